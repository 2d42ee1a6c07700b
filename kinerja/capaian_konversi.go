package kinerja

import (
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// KonversiPermenPANRB8 returns the nilai of an individual's achievement in per
// cent, as the annex of PermenPANRB 8/2021 converts it. The regulation has been
// replaced by PermenPANRB 6/2022; files still show it.
//
//	di atas 110        120
//	100                120, if the target is the greatest possible
//	80–99 (Cukup)      70 + (89 − 70) / (99 − 80) × (c − 80)
//	60–79 (Kurang)     50 + (69 − 50) / (79 − 60) × (c − 60)
//	≤ 59 (Sangat Kurang)   c / 59 × 49
//
// Whole numbers bound the classes, so 79,5 has none. That, a negative value and
// the values between 99 and 110, for which no formula was read, are errors
// that wrap [anggaran.ErrTakTerdefinisi].
func KonversiPermenPANRB8(capaian *big.Rat, targetMaksimum bool) (*big.Rat, error) {
	gagal := func(sebab string) (*big.Rat, error) {
		return nil, fmt.Errorf("kinerja: konversi PermenPANRB 8/2021, capaian %s: %w: %s", tulisAda(teksAda(capaian)), anggaran.ErrTakTerdefinisi, sebab)
	}
	if capaian == nil {
		return gagal("capaian tidak tertulis")
	}
	dalam := func(bawah, atas int64) bool {
		return capaian.Cmp(big.NewRat(bawah, 1)) >= 0 && capaian.Cmp(big.NewRat(atas, 1)) <= 0
	}
	// dari + 19/19 × (c − bawah): the slope of both classes is 1.
	geser := func(dari, bawah int64) *big.Rat {
		return new(big.Rat).Add(capaian, big.NewRat(dari-bawah, 1))
	}
	switch {
	case capaian.Sign() < 0:
		return gagal("capaian negatif")
	case capaian.Cmp(big.NewRat(110, 1)) > 0, targetMaksimum && capaian.Cmp(seratus()) == 0:
		return big.NewRat(120, 1), nil
	case dalam(80, 99):
		return geser(70, 80), nil
	case dalam(60, 79):
		return geser(50, 60), nil
	case dalam(0, 59):
		return new(big.Rat).Mul(capaian, big.NewRat(49, 59)), nil
	case dalam(99, 110):
		return gagal("rumus untuk capaian di atas 99 sampai 110 belum terbaca")
	}
	return gagal("capaian di antara dua kelas")
}
