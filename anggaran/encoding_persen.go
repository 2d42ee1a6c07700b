package anggaran

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// AppendText appends the form for programs to b: the exact percentage without
// a percent sign, a point before the decimals, no needless zeros: 94.4, -37.26.
// The error is always nil. It implements [encoding.TextAppender].
func (p Persen) AppendText(b []byte) ([]byte, error) {
	hi, lo := p.n.magnitude()
	places := persenPlaces
	for places > 0 {
		h, l, rem := divide(hi, lo, 10)
		if rem != 0 {
			break
		}
		hi, lo, places = h, l, places-1
	}
	return appendPersenDigits(b, p.n.hi < 0, hi, lo, places, '.'), nil
}

// MarshalText returns the form of [Persen.AppendText]. The error is always
// nil. It implements [encoding.TextMarshaler].
func (p Persen) MarshalText() ([]byte, error) { return p.AppendText(make([]byte, 0, 24)) }

// UnmarshalText reads what MarshalText writes, where the point always divides,
// and any other text that [ParsePersen] reads. On error p keeps its value.
// It implements [encoding.TextUnmarshaler].
func (p *Persen) UnmarshalText(text []byte) error { return p.set(parsePersenText(string(text))) }

// MarshalJSON returns p as an exact JSON number of percent in the form of
// [Persen.AppendText]. The error is always nil. It implements [json.Marshaler].
func (p Persen) MarshalJSON() ([]byte, error) { return p.MarshalText() }

// UnmarshalJSON reads a JSON number of percent without exponent, or a string
// as UnmarshalText does. null is an error. On error p keeps its value.
// It implements [json.Unmarshaler].
func (p *Persen) UnmarshalJSON(data []byte) error {
	s := string(data)
	if len(data) == 0 || data[0] != '"' {
		if !plainPersen(s) {
			return persenError(parseError(s, 0, "bilangan tanpa pangkat", nil))
		}
	} else if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf("anggaran: %w: %w", ErrPersen, err)
	}
	return p.set(parsePersenText(s))
}

// MarshalYAML returns an int64 for a whole percentage that fits one, otherwise
// the text of [Persen.AppendText], which keeps YAML from making a float of it.
// The error is always nil. It is the method that YAML packages for Go call.
func (p Persen) MarshalYAML() (any, error) {
	b, err := p.MarshalText()
	if n, notWhole := strconv.ParseInt(string(b), 10, 64); notWhole == nil {
		return n, nil
	}
	return string(b), err
}

// UnmarshalYAML reads a scalar by its text, as UnmarshalText does, so that no
// number passes through a float on its way. YAML packages do not call it for
// null and leave p as it was. On error p keeps its value.
func (p *Persen) UnmarshalYAML(unmarshal func(any) error) error {
	var s string
	if err := unmarshal(&s); err != nil {
		return err
	}
	return p.set(parsePersenText(s))
}

// Value returns the text of [Persen.AppendText]. The error is always nil.
// It implements [database/sql/driver.Valuer].
func (p Persen) Value() (driver.Value, error) {
	b, err := p.MarshalText()
	return string(b), err
}

// Scan takes a database value in percent: an int64, or a text as UnmarshalText
// reads it. A float64 and NULL are refused, as [Rupiah.Scan] does. On error p
// keeps its value. It implements [database/sql.Scanner].
func (p *Persen) Scan(src any) error {
	switch v := src.(type) {
	case int64:
		return p.set(PersenOf(decimal.NewFromInt(v)))
	case string:
		return p.set(parsePersenText(v))
	case []byte:
		return p.set(parsePersenText(string(v)))
	}
	return fmt.Errorf("anggaran: %w: diharapkan int64, string atau []byte, ditemukan %T", ErrPersen, src)
}

// set stores what was read unless there was an error.
func (p *Persen) set(v Persen, err error) error {
	if err == nil {
		*p = v
	}
	return err
}

// parsePersenText reads the form for programs, otherwise that for people.
func parsePersenText(s string) (Persen, error) {
	if plainPersen(s) {
		return KomaRibuan.ParsePersen(s)
	}
	return ParsePersen(s)
}

// plainPersen reports whether s has the bytes of a number for programs only.
// Of such bytes KomaRibuan reads an ungrouped number with a decimal point.
func plainPersen(s string) bool {
	for i := range len(s) {
		if strings.IndexByte("-.0123456789", s[i]) < 0 {
			return false
		}
	}
	return s != "" && strings.Count(s, ".") <= 1
}
