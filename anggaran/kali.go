package anggaran

import (
	"fmt"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// ErrBagiNol is wrapped by the error about an arithmetic division by zero
// ([Rupiah.DivInt], [Rupiah.DivDecimal], [Ratio]), also that of zero by zero:
// neither has a result. It is a case of [ErrTakTerdefinisi] and wraps it; the
// named ratios of a budget, which can be undefined for other reasons, have a
// [*RasioError] instead. Who asks for ErrTakTerdefinisi catches both.
var ErrBagiNol = fmt.Errorf("pembagian dengan nol %w", ErrTakTerdefinisi)

// MulDecimal returns r · d, computed exactly and then rounded once, to the
// place t in the way p:
//
//	harga.MulDecimal(decimal.RequireFromString("0.11"), KeRupiah, KeBawah)
//
// To round to sen first and to rupiah later rounds twice, and half a rupiah
// can come of 49,5 sen; name the last place at once. The error wraps
// [ErrOverflow], [ErrTakTepat] (only with [TanpaPembulatan]) or
// [ErrPembulatan]. Nothing is allocated when d has at most 18 digits and
// decimals and product and place stay moderate.
func (r Rupiah) MulDecimal(d decimal.Decimal, t Tempat, p Pembulatan) (Rupiah, error) {
	if err := periksaBulat(t, p); err != nil {
		return Rupiah{}, err
	}
	h, err := r.kaliDesimal(d, t.sen(), p)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: %s × %s, %v %v: %w", r, ringkasDesimal(d), t, p, err)
	}
	return h, nil
}

// DivInt returns r / n rounded once, to the place t in the way p. The error
// wraps [ErrBagiNol], [ErrOverflow], [ErrTakTepat] (only with
// [TanpaPembulatan]) or [ErrPembulatan]. The parts of a division do not add up
// to the whole again; to share an amount out, allocate it.
func (r Rupiah) DivInt(n int64, t Tempat, p Pembulatan) (Rupiah, error) {
	if err := periksaBulat(t, p); err != nil {
		return Rupiah{}, err
	}
	h, err := r.bagiInt(n, t.sen(), p)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: %s / %d, %v %v: %w", r, n, t, p, err)
	}
	return h, nil
}

// DivDecimal returns r / d, computed exactly and rounded once, to the place t
// in the way p. The error wraps [ErrBagiNol], [ErrOverflow], [ErrTakTepat]
// (only with [TanpaPembulatan]) or [ErrPembulatan].
func (r Rupiah) DivDecimal(d decimal.Decimal, t Tempat, p Pembulatan) (Rupiah, error) {
	if err := periksaBulat(t, p); err != nil {
		return Rupiah{}, err
	}
	h, err := r.bagiDesimal(d, t.sen(), p)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: %s / %s, %v %v: %w", r, ringkasDesimal(d), t, p, err)
	}
	return h, nil
}

// mostPlaces bounds the decimals of a [Ratio], so that a wrong argument cannot
// fill the memory.
const mostPlaces = 1000

// Ratio returns a / b with that many decimals, 0 to 1000, rounded in the way
// p. It is a ratio, not a percentage: 0.944 stands for 94,4 %. For a percentage
// with two decimals ask for four and shift. The error wraps [ErrBagiNol],
// [ErrTakTepat] (only with [TanpaPembulatan]) or [ErrPembulatan].
//
// For the exact ratio divide the [Rupiah.Rat] of both.
func Ratio(a, b Rupiah, places int, p Pembulatan) (decimal.Decimal, error) {
	if places < 0 || places > mostPlaces || p > KeAtas {
		return decimal.Decimal{}, fmt.Errorf("anggaran: %d desimal, %v: %w", places, p, ErrPembulatan)
	}
	q, err := decimal.Decimal{}, ErrBagiNol
	if !b.IsZero() {
		num := pangkat10(places)
		num.Mul(num, a.BigSen())
		var z *big.Int
		if z, err = bagiBesar(num, b.BigSen(), p); err == nil {
			q = decimal.NewFromBigInt(z, -int32(places))
		}
	}
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("anggaran: rasio %s / %s, %v: %w", a, b, p, err)
	}
	return q, nil
}

func (r Rupiah) bagiInt(n int64, unit uint64, p Pembulatan) (Rupiah, error) {
	if n == 0 {
		return Rupiah{}, ErrBagiNol
	}
	m := uint64(n)
	if n < 0 {
		m = -m
	}
	if over, d := bits.Mul64(m, unit); over == 0 {
		hi, lo := r.magnitude()
		return bulatHasil((r.hi < 0) != (n < 0), tigaKata{0, hi, lo}, d, unit, p)
	}
	return bulatBesar(r.BigSen(), big.NewInt(n), unit, p)
}

func (r Rupiah) kaliDesimal(d decimal.Decimal, unit uint64, p Pembulatan) (Rupiah, error) {
	neg, c, exp, small := desimalKecil(d)
	if small {
		// c·10^exp over unit, each in 64 bits.
		if up, den, ok := geser(c, unit, exp); ok {
			hi, lo := r.magnitude()
			return bulatHasil((r.hi < 0) != neg, kaliKata(hi, lo, up), den, unit, p)
		}
	}
	return r.kaliBesar(d.Coefficient(), int64(d.Exponent()), unit, p)
}

