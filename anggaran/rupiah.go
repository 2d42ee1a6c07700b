package anggaran

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"math/bits"
)

// ErrOverflow is wrapped by every error about a result that does not fit a
// [Rupiah] or a [Persen], whether computed or read.
var ErrOverflow = errors.New("di luar jangkauan")

// ErrNil is wrapped by the error about an argument that is nil. To functions
// that return no error, a nil sequence is one without elements.
var ErrNil = errors.New("nilai nil")

// senPerRupiah is the number of sen in one rupiah.
const senPerRupiah = 100

// Rupiah is an exact amount of money: a signed 128-bit count of sen, 1/100 of
// a rupiah. The zero value is Rp0. Values are comparable with == and usable as
// map keys; equal amounts are equal values.
type Rupiah struct {
	// Two's complement: the count of sen is hi·2⁶⁴ + lo.
	hi int64
	lo uint64
}

// New returns the amount of that many whole rupiah.
func New(rupiah int64) Rupiah {
	hi, lo := bits.Mul64(uint64(rupiah), senPerRupiah)
	// Mul64 took a negative number for itself plus 2⁶⁴.
	return Rupiah{int64(hi) - senPerRupiah*int64(uint64(rupiah)>>63), lo}
}

// FromSen returns the amount of that many sen: FromSen(150) is Rp1,50.
func FromSen(sen int64) Rupiah {
	return Rupiah{sen >> 63, uint64(sen)}
}

// MaxRupiah returns the largest amount, 2¹²⁷−1 sen
// (Rp1.701.411.834.604.692.317.316.873.037.158.841.057,27).
func MaxRupiah() Rupiah { return Rupiah{math.MaxInt64, math.MaxUint64} }

// MinRupiah returns the smallest amount, −2¹²⁷ sen. It has no opposite: its
// Neg and Abs overflow.
func MinRupiah() Rupiah { return Rupiah{math.MinInt64, 0} }

// Add returns r + b. The error wraps [ErrOverflow].
func (r Rupiah) Add(b Rupiah) (Rupiah, error) {
	lo, carry := bits.Add64(r.lo, b.lo, 0)
	hi := r.hi + b.hi + int64(carry)
	// Out of range when both terms have the sign that the sum has not.
	if (r.hi^hi)&(b.hi^hi) < 0 {
		return Rupiah{}, &overflowError{r, b, '+'}
	}
	return Rupiah{hi, lo}, nil
}

// Sub returns r − b. The error wraps [ErrOverflow].
func (r Rupiah) Sub(b Rupiah) (Rupiah, error) {
	lo, borrow := bits.Sub64(r.lo, b.lo, 0)
	hi := r.hi - b.hi - int64(borrow)
	// Out of range when the terms differ in sign and the result has b's.
	if (r.hi^b.hi)&(r.hi^hi) < 0 {
		return Rupiah{}, &overflowError{r, b, '-'}
	}
	return Rupiah{hi, lo}, nil
}

// Neg returns −r. The error wraps [ErrOverflow]; only [MinRupiah] has it.
func (r Rupiah) Neg() (Rupiah, error) { return Rupiah{}.Sub(r) }

// Abs returns r without its sign. The error wraps [ErrOverflow]; only
// [MinRupiah] has it.
func (r Rupiah) Abs() (Rupiah, error) {
	if r.hi < 0 {
		return r.Neg()
	}
	return r, nil
}

// MulInt returns r · n. The error wraps [ErrOverflow].
func (r Rupiah) MulInt(n int64) (Rupiah, error) {
	hi, lo := r.magnitude()
	m := uint64(n)
	if n < 0 {
		m = -m
	}
	over, top := bits.Mul64(hi, m)
	mid, low := bits.Mul64(lo, m)
	top, carry := bits.Add64(top, mid, 0)
	p, ok := fromMagnitude((r.hi < 0) != (n < 0), top, low)
	if over|carry != 0 || !ok {
		return Rupiah{}, fmt.Errorf("anggaran: %s × %d: %w", r, n, ErrOverflow)
	}
	return p, nil
}

// Compare returns -1 when r is less than b, 0 when they are the same amount,
// +1 when r is more. It fits [slices.SortFunc].
func (r Rupiah) Compare(b Rupiah) int {
	switch {
	case r == b:
		return 0
	case r.hi < b.hi || r.hi == b.hi && r.lo < b.lo:
		return -1
	}
	return 1
}

// Equal reports whether r and b are the same amount; == does too. It is there
// for go-cmp, which asks it of values with unexported fields.
func (r Rupiah) Equal(b Rupiah) bool { return r == b }

// Sign returns -1, 0 or +1 for a negative amount, Rp0 and a positive amount.
func (r Rupiah) Sign() int {
	if r.hi < 0 {
		return -1
	}
	if r.hi|int64(r.lo) == 0 {
		return 0
	}
	return 1
}

