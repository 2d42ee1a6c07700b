package anggaran

import (
	"cmp"
	"fmt"
	"math/big"
	"math/bits"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// maxBagian is the most parts that AllocateEqual makes, for it alone makes a
// slice of a length that a number says.
const maxBagian = 1 << 24

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
