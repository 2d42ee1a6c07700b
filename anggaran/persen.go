package anggaran

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// ErrPersen is wrapped by every error about a text that is no percentage, next
// to what [ParseError] wraps.
var ErrPersen = errors.New("teks bukan persen")

// persenPlaces is how many decimal places of a percent a Persen holds.
const persenPlaces = 18

// persenPow10 holds the powers of ten up to that of persenPlaces.
var persenPow10 = func() (p [persenPlaces + 1]uint64) {
	p[0] = 1
	for i := range persenPlaces {
		p[i+1] = p[i] * 10
	}
	return p
}()

// Persen is an exact percentage: a decimal of up to 18 places of a percent, so
// that 94,4% is 94.4 and not 0.944. The zero value is 0%. Values are comparable
// with == and usable as map keys; equal percentages are equal values. The range
// is about ±1.7·10²⁰ percent.
//
// A quotient of two amounts is seldom a decimal. The functions that make one
// ([Penyerapan], [Pertumbuhan] …) cut it after 18 places and, where anything is
// cut off, move a last digit 0 or 5 one away from zero. Such a Persen is less
// than one unit of its last place from the quotient, and rounding it to 17
// places or fewer gives what rounding the quotient itself gives: a percentage
// is never rounded twice.
type Persen struct {
	n Rupiah // not an amount: the 128-bit count of 10⁻¹⁸ percent
}

// PersenOf returns d percent: PersenOf(94.4) is 94,4%. A d with more than 18
// places is an error wrapping [ErrPersen]; nothing is rounded here. Out of
// range the error wraps [ErrOverflow].
func PersenOf(d decimal.Decimal) (Persen, error) {
	c, shift := d.Coefficient(), int64(d.Exponent())+persenPlaces
	switch {
	case c.Sign() == 0:
		return Persen{}, nil
	case shift > 64: // 10⁶⁴ is out of range, whatever the coefficient
		return Persen{}, errPersenRange("persen")
	case shift > 0:
		c.Mul(c, new(big.Int).Exp(big.NewInt(10), big.NewInt(shift), nil))
	case shift < 0:
		var rem big.Int
		// A number of n digits is no multiple of 10ⁿ.
		if -shift < int64(d.NumDigits()) {
			c.QuoRem(c, new(big.Int).Exp(big.NewInt(10), big.NewInt(-shift), nil), &rem)
		}
		if -shift >= int64(d.NumDigits()) || rem.Sign() != 0 {
			return Persen{}, fmt.Errorf("anggaran: persen: lebih dari %d angka desimal: %w", persenPlaces, ErrPersen)
		}
	}
	return persenFromBig("persen", c)
}

// Decimal returns p exactly, in percent: 94.4 for 94,4%. As a ratio it is
// Decimal().Shift(-2).
func (p Persen) Decimal() decimal.Decimal {
	return decimal.NewFromBigInt(p.n.BigSen(), -persenPlaces)
}

// Compare returns -1 when p is less than q, 0 when they are the same
// percentage, +1 when p is more.
func (p Persen) Compare(q Persen) int { return p.n.Compare(q.n) }

// Equal reports whether p and q are the same percentage; == does too.
func (p Persen) Equal(q Persen) bool { return p == q }

// Sign returns -1, 0 or +1 for a negative percentage, 0% and a positive one.
func (p Persen) Sign() int { return p.n.Sign() }

// Round returns p rounded in the way m to that many places of a percent, 0 to
// 18. The error wraps [ErrTakTepat] (only with [TanpaPembulatan]),
// [ErrPembulatan] or [ErrOverflow] (only at the very ends of the range).
func (p Persen) Round(places int, m Pembulatan) (Persen, error) {
	hi, lo, err := p.round(places, m)
	if err != nil {
		return Persen{}, err
	}
	d := digits{hi: hi, lo: lo}
	d.multiplyAdd(persenPow10[persenPlaces-places], 0)
	n, ok := fromMagnitude(p.n.hi < 0, d.hi, d.lo)
	if !ok || d.over {
		return Persen{}, errPersenRange("pembulatan persen")
	}
	return Persen{n}, nil
}

