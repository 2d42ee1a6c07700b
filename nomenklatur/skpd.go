package nomenklatur

import (
	"cmp"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"iter"
)

// KodeSKPD is the code of an SKPD, an agency of a region, or of one of its sub
// units, such as 1.01.2.22.0.00.01.0000: up to three bidang urusan, the number
// of the SKPD, the number of the sub unit.
//
// It is a small value: compare with ==, use it as the key of a map. The bidang
// stand as the region wrote them; they need not ascend. A code is no lasting
// name of an agency: it changes when the bidang do.
//
// The zero KodeSKPD is no code: it is not valid and is written as empty text.
type KodeSKPD struct{ v uint64 }

// ruasSKPD are the fields of a KodeSKPD, as written and from the highest bit
// down, so that comparing codes is comparing integers.
var ruasSKPD = [8]struct {
	nama         string
	lebar, geser uint
}{
	{"urusan pertama satu digit", 1, 50}, {"bidang urusan pertama dua digit", 2, 43},
	{"urusan kedua satu digit", 1, 39}, {"bidang urusan kedua dua digit", 2, 32},
	{"urusan ketiga satu digit", 1, 28}, {"bidang urusan ketiga dua digit", 2, 21},
	{"nomor SKPD dua digit", 2, 14}, {"nomor sub unit empat digit", 4, 0},
}

const (
	panjangSKPD = 22 // 1.01.2.22.0.00.01.0000
	bitSubUnit  = 1<<14 - 1
)

// ParseKodeSKPD reads the code of an SKPD in its one official spelling, eight
// fields of 1, 2, 1, 2, 1, 2, 2 and 4 digits. A bidang that is not there is
// 0.00. The first must be there, and so must the number, from 01; the sub unit
// is 0000 for the SKPD itself. A third bidang without a second is refused: no
// such code is known, and it would be a second spelling of the same agency.
// That the bidang exist, and differ, is not checked. The error is a
// [*ParseError] that wraps [ErrKode].
func ParseKodeSKPD(s string) (KodeSKPD, error) {
	v, j := bacaSKPD(s)
	if j.expected != "" {
		return KodeSKPD{}, j.galat(s)
	}
	return KodeSKPD{v}, nil
}

// MustParseKodeSKPD is [ParseKodeSKPD] for codes known to be right; it panics
// on error.
func MustParseKodeSKPD(s string) KodeSKPD {
	k, err := ParseKodeSKPD(s)
	if err != nil {
		panic(err)
	}
	return k
}

// jejakSKPD is the fault that ended reading, none if nothing was expected.
type jejakSKPD struct {
	awal, akhir int
	expected    string
}

func (j jejakSKPD) galat(s string) *ParseError {
	return &ParseError{Jenis: "kode SKPD", Input: s, Offset: j.awal, Expected: j.expected, Found: s[j.awal:j.akhir], Err: ErrKode}
}

// bacaSKPD reads the eight fields; what they may hold together is for
// periksaSKPD.
func bacaSKPD[T string | []byte](s T) (v uint64, j jejakSKPD) {
	pos := 0
	for i, r := range ruasSKPD {
		if i > 0 {
			pos++ // the dot
		}
		awal := min(pos, len(s))
		for pos = awal; pos < len(s) && s[pos] != '.'; pos++ {
		}
		n, ok := angka(s[awal:pos])
		if !ok || pos-awal != int(r.lebar) {
			return 0, jejakSKPD{awal, max(pos, min(awal+1, len(s))), r.nama}
		}
		v |= n << r.geser
	}
	if pos < len(s) {
		return 0, jejakSKPD{pos, len(s), "akhir kode"}
	}
	if j := periksaSKPD(v); j.expected != "" {
		return 0, j
	}
	return v, jejakSKPD{}
}

// periksaSKPD finds the first fault among the numbers of a code. The places are
// those of its text.
func periksaSKPD(v uint64) jejakSKPD {
	b := bidangSKPD(v)
	for i, k := range b {
		awal := i * 5
		urusan, bidang := k>>7, k&0x7f
		switch {
		case i == 0 && k == 0:
			return jejakSKPD{awal, awal + 4, "bidang urusan pertama, bukan 0.00"}
		case (urusan == 0) != (bidang == 0):
			return jejakSKPD{awal, awal + 4, "bidang urusan seperti 2.22, atau 0.00 bila tidak ada"}
		}
	}
	switch {
	case b[1] == 0 && b[2] != 0:
		return jejakSKPD{5, 9, "bidang urusan kedua sebelum yang ketiga"}
	case v>>14&0x7f == 0:
		return jejakSKPD{15, 17, "nomor SKPD 01 sampai 99"}
	}
	return jejakSKPD{}
}

// bidangSKPD are the three bidang of v: urusan, and seven bits of bidang.
func bidangSKPD(v uint64) [3]uint64 {
	return [3]uint64{v >> 43, v >> 32 & 0x7ff, v >> 21 & 0x7ff}
}

// IsValid reports whether k is a code, that is, not the zero KodeSKPD.
func (k KodeSKPD) IsValid() bool { return k.v != 0 }

// IsZero reports whether k is the zero KodeSKPD, which encoders leave out on
// request.
func (k KodeSKPD) IsZero() bool { return k.v == 0 }

