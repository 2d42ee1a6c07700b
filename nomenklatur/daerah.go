package nomenklatur

import (
	"database/sql/driver"
	"fmt"
)

// JenisDaerah is the kind of region a row of the list is for. One code has
// different names in the two kinds, so it is part of the key of every row.
// The zero value means not known.
type JenisDaerah uint8

const (
	Provinsi      JenisDaerah = iota + 1 // provinsi
	KabupatenKota                        // kabupaten/kota
)

// String returns "provinsi", "kabkota", or "" for the zero value.
func (j JenisDaerah) String() string {
	switch j {
	case 0:
		return ""
	case Provinsi:
		return "provinsi"
	case KabupatenKota:
		return "kabkota"
	}
	return fmt.Sprintf("JenisDaerah(%d)", uint8(j))
}

// ParseJenisDaerah reads "provinsi" or "kabkota". The error wraps
// [ErrTidakDikenal].
func ParseJenisDaerah(s string) (JenisDaerah, error) {
	switch s {
	case "provinsi":
		return Provinsi, nil
	case "kabkota":
		return KabupatenKota, nil
	}
	return 0, fmt.Errorf("jenis daerah %q %w: diharapkan %q atau %q", s, ErrTidakDikenal, Provinsi, KabupatenKota)
}

// MarshalText writes j as [JenisDaerah.String] does; a value that is no kind of
// region is an error.
func (j JenisDaerah) MarshalText() ([]byte, error) {
	if j > KabupatenKota {
		return nil, fmt.Errorf("%v %w", j, ErrTidakDikenal)
	}
	return []byte(j.String()), nil
}

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (j *JenisDaerah) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*j = 0
		return nil
	}
	v, err := ParseJenisDaerah(string(b))
	if err == nil {
		*j = v
	}
	return err
}

// Scan reads a kind of region from text; NULL is the zero value.
func (j *JenisDaerah) Scan(src any) error { return scanTeks(src, j.UnmarshalText) }

// Value gives the text of j, NULL for the zero value.
func (j JenisDaerah) Value() (driver.Value, error) { return nilaiTeks(j) }
