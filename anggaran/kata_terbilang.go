package anggaran

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
