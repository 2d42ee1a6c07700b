package kinerja

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// ErrBiaya is wrapped by every error about an output that has no cost per
// unit.
var ErrBiaya = errors.New("biaya per satuan tidak dapat dihitung")

// Biaya is the cost of one unit of output.
type Biaya struct {
	Nilai  anggaran.Rupiah
	Satuan Satuan
}

// String returns the cost with its unit: "Rp72.824.344,83/Orang".
func (b Biaya) String() string {
	if b.Satuan.IsZero() {
		return b.Nilai.String()
	}
	return b.Nilai.String() + "/" + b.Satuan.String()
}

// BiayaSatuan returns pagu ÷ target, the cost of one unit of output, rounded
// once to the place t in the way p. The target has to be a decided number
// above zero and no percentage, of which there is no unit. With realisasi and
// what was reached in place of the two it gives the actual cost. The error
// wraps [ErrBiaya], or what [anggaran.Rupiah.DivDecimal] gives.
func BiayaSatuan(pagu anggaran.Rupiah, target Target, t anggaran.Tempat, p anggaran.Pembulatan) (Biaya, error) {
	v, ok := target.Angka()
	sebab := ""
	switch {
	case !ok:
		sebab = "target bukan bilangan"
	case target.Jenis() == JenisPersen:
		sebab = "target persentase tidak mempunyai satuan keluaran"
	case v.Sign() <= 0:
		sebab = "target tidak lebih dari nol"
	}
	if sebab != "" {
		return Biaya{}, fmt.Errorf("kinerja: %w: %s (%q)", ErrBiaya, sebab, target)
	}
	n, err := pagu.DivDecimal(v, t, p)
	if err != nil {
		return Biaya{}, fmt.Errorf("kinerja: biaya per satuan: %w", err)
	}
	return Biaya{n, target.Satuan()}, nil
}

// BiayaTahunan is the cost per unit of one year.
type BiayaTahunan struct {
	Tahun  int
	Pagu   anggaran.Isian
	Target Target
	Biaya  Biaya
	Err    error // why there is none; nil if there is
}

// BiayaPerTahun returns [BiayaSatuan] for every year that has a pagu or a
// target, in ascending order. A year without one of the two has no cost, and
// says so. No indicator, nil, has no targets. The growth of the costs is a matter of package anggaran.
func BiayaPerTahun(pagu anggaran.Deret, i *Indikator, t anggaran.Tempat, p anggaran.Pembulatan) []BiayaTahunan {
	if i == nil {
		i = new(Indikator)
	}
	tahun := map[int]bool{}
	for th := range pagu.All() {
		tahun[th] = true
	}
	for _, th := range i.Tahunan {
		tahun[th.Tahun] = true
	}
	var semua []BiayaTahunan
	for _, th := range slices.Sorted(maps.Keys(tahun)) {
		b := BiayaTahunan{Tahun: th, Pagu: pagu.At(th), Target: i.Year(th).Target}
		if r, ok := b.Pagu.Rupiah(); ok {
			b.Biaya, b.Err = BiayaSatuan(r, b.Target, t, p)
		} else {
			b.Err = fmt.Errorf("kinerja: %w: pagu %d tidak tertulis", ErrBiaya, th)
		}
		semua = append(semua, b)
	}
	return semua
}
