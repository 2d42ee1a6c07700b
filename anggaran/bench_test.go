package anggaran

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
)

// sink keeps results alive.
var sink struct {
	rupiah  Rupiah
	int64   int64
	decimal decimal.Decimal
	bytes   []byte
	k       Konvensi
}

// BenchmarkSum adds the same million amounts, in sen, three ways.
func BenchmarkSum(b *testing.B) {
	const n = 1_000_000
	amounts := make([]Rupiah, n)
	ints := make([]int64, n)
	decimals := make([]decimal.Decimal, n)
	for i := range ints {
		// Whole rupiah up to ten billion, as pagu are, from a fixed sequence.
		ints[i] = int64(uint64(i)*2_654_435_761%10_000_000_000) * senPerRupiah
		amounts[i] = FromSen(ints[i])
		decimals[i] = decimal.New(ints[i], -2)
	}
	b.Run("rupiah", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.rupiah, _ = SumSlice(amounts)
		}
	})
	b.Run("int64", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.int64 = sumInts(ints)
		}
	})
	b.Run("decimal", func(b *testing.B) { // as totals are kept with it
		b.ReportAllocs()
		for b.Loop() {
			t := decimals[0]
			for _, d := range decimals[1:] {
				t = t.Add(d)
			}
			sink.decimal = t
		}
	})
	b.Run("decimalsum", func(b *testing.B) { // its own Sum adds in place since v1.6
		b.ReportAllocs()
		for b.Loop() {
			sink.decimal = decimal.Sum(decimals[0], decimals[1:]...)
		}
	})
	b.Run("seq", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.rupiah, _ = Sum(slices.Values(amounts))
		}
	})
	if sink.rupiah != FromSen(sumInts(ints)) {
		b.Fatalf("sums differ: %v, %v", sink.rupiah, FromSen(sumInts(ints)))
	}
}

func sumInts(s []int64) int64 {
	var t int64
	for _, v := range s {
		t += v
	}
	return t
}

func BenchmarkParseRupiah(b *testing.B) {
	b.Run("rupiah", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.rupiah, _ = KomaRibuan.ParseRupiah("7,660,689,051")
		}
	})
	b.Run("decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.decimal, _ = decimal.NewFromString("7660689051")
		}
	})
	b.Run("taktentu", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.rupiah, _ = ParseRupiah("Rp 7.660.689.051,00")
		}
	})
}

func BenchmarkAdd(b *testing.B) {
	r := New(7_660_689_051)
	b.ReportAllocs()
	for b.Loop() {
		sink.rupiah, _ = r.Add(r)
	}
}

func BenchmarkAppendTo(b *testing.B) {
	r := FromSen(766_068_905_150)
	buf := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		sink.bytes = r.AppendTo(buf)
	}
}

func BenchmarkKonvensiOf(b *testing.B) {
	cells := slices.Repeat([]string{"7,660,689,051", "", "-", "1,234", "855,000"}, 200)
	b.ReportAllocs()
	for b.Loop() {
		sink.k = KonvensiOf(slices.Values(cells))
	}
}
