package nomenklatur

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// Account codes and sources of funds are six numbers in one of three sets of
// widths. Both pack them into an uint64, in the order in which the list is
// sorted; zero means that the code ends before the number. The lowest two bits
// are the index of the set of widths: the first that fits, so that a code that
// is written alike in two sets is one value.
var geserEnam = [6]uint{47, 43, 36, 29, 19, 2}

// topengEnam holds, for every level, the bits of its number and those above it.
var topengEnam = [7]uint64{
	0, 1<<64 - 1<<47, 1<<64 - 1<<43, 1<<64 - 1<<36, 1<<64 - 1<<29, 1<<64 - 1<<19, 1<<64 - 1<<2,
}

// panjangEnam is the length of the longest code, 5.1.02.01.001.00024.
const panjangEnam = 19

// polaEnam says how one kind of these codes is written.
type polaEnam struct {
	jenis string
	nama  [6]string
	maks  uint64 // the greatest first number
	lebar [3][6]uint8
	edisi map[Edisi]uint64 // the widths of each edition, as index of lebar
	cocok [6][6]uint8      // by level and digits: the sets of widths that fit, as bits
}

func newPolaEnam(jenis string, nama [6]string, maks uint64, lebar [3][6]uint8, edisi map[Edisi]uint64) *polaEnam {
	p := &polaEnam{jenis: jenis, nama: nama, maks: maks, lebar: lebar, edisi: edisi}
	for i, l := range lebar {
		for ruas, digit := range l {
			p.cocok[ruas][digit] |= 1 << i
		}
	}
	return p
}

// jejakEnam is where reading ended: the number at hand, its place, and the sets
// of widths that fitted so far.
type jejakEnam struct {
	salah      bool
	ruas, awal int
	cocok      uint8
}

func bacaEnam[T string | []byte](p *polaEnam, s T) (v uint64, j jejakEnam) {
	pos := 0
	cocok := uint8(1<<len(p.lebar) - 1)
	for ruas, geser := range geserEnam {
		awal, n := pos, uint64(0)
		for pos < len(s) && pos < awal+5 && s[pos]-'0' <= 9 {
			n = n*10 + uint64(s[pos]-'0')
			pos++
		}
		kini := cocok & p.cocok[ruas][pos-awal]
		if kini == 0 || n == 0 || ruas == 0 && n > p.maks || pos < len(s) && s[pos] != '.' {
			return 0, jejakEnam{true, ruas, awal, cocok}
		}
		cocok = kini
		v |= n << geser
		if pos == len(s) {
			return v | uint64(bits.TrailingZeros8(cocok)), jejakEnam{}
		}
		pos++
	}
	return 0, jejakEnam{true, len(geserEnam), pos - 1, cocok}
}

// galat says why reading s ended at j.
func (p *polaEnam) galat(s string, j jejakEnam) *ParseError {
	e := &ParseError{Jenis: p.jenis, Input: s, Offset: j.awal, Expected: "akhir kode", Found: s[j.awal:], Err: ErrKode}
	if j.ruas == len(p.nama) {
		return e
	}
	e.Found, _, _ = strings.Cut(e.Found, ".")
	if e.Found == "" && j.awal < len(s) {
		e.Found = "."
	}
	e.Expected = p.nama[j.ruas] + " " + p.digit(j) + " digit"
	if j.ruas == 0 {
		e.Expected += ", 1 sampai " + strconv.FormatUint(p.maks, 10)
	} else if n, ok := angka(e.Found); ok && n == 0 {
		e.Expected += ", mulai 1"
	}
	return e
}

// digit lists the numbers of digits that may stand at j: "tiga atau empat".
func (p *polaEnam) digit(j jejakEnam) string {
	var kata []string
	for n, nama := range [...]string{"", "satu", "dua", "tiga", "empat", "lima"} {
		if p.cocok[j.ruas][n]&j.cocok != 0 {
			kata = append(kata, nama)
		}
	}
	return strings.Join(kata, " atau ")
}

func angkaEnam(v uint64) uint64 { return v &^ 3 }

func tingkatEnam(v uint64) int {
	t := 0
	for t < 6 && angkaEnam(v)&^topengEnam[t] != 0 {
		t++
	}
	return t
}

// ruasEnam is the number of v on level t, 1 to 6.
func ruasEnam(v uint64, t int) uint64 { return v & topengEnam[t] &^ topengEnam[t-1] >> geserEnam[t-1] }

