package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurJumlah is where the columns of a table of counts stand: the number, the
// describing ones, the counts.
type lajurJumlah struct {
	nomor         int
	uraian, nilai []int
}

// menghitung reports whether a table without a column of totals is one of counts:
// its columns say what is counted, or they are years and its caption or its last
// row says that it has counts.
func menghitung(t *tabel.Tabel, k []tabel.Kolom) bool {
	tahun, jenis := 0, 0
	for _, i := range lajurJumlahOf(t, k).nilai {
		f := teks.Lipat(labelBawah(k[i], 1))
		switch {
		case tahunKolom(k[i]) > 0:
			tahun++
		case slices.ContainsFunc(kataHitungan, func(w string) bool { return f == w || len(w) > 3 && strings.HasPrefix(f, w) }):
			jenis++
		}
	}
	return jenis > 1 || tahun > 1 && (strings.Contains(teks.Lipat(t.Judul), "jumlah") || berjumlahAkhir(t))
}

// kataKelamin are the labels of columns of one sex, kataHitungan of those and others
// that count persons or posts.
var (
	kataKelamin  = []string{"l", "p", "lk", "pr", "lakilaki", "perempuan", "pria", "wanita"}
	kataHitungan = append([]string{"formasi", "terisi", "kosong", "kebutuhan", "tersedia", "bezetting", "eksisting", "selisih",
		"pns", "cpns", "asn", "pppk", "p3k", "nonasn", "nonpns", "honorer", "kontrak", "tht", "thl", "outsourcing", "kk", "jiwa", "keluarga", "orang", "lembaga"}, kataKelamin...)
)

// berjumlahAkhir reports whether the last row of a table is a total.
func berjumlahAkhir(t *tabel.Tabel) bool {
	h := t.Halaman[len(t.Halaman)-1]
	return len(h.Isi) > 0 && kataJumlah(selPertama(h.Isi[len(h.Isi)-1]))
}

// lajurJumlahOf tells counts from descriptions by the cells: counts are the
// columns at the right with nothing but figures and dashes. Remarks, units and
// shares may stand to the right of them.
func lajurJumlahOf(t *tabel.Tabel, k []tabel.Kolom) lajurJumlah {
	l := lajurJumlah{nomor: cariKolom(k, "no", "nomor")}
	akhir := len(k)
	for akhir > 0 && (keteranganJumlah(k[akhir-1]) || sesudahJumlah(t, k[:akhir])) {
		akhir--
	}
	awal := akhir
	for i := akhir - 1; i > l.nomor+1 && (tahunKolom(k[i]) > 0 || !strings.Contains(k[i].Lipat, "tahun")); i-- {
		ada, ok := kolomHitungan(t, i)
		if !ok || !ada && awal == akhir {
			break
		}
		if ada || awal == i+1 && awal < akhir && jenisHitungan(k[i]) { // one of dashes alone may also be between them
			awal = i
		}
	}
	for i := range k {
		switch {
		case awal <= i && i < akhir:
			l.nilai = append(l.nilai, i)
		case i != l.nomor:
			l.uraian = append(l.uraian, i)
		}
	}
	return l
}

func keteranganJumlah(c tabel.Kolom) bool {
	if n := len(c.Label); n > 0 && strings.Trim(c.Label[n-1], "() ") == "%" {
		return true
	}
	return slices.ContainsFunc([]string{"ket", "satuan", "persen"}, func(w string) bool { return strings.HasPrefix(c.Lipat, w) })
}

// sesudahJumlah reports whether the last of some columns describes and one to the
// left of it has totals: a ratio as 1:15, a year or a condition behind the counts.
func sesudahJumlah(t *tabel.Tabel, k []tabel.Kolom) bool {
	akhir := len(k) - 1
	if _, hitung := kolomHitungan(t, akhir); hitung && (!strings.HasPrefix(k[akhir].Lipat, "tahun") || tahunKolom(k[akhir]) > 0) {
		return false
	}
	return slices.ContainsFunc(k[:akhir], func(c tabel.Kolom) bool { return len(c.Label) > 0 && sebutanJumlah(labelBawah(c, 1)) })
}

// jenisHitungan reports whether a column without figures is one of counts by its
// label: one under a group, or of one sex.
func jenisHitungan(k tabel.Kolom) bool {
	return len(k.Label) > 1 || slices.Contains(kataKelamin, k.Lipat)
}

