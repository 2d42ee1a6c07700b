package nomenklatur

import (
	"cmp"
	"database/sql/driver"
	"iter"
)

// KodeSumberDana is the code of a source of funds, such as 1.1.01.01: six
// levels, as an account has, that are numbered here and not named.
//
// The numbers were written with other digits in other editions. Only the second
// of these widths is confirmed by a list; the others come from one source:
//
//	1.1.1.01.01.01       up to 900.1.15.5-1317/2023
//	1.1.01.01.01.0001    900.1.15.5-3406/2024 and 900.1-2850/2025
//	1.1.01.01.001.00001  900.1-861/2026
//
// It holds to the rules of [KodeRekening]: a value keeps the digits it was read
// with; Compare, Equal and Contains go by the numbers; == and the keys of maps
// see the digits too, so use [KodeSumberDana.Canonical] as a key.
//
// The zero KodeSumberDana is no source: it is not valid and is written as empty
// text.
type KodeSumberDana struct{ v uint64 }

var polaSumberDana = newPolaEnam("kode sumber dana",
	[6]string{"tingkat 1", "tingkat 2", "tingkat 3", "tingkat 4", "tingkat 5", "tingkat 6"}, 9,
	[3][6]uint8{
		{1, 1, 1, 2, 2, 2},
		{1, 1, 2, 2, 2, 4},
		{1, 1, 2, 2, 3, 5},
	},
	map[Edisi]uint64{
		Permendagri90: 0, Kepmendagri3708: 0, Kepmendagri5889: 0, Kepmendagri1317: 0,
		Kepmendagri3406: 1, Kepmendagri2850: 1,
		Kepmendagri861: 2,
	})

// ParseKodeSumberDana reads the code of a source of funds of any level in one
// of the three widths, and nothing else; no number is zero. The error is a
// [*ParseError] that wraps [ErrKode].
func ParseKodeSumberDana(s string) (KodeSumberDana, error) {
	v, j := bacaEnam(polaSumberDana, s)
	if j.salah {
		return KodeSumberDana{}, polaSumberDana.galat(s, j)
	}
	return KodeSumberDana{v}, nil
}

// MustParseKodeSumberDana is [ParseKodeSumberDana] for codes known to be right;
// it panics on error.
func MustParseKodeSumberDana(s string) KodeSumberDana {
	k, err := ParseKodeSumberDana(s)
	if err != nil {
		panic(err)
	}
	return k
}

// IsValid reports whether k is a code, that is, not the zero KodeSumberDana.
func (k KodeSumberDana) IsValid() bool { return k.v != 0 }

// IsZero reports whether k is the zero KodeSumberDana, which encoders leave out
// on request.
func (k KodeSumberDana) IsZero() bool { return k.v == 0 }

// Tingkat is the level of k, 1 to 6, and 0 for the zero KodeSumberDana.
func (k KodeSumberDana) Tingkat() int { return tingkatEnam(k.v) }

// Nomor is the number of k on its own level: 2 for 1.1.02. It is 0 for the zero
// KodeSumberDana.
func (k KodeSumberDana) Nomor() int { return nomorEnam(k.v) }

// At returns the source of level t, 1 to 6, to which k belongs, k itself if it
// is of that level, and the zero KodeSumberDana if k ends above it.
func (k KodeSumberDana) At(t int) KodeSumberDana {
	return KodeSumberDana{polaSumberDana.potong(k.v, t)}
}

// Parent is the source one level above k, the zero KodeSumberDana for one of
// the first level.
func (k KodeSumberDana) Parent() KodeSumberDana { return k.At(k.Tingkat() - 1) }

// Ancestors yields the sources above k from the first level down to the parent.
func (k KodeSumberDana) Ancestors() iter.Seq[KodeSumberDana] {
	return func(yield func(KodeSumberDana) bool) {
		for t := 1; t < k.Tingkat(); t++ {
			if !yield(k.At(t)) {
				return
			}
		}
	}
}

