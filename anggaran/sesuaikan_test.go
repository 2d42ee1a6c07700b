package anggaran

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// slowSesuaikan returns the exact shares, by clamping in rounds with fractions;
// ok is false when the ceiling cannot be met.
func slowSesuaikan(pos []Pos, pagu Rupiah) (shares []*big.Rat, ok bool) {
	shares = make([]*big.Rat, len(pos))
	held := make([]bool, len(pos))
	for i, p := range pos {
		if held[i] = p.Tetap; p.Tetap {
			shares[i] = new(big.Rat).SetInt(toBig(p.Nilai))
		}
	}
	for {
		rest, sum := new(big.Rat).SetInt(toBig(pagu)), new(big.Rat)
		for i, p := range pos {
			if held[i] {
				rest.Sub(rest, shares[i])
			} else {
				sum.Add(sum, new(big.Rat).SetInt(toBig(p.Nilai)))
			}
		}
		clamped := false
		for i, p := range pos {
			if held[i] {
				continue
			}
			shares[i] = new(big.Rat)
			if sum.Sign() > 0 {
				shares[i].SetInt(toBig(p.Nilai)).Mul(shares[i], rest).Quo(shares[i], sum)
			}
			if m := new(big.Rat).SetInt(toBig(p.Minimum)); shares[i].Cmp(m) < 0 {
				shares[i], held[i], clamped = m, true, true
			}
		}
		if clamped {
			continue
		}
		total := new(big.Rat)
		for _, s := range shares {
			total.Add(total, s)
		}
		return shares, total.Cmp(new(big.Rat).SetInt(toBig(pagu))) == 0
	}
}

func checkSesuaikan(t *testing.T, pos []Pos, pagu Rupiah, satuan Tempat) {
	t.Helper()
	given := slices.Clone(pos)
	got, err := Sesuaikan(pos, pagu, satuan)
	if !slices.Equal(given, pos) {
		t.Fatalf("Sesuaikan changed its items")
	}
	shares, ok := slowSesuaikan(pos, pagu)
	if ok != (err == nil) {
		t.Fatalf("Sesuaikan(%v, %v, %v): %v, twin possible %v", pos, pagu, satuan, err, ok)
	}
	if err != nil {
		var pe *PaguError
		if got != nil || !errors.As(err, &pe) || pe.Selisih.Sign() <= 0 {
			t.Fatalf("Sesuaikan(%v, %v, %v) = %v, %v", pos, pagu, satuan, got, err)
		}
		if _, ok := slowSesuaikan(pos, pe.Batas); !ok {
			t.Fatalf("Sesuaikan(%v, %v, %v): %v: not possible either", pos, pagu, satuan, err)
		}
		if d, _ := pe.Batas.Sub(pagu); d.magnitudeForTest() != pe.Selisih {
			t.Fatalf("Sesuaikan(%v, %v, %v): %v", pos, pagu, satuan, err)
		}
		return
	}
	if sum, err := SumSlice(got); sum != pagu || err != nil {
		t.Fatalf("Sesuaikan(%v, %v, %v) = %v sums to %v, %v", pos, pagu, satuan, got, sum, err)
	}
	unit := big.NewInt(satuanSen[satuan])
	whole := true
	for _, p := range pos {
		whole = whole && (p.Tetap || new(big.Int).Rem(toBig(p.Minimum), unit).Sign() == 0)
	}
	odd := 0
	for i, p := range pos {
		if p.Tetap && got[i] != p.Nilai || got[i].Compare(p.Minimum) < 0 {
			t.Fatalf("Sesuaikan(%v, %v, %v)[%d] = %v", pos, pagu, satuan, i, got[i])
		}
		if !p.Tetap && got[i] != p.Minimum && new(big.Int).Rem(toBig(got[i]), unit).Sign() != 0 {
			odd++
		}
		off := new(big.Rat).SetInt(toBig(got[i]))
		off.Sub(off, shares[i]).Abs(off)
		if whole && off.Cmp(new(big.Rat).SetInt(unit)) >= 0 {
			t.Fatalf("Sesuaikan(%v, %v, %v)[%d] = %v, exactly %v sen", pos, pagu, satuan, i, got[i], shares[i])
		}
	}
	if odd > 1 {
		t.Fatalf("Sesuaikan(%v, %v, %v) = %v: %d items are not whole units", pos, pagu, satuan, got, odd)
	}
}

