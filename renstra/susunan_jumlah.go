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
	case dalam && s.uang && s.rincianCocok(k):
		return []bacaan{atas, bawah} // all of them would count the parts twice
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

// bedaJumlah are the totals of a column that are wrong, each with what it would be
// by the first reading: no reading gives what is written.
func (s *susunanJumlah) bedaJumlah(k kolomSusun) map[int]decimal.Decimal {
	var salah map[int]decimal.Decimal
	for n, b := range s.bacaanIsi(k) {
		calon := s.calon(k, b)
		if n == 0 {
			salah = make(map[int]decimal.Decimal)
			for at, c := range calon {
				salah[at] = c[0]
			}
		}
		buang(salah, k, calon)
	}
	if len(salah) > 0 {
		bagian := s.terkandung(k)
		buang(salah, k, s.calon(k, func(i int) bool { return !bagian[i] }))
	}
	return salah
}

// buang takes out the totals that are one of the sums they may be.
func buang(salah map[int]decimal.Decimal, k kolomSusun, calon map[int][]decimal.Decimal) {
	for at := range salah {
		if slices.ContainsFunc(calon[at], k[at].Equal) {
			delete(salah, at)
		}
	}
}

// calon are the sums that each total of a column may be, the likeliest first.
func (s *susunanJumlah) calon(k kolomSusun, b bacaan) map[int][]decimal.Decimal {
	out := make(map[int][]decimal.Decimal)
	t := tumpukan{susunanJumlah: s, kolom: k, hitung: b}
	pertama := slices.IndexFunc(k, func(d *decimal.Decimal) bool { return d != nil })
	for i, baris := range s.baris {
		if k[i] != nil && (baris.jenis == susunJumlah || baris.jenis == susunSemua) {
			c := t.calon(baris.jenis == susunSemua)
			if s.baris[pertama].jenis != susunIsi && len(c) > 0 { // here totals stand above their rows
				c = append(c, s.diBawah(k, i, b)...)
			}
			if len(c) > 0 {
				out[i] = c
			}
		}
		t.tambah(i)
	}
	return out
}

// diBawah are the sums of the rows below a total, up to the next and to the end.
func (s *susunanJumlah) diBawah(k kolomSusun, at int, b bacaan) []decimal.Decimal {
	akhir := at + 1
	for akhir < len(s.baris) && s.baris[akhir].jenis != susunJumlah && s.baris[akhir].jenis != susunSemua {
		akhir++
	}
	var out []decimal.Decimal
	for _, n := range []int{akhir, len(s.baris)} {
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
	isi    []int             // rows
	sampai []decimal.Decimal // what lies below each of them adds up to
	total  []decimal.Decimal // the same of the totals alone
	semua  decimal.Decimal   // of the rows so far, without any totals
	ada    bool
}

// tambah puts a row on top.
func (t *tumpukan) tambah(i int) {
	if t.kolom[i] == nil {
		return
	}
	switch t.baris[i].jenis {
	case susunIsi:
		if t.hitung(i) {
			t.taruh(i)
			t.semua, t.ada = t.semua.Add(*t.kolom[i]), true
		}
	case susunJumlah, susunSemua:
		if batas := t.batas(true); len(batas) > 0 {
			n := max(0, slices.IndexFunc(batas, func(b batasJumlah) bool { return b.jumlah.Equal(*t.kolom[i]) }))
			at := batas[n].at
			t.isi, t.sampai, t.total = t.isi[:at], t.sampai[:at+1], t.total[:at+1]
		}
		t.taruh(i)
	}
}

func (t *tumpukan) taruh(i int) {
	if len(t.sampai) == 0 {
		t.sampai, t.total = append(t.sampai, decimal.Decimal{}), append(t.total, decimal.Decimal{})
	}
	n := len(t.isi)
	t.isi = append(t.isi, i)
	t.sampai = append(t.sampai, t.sampai[n].Add(*t.kolom[i]))
	total := t.total[n]
	if t.baris[i].jenis != susunIsi {
		total = total.Add(*t.kolom[i])
	}
	t.total = append(t.total, total)
}

// maxBatas is how many such places are looked at; the beginning always is.
const maxBatas = 50

// batasJumlah is a place at which the rows that a total sums may begin, and what
// they add up to.
type batasJumlah struct {
	at     int
	jumlah decimal.Decimal
}

// batas are those places, the nearest first: after the last total, at a new
// group, at an earlier total, at the beginning.
func (t *tumpukan) batas(kelompok bool) []batasJumlah {
	var out []batasJumlah
	for n := len(t.isi) - 1; n >= 0; n-- {
		if len(out) >= maxBatas {
			n = 0
		}
		b := t.baris[t.isi[n]]
		if b.jenis != susunIsi || n == 0 || t.baris[t.isi[n-1]].jenis != susunIsi || kelompok && t.baris[t.isi[n-1]].kelompok != b.kelompok {
			out = append(out, batasJumlah{n, t.sampai[len(t.isi)].Sub(t.sampai[n])})
		}
	}
	return out
}

// calon are the sums of what lies there, of the totals alone and of the rows
// alone.
func (t *tumpukan) calon(semua bool) []decimal.Decimal {
	batas := t.batas(!semua)
	if n := len(t.isi) - 1; len(batas) > 1 && batas[0].at == n && t.baris[t.isi[n]].jenis != susunIsi {
		batas = append(batas[1:], batas[0]) // one subtotal alone is seldom summed again
	}
	if semua {
		slices.Reverse(batas)
	}
	var out []decimal.Decimal
	if semua && t.ada {
		out = append(out, t.semua) // not misled by a subtotal that is wrong itself
	}
	for _, b := range batas {
		out = append(out, b.jumlah)
	}
	if len(batas) > 0 {
		out = append(out, t.total[len(t.isi)])
	}
	if t.ada {
		out = append(out, t.semua)
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
		for j := i + 1; j < len(s.baris) && j <= i+maxAnak && s.baris[j].jenis == susunIsi; j++ {
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

// maxAnak is how many parts a row is looked for to have.
const maxAnak = 200

// anakDari is how many of the rows below row i add up to it.
func (s *susunanJumlah) anakDari(kolom []kolomSusun, i int, atas []int, least decimal.Decimal) int {
	jumlah := make([]decimal.Decimal, len(kolom))
	for n := 1; n <= min(len(atas), maxAnak); n++ {
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