// round returns |p| in units of 10^-places percent, rounded in the way m.
func (p Persen) round(places int, m Pembulatan) (hi, lo uint64, err error) {
	if places < 0 || places > persenPlaces || m > KeAtas {
		return 0, 0, fmt.Errorf("anggaran: persen ke %d desimal, %v: %w", places, m, ErrPembulatan)
	}
	unit := persenPow10[persenPlaces-places]
	hi, lo = p.n.magnitude()
	hi, lo, rem := divide(hi, lo, unit)
	if rem == 0 {
		return hi, lo, nil
	}
	if m == TanpaPembulatan {
		return 0, 0, fmt.Errorf("anggaran: persen ke %d desimal: %w", places, ErrTakTepat)
	}
	half := -1
	switch { // rem is not zero, so the unit is even
	case rem > unit/2:
		half = 1
	case rem == unit/2:
		half = 0
	}
	if m.naik(lo&1 == 1, half) {
		if lo++; lo == 0 {
			hi++
		}
	}
	return hi, lo, nil
}

// String returns p for people, to two places by half up, with the comma of the
// language and the sign set close: 94,40%, -37,26%. Other places, another
// rounding and the decimal point come from [Persen.AppendFixed]; the exact
// value from [Persen.MarshalText].
func (p Persen) String() string {
	var buf [48]byte
	b, _ := p.AppendFixed(buf[:0], 2, SetengahKeAtas, TitikRibuan)
	return string(b)
}

// AppendFixed appends p with exactly that many places, 0 to 18, rounded in the
// way m, and a percent sign: 94,40%, or 94.40% under [KomaRibuan]. Thousands
// are not grouped. What rounds to zero has no minus sign. The error wraps
// [ErrTakTepat] (only with [TanpaPembulatan]) or [ErrPembulatan]; b is then
// returned as it was.
func (p Persen) AppendFixed(b []byte, places int, m Pembulatan, k Konvensi) ([]byte, error) {
	hi, lo, err := p.round(places, m)
	if err != nil {
		return b, err
	}
	_, decimal := k.separators()
	return append(appendPersenDigits(b, p.n.hi < 0 && hi|lo != 0, hi, lo, places, decimal), '%'), nil
}

// appendPersenDigits appends the number with places of its digits behind the
// decimal separator.
func appendPersenDigits(b []byte, neg bool, hi, lo uint64, places int, decimal byte) []byte {
	var buf [48]byte
	i := len(buf)
	for n := 0; n <= places || hi|lo != 0; n++ {
		if n == places && places > 0 {
			i--
			buf[i] = decimal
		}
		var d uint64
		hi, lo, d = divide(hi, lo, 10)
		i--
		buf[i] = byte('0' + d)
	}
	if neg {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...)
}

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
			return persenError(s, 0, "bilangan tanpa pangkat", nil)
		}
	} else if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf("anggaran: %w: %w", ErrPersen, err)
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

// ParsePersen reads one percentage whose reading is single: 94.40%, 94,40 %,
// 12 persen, -37.26%, (6,51)%, 1.234,5%. The figure may stand without its sign,
// as in columns headed "%", and is percent all the same: 0.944 is 0,944%; for a
// ratio there is [ParseRasio]. One separator before exactly three digits, where
// it could group thousands (19,765%), is an error wrapping [ErrAmbigu]; 0,944%
// cannot group. Up to 18 places are read. The error wraps [ErrPersen] and holds
// a [*ParseError].
func ParsePersen(s string) (Persen, error) { return KonvensiTakTentu.ParsePersen(s) }

// ParsePersen reads one percentage under the convention k, in the notation of
// the function [ParsePersen]. Be aware that one document can group its money
// with commas and write its percentages with points, and another both ways:
// judge percentages by their own column.
func (k Konvensi) ParsePersen(s string) (Persen, error) { return parsePersen(k, s, true) }

// ParseRasio reads a ratio, 0.944 or 1,14, as the percentage it is: 94,4%,
// 114%. A percent sign is an error. Separators are judged as in [ParsePersen],
// up to 20 places are read. The error wraps [ErrPersen] and holds a
// [*ParseError].
func ParseRasio(s string) (Persen, error) { return KonvensiTakTentu.ParseRasio(s) }

// ParseRasio reads a ratio under the convention k, in the notation of the
// function [ParseRasio].
func (k Konvensi) ParseRasio(s string) (Persen, error) { return parsePersen(k, s, false) }

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