// magnitudeForTest returns r without its sign where that fits.
func (r Rupiah) magnitudeForTest() Rupiah {
	a, err := r.Abs()
	if err != nil {
		return r
	}
	return a
}

func TestSesuaikan(t *testing.T) {
	p := func(nilai, minimum int64) Pos { return Pos{Nilai: New(nilai), Minimum: New(minimum)} }
	fixed := func(nilai int64) Pos { return Pos{Nilai: New(nilai), Tetap: true} }
	for _, c := range []struct { // all by hand
		name   string
		pos    []Pos
		pagu   int64
		satuan Tempat
		want   []int64
	}{
		{"cut by a tenth", []Pos{p(100, 0), p(200, 0), p(700, 0)}, 900, KeRupiah, []int64{90, 180, 630}},
		{"raise by a tenth", []Pos{p(100, 0), p(200, 0), p(700, 0)}, 1100, KeRupiah, []int64{110, 220, 770}},
		{"fixed", []Pos{fixed(500), p(200, 0), p(300, 0)}, 900, KeRupiah, []int64{500, 160, 240}},
		{"minimum", []Pos{p(100, 95), p(200, 0), p(700, 0)}, 900, KeRupiah, []int64{95, 179, 626}},  // 178.89, 626.11
		{"cascade", []Pos{p(100, 100), p(100, 75), p(100, 0)}, 240, KeRupiah, []int64{100, 75, 65}}, // 70, 70 after the first
		{"below its minimum", []Pos{p(10, 50), p(90, 0)}, 100, KeRupiah, []int64{50, 50}},
		{"nothing to cut from", []Pos{p(0, 0), p(0, 7), p(10, 0)}, 20, KeRupiah, []int64{0, 7, 13}},
		{"all at minimum", []Pos{p(10, 4), p(10, 6), p(10, 0)}, 10, KeRupiah, []int64{4, 6, 0}},
		{"same", []Pos{p(10, 4), fixed(6)}, 16, KeRupiah, []int64{10, 6}},
		{"thousands", []Pos{p(1_000_000, 0), p(2_000_000, 0), fixed(500)}, 2_500_500, KeRibuan, []int64{833_000, 1_667_000, 500}},
		{"tail", []Pos{p(1_000_000, 0), p(1_000_000, 0)}, 1_500_300, KeRibuan, []int64{750_300, 750_000}},
		// Both shares are 749,50: cut to thousands 1.000 and 499, so the second stands at its minimum.
		{"odd minimum", []Pos{p(1_000, 0), p(1_000, 749)}, 1_499, KeRibuan, []int64{750, 749}},
		// The share is the minimum, not below it: 1.500 cut to 1.000 each, the first takes the thousand left over.
		{"at an odd minimum", []Pos{p(1_500, 1_500), p(1_500, 0)}, 3_000, KeRibuan, []int64{2_000, 1_000}},
		// The first share, 9,9, would come to 10 by its remainder and look met; then the second, 5,05, would be the
		// next in line and get 6. Held at 10, it leaves 6 to share by 505 and 21 times 5: 4,967 and 0,049 each. So
		// the second gets 5, and the rupiah left over goes to the first of the equal ones.
		{"held before rounding", append([]Pos{p(990, 10), p(505, 1)}, slices.Repeat([]Pos{p(5, 0)}, 21)...), 16, KeRupiah,
			append([]int64{10, 5, 1}, make([]int64, 20)...)},
		// 1,36, 1,53, 0,68 and 4,43: the first comes to its minimum, keeps its part, and the second and third have
		// the two rupiah left over. Taken out, it would leave 7 as 1, 1 and 5.
		{"met by rounding", []Pos{p(8, 1), p(9, 0), p(4, 0), p(26, 0)}, 8, KeRupiah, []int64{1, 2, 1, 4}},
		{"none", nil, 0, KeRibuan, nil},
	} {
		got, err := Sesuaikan(c.pos, New(c.pagu), c.satuan)
		want := make([]Rupiah, len(c.want))
		for i := range want {
			want[i] = New(c.want[i])
		}
		if !slices.Equal(got, want) || err != nil {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, want)
		}
		checkSesuaikan(t, c.pos, New(c.pagu), c.satuan)
	}
}

