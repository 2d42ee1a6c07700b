package anggaran

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"math/bits"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

var (
	// ErrBobot is wrapped by every [*BobotError].
	ErrBobot = errors.New("bobot tidak dapat dipakai")
	// ErrBobotKosong is wrapped, next to [ErrBobot], when there are no weights.
	ErrBobotKosong = errors.New("tidak ada bobot")
	// ErrBobotNol is wrapped, next to [ErrBobot], when all weights are zero.
	ErrBobotNol = errors.New("semua bobot nol")
	// ErrBobotNegatif is wrapped, next to [ErrBobot], when a weight is negative.
	ErrBobotNegatif = errors.New("bobot negatif")
	// ErrBobotJumlah is wrapped, next to [ErrBobot], when there are more or
	// fewer weights or parts than there can be.
	ErrBobotJumlah = errors.New("banyaknya bagian tidak sesuai")
	// ErrBobotRentang is wrapped, next to [ErrBobot], when the exponents of
	// decimal weights other than zero lie more than 1000 apart.
	ErrBobotRentang = errors.New("pangkat bobot desimal terpaut lebih dari 1000")
)

// BobotError says which weights cannot share out an amount, and why. It wraps
// [ErrBobot] and one of the ErrBobot… that say more.
type BobotError struct {
	Index int    // the weight, from 0; -1 when it is about all of them
	Bobot string // that weight, or how many there are; "" when all are zero

	cause error
}

// Error returns the message in Indonesian.
func (e *BobotError) Error() string {
	switch {
	case e.Index >= 0:
		return fmt.Sprintf("anggaran: %v: bobot ke-%d (%s): %v", ErrBobot, e.Index+1, e.Bobot, e.cause)
	case e.Bobot != "":
		return fmt.Sprintf("anggaran: %v: %v: %s", ErrBobot, e.cause, e.Bobot)
	}
	return fmt.Sprintf("anggaran: %v: %v", ErrBobot, e.cause)
}

// Unwrap returns [ErrBobot] and the cause.
func (e *BobotError) Unwrap() []error { return []error{ErrBobot, e.cause} }

// Bobot is the kind of a weight: a whole number, a decimal, or an amount, for
// shares in proportion to other amounts. Only the proportions count: 1, 2 and
// 0.5, 1 are the same weights.
type Bobot interface {
	int | int64 | decimal.Decimal | Rupiah
}

// maxBagian is the most parts that AllocateEqual makes, for it alone makes a
// slice of a length that a number says.
const maxBagian = 1 << 24

// maxRentang is the widest span of exponents among decimal weights. It keeps
// 1e2000000000 beside 1 from asking for gigabytes.
const maxRentang = 1000

// stackBagian is how many parts, with room for the months of a year, are
// shared without allocating scratch space.
const stackBagian = 16

// Allocate shares total out by weights, in the order of the weights. The parts
// sum to total exactly, for any total and any weights.
//
// Each part is first its exact share, total·bobot/Σbobot, cut down to the
// unit. What is left over goes, one unit each, to the parts that were cut most
// (largest remainder); of two that were cut the same, the earlier comes first.
// If total is not a whole number of units, what does not fill a unit goes,
// uncut, to the one part that is next in that line: at most one part is then
// not a whole number of units, and nothing is lost.
//
// So each part is less than one unit away from its exact share, a part of
// weight zero is Rp0, and a larger weight never gets less than a smaller one.
// A negative total gives the parts of its opposite, negated. No product
// overflows: weights too large for the fast way are shared with math/big.
//
// Weights must not be negative, nor all zero. The error is a [*BobotError], or
// wraps [ErrPembulatan]. Largest remainder is practice, not a rule.
func Allocate[W Bobot](total Rupiah, bobot []W, satuan Tempat) ([]Rupiah, error) {
	out, err := AppendAllocate(make([]Rupiah, 0, len(bobot)), total, bobot, satuan)
	if err != nil {
		return nil, err
	}
	return out, nil
}

