package nomenklatur

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// lingkupBanding is the neighbourhood of a row: the children of its parent in
// both lists. A word that all of them share tells none of them apart.
type lingkupBanding struct {
	baru   []int32
	df     map[string]int
	banyak int
}

func (b *bandingan) lingkupOf(o int32) *lingkupBanding {
	induk := b.lama.entri[o].Kode.Parent()
	if l := b.lingkup[induk]; l != nil {
		return l
	}
	l := &lingkupBanding{df: map[string]int{}}
	for _, i := range b.lama.anak[induk] {
		l.hitung(b.lama.kata[i])
	}
	for _, k := range b.indukBaru(induk) {
		for _, n := range b.baru.anak[k] {
			l.baru = append(l.baru, n)
			l.hitung(b.baru.kata[n])
		}
	}
	b.lingkup[induk] = l
	return l
}

func (l *lingkupBanding) hitung(kata []string) {
	l.banyak++
	for _, w := range kata {
		l.df[w]++
	}
}

// bobot is how much a word tells of a pair of rows, in of which it stands: rare
// words tell more than common ones, words that the other neighbours share
// little, words for the kind of region least.
func (b *bandingan) bobot(l *lingkupBanding, w string, in int) float64 {
	n := float64(len(b.lama.entri) + len(b.baru.entri))
	x := math.Log((n+1)/float64(max(b.df[w]-in, 0)+2)) + 0.5
	x *= 1 - float64(max(l.df[w]-in, 0))/float64(max(l.banyak-2, 0)+1)
	if kataDaerah[w] {
		x *= 0.15
	}
	return x
}

// kemiripan is how alike two rows are, from 0 to 1: the share of the weight of
// their words that both have. A name that begins with another word speaks of
// another action. Indicators, where both rows have one, count for a third.
func (b *bandingan) kemiripan(l *lingkupBanding, o, n int32) float64 {
	x, y := b.kataBanding(o, n)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	s := b.setara(l, x, y)
	if !b.sekata(x[0], y[0]) && !slices.Contains(x, y[0]) && !slices.Contains(y, x[0]) {
		s *= 0.75
	}
	p, q := kataPeta(b.lama.entri[o].Indikator), kataPeta(b.baru.entri[n].Indikator)
	switch {
	case len(q) == 0:
		return s
	case len(p) == 0:
		return 0.9*s + 0.1*b.isi(l, x, slices.Concat(y, q))
	}
	return (2*s + b.setara(l, p, q)) / 3
}

// kataBanding returns the words of two names, the new one cut where the old
// one may have been cut off.
func (b *bandingan) kataBanding(o, n int32) (x, y []string) {
	x, y = b.lama.kata[o], b.baru.kata[n]
	lama, baru := b.lama.entri[o].Nama, b.baru.entri[n].Nama
	if terpotong(lama) && len(x) > 0 && len(baru) > len(lama) {
		x = x[:len(x)-1] // the last word may be half a word
		y = y[:min(len(y), len(x))]
	}
	return x, y
}

// setara is the weight of the words that both have among that of all.
func (b *bandingan) setara(l *lingkupBanding, x, y []string) float64 {
	sisaX, sisaY := b.sisaKata(x, y)
	jumlah := b.jumlahBobot(l, x, sisaX) + b.jumlahBobot(l, y, sisaY)
	if jumlah == 0 {
		return 0
	}
	return 1 - (b.jumlahBobot(l, sisaX, sisaX)+b.jumlahBobot(l, sisaY, sisaY))/jumlah
}

// isi is the share of x that y holds too.
func (b *bandingan) isi(l *lingkupBanding, x, y []string) float64 {
	sisa, _ := b.sisaKata(x, y)
	jumlah := b.jumlahBobot(l, x, sisa)
	if jumlah == 0 {
		return 0
	}
	return 1 - b.jumlahBobot(l, sisa, sisa)/jumlah
}

// termuat reports whether two names begin alike and one is all in the other.
func (b *bandingan) termuat(l *lingkupBanding, x, y []string) bool {
	return len(x) > 0 && len(y) > 0 && b.sekata(x[0], y[0]) && max(b.isi(l, x, y), b.isi(l, y, x)) > 0.97
}

