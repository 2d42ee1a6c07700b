package renstra

import "github.com/perencanaan-id/perencanaan/kinerja"

// Table T-C.27 has the tujuan and sasaran in columns of their own, with
// indicators on rows that name no programme.

// barisTujuan is a row that names a tujuan or sasaran.
type barisTujuan struct {
	*rekaman
	tujuan, sasaran string
	sendiri         bool // the row is theirs: its indicator is no programme's
}

// tujuan keeps what a row says of tujuan and sasaran. It reports whether the
// row is theirs alone.
func (p *penyusun) tujuan(rec *rekaman) bool {
	b := barisTujuan{rekaman: rec, sendiri: rec.Nama == "" && !rec.tertulis.IsValid()}
	for i, c := range rec.kepala.kolom[:min(len(rec.mentah), len(rec.kepala.kolom))] {
		switch c.jenis {
		case kolomTujuan:
			b.tujuan = rec.mentah[i]
		case kolomSasaran:
			b.sasaran = rec.mentah[i]
		}
	}
	if b.tujuan == "" && b.sasaran == "" || rec.salah >= 0 {
		return false
	}
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
		if n := len(p.r.Tujuan); b.tujuan != "" && (n == 0 || p.r.Tujuan[n-1].Nama != b.tujuan) || n == 0 {
			p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: b.Baris, Nama: b.tujuan})
		}
		t := &p.r.Tujuan[len(p.r.Tujuan)-1]
		indikator := &t.Indikator
		if b.sasaran != "" {
			if n := len(t.Sasaran); n == 0 || t.Sasaran[n-1].Nama != b.sasaran {
				t.Sasaran = append(t.Sasaran, Sasaran{Baris: b.Baris, Nama: b.sasaran})
			}
			indikator = &t.Sasaran[len(t.Sasaran)-1].Indikator
		}
		if b.sendiri && b.Indikator != "" {
			p.nilai(b.rekaman)
			*indikator = append(*indikator, b.sebagaiIndikator())
		}
	}
}

// sebagaiIndikator makes an indicator of the values of a row.
func (rec *rekaman) sebagaiIndikator() Indikator {
	ind := Indikator{Indikator: kinerja.Indikator{Nama: rec.Indikator, Baseline: rec.Baseline}, Baris: rec.Baris, Sel: rec.Sel}
	for _, t := range rec.Tahunan {
		if t.Target.Jenis() != kinerja.JenisTidakTertulis {
			ind.Tahunan = append(ind.Tahunan, kinerja.Tahunan{Tahun: t.Tahun, Target: t.Target})
		}
	}
	return ind
}
