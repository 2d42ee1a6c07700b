package renstra

import (
	"cmp"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// penempatPrioritas places the names of Table 4.4. Its first column holds what
// the region calls its priorities: mostly programmes of the RPJMD, which no
// list of programmes has and under which the kegiatan of several programmes of
// the agency may stand; some agencies write their own programmes there.
type penempatPrioritas struct {
	penempat
	milik bool // the rows stand under a programme of the agency

	tulisPrioritas, tulisProgram string // the cells these are read from; a merged one may be written in each of its rows

	tempat *daftarTempat
}

// prioritas begins the rows of a priority programme and returns its name.
func (c *penempatPrioritas) prioritas(tulis string) string {
	_, nama := tanpaKode(tulis)
	if tulis == c.tulisPrioritas {
		return nama
	}
	c.gantiProgram(tulis)
	c.tulisPrioritas, c.tulisProgram = tulis, ""
	if !c.milik {
		c.program = dudukan{} // the region's: no kegiatan has it as a parent
	}
	return nama
}

// tanpaPrioritas begins the rows of a priority programme whose name is lost.
func (c *penempatPrioritas) tanpaPrioritas() string {
	c.tulisPrioritas, c.tulisProgram, c.milik = "", "", false
	c.program, c.kegiatan = dudukan{}, dudukan{}
	return ""
}

// gantiProgram places the name of a programme. One that neither the programme
// table nor the catalogue knows says nothing of what stands under it.
func (c *penempatPrioritas) gantiProgram(tulis string) {
	t := c.tempatkan(nomenklatur.TingkatProgram, tulis, "")
	c.milik = t.node != nil || t.kode.IsValid()
	c.tulisProgram = tulis
}

// letakkan places the name of a kegiatan or sub kegiatan.
func (c *penempatPrioritas) letakkan(kolom nomenklatur.Tingkat, tulis string) dudukan {
	if c.milik {
		return c.tempatkan(kolom, tulis, "")
	}
	kode, nama := tanpaKode(tulis)
	if t := kode.Tingkat(); t >= nomenklatur.TingkatProgram {
		kolom = t
	}
	kolom = cmp.Or(kolom, tingkatKata(nama))
	if kolom == nomenklatur.TingkatProgram {
		c.gantiProgram(tulis)
		return c.program
	}
	calon := c.calon(kolom, kode, c.p.lipatNama(nama))
	switch {
	case len(calon) > 1: // which of them is meant, nothing tells
		return dudukan{tingkat: calon[0].node.Tingkat, nama: nama}
	case len(calon) == 1:
		c.naungi(calon[0])
		kolom = calon[0].node.Tingkat
	case kolom == 0:
		kolom = c.tingkatBebas(nama)
	}
	t := c.tempatkan(kolom, tulis, "")
	switch {
	case len(calon) == 1 && !t.kode.IsValid():
		t.kode = calon[0].node.Kode // of the row that is nearest by name
	case len(calon) == 0 && t.tingkat == nomenklatur.TingkatKegiatan:
		c.program, t.induk = dudukan{}, "" // that of the row before need not be its own
	}
	return t
}

// tingkatBebas is the level of a name that the programme table does not have,
// where no programme is known above it.
func (c *penempatPrioritas) tingkatBebas(nama string) nomenklatur.Tingkat {
	induk := c.kegiatan.kode
	switch {
	case induk.IsValid() && c.p.punya(nomenklatur.TingkatSubKegiatan, nama, induk):
		return nomenklatur.TingkatSubKegiatan
	case c.p.punya(nomenklatur.TingkatKegiatan, nama, nomenklatur.Kode{}):
		return nomenklatur.TingkatKegiatan
	case c.kegiatan.nama != "", c.p.punya(nomenklatur.TingkatSubKegiatan, nama, nomenklatur.Kode{}):
		return nomenklatur.TingkatSubKegiatan
	}
	return nomenklatur.TingkatKegiatan
}

// tempatNama is a row of the programme table with the rows it stands under.
type tempatNama struct {
	node, program, kegiatan *Node // kegiatan is nil for a kegiatan
}

// daftarTempat are the kegiatan and sub kegiatan of the programme table, by
// folded name and by code.
type daftarTempat struct {
	nama    []string
	perNama map[string][]tempatNama
	perKode map[nomenklatur.Kode][]tempatNama
}

// calon are the rows of the programme table that a name can mean: those with
// the name, its code or the nearest name; of several, those that its level and
// the rows before allow.
func (c *penempatPrioritas) calon(kolom nomenklatur.Tingkat, kode nomenklatur.Kode, lipat string) []tempatNama {
	if c.tempat == nil {
		c.tempat = c.p.daftarTempat()
	}
	d := c.tempat
	kode = c.p.ikat(kode)
	calon := d.perNama[lipat]
	if len(calon) == 0 && kode.IsValid() {
		calon = d.perKode[kode]
	}
	if len(calon) == 0 && !kode.IsValid() && lipat != "" {
		calon = d.perNama[terdekat(lipat, d.nama)]
	}
	for _, boleh := range []func(tempatNama) bool{
		func(t tempatNama) bool { return kode.IsValid() && t.node.Kode == kode },
		func(t tempatNama) bool { return t.node.Tingkat == kolom },
		func(t tempatNama) bool { return t.kegiatan != nil && t.kegiatan == c.kegiatan.node },
		func(t tempatNama) bool { return t.node.Tingkat == nomenklatur.TingkatKegiatan },
	} {
		if sisa := slices.DeleteFunc(slices.Clone(calon), func(t tempatNama) bool { return !boleh(t) }); len(sisa) > 0 {
			calon = sisa
		}
	}
	return calon
}

// naungi lets the next name stand where a row of the programme table does.
func (c *penempatPrioritas) naungi(t tempatNama) {
	c.program = dudukan{tingkat: nomenklatur.TingkatProgram, nama: t.program.Nama, kode: t.program.Kode, node: t.program}
	if t.kegiatan != nil && t.kegiatan != c.kegiatan.node {
		c.kegiatan = dudukan{tingkat: nomenklatur.TingkatKegiatan, nama: t.kegiatan.Nama, kode: t.kegiatan.Kode, node: t.kegiatan}
	}
}

func (p *pembacaTabel) daftarTempat() *daftarTempat {
	d := &daftarTempat{perNama: map[string][]tempatNama{}, perKode: map[nomenklatur.Kode][]tempatNama{}}
	for path, n := range p.r.Walk() {
		t := tempatNama{node: n}
		switch {
		case n.Tingkat == nomenklatur.TingkatKegiatan && len(path) > 1:
			t.program = path[1]
		case n.Tingkat == nomenklatur.TingkatSubKegiatan && len(path) > 2:
			t.program, t.kegiatan = path[1], path[2]
		default:
			continue
		}
		if n.Kode.IsValid() {
			d.perKode[n.Kode] = append(d.perKode[n.Kode], t)
		}
		f := p.lipat[n]
		if f != "" && d.perNama[f] == nil {
			d.nama = append(d.nama, f)
		}
		d.perNama[f] = append(d.perNama[f], t)
	}
	delete(d.perNama, "")
	return d
}
