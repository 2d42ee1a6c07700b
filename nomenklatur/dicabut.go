package nomenklatur

import (
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Withdrawn reports whether the row is missing from the newest edition that
// the catalogue holds for its kind of region. [Katalog.Replacements] proposes
// what took its place.
func (k *Katalog) Withdrawn(e Entri) bool {
	return !e.Edisi.Has(k.Coverage(e.JenisDaerah).Latest())
}

// Replacements proposes what took the place of a withdrawn row in the newest
// edition: the rows that bear its name under another code (Jarak 0), else the
// rows under the same parent that speak of the same things in name and
// indicator, best first. No list says which code follows which, so all of
// them are proposals.
func (k *Katalog) Replacements(e Entri) []Calon {
	c := k.saring(Query{
		Nama: e.Nama, JenisDaerah: e.JenisDaerah, Tingkat: e.Tingkat(),
		Edisi: k.Coverage(e.JenisDaerah).Latest(), Indikator: e.Indikator,
	})
	if same := c.sama(); len(same) > 0 {
		program := e.Kode.Program()
		dalam := c.pilih(same, func(i int32) bool { return c.dibawah(program, i) })
		if len(dalam) > 0 {
			same = dalam
		}
		return c.calon(same, 0)
	}
	return c.sebahasan(e)
}

// Predecessors returns the withdrawn rows of which a row is the first proposed
// replacement: what it was before, as far as names and indicators tell.
func (k *Katalog) Predecessors(e Entri) []Entri {
	var out []Entri
	for lama := range k.Below(e.Kode.Program()) {
		if lama.JenisDaerah != e.JenisDaerah || lama.Tingkat() != e.Tingkat() || !k.Withdrawn(lama) {
			continue
		}
		if c := k.Replacements(lama); len(c) > 0 && c[0].Entri.Kode == e.Kode {
			out = append(out, lama)
		}
	}
	return out
}

// sebahasan returns the rows of the query's edition under the parent of e
// whose name and indicator have most of the words of e's, and at least three
// in five.
func (c *pencarian) sebahasan(e Entri) []Calon {
	lama, kata := c.kataDari(&e), c.nama.kata()
	induk := e.Kode.Parent()
	best := (3*len(lama) + 4) / 5
	var rows []int32
	lo, hi := c.katalog.rentang(induk)
	for i := lo; i < hi; i++ {
		x := &c.katalog.entri[i]
		if !c.cocok(x) || min(len(lama), len(kata[i])) < best {
			continue
		}
		n := bersama(lama, kata[i])
		if n > best {
			best, rows = n, rows[:0]
		}
		if n == best {
			rows = append(rows, int32(i))
		}
	}
	var out []Calon
	for _, i := range rows {
		out = append(out, Calon{c.katalog.entri[i], teks.Jarak(c.ejaan[0], c.nama.lipat[i], len(c.ejaan[0]))})
	}
	c.urut(out)
	return out
}

// kataDari is kataEntri of a row, mostly one of the catalogue's own, of which
// the words are known.
func (c *pencarian) kataDari(e *Entri) []string {
	k := c.katalog
	for i := k.posisi(e.Kode); i < len(k.kode) && k.kode[i] == e.Kode; i++ {
		if k.entri[i] == *e {
			return c.nama.kata()[i]
		}
	}
	return kataEntri(e)
}

// kataEntri lists the words of a row's name and indicator, each once, sorted.
func kataEntri(e *Entri) []string {
	s := strings.ToLower(e.Nama + " " + e.Indikator)
	kata := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	slices.Sort(kata)
	return slices.Compact(kata)
}

// bersama counts the words that two sorted lists share.
func bersama(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
