package anggaran

import (
	"fmt"
	"strconv"
)

// bulanSetahun is the number of months in a year.
const bulanSetahun = 12

// AnggaranKas is the cash plan of a yearly amount: what is to be spent or
// received in each month, January first. The zero value plans nothing. Plans
// are comparable with ==.
type AnggaranKas [bulanSetahun]Rupiah

// AllocateKas plans a yearly amount over the months by twelve weights, January
// first, as [Allocate] shares: the months sum to setahun exactly. A month of
// weight zero has none. Any other number of weights is an error wrapping
// [ErrBobotJumlah].
func AllocateKas[W Bobot](setahun Rupiah, bobot []W, satuan Tempat) (AnggaranKas, error) {
	if len(bobot) != bulanSetahun {
		return AnggaranKas{}, &BobotError{-1, strconv.Itoa(len(bobot)), ErrBobotJumlah}
	}
	var k AnggaranKas
	if _, err := AppendAllocate(k[:0], setahun, bobot, satuan); err != nil {
		return AnggaranKas{}, err
	}
	return k, nil
}

// AllocateKasEqual plans a yearly amount over twelve equal months, as
// [AllocateEqual] shares: the first months get the units that are left over.
// The error wraps [ErrPembulatan].
func AllocateKasEqual(setahun Rupiah, satuan Tempat) (AnggaranKas, error) {
	unit := senBagi(satuan)
	if unit == 0 {
		return AnggaranKas{}, satuanBagiError(satuan)
	}
	var k AnggaranKas
	appendEqual(k[:0], setahun, bulanSetahun, unit)
	return k, nil
}

// AllocateKasTriwulan plans a yearly amount over the quarters by four weights
// as [Allocate] shares, and each quarter over three equal months as
// [AllocateEqual] does. Any other number of weights is an error wrapping
// [ErrBobotJumlah].
func AllocateKasTriwulan[W Bobot](setahun Rupiah, bobot []W, satuan Tempat) (AnggaranKas, error) {
	var tw [4]Rupiah
	if len(bobot) != len(tw) {
		return AnggaranKas{}, &BobotError{-1, strconv.Itoa(len(bobot)), ErrBobotJumlah}
	}
	if _, err := AppendAllocate(tw[:0], setahun, bobot, satuan); err != nil {
		return AnggaranKas{}, err
	}
	var k AnggaranKas
	for i, t := range tw {
		appendEqual(k[3*i:3*i], t, 3, senBagi(satuan))
	}
	return k, nil
}

// Setahun returns the sum of the months. The error wraps [ErrOverflow]; a plan
// made by AllocateKas… has none.
func (k AnggaranKas) Setahun() (Rupiah, error) { return SumSlice(k[:]) }

// Triwulan returns the sums of January to March, April to June, July to
// September and October to December. The error wraps [ErrOverflow]; a plan
// made by AllocateKas… has none.
func (k AnggaranKas) Triwulan() ([4]Rupiah, error) {
	var tw [4]Rupiah
	for i := range tw {
		t, err := SumSlice(k[3*i : 3*i+3])
		if err != nil {
			return [4]Rupiah{}, fmt.Errorf("anggaran: triwulan %d: %w", i+1, ErrOverflow)
		}
		tw[i] = t
	}
	return tw, nil
}

// Kumulatif returns, for each month, the sum of the plan from January to its
// end: what realisasi is held against. The error wraps [ErrOverflow]; a plan
// made by AllocateKas… has none.
func (k AnggaranKas) Kumulatif() (AnggaranKas, error) {
	var out AnggaranKas
	for i := range k {
		t, err := SumSlice(k[:i+1])
		if err != nil {
			return AnggaranKas{}, fmt.Errorf("anggaran: kumulatif bulan %d: %w", i+1, ErrOverflow)
		}
		out[i] = t
	}
	return out, nil
}
