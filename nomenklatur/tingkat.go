package nomenklatur

import (
	"database/sql/driver"
	"fmt"
)

// Tingkat is the level of a code in the nomenclature. Levels are ordered from
// the top: TingkatUrusan < TingkatSubKegiatan. The zero value is no level.
type Tingkat uint8

const (
	TingkatUrusan       Tingkat = iota + 1 // 1
	TingkatBidangUrusan                    // 1.06
	TingkatProgram                         // 1.06.04
	TingkatKegiatan                        // 1.06.04.2.01
	TingkatSubKegiatan                     // 1.06.04.2.01.0014
)

var namaTingkat = [...]string{
	"",
	TingkatUrusan:       "urusan",
	TingkatBidangUrusan: "bidang urusan",
	TingkatProgram:      "program",
	TingkatKegiatan:     "kegiatan",
	TingkatSubKegiatan:  "sub kegiatan",
}

// String returns the name of the level, such as "sub kegiatan", or "" for the
// zero value.
func (t Tingkat) String() string {
	if int(t) < len(namaTingkat) {
		return namaTingkat[t]
	}
	return fmt.Sprintf("Tingkat(%d)", uint8(t))
}

// ParseTingkat reads the name of a level as [Tingkat.String] writes it. The
// error wraps [ErrTidakDikenal].
func ParseTingkat(s string) (Tingkat, error) {
	for t, nama := range namaTingkat {
		if t > 0 && nama == s {
			return Tingkat(t), nil
		}
	}
	return 0, fmt.Errorf("tingkat %s %w: diharapkan urusan, bidang urusan, program, kegiatan atau sub kegiatan", kutip(s), ErrTidakDikenal)
}

// MarshalText returns the name of the level, nothing for the zero value. A
// value that is no level is an error. It implements [encoding.TextMarshaler].
func (t Tingkat) MarshalText() ([]byte, error) {
	if int(t) >= len(namaTingkat) {
		return nil, fmt.Errorf("%v %w", t, ErrTidakDikenal)
	}
	return []byte(namaTingkat[t]), nil
}

// UnmarshalText reads what MarshalText writes. On error t keeps its value.
// It implements [encoding.TextUnmarshaler].
func (t *Tingkat) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = 0
		return nil
	}
	v, err := ParseTingkat(string(text))
	if err == nil {
		*t = v
	}
	return err
}

// Scan reads a level from text; NULL is the zero value.
func (t *Tingkat) Scan(src any) error { return scanTeks(src, t.UnmarshalText) }

// Value gives the name of the level, NULL for the zero value.
func (t Tingkat) Value() (driver.Value, error) { return nilaiTeks(t) }
