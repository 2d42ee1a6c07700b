package anggaran

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
)

// slowAllocate is the twin of Allocate from its documentation, with exact
// fractions: shares, cut, the line by insertion, all in sen.
func slowAllocate(total *big.Int, bobot []*big.Rat, unit int64) []*big.Int {
	sum := new(big.Rat)
	for _, w := range bobot {
		sum.Add(sum, w)
	}
	u := big.NewInt(unit)
	left := new(big.Int).Abs(total)
	parts := make([]*big.Int, len(bobot))
	cut := make([]*big.Rat, len(bobot))
	for i, w := range bobot {
		share := new(big.Rat).SetInt(new(big.Int).Abs(total))
		share.Mul(share, w).Quo(share, sum)
		units := new(big.Rat).Quo(share, new(big.Rat).SetInt(u))
		parts[i] = new(big.Int).Quo(units.Num(), units.Denom())
		parts[i].Mul(parts[i], u)
		cut[i] = share.Sub(share, new(big.Rat).SetInt(parts[i]))
		left.Sub(left, parts[i])
	}
	for left.Sign() > 0 {
		first := 0
		for i := range cut {
			if cut[i].Cmp(cut[first]) > 0 {
				first = i
			}
		}
		give := new(big.Int).Set(u)
		if left.Cmp(u) < 0 {
			give.Set(left)
		}
		parts[first].Add(parts[first], give)
		left.Sub(left, give)
		cut[first] = big.NewRat(-1, 1)
	}
	if total.Sign() < 0 {
		for _, p := range parts {
			p.Neg(p)
		}
	}
	return parts
}

var satuanSen = map[Tempat]int64{KeSen: 1, KeRupiah: 100, KeRatusan: 10_000, KeRibuan: 100_000, KeJutaan: 100_000_000, KeMiliaran: 100_000_000_000}

// checkAllocate holds Allocate, with both ways of computing, against its twin
// and against what its documentation promises.
func checkAllocate[W Bobot](t *testing.T, total Rupiah, bobot []W, rats []*big.Rat, satuan Tempat) {
	t.Helper()
	got, err := Allocate(total, bobot, satuan)
	if err != nil {
		t.Fatalf("Allocate(%v, %v, %v): %v", total, bobot, satuan, err)
	}
	unit := satuanSen[satuan]
	want := slowAllocate(toBig(total), rats, unit)
	wide := allocateWide(nil, total, bobotWide(bobot), uint64(unit))
	for i := range want {
		if toBig(got[i]).Cmp(want[i]) != 0 || got[i] != wide[i] {
			t.Fatalf("Allocate(%v, %v, %v)[%d] = %v, wide %v, want %v sen", total, bobot, satuan, i, got[i], wide[i], want[i])
		}
	}
	sum, err := SumSlice(got)
	if sum != total || err != nil {
		t.Fatalf("Allocate(%v, %v, %v): sum %v, %v", total, bobot, satuan, sum, err)
	}
	all := new(big.Rat)
	for _, w := range rats {
		all.Add(all, w)
	}
	odd := 0
	for i, p := range got {
		share := new(big.Rat).SetInt(toBig(total))
		share.Mul(share, rats[i]).Quo(share, all)
		share.Sub(share, new(big.Rat).SetInt(toBig(p)))
		if share.Abs(share).Cmp(big.NewRat(unit, 1)) >= 0 {
			t.Fatalf("Allocate(%v, %v, %v)[%d] = %v is a unit or more off", total, bobot, satuan, i, p)
		}
		if new(big.Int).Rem(toBig(p), big.NewInt(unit)).Sign() != 0 {
			odd++
		}
		for j := range i {
			c := rats[j].Cmp(rats[i])
			if d := toBig(got[j]).CmpAbs(toBig(p)); c > 0 && d < 0 || c < 0 && d > 0 || c == 0 && d < 0 {
				t.Fatalf("Allocate(%v, %v, %v): parts %d %v and %d %v are not in the order of weights", total, bobot, satuan, j, got[j], i, p)
			}
		}
	}
	if odd > 1 {
		t.Fatalf("Allocate(%v, %v, %v) = %v: %d parts are not whole units", total, bobot, satuan, got, odd)
	}
}

