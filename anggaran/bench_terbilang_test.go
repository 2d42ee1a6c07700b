package anggaran

import "testing"

var sinkTerbilang struct {
	bytes  []byte
	text   string
	rupiah Rupiah
}

// BenchmarkTerbilang writes and reads one amount of eleven digits and sen.
func BenchmarkTerbilang(b *testing.B) {
	r := FromSen(766_068_905_150)
	s := r.Terbilang()
	b.Run("append", func(b *testing.B) {
		buf := make([]byte, 0, maxTerbilang)
		b.ReportAllocs()
		for b.Loop() {
			sinkTerbilang.bytes = r.AppendTerbilang(buf)
		}
	})
	b.Run("string", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkTerbilang.text = r.Terbilang()
		}
	})
	b.Run("twin", func(b *testing.B) { // the recursion of textbooks
		b.ReportAllocs()
		for b.Loop() {
			sinkTerbilang.text = slowTerbilang(r)
		}
	})
	b.Run("longest", func(b *testing.B) {
		least := MinRupiah()
		buf := make([]byte, 0, maxTerbilang)
		b.ReportAllocs()
		for b.Loop() {
			sinkTerbilang.bytes = least.AppendTerbilang(buf)
		}
	})
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkTerbilang.rupiah, _ = ParseTerbilang(s)
		}
	})
}
