package nomenklatur

import (
	"cmp"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"iter"
	"strings"
)

// KodeFungsi is the code of a fungsi of the budget, such as 11, or of a sub
// fungsi, such as 11.04.
//
// It is a small value: compare with ==, use it as the key of a map. The zero
// KodeFungsi is no code: it is not valid and is written as empty text.
type KodeFungsi struct{ v uint16 }

// A KodeFungsi is the fungsi in the upper byte and the sub fungsi, or 0, in the
// lower.
const (
	geserFungsi   = 8
	panjangFungsi = 5 // 11.04
)

// ParseKodeFungsi reads two digits, or two and two with a dot between, of which
// neither pair is 00. The error is a [*ParseError] that wraps [ErrKode].
func ParseKodeFungsi(s string) (KodeFungsi, error) {
	v, ok := bacaFungsi(s)
	if !ok {
		return KodeFungsi{}, galatFungsi(s)
	}
	return KodeFungsi{v}, nil
}

// MustParseKodeFungsi is [ParseKodeFungsi] for codes known to be right; it
// panics on error.
func MustParseKodeFungsi(s string) KodeFungsi {
	k, err := ParseKodeFungsi(s)
	if err != nil {
		panic(err)
	}
	return k
}

func bacaFungsi[T string | []byte](s T) (v uint16, ok bool) {
	if len(s) != 2 && (len(s) != panjangFungsi || s[2] != '.') {
		return 0, false
	}
	fungsi, sub := duaDigit(s[0], s[1]), uint(0)
	if len(s) == panjangFungsi {
		sub = duaDigit(s[3], s[4])
		ok = sub-1 < 99
	} else {
		ok = true
	}
	if !ok || fungsi-1 >= 99 {
		return 0, false
	}
	return uint16(fungsi<<geserFungsi | sub), true
}

// galatFungsi says why s is no KodeFungsi.
func galatFungsi(s string) *ParseError {
	e := &ParseError{Jenis: "kode fungsi", Input: s, Expected: "akhir kode", Err: ErrKode}
	sisa := s
	for _, nama := range [...]string{"fungsi", "sub fungsi"} {
		ruas, lanjut, ada := strings.Cut(sisa, ".")
		n, ok := angka(ruas)
		if !ok || len(ruas) != 2 || n == 0 {
			e.Expected, e.Found = nama+" dua digit, 01 sampai 99", ruas
			if ruas == "" && ada {
				e.Found = "."
			}
			return e
		}
		e.Offset += len(ruas) + 1
		sisa = lanjut
	}
	e.Offset--
	e.Found = s[e.Offset:]
	return e
}

// IsValid reports whether k is a code, that is, not the zero KodeFungsi.
func (k KodeFungsi) IsValid() bool { return k.v != 0 }

// IsZero reports whether k is the zero KodeFungsi, which encoders leave out on
// request.
func (k KodeFungsi) IsZero() bool { return k.v == 0 }

// Tingkat is 1 for a fungsi, 2 for a sub fungsi, 0 for the zero KodeFungsi.
func (k KodeFungsi) Tingkat() int {
	switch {
	case k.v == 0:
		return 0
	case k.v == k.Fungsi().v:
		return 1
	}
	return 2
}

// Fungsi is the fungsi to which k belongs, k itself if it is one.
func (k KodeFungsi) Fungsi() KodeFungsi { return KodeFungsi{k.v >> geserFungsi << geserFungsi} }

// Nomor is the number of k on its own level: 4 for 11.04. It is 0 for the zero
// KodeFungsi.
func (k KodeFungsi) Nomor() int {
	if k.Tingkat() == 2 {
		return int(k.v & 0xff)
	}
	return int(k.v >> geserFungsi)
}

// Parent is the fungsi of a sub fungsi, the zero KodeFungsi for a fungsi.
func (k KodeFungsi) Parent() KodeFungsi {
	if k.Tingkat() < 2 {
		return KodeFungsi{}
	}
	return k.Fungsi()
}

// Ancestors yields the parent of k, if it has one.
func (k KodeFungsi) Ancestors() iter.Seq[KodeFungsi] {
	return func(yield func(KodeFungsi) bool) {
		if p := k.Parent(); p.IsValid() {
			yield(p)
		}
	}
}

