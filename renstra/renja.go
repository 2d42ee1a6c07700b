package renstra

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// ErrTahun is wrapped by the error about a year that a plan does not have.
var ErrTahun = errors.New("tahun di luar rencana")

// Renja is the annual plan of an agency (Rencana Kerja Perangkat Daerah) as
// its Renstra has it: one year of targets and pagu, each with the forward
// estimate (prakiraan maju) of the year after.
//
// The rows stay those of the Renstra: their figures are as written there, and
// a pagu that no cell states is not written here either. The sums are those of
// [Renja.Pagu] and [Renja.PrakiraanMaju].
type Renja struct {
	Rencana *Rencana // the Renstra it is cut from
	Tahun   int
	Baris   []BarisRenja // in the order of the Renstra, parents before children
}

// BarisRenja is one row of an annual plan.
type BarisRenja struct {
	Node *Node   // the row of the Renstra
	Atas []*Node // its ancestors, from the bidang urusan down

	Target        kinerja.Target
	Pagu          anggaran.Isian
	TargetMaju    kinerja.Target // target of the year after
	PrakiraanMaju anggaran.Isian // pagu of the year after

	Lain []IndikatorRenja // the further indicators of the row
}

// IndikatorRenja is a further indicator of a row in an annual plan. It has no
// pagu: the money of a row is with the row.
type IndikatorRenja struct {
	Indikator  *Indikator // as in [Node.IndikatorLain]
	Target     kinerja.Target
	TargetMaju kinerja.Target // target of the year after
}

// Renja cuts one year out of the plan. A row belongs to it if it, or a row
// below it, has a target or pagu in that year or a pagu in the year after: the
// last, so that the forward estimates of the rows add up. The target may be
// that of any of its indicators.
//
// The error wraps [ErrTahun] where the plan does not have the year, or
// [ErrNil].
func (r *Rencana) Renja(tahun int) (*Renja, error) {
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	if !slices.Contains(r.Tahun, tahun) {
		return nil, galatTahun("rencana", r.Tahun, tahun)
	}
	out := &Renja{Rencana: r, Tahun: tahun}
	for path, n := range r.Walk() {
		if !berencana(n, tahun) {
			continue
		}
		kini, depan := n.Year(tahun), n.Year(tahun+1)
		out.Baris = append(out.Baris, BarisRenja{
			Node: n, Atas: slices.Clone(path),
			Target: kini.Target, Pagu: kini.Pagu, TargetMaju: depan.Target, PrakiraanMaju: depan.Pagu,
			Lain: indikatorRenja(n, tahun),
		})
	}
	return out, nil
}

func indikatorRenja(n *Node, tahun int) []IndikatorRenja {
	var out []IndikatorRenja
	for i := range n.IndikatorLain {
		ind := &n.IndikatorLain[i]
		out = append(out, IndikatorRenja{ind, ind.Year(tahun).Target, ind.Year(tahun + 1).Target})
	}
	return out
}

// berencana reports whether a row or one below it is part of the year.
func berencana(n *Node, tahun int) bool {
	kini, depan := n.Year(tahun), n.Year(tahun+1)
	if tertulis(kini.Target) || kini.Pagu.Isi() == anggaran.Tertulis || depan.Pagu.Isi() == anggaran.Tertulis {
		return true
	}
	return slices.ContainsFunc(n.IndikatorLain, func(i Indikator) bool { return tertulis(i.Year(tahun).Target) }) ||
		slices.ContainsFunc(n.Anak, func(a *Node) bool { return berencana(a, tahun) })
}

// Level yields the rows of one level.
func (r *Renja) Level(t nomenklatur.Tingkat) iter.Seq[*BarisRenja] {
	return func(yield func(*BarisRenja) bool) {
		if r == nil {
			return
		}
		for i := range r.Baris {
			if n := r.Baris[i].Node; n != nil && n.Tingkat == t && !yield(&r.Baris[i]) {
				return
			}
		}
	}
}

// Pagu returns what is spent in the year: [Rencana.SumTerinci]. The error is
// overflow, or wraps [ErrNil].
func (r *Renja) Pagu() (Jumlah, error) { return r.jumlah(0) }

// PrakiraanMaju returns the sum of the year after, as [Renja.Pagu] does.
func (r *Renja) PrakiraanMaju() (Jumlah, error) { return r.jumlah(1) }

// jumlah is the sum of so many years after that of the plan.
func (r *Renja) jumlah(sesudah int) (Jumlah, error) {
	if r == nil {
		return Jumlah{}, errJumlahNil
	}
	return r.Rencana.SumTerinci(r.Tahun + sesudah)
}

// periksa is the error about an annual plan that is nil, or has nil where a
// plan or a row should be.
func (r *Renja) periksa() error {
	if r == nil || slices.ContainsFunc(r.Baris, func(b BarisRenja) bool { return b.Node == nil || slices.Contains(b.Atas, nil) }) {
		return fmt.Errorf("renstra: renja atau barisnya: %w", ErrNil)
	}
	return periksaUtuh(r.Rencana)
}
