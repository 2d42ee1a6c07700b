package renstra

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Which rows under one parent are the same row in both plans: the name says it
// first, the code where names do not, the figures where both leave a choice.

// ciri is in what rows are alike: those of one likeness with the same ciri are.
type ciri struct {
	tingkat          nomenklatur.Tingkat
	kode             nomenklatur.Kode
	lipat, indikator string
	angka            string
}

// kesamaan is a likeness: what a row is to have in common with another; false if
// it is like none.
type kesamaan func(s *simpulRata) (ciri, bool)

func samaSemua(s *simpulRata) (ciri, bool) { return ciri{kode: s.node.Kode, lipat: s.lipat}, true }
func samaKode(s *simpulRata) (ciri, bool)  { return ciri{kode: s.node.Kode}, s.node.Kode.IsValid() }
func samaNama(s *simpulRata) (ciri, bool)  { return ciri{lipat: s.lipat}, s.lipat != "" }
func samaIndikator(s *simpulRata) (ciri, bool) {
	return ciri{indikator: s.node.Indikator}, s.node.Indikator != ""
}
func apaPun(*simpulRata) (ciri, bool) { return ciri{}, true }

// samaAngka is the likeness of rows with the same targets and pagu, and any.
func samaAngka(s *simpulRata) (ciri, bool) {
	if s.angka == nil {
		angka := angkaNode(s.node)
		s.angka = &angka
	}
	return ciri{angka: *s.angka}, *s.angka != ""
}

// angkaNode is the form of the targets and pagu of a row, "" if it has none.
func angkaNode(n *Node) string {
	var b []byte
	for _, t := range slices.SortedStableFunc(slices.Values(n.Tahunan), func(a, b Tahunan) int { return cmp.Compare(a.Tahun, b.Tahun) }) {
		if t.berisi() {
			b, _ = t.Pagu.AppendBinary(binary.AppendVarint(b, int64(t.Tahun))) // never fails
			b = appendTarget(b, t.Target, kinerja.Satuan{})
		}
	}
	return string(b)
}

// dan is a likeness in both respects.
func dan(x, y kesamaan) kesamaan {
	return func(s *simpulRata) (ciri, bool) {
		a, ok := x(s)
		if !ok {
			return ciri{}, false
		}
		b, ok := y(s)
		return ciri{
			kode: cmp.Or(a.kode, b.kode), lipat: cmp.Or(a.lipat, b.lipat),
			indikator: cmp.Or(a.indikator, b.indikator), angka: cmp.Or(a.angka, b.angka),
		}, ok
	}
}

// hampirSama reports whether two names differ by less than a quarter.
func hampirSama(a, b string) bool {
	batas := min(len(a), len(b)) / 4
	return batas > 0 && teks.Jarak(a, b, batas) <= batas
}

// The likenesses in the order in which they pair rows, the surest first.
var (
	seisi = dan(samaIndikator, samaAngka)
	// Rows that differ in nothing but code and place.
	samaBaris = dan(samaNama, seisi)
	// Rows of one name whose figures say which is which, whatever their codes.
	menurutAngka = []kesamaan{dan(samaKode, seisi), seisi, dan(samaKode, samaAngka), samaAngka}
	// Rows of one name where the figures leave some of them over.
	menurutKode = []kesamaan{dan(samaKode, seisi), dan(samaKode, samaAngka), samaKode, seisi, samaAngka, samaIndikator, apaPun}
	// Rows of which no name is the same, but for those with nearly the same name,
	// which come after the first; those with neither name nor code by their order.
	menurutSisa = []kesamaan{dan(samaKode, seisi), samaKode, samaSemua, samaIndikator}
)