func TestSesuaikanErrors(t *testing.T) {
	one := New(1)
	for _, c := range []struct {
		name   string
		pos    []Pos
		pagu   Rupiah
		satuan Tempat
		want   error
		text   string
	}{
		{"fixed too much", []Pos{{Nilai: New(70), Tetap: true}, {Nilai: New(50), Minimum: New(40)}}, New(100), KeRupiah, ErrPaguKurang,
			"anggaran: pagu kurang dari jumlah pos tetap dan minimum: pagu Rp100, batas Rp110, selisih Rp10"},
		{"all fixed", []Pos{{Nilai: New(70), Tetap: true}}, New(100), KeRupiah, ErrPaguLebih,
			"anggaran: pagu lebih dari yang dapat ditampung pos: pagu Rp100, batas Rp70, selisih Rp30"},
		{"all zero", []Pos{{Minimum: one}}, New(100), KeRupiah, ErrPaguLebih, "selisih Rp99"},
		{"none", nil, one, KeRupiah, ErrPaguLebih, "selisih Rp1"},
		{"negative ceiling", []Pos{{Nilai: one}}, New(-5), KeRupiah, ErrPaguKurang, "selisih Rp5"},
		{"negative", []Pos{{Nilai: one}, {Nilai: New(-1)}}, one, KeRupiah, ErrPos, "pos ke-2: pos tidak dapat disesuaikan: nilai negatif (-Rp1)"},
		{"negative minimum", []Pos{{Minimum: New(-1)}}, one, KeRupiah, ErrPos, "minimum negatif (-Rp1)"},
		{"contradiction", []Pos{{Nilai: one, Tetap: true, Minimum: New(2)}}, one, KeRupiah, ErrPos, "tetap pada Rp1, di bawah minimum Rp2"},
		{"unit", []Pos{{Nilai: one}}, one, 7, ErrPembulatan, "Tempat(7)"},
		{"overflow", []Pos{{Minimum: MaxRupiah()}, {Minimum: one}}, one, KeSen, ErrOverflow, ""},
		{"overflow of the difference", []Pos{{Minimum: one}}, MinRupiah(), KeSen, ErrOverflow, ""},
		{"no opposite", nil, MinRupiah(), KeSen, ErrOverflow, ""},
	} {
		got, err := Sesuaikan(c.pos, c.pagu, c.satuan)
		if got != nil || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
	var pe *PosError
	if _, err := Sesuaikan([]Pos{{}, {Nilai: New(-1)}}, one, KeSen); !errors.As(err, &pe) || pe.Index != 1 || pe.Reason == "" {
		t.Errorf("PosError %#v", pe)
	}
}

func TestSesuaikanRandom(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 20_000 {
		satuan := Tempat(rng.IntN(6))
		size := int64(1) << rng.IntN(50)
		step := []int64{1, satuanSen[satuan]}[rng.IntN(2)]
		pos := make([]Pos, rng.IntN(9))
		var sum int64
		for i := range pos {
			n := rng.Int64N(size)
			pos[i] = Pos{Nilai: FromSen(n), Tetap: rng.IntN(5) == 0}
			if !pos[i].Tetap && rng.IntN(2) == 0 {
				pos[i].Minimum = FromSen(rng.Int64N(size) / step / 2 * step)
			}
			sum += n
		}
		checkSesuaikan(t, pos, FromSen(rng.Int64N(2*sum+1)), satuan)
	}
}

// TestSesuaikanLarge goes to the ends of the range.
func TestSesuaikanLarge(t *testing.T) {
	half := Rupiah{1 << 61, 5}
	for satuan := range satuanSen {
		for _, pagu := range []Rupiah{MaxRupiah(), {1 << 62, 0}, {1 << 61, 6}, {0, 1}, {}} {
			checkSesuaikan(t, []Pos{{Nilai: MaxRupiah(), Minimum: FromSen(7)}, {Nilai: MaxRupiah()}, {Nilai: half, Minimum: half}, {Nilai: FromSen(1)}}, pagu, satuan)
			checkSesuaikan(t, []Pos{{Nilai: half, Tetap: true}, {Nilai: FromSen(1)}}, pagu, satuan)
		}
	}
}
