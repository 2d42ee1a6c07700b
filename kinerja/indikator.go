package kinerja

import (
	"slices"
)

// Indikator is an indicator of performance: what is measured, how, and what
// was planned and reached in each year.
//
// Only the name is always there; a plan's table fills what it has columns for,
// and the zero value of every other field says that nothing is written.
type Indikator struct {
	Nama            string           `json:"nama" yaml:"nama"`
	Definisi        string           `json:"definisi,omitempty" yaml:"definisi,omitempty"`
	Rumus           string           `json:"rumus,omitempty" yaml:"rumus,omitempty"` // in the language of package ekspresi
	Satuan          Satuan           `json:"satuan,omitzero" yaml:"satuan,omitempty"`
	Arah            Arah             `json:"arah,omitzero" yaml:"arah,omitempty"`
	Akumulasi       Akumulasi        `json:"akumulasi,omitzero" yaml:"akumulasi,omitempty"`
	Tingkat         TingkatIndikator `json:"tingkat,omitzero" yaml:"tingkat,omitempty"`
	SumberData      string           `json:"sumberData,omitempty" yaml:"sumberData,omitempty"`
	PenanggungJawab string           `json:"penanggungJawab,omitempty" yaml:"penanggungJawab,omitempty"`
	// KodeReferensi is the code in the national reference of indicators, as
	// text: its form was not seen in a regulation.
	KodeReferensi string    `json:"kodeReferensi,omitempty" yaml:"kodeReferensi,omitempty"`
	Baseline      Target    `json:"baseline,omitzero" yaml:"baseline,omitempty"`
	Tahunan       []Tahunan `json:"tahunan,omitempty" yaml:"tahunan,omitempty"` // ascending, one per year
}

// Tahunan is what an indicator holds for one year.
type Tahunan struct {
	Tahun     int    `json:"tahun" yaml:"tahun"`
	Target    Target `json:"target,omitzero" yaml:"target,omitempty"`
	Realisasi Target `json:"realisasi,omitzero" yaml:"realisasi,omitempty"`
}

// Year returns what the indicator holds for a year; the zero Tahunan, in which
// nothing is written, if it does not have that year.
func (i *Indikator) Year(tahun int) Tahunan {
	at, ok := slices.BinarySearchFunc(i.Tahunan, tahun, func(t Tahunan, y int) int { return t.Tahun - y })
	if !ok {
		return Tahunan{Tahun: tahun}
	}
	return i.Tahunan[at]
}

// Arah is in which direction an indicator gets better.
type Arah uint8

const (
	ArahTidakTertulis Arah = iota
	ArahNaik               // higher is better
	ArahTurun              // lower is better
	ArahRentang            // best inside a range
	ArahTetap              // best where it stays
)

// Akumulasi is how the values of the years of a period belong together.
type Akumulasi uint8

const (
	AkumulasiTidakTertulis Akumulasi = iota
	AkumulasiTahunan                 // each year stands for itself
	AkumulasiAkumulatif              // the years add up
	AkumulasiPosisiAkhir             // the last year is the state of the period
)

// TingkatIndikator is what an indicator measures in the chain of results.
type TingkatIndikator uint8

const (
	TingkatTidakTertulis TingkatIndikator = iota
	TingkatImpact
	TingkatOutcome
	TingkatOutput
)