// kolomHitungan reports whether a column has figures, and ok if it has those or
// dashes and no other words than that there are none; what share of the rows it has, a row below may say.
// Of many figures, a few may be spoilt, and a row that is wider than the head has its
// cells beside their columns.
func kolomHitungan(t *tabel.Tabel, at int) (ada, ok bool) {
	lebar := len(kolomPertama(t))
	angka, rusak := 0, 0
	for _, row := range t.All() {
		if barisBagian(selPertama(row)) {
			continue
		}
		if tanpaData(row.At(at)) {
			ok = true
			continue
		}
		switch kinerja.ParseTarget(row.At(at)).Jenis() {
		case kinerja.JenisTidakTertulis:
		case kinerja.JenisStrip:
			ok = true
		case kinerja.JenisAngka, kinerja.JenisTakTentu:
			angka++
		default:
			if len(row.Sel) <= lebar && !angkaRusak(row.At(at)) && !satuanSaja(t, row.At(at), at) {
				return false, false
			}
			rusak++
		}
	}
	if rusak > 0 && angka < jarangRusak*rusak {
		return false, false
	}
	return angka > 0, ok || angka > 0
}

// jarangRusak is how many figures of a column there must be for each spoilt one.
const jarangRusak = 3

// angkaRusak reports whether a cell is a figure in which a scanner took letters for
// digits, a unit behind it or not: "1O", "l Orang".
func angkaRusak(s string) bool {
	kata, _, _ := strings.Cut(s, " ")
	return kata != "" && strings.Trim(kata, "0123456789lIOo.,") == ""
}

// satuanSaja reports whether a cell has the unit of the figures in a column and no
// figure.
func satuanSaja(t *tabel.Tabel, s string, at int) bool {
	for _, lain := range t.All() {
		if kata, satuan, _ := strings.Cut(lain.At(at), " "); satuan == s && semuaAngka(kata) {
			return true
		}
	}
	return false
}

// tanpaData reports whether a cell says that there is no figure for it.
func tanpaData(s string) bool {
	switch teks.Lipat(s) {
	case "na", "tad", "tidakadadata", "takadadata", "belumadadata", "datatidaktersedia", "tidaktersedia":
		return true
	}
	return false
}

// rapatkanKepala takes columns without a label out of a head that is wider than
// its rows: a label that reaches over several columns was written with a cell too
// many, and the labels to the right of it stand beside their columns. Remarks may
// be a column that nobody filled in.
func (p *pembacaTabel) rapatkanKepala(t *tabel.Tabel, k []tabel.Kolom) []tabel.Kolom {
	geser := 0
	for n := len(k) - 1; n > 0 && len(k[n].Label) > 0 && !keteranganJumlah(k[n]) && !berisiKolom(t, n); n-- {
		i := slices.IndexFunc(k, func(c tabel.Kolom) bool { return len(c.Label) == 0 })
		if i < 1 || len(k[i-1].Label) < 2 || !berisiKolom(t, i) {
			break
		}
		k = slices.Concat(k[:i], k[i+1:])
		geser++
	}
	if geser > 0 {
		p.catat(Temuan{Kode: KepalaBergeser, Keparahan: Info, Baris: t.Halaman[0].Baris,
			Pesan: fmt.Sprintf("Kepala tabel ini lebih lebar %d sel daripada isinya; labelnya dibaca di atas kolom di sebelah kirinya.", geser)})
	}
	return k
}

// berisiKolom reports whether a row has something in a column.
func berisiKolom(t *tabel.Tabel, at int) bool {
	for _, row := range t.All() {
		if row.At(at) != "" {
			return true
		}
	}
	return false
}

// selPertama is the first cell of a row that is not empty.
func selPertama(row tabel.Baris) string {
	for _, s := range row.Sel {
		if s != "" {
			return s
		}
	}
	return ""
}