func ratsOf(w []int64) []*big.Rat {
	r := make([]*big.Rat, len(w))
	for i, x := range w {
		r[i] = big.NewRat(x, 1)
	}
	return r
}

func TestAllocate(t *testing.T) {
	for _, c := range []struct {
		total  string
		bobot  []int64
		satuan Tempat
		want   []string
	}{
		// By hand.
		{"100", []int64{1, 1, 1}, KeRupiah, []string{"34", "33", "33"}},
		{"100", []int64{1, 1, 1}, KeSen, []string{"33.34", "33.33", "33.33"}},
		{"-100", []int64{1, 1, 1}, KeRupiah, []string{"-34", "-33", "-33"}},
		{"0.05", []int64{3, 7}, KeSen, []string{"0.02", "0.03"}},            // 1.5, 3.5: a tie to the earlier
		{"0.05", []int64{7, 3}, KeSen, []string{"0.04", "0.01"}},            // 3.5, 1.5
		{"10", []int64{0, 1, 0, 2}, KeRupiah, []string{"0", "3", "0", "7"}}, // 3.33, 6.67
		// 100.50 as 33.50 each; units 33 + 33 + 33, left 1.50: one unit, then the 50 sen.
		{"100.50", []int64{1, 1, 1}, KeRupiah, []string{"34", "33.50", "33"}},
		{"0.99", []int64{1, 2}, KeRupiah, []string{"0", "0.99"}},
		// The cuts are 750.000 and 250.000: the unit, then nothing.
		{"5000000", []int64{3, 1}, KeJutaan, []string{"4000000", "1000000"}}, // 3.75, 1.25
		{"10009542435", []int64{50, 30, 20}, KeRibuan, []string{"5004771000", "3002863000", "2001908435"}},
		// Rp30 trillion and weights as large as they come.
		{"30000000000000", []int64{math.MaxInt64, math.MaxInt64, math.MaxInt64}, KeSen,
			[]string{"10000000000000", "10000000000000", "10000000000000"}},
		{"0", []int64{5, 0}, KeRibuan, []string{"0", "0"}},
		{"7", []int64{9}, KeJutaan, []string{"7"}},
	} {
		total := plain(t, c.total)
		got, err := Allocate(total, c.bobot, c.satuan)
		if diff := cmp.Diff(plains(t, c.want), got); diff != "" || err != nil {
			t.Errorf("Allocate(%s, %v, %v): %v\n%s", c.total, c.bobot, c.satuan, err, diff)
		}
		checkAllocate(t, total, c.bobot, ratsOf(c.bobot), c.satuan)
	}
}

