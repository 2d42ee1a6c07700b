package kinerja

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"sync"

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
// shows the working. The formula is an expression, or the code of a named one,
// such as persentase-pelayanan-dasar ([PersentasePelayananDasar]), which then
// checks the domain of its values too. A percentage counts in per cent: "80%" is 80. The error
// wraps [ErrTanpaRumus], [ErrData], or is one of package ekspresi; all
// variables that are missing are named by it.
func (i *Indikator) Evaluate(tahun int) (hasil *big.Rat, e *ekspresi.Ekspresi, nilai []*big.Rat, err error) {
	if i.Rumus == "" {
		return nil, nil, nil, fmt.Errorf("kinerja: %q: %w", i.Nama, ErrTanpaRumus)
	}
	e, baku, err := i.bacaRumus()
	if err != nil {
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
	if hasil, err = e.EvalNilai(nilai); err == nil && baku != nil {
		hasil, err = baku.hitungUrut(nilai)
	}
	if err != nil {
		return nil, e, nilai, fmt.Errorf("kinerja: %q: %d: %w", i.Nama, tahun, err)
	}
	return hasil, e, nilai, nil
}

// rumusBaku are the formulas that an indicator can name by their code.
var rumusBaku = sync.OnceValue(func() map[string]Rumus {
	semua := make(map[string]Rumus)
	for _, r := range []Rumus{
		PersentasePelayananDasar(), RasioKontribusiPSKS(), PersentasePenyerapanKeuangan(), PersentasePenyerapanFisik(), ResponPenangananPengaduan(),
	} {
		semua[r.Kode] = r
	}
	return semua
})

// bacaRumus reads the formula of the indicator, and says which named one it
// is, nil if none.
func (i *Indikator) bacaRumus() (*ekspresi.Ekspresi, *Rumus, error) {
	if r, ok := rumusBaku()[strings.TrimSpace(i.Rumus)]; ok {
		return r.Ekspresi, &r, nil
	}
	e, err := ekspresi.Parse(i.Rumus)
	return e, nil, err
}

// hitungUrut computes with values in the order of the formula, and checks
// their domain.
func (r *Rumus) hitungUrut(nilai []*big.Rat) (*big.Rat, error) {
	masukan := make(map[string]*big.Rat, len(nilai))
	for k, nama := range r.Ekspresi.Variabel() {
		masukan[nama] = nilai[k]
	}
	h, err := r.Hitung(masukan)
	return h.Nilai, err
}

// rumus checks the formula, and that the years with data have those it asks
// for and no others.
func (p *pemeriksa) rumus() {
	if p.i.Rumus == "" {
		return
	}
	e, _, err := p.i.bacaRumus()
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
