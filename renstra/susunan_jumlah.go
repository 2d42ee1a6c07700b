package renstra

import (
	"slices"

	"github.com/shopspring/decimal"
)

// What a total sums, a table seldom says: all rows above it, those of its
// group, the subtotals, or the rows of the highest level where those below them
// are parts. A total is wrong only if none of these readings gives it.

// jenisSusun is what a row adds to the totals of its table.
type jenisSusun uint8

const (
	susunIsi    jenisSusun = iota
	susunJumlah            // the sum of other rows
	susunSemua             // the sum of the whole table
	susunLain              // shares, means: nothing that adds up
	susunRagu              // a name that may be of a sum or not
)

// barisSusun is one row of a table with totals.
type barisSusun struct {
	jenis    jenisSusun
	tingkat  int    // how deep its number puts it, 0 for the highest level
	kelompok string // the heading it stands under
	nama     string // where one row may be all that another has
}

// kolomSusun is the figures of one column, nil where a row has none.
type kolomSusun []*decimal.Decimal

// susunanJumlah is a table with totals: its rows and the columns that add up.
type susunanJumlah struct {
	baris []barisSusun
	kolom []kolomSusun
	uang  bool // amounts: that one is the sum of others is no chance
}

// bacaan is one way to read which rows count.
type bacaan func(i int) bool

// bacaanIsi are the readings of the rows: each of them, the highest level, the
// lowest. The first is the one to report.
func (s *susunanJumlah) bacaanIsi(k kolomSusun) []bacaan {
	semua := func(int) bool { return true }
	atas := func(i int) bool { return s.baris[i].tingkat == 0 }
	bawah := func(i int) bool {
		j := i + 1
		for j < len(s.baris) && s.baris[j].jenis == susunLain {
			j++
		}
		return j == len(s.baris) || s.baris[j].jenis != susunIsi || s.baris[j].tingkat <= s.baris[i].tingkat
	}
	dalam := slices.ContainsFunc(s.baris, func(b barisSusun) bool { return b.jenis == susunIsi && b.tingkat > 0 })
	for i, b := range s.baris {
		if dalam && b.jenis == susunIsi && b.tingkat == 0 && k[i] == nil && !bawah(i) {
			return []bacaan{bawah, semua, atas} // the highest level is headings alone
		}
	}
	switch {
	case dalam && s.puncakLain(k):
		return []bacaan{semua, atas}
	case dalam:
		return []bacaan{atas, bawah, semua}
	}
	return []bacaan{semua}
}

// puncakLain reports whether the highest level is one row alone that is not the
// sum of those below it: a row of another kind, not what they are parts of.
func (s *susunanJumlah) puncakLain(k kolomSusun) bool {
	puncak := -1
	for i, b := range s.baris {
		if b.jenis != susunIsi || b.tingkat > 0 || k[i] == nil {
			continue
		}
		if puncak >= 0 {
			return false
		}
		puncak = i
	}
	if puncak < 0 {
		return false
	}
	hitung, ok := s.jumlahAnak(k, puncak)
	return !ok || !hitung.Equal(*k[puncak])
}

// periksa compares the total in row at of a column with what it may be. hitung
// is what it would be by the first reading; salah if no reading gives it.
func (s *susunanJumlah) periksa(k kolomSusun, at int) (hitung decimal.Decimal, salah bool) {
	tulis := k[at]
	if tulis == nil {
		return hitung, false
	}
	ada := false
	for _, b := range s.bacaanIsi(k) {
		for _, c := range s.calon(k, at, b) {
			if c.Equal(*tulis) {
				return hitung, false
			}
			if !ada {
				hitung, ada = c, true
			}
		}
	}
	if !ada {
		return hitung, false
	}
	bagian := s.terkandung(k)
	for _, c := range s.calon(k, at, func(i int) bool { return !bagian[i] }) {
		if c.Equal(*tulis) {
			return hitung, false
		}
	}
	return hitung, true
}

