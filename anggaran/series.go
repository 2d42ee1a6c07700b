package anggaran

import (
	"errors"
	"fmt"
	"iter"
	"slices"
)

// ErrTahunGanda is wrapped by the error about a series in which a year occurs
// twice.
var ErrTahunGanda = errors.New("tahun tertulis dua kali")

// ErrDeret is wrapped by the error about a filling of a [Deret] that cannot be
// done.
var ErrDeret = errors.New("deret tidak dapat diisi demikian")

// Tahunan is the money cell of one year.
type Tahunan struct {
	Tahun int
	Nilai Isian
}

// Deret is a yearly series of money cells: Tahunan in ascending order of their
// years, each year once. Years may be missing. The zero value is the empty
// series. A missing year counts everywhere as one in which nothing is written,
// and what is not written is never taken for zero; see [Deret.Fill].
type Deret struct {
	isi []Tahunan
}

// DeretOf returns the series of the cells in any order. The error wraps
// [ErrTahunGanda].
func DeretOf(isi ...Tahunan) (Deret, error) {
	s := slices.Clone(isi)
	slices.SortFunc(s, func(a, b Tahunan) int { return compareTahun(a, b.Tahun) })
	for i := 1; i < len(s); i++ {
		if s[i].Tahun == s[i-1].Tahun {
			return Deret{}, fmt.Errorf("anggaran: deret: tahun %d: %w", s[i].Tahun, ErrTahunGanda)
		}
	}
	return Deret{s}, nil
}

// DeretFrom returns the series of amounts in consecutive years from dari on.
func DeretFrom(dari int, nilai ...Rupiah) Deret {
	s := make([]Tahunan, len(nilai))
	for i, r := range nilai {
		s[i] = Tahunan{dari + i, IsianOf(r)}
	}
	return Deret{s}
}

// Len returns the number of years in the series.
func (d Deret) Len() int { return len(d.isi) }

// All returns the years in ascending order with their cells.
func (d Deret) All() iter.Seq2[int, Isian] {
	return func(yield func(int, Isian) bool) {
		for _, t := range d.isi {
			if !yield(t.Tahun, t.Nilai) {
				return
			}
		}
	}
}

// At returns the cell of a year; of a year that the series lacks, the one in
// which nothing is written.
func (d Deret) At(tahun int) Isian {
	if i, ok := slices.BinarySearchFunc(d.isi, tahun, compareTahun); ok {
		return d.isi[i].Nilai
	}
	return Isian{}
}

// Equal reports whether both series have the same years with the same cells.
func (d Deret) Equal(o Deret) bool { return slices.Equal(d.isi, o.isi) }

// Sum returns the sum of what is written and how many years it comes from, so
// that the caller sees when years are lacking. The error wraps [ErrOverflow].
func (d Deret) Sum() (jumlah Rupiah, tertulis int, err error) {
	var t total
	for _, e := range d.isi {
		if r, ok := e.Nilai.Rupiah(); ok {
			t, tertulis = t.plus(r), tertulis+1
		}
	}
	jumlah, err = t.rupiah()
	return jumlah, tertulis, err
}

// Add returns d + o year by year, over the years of both. A year that is not
// written in both is not written in the result. The error wraps [ErrOverflow].
func (d Deret) Add(o Deret) (Deret, error) { return d.combine(o, Rupiah.Add) }

// Sub returns d − o year by year, over the years of both. A year that is not
// written in both is not written in the result. The error wraps [ErrOverflow].
func (d Deret) Sub(o Deret) (Deret, error) { return d.combine(o, Rupiah.Sub) }

func (d Deret) combine(o Deret, op func(a, b Rupiah) (Rupiah, error)) (Deret, error) {
	out := make([]Tahunan, 0, max(len(d.isi), len(o.isi)))
	a, b := d.isi, o.isi
	for len(a) > 0 || len(b) > 0 {
		var x, y Tahunan
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].Tahun < b[0].Tahun:
			x, a = a[0], a[1:]
			y.Tahun = x.Tahun
		case len(a) == 0 || b[0].Tahun < a[0].Tahun:
			y, b = b[0], b[1:]
		default:
			x, y, a, b = a[0], b[0], a[1:], b[1:]
		}
		e := Tahunan{Tahun: y.Tahun}
		p, okP := x.Nilai.Rupiah()
		q, okQ := y.Nilai.Rupiah()
		if okP && okQ {
			r, err := op(p, q)
			if err != nil {
				return Deret{}, fmt.Errorf("anggaran: deret: tahun %d: %w", e.Tahun, err)
			}
			e.Nilai = IsianOf(r)
		}
		out = append(out, e)
	}
	return Deret{out}, nil
}

// Pengisian is what stands in for a year in which no amount is written.
type Pengisian uint8

const (
	// TanpaPengisian, the zero value, fills nothing in: the cell stays as it
	// is, and a missing year becomes one in which nothing is written.
	TanpaPengisian Pengisian = iota
	// IsiNol takes Rp0.
	IsiNol
	// IsiSebelumnya carries the last written amount forward; before the first
	// one nothing is filled in.
	IsiSebelumnya
)

