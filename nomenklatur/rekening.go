package nomenklatur

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"iter"
)

// KodeRekening is the code of an account, from the akun down to the sub rincian
// objek, such as 5.1.02.01.01.0024.
//
// Six numbers make an account; how many digits they are written with changed
// with the editions:
//
//	5.1.02.01.01.001     90/2019
//	5.1.02.01.01.0024    050-3708/2020 to 900.1-2850/2025
//	5.1.02.01.001.00024  900.1-861/2026 (one source), price lists before it
//
// A value keeps the digits it was read with, and [KodeRekening.String] writes
// them; [KodeRekening.Format] writes those of an edition. Compare, Equal and
// Contains go by the six numbers alone. The operator == and the keys of maps
// see the digits too: two spellings of one account are Equal, yet two values.
// Where an account is a key, use [KodeRekening.Canonical].
//
// Equal numbers are one account only within one edition: as with [Kode],
// numbers were given to other accounts later.
//
// The zero KodeRekening is no account: it is not valid and is written as empty
// text.
type KodeRekening struct{ v uint64 }

// TingkatRekening is the level of an account. Levels are ordered from the top;
// the zero value is no level.
type TingkatRekening uint8

const (
	TingkatAkun            TingkatRekening = iota + 1 // 5
	TingkatKelompok                                   // 5.1
	TingkatJenis                                      // 5.1.02
	TingkatObjek                                      // 5.1.02.01
	TingkatRincianObjek                               // 5.1.02.01.01
	TingkatSubRincianObjek                            // 5.1.02.01.01.0024
	akhirTingkatRekening
)

// polaRekeningResmi holds the widths of an account. The akun run from 1 (aset)
// to 8 (beban).
var polaRekeningResmi = newPolaEnam("kode rekening",
	[6]string{"akun", "kelompok", "jenis", "objek", "rincian objek", "sub rincian objek"}, 8,
	[3][6]uint8{
		{1, 1, 2, 2, 2, 3},
		{1, 1, 2, 2, 2, 4},
		{1, 1, 2, 2, 3, 5},
	},
	map[Edisi]uint64{
		Permendagri90:   0,
		Kepmendagri3708: 1, Kepmendagri5889: 1, Kepmendagri1317: 1, Kepmendagri3406: 1, Kepmendagri2850: 1,
		Kepmendagri861: 2,
	})

// String returns the name of the level, such as "rincian objek", or "" for the
// zero value.
func (t TingkatRekening) String() string {
	switch {
	case t == 0:
		return ""
	case t < akhirTingkatRekening:
		return polaRekeningResmi.nama[t-1]
	}
	return fmt.Sprintf("TingkatRekening(%d)", uint8(t))
}

// ParseKodeRekening reads an account code of any level in one of the three
// official widths, and nothing else: the akun is 1 to 8, no number is zero. A
// rincian objek of two digits has a sub rincian objek of three or four, one of
// three digits a sub rincian objek of five. The error is a [*ParseError] that
// wraps [ErrKode].
func ParseKodeRekening(s string) (KodeRekening, error) {
	v, j := bacaEnam(polaRekeningResmi, s)
	if j.salah {
		return KodeRekening{}, polaRekeningResmi.galat(s, j)
	}
	return KodeRekening{v}, nil
}

// MustParseKodeRekening is [ParseKodeRekening] for codes known to be right; it
// panics on error.
func MustParseKodeRekening(s string) KodeRekening {
	k, err := ParseKodeRekening(s)
	if err != nil {
		panic(err)
	}
	return k
}

// IsValid reports whether k is an account, that is, not the zero KodeRekening.
func (k KodeRekening) IsValid() bool { return k.v != 0 }

// IsZero reports whether k is the zero KodeRekening, which encoders leave out
// on request.
func (k KodeRekening) IsZero() bool { return k.v == 0 }

// Tingkat is the level of k, 0 for the zero KodeRekening.
func (k KodeRekening) Tingkat() TingkatRekening { return TingkatRekening(tingkatEnam(k.v)) }

// Nomor is the number of k on its own level: 2 for 5.1.02. It is 0 for the zero
// KodeRekening.
func (k KodeRekening) Nomor() int { return nomorEnam(k.v) }

// At returns the account of level t to which k belongs, k itself if it is of
// that level, and the zero KodeRekening if k ends above it: 5.1.02 is the
// TingkatJenis of 5.1.02.01.01.0024.
func (k KodeRekening) At(t TingkatRekening) KodeRekening {
	return KodeRekening{polaRekeningResmi.potong(k.v, int(t))}
}

