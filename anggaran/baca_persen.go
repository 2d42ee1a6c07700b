package anggaran

import (
	"errors"
	"fmt"
	"strings"
)

// ErrPersen is wrapped by every error about a text that is no percentage, next
// to what [ParseError] wraps.
var ErrPersen = errors.New("teks bukan persen")

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
func (k Konvensi) ParsePersen(s string) (Persen, error) { return bacaPersen(k, s, true) }

// ParseRasio reads a ratio, 0.944 or 1,14, as the percentage it is: 94,4%,
// 114%. A percent sign is an error. Separators are judged as in [ParsePersen],
// up to 20 places are read. The error wraps [ErrPersen] and holds a
// [*ParseError].
func ParseRasio(s string) (Persen, error) { return KonvensiTakTentu.ParseRasio(s) }

// ParseRasio reads a ratio under the convention k, in the notation of the
// function [ParseRasio].
func (k Konvensi) ParseRasio(s string) (Persen, error) { return bacaPersen(k, s, false) }

// bacaPersen reads a percentage, or a ratio as the percentage it is.
func bacaPersen(k Konvensi, s string, percent bool) (Persen, error) {
	p, err := parsePersen(k, s, percent)
	return p, persenError(err)
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
		return Persen{}, parseError(s, min(f.start, f.end), "angka", nil)
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
		return Persen{}, parseError(s, f.end, "kurung tutup", nil)
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
		return Persen{}, ambiguous(s, f)
	}
	return p, err
}

// persen reads the figure of the frame under k, one of the two conventions.
func (f frame) persen(s string, k Konvensi, percent bool) (Persen, error) {
	d, i, err := f.whole(s, k)
	if err != nil {
		return Persen{}, err
	}
	most, places := persenPlaces, 0
	if !percent {
		most += 2
	}
	if i < f.end && s[i] == k.decimal() {
		from := i + 1
		i = d.read(s, from, f.end)
		switch places = i - from; {
		case places == 0:
			return Persen{}, parseError(s, i, "angka desimal", nil)
		case places > most:
			return Persen{}, parseError(s, from+most, fmt.Sprintf("paling banyak %d angka desimal", most), nil)
		}
	}
	if i < f.end {
		expected := "akhir persen"
		if !percent {
			expected = "akhir rasio, tanpa tanda persen"
		}
		return Persen{}, parseError(s, i, expected, nil)
	}
	for scale := most - places; scale > 0; {
		step := min(scale, persenPlaces)
		d.multiplyAdd(persenPow10[step], 0)
		scale -= step
	}
	n, ok := fromMagnitude(f.neg, d.hi, d.lo)
	if !ok || d.over {
		return Persen{}, parseError(s, f.start, "persen yang lebih kecil (paling banyak 1,7 × 10²⁰)", ErrOverflow)
	}
	return Persen{n}, nil
}

// persenParseError is a ParseError that speaks of percent.
type persenParseError struct{ *ParseError }

// persenError makes of a [*ParseError] one about a percentage.
func persenError(err error) error {
	if pe, ok := err.(*ParseError); ok {
		return &persenParseError{pe}
	}
	return err
}

func (e *persenParseError) Error() string { return e.message(ErrPersen) }

func (e *persenParseError) Unwrap() []error { return []error{ErrPersen, e.ParseError} }
