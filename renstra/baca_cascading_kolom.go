package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The cascading as a table: each level has a column, mostly with its indicators
// beside it, and a cell reaches down to the next one of its column. Here nothing
// is lost: what a row stands under are the last cells to the left.

// peranCascading is what a column of such a table holds.
type peranCascading uint8

const (
	peranLain peranCascading = iota
	peranNomor
	peranTingkat
	peranIndikator // of the level to its left
	peranUnit      // the unit in charge
)

type kolomCascading struct {
	peran peranCascading
	label string
	milik int // of an indicator, the column of its level; -1 for none
}

// lajurCascading are the columns of a page.
type lajurCascading []kolomCascading

func lajurCascadingOf(k []tabel.Kolom) lajurCascading {
	l := make(lajurCascading, len(k))
	milik := -1
	for i, c := range k {
		l[i] = kolomCascadingOf(c)
		if l[i].milik = milik; l[i].peran == peranTingkat {
			milik = i
		}
	}
	return l
}

func kolomCascadingOf(c tabel.Kolom) kolomCascading {
	if len(c.Label) == 0 {
		return kolomCascading{}
	}
	k := kolomCascading{label: c.Label[len(c.Label)-1]}
	switch f := lipatBawah(c); {
	case f == "no", f == "nomor":
		k.peran = peranNomor
	case slices.Contains([]string{"penanggungjawab", "pdpenanggungjawab", "pengampu", "bidangpengampu", "unitpenanggungjawab"}, f):
		k.peran = peranUnit
	case strings.HasPrefix(f, "indikator"), f == "iku":
		k.peran = peranIndikator
	case labelCascading(k.label) != "":
		k.peran = peranTingkat
	case len(c.Label) > 1 && (f == "uraian" || f == "nama") && labelCascading(c.Label[0]) != "":
		k.peran, k.label = peranTingkat, c.Label[0]
	}
	return k
}

// banyak counts the columns of a kind.
func (l lajurCascading) banyak(p peranCascading) int {
	n := 0
	for _, k := range l {
		if k.peran == p {
			n++
		}
	}
	return n
}

// isCascadingKolom reports whether a table is a cascading with a column for each
// level: by its caption, or since more than one level has its indicators, which
// Table 4.2 does not have.
func isCascadingKolom(t *tabel.Tabel, k []tabel.Kolom) bool {
	if adaTahun(k) {
		return false
	}
	l := lajurCascadingOf(k)
	if l.banyak(peranTingkat) < 3 {
		return false
	}
	f := teks.Lipat(t.Judul)
	switch {
	case judulCascading(t):
		return true
	case strings.Contains(f, "tabel42"), strings.Contains(f, "keterkaitan"), strings.Contains(f, "teknikmerumuskan"):
		return false
	}
	return l.banyak(peranIndikator) > 1 && adaKolom(k, "tujuan", "sasaran") && !adaKolom(k, "pagu", "anggaran")
}

// pembacaCascadingKolom reads such a table.
type pembacaCascadingKolom struct {
	p    *pembacaTabel
	akar []*Cascading
	kini map[int]*Cascading // by column, what the next rows stand under
	lain map[int]int        // cells of the columns that have no place, by column
}

func (p *pembacaTabel) cascadingKolom(t *tabel.Tabel) {
	c := &pembacaCascadingKolom{p: p, kini: map[int]*Cascading{}, lain: map[int]int{}}
	var terakhir lajurCascading
	for l, row := range barisDengan(t, lajurCascadingOf) {
		if !slices.Equal(terakhir, *l) {
			c.catatLain(terakhir, t)
			clear(c.kini) // other columns: a page of its own
			terakhir = *l
		}
		if !c.sambung(*l, row) {
			c.baris(*l, row)
		}
	}
	c.catatLain(terakhir, t)
	p.r.Cascading = append(p.r.Cascading, c.akar...)
}

// baris reads a row from the left: each name under the last one to its left.
func (c *pembacaCascadingKolom) baris(l lajurCascading, row tabel.Baris) {
	terendah := -1 // the lowest name of the row
	for i, k := range l {
		s := row.At(i)
		if s == "" {
			continue
		}
		switch k.peran {
		case peranTingkat:
			c.nama(l, i, s, row.Nomor)
			terendah = i
		case peranIndikator:
			c.indikator(l, i, row)
		case peranUnit:
			c.unit(l, i, s, terendah, row.Nomor)
		case peranLain:
			c.lain[i]++
		}
	}
}

