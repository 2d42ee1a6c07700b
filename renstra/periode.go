package renstra

import (
	"fmt"
	"strings"
)

// Periode is the time a Renstra plans for.
//
// A Renstra of 2025–2029 has a column for 2030 as well: the year after the
// period is planned, but it is no part of the period's totals nor of its final
// condition. See [Periode.Transisi].
type Periode struct {
	TahunDasar int `json:"tahunDasar,omitempty" yaml:"tahunDasar,omitempty"` // year of the baseline; 0 where not written
	Dari       int `json:"dari,omitempty" yaml:"dari,omitempty"`
	Sampai     int `json:"sampai,omitempty" yaml:"sampai,omitempty"`
}

// IsZero reports whether no period is written.
func (p Periode) IsZero() bool { return p == Periode{} }

// teks says what is known of a period, "" for nothing.
func (p Periode) teks() string {
	var bagian []string
	switch {
	case p.Dari > 0 && p.Sampai > 0:
		bagian = append(bagian, fmt.Sprintf("%d–%d", p.Dari, p.Sampai))
	case p.Dari > 0:
		bagian = append(bagian, fmt.Sprintf("mulai %d", p.Dari))
	case p.Sampai > 0:
		bagian = append(bagian, fmt.Sprintf("sampai %d", p.Sampai))
	}
	if p.TahunDasar > 0 {
		bagian = append(bagian, fmt.Sprintf("tahun dasar %d", p.TahunDasar))
	}
	return strings.Join(bagian, ", ")
}

// Has reports whether a year belongs to the period. Where no period is written
// every year does.
func (p Periode) Has(tahun int) bool {
	return p.Dari == 0 || p.Dari <= tahun && tahun <= p.Sampai
}

// Transisi returns the year after the period, for which the table plans
// besides, or 0 where no period is written.
func (p Periode) Transisi() int {
	if p.Sampai == 0 {
		return 0
	}
	return p.Sampai + 1
}
