package renstra

import (
	"fmt"
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Jumlah is a sum of pagu that remembers what it could not count: a pagu that
// is not written is no zero.
type Jumlah struct {
	Nilai         anggaran.Rupiah
	Tertulis      int // how many pagu were written and added
	TidakTertulis int // how many were not written
}

// Isian returns the sum as a cell: not written if nothing was there to add.
func (j Jumlah) Isian() anggaran.Isian {
	if j.Tertulis == 0 {
		return anggaran.Isian{}
	}
	return anggaran.IsianOf(j.Nilai)
}

// SumPagu adds the pagu of a year over nodes, as written. The error is
// overflow, or wraps [ErrNil].
func SumPagu(nodes iter.Seq[*Node], tahun int) (Jumlah, error) {
	if nodes == nil {
		return Jumlah{}, errJumlahNil
	}
	var rekap anggaran.Rekap
	for n := range nodes {
		if n == nil {
			return Jumlah{}, errJumlahNil
		}
		rekap = rekap.Add(n.Pagu(tahun))
	}
	nilai, err := rekap.Sum()
	return Jumlah{Nilai: nilai, Tertulis: int(rekap.Tertulis), TidakTertulis: int(rekap.Strip + rekap.Kosong)}, err
}

var errJumlahNil = fmt.Errorf("renstra: jumlah pagu: %w", ErrNil)

// SumAnak adds the pagu of a year over the children of n, as written. The error
// is that of [SumPagu].
func (n *Node) SumAnak(tahun int) (Jumlah, error) {
	if n == nil {
		return Jumlah{}, errJumlahNil
	}
	return SumPagu(slices.Values(n.Anak), tahun)
}

// SumLevel adds the pagu of a year over all nodes of a level, as written. The
// error is that of [SumPagu].
func (r *Rencana) SumLevel(t nomenklatur.Tingkat, tahun int) (Jumlah, error) {
	if err := periksaUtuh(r); err != nil {
		return Jumlah{}, err
	}
	return SumPagu(r.Level(t), tahun)
}

// SumTerinci adds the pagu of a year, each rupiah once: of every branch the
// amount at the lowest place where it states one, sub kegiatan as a rule, as
// [Rencana.Rinci] has them. What is not written is a row without rows below it
// that no amount is stated for, neither in it nor above it. The error is that
// of [SumPagu].
func (r *Rencana) SumTerinci(tahun int) (Jumlah, error) {
	if err := periksaUtuh(r); err != nil {
		return Jumlah{}, err
	}
	return SumPagu(func(yield func(*Node) bool) { terinci(r.BidangUrusan, tahun, yield) }, tahun)
}
