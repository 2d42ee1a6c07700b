package ekspresi

import (
	"math"
	"math/big"
	"math/bits"
)

// pecahan is a rational number: a/b in lowest terms with b > 0, or r where
// that does not fit. Real formulas hardly ever leave 64 bits; what does not fit
// is computed by [big.Rat], against which the tests hold the rest.
//
// A value always has the smaller of the two forms. No r is ever changed.
type pecahan struct {
	a, b int64 // |a| <= math.MaxInt64
	r    *big.Rat
}

func bulatan(n int64) pecahan { return pecahan{a: n, b: 1} }

// dariRat takes a value over, which must not change any more.
func dariRat(r *big.Rat) pecahan {
	if a, b := r.Num(), r.Denom(); a.IsInt64() && b.IsInt64() && a.Int64() != math.MinInt64 {
		return pecahan{a: a.Int64(), b: b.Int64()}
	}
	return pecahan{r: r}
}

// rat returns the value; the result is shared if the value is big.
func (x pecahan) rat() *big.Rat {
	switch {
	case x.r != nil:
		return x.r
	case x.b == 1:
		return new(big.Rat).SetInt64(x.a)
	}
	return new(big.Rat).SetFrac64(x.a, x.b)
}

func (x pecahan) tanda() int {
	switch {
	case x.r != nil:
		return x.r.Sign()
	case x.a > 0:
		return 1
	case x.a < 0:
		return -1
	}
	return 0
}

// bilanganBulat reports whether the value is whole and small.
func (x pecahan) bilanganBulat() (int64, bool) { return x.a, x.r == nil && x.b == 1 }

// bit is the length of the longer of numerator and denominator.
func (x pecahan) bit() int {
	if x.r == nil {
		return 63
	}
	return max(x.r.Num().BitLen(), x.r.Denom().BitLen())
}

func (x pecahan) negatif() pecahan {
	if x.r != nil {
		return dariRat(new(big.Rat).Neg(x.r))
	}
	return pecahan{a: -x.a, b: x.b}
}

func (x pecahan) tambah(y pecahan) pecahan {
	if x.r == nil && y.r == nil {
		// With g = gcd(b, d): a/b + c/d = (a·(d/g) + c·(b/g)) / (b·(d/g)).
		g := fpb(x.b, y.b)
		p, ok1 := kali64(x.a, y.b/g)
		q, ok2 := kali64(y.a, x.b/g)
		s, ok3 := tambah64(p, q)
		d, ok4 := kali64(x.b, y.b/g)
		if ok1 && ok2 && ok3 && ok4 {
			h := fpb(s, d)
			return pecahan{a: s / h, b: d / h}
		}
	}
	return dariRat(new(big.Rat).Add(x.rat(), y.rat()))
}

func (x pecahan) kurang(y pecahan) pecahan { return x.tambah(y.negatif()) }

func (x pecahan) kali(y pecahan) pecahan {
	if x.r == nil && y.r == nil {
		g, h := fpb(x.a, y.b), fpb(y.a, x.b)
		a, ok1 := kali64(x.a/g, y.a/h)
		b, ok2 := kali64(x.b/h, y.b/g)
		if ok1 && ok2 {
			return pecahan{a: a, b: b}
		}
	}
	return dariRat(new(big.Rat).Mul(x.rat(), y.rat()))
}

// bagi divides by y, which is not zero.
func (x pecahan) bagi(y pecahan) pecahan { return x.kali(y.balik()) }

// balik is 1/x; x is not zero.
func (x pecahan) balik() pecahan {
	switch {
	case x.r != nil:
		return dariRat(new(big.Rat).Inv(x.r))
	case x.a < 0:
		return pecahan{a: -x.b, b: -x.a}
	}
	return pecahan{a: x.b, b: x.a}
}

// pangkat raises to a whole power that is not negative, by squaring.
func (x pecahan) pangkat(n int) pecahan {
	hasil := bulatan(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			hasil = hasil.kali(x)
		}
		if n > 1 {
			x = x.kali(x)
		}
	}
	return hasil
}

func (x pecahan) banding(y pecahan) int {
	if x.r == nil && y.r == nil && x.b == y.b {
		switch {
		case x.a < y.a:
			return -1
		case x.a > y.a:
			return 1
		}
		return 0
	}
	return x.rat().Cmp(y.rat())
}

// bulatkan rounds to n decimal places, half up (away from zero); for n below
// zero to tens, hundreds and so on.
func (x pecahan) bulatkan(n int) pecahan {
	geser := bulatan(10).pangkat(max(n, -n))
	if n < 0 {
		geser = geser.balik()
	}
	r := x.kali(geser).rat()
	var q, sisa big.Int
	q.QuoRem(r.Num(), r.Denom(), &sisa)
	if sisa.Abs(&sisa).Lsh(&sisa, 1).Cmp(r.Denom()) >= 0 {
		q.Add(&q, big.NewInt(int64(r.Sign())))
	}
	return dariRat(new(big.Rat).SetInt(&q)).bagi(geser)
}

// fpb is the greatest common divisor; 1 where both are zero.
func fpb(a, b int64) int64 {
	a, b = max(a, -a), max(b, -b)
	if a == 1 || b == 1 {
		return 1
	}
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

func tambah64(a, b int64) (int64, bool) {
	s := a + b
	return s, (s > a) == (b > 0) && s != math.MinInt64
}

func kali64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}
