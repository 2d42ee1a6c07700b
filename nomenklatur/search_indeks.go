package nomenklatur

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// indeksCari is what searching needs: the words of all names and indicators,
// sorted, with the rows of each word behind one another, so that the rows of
// all words with one beginning are one piece of memory.
type indeksCari struct {
	entri []Entri
	baris []barisCari

	kata     []string // the folded words, sorted
	terlebar int      // the length of the longest
	huruf    []uint64 // hurufKata of each
	mulai    []int32  // the rows of kata[w] are letak[mulai[w]:mulai[w+1]]
	letak    []letakCari

	// urut[awal[i]:awal[i+1]] are the words of row i as they stand there.
	urut []int32
	awal []int32

	// asal are the rows by the length of their names. A place in it is the
	// number of a row in letak, so that what is found first ranks first.
	asal []int32

	kerja sync.Pool // of *kerjaCari
}

// letakCari is a row that has a word: its place in asal times two, plus one if
// only the indicator has the word.
type letakCari uint32

func (l letakCari) baris() int32 { return int32(l >> 1) }
func (l letakCari) lain() uint32 { return uint32(l & 1) }

// barisCari is what filters need of a row, apart from the entry so that a
// search stays in cache.
type barisCari struct {
	panjang int32 // of the folded name, bytes
	nama    int32 // words of the name; the rest of the row's words are the indicator's
	edisi   HimpunanEdisi
	jenis   JenisDaerah
	tingkat Tingkat
}

func buatIndeksCari(entri []Entri) *indeksCari {
	x := &indeksCari{
		entri: entri,
		baris: make([]barisCari, len(entri)),
		awal:  make([]int32, 1, len(entri)+1),
		asal:  make([]int32, len(entri)),
	}
	x.kerja.New = func() any { return &kerjaCari{baris: make([]nilaiBaris, len(entri))} }
	b := pembuatCari{tulisan: make(map[string]int32), lipatan: make(map[string]int32)}
	for i := range entri {
		e := &entri[i]
		mulai := len(b.urut)
		panjang := b.tambah(e.Nama)
		x.baris[i] = barisCari{int32(panjang), int32(len(b.urut) - mulai), e.Edisi, e.JenisDaerah, e.Tingkat()}
		b.tambah(e.Indikator)
		x.awal = append(x.awal, int32(len(b.urut)))
	}
	x.urutkanBaris()
	x.kata, x.urut = b.urutkan()
	x.huruf = make([]uint64, len(x.kata))
	for w, k := range x.kata {
		x.huruf[w] = hurufKata(k)
		x.terlebar = max(x.terlebar, len(k))
	}
	x.susunLetak()
	return x
}

// urutkanBaris fills asal: by length, then by place in the list.
func (x *indeksCari) urutkanBaris() {
	kunci := make([]uint64, len(x.baris))
	for i := range x.baris {
		kunci[i] = uint64(x.baris[i].panjang)<<32 | uint64(i)
	}
	slices.Sort(kunci)
	for r, k := range kunci {
		x.asal[r] = int32(k & (1<<32 - 1))
	}
}

// pembuatCari gathers the words. Most words are written in few ways, so a
// spelling is folded only once.
type pembuatCari struct {
	tulisan map[string]int32 // word as written to number
	lipatan map[string]int32 // folded word to number
	kata    []string         // folded words in the order in which they came
	urut    []int32          // numbers of the words of all rows
}

// tambah adds the words of s and returns the length of their folded text.
func (b *pembuatCari) tambah(s string) (panjang int) {
	if strings.IndexByte(s, '<') >= 0 {
		s = teks.Bersih(s)
	}
	for kata, sisa := kataBerikut(s); kata != ""; kata, sisa = kataBerikut(sisa) {
		w, ok := b.tulisan[kata]
		if !ok {
			w = b.lipat(kata)
			b.tulisan[kata] = w
		}
		b.urut = append(b.urut, w)
		panjang += len(b.kata[w])
	}
	return panjang
}

func (b *pembuatCari) lipat(kata string) int32 {
	f := teks.Lipat(kata)
	w, ok := b.lipatan[f]
	if !ok {
		w = int32(len(b.kata))
		b.kata = append(b.kata, f)
		b.lipatan[f] = w
	}
	return w
}