// Contains reports whether o is k or lies below it, by the numbers. The zero
// KodeSumberDana contains nothing.
func (k KodeSumberDana) Contains(o KodeSumberDana) bool { return memuatEnam(k.v, o.v) }

// Compare returns -1, 0 or 1 as k stands before o in the list, has the same
// numbers, or stands after it. A parent comes before its children, the zero
// KodeSumberDana before all.
func (k KodeSumberDana) Compare(o KodeSumberDana) int {
	return cmp.Compare(angkaEnam(k.v), angkaEnam(o.v))
}

// Equal reports whether k and o have the same numbers, in whatever widths.
func (k KodeSumberDana) Equal(o KodeSumberDana) bool { return k.Compare(o) == 0 }

// Canonical returns k in one width per source: that of 900.1.15.5-3406/2024
// where its numbers fit, else that of 900.1-861/2026. Sources that are Equal
// have equal (==) canonical values, which makes them keys.
func (k KodeSumberDana) Canonical() KodeSumberDana { return KodeSumberDana{polaSumberDana.baku(k.v)} }

// Format writes k with the widths of edition e, as [KodeRekening.Format] does,
// with the same errors.
func (k KodeSumberDana) Format(e Edisi) (string, error) { return polaSumberDana.cetak(k.v, e) }

// String returns k with the widths it was read with, "" for the zero
// KodeSumberDana.
func (k KodeSumberDana) String() string {
	var buf [panjangEnam]byte
	return string(k.AppendTo(buf[:0]))
}

// AppendTo appends k as [KodeSumberDana.String] writes it to b.
func (k KodeSumberDana) AppendTo(b []byte) []byte { return polaSumberDana.tulis(b, k.v) }

// AppendText appends what MarshalText returns. The error is always nil.
// It implements [encoding.TextAppender].
func (k KodeSumberDana) AppendText(b []byte) ([]byte, error) { return k.AppendTo(b), nil }

// MarshalText returns k as [KodeSumberDana.String] does, empty text for the
// zero value. The error is always nil. It implements [encoding.TextMarshaler].
func (k KodeSumberDana) MarshalText() ([]byte, error) {
	return k.AppendTo(make([]byte, 0, panjangEnam)), nil
}

// UnmarshalText reads the spellings of [ParseKodeSumberDana]; empty text is the
// zero value. On error k keeps its value.
// It implements [encoding.TextUnmarshaler].
func (k *KodeSumberDana) UnmarshalText(text []byte) error { return polaSumberDana.dariTeks(&k.v, text) }

// AppendBinary appends eight bytes to b, of which the order is the order of the
// codes and, between equal ones, of their widths. The error is always nil.
// It implements [encoding.BinaryAppender].
func (k KodeSumberDana) AppendBinary(b []byte) ([]byte, error) { return biner8(b, k.v), nil }

// MarshalBinary returns the eight bytes of [KodeSumberDana.AppendBinary]. The
// error is always nil. It implements [encoding.BinaryMarshaler].
func (k KodeSumberDana) MarshalBinary() ([]byte, error) { return k.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes. Bytes that hold no code are
// an error that wraps [ErrKode]; k then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (k *KodeSumberDana) UnmarshalBinary(data []byte) error {
	return polaSumberDana.dariBiner(&k.v, data)
}

// Scan takes a database value: text that [ParseKodeSumberDana] reads; empty
// text and NULL are the zero value. A number is refused, for a number has lost
// its zeros. On error k keeps its value. It implements [database/sql.Scanner].
func (k *KodeSumberDana) Scan(src any) error {
	text, err := teksBasisData(src)
	if err != nil {
		return err
	}
	return k.UnmarshalText(text)
}

// Value returns the text of k, NULL for the zero value. The error is always
// nil. It implements [driver.Valuer].
func (k KodeSumberDana) Value() (driver.Value, error) {
	if !k.IsValid() {
		return nil, nil
	}
	return k.String(), nil
}
