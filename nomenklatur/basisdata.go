package nomenklatur

import (
	"database/sql/driver"
	"encoding"
	"errors"
	"fmt"
)

// ErrTidakDikenal is wrapped by the errors about a text or a value that is no
// kind of region, level, gravity or certainty of a finding or match, and no
// class or comparison of a map.
var ErrTidakDikenal = errors.New("tidak dikenal")

// teksBasisData is the text of a database value, none for NULL. A number is
// refused, for 1.10 and 1.1 are the same number.
func teksBasisData(src any) ([]byte, error) {
	switch v := src.(type) {
	case nil:
		return nil, nil
	case string:
		return []byte(v), nil
	case []byte:
		return v, nil
	}
	return nil, fmt.Errorf("%w: diharapkan teks dari basis data, ditemukan %T", ErrKode, src)
}

// scanTeks reads a database value that is text or NULL.
func scanTeks(src any, baca func([]byte) error) error {
	text, err := teksBasisData(src)
	if err != nil {
		return err
	}
	return baca(text)
}

// nilaiTeks is the text of a value for a database, NULL for none.
func nilaiTeks(v encoding.TextMarshaler) (driver.Value, error) {
	text, err := v.MarshalText()
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return string(text), nil
}