// Contains reports whether o is k or a sub fungsi of k. The zero KodeFungsi
// contains nothing.
func (k KodeFungsi) Contains(o KodeFungsi) bool {
	return k.v != 0 && (o == k || o.Parent() == k)
}

// Compare returns -1, 0 or 1 as k stands before o, is o, or stands after it. A
// fungsi comes before its sub fungsi, the zero KodeFungsi before all.
func (k KodeFungsi) Compare(o KodeFungsi) int { return cmp.Compare(k.v, o.v) }

// Equal reports whether k == o.
func (k KodeFungsi) Equal(o KodeFungsi) bool { return k == o }

// String returns k as it is read, "" for the zero KodeFungsi.
func (k KodeFungsi) String() string {
	var buf [panjangFungsi]byte
	return string(k.AppendTo(buf[:0]))
}

// AppendTo appends k as [KodeFungsi.String] writes it to b.
func (k KodeFungsi) AppendTo(b []byte) []byte {
	fungsi, sub := int(k.v>>geserFungsi), int(k.v&0xff)
	switch k.Tingkat() {
	case 0:
		return b
	case 1:
		return append(b, digit(fungsi/10), digit(fungsi%10))
	}
	return append(b, digit(fungsi/10), digit(fungsi%10), '.', digit(sub/10), digit(sub%10))
}

// AppendText appends what MarshalText returns. The error is always nil.
// It implements [encoding.TextAppender].
func (k KodeFungsi) AppendText(b []byte) ([]byte, error) { return k.AppendTo(b), nil }

// MarshalText returns k as [KodeFungsi.String] does, empty text for the zero
// value. The error is always nil. It implements [encoding.TextMarshaler].
func (k KodeFungsi) MarshalText() ([]byte, error) {
	return k.AppendTo(make([]byte, 0, panjangFungsi)), nil
}

// UnmarshalText reads the spellings of [ParseKodeFungsi]; empty text is the
// zero value. On error k keeps its value.
// It implements [encoding.TextUnmarshaler].
func (k *KodeFungsi) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = KodeFungsi{}
		return nil
	}
	v, ok := bacaFungsi(text)
	if !ok {
		return galatFungsi(string(text))
	}
	k.v = v
	return nil
}

// AppendBinary appends two bytes to b, of which the order is the order of the
// codes. The error is always nil. It implements [encoding.BinaryAppender].
func (k KodeFungsi) AppendBinary(b []byte) ([]byte, error) {
	return binary.BigEndian.AppendUint16(b, k.v), nil
}

// MarshalBinary returns the two bytes of [KodeFungsi.AppendBinary]. The error
// is always nil. It implements [encoding.BinaryMarshaler].
func (k KodeFungsi) MarshalBinary() ([]byte, error) { return k.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes. Bytes that hold no code are
// an error that wraps [ErrKode]; k then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (k *KodeFungsi) UnmarshalBinary(data []byte) error {
	if len(data) != 2 {
		return fmt.Errorf("%w: kode fungsi: diharapkan 2 byte, ditemukan %d", ErrKode, len(data))
	}
	fungsi, sub := data[0], data[1]
	if fungsi > 99 || sub > 99 || fungsi == 0 && sub > 0 {
		return fmt.Errorf("%w: byte % x bukan kode fungsi", ErrKode, data)
	}
	k.v = binary.BigEndian.Uint16(data)
	return nil
}

// Scan takes a database value: text that [ParseKodeFungsi] reads; empty text
// and NULL are the zero value. A number is refused, for 11.10 and 11.1 are the
// same number. On error k keeps its value. It implements
// [database/sql.Scanner].
func (k *KodeFungsi) Scan(src any) error {
	text, err := teksBasisData(src)
	if err != nil {
		return err
	}
	return k.UnmarshalText(text)
}

// Value returns the text of k, NULL for the zero value. The error is always
// nil. It implements [driver.Valuer].
func (k KodeFungsi) Value() (driver.Value, error) {
	if !k.IsValid() {
		return nil, nil
	}
	return k.String(), nil
}