// jumlahBobot is the weight of the words of one row of a pair, of which those
// in sisa stand in that row only.
func (b *bandingan) jumlahBobot(l *lingkupBanding, kata, sisa []string) (s float64) {
	for _, w := range kata {
		in := 2
		if slices.Contains(sisa, w) {
			in = 1
		}
		s += b.bobot(l, w, in)
	}
	return s
}

// sisaKata returns the words of x and y that the other has not: neither as
// they stand, nor misspelt, nor joined ("kerjasama", "kerja sama").
func (b *bandingan) sisaKata(x, y []string) (sisaX, sisaY []string) {
	for _, w := range x {
		if !slices.Contains(y, w) {
			sisaX = append(sisaX, w)
		}
	}
	for _, w := range y {
		if !slices.Contains(x, w) {
			sisaY = append(sisaY, w)
		}
	}
	for i := 0; i < len(sisaX); i++ {
		for j, w := range sisaY {
			if b.sekata(sisaX[i], w) {
				sisaX, sisaY = slices.Delete(sisaX, i, i+1), slices.Delete(sisaY, j, j+1)
				i--
				break
			}
		}
	}
	sisaX, sisaY = rekatan(sisaX, sisaY)
	sisaY, sisaX = rekatan(sisaY, sisaX)
	return sisaX, sisaY
}

// rekatan drops two words of x that y writes as one.
func rekatan(x, y []string) ([]string, []string) {
	for i := 0; i+1 < len(x); i++ {
		if j := slices.Index(y, x[i]+x[i+1]); j >= 0 {
			return rekatan(slices.Delete(x, i, i+2), slices.Delete(y, j, j+1))
		}
	}
	return x, y
}

// sekata reports whether two words are one, misspelt at most. A misspelling
// doubles letters ("pengadaaan"), turns them about ("pemanfataan") or is rare:
// of two words that both lists use often neither is one.
func (b *bandingan) sekata(v, w string) bool {
	if v == w {
		return true
	}
	batas := min(2, min(len(v), len(w))/4)
	if batas == 0 || teks.Jarak(v, w, batas) > batas {
		return false
	}
	return min(b.df[v], b.df[w]) <= 3 || teks.HurufOf(v) == teks.HurufOf(w) || tunggal(v) == tunggal(w)
}

// tunggal writes runs of one letter as one letter.
func tunggal(w string) string { return string(slices.Compact([]byte(w))) }

// terpotong reports whether a name may have been cut off by the 255 characters
// that a list in circulation leaves for it.
func terpotong(nama string) bool { return len(nama) >= 250 && len(nama) <= 255 }

// kataPeta lists the words of a name that carry meaning, each once, in order.
// A remark on the row, "(Sub Kegiatan berlaku untuk …)", is no part of it.
func kataPeta(nama string) []string {
	if i := strings.LastIndexByte(nama, '('); i > 0 {
		if t, _ := kataTingkat(nama[i+1:]); t != 0 {
			nama = nama[:i]
		}
	}
	var out []string
	for _, bagian := range strings.SplitAfter(nama, ")") {
		dalam, singkatan, _ := strings.Cut(bagian, "(")
		out = tambahKata(out, dalam)
		out = tambahKata(pendekkan(out, teks.Lipat(singkatan)), singkatan)
	}
	return out
}

func tambahKata(kata []string, s string) []string {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w = teks.Lipat(w)
		if w != "" && !kataSambung[w] && !slices.Contains(kata, w) {
			kata = append(kata, w)
		}
	}
	return kata
}

// pendekkan drops the words at the end of which a is the abbreviation, so that
// "Sistem Penyediaan Air Minum (SPAM)" and "SPAM" are one.
func pendekkan(kata []string, a string) []string {
	n := len(kata) - len(a)
	if len(a) < 2 || n < 0 {
		return kata
	}
	for i, w := range kata[n:] {
		if w[0] != a[i] {
			return kata
		}
	}
	return kata[:n]
}

var kataSambung = himpunanKata("dan atau di ke dari yang untuk dalam rangka pada dengan bagi atas oleh serta terhadap secara sesuai tentang terkait melalui nya")

var kataDaerah = himpunanKata("provinsi kabupaten kota daerah kewenangan tingkat")

func himpunanKata(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
