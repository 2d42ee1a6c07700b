package renstra

import "github.com/perencanaan-id/perencanaan/kinerja"

// Indikator is an indicator of a table of the plan: of a tujuan or sasaran
// (Table 3.3), of the IKU (4.5), the IKK (4.6), or of a row of the programme
// table that has several. Its years, targets and unit are those that the
// table writes.
type Indikator struct {
	kinerja.Indikator `yaml:",inline"`

	Baris      int    `json:"-" yaml:"-"` // line in the input
	Nomor      string `json:"nomor,omitempty" yaml:"nomor,omitempty"`
	Keterangan string `json:"keterangan,omitempty" yaml:"keterangan,omitempty"`

	// KondisiAkhir is the target at the end of the period, where the table has a
	// column for it that names no year, or one beside that of the year it names.
	KondisiAkhir kinerja.Target `json:"kondisiAkhir,omitzero" yaml:"kondisiAkhir,omitempty"`

	Sel []string `json:"-" yaml:"-"` // the cells as they stand in the row
}
