package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Which rows under one parent are the same row in both plans: the name says it
// first, the code where names do not, the figures where both leave a choice.

// kesamaan is a likeness of two rows.
type kesamaan func(a, b *simpulRata) bool

func samaSemua(a, b *simpulRata) bool { return a.node.Kode == b.node.Kode && a.lipat == b.lipat }
func samaKode(a, b *simpulRata) bool {
	return a.node.Kode.IsValid() && a.node.Kode == b.node.Kode
}
func samaNama(a, b *simpulRata) bool { return a.lipat != "" && a.lipat == b.lipat }
func samaIndikator(a, b *simpulRata) bool {
	return a.node.Indikator != "" && a.node.Indikator == b.node.Indikator
}

// samaAngka reports whether two rows have the same targets and pagu, and any.
func samaAngka(a, b *simpulRata) bool {
	return samaTahunan(a.node, b.node) && samaTahunan(b.node, a.node) && slices.ContainsFunc(a.node.Tahunan, Tahunan.berisi)
}

// samaTahunan reports whether a row has in the years of another what that has.
func samaTahunan(a, b *Node) bool {
	return !slices.ContainsFunc(a.Tahunan, func(t Tahunan) bool {
		x, y := a.Year(t.Tahun), b.Year(t.Tahun)
		return x.Pagu != y.Pagu || !samaBacaan(x.Target, y.Target)
	})
}

func seisi(a, b *simpulRata) bool { return samaIndikator(a, b) && samaAngka(a, b) }

// samaBaris reports whether two rows differ in nothing but code and place.
func samaBaris(a, b *simpulRata) bool { return samaNama(a, b) && seisi(a, b) }

// hampirSama reports whether two names differ by less than a quarter.
func hampirSama(a, b *simpulRata) bool {
	batas := min(len(a.lipat), len(b.lipat)) / 4
	return batas > 0 && teks.Jarak(a.lipat, b.lipat, batas) <= batas
}

func apaPun(_, _ *simpulRata) bool { return true }

// dan is a likeness in both respects.
func dan(x, y kesamaan) kesamaan {
	return func(a, b *simpulRata) bool { return x(a, b) && y(a, b) }
}

// The likenesses in the order in which they pair rows, the surest first.
var (
	// Rows of one name whose figures say which is which, whatever their codes.
	menurutAngka = []kesamaan{dan(samaKode, seisi), seisi, dan(samaKode, samaAngka), samaAngka}
	// Rows of one name where the figures leave some of them over.
	menurutKode = []kesamaan{dan(samaKode, seisi), dan(samaKode, samaAngka), samaKode, seisi, samaAngka, samaIndikator, apaPun}
	// Rows of which no name is the same; those with neither name nor code by their order.
	menurutSisa = []kesamaan{dan(samaKode, seisi), dan(seisi, hampirSama), samaKode, samaSemua, samaIndikator}
)

// pasangkanNama pairs the rows of one name under two parents that are one, and
// then those under them.
func (p *pembanding) pasangkanNama(lama, baru []int) {
	type kunci struct {
		tingkat nomenklatur.Tingkat
		lipat   string
	}
	kelompok := map[kunci][]int{}
	for _, a := range lama {
		if s := &p.lama[a]; s.pasangan < 0 && s.lipat != "" {
			k := kunci{s.node.Tingkat, s.lipat}
			kelompok[k] = append(kelompok[k], a)
		}
	}
	senama := map[kunci][]int{}
	var urut []kunci
	for _, b := range baru {
		s := &p.baru[b]
		k := kunci{s.node.Tingkat, s.lipat}
		if s.pasangan >= 0 || len(kelompok[k]) == 0 {
			continue
		}
		if len(senama[k]) == 0 {
			urut = append(urut, k)
		}
		senama[k] = append(senama[k], b)
	}
	for _, k := range urut {
		for _, x := range p.pasanganSenama(kelompok[k], senama[k]) {
			p.satukan(x[0], x[1])
		}
	}
}

// pasanganSenama pairs rows of one name: by their figures if these find a row
// for each, else by their codes first.
func (p *pembanding) pasanganSenama(lama, baru []int) [][2]int {
	if len(lama) == 1 && len(baru) == 1 {
		return [][2]int{{lama[0], baru[0]}}
	}
	if out := p.pilih(lama, baru, menurutAngka); len(out) == min(len(lama), len(baru)) {
		return out
	}
	return p.pilih(lama, baru, menurutKode)
}

// pilih pairs rows of one level by the likenesses in turn, each time the first
// that is left.
func (p *pembanding) pilih(lama, baru []int, menurut []kesamaan) [][2]int {
	var out [][2]int
	lama, baru = slices.Clone(lama), slices.Clone(baru) // those that are left
	for _, sama := range menurut {
		baru = slices.DeleteFunc(baru, func(b int) bool {
			y := &p.baru[b]
			i := slices.IndexFunc(lama, func(a int) bool {
				x := &p.lama[a]
				return x.node.Tingkat == y.node.Tingkat && sama(x, y)
			})
			if i >= 0 {
				out = append(out, [2]int{lama[i], b})
				lama = slices.Delete(lama, i, i+1)
			}
			return i >= 0
		})
	}
	return out
}

// pasangkanSisa pairs the rows that the names leave under two parents that are
// one.
func (p *pembanding) pasangkanSisa(lama, baru []int) {
	lama, baru = belum(p.lama, lama), belum(p.baru, baru)
	for _, x := range p.pilih(lama, baru, menurutSisa) {
		p.satukan(x[0], x[1])
	}
	lama = belum(p.lama, lama)
	for _, b := range belum(p.baru, baru) {
		if a := p.termirip(lama, b); a >= 0 {
			p.satukan(a, b)
		}
	}
}

// termirip is the row left whose name is nearest to that of a row of the newer
// plan, −1 if none is near.
func (p *pembanding) termirip(lama []int, b int) int {
	out, batas := -1, 0
	for _, a := range lama {
		x, y := &p.lama[a], &p.baru[b]
		if x.pasangan >= 0 || x.node.Tingkat != y.node.Tingkat || !hampirSama(x, y) {
			continue
		}
		if d := teks.Jarak(x.lipat, y.lipat, len(y.lipat)); out < 0 || d < batas {
			out, batas = a, d
		}
	}
	return out
}

// belum are those of the rows that have no partner yet.
func belum(s []simpulRata, tempat []int) []int {
	var out []int
	for _, i := range tempat {
		if s[i].pasangan < 0 {
			out = append(out, i)
		}
	}
	return out
}

// satukan makes two rows one, and those under them that their names pair.
func (p *pembanding) satukan(a, b int) {
	p.lama[a].pasangan, p.baru[b].pasangan = b, a
	p.pasangkanNama(p.lama[a].anak, p.baru[b].anak)
}

// turun pairs what is left under each two rows that are one, parents before
// their children.
func (p *pembanding) turun() {
	for b := range p.baru {
		if a := p.baru[b].pasangan; a >= 0 {
			p.pasangkanSisa(p.lama[a].anak, p.baru[b].anak)
		}
	}
}