// urutkan returns the words sorted, and the words of the rows numbered so.
func (b *pembuatCari) urutkan() (kata []string, urut []int32) {
	kata = slices.Sorted(slices.Values(b.kata))
	baru := make([]int32, len(kata))
	for w, k := range kata {
		baru[b.lipatan[k]] = int32(w)
	}
	for i, w := range b.urut {
		b.urut[i] = baru[w]
	}
	return kata, b.urut
}

// susunLetak makes the lists of rows from the words of the rows: it counts
// first, so that every list has its place, then fills in.
func (x *indeksCari) susunLetak() {
	x.mulai = make([]int32, len(x.kata)+1)
	akhir := make([]int32, len(x.kata)) // last row counted or filled in, plus one
	x.setiapKata(func(r, w int32, _ bool) {
		if akhir[w] != r+1 {
			akhir[w] = r + 1
			x.mulai[w+1]++
		}
	})
	for w := range x.kata {
		x.mulai[w+1] += x.mulai[w]
	}
	x.letak = make([]letakCari, x.mulai[len(x.kata)])
	isi := slices.Clone(x.mulai)
	clear(akhir)
	x.setiapKata(func(r, w int32, lain bool) {
		if akhir[w] == r+1 {
			return // the name comes first, and counts more
		}
		akhir[w] = r + 1
		l := letakCari(r) << 1
		if lain {
			l |= 1
		}
		x.letak[isi[w]] = l
		isi[w]++
	})
}

// setiapKata calls f for every word of every row: the place of the row in
// asal, the word, and whether the indicator has it.
func (x *indeksCari) setiapKata(f func(r, w int32, lain bool)) {
	for r, i := range x.asal {
		for n, w := range x.urut[x.awal[i]:x.awal[i+1]] {
			f(int32(r), w, n >= int(x.baris[i].nama))
		}
	}
}

// hurufASCII tells letters and digits.
var hurufASCII = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return t
}()

// kataBerikut cuts the first run of letters and digits off s, as folding does.
func kataBerikut(s string) (kata, sisa string) {
	mulai := -1
	for i := 0; i < len(s); {
		n, huruf := 1, false
		if c := s[i]; c < utf8.RuneSelf {
			huruf = hurufASCII[c]
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			huruf = unicode.IsLetter(r) || unicode.IsDigit(r)
		}
		if huruf && mulai < 0 {
			mulai = i
		} else if !huruf && mulai >= 0 {
			return s[mulai:i], s[i:]
		}
		i += n
	}
	if mulai < 0 {
		return "", ""
	}
	return s[mulai:], ""
}

// kataCari is a word sought, and where the catalogue has it.
type kataCari struct {
	kena   []kenaCari
	banyak int // rows in kena, those that are in it twice counted twice
}

// kenaCari are the rows in which a word sought is found in one way.
type kenaCari struct {
	letak []letakCari
	poin  uint32
}

func (k *kataCari) tambah(letak []letakCari, poin uint32) {
	if len(letak) > 0 {
		k.kena = append(k.kena, kenaCari{letak, poin})
		k.banyak += len(letak)
	}
}

// cariKata looks the words up, the rarest first. It returns nil if one of them
// is nowhere. Misspelt words are thought of where a word is not found, or for
// all words if longgar.
func (x *indeksCari) cariKata(kata []string, longgar bool) []kataCari {
	out := make([]kataCari, len(kata))
	for n, w := range kata {
		k := &out[n]
		x.tepat(k, w)
		x.terpisah(k, w)
		if n > 0 {
			x.tepat(k, kata[n-1]+w)
		}
		if n+1 < len(kata) {
			x.tepat(k, w+kata[n+1])
		}
	}
	for n, w := range kata {
		k := &out[n]
		if longgar || k.banyak == 0 {
			x.mirip(k, w)
		}
		if k.banyak == 0 {
			return nil
		}
	}
	slices.SortStableFunc(out, func(a, b kataCari) int { return cmp.Compare(a.banyak, b.banyak) })
	return out
}

// kisaran are the words that begin with w: kata[lo:hi]. If sama, the first of
// them is w itself.
func (x *indeksCari) kisaran(w string) (lo, hi int, sama bool) {
	lo, sama = slices.BinarySearch(x.kata, w)
	hi = lo + sort.Search(len(x.kata)-lo, func(i int) bool { return !strings.HasPrefix(x.kata[lo+i], w) })
	return lo, hi, sama
}

