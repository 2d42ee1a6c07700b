package anggaran

import (
	"bytes"
	"encoding"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"math/bits"
	"reflect"
	"slices"
)

var (
	// ErrKunciPenuh is wrapped by the error about a key more than a [Jumlahan]
	// may hold.
	ErrKunciPenuh = errors.New("kunci melampaui batas")

	// ErrJumlahan is wrapped by the error about keys of a [Jumlahan] that have
	// no binary form, and about data that is not such a form.
	ErrJumlahan = errors.New("bentuk biner jumlahan tidak sah")
)

// Rekap is the exact sum of many money cells, with the count of each kind. Its
// sum has 192 bits: it can leave the range of [Rupiah] and return.
type Rekap struct {
	total    total
	Tertulis uint64 // cells with an amount
	Strip    uint64 // cells with a dash
	Kosong   uint64 // cells with nothing written
}

// Sum returns the sum of the amounts; that of none is Rp0, see Tertulis. The
// error wraps [ErrOverflow].
func (r Rekap) Sum() (Rupiah, error) { return r.total.rupiah() }

// Add returns r and one cell more.
func (r Rekap) Add(i Isian) Rekap {
	switch i.isi {
	case Tertulis:
		r.total = r.total.plus(i.rupiah)
		r.Tertulis++
	case Strip:
		r.Strip++
	default:
		r.Kosong++
	}
	return r
}

// Merge returns the Rekap of the cells of both. The error wraps [ErrOverflow];
// no cells that were counted one by one can cause it.
func (r Rekap) Merge(o Rekap) (Rekap, error) {
	var c, c1, c2, c3 uint64
	a, b := r.total, o.total
	t := total{}
	t.lo, c = bits.Add64(a.lo, b.lo, 0)
	t.mid, c = bits.Add64(a.mid, b.mid, c)
	t.top = a.top + b.top + int64(c)
	out := Rekap{total: t}
	out.Tertulis, c1 = bits.Add64(r.Tertulis, o.Tertulis, 0)
	out.Strip, c2 = bits.Add64(r.Strip, o.Strip, 0)
	out.Kosong, c3 = bits.Add64(r.Kosong, o.Kosong, 0)
	if (a.top^t.top)&(b.top^t.top) < 0 || c1|c2|c3 != 0 {
		return Rekap{}, fmt.Errorf("anggaran: gabungan jumlahan: %w", ErrOverflow)
	}
	return out, nil
}

// Jumlahan sums money cells by key exactly, in memory that depends on the
// number of keys alone. Partial results merge: with the empty Jumlahan and
// [Jumlahan.Merge] it is a commutative monoid, so rows can be split in any way
// over goroutines or machines, sent in binary form and merged in any order, and
// the result is that of one pass.
//
// Any comparable type is a key, as a struct of account, source of funds and
// year. Codes have to be in one form before they are keys; with the package
// nomenklatur, KodeRekening.Canonical() and KodeSumberDana.Canonical().
//
// The zero value is empty and without limit. A Jumlahan is not safe for
// concurrent use and must not be copied once it holds keys.
type Jumlahan[K comparable] struct {
	isi  map[K]*Rekap
	maks int
}

// NewJumlahan returns an empty Jumlahan that holds at most maks keys; 0 or less
// is no limit.
func NewJumlahan[K comparable](maks int) *Jumlahan[K] { return &Jumlahan[K]{maks: maks} }

// Add counts one cell under a key. A key too many is an error wrapping
// [ErrKunciPenuh], and the cell is not counted.
func (j *Jumlahan[K]) Add(kunci K, i Isian) error {
	r, ok := j.isi[kunci]
	if !ok {
		if kunci != kunci { // a NaN would never be found again
			return fmt.Errorf("anggaran: kunci %v: %w", kunci, ErrJumlahan)
		}
		if j.maks > 0 && len(j.isi) >= j.maks {
			return j.full()
		}
		if j.isi == nil {
			j.isi = make(map[K]*Rekap)
		}
		r = new(Rekap)
		j.isi[kunci] = r
	}
	*r = r.Add(i)
	return nil
}

