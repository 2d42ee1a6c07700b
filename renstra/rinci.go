package renstra

import (
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Rinci is one amount of the plan at the lowest place where it is stated: that
// of a row with no amount of that year below it, or a part of it by account
// and source of funds.
type Rinci struct {
	Atas    []*Node // ancestors of the row, from the bidang urusan down; reused: copy it to keep it
	Node    *Node
	Tahun   int
	Pagu    anggaran.Rupiah
	Rincian *Rincian // nil where the amount is that of the row
}

// Rinci yields the amounts of the plan, each rupiah once, in the order of the
// table and, within a row, of the years. Where the parts of a row are less or
// more than its pagu, what is missing or too much comes as one amount more,
// without Rincian: the amounts of a row add up to its pagu.
func (r *Rencana) Rinci() iter.Seq[Rinci] {
	return func(yield func(Rinci) bool) {
		for path, n := range r.Walk() {
			for _, t := range n.Tahunan {
				if !n.rinci(path, t, yield) {
					return
				}
			}
		}
	}
}

func (n *Node) rinci(path []*Node, t Tahunan, yield func(Rinci) bool) bool {
	pagu, ok := t.Pagu.Rupiah()
	if !ok || !n.terinci(t.Tahun) {
		return true
	}
	sisa, pecah := pagu, false
	for i := range n.Rincian {
		bagian, ok := n.Rincian[i].Pagu.Rupiah()
		if n.Rincian[i].Tahun != t.Tahun || !ok {
			continue
		}
		kurang, err := sisa.Sub(bagian)
		if err != nil {
			continue // no plan has such amounts; the row's own pagu then stands
		}
		sisa, pecah = kurang, true
		if !yield(Rinci{path, n, t.Tahun, bagian, &n.Rincian[i]}) {
			return false
		}
	}
	if pecah && sisa.IsZero() {
		return true
	}
	return yield(Rinci{path, n, t.Tahun, sisa, nil})
}

// terinci reports whether a row is what its branch counts with in a year: no
// amount is stated below it, and one in it, or there is nothing below it.
func (n *Node) terinci(tahun int) bool {
	return (len(n.Anak) == 0 || n.Pagu(tahun).Isi() == anggaran.Tertulis) &&
		!slices.ContainsFunc(n.Anak, func(a *Node) bool { return a.berpagu(tahun) })
}

// terinci yields the rows that their branches count with, none above another, in the
// order of the table; it reports whether all were wanted.
func terinci(nodes []*Node, tahun int, yield func(*Node) bool) bool {
	for _, n := range nodes {
		if n.terinci(tahun) {
			if !yield(n) {
				return false
			}
		} else if !terinci(n.Anak, tahun, yield) {
			return false
		}
	}
	return true
}

// berpagu reports whether a row or one below it states an amount for a year.
func (n *Node) berpagu(tahun int) bool {
	return n != nil && (n.Pagu(tahun).Isi() == anggaran.Tertulis ||
		slices.ContainsFunc(n.Anak, func(a *Node) bool { return a.berpagu(tahun) }))
}

// tingkatDari returns the row of one level on the way to the amount, nil if
// there is none.
func (x *Rinci) tingkatDari(t nomenklatur.Tingkat) *Node {
	if x.Node.Tingkat == t {
		return x.Node
	}
	for _, n := range x.Atas {
		if n.Tingkat == t {
			return n
		}
	}
	return nil
}

// bidangUrusan is the bidang urusan of the topmost row on the way to the amount
// that has a code of one: a row below may have none, or that of another place.
func (x *Rinci) bidangUrusan() nomenklatur.Kode {
	for _, n := range x.Atas {
		if k := n.Kode.BidangUrusan(); k.IsValid() {
			return k
		}
	}
	return x.Node.Kode.BidangUrusan()
}

// penanggungJawab is the unit in charge: that of the row, or of the nearest
// row above it that names one.
func (x *Rinci) penanggungJawab() string {
	if x.Node.PenanggungJawab != "" {
		return x.Node.PenanggungJawab
	}
	for i := len(x.Atas) - 1; i >= 0; i-- {
		if x.Atas[i].PenanggungJawab != "" {
			return x.Atas[i].PenanggungJawab
		}
	}
	return ""
}