// calon are the sums that the total in row at may be, the likeliest first.
func (s *susunanJumlah) calon(k kolomSusun, at int, b bacaan) []decimal.Decimal {
	t := tumpukan{susunanJumlah: s, kolom: k, hitung: b}
	for i := range at {
		t.tambah(i)
	}
	semua := s.baris[at].jenis == susunSemua
	out := t.calon(semua)
	if jumlah, ada := s.jumlahIsi(k, 0, at, b); ada && semua {
		out = slices.Insert(out, 0, jumlah) // not misled by a subtotal that is wrong itself
	} else if ada {
		out = append(out, jumlah)
	}
	if i := slices.IndexFunc(k, func(d *decimal.Decimal) bool { return d != nil }); s.baris[i].jenis == susunIsi || len(out) == 0 {
		return out // a total above all rows: it is not sure where they end
	}
	akhir := at + 1
	for akhir < len(s.baris) && s.baris[akhir].jenis != susunJumlah && s.baris[akhir].jenis != susunSemua {
		akhir++
	}
	for _, n := range []int{akhir, len(s.baris)} { // here totals stand above their rows
		if jumlah, ada := s.jumlahIsi(k, at+1, n, b); ada {
			out = append(out, jumlah)
		}
	}
	return out
}

// jumlahIsi adds up the rows from one to before another, without any totals.
func (s *susunanJumlah) jumlahIsi(k kolomSusun, dari, sampai int, b bacaan) (j decimal.Decimal, ada bool) {
	for i := dari; i < sampai; i++ {
		if s.baris[i].jenis == susunIsi && k[i] != nil && b(i) {
			j, ada = j.Add(*k[i]), true
		}
	}
	return j, ada
}

// tumpukan is the rows that no total has summed yet: a subtotal takes the place
// of the rows that it sums.
type tumpukan struct {
	*susunanJumlah
	kolom  kolomSusun
	hitung bacaan
	isi    []int // rows
}

// tambah puts a row on top.
func (t *tumpukan) tambah(i int) {
	switch t.baris[i].jenis {
	case susunIsi:
		if t.kolom[i] != nil && t.hitung(i) {
			t.isi = append(t.isi, i)
		}
	case susunJumlah, susunSemua:
		if t.kolom[i] == nil {
			return
		}
		batas := t.batas(true)
		n := slices.IndexFunc(batas, func(n int) bool { return t.dari(n).Equal(*t.kolom[i]) })
		if n < 0 && len(batas) > 0 {
			n = 0
		}
		if n >= 0 {
			t.isi = t.isi[:batas[n]]
		}
		t.isi = append(t.isi, i)
	}
}

// batas are the places at which the rows that a total sums may begin, the
// nearest first: after the last total, at a new group, at an earlier total, at
// the beginning.
func (t *tumpukan) batas(kelompok bool) []int {
	var out []int
	for n := len(t.isi) - 1; n >= 0; n-- {
		b := t.baris[t.isi[n]]
		if b.jenis != susunIsi || n == 0 || t.baris[t.isi[n-1]].jenis != susunIsi || kelompok && t.baris[t.isi[n-1]].kelompok != b.kelompok {
			out = append(out, n)
		}
	}
	return out
}

// dari adds up what lies from place n on.
func (t *tumpukan) dari(n int) decimal.Decimal {
	var j decimal.Decimal
	for _, i := range t.isi[n:] {
		j = j.Add(*t.kolom[i])
	}
	return j
}

// calon are the sums of what lies there, and of the totals alone.
func (t *tumpukan) calon(semua bool) []decimal.Decimal {
	var out []decimal.Decimal
	batas := t.batas(!semua)
	if semua {
		slices.Reverse(batas)
	}
	if n := len(t.isi) - 1; len(batas) > 1 && batas[0] == n && t.baris[t.isi[n]].jenis != susunIsi {
		batas = append(batas[1:], n) // one subtotal alone is seldom summed again
	}
	for _, n := range batas {
		out = append(out, t.dari(n))
	}
	var total decimal.Decimal
	for _, i := range t.isi {
		if t.baris[i].jenis != susunIsi {
			total = total.Add(*t.kolom[i])
		}
	}
	if len(out) > 0 {
		out = append(out, total)
	}
	return out
}