// AddRupiah counts one amount under a key, as Add does.
func (j *Jumlahan[K]) AddRupiah(kunci K, r Rupiah) error { return j.Add(kunci, IsianOf(r)) }

// Merge counts all that o holds. The error wraps [ErrKunciPenuh] or
// [ErrOverflow]; j is then unchanged. o is never changed.
func (j *Jumlahan[K]) Merge(o *Jumlahan[K]) error {
	if o == nil {
		return nil
	}
	baru := 0
	for k, r := range o.isi {
		have, ok := j.isi[k]
		if !ok {
			baru++
		} else if _, err := have.Merge(*r); err != nil {
			return err
		}
	}
	if j.maks > 0 && baru > j.maks-len(j.isi) {
		return j.full()
	}
	if j.isi == nil {
		j.isi = make(map[K]*Rekap, baru)
	}
	for k, r := range o.isi {
		sum := *r
		if have, ok := j.isi[k]; ok {
			sum, _ = have.Merge(sum) // seen above to fit
			*have = sum
		} else {
			j.isi[k] = &sum
		}
	}
	return nil
}

func (j *Jumlahan[K]) full() error {
	return fmt.Errorf("anggaran: jumlahan: batas %d kunci: %w", j.maks, ErrKunciPenuh)
}

// Len returns the number of keys.
func (j *Jumlahan[K]) Len() int { return len(j.isi) }

// At returns what was counted under a key; ok is false where nothing was.
func (j *Jumlahan[K]) At(kunci K) (r Rekap, ok bool) {
	if p, ok := j.isi[kunci]; ok {
		return *p, true
	}
	return Rekap{}, false
}

// All returns the keys, in no order, with what was counted under them.
func (j *Jumlahan[K]) All() iter.Seq2[K, Rekap] {
	return func(yield func(K, Rekap) bool) {
		for k, r := range j.isi {
			if !yield(k, *r) {
				return
			}
		}
	}
}

// Total returns all keys together. The error wraps [ErrOverflow].
func (j *Jumlahan[K]) Total() (Rekap, error) {
	var sum Rekap
	for _, r := range j.isi {
		var err error
		if sum, err = sum.Merge(*r); err != nil {
			return Rekap{}, err
		}
	}
	return sum, nil
}

// jumlahanHead opens the binary form; its last byte is the version.
const jumlahanHead = "AJ\x01"

// AppendBinary appends the binary form to b: "AJ", the version 1, the number of
// keys, and in ascending order of the bytes of the key: its length and bytes,
// the sum of sen in 24 bytes two's complement, and the three counts. Lengths
// and counts are unsigned varints, the sum is big endian. Equal contents have
// equal forms. The limit of keys is no part of it.
//
// Keys are strings (of any string type) or implement
// [encoding.BinaryMarshaler] or [encoding.TextMarshaler]; the binary form goes
// first. Other keys, and two keys of one form, are errors wrapping
// [ErrJumlahan]. It implements [encoding.BinaryAppender].
func (j *Jumlahan[K]) AppendBinary(b []byte) ([]byte, error) {
	type entry struct {
		key []byte
		r   *Rekap
	}
	entries := make([]entry, 0, len(j.isi))
	for k, r := range j.isi {
		key, err := jumlahanKey(k)
		if err != nil {
			return b, fmt.Errorf("anggaran: kunci %v: %w: %w", k, ErrJumlahan, err)
		}
		entries = append(entries, entry{key, r})
	}
	slices.SortFunc(entries, func(x, y entry) int { return bytes.Compare(x.key, y.key) })
	for i := 1; i < len(entries); i++ {
		if bytes.Equal(entries[i-1].key, entries[i].key) {
			return b, fmt.Errorf("anggaran: dua kunci berbentuk %q: %w", entries[i].key, ErrJumlahan)
		}
	}
	b = append(b, jumlahanHead...)
	b = binary.AppendUvarint(b, uint64(len(entries)))
	for _, e := range entries {
		b = binary.AppendUvarint(b, uint64(len(e.key)))
		b = append(b, e.key...)
		b = binary.BigEndian.AppendUint64(b, uint64(e.r.total.top))
		b = binary.BigEndian.AppendUint64(b, e.r.total.mid)
		b = binary.BigEndian.AppendUint64(b, e.r.total.lo)
		b = binary.AppendUvarint(b, e.r.Tertulis)
		b = binary.AppendUvarint(b, e.r.Strip)
		b = binary.AppendUvarint(b, e.r.Kosong)
	}
	return b, nil
}

