package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// pohon is the programme table as the other tables ask for it: which row has
// this name.
type pohon struct {
	program []*Node
	lipat   map[*Node]string
	nama    map[string]string // folded, of the names met so far: most come again in every table
}

func pohonOf(r *Rencana) pohon {
	t := pohon{lipat: map[*Node]string{}, nama: map[string]string{}}
	for _, n := range r.Walk() {
		t.lipat[n] = t.lipatNama(n.Nama)
		if n.Tingkat == nomenklatur.TingkatProgram {
			t.program = append(t.program, n)
		}
	}
	return t
}

// lipatNama folds a name without the word of its level.
func lipatNama(s string) string { return tanpaTingkat(teks.Lipat(s)) }

// tanpaTingkat is a folded name without the word of its level.
func tanpaTingkat(f string) string {
	for _, w := range [...]string{"program", "subkegiatan", "kegiatan"} {
		if rest, ok := strings.CutPrefix(f, w); ok && rest != "" {
			return rest
		}
	}
	return f
}

// lipatNama is [lipatNama], remembered.
func (t *pohon) lipatNama(s string) string {
	f, ok := t.nama[s]
	if !ok {
		f = lipatNama(s)
		t.nama[s] = f
	}
	return f
}

// penempat finds level, code and parent of the names of another table, row by
// row: as the rows of the programme table have them and, for a name that it
// does not have, by the words of the name and the catalogue.
type penempat struct {
	p                 *pembacaTabel
	program, kegiatan dudukan        // those the next rows stand under
	akhir             *Node          // the row that the last name is
	sudah             map[*Node]bool // rows that a name before is
}

// dudukan is where a name belongs.
type dudukan struct {
	tingkat nomenklatur.Tingkat
	nama    string
	induk   string // name of the program or kegiatan it stands under
	kode    nomenklatur.Kode
	node    *Node // the row of the programme table, nil if it has none
}

func (t dudukan) anak() []*Node {
	if t.node == nil {
		return nil
	}
	return t.node.Anak
}

// cari is the row of one parent that a name is: of several with it the one with its
// code, else the first that no name before is, else the first; nil for none.
func (c *penempat) cari(nodes []*Node, kode nomenklatur.Kode, lipat string) (node *Node) {
	for _, n := range nodes {
		switch {
		case c.p.lipat[n] != lipat:
		case kode.IsValid() && n.Kode == c.p.ikat(kode):
			return n
		case node == nil, c.sudah[node] && !c.sudah[n]:
			node = n
		}
	}
	return node
}

// tanpaKode parts the code in front of a name from it.
func tanpaKode(tulis string) (nomenklatur.Kode, string) {
	kode, nama, _ := kodeDepan(tulis)
	if !kode.IsValid() {
		return kode, tulis
	}
	return kode, strings.TrimLeft(nama, "-–—: ")
}

// denganKode puts a code that has a column of its own in front of its name.
func denganKode(kode, nama string) string { return strings.TrimLeft(kode+" "+nama, " ") }

// tempatkan places a name whose column says the level, 0 if it does not; a code in
// front of it tells the level and is no part of it.
func (c *penempat) tempatkan(kolom nomenklatur.Tingkat, tulis, indikator string) dudukan {
	kode, nama := tanpaKode(tulis)
	f := c.p.lipatNama(nama)
	t := dudukan{nama: nama, tingkat: kode.Tingkat()}
	if t.tingkat < nomenklatur.TingkatProgram {
		t.tingkat = kolom
	}
	if t.tingkat < nomenklatur.TingkatProgram {
		t.tingkat = c.tingkat(nama, f)
	}
	var induk nomenklatur.Kode
	switch t.tingkat {
	case nomenklatur.TingkatProgram:
		t.node = c.cari(c.p.program, kode, f)
		induk = c.p.bidang
	case nomenklatur.TingkatKegiatan:
		t.node, t.induk = c.cari(c.program.anak(), kode, f), c.program.nama
		induk = c.program.kode
	default:
		t.node, t.induk = c.cari(c.kegiatan.anak(), kode, f), c.kegiatan.nama
		induk = c.kegiatan.kode
	}
	switch {
	case t.node != nil:
		t.kode = t.node.Kode
	case kode.IsValid():
		t.kode = c.p.ikat(kode)
	default:
		t.kode = c.p.kodeNama(t.tingkat, nama, indikator, induk)
	}
	switch t.tingkat {
	case nomenklatur.TingkatProgram:
		c.program, c.kegiatan = t, dudukan{}
	case nomenklatur.TingkatKegiatan:
		c.kegiatan = t
	}
	if c.akhir = t.node; t.node != nil {
		if c.sudah == nil {
			c.sudah = map[*Node]bool{}
		}
		c.sudah[t.node] = true
	}
	return t
}

