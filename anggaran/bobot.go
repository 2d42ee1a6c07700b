package anggaran

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
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

// maxRentang is the widest span of exponents among decimal weights. It keeps
// 1e2000000000 beside 1 from asking for gigabytes.
const maxRentang = 1000

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
