package anggaran

import (
	"fmt"
	"strconv"
)

// Simbol is how Rp stands before a figure.
type Simbol uint8

const (
	SimbolRapat Simbol = iota // Rp1.500, the rule of the language; the zero value
	SimbolSpasi               // Rp 1.500, common in documents
	TanpaSimbol               // 1.500, as in the cells of a table
)

// Cetak is a printer of amounts. The zero value prints as [Rupiah.String] does;
// each field changes one thing:
//
//	tabel := Cetak{Simbol: TanpaSimbol, NolStrip: true, Kurung: true, Lebar: 20}
//	juta := Cetak{Satuan: Juta, NamaSatuan: true, Desimal: 1, Pembulatan: SetengahKeAtas}
//
// Figures are printed exactly unless a rounding is named. A field with a value
// that is none of the constants counts as zero.
type Cetak struct {
	// Simbol is how Rp stands before the figure.
	Simbol Simbol

	// Konvensi gives the separators: [KomaRibuan] 1,234.50, otherwise
	// 1.234,50.
	Konvensi Konvensi

	// TanpaRibuan leaves out the separators between thousands: 1234,50.
	TanpaRibuan bool

	// Satuan is the unit in which the figure counts: 1,5 for Rp1.500.000
	// under Juta. State it in the head of the table, or set NamaSatuan.
	Satuan Kelipatan

	// NamaSatuan writes the unit behind the figure: Rp1,5 juta. There is
	// nothing to write for Satu.
	NamaSatuan bool

	// Desimal is the number of decimals of the figure. With a Pembulatan
	// there are exactly that many. Without one there are at least that many,
	// and as many more as it takes to lose nothing: sen under Satu have both
	// their digits, 1.234,50. Less than 0 counts as 0, more than 100 as 100.
	Desimal int

	// Pembulatan is how the figure is rounded to Desimal. It rounds the
	// print, not the amount: printed figures need not add up. An amount that
	// comes to zero is printed without its sign.
	Pembulatan Pembulatan

	// Kurung puts negative amounts in parentheses, as financial statements
	// have them: (Rp1.500) for -Rp1.500.
	Kurung bool

	// NolStrip prints "-" alone for Rp0. An amount that only rounds to zero
	// is not Rp0 and stays 0.
	NolStrip bool

	// Lebar is the least width in characters; blanks fill up on the left.
	// More than 1000 counts as 1000.
	Lebar int
}

// String returns the text of r under c.
func (c Cetak) String(r Rupiah) string {
	var buf [2 * maxText]byte
	return string(c.AppendTo(buf[:0], r))
}

// AppendTo appends the text of r under c to b and returns the longer slice. It
// allocates nothing where b has the room.
func (c Cetak) AppendTo(b []byte, r Rupiah) []byte {
	start := len(b)
	if c.NolStrip && r.IsZero() {
		return c.rata(append(b, '-'), start)
	}
	hi, lo := r.magnitude()
	return c.rata(c.appendIsi(b, r.hi < 0, hi, lo), start)
}

// AppendIsian appends the text of a cell: nothing for one in which nothing is
// written, "-" for a dash, both to the width, otherwise as
// [Cetak.AppendTo]. Under NolStrip a dash and Rp0 look the same.
func (c Cetak) AppendIsian(b []byte, i Isian) []byte {
	switch i.isi {
	case Tertulis:
		return c.AppendTo(b, i.rupiah)
	case Strip:
		return c.rata(append(b, '-'), len(b))
	}
	return c.rata(b, len(b))
}

// digitSen is room for the digits of 2¹²⁸ sen.
const digitSen = 40

