package nomenklatur

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Cari is what is sought in a catalogue. Every field but Teks may be left
// zero.
type Cari struct {
	Teks        string      // words in any order, the beginning of a code, or both
	JenisDaerah JenisDaerah // only rows for this kind of region
	Tingkat     Tingkat     // only rows of this level
	Induk       Kode        // only rows below this code; bound to a bidang, also the penunjang rows it stands for
	Edisi       Edisi       // only rows of this edition
	Batas       int         // at most this many results, the best ones; all, if it is not positive
}

// HasilCari is one row found by a search.
type HasilCari struct {
	Entri Entri
	Skor  int // 300 to 1000, how well the row fits; see [Katalog.Search]
}

// What one word, or one code, of the text sought is worth. A word joined or
// split otherwise than in the row folds alike and counts as the same word.
const (
	poinSama     = 1000 // the row has the word, or is of the code
	poinAwalan   = 800  // the row has a word, or a code, that begins so
	poinSatuSalt = 600  // the row has a word one letter off
	poinDuaSalt  = 400  // the row has a word two letters off
	potongLain   = 100  // taken off where only the indicator has the word, or the row is the penunjang row of the code
)

// maxKataCari bounds the work for one search. The longest name of the public
// lists of 2020, 2023 and 2027 has 46 words.
const maxKataCari = 64

// Search finds the rows that have every word of q.Teks in their name or
// indicator, in any order, in any spelling that the catalogue folds alike. A
// word also finds the words that begin with it, so that results show while one
// types. Joining words such as "dan" and "di" count only where nothing else is
// sought.
//
// A word that no word of the catalogue begins with finds those nearest to it:
// from four letters on with one letter changed, missing, too many or swapped
// with its neighbour, from eight letters on with two, but not the first. If no
// row has all the words, every word is taken so loosely.
//
// A part such as 1.06.04, x.xx.01 or the 1.0 of a code half typed finds the
// codes that begin so, read as [ParseKodeLenient] reads it where that is a
// code; so does a lone digit or X that is the whole text. A code that a plan
// bound to a bidang (1.06.01.2.01) also finds the penunjang row it is.
//
// Skor is the mean, rounded down, of what each word and code is worth at its
// best place in the row: 1000 for the word itself, 800 for a word that begins
// so, 600 and 400 for one and two letters off; 100 less where only the
// indicator has it, and for a penunjang row found by a bound code. The scale
// is this package's own; scores of two searches do not compare.
//
// The best come first: by Skor, then the shorter name, then list order; for
// codes alone by Skor, then list order. Text without a letter or digit finds
// nothing. Only the first 64 words are sought.
func (k *Katalog) Search(q Cari) []HasilCari {
	dicari := bacaCari(q.Teks)
	if dicari.kosong() || len(k.entri) == 0 {
		return nil
	}
	s := buatSaringCari(k, q, dicari.kode)
	if len(dicari.kata) == 0 {
		return s.menurutKode()
	}
	for _, longgar := range []bool{false, true} {
		kata := s.x.cariKata(dicari.kata, longgar)
		if kata == nil {
			return nil
		}
		if hasil := s.menurutKata(kata); hasil != nil {
			return hasil
		}
	}
	return nil
}

// teksCari is the text sought, taken apart.
type teksCari struct {
	kata []string // folded words
	kode []string // beginnings of codes, as the list writes them
}

func (t *teksCari) kosong() bool { return len(t.kata)+len(t.kode) == 0 }

// bacaCari takes the text sought apart.
func bacaCari(s string) (t teksCari) {
	var hubung []string // joining words, in case there is nothing else
	n := 0
	for ruas := range strings.FieldsFuncSeq(teks.Bersih(s), kosong) {
		if n >= maxKataCari {
			break
		}
		if kode, ok := bacaKodeCari(ruas); ok {
			t.kode = append(t.kode, kode)
			n++
			continue
		}
		for kata, sisa := kataBerikut(ruas); kata != "" && n < maxKataCari; kata, sisa = kataBerikut(sisa) {
			n++
			kata = teks.Lipat(kata)
			switch {
			case slices.Contains(kataHubung, kata):
				hubung = append(hubung, kata)
			case !slices.Contains(t.kata, kata):
				t.kata = append(t.kata, kata)
			}
		}
	}
	if len(t.kode) == 0 && len(t.kata) == 1 && len(t.kata[0]) == 1 {
		if c := t.kata[0][0]; '1' <= c && c <= '9' || c == 'x' {
			return teksCari{kode: []string{strings.ToUpper(t.kata[0])}}
		}
	}
	if t.kosong() && len(hubung) > 0 {
		t.kata = slices.Compact(slices.Sorted(slices.Values(hubung)))
	}
	return t
}

