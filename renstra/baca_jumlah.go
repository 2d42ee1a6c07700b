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

// selPertama is the first cell of a row that is not empty.
func selPertama(row tabel.Baris) string {
	return cmp.Or(row.Sel...)
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
	satuan := satuanKolom(t, l.nilai[len(l.nilai)-1])
	var semua []*BarisJumlah
	for _, row := range t.All() {
		if s := row.Sumber(); s != "" {
			out.Sumber = s
			continue
		}
		lanjut := judul.sambung(row)
		if len(semua) > 0 && (l.sambungSatuan(satuan, semua[len(semua)-1], row) || lanjut && l.sambungUraian(semua[len(semua)-1], row)) {
			p.catatSambungan(row)
			continue
		}
		if s, ok := l.kelompok(row); ok {
			kelompok = s
			judul.tambah(row, row.Tunggal())
			continue
		}
		b := p.barisJumlah(&l, row, out.Kolom)
		b.Kelompok = kelompok
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
	p.hitunganMenurutJumlah(&out)
	if out.Sumber == "" {
		out.Sumber = p.sumber(t)
	}
	p.r.SumberDaya = append(p.r.SumberDaya, out)
}

// barisJumlah reads a row of counts. A cell that is none is noted, with its label.
func (p *pembacaTabel) barisJumlah(l *lajurJumlah, row tabel.Baris, label []string) *BarisJumlah {
	b := &BarisJumlah{Baris: row.Nomor, Nomor: row.At(l.nomor), Sel: p.selAsli(row),
		Uraian: make([]string, len(l.uraian)), Nilai: make([]kinerja.Target, len(l.nilai))}
	for i, at := range l.uraian {
		b.Uraian[i] = row.At(at)
	}
	for i, at := range l.nilai {
		b.Nilai[i] = kinerja.ParseTarget(row.At(at))
		if b.Nilai[i].Jenis() == kinerja.JenisTeks && !tanpaData(row.At(at)) && !barisBagian(selPertama(row)) {
			p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor,
				Pesan: fmt.Sprintf("Sel %q pada kolom %q bukan hitungan; tidak dijumlahkan.", row.At(at), label[i])})
		}
	}
	b.kataDiNomor()
	return b
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

// sambungSatuan puts the unit of the last count, cut off into a row of its own,
// behind that count.
func (l *lajurJumlah) sambungSatuan(satuan map[string]bool, atas *BarisJumlah, row tabel.Baris) bool {
	i, n := row.Tunggal(), len(l.nilai)-1
	angka := atas.Nilai[n].String()
	if i < 0 || i != 0 && i != l.nilai[n] || !semuaAngka(angka) || !satuan[row.At(i)] {
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
