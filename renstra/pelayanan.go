package renstra

import (
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// KinerjaPelayanan is one row of Table T-C.23, Pencapaian Kinerja Pelayanan
// Perangkat Daerah (Permendagri 86/2017): an indicator with target and
// realisasi of past years and their ratio as printed. Targets and realisasi
// stand in Tahunan.
type KinerjaPelayanan struct {
	Indikator     `yaml:",inline"`
	TargetNSPK    kinerja.Target   `json:"targetNSPK,omitzero" yaml:"targetNSPK,omitempty"`
	TargetIKK     kinerja.Target   `json:"targetIKK,omitzero" yaml:"targetIKK,omitempty"`
	TargetLainnya kinerja.Target   `json:"targetLainnya,omitzero" yaml:"targetLainnya,omitempty"`
	Rasio         []kinerja.Target `json:"rasio,omitempty" yaml:"rasio,omitempty"` // as printed, one per entry of Tahunan
}

// Pendanaan is one row of Table T-C.24, Anggaran dan Realisasi Pendanaan
// Pelayanan Perangkat Daerah (Permendagri 86/2017).
type Pendanaan struct {
	Baris           int                `json:"-" yaml:"-"`
	Nomor           string             `json:"nomor,omitempty" yaml:"nomor,omitempty"` // "1", "a."; "" where the table has none
	Uraian          string             `json:"uraian" yaml:"uraian"`
	Tahunan         []PendanaanTahunan `json:"tahunan,omitempty" yaml:"tahunan,omitempty"`
	TumbuhAnggaran  kinerja.Target     `json:"tumbuhAnggaran,omitzero" yaml:"tumbuhAnggaran,omitempty"`   // rata-rata pertumbuhan as printed
	TumbuhRealisasi kinerja.Target     `json:"tumbuhRealisasi,omitzero" yaml:"tumbuhRealisasi,omitempty"` // rata-rata pertumbuhan as printed
	Sel             []string           `json:"-" yaml:"-"`
}

// PendanaanTahunan is one year of a [Pendanaan].
type PendanaanTahunan struct {
	Tahun     int            `json:"tahun" yaml:"tahun"`
	Anggaran  anggaran.Isian `json:"anggaran,omitzero" yaml:"anggaran,omitempty"`
	Realisasi anggaran.Isian `json:"realisasi,omitzero" yaml:"realisasi,omitempty"`
	Rasio     kinerja.Target `json:"rasio,omitzero" yaml:"rasio,omitempty"` // as printed
}

// Layanan is one row of the list of services: what is given to whom, and what
// the agency attests for it. A cell that reaches over several rows is written
// in the first of them.
type Layanan struct {
	Baris    int      `json:"-" yaml:"-"`
	Sasaran  string   `json:"sasaran,omitempty" yaml:"sasaran,omitempty"`   // who is served
	Dukungan string   `json:"dukungan,omitempty" yaml:"dukungan,omitempty"` // administrative support
	Jenis    string   `json:"jenis,omitempty" yaml:"jenis,omitempty"`       // kind of service
	Sel      []string `json:"-" yaml:"-"`
}
