package anggaran

import (
	"errors"
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	// ErrParse is wrapped by every error about a text that is not money.
	ErrParse = errors.New("teks bukan rupiah")

	// ErrAmbigu is wrapped, next to [ErrParse], when a text has two readings:
	// whether the separator of "1,234" groups thousands or divides off
	// decimals shows only in the other cells of its table.
	ErrAmbigu = errors.New("pemisah dapat berarti ribuan atau desimal")
)

// ParseError says where and why a text could not be read as money. It wraps
// [ErrParse] and, where that is the cause, [ErrAmbigu] or [ErrOverflow].
type ParseError struct {
	Input    string // the whole text
	Offset   int    // the byte, from 0, where reading stopped
	Expected string // what may stand there, in Indonesian
	Found    string // what stands there, in Indonesian

	cause error // nil, ErrAmbigu or ErrOverflow
}

// Error returns the message in Indonesian: the cause where there is one, which
// says more than that the text is not money, and the place as people count it,
// in characters from 1. A long input is shown in part.
func (e *ParseError) Error() string { return e.message(ErrParse) }

// message writes the error of a reader whose bare complaint is kind.
func (e *ParseError) message(kind error) string {
	if e.cause != nil {
		kind = e.cause
	}
	if e.Found == akhirTeks {
		return fmt.Sprintf("anggaran: %s: %v: di akhir teks diharapkan %s", quote(e.Input), kind, e.Expected)
	}
	at := min(max(e.Offset, 0), len(e.Input)) // the fields can be set from outside
	return fmt.Sprintf("anggaran: %s: %v: pada karakter ke-%d diharapkan %s, ditemukan %s",
		quote(e.Input), kind, utf8.RuneCountInString(e.Input[:at])+1, e.Expected, e.Found)
}

// akhirTeks is what is found where a text ends too early.
const akhirTeks = "akhir teks"

// jangkauan is what is expected of a figure that leaves the range.
const jangkauan = "jumlah yang lebih kecil (paling banyak 1,7 × 10³⁶ rupiah)"

// Unwrap returns [ErrParse] and the cause, if there is one.
func (e *ParseError) Unwrap() []error {
	if e.cause == nil {
		return []error{ErrParse}
	}
	return []error{ErrParse, e.cause}
}

// ParseRupiah reads one amount whose reading is single:
//
//	7660689051    7,660,689,051    7.660.689.051,00    1,234.50    1234,5
//	Rp1.000.000   Rp 1.000.000     Rp. 1.000.000,-     1.000,-
//	-1.500.000    (1.500.000)      -Rp1.500.000        Rp (1.500.000)
//
// At most two digits may follow the decimal separator; one digit counts tens
// of sen (1234,5 is Rp1.234,50). A comma and a dash at the end say that there
// are no sen. "Rp" may be in any case and have a full stop. Blanks, also
// no-break ones, may stand around the amount and between its sign, Rp and
// digits, not among the digits. Thousands are grouped all or not at all.
// A figure does not start with a needless 0: 0001 is part of a code.
//
// One separator before exactly three digits (1.234, Rp1,234) may group or
// divide. That is an error wrapping [ErrAmbigu], as official tables use both
// ways; read such a cell under the convention of its table, see [KonvensiOf].
//
// A dash alone and an empty text are no amounts; see [Konvensi.ParseIsian].
// The error is a [*ParseError].
func ParseRupiah(s string) (Rupiah, error) {
	return KonvensiTakTentu.ParseRupiah(s)
}

// ParseRupiah reads one amount under the convention k, in the notation of the
// function [ParseRupiah]. A text that breaks the convention is an error:
// 1.234,00 under [KomaRibuan], 12,34 under it too. Under [KonvensiTakTentu],
// and any value that is none of the constants, it is that function.
// The error is a [*ParseError].
func (k Konvensi) ParseRupiah(s string) (Rupiah, error) {
	f, err := parseFrame(s)
	if err != nil {
		return Rupiah{}, err
	}
	if k == TitikRibuan || k == KomaRibuan {
		return f.amount(s, k)
	}
	k, sure := f.convention(s)
	r, err := f.amount(s, k)
	if err == nil && !sure {
		return Rupiah{}, ambiguous(s, f)
	}
	return r, err
}

