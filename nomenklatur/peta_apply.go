package nomenklatur

import (
	"fmt"
	"slices"
)

// Terbawa is a code that was carried over.
type Terbawa struct {
	Dari, Ke Kode
	Jenis    JenisPerubahan
}

// TakTerbawa is a code that could not be carried over, and what is known of
// it: the rows of the map, none if the old edition does not have the code.
type TakTerbawa struct {
	Kode  Kode
	Calon []Kode // what it may have become
	Baris []BarisPeta
	Sebab SebabTakTerbawa
}

// SebabTakTerbawa says why a code was not carried over.
type SebabTakTerbawa uint8

const (
	KodeTakDikenal SebabTakTerbawa = iota + 1 // the old edition does not have it
	KodeDiLuar                                // its branch is not in the new catalogue: see [Peta.Luar]
	TanpaPenerus                              // nothing follows it
	BanyakPenerus                             // more than one code follows it
	PenerusUsulan                             // one code follows it, which a person must confirm
)

var namaSebabTakTerbawa = [...]string{
	"", "kode tidak ada dalam edisi asal", "cabang kode tidak tercakup katalog tujuan",
	"tidak ada penerus", "lebih dari satu penerus", "penerus baru berupa usulan",
}

// String returns the reason in Indonesian.
func (s SebabTakTerbawa) String() string {
	if int(s) < len(namaSebabTakTerbawa) {
		return namaSebabTakTerbawa[s]
	}
	return fmt.Sprintf("SebabTakTerbawa(%d)", uint8(s))
}

// Apply carries the codes of a plan over to the new edition, in their order.
// A code is carried only if exactly one code follows it and that is [Pasti];
// all others are returned with the reason. Nothing is padded: the codes must
// be those of the old edition, in its width. Codes bound to a bidang are
// carried through X.XX and bound again.
//
// A code cannot say from which edition a plan took it. If the plan mixes
// editions, match its names first ([Katalog.MatchAll]).
func (p *Peta) Apply(kode []Kode) (terbawa []Terbawa, tidak []TakTerbawa) {
	for _, k := range kode {
		rows := p.Lookup(k)
		calon := p.Successors(k)
		sebab := p.sebab(k, rows, calon)
		if sebab == 0 {
			terbawa = append(terbawa, Terbawa{k, calon[0], rows[0].Jenis})
			continue
		}
		tidak = append(tidak, TakTerbawa{k, calon, rows, sebab})
	}
	return terbawa, tidak
}

func (p *Peta) sebab(k Kode, rows []BarisPeta, calon []Kode) SebabTakTerbawa {
	switch {
	case len(rows) == 0 && slices.ContainsFunc(p.luar, func(l Kode) bool { return l == k }):
		return KodeDiLuar
	case len(rows) == 0:
		return KodeTakDikenal
	case len(calon) == 0:
		return TanpaPenerus
	case len(calon) > 1:
		return BanyakPenerus
	case slices.ContainsFunc(rows, func(b BarisPeta) bool { return len(b.Ke) == 0 || b.Keyakinan != Pasti }):
		return PenerusUsulan
	}
	return 0
}