func (r Rupiah) bagiDesimal(d decimal.Decimal, unit uint64, p Pembulatan) (Rupiah, error) {
	if d.IsZero() {
		return Rupiah{}, ErrBagiNol
	}
	neg, c, exp, small := desimalKecil(d)
	if small {
		// r over c·unit·10^exp: the power goes to the other side.
		if over, den := bits.Mul64(c, unit); over == 0 {
			if up, den, ok := geser(1, den, -exp); ok {
				hi, lo := r.magnitude()
				return bulatHasil((r.hi < 0) != neg, kaliKata(hi, lo, up), den, unit, p)
			}
		}
	}
	return r.bagiBesarDesimal(d.Coefficient(), int64(d.Exponent()), unit, p)
}

// desimalKecil returns sign, digits and exponent of a decimal of at most 18
// digits without allocating; ok is false for any other.
func desimalKecil(d decimal.Decimal) (neg bool, c uint64, exp int64, ok bool) {
	if d.NumDigits() > 18 {
		return false, 0, 0, false
	}
	n := d.CoefficientInt64()
	c = uint64(n)
	if n < 0 {
		c = -c
	}
	return n < 0, c, int64(d.Exponent()), true
}

// geser multiplies num by 10^exp, or den by 10^-exp where exp is negative; ok
// is false when that leaves 64 bits.
func geser(num, den uint64, exp int64) (n, d uint64, ok bool) {
	if num == 0 {
		return 0, 1, true
	}
	for ; exp > 0; exp-- {
		over, n := bits.Mul64(num, 10)
		if over != 0 {
			return 0, 0, false
		}
		num = n
	}
	for ; exp < 0; exp++ {
		over, d := bits.Mul64(den, 10)
		if over != 0 {
			return 0, 0, false
		}
		den = d
	}
	return num, den, true
}

// The exponent of a decimal may be ±2³¹, and its power would fill the memory.
// Amounts have at most 39 digits of sen and places at most 12. So a factor of
// more than 10^40 leaves the range unless r is zero, and one of less than
// 10^-60 gives less than half of any unit. The sizes below are estimates that
// are never more than one digit off.

// tinggi returns about how many digits stand before the point in c·10^exp.
func tinggi(c *big.Int, exp int64) int64 { return int64(c.BitLen())*30103/100000 + exp }

func (r Rupiah) kaliBesar(c *big.Int, exp int64, unit uint64, p Pembulatan) (Rupiah, error) {
	n := r.BigSen()
	n.Mul(n, c)
	return geserBesar(n, big.NewInt(1), exp, tinggi(c, exp), unit, p)
}

func (r Rupiah) bagiBesarDesimal(c *big.Int, exp int64, unit uint64, p Pembulatan) (Rupiah, error) {
	return geserBesar(r.BigSen(), c, -exp, -tinggi(c, exp), unit, p)
}

// geserBesar rounds n/d·10^exp, where the factor that made it of an amount has
// about that many digits before the point.
func geserBesar(n, d *big.Int, exp, digits int64, unit uint64, p Pembulatan) (Rupiah, error) {
	switch {
	case n.Sign() == 0:
		return Rupiah{}, nil
	case digits > 45:
		return Rupiah{}, ErrOverflow
	case digits < -65:
		// All that matters is its sign and that it is not zero.
		n, d, exp = big.NewInt(int64(n.Sign()*d.Sign())), pangkat10(20), 0
	}
	if exp >= 0 {
		n.Mul(n, pangkat10(int(exp)))
	} else {
		d = new(big.Int).Mul(d, pangkat10(int(-exp)))
	}
	return bulatBesar(n, d, unit, p)
}

// bulatBesar is bulatHasil of n/(d·unit) for numbers of any size.
func bulatBesar(n, d *big.Int, unit uint64, p Pembulatan) (Rupiah, error) {
	u := new(big.Int).SetUint64(unit)
	q, err := bagiBesar(n, new(big.Int).Mul(d, u), p)
	if err != nil {
		return Rupiah{}, err
	}
	return dariBesar(q.Mul(q, u))
}

// bagiBesar returns n/d rounded to a whole number; d is not zero.
func bagiBesar(n, d *big.Int, p Pembulatan) (*big.Int, error) {
	q, rem := new(big.Int).QuoRem(n, d, new(big.Int))
	if rem.Sign() == 0 {
		return q, nil
	}
	if p == TanpaPembulatan {
		return nil, ErrTakTepat
	}
	if p.naik(q.Bit(0) == 1, rem.Lsh(rem, 1).CmpAbs(d)) {
		q.Add(q, big.NewInt(int64(n.Sign()*d.Sign())))
	}
	return q, nil
}

// pangkat10 returns 10^n.
func pangkat10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// ringkasDesimal writes a decimal for a message. The plain text of one with a
// large exponent would fill the memory.
func ringkasDesimal(d decimal.Decimal) string {
	if e := d.Exponent(); d.NumDigits() <= 60 && e > -60 && e < 60 {
		return d.String()
	}
	return fmt.Sprintf("desimal %d angka ×10^%d", d.NumDigits(), d.Exponent())
}