// Bidang yields the one to three bidang urusan of k, the main one first. Each
// is a [Kode] of level [TingkatBidangUrusan].
func (k KodeSKPD) Bidang() iter.Seq[Kode] {
	return func(yield func(Kode) bool) {
		for _, b := range bidangSKPD(k.v) {
			if b == 0 || !yield(Kode{(b>>7+1)<<geserUrusan | (b&0x7f+1)<<geserBidang}) {
				return
			}
		}
	}
}

// Nomor is the running number of the SKPD, 1 to 99, and 0 for the zero
// KodeSKPD.
func (k KodeSKPD) Nomor() int { return int(k.v >> 14 & 0x7f) }

// SubUnit is the number of the sub unit (a puskesmas, a bagian, a kelurahan), 0
// for the SKPD itself.
func (k KodeSKPD) SubUnit() int { return int(k.v & bitSubUnit) }

// Induk is the SKPD to which the sub unit k belongs, k itself if it is an SKPD.
func (k KodeSKPD) Induk() KodeSKPD { return KodeSKPD{k.v &^ bitSubUnit} }

// Contains reports whether o is k or a sub unit of k. The zero KodeSKPD
// contains nothing.
func (k KodeSKPD) Contains(o KodeSKPD) bool {
	return k.v != 0 && (o == k || o.Induk() == k)
}

// Compare returns -1, 0 or 1 as k stands before o, is o, or stands after it, by
// the fields in the order in which they are written: an SKPD comes before its
// sub units, the zero KodeSKPD before all.
func (k KodeSKPD) Compare(o KodeSKPD) int { return cmp.Compare(k.v, o.v) }

// Equal reports whether k == o.
func (k KodeSKPD) Equal(o KodeSKPD) bool { return k == o }

// String returns k as it is read, "" for the zero KodeSKPD.
func (k KodeSKPD) String() string {
	var buf [panjangSKPD]byte
	return string(k.AppendTo(buf[:0]))
}

// AppendTo appends k as [KodeSKPD.String] writes it to b.
func (k KodeSKPD) AppendTo(b []byte) []byte {
	if !k.IsValid() {
		return b
	}
	for i, r := range ruasSKPD {
		if i > 0 {
			b = append(b, '.')
		}
		n := int(k.v >> r.geser)
		switch r.lebar {
		case 1:
			b = append(b, digit(n&0xf))
		case 2:
			n &= 0x7f
			b = append(b, digit(n/10), digit(n%10))
		case 4:
			n &= bitSubUnit
			b = append(b, digit(n/1000), digit(n/100%10), digit(n/10%10), digit(n%10))
		}
	}
	return b
}

// AppendText appends what MarshalText returns. The error is always nil.
// It implements [encoding.TextAppender].
func (k KodeSKPD) AppendText(b []byte) ([]byte, error) { return k.AppendTo(b), nil }

// MarshalText returns k as [KodeSKPD.String] does, empty text for the zero
// value. The error is always nil. It implements [encoding.TextMarshaler].
func (k KodeSKPD) MarshalText() ([]byte, error) {
	return k.AppendTo(make([]byte, 0, panjangSKPD)), nil
}

// UnmarshalText reads the spelling of [ParseKodeSKPD]; empty text is the zero
// value. On error k keeps its value. It implements [encoding.TextUnmarshaler].
func (k *KodeSKPD) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = KodeSKPD{}
		return nil
	}
	v, j := bacaSKPD(text)
	if j.expected != "" {
		return j.galat(string(text))
	}
	k.v = v
	return nil
}

// AppendBinary appends eight bytes to b, of which the order is the order of the
// codes. The error is always nil. It implements [encoding.BinaryAppender].
func (k KodeSKPD) AppendBinary(b []byte) ([]byte, error) { return biner8(b, k.v), nil }

// MarshalBinary returns the eight bytes of [KodeSKPD.AppendBinary]. The error
// is always nil. It implements [encoding.BinaryMarshaler].
func (k KodeSKPD) MarshalBinary() ([]byte, error) { return k.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes. Bytes that hold no code are
// an error that wraps [ErrKode]; k then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (k *KodeSKPD) UnmarshalBinary(data []byte) error {
	if len(data) != 8 {
		return fmt.Errorf("%w: kode SKPD: diharapkan 8 byte, ditemukan %d", ErrKode, len(data))
	}
	baru := KodeSKPD{binary.BigEndian.Uint64(data)}
	// A value is a code if its own text reads back as that value.
	var buf [panjangSKPD]byte
	if v, _ := bacaSKPD(baru.AppendTo(buf[:0])); v != baru.v {
		return fmt.Errorf("%w: byte % x bukan kode SKPD", ErrKode, data)
	}
	*k = baru
	return nil
}

// Scan takes a database value: text that [ParseKodeSKPD] reads; empty text and
// NULL are the zero value. A number is refused. On error k keeps its value.
// It implements [database/sql.Scanner].
func (k *KodeSKPD) Scan(src any) error {
	text, err := teksBasisData(src)
	if err != nil {
		return err
	}
	return k.UnmarshalText(text)
}

// Value returns the text of k, NULL for the zero value. The error is always
// nil. It implements [driver.Valuer].
func (k KodeSKPD) Value() (driver.Value, error) {
	if !k.IsValid() {
		return nil, nil
	}
	return k.String(), nil
}
