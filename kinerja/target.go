package kinerja

import (
	"iter"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// Jenis is the kind of thing a target cell holds. The numbers behind the names
// are not stable; more kinds will come.
type Jenis uint8

const (
	JenisTidakTertulis Jenis = iota // nothing: no text, blanks, or the dots of a form ("......")
	JenisStrip                      // a dash: the author says there is nothing
	JenisAngka                      // a number, with or without unit: "2 Dokumen", "60"
	JenisPersen                     // a percentage: "100 %", "94,40%", "80 persen"
	JenisPredikat                   // a word or letter of a scale: "BB", "Sangat Baik"
	JenisTakTentu                   // a number with two readings, or a range or ratio of such: "1.650", "19,765 %"
	JenisBanyak                     // several values: "6 Dokumen; 2 Laporan"
	JenisTeks                       // anything else, kept as it is
	JenisTakTersedia                // the author says that there is no value: "N/A", "NA"
	JenisRentang                    // from one number to another: "60-70", "7 – 8 bulan", "80 - 90%"
	JenisPecahan                    // two numbers as a ratio: "3/4", "1:20"
	JenisYaTidak                    // "Ya", "Tidak", "Ada", "Tidak Ada"
	JenisWaktu                      // a day or a part of a year: "2 Januari 2026", "TW III"
)

var namaJenis = [...]string{
	"tidak tertulis", "strip", "angka", "persen", "predikat", "tak tentu", "banyak", "teks",
	"tidak tersedia", "rentang", "pecahan", "ya/tidak", "waktu",
}

// String returns the name of the kind in Indonesian.
func (j Jenis) String() string {
	if int(j) < len(namaJenis) {
		return namaJenis[j]
	}
	return "jenis(" + strconv.Itoa(int(j)) + ")"
}

// Dasar is the ground on which a number with two readings was decided.
type Dasar uint8

const (
	DasarTiada    Dasar = iota // nothing was decided: there was no need, or no ground
	DasarSatuan                // its unit counts things, which are whole
	DasarTabel                 // its table groups with a known separator
	DasarTetangga              // its neighbours in the row are of one magnitude
)

var namaDasar = [...]string{"tiada", "satuan", "tabel", "tetangga"}

// String returns the name of the ground in Indonesian.
func (d Dasar) String() string {
	if int(d) < len(namaDasar) {
		return namaDasar[d]
	}
	return "dasar(" + strconv.Itoa(int(d)) + ")"
}

// Target is what a target cell of a plan holds: one of the kinds of [Jenis],
// and the text as it was written. Made by [ParseTarget]; the zero value is an
// empty cell.
//
// Two targets are == if text, unit and decision are the same; [Target.Equal]
// compares what they mean.
type Target struct {
	teks string
	// isi is the figure within teks, both figures of a range or ratio with
	// what stands between them, or the canonical spelling of a predicate, of
	// yes and no; the whole date.
	isi string
	// satuan is the unit; of a predicate, the name of its scale.
	satuan Satuan
	jenis  Jenis
	dasar  Dasar
	bentuk bentuk
	// desimal is the separator of isi that divides, 0 if none does; every
	// other separator of isi groups. Of a range or ratio it is what divides
	// in those figures that have two readings.
	desimal byte
	// ribuan is the grouping separator that DecideByTable gave to the parts
	// of a cell with several values, 0 if none was given.
	ribuan byte
}

// Realisasi is what was reached: written in the same cells, read by the same
// rules.
type Realisasi = Target

// bentuk is how many figures a value has and what stands between them.
type bentuk uint8

const (
	bentukAngka bentuk = iota
	bentukRentang
	bentukPecahan
)

// Jenis returns the kind of value.
func (t Target) Jenis() Jenis { return t.jenis }

// String returns the text as it was written, byte for byte.
func (t Target) String() string { return t.teks }

// Tertulis reports whether the cell says anything: false for an empty cell, a
// dash, and "N/A", which stay three kinds all the same.
func (t Target) Tertulis() bool {
	return t.jenis != JenisTidakTertulis && t.jenis != JenisStrip && t.jenis != JenisTakTersedia
}

// Satuan returns the unit, Persen for a percentage, and the zero Satuan where
// none is written. A number that is not decided has its unit all the same.
func (t Target) Satuan() Satuan {
	if t.jenis == JenisPredikat {
		return Satuan{}
	}
	return t.satuan
}

// SatuanTersirat returns the unit of t where its text does not say it, as that of a
// target whose table has a column of units ([Target.WithSatuan]): what is to be
// printed beside the text. It is zero where the text says the unit or there is none.
func (t Target) SatuanTersirat() Satuan {
	if s := t.Satuan(); s != ParseTarget(t.teks).Satuan() {
		return s
	}
	return Satuan{}
}

// Dasar tells by what a number with two readings was decided.
func (t Target) Dasar() Dasar { return t.dasar }

// Angka returns the exact value of a number or percentage, and false for every
// other kind. A percentage counts in per cent: "94,40%" is 94.4.
func (t Target) Angka() (decimal.Decimal, bool) {
	if !t.berangka() {
		return decimal.Decimal{}, false
	}
	return nilai(t.isi, t.desimal), true
}

// berangka reports whether t is one number that is decided.
func (t Target) berangka() bool { return t.jenis == JenisAngka || t.jenis == JenisPersen }

// Bacaan returns the values the cell can have: one for a number or
// percentage, two for a number that is not decided (first with the separator
// as decimal sign, then, a thousand times larger, with the separator
// grouping), none for every other kind, among them a range or ratio that is
// not decided.
func (t Target) Bacaan() []decimal.Decimal {
	switch t.jenis {
	case JenisAngka, JenisPersen:
		return []decimal.Decimal{nilai(t.isi, t.desimal)}
	case JenisTakTentu:
		if t.bentuk == bentukAngka {
			return []decimal.Decimal{nilai(t.isi, pemisah(t.isi)), nilai(t.isi, 0)}
		}
	}
	return nil
}

// Predikat returns the canonical spelling of the predicate: "Sangat Baik" for
// "SANGAT BAIK", "WTP" for "Wajar Tanpa Pengecualian".
func (t Target) Predikat() (string, bool) {
	if t.jenis != JenisPredikat {
		return "", false
	}
	return t.isi, true
}

// WithSkala names the scale on which a predicate stands, which the cell does
// not tell: "Baik" is on three of them. Any other target is returned as it is.
// Which scales there are and how they order their predicates is told
// elsewhere.
func (t Target) WithSkala(nama string) Target {
	if t.jenis == JenisPredikat {
		t.satuan = Satuan{nama}
	}
	return t
}

// Skala returns the name that WithSkala gave, empty if it gave none.
func (t Target) Skala() string {
	if t.jenis != JenisPredikat {
		return ""
	}
	return t.satuan.nama
}

// YaTidak returns true for "Ya" and "Ada", false for "Tidak" and "Tidak Ada".
func (t Target) YaTidak() (ya, ok bool) {
	if t.jenis != JenisYaTidak {
		return false, false
	}
	return t.isi == "Ya", true
}

// Bagian yields the values of a cell with several, in the order of the cell;
// any other target yields itself. A part that is blank is not yielded, one
// that is a dash or mere text is. No part is of kind [JenisBanyak].
func (t Target) Bagian() iter.Seq[Target] {
	return func(yield func(Target) bool) {
		if t.jenis != JenisBanyak {
			yield(t)
			return
		}
		for potong := range potongan(t.teks) {
			b := tunggal(potong).WithSatuan(t.satuan)
			if d, ok := b.DecideByTable(rune(t.ribuan)); ok {
				b = d
			}
			if !yield(b) {
				return
			}
		}
	}
}

// Equal reports whether two targets mean the same: same kind, same unit, same
// value, however they are spelt and decided ("1.650 Orang" and "1650 orang").
// A ratio is equal to one of the same value ("1/2" and "2/4"), a date to the
// same day, "Ya" to "Ada". Undecided numbers are equal if both readings are, texts if they differ at
// most in blanks and tags at their ends, and a cell with several values if the
// parts are equal one by one.
func (t Target) Equal(o Target) bool {
	if t == o {
		return true // as in most plans
	}
	if t.jenis != o.jenis || t.jenis != JenisBanyak && t.satuan != o.satuan {
		return false
	}
	switch t.jenis {
	case JenisAngka, JenisPersen:
		if a, b, ok := sepangkat(t, o); ok {
			return a == b
		}
		return nilai(t.isi, t.desimal).Equal(nilai(o.isi, o.desimal))
	case JenisTakTentu:
		return t.bentuk == o.bentuk && t.bacaanSama(o)
	case JenisRentang, JenisPecahan:
		return t.pasanganSama(o)
	case JenisWaktu:
		a, _ := t.Waktu()
		b, _ := o.Waktu()
		return a == b
	case JenisPredikat, JenisYaTidak:
		return t.isi == o.isi
	case JenisTeks:
		return inti(t.teks) == inti(o.teks)
	case JenisBanyak:
		return slices.EqualFunc(slices.Collect(t.Bagian()), slices.Collect(o.Bagian()), Target.Equal)
	}
	return true
}

// bacaanSama compares two undecided targets of one form: both readings are
// equal.
func (t Target) bacaanSama(o Target) bool {
	if t.bentuk == bentukAngka {
		return slices.EqualFunc(t.Bacaan(), o.Bacaan(), decimal.Decimal.Equal)
	}
	var a, b [2]Target // as either separator groups
	for i, ribuan := range ".," {
		a[i], _ = t.DecideByTable(ribuan)
		b[i], _ = o.DecideByTable(ribuan)
	}
	return a[0].pasanganSama(b[0]) && a[1].pasanganSama(b[1]) ||
		a[0].pasanganSama(b[1]) && a[1].pasanganSama(b[0])
}

// AppendText appends the text as it was written. The error is always nil.
func (t Target) AppendText(b []byte) ([]byte, error) { return append(b, t.teks...), nil }

// MarshalText returns the text as it was written; a target is a string in
// JSON. A unit or a decision that did not come from the text is not kept. The
// error is always nil.
func (t Target) MarshalText() ([]byte, error) { return []byte(t.teks), nil }

// UnmarshalText reads a target as [ParseTarget] does. The error is always nil.
func (t *Target) UnmarshalText(b []byte) error {
	*t = ParseTarget(string(b))
	return nil
}