// tingkat tells the level of a name: by its first words, else by where the
// programme table has it, else by where the catalogue has it. A name like that
// of the kegiatan it stands under, without the word, is a sub kegiatan; one like
// that of a sub kegiatan above it is the next kegiatan, if there is one.
func (c *penempat) tingkat(nama, lipat string) nomenklatur.Tingkat {
	if t := tingkatKata(nama); t != 0 {
		return t
	}
	sub := c.kegiatan.nama != ""
	kegiatan := c.cari(c.program.anak(), nomenklatur.Kode{}, lipat)
	if kegiatan == c.kegiatan.node {
		kegiatan = nil
	}
	switch n := c.cari(c.kegiatan.anak(), nomenklatur.Kode{}, lipat); {
	case n != nil && (kegiatan == nil || n != c.akhir && (!c.sudah[n] || c.sudah[kegiatan])):
		return nomenklatur.TingkatSubKegiatan
	case kegiatan != nil:
		return nomenklatur.TingkatKegiatan
	}
	switch {
	case sub && c.p.punya(nomenklatur.TingkatSubKegiatan, nama, c.kegiatan.kode):
		return nomenklatur.TingkatSubKegiatan
	case c.program.nama != "" && lipat != c.p.lipatNama(c.kegiatan.nama) && c.p.punya(nomenklatur.TingkatKegiatan, nama, c.program.kode):
		return nomenklatur.TingkatKegiatan
	case sub:
		return nomenklatur.TingkatSubKegiatan
	case c.program.nama != "":
		return nomenklatur.TingkatKegiatan
	}
	return nomenklatur.TingkatProgram
}

// tingkatKata is the level that the first words of a name say, 0 if they say none.
func tingkatKata(nama string) nomenklatur.Tingkat {
	switch {
	case awalan(nama, "PROGRAM "):
		return nomenklatur.TingkatProgram
	case awalan(nama, "KEGIATAN "):
		return nomenklatur.TingkatKegiatan
	case awalan(nama, "SUB KEGIATAN"), awalan(nama, "SUBKEGIATAN"):
		return nomenklatur.TingkatSubKegiatan
	}
	return 0
}

// punya reports whether the catalogue has exactly this name under a parent.
func (p *pembacaTabel) punya(t nomenklatur.Tingkat, nama string, induk nomenklatur.Kode) bool {
	m := p.katalog.Match(nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Tingkat: t, Induk: induk, Exact: true})
	return m.Keyakinan == nomenklatur.Pasti
}

// kodeNama is the code of a name that the programme table does not have: that
// of the entry under the parent with this name, or of the nearest one.
func (p *pembacaTabel) kodeNama(t nomenklatur.Tingkat, nama, indikator string, induk nomenklatur.Kode) nomenklatur.Kode {
	if t > nomenklatur.TingkatProgram && (!induk.IsValid() || !p.tercakup(induk)) {
		return nomenklatur.Kode{}
	}
	m := p.katalog.Match(nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Tingkat: t, Induk: induk, Indikator: indikator})
	return p.ikat(m.Kode())
}
