package anggaran

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseTerbilang reads an amount in words, whatever [Rupiah.Terbilang] writes
// and what people write for it:
//
//	satu juta seribu rupiah       Satu Juta Satu Ribu       SATU JUTA SERIBU
//	minus lima ratus rupiah       lima puluh sen            nol rupiah
//	satu trilyun dua milyar       seribu rupiah lima puluh sen
//	duapuluh lima ribu            dua-puluh  lima ribu      satu ratus ribu
//
// Case does not matter, nor whether the words are apart by blanks, a hyphen
// right behind a word, or nothing at all. The word rupiah may be missing when
// no sen follow, and satu may stand for se-. Of the scales the misspellings in use are read too:
// milyar, miliyar, trilyun, triliyun, trilion and so on up to desiliun.
//
// What could be taken in two ways is an error: two digits without a scale
// ("dua tiga"), a scale without a number ("juta"), scales that do not descend
// ("seribu juta", "satu juta dua juta"), nol inside a number, se- before
// anything but puluh, belas, ratus and ribu ("sejuta"), se- behind tens or
// hundreds ("dua puluh seribu"), a digit behind sepuluh, hundred sen and more, sen behind rupiah
// without the word sen, a dash in front instead of minus, and figures
// ("2 juta"). Only thousands of desiliun, which has no larger neighbour with a
// name here, are counted ("seribu desiliun").
//
// The error is a [*ParseError]: Offset is the byte where the word starts that
// was not understood, Found that word, Expected what may stand there. It wraps
// [ErrOverflow] when the amount leaves the range.
func ParseTerbilang(s string) (Rupiah, error) {
	p := pembacaTerbilang{s: s}
	err := p.next()
	if err != nil {
		return Rupiah{}, err
	}
	neg := p.kata == kataMinus
	if neg {
		if err := p.next(); err != nil {
			return Rupiah{}, err
		}
	}
	from := p.start
	rupiah, err := p.bilangan(bilanganRupiah)
	if err != nil {
		return Rupiah{}, err
	}
	var sen bilanganTerbilang
	switch p.kata {
	case kataSen:
		if rupiah.last < tanpaSkala || rupiah.groups[0] >= senPerRupiah {
			return Rupiah{}, p.unexpected("rupiah, karena sen hanya di bawah seratus", nil)
		}
		sen, rupiah = rupiah, bilanganTerbilang{}
		if err := p.endSen(); err != nil {
			return Rupiah{}, err
		}
	case kataRupiah:
		if err := p.next(); err != nil {
			return Rupiah{}, err
		}
		if p.kata == kataHabis {
			break
		}
		if !p.kata.startsNumber() {
			return Rupiah{}, p.unexpected("bilangan sen atau akhir teks", nil)
		}
		if sen, err = p.bilangan(bilanganSen); err != nil {
			return Rupiah{}, err
		}
		if p.kata != kataSen {
			return Rupiah{}, p.unexpected(sen.expected(), nil)
		}
		if err := p.endSen(); err != nil {
			return Rupiah{}, err
		}
	case kataHabis:
	default: // minus
		return Rupiah{}, p.unexpected(rupiah.expected(), nil)
	}
	var d digits
	for k := len(rupiah.groups) - 1; k >= 0; k-- {
		d.multiplyAdd(1000, rupiah.groups[k])
	}
	r, ok := d.rupiah(neg, sen.groups[0])
	if !ok {
		p.start = from
		return Rupiah{}, p.unexpected(jangkauan, ErrOverflow)
	}
	return r, nil
}

// endSen stands at the word sen, behind which nothing follows.
func (p *pembacaTerbilang) endSen() error {
	if err := p.next(); err != nil {
		return err
	}
	if p.kata != kataHabis {
		return p.unexpected("akhir teks setelah sen", nil)
	}
	return nil
}

// kataTerbilang is a word by its meaning.
type kataTerbilang uint8

const (
	kataHabis kataTerbilang = iota // the end of the text
	kataNol
	kataAngka // satu to sembilan
	kataPuluh
	kataBelas
	kataRatus
	kataSkala // ribu to desiliun
	kataMinus
	kataRupiah
	kataSen
)

func (k kataTerbilang) startsNumber() bool { return kataNol <= k && k <= kataSkala }

