package anggaran

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
)

// slowBulat rounds x sen to a multiple of unit, the twin of every rounding.
func slowBulat(x *big.Rat, unit int64, p Pembulatan) (Rupiah, error) {
	x = new(big.Rat).Quo(x, big.NewRat(unit, 1))
	abs := new(big.Rat).Abs(x)
	floor := new(big.Int).Div(abs.Num(), abs.Denom())
	frac := new(big.Rat).Sub(abs, new(big.Rat).SetInt(floor))
	half := frac.Cmp(big.NewRat(1, 2))
	switch {
	case frac.Sign() == 0:
	case p == TanpaPembulatan:
		return Rupiah{}, ErrTakTepat
	case p == KeAtas,
		p == SetengahKeAtas && half >= 0,
		p == SetengahKeGenap && (half > 0 || half == 0 && floor.Bit(0) == 1):
		floor.Add(floor, big.NewInt(1))
	}
	if x.Sign() < 0 {
		floor.Neg(floor)
	}
	r, ok := fromBig(floor.Mul(floor, big.NewInt(unit)))
	if !ok {
		return Rupiah{}, ErrOverflow
	}
	return r, nil
}

var slowUnit = map[Tempat]int64{KeSen: 1, KeRupiah: 100, KeRatusan: 10_000, KeRibuan: 100_000,
	KeJutaan: 100_000_000, KeMiliaran: 100_000_000_000}

func jenisKali(err error) error {
	for _, e := range []error{ErrOverflow, ErrTakTepat, ErrBagiNol, ErrPembulatan} {
		if errors.Is(err, e) {
			return e
		}
	}
	return err
}

func samaBulat(t *testing.T, what string, got Rupiah, err error, x *big.Rat, tp Tempat, p Pembulatan) {
	t.Helper()
	want, wantErr := slowBulat(x, slowUnit[tp], p)
	if wantErr == ErrTakTepat && errors.Is(err, ErrOverflow) {
		_, wantErr = slowBulat(x, slowUnit[tp], KeBawah) // both are true of it
	}
	if got != want || jenisKali(err) != wantErr {
		t.Fatalf("%s, %v %v = %v, %v, want %v, %v", what, tp, p, got, err, want, wantErr)
	}
	if err != nil {
		_ = err.Error()
	}
}

// periksaKali holds all scaling of r by n and d against big.Rat.
func periksaKali(t *testing.T, r Rupiah, n int64, d decimal.Decimal) {
	t.Helper()
	x := new(big.Rat).SetInt(toBig(r))
	rat := new(big.Rat).SetInt(d.Coefficient())
	shift := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(d.Exponent(), -d.Exponent()))), nil))
	if d.Exponent() < 0 {
		shift.Inv(shift)
	}
	rat.Mul(rat, shift)
	for tp := range KeMiliaran + 1 {
		for p := range KeAtas + 1 {
			got, err := r.Round(tp, p)
			samaBulat(t, r.String(), got, err, x, tp, p)
			got, err = r.MulDecimal(d, tp, p)
			samaBulat(t, r.String()+" × "+d.String(), got, err, new(big.Rat).Mul(x, rat), tp, p)
			got, err = RoundDecimal(d, tp, p)
			samaBulat(t, d.String(), got, err, new(big.Rat).Mul(rat, big.NewRat(100, 1)), tp, p)
			got, err = r.DivInt(n, tp, p)
			if n == 0 {
				if !errors.Is(err, ErrBagiNol) {
					t.Fatalf("%v / 0 = %v, %v", r, got, err)
				}
			} else {
				samaBulat(t, r.String()+" / n", got, err, new(big.Rat).Quo(x, big.NewRat(n, 1)), tp, p)
			}
			got, err = r.DivDecimal(d, tp, p)
			if d.IsZero() {
				if !errors.Is(err, ErrBagiNol) {
					t.Fatalf("%v / %v = %v, %v", r, d, got, err)
				}
			} else {
				samaBulat(t, r.String()+" / "+d.String(), got, err, new(big.Rat).Quo(x, rat), tp, p)
			}
		}
	}
}

func contohDesimal() []decimal.Decimal {
	var out []decimal.Decimal
	for _, c := range []int64{0, 1, -1, 3, 5, -25, 125, 999_999_999_999_999_999, 1_000_000_000_000_000_000, math.MaxInt64, math.MinInt64} {
		for _, e := range []int32{-70, -40, -19, -18, -3, -1, 0, 1, 7, 18, 40, 70} {
			out = append(out, decimal.New(c, e))
		}
	}
	wide, _ := new(big.Int).SetString("123456789012345678901234567890123456789012345678901234567890", 10)
	return append(out, decimal.Decimal{}, decimal.NewFromBigInt(wide, -60), decimal.NewFromBigInt(wide, -90))
}

