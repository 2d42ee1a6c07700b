package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// ErrNilai is wrapped by the error about a number that no cell can hold.
var ErrNilai = errors.New("nilai tidak dapat ditulis sebagai target")

// ErrNil is wrapped by the error about an argument that is nil, as it is in
// package anggaran. To functions that return no error, nil is empty: a number
// that is not written, an indicator that says nothing.
var ErrNil = anggaran.ErrNil

// TargetOf returns the target that is v in the unit s, and its text: "729
// Orang", "66,67%", with a decimal comma and without grouping. [ParseTarget]
// reads the text as the same value and unit, so a number that could be read in
// two ways has one more 0: 19.765 is "19,7650". A negative number has a
// hyphen, of counted things the sign "−".
//
// The error wraps [ErrNilai]: the number has more than 60 digits, or the unit
// is no unit.
func TargetOf(v decimal.Decimal, s Satuan) (Target, error) {
	if v.IsZero() {
		v = decimal.Zero // whatever its exponent was
	}
	if figur, ok := tulis(v, s); ok {
		switch {
		case s == satuanPersen:
			figur += "%"
		case !s.IsZero():
			figur += " " + s.nama
		}
		t := ParseTarget(figur)
		if w, ok := t.Angka(); ok && t.satuan == s && w.Equal(v) {
			return t, nil
		}
	}
	return Target{}, fmt.Errorf("kinerja: bilangan %d angka, satuan %q: %w", v.NumDigits(), s, ErrNilai)
}

// maksDigit leaves room in a figure for sign, separator and a 0.
const maksDigit = maksFigur - 4

// tulis writes the figure of TargetOf.
func tulis(v decimal.Decimal, s Satuan) (string, bool) {
	e := int(v.Exponent())
	if v.NumDigits()+max(e, 0) > maksDigit || -e > maksDigit {
		return "", false
	}
	figur := strings.Replace(v.String(), ".", ",", 1)
	if _, baca := tafsir(figur); baca == duaBacaan {
		figur += "0"
	}
	if sisa, ok := strings.CutPrefix(figur, "-"); ok && s.Bulat() {
		figur = "−" + sisa
	}
	return figur, true
}

// Bulatkan rounds r to a number of decimal places, 0 to 100, in the way p. Do
// it last: a percentage that is first rounded to whole hundredths of a ratio
// shows 66,67% as 67%. The error wraps [anggaran.ErrTakTepat] (only with
// [anggaran.TanpaPembulatan]), [anggaran.ErrPembulatan] or [ErrNil].
func Bulatkan(r *big.Rat, places int, p anggaran.Pembulatan) (decimal.Decimal, error) {
	return bulatRasional(r, places, p)
}

// AppendFixed appends the value with exactly that many places, rounded in the
// way p, and its unit: "66,67%", "1,14", "12,50 KM", "80,0–90,0%", a decimal
// point under [anggaran.KomaRibuan]. Thousands are not grouped. A ratio is
// written as its value. Every other kind is appended as it was written. The
// error is that of [Bulatkan]; b is then returned as it was.
func (t Target) AppendFixed(b []byte, places int, p anggaran.Pembulatan, k anggaran.Konvensi) ([]byte, error) {
	var ujung []*big.Rat
	if bawah, atas, ok := t.Rentang(); ok {
		ujung = append(ujung, bawah.Rat(), atas.Rat())
	} else if r, ok := t.Rat(); ok {
		ujung = append(ujung, r)
	} else {
		return append(b, t.teks...), nil
	}
	awal := len(b)
	for i, r := range ujung {
		v, err := Bulatkan(r, places, p)
		if err != nil {
			return b[:awal], err
		}
		s := v.StringFixed(int32(places))
		if k != anggaran.KomaRibuan {
			s = strings.Replace(s, ".", ",", 1)
		}
		if i > 0 {
			b = append(b, "–"...)
		}
		b = append(b, s...)
	}
	switch {
	case t.satuan == satuanPersen:
		b = append(b, '%')
	case !t.satuan.IsZero():
		b = append(append(b, ' '), t.satuan.nama...)
	}
	return b, nil
}
