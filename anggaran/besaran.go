package anggaran

import (
	"math/big"
	"math/bits"
)

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