func TestKaliBagi(t *testing.T) {
	ints := []int64{0, 1, -1, 2, 3, 7, -12, 1_000_000, math.MaxInt64, math.MinInt64}
	amounts := []Rupiah{{}, FromSen(1), FromSen(-1), FromSen(50), FromSen(-150), FromSen(250), FromSen(49_50), New(1_500),
		New(-2_500), New(7_660_689_051), MaxRupiah(), MinRupiah(), {1, 0}, {-1, 0}, {1 << 40, 12345}}
	for i, d := range contohDesimal() {
		for j, r := range amounts {
			periksaKali(t, r, ints[(i+j)%len(ints)], d)
		}
	}
}

func FuzzKaliBagi(f *testing.F) {
	f.Add(int64(0), uint64(150), int64(3), int64(0), uint64(5), int8(-1))
	f.Add(int64(-1), uint64(1), int64(math.MinInt64), int64(math.MinInt64), uint64(0), int8(70))
	f.Add(int64(math.MaxInt64), uint64(math.MaxUint64), int64(-1), int64(0), uint64(1e18), int8(-18))
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, n, chi int64, clo uint64, exp int8) {
		periksaKali(t, Rupiah{hi, lo}, n, decimal.NewFromBigInt(toBig(Rupiah{chi, clo}), int32(exp)))
		periksaKali(t, Rupiah{hi >> 60, lo}, n>>40, decimal.New(int64(clo), int32(exp/8)))
	})
}

// Expected by hand. Each line is one way of rounding told apart from another.
func TestRound(t *testing.T) {
	for _, c := range []struct {
		sen  int64
		t    Tempat
		p    Pembulatan
		want int64
	}{
		{150, KeRupiah, SetengahKeAtas, 200}, {150, KeRupiah, SetengahKeGenap, 200},
		{250, KeRupiah, SetengahKeAtas, 300}, {250, KeRupiah, SetengahKeGenap, 200},
		{251, KeRupiah, SetengahKeGenap, 300}, {249, KeRupiah, SetengahKeAtas, 200},
		{-250, KeRupiah, SetengahKeAtas, -300}, {-250, KeRupiah, SetengahKeGenap, -200},
		{-299, KeRupiah, KeBawah, -200}, {-201, KeRupiah, KeAtas, -300},
		{299, KeRupiah, KeBawah, 200}, {201, KeRupiah, KeAtas, 300}, {200, KeRupiah, KeAtas, 200},
		{1_499_99, KeRibuan, SetengahKeAtas, 1_000_00}, {1_500_00, KeRibuan, SetengahKeAtas, 2_000_00},
		{149_99, KeRatusan, SetengahKeAtas, 100_00}, {499_999_99, KeJutaan, SetengahKeAtas, 0},
		{500_000_000_00, KeMiliaran, SetengahKeAtas, 1_000_000_000_00}, {3_000_00, KeRibuan, TanpaPembulatan, 3_000_00},
	} {
		if got, err := FromSen(c.sen).Round(c.t, c.p); got != FromSen(c.want) || err != nil {
			t.Errorf("%v %v %v = %v, %v, want %v", FromSen(c.sen), c.t, c.p, got, err, FromSen(c.want))
		}
	}
	for _, err := range []error{
		ambilGalat(New(1).Round(KeMiliaran+1, KeAtas)), ambilGalat(New(1).Round(KeSen, KeAtas+1)),
		ambilGalat(New(1).MulDecimal(decimal.New(1, 0), 99, KeAtas)), ambilGalat(New(1).DivInt(1, 99, KeAtas)),
		ambilGalat(New(1).DivDecimal(decimal.New(1, 0), 99, KeAtas)), ambilGalat(RoundDecimal(decimal.New(1, 0), 99, KeAtas)),
		ambilGalat(Ratio(New(1), New(1), -1, KeAtas)), ambilGalat(Ratio(New(1), New(1), 1001, KeAtas)),
		ambilGalat(Ratio(New(1), New(1), 2, KeAtas+1)),
	} {
		if !errors.Is(err, ErrPembulatan) {
			t.Errorf("unknown rounding: %v", err)
		}
	}
}

func ambilGalat[T any](_ T, err error) error { return err }

