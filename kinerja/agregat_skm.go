package kinerja

import (
	"errors"
	"fmt"
	"math/big"
)

// BobotSKM is the weight of one unsur in the survey of satisfaction.
type BobotSKM uint8

const (
	// BobotSepersembilan is 1/9: nine full scores give 100.
	BobotSepersembilan BobotSKM = iota
	// Bobot0111 is 0,111, as official forms write it: nine full scores then
	// give 99,9, which the same forms print as 100. Expect both in data.
	Bobot0111
)

// Rat returns the weight, nil for one that does not exist.
func (b BobotSKM) Rat() *big.Rat {
	switch b {
	case BobotSepersembilan:
		return big.NewRat(1, 9)
	case Bobot0111:
		return big.NewRat(111, 1000)
	}
	return nil
}

// UnsurSKM is how many unsur the survey of PermenPANRB 14/2017 has.
const UnsurSKM = 9

// ErrSKM is wrapped by the error about scores that make no index.
var ErrSKM = errors.New("unsur SKM tidak sah")

// NilaiSKM returns the converted index of the survey of satisfaction
// (PermenPANRB 14/2017): the sum of the mean scores of the nine unsur, each from
// 1 to 4, times their weight, times 25. Its class is told by the scale "ikm",
// which rounds to two places first. The error wraps [ErrSKM].
func NilaiSKM(unsur []*big.Rat, b BobotSKM) (*big.Rat, error) {
	bobot := b.Rat()
	if len(unsur) != UnsurSKM || bobot == nil {
		return nil, fmt.Errorf("kinerja: %w: %d unsur dengan bobot ke-%d, diharapkan %d unsur", ErrSKM, len(unsur), b, UnsurSKM)
	}
	jumlah := new(big.Rat)
	for i, v := range unsur {
		if v == nil || v.Cmp(big.NewRat(1, 1)) < 0 || v.Cmp(big.NewRat(4, 1)) > 0 {
			return nil, fmt.Errorf("kinerja: %w: unsur ke-%d: diharapkan nilai 1 sampai 4, ditemukan %s", ErrSKM, i+1, tulisAda(teksAda(v)))
		}
		jumlah.Add(jumlah, v)
	}
	jumlah.Mul(jumlah, bobot)
	return jumlah.Mul(jumlah, big.NewRat(25, 1)), nil
}
