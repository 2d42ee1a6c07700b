// Package teks cleans and folds the text of official names, so that two
// spellings of one name compare equal and two names never do.
package teks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bersih returns s as a person reads it: mark-up tags such as <b> removed,
// every run of blanks (the no-break space of word processors too) made one
// space, nothing at the ends.
func Bersih(s string) string {
	if SudahBersih(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for i := 0; i < len(s); {
		n := biasa(s[i:])
		if n == 0 {
			if n = tagLen(s[i:]); n > 0 {
				i += n
				continue
			}
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				blank = b.Len() > 0
				i += n
				continue
			}
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String()
}

// biasa is how many bytes stand for themselves at the beginning of s, single
// spaces between them too.
func biasa(s string) int {
	n := 0 // behind the last that is no space
	for i := range len(s) {
		switch k := golongan[s[i]]; {
		case k == 0:
			n = i + 1
		case k != spasi || i == 0 || n < i:
			return n
		}
	}
	return n
}

// SudahBersih is the common case told apart cheaply: text without '<', doubled
// blanks, blanks at the ends or blanks other than the space, which [Bersih]
// leaves as it is.
func SudahBersih(s string) bool {
	sel, bersih := Sel(s)
	return bersih && len(sel) == len(s)
}

// Sel is what of a text goes before its first TAB or newline, and whether
// [SudahBersih] holds for it.
func Sel(text string) (s string, bersih bool) {
	var ganda, semua uint8
	lalu := uint8(spasi)
	s = text
	for i := range len(text) {
		k := golongan[text[i]]
		if k&batas != 0 {
			s = text[:i]
			break
		}
		ganda |= k & lalu
		semua |= k
		lalu = k
	}
	switch {
	case s == "":
		return "", true
	case ganda&spasi != 0, semua&kotor != 0, lalu == spasi:
		return s, false
	}
	return s, semua&bukanASCII == 0 || strings.IndexFunc(s, blankoLain) < 0
}

// blankoLain tells the blanks that are not ASCII.
func blankoLain(r rune) bool { return r >= utf8.RuneSelf && unicode.IsSpace(r) }

// Kinds of bytes, a bit each.
const (
	spasi      = 1 << iota
	kotor      // control characters, and what may begin a tag
	bukanASCII // part of a longer character
	batas      // TAB and newline
)

// golongan is the kind of each byte, 0 for what stands for itself. A table
// without a branch a byte is what makes the reading of long documents cheap.
var golongan = func() (g [256]uint8) {
	for c := range g {
		switch {
		case c == ' ':
			g[c] = spasi
		case c == '\t', c == '\n':
			g[c] = batas
		case c < ' ', c == '<':
			g[c] = kotor
		case c >= utf8.RuneSelf:
			g[c] = bukanASCII
		}
	}
	return g
}()

// tagLen is the length of the mark-up tag s begins with, 0 for none. A tag
// is a '<', an optional '/', one to six letters or digits, an optional " /"
// and a '>': prose such as "< 5 orang" is not one.
func tagLen(s string) int {
	if s == "" || s[0] != '<' {
		return 0
	}
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	name := i
	for i < len(s) && i-name < 6 && isAlnum(s[i]) {
		i++
	}
	if i == name {
		return 0
	}
	for i < len(s) && (s[i] == ' ' || s[i] == '/') {
		i++
	}
	if i < len(s) && s[i] == '>' {
		return i + 1
	}
	return 0
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
