package teks

import (
	"slices"
	"strconv"
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

// romawi counts what plans count so: the years of a period, the parts of a year.
var romawi = []string{"I", "II", "III", "IV", "V", "VI"}

// Romawi reads a Roman number up to six, whatever the case; 0 for anything else.
func Romawi(s string) int {
	return slices.IndexFunc(romawi, func(r string) bool { return strings.EqualFold(r, s) }) + 1
}

// RomawiOf writes a number up to six as a Roman one, any other in digits.
func RomawiOf(n int) string {
	if n < 1 || n > len(romawi) {
		return strconv.Itoa(n)
	}
	return romawi[n-1]
}
