package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// A table may state its total twice: in the row of the agency above its
// programmes and in the last row. The plan has one of them; both are checked.

// totalSemua reports whether one of several total rows states the sum of the
// whole table, by its name and place: above the first row, if no other agency
// follows, or below the last one, if no other sum stands between the rows, as
// tables per programme have them.
func (p *penyusun) totalSemua(c *rekaman, calon []*rekaman) bool {
	if c.salah >= 0 || !c.perangkat && !totalSaja(c.Nama) && !namaPerangkat(c.Nama) {
		return false
	}
	awal, akhir := 0, 0
	for _, rec := range p.rekam {
		if rec.Tingkat != totalTingkat && rec.Baris > 0 {
			if awal == 0 {
				awal = rec.Baris
			}
			akhir = max(akhir, rec.Baris)
		}
	}
	if c.Baris < awal {
		return !p.banyakPD
	}
	return c.Baris > akhir && !slices.ContainsFunc(calon, func(l *rekaman) bool { return awal < l.Baris && l.Baris < akhir })
}

// namaPerangkat reports whether a name begins as that of an agency.
func namaPerangkat(nama string) bool {
	return slices.ContainsFunc(kataPerangkat, func(w string) bool { return awalan(nama, w+" ") })
}

// perangkatSendiri recognises a row of the agency of the plan below its
// programmes: its name is that of the agency, or it is their sum.
func (p *penyusun) perangkatSendiri(rec *rekaman) bool {
	if rec.Indikator != "" || !namaPerangkat(rec.Nama) || !p.berpagu(rec) || p.namaBidang(rec.Nama) {
		return false
	}
	return strings.HasPrefix(teks.Lipat(p.r.PerangkatDaerah), teks.Lipat(rec.Nama)) || p.jumlahProgram(rec, 0)
}

// periksaTotalLain compares the total rows that the plan does not keep with its
// programmes. One that is wrong is a defect at its own line; one that is right
// is noted as a sum that is not counted again.
func (p *penyusun) periksaTotalLain() {
	for _, c := range p.totalLain {
		p.nilai(c)
		a := penjumlahOf(p.r)
		a.barisTotal(c.Node)
		if len(a.temuan) == 0 {
			p.catatSubtotal(c)
		}
		for _, t := range a.temuan {
			if t.Keparahan == 0 { // else rounding explains it
				t.Keparahan = Galat
			}
			p.catat(t)
		}
	}
}