func nomorEnam(v uint64) int {
	if v == 0 {
		return 0
	}
	return int(ruasEnam(v, tingkatEnam(v)))
}

func memuatEnam(v, o uint64) bool {
	return v != 0 && o&topengEnam[tingkatEnam(v)] == angkaEnam(v)
}

// potong cuts v off at level t; 0 if v ends above it.
func (p *polaEnam) potong(v uint64, t int) uint64 {
	if t < 1 || tingkatEnam(v) < t {
		return 0
	}
	return p.dengan(v&topengEnam[t], v&3)
}

// dengan returns the numbers of v in the widths i, that is, in the first set
// that writes them the same way.
func (p *polaEnam) dengan(v, i uint64) uint64 {
	t := tingkatEnam(v)
	for j := range i {
		if slices.Equal(p.lebar[j][:t], p.lebar[i][:t]) {
			return angkaEnam(v) | j
		}
	}
	return angkaEnam(v) | i
}

// baku returns v in the widths of the middle of the editions, or in the last,
// into which all numbers fit.
func (p *polaEnam) baku(v uint64) uint64 {
	if p.terlaluLebar(v, 1) == 0 {
		return p.dengan(v, 1)
	}
	return p.dengan(v, 2)
}

// terlaluLebar is the first level of which the number does not fit into the
// widths i, 0 if there is none.
func (p *polaEnam) terlaluLebar(v, i uint64) int {
	batas := [...]uint64{1, 10, 100, 1000, 10_000, 100_000}
	for t := 1; t <= tingkatEnam(v); t++ {
		if ruasEnam(v, t) >= batas[p.lebar[i][t-1]] {
			return t
		}
	}
	return 0
}

func (p *polaEnam) cetak(v uint64, e Edisi) (string, error) {
	i, ada := p.edisi[e]
	switch {
	case v == 0:
		return "", fmt.Errorf("%w: %s kosong tidak dapat ditulis", ErrKode, p.jenis)
	case !ada:
		return "", fmt.Errorf("%w: lebar %s dalam edisi %q tidak diketahui", ErrKode, p.jenis, e)
	}
	if t := p.terlaluLebar(v, i); t > 0 {
		return "", fmt.Errorf("%w: %s %s tidak muat dalam edisi %s: %s %d lebih dari %d digit",
			ErrKode, p.jenis, p.tulis(nil, v), e, p.nama[t-1], ruasEnam(v, t), p.lebar[i][t-1])
	}
	return string(p.tulis(nil, angkaEnam(v)|i)), nil
}

// tulis appends v in its own widths.
func (p *polaEnam) tulis(b []byte, v uint64) []byte {
	lebar := &p.lebar[v&3]
	for t := 1; t <= tingkatEnam(v); t++ {
		if t > 1 {
			b = append(b, '.')
		}
		n := ruasEnam(v, t)
		b = append(b, "00000"[:lebar[t-1]]...)
		for i := len(b) - 1; n > 0; i-- {
			b[i] = byte('0' + n%10)
			n /= 10
		}
	}
	return b
}

func (p *polaEnam) dariTeks(k *uint64, text []byte) error {
	if len(text) == 0 {
		*k = 0
		return nil
	}
	v, j := bacaEnam(p, text)
	if j.salah {
		return p.galat(string(text), j)
	}
	*k = v
	return nil
}

// dariBiner takes eight bytes if the text of the value reads back as it.
func (p *polaEnam) dariBiner(k *uint64, data []byte) error {
	if len(data) != 8 {
		return fmt.Errorf("%w: %s: diharapkan 8 byte, ditemukan %d", ErrKode, p.jenis, len(data))
	}
	v := binary.BigEndian.Uint64(data)
	if v != 0 && !p.sah(v) {
		return fmt.Errorf("%w: byte % x bukan %s", ErrKode, data, p.jenis)
	}
	*k = v
	return nil
}

// sah reports whether v is what reading a text yields.
func (p *polaEnam) sah(v uint64) bool {
	i := v & 3
	if i >= uint64(len(p.lebar)) || p.terlaluLebar(v, i) != 0 {
		return false
	}
	baca, j := bacaEnam(p, p.tulis(nil, v))
	return !j.salah && baca == v
}

func biner8(b []byte, v uint64) []byte { return binary.BigEndian.AppendUint64(b, v) }
