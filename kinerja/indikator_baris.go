package kinerja

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// BarisIndikator are the cells of a table's row that describe an indicator, as
// written. A table fills those it has columns for: T-C.23 has targets and
// realisations, Table 3.3 no unit, Tables 4.5 and 4.6 a unit.
type BarisIndikator struct {
	Nama      string
	Satuan    string
	Baseline  string
	Tahun     []int    // of the columns, in the order of the table
	Target    []string // by Tahun; shorter if the table has no more
	Realisasi []string
}

// IndikatorOf makes an indicator of the cells of a row, and says what it
// decided in doing so. The years are sorted.
//
// The unit is the one of its column; where the table has none, the one that
// all values of the row name; where they name none, Persen if the name of the
// indicator begins with "Persentase" (a finding says so). Other names tell no
// unit. Numbers without a unit take it ([Indikator.ApplySatuan]).
//
// The direction, the scale of a predicate and the formula stand in no table of
// a Renstra. They stay unwritten; they are never guessed.
func IndikatorOf(b BarisIndikator) (Indikator, []nomenklatur.Temuan) {
	i := Indikator{Nama: strings.TrimFunc(b.Nama, kosong), Baseline: ParseTarget(b.Baseline)}
	for k, tahun := range b.Tahun {
		i.Tahunan = append(i.Tahunan, Tahunan{Tahun: tahun, Target: selKe(b.Target, k), Realisasi: selKe(b.Realisasi, k)})
	}
	slices.SortStableFunc(i.Tahunan, func(a, b Tahunan) int { return cmp.Compare(a.Tahun, b.Tahun) })
	var catatan []nomenklatur.Temuan
	i.Satuan = ParseSatuan(b.Satuan)
	if i.Satuan.IsZero() {
		i.Satuan = i.satuanSel()
	}
	if i.Satuan.IsZero() && bernamaPersentase(i.Nama) && i.berangka() {
		i.Satuan = satuanPersen
		catatan = append(catatan, nomenklatur.Temuan{Kode: KategoriSatuanDariNama, Keparahan: nomenklatur.Info, Nama: i.Nama,
			Pesan: fmt.Sprintf("Satuan tidak tertulis; dari nama %q dibaca %s.", i.Nama, satuanPersen)})
	}
	i.ApplySatuan()
	return i, catatan
}

func selKe(sel []string, k int) Target {
	if k < len(sel) {
		return ParseTarget(sel[k])
	}
	return Target{}
}

// satuanSel returns the one unit that the values of the indicator name, the
// zero Satuan if they name none or several.
func (i *Indikator) satuanSel() (satu Satuan) {
	for t := range i.nilai() {
		switch s := t.Satuan(); {
		case s.IsZero() || s == satu:
		case satu.IsZero():
			satu = s
		default:
			return Satuan{}
		}
	}
	return satu
}

// berangka reports whether a value of the indicator is a number.
func (i *Indikator) berangka() bool {
	for t := range i.nilai() {
		if golongan(t) == JenisAngka {
			return true
		}
	}
	return false
}

// nilai yields the baseline and the targets and realisations of all years.
func (i *Indikator) nilai() func(func(Target) bool) {
	return func(yield func(Target) bool) {
		if !yield(i.Baseline) {
			return
		}
		for _, t := range i.Tahunan {
			if !yield(t.Target) || !yield(t.Realisasi) {
				return
			}
		}
	}
}

func bernamaPersentase(nama string) bool {
	depan, _, _ := strings.Cut(nama, " ")
	return strings.EqualFold(depan, "Persentase")
}
