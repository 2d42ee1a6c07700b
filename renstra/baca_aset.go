package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurAset is where the columns of a list of assets stand, -1 for those it
// lacks. The condition is one column of words, or one of marks for each.
type lajurAset struct {
	nomor, nama, merk, kode, kuantitas, satuan, tahun, dana, nilai int

	kondisi int
	tanda   [KondisiRusakBerat + 1]int // by Kondisi
}

func lajurAsetOf(k []tabel.Kolom) lajurAset {
	k = tanpaHargaSatuan(k)
	l := lajurAset{
		nomor:   cariKolom(k, "no", "nomor"),
		nama:    cariKolom(k, "namabarang", "jenisbarang", "uraianjenisaset", "jenisaset", "namaaset", "jenissarana", "uraian"),
		merk:    cariKolom(k, "merk", "merek"),
		kode:    cariKolom(k, "kode"),
		satuan:  cariKolom(k, "satuan"),
		tahun:   cariKolom(k, "tahun"),
		dana:    cariKolom(k, "sumberdana"),
		nilai:   cariKolom(k, "jumlahharga", "totalharga", "hargatotal", "jumlahnilai", "nilaiperolehan", "hargaperolehan", "nilai", "harga"),
		kondisi: -1,
	}
	l.kuantitas = cariKolom(kecualiKolom(k, l.nilai), "kuantitas", "jumlah", "volume")
	for i := range l.tanda {
		l.tanda[i] = -1
	}
	for i, c := range k {
		if !strings.HasPrefix(c.Lipat, "kondisi") && !strings.HasPrefix(c.Lipat, "keadaan") {
			continue
		}
		k := satuKondisi(c.Label[len(c.Label)-1])
		if k == KondisiTidakTertulis || l.tanda[k] >= 0 {
			l.kondisi = i
			continue
		}
		l.tanda[k] = i
	}
	return l
}

// tanpaHargaSatuan are columns without those of the price of one: neither the unit
// nor the value of what the row counts.
func tanpaHargaSatuan(k []tabel.Kolom) []tabel.Kolom {
	for i, c := range k {
		if strings.Contains(c.Lipat, "hargasatuan") || strings.Contains(c.Lipat, "nilaisatuan") {
			k = kecualiKolom(k, i)
		}
	}
	return k
}

// kecualiKolom are columns of which some cannot be found.
func kecualiKolom(k []tabel.Kolom, kecuali ...int) []tabel.Kolom {
	k = slices.Clone(k)
	for _, at := range kecuali {
		if at >= 0 {
			k[at] = tabel.Kolom{}
		}
	}
	return k
}

// semua are the columns that are read.
func (l *lajurAset) semua() []int {
	return append([]int{l.nomor, l.nama, l.merk, l.kode, l.kuantitas, l.satuan, l.tahun, l.dana, l.nilai, l.kondisi}, l.tanda[:]...)
}

