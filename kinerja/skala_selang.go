package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Selang is an interval of values as a table of classes prints it: "91–100",
// ">90–100", ">75–<85", "≤50", "100". A bound belongs to the interval unless it
// is open; a bound that is not Valid is none at all. The zero value holds every
// number.
type Selang struct {
	Bawah, Atas               decimal.NullDecimal
	BawahTerbuka, AtasTerbuka bool
}

// ErrSelang is wrapped by every error about an interval.
var ErrSelang = errors.New("selang tidak sah")

// SelangError says what of a text is no interval, and where.
type SelangError struct {
	Teks       string
	Kolom      int // from 1, in bytes
	Diharapkan string
}

// Error returns the message in Indonesian.
func (e *SelangError) Error() string {
	return fmt.Sprintf("kinerja: selang %s kolom %d: diharapkan %s", kutipSkala(e.Teks), e.Kolom, e.Diharapkan)
}

// Unwrap returns [ErrSelang].
func (e *SelangError) Unwrap() error { return ErrSelang }

// kutipSkala quotes a text of a user, a long one cut.
func kutipSkala(s string) string {
	const maks = 60
	if utf8.RuneCountInString(s) > maks {
		s = string([]rune(s)[:maks]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

// ParseSelang reads an interval: two numbers with a dash, "s.d." or "≤"
// between them, one number, or a number behind one of > >= ≥ < <= ≤. Before
// the first number of two, > opens the lower bound, before the second, < opens
// the upper. Percent signs are passed over, so "76 % ≤ 90 %" reads as the
// annex of Permendagri 86/2017 is quoted. A number has digits and one decimal
// sign, a comma or a point; nothing groups thousands. The error is a
// [*SelangError].
func ParseSelang(s string) (Selang, error) {
	p := pembacaSelang{teks: s}
	sel, harap := p.selang()
	if p.lewati(); harap == "" && p.at < len(s) {
		harap = "akhir selang"
	}
	if harap == "" && !sel.berisi() {
		harap, p.at = "batas bawah yang tidak melampaui batas atas", 0
	}
	if harap != "" {
		return Selang{}, &SelangError{s, p.at + 1, harap}
	}
	return sel, nil
}

// pembacaSelang reads from the left; its methods return what they expected
// instead, empty if they found it.
type pembacaSelang struct {
	teks string
	at   int
}

func (p *pembacaSelang) lewati() {
	for p.at < len(p.teks) && strings.IndexByte(" \t%", p.teks[p.at]) >= 0 {
		p.at++
	}
}

// ambil takes the first of the signs that stands next, blanks before it.
func (p *pembacaSelang) ambil(tanda ...string) string {
	p.lewati()
	for _, t := range tanda {
		if strings.HasPrefix(p.teks[p.at:], t) {
			p.at += len(t)
			return t
		}
	}
	return ""
}

func (p *pembacaSelang) selang() (sel Selang, harap string) {
	tanda := p.ambil(">=", "≥", ">", "<=", "≤", "<")
	n, harap := p.bilangan()
	if harap != "" {
		return sel, harap
	}
	if tanda == "<=" || tanda == "≤" || tanda == "<" {
		sel.Atas, sel.AtasTerbuka = n, tanda == "<"
		return sel, ""
	}
	sel.Bawah, sel.BawahTerbuka = n, tanda == ">"
	switch antara := p.ambil("–", "—", "-", "s.d.", "≤", "<="); {
	case antara == "≤" || antara == "<=":
	case antara != "":
		sel.AtasTerbuka = p.ambil("<=", "≤", "<") == "<"
	case tanda == "":
		sel.Atas = n
		return sel, ""
	default:
		return sel, ""
	}
	sel.Atas, harap = p.bilangan()
	return sel, harap
}

// maksAngkaBatas bounds the digits of a bound. No scale needs a third of it.
const maksAngkaBatas = 30

func (p *pembacaSelang) bilangan() (n decimal.NullDecimal, harap string) {
	negatif := p.ambil("-", "−") != ""
	p.lewati()
	var digit []byte
	pecahan := -1
	for ; p.at < len(p.teks); p.at++ {
		switch c := p.teks[p.at]; {
		case angka(c):
			digit = append(digit, c)
			continue
		case (c == ',' || c == '.') && pecahan < 0 && len(digit) > 0 && p.at+1 < len(p.teks) && angka(p.teks[p.at+1]):
			pecahan = len(digit)
			continue
		}
		break
	}
	switch {
	case len(digit) == 0:
		return n, "angka"
	case len(digit) > maksAngkaBatas:
		return n, fmt.Sprintf("angka dengan paling banyak %d digit", maksAngkaBatas)
	case pecahan < 0:
		pecahan = len(digit)
	}
	b, _ := new(big.Int).SetString(string(digit), 10)
	if negatif {
		b.Neg(b)
	}
	return decimal.NewNullDecimal(decimal.NewFromBigInt(b, int32(pecahan-len(digit)))), ""
}

// berisi reports whether any number lies in the interval.
func (s Selang) berisi() bool {
	if !s.Bawah.Valid || !s.Atas.Valid {
		return true
	}
	c := s.Bawah.Decimal.Cmp(s.Atas.Decimal)
	return c < 0 || c == 0 && !s.BawahTerbuka && !s.AtasTerbuka
}

// Contains reports whether v lies in the interval; no number, nil, lies in none.
func (s Selang) Contains(v *big.Rat) bool {
	if v == nil {
		return false
	}
	t := tepiDari(s)
	return !t.diBawah(v) && !t.diAtas(v)
}

// String returns the interval as [ParseSelang] reads it, with decimal commas;
// that without bounds is "semua", which is not read.
func (s Selang) String() string {
	koma := func(d decimal.Decimal) string { return strings.Replace(d.String(), ".", ",", 1) }
	buka := func(terbuka bool, tanda, lain string) string {
		if terbuka {
			return tanda
		}
		return lain
	}
	b, a := s.Bawah, s.Atas
	switch {
	case b.Valid && a.Valid && b.Decimal.Equal(a.Decimal) && s.berisi():
		return koma(b.Decimal)
	case b.Valid && a.Valid:
		return buka(s.BawahTerbuka, ">", "") + koma(b.Decimal) + "–" + buka(s.AtasTerbuka, "<", "") + koma(a.Decimal)
	case b.Valid:
		return buka(s.BawahTerbuka, ">", "≥") + koma(b.Decimal)
	case a.Valid:
		return buka(s.AtasTerbuka, "<", "≤") + koma(a.Decimal)
	}
	return "semua"
}

// MarshalText returns the interval as String does. The error is always nil.
func (s Selang) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads an interval as [ParseSelang] does.
func (s *Selang) UnmarshalText(b []byte) error {
	v, err := ParseSelang(string(b))
	if err == nil {
		*s = v
	}
	return err
}

// tepi are the bounds of an interval, ready to compare with; nil is none.
type tepi struct {
	bawah, atas               *big.Rat
	bawahTerbuka, atasTerbuka bool
}

func tepiDari(s Selang) (t tepi) {
	t.bawahTerbuka, t.atasTerbuka = s.BawahTerbuka, s.AtasTerbuka
	if s.Bawah.Valid {
		t.bawah = s.Bawah.Decimal.Rat()
	}
	if s.Atas.Valid {
		t.atas = s.Atas.Decimal.Rat()
	}
	return t
}

// diBawah reports whether v lies before the interval.
func (t tepi) diBawah(v *big.Rat) bool {
	if t.bawah == nil {
		return false
	}
	c := v.Cmp(t.bawah)
	return c < 0 || c == 0 && t.bawahTerbuka
}

// diAtas reports whether v lies behind the interval.
func (t tepi) diAtas(v *big.Rat) bool {
	if t.atas == nil {
		return false
	}
	c := v.Cmp(t.atas)
	return c > 0 || c == 0 && t.atasTerbuka
}