// pasangkanNama pairs the rows of one name under two parents that are one, and
// then those under them.
func (p *pembanding) pasangkanNama(lama, baru []int) {
	kelompok := menurutCiri(p.lama, belum(p.lama, lama), samaNama)
	senama := map[ciri][]int{}
	var urut []ciri
	for _, b := range baru {
		k, _ := ciriDi(&p.baru[b], samaNama)
		if p.baru[b].pasangan >= 0 || len(kelompok[k]) == 0 {
			continue
		}
		if len(senama[k]) == 0 {
			urut = append(urut, k)
		}
		senama[k] = append(senama[k], b)
	}
	for _, k := range urut {
		p.satukanSemua(p.pasanganSenama(kelompok[k], senama[k]))
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
	for _, sama := range menurut {
		if len(lama) == 0 || len(baru) == 0 {
			break
		}
		antre := menurutCiri(p.lama, lama, sama)
		dipakai := map[int]bool{}
		baru = slices.DeleteFunc(slices.Clone(baru), func(b int) bool {
			c, ok := ciriDi(&p.baru[b], sama)
			if !ok || len(antre[c]) == 0 {
				return false
			}
			a := antre[c][0]
			antre[c], dipakai[a] = antre[c][1:], true
			out = append(out, [2]int{a, b})
			return true
		})
		lama = slices.DeleteFunc(slices.Clone(lama), func(a int) bool { return dipakai[a] })
	}
	return out
}

func ciriDi(s *simpulRata, sama kesamaan) (ciri, bool) {
	c, ok := sama(s)
	c.tingkat = s.node.Tingkat
	return c, ok
}

// menurutCiri are those of the rows that a likeness is about, by what they have in
// common.
func menurutCiri(s []simpulRata, tempat []int, sama kesamaan) map[ciri][]int {
	out := map[ciri][]int{}
	for _, i := range tempat {
		if c, ok := ciriDi(&s[i], sama); ok {
			out[c] = append(out[c], i)
		}
	}
	return out
}

// pasangkanSisa pairs the rows that the names leave under two parents that are
// one.
func (p *pembanding) pasangkanSisa(lama, baru []int) {
	lama, baru = belum(p.lama, lama), belum(p.baru, baru)
	if len(lama) == 0 || len(baru) == 0 {
		return
	}
	p.satukanSemua(p.pilih(lama, baru, menurutSisa[:1]))
	p.pasangkanHampir(lama, baru)
	p.satukanSemua(p.pilih(belum(p.lama, lama), belum(p.baru, baru), menurutSisa[1:]))
	p.pasangkanMirip(belum(p.lama, lama), belum(p.baru, baru))
}

func (p *pembanding) satukanSemua(pasangan [][2]int) {
	for _, x := range pasangan {
		p.satukan(x[0], x[1])
	}
}

// pasangkanHampir pairs rows with the same indicator and figures whose names are
// nearly the same.
func (p *pembanding) pasangkanHampir(lama, baru []int) {
	antre := menurutCiri(p.lama, belum(p.lama, lama), seisi)
	for _, b := range belum(p.baru, baru) {
		c, ok := ciriDi(&p.baru[b], seisi)
		if !ok {
			continue
		}
		if i := slices.IndexFunc(antre[c], func(a int) bool { return hampirSama(p.lama[a].lipat, p.baru[b].lipat) }); i >= 0 {
			p.satukan(antre[c][i], b)
			antre[c] = slices.Delete(antre[c], i, i+1)
		}
	}
}

// pasangkanMirip pairs each row of the newer plan with the one left whose name is
// nearest, if one is near. Names of other letters are not compared.
func (p *pembanding) pasangkanMirip(lama, baru []int) {
	huruf := make([]teks.Huruf, len(lama))
	for i, a := range lama {
		huruf[i] = teks.HurufOf(p.lama[a].lipat)
	}
	for _, b := range baru {
		y := &p.baru[b]
		hurufBaru := teks.HurufOf(y.lipat)
		dekat, jarak := -1, len(y.lipat)
		for i, a := range lama {
			x := &p.lama[a]
			seperempat := min(len(x.lipat), len(y.lipat)) / 4
			batas := min(seperempat, jarak-1)
			if x.pasangan >= 0 || x.node.Tingkat != y.node.Tingkat || seperempat == 0 || hurufBaru.Beda(&huruf[i]) > 2*batas {
				continue
			}
			if d := teks.Jarak(x.lipat, y.lipat, batas); d <= batas {
				dekat, jarak = a, d
			}
		}
		if dekat >= 0 {
			p.satukan(dekat, b)
		}
	}
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