// aset reads a list of assets. Headings stand in rows of their own, in bold
// and without a number or with a letter; one right under another is part of
// it.
func (p *pembacaTabel) aset(t *tabel.Tabel) {
	var golongan, berisi []string
	barisBerisi := 0 // the first heading that has a count
	var tulisan string
	var satuan kinerja.Satuan
	atas, awal := false, len(p.r.Aset) // atas: the row above is a heading
	var asing kondisiAsing
	judul := rupaJudul{lebar: len(kolomPertama(t))}
	for l, row := range barisDengan(t, lajurAsetOf) {
		if row.Sumber() != "" {
			continue
		}
		nama := row.At(l.nama)
		if lanjut := judul.sambung(row); lanjut && len(p.r.Aset) > awal && row.Tunggal() == l.nama {
			n := len(p.r.Aset)
			p.r.Aset[n-1].Nama += " " + nama
			p.catatSambungan(row)
			continue
		}
		if at := l.golongan(row); at >= 0 {
			judul.tambah(row, at)
			if !atas && len(golongan) > 0 {
				golongan = slices.Clone(golongan[:len(golongan)-1])
			}
			nama = strings.ReplaceAll(row.At(at), "&amp;", "&")
			if n := len(golongan); !atas || n == 0 || golongan[n-1] != nama { // not one that stands twice
				golongan = append(golongan, nama)
			}
			if row.At(l.kuantitas) != "" {
				barisBerisi = cmp.Or(barisBerisi, row.Nomor)
				berisi = append(berisi, fmt.Sprintf("%s (baris %d)", nama, row.Nomor))
			}
			atas = true
			continue
		}
		atas = false
		nomor := row.At(l.nomor)
		if nama == "" && sebutanJumlah(nomor) { // the word of the total in the first column
			nama, nomor = nomor, ""
		}
		if nama == "" {
			p.tanpaNama(row.Nomor, "daftar aset", row.Sel)
			continue
		}
		if s := row.At(l.satuan); s != tulisan { // mostly "Unit"
			tulisan, satuan = s, kinerja.ParseSatuan(s)
		}
		p.r.Aset = append(p.r.Aset, Aset{
			Baris: row.Nomor, Tabel: t.Nomor, Golongan: slices.Clip(golongan), Nomor: nomor, Nama: nama,
			Merk: row.At(l.merk), Kode: row.At(l.kode),
			Kuantitas: kinerja.ParseTarget(row.At(l.kuantitas)).WithSatuan(satuan), Satuan: satuan,
			Tahun: row.At(l.tahun), SumberDana: row.At(l.dana), Nilai: row.At(l.nilai),
			Kondisi: p.kondisi(l, row, &asing), Sel: p.selAsli(row),
		})
	}
	var jumlah []*kinerja.Target
	for i := range p.r.Aset[awal:] {
		jumlah = append(jumlah, &p.r.Aset[awal+i].Kuantitas)
	}
	p.putuskanHitungan(jumlah)
	p.catatKondisi(asing)
	l := lajurAsetOf(kolomPertama(t))
	p.kolomTakTerbaca(t, l.semua()...)
	if len(berisi) > 0 {
		p.catat(Temuan{Kode: JudulBerisi, Keparahan: Info, Baris: barisBerisi,
			Pesan: fmt.Sprintf("Baris judul golongan berisi kuantitas seperti barang dan tidak dihitung: %s.", strings.Join(berisi, ", "))})
	}
}

// golongan is the column of the name in a heading row, -1 for other rows: a name
// without a number, and either bold or without any other cell; where it is the only
// cell it may stand in the columns before, which are merged with that of the name, and
// in bold in the one behind.
func (l *lajurAset) golongan(row tabel.Baris) int {
	at := l.nama
	nomor := strings.Trim(row.At(l.nomor), ". )")
	switch satu := row.Tunggal(); {
	case satu >= 0 && (satu < l.nama || satu == l.nama+1 && tebal(row.Asli(satu))) && isKata(row.At(satu)):
		at = satu
	case nomor == "":
		if row.Isi() > 1 && !tebal(row.Asli(l.nama)) {
			return -1
		}
	case len(nomor) == 1 && nomor[0] >= 'A' && nomor[0] <= 'Z', strings.Trim(nomor, "IVX") == "":
		if row.Isi() != 2 {
			return -1
		}
	default:
		return -1
	}
	if nama := row.At(at); nama == "" || totalSaja(nama) || sebutanJumlah(nama) && (row.Isi() > 1 || at < l.nama) {
		return -1
	}
	return at
}

// tebal reports whether a cell is written in bold.
func tebal(asli string) bool {
	s := strings.TrimSpace(asli)
	return awalan(s, "<b>") || awalan(s, "<strong>") || strings.HasPrefix(s, "**")
}