// AppendAllocate appends the parts of [Allocate] to dst and returns the longer
// slice; on error it returns dst. With room in dst, up to 16 parts and weights
// of usual size it does not allocate.
func AppendAllocate[W Bobot](dst []Rupiah, total Rupiah, bobot []W, satuan Tempat) ([]Rupiah, error) {
	unit := senBagi(satuan)
	if unit == 0 {
		return dst, satuanBagiError(satuan)
	}
	if len(bobot) == 0 {
		return dst, &BobotError{-1, "", ErrBobotKosong}
	}
	var (
		buf  [stackBagian]uint64
		w    = buf[:0]
		fits bool
		err  error
	)
	switch b := any(bobot).(type) {
	case []int:
		w, fits, err = appendBobotInts(w, b)
	case []int64:
		w, fits, err = appendBobotInts(w, b)
	case []Rupiah:
		w, fits, err = appendBobotRupiah(w, b)
	case []decimal.Decimal:
		w, fits, err = appendBobotDecimal(w, b)
	}
	if err != nil {
		return dst, err
	}
	if !fits {
		return allocateWide(dst, total, bobotWide(bobot), unit), nil
	}
	sum, over := uint64(0), uint64(0)
	for _, x := range w {
		var c uint64
		sum, c = bits.Add64(sum, x, 0)
		over |= c
	}
	hi, divisor := bits.Mul64(sum, unit)
	switch {
	case over|hi != 0:
		return allocateWide(dst, total, bobotWide(bobot), unit), nil
	case sum == 0:
		return dst, &BobotError{-1, "", ErrBobotNol}
	}
	return allocateNarrow(dst, total, w, divisor, unit), nil
}

// AllocateEqual shares total out to n equal parts by the rule of [Allocate]:
// the first of them get the units that are left over. There can be 1 to
// 16,777,216 parts. The error is a [*BobotError], or wraps [ErrPembulatan].
func AllocateEqual(total Rupiah, n int, satuan Tempat) ([]Rupiah, error) {
	unit := senBagi(satuan)
	if unit == 0 {
		return nil, satuanBagiError(satuan)
	}
	if n < 1 || n > maxBagian {
		return nil, &BobotError{-1, strconv.Itoa(n), ErrBobotJumlah}
	}
	return appendEqual(make([]Rupiah, 0, n), total, uint64(n), unit), nil
}

// senBagi holds the sen in one unit of t, 0 if it is none of the constants.
func senBagi(t Tempat) uint64 {
	if t > KeMiliaran {
		return 0
	}
	return t.sen()
}

func satuanBagiError(s Tempat) error {
	return fmt.Errorf("anggaran: %w: %v", ErrPembulatan, s)
}

// appendEqual is allocateNarrow for n equal weights, which are all cut the
// same, so that the line is their order.
func appendEqual(dst []Rupiah, total Rupiah, n, unit uint64) []Rupiah {
	hi, lo := total.magnitude()
	qhi, qlo, _ := divide(hi, lo, n*unit)
	base := mulMagnitude(qhi, qlo, unit)
	all := mulMagnitude(base.hi, base.lo, n)
	left := magnitude128{hi, lo}.minus(all)
	for range n {
		dst = append(dst, base.plus(left.take(unit)).rupiah(total.hi < 0))
	}
	return dst
}

// sisaBagi is what was cut off a part, in sen·Σbobot, and where the part is.
type sisaBagi struct {
	rem uint64
	i   int
}

