package anggaran

import (
	"testing"

	"github.com/shopspring/decimal"
)

// BenchmarkFormat prints one amount as text.
func BenchmarkFormat(b *testing.B) {
	r, d := FromSen(766_068_905_150), decimal.New(766_068_905_150, -2)
	var s string
	b.Run("rupiah", func(b *testing.B) { // Rp7.660.689.051,50
		b.ReportAllocs()
		for b.Loop() {
			s = r.String()
		}
	})
	b.Run("decimal", func(b *testing.B) { // 7660689051.50, without grouping
		b.ReportAllocs()
		for b.Loop() {
			s = d.StringFixed(2)
		}
	})
	buf := make([]byte, 0, 64)
	b.Run("appendto", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.bytes = r.AppendTo(buf)
		}
	})
	c := Cetak{Satuan: Juta, NamaSatuan: true, Desimal: 1, Pembulatan: SetengahKeAtas}
	b.Run("cetak", func(b *testing.B) { // Rp7.660,7 juta
		b.ReportAllocs()
		for b.Loop() {
			sink.bytes = c.AppendTo(buf, r)
		}
	})
	sink.bytes = append(sink.bytes[:0], s...)
}

// BenchmarkScale takes 11,25 percent of an amount, rounded to a rupiah.
func BenchmarkScale(b *testing.B) {
	r, d := FromSen(766_068_905_150), decimal.New(766_068_905_150, -2)
	f := decimal.RequireFromString("0.1125")
	b.Run("rupiah", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.rupiah, _ = r.MulDecimal(f, KeRupiah, SetengahKeAtas)
		}
	})
	b.Run("decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sink.decimal = d.Mul(f).Round(0)
		}
	})
}
