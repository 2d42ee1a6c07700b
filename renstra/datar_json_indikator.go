package renstra

import (
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The indicators that lie within records in JSON: a record of their own for each.

// rekaman adds a record, and one more for each indicator that lies within it.
// The first of these fills the record where it names no indicator itself. The
// further ones have no money, which is that of the record and not theirs.
func (p *larikJSON) rekaman(b tabel.Baris, indikator []map[string]string) error {
	if len(indikator) > 0 && !slices.ContainsFunc(p.d.kolom, func(k string) bool {
		return medanOf(k).arti == medanIndikator && b.At(p.at[k]) != ""
	}) {
		if err := p.isiIndikator(&b, indikator[0]); err != nil {
			return err
		}
		indikator = indikator[1:]
	}
	p.d.baris = append(p.d.baris, b)
	return p.rekamanLain(b, indikator, func(medanDatar) bool { return false })
}

// sarangKegiatan are the fields with the indicators of the kegiatan of a record.
var sarangKegiatan = map[string]bool{"outputgiat": true, "outputkegiatan": true, "indikatorkegiatan": true, "indikatorgiat": true}

// rekamanKegiatan adds records of the kegiatan of a record, one for each of its
// indicators.
func (p *larikJSON) rekamanKegiatan(b tabel.Baris, indikator []map[string]string) error {
	return p.rekamanLain(b, indikator, func(m medanDatar) bool {
		return m.tingkat == nomenklatur.TingkatSubKegiatan || m.arti == medanKodeBaris
	})
}

// rekamanLain adds a record for each of the indicators, without what only one may
// say and what buang takes away.
func (p *larikJSON) rekamanLain(b tabel.Baris, indikator []map[string]string, buang func(medanDatar) bool) error {
	for _, o := range indikator {
		lain := tabel.Baris{Nomor: b.Nomor, Sel: slices.Clone(b.Sel)}
		for i := range lain.Sel {
			m := medanOf(p.d.kolom[i])
			switch m.arti {
			case medanIndikator, medanSatuan, medanTarget, medanAwal, medanAkhir, medanPaguAkhir, medanHasil:
				lain.Sel[i] = ""
			default:
				if m.uang() || buang(m) {
					lain.Sel[i] = ""
				}
			}
		}
		if err := p.isiIndikator(&lain, o); err != nil {
			return err
		}
		p.d.baris = append(p.d.baris, lain)
	}
	if len(p.d.baris) > p.MaxBaris {
		return batas("paling banyak %d baris", p.MaxBaris, "indikator berikutnya")
	}
	return nil
}

// isiIndikator writes the fields of a nested indicator, in the order of their
// names: a target in words ("targetoutputteks") comes after its bare number.
func (p *larikJSON) isiIndikator(b *tabel.Baris, o map[string]string) error {
	lalu := "" // the field of the target so far
	for _, k := range slices.Sorted(maps.Keys(o)) {
		if medanOf(k).arti == medanTarget && o[k] != "" {
			if lalu != "" && !strings.HasPrefix(o[k], o[lalu]) {
				p.d.sarang(b.Nomor, lalu) // another target than the one that is taken
				b.Sel[p.at[lalu]] = ""
			}
			lalu = k
		}
		switch medanOf(k).arti {
		case medanIndikator, medanSatuan, medanTarget, medanAwal, medanAkhir:
			if o[k] == "" {
				continue
			}
			if err := p.isi(b, k, o[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// sarang notes the fields of nested indicators that are not carried.
func (p *larikJSON) sarang(baris int, nama string, objek []map[string]string) {
	for _, o := range objek {
		for k, v := range o {
			if v != "" && medanOf(k).arti == medanLain && !bukanUkuran(k) {
				p.d.sarang(baris, nama+"."+k)
			}
		}
	}
}
