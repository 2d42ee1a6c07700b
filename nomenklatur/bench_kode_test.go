package nomenklatur

import (
	"net/netip"
	"testing"
)

// The two halves read texts of like length in turn, so that neither profits
// from one text that never changes.
func BenchmarkParseKode(b *testing.B) {
	b.Run("kode", func(b *testing.B) {
		texts := [...]string{"1.06.04.2.01.0014", "X.XX.01.2.06.0009", "2.09.03.2.02.0004", "5.01.02.2.13.0102"}
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if _, err := ParseKode(texts[i&3]); err != nil {
				b.Fatal(err)
			}
			i++
		}
	})
	b.Run("netip", func(b *testing.B) {
		texts := [...]string{"192.168.101.114", "100.127.255.254", "203.110.113.201", "172.131.254.100"}
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if _, err := netip.ParseAddr(texts[i&3]); err != nil {
				b.Fatal(err)
			}
			i++
		}
	})
}

func BenchmarkKodeAppendTo(b *testing.B) {
	k := MustParseKode("1.06.04.2.01.0014")
	buf := make([]byte, 0, panjangKode)
	b.ReportAllocs()
	for b.Loop() {
		buf = k.AppendTo(buf[:0])
	}
}

func BenchmarkKodeLenient(b *testing.B) {
	for _, s := range []string{"1.06.04.2.01.0014", "1.01.01.02.01.0001", "1.01.02.1.01.0001 Pembangunan USB"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := ParseKodeLenient(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
