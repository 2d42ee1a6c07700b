package anggaran

import (
	"encoding/binary"
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"
)

// Decimal returns r in rupiah, exactly.
func (r Rupiah) Decimal() decimal.Decimal {
	if n, ok := r.sen64(); ok {
		return decimal.New(n, -2)
	}
	return decimal.NewFromBigInt(r.BigSen(), -2)
}

// FromDecimal returns the amount of d rupiah. A third decimal that is not 0 is
// an error wrapping [ErrTakTepat]; to round it use [RoundDecimal]. The error
// wraps that or [ErrOverflow].
func FromDecimal(d decimal.Decimal) (Rupiah, error) {
	return RoundDecimal(d, KeSen, TanpaPembulatan)
}

// RoundDecimal returns the amount of d rupiah, rounded once to the place t in
// the way p. The error wraps [ErrOverflow], [ErrTakTepat] (only with
// [TanpaPembulatan]) or [ErrPembulatan].
func RoundDecimal(d decimal.Decimal, t Tempat, p Pembulatan) (Rupiah, error) {
	if err := periksaBulat(t, p); err != nil {
		return Rupiah{}, err
	}
	r, err := FromSen(senPerRupiah).kaliDesimal(d, t.sen(), p)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: %s rupiah, %v %v: %w", ringkasDesimal(d), t, p, err)
	}
	return r, nil
}

// BigSen returns r as a count of sen, exactly.
func (r Rupiah) BigSen() *big.Int {
	b := big.NewInt(r.hi)
	b.Lsh(b, 64)
	return b.Add(b, new(big.Int).SetUint64(r.lo))
}

// BigInt returns r as whole rupiah. When r has sen, exact is false and whole
// is nil, so that no cut figure goes on unseen; [Rupiah.Round] first.
func (r Rupiah) BigInt() (whole *big.Int, exact bool) {
	q, rem := new(big.Int).QuoRem(r.BigSen(), big.NewInt(senPerRupiah), new(big.Int))
	if rem.Sign() != 0 {
		return nil, false
	}
	return q, true
}

// Rat returns r in rupiah as a fraction, exactly. The exact ratio of two
// amounts is the Quo of theirs.
func (r Rupiah) Rat() *big.Rat {
	return new(big.Rat).SetFrac(r.BigSen(), big.NewInt(senPerRupiah))
}

// FromBigSen returns the amount of that many sen. The error wraps
// [ErrOverflow] or [ErrNil].
func FromBigSen(sen *big.Int) (Rupiah, error) {
	if sen == nil {
		return Rupiah{}, fmt.Errorf("anggaran: sen: %w", ErrNil)
	}
	r, err := dariBesar(sen)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: sen sebesar %d bit: %w", sen.BitLen(), err)
	}
	return r, nil
}

// FromBigInt returns the amount of that many whole rupiah. The error wraps
// [ErrOverflow] or [ErrNil].
func FromBigInt(rupiah *big.Int) (Rupiah, error) {
	if rupiah == nil {
		return Rupiah{}, fmt.Errorf("anggaran: rupiah: %w", ErrNil)
	}
	r, err := dariBesar(new(big.Int).Mul(rupiah, big.NewInt(senPerRupiah)))
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: rupiah sebesar %d bit: %w", rupiah.BitLen(), err)
	}
	return r, nil
}

// dariBesar returns the amount of b sen, or the bare ErrOverflow.
func dariBesar(b *big.Int) (Rupiah, error) {
	if b.BitLen() > 128 {
		return Rupiah{}, ErrOverflow
	}
	var buf [16]byte
	b.FillBytes(buf[:]) // the magnitude
	r, ok := fromMagnitude(b.Sign() < 0, binary.BigEndian.Uint64(buf[:8]), binary.BigEndian.Uint64(buf[8:]))
	if !ok {
		return Rupiah{}, ErrOverflow
	}
	return r, nil
}

// sen64 returns the count of sen where it fits an int64.
func (r Rupiah) sen64() (int64, bool) { return int64(r.lo), r.hi == int64(r.lo)>>63 }

// panjangBiner is the length of an amount in binary form.
const panjangBiner = 16

// AppendBinary appends the binary form of r to b: its count of sen as a
// two's complement number of 16 bytes, the most significant first. The error
// is always nil. It implements [encoding.BinaryAppender].
func (r Rupiah) AppendBinary(b []byte) ([]byte, error) {
	b = binary.BigEndian.AppendUint64(b, uint64(r.hi))
	return binary.BigEndian.AppendUint64(b, r.lo), nil
}

// MarshalBinary returns the form of [Rupiah.AppendBinary]. The error is always
// nil. It implements [encoding.BinaryMarshaler].
func (r Rupiah) MarshalBinary() ([]byte, error) {
	return r.AppendBinary(make([]byte, 0, panjangBiner))
}

// UnmarshalBinary reads what [Rupiah.MarshalBinary] writes. Any other length
// than 16 bytes is an error wrapping [ErrParse]; r then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (r *Rupiah) UnmarshalBinary(data []byte) error {
	if len(data) != panjangBiner {
		return fmt.Errorf("anggaran: bentuk biner rupiah %d byte, seharusnya %d: %w", len(data), panjangBiner, ErrParse)
	}
	hi := binary.BigEndian.Uint64(data)
	*r = Rupiah{int64(hi), binary.BigEndian.Uint64(data[8:])}
	return nil
}

// AppendBinary appends the binary form of i to b: one byte, 0 for a cell in
// which nothing is written, 1 for a dash, 2 for an amount, whose 16 bytes of
// [Rupiah.AppendBinary] follow. The error is always nil.
// It implements [encoding.BinaryAppender].
func (i Isian) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, byte(i.isi))
	if i.isi != Tertulis {
		return b, nil
	}
	return i.rupiah.AppendBinary(b)
}

// MarshalBinary returns the form of [Isian.AppendBinary]. The error is always
// nil. It implements [encoding.BinaryMarshaler].
func (i Isian) MarshalBinary() ([]byte, error) {
	return i.AppendBinary(make([]byte, 0, 1+panjangBiner))
}

// UnmarshalBinary reads what [Isian.MarshalBinary] writes and nothing else.
// The error wraps [ErrParse]; i then keeps its value.
// It implements [encoding.BinaryUnmarshaler].
func (i *Isian) UnmarshalBinary(data []byte) error {
	switch {
	case len(data) == 1 && data[0] < byte(Tertulis):
		*i = Isian{isi: Isi(data[0])}
		return nil
	case len(data) == 1+panjangBiner && data[0] == byte(Tertulis):
		var r Rupiah
		err := r.UnmarshalBinary(data[1:])
		return i.set(IsianOf(r), err)
	}
	return fmt.Errorf("anggaran: bentuk biner isian rupiah %d byte: %w", len(data), ErrParse)
}