// jumlah reads a table of counts: of staff, of PSKS, of PPKS.
func (p *pembacaTabel) jumlah(t *tabel.Tabel) {
	k := p.rapatkanKepala(t, kolomPertama(t))
	l := lajurJumlahOf(t, k)
	if len(l.nilai) == 0 || len(l.uraian) == 0 {
		return
	}
	out := TabelJumlah{Baris: t.Baris, Nomor: t.Nomor, Judul: p.judulTabel(t), Uraian: labelKolom(k, l.uraian), Kolom: labelKelompok(k, l.nilai, p.judulTabel(t))}
	var kelompok string
	judul := rupaJudul{lebar: len(k)}
	var semua []*BarisJumlah
	for _, row := range t.All() {
		if s := row.Sumber(); s != "" {
			out.Sumber = s
			continue
		}
		lanjut := judul.sambung(row)
		if len(semua) > 0 && (l.sambungSatuan(t, semua[len(semua)-1], row) || lanjut && l.sambungUraian(semua[len(semua)-1], row)) {
			p.catatSambungan(row)
			continue
		}
		if s, ok := l.kelompok(row); ok {
			kelompok = s
			judul.tambah(row, row.Tunggal())
			continue
		}
		b := &BarisJumlah{Baris: row.Nomor, Nomor: row.At(l.nomor), Kelompok: kelompok, Sel: p.selAsli(row),
			Uraian: make([]string, len(l.uraian)), Nilai: make([]kinerja.Target, len(l.nilai))}
		for i, at := range l.uraian {
			b.Uraian[i] = row.At(at)
		}
		for i, at := range l.nilai {
			b.Nilai[i] = kinerja.ParseTarget(row.At(at))
			if b.Nilai[i].Jenis() == kinerja.JenisTeks && !tanpaData(row.At(at)) && !barisBagian(selPertama(row)) {
				p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor,
					Pesan: fmt.Sprintf("Sel %q pada kolom %q bukan hitungan; tidak dijumlahkan.", row.At(at), out.Kolom[i])})
			}
		}
		b.kataDiNomor()
		semua = append(semua, b)
	}
	var nilai []*kinerja.Target
	for _, b := range semua {
		for i := range b.Nilai {
			nilai = append(nilai, &b.Nilai[i])
		}
	}
	p.putuskanHitungan(nilai)
	if n := l.total(semua); n >= 0 {
		out.Jumlah = semua[n]
		out.Jumlah.Kelompok = ""
		semua = slices.Delete(semua, n, n+1)
	}
	out.Isi = make([]BarisJumlah, len(semua))
	for i, b := range semua {
		out.Isi[i] = *b
	}
	if out.Sumber == "" {
		out.Sumber = p.sumber(t)
	}
	p.r.SumberDaya = append(p.r.SumberDaya, out)
}

// kelompok recognises a heading row: words in one of the first columns and
// nothing else.
func (l *lajurJumlah) kelompok(row tabel.Baris) (string, bool) {
	if row.Isi() != 1 {
		return "", false
	}
	i := slices.IndexFunc(row.Sel, func(s string) bool { return s != "" })
	s := row.Sel[i]
	return s, i < l.nilai[0] && !bernilai(s) && !kataJumlah(s)
}

// sambungSatuan puts the unit of a count, cut off into a row of its own, behind
// that count.
func (l *lajurJumlah) sambungSatuan(t *tabel.Tabel, atas *BarisJumlah, row tabel.Baris) bool {
	i, n := row.Tunggal(), len(l.nilai)-1
	akhir := l.nilai[n]
	angka := atas.Nilai[n].String()
	if i < 0 || i != 0 && i != akhir || !semuaAngka(angka) || !satuanSaja(t, row.At(i), akhir) {
		return false
	}
	atas.Nilai[n] = kinerja.ParseTarget(angka + " " + row.At(i))
	return true
}

// sambungUraian puts the rest of a description behind it.
func (l *lajurJumlah) sambungUraian(atas *BarisJumlah, row tabel.Baris) bool {
	at := row.Tunggal()
	i := slices.Index(l.uraian, at)
	if i < 0 || atas.Uraian[i] == "" || bernilai(row.At(at)) {
		return false
	}
	atas.Uraian[i] += " " + row.At(at)
	return true
}

// rupaJudul are the headings among the rows of a table by what they look like: their
// column and whether they are bold.
type rupaJudul struct {
	rupa  []rupa
	lebar int  // of the head of the table
	atas  bool // the row above is a heading
}

type rupa struct {
	kolom int
	tebal bool
}

func (r *rupaJudul) tambah(row tabel.Baris, at int) {
	r.rupa = append(r.rupa, rupa{at, tebal(row.Asli(at))})
	r.atas = true
}

