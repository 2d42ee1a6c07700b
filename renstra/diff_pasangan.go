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
	lipat    string // folded name
	pasangan int    // place of the row in the other plan, −1 for none
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

func (p *pembanding) pasangkan() {
	p.pasangkanAnak(puncak(p.lama), puncak(p.baru))
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		for _, sama := range []func(a, b *simpulRata) bool{samaSemua, samaKode, samaNama} {
			p.pasangkanPindah(t, sama)
		}
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

// pasangkanAnak pairs the rows under two parents that are one, by the surest
// likeness first, and then the rows under those.
func (p *pembanding) pasangkanAnak(lama, baru []int) {
	for _, sama := range []func(a, b *simpulRata) bool{samaSemua, samaKode, samaNama, samaIndikator, hampirSama} {
		for _, b := range baru {
			if p.baru[b].pasangan >= 0 {
				continue
			}
			for _, a := range lama {
				if p.lama[a].pasangan < 0 && p.lama[a].node.Tingkat == p.baru[b].node.Tingkat && sama(&p.lama[a], &p.baru[b]) {
					p.satukan(a, b)
					break
				}
			}
		}
	}
}

func (p *pembanding) satukan(a, b int) {
	p.lama[a].pasangan, p.baru[b].pasangan = b, a
	p.pasangkanAnak(p.lama[a].anak, p.baru[b].anak)
}

// pasangkanPindah pairs rows of one level that are left on both sides and that
// one likeness leaves a single choice for.
func (p *pembanding) pasangkanPindah(t nomenklatur.Tingkat, sama func(a, b *simpulRata) bool) {
	sisaLama, sisaBaru := sisa(p.lama, t), sisa(p.baru, t)
	for _, b := range sisaBaru {
		calon := -1
		for _, a := range sisaLama {
			if p.lama[a].pasangan < 0 && sama(&p.lama[a], &p.baru[b]) {
				if calon >= 0 {
					calon = -1
					break
				}
				calon = a
			}
		}
		tunggal := calon >= 0 && !slices.ContainsFunc(sisaBaru, func(o int) bool {
			return o != b && p.baru[o].pasangan < 0 && sama(&p.lama[calon], &p.baru[o])
		})
		if tunggal {
			p.satukan(calon, b)
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

func samaSemua(a, b *simpulRata) bool { return a.node.Kode == b.node.Kode && a.lipat == b.lipat }
func samaKode(a, b *simpulRata) bool {
	return a.node.Kode.IsValid() && a.node.Kode == b.node.Kode
}
func samaNama(a, b *simpulRata) bool { return a.lipat != "" && a.lipat == b.lipat }
func samaIndikator(a, b *simpulRata) bool {
	return a.node.Indikator != "" && a.node.Indikator == b.node.Indikator
}

// hampirSama reports whether two names differ by less than a quarter.
func hampirSama(a, b *simpulRata) bool {
	batas := min(len(a.lipat), len(b.lipat)) / 4
	return batas > 0 && teks.Jarak(a.lipat, b.lipat, batas) <= batas
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
		ujung = append(ujung[:k], append([]int{i}, ujung[min(k+1, len(ujung)):]...)...)
	}
	out := make([]bool, len(xs))
	if len(ujung) > 0 {
		for i := ujung[len(ujung)-1]; i >= 0; i = sebelum[i] {
			out[i] = true
		}
	}
	return out
}