// A decimal can name a power of ten that would not fit a memory.
func TestPangkatBesar(t *testing.T) {
	for _, e := range []int32{math.MinInt32, -1_000_000_000, 1_000_000_000, math.MaxInt32} {
		d := decimal.New(-3, e)
		for _, r := range []Rupiah{{}, FromSen(1), MinRupiah()} {
			m, mErr := r.MulDecimal(d, KeRupiah, KeAtas)
			b, bErr := r.DivDecimal(d, KeRupiah, KeAtas)
			if e < 0 { // the product is tiny, the quotient huge
				m, mErr, b, bErr = b, bErr, m, mErr
			}
			want := New(int64(-r.Sign()))
			if b != want || bErr != nil || !m.IsZero() || errors.Is(mErr, ErrOverflow) == r.IsZero() {
				t.Errorf("%v, exponent %d: small %v, %v, want %v; large %v, %v", r, e, b, bErr, want, m, mErr)
			}
		}
		if _, err := FromDecimal(d); !errors.Is(err, ErrTakTepat) && !errors.Is(err, ErrOverflow) || len(err.Error()) > 300 {
			t.Errorf("FromDecimal, exponent %d: %v", e, err)
		}
	}
}

// TestRatio has the eight ratios of table T-C.24 as the document prints them,
// in percent.
func TestRatio(t *testing.T) {
	for _, c := range []struct {
		realisasi, pagu int64
		want            string
	}{
		{9_448_777_466, 10_009_542_435, "94.40"}, {11_306_845_911, 18_412_964_502, "61.41"},
		{11_205_003_490, 11_891_068_465, "94.23"}, {10_344_648_483, 11_117_346_531, "93.05"},
		{1_121_788_250, 1_211_663_081, "92.58"}, {546_526_800, 586_710_555, "93.15"},
		{471_624_455, 498_040_722, "94.70"}, {262_460_000, 273_553_469, "95.94"},
	} {
		q, err := Ratio(New(c.realisasi), New(c.pagu), 4, SetengahKeAtas)
		if got := q.Shift(2).StringFixed(2); got != c.want || err != nil {
			t.Errorf("%d / %d = %s, %v, want %s", c.realisasi, c.pagu, got, err, c.want)
		}
	}
	for _, a := range []Rupiah{{}, New(1)} {
		if _, err := Ratio(a, Rupiah{}, 4, SetengahKeAtas); !errors.Is(err, ErrBagiNol) {
			t.Errorf("%v / 0: %v", a, err)
		}
	}
	if _, err := Ratio(New(1), New(3), 4, TanpaPembulatan); !errors.Is(err, ErrTakTepat) {
		t.Errorf("1/3: %v", err)
	}
	for p, want := range map[Pembulatan]string{SetengahKeAtas: "-0.13", SetengahKeGenap: "-0.12", KeBawah: "-0.12", KeAtas: "-0.13"} {
		if q, err := Ratio(New(-1), New(8), 2, p); q.StringFixed(2) != want || err != nil {
			t.Errorf("-1/8 %v = %v, %v", p, q, err)
		}
	}
}

func TestMinMax(t *testing.T) {
	a, b, c := New(-5), FromSen(1), MaxRupiah()
	if Min(b, c, a) != a || Max(b, a, c) != c || Min(b) != b || Max(b) != b || Min(a, b) != a || Max(c, a) != c {
		t.Error("Min or Max is wrong")
	}
}

func TestTanpaAlokasiKali(t *testing.T) {
	r, d := FromSen(766_068_905_150), decimal.RequireFromString("0.1125")
	e := decimal.RequireFromString("7660689051.50")
	buf := make([]byte, 0, 200)
	juta := Cetak{Satuan: Juta, NamaSatuan: true, Desimal: 1, Pembulatan: SetengahKeAtas, Lebar: 40}
	for name, f := range map[string]func(){
		"Round":      func() { sink.rupiah, _ = r.Round(KeRibuan, SetengahKeAtas) },
		"MulDecimal": func() { sink.rupiah, _ = r.MulDecimal(d, KeRupiah, SetengahKeAtas) },
		"DivDecimal": func() { sink.rupiah, _ = r.DivDecimal(d, KeRupiah, SetengahKeAtas) },
		"DivInt":     func() { sink.rupiah, _ = r.DivInt(7, KeRupiah, SetengahKeAtas) },
		"Min":        func() { sink.rupiah = Min(r, New(1), New(2)) },
		"Cetak":      func() { sink.bytes = juta.AppendTo(buf, r) },
		"Biner":      func() { sink.bytes, _ = r.AppendBinary(buf) },
		"Dalam":      func() { sink.rupiah, _ = KonvensiTakTentu.ParseRupiahDalam("Rp360.363,8 miliar", Satu) },
		"Desimal":    func() { sink.rupiah, _ = FromDecimal(e) },
		"Kelipatan":  func() { _, _ = ParseKelipatan("Anggaran (Rp juta)") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}
