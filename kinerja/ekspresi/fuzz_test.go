package ekspresi_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// FuzzParse holds that nothing panics, that every error is typed, that what is
// printed is read as the same formula, and that it has the same value.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"a / b * 100", "1/3*3", "[PAS terlayani] / \"Total target\" × 100", "1.234", "1.234.567,89", "1,2340", "80% ^ -2",
		"jika a > b dan bukan c = 0 maka min(a; b) selain itu rata-rata(a; b; 2)", "bulat(a / 3; 2)", "--a^-b^2",
		"9^9^9^9", "((((", "1e9", "anak-anak", "rata-rata (1;2)", "[a]]", "\"", "a\xff", "π−1", "jumlah(1;-1)/0", "0^0",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ekspresi.Parse(s)
		if err != nil {
			var pe *ekspresi.ParseError
			if !errors.As(err, &pe) || !errors.Is(err, ekspresi.ErrParse) || pe.Offset < 0 || pe.Offset > len(s) || pe.Kolom < 1 {
				t.Fatalf("Parse(%q): %v", s, err)
			}
			return
		}
		cetak := e.String()
		ulang, err := ekspresi.Parse(cetak)
		if err != nil || ulang.String() != cetak {
			t.Fatalf("%q dicetak %q, dibaca kembali %v, %v", s, cetak, ulang, err)
		}
		nilai := make([]*big.Rat, len(e.Variabel()))
		for i := range nilai {
			nilai[i] = big.NewRat(int64(i*i)-3, int64(i)+1)
		}
		a, errA := e.EvalNilai(nilai)
		b, errB := ulang.EvalNilai(nilai)
		if (errA == nil) != (errB == nil) || errA == nil && a.Cmp(b) != 0 {
			t.Fatalf("%q = %v, %v; %q = %v, %v", s, a, errA, cetak, b, errB)
		}
		// With the numbers put in it is a formula of the same value. The text
		// can be longer than the limit.
		ganti, err := ekspresi.Parse(e.Cetak(ekspresi.Data, nilai), ekspresi.MaksPanjang(1<<20),
			ekspresi.MaksSimpul(100_000), ekspresi.MaksKedalaman(1000))
		if err != nil || len(ganti.Variabel()) != 0 {
			t.Fatalf("%q dengan angka: %v", cetak, err)
		}
		c, errC := ganti.EvalNilai(nil)
		if (errA == nil) != (errC == nil) || errA == nil && a.Cmp(c) != 0 {
			t.Fatalf("%q = %v, %v; dengan angka %v = %v, %v", s, a, errA, ganti, c, errC)
		}
		_ = e.Cetak(ekspresi.Indonesia, nilai)
		_ = e.LaTeX()
		_, _ = e.CheckSatuan(func(nama string) (string, bool) { return nama[:1], true })
	})
}

// pasangan is a formula and, built beside it in math/big, its value; nil where
// it has none.
type pasangan struct {
	teks  string
	nilai *big.Rat
}

// acak builds a formula with full parentheses. The numbers lie around the ends
// of 64 bits as often as near zero.
func acak(r *rand.Rand, dalam int) pasangan {
	if dalam == 0 || r.IntN(6) == 0 {
		n := new(big.Int).SetUint64(r.Uint64() >> r.IntN(64))
		if r.IntN(4) == 0 {
			n.Mul(n, n)
		}
		v := new(big.Rat).SetInt(n)
		teks := n.String()
		if r.IntN(3) == 0 {
			tempat := 1 + r.IntN(20)
			v.Quo(v, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(tempat)), nil)))
			teks = "0" + strings.Repeat("0", max(0, tempat-len(teks))) + teks
			teks = teks[:len(teks)-tempat] + "," + teks[len(teks)-tempat:]
			teks = strings.TrimLeft(teks, "0") + "0000" // four more places: one reading only
			if teks[0] == ',' {
				teks = "0" + teks
			}
		}
		if r.IntN(3) == 0 {
			return pasangan{"(-" + teks + ")", v.Neg(v)}
		}
		return pasangan{teks, v}
	}
	a := acak(r, dalam-1)
	if r.IntN(6) == 0 {
		n := r.IntN(9) - 4
		return pasangan{"(" + a.teks + "^" + big.NewInt(int64(n)).String() + ")", pangkatLambat(a.nilai, n)}
	}
	b := acak(r, dalam-1)
	o := r.IntN(4)
	hasil := pasangan{teks: "(" + a.teks + string("+-*/"[o]) + b.teks + ")"}
	if a.nilai == nil || b.nilai == nil || o == 3 && b.nilai.Sign() == 0 {
		return hasil
	}
	z := new(big.Rat)
	switch o {
	case 0:
		z.Add(a.nilai, b.nilai)
	case 1:
		z.Sub(a.nilai, b.nilai)
	case 2:
		z.Mul(a.nilai, b.nilai)
	case 3:
		z.Quo(a.nilai, b.nilai)
	}
	hasil.nilai = z
	return hasil
}

// pangkatLambat multiplies n times.
func pangkatLambat(x *big.Rat, n int) *big.Rat {
	if x == nil || x.Sign() == 0 && n <= 0 {
		return nil
	}
	z := big.NewRat(1, 1)
	for range max(n, -n) {
		z.Mul(z, x)
	}
	if n < 0 {
		z.Inv(z)
	}
	return z
}

func bandingkan(t *testing.T, benih uint64) {
	p := acak(rand.New(rand.NewPCG(benih, 1)), 5)
	e, err := ekspresi.Parse(p.teks, ekspresi.MaksPanjang(1<<20), ekspresi.MaksAngka(100_000))
	if err != nil {
		t.Fatalf("benih %d: %v", benih, err)
	}
	got, err := e.EvalNilai(nil)
	if (err == nil) != (p.nilai != nil) || err == nil && got.Cmp(p.nilai) != 0 {
		t.Fatalf("benih %d: %s = %v, %v, seharusnya %v", benih, p.teks, got, err, p.nilai)
	}
}

// TestBigRat is the differential test of + - * / and ^ against math/big.
func TestBigRat(t *testing.T) {
	n := uint64(5000)
	if testing.Short() {
		n = 500
	}
	for benih := range n {
		bandingkan(t, benih)
	}
}

func FuzzBigRat(f *testing.F) {
	for benih := range uint64(10) {
		f.Add(benih)
	}
	f.Fuzz(bandingkan)
}
