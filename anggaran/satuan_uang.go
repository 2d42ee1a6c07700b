package anggaran

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Kelipatan is the unit in which figures of money are written: rupiah, or
// thousands, millions and so on of rupiah. The unit of a table stands in its
// head, "(juta)" or "dalam ribuan rupiah", not in its cells.
type Kelipatan uint8

const (
	Satu    Kelipatan = iota // rupiah, the zero value
	Ribu                     // 10³ rupiah
	Juta                     // 10⁶ rupiah
	Miliar                   // 10⁹ rupiah
	Triliun                  // 10¹² rupiah
)

var namaKelipatan = [...]string{"rupiah", "ribu", "juta", "miliar", "triliun"}

// String returns the unit in Indonesian: rupiah, ribu, juta, miliar, triliun.
func (k Kelipatan) String() string {
	if k > Triliun {
		return "Kelipatan(" + strconv.Itoa(int(k)) + ")"
	}
	return namaKelipatan[k]
}

// ErrSatuan is wrapped, next to [ErrParse], when a figure names another unit
// than its table does.
var ErrSatuan = errors.New("satuan pada angka bertentangan dengan satuan tabel")

// mAmbigu is the cause where "M" stands: it is an ErrAmbigu.
type mAmbigu struct{}

func (mAmbigu) Error() string        { return "M dapat berarti miliar atau juta (million)" }
func (mAmbigu) Is(target error) bool { return target == ErrAmbigu }

// kataSatuan says what a word means as a unit: ok is false for none, and m is
// true for "M" alone.
func kataSatuan(w string) (k Kelipatan, m, ok bool) {
	if len(w) > len("triliunan") {
		return 0, false, false
	}
	var buf [len("triliunan")]byte
	for i := range len(w) {
		buf[i] = w[i] | 0x20
	}
	switch string(buf[:len(w)]) {
	case "ribu", "ribuan", "rb":
		return Ribu, false, true
	case "juta", "jutaan", "jt":
		return Juta, false, true
	case "miliar", "miliaran", "milyar", "milyaran", "miliyar", "mlr":
		return Miliar, false, true
	case "triliun", "triliunan", "trilyun", "trilyunan", "t", "tr":
		return Triliun, false, true
	case "m":
		return 0, true, true
	}
	return 0, false, false
}

// ParseKelipatan reads the unit from the head of a table or a column:
//
//	(juta)   Rp. (juta)   dalam ribuan rupiah   Anggaran (Rp miliar)
//	(Rp000)  (Rp1.000,-)  (Rp.000.000)          (Rp)   dalam rupiah
//
// Words around the unit do not disturb. A head that names no unit but says Rp
// or rupiah gives [Satu]; one that says neither is an error, and "M" alone
// (miliar or million) and two different units are errors that wrap
// [ErrAmbigu]. The misspellings milyar, miliyar and trilyun are read. The
// error is a [*ParseError].
func ParseKelipatan(head string) (Kelipatan, error) {
	found, have, rp := Satu, false, false
	m := -1
	for i := 0; i < len(head); {
		var k Kelipatan
		var ok bool
		from := i
		switch {
		case hurufLatin(head[i]):
			for i < len(head) && hurufLatin(head[i]) {
				i++
			}
			w := head[from:i]
			var isM bool
			k, isM, ok = kataSatuan(w)
			switch {
			case isM:
				m, ok = from, false
			case len(w) == 1: // "T.A. 2025" is no triliun
				ok = false
			case strings.EqualFold(w, "rp") || strings.EqualFold(w, "rupiah"):
				rp = true
			}
		case '0' <= head[i] && head[i] <= '9':
			for i < len(head) && strings.IndexByte("0123456789.,", head[i]) >= 0 {
				i++
			}
			k, ok = nolSatuan(head[from:i])
		default:
			i++
		}
		if !ok {
			continue
		}
		if have && k != found {
			return 0, parseError(head, from, "satuan "+found.String()+" saja", ErrAmbigu)
		}
		found, have = k, true
	}
	switch {
	case have:
		return found, nil
	case m >= 0:
		return 0, parseError(head, m, "ribu, juta, miliar atau triliun", mAmbigu{})
	case rp:
		return Satu, nil
	}
	return 0, parseError(head, len(head), "satuan (rupiah, ribu, juta, miliar atau triliun)", nil)
}

