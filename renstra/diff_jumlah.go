package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What the differences of pagu add up to.

// NilaiTahun is an amount of one year.
type NilaiTahun struct {
	Tahun int
	Nilai anggaran.Rupiah
}

// SelisihTotal adds the differences of pagu over the rows of one level: the
// change of [Rencana.SumLevel] of that level. It returns the years in which
// there is one, ascending. The error is overflow, or wraps [ErrNil].
func (b *Beda) SelisihTotal(t nomenklatur.Tingkat) ([]NilaiTahun, error) {
	if b == nil {
		return nil, errBedaNil
	}
	var out []NilaiTahun
	for _, p := range b.Perubahan {
		d, ok := p.Selisih.Rupiah()
		if p.Jenis != UbahPagu || p.Tingkat != t || !ok {
			continue
		}
		if err := tambahTahun(&out, p.Tahun, d); err != nil {
			return nil, err
		}
	}
	return tanpaNol(out), nil
}

// SelisihTerinci is by how much what is spent changed, each rupiah once: the
// change of [Rencana.SumTerinci], whatever the level at which a branch states
// its amounts. It returns the years in which there is one, ascending. The
// error is overflow, or wraps [ErrNil].
func (b *Beda) SelisihTerinci() ([]NilaiTahun, error) {
	if b == nil {
		return nil, errBedaNil
	}
	return slices.Clone(b.terinci), b.galat
}

// selisihTerinci compares the plans rather than adds up the changes: a row
// whose amount stayed counts otherwise once there are amounts below it.
func selisihTerinci(lama, baru *Rencana) ([]NilaiTahun, error) {
	var out []NilaiTahun
	for x := range baru.Rinci() {
		if err := tambahTahun(&out, x.Tahun, x.Pagu); err != nil {
			return nil, err
		}
	}
	for x := range lama.Rinci() {
		d, err := x.Pagu.Neg()
		if err == nil {
			err = tambahTahun(&out, x.Tahun, d)
		}
		if err != nil {
			return nil, err
		}
	}
	return tanpaNol(out), nil
}

// tambahTahun adds an amount to that of its year; the years stay ascending.
func tambahTahun(ke *[]NilaiTahun, tahun int, d anggaran.Rupiah) (err error) {
	i, ada := slices.BinarySearchFunc(*ke, tahun, func(n NilaiTahun, t int) int { return n.Tahun - t })
	if !ada {
		*ke = slices.Insert(*ke, i, NilaiTahun{Tahun: tahun})
	}
	(*ke)[i].Nilai, err = (*ke)[i].Nilai.Add(d)
	return err
}

// tanpaNol leaves out the years that cancel out; nil if all do.
func tanpaNol(n []NilaiTahun) []NilaiTahun {
	var out []NilaiTahun
	for _, x := range n {
		if !x.Nilai.IsZero() {
			out = append(out, x)
		}
	}
	return out
}
