package kinerja

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// ErrTanpaRumus is wrapped by the error about an indicator that has no
// formula.
var ErrTanpaRumus = errors.New("indikator tidak mempunyai rumus")

// ErrData is wrapped by the error about a value that stands for a variable of
// the formula and is no number.
var ErrData = errors.New("data bukan satu bilangan")

// Evaluate computes the formula of the indicator with the data of a year. The
// value is exact, and comes with the formula that was read and the numbers
// that were put in, in the order of its variables, so that
//
//	e.Cetak(ekspresi.Indonesia, nilai)
//
// shows the working. A percentage counts in per cent: "80%" is 80. The error
// wraps [ErrTanpaRumus], [ErrData], or is one of package ekspresi; all
// variables that are missing are named by it.
func (i *Indikator) Evaluate(tahun int) (hasil *big.Rat, e *ekspresi.Ekspresi, nilai []*big.Rat, err error) {
	if i.Rumus == "" {
		return nil, nil, nil, fmt.Errorf("kinerja: %q: %w", i.Nama, ErrTanpaRumus)
	}
	if e, err = ekspresi.Parse(i.Rumus); err != nil {
		return nil, nil, nil, fmt.Errorf("kinerja: %q: %w", i.Nama, err)
	}
	data := i.Year(tahun).Data
	for _, nama := range e.Variabel() {
		t, ada := data[nama]
		v, ok := t.Rat()
		switch {
		case ok:
			nilai = append(nilai, v)
		case ada && t.Tertulis():
			return nil, e, nil, fmt.Errorf("kinerja: %q: %s %d: %q: %w", i.Nama, nama, tahun, t, ErrData)
		default:
			nilai = append(nilai, nil)
		}
	}
	if hasil, err = e.EvalNilai(nilai); err != nil {
		return nil, e, nilai, fmt.Errorf("kinerja: %q: %d: %w", i.Nama, tahun, err)
	}
	return hasil, e, nilai, nil
}

// rumus checks the formula, and that the years with data have those it asks
// for and no others.
func (p *pemeriksa) rumus() {
	if p.i.Rumus == "" {
		return
	}
	e, err := ekspresi.Parse(p.i.Rumus)
	if err != nil {
		p.catat(KategoriRumusTidakTerbaca, nomenklatur.Galat, 0, Target{}, "Rumus tidak terbaca: %v.", err)
		return
	}
	variabel := e.Variabel()
	for _, t := range p.i.Tahunan {
		if len(t.Data) == 0 {
			continue
		}
		var kurang, lebih []string
		for _, nama := range variabel {
			if !t.Data[nama].Tertulis() {
				kurang = append(kurang, nama)
			}
		}
		for _, nama := range slices.Sorted(maps.Keys(t.Data)) {
			if !slices.Contains(variabel, nama) {
				lebih = append(lebih, nama)
			}
		}
		if kurang != nil {
			p.catat(KategoriVariabelTanpaData, nomenklatur.Peringatan, t.Tahun, Target{}, "Data %d tidak memuat variabel rumus: %s.", t.Tahun, strings.Join(kurang, ", "))
		}
		if lebih != nil {
			p.catat(KategoriDataTanpaVariabel, nomenklatur.Peringatan, t.Tahun, Target{}, "Data %d memuat nama yang tidak ada dalam rumus: %s.", t.Tahun, strings.Join(lebih, ", "))
		}
	}
}

// hasilRumus holds what the formula gives against what the year says was
// reached, to the places that are written.
func (p *pemeriksa) hasilRumus(t Tahunan) {
	tertulis, ok := t.Realisasi.Angka()
	if !ok {
		return
	}
	hasil, _, _, err := p.i.Evaluate(t.Tahun)
	if err != nil {
		return // said by the formula itself, or by the data
	}
	tempat := max(0, -int(tertulis.Exponent()))
	if terhitung, err := bulatRasional(hasil, tempat, anggaran.SetengahKeAtas); err == nil && !terhitung.Equal(tertulis) {
		p.catat(KategoriRealisasiBerbeda, nomenklatur.Peringatan, t.Tahun, t.Realisasi,
			"Realisasi %d tertulis %q, rumusnya memberi %s.", t.Tahun, t.Realisasi, teksRasional(hasil))
	}
}
