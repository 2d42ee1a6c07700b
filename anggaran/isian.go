package anggaran

import "strconv"

// Isi is what kind of thing a money cell holds.
type Isi uint8

const (
	// TidakTertulis: the cell is empty. What it should hold is not known.
	TidakTertulis Isi = iota
	// Strip: the cell has a dash. Its writer says that there is no amount.
	Strip
	// Tertulis: the cell has an amount, which may be Rp0.
	Tertulis
)

// String returns the kind in Indonesian words.
func (i Isi) String() string {
	switch i {
	case TidakTertulis:
		return "tidak tertulis"
	case Strip:
		return "strip"
	case Tertulis:
		return "tertulis"
	}
	return "Isi(" + strconv.Itoa(int(i)) + ")"
}

// Isian is what a money cell of a plan holds: an amount, a dash, or nothing.
// The zero value is the cell in which nothing is written. Values are
// comparable with ==. An Isian is never counted as zero by itself: whoever
// adds has to ask [Isian.Rupiah] and see the false.
type Isian struct {
	rupiah Rupiah // Rp0 unless isi is Tertulis
	isi    Isi
}

// IsianOf returns the cell in which r is written. For the other two kinds,
// Isian{} is the empty cell and ParseIsian("-") the dash.
func IsianOf(r Rupiah) Isian { return Isian{r, Tertulis} }

// Rupiah returns the amount that is written; ok is false where there is none.
func (i Isian) Rupiah() (r Rupiah, ok bool) { return i.rupiah, i.isi == Tertulis }

// Isi returns which of the three the cell holds.
func (i Isian) Isi() Isi { return i.isi }

// Equal reports whether both cells hold the same; == does too. It is there for
// go-cmp, which asks it of values with unexported fields.
func (i Isian) Equal(o Isian) bool { return i == o }

// String returns "" for a cell in which nothing is written, "-" for a dash,
// and otherwise the amount as [Rupiah.String] does.
func (i Isian) String() string {
	switch i.isi {
	case Tertulis:
		return i.rupiah.String()
	case Strip:
		return "-"
	}
	return ""
}

// ParseIsian reads a money cell under the convention k: nothing but blanks is
// [TidakTertulis]; one dash of any shape, also after Rp (Rp -), is [Strip];
// all else is an amount as [Konvensi.ParseRupiah] reads it. The error is a
// [*ParseError].
func (k Konvensi) ParseIsian(s string) (Isian, error) {
	i := skipBlanks(s, 0)
	if i == len(s) {
		return Isian{}, nil
	}
	i = skipBlanks(s, i+rupiahSign(s, i))
	if n := dash(s[i:]); n > 0 && skipBlanks(s, i+n) == len(s) {
		return Isian{isi: Strip}, nil
	}
	r, err := k.ParseRupiah(s)
	if err != nil {
		return Isian{}, err
	}
	return IsianOf(r), nil
}
