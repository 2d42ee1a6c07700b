package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The name of an indicator may carry its unit, "Usia Harapan Hidup (Tahun)",
// where another table has a column for it.

// pisahSatuan cuts what stands in brackets at the end of a name; the unit is
// zero where nothing does.
func pisahSatuan(nama string) (dasar string, s kinerja.Satuan) {
	nama = strings.TrimSpace(nama)
	isi, ok := strings.CutSuffix(nama, ")")
	i := strings.LastIndexByte(isi, '(')
	if !ok || i < 0 {
		return nama, kinerja.Satuan{}
	}
	dasar, s = strings.TrimSpace(isi[:i]), kinerja.ParseSatuan(isi[i+1:])
	if dasar == "" || s.IsZero() {
		return nama, kinerja.Satuan{}
	}
	return dasar, s
}

// senamaIndikator reports whether two names, with the units beside them, are
// those of one indicator: they fold alike, or differ by nothing but a unit in
// brackets. What stands there is one if it is known as such, or is the unit of
// the other.
func senamaIndikator(a string, satuanA kinerja.Satuan, b string, satuanB kinerja.Satuan) bool {
	if teks.Sama(a, b) {
		return true
	}
	dasarA, kurungA := pisahSatuan(a)
	dasarB, kurungB := pisahSatuan(b)
	if !teks.Sama(dasarA, dasarB) {
		return false
	}
	switch {
	case kurungA.IsZero():
		return kurungB == satuanA || satuanA.IsZero() && kurungB.IsKnown()
	case kurungB.IsZero():
		return kurungA == satuanB || satuanB.IsZero() && kurungA.IsKnown()
	}
	return kurungA == kurungB
}

// indeksIndikator finds indicators by their names.
type indeksIndikator struct {
	penuh map[string]*Indikator   // by folded name; of several the last
	dasar map[string][]*Indikator // by folded name without what stands in brackets
}

func (d *indeksIndikator) tambah(i *Indikator) {
	if d.penuh == nil {
		d.penuh, d.dasar = map[string]*Indikator{}, map[string][]*Indikator{}
	}
	d.penuh[teks.Lipat(i.Nama)] = i
	dasar, _ := pisahSatuan(i.Nama)
	f := teks.Lipat(dasar)
	d.dasar[f] = append(d.dasar[f], i)
}

// cari returns the indicator of a name, or those that differ from it by a unit
// in brackets alone.
func (d *indeksIndikator) cari(x *Indikator) (out []*Indikator) {
	if a := d.penuh[teks.Lipat(x.Nama)]; a != nil {
		return []*Indikator{a}
	}
	dasar, _ := pisahSatuan(x.Nama)
	for _, a := range d.dasar[teks.Lipat(dasar)] {
		if senamaIndikator(a.Nama, a.Satuan, x.Nama, x.Satuan) {
			out = append(out, a)
		}
	}
	return out
}