// allocateNarrow shares by weights whose sum times unit is divisor.
//
// What was cut off sums up, Σ rem = left·Σbobot, and each rem is less than
// divisor = unit·Σbobot. So, if left is not zero, more than left/unit of the
// rems are not zero: the line of the parts that were cut is long enough for
// all units and for what does not fill one.
func allocateNarrow(dst []Rupiah, total Rupiah, w []uint64, divisor, unit uint64) []Rupiah {
	var buf [stackBagian]sisaBagi
	line := buf[:0]
	neg := total.hi < 0
	hi, lo := total.magnitude()
	left := magnitude128{hi, lo}
	from := len(dst)
	for i, x := range w {
		// total·x in 192 bits. Its top word is less than x, and so than divisor.
		top, mid := bits.Mul64(hi, x)
		m, low := bits.Mul64(lo, x)
		mid, c := bits.Add64(mid, m, 0)
		qhi, rem := bits.Div64(top+c, mid, divisor)
		qlo, rem := bits.Div64(rem, low, divisor)
		p := mulMagnitude(qhi, qlo, unit)
		left = left.minus(p)
		dst = append(dst, p.rupiah(neg))
		if rem != 0 {
			line = append(line, sisaBagi{rem, i})
		}
	}
	if left == (magnitude128{}) {
		return dst
	}
	slices.SortFunc(line, func(a, b sisaBagi) int {
		if a.rem != b.rem {
			return cmp.Compare(b.rem, a.rem)
		}
		return cmp.Compare(a.i, b.i)
	})
	for _, s := range line {
		dst[from+s.i] = dst[from+s.i].away(left.take(unit), neg)
	}
	return dst
}

// allocateWide is allocateNarrow for weights of any size, at least one of them
// not zero.
func allocateWide(dst []Rupiah, total Rupiah, w []*big.Int, unit uint64) []Rupiah {
	type sisa struct {
		rem *big.Int
		i   int
	}
	neg := total.hi < 0
	hi, lo := total.magnitude()
	whole := magnitude128{hi, lo}.big()
	divisor := new(big.Int)
	for _, x := range w {
		divisor.Add(divisor, x)
	}
	divisor.Mul(divisor, new(big.Int).SetUint64(unit))
	left := magnitude128{hi, lo}
	line := make([]sisa, 0, len(w))
	from := len(dst)
	product, q := new(big.Int), new(big.Int)
	for i, x := range w {
		rem := new(big.Int)
		q.QuoRem(product.Mul(whole, x), divisor, rem)
		n := magnitudeOfBig(q)
		p := mulMagnitude(n.hi, n.lo, unit)
		left = left.minus(p)
		dst = append(dst, p.rupiah(neg))
		if rem.Sign() != 0 {
			line = append(line, sisa{rem, i})
		}
	}
	slices.SortFunc(line, func(a, b sisa) int {
		if c := b.rem.Cmp(a.rem); c != 0 {
			return c
		}
		return cmp.Compare(a.i, b.i)
	})
	for _, s := range line {
		dst[from+s.i] = dst[from+s.i].away(left.take(unit), neg)
	}
	return dst
}

func appendBobotInts[W int | int64](w []uint64, b []W) (_ []uint64, fits bool, err error) {
	for i, x := range b {
		if x < 0 {
			return w, false, &BobotError{i, strconv.FormatInt(int64(x), 10), ErrBobotNegatif}
		}
		w = append(w, uint64(x))
	}
	return w, true, nil
}

func appendBobotRupiah(w []uint64, b []Rupiah) (_ []uint64, fits bool, err error) {
	fits = true
	for i, x := range b {
		if x.hi < 0 {
			return w, false, &BobotError{i, x.String(), ErrBobotNegatif}
		}
		fits = fits && x.hi == 0
		w = append(w, x.lo)
	}
	return w, fits, nil
}

// appendBobotDecimal brings the weights to their smallest exponent.
func appendBobotDecimal(w []uint64, b []decimal.Decimal) (_ []uint64, fits bool, err error) {
	least, err := leastExponent(b)
	if err != nil {
		return w, false, err
	}
	fits = true
	for _, x := range b {
		if x.IsZero() {
			w = append(w, 0)
			continue
		}
		if x.NumDigits() > 18 { // more may not fit an int64
			return w, false, nil
		}
		n, over := uint64(x.CoefficientInt64()), uint64(0)
		for e := int64(x.Exponent()); e > least && over == 0; e-- {
			over, n = bits.Mul64(n, 10)
		}
		if over != 0 {
			return w, false, nil
		}
		w = append(w, n)
	}
	return w, true, nil
}