// MarshalBinary returns the form of [Jumlahan.AppendBinary].
// It implements [encoding.BinaryMarshaler].
func (j *Jumlahan[K]) MarshalBinary() ([]byte, error) { return j.AppendBinary(nil) }

// UnmarshalBinary replaces the contents of j by those that MarshalBinary wrote;
// the limit of keys stays and holds. Keys are strings, or a pointer to the key
// implements [encoding.BinaryUnmarshaler] or [encoding.TextUnmarshaler]. Memory
// grows with the data only, whatever counts the data claims. The error wraps
// [ErrJumlahan] or [ErrKunciPenuh]; j is then unchanged.
// It implements [encoding.BinaryUnmarshaler].
func (j *Jumlahan[K]) UnmarshalBinary(data []byte) error {
	d := jumlahanReader{data: data, ok: true}
	if string(d.take(uint64(len(jumlahanHead)))) != jumlahanHead {
		return fmt.Errorf("anggaran: awal data: %w", ErrJumlahan)
	}
	count := d.uvarint()
	isi := make(map[K]*Rekap)
	var last []byte
	for i := uint64(0); d.ok && i < count; i++ {
		if j.maks > 0 && len(isi) >= j.maks {
			return j.full()
		}
		key := d.take(d.uvarint())
		r := &Rekap{total: total{top: int64(d.word()), mid: d.word(), lo: d.word()}}
		r.Tertulis, r.Strip, r.Kosong = d.uvarint(), d.uvarint(), d.uvarint()
		if !d.ok || i > 0 && bytes.Compare(last, key) >= 0 {
			d.ok = false
			break
		}
		var k K
		if err := jumlahanSetKey(&k, key); err != nil {
			return fmt.Errorf("anggaran: kunci %q: %w: %w", key, ErrJumlahan, err)
		}
		isi[k], last = r, key
		if uint64(len(isi)) != i+1 {
			return fmt.Errorf("anggaran: kunci %q berulang: %w", key, ErrJumlahan)
		}
	}
	if !d.ok || len(d.data) != 0 {
		return fmt.Errorf("anggaran: %d byte sebelum akhir data: %w", len(d.data), ErrJumlahan)
	}
	j.isi = isi
	return nil
}

// jumlahanReader takes data from its start; ok goes false when it ends early.
type jumlahanReader struct {
	data []byte
	ok   bool
}

func (d *jumlahanReader) take(n uint64) []byte {
	if !d.ok || n > uint64(len(d.data)) {
		d.ok = false
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *jumlahanReader) word() uint64 {
	if b := d.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// uvarint refuses a needless last byte 0, so that a number has one form.
func (d *jumlahanReader) uvarint() uint64 {
	v, n := binary.Uvarint(d.data)
	if n <= 0 || n > 1 && d.data[n-1] == 0 {
		d.ok = false
		return 0
	}
	d.take(uint64(n))
	return v
}

var errJumlahanKey = errors.New("kunci bukan string dan tidak memiliki bentuk biner atau teks")

func jumlahanKey[K comparable](k K) ([]byte, error) {
	switch v := any(k).(type) {
	case string:
		return []byte(v), nil
	case encoding.BinaryMarshaler:
		return v.MarshalBinary()
	case encoding.TextMarshaler:
		return v.MarshalText()
	}
	if v := reflect.ValueOf(k); v.Kind() == reflect.String {
		return []byte(v.String()), nil
	}
	return nil, errJumlahanKey
}

func jumlahanSetKey[K comparable](k *K, b []byte) error {
	switch v := any(k).(type) {
	case *string:
		*v = string(b)
		return nil
	case encoding.BinaryUnmarshaler:
		return v.UnmarshalBinary(b)
	case encoding.TextUnmarshaler:
		return v.UnmarshalText(b)
	}
	if v := reflect.ValueOf(k).Elem(); v.Kind() == reflect.String {
		v.SetString(string(b))
		return nil
	}
	return errJumlahanKey
}
