package renstra

// Tujuan is a goal of the agency (Table 3.3) with its indicators and the
// sasaran under it.
type Tujuan struct {
	Baris     int         `json:"-" yaml:"-"`
	Nama      string      `json:"nama" yaml:"nama"`
	NSPK      string      `json:"nspk,omitempty" yaml:"nspk,omitempty"` // NSPK and sasaran of the RPJMD it answers to
	Indikator []Indikator `json:"indikator,omitempty" yaml:"indikator,omitempty"`
	Sasaran   []Sasaran   `json:"sasaran,omitempty" yaml:"sasaran,omitempty"`
}

// Sasaran is an objective under a tujuan with its indicators.
type Sasaran struct {
	Baris     int         `json:"-" yaml:"-"`
	Nama      string      `json:"nama" yaml:"nama"`
	Indikator []Indikator `json:"indikator,omitempty" yaml:"indikator,omitempty"`
}

// Butir is one entry of a list in the text of the plan: a strategy, a policy
// direction, a problem, a strategic issue, a task, a programme that is named.
type Butir struct {
	Baris int    `json:"-" yaml:"-"`
	Nomor string `json:"nomor,omitempty" yaml:"nomor,omitempty"` // as written: "1.", "a)", "TAHAP I (2026)"
	Tahun int    `json:"tahun,omitempty" yaml:"tahun,omitempty"` // the one year it holds for: of a stage, of a strategy or policy direction; 0 for the whole period
	Teks  string `json:"teks" yaml:"teks"`

	// Induk is what a table puts the entry under: of a strategy its sasaran, or the
	// tujuan where no sasaran stands beside; of a policy direction its strategy, the
	// sasaran where its cell serves several strategies, or that of the RPJMD which
	// it answers to. "" where nothing tells.
	Induk string `json:"induk,omitempty" yaml:"induk,omitempty"`
	NSPK  string `json:"nspk,omitempty" yaml:"nspk,omitempty"` // the NSPK that a policy direction puts to work

	// Anak is what stands under the entry: in a table the problems of a main problem
	// (masalah pokok) and the roots (akar masalah) of each, in a list of the text
	// that of the next level.
	Anak []Butir `json:"anak,omitempty" yaml:"anak,omitempty"`
}

// indikatorTujuan yields the indicators of the table of tujuan and sasaran.
func (r *Rencana) indikatorTujuan(yield func(*Indikator) bool) {
	for i := range r.Tujuan {
		t := &r.Tujuan[i]
		for j := range t.Indikator {
			if !yield(&t.Indikator[j]) {
				return
			}
		}
		for j := range t.Sasaran {
			for k := range t.Sasaran[j].Indikator {
				if !yield(&t.Sasaran[j].Indikator[k]) {
					return
				}
			}
		}
	}
}
