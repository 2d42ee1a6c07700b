package nomenklatur

import (
	"net/netip"
	"testing"
)

// The yardstick reads addresses of like length.
func BenchmarkParseKodeRekening(b *testing.B) {
	b.Run("kode", func(b *testing.B) {
		texts := [...]string{"5.1.02.01.01.0024", "5.1.02.04.01.0003", "5.1.01.01.01.001", "5.1.02.01.001.00024"}
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if _, err := ParseKodeRekening(texts[i&3]); err != nil {
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

func BenchmarkKodeRekeningAppendTo(b *testing.B) {
	k := MustParseKodeRekening("5.1.02.01.01.0024")
	buf := make([]byte, 0, panjangEnam)
	b.ReportAllocs()
	for b.Loop() {
		buf = k.AppendTo(buf[:0])
	}
}

func BenchmarkParseKodeSKPD(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseKodeSKPD("1.01.2.22.0.00.01.0000"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSplitKode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := SplitKode("1.01.2.22.0.00.01.0000.1.01.02.2.01.0001.5.1.02.01.01.0024"); err != nil {
			b.Fatal(err)
		}
	}
}