// terkandung marks the rows whose figures are parts of a row above them: in
// every column that adds up, or for amounts in this one, that row is the sum of
// rows right below it. Names without any number show it in no other way. One row
// alone that is the same as the one above may be that row written twice, unless
// they have names that differ.
func (s *susunanJumlah) terkandung(k kolomSusun) []bool {
	kolom := s.kolom
	if s.uang {
		kolom = []kolomSusun{k}
	}
	if bagian, semua := s.duaTingkat(kolom); semua {
		return bagian
	}
	if bagian, semua := s.bagianDari(kolom, satu); semua {
		return bagian
	}
	bagian, _ := s.bagianDari(kolom, kecil)
	return bagian
}

// duaTingkat reads a table from its top as rows and the parts right below each;
// semua if all of it can be read so.
func (s *susunanJumlah) duaTingkat(kolom []kolomSusun) (bagian []bool, semua bool) {
	bagian = make([]bool, len(s.baris))
	for i := 0; i < len(s.baris); i++ {
		if s.baris[i].jenis != susunIsi || s.nol(kolom, i) {
			continue
		}
		var bawah []int // the nearest last
		for j := i + 1; j < len(s.baris) && s.baris[j].jenis == susunIsi; j++ {
			bawah = append(bawah, j)
		}
		slices.Reverse(bawah)
		n := s.anakDari(kolom, i, bawah, satu)
		if n == 0 {
			return nil, false
		}
		for range n {
			i++
			bagian[i] = true
		}
	}
	return bagian, true
}

// nol reports whether a row has nothing that adds up.
func (s *susunanJumlah) nol(kolom []kolomSusun, i int) bool {
	return !slices.ContainsFunc(kolom, func(k kolomSusun) bool { return k[i] != nil && !k[i].IsZero() })
}

// bagianDari marks the parts of rows that have least in a column; semua if every
// row is a part or has some.
func (s *susunanJumlah) bagianDari(kolom []kolomSusun, least decimal.Decimal) (bagian []bool, semua bool) {
	bagian, semua = make([]bool, len(s.baris)), true
	var atas []int // rows of the highest level, the uppermost last
	berisi := make([]bool, len(s.baris))
	for i := len(s.baris) - 1; i >= 0; i-- {
		if s.baris[i].jenis != susunIsi {
			atas = atas[:0]
			continue
		}
		for range s.anakDari(kolom, i, atas, least) {
			bagian[atas[len(atas)-1]], berisi[i] = true, true
			atas = atas[:len(atas)-1]
		}
		atas = append(atas, i)
	}
	for i, b := range s.baris {
		semua = semua && (b.jenis != susunIsi || bagian[i] || berisi[i] || s.nol(kolom, i))
	}
	return bagian, semua
}

// What a row must have to be read as one with parts: anything, if all of a table
// can be read so; else no less than kecil, as small counts are often sums of
// others by chance.
var satu, kecil = decimal.New(1, 0), decimal.New(10, 0)

// anakDari is how many of the rows below row i add up to it.
func (s *susunanJumlah) anakDari(kolom []kolomSusun, i int, atas []int, least decimal.Decimal) int {
	jumlah := make([]decimal.Decimal, len(kolom))
	for n := 1; n <= len(atas); n++ {
		sama, besar := true, false
		for c, k := range kolom {
			if d := k[atas[len(atas)-n]]; d != nil {
				jumlah[c] = jumlah[c].Add(*d)
			}
			var induk decimal.Decimal
			if k[i] != nil {
				induk = *k[i]
			}
			if jumlah[c].GreaterThan(induk) {
				return 0
			}
			sama, besar = sama && jumlah[c].Equal(induk), besar || !induk.LessThan(least)
		}
		if !besar {
			return 0
		}
		if sama && (n > 1 || s.baris[i].nama != s.baris[atas[len(atas)-1]].nama) {
			return n
		}
	}
	return 0
}