// IsZero reports whether r is Rp0. A cell in which nothing is written is not
// Rp0; see [Isian].
func (r Rupiah) IsZero() bool { return r == Rupiah{} }

// Int64 returns r as whole rupiah. When r has sen or does not fit an int64,
// exact is false and whole is 0, so that no cut figure goes on unseen.
func (r Rupiah) Int64() (whole int64, exact bool) {
	hi, lo := r.magnitude()
	hi, lo, sen := divide(hi, lo, senPerRupiah)
	w, ok := fromMagnitude(r.hi < 0, hi, lo)
	// A number fits an int64 when its upper half only repeats its sign.
	if sen != 0 || !ok || w.hi != int64(w.lo)>>63 {
		return 0, false
	}
	return int64(w.lo), true
}

// Sum adds up a sequence; the sum of none is Rp0. Only the result has to fit:
// order does not matter, partial sums may leave the range and return. The
// error wraps [ErrOverflow], or [ErrNil] where there is no sequence.
func Sum(seq iter.Seq[Rupiah]) (jumlah Rupiah, err error) {
	err = errSumNil
	if seq != nil {
		var t total
		// Called by hand, not by range, this is small enough to inline, and
		// then costs no allocation for sequences such as slices.Values.
		seq(func(r Rupiah) bool { t = t.plus(r); return true })
		jumlah, err = t.rupiah()
	}
	return jumlah, err
}

// SumSlice is [Sum] of the elements of a slice.
func SumSlice(s []Rupiah) (Rupiah, error) {
	// Every amount goes in 2¹²⁷ sen too large, which makes it a number without
	// a sign: only carries have to be counted. It all comes off at the end.
	var lo, mid, top, c uint64
	for i := range s {
		lo, c = bits.Add64(lo, s[i].lo, 0)
		mid, c = bits.Add64(mid, uint64(s[i].hi)^1<<63, c)
		top += c
	}
	n := uint64(len(s))
	mid, c = bits.Sub64(mid, n<<63, 0)
	top, _ = bits.Sub64(top, n>>1, c)
	return total{lo, mid, int64(top)}.rupiah()
}

// Made beforehand: with a call in it Sum would not inline.
var (
	errSum    = fmt.Errorf("anggaran: jumlah deret: %w", ErrOverflow)
	errSumNil = fmt.Errorf("anggaran: jumlah deret: %w", ErrNil)
)

// total is a 192-bit count of sen, two's complement: no number of amounts that
// fits a memory can overflow it. It goes by value to stay in registers.
type total struct {
	lo, mid uint64
	top     int64
}

func (t total) plus(r Rupiah) total {
	lo, c := bits.Add64(t.lo, r.lo, 0)
	mid, c := bits.Add64(t.mid, uint64(r.hi), c)
	return total{lo, mid, t.top + r.hi>>63 + int64(c)}
}

func (t total) rupiah() (Rupiah, error) {
	r := Rupiah{int64(t.mid), t.lo}
	if t.top != r.hi>>63 {
		return Rupiah{}, errSum
	}
	return r, nil
}

// magnitude returns the count of sen without its sign.
func (r Rupiah) magnitude() (hi, lo uint64) {
	if r.hi >= 0 {
		return uint64(r.hi), r.lo
	}
	lo, borrow := bits.Sub64(0, r.lo, 0)
	hi, _ = bits.Sub64(0, uint64(r.hi), borrow)
	return hi, lo
}

// fromMagnitude is the inverse of magnitude; ok is false out of range.
func fromMagnitude(neg bool, hi, lo uint64) (r Rupiah, ok bool) {
	if !neg {
		return Rupiah{int64(hi), lo}, hi <= math.MaxInt64
	}
	lo, borrow := bits.Sub64(0, lo, 0)
	hi, _ = bits.Sub64(0, hi, borrow)
	r = Rupiah{int64(hi), lo}
	return r, r.hi < 0 || r.IsZero()
}

// divide returns the quotient and the remainder of hi·2⁶⁴+lo by d.
func divide(hi, lo, d uint64) (qhi, qlo, rem uint64) {
	qhi, rem = hi/d, hi%d
	qlo, rem = bits.Div64(rem, lo, d)
	return qhi, qlo, rem
}

// overflowError is made without a call, so that Add and Sub stay small enough
// to inline; its text is made when somebody asks for it.
type overflowError struct {
	a, b Rupiah
	op   byte
}

func (e *overflowError) Error() string {
	return fmt.Sprintf("anggaran: %s %c %s: %v", e.a, e.op, e.b, ErrOverflow)
}

func (e *overflowError) Unwrap() error { return ErrOverflow }
