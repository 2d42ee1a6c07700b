package nomenklatur

import (
	"cmp"
	"slices"
)

// Row is one row of a plan that is matched together with the others.
type Row struct {
	Nama      string
	Tingkat   Tingkat // zero: the level word in front of Nama, else any
	Indikator string
	Satuan    string
	Induk     int // index of the row above it; -1 for none
}

// MatchAll matches the rows of a plan all at once, so that parents, children
// and siblings speak for each other: of the entries a row can be, that one is
// chosen under which most of the rows below it have a place. The fields
// JenisDaerah, Edisi and Induk of q hold for all rows, Induk for those without
// a row above them.
//
// Confidence is that of [Katalog.Match]: Pasti needs the name itself, and one
// single entry with it under the row above. Where a name stands under several
// parents, a row is Pasti only if the choice of its parent is beyond doubt.
//
// The rows above must come before the rows below; an Induk that does not is
// taken as none.
func (k *Katalog) MatchAll(q Query, rows []Row) []Padanan {
	p := &pemadan{rows: make([]barisPadan, len(rows))}
	for i, r := range rows {
		b := &p.rows[i]
		b.induk = -1
		if r.Induk >= 0 && r.Induk < i {
			b.induk = r.Induk
			p.rows[r.Induk].anak = append(p.rows[r.Induk].anak, i)
		}
		own := q
		own.Nama, own.Tingkat, own.Indikator, own.Satuan = r.Nama, r.Tingkat, r.Indikator, r.Satuan
		if b.induk >= 0 {
			own.Induk = Kode{}
		}
		b.cari = k.saring(own)
		b.calon = b.cari.semuaCalon()
	}
	for i := len(rows) - 1; i >= 0; i-- {
		p.nilai(i)
	}
	out := make([]Padanan, len(rows))
	for i := range rows {
		out[i] = p.pilih(i)
	}
	return out
}

// pemadan is one plan being matched.
type pemadan struct{ rows []barisPadan }

// barisPadan is one row with the entries it can be.
type barisPadan struct {
	cari  pencarian
	calon []calonPadan
	induk int
	anak  []int

	terpilih Kode // the entry chosen for it, zero for none
	mantap   bool // beyond doubt: rows below may rely on it
}

// calonPadan is an entry a row can be, and how much speaks for it.
type calonPadan struct {
	Calon
	skor int // its own likeness and that of the best fitting rows below it
}

// maxPadan bounds how many entries are weighed for one row.
const maxPadan = 24

// semuaCalon lists the entries a row can be by its name alone: those of that
// name, else the nearest.
func (c *pencarian) semuaCalon() []calonPadan {
	if len(c.kunci()) == 0 {
		return nil
	}
	var calon []Calon
	if same := c.dalamInduk(c.sama()); len(same) > 0 {
		calon = c.calon(same, 0)
	} else {
		calon = c.dekat(c.induk, batasDekat)
		calon = calon[:min(len(calon), maxPadan)]
	}
	out := make([]calonPadan, len(calon))
	for i, x := range calon {
		out[i] = calonPadan{Calon: x, skor: c.kemiripan(x)}
	}
	return out
}

// kemiripan weighs what the row itself says for an entry: of a thousand for
// the name, three hundred for the indicator, fifty for the unit.
func (c *pencarian) kemiripan(x Calon) int {
	panjang := max(1, len(c.ejaan[c.banyak-1]))
	skor := 1000 * max(0, panjang-x.Jarak) / panjang
	if c.indikator.sama(x.Entri.Indikator) {
		skor += 300
	}
	if c.satuan.sama(x.Entri.Satuan) {
		skor += 50
	}
	return skor
}

// nilai adds to every entry of row i what its rows below find under it.
func (p *pemadan) nilai(i int) {
	b := &p.rows[i]
	for x := range b.calon {
		for _, a := range b.anak {
			if best := p.terbaik(a, b.calon[x].Entri.Kode); best >= 0 {
				b.calon[x].skor += p.rows[a].calon[best].skor
			}
		}
	}
}

// terbaik is the best entry of row i below induk, -1 for none.
func (p *pemadan) terbaik(i int, induk Kode) int {
	best := -1
	for x, c := range p.rows[i].calon {
		if !induk.Contains(c.Entri.Kode) || c.Entri.Kode == induk {
			continue
		}
		if best < 0 || c.skor > p.rows[i].calon[best].skor {
			best = x
		}
	}
	return best
}

