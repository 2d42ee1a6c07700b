package anggaran

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"
)

// persenPlaces is how many decimal places of a percent a Persen holds.
const persenPlaces = 18

// persenPow10 holds the powers of ten up to that of persenPlaces.
var persenPow10 = func() (p [persenPlaces + 1]uint64) {
	p[0] = 1
	for i := range persenPlaces {
		p[i+1] = p[i] * 10
	}
	return p
}()

// Persen is an exact percentage: a decimal of up to 18 places of a percent, so
// that 94,4% is 94.4 and not 0.944. The zero value is 0%. Values are comparable
// with == and usable as map keys; equal percentages are equal values. The range
// is about ±1.7·10²⁰ percent.
//
// A quotient of two amounts is seldom a decimal. The functions that make one
// ([Penyerapan], [Pertumbuhan] …) cut it after 18 places and, where anything is
// cut off, move a last digit 0 or 5 one away from zero. Such a Persen is less
// than one unit of its last place from the quotient, and rounding it to 17
// places or fewer gives what rounding the quotient itself gives: a percentage
// is never rounded twice.
type Persen struct {
	n Rupiah // not an amount: the 128-bit count of 10⁻¹⁸ percent
}

// PersenOf returns d percent: PersenOf(94.4) is 94,4%. A d with more than 18
// places is an error wrapping [ErrPersen]; nothing is rounded here. Out of
// range the error wraps [ErrOverflow].
func PersenOf(d decimal.Decimal) (Persen, error) {
	c, shift := d.Coefficient(), int64(d.Exponent())+persenPlaces
	switch {
	case c.Sign() == 0:
		return Persen{}, nil
	case shift > 64: // 10⁶⁴ is out of range, whatever the coefficient
		return Persen{}, errPersenRange("persen")
	case shift > 0:
		c.Mul(c, new(big.Int).Exp(big.NewInt(10), big.NewInt(shift), nil))
	case shift < 0:
		var rem big.Int
		// A number of n digits is no multiple of 10ⁿ.
		if -shift < int64(d.NumDigits()) {
			c.QuoRem(c, new(big.Int).Exp(big.NewInt(10), big.NewInt(-shift), nil), &rem)
		}
		if -shift >= int64(d.NumDigits()) || rem.Sign() != 0 {
			return Persen{}, fmt.Errorf("anggaran: persen: lebih dari %d angka desimal: %w", persenPlaces, ErrPersen)
		}
	}
	return persenFromBig("persen", c)
}

// Decimal returns p exactly, in percent: 94.4 for 94,4%. As a ratio it is
// Decimal().Shift(-2).
func (p Persen) Decimal() decimal.Decimal {
	return decimal.NewFromBigInt(p.n.BigSen(), -persenPlaces)
}

// Compare returns -1 when p is less than q, 0 when they are the same
// percentage, +1 when p is more.
func (p Persen) Compare(q Persen) int { return p.n.Compare(q.n) }

// Equal reports whether p and q are the same percentage; == does too.
func (p Persen) Equal(q Persen) bool { return p == q }

// Sign returns -1, 0 or +1 for a negative percentage, 0% and a positive one.
func (p Persen) Sign() int { return p.n.Sign() }

// Round returns p rounded in the way m to that many places of a percent, 0 to
// 18. The error wraps [ErrTakTepat] (only with [TanpaPembulatan]),
// [ErrPembulatan] or [ErrOverflow] (only at the very ends of the range).
func (p Persen) Round(places int, m Pembulatan) (Persen, error) {
	hi, lo, err := p.round(places, m)
	if err != nil {
		return Persen{}, err
	}
	d := digits{hi: hi, lo: lo}
	d.multiplyAdd(persenPow10[persenPlaces-places], 0)
	n, ok := fromMagnitude(p.n.hi < 0, d.hi, d.lo)
	if !ok || d.over {
		return Persen{}, errPersenRange("pembulatan persen")
	}
	return Persen{n}, nil
}

// round returns |p| in units of 10^-places percent, rounded in the way m.
func (p Persen) round(places int, m Pembulatan) (hi, lo uint64, err error) {
	if places < 0 || places > persenPlaces || m > KeAtas {
		return 0, 0, fmt.Errorf("anggaran: persen ke %d desimal, %v: %w", places, m, ErrPembulatan)
	}
	unit := persenPow10[persenPlaces-places]
	hi, lo = p.n.magnitude()
	hi, lo, rem := divide(hi, lo, unit)
	if rem == 0 {
		return hi, lo, nil
	}
	if m == TanpaPembulatan {
		return 0, 0, fmt.Errorf("anggaran: persen ke %d desimal: %w", places, ErrTakTepat)
	}
	half := -1
	switch { // rem is not zero, so the unit is even
	case rem > unit/2:
		half = 1
	case rem == unit/2:
		half = 0
	}
	if m.naik(lo&1 == 1, half) {
		if lo++; lo == 0 {
			hi++
		}
	}
	return hi, lo, nil
}

