package renstra

import "github.com/perencanaan-id/perencanaan/nomenklatur"

// Kaitan is one row of Table 4.2: which program, kegiatan or sub kegiatan
// serves which tujuan and sasaran, by which outcome or output. The table is
// kept beside the programme table, so that the two can be compared; the
// figures of the row stand only there.
type Kaitan struct {
	Baris      int                 `json:"-" yaml:"-"`
	Tingkat    nomenklatur.Tingkat `json:"tingkat,omitzero" yaml:"tingkat,omitempty"`
	Nama       string              `json:"nama" yaml:"nama"`
	Kode       nomenklatur.Kode    `json:"kode,omitzero" yaml:"kode,omitempty"`
	Induk      string              `json:"induk,omitempty" yaml:"induk,omitempty"` // name of the program or kegiatan it stands under
	NSPK       string              `json:"nspk,omitempty" yaml:"nspk,omitempty"`
	Tujuan     string              `json:"tujuan,omitempty" yaml:"tujuan,omitempty"`
	Sasaran    string              `json:"sasaran,omitempty" yaml:"sasaran,omitempty"`
	Outcome    string              `json:"outcome,omitempty" yaml:"outcome,omitempty"`
	Output     string              `json:"output,omitempty" yaml:"output,omitempty"`
	Indikator  string              `json:"indikator,omitempty" yaml:"indikator,omitempty"`
	Keterangan string              `json:"keterangan,omitempty" yaml:"keterangan,omitempty"`
	Sel        []string            `json:"-" yaml:"-"`
}

// Prioritas is one row of Table 4.4: a kegiatan or sub kegiatan, or a programme
// where the agency's have a column, in support of a priority programme of the
// region.
type Prioritas struct {
	Baris      int                 `json:"-" yaml:"-"`
	Nomor      string              `json:"nomor,omitempty" yaml:"nomor,omitempty"`
	Program    string              `json:"program" yaml:"program"` // the priority programme
	Outcome    string              `json:"outcome,omitempty" yaml:"outcome,omitempty"`
	Tingkat    nomenklatur.Tingkat `json:"tingkat,omitzero" yaml:"tingkat,omitempty"`
	Nama       string              `json:"nama" yaml:"nama"`
	Kode       nomenklatur.Kode    `json:"kode,omitzero" yaml:"kode,omitempty"`
	Induk      string              `json:"induk,omitempty" yaml:"induk,omitempty"` // name of the program or kegiatan it stands under; "" where nothing tells
	Keterangan string              `json:"keterangan,omitempty" yaml:"keterangan,omitempty"`
	Sel        []string            `json:"-" yaml:"-"`
}

// Cascading is one node of the cascading: from a goal of the region down to
// the sub kegiatan and the unit in charge.
type Cascading struct {
	Baris     int          `json:"-" yaml:"-"`
	Tingkat   string       `json:"tingkat" yaml:"tingkat"` // label of the row as written: "Tujuan RPJMD", "Program", "Penanggung Jawab"
	Nama      string       `json:"nama" yaml:"nama"`
	Indikator []string     `json:"indikator,omitempty" yaml:"indikator,omitempty"`
	Anak      []*Cascading `json:"anak,omitempty" yaml:"anak,omitempty"`
}
