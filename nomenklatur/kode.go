package nomenklatur

import (
	"cmp"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"iter"
)

// Kode is a code of the nomenclature of regional planning: an urusan, bidang
// urusan, program, kegiatan or sub kegiatan, such as 1.06.04.2.01.0014.
//
// It is a small value: compare with ==, use it as the key of a map. Its order
// is that of the official list: numbers before numbers, X.XX before 1, a
// parent before its children. The sub kegiatan numbers of the editions before
// 2023 have two digits, those since have four; 1.06.04.2.01.14 and
// 1.06.04.2.01.0014 are different values, for the same number can be another
// thing in another edition. A code says nothing about whether a row of that
// code exists; that is what a catalogue is for.
//
// The zero Kode is no code: it is not valid and is written as empty text.
type Kode struct{ v uint64 }

// The fields of a Kode, from the highest bit down in the order in which the
// list is sorted, so that comparing codes is comparing integers. Zero means
// that the code ends before the field; urusan and bidang urusan are stored as
// number + 1, which leaves 1 for X and XX.
const (
	geserUrusan     = 40 // 4 bits: 1 for X, else 2 to 10
	geserBidang     = 33 // 7 bits: 1 for XX, else 2 to 100
	geserProgram    = 26 // 7 bits: 1 to 99
	geserKewenangan = 22 // 4 bits: 1 to 8
	geserKegiatan   = 15 // 7 bits: 1 to 99
	geserSub        = 1  // 14 bits: 1 to 9999
	bitEmpatDigit   = 1  // the sub kegiatan is written with four digits

	penunjang = 1<<geserUrusan | 1<<geserBidang // X.XX
)

// topeng holds, for every level, the bits of that level and those above it.
var topeng = [...]uint64{
	TingkatUrusan:       1<<64 - 1<<geserUrusan,
	TingkatBidangUrusan: 1<<64 - 1<<geserBidang,
	TingkatProgram:      1<<64 - 1<<geserProgram,
	TingkatKegiatan:     1<<64 - 1<<geserKegiatan,
	TingkatSubKegiatan:  1<<64 - 1,
}

// bagian returns the field that starts at bit geser.
func (k Kode) bagian(geser, lebar uint) int { return int(k.v >> geser & (1<<lebar - 1)) }

// IsValid reports whether k is a code, that is, not the zero Kode.
func (k Kode) IsValid() bool { return k.v != 0 }

// IsZero reports whether k is the zero Kode; it is what omitzero and omitempty
// of JSON and YAML ask.
func (k Kode) IsZero() bool { return k.v == 0 }

// Tingkat is the level of k, 0 for the zero Kode.
func (k Kode) Tingkat() Tingkat {
	switch {
	case k.v == 0:
		return 0
	case k.v&^topeng[TingkatKegiatan] != 0:
		return TingkatSubKegiatan
	case k.v&^topeng[TingkatProgram] != 0:
		return TingkatKegiatan
	case k.v&^topeng[TingkatBidangUrusan] != 0:
		return TingkatProgram
	case k.v&^topeng[TingkatUrusan] != 0:
		return TingkatBidangUrusan
	}
	return TingkatUrusan
}

// leluhur returns k cut off at level t, the zero Kode if k ends above it.
func (k Kode) leluhur(t Tingkat) Kode {
	if k.Tingkat() < t {
		return Kode{}
	}
	return Kode{k.v & topeng[t]}
}

// Urusan is the urusan to which k belongs, such as 1 for 1.06.04.
func (k Kode) Urusan() Kode { return k.leluhur(TingkatUrusan) }

// BidangUrusan is the bidang urusan to which k belongs, k itself if it is one,
// and the zero Kode if k is shorter.
func (k Kode) BidangUrusan() Kode { return k.leluhur(TingkatBidangUrusan) }

// Program is the program to which k belongs, k itself if it is one, and the
// zero Kode if k is shorter.
func (k Kode) Program() Kode { return k.leluhur(TingkatProgram) }

// Kegiatan is the kegiatan to which k belongs, k itself if it is one, and the
// zero Kode if k is shorter.
func (k Kode) Kegiatan() Kode { return k.leluhur(TingkatKegiatan) }

// Parent is the code one level above k, the zero Kode for an urusan.
func (k Kode) Parent() Kode {
	t := k.Tingkat()
	if t <= TingkatUrusan {
		return Kode{}
	}
	return Kode{k.v & topeng[t-1]}
}