// kataHubung are the words that names join their parts with and people leave
// out or add.
var kataHubung = []string{
	"atau", "bagi", "dan", "dari", "dengan", "di", "ke", "oleh", "pada", "serta", "untuk", "yang",
}

// bacaKodeCari reads a part of the text as the beginning of a code: a digit or
// X, a dot, and nothing but digits, X and dots.
func bacaKodeCari(ruas string) (string, bool) {
	ruas = strings.Trim(ruas, "()[],;:")
	if len(ruas) < 2 || ruas[1] != '.' || strings.Trim(ruas, "0123456789xX.") != "" || strings.IndexByte("123456789xX", ruas[0]) < 0 {
		return "", false
	}
	if k, _, err := ParseKodeLenient(ruas); err == nil {
		return k.String(), true
	}
	return strings.ToUpper(strings.TrimRight(ruas, ".")), true
}

// saringCari decides which rows a search returns and in which order.
type saringCari struct {
	x      *indeksCari
	q      Cari
	semua  bool // every row passes
	lo, hi int  // the rows below q.Induk
	kode   []kodeCari
}

func buatSaringCari(k *Katalog, q Cari, kode []string) *saringCari {
	if k.cariIndeks == nil {
		k, _ = NewKatalog(nil)
	}
	s := &saringCari{x: k.cariIndeks(), q: q}
	s.lo, s.hi = k.rentang(q.Induk)
	if u, ok := q.Induk.Unbind(); ok && s.lo == s.hi {
		s.lo, s.hi = k.rentang(u)
	}
	for _, awalan := range kode {
		s.kode = append(s.kode, s.x.kode(awalan))
	}
	s.semua = !q.Induk.IsValid() && q.JenisDaerah == 0 && q.Tingkat == 0 && q.Edisi == 0 && len(kode) == 0
	return s
}

// menurutKode returns the rows of the codes sought, where no words are sought.
func (s *saringCari) menurutKode() []HasilCari {
	urut := urutanCari{batas: s.q.Batas}
	for _, r := range s.kode[0].rentang {
		for i := r.lo; i < r.hi; i++ {
			if poin, ok := s.lolos(i); ok {
				urut.tambah(poin/len(s.kode), i)
			}
		}
	}
	return s.hasil(&urut, nil)
}

// menurutKata returns the rows that have all the words.
func (s *saringCari) menurutKata(kata []kataCari) []HasilCari {
	w := s.x.kerja.Get().(*kerjaCari)
	defer s.x.kerja.Put(w)
	w.tandai(kata)
	urut := urutanCari{batas: s.q.Batas}
	bagian := uint32(len(kata) + len(s.kode))
	for _, i := range w.calon {
		b := w.baris[i]
		w.baris[i] = nilaiBaris{}
		if int(b.tahap) < len(kata) {
			continue
		}
		if !s.semua {
			poin, ok := s.lolos(int(s.x.asal[i]))
			if !ok {
				continue
			}
			b.jumlah += uint32(poin)
		}
		urut.tambah(int(b.jumlah/bagian), int(i))
	}
	w.calon = w.calon[:0]
	return s.hasil(&urut, s.x.asal)
}

// lolos reports whether row i of the list passes the filters and has the
// codes, and what it is worth for these.
func (s *saringCari) lolos(i int) (poin int, ok bool) {
	b := &s.x.baris[i]
	if i < s.lo || i >= s.hi ||
		s.q.JenisDaerah != 0 && b.jenis != s.q.JenisDaerah ||
		s.q.Tingkat != 0 && b.tingkat != s.q.Tingkat ||
		s.q.Edisi != 0 && !b.edisi.Has(s.q.Edisi) {
		return 0, false
	}
	for n := range s.kode {
		p := s.kode[n].poin(s.x, i)
		if p == 0 {
			return 0, false
		}
		poin += p
	}
	return poin, true
}

// hasil returns the rows in urut, which asal, if any, maps to rows of the
// list.
func (s *saringCari) hasil(urut *urutanCari, asal []int32) []HasilCari {
	urut.pangkas()
	if len(urut.kunci) == 0 {
		return nil
	}
	out := make([]HasilCari, len(urut.kunci))
	for n, kunci := range urut.kunci {
		i := kunci & maxBarisKunci
		if asal != nil {
			i = uint64(asal[i])
		}
		out[n] = HasilCari{Entri: s.x.entri[i], Skor: poinSama - int(kunci>>geserSkor)}
	}
	return out
}

