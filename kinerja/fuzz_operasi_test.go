package kinerja_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Sums, differences, quotients and order of targets are those of math/big on
// the values the cells hold; what has no value has none.
func FuzzTargetOperasi(f *testing.F) {
	for _, s := range [][2]string{
		{"135 Orang", "87 Orang"}, {"94,40%", "5.60 %"}, {"1/3", "2/3"}, {"60-70", "80"}, {"2 Dokumen", "3 Laporan"},
		{"-", "0"}, {"19.765", "1"}, {"A", "BB"}, {"5/1/2026", "6/1/2026"}, {"0,1", "0.2"}, {"-3", "7"},
		{"999999999999999999999999", "0,000000000000000001"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, s, u string) {
		a, b := kinerja.ParseTarget(s), kinerja.ParseTarget(u)
		x, okX := a.Rat()
		y, okY := b.Rat()
		for nama, op := range map[string]struct {
			f    func(kinerja.Target) (kinerja.Target, error)
			want func(z, x, y *big.Rat) *big.Rat
		}{
			"Add": {a.Add, (*big.Rat).Add},
			"Sub": {a.Sub, (*big.Rat).Sub},
		} {
			got, err := op.f(b)
			if err != nil {
				var salah *kinerja.OperasiError
				if !errors.As(err, &salah) {
					t.Fatalf("%s(%q, %q): galat %T", nama, s, u, err)
				}
				continue
			}
			v, ok := got.Rat()
			if !okX || !okY || !ok || v.Cmp(op.want(new(big.Rat), x, y)) != 0 {
				t.Fatalf("%s(%q, %q) = %q", nama, s, u, got)
			}
		}
		if q, err := a.Div(b); err == nil && (!okX || !okY || y.Sign() == 0 || q.Cmp(new(big.Rat).Quo(x, y)) != 0) {
			t.Fatalf("Div(%q, %q) = %v", s, u, q)
		}
		if c, err := a.Compare(b); err == nil && okX && okY && c != x.Cmp(y) {
			t.Fatalf("Compare(%q, %q) = %d", s, u, c)
		}
	})
}

// A range has its ends in order, a date its parts in range, and both print
// back.
func FuzzTargetRentangWaktu(f *testing.F) {
	for _, s := range []string{"60-70", "7 – 8 bulan", "80 - 90%", "2 Januari 2026", "2026-01-05", "31/12/2025", "Nopember 2025", "Triwulan III", "TW III 2026", "Semester 1", "30/2/2026", "0 - 5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := kinerja.ParseTarget(s)
		if v.String() != s {
			t.Fatalf("%q dicetak %q", s, v.String())
		}
		if bawah, atas, ok := v.Rentang(); ok && bawah.GreaterThan(atas) {
			t.Fatalf("rentang %q: %v sampai %v", s, bawah, atas)
		}
		if w, ok := v.Waktu(); ok {
			if w.Bulan < 0 || w.Bulan > 12 || w.Tanggal < 0 || w.Tanggal > 31 || w.Triwulan < 0 || w.Triwulan > 4 || w.Semester < 0 || w.Semester > 2 {
				t.Fatalf("waktu %q: %+v", s, w)
			}
			if x, ok := kinerja.ParseTarget(w.String()).Waktu(); !ok || x != w {
				t.Fatalf("waktu %q: %q tidak terbaca kembali", s, w)
			}
		}
	})
}