// nama begins a node, unless its merged cell is only written once more.
func (c *pembacaCascadingKolom) nama(l lajurCascading, i int, s string, baris int) {
	if n := c.kini[i]; n != nil && n.Nama == s {
		return
	}
	c.turun(i, &Cascading{Baris: baris, Tingkat: l[i].label, Nama: s})
}

// gantung hangs a node of a column under the nearest level to its left.
func (c *pembacaCascadingKolom) gantung(i int, n *Cascading) {
	c.kini[i] = n
	for at := i - 1; at >= 0; at-- {
		if atas := c.kini[at]; atas != nil {
			atas.Anak = append(atas.Anak, n)
			return
		}
	}
	c.akar = append(c.akar, n)
}

// indikator gives a cell of indicators to the level on its left. Where that has
// no name, the indicators stand without one under the level above.
func (c *pembacaCascadingKolom) indikator(l lajurCascading, i int, row tabel.Baris) {
	at := l[i].milik
	if at < 0 {
		at = i
	}
	n := c.kini[at]
	if n == nil {
		n = &Cascading{Baris: row.Nomor, Tingkat: l[at].label}
		c.gantung(at, n)
		c.p.catat(Temuan{Kode: IndukTakTentu, Keparahan: Info, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Kolom %q cascading berisi tanpa nama di kirinya: %s.", l[i].label, row.At(i))})
	}
	for _, s := range indikatorSel(row, i) {
		if !slices.Contains(n.Indikator, s) {
			n.Indikator = append(n.Indikator, s)
		}
	}
}

// indikatorSel are the indicators of a cell: its lines, if each has a number.
func indikatorSel(row tabel.Baris, i int) []string {
	if isi, bernomor := tanpaNomorLarik(isiLarik(row, i)); bernomor && len(isi) > 1 {
		return isi
	}
	return []string{row.At(i)}
}

// unit puts the unit in charge under the lowest name of its row.
func (c *pembacaCascadingKolom) unit(l lajurCascading, i int, s string, terendah, baris int) {
	for at := i - 1; at >= 0 && terendah < 0; at-- {
		if c.kini[at] != nil && l[at].peran == peranTingkat {
			terendah = at
		}
	}
	n := &Cascading{Baris: baris, Tingkat: l[i].label, Nama: s}
	atas := c.kini[terendah]
	switch {
	case atas == nil:
		c.akar = append(c.akar, n)
	case !slices.ContainsFunc(atas.Anak, func(a *Cascading) bool { return a.Tingkat == n.Tingkat && a.Nama == n.Nama }):
		atas.Anak = append(atas.Anak, n)
	}
}

// sambung goes on with the names of the row above, where a row has nothing but
// the rest of them.
func (c *pembacaCascadingKolom) sambung(l lajurCascading, row tabel.Baris) bool {
	var at []int
	for i, s := range row.Sel {
		switch {
		case s == "":
		case i >= len(l), l[i].peran == peranTingkat && c.kini[i] == nil:
			return false
		case l[i].peran == peranIndikator && (c.kini[l[i].milik] == nil || len(c.kini[l[i].milik].Indikator) == 0):
			return false
		case l[i].peran == peranTingkat, l[i].peran == peranIndikator:
			at = append(at, i)
		}
	}
	if !sambunganBaris(row, at...) {
		return false
	}
	for _, i := range at {
		if l[i].peran == peranTingkat {
			c.kini[i].Nama += " " + row.At(i)
			continue
		}
		ind := c.kini[l[i].milik].Indikator
		ind[len(ind)-1] += " " + row.At(i)
	}
	c.p.catatSambungan(row)
	return true
}

// catatLain notes the columns with content that a cascading has no place for.
func (c *pembacaCascadingKolom) catatLain(l lajurCascading, t *tabel.Tabel) {
	for i, k := range l {
		if n := c.lain[i]; n > 0 {
			c.p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: t.Baris,
				Pesan: fmt.Sprintf("Kolom %q cascading (%d sel) bukan tingkat, indikator atau penanggung jawab; tidak dibaca.", k.label, n)})
		}
	}
	clear(c.lain)
}