// nolSatuan reads 000 or 1.000 as Ribu, 000.000 or 1.000.000 as Juta, and so
// on; any other number, such as a year, is no unit.
func nolSatuan(s string) (Kelipatan, bool) {
	zeros := 0
	for i := range len(s) {
		switch {
		case s[i] == '0':
			zeros++
		case s[i] == '1' && i == 0:
		case '1' <= s[i] && s[i] <= '9':
			return 0, false
		}
	}
	if zeros == 0 || zeros%3 != 0 || zeros > 12 {
		return 0, false
	}
	return Kelipatan(zeros / 3), true
}

// ParseRupiahDalam reads one amount from a table whose figures count in
// satuan, under the convention k, exactly:
//
//	KomaRibuan.ParseRupiahDalam("1,234.5", Juta)            // Rp1.234.500.000
//	KonvensiTakTentu.ParseRupiahDalam("Rp1,5 miliar", Satu) // Rp1.500.000.000
//
// The notation is that of [ParseRupiah], and a unit may stand behind the
// figure: ribu (rb), juta (jt), miliar (mlr, milyar), triliun (tr, T), then
// perhaps "rupiah". With a unit any number of decimals may be written, as long
// as sen can hold them: a remaining thousandth of a rupiah is an error
// wrapping [ErrTakTepat].
//
// "M" means miliar to some and juta (million) to others. It is read where
// satuan is [Juta] or [Miliar], as that; otherwise it is an error wrapping
// [ErrAmbigu]. With satuan [Satu] any unit may stand behind the figure;
// otherwise one that differs from satuan is an error wrapping [ErrSatuan].
//
// One separator before exactly three digits (1.234 juta) is ambiguous under
// [KonvensiTakTentu] here too, unless what stands before it cannot be a group:
// 0,500 juta and 1234,567 juta have one reading. The error is a [*ParseError], or wraps
// [ErrPembulatan] for a satuan that is none of the constants.
func (k Konvensi) ParseRupiahDalam(s string, satuan Kelipatan) (Rupiah, error) {
	if satuan > Triliun {
		return Rupiah{}, fmt.Errorf("anggaran: %v: %w", satuan, ErrPembulatan)
	}
	e, err := pisahSatuan(s, satuan)
	if err != nil {
		return Rupiah{}, err
	}
	text := s[:e.figure]
	if e.paren {
		text += ")"
	}
	if e.satuan == Satu {
		r, err := k.ParseRupiah(text)
		return r, galatDalam(err, s, e)
	}
	f, err := parseFrame(text)
	if err != nil {
		return Rupiah{}, galatDalam(err, s, e)
	}
	if k != TitikRibuan && k != KomaRibuan {
		groups, sure := f.convention(text)
		k = groups
		if lead := strings.IndexAny(text[f.start:f.end], ".,"); !sure && (lead > 3 || text[f.start] == '0') {
			// 0,500 and 1234,567 cannot group.
			k = TitikRibuan + KomaRibuan - groups
		} else if !sure {
			return Rupiah{}, galatDalam(ambiguous(text, f), s, e)
		}
	}
	r, err := f.jumlahDalam(text, k, e.satuan)
	return r, galatDalam(err, s, e)
}

// ParseIsianDalam reads a money cell of a table whose figures count in satuan:
// an empty cell and a dash as [Konvensi.ParseIsian], all else as
// [Konvensi.ParseRupiahDalam].
func (k Konvensi) ParseIsianDalam(s string, satuan Kelipatan) (Isian, error) {
	if i, err := k.ParseIsian(s); err == nil && i.isi != Tertulis {
		return i, nil
	}
	r, err := k.ParseRupiahDalam(s, satuan)
	if err != nil {
		return Isian{}, err
	}
	return IsianOf(r), nil
}