func (c Cetak) appendIsi(b []byte, neg bool, hi, lo uint64) []byte {
	places := 2 // decimals that the unit has in sen
	if c.Satuan <= Triliun {
		places += 3 * int(c.Satuan)
	}
	want := max(0, min(c.Desimal, 100))
	named := c.Pembulatan != TanpaPembulatan && c.Pembulatan <= KeAtas
	if named && want < places {
		hi, lo = bulatBesaran(hi, lo, pangkatSen[places-want], c.Pembulatan)
	}
	neg = neg && hi|lo != 0
	switch {
	case neg && c.Kurung:
		b = append(b, '(')
	case neg:
		b = append(b, '-')
	}
	switch c.Simbol {
	case TanpaSimbol:
	case SimbolSpasi:
		b = append(b, "Rp "...)
	default:
		b = append(b, "Rp"...)
	}

	// All digits of the sen, the last at the end, at least one before the point.
	var digit [digitSen]byte
	i := len(digit)
	for n := 0; hi|lo != 0 || n <= places; n++ {
		var d uint64
		hi, lo, d = divide(hi, lo, 10)
		i--
		digit[i] = byte('0' + d)
	}
	point := len(digit) - places
	end := len(digit) // of the decimals that are printed
	if named {
		end = min(end, point+want)
	} else {
		for end > point+want && digit[end-1] == '0' {
			end--
		}
		// Sen have two digits or none.
		if places == 2 && end == point+1 && want == 0 {
			end = len(digit)
		}
	}
	group, decimal := c.Konvensi.separators()
	for ; i < point; i++ {
		b = append(b, digit[i])
		if left := point - i - 1; left > 0 && left%3 == 0 && !c.TanpaRibuan {
			b = append(b, group)
		}
	}
	if end > point || want > 0 {
		b = append(append(b, decimal), digit[point:end]...)
		for n := end - point; n < want; n++ {
			b = append(b, '0')
		}
	}
	if c.NamaSatuan && Satu < c.Satuan && c.Satuan <= Triliun {
		b = append(append(b, ' '), namaKelipatan[c.Satuan]...)
	}
	if neg && c.Kurung {
		b = append(b, ')')
	}
	return b
}

// rata fills b[start:] up to the width, on the left.
func (c Cetak) rata(b []byte, start int) []byte {
	n := len(b) - start
	fill := min(c.Lebar, 1000) - n
	if fill <= 0 {
		return b
	}
	for range fill {
		b = append(b, ' ')
	}
	copy(b[start+fill:], b[start:start+n])
	for i := range fill {
		b[start+i] = ' '
	}
	return b
}

// pangkatSen holds 10⁰ to 10¹⁴, the sen in a triliun.
var pangkatSen = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14}

// bulatBesaran rounds a magnitude of at most 2¹²⁷ to a multiple of unit, at
// least 10. The result can leave the range of an amount, but not 128 bits.
func bulatBesaran(hi, lo, unit uint64, p Pembulatan) (uint64, uint64) {
	qhi, qlo, rem := divide(hi, lo, unit)
	half := 0
	switch {
	case rem > unit-rem:
		half = 1
	case rem < unit-rem:
		half = -1
	}
	var q digits
	q.hi, q.lo = qhi, qlo
	if rem != 0 && p.naik(qlo&1 == 1, half) {
		q.multiplyAdd(1, 1)
	}
	q.multiplyAdd(unit, 0)
	return q.hi, q.lo
}

// Format implements [fmt.Formatter]. %v and %s print as [Rupiah.String], %q
// the same in quotes, %d whole rupiah and sen as digits for programs, 1234.50.
// A width pads with blanks, on the right with the flag '-'; the flag '+' puts
// a sign before a positive amount too. A precision is passed over: it would
// cut an amount. %#v shows the two halves of the count of sen.
func (r Rupiah) Format(s fmt.State, verb rune) {
	var buf [maxText + 32]byte
	b := buf[:0]
	if s.Flag('+') && r.Sign() > 0 && verb != 'q' {
		b = append(b, '+')
	}
	switch {
	case verb == 'v' && s.Flag('#'):
		b = append(strconv.AppendUint(append(strconv.AppendInt(append(buf[:0], "anggaran.Rupiah{"...), r.hi, 10), ", "...), r.lo, 10), '}')
	case verb == 'v', verb == 's':
		b = r.AppendTo(b)
	case verb == 'q':
		b = append(r.AppendTo(append(b, '"')), '"')
	case verb == 'd':
		b = r.appendPlain(b)
	default:
		fmt.Fprintf(s, "%%!%c(anggaran.Rupiah=%s)", verb, r.String())
		return
	}
	tulisLebar(s, b)
}

// tulisLebar writes b, which has no character of more than a byte, filled up
// with blanks to the width asked for.
func tulisLebar(s fmt.State, b []byte) {
	width, _ := s.Width()
	fill := max(0, width-len(b))
	if !s.Flag('-') {
		isiBlank(s, fill)
	}
	_, _ = s.Write(b)
	if s.Flag('-') {
		isiBlank(s, fill)
	}
}

func isiBlank(s fmt.State, n int) {
	const blanks = "                                "
	for n > 0 {
		m := min(n, len(blanks))
		_, _ = s.Write([]byte(blanks[:m]))
		n -= m
	}
}
