package renstra

import "github.com/perencanaan-id/perencanaan/kinerja"

// Table T-C.27 has the tujuan and sasaran in columns of their own, with
// indicators on rows that name no programme.

// barisTujuan is a row that names a tujuan or sasaran, or goes on with one.
type barisTujuan struct {
	*rekaman
	tujuan, sasaran string
	indikator       string // in a column of its own
	sendiri         bool   // the row is theirs: its values are no programme's
}

func (b *barisTujuan) sel() [3]string { return [3]string{b.tujuan, b.sasaran, b.indikator} }

// letakTujuan is what the rows above say of tujuan and sasaran.
type letakTujuan struct {
	sel    [3]string // the row right above
	kini   [3]string // the last row that names one
	kepala *kepala   // of the row right above
}

// tujuanUlang reports whether a row below one of a programme names tujuan and
// sasaran only because cells that were merged are filled down, or are printed
// again on top of a page: what it has beside them goes on with the programme.
func (p *penyusun) tujuanUlang(b barisTujuan) bool {
	atas := p.tujuanAtas
	return b.sel() == atas.sel || b.kepala != atas.kepala && b.sel() == atas.kini
}

// barisTujuanOf is what the cells of a row say of tujuan and sasaran, and whether
// there are amounts or anything else beside.
func (p *penyusun) barisTujuanOf(rec *rekaman) (b barisTujuan, uang, isi bool) {
	b = barisTujuan{rekaman: rec, sendiri: rec.Nama == "" && !rec.tertulis.IsValid()}
	for i, c := range rec.kepala.kolom[:min(len(rec.mentah), len(rec.kepala.kolom))] {
		switch c.jenis {
		case kolomTujuan:
			b.tujuan = rec.mentah[i]
		case kolomSasaran:
			b.sasaran = rec.mentah[i]
		case kolomIndikatorTujuan:
			b.indikator = rec.mentah[i]
		case kolomPagu:
			uang = uang || jenisOf(rec.mentah[i], p.r.Konvensi) != selKosong
		default:
			isi = isi || rec.mentah[i] != ""
		}
	}
	return b, uang, isi
}

// tujuan keeps what a row says of tujuan and sasaran. It reports whether the
// row is theirs alone.
func (p *penyusun) tujuan(rec *rekaman) bool {
	b, uang, isi := p.barisTujuanOf(rec)
	bernama := b.tujuan != "" || b.sasaran != ""
	if b.sendiri && bernama && !p.diTujuan && p.akhir != nil && p.tujuanUlang(b) {
		p.tujuanAtas.kepala = rec.kepala
		switch {
		case uang:
			return false // no row of a tujuan has amounts
		case !isi, p.lanjutkan(rec):
			return true
		}
	}
	p.tujuanAtas = letakTujuan{sel: b.sel(), kini: p.tujuanAtas.kini, kepala: rec.kepala}
	if bernama {
		p.tujuanAtas.kini = b.sel()
	}
	lanjut := b.sendiri && !uang && (b.indikator != "" || p.diTujuan)
	if rec.salah >= 0 || !bernama && (!lanjut || len(p.barisTujuan) == 0) {
		p.diTujuan = false
		return false
	}
	p.diTujuan = b.sendiri
	p.barisTujuan = append(p.barisTujuan, b)
	return b.sendiri
}

// pasangTujuan builds the tujuan of the plan from those rows, if no table of
// their own did.
func (p *penyusun) pasangTujuan() {
	if len(p.r.Tujuan) > 0 {
		return
	}
	for _, b := range p.barisTujuan {
		n := len(p.r.Tujuan)
		lanjut := n > 0 && b.tujuan == "" && b.sasaran == ""
		if b.tujuan != "" && (n == 0 || p.r.Tujuan[n-1].Nama != b.tujuan) || n == 0 {
			p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: b.Baris, Nama: b.tujuan})
		}
		t := &p.r.Tujuan[len(p.r.Tujuan)-1]
		if n := len(t.Sasaran); b.sasaran != "" && (n == 0 || t.Sasaran[n-1].Nama != b.sasaran) {
			t.Sasaran = append(t.Sasaran, Sasaran{Baris: b.Baris, Nama: b.sasaran})
		}
		indikator := &t.Indikator
		if n := len(t.Sasaran); n > 0 && (b.sasaran != "" || lanjut) {
			indikator = &t.Sasaran[n-1].Indikator
		}
		p.tambahIndikator(b, indikator)
	}
}

// tambahIndikator adds the indicator of a row to those of its tujuan or
// sasaran. Beside a programme the values are the programme's.
func (p *penyusun) tambahIndikator(b barisTujuan, daftar *[]Indikator) {
	if !b.sendiri {
		if n := len(*daftar); b.indikator != "" && (n == 0 || (*daftar)[n-1].Nama != b.indikator) {
			*daftar = append(*daftar, Indikator{Indikator: kinerja.Indikator{Nama: b.indikator}, Baris: b.Baris, Sel: b.Sel})
		}
		return
	}
	if b.Indikator == "" {
		b.Indikator = b.indikator
	}
	p.nilai(b.rekaman)
	if ind := b.sebagaiIndikator(); ind.Nama != "" || len(ind.Tahunan) > 0 {
		*daftar = append(*daftar, ind)
	}
}

// sebagaiIndikator makes an indicator of the values of a row.
func (rec *rekaman) sebagaiIndikator() Indikator {
	ind := Indikator{Indikator: kinerja.Indikator{Nama: rec.Indikator, Baseline: rec.Baseline},
		Baris: rec.Baris, KondisiAkhir: rec.KondisiAkhir.Target, Sel: rec.Sel}
	for _, t := range rec.Tahunan {
		if t.Target.Jenis() != kinerja.JenisTidakTertulis {
			ind.Tahunan = append(ind.Tahunan, kinerja.Tahunan{Tahun: t.Tahun, Target: t.Target})
		}
	}
	return ind
}