// frame is what stands around the digits of an amount: its sign, its Rp, its
// parentheses and the ",-" for no sen.
type frame struct {
	start, end int  // the figure, digits and separators, is s[start:end]
	neg        bool // a dash in front, or parentheses
	noSen      bool // ",-" at the end
}

func parseFrame(s string) (frame, error) {
	f := frame{start: skipBlanks(s, 0), end: trimBlanks(s)}
	var rp, paren bool
	for f.start < f.end {
		n := 0
		switch c := s[f.start]; {
		case '0' <= c && c <= '9':
			return f.back(s, paren)
		case !f.neg && c == '(':
			n, f.neg, paren = 1, true, true
		case !rp && c|0x20 == 'r':
			n, rp = rupiahSign(s, f.start), true
		case !f.neg:
			n, f.neg = dash(s[f.start:]), true
		}
		if n == 0 {
			break
		}
		f.start = skipBlanks(s, f.start+n)
	}
	return f, parseError(s, min(f.start, f.end), "angka", nil)
}

// back takes what stands behind the figure off its end.
func (f frame) back(s string, paren bool) (frame, error) {
	if paren {
		if s[f.end-1] != ')' {
			return f, parseError(s, f.end, "kurung tutup", nil)
		}
		f.end = trimBlanks(s[:f.end-1])
	}
	if i := f.end - lastDash(s[:f.end]); i < f.end && s[i-1] == ',' {
		f.end, f.noSen = i-1, true
	}
	return f, nil
}

// whole reads the figure of the frame up to its decimals under k, one of the
// two conventions, and returns where they or the rest would start.
func (f frame) whole(s string, k Konvensi) (d digits, next int, err error) {
	group, _ := k.separators()
	i := d.read(s, f.start, f.end)
	lead := i - f.start
	if lead > 1 && s[f.start] == '0' {
		return d, i, parseError(s, f.start, "angka tanpa nol di depan", nil)
	}
	if i < f.end && s[i] == group && (lead > 3 || s[f.start] == '0') {
		return d, i, parseError(s, i, k.afterLead(), nil)
	}
	for i < f.end && s[i] == group {
		from := i + 1
		if i = d.read(s, from, f.end); i != from+3 {
			return d, i, parseError(s, min(i, from+3), "tiga angka setelah tiap pemisah ribuan", nil)
		}
	}
	return d, i, nil
}

// amount reads the figure of the frame under k, one of the two conventions.
func (f frame) amount(s string, k Konvensi) (Rupiah, error) {
	d, i, err := f.whole(s, k)
	if err != nil {
		return Rupiah{}, err
	}
	sen := uint64(0)
	if i < f.end && s[i] == k.decimal() && !f.noSen {
		if sen, i, err = readSen(s, i+1, f.end); err != nil {
			return Rupiah{}, err
		}
	}
	if i < f.end {
		return Rupiah{}, parseError(s, i, k.afterFigure(), nil)
	}
	r, ok := d.rupiah(f.neg, sen)
	if !ok {
		return Rupiah{}, parseError(s, f.start, jangkauan, ErrOverflow)
	}
	return r, nil
}

// readSen reads the one or two digits behind a decimal separator.
func readSen(s string, from, end int) (sen uint64, next int, err error) {
	var d digits
	i := d.read(s, from, end)
	switch i - from {
	case 0:
		return 0, i, parseError(s, i, "satu atau dua angka desimal", nil)
	case 1:
		return d.lo * 10, i, nil
	case 2:
		return d.lo, i, nil
	}
	return 0, i, parseError(s, from+2, "paling banyak dua angka desimal", nil)
}

