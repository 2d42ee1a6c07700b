package renstra

import (
	"fmt"
	"slices"
)

// A total row may have lost its label, or the empty cells before its amounts,
// as merged cells do in extracted text. That it is the sum of all programmes in
// every year proves what it is.

// deretPagu reports whether a row holds an amount for each year of the table
// and nothing else but perhaps the word for a sum. The amounts are then set
// into their columns.
func (p *penyusun) deretPagu(rec *rekaman) bool {
	var uang []string
	nama := ""
	for _, s := range rec.mentah {
		switch {
		case s == "":
		case jenisOf(s, p.r.Konvensi) == selUang:
			uang = append(uang, s)
		case nama == "" && totalSaja(s):
			nama = s
		default:
			return false
		}
	}
	sel := make([]string, len(rec.kepala.kolom))
	n := 0
	for i, c := range rec.kepala.kolom {
		if c.jenis != kolomPagu || c.tahun == tahunAkhir {
			continue
		}
		if n < len(uang) {
			sel[i] = uang[n]
		}
		n++
	}
	if n != len(uang) || n < 2 {
		return false
	}
	rec.mentah, rec.Nama, rec.Indikator = sel, nama, ""
	return true
}

// totalTanpaLabel takes such a row for the total of the plan if it stands below
// the last row, no other total does, and it is the sum of the programmes. Else
// it is a row without a name.
func (p *penyusun) totalTanpaLabel() {
	rec := p.tanpaLabel
	if rec == nil {
		return
	}
	if p.total != nil || p.akhir == nil || rec.Baris < p.akhir.Baris || !p.jumlahProgram(rec, 0) {
		rec.Nama, rec.mentah = "", slices.Clone(rec.Sel)
		p.tanpaNama(rec)
		return
	}
	if rec.Nama == "" {
		rec.Nama = "JUMLAH"
	}
	rec.salah = -1
	p.catatTotal(rec)
	p.catat(Temuan{Kode: SelBergeser, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
		Pesan: fmt.Sprintf("Baris ini kehilangan label atau sel kosongnya; dibaca sebagai jumlah karena sama dengan jumlah semua program setiap tahun. Isinya: %s.", isiSel(rec.Sel))})
}
