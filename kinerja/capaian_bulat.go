package kinerja

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// maksTempat bounds the decimal places to which results are rounded.
const maksTempat = 100

// bulatRasional rounds v to that many decimal places. The error wraps
// anggaran.ErrTakTepat (only without rounding) or anggaran.ErrPembulatan.
func bulatRasional(v *big.Rat, tempat int, p anggaran.Pembulatan) (decimal.Decimal, error) {
	if tempat < 0 || tempat > maksTempat || p > anggaran.KeAtas {
		return decimal.Decimal{}, fmt.Errorf("kinerja: %d desimal, %v: %w", tempat, p, anggaran.ErrPembulatan)
	}
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(tempat)), nil)
	n.Mul(n, v.Num())
	q, sisa := n.QuoRem(n, v.Denom(), new(big.Int)) // cut toward zero
	if sisa.Sign() != 0 {
		setengah := sisa.Lsh(sisa, 1).CmpAbs(v.Denom())
		var naik bool
		switch p {
		case anggaran.TanpaPembulatan:
			return decimal.Decimal{}, fmt.Errorf("kinerja: %s ke %d desimal: %w", v.RatString(), tempat, anggaran.ErrTakTepat)
		case anggaran.SetengahKeAtas:
			naik = setengah >= 0
		case anggaran.SetengahKeGenap:
			naik = setengah > 0 || setengah == 0 && q.Bit(0) == 1
		case anggaran.KeAtas:
			naik = true
		}
		if naik {
			q.Add(q, big.NewInt(int64(v.Sign())))
		}
	}
	return decimal.NewFromBigInt(q, int32(-tempat)), nil
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