// Ancestors yields the codes above k from the urusan down to the parent.
func (k Kode) Ancestors() iter.Seq[Kode] {
	return func(yield func(Kode) bool) {
		for t := TingkatUrusan; t < k.Tingkat(); t++ {
			if !yield(Kode{k.v & topeng[t]}) {
				return
			}
		}
	}
}

// Contains reports whether o is k or lies below it. X.XX.01 does not contain
// 1.06.01.2.01; see [Kode.Unbind]. The zero Kode contains nothing.
func (k Kode) Contains(o Kode) bool {
	return k.v != 0 && o.v&topeng[k.Tingkat()] == k.v
}

// Kewenangan is the first digit of the kegiatan, 1 to 8, and 0 for a code
// above that level. 1 is provinsi and 2 kabupaten/kota; the others stand for
// special regions and are not interpreted here.
func (k Kode) Kewenangan() int { return k.bagian(geserKewenangan, 4) }

// Nomor is the number of k on its own level: 6 for 1.06, 1 for 1.06.04.2.01,
// 14 for 1.06.04.2.01.0014. It is 0 for X, X.XX and the zero Kode.
func (k Kode) Nomor() int {
	switch k.Tingkat() {
	case TingkatUrusan:
		return k.bagian(geserUrusan, 4) - 1
	case TingkatBidangUrusan:
		return k.bagian(geserBidang, 7) - 1
	case TingkatProgram:
		return k.bagian(geserProgram, 7)
	case TingkatKegiatan:
		return k.bagian(geserKegiatan, 7)
	}
	return k.bagian(geserSub, 14)
}

// LebarSubKegiatan is the number of digits of the sub kegiatan: 2 in the
// editions up to 050-5889/2021, 4 since 900.1.15.5-1317/2023, and 0 if k is
// not a sub kegiatan.
func (k Kode) LebarSubKegiatan() int {
	switch {
	case k.bagian(geserSub, 14) == 0:
		return 0
	case k.v&bitEmpatDigit != 0:
		return 4
	}
	return 2
}

// IsPenunjang reports whether k begins with X: X, X.XX and what lies below,
// the codes that every bidang urusan shares and that a plan writes with the
// bidang of its agency.
func (k Kode) IsPenunjang() bool { return k.v>>geserUrusan == penunjang>>geserUrusan }

// Bind returns the penunjang code k as a plan of bidang writes it:
// X.XX.01.2.01.0001 bound to 1.06 is 1.06.01.2.01.0001. The error wraps
// [ErrKode]: k is not a penunjang code, bidang is not a bidang urusan, or k has
// a program other than 01, whose number within bidang is that of another
// program.
func (k Kode) Bind(bidang Kode) (Kode, error) {
	switch program := k.bagian(geserProgram, 7); {
	case !k.IsPenunjang():
		return Kode{}, fmt.Errorf("%w: %q tidak dapat diikat ke bidang urusan: bukan kode penunjang (X.XX)", ErrKode, k)
	case program > 1:
		return Kode{}, fmt.Errorf("%w: %q tidak dapat diikat ke bidang urusan: program penunjang hanya X.XX.01", ErrKode, k)
	case bidang.Tingkat() != TingkatBidangUrusan || bidang.IsPenunjang():
		return Kode{}, fmt.Errorf("%w: %q tidak dapat diikat ke %q: bukan bidang urusan", ErrKode, k, bidang)
	}
	return Kode{bidang.v&topeng[k.Tingkat()] | k.v&^topeng[TingkatBidangUrusan]}, nil
}

// Unbind undoes Bind: it returns 1.06.01.2.01.0001 as X.XX.01.2.01.0001. It
// reports false if k lies outside program 01 of a bidang urusan, and for a bare
// bidang urusan, which holds nothing that was bound.
//
// It goes by the number alone. The list of 050-3708/2020 has a program 4.01.01
// of its own; look up k before its unbound form.
func (k Kode) Unbind() (Kode, bool) {
	if k.bagian(geserProgram, 7) != 1 || k.IsPenunjang() {
		return Kode{}, false
	}
	return Kode{penunjang | k.v&^topeng[TingkatBidangUrusan]}, true
}

// Equal reports whether k and o are the same code; == does too. It is there
// for go-cmp, which asks it of values with unexported fields.
func (k Kode) Equal(o Kode) bool { return k == o }

