package nomenklatur

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

var updateEjaan = flag.Bool("update-ejaan", false, "tulis ulang EJAAN-KODE.md")

// katalogEjaan is the catalogue of the two whole lists, of 2020 and of 2023,
// for kabupaten/kota, as the two offices are.
func katalogEjaan(t *testing.T) *Katalog {
	t.Helper()
	var entri []Entri
	tambah := func(file string, e Edisi) {
		for _, b := range bacaDaftar(t, file) {
			if b["jenis_pemda"] != "PROV" {
				entri = append(entri, Entri{Kode: MustParseKode(b["kode"]), JenisDaerah: KabupatenKota, Edisi: HimpunanOf(e), Nama: b["nama"]})
			}
		}
	}
	tambah("edisi-050-3708-2020.tsv", Kepmendagri3708)
	tambah("edisi-900-1317-2023-kabkota.tsv", Kepmendagri1317)
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// The ways a code came to be read.
const (
	caraResmi   = "resmi"
	caraLunak   = "tanpa katalog"
	caraKatalog = "dengan katalog"
	caraTolak   = "ditolak"
)

// hasilEjaan is what became of one written code.
type hasilEjaan struct {
	cara  string
	rinci string // the kinds of repair, or why it was refused
	kode  Kode
}

func bacaEjaan(t *testing.T, k *Katalog, b barisDaftar, e Edisi) hasilEjaan {
	t.Helper()
	if kode, err := ParseKode(b["kode"]); err == nil {
		return hasilEjaan{cara: caraResmi, kode: kode}
	}
	if kode, p, err := ParseKodeLenient(b["kode"]); err == nil {
		return hasilEjaan{caraLunak, jenisEjaan(p), kode}
	}
	kode, p, err := k.ResolveKode(KodeTertulis{Teks: b["kode"], Nama: b["nama"], JenisDaerah: KabupatenKota, Edisi: e})
	if err == nil {
		periksaPerbaikan(t, b["kode"], p)
		if s := terapkan(b["kode"], p); s != kode.String() {
			t.Errorf("%s: dibaca %v, tetapi perbaikan memberi %s", b["kode"], kode, s)
		}
		return hasilEjaan{caraKatalog, jenisEjaan(p), kode}
	}
	var g *BacaanError
	if !errors.As(err, &g) {
		t.Fatalf("%s: %v", b["kode"], err)
	}
	if duaEdisi(g.Calon) {
		return hasilEjaan{cara: caraTolak, rinci: "dua edisi dengan nama yang sama"}
	}
	return hasilEjaan{cara: caraTolak, rinci: g.Sebab.Error()}
}

// duaEdisi reports whether candidates are one number in two widths.
func duaEdisi(c []Bacaan) bool {
	return len(c) == 2 && c[0].Kode.Parent() == c[1].Kode.Parent() && c[0].Kode.Nomor() == c[1].Kode.Nomor()
}

func jenisEjaan(perbaikan []Perbaikan) string {
	var out []string
	for _, p := range perbaikan {
		out = append(out, p.Jenis.String())
	}
	return strings.Join(out, ", ")
}

// bentukEjaan is the shape of a code: every digit a 9.
func bentukEjaan(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '9'
		}
		return r
	}, s)
}

// namaEjaan compares the name in a row with that of the code it was read as,
// in whichever of the editions is nearest.
func namaEjaan(k *Katalog, kode Kode, nama string) string {
	kunci := kunciNama(nama)
	hasil := "kode tidak ada"
	for _, e := range k.entriBacaan(kode, KodeTertulis{}) {
		switch jarak, dekat := jarakKunci(kunci, e.Nama); {
		case jarak == 0:
			return "sama"
		case dekat:
			hasil = "dekat"
		case hasil != "dekat":
			hasil = "beda"
		}
	}
	return hasil
}

// edisiEjaan are the editions a reader may know the code to be of.
var edisiEjaan = []Edisi{0, Kepmendagri3708, Kepmendagri1317}

