package ekspresi

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The errors of this package wrap one or more of these.
var (
	// ErrParse is wrapped by every error about a text that is no formula.
	ErrParse = errors.New("bukan rumus")

	// ErrAmbigu is wrapped, next to [ErrParse], by the error about a number
	// with two readings: 1.234 is one thousand and more, or one and a bit.
	ErrAmbigu = errors.New("pemisah dapat berarti ribuan atau desimal")

	// ErrBatas is wrapped by every error about a limit; see [Option].
	ErrBatas = errors.New("melewati batas")

	// ErrVariabel is wrapped by the error about variables without a value.
	ErrVariabel = errors.New("variabel tanpa nilai")

	// ErrBagiNol is wrapped by the error about a division by zero, 0^-1 among
	// them.
	ErrBagiNol = errors.New("pembagian dengan nol")

	// ErrPangkat is wrapped by the error about an exponent, or a number of
	// places to round to, that is not whole, and about 0^0.
	ErrPangkat = errors.New("pangkat tidak terdefinisi")

	// ErrSatuan is wrapped by the error about units that do not fit.
	ErrSatuan = errors.New("satuan tidak cocok")

	// ErrKosong is returned by the evaluation of an [Ekspresi] that holds no
	// formula.
	ErrKosong = errors.New("ekspresi: rumus kosong")
)

// Letak is a place in the text of a formula.
type Letak struct {
	Offset int // the byte, from 0
	Kolom  int // the character (rune), from 1; the text counts as one line
}

func letakDi(s string, offset int) Letak {
	return Letak{offset, utf8.RuneCountInString(s[:offset]) + 1}
}

// ParseError says where and why a text could not be read as a formula. It
// wraps [ErrParse] and, where that is the cause, [ErrAmbigu] or [ErrBatas].
type ParseError struct {
	Input string // the whole text
	Letak
	Expected string // what may stand there, in Indonesian
	Found    string // what stands there, in Indonesian

	sebab error // nil, ErrAmbigu or ErrBatas
}

// Error returns the message in Indonesian. A long input is shown in part.
func (e *ParseError) Error() string {
	msg := fmt.Sprintf("ekspresi: %q: %v: pada kolom %d diharapkan %s, ditemukan %s",
		ringkas(e.Input), ErrParse, e.Kolom, e.Expected, e.Found)
	if e.sebab != nil {
		msg += ": " + e.sebab.Error()
	}
	return msg
}

// Unwrap returns [ErrParse] and the cause, if there is one.
func (e *ParseError) Unwrap() []error {
	if e.sebab == nil {
		return []error{ErrParse}
	}
	return []error{ErrParse, e.sebab}
}

// EvalError says which part of a formula has no value, and why. It wraps
// [ErrBagiNol], [ErrPangkat] or [ErrBatas].
type EvalError struct {
	Letak         // of the operator, function or name of the part
	Bagian string // the part, as [Ekspresi.String] prints it
	Rinci  string // what was found, in Indonesian

	sebab error
}

// Error returns the message in Indonesian. A long part is not shown in full.
func (e *EvalError) Error() string {
	return fmt.Sprintf("ekspresi: kolom %d: %s: %v: %s", e.Kolom, ringkas(e.Bagian), e.sebab, e.Rinci)
}

// Unwrap returns the sentinel that says what is wrong.
func (e *EvalError) Unwrap() error { return e.sebab }

// VariabelError names the variables that have no value, or in
// [Ekspresi.CheckSatuan] no unit. It wraps [ErrVariabel].
type VariabelError struct {
	Nama []string // in order of first appearance
}

// Error returns the message in Indonesian.
func (e *VariabelError) Error() string {
	return fmt.Sprintf("ekspresi: %v: %s", ErrVariabel, strings.Join(e.Nama, ", "))
}

// Unwrap returns [ErrVariabel].
func (e *VariabelError) Unwrap() error { return ErrVariabel }

// SatuanError says where two units meet that do not fit. It wraps [ErrSatuan].
type SatuanError struct {
	Letak              // of the operator or function
	Bagian      string // the part, as [Ekspresi.String] prints it
	Kiri, Kanan string // the units of the two sides, empty for a pure number
}

// Error returns the message in Indonesian.
func (e *SatuanError) Error() string {
	return fmt.Sprintf("ekspresi: kolom %d: %s: %v: %s dengan %s", e.Kolom, ringkas(e.Bagian), ErrSatuan,
		namaSatuan(e.Kiri), namaSatuan(e.Kanan))
}

// Unwrap returns [ErrSatuan].
func (e *SatuanError) Unwrap() error { return ErrSatuan }

func namaSatuan(s string) string {
	if s == "" {
		return "bilangan tanpa satuan"
	}
	return s
}

// ringkas keeps a message readable whatever the input.
func ringkas(s string) string {
	const maks = 80
	if len(s) <= maks {
		return s
	}
	i := maks
	for !utf8.RuneStart(s[i]) {
		i--
	}
	return s[:i] + "…"
}