// sambung reports whether a row of one cell goes on with the one above it, which is
// no heading: it begins in small letters or looks like no heading before it.
// The first heading of a second level stands right under one of the first.
func (r *rupaJudul) sambung(row tabel.Baris) bool {
	at, atas := row.Tunggal(), r.atas
	r.atas = false
	if at < 0 || atas || len(row.Sel) > r.lebar {
		return false
	}
	return sambungan(row.At(at)) || len(r.rupa) > 0 && !slices.Contains(r.rupa, rupa{at, tebal(row.Asli(at))})
}

// kataDiNomor moves a name that stands in the column of the numbers, as those
// of totals do whose cells were merged, to where names stand.
func (b *BarisJumlah) kataDiNomor() {
	if b.Uraian[0] == "" && isKata(b.Nomor) && (b.nama() == "" || sebutanJumlah(b.Nomor)) {
		b.Nomor, b.Uraian[0] = "", b.Nomor
	}
}

// total is the row that is the total of a table, -1 for none: the last,
// but for shares and means below it, if its name says that it is a sum, and not
// that of a group.
func (l *lajurJumlah) total(baris []*BarisJumlah) int {
	n := len(baris) - 1
	for n >= 0 && barisBagian(baris[n].nama()) {
		n--
	}
	if n < 0 {
		return -1
	}
	s := susunanOf(baris, nil)
	_, sub, sebut := bagiSebutan(baris[n].nama())
	switch jenis := s.baris[n].jenis; {
	case jenis == susunSemua:
		return n
	case jenis == susunIsi && l.gabung(baris[n]) && wilayahSaja(baris[n].nama()):
		return n
	case jenis == susunJumlah && sebut && !sub && !slices.ContainsFunc(s.baris[:n], func(b barisSusun) bool { return b.jenis == susunJumlah }):
		return n
	}
	return -1
}

// gabung reports whether the name of a row stands in the column of the numbers.
func (l *lajurJumlah) gabung(b *BarisJumlah) bool {
	return l.nomor >= 0 && l.nomor < len(b.Sel) && b.Nomor == "" && b.Sel[l.nomor] != ""
}

// wilayahSaja reports whether a name is that of the region of which the rows
// are parts: tables by kecamatan have their total under it.
func wilayahSaja(s string) bool {
	return slices.ContainsFunc([]string{"kabupaten", "kota", "provinsi", "kecamatan"}, func(w string) bool { return awalan(s, w) })
}

// kataJumlah reports whether a name says no more than that its row is a sum.
func kataJumlah(s string) bool {
	switch teks.Lipat(s) {
	case "jumlah", "total", "jumlahtotal", "grandtotal", "totaljumlah", "jumlahkeseluruhan", "totalkeseluruhan":
		return true
	}
	return false
}

// kolomPertama are the columns of the first page of a table that has a head.
func kolomPertama(t *tabel.Tabel) []tabel.Kolom {
	for _, h := range t.Halaman {
		if len(h.Kolom) > 1 {
			return h.Kolom
		}
	}
	return nil
}

// judulTabel is the caption of a table without its number; of a table that has
// none, the line above it.
func (p *pembacaTabel) judulTabel(t *tabel.Tabel) string {
	if t.Nomor == "" {
		if b := p.barisDari(t.Baris); len(b) > 0 && b[0].Nomor == t.Baris && b[0].IsTeks() {
			return strings.Trim(b[0].Sel[0], "*# ")
		}
		return t.Judul
	}
	_, rest, _ := strings.Cut(t.Judul, t.Nomor)
	return strings.TrimLeft(rest, " .:-–")
}

// barisDari are the lines of the document from a line on.
func (p *pembacaTabel) barisDari(nomor int) []tabel.Baris {
	i, _ := slices.BinarySearchFunc(p.dok.Baris, nomor, func(b tabel.Baris, n int) int { return b.Nomor - n })
	return p.dok.Baris[i:]
}

const jarakSumber = 4 // lines between a table and what it was taken from

// sumber is what the line under a table says of its source: "Sumber : DUK
// Dinsos Kota Jambi Tahun 2025".
func (p *pembacaTabel) sumber(t *tabel.Tabel) string {
	h := t.Halaman[len(t.Halaman)-1]
	if len(h.Isi) == 0 {
		return ""
	}
	bawah := p.barisDari(h.Isi[len(h.Isi)-1].Nomor + 1)
	for _, b := range bawah[:min(jarakSumber, len(bawah))] {
		if s := strings.Trim(b.At(0), "*_ "); b.IsTeks() && awalan(s, "sumber") {
			return strings.TrimLeft(s[len("sumber"):], " :")
		}
	}
	return ""
}
