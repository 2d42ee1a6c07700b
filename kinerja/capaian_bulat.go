package kinerja

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// bulatRasional rounds v to that many decimal places. The error wraps
// anggaran.ErrTakTepat (only without rounding), anggaran.ErrPembulatan or
// ErrNil.
func bulatRasional(v *big.Rat, tempat int, p anggaran.Pembulatan) (decimal.Decimal, error) {
	const maks = 100
	if v == nil {
		return decimal.Decimal{}, fmt.Errorf("kinerja: pembulatan: %w", ErrNil)
	}
	if tempat < 0 || tempat > maks || p > anggaran.KeAtas {
		return decimal.Decimal{}, fmt.Errorf("kinerja: %d desimal, %v: %w", tempat, p, anggaran.ErrPembulatan)
	}
	return bulatAkar(v, 1, tempat, p)
}

// teksRasional writes v for people, with a decimal comma: exactly where ten
// places do, otherwise rounded to four and marked so.
func teksRasional(v *big.Rat) string {
	tanda := ""
	d, err := bulatRasional(v, 10, anggaran.TanpaPembulatan)
	if err != nil {
		tanda = "≈ "
		d, _ = bulatRasional(v, 4, anggaran.SetengahKeAtas)
	}
	return tanda + strings.Replace(d.String(), ".", ",", 1)
}