// barisKata are the rows of the words kata[lo:hi].
func (x *indeksCari) barisKata(lo, hi int) []letakCari { return x.letak[x.mulai[lo]:x.mulai[hi]] }

// tepat adds the rows with the word w and with words that begin so.
func (x *indeksCari) tepat(k *kataCari, w string) {
	lo, hi, sama := x.kisaran(w)
	if sama {
		k.tambah(x.barisKata(lo, lo+1), poinSama)
		lo++
	}
	k.tambah(x.barisKata(lo, hi), poinAwalan)
}

// minBelah is the length of the shorter part of a word split in two.
const minBelah = 3

// terpisah adds the rows that write w as two words: "kerja sama" where
// "kerjasama" is sought.
func (x *indeksCari) terpisah(k *kataCari, w string) {
	for n := minBelah; n <= min(len(w)-minBelah, x.terlebar); n++ {
		a, ada := slices.BinarySearch(x.kata, w[:n])
		if !ada {
			continue
		}
		lo, hi, sama := x.kisaran(w[n:])
		if sama {
			k.tambah(x.berturut(a, lo, lo+1), poinSama)
			lo++
		}
		if lo < hi {
			k.tambah(x.berturut(a, lo, hi), poinAwalan)
		}
	}
}

// berturut are the rows in which word a is followed by one of kata[lo:hi].
func (x *indeksCari) berturut(a, lo, hi int) (out []letakCari) {
	for _, l := range x.barisKata(a, a+1) {
		i := x.asal[l.baris()]
		kata, nama := x.urut[x.awal[i]:x.awal[i+1]], int(x.baris[i].nama)
		for n := 1; n < len(kata); n++ {
			if int(kata[n-1]) != a || int(kata[n]) < lo || int(kata[n]) >= hi || n == nama {
				continue
			}
			if n > nama {
				l |= 1 // the name may have a, but not followed so
			}
			out = append(out, l)
			break
		}
	}
	return out
}

// mirip adds the rows with the words nearest to w, if any is near enough. With
// two letters off the first must be right, or kebencanaan is perencanaan.
func (x *indeksCari) mirip(k *kataCari, w string) {
	batas := batasSalah(w)
	if batas == 0 {
		return
	}
	dekat := make([]int, 0, 8)
	huruf := hurufKata(w)
	for i, h := range x.huruf {
		// A letter changed takes one from the set and adds another; one
		// missing or too many does less.
		if bits.OnesCount64(h^huruf) > 2*batas {
			continue
		}
		switch d := jarakKata(w, x.kata[i], batas); {
		case d == 0 || d > batas || d == 2 && w[0] != x.kata[i][0]:
		case d < batas:
			batas = d
			dekat = append(dekat[:0], i)
		default:
			dekat = append(dekat, i)
		}
	}
	for _, i := range dekat {
		k.tambah(x.barisKata(i, i+1), [...]uint32{1: poinSatuSalt, 2: poinDuaSalt}[batas])
	}
}

// batasSalah is how many letters of a word may be wrong. A word of three
// letters with one wrong could be any.
func batasSalah(w string) int {
	switch n := len(w); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// hurufKata is the set of letters of a folded word: a to z, and what is
// neither in six parts. The upper half has those that stand there twice.
func hurufKata(w string) (h uint64) {
	for i := range len(w) {
		c := w[i] - 'a'
		if c > 25 {
			c = 26 + w[i]%6
		}
		h |= h&(1<<c)<<32 | 1<<c
	}
	return h
}

// jarakKata is the edit distance of two words, or more than batas; two
// neighbours swapped, which is how people mistype, count as one edit.
func jarakKata(a, b string, batas int) int {
	if d := len(a) - len(b); d > batas || -d > batas {
		return batas + 1
	}
	if len(a) == len(b) {
		n := 0
		for n < len(a) && a[n] == b[n] {
			n++
		}
		if n+1 < len(a) && a[n] == b[n+1] && a[n+1] == b[n] && a[n+2:] == b[n+2:] {
			return 1
		}
	}
	return teks.Jarak(a, b, batas)
}
