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
	var buf [panjangNama]byte
	return string(AppendLipat(buf[:0], s))
}

// Sama reports whether two names fold to the same.
func Sama(a, b string) bool {
	var x, y [panjangNama]byte
	return a == b || string(AppendLipat(x[:0], a)) == string(AppendLipat(y[:0], b))
}

// panjangNama is longer than nearly every name once folded.
const panjangNama = 160

// AppendLipat appends Lipat(s) to b.
func AppendLipat(b []byte, s string) []byte {
	start := len(b)
	word := start
	for i := 0; i < len(s); {
		for i < len(s) {
			c := lipatan[s[i]]
			if c == 0 {
				break
			}
			b = append(b, c)
			i++
		}
		if i == len(s) {
			break
		}
		c, n := s[i], 1
		if c >= utf8.RuneSelf {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
				b = utf8.AppendRune(b, unicode.ToLower(r))
				i += n
				continue
			}
		}
		b = endWord(b, word)
		switch c {
		case '<':
			n = max(1, tagLen(s[i:]))
		case '&':
			b = append(b, "dan"...)
		}
		word = len(b)
		i += n
	}
	b = endWord(b, word)
	return urutan(b, start)
}

// lipatan is what each ASCII letter and digit folds to, 0 for the other bytes.
var lipatan = func() (f [256]byte) {
	for c := range f {
		switch b := byte(c); {
		case 'a' <= b && b <= 'z', '0' <= b && b <= '9':
			f[c] = b
		case 'A' <= b && b <= 'Z':
			f[c] = b + 'a' - 'A'
		}
	}
	return f
}()

// endWord replaces the word b[word:] by the spelling it folds to.
func endWord(b []byte, word int) []byte {
	n := len(b) - word
	if n < minEjaan || n > maxEjaan || panjangEjaan[0][b[word]]&panjangEjaan[1][b[word+1]]&panjangEjaan[2][b[word+2]]&(1<<n) == 0 {
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
		if len(b)-start < len(p.dari) {
			continue
		}
		if i := bytes.Index(b[start:], p.dari); i >= 0 {
			b = slices.Replace(b, start+i, start+i+len(p.dari), p.ke...)
		}
	}
	return b
}
