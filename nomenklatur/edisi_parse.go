package nomenklatur

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// ErrEdisi is wrapped by every error about an edition that is none.
var ErrEdisi = errors.New("edisi tidak dikenal")

// ParseEdisi reads the ways an edition is written: "050-5889/2021",
// "Kepmendagri 050-5889 Tahun 2021", "Keputusan Menteri Dalam Negeri Nomor
// 900.1.15.5-3406 Tahun 2024", "Permendagri No. 90 Tahun 2019",
// "900.1.15.5-1317", "1317", "pemutakhiran 2027". A year that is written must
// be that of the decree; the number 90 is read only with its year or form.
func ParseEdisi(s string) (Edisi, error) {
	teks := strings.ToLower(s)
	switch strings.Join(strings.Fields(teks), " ") {
	case namaEdisi[Pemutakhiran2027]:
		return Pemutakhiran2027, nil
	case namaEdisi[TanpaEdisi]:
		return TanpaEdisi, nil
	}
	bilangan := bilanganEdisi(teks)
	var hasil Edisi
	for e := Permendagri90; e <= Kepmendagri861; e++ {
		if !edisiCocok(e, teks, bilangan) {
			continue
		}
		if hasil != 0 {
			return 0, &ParseError{Jenis: "edisi", Input: s, Expected: "satu edisi", Found: hasil.String() + " dan " + e.String(), Err: ErrEdisi}
		}
		hasil = e
	}
	if hasil == 0 {
		return 0, &ParseError{Jenis: "edisi", Input: s, Expected: fmt.Sprintf("nomor dan tahun seperti %q", Kepmendagri5889.Sebutan()), Found: s, Err: ErrEdisi}
	}
	return hasil, nil
}

// bilanganEdisi are the runs of digits, dots and hyphens of a citation.
func bilanganEdisi(teks string) []string {
	return strings.FieldsFunc(teks, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != '-' })
}

// edisiCocok reports whether a citation names e: by its number, whole or its
// last part, and by no other year.
func edisiCocok(e Edisi, teks string, bilangan []string) bool {
	k := e.keterangan()
	tahun := itoa(k.tahun)
	akhir := k.nomor[strings.LastIndexByte(k.nomor, '-')+1:]
	nomor, adaTahun := false, false
	for _, b := range bilangan {
		b = strings.Trim(b, ".-")
		switch {
		case b == k.nomor || b == akhir && !nomor:
			nomor = true
		case b == tahun:
			adaTahun = true
		case b != "":
			return false
		}
	}
	if e == Permendagri90 && !adaTahun && !strings.Contains(teks, "permendagri") && !strings.Contains(teks, "peraturan menteri") {
		return false
	}
	return nomor
}

func itoa(n int) string { return strconv.Itoa(n) }
