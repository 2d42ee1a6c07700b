package anggaran

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
)

// Expected by hand.
func TestCetak(t *testing.T) {
	tabel := Cetak{Simbol: TanpaSimbol, NolStrip: true, Kurung: true, Lebar: 12}
	juta := Cetak{Satuan: Juta, NamaSatuan: true, Desimal: 1, Pembulatan: SetengahKeAtas}
	for _, c := range []struct {
		c    Cetak
		sen  int64
		want string
	}{
		{Cetak{}, 123_450, "Rp1.234,50"}, {Cetak{}, -150_000, "-Rp1.500"}, {Cetak{}, 0, "Rp0"}, {Cetak{}, 5, "Rp0,05"},
		{Cetak{Simbol: SimbolSpasi}, -123_450, "-Rp 1.234,50"},
		{Cetak{Simbol: TanpaSimbol, Konvensi: KomaRibuan, Desimal: 2}, 123_456_700, "1,234,567.00"},
		{Cetak{Simbol: TanpaSimbol, Konvensi: KomaRibuan, TanpaRibuan: true}, 123_456_750, "1234567.50"},
		{Cetak{Simbol: TanpaSimbol, TanpaRibuan: true, Desimal: 1}, 123_450, "1234,5"},
		{Cetak{Simbol: TanpaSimbol, TanpaRibuan: true, Desimal: 1}, 123_405, "1234,05"},
		{Cetak{Pembulatan: SetengahKeAtas}, 250, "Rp3"}, {Cetak{Pembulatan: SetengahKeGenap}, 250, "Rp2"},
		{Cetak{Pembulatan: KeBawah}, -299, "-Rp2"}, {Cetak{Pembulatan: KeAtas}, 1, "Rp1"},
		{Cetak{Pembulatan: SetengahKeAtas}, -49, "Rp0"}, {Cetak{Pembulatan: SetengahKeAtas, NolStrip: true}, 49, "Rp0"},
		{Cetak{Pembulatan: SetengahKeAtas}, 99_999_950, "Rp1.000.000"},
		{Cetak{Pembulatan: KeBawah, Desimal: 4}, 150, "Rp1,5000"},
		{Cetak{Kurung: true}, -150_000, "(Rp1.500)"},
		{Cetak{Kurung: true, Satuan: Juta, NamaSatuan: true}, -150_000_000, "(Rp1,5 juta)"},
		{tabel, 0, "           -"}, {tabel, -123_400, "     (1.234)"}, {tabel, 123_456_789_000_00, "123.456.789.000"},
		{juta, 766_068_905_150, "Rp7.660,7 juta"}, {juta, 4_999_999, "Rp0,0 juta"}, {juta, 5_000_000, "Rp0,1 juta"},
		{Cetak{Satuan: Miliar, NamaSatuan: true}, 36_036_380_000_000_000, "Rp360.363,8 miliar"},
		{Cetak{Satuan: Ribu, Simbol: TanpaSimbol}, 123_456, "1,23456"},
		{Cetak{Satuan: Triliun, Simbol: TanpaSimbol}, 1, "0,00000000000001"},
		{Cetak{NamaSatuan: true}, 100, "Rp1"},
		// Values that are none of the constants count as zero; sizes are bounded.
		{Cetak{Satuan: 99, Simbol: 99, Konvensi: 99, Pembulatan: 99, Desimal: -5, Lebar: -5, NamaSatuan: true}, 123_450, "Rp1.234,50"},
		{Cetak{Desimal: 1 << 40}, 100, "Rp1," + strings.Repeat("0", 100)},
		{Cetak{Lebar: 1 << 40}, 100, strings.Repeat(" ", 997) + "Rp1"},
	} {
		if got := c.c.String(FromSen(c.sen)); got != c.want {
			t.Errorf("%+v of %v = %q, want %q", c.c, FromSen(c.sen), got, c.want)
		}
	}
	for i, want := range map[Isian]string{{}: "    x", {isi: Strip}: "   -x", IsianOf(New(7)): " Rp7x"} {
		if got := string(append((Cetak{Lebar: 4}).AppendIsian(nil, i), 'x')); got != want {
			t.Errorf("AppendIsian(%#v) = %q, want %q", i, got, want)
		}
	}
}

