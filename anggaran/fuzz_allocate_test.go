package anggaran

import (
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
)

// bagiBytes takes at most 24 numbers of n bytes from b.
func bagiBytes(b []byte, n int) [][]byte {
	var out [][]byte
	for ; len(b) >= n && len(out) < 24; b = b[n:] {
		out = append(out, b[:n])
	}
	return out
}

// FuzzAllocate shares any amount by any weights, as int64 and as amounts of
// 128 bits, and holds the parts against exact fractions.
func FuzzAllocate(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, []byte("0123456789abcdef01234567\x00\x00\x00\x00\x00\x00\x00\x01"), uint8(a.lo))
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, weights []byte, satuan uint8) {
		total, s := Rupiah{hi, lo}, Tempat(satuan%6)
		var ints []int64
		var rats []*big.Rat
		some := false
		for _, b := range bagiBytes(weights, 8) {
			x := int64(binary.BigEndian.Uint64(b) &^ (1 << 63))
			ints, rats, some = append(ints, x), append(rats, big.NewRat(x, 1)), some || x != 0
		}
		if some {
			checkAllocate(t, total, ints, rats, s)
		}
		var amounts []Rupiah
		rats, some = nil, false
		for _, b := range bagiBytes(weights, 16) {
			x := Rupiah{int64(binary.BigEndian.Uint64(b) &^ (1 << 63)), binary.BigEndian.Uint64(b[8:])}
			amounts, rats, some = append(amounts, x), append(rats, new(big.Rat).SetInt(toBig(x))), some || !x.IsZero()
		}
		if some {
			checkAllocate(t, total, amounts, rats, s)
		}
	})
}

// FuzzAllocateDecimal takes weights of ten bytes, coefficient and exponent.
func FuzzAllocateDecimal(f *testing.F) {
	f.Add(int64(0), uint64(100), []byte("\x00\x00\x00\x00\x00\x00\x00\x05\xff\xff\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00"), uint8(0))
	f.Add(int64(-1), uint64(1), []byte("0123456789abcdefghij"), uint8(3))
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, weights []byte, satuan uint8) {
		var w []decimal.Decimal
		var rats []*big.Rat
		some := false
		for _, b := range bagiBytes(weights, 10) {
			exp := int32(int16(binary.BigEndian.Uint16(b[8:]))) % 40
			d := decimal.New(int64(binary.BigEndian.Uint64(b)&^(1<<63)), exp)
			if b[8]&0x10 != 0 { // more digits than 64 bits
				d = d.Mul(d)
			}
			w, rats, some = append(w, d), append(rats, d.Rat()), some || !d.IsZero()
		}
		if some {
			checkAllocate(t, Rupiah{hi, lo}, w, rats, Tempat(satuan%6))
		}
	})
}

func FuzzAllocateEqual(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, uint16(a.lo), uint8(a.hi))
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, n uint16, satuan uint8) {
		total, s := Rupiah{hi, lo}, Tempat(satuan%6)
		w := make([]int, n%200+1)
		for i := range w {
			w[i] = 1
		}
		got, err := AllocateEqual(total, len(w), s)
		want, wantErr := Allocate(total, w, s)
		if err != nil || wantErr != nil {
			t.Fatalf("AllocateEqual(%v, %d, %v): %v, %v", total, len(w), s, err, wantErr)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("AllocateEqual(%v, %d, %v)[%d] = %v, want %v", total, len(w), s, i, got[i], want[i])
			}
		}
	})
}

// FuzzSesuaikan takes items of 17 bytes: amount, minimum, and whether fixed.
func FuzzSesuaikan(f *testing.F) {
	f.Add(int64(0), uint64(150_000), []byte("\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\xff\x00\x01"+
		"\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00"), uint8(1))
	f.Add(int64(1), uint64(7), []byte("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), uint8(3))
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, items []byte, satuan uint8) {
		var pos []Pos
		for _, b := range bagiBytes(items, 17) {
			shift := uint(b[16] >> 4 * 4)
			p := Pos{
				Nilai:   Rupiah{0, binary.BigEndian.Uint64(b) >> shift},
				Minimum: Rupiah{0, binary.BigEndian.Uint64(b[8:]) >> shift >> (b[16] >> 1 & 7)},
				Tetap:   b[16]&1 != 0,
			}
			if p.Tetap {
				p.Minimum = Rupiah{}
			}
			if b[16]&0xf == 6 {
				p.Nilai.hi = int64(b[0])
			}
			pos = append(pos, p)
		}
		checkSesuaikan(t, pos, Rupiah{hi >> 2, lo}, Tempat(satuan%6))
	})
}
