package kinerja

import (
	"strings"

	"github.com/shopspring/decimal"
)

// WithSatuan gives the target the unit that its table names in a column of its
// own. Only a number or range whose cell names no unit takes it: with Persen
// the number becomes a percentage, with a unit that counts things an undecided
// number is decided ([DasarSatuan]). A ratio takes only the unit Rasio: what
// "3/4" is in per cent, 75 or 0.75, is not written. In a cell with several values every part is treated so.
// Any other target is returned as it is; so is a negative number where the
// unit counts things.
func (t Target) WithSatuan(s Satuan) Target {
	switch {
	case s.IsZero() || !t.satuan.IsZero():
		return t
	case t.jenis == JenisBanyak:
		t.satuan = s
		return t
	case t.bentuk == bentukPecahan && s != satuanRasio:
		return t
	case t.jenis != JenisAngka && t.jenis != JenisTakTentu && t.bentuk == bentukAngka:
		return t
	case taksa(t.isi) && s.Bulat():
		return t
	}
	t.satuan = s
	if t.jenis == JenisTakTentu && s.Bulat() {
		return t.putus(0, DasarSatuan)
	}
	if t.jenis == JenisAngka {
		t.jenis = jenisAngka(s)
	}
	return t
}

// DecideByTable decides a number with two readings by the convention of its
// table: ribuan, '.' or ',', is the separator that groups thousands there, so
// the other one divides. It reports whether the number was undecided and now
// is not; otherwise the target is returned as it is. A cell with several
// values hands the convention to its undecided parts.
//
// What was decided before stays: a unit in the cell goes before the table.
func (t Target) DecideByTable(ribuan rune) (Target, bool) {
	if ribuan != '.' && ribuan != ',' {
		return t, false
	}
	switch t.jenis {
	case JenisTakTentu:
		desimal := byte('.' + ',' - ribuan)
		if t.bentuk == bentukAngka && pemisah(t.isi) != desimal {
			desimal = 0
		}
		return t.putus(desimal, DasarTabel), true
	case JenisBanyak:
		ada := false
		for b := range t.Bagian() {
			ada = ada || b.jenis == JenisTakTentu
		}
		if ada {
			t.ribuan = byte(ribuan)
		}
		return t, ada
	}
	return t, false
}

// DecideByNeighbours decides a number with two readings by the targets of
// other years of its row. The readings are a thousand apart, so a neighbour
// that is less than ten times and more than a tenth of one reading is more
// than a hundred times away from the other. The number is decided if there is
// a neighbour near a reading and every neighbour is near that same one.
//
// A neighbour counts if it has a decided number other than zero, and its unit
// is the same or one of the two has none. It reports whether the number was
// undecided and now is not; otherwise the target is returned as it is. A cell
// with several values is not decided: which part belongs to which is not
// known. Nor is a range or a ratio.
func (t Target) DecideByNeighbours(tetangga ...Target) (Target, bool) {
	if t.jenis != JenisTakTentu {
		return t, false
	}
	bacaan := t.Bacaan()
	pilih := -1
	for _, n := range tetangga {
		v, ok := n.Angka()
		if !ok || v.IsZero() || !searah(t.satuan, n.satuan) {
			continue
		}
		dekat := terdekat(bacaan, v)
		if dekat < 0 || pilih >= 0 && dekat != pilih {
			return t, false
		}
		pilih = dekat
	}
	switch pilih {
	case 0:
		return t.putus(pemisah(t.isi), DasarTetangga), true
	case 1:
		return t.putus(0, DasarTetangga), true
	}
	return t, false
}

// putus settles an undecided number: desimal divides, or 0: nothing does.
func (t Target) putus(desimal byte, d Dasar) Target {
	t.desimal, t.dasar = desimal, d
	switch t.bentuk {
	case bentukRentang:
		t.jenis = JenisRentang
	case bentukPecahan:
		t.jenis = JenisPecahan
	default:
		t.jenis = jenisAngka(t.satuan)
	}
	return t
}

// searah reports whether numbers in these units can be held together.
func searah(a, b Satuan) bool { return a == b || a.IsZero() || b.IsZero() }

var sepuluh = decimal.New(10, 0)

// terdekat returns the index of the reading that is within a factor of ten of
// v, the ends not counted, or -1. At most one is, as they are a thousand apart.
func terdekat(bacaan []decimal.Decimal, v decimal.Decimal) int {
	for i, b := range bacaan {
		if b.Sign() == v.Sign() &&
			b.Abs().LessThan(v.Abs().Mul(sepuluh)) && v.Abs().LessThan(b.Abs().Mul(sepuluh)) {
			return i
		}
	}
	return -1
}

// taksa reports whether a figure begins with a hyphen: before a counted thing
// that is the mark of a list. The sign "−" is no such mark.
func taksa(isi string) bool { return strings.HasPrefix(isi, "-") }

// pemisah returns the separator of a number that has one.
func pemisah(isi string) byte { return isi[strings.IndexAny(isi, ".,")] }

// jenisAngka is the kind of a number in this unit.
func jenisAngka(s Satuan) Jenis {
	if s.Baku() == satuanPersen {
		return JenisPersen
	}
	return JenisAngka
}