// String returns the rule in Indonesian words.
func (p Pengisian) String() string {
	switch p {
	case TanpaPengisian:
		return "tanpa pengisian"
	case IsiNol:
		return "nol"
	case IsiSebelumnya:
		return "nilai sebelumnya"
	}
	return fmt.Sprintf("Pengisian(%d)", uint8(p))
}

// maxDeret is how many years a filling may span.
const maxDeret = 1000

// Fill returns the series of every year from dari to sampai, where cells with
// no amount, a dash too, are filled in by the rule p. Years outside are left
// out; with [IsiSebelumnya] those before dari still give what is carried
// forward. That sampai comes before dari, more than 1000 years and an unknown
// rule are errors wrapping [ErrDeret].
func (d Deret) Fill(dari, sampai int, p Pengisian) (Deret, error) {
	if sampai < dari || uint(sampai)-uint(dari) >= maxDeret || p > IsiSebelumnya {
		return Deret{}, fmt.Errorf("anggaran: deret %d sampai %d, %v: %w", dari, sampai, p, ErrDeret)
	}
	var last Isian
	for _, e := range d.isi {
		if e.Tahun < dari && e.Nilai.Isi() == Tertulis {
			last = e.Nilai
		}
	}
	out := make([]Tahunan, sampai-dari+1)
	for i := range out {
		e := Tahunan{dari + i, d.At(dari + i)}
		switch {
		case e.Nilai.Isi() == Tertulis:
			last = e.Nilai
		case p == IsiNol:
			e.Nilai = IsianOf(Rupiah{})
		case p == IsiSebelumnya && last.Isi() == Tertulis:
			e.Nilai = last
		}
		out[i] = e
	}
	return Deret{out}, nil
}

// Tumbuh is the growth from the year before to Tahun.
type Tumbuh struct {
	Tahun  int
	Persen Persen // 0% where Err is not nil
	Err    error  // wraps [ErrTakTerdefinisi] or [ErrOverflow], or is nil
}

// Pertumbuhan returns the growth of each year but the first over the calendar
// year before it, as the function [Pertumbuhan] does. Where one of the two is
// not written, or the year before is missing, its Err says that the growth is
// not defined.
func (d Deret) Pertumbuhan() []Tumbuh {
	var out []Tumbuh
	for i := 1; i < len(d.isi); i++ {
		e := Tumbuh{Tahun: d.isi[i].Tahun}
		kini, okKini := d.isi[i].Nilai.Rupiah()
		dulu, okDulu := d.isi[i-1].Nilai.Rupiah()
		if okKini && okDulu && d.isi[i-1].Tahun == e.Tahun-1 {
			e.Persen, e.Err = Pertumbuhan(dulu, kini)
		} else {
			e.Err = &RasioError{"pertumbuhan", kini, dulu, fmt.Sprintf("tahun %d atau %d tidak tertulis", e.Tahun-1, e.Tahun)}
		}
		out = append(out, e)
	}
	return out
}

// RataRataPertumbuhan returns the mean growth of Table T-C.24, as the function
// [RataRataPertumbuhan] does, over the intervals of [Deret.Pertumbuhan]; Lewat
// names the years whose growth is not defined.
func (d Deret) RataRataPertumbuhan() (RataRata, error) {
	nilai := make([]Isian, 0, len(d.isi))
	tahun := make([]int, 0, len(d.isi))
	for i, e := range d.isi {
		// A gap of years stands as one cell with nothing in it; the interval
		// into the gap is none of the series.
		if i > 0 && d.isi[i-1].Tahun != e.Tahun-1 {
			nilai, tahun = append(nilai, Isian{}), append(tahun, e.Tahun)
		}
		nilai, tahun = append(nilai, e.Nilai), append(tahun, e.Tahun)
	}
	m, err := RataRataPertumbuhan(nilai)
	for i, n := range m.Lewat {
		m.Lewat[i] = tahun[n]
	}
	m.Lewat = slices.Compact(m.Lewat)
	return m, err
}

// Majemuk returns the compound rate from the first to the last year of the
// series, both of which have to be written, as the function [Majemuk] does.
func (d Deret) Majemuk() (Persen, error) {
	if len(d.isi) < 2 {
		return Persen{}, fmt.Errorf("anggaran: pertumbuhan majemuk %w: kurang dari dua tahun", ErrTakTerdefinisi)
	}
	first, last := d.isi[0], d.isi[len(d.isi)-1]
	dulu, okDulu := first.Nilai.Rupiah()
	kini, okKini := last.Nilai.Rupiah()
	if !okDulu || !okKini {
		return Persen{}, fmt.Errorf("anggaran: pertumbuhan majemuk %w: tahun %d atau %d tidak tertulis", ErrTakTerdefinisi, first.Tahun, last.Tahun)
	}
	// A span that overflows an int is below 1 or above the most allowed.
	return Majemuk(dulu, kini, last.Tahun-first.Tahun)
}

func compareTahun(a Tahunan, tahun int) int {
	switch {
	case a.Tahun < tahun:
		return -1
	case a.Tahun > tahun:
		return 1
	}
	return 0
}
