package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"strings"
)

// angka is a number that prints with at most so many places, rounded half up
// (away from zero), without zeros at its end. A nil value is no number.
type angka struct {
	nilai   *big.Rat
	desimal int
}

// String prints the number with a decimal point, as JSON has it.
func (a angka) String() string {
	s := a.nilai.FloatString(a.desimal) // rounds half away from zero
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// MarshalJSON writes a JSON number, or null.
func (a angka) MarshalJSON() ([]byte, error) {
	if a.nilai == nil {
		return []byte("null"), nil
	}
	return []byte(a.String()), nil
}

// tempat returns how many decimal places the number prints with.
func (a angka) tempat() int {
	_, desimal, _ := strings.Cut(a.String(), ".")
	return len(desimal)
}

// pecahan returns the exact fraction if printing the number lost something,
// "" if not.
func (a angka) pecahan() string {
	if a.nilai == nil {
		return ""
	}
	if cetak, ok := new(big.Rat).SetString(a.String()); ok && cetak.Cmp(a.nilai) == 0 {
		return ""
	}
	return a.nilai.RatString()
}

// teks prints the number for people, with a decimal comma; "–" for none.
func (a angka) teks() string {
	if a.nilai == nil {
		return "–"
	}
	return strings.Replace(a.String(), ".", ",", 1)
}

// lengkap prints the number for people, with the fraction if it lost something.
func (a angka) lengkap() string {
	if p := a.pecahan(); p != "" {
		return a.teks() + " (" + p + ")"
	}
	return a.teks()
}

func tulisJSON(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
