package anggaran

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
)

// AppendText appends the form for programs to b: whole rupiah in digits, a
// minus sign in front where needed, and only if there are sen a point and
// exactly two digits: 7660689051, -1234.50. The error is always nil.
// It implements [encoding.TextAppender].
func (r Rupiah) AppendText(b []byte) ([]byte, error) { return r.appendPlain(b), nil }

// MarshalText returns the form of [Rupiah.AppendText]. The error is always
// nil. It implements [encoding.TextMarshaler].
func (r Rupiah) MarshalText() ([]byte, error) {
	return r.appendPlain(make([]byte, 0, 24)), nil
}

// UnmarshalText reads what MarshalText writes, and any other text that
// [ParseRupiah] reads. On error r keeps its value.
// It implements [encoding.TextUnmarshaler].
func (r *Rupiah) UnmarshalText(text []byte) error {
	return r.set(ParseRupiah(string(text)))
}

// MarshalJSON returns r as a JSON number in the form of [Rupiah.AppendText].
// The number is exact. A reader that takes JSON numbers for binary floating
// point keeps the sen only below 2⁴⁶ rupiah, about 70 trillion
// (Rp70.368.744.177.664). It implements [json.Marshaler].
func (r Rupiah) MarshalJSON() ([]byte, error) { return r.MarshalText() }

// UnmarshalJSON reads a JSON number with at most two decimals and no exponent,
// or a JSON string that [ParseRupiah] reads. In a number the point always
// divides: 1.234 has a decimal too many. null is an error, as it is no amount;
// use [Isian] or a pointer where it may occur. On error r keeps its value.
// It implements [json.Unmarshaler].
func (r *Rupiah) UnmarshalJSON(data []byte) error {
	if len(data) == 0 || data[0] != '"' {
		return r.set(parsePlain(string(data)))
	}
	s, err := unquoteJSON(data)
	if err != nil {
		return err
	}
	return r.set(ParseRupiah(s))
}

// MarshalYAML returns an int64 for whole rupiah that fit one, otherwise the
// text of [Rupiah.AppendText], which keeps YAML from making a float of it.
// The error is always nil. It is the method that YAML packages for Go call.
func (r Rupiah) MarshalYAML() (any, error) {
	if whole, exact := r.Int64(); exact {
		return whole, nil
	}
	return string(r.appendPlain(nil)), nil
}

// UnmarshalYAML reads a scalar by its text, as [ParseRupiah] does, so that no
// number passes through a float on its way. Be aware that YAML packages do not
// call it for null and leave r as it was; use a pointer or [Isian] where null
// may occur. On error r keeps its value.
func (r *Rupiah) UnmarshalYAML(unmarshal func(any) error) error {
	var s string
	if err := unmarshal(&s); err != nil {
		return err
	}
	return r.set(ParseRupiah(s))
}

// Scan takes a database value: whole rupiah as int64, or a text (string or
// []byte) that [ParseRupiah] reads, as drivers give NUMERIC and DECIMAL(20,2).
// A float64 is refused, for it may have lost sen before it came here: read the
// column as text (CAST … AS CHAR). NULL is refused too; it is no amount: use
// sql.Null[Rupiah]. The error is a [*ParseError]; on error r keeps its value.
// It implements [database/sql.Scanner].
func (r *Rupiah) Scan(src any) error {
	switch v := src.(type) {
	case int64:
		*r = New(v)
		return nil
	case string:
		return r.set(ParseRupiah(v))
	case []byte:
		return r.set(ParseRupiah(string(v)))
	}
	found := fmt.Sprintf("%T", src)
	switch src.(type) {
	case nil:
		found = "NULL, yang bukan jumlah"
	case float64:
		found = "float64, yang dapat kehilangan sen; baca kolom sebagai teks"
	}
	return &ParseError{Input: fmt.Sprint(src), Expected: "int64, string atau []byte", Found: found}
}

// Value returns the text of [Rupiah.AppendText], which databases turn into
// their exact decimals. The error is always nil.
// It implements [database/sql/driver.Valuer].
func (r Rupiah) Value() (driver.Value, error) { return string(r.appendPlain(nil)), nil }

// set stores what was read unless there was an error.
func (r *Rupiah) set(v Rupiah, err error) error {
	if err == nil {
		*r = v
	}
	return err
}

// MarshalText returns "" for a cell in which nothing is written, "-" for a
// dash, and otherwise the form of [Rupiah.AppendText]: the three stay apart.
// The error is always nil. It implements [encoding.TextMarshaler].
func (i Isian) MarshalText() ([]byte, error) {
	if i.isi == Tertulis {
		return i.rupiah.MarshalText()
	}
	return []byte(i.String()), nil
}

// UnmarshalText reads what MarshalText writes, and any other text that
// [Konvensi.ParseIsian] reads under [KonvensiTakTentu]. On error i keeps its
// value. It implements [encoding.TextUnmarshaler].
func (i *Isian) UnmarshalText(text []byte) error {
	return i.set(KonvensiTakTentu.ParseIsian(string(text)))
}

// Scan takes a database value as [Rupiah.Scan] does, and NULL for a cell in
// which nothing is written. On error i keeps its value. It implements
// [database/sql.Scanner].
func (i *Isian) Scan(src any) error {
	if src == nil {
		*i = Isian{}
		return nil
	}
	var r Rupiah
	err := r.Scan(src)
	return i.set(IsianOf(r), err)
}

// Value returns the amount as [Rupiah.Value] does, NULL where there is none. A
// dash becomes NULL too. The error is always nil. It implements
// [database/sql/driver.Valuer].
func (i Isian) Value() (driver.Value, error) {
	if r, ok := i.Rupiah(); ok {
		return r.Value()
	}
	return nil, nil
}

// MarshalJSON returns the amount as [Rupiah.MarshalJSON] does, or null where
// there is none. A dash becomes null too: JSON has one word for "no amount".
// Where the difference has to survive, use MarshalText.
// It implements [json.Marshaler].
func (i Isian) MarshalJSON() ([]byte, error) {
	if i.isi == Tertulis {
		return i.rupiah.MarshalJSON()
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads null as [TidakTertulis], a number as [Rupiah] does, and
// a string as UnmarshalText does. On error i keeps its value.
// It implements [json.Unmarshaler].
func (i *Isian) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*i = Isian{}
		return nil
	}
	if len(data) > 0 && data[0] == '"' {
		s, err := unquoteJSON(data)
		if err != nil {
			return err
		}
		return i.set(KonvensiTakTentu.ParseIsian(s))
	}
	r, err := parsePlain(string(data))
	return i.set(IsianOf(r), err)
}

func (i *Isian) set(v Isian, err error) error {
	if err == nil {
		*i = v
	}
	return err
}

// parsePlain reads the form of AppendText and nothing wider.
func parsePlain(s string) (Rupiah, error) {
	for i := range len(s) {
		if !strings.Contains("-.0123456789", s[i:i+1]) {
			return Rupiah{}, parseError(s, i, "bilangan tanpa pangkat", nil)
		}
	}
	// Of such bytes KomaRibuan reads an ungrouped number with a decimal point.
	return KomaRibuan.ParseRupiah(s)
}

func unquoteJSON(data []byte) (s string, err error) {
	if err := json.Unmarshal(data, &s); err != nil {
		return "", fmt.Errorf("anggaran: %w: %w", ErrParse, err)
	}
	return s, nil
}
