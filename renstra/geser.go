package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Cells of a row may stand one or two cells beside their columns: text
// extractors lose or double empty cells. A shift is undone only if exactly
// one arrangement of the row's cells makes the sums of its parent agree.

// maxSusunan bounds how many arrangements of the rows of one parent are
// tried together.
const maxSusunan = 512

// susunan is one arrangement of the cells of a row.
type susunan struct {
	sel   []string
	geser int // by how many cells, positive to the right
	dari  int // from which column on
}

// geser looks at every row whose cells do not fit their columns: leaves
// against the pagu of their parent, all others against their children.
func (p *penyusun) geser() {
	for _, rec := range p.rekam {
		if len(rec.anak) > 0 {
			p.geserAnak(rec)
		}
	}
	for _, rec := range slices.Backward(p.rekam) {
		if rec.ragu() && len(rec.anak) > 0 {
			p.geserSendiri(rec)
		}
	}
	for _, rec := range p.rekam {
		p.catatSel(rec)
	}
}

// ragu reports whether the cells of a row may stand beside their columns: one
// does not fit, or there are too few or too many.
func (rec *rekaman) ragu() bool {
	return rec.Baris > 0 && (rec.salah >= 0 || rec.asli != len(rec.kepala.kolom)) && rec.geserKe == nil
}

// geserAnak tries the arrangements of the leaves of rec against its pagu.
func (p *penyusun) geserAnak(rec *rekaman) {
	var ragu []*rekaman
	for _, a := range rec.anak {
		if a.ragu() && len(a.anak) == 0 {
			ragu = append(ragu, a)
		}
	}
	if len(ragu) == 0 || rec.salah >= 0 {
		return
	}
	pilihan := make([][]susunan, len(ragu))
	n := 1
	for i, a := range ragu {
		pilihan[i] = p.susunan(a)
		n *= max(1, len(pilihan[i]))
		if len(pilihan[i]) == 0 || n > maxSusunan {
			return
		}
	}
	var jadi []susunan
	for combo := range n {
		pick := make([]susunan, len(ragu))
		for i := range ragu {
			pick[i] = pilihan[i][combo%len(pilihan[i])]
			combo /= len(pilihan[i])
		}
		if p.jumlahCocok(rec, ragu, pick) {
			if jadi != nil {
				return // more than one fits: nothing is decided
			}
			jadi = pick
		}
	}
	for i := range jadi {
		ragu[i].terapkan(jadi[i])
	}
}

// jumlahCocok reports whether, with the rows in ragu arranged as in pick, the
// sums of rec agree in every year in which those rows have an amount, under
// this or the arrangement as read; and whether there is such a year.
func (p *penyusun) jumlahCocok(rec *rekaman, ragu []*rekaman, pick []susunan) bool {
	terbukti := false
	for _, tahun := range p.r.Tahun {
		ada := false
		var jumlah []anggaran.Rupiah
		for _, a := range rec.anak {
			sel := a.mentah
			if i := slices.Index(ragu, a); i >= 0 {
				ada = ada || p.pagu(a, tahun).Isi() == anggaran.Tertulis
				sel = pick[i].sel
				ada = ada || p.paguSel(a, sel, tahun).Isi() == anggaran.Tertulis
			}
			if r, ok := p.paguSel(a, sel, tahun).Rupiah(); ok {
				jumlah = append(jumlah, r)
			}
		}
		if !ada {
			continue
		}
		tulis, ok := p.pagu(rec, tahun).Rupiah()
		hitung, err := anggaran.SumSlice(jumlah)
		if !ok || err != nil || hitung != tulis {
			return false
		}
		terbukti = true
	}
	return terbukti
}

// geserSendiri tries the arrangements of a row against the sums of its own
// children.
func (p *penyusun) geserSendiri(rec *rekaman) {
	for _, a := range rec.anak {
		if a.salah >= 0 {
			return
		}
	}
	var jadi *susunan
	for _, s := range p.susunan(rec) {
		if p.anakCocok(rec, s.sel) {
			if jadi != nil {
				return
			}
			jadi = &s
		}
	}
	if jadi != nil {
		rec.terapkan(*jadi)
	}
}

func (p *penyusun) anakCocok(rec *rekaman, sel []string) bool {
	terbukti := false
	for _, tahun := range p.r.Tahun {
		jumlah := p.paguBaris(tahun, rec.anak)
		tulis, ok := p.paguSel(rec, sel, tahun).Rupiah()
		if !ok {
			if len(jumlah) > 0 {
				return false
			}
			continue
		}
		hitung, err := anggaran.SumSlice(jumlah)
		if err != nil || hitung != tulis {
			return false
		}
		terbukti = terbukti || len(jumlah) > 0
	}
	return terbukti
}

// pagu is that of a year as a row has it.
func (p *penyusun) pagu(rec *rekaman, tahun int) anggaran.Isian {
	return p.paguSel(rec, rec.mentah, tahun)
}

