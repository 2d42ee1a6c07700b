package kinerja

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// CaraInterpolasi is how the targets between two years are found.
type CaraInterpolasi uint8

const (
	// InterpolasiLinear adds the same amount every year.
	InterpolasiLinear CaraInterpolasi = iota
	// InterpolasiMajemuk multiplies by the same factor every year.
	InterpolasiMajemuk
)

// String returns "linear" or "majemuk".
func (c CaraInterpolasi) String() string {
	switch c {
	case InterpolasiLinear:
		return "linear"
	case InterpolasiMajemuk:
		return "majemuk"
	}
	return fmt.Sprintf("cara(%d)", uint8(c))
}

// ErrInterpolasi is wrapped by the error about targets between which there is
// nothing to interpolate.
var ErrInterpolasi = errors.New("target tidak dapat diinterpolasi")

// Interpolasi finds the targets between a baseline and a final year. It fills
// in what a plan leaves open between two figures that it states; it forecasts
// nothing. How to do so is practice, no regulation has it.
type Interpolasi struct {
	Cara CaraInterpolasi
	// Desimal is to how many places a target is rounded, 0 to 18. Units that
	// count things ([Satuan.Bulat]) have 0, whatever is asked.
	Desimal int
	// Pembulatan is how. With [anggaran.TanpaPembulatan] a target that is not
	// exact at that place is an error.
	Pembulatan anggaran.Pembulatan
}

const (
	maksSelang  = 30 // years
	maksDesimal = 18
)

// Targets returns the targets of the years strictly between two, each with the
// year's number and unit. Both ends have to be numbers of one unit, and the
// years in order and at most 30 apart. Compound steps need ends above zero.
// The error wraps [ErrInterpolasi], [anggaran.ErrTakTepat] or [ErrNilai].
//
// Nothing is rounded twice: each year is computed from the two ends, exactly,
// as a rational or as a root of one, and rounded once.
func (p Interpolasi) Targets(awal int, dari Target, akhir int, ke Target) ([]Tahunan, error) {
	a, b, err := p.ujung(awal, dari, akhir, ke)
	if err != nil {
		return nil, err
	}
	desimal := p.Desimal
	if dari.Satuan().Bulat() {
		desimal = 0
	}
	semua := make([]Tahunan, 0, akhir-awal-1)
	for tahun := awal + 1; tahun < akhir; tahun++ {
		v, err := p.antara(a, b, tahun-awal, akhir-awal, desimal)
		if err != nil {
			return nil, fmt.Errorf("kinerja: interpolasi %s tahun %d: %w", p.Cara, tahun, err)
		}
		t, err := TargetOf(v, dari.Satuan())
		if err != nil {
			return nil, err
		}
		semua = append(semua, Tahunan{Tahun: tahun, Target: t})
	}
	return semua, nil
}

func (p Interpolasi) ujung(awal int, dari Target, akhir int, ke Target) (a, b *big.Rat, err error) {
	x, okX := dari.Angka()
	y, okY := ke.Angka()
	sebab := ""
	switch {
	case !okX || !okY:
		sebab = "kedua ujung harus bilangan"
	case dari.Satuan() != ke.Satuan():
		sebab = fmt.Sprintf("satuan berbeda, %q dan %q", dari.Satuan(), ke.Satuan())
	case awal >= akhir || akhir-awal > maksSelang:
		sebab = fmt.Sprintf("selang tahun 1 sampai %d", maksSelang)
	case p.Cara > InterpolasiMajemuk:
		sebab = p.Cara.String()
	case p.Cara == InterpolasiMajemuk && (x.Sign() <= 0 || y.Sign() <= 0):
		sebab = "cara majemuk memerlukan bilangan di atas nol"
	case p.Desimal < 0 || p.Desimal > maksDesimal || p.Pembulatan > anggaran.KeAtas:
		sebab = fmt.Sprintf("%d desimal, %v", p.Desimal, p.Pembulatan)
	default:
		return x.Rat(), y.Rat(), nil
	}
	return nil, nil, fmt.Errorf("kinerja: %w dari %d %q ke %d %q: %s", ErrInterpolasi, awal, dari, akhir, ke, sebab)
}

// antara returns the value k of n years after a on the way to b.
func (p Interpolasi) antara(a, b *big.Rat, k, n, desimal int) (decimal.Decimal, error) {
	if p.Cara == InterpolasiMajemuk {
		// (a^(n−k) · b^k)^(1/n)
		return bulatAkar(new(big.Rat).Mul(pangkatRat(a, n-k), pangkatRat(b, k)), n, desimal, p.Pembulatan)
	}
	v := new(big.Rat).Sub(b, a)
	v.Mul(v, big.NewRat(int64(k), int64(n)))
	v.Add(v, a)
	return bulatAkar(v, 1, desimal, p.Pembulatan)
}

func pangkatRat(r *big.Rat, n int) *big.Rat {
	e := big.NewInt(int64(n))
	return new(big.Rat).SetFrac(new(big.Int).Exp(r.Num(), e, nil), new(big.Int).Exp(r.Denom(), e, nil))
}

// bulatAkar returns the n-th root of r, rounded once. r is not negative unless
// n is 1.
func bulatAkar(r *big.Rat, n, desimal int, p anggaran.Pembulatan) (decimal.Decimal, error) {
	// In halves of the last place: x = 2·10^desimal·root, of which the whole
	// part and whether anything is left decide every way of rounding.
	skala := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(desimal)), nil)
	skala.Lsh(skala, 1)
	skala.Exp(skala, big.NewInt(int64(n)), nil)
	x, sisa := new(big.Int).QuoRem(skala.Mul(skala, new(big.Int).Abs(r.Num())), r.Denom(), new(big.Int))
	x, tepat := akar(x, n)
	tepat = tepat && sisa.Sign() == 0
	setengah := x.Bit(0) == 1
	x.Rsh(x, 1)
	naik := false
	switch p {
	case anggaran.TanpaPembulatan:
		if setengah || !tepat {
			return decimal.Decimal{}, anggaran.ErrTakTepat
		}
	case anggaran.SetengahKeAtas:
		naik = setengah
	case anggaran.SetengahKeGenap:
		naik = setengah && (!tepat || x.Bit(0) == 1)
	case anggaran.KeAtas:
		naik = setengah || !tepat
	}
	if naik {
		x.Add(x, big.NewInt(1))
	}
	if r.Sign() < 0 {
		x.Neg(x)
	}
	return decimal.NewFromBigInt(x, -int32(desimal)), nil
}

// akar returns the whole n-th root of q, which is not negative, and whether it
// is exact.
func akar(q *big.Int, n int) (*big.Int, bool) {
	if n == 1 {
		return q, true
	}
	e := big.NewInt(int64(n))
	lo, c, p := new(big.Int), new(big.Int), new(big.Int)
	for bit := q.BitLen()/n + 1; bit >= 0; bit-- {
		c.SetBit(lo, bit, 1)
		if p.Exp(c, e, nil).Cmp(q) <= 0 {
			lo.Set(c)
		}
	}
	return lo, p.Exp(lo, e, nil).Cmp(q) == 0
}