// Compare returns -1, 0 or 1 as k stands before o in the official list, is o,
// or stands after it. Of a sub kegiatan number written with two and with four
// digits the one with two comes first. The zero Kode comes before all.
func (k Kode) Compare(o Kode) int { return cmp.Compare(k.v, o.v) }

// String returns k as the official list writes it, "" for the zero Kode.
func (k Kode) String() string {
	var buf [panjangKode]byte
	return string(k.AppendTo(buf[:0]))
}

// panjangKode is the length of the longest code, X.XX.01.2.01.0001.
const panjangKode = 17

// AppendTo appends k as [Kode.String] writes it to b.
func (k Kode) AppendTo(b []byte) []byte {
	buf := [panjangKode]byte{1: '.', 4: '.', 7: '.', 9: '.', 12: '.'}
	if k.IsPenunjang() {
		buf[0], buf[2], buf[3] = 'X', 'X', 'X'
	} else {
		buf[0] = digit(k.bagian(geserUrusan, 4) - 1)
		buf[2], buf[3] = duaHuruf(k.bagian(geserBidang, 7) - 1)
	}
	buf[5], buf[6] = duaHuruf(k.bagian(geserProgram, 7))
	buf[8] = digit(k.Kewenangan())
	buf[10], buf[11] = duaHuruf(k.bagian(geserKegiatan, 7))
	sub := k.bagian(geserSub, 14)
	n := [...]int{0, 1, 4, 7, 12, 15}[k.Tingkat()]
	if k.v&bitEmpatDigit != 0 {
		n = panjangKode
		buf[13], buf[14] = duaHuruf(sub / 100)
		buf[15], buf[16] = duaHuruf(sub % 100)
	} else {
		buf[13], buf[14] = duaHuruf(sub)
	}
	return append(b, buf[:n]...)
}

func digit(n int) byte { return byte('0' + n) }

func duaHuruf(n int) (puluhan, satuan byte) { return digit(n / 10), digit(n % 10) }

// AppendText appends what MarshalText returns. The error is always nil.
// It implements [encoding.TextAppender].
func (k Kode) AppendText(b []byte) ([]byte, error) { return k.AppendTo(b), nil }

// MarshalText returns k as [Kode.String] does, empty text for the zero Kode.
// The error is always nil. It implements [encoding.TextMarshaler].
func (k Kode) MarshalText() ([]byte, error) {
	return k.AppendTo(make([]byte, 0, panjangKode)), nil
}

// UnmarshalText reads the spellings of [ParseKode]; empty text is the zero
// Kode. On error k keeps its value. It implements [encoding.TextUnmarshaler].
func (k *Kode) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = Kode{}
		return nil
	}
	v, ok := parse(text)
	if !ok {
		return galatKode(string(text))
	}
	k.v = v
	return nil
}

// AppendBinary appends eight bytes to b, of which the order is the order of
// the codes. The error is always nil. It implements [encoding.BinaryAppender].
func (k Kode) AppendBinary(b []byte) ([]byte, error) {
	return binary.BigEndian.AppendUint64(b, k.v), nil
}

// MarshalBinary returns the eight bytes of [Kode.AppendBinary]. The error is
// always nil. It implements [encoding.BinaryMarshaler].
func (k Kode) MarshalBinary() ([]byte, error) { return k.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes. Bytes that hold no code are
// an error that wraps [ErrKode]; k then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (k *Kode) UnmarshalBinary(data []byte) error {
	if len(data) != 8 {
		return fmt.Errorf("%w: diharapkan 8 byte, ditemukan %d", ErrKode, len(data))
	}
	baru := Kode{binary.BigEndian.Uint64(data)}
	// A value is a code if its own text reads back as that value.
	var buf [panjangKode]byte
	v, ok := parse(baru.AppendTo(buf[:0]))
	if baru.IsValid() && (!ok || v != baru.v) {
		return fmt.Errorf("%w: byte % x bukan kode", ErrKode, data)
	}
	*k = baru
	return nil
}

// Scan takes a database value: text that [ParseKode] reads; empty text and
// NULL are the zero Kode. A number is refused, for 1.10 and 1.1 are the same
// number. On error k keeps its value. It implements [database/sql.Scanner].
func (k *Kode) Scan(src any) error { return scanTeks(src, k.UnmarshalText) }

// Value returns the text of k, NULL for the zero Kode. The error is always
// nil. It implements [driver.Valuer].
func (k Kode) Value() (driver.Value, error) { return nilaiTeks(k) }