// leastExponent returns the smallest exponent of the weights other than zero.
func leastExponent(b []decimal.Decimal) (least int64, err error) {
	var most int64
	some := false
	for i, x := range b {
		e := int64(x.Exponent())
		switch {
		case x.Sign() < 0:
			return 0, &BobotError{i, decimalBobot(x), ErrBobotNegatif}
		case x.IsZero():
			continue
		case !some:
			least, most, some = e, e, true
		}
		least, most = min(least, e), max(most, e)
		if most-least > maxRentang {
			return 0, &BobotError{i, decimalBobot(x), ErrBobotRentang}
		}
	}
	return least, nil
}

// decimalBobot writes a weight for a message, as coefficient and exponent
// where its decimals would fill a screen.
func decimalBobot(x decimal.Decimal) string {
	if e := x.Exponent(); e < -20 || e > 20 {
		return x.Coefficient().String() + "e" + strconv.Itoa(int(e))
	}
	return x.String()
}

// bobotWide returns the weights, whatever their size. They have passed
// appendBobotInts, appendBobotRupiah or leastExponent: none is negative.
func bobotWide[W Bobot](bobot []W) []*big.Int {
	w := make([]*big.Int, len(bobot))
	switch b := any(bobot).(type) {
	case []int:
		for i, x := range b {
			w[i] = big.NewInt(int64(x))
		}
	case []int64:
		for i, x := range b {
			w[i] = big.NewInt(x)
		}
	case []Rupiah:
		for i, x := range b {
			w[i] = magnitude128{uint64(x.hi), x.lo}.big()
		}
	case []decimal.Decimal:
		least, _ := leastExponent(b)
		for i, x := range b {
			w[i] = x.Coefficient()
			if w[i].Sign() != 0 {
				e := big.NewInt(int64(x.Exponent()) - least)
				w[i].Mul(w[i], e.Exp(big.NewInt(10), e, nil))
			}
		}
	}
	return w
}

// magnitude128 is a count of sen without a sign. Its arithmetic wraps around;
// those who use it know that it does not come to that.
type magnitude128 struct{ hi, lo uint64 }

func (m magnitude128) minus(b magnitude128) magnitude128 {
	lo, borrow := bits.Sub64(m.lo, b.lo, 0)
	hi, _ := bits.Sub64(m.hi, b.hi, borrow)
	return magnitude128{hi, lo}
}

func (m magnitude128) plus(b uint64) magnitude128 {
	lo, carry := bits.Add64(m.lo, b, 0)
	return magnitude128{m.hi + carry, lo}
}

// take takes n, or what there is of it, away from m and returns how much.
func (m *magnitude128) take(n uint64) uint64 {
	if m.hi == 0 {
		n = min(n, m.lo)
	}
	*m = m.minus(magnitude128{0, n})
	return n
}

func (m magnitude128) rupiah(neg bool) Rupiah {
	r, _ := fromMagnitude(neg, m.hi, m.lo)
	return r
}

func (m magnitude128) big() *big.Int {
	b := new(big.Int).SetUint64(m.hi)
	return b.Lsh(b, 64).Or(b, new(big.Int).SetUint64(m.lo))
}

// magnitudeOfBig is the inverse of big.
func magnitudeOfBig(b *big.Int) magnitude128 {
	return magnitude128{new(big.Int).Rsh(b, 64).Uint64(),
		new(big.Int).And(b, new(big.Int).SetUint64(1<<64-1)).Uint64()}
}

// mulMagnitude returns hi·2⁶⁴+lo times m.
func mulMagnitude(hi, lo, m uint64) magnitude128 {
	top, low := bits.Mul64(lo, m)
	return magnitude128{top + hi*m, low}
}

// away returns r, a part of a total of that sign, with n sen more of it.
func (r Rupiah) away(n uint64, neg bool) Rupiah {
	hi, lo := r.magnitude()
	return magnitude128{hi, lo}.plus(n).rupiah(neg)
}