func plain(t *testing.T, s string) Rupiah {
	t.Helper()
	r, err := parsePlain(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func plains(t *testing.T, s []string) []Rupiah {
	t.Helper()
	out := make([]Rupiah, len(s))
	for i := range s {
		out[i] = plain(t, s[i])
	}
	return out
}

// TestAllocateEdges goes to the ends of amounts and weights.
func TestAllocateEdges(t *testing.T) {
	for _, total := range edges() {
		for satuan := range satuanSen {
			for _, w := range [][]int64{
				{1}, {1, 1}, {1, math.MaxInt64}, {math.MaxInt64, math.MaxInt64, 1}, {3, 7, 11, 0, 5},
				slices.Repeat([]int64{1<<62 + 1, 3}, 9), slices.Repeat([]int64{184_467_440_737, 1}, 1),
			} {
				checkAllocate(t, total, w, ratsOf(w), satuan)
			}
			checkAllocate(t, total, []int{math.MaxInt, math.MaxInt, 5}, ratsOf([]int64{math.MaxInt, math.MaxInt, 5}), satuan)
			w := []Rupiah{MaxRupiah(), FromSen(1), MaxRupiah(), New(7)}
			rats := make([]*big.Rat, len(w))
			for i := range w {
				rats[i] = new(big.Rat).SetInt(toBig(w[i]))
			}
			checkAllocate(t, total, w, rats, satuan)
		}
	}
}

// decimalOf reads a decimal with an exponent of any size.
func decimalOf(s string) decimal.Decimal {
	if m, e, ok := strings.Cut(s, "e"); ok {
		c, _ := strconv.ParseInt(m, 10, 64)
		exp, _ := strconv.ParseInt(e, 10, 32)
		return decimal.New(c, int32(exp))
	}
	return decimal.RequireFromString(s)
}

func TestAllocateDecimal(t *testing.T) {
	for _, w := range [][]string{
		{"0.1", "0.2", "0.7"}, {"33.33", "33.33", "33.34"}, {"1", "0.000000000000000001"},
		{"1e30", "1", "0"}, {"1e-500", "3e499", "0e2000000"}, {"123456789012345678901234567890.5", "7"},
		{"999999999999999999", "1e-1"}, {"36893488147419103233", "3", "5"}, {"1e2000000000", "1e1999999999"},
	} {
		bobot := make([]decimal.Decimal, len(w))
		rats := make([]*big.Rat, len(w))
		for i := range w {
			bobot[i] = decimalOf(w[i])
			if i < 2 && w[0] == "1e2000000000" { // too far for the twin; only the proportion counts
				rats[i] = big.NewRat(int64(10-9*i), 1)
				continue
			}
			if bobot[i].IsZero() {
				rats[i] = new(big.Rat)
				continue
			}
			rats[i] = bobot[i].Rat()
		}
		for _, total := range []string{"0.01", "100", "-7660689051.55", "1701411834604692317316873037158841057.27"} {
			for satuan := range satuanSen {
				checkAllocate(t, plain(t, total), bobot, rats, satuan)
			}
		}
	}
}

// TestAllocateRandom compares 20,000 sharings of every size with the twin.
func TestAllocateRandom(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 4))
	for range 20_000 {
		total := Rupiah{int64(rng.Uint64()), rng.Uint64()}
		if rng.IntN(3) > 0 {
			total = FromSen(int64(rng.Uint64()) >> rng.IntN(60))
		}
		w := make([]int64, 1+rng.IntN(20))
		shift := rng.IntN(62)
		for i := range w {
			w[i] = rng.Int64() >> shift >> rng.IntN(2)
		}
		w[0]++
		w[0] = max(w[0], 1)
		checkAllocate(t, total, w, ratsOf(w), Tempat(rng.IntN(6)))
	}
}

func TestAllocateEqual(t *testing.T) {
	for _, total := range append(edges(), New(100), New(-100), FromSen(10_050), New(29_000_000_000_000)) {
		for satuan := range satuanSen {
			for _, n := range []int{1, 2, 3, 7, 12, 16, 17, 1000} {
				got, err := AllocateEqual(total, n, satuan)
				want, _ := Allocate(total, slices.Repeat([]int{5}, n), satuan)
				if !slices.Equal(got, want) || err != nil || len(got) != n {
					t.Fatalf("AllocateEqual(%v, %d, %v) = %v, %v; Allocate %v", total, n, satuan, got, err, want)
				}
			}
		}
	}
	got, err := AllocateEqual(MinRupiah(), maxBagian, KeJutaan)
	if sum, _ := SumSlice(got); sum != MinRupiah() || err != nil {
		t.Errorf("most parts: sum %v, %v", sum, err)
	}
}