// paguSel is the pagu of a year in an arrangement of the cells of a row.
func (p *penyusun) paguSel(rec *rekaman, sel []string, tahun int) anggaran.Isian {
	for i, c := range rec.kepala.kolom {
		if c.jenis == kolomPagu && c.tahun == tahun && i < len(sel) {
			if isi, err := p.r.Konvensi.ParseIsian(sel[i]); err == nil {
				return isi
			}
		}
	}
	for _, b := range rec.belahan {
		if b.kepala.punya(tahun).Has(KolomPagu) {
			return p.pagu(b, tahun)
		}
	}
	return anggaran.Isian{}
}

// susunan lists the arrangements of a row in which every cell fits its
// column: as read, if it fits so, and with one or two empty cells put in or
// taken out at one place among the values. Of arrangements that differ only
// in where a dash or an empty cell stands, the one that moves least is kept.
func (p *penyusun) susunan(rec *rekaman) []susunan {
	var out []susunan
	tambah := func(s susunan) {
		if rec.selSalah(s.sel, p.r.Konvensi) >= 0 {
			return
		}
		if slices.ContainsFunc(out, func(o susunan) bool { return samaIsi(o.sel, s.sel) }) {
			return
		}
		out = append(out, s)
	}
	tambah(susunan{sel: rec.mentah})
	awal := rec.kepala.awal
	if awal < 0 || awal > len(rec.mentah) {
		return out
	}
	akhir := len(rec.mentah)
	if rec.salah >= 0 {
		akhir = min(akhir, rec.salah+1)
	}
	for _, n := range []int{1, 2} {
		for at := akhir - 1; at >= awal; at-- {
			tambah(susunan{slices.Insert(slices.Clone(rec.mentah), at, make([]string, n)...), n, at}) // what it pushes over the edge must be empty
			if at+n <= len(rec.mentah) && semuaKosong(rec.mentah[at:at+n]) {
				tambah(susunan{slices.Delete(slices.Clone(rec.mentah), at, at+n), -n, at})
			}
		}
	}
	return out
}

// samaIsi reports whether two arrangements have the same figures and words in
// the same columns.
func samaIsi(a, b []string) bool {
	for i := range max(len(a), len(b)) {
		if selAt(a, i) != selAt(b, i) {
			return false
		}
	}
	return true
}

// selAt is cell i, "" for a dash and for a cell that is not there.
func selAt(sel []string, i int) string {
	if i >= len(sel) || sel[i] == "-" || sel[i] == "–" {
		return ""
	}
	return sel[i]
}

func semuaKosong(sel []string) bool {
	return !slices.ContainsFunc(sel, func(s string) bool { return s != "" })
}

func potongKosong(sel []string) []string {
	for len(sel) > 0 && sel[len(sel)-1] == "" {
		sel = sel[:len(sel)-1]
	}
	return sel
}

func (rec *rekaman) terapkan(s susunan) {
	if s.geser == 0 {
		return
	}
	rec.mentah, rec.salah, rec.geserKe = s.sel, -1, &s
}

// catatSel notes what was found about the cells of a row.
func (p *penyusun) catatSel(rec *rekaman) {
	if rec.Baris == 0 {
		return
	}
	lebar := len(rec.kepala.kolom)
	if rec.asli != lebar {
		p.catatBaris(rec, Temuan{Kode: JumlahSel, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Baris ini %d sel, kepala tabelnya %d.%s", rec.asli, lebar, sisaSel(rec, lebar))})
	}
	switch {
	case rec.geserKe != nil:
		arah, n := "kanan", rec.geserKe.geser
		if n < 0 {
			arah, n = "kiri", -n
		}
		p.catatBaris(rec, Temuan{Kode: SelBergeser, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Sel mulai kolom ke-%d bergeser; digeser %d sel ke %s, satu-satunya susunan yang membuat jumlah induknya cocok.", rec.geserKe.dari+1, n, arah)})
	case rec.salah >= 0 && !p.satuKata(rec):
		p.catatBaris(rec, Temuan{Kode: SelBergeser, Keparahan: Peringatan,
			Pesan: "Sel baris ini tidak sesuai dengan kolomnya dan tidak ada satu pergeseran yang terbukti oleh jumlah induknya; sel dibiarkan di tempatnya."})
	}
}

// satuKata reports whether all that does not fit in a row is one cell of words
// that no shift brings into another column: it is not read, the others stand
// where they belong.
func (p *penyusun) satuKata(rec *rekaman) bool {
	s := rec.mentah[rec.salah]
	if rec.asli != len(rec.kepala.kolom) || strings.ContainsFunc(s, unicode.IsDigit) || kinerja.ParseTarget(s).Jenis() != kinerja.JenisTeks {
		return false
	}
	sel := slices.Clone(rec.mentah)
	sel[rec.salah] = ""
	return rec.selSalah(sel, p.r.Konvensi) < 0 && len(p.susunan(rec)) == 0
}

// sisaSel quotes the cells beyond the last column.
func sisaSel(rec *rekaman, lebar int) string {
	if len(rec.mentah) <= lebar || semuaKosong(rec.mentah[lebar:]) {
		return ""
	}
	return fmt.Sprintf(" Sel di luar kolom: %s.", strings.Join(potongKosong(rec.mentah[lebar:]), " | "))
}
