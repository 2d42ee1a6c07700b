package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The cascading as a list: a row for each node, its level in a column.

// lajurTingkat is where the columns of such a list stand.
type lajurTingkat struct {
	tingkat, nama, indikator, unit int

	kinerja string // the head of the names, where it says that they are what is to be reached, not what a programme is called

	lain lajurCascading // what else it has
}

func lajurTingkatOf(k []tabel.Kolom) lajurTingkat {
	sama := func(kata ...string) int {
		return slices.IndexFunc(k, func(c tabel.Kolom) bool { return slices.Contains(kata, c.Lipat) })
	}
	l := lajurTingkat{
		tingkat:   sama("level", "tingkat", "tingkatan", "jenjang", "levelkinerja", "tingkatkinerja"),
		nama:      sama("kinerja", "uraian", "nama", "uraiankinerja", "namakinerja", "sasarankinerja", "kondisi"),
		indikator: cariKolom(k, "indikator"),
		unit:      sama("penanggungjawab", "pengampu", "pdpenanggungjawab"),
		lain:      lajurCascadingOf(k),
	}
	if l.nama >= 0 && k[l.nama].Lipat != "uraian" && k[l.nama].Lipat != "nama" {
		l.kinerja = " (" + strings.Join(k[l.nama].Label, " ") + ")"
	}
	return l
}

// isCascadingTingkat reports whether a table is such a list: it names three
// levels at least in its column.
func isCascadingTingkat(t *tabel.Tabel, k []tabel.Kolom) bool {
	l := lajurTingkatOf(k)
	if l.tingkat < 0 || l.nama < 0 {
		return false
	}
	var label []string
	for _, row := range t.All() {
		if f := labelCascading(row.At(l.tingkat)); f != "" && !slices.Contains(label, f) {
			label = append(label, f)
		}
	}
	return len(label) > 2
}

// cascadingTingkat reads such a list: a row stands under the last one of the
// level that comes before its own.
func (p *pembacaTabel) cascadingTingkat(t *tabel.Tabel) {
	c := &pembacaCascadingKolom{p: p, kini: map[int]*Cascading{}, lain: map[int]int{}}
	var urut []string // the levels as they come first
	var terakhir *Cascading
	var kolom lajurCascading
	for l, row := range barisDengan(t, lajurTingkatOf) {
		kolom = l.lain
		label, nama := row.At(l.tingkat), row.At(l.nama)
		if f := labelCascading(label); f != "" && nama != "" {
			i := slices.Index(urut, f)
			if i < 0 {
				i, urut = len(urut), append(urut, f)
			}
			terakhir = &Cascading{Baris: row.Nomor, Tingkat: label + l.kinerja, Nama: nama}
			c.turun(i, terakhir)
		} else if label+nama != "" || terakhir == nil {
			p.tanpaNama(row.Nomor, "cascading", row.Sel)
			continue
		}
		if l.indikator >= 0 && row.At(l.indikator) != "" {
			terakhir.Indikator = append(terakhir.Indikator, indikatorSel(row, l.indikator)...)
		}
		if s := row.At(l.unit); s != "" {
			terakhir.Anak = append(terakhir.Anak, &Cascading{Baris: row.Nomor, Tingkat: "Penanggung Jawab", Nama: s})
		}
		for i, k := range l.lain {
			if k.peran == peranLain && i != l.tingkat && i != l.nama && row.At(i) != "" {
				c.lain[i]++
			}
		}
	}
	c.catatLain(kolom, t)
	p.r.Cascading = append(p.r.Cascading, c.akar...)
}

// turun hangs a node of a level under the last one above it and forgets those
// below.
func (c *pembacaCascadingKolom) turun(i int, n *Cascading) {
	c.gantung(i, n)
	for at := range c.kini {
		if at > i {
			delete(c.kini, at)
		}
	}
}

// catatTanpaTingkat notes a row above the programmes that names no level.
func (c *pembacaCascading) catatTanpaTingkat(b barisCascading) {
	c.p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Peringatan, Baris: b.baris,
		Pesan: fmt.Sprintf("Baris cascading tanpa nama tingkat yang dikenal tidak dibaca; isinya: %s.", isiSel(b.isi()))})
}