// pembacaTerbilang takes a text apart into words. It stands at one word.
type pembacaTerbilang struct {
	s    string
	i    int // where the next word is looked for
	run  int // where the letters start among which the word is
	kata kataTerbilang
	// The word is s[start:i]. With se, its kata is what stands behind se-.
	start int
	se    bool
	n     int // which digit, which power of a thousand
}

// next goes to the next word.
func (p *pembacaTerbilang) next() error {
	p.skip()
	p.start, p.se = p.i, false
	if p.i == len(p.s) {
		p.kata = kataHabis
		return nil
	}
	if p.match() {
		return nil
	}
	if p.prefix("se") {
		p.i += len("se")
		p.skip()
		if p.match() && (p.kata == kataSkala && p.n == 1 || kataPuluh <= p.kata && p.kata <= kataRatus) {
			p.se = true
			return nil
		}
		return p.unexpected("kata bilangan; se- hanya pada puluh, belas, ratus, ribu", nil)
	}
	// A word that only starts well, like "tigaa", is not understood as a whole.
	if c, _ := utf8.DecodeRuneInString(p.s[p.i:]); unicode.IsLetter(c) {
		p.start = p.run
	}
	return p.unexpected("kata bilangan, rupiah atau sen", nil)
}

// skip goes over what stands between words.
func (p *pembacaTerbilang) skip() {
	i := p.i
	if i > 0 {
		switch {
		case strings.HasPrefix(p.s[i:], "-"):
			i++
		case strings.HasPrefix(p.s[i:], "\u2010"), strings.HasPrefix(p.s[i:], "\u2011"):
			i += len("\u2010")
		}
	}
	j := skipBlanks(p.s, i)
	if j == len(p.s) && i > p.i {
		return // a hyphen, and no word behind it
	}
	if j > p.i {
		p.run = j
	}
	p.i = j
}

// match goes over the word that stands at p.i, if there is one other than se-.
func (p *pembacaTerbilang) match() bool {
	for n, w := range angkaTerbilang {
		if p.prefix(w) {
			p.kata, p.n = kataAngka, n
			if n == 0 {
				p.kata = kataNol
			}
			p.i += len(w)
			return true
		}
	}
	for _, w := range kataLain {
		if p.prefix(w.text) {
			p.kata = w.kata
			p.i += len(w.text)
			return true
		}
	}
	for k, w := range skalaTerbilang[1:] {
		if n := p.prefixSkala(w); n > 0 {
			p.kata, p.n = kataSkala, k+1
			p.i += n
			return true
		}
	}
	return false
}

// kataLain are the words that are no digits and no scales.
var kataLain = [...]struct {
	text string
	kata kataTerbilang
}{
	{"puluh", kataPuluh}, {"belas", kataBelas}, {"ratus", kataRatus},
	{"minus", kataMinus}, {"rupiah", kataRupiah}, {"sen", kataSen},
}

// prefixSkala returns the length of the scale w that stands at p.i in one of
// its spellings, 0 for none.
func (p *pembacaTerbilang) prefixSkala(w string) int {
	if p.prefix(w) {
		return len(w)
	}
	var ends []string
	switch {
	case strings.HasSuffix(w, "iun"):
		ends = []string{"yun", "iyun", "ion"}
	case w == "miliar":
		ends = []string{"yar", "iyar"}
	default:
		return 0
	}
	q := *p
	stem := len(w) - len("iun")
	if !q.prefix(w[:stem]) {
		return 0
	}
	q.i += stem
	for _, end := range ends {
		if q.prefix(end) {
			return stem + len(end)
		}
	}
	return 0
}