// slowCetak is the twin of Cetak for figures without width and zero as dash.
func slowCetak(c Cetak, r Rupiah) string {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(2+3*int64(c.Satuan)), nil)
	x := new(big.Rat).SetFrac(toBig(r), unit)
	places := max(c.Desimal, 0)
	if c.Pembulatan != TanpaPembulatan {
		// Rounded to units of 10^-places by the twin of rounding, far from any end.
		p := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
		y, err := slowBulat(x.Mul(x, p), 1, c.Pembulatan)
		if err != nil {
			return "besar"
		}
		x = new(big.Rat).Quo(new(big.Rat).SetInt(toBig(y)), p)
	} else {
		full := x.FloatString(14)
		tail := strings.TrimRight(full[len(full)-14:], "0")
		places = max(places, len(tail))
		if c.Satuan == Satu && c.Desimal <= 0 && places == 1 {
			places = 2
		}
	}
	group, decimal := ".", ","
	if c.Konvensi == KomaRibuan {
		group, decimal = decimal, group
	}
	whole, frac, _ := strings.Cut(new(big.Rat).Abs(x).FloatString(places), ".")
	for i := len(whole) - 3; i > 0 && !c.TanpaRibuan; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	s := []string{"Rp", "Rp ", ""}[c.Simbol] + whole
	if places > 0 {
		s += decimal + frac
	}
	if c.NamaSatuan && c.Satuan != Satu {
		s += " " + []string{"", "ribu", "juta", "miliar", "triliun"}[c.Satuan]
	}
	switch {
	case x.Sign() < 0 && c.Kurung:
		s = "(" + s + ")"
	case x.Sign() < 0:
		s = "-" + s
	}
	return s
}

func FuzzCetak(f *testing.F) {
	f.Add(int64(0), uint64(123_450), uint32(0), int8(0))
	f.Add(int64(-1<<63), uint64(0), uint32(0xffff), int8(3))
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, o uint32, desimal int8) {
		c := Cetak{
			Simbol: Simbol(o % 3), Konvensi: Konvensi(o >> 2 % 3), TanpaRibuan: o>>4&1 == 1, Satuan: Kelipatan(o >> 5 % 5),
			NamaSatuan: o>>8&1 == 1, Pembulatan: Pembulatan(o >> 9 % 5), Kurung: o>>12&1 == 1, Desimal: int(desimal) % 20,
		}
		for _, r := range []Rupiah{{hi, lo}, {hi >> 60, lo}, FromSen(hi), FromSen(hi >> 40)} {
			got, want := c.String(r), slowCetak(c, r)
			if got != want && want != "besar" {
				t.Fatalf("%+v of %v = %q, twin %q", c, r, got, want)
			}
			if c.Lebar = len(got) + 3; c.String(r) != "   "+got {
				t.Fatalf("%+v of %v = %q", c, r, c.String(r))
			}
			c.Lebar = 0
			if c.Pembulatan != TanpaPembulatan || c.Desimal > 2 && c.Satuan == Satu {
				continue
			}
			// What is printed exactly is read back.
			k, in := max(c.Konvensi, TitikRibuan), c.Satuan
			if c.NamaSatuan {
				in = Satu
			}
			if back, err := k.ParseRupiahDalam(got, in); back != r || err != nil {
				t.Fatalf("%+v of %v = %q, read back %v, %v", c, r, got, back, err)
			}
		}
	})
}

func TestFormat(t *testing.T) {
	r := FromSen(123_450)
	for _, c := range []struct{ format, want string }{
		{"%v", "Rp1.234,50"}, {"%s", "Rp1.234,50"}, {"%q", `"Rp1.234,50"`}, {"%d", "1234.50"}, {"%12v|", "  Rp1.234,50|"},
		{"%-12s|", "Rp1.234,50  |"}, {"%+d", "+1234.50"}, {"%+v", "+Rp1.234,50"}, {"%.2v", "Rp1.234,50"}, {"%10d", "   1234.50"},
		{"%2v", "Rp1.234,50"}, {"%x", "%!x(anggaran.Rupiah=Rp1.234,50)"}, {"%#v", "anggaran.Rupiah{0, 123450}"},
		{"%60v", strings.Repeat(" ", 50) + "Rp1.234,50"},
	} {
		if got := fmt.Sprintf(c.format, r); got != c.want {
			t.Errorf("%s: %q, want %q", c.format, got, c.want)
		}
	}
	if got := fmt.Sprintf("%+d %+d %v %#v", New(-5), New(0), []Rupiah{New(1)}, MinRupiah()); got != "-5 0 [Rp1] anggaran.Rupiah{-9223372036854775808, 0}" {
		t.Error(got)
	}
}
