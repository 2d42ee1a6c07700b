package teks

import (
	"slices"
	"strings"
)

// LetakTahun is the offset of the first "20" of a text if that begins a year,
// four digits; -1 if it does not.
func LetakTahun(s string) int {
	i := strings.Index(s, "20")
	if i < 0 || len(s) < i+4 || strings.Trim(s[i:i+4], "0123456789") != "" {
		return -1
	}
	return i
}

var romawi = []string{"i", "ii", "iii", "iv", "v", "vi"}

// Romawi reads a folded Roman number up to six, as heads count the years of a
// period; 0 for anything else.
func Romawi(f string) int { return slices.Index(romawi, f) + 1 }