// prefix reports whether the lower-case word w stands at p.i, in any case.
func (p *pembacaTerbilang) prefix(w string) bool {
	if len(p.s)-p.i < len(w) {
		return false
	}
	for i := range len(w) {
		if p.s[p.i+i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// tanpaSkala is the scale above all: none was read yet.
const tanpaSkala = skalaDesiliun + 1

// bilanganTerbilang is a number as far as it was read.
type bilanganTerbilang struct {
	groups [skalaDesiliun + 2]uint64 // by thousands, the lowest first
	last   int                       // the last scale
	ribu   bool                      // that is ribu, and the only one
	nol    bool                      // the number is nol
	ruang  int                       // digits that may still come in this group
	val    uint64                    // this group, as far as it is settled
	angka  uint64                    // the digit that stands open, 0 for none
	end    string                    // what may follow the number
}

// The beginnings of a number: before rupiah, where it may also turn out to be
// one of sen, and of sen behind rupiah, below a hundred.
var (
	bilanganRupiah = bilanganTerbilang{last: tanpaSkala, ruang: 3, end: "rupiah, sen atau akhir teks"}
	bilanganSen    = bilanganTerbilang{last: 1, ruang: 2, end: "sen"}
)

// bilangan reads words as long as they are of a number, which has one at least.
// It goes on from the beginning b.
func (p *pembacaTerbilang) bilangan(b bilanganTerbilang) (bilanganTerbilang, error) {
	if !p.kata.startsNumber() {
		return b, p.unexpected("bilangan dengan huruf", nil)
	}
	for first := true; p.kata.startsNumber(); first = false {
		if !b.take(p, first) {
			return b, p.unexpected(b.expected(), nil)
		}
		if err := p.next(); err != nil {
			return b, err
		}
	}
	b.groups[0] = b.val + b.angka
	return b, nil
}

// take adds the word p stands at, if it may follow.
func (b *bilanganTerbilang) take(p *pembacaTerbilang, first bool) bool {
	switch {
	case b.nol:
		return false
	case p.kata == kataNol:
		b.nol = first
		return first
	case p.kata == kataAngka:
		if b.angka != 0 || b.ruang == 0 {
			return false
		}
		b.angka = uint64(p.n)
		return true
	case p.kata == kataSkala:
		return b.takeSkala(p.n, p.se)
	}
	// puluh, belas, ratus: a digit is open before them, or they have se-.
	d := b.angka
	if p.se {
		if d != 0 {
			return false
		}
		d = 1
	}
	if d == 0 || b.ruang < 2 || p.kata == kataRatus && b.ruang < 3 {
		return false
	}
	b.angka = 0
	switch p.kata {
	case kataRatus:
		b.val, b.ruang = 100*d, 2
	case kataPuluh:
		b.val, b.ruang = b.val+10*d, 1
		if d == 1 { // sepuluh satu is not how anybody says 11
			b.ruang = 0
		}
	case kataBelas:
		b.val, b.ruang = b.val+10+d, 0
	}
	return true
}

// takeSkala closes the group with the k-th power of a thousand.
func (b *bilanganTerbilang) takeSkala(k int, se bool) bool {
	n := b.val + b.angka
	if se {
		if n != 0 {
			return false
		}
		n = 1
	}
	switch {
	case k == skalaDesiliun && b.ribu: // seribu tujuh ratus desiliun
		b.groups[k+1], b.groups[1] = b.groups[1], 0
	case k >= b.last || n == 0:
		return false
	}
	b.groups[k] = n
	b.ribu = k == 1 && b.last == tanpaSkala
	b.last, b.val, b.angka, b.ruang = k, 0, 0, 3
	return true
}

// expected says which words may follow.
func (b *bilanganTerbilang) expected() string {
	if b.nol {
		return b.end
	}
	var may []string
	switch {
	case b.angka != 0 && b.ruang == 3:
		may = append(may, "ratus, puluh, belas")
	case b.angka != 0 && b.ruang == 2:
		may = append(may, "puluh, belas")
	case b.angka == 0 && b.ruang > 0:
		may = append(may, "bilangan di bawah "+[...]string{"", "sepuluh", "seratus", "seribu"}[b.ruang])
	}
	if n := b.val + b.angka; n != 0 && b.last == tanpaSkala {
		may = append(may, "ribu atau skala lain")
	} else if n != 0 && b.last > 1 {
		may = append(may, "skala di bawah "+skalaTerbilang[b.last])
	}
	if b.val+b.angka == 0 && b.last == tanpaSkala {
		return may[0] // nothing was read
	}
	return strings.Join(append(may, b.end), ", ")
}

// unexpected describes a failure at the word from p.start on. It keeps a copy
// of the text, as parseError does.
func (p *pembacaTerbilang) unexpected(expected string, cause error) error {
	found := akhirTeks
	if rest := p.s[p.start:]; rest != "" {
		n := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) })
		switch n {
		case -1:
			n = len(rest)
		case 0:
			_, n = utf8.DecodeRuneInString(rest)
		}
		found = quote(rest[:n])
	}
	return &ParseError{strings.Clone(p.s), p.start, expected, found, cause}
}
