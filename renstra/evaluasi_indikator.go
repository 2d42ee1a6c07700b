package renstra

import (
	"errors"
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// RealisasiIndikator is what an indicator of a tujuan or sasaran (Table 3.3),
// of the IKU or of the IKK reached in a year.
//
// A sasaran's indicator is often an IKU too: the record stands for every table
// that states an indicator of this name. Where one table does so twice, Induk
// tells which: the name of the tujuan or sasaran it stands under. With "IKU" or
// "IKK" the record is for that table alone. [ReadRealisasiIndikator] reads them
// from CSV and JSON.
type RealisasiIndikator struct {
	Baris     int            `json:"-"` // line in the input, 0 if there was none
	Indikator string         `json:"indikator"`
	Induk     string         `json:"induk,omitempty"`
	Nilai     kinerja.Target `json:"nilai,omitzero"` // a number without unit has that of its target
}

// CaraIndikator is how [Rencana.EvaluateIndikator] computes. Its zero value is
// the usual way, told field by field.
type CaraIndikator struct {
	// Capaian says how the achievement of an indicator is computed. What it
	// leaves open, or all where it is nil, is as told by [CaraBaris]. Targets
	// that are predicates need a scale and a way.
	Capaian func(ind *Indikator) kinerja.CaraCapaian
	// Skala turns achievements and their averages into predicates; nil is
	// permendagri-86-2017.
	Skala     *kinerja.Skala
	Perlakuan kinerja.Perlakuan
}

// BarisIndikator is one indicator in one year.
type BarisIndikator struct {
	Indikator *Indikator
	Cara      kinerja.CaraCapaian // with nothing left open that the plan says
	Target    kinerja.Target
	Realisasi kinerja.Target // that of the records, else that of the plan
	Capaian   kinerja.Capaian
	Sebab     error // why Capaian is not defined, nil if it is
	Predikat  kinerja.Klasifikasi
}

// KelompokIndikator are the indicators of one tujuan, of one sasaran, of the
// IKU or of the IKK, with their mean.
type KelompokIndikator struct {
	Tujuan  *Tujuan  // nil for the IKU and the IKK
	Sasaran *Sasaran // nil for the indicators of the tujuan itself
	Baris   []*BarisIndikator
	Rerata  Rerata
}

// EvaluasiIndikator is how far the indicators of a plan came in one year.
type EvaluasiIndikator struct {
	Rencana  *Rencana
	Tahun    int
	Kelompok []*KelompokIndikator // Table 3.3: each tujuan, its sasaran behind it
	IKU, IKK KelompokIndikator

	// Tujuan and Sasaran are the means over all indicators of the tujuan, and
	// of the sasaran. Each indicator counts once; reports also have the mean
	// of the means of the sasaran, which Kelompok gives.
	Tujuan, Sasaran Rerata
	Temuan          []Temuan
}

// EvaluateIndikator sets what the indicators of tujuan and sasaran, the IKU and
// the IKK reached in a year against their targets: the "pengukuran kinerja" of
// a performance report (LKjIP). What was reached is that of the records, in any
// order, of two for the same indicator the first; else what the plan's own
// indicators hold for the year.
//
// Means are arithmetic, as reports of regions take them (practice, no
// regulation was found). What is not defined is left out of them and named with
// its reason; an indicator with neither target nor realisasi in the year is no
// part of it.
//
// The error wraps [ErrTahun] where none of the indicators has the year, or
// [ErrNil].
// Everything that is wrong with the records is a finding, of the kinds of
// [AturanEvaluasi].
func (r *Rencana) EvaluateIndikator(tahun int, realisasi []RealisasiIndikator, cara CaraIndikator) (*EvaluasiIndikator, error) {
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	p := penilaiIndikator{e: &EvaluasiIndikator{Rencana: r, Tahun: tahun}, cara: cara, nama: map[string][]letakIndikator{}}
	if p.cara.Skala == nil {
		p.cara.Skala = kinerja.SkalaPermendagri86()
	}
	if ada := p.susun(); !slices.Contains(ada, tahun) {
		return nil, galatTahun("indikator", ada, tahun)
	}
	p.tempatkan(realisasi)
	p.hitung()
	p.periksaRerata()
	urutkan(p.e.Temuan)
	return p.e, nil
}

// penilaiIndikator makes one evaluation of indicators.
type penilaiIndikator struct {
	e    *EvaluasiIndikator
	cara CaraIndikator
	nama map[string][]letakIndikator // by folded name
}

// susun lays out the indicators, and returns the years that they have.
func (p *penilaiIndikator) susun() []int {
	r := p.e.Rencana
	var semua []*kinerja.Indikator
	isi := func(k *KelompokIndikator, asal asalIndikator, daftar []Indikator) {
		for i := range daftar {
			ind := &daftar[i]
			y := ind.Year(p.e.Tahun)
			b := &BarisIndikator{Indikator: ind, Target: y.Target, Realisasi: y.Realisasi.WithSatuan(y.Target.Satuan())}
			if p.cara.Capaian != nil {
				b.Cara = p.cara.Capaian(ind)
			}
			b.Cara = caraCapaian(b.Cara, &ind.Indikator)
			k.Baris = append(k.Baris, b)
			p.catatNama(letakIndikator{asal, k, b})
			semua = append(semua, &ind.Indikator)
		}
	}
	for i := range r.Tujuan {
		t := &r.Tujuan[i]
		p.e.Kelompok = append(p.e.Kelompok, &KelompokIndikator{Tujuan: t})
		isi(p.e.Kelompok[len(p.e.Kelompok)-1], asalTujuan, t.Indikator)
		for j := range t.Sasaran {
			s := &t.Sasaran[j]
			p.e.Kelompok = append(p.e.Kelompok, &KelompokIndikator{Tujuan: t, Sasaran: s})
			isi(p.e.Kelompok[len(p.e.Kelompok)-1], asalTujuan, s.Indikator)
		}
	}
	isi(&p.e.IKU, asalIKU, r.IKU)
	isi(&p.e.IKK, asalIKK, r.IKK)
	return tahunDari(semua)
}

// hitung computes every indicator and the means.
func (p *penilaiIndikator) hitung() {
	var tujuan, sasaran []kinerja.ButirCapaian
	for _, k := range p.e.Kelompok {
		butir := p.kelompok(asalTujuan, k)
		if k.Sasaran != nil {
			sasaran = append(sasaran, butir...)
		} else {
			tujuan = append(tujuan, butir...)
		}
	}
	p.kelompok(asalIKU, &p.e.IKU)
	p.kelompok(asalIKK, &p.e.IKK)
	p.e.Tujuan, p.e.Sasaran = p.rata(tujuan), p.rata(sasaran)
}

func (p *penilaiIndikator) kelompok(asal asalIndikator, k *KelompokIndikator) []kinerja.ButirCapaian {
	var butir []kinerja.ButirCapaian
	for _, b := range k.Baris {
		b.Capaian, b.Sebab = b.Cara.ComputeTarget(b.Target, b.Realisasi)
		b.Predikat = p.cara.Skala.Classify(b.Capaian.Nilai, p.cara.Perlakuan)
		p.periksa(letakIndikator{asal, k, b})
		if b.Target.Tertulis() || b.Realisasi.Tertulis() {
			butir = append(butir, kinerja.ButirCapaian{Nama: b.Indikator.Nama, Nilai: b.Capaian.Nilai, Sebab: b.Sebab})
		}
	}
	k.Rerata = p.rata(butir)
	return butir
}

func (p *penilaiIndikator) rata(butir []kinerja.ButirCapaian) Rerata {
	return rata(butir, p.cara.Skala, p.cara.Perlakuan)
}

// periksa looks at one indicator.
func (p *penilaiIndikator) periksa(l letakIndikator) {
	b := l.baris
	beda := bedaSatuan(b.Target, b.Realisasi)
	if beda {
		p.catat(l, Temuan{Kode: SatuanRealisasi, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Satuan berbeda: Realisasi %q, targetnya %q.", b.Realisasi, b.Target)})
	}
	if b.Sebab != nil && b.Realisasi.Tertulis() && !errors.Is(b.Sebab, kinerja.ErrSatuan) {
		p.catat(l, Temuan{Kode: CapaianTakTerdefinisi, Keparahan: Info,
			Pesan: "Capaian kinerja tidak terdefinisi: " + sebabCapaian(b.Sebab) + "."})
	}
	for _, t := range b.Capaian.Temuan() {
		p.catat(l, t)
	}
	if t, ok := b.Predikat.Temuan(); ok {
		p.catat(l, t)
	}
}

// periksaRerata looks at the means of several values; that of one has the
// findings of its indicator.
func (p *penilaiIndikator) periksaRerata() {
	periksa := func(apa string, r *Rerata) {
		if t, ok := r.Predikat.Temuan(); ok && r.Dipakai > 1 {
			t.Tahun, t.Pesan = p.e.Tahun, "Rata-rata capaian "+apa+": "+t.Pesan
			p.e.Temuan = append(p.e.Temuan, t)
		}
	}
	for _, k := range p.e.Kelompok {
		periksa(fmt.Sprintf("%q", k.nama()), &k.Rerata)
	}
	periksa("IKU", &p.e.IKU.Rerata)
	periksa("IKK", &p.e.IKK.Rerata)
	periksa("seluruh tujuan", &p.e.Tujuan)
	periksa("seluruh sasaran", &p.e.Sasaran)
}
