package teks

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Lipat folds a name for comparison: tags, case, blanks and punctuation do
// not count, and the spellings in ejaan count as one. "RKA- SKPD" and
// "RKA-SKPD", "kerja sama" and "kerjasama", "Kab/Kota" and "Kabupaten/Kota"
// fold alike. The result is for comparing, never for printing.
func Lipat(s string) string {
	return string(AppendLipat(make([]byte, 0, len(s)+16), s))
}

// AppendLipat appends Lipat(s) to b.
func AppendLipat(b []byte, s string) []byte {
	start := len(b)
	word := start
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
				b = append(b, c)
				i++
				continue
			case 'A' <= c && c <= 'Z':
				b = append(b, c+'a'-'A')
				i++
				continue
			}
			b = endWord(b, word)
			word = len(b)
			switch {
			case c == '<' && tagLen(s[i:]) > 0:
				i += tagLen(s[i:])
			case c == '&':
				b = append(b, "dan"...)
				word = len(b)
				i++
			default:
				i++
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b = utf8.AppendRune(b, unicode.ToLower(r))
			continue
		}
		b = endWord(b, word)
		word = len(b)
	}
	b = endWord(b, word)
	return urutan(b, start)
}

// endWord replaces the word b[word:] by the spelling it folds to.
func endWord(b []byte, word int) []byte {
	n := len(b) - word
	if n < minEjaan || n > maxEjaan || panjangEjaan[b[word]]&(1<<n) == 0 {
		return b
	}
	if to, ok := ejaan[string(b[word:])]; ok {
		return append(b[:word], to...)
	}
	return b
}

// urutan puts pairs that the field writes in either order in one order.
func urutan(b []byte, start int) []byte {
	for _, p := range pasangan {
		if i := bytes.Index(b[start:], []byte(p.dari)); i >= 0 {
			b = slices.Replace(b, start+i, start+i+len(p.dari), []byte(p.ke)...)
		}
	}
	return b
}
