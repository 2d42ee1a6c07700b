package kinerja

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
)

// ErrBaca is wrapped by the error about something in JSON or in a database
// that is no cell.
var ErrBaca = errors.New("bukan isi sel target")

// UnmarshalJSON reads a string as [ParseTarget] does, null as a cell without
// text, and a number as what JSON says it is: the point in 1.650 is decimal
// there, so it becomes the target "1,65". A number that is too long for
// [TargetOf] and anything else is an error that wraps [ErrBaca]; t then keeps
// its value.
func (t *Target) UnmarshalJSON(b []byte) error {
	b = bytes.TrimSpace(b)
	switch {
	case string(b) == "null":
		*t = Target{}
		return nil
	case len(b) > 0 && b[0] == '"':
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*t = ParseTarget(s)
		return nil
	}
	return t.bacaAngka(string(b))
}

// bacaAngka reads a number of a program.
func (t *Target) bacaAngka(s string) error {
	var v decimal.Decimal
	err := ErrNilai
	if len(s) <= maksFigur {
		v, err = decimal.NewFromString(s)
	}
	if err != nil {
		return fmt.Errorf("kinerja: %.40q: diharapkan teks atau angka: %w", s, ErrBaca)
	}
	u, err := TargetOf(v, Satuan{})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBaca, err)
	}
	*t = u
	return nil
}

// Scan takes a database value: a text as [ParseTarget] reads it, NULL for a
// cell without text, an int64 for that number. Anything else is refused, a
// float64 too, for its text is not what was written; the error wraps
// [ErrBaca]. It implements [database/sql.Scanner].
func (t *Target) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = Target{}
	case string:
		*t = ParseTarget(v)
	case []byte:
		*t = ParseTarget(string(v))
	case int64:
		return t.bacaAngka(fmt.Sprint(v))
	default:
		return fmt.Errorf("kinerja: %T: diharapkan teks, int64 atau NULL: %w", src, ErrBaca)
	}
	return nil
}

// Value returns the text as it was written, NULL for a cell without text. The
// error is always nil. It implements [database/sql/driver.Valuer].
func (t Target) Value() (driver.Value, error) {
	if t.teks == "" {
		return nil, nil
	}
	return t.teks, nil
}

// Scan takes a text as [ParseSatuan] reads it, and NULL for no unit; the error
// wraps [ErrBaca]. It implements [database/sql.Scanner].
func (s *Satuan) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*s = Satuan{}
	case string:
		*s = ParseSatuan(v)
	case []byte:
		*s = ParseSatuan(string(v))
	default:
		return fmt.Errorf("kinerja: satuan dari %T: diharapkan teks atau NULL: %w", src, ErrBaca)
	}
	return nil
}

// Value returns the canonical spelling, NULL for no unit. The error is always
// nil. It implements [database/sql/driver.Valuer].
func (s Satuan) Value() (driver.Value, error) {
	if s.IsZero() {
		return nil, nil
	}
	return s.nama, nil
}