// kondisi reads the condition: the word or, of the columns B, RR and RB, the
// one that is marked. Two marks say nothing.
func (p *pembacaTabel) kondisi(l *lajurAset, row tabel.Baris, asing *kondisiAsing) Kondisi {
	kata := row.At(l.kondisi)
	out := kataKondisi(kata)
	if out == KondisiTidakTertulis && kata != "" && !strip(kata) {
		asing.tambah(kata, row.Nomor)
	}
	tanda := 0
	for k, at := range l.tanda {
		if bertanda(row, at) {
			out = Kondisi(k)
			tanda++
		}
	}
	if tanda < 2 {
		return out
	}
	t := Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor, Nama: row.At(l.nama),
		Pesan: "Barang ini bertanda pada lebih dari satu kondisi; kondisinya tidak dibaca."}
	if l.tandaAngka(row) {
		var isi []string
		for k, at := range l.tanda {
			if bertanda(row, at) {
				isi = append(isi, Kondisi(k).String()+" "+row.At(at))
			}
		}
		t.Keparahan = Info
		t.Pesan = fmt.Sprintf("Barang ini dihitung menurut kondisinya; rencana memuat satu kondisi tiap barang, hitungannya tidak dibaca: %s.", strings.Join(isi, ", "))
		if sebutanJumlah(row.At(l.nomor)) || sebutanJumlah(row.At(l.nama)) {
			t.Pesan = fmt.Sprintf("Baris jumlah ini menghitung barang menurut kondisinya; rencana memuat satu kondisi tiap barang, hitungannya tidak dibaca: %s.", strings.Join(isi, ", "))
		}
	}
	p.catat(t)
	return KondisiTidakTertulis
}

// bertanda reports whether the column of a condition is marked.
func bertanda(row tabel.Baris, at int) bool {
	s := row.At(at)
	return s != "" && !strip(s)
}

// kondisiAsing are the words for a condition that say none of the three, each
// with the rows that have it.
type kondisiAsing struct {
	kata  []string
	baris [][]int
}

func (k *kondisiAsing) tambah(kata string, baris int) {
	i := slices.Index(k.kata, kata)
	if i < 0 {
		i = len(k.kata)
		k.kata, k.baris = append(k.kata, kata), append(k.baris, nil)
	}
	k.baris[i] = append(k.baris[i], baris)
}

// maxKondisiAsing is how many such words of a list are told one by one.
const maxKondisiAsing = 5

// catatKondisi notes each such word once for a list; of many, as figures are,
// some.
func (p *pembacaTabel) catatKondisi(k kondisiAsing) {
	t := Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan}
	if n := len(k.kata); n > maxKondisiAsing {
		t.Baris = k.baris[0][0]
		t.Pesan = fmt.Sprintf("Kolom kondisi berisi %d tulisan yang bukan baik, rusak ringan atau rusak berat; tidak dibaca: %s, …", n, strings.Join(k.kata[:maxKondisiAsing], ", "))
		p.catat(t)
		return
	}
	for i, kata := range k.kata {
		t.Baris, t.Pesan = k.baris[i][0], fmt.Sprintf("Kondisi %q bukan baik, rusak ringan atau rusak berat; tidak dibaca.", kata)
		if n := len(k.baris[i]); n > 1 {
			t.Pesan = fmt.Sprintf("Kondisi %q pada %d baris bukan baik, rusak ringan atau rusak berat; tidak dibaca.", kata, n)
		}
		p.catat(t)
	}
}

// tandaAngka reports whether the columns of the conditions have counts.
func (l *lajurAset) tandaAngka(row tabel.Baris) bool {
	for _, at := range l.tanda {
		if bertanda(row, at) && !semuaAngka(row.At(at)) {
			return false
		}
	}
	return true
}

// kataKondisi reads the word for a condition, also one of several words that
// say the same: "Baik/Layak".
func kataKondisi(s string) Kondisi {
	out := KondisiTidakTertulis
	for kata := range strings.SplitSeq(s, "/") {
		k := satuKondisi(kata)
		if k == KondisiTidakTertulis || out != KondisiTidakTertulis && k != out {
			return KondisiTidakTertulis
		}
		out = k
	}
	return out
}

func satuKondisi(s string) Kondisi {
	switch teks.Lipat(s) {
	case "baik", "b", "kondisibaik", "baiksekali", "sangatbaik", "layak", "layakpakai", "bagus":
		return KondisiBaik
	case "rusakringan", "rr", "kurangbaik", "kb", "rusak", "rusaksedang":
		return KondisiRusakRingan
	case "rusakberat", "rb":
		return KondisiRusakBerat
	}
	return KondisiTidakTertulis
}

func strip(s string) bool { return s == "-" || s == "–" || s == "—" }
