package anggaran

import (
	"bytes"
	"encoding"
	"encoding/gob"
	"encoding/hex"
	"errors"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
)

var (
	_ encoding.BinaryAppender    = Rupiah{}
	_ encoding.BinaryMarshaler   = Rupiah{}
	_ encoding.BinaryUnmarshaler = (*Rupiah)(nil)
	_ encoding.BinaryAppender    = Isian{}
	_ encoding.BinaryUnmarshaler = (*Isian)(nil)
)

func periksaUbah(t *testing.T, r Rupiah) {
	t.Helper()
	sen := toBig(r)
	if got := r.BigSen(); got.Cmp(sen) != 0 {
		t.Fatalf("%v.BigSen() = %v", r, got)
	}
	if back, err := FromBigSen(sen); back != r || err != nil {
		t.Fatalf("FromBigSen(%v) = %v, %v", sen, back, err)
	}
	if d := r.Decimal(); d.Rat().Cmp(r.Rat()) != 0 || r.Rat().Cmp(new(big.Rat).SetFrac(sen, big.NewInt(100))) != 0 {
		t.Fatalf("%v: Decimal %v, Rat %v", r, d, r.Rat())
	}
	if back, err := FromDecimal(r.Decimal()); back != r || err != nil {
		t.Fatalf("%v: back from decimal %v, %v", r, back, err)
	}
	whole, exact := r.BigInt()
	if q, m := new(big.Int).QuoRem(sen, big.NewInt(100), new(big.Int)); exact != (m.Sign() == 0) || exact && whole.Cmp(q) != 0 {
		t.Fatalf("%v.BigInt() = %v, %v", r, whole, exact)
	}
	if exact {
		if back, err := FromBigInt(whole); back != r || err != nil {
			t.Fatalf("FromBigInt(%v) = %v, %v", whole, back, err)
		}
	}
	data, _ := r.MarshalBinary()
	var back Rupiah
	if err := back.UnmarshalBinary(data); back != r || err != nil || len(data) != 16 {
		t.Fatalf("%v: binary %x, back %v, %v", r, data, back, err)
	}
	idata, _ := IsianOf(r).MarshalBinary()
	var iback Isian
	if err := iback.UnmarshalBinary(idata); iback != IsianOf(r) || err != nil || !bytes.Equal(idata[1:], data) {
		t.Fatalf("%v: binary %x, back %v, %v", r, idata, iback, err)
	}
}

func TestUbah(t *testing.T) {
	for _, r := range edges() {
		periksaUbah(t, r)
	}
}

func FuzzUbah(f *testing.F) {
	f.Add(int64(-1), uint64(1))
	f.Fuzz(func(t *testing.T, hi int64, lo uint64) { periksaUbah(t, Rupiah{hi, lo}) })
}

func TestUbahBatas(t *testing.T) {
	one := big.NewInt(1)
	huge := new(big.Int).Lsh(one, 500)
	for _, b := range []*big.Int{new(big.Int).Add(bigMax, one), new(big.Int).Sub(bigMin, one), huge, new(big.Int).Neg(huge)} {
		if r, err := FromBigSen(b); !errors.Is(err, ErrOverflow) || !r.IsZero() {
			t.Errorf("FromBigSen(%v) = %v, %v", b, r, err)
		}
		if r, err := FromBigInt(b); !errors.Is(err, ErrOverflow) || !r.IsZero() {
			t.Errorf("FromBigInt(%v) = %v, %v", b, r, err)
		}
	}
	if r, err := FromDecimal(decimal.RequireFromString("1234.500")); r != FromSen(123_450) || err != nil {
		t.Errorf("1234.500: %v, %v", r, err)
	}
	if r, err := FromDecimal(decimal.RequireFromString("1234.505")); !errors.Is(err, ErrTakTepat) {
		t.Errorf("1234.505: %v, %v", r, err)
	}
	if r, err := RoundDecimal(decimal.RequireFromString("1234.505"), KeSen, SetengahKeAtas); r != FromSen(123_451) || err != nil {
		t.Errorf("1234.505 rounded: %v, %v", r, err)
	}
}

// The binary form is for storage: it must not change.
func TestBiner(t *testing.T) {
	for _, c := range []struct {
		r    Rupiah
		want string
	}{
		{Rupiah{}, "00000000000000000000000000000000"},
		{FromSen(258), "00000000000000000000000000000102"},
		{FromSen(-2), "fffffffffffffffffffffffffffffffe"},
		{MaxRupiah(), "7fffffffffffffffffffffffffffffff"},
		{MinRupiah(), "80000000000000000000000000000000"},
	} {
		data, _ := c.r.AppendBinary([]byte{9})
		if got := hex.EncodeToString(data); got != "09"+c.want {
			t.Errorf("%v: %s", c.r, got)
		}
	}
	for _, i := range []Isian{{}, {isi: Strip}, IsianOf(Rupiah{}), IsianOf(MinRupiah())} {
		var buf bytes.Buffer
		var back Isian
		if err := gob.NewEncoder(&buf).Encode(i); err != nil {
			t.Fatal(err)
		}
		if err := gob.NewDecoder(&buf).Decode(&back); back != i || err != nil {
			t.Errorf("%#v through gob: %#v, %v", i, back, err)
		}
	}
	for _, bad := range [][]byte{nil, {}, {2}, {3}, make([]byte, 15), make([]byte, 18), append([]byte{1}, make([]byte, 16)...)} {
		r, i := New(7), IsianOf(New(7))
		if err := r.UnmarshalBinary(bad); !errors.Is(err, ErrParse) && len(bad) != 16 || r != New(7) {
			t.Errorf("%x: %v, %v", bad, r, err)
		}
		if err := i.UnmarshalBinary(bad); !errors.Is(err, ErrParse) || i != IsianOf(New(7)) {
			t.Errorf("%x: %v, %v", bad, i, err)
		}
	}
}