func TestAllocateErrors(t *testing.T) {
	total := New(100)
	d := decimalOf
	for _, c := range []struct {
		name string
		f    func() ([]Rupiah, error)
		want []error
		text string
	}{
		{"none", func() ([]Rupiah, error) { return Allocate[int](total, nil, KeSen) }, []error{ErrBobot, ErrBobotKosong}, "tidak ada bobot"},
		{"zero", func() ([]Rupiah, error) { return Allocate(total, []int{0, 0}, KeSen) }, []error{ErrBobot, ErrBobotNol}, "semua bobot nol"},
		{"zero decimal", func() ([]Rupiah, error) { return Allocate(total, []decimal.Decimal{{}, d("0e9")}, KeSen) }, []error{ErrBobotNol}, ""},
		{"zero rupiah", func() ([]Rupiah, error) { return Allocate(total, []Rupiah{{}}, KeSen) }, []error{ErrBobotNol}, ""},
		{"negative", func() ([]Rupiah, error) { return Allocate(total, []int64{1, -2}, KeSen) }, []error{ErrBobot, ErrBobotNegatif}, "bobot ke-2 (-2)"},
		{"negative decimal", func() ([]Rupiah, error) { return Allocate(total, []decimal.Decimal{d("-0.5")}, KeSen) }, []error{ErrBobotNegatif}, "(-0.5)"},
		{"negative rupiah", func() ([]Rupiah, error) { return Allocate(total, []Rupiah{MinRupiah()}, KeSen) }, []error{ErrBobotNegatif}, "bobot ke-1 (-Rp"},
		{"span", func() ([]Rupiah, error) {
			return Allocate(total, []decimal.Decimal{d("1e2000000000"), d("1")}, KeSen)
		}, []error{ErrBobot, ErrBobotRentang}, "bobot ke-2 (1)"},
		{"span text", func() ([]Rupiah, error) {
			return Allocate(total, []decimal.Decimal{d("1"), d("1e2000000000")}, KeSen)
		}, []error{ErrBobotRentang}, "1e2000000000"},
		{"span by one", func() ([]Rupiah, error) {
			return Allocate(total, []decimal.Decimal{d("1"), d("1e1001")}, KeSen)
		}, []error{ErrBobotRentang}, "1e1001"},
		{"unit", func() ([]Rupiah, error) { return Allocate(total, []int{1}, 9) }, []error{ErrPembulatan}, "Tempat(9)"},
		{"equal unit", func() ([]Rupiah, error) { return AllocateEqual(total, 1, 9) }, []error{ErrPembulatan}, ""},
		{"equal 0", func() ([]Rupiah, error) { return AllocateEqual(total, 0, KeSen) }, []error{ErrBobot, ErrBobotJumlah}, ": 0"},
		{"equal -1", func() ([]Rupiah, error) { return AllocateEqual(total, -1, KeSen) }, []error{ErrBobotJumlah}, ""},
		{"equal many", func() ([]Rupiah, error) { return AllocateEqual(total, math.MaxInt, KeSen) }, []error{ErrBobotJumlah}, ""},
	} {
		got, err := c.f()
		for _, want := range c.want {
			if !errors.Is(err, want) {
				t.Errorf("%s: error %v, want %v", c.name, err, want)
			}
		}
		if got != nil || err != nil && !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: %v, %v, want %q in it", c.name, got, err, c.text)
		}
	}
	if got, err := Allocate(total, []decimal.Decimal{d("1"), d("1e1000")}, KeSen); len(got) != 2 || got[1] != total || err != nil {
		t.Errorf("widest span: %v, %v", got, err)
	}
	keep := []Rupiah{New(1)}
	if got, err := AppendAllocate(keep, total, []int{0}, KeSen); err == nil || len(got) != 1 {
		t.Errorf("AppendAllocate on error: %v, %v", got, err)
	}
	var be *BobotError
	if _, err := Allocate(total, []int{3, -4}, KeSen); !errors.As(err, &be) || be.Index != 1 || be.Bobot != "-4" {
		t.Errorf("BobotError %#v", be)
	}
}

func TestAppendAllocate(t *testing.T) {
	dst := make([]Rupiah, 1, 20)
	dst[0] = New(9)
	months := []int64{8, 8, 8, 8, 9, 9, 9, 9, 8, 8, 8, 8}
	got, err := AppendAllocate(dst, New(-100), []int{1, 2}, KeRupiah)
	if !slices.Equal(got, []Rupiah{New(9), New(-33), New(-67)}) || err != nil {
		t.Errorf("AppendAllocate = %v, %v", got, err)
	}
	dec := []decimal.Decimal{decimal.New(125, -2), decimal.New(3, 0), decimal.New(5, 1)}
	amounts := []Rupiah{New(7_660_689_051), New(855_000)}
	for name, f := range map[string]func(){
		"int64":   func() { bagiSink, _ = AppendAllocate(dst, New(7_660_689_051), months, KeRupiah) },
		"decimal": func() { bagiSink, _ = AppendAllocate(dst, New(7_660_689_051), dec, KeSen) },
		"rupiah":  func() { bagiSink, _ = AppendAllocate(dst, New(7_660_689_051), amounts, KeRupiah) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
