package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Which row of one plan is which row of the other.

// simpulRata is a row of the tree, laid out in the order of Walk.
type simpulRata struct {
	node     *Node
	induk    int // place of the parent, −1 at the top
	anak     []int
	jalur    []string
	lipat    string  // folded name
	angka    *string // form of its figures, nil until it is asked for
	pasangan int     // place of the row in the other plan, −1 for none
}

func ratakan(r *Rencana) []simpulRata {
	var out []simpulRata
	tempat := map[*Node]int{}
	for path, n := range r.Walk() {
		s := simpulRata{node: n, induk: -1, jalur: jalur(path, n), lipat: teks.Lipat(n.Nama), pasangan: -1}
		if len(path) > 0 {
			s.induk = tempat[path[len(path)-1]]
			out[s.induk].anak = append(out[s.induk].anak, len(out))
		}
		tempat[n] = len(out)
		out = append(out, s)
	}
	return out
}

// salinRata keeps the rows as they stand now, whatever becomes of the plan.
func salinRata(rata []simpulRata) []simpulRata {
	out := slices.Clone(rata)
	for i := range out {
		out[i].node = salinNode(out[i].node)
	}
	return out
}

// pembanding holds two plans beside each other.
type pembanding struct {
	lama, baru []simpulRata
	beda       *Beda
}

// pasangkan pairs the rows by name, and what names leave by code: a new edition
// of the nomenclature shifts the codes of rows that stay what they are.
func (p *pembanding) pasangkan() {
	p.pasangkanNama(puncak(p.lama), puncak(p.baru))
	// A row that stayed the same under another parent is not the new name of the
	// one that had its code.
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		p.pasangkanPindah(t, samaBaris)
	}
	p.pasangkanSisa(puncak(p.lama), puncak(p.baru))
	p.turun()
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		for _, sama := range []kesamaan{samaSemua, samaKode, samaNama} {
			p.pasangkanPindah(t, sama)
		}
		p.turun()
	}
}

func puncak(s []simpulRata) []int {
	var out []int
	for i := range s {
		if s[i].induk < 0 {
			out = append(out, i)
		}
	}
	return out
}

// pasangkanPindah pairs rows of one level that are left on both sides and that
// one likeness leaves a single choice for.
func (p *pembanding) pasangkanPindah(t nomenklatur.Tingkat, sama kesamaan) {
	sisaBaru := sisa(p.baru, t)
	dari, ke := menurutCiri(p.lama, sisa(p.lama, t), sama), menurutCiri(p.baru, sisaBaru, sama)
	for _, b := range sisaBaru {
		if c, ok := ciriDi(&p.baru[b], sama); ok && len(dari[c]) == 1 && len(ke[c]) == 1 {
			p.satukan(dari[c][0], b)
		}
	}
}

func sisa(s []simpulRata, t nomenklatur.Tingkat) []int {
	var out []int
	for i := range s {
		if s[i].pasangan < 0 && s[i].node.Tingkat == t {
			out = append(out, i)
		}
	}
	return out
}

// pasanganInduk is the place in the older plan of the parent of a row.
func (p *pembanding) pasanganInduk(s *simpulRata) int {
	if s.induk < 0 {
		return -1
	}
	if i := p.baru[s.induk].pasangan; i >= 0 {
		return i
	}
	return -2 // a parent that is new
}

func (p *pembanding) sebutInduk(s []simpulRata, i int) string {
	if i < 0 {
		return ""
	}
	return strings.Join(s[i].jalur, " › ")
}

// urutan notes the rows that stand at another place among the siblings that
// both plans have: as few as explain the new order. It also keeps the order of
// the newer plan for Apply.
func (p *pembanding) urutan() {
	p.beda.susunan = make([]tempatNode, len(p.baru))
	for i := range p.baru {
		p.beda.susunan[i] = tempatNode{asal: p.baru[i].pasangan, induk: p.baru[i].induk}
	}
	p.urutanAnak(puncak(p.baru), -1)
	for i := range p.baru {
		if a := p.baru[i].pasangan; a >= 0 {
			p.urutanAnak(p.baru[i].anak, a)
		}
	}
}

func (p *pembanding) urutanAnak(anak []int, induk int) {
	var tetap, tempat []int
	for _, b := range anak {
		if a := p.baru[b].pasangan; a >= 0 && p.lama[a].induk == induk {
			tetap, tempat = append(tetap, b), append(tempat, a)
		}
	}
	naik := naikTerpanjang(tempat)
	for i, b := range tetap {
		if !naik[i] {
			p.catat(b, Perubahan{Jenis: UbahUrutan})
		}
	}
}

// naikTerpanjang marks the members of one longest ascending run of xs.
func naikTerpanjang(xs []int) []bool {
	ujung := []int{} // ujung[k]: index of the least end of a run of length k+1
	sebelum := make([]int, len(xs))
	for i, x := range xs {
		k, _ := slices.BinarySearchFunc(ujung, x, func(j, x int) int { return xs[j] - x })
		sebelum[i] = -1
		if k > 0 {
			sebelum[i] = ujung[k-1]
		}
		if k == len(ujung) {
			ujung = append(ujung, i)
		} else {
			ujung[k] = i
		}
	}
	out := make([]bool, len(xs))
	if len(ujung) > 0 {
		for i := ujung[len(ujung)-1]; i >= 0; i = sebelum[i] {
			out[i] = true
		}
	}
	return out
}
