package kinerja

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Indikator is an indicator of performance: what is measured, how, and what
// was planned and reached in each year.
//
// Only the name is always there; a plan's table fills what it has columns for,
// and the zero value of every other field says that nothing is written. An
// Indikator is made by [IndikatorOf] from the cells of a table, by
// [ReadIndikator] from a file, or as a literal; [Indikator.Validate] says what
// is wrong with it.
type Indikator struct {
	Nama     string `json:"nama" yaml:"nama"`
	Definisi string `json:"definisi,omitempty" yaml:"definisi,omitempty"`
	Rumus    string `json:"rumus,omitempty" yaml:"rumus,omitempty"` // in the language of package ekspresi, or the code of a named formula
	Satuan   Satuan `json:"satuan,omitzero" yaml:"satuan,omitempty"`
	Arah     Arah   `json:"arah,omitzero" yaml:"arah,omitempty"`
	// RumusCapaian is the formula of its achievement; a direction alone does
	// not name one.
	RumusCapaian    RumusCapaian     `json:"rumusCapaian,omitzero" yaml:"rumusCapaian,omitempty"`
	Gabungan        Gabungan         `json:"gabungan,omitzero" yaml:"gabungan,omitempty"` // of quarters into a year
	Akumulasi       Akumulasi        `json:"akumulasi,omitzero" yaml:"akumulasi,omitempty"`
	Tingkat         TingkatIndikator `json:"tingkat,omitzero" yaml:"tingkat,omitempty"`
	Kelompok        Kelompok         `json:"kelompok,omitzero" yaml:"kelompok,omitempty"`
	Skala           string           `json:"skala,omitempty" yaml:"skala,omitempty"` // name of the scale of its predicates
	SumberData      string           `json:"sumberData,omitempty" yaml:"sumberData,omitempty"`
	PenanggungJawab string           `json:"penanggungJawab,omitempty" yaml:"penanggungJawab,omitempty"`
	// KodeReferensi is the code in the national reference of indicators, as
	// text: its form was not seen in a regulation.
	KodeReferensi string    `json:"kodeReferensi,omitempty" yaml:"kodeReferensi,omitempty"`
	TahunBaseline int       `json:"tahunBaseline,omitempty" yaml:"tahunBaseline,omitempty"` // 0: not written
	Baseline      Target    `json:"baseline,omitzero" yaml:"baseline,omitempty"`
	Tahunan       []Tahunan `json:"tahunan,omitempty" yaml:"tahunan,omitempty"` // ascending, one per year
}

// Tahunan is what an indicator holds for one year.
type Tahunan struct {
	Tahun     int    `json:"tahun" yaml:"tahun"`
	Target    Target `json:"target,omitzero" yaml:"target,omitempty"`
	Realisasi Target `json:"realisasi,omitzero" yaml:"realisasi,omitempty"`
	// Data are the values of the variables of the formula in this year.
	Data map[string]Target `json:"data,omitempty" yaml:"data,omitempty"`
}

// Year returns what the indicator holds for a year; the zero Tahunan, in which
// nothing is written, if it does not have that year.
func (i *Indikator) Year(tahun int) Tahunan {
	at, ok := slices.BinarySearchFunc(i.Tahunan, tahun, func(t Tahunan, y int) int { return cmp.Compare(t.Tahun, y) })
	if !ok {
		return Tahunan{Tahun: tahun}
	}
	return i.Tahunan[at]
}

// ApplySatuan gives the unit of the indicator to its baseline, targets and
// realisations that name none, as [Target.WithSatuan] does. Who decodes an
// indicator with encoding/json or a YAML package calls it afterwards;
// [ReadIndikator] and [IndikatorOf] have done so. The slice of years is
// changed in place.
func (i *Indikator) ApplySatuan() {
	i.Baseline = i.Baseline.WithSatuan(i.Satuan)
	for k := range i.Tahunan {
		t := &i.Tahunan[k]
		t.Target, t.Realisasi = t.Target.WithSatuan(i.Satuan), t.Realisasi.WithSatuan(i.Satuan)
	}
}

// ErrIndikator is wrapped by every error about the text of an indicator.
var ErrIndikator = errors.New("indikator tidak terbaca")

// IndikatorError says what in the text of an indicator could not be read, and
// where.
type IndikatorError struct {
	Baris, Kolom int    // from 1; 0 if the text was not a file
	Medan        string // the field, "" if it is none in particular
	Diharapkan   string
	Ditemukan    string
	Saran        string // the nearest name, "" if none is near
}

// Error returns the place, what was expected and what was found.
func (e *IndikatorError) Error() string {
	var b strings.Builder
	b.WriteString("kinerja: ")
	if e.Baris > 0 {
		fmt.Fprintf(&b, "baris %d kolom %d: ", e.Baris, e.Kolom)
	}
	if e.Medan != "" {
		b.WriteString(e.Medan + ": ")
	}
	fmt.Fprintf(&b, "diharapkan %s, ditemukan %s", e.Diharapkan, e.Ditemukan)
	if e.Saran != "" {
		fmt.Fprintf(&b, " (mungkin maksudnya %q)", e.Saran)
	}
	return b.String()
}

// Unwrap returns [ErrIndikator].
func (e *IndikatorError) Unwrap() error { return ErrIndikator }

// kutip quotes what was found, long text cut.
func kutip(s string) string {
	const maks = 60
	if r := []rune(s); len(r) > maks {
		s = string(r[:maks]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