// ekorSatuan is what stands behind a figure.
type ekorSatuan struct {
	figure int       // the text before the unit ends here
	paren  bool      // a parenthesis closed behind the unit
	satuan Kelipatan // the unit that holds
}

// pisahSatuan takes a unit and the word rupiah off the end of s.
func pisahSatuan(s string, satuan Kelipatan) (ekorSatuan, error) {
	e := ekorSatuan{len(s), false, satuan}
	end := trimBlanks(s)
	if end > 0 && s[end-1] == ')' {
		end = trimBlanks(s[:end-1])
		e.paren = true
	}
	from := awalKata(s, end)
	if from == end {
		return ekorSatuan{len(s), false, satuan}, nil // nothing behind the figure
	}
	if strings.EqualFold(s[from:end], "rupiah") {
		end = trimBlanks(s[:from])
		e.figure = end
		if from = awalKata(s, end); from == end {
			return e, nil
		}
	}
	word := s[from:end]
	k, m, ok := kataSatuan(word)
	switch {
	case !ok && from == skipBlanks(s, 0):
		return e, parseError(s, from, "angka", nil) // words only
	case !ok:
		return e, parseError(s, from, "satuan ribu, juta, miliar atau triliun", nil)
	case m && satuan != Juta && satuan != Miliar:
		return e, parseError(s, from, "satuan yang hanya satu artinya", mAmbigu{})
	case m:
		k = satuan
	case satuan != Satu && k != satuan:
		return e, parseError(s, from, "satuan "+satuan.String(), ErrSatuan)
	}
	e.figure, e.satuan = from, k
	return e, nil
}

// awalKata returns where the letters at the end of s[:end] start; end where
// there are none.
func awalKata(s string, end int) int {
	from := end
	for from > 0 && hurufLatin(s[from-1]) {
		from--
	}
	return from
}

func hurufLatin(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// jumlahDalam reads the figure of the frame under k, one of the two
// conventions, as a count of satuan.
func (f frame) jumlahDalam(s string, k Konvensi, satuan Kelipatan) (Rupiah, error) {
	n, i, err := f.whole(s, k)
	if err != nil {
		return Rupiah{}, err
	}
	places := 2 + 3*int(satuan) // the decimals that make sen
	for range places {
		n.multiplyAdd(10, 0)
	}
	if i < f.end {
		if s[i] != k.decimal() || f.noSen {
			return Rupiah{}, parseError(s, i, k.afterFigure(), nil)
		}
		sen, err := pecahanSen(s, i+1, f.end, places)
		if err != nil {
			return Rupiah{}, err
		}
		n.multiplyAdd(1, sen)
	}
	r, ok := fromMagnitude(f.neg, n.hi, n.lo)
	if !ok || n.over {
		return Rupiah{}, parseError(s, f.start, jangkauan, ErrOverflow)
	}
	return r, nil
}

// pecahanSen reads the decimals s[from:end] of a unit of 10^places sen, at
// most 14.
func pecahanSen(s string, from, end, places int) (sen uint64, err error) {
	i := from
	for ; i < end && '0' <= s[i] && s[i] <= '9'; i++ {
		c := uint64(s[i] - '0')
		if i-from < places {
			sen = sen*10 + c
		} else if c != 0 {
			return 0, parseError(s, i, "desimal yang tepat sampai sen", ErrTakTepat)
		}
	}
	if i == from {
		return 0, parseError(s, i, "angka desimal", nil)
	}
	if i < end {
		return 0, parseError(s, i, "akhir jumlah atau angka desimal", nil)
	}
	for n := i - from; n < places; n++ {
		sen *= 10
	}
	return sen, nil
}

// galatDalam makes an error about the text before the unit one about the
// whole text.
func galatDalam(err error, s string, e ekorSatuan) error {
	pe, ok := err.(*ParseError)
	if !ok {
		return err
	}
	i := pe.Offset
	if i >= e.figure {
		i = e.figure
	}
	return parseError(s, i, pe.Expected, pe.cause)
}