// Parent is the account one level above k, the zero KodeRekening for an akun.
func (k KodeRekening) Parent() KodeRekening {
	return KodeRekening{polaRekeningResmi.potong(k.v, tingkatEnam(k.v)-1)}
}

// Ancestors yields the accounts above k from the akun down to the parent.
func (k KodeRekening) Ancestors() iter.Seq[KodeRekening] {
	return func(yield func(KodeRekening) bool) {
		for t := TingkatAkun; t < k.Tingkat(); t++ {
			if !yield(k.At(t)) {
				return
			}
		}
	}
}

// Contains reports whether o is k or lies below it, by the numbers. The zero
// KodeRekening contains nothing.
func (k KodeRekening) Contains(o KodeRekening) bool { return memuatEnam(k.v, o.v) }

// Compare returns -1, 0 or 1 as k stands before o in the official list, has the
// same six numbers, or stands after it. A parent comes before its children, the
// zero KodeRekening before all.
func (k KodeRekening) Compare(o KodeRekening) int { return cmp.Compare(angkaEnam(k.v), angkaEnam(o.v)) }

// Equal reports whether k and o have the same six numbers, in whatever widths.
func (k KodeRekening) Equal(o KodeRekening) bool { return k.Compare(o) == 0 }

// Canonical returns k in one width per account: that of 050-3708/2020 where its
// numbers fit, else that of 900.1-861/2026. Accounts that are Equal have equal
// (==) canonical values, which makes them keys.
func (k KodeRekening) Canonical() KodeRekening { return KodeRekening{polaRekeningResmi.baku(k.v)} }

// Format writes k with the widths of edition e. It changes nothing but zeros:
// whether the account stands in e, and as the same thing, it does not say. The
// error wraps [ErrKode]: k is the zero value, e is an edition of which the
// widths are not known, or a number has too many digits for it. The widths of
// 900.1-861/2026 are known from one source.
func (k KodeRekening) Format(e Edisi) (string, error) { return polaRekeningResmi.cetak(k.v, e) }

// String returns k with the widths it was read with, "" for the zero
// KodeRekening.
func (k KodeRekening) String() string {
	var buf [panjangEnam]byte
	return string(k.AppendTo(buf[:0]))
}

// AppendTo appends k as [KodeRekening.String] writes it to b.
func (k KodeRekening) AppendTo(b []byte) []byte { return polaRekeningResmi.tulis(b, k.v) }

// AppendText appends what MarshalText returns. The error is always nil.
// It implements [encoding.TextAppender].
func (k KodeRekening) AppendText(b []byte) ([]byte, error) { return k.AppendTo(b), nil }

// MarshalText returns k as [KodeRekening.String] does, empty text for the zero
// value. The error is always nil. It implements [encoding.TextMarshaler].
func (k KodeRekening) MarshalText() ([]byte, error) {
	return k.AppendTo(make([]byte, 0, panjangEnam)), nil
}

// UnmarshalText reads the spellings of [ParseKodeRekening]; empty text is the
// zero value. On error k keeps its value.
// It implements [encoding.TextUnmarshaler].
func (k *KodeRekening) UnmarshalText(text []byte) error {
	return polaRekeningResmi.dariTeks(&k.v, text)
}

// AppendBinary appends eight bytes to b, of which the order is the order of
// the accounts and, between equal ones, of their widths. The error is always
// nil. It implements [encoding.BinaryAppender].
func (k KodeRekening) AppendBinary(b []byte) ([]byte, error) { return biner8(b, k.v), nil }

// MarshalBinary returns the eight bytes of [KodeRekening.AppendBinary]. The
// error is always nil. It implements [encoding.BinaryMarshaler].
func (k KodeRekening) MarshalBinary() ([]byte, error) { return k.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes. Bytes that hold no account
// are an error that wraps [ErrKode]; k then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (k *KodeRekening) UnmarshalBinary(data []byte) error {
	return polaRekeningResmi.dariBiner(&k.v, data)
}

// Scan takes a database value: text that [ParseKodeRekening] reads; empty text
// and NULL are the zero value. A number is refused, for a number has lost its
// zeros. On error k keeps its value. It implements [database/sql.Scanner].
func (k *KodeRekening) Scan(src any) error {
	text, err := teksBasisData(src)
	if err != nil {
		return err
	}
	return k.UnmarshalText(text)
}

// Value returns the text of k, NULL for the zero value. The error is always
// nil. It implements [driver.Valuer].
func (k KodeRekening) Value() (driver.Value, error) {
	if !k.IsValid() {
		return nil, nil
	}
	return k.String(), nil
}
