package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// SelTerputus is the kind of a finding about cells that go on in the row below.
const SelTerputus Kategori = "sel-terputus"

// Text extractors cut a cell of several lines into as many rows: the row below
// has the rest of the name or indicator and nothing else.

// sambung returns row i of a page with what the rows below it go on with, and
// the index of the row after those.
func (p *penyusun) sambung(k *kepala, rows []barisTabel, i int) (barisTabel, int) {
	row := rows[i]
	next := i + 1
	for next < len(rows) && p.sambungan(k, row, rows[next], rows[next+1:]) {
		if next == i+1 {
			row.Sel = slices.Clone(row.Sel)
		}
		for at, s := range rows[next].Sel {
			if s != "" {
				row.Sel[at] += " " + s
			}
		}
		next++
	}
	if next > i+1 {
		p.terputus = append(p.terputus, row.Nomor)
	}
	return row, next
}

// sambungan reports whether the row below holds nothing but the rest of cells
// of a row: text under text, no code, no value. A name goes on where it begins
// in small letters, where only the two together are in the catalogue, where its
// table gives every row a code and this one none, or where the layout tells.
func (p *penyusun) sambungan(k *kepala, row, bawah barisTabel, sesudah []barisTabel) bool {
	if len(bawah.Sel) > len(row.Sel) || len(row.Sel) < 2 {
		return false
	}
	isi := 0
	for at, s := range bawah.Sel {
		if s == "" {
			continue
		}
		switch k.kolomDi(at).jenis {
		case kolomNama, kolomIndikator, kolomHasil:
			if row.At(at) == "" {
				return false
			}
			isi++
		default:
			return false
		}
	}
	if isi == 0 || !p.bernilai(k, row) {
		return false
	}
	nama := bawah.At(k.nama)
	if nama == "" {
		return true
	}
	if _, hasil := barisHasil(nama); hasil || adaTingkat(nama) { // a sum is told as one, too
		return false
	}
	if sambunganKata(nama) {
		return true
	}
	atas := row.At(k.nama)
	switch {
	case p.bernama(atas):
		return false
	case p.bernama(atas + " " + nama):
		return true
	case p.bernama(nama):
		return false
	}
	return k.kodeSel(row) != "" || p.sisaNama(k, row, bawah, sesudah)
}

// sambunganKata reports whether a text can only be the rest of one.
func sambunganKata(s string) bool {
	return sambungan(s) || strings.HasPrefix(s, "(") || strings.HasPrefix(s, "/")
}

// bernama reports whether the catalogue has a name, at whatever level.
func (p *pencocok) bernama(nama string) bool {
	return p.katalog.Match(nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Exact: true}).Keyakinan != nomenklatur.TidakAda
}

// bernilai reports whether a row has a value in any of its columns of values.
func (p *penyusun) bernilai(k *kepala, row barisTabel) bool {
	for i, c := range k.kolom[:min(len(row.Sel), len(k.kolom))] {
		if (c.jenis == kolomPagu || c.jenis == kolomTarget) && row.Sel[i] != "" {
			return true
		}
	}
	return false
}

func (p *penyusun) catatTerputus() {
	if n := len(p.terputus); n > 0 {
		p.catat(Temuan{Kode: SelTerputus, Keparahan: Info, Baris: p.terputus[0],
			Pesan: fmt.Sprintf("Isi sel %d baris terputus ke baris di bawahnya dan disambung, mulai baris %d.", n, p.terputus[0])})
	}
}

// ulangan takes a row that repeats the name and code of the row above it, with
// another indicator and no pagu, none to speak of or the same one, for a further indicator of
// that row: so spreadsheets write merged cells that were taken apart.
func (p *penyusun) ulangan(rec *rekaman) bool {
	a := p.akhir
	if a == nil || rec.Indikator == "" || rec.Indikator == a.Indikator || rec.salah >= 0 || a.kepala != rec.kepala && len(a.kepala.kolom) != len(rec.kepala.kolom) ||
		!p.jenjang.bolehSetingkat(rec, a) || rec.tertulis.IsValid() && rec.tertulis != a.tertulis || !teks.Sama(rec.Nama, a.Nama) {
		return false
	}
	for _, t := range p.r.Tahun {
		pagu := p.pagu(rec, t)
		if nilai, ada := pagu.Rupiah(); ada && !nilai.IsZero() && pagu != p.pagu(a, t) {
			return false
		}
	}
	if p.senamaInduk(rec, a) {
		return false
	}
	rec.Nama = ""
	p.lanjutan = append(p.lanjutan, lanjutan{rekaman: rec, dari: a})
	return true
}