// String returns p for people, to two places by half up, with the comma of the
// language and the sign set close: 94,40%, -37,26%. Other places, another
// rounding and the decimal point come from [Persen.AppendFixed]; the exact
// value from [Persen.MarshalText].
func (p Persen) String() string {
	var buf [48]byte
	b, _ := p.AppendFixed(buf[:0], 2, SetengahKeAtas, TitikRibuan)
	return string(b)
}

// AppendFixed appends p with exactly that many places, 0 to 18, rounded in the
// way m, and a percent sign: 94,40%, or 94.40% under [KomaRibuan]. Thousands
// are not grouped. What rounds to zero has no minus sign. The error wraps
// [ErrTakTepat] (only with [TanpaPembulatan]) or [ErrPembulatan]; b is then
// returned as it was.
func (p Persen) AppendFixed(b []byte, places int, m Pembulatan, k Konvensi) ([]byte, error) {
	hi, lo, err := p.round(places, m)
	if err != nil {
		return b, err
	}
	_, decimal := k.separators()
	return append(appendPersenDigits(b, p.n.hi < 0 && hi|lo != 0, hi, lo, places, decimal), '%'), nil
}

// appendPersenDigits appends the number with places of its digits behind the
// decimal separator.
func appendPersenDigits(b []byte, neg bool, hi, lo uint64, places int, decimal byte) []byte {
	var buf [48]byte
	i := len(buf)
	for n := 0; n <= places || hi|lo != 0; n++ {
		if n == places && places > 0 {
			i--
			buf[i] = decimal
		}
		var d uint64
		hi, lo, d = divide(hi, lo, 10)
		i--
		buf[i] = byte('0' + d)
	}
	if neg {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...)
}

// Format implements [fmt.Formatter]. %v and %s print as [Persen.String], %q the
// same in quotes, %f for programs: a decimal point and no percent sign. The
// precision is the number of places, 18 at most, and 2 without it: %.1v is
// 94,4%, %.4f is 94.3977; they are rounded half up. A width pads with blanks,
// on the right with the flag '-'; the flag '+' puts a sign before what prints
// as more than zero too. %#v shows the exact number of percent.
func (p Persen) Format(s fmt.State, verb rune) {
	places, ok := s.Precision()
	if !ok {
		places = 2
	}
	places = min(places, persenPlaces)
	var buf [64]byte
	b := buf[:0]
	if hi, lo, _ := p.round(places, SetengahKeAtas); s.Flag('+') && p.Sign() > 0 && hi|lo != 0 && verb != 'q' {
		b = append(b, '+')
	}
	switch {
	case verb == 'v' && s.Flag('#'):
		b, _ = p.AppendText(append(buf[:0], "anggaran.Persen{"...))
		b = append(b, '}')
	case verb == 'v', verb == 's':
		b, _ = p.AppendFixed(b, places, SetengahKeAtas, TitikRibuan)
	case verb == 'f':
		b, _ = p.AppendFixed(b, places, SetengahKeAtas, KomaRibuan)
		b = b[:len(b)-1]
	case verb == 'q':
		b, _ = p.AppendFixed(append(b, '"'), places, SetengahKeAtas, TitikRibuan)
		b = append(b, '"')
	default:
		fmt.Fprintf(s, "%%!%c(anggaran.Persen=%s)", verb, p.String())
		return
	}
	tulisLebar(s, b)
}

func errPersenRange(nama string) error {
	return fmt.Errorf("anggaran: %s: %w", nama, ErrOverflow)
}

// persenFromBig returns n units of 10⁻¹⁸ percent.
func persenFromBig(nama string, n *big.Int) (Persen, error) {
	var m big.Int
	m.Abs(n)
	if m.BitLen() > 128 {
		return Persen{}, errPersenRange(nama)
	}
	lo := m.Uint64()
	hi := m.Rsh(&m, 64).Uint64()
	r, ok := fromMagnitude(n.Sign() < 0, hi, lo)
	if !ok {
		return Persen{}, errPersenRange(nama)
	}
	return Persen{r}, nil
}
