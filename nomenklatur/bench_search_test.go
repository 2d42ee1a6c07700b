package nomenklatur

import (
	"os"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// kueriBench are texts as people type them: whole words, words half typed,
// common words, words of indicators, misspelt words, codes.
var kueriBench = []string{
	"rehabilitasi sosial anak terlantar", "gaji asn", "penyusunan dokumen perencanaan", "kabupaten kota",
	"jalan kabup", "puskesmas", "pembangunan gedung sekolah", "jumlah laporan hasil koordinasi",
	"rehabilitas sosail", "penyelengaraan kesehatan", "1.06.04.2.01", "1.02 obat",
}

// barisBench is a list of about 12,000 rows: the public ones, or where they
// are absent the embedded rows again and again under other bidang, which is
// synthetic and has fewer words.
func barisBench(b *testing.B) *Katalog {
	b.Helper()
	entri := barisPublik(b)
	if entri == nil {
		b.Log("daftar publik tidak ada: baris sintetis")
		for n := 0; len(entri) < 12000; n++ {
			for e := range Default().All() {
				bidang := Kode{(e.Kode.v &^ (127 << geserBidang)) | uint64(2+n)<<geserBidang}
				if e.Kode.Tingkat() >= TingkatProgram && !e.Kode.IsPenunjang() {
					e.Kode = bidang
					entri = append(entri, e)
				}
			}
		}
	}
	k, err := NewKatalog(entri)
	if err != nil {
		b.Fatal(err)
	}
	return k
}

// barisPublik reads the public lists, nil if they are absent.
func barisPublik(tb testing.TB) (entri []Entri) {
	tb.Helper()
	for _, f := range []struct {
		nama  string
		edisi Edisi
	}{
		{"edisi-050-3708-2020.tsv", Kepmendagri3708},
		{"edisi-900-1317-2023-kabkota.tsv", Kepmendagri1317},
		{"bidang-program-2027.tsv", Pemutakhiran2027},
		{"penunjang-2027.tsv", Pemutakhiran2027},
		{"sosial-2027.tsv", Pemutakhiran2027},
	} {
		data, err := os.ReadFile("../../shared/data/" + f.nama)
		if err != nil {
			return nil
		}
		entri = append(entri, bacaBarisPublik(string(data), f.edisi)...)
	}
	return entri
}

func bacaBarisPublik(data string, edisi Edisi) (entri []Entri) {
	var kepala []string
	for line := range strings.Lines(data) {
		sel := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if kepala == nil {
			kepala = sel
			continue
		}
		e := Entri{JenisDaerah: KabupatenKota, Edisi: HimpunanOf(edisi)}
		for i, v := range sel[:min(len(sel), len(kepala))] {
			switch kepala[i] {
			case "kode":
				e.Kode, _ = ParseKode(v)
			case "nama":
				e.Nama = v
			case "indikator":
				e.Indikator = v
			case "jenis_pemda":
				if v == "PROV" {
					e.JenisDaerah = Provinsi
				}
			}
		}
		if e.Kode.IsValid() {
			entri = append(entri, e)
		}
	}
	return entri
}

// BenchmarkSearch runs the same texts one after the other; an operation is one
// text. The yardstick looks whether every folded name contains every word,
// and does not rank. Beside them every text alone, to see the worst.
func BenchmarkSearch(b *testing.B) {
	k := barisBench(b)
	nama := lipatNama(k)
	b.Run("indeks", func(b *testing.B) { benchIndeks(b, k, kueriBench...) })
	b.Run("contains", func(b *testing.B) { benchContains(b, nama, kueriBench...) })
	for _, q := range append(kueriBench, "p", "pe", "pen", "dan", "rehabilitasi a") {
		b.Run("satu/"+strings.ReplaceAll(q, " ", "_")+"/indeks", func(b *testing.B) { benchIndeks(b, k, q) })
		b.Run("satu/"+strings.ReplaceAll(q, " ", "_")+"/contains", func(b *testing.B) { benchContains(b, nama, q) })
	}
}

// BenchmarkSearchIndex makes the index; 40 scans are what it may cost.
func BenchmarkSearchIndex(b *testing.B) {
	k := barisBench(b)
	nama := lipatNama(k)
	b.Run("indeks", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if x := buatIndeksCari(k.entri); len(x.kata) == 0 {
				b.Fatal("kosong")
			}
		}
		b.ReportMetric(float64(k.Len()), "baris")
	})
	b.Run("40contains", func(b *testing.B) {
		for b.Loop() {
			for n := range 40 {
				pindaiNama(nama, lipatKata(kueriBench[n%len(kueriBench)]))
			}
		}
	})
}

func benchIndeks(b *testing.B, k *Katalog, teks ...string) {
	b.ReportAllocs()
	k.cariIndeks() // made before the clock starts
	i, n := 0, 0
	for b.Loop() {
		n += len(k.Search(Cari{Teks: teks[i], Batas: 20}))
		if i++; i == len(teks) {
			i = 0
		}
	}
	b.ReportMetric(float64(n)/float64(b.N), "hasil/op")
}

func benchContains(b *testing.B, nama []string, teks ...string) {
	b.ReportAllocs()
	i, n := 0, 0
	for b.Loop() {
		n += pindaiNama(nama, lipatKata(teks[i]))
		if i++; i == len(teks) {
			i = 0
		}
	}
	if n < 0 {
		b.Fatal(n)
	}
}

func lipatNama(k *Katalog) (nama []string) {
	for e := range k.All() {
		nama = append(nama, teks.Lipat(e.Nama))
	}
	return nama
}

func lipatKata(s string) (kata []string) {
	for _, w := range strings.Fields(s) {
		kata = append(kata, teks.Lipat(w))
	}
	return kata
}

// pindaiNama counts the names that contain every word.
func pindaiNama(nama, kata []string) (n int) {
	for _, s := range nama {
		ada := true
		for _, w := range kata {
			if !strings.Contains(s, w) {
				ada = false
				break
			}
		}
		if ada {
			n++
		}
	}
	return n
}