func parsePersen(k Konvensi, s string, percent bool) (Persen, error) {
	f := frame{start: skipBlanks(s, 0), end: trimBlanks(s)}
	open := f.start < f.end && s[f.start] == '('
	if open {
		f.neg, f.start = true, skipBlanks(s, f.start+1)
	} else if n := dash(s[f.start:]); n > 0 {
		f.neg, f.start = true, skipBlanks(s, f.start+n)
	}
	if f.start >= f.end || s[f.start]-'0' > 9 {
		return Persen{}, persenError(s, min(f.start, f.end), "angka", nil)
	}
	// Behind the figure, from its end: ) and % in either order.
	signs := 0
	if percent {
		signs = 1
	}
	for range 3 {
		n := 0
		switch t := s[f.start:f.end]; {
		case open && strings.HasSuffix(t, ")"):
			n, open = 1, false
		case signs > 0 && strings.HasSuffix(t, "%"):
			n, signs = 1, 0
		case signs > 0 && len(t) > 6 && strings.EqualFold(t[len(t)-6:], "persen"):
			n, signs = 6, 0
		}
		f.end = f.start + trimBlanks(s[f.start:f.end-n])
	}
	if open {
		return Persen{}, persenError(s, f.end, "kurung tutup", nil)
	}
	sure := true
	if k != TitikRibuan && k != KomaRibuan {
		if k, sure = f.convention(s); !sure {
			// What starts with 0 or with four digits cannot be a group.
			if first := strings.IndexAny(s[f.start:f.end], ".,"); first > 3 || s[f.start] == '0' {
				k, sure = KomaRibuan+TitikRibuan-k, true
			}
		}
	}
	p, err := f.persen(s, k, percent)
	if err == nil && !sure {
		i := f.start + strings.IndexAny(s[f.start:], ".,")
		return Persen{}, persenError(s, i, "pemisah yang hanya satu artinya", ErrAmbigu)
	}
	return p, err
}

// persen reads the figure of the frame under k, one of the two conventions.
func (f frame) persen(s string, k Konvensi, percent bool) (Persen, error) {
	group, decimal := k.separators()
	var d digits
	i := d.read(s, f.start, f.end)
	lead := i - f.start
	if lead > 1 && s[f.start] == '0' {
		return Persen{}, persenError(s, f.start, "angka tanpa nol di depan", nil)
	}
	if i < f.end && s[i] == group && (lead > 3 || s[f.start] == '0') {
		return Persen{}, persenError(s, i, k.afterLead(), nil)
	}
	for i < f.end && s[i] == group {
		from := i + 1
		if i = d.read(s, from, f.end); i != from+3 {
			return Persen{}, persenError(s, min(i, from+3), "tiga angka setelah tiap pemisah ribuan", nil)
		}
	}
	most, places := persenPlaces, 0
	if !percent {
		most += 2
	}
	if i < f.end && s[i] == decimal {
		from := i + 1
		i = d.read(s, from, f.end)
		switch places = i - from; {
		case places == 0:
			return Persen{}, persenError(s, i, "angka desimal", nil)
		case places > most:
			return Persen{}, persenError(s, from+most, fmt.Sprintf("paling banyak %d angka desimal", most), nil)
		}
	}
	if i < f.end {
		expected := "akhir persen"
		if !percent {
			expected = "akhir rasio, tanpa tanda persen"
		}
		return Persen{}, persenError(s, i, expected, nil)
	}
	for scale := most - places; scale > 0; {
		step := min(scale, persenPlaces)
		d.multiplyAdd(persenPow10[step], 0)
		scale -= step
	}
	n, ok := fromMagnitude(f.neg, d.hi, d.lo)
	if !ok || d.over {
		return Persen{}, persenError(s, f.start, "persen dalam jangkauan", ErrOverflow)
	}
	return Persen{n}, nil
}

// persenParseError is a ParseError that speaks of percent.
type persenParseError struct{ *ParseError }

func persenError(s string, i int, expected string, cause error) error {
	var pe *ParseError
	errors.As(parseError(s, i, expected, cause), &pe)
	return &persenParseError{pe}
}

func (e *persenParseError) Error() string {
	return fmt.Sprintf("anggaran: %s: %v: pada byte %d diharapkan %s, ditemukan %s",
		quote(e.Input), ErrPersen, e.Offset, e.Expected, e.Found)
}

func (e *persenParseError) Unwrap() []error { return []error{ErrPersen, e.ParseError} }

func errPersenRange(nama string) error {
	return fmt.Errorf("anggaran: %s: %w", nama, ErrOverflow)
}

// persenFromBig returns n units of 10⁻¹⁸ percent.
func persenFromBig(nama string, n *big.Int) (Persen, error) {
	var m big.Int
	m.Abs(n)
	if m.BitLen() > 128 {
		return Persen{}, errPersenRange(nama)
	}
	lo := m.Uint64()
	hi := m.Rsh(&m, 64).Uint64()
	r, ok := fromMagnitude(n.Sign() < 0, hi, lo)
	if !ok {
		return Persen{}, errPersenRange(nama)
	}
	return Persen{r}, nil
}
