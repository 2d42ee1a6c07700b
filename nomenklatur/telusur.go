package nomenklatur

import (
	"iter"
	"slices"
)

// Walking a catalogue. Every walk is in list order.

// All yields every row.
func (k *Katalog) All() iter.Seq[Entri] { return slices.Values(k.entri) }

// Walk yields the rows of kode and all rows below it.
func (k *Katalog) Walk(kode Kode) iter.Seq[Entri] {
	return func(yield func(Entri) bool) {
		for i := k.posisi(kode); i < len(k.kode) && kode.Contains(k.kode[i]); i++ {
			if !yield(k.entri[i]) {
				return
			}
		}
	}
}

// Below yields the rows below kode, kode itself not included.
func (k *Katalog) Below(kode Kode) iter.Seq[Entri] {
	return func(yield func(Entri) bool) {
		lo, hi := k.rentang(kode)
		for i := lo; i < hi; i++ {
			if !yield(k.entri[i]) {
				return
			}
		}
	}
}

// Children yields the rows one level below kode.
func (k *Katalog) Children(kode Kode) iter.Seq[Entri] {
	return saringEntri(k.Below(kode), func(e Entri) bool { return e.Kode.Parent() == kode })
}

// Ancestors yields the rows above a row, from its urusan down, as they stand
// in edition e and the row's kind of region. Rows the catalogue lacks are left
// out.
func (k *Katalog) Ancestors(e Edisi, r Entri) iter.Seq[Entri] {
	return func(yield func(Entri) bool) {
		for kode := range r.Kode.Ancestors() {
			if a := k.cari(e, r.JenisDaerah, kode); a != nil && !yield(*a) {
				return
			}
		}
	}
}

// Level yields the rows of one level.
func (k *Katalog) Level(t Tingkat) iter.Seq[Entri] {
	return saringEntri(k.All(), func(e Entri) bool { return e.Tingkat() == t })
}

// Urusan yields the rows of level urusan.
func (k *Katalog) Urusan() iter.Seq[Entri] { return k.Level(TingkatUrusan) }

// BidangUrusan yields the rows of level bidang urusan.
func (k *Katalog) BidangUrusan() iter.Seq[Entri] { return k.Level(TingkatBidangUrusan) }

// Program yields the rows of level program.
func (k *Katalog) Program() iter.Seq[Entri] { return k.Level(TingkatProgram) }

// Kegiatan yields the rows of level kegiatan.
func (k *Katalog) Kegiatan() iter.Seq[Entri] { return k.Level(TingkatKegiatan) }

// SubKegiatan yields the rows of level sub kegiatan.
func (k *Katalog) SubKegiatan() iter.Seq[Entri] { return k.Level(TingkatSubKegiatan) }

func saringEntri(seq iter.Seq[Entri], keep func(Entri) bool) iter.Seq[Entri] {
	return func(yield func(Entri) bool) {
		for e := range seq {
			if keep(e) && !yield(e) {
				return
			}
		}
	}
}