// urutanCari keeps the best rows. A row is one number, the smaller the better:
// what its score lacks, then its number.
type urutanCari struct {
	batas int
	kunci []uint64
	lebih uint64 // keys from here on are not among the best; 0 while unknown
}

const (
	geserSkor     = 32
	maxBarisKunci = 1<<geserSkor - 1
)

func (u *urutanCari) tambah(skor, baris int) {
	kunci := uint64(poinSama-skor)<<geserSkor | uint64(baris)
	if u.lebih != 0 && kunci >= u.lebih {
		return
	}
	u.kunci = append(u.kunci, kunci)
	if u.batas > 0 && len(u.kunci) >= 2*max(u.batas, 32) {
		u.pangkas()
		u.lebih = u.kunci[len(u.kunci)-1]
	}
}

func (u *urutanCari) pangkas() {
	slices.Sort(u.kunci)
	if u.batas > 0 && len(u.kunci) > u.batas {
		u.kunci = u.kunci[:u.batas]
	}
}

// kerjaCari is the working memory of one search; all zero between searches.
type kerjaCari struct {
	baris []nilaiBaris
	calon []int32 // the rows with the first word
}

// nilaiBaris is what a row has earned so far.
type nilaiBaris struct {
	jumlah uint32 // points of all words
	poin   uint16 // points of the last word, which a better place may raise
	tahap  uint8  // so many words were found
}

// tandai goes through the words and their rows. A row goes on to the next word
// only if it has all words before.
func (w *kerjaCari) tandai(kata []kataCari) {
	for n := range kata {
		tahap := uint8(n)
		for _, kena := range kata[n].kena {
			for _, l := range kena.letak {
				b := &w.baris[l.baris()]
				poin := kena.poin - l.lain()*potongLain
				switch {
				case b.tahap == tahap:
					b.tahap, b.poin = tahap+1, uint16(poin)
					b.jumlah += poin
					if n == 0 {
						w.calon = append(w.calon, l.baris())
					}
				case b.tahap == tahap+1 && poin > uint32(b.poin):
					b.jumlah += poin - uint32(b.poin)
					b.poin = uint16(poin)
				}
			}
		}
	}
}

// kodeCari is the beginning of a code that is sought, and where such codes
// lie.
type kodeCari struct {
	rentang [2]rentangKode // as written; as the penunjang row it is
}

type rentangKode struct {
	awalan string
	lo, hi int // no row outside has a code that begins so
}

// kode looks up where codes that begin so lie.
func (x *indeksCari) kode(awalan string) (k kodeCari) {
	k.rentang[0] = x.rentangKode(awalan)
	if len(awalan) >= len("1.06.01") && awalan[0] != 'X' && awalan[4:7] == ".01" {
		k.rentang[1] = x.rentangKode("X.XX" + awalan[4:])
	}
	return k
}

// panjangKegiatan is the length of a code down to the kegiatan. So far the
// order of codes is that of their text; sub kegiatan 14 and 0014 stand
// together.
const panjangKegiatan = len("1.06.04.2.01")

func (x *indeksCari) rentangKode(awalan string) rentangKode {
	p := awalan[:min(len(awalan), panjangKegiatan)]
	lo := sort.Search(len(x.entri), func(i int) bool { return bandingKode(x.entri[i].Kode, p) >= 0 })
	n := sort.Search(len(x.entri)-lo, func(i int) bool { return bandingKode(x.entri[lo+i].Kode, p) > 0 })
	return rentangKode{awalan, lo, lo + n}
}

// bandingKode compares the beginning of the text of k with p, X before digits.
func bandingKode(k Kode, p string) int {
	var buf [panjangKode]byte
	t := k.AppendTo(buf[:0])
	for i := range min(len(t), len(p)) {
		if c := cmp.Compare(nilaiHuruf(t[i]), nilaiHuruf(p[i])); c != 0 {
			return c
		}
	}
	return min(cmp.Compare(len(t), len(p)), 0)
}

// nilaiHuruf orders the letters of a code: the dot, X, digits.
func nilaiHuruf(c byte) byte {
	if c == 'X' {
		return '0' - 1
	}
	return c
}

// poin is what row i is worth for the code, 0 if its code does not begin so.
func (k *kodeCari) poin(x *indeksCari, i int) int {
	var buf [panjangKode]byte
	for n, r := range k.rentang {
		if i < r.lo || i >= r.hi {
			continue
		}
		switch t := x.entri[i].Kode.AppendTo(buf[:0]); {
		case string(t) == r.awalan:
			return poinSama - n*potongLain
		case len(t) > len(r.awalan) && string(t[:len(r.awalan)]) == r.awalan:
			return poinAwalan - n*potongLain
		}
	}
	return 0
}