// digits is the whole number that the digits read so far make.
type digits struct {
	hi, lo uint64
	over   bool // it is 2¹²⁸ or more
}

// read takes in the digits of s[i:end] from i on and returns where they end.
func (d *digits) read(s string, i, end int) int {
	for ; i < end; i++ {
		c := uint64(s[i] - '0')
		if c > 9 {
			break
		}
		// Below 2⁶⁴/10 − 1 one more digit fits the lower half.
		if d.hi == 0 && d.lo < 1<<60 {
			d.lo = d.lo*10 + c
		} else {
			d.multiplyAdd(10, c)
		}
	}
	return i
}

func (d *digits) multiplyAdd(m, a uint64) {
	over, hi := bits.Mul64(d.hi, m)
	mid, lo := bits.Mul64(d.lo, m)
	lo, c0 := bits.Add64(lo, a, 0)
	hi, c1 := bits.Add64(hi, mid, c0)
	d.hi, d.lo, d.over = hi, lo, d.over || over|c1 != 0
}

// rupiah returns that many rupiah and sen; ok is false out of range.
func (d *digits) rupiah(neg bool, sen uint64) (r Rupiah, ok bool) {
	d.multiplyAdd(senPerRupiah, sen)
	r, ok = fromMagnitude(neg, d.hi, d.lo)
	return r, ok && !d.over
}

// rupiahSign returns the length of the "Rp" or "Rp." at s[i:], 0 for none.
func rupiahSign(s string, i int) int {
	switch {
	case i+1 >= len(s) || s[i]|0x20 != 'r' || s[i+1]|0x20 != 'p':
		return 0
	case i+2 < len(s) && s[i+2] == '.':
		return 3
	}
	return 2
}

// isDash reports whether c is a hyphen, a dash or a minus sign. Typesetters
// and office programs put any of them for a minus and for "nothing".
func isDash(c rune) bool {
	return c == '-' || '\u2010' <= c && c <= '\u2014' || c == '\u2212'
}

// dash returns the length of the dash that s starts with, 0 for none.
func dash(s string) int {
	if c, n := utf8.DecodeRuneInString(s); isDash(c) {
		return n
	}
	return 0
}

// lastDash returns the length of the dash that s ends with, 0 for none.
func lastDash(s string) int {
	if c, n := utf8.DecodeLastRuneInString(s); isDash(c) {
		return n
	}
	return 0
}

// isBlank reports whether c is white space, breaking or not.
func isBlank(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\v', '\f', '\r', '\u00a0', '\u202f':
		return true
	}
	return '\u2000' <= c && c <= '\u200a'
}

// skipBlanks returns the first place from i on that is not blank.
func skipBlanks(s string, i int) int {
	for i < len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return i
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if !isBlank(c) {
			return i
		}
		i += n
	}
	return i
}

// trimBlanks returns the length of s without the blanks at its end.
func trimBlanks(s string) int {
	for len(s) > 0 {
		c, n := utf8.DecodeLastRuneInString(s)
		if !isBlank(c) {
			break
		}
		s = s[:len(s)-n]
	}
	return len(s)
}

func ambiguous(s string, f frame) error {
	i := f.start + strings.IndexAny(s[f.start:], ".,")
	return parseError(s, i, "pemisah yang hanya satu artinya", ErrAmbigu)
}

// parseError describes a failure at s[i:]. It keeps a copy of s: the caller's
// text may be a window on a large document, and need not escape to the heap.
//
//go:noinline
func parseError(s string, i int, expected string, cause error) error {
	found := akhirTeks
	if i < len(s) {
		_, n := utf8.DecodeRuneInString(s[i:])
		found = strconv.Quote(s[i : i+n])
	}
	return &ParseError{strings.Clone(s), i, expected, found, cause}
}

// quote quotes s for a message, cut to a length that a screen can show.
func quote(s string) string {
	const most = 80
	if len(s) <= most {
		return strconv.Quote(s)
	}
	cut := most
	for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strconv.Quote(s[:cut]) + "…"
}
