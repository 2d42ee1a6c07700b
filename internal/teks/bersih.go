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
		if n := tagLen(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			blank = b.Len() > 0
			i += n
			continue
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

// SudahBersih is the common case told apart cheaply: text without '<', doubled
// blanks, blanks at the ends or blanks other than the space, which [Bersih]
// leaves as it is.
func SudahBersih(s string) bool {
	prev := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return false
			}
			i += n - 1
		} else if c == '<' || c < ' ' || c == ' ' && prev == ' ' {
			return false
		}
		prev = c
	}
	return s == "" || prev != ' '
}

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