// pilih chooses for row i; the rows above it have chosen.
func (p *pemadan) pilih(i int) Padanan {
	b := &p.rows[i]
	induk, mantap := b.cari.induk, true
	if b.induk >= 0 {
		induk, mantap = p.rows[b.induk].terpilih, p.rows[b.induk].mantap
	}
	dalam := slices.Clone(b.calon)
	if induk.IsValid() {
		dalam = slices.DeleteFunc(dalam, func(c calonPadan) bool { return !induk.Contains(c.Entri.Kode) || c.Entri.Kode == induk })
	}
	if len(dalam) == 0 {
		return p.diLuar(b, induk)
	}
	slices.SortStableFunc(dalam, func(x, y calonPadan) int { return cmp.Compare(y.skor, x.skor) })
	b.terpilih = dalam[0].Entri.Kode
	tunggal := !slices.ContainsFunc(dalam[1:], func(c calonPadan) bool { return c.Entri.Kode != b.terpilih })
	jelas := tunggal || p.jelas(b, dalam)
	b.mantap = jelas && (mantap || p.satuSatunya(b))
	if dalam[0].Jarak > 0 {
		b.mantap = b.mantap && lapang(dalam)
		return usulan(keCalon(dalam))
	}
	if b.mantap {
		return Padanan{Pasti, keCalon(dalam[:1])}
	}
	return Padanan{Usulan, keCalon(dalam)}
}

// jelas reports whether the first entry leaves the others behind for a reason
// that counts: its rows below stand under it and not under them, or the
// indicator, or between entries of one parent the unit, is its and not theirs.
func (p *pemadan) jelas(b *barisPadan, dalam []calonPadan) bool {
	pertama := dalam[0]
	bukti := func(c calonPadan) (anak int, indikator, satuan bool) {
		for _, a := range b.anak {
			if best := p.terbaik(a, c.Entri.Kode); best >= 0 && p.rows[a].calon[best].Jarak == 0 {
				anak++
			}
		}
		return anak, b.cari.indikator.sama(c.Entri.Indikator), b.cari.satuan.sama(c.Entri.Satuan)
	}
	anak1, ind1, sat1 := bukti(pertama)
	for _, c := range dalam[1:] {
		if c.Entri.Kode == pertama.Entri.Kode {
			continue
		}
		anak, ind, sat := bukti(c)
		switch {
		case anak1 > 0 && anak == 0:
		case anak1 < anak:
			return false
		case ind1 && !ind:
		case ind1 != ind:
			return false
		case sat1 && !sat && c.Entri.Kode.Parent() == pertama.Entri.Kode.Parent():
		default:
			return false
		}
	}
	return true
}

// satuSatunya reports whether the name of a row stands once in the whole
// catalogue, whatever its parent.
func (p *pemadan) satuSatunya(b *barisPadan) bool {
	return len(b.calon) > 0 && b.calon[0].Jarak == 0 &&
		!slices.ContainsFunc(b.calon, func(c calonPadan) bool { return c.Entri.Kode != b.calon[0].Entri.Kode })
}

// lapang reports whether the nearest name is near, and alone so: no other is
// within twice its distance.
func lapang(dalam []calonPadan) bool {
	d, panjang := dalam[0].Jarak, len(dalam[0].Entri.Nama)
	return 10*d <= panjang && !slices.ContainsFunc(dalam[1:], func(c calonPadan) bool {
		return c.Entri.Kode != dalam[0].Entri.Kode && c.Jarak <= 2*d
	})
}

// diLuar is the outcome for a row none of whose entries lie under the row
// above it: what is nearly so called there, and what bears the name elsewhere.
// A row whose parent is in doubt and whose name stands once is sure of itself.
func (p *pemadan) diLuar(b *barisPadan, induk Kode) Padanan {
	if !p.indukMantap(b) && p.satuSatunya(b) {
		b.terpilih = b.calon[0].Entri.Kode
		return usulan(keCalon(b.calon[:1]))
	}
	var near []Calon
	if len(b.cari.kunci()) > 0 && induk.IsValid() {
		near = b.cari.dekat(induk, batasDekat)
	}
	luar := keCalon(b.calon)
	if len(luar) > 0 && luar[0].Jarak == 0 {
		near = slices.Concat(luar, near)
	} else {
		near = slices.Concat(near, luar)
	}
	return usulan(near)
}

func (p *pemadan) indukMantap(b *barisPadan) bool {
	return b.induk < 0 || p.rows[b.induk].mantap
}

func keCalon(c []calonPadan) []Calon {
	out := make([]Calon, len(c))
	for i := range c {
		out[i] = c[i].Calon
	}
	return out
}