// TestEjaanKode holds the published table against the two lists of the field.
func TestEjaanKode(t *testing.T) {
	const berkas = "EJAAN-KODE.md"
	k := katalogEjaan(t)
	var b strings.Builder
	b.WriteString(pembukaEjaan)
	for _, file := range []string{"lapangan-bappeda.tsv", "lapangan-esakip.tsv"} {
		fmt.Fprintf(&b, "\n## %s\n\n", file)
		tabelBentuk(t, &b, k, bacaDaftar(t, file))
	}
	b.WriteString(pembukaLembar)
	tabelLembar(t, &b, k)
	got := b.String()
	if *updateEjaan {
		if err := os.WriteFile(berkas, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(berkas)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s tidak sesuai; tulis ulang dengan -update-ejaan (-berkas +jadi):\n%s", berkas, diff)
	}
}

const pembukaEjaan = `# Ejaan kode di lapangan

Bagaimana kode yang diketik orang dan alatnya dibaca. Ditulis oleh ` + "`go test -run TestEjaanKode -update-ejaan`" + `
dari dua daftar lapangan; bukan untuk disunting dengan tangan.

- **resmi**: dibaca ` + "`ParseKode`" + ` apa adanya.
- **tanpa katalog**: ` + "`ParseKodeLenient`" + ` memperbaiki; hanya ada satu bacaan yang sah.
- **dengan katalog**: ` + "`Katalog.ResolveKode`" + ` memperbaiki; tepat satu bacaan ada dalam katalog dan menyandang nama baris itu.
- **ditolak**: galat dengan calon-calonnya; tidak ada yang ditebak.

Katalognya daftar kabupaten/kota 050-3708/2020 (sub kegiatan dua digit) dan 900.1.15.5-1317/2023 (empat digit).
Kolom edisi menunjukkan yang terbaca bila edisi kodenya diketahui; ` + "`002`" + ` ialah 02 dalam yang satu dan 0002 dalam yang lain.
Dalam bentuk, 9 berarti satu angka.
`

// hitungEjaan counts, and keeps the first row as an example.
type hitungEjaan struct {
	contoh string
	n      map[string]int
}

func tabelBentuk(t *testing.T, b *strings.Builder, k *Katalog, baris []barisDaftar) {
	t.Helper()
	bentuk, rinci, nama := map[string]*hitungEjaan{}, map[string]*hitungEjaan{}, map[string]*hitungEjaan{}
	tambah := func(m map[string]*hitungEjaan, kunci, contoh, kolom string) {
		if m[kunci] == nil {
			m[kunci] = &hitungEjaan{contoh, map[string]int{}}
		}
		m[kunci].n[kolom]++
	}
	for _, r := range baris {
		s := bentukEjaan(r["kode"])
		tambah(bentuk, s, r["kode"], "baris")
		for _, e := range edisiEjaan {
			h := bacaEjaan(t, k, r, e)
			tambah(bentuk, s, r["kode"], h.cara+e.String())
			if h.rinci != "" {
				tambah(rinci, h.cara+": "+h.rinci, r["kode"], e.String())
			}
			if h.cara == caraKatalog {
				periksaBacaan(t, k, r, h.kode, e)
			}
			if h.kode.IsValid() && (e == 0 || h.cara == caraKatalog) {
				tambah(nama, h.cara+kolomEdisi(h.cara, e), "", namaEjaan(k, h.kode, r["nama"]))
			}
		}
	}
	b.WriteString("| bentuk | contoh | baris | resmi | tanpa katalog | dengan katalog | edisi 2020 | edisi 2023 | ditolak | edisi 2020 | edisi 2023 |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	kolom := []string{"baris", caraResmi, caraLunak}
	for _, c := range []string{caraKatalog, caraTolak} {
		for _, e := range edisiEjaan {
			kolom = append(kolom, c+e.String())
		}
	}
	tulisHitung(b, bentuk, kolom, true)
	b.WriteString("\n| perbaikan atau sebab penolakan | contoh | edisi tidak diketahui | edisi 2020 | edisi 2023 |\n|---|---|--:|--:|--:|\n")
	tulisHitung(b, rinci, []string{"", Kepmendagri3708.String(), Kepmendagri1317.String()}, true)
	b.WriteString("\n| nama baris dan nama kode yang dibaca | sama | dekat | beda | kode tidak ada dalam kedua daftar |\n|---|--:|--:|--:|--:|\n")
	tulisHitung(b, nama, []string{"sama", "dekat", "beda", "kode tidak ada"}, false)
}

func kolomEdisi(cara string, e Edisi) string {
	switch {
	case cara != caraKatalog:
		return ""
	case e == 0:
		return ", edisi tidak diketahui"
	}
	return fmt.Sprint(", edisi ", e.Tahun())
}

func tulisHitung(b *strings.Builder, m map[string]*hitungEjaan, kolom []string, contoh bool) {
	urut := slices.SortedFunc(maps.Keys(m), func(x, y string) int {
		return cmp.Or(-cmp.Compare(m[x].n["baris"], m[y].n["baris"]), strings.Compare(x, y))
	})
	for _, kunci := range urut {
		b.WriteString("| " + kunci)
		if contoh {
			b.WriteString(" | `" + m[kunci].contoh + "`")
		}
		for _, c := range kolom {
			fmt.Fprintf(b, " | %d", m[kunci].n[c])
		}
		b.WriteString(" |\n")
	}
}

// periksaBacaan holds a code that the catalogue confirmed against the row, by
// other means than the reader's: the row has the name, letter for letter, the
// written program is the code's, and the written number ends in the code's.
func periksaBacaan(t *testing.T, k *Katalog, r barisDaftar, kode Kode, e Edisi) {
	t.Helper()
	baris, ok := k.Lookup(e, KabupatenKota, kode)
	for _, e := range edisiEjaan[1:] {
		if !ok {
			baris, ok = k.Lookup(e, KabupatenKota, kode)
		}
	}
	if !ok || huruf(baris.Nama) != huruf(r["nama"]) {
		t.Errorf("%s %q: dibaca %v %q", r["kode"], r["nama"], kode, baris.Nama)
	}
	program := strings.Replace(r["kode"], ".00.", ".", 1)
	nomor := r["kode"][strings.LastIndexByte(r["kode"], '.')+1:]
	if !strings.HasPrefix(program, kode.Program().String()+".2.") || !strings.HasSuffix(nomor, fmt.Sprint(kode.Nomor())) {
		t.Errorf("%s: dibaca %v", r["kode"], kode)
	}
}

// TestPerbaikanLapanganNama looks at every repaired row whose code has another
// name, or does not stand in the lists. None of it is the repair's doing, and
// none is of 2020: the digits are the office's own.
func TestPerbaikanLapanganNama(t *testing.T) {
	const (
		programSalah = "nama itu ada pada program lain dengan nomor yang sama: kantor salah menulis program"
		nomorSalah   = "nama itu ada dalam kegiatan ini dengan nomor lain: kantor salah menulis nomor"
		kegiatan24   = "nama itu ada dalam 1.05.03.2.04: kantor menulis 2.03"
		isianSendiri = "bidang 8.01 diisi kegiatan keuangan, bukan Kesbangpol: tidak ada edisi yang memuatnya"
		gantiKata    = "nama baris yang sama dengan kata yang sedikit lain"
	)
	// Looked up by hand in both lists.
	putusan := map[string]string{
		"1.01.01.2.03": programSalah, "1.01.01.2.04": programSalah, // 1.01.02.2.03, .04
		"1.02.02.2.10": programSalah,                                                                                           // X.XX.01.2.10
		"1.05.04.2.03": programSalah, "1.05.04.2.06": programSalah, "1.05.04.2.08": programSalah, "1.05.04.2.09": programSalah, // X.XX.01
		"1.05.03.2.03.0001": kegiatan24, "1.05.03.2.03.0010": kegiatan24,
		"1.06.01.2.05.0003": nomorSalah, "2.07.01.2.05.0003": nomorSalah, // 0002
		"1.06.01.2.07.0010": nomorSalah, // 0009
		"2.07.01.2.07.0001": nomorSalah, // 0005
		"8.01.02.2.01.0001": isianSendiri, "8.01.02.2.01.0002": isianSendiri, "8.01.02.2.01.0003": isianSendiri,
		"8.01.03.2.01.0001": isianSendiri, "8.01.03.2.01.0002": isianSendiri,
		"8.01.04.2.01.0001": isianSendiri, "8.01.04.2.01.0002": isianSendiri,
		"8.01.05.2.01.0001": isianSendiri, "8.01.05.2.01.0002": isianSendiri, "8.01.05.2.01.0003": isianSendiri,
		"8.01.06.2.01.0001": isianSendiri, "8.01.06.2.01.0002": isianSendiri,
		"2.08.07.2.03.0006": gantiKata, // the list of 2023 cuts the name off
		"2.14.04.2.01.0023": gantiKata, // Bangga for iBangga
		"3.25.04.2.02.0004": gantiKata, "3.27.04.2.02.0006": gantiKata, "5.02.02.2.02.0007": gantiKata,
	}
	k := katalogEjaan(t)
	got := map[string]int{}
	for _, file := range []string{"lapangan-bappeda.tsv", "lapangan-esakip.tsv"} {
		for _, r := range bacaDaftar(t, file) {
			h := bacaEjaan(t, k, r, 0)
			if h.cara != caraLunak && h.cara != caraKatalog {
				continue
			}
			nama := namaEjaan(k, h.kode, r["nama"])
			switch v := putusan[h.kode.String()]; {
			case nama == "sama":
				got[nama]++
			case v != "":
				got[v]++
			case nama == "kode tidak ada" && h.kode.Nomor() > nomorTertinggi(k, h.kode.Kegiatan()):
				// Numbers only grow from edition to edition.
				got["edisi setelah 2023"]++
			default:
				t.Errorf("%s %v %q: nama %s, tanpa penjelasan", r["kode"], h.kode, r["nama"], nama)
			}
		}
	}
	// 2,281 repaired rows in the first list, of which 85 codes in no list (four
	// of them kegiatan) and 26 of another name (five nearly the same); 41 + 30 in
	// the second.
	want := map[string]int{
		"sama": 2281 - 85 - 26 + 41 + 30, programSalah: 7, kegiatan24: 2, nomorSalah: 4, isianSendiri: 12, gantiKata: 5, "edisi setelah 2023": 81,
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("jumlah (-harus +jadi):\n%s", diff)
	}
}

// nomorTertinggi is the highest sub kegiatan of a kegiatan in the list of 2023.
func nomorTertinggi(k *Katalog, kegiatan Kode) (n int) {
	for e := range k.Children(kegiatan) {
		if e.Edisi.Has(Kepmendagri1317) {
			n = max(n, e.Kode.Nomor())
		}
	}
	return n
}
