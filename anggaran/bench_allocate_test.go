package anggaran

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
)

// bagiSink keeps parts alive.
var bagiSink []Rupiah

// BenchmarkAllocate shares a yearly amount over twelve weighted months to the
// rupiah, with Rupiah and with the same rule written on decimals.
func BenchmarkAllocate(b *testing.B) {
	bobot := []int64{5, 6, 8, 8, 9, 9, 10, 10, 9, 9, 9, 7}
	total := New(7_660_689_051)
	b.Run("rupiah", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			bagiSink, _ = Allocate(total, bobot, KeRupiah)
		}
	})
	b.Run("append", func(b *testing.B) {
		b.ReportAllocs()
		buf := make([]Rupiah, 0, len(bobot))
		for b.Loop() {
			bagiSink, _ = AppendAllocate(buf, total, bobot, KeRupiah)
		}
	})
	var dparts []decimal.Decimal
	dtotal := decimal.New(7_660_689_051, 0)
	dbobot := make([]decimal.Decimal, len(bobot))
	for i, w := range bobot {
		dbobot[i] = decimal.New(w, 0)
	}
	b.Run("decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			dparts = allocateDecimals(dtotal, dbobot)
		}
	})
	b.Run("bobotdecimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			bagiSink, _ = Allocate(total, dbobot, KeRupiah)
		}
	})
	for i, p := range dparts {
		if !p.Equal(decimal.RequireFromString(string(bagiSink[i].appendPlain(nil)))) {
			b.Fatalf("part %d: %v, decimal %v", i, bagiSink[i], p)
		}
	}
	b.Run("equal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			bagiSink, _ = AllocateEqual(total, len(bobot), KeRupiah)
		}
	})
	b.Run("lebar", func(b *testing.B) { // weights that take math/big
		b.ReportAllocs()
		w := make([]Rupiah, len(bobot))
		for i := range w {
			w[i] = Rupiah{bobot[i], 1}
		}
		for b.Loop() {
			bagiSink, _ = Allocate(total, w, KeRupiah)
		}
	})
}

// allocateDecimals shares whole rupiah by largest remainder on decimals.
func allocateDecimals(total decimal.Decimal, bobot []decimal.Decimal) []decimal.Decimal {
	sum := decimal.Sum(bobot[0], bobot[1:]...)
	parts := make([]decimal.Decimal, len(bobot))
	rems := make([]decimal.Decimal, len(bobot))
	line := make([]int, len(bobot))
	left := total
	for i, w := range bobot {
		parts[i], rems[i] = total.Mul(w).QuoRem(sum, 0)
		left = left.Sub(parts[i])
		line[i] = i
	}
	slices.SortStableFunc(line, func(a, b int) int { return rems[b].Cmp(rems[a]) })
	one := decimal.New(1, 0)
	for _, i := range line[:left.IntPart()] {
		parts[i] = parts[i].Add(one)
	}
	return parts
}

// BenchmarkSesuaikan cuts a thousand items by a tenth, with a fixed item in
// seven and a minimum in three.
func BenchmarkSesuaikan(b *testing.B) {
	pos := make([]Pos, 1000)
	var sum int64
	for i := range pos {
		n := int64(uint64(i+1)*2_654_435_761%1_000_000) * 1000
		pos[i] = Pos{Nilai: New(n), Tetap: i%7 == 0}
		if i%3 == 0 {
			pos[i].Minimum = New(n / 100 * 95)
		}
		sum += n
	}
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if bagiSink, err = Sesuaikan(pos, New(sum/10*9), KeRibuan); err != nil {
			b.Fatal(err)
		}
	}
}
