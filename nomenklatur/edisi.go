package nomenklatur

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// Edisi is one state of the national list of nomenclature. The zero value
// means no edition.
//
// Permendagri 90/2019 is the base; each later decree verified, changed or
// withdrew rows. Since 050-5889/2021 the decrees are lists of changes on that
// one, so a row stands in a set of editions ([HimpunanEdisi]), not in a span.
type Edisi uint8

const (
	Permendagri90   Edisi = iota + 1 // Permendagri 90 Tahun 2019
	Kepmendagri3708                  // Kepmendagri 050-3708 Tahun 2020
	Kepmendagri5889                  // Kepmendagri 050-5889 Tahun 2021
	Kepmendagri1317                  // Kepmendagri 900.1.15.5-1317 Tahun 2023
	Kepmendagri3406                  // Kepmendagri 900.1.15.5-3406 Tahun 2024
	Kepmendagri2850                  // Kepmendagri 900.1-2850 Tahun 2025
	Kepmendagri861                   // Kepmendagri 900.1-861 Tahun 2026

	// Pemutakhiran2027 is the state of the list that calls itself
	// "pemutakhiran 2027" (January 2026, later than 900.1-2850/2025). It
	// names no decree, so which decree brought a row is left open.
	Pemutakhiran2027

	// TanpaEdisi stands for the edition of a list that names none, such as one
	// of a user's own: its rows are rows, of what edition nobody knows.
	TanpaEdisi

	akhirEdisi
)

var namaEdisi = [akhirEdisi]string{
	Permendagri90:    "90/2019",
	Kepmendagri3708:  "050-3708/2020",
	Kepmendagri5889:  "050-5889/2021",
	Kepmendagri1317:  "900.1.15.5-1317/2023",
	Kepmendagri3406:  "900.1.15.5-3406/2024",
	Kepmendagri2850:  "900.1-2850/2025",
	Kepmendagri861:   "900.1-861/2026",
	Pemutakhiran2027: "pemutakhiran 2027",
	TanpaEdisi:       "tanpa edisi",
}

// IsValid reports whether e is one of the editions above.
func (e Edisi) IsValid() bool { return e > 0 && e < akhirEdisi }

// String returns number and year, such as "900.1.15.5-1317/2023", or
// "pemutakhiran 2027". The zero value gives "".
func (e Edisi) String() string {
	if e >= akhirEdisi {
		return fmt.Sprintf("Edisi(%d)", uint8(e))
	}
	return namaEdisi[e]
}

// MarshalText writes e as [Edisi.String] does; a value that is no edition is an
// error.
func (e Edisi) MarshalText() ([]byte, error) {
	if e >= akhirEdisi {
		return nil, fmt.Errorf("%v: %w", e, ErrEdisi)
	}
	return []byte(e.String()), nil
}

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (e *Edisi) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*e = 0
		return nil
	}
	v, err := ParseEdisi(string(b))
	if err == nil {
		*e = v
	}
	return err
}

// Scan reads an edition from text; NULL is the zero value.
func (e *Edisi) Scan(src any) error { return scanTeks(src, e.UnmarshalText) }

// Value gives the text of e, NULL for the zero value.
func (e Edisi) Value() (driver.Value, error) { return nilaiTeks(e) }

// HimpunanEdisi is a set of editions: those in which a row of the catalogue
// stands. The zero value is the empty set.
type HimpunanEdisi uint16

// HimpunanOf returns the set of the given editions.
func HimpunanOf(edisi ...Edisi) HimpunanEdisi {
	var h HimpunanEdisi
	for _, e := range edisi {
		h |= 1 << e
	}
	return h &^ 1
}

// Has reports whether e is in the set.
func (h HimpunanEdisi) Has(e Edisi) bool { return e != 0 && h>>e&1 == 1 }

// Latest returns the newest edition of the set, zero for the empty set.
func (h HimpunanEdisi) Latest() Edisi {
	if h == 0 {
		return 0
	}
	return Edisi(bits.Len16(uint16(h)) - 1)
}

// All yields the editions of the set, oldest first.
func (h HimpunanEdisi) All() iter.Seq[Edisi] {
	return func(yield func(Edisi) bool) {
		for e := Permendagri90; e < akhirEdisi; e++ {
			if h.Has(e) && !yield(e) {
				return
			}
		}
	}
}

// String lists the editions, oldest first: "900.1.15.5-1317/2023; pemutakhiran 2027".
func (h HimpunanEdisi) String() string {
	var b strings.Builder
	for e := range h.All() {
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(e.String())
	}
	return b.String()
}

// parseHimpunan reads what [HimpunanEdisi.String] writes.
func parseHimpunan(s string) (HimpunanEdisi, error) {
	var h HimpunanEdisi
	for s != "" {
		one, rest, _ := strings.Cut(s, "; ")
		e := edisiPersis(one)
		if e == 0 {
			return 0, fmt.Errorf("%w: diharapkan edisi seperti %q, ditemukan %q", ErrEdisi, Kepmendagri1317, one)
		}
		h |= 1 << e
		s = rest
	}
	return h, nil
}

// MarshalText writes h as String does.
func (h HimpunanEdisi) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (h *HimpunanEdisi) UnmarshalText(b []byte) error {
	v, err := parseHimpunan(string(b))
	if err == nil {
		*h = v
	}
	return err
}

// edisiPersis is the edition that String writes as s, zero for none.
func edisiPersis(s string) Edisi {
	for e := Permendagri90; e < akhirEdisi; e++ {
		if namaEdisi[e] == s {
			return e
		}
	}
	return 0
}
