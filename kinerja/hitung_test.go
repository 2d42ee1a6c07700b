package kinerja_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// sel reads a cell and the unit of its column, if there is one.
func sel(teks string, kolom ...string) kinerja.Target {
	t := kinerja.ParseTarget(teks)
	for _, k := range kolom {
		t = t.WithSatuan(kinerja.ParseSatuan(k))
	}
	return t
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b kinerja.Target
		mau  int
		err  error
	}{
		{sel("135 Orang"), sel("87 orang"), 1, nil},
		{sel("1.650 Orang"), sel("1650 Orang"), 0, nil},
		{sel("94,40%"), sel("94.4 persen"), 0, nil},
		{sel("80", "Persen"), sel("80%"), 0, nil},
		{sel("66,67%"), sel("67%"), -1, nil},
		{sel("5 Ha"), sel("5 hektar"), 0, nil},
		{sel("80", "Persentase"), sel("80 %"), 0, nil},
		{sel("-7,5"), sel("-7,25"), -1, nil},
		// as counts of one decimal place, to the last digit that fits in 64 bits and beyond
		{sel("900000000000000000"), sel("900000000000000000,0"), 0, nil},
		{sel("900000000000000000"), sel("0,5"), 1, nil},
		{sel("999999999999999999"), sel("1000000000000000000"), -1, nil},
		{sel("999999999999999999"), sel("0,05"), 1, nil},
		{sel("-999999999999999999"), sel("0,05"), -1, nil},
		{sel("-12345678901234567890,5"), sel("-12345678901234567890,25"), -1, nil},
		{sel("3/4"), sel("0,75"), 0, nil},
		{sel("1:3"), sel("1/2"), -1, nil},
		{sel("3/4", "Rasio"), sel("0,8", "Rasio"), -1, nil},
		{sel("3/4"), sel("0,8", "Rasio"), -1, nil},
		{sel("-5"), sel("−6"), 1, nil},
		{sel("Desember 2025"), sel("2 Januari 2026"), -1, nil},

		{sel("80"), sel("80%"), 0, kinerja.ErrSatuan},
		{sel("80"), sel("80 Orang"), 0, kinerja.ErrSatuan},
		{sel("2 Dokumen"), sel("2 Laporan"), 0, kinerja.ErrSatuan},
		{sel("1 KM"), sel("1000 M"), 0, kinerja.ErrSatuan}, // nothing is converted
		{sel("5 Orang"), sel("5 Jiwa"), 0, kinerja.ErrSatuan},
		{sel("3/4"), sel("75%"), 0, kinerja.ErrSatuan},
		{sel("0,8"), sel("0,8", "Rasio"), 0, kinerja.ErrSatuan},
		{sel(""), sel("0"), 0, kinerja.ErrJenis},
		{sel("-"), sel("-"), 0, kinerja.ErrJenis},
		{sel("BB"), sel("A"), 0, kinerja.ErrJenis},
		{sel("1.650"), sel("1.650"), 0, kinerja.ErrJenis},
		{sel("60-70"), sel("60-70"), 0, kinerja.ErrJenis},
		{sel("Ya"), sel("Tidak"), 0, kinerja.ErrJenis},
		{sel("TW III"), sel("3"), 0, kinerja.ErrJenis},
		{sel("5 Desember 2025"), sel("Desember 2025"), 0, kinerja.ErrJenis},
		{sel("1; 2"), sel("1"), 0, kinerja.ErrJenis},
	} {
		got, err := c.a.Compare(c.b)
		if got != c.mau || !errors.Is(err, c.err) || (err == nil) != (c.err == nil) {
			t.Errorf("%q dan %q: %d %v, mau %d %v", c.a, c.b, got, err, c.mau, c.err)
		}
		balik, err := c.b.Compare(c.a)
		if balik != -c.mau || !errors.Is(err, c.err) {
			t.Errorf("%q dan %q: %d %v", c.b, c.a, balik, err)
		}
		var op *kinerja.OperasiError
		if err != nil && (!errors.As(err, &op) || op.Kiri != c.b || op.Kanan != c.a) {
			t.Errorf("galat %#v", err)
		}
	}
}

// TestJumlahDokumen adds what the Renstra of Dinas Sosial Kota Jambi adds under
// its SPM of 2024 (aturan, vector 44).
func TestJumlahDokumen(t *testing.T) {
	jumlah := sel("135 Orang")
	for _, s := range []string{"87 Orang", "170 Orang", "337 Orang"} {
		var err error
		if jumlah, err = jumlah.Add(sel(s)); err != nil {
			t.Fatal(err)
		}
	}
	if jumlah != sel("729 Orang") {
		t.Errorf("%q, mau 729 Orang", jumlah)
	}
}

func TestHitung(t *testing.T) {
	for _, c := range []struct {
		a       kinerja.Target
		op      string
		b       kinerja.Target
		mau     string
		satuan  string
		sebab   error
		dibulat string // the quotient to two places, half up
	}{
		{a: sel("87 Orang"), op: "-", b: sel("135 orang"), mau: "−48 Orang", satuan: "Orang"},
		{a: sel("87", "orang"), op: "-", b: sel("87 Orang"), mau: "0 Orang", satuan: "Orang"},
		{a: sel("94,40%"), op: "-", b: sel("100%"), mau: "-5,6%", satuan: "Persen"},
		{a: sel("1,5 Ha"), op: "+", b: sel("0,265 hektar"), mau: "1,7650 Ha", satuan: "Ha"},
		{a: sel("3 kelompok tani"), op: "+", b: sel("4 Kelompok Tani"), mau: "7 kelompok tani", satuan: "kelompok tani"},
		{a: sel("0,1"), op: "+", b: sel("0,2"), mau: "0,3"},
		{a: sel("135 Orang"), op: "/", b: sel("729 Orang"), mau: "5/27", dibulat: "0.19"},
		{a: sel("2"), op: "/", b: sel("3"), mau: "2/3", dibulat: "0.67"},
		// T-C.23 of the Renstra: realisasi / target.
		{a: sel("80"), op: "/", b: sel("70"), mau: "8/7", dibulat: "1.14"},
		{a: sel("123.59"), op: "/", b: sel("85"), mau: "727/500", dibulat: "1.45"},
		{a: sel("100"), op: "/", b: sel("80"), mau: "5/4", dibulat: "1.25"},
		{a: sel("84.33"), op: "/", b: sel("100"), mau: "8433/10000", dibulat: "0.84"},
		{a: sel("1:20"), op: "/", b: sel("0,1"), mau: "1/2", dibulat: "0.5"},

		{a: sel("2 Dokumen"), op: "+", b: sel("3 Laporan"), sebab: kinerja.ErrSatuan},
		{a: sel("80%"), op: "+", b: sel("3"), sebab: kinerja.ErrSatuan},
		{a: sel("2 Dokumen"), op: "/", b: sel("3 Laporan"), sebab: kinerja.ErrSatuan},
		{a: sel("-"), op: "+", b: sel("3"), sebab: kinerja.ErrJenis},
		{a: sel("3"), op: "+", b: sel(""), sebab: kinerja.ErrJenis},
		{a: sel("1/2"), op: "+", b: sel("1/2"), sebab: kinerja.ErrJenis},
		{a: sel("TW I"), op: "+", b: sel("TW I"), sebab: kinerja.ErrJenis},
		{a: sel("1.650"), op: "-", b: sel("1"), sebab: kinerja.ErrJenis},
		{a: sel("5 Orang"), op: "/", b: sel("0 Orang"), sebab: anggaran.ErrTakTerdefinisi},
		{a: sel("9999999999999999999999999999999999999999999999999999999999999999"), op: "+", b: sel("1"), sebab: kinerja.ErrNilai},
	} {
		var got string
		var err error
		switch c.op {
		case "/":
			var r *big.Rat
			if r, err = c.a.Div(c.b); err == nil {
				got = r.String()
				v, _ := kinerja.Bulatkan(r, 2, anggaran.SetengahKeAtas)
				if v.String() != c.dibulat {
					t.Errorf("%q / %q: %v, mau %s", c.a, c.b, v, c.dibulat)
				}
			}
		default:
			var h kinerja.Target
			if h, err = c.a.Add(c.b); c.op == "-" {
				h, err = c.a.Sub(c.b)
			}
			got = h.String()
			if h.Satuan() != kinerja.ParseSatuan(c.satuan) || h != kinerja.ParseTarget(got) {
				t.Errorf("%q %s %q: satuan %q", c.a, c.op, c.b, h.Satuan())
			}
		}
		if got != c.mau || !errors.Is(err, c.sebab) || (err == nil) != (c.sebab == nil) {
			t.Errorf("%q %s %q: %q %v, mau %q %v", c.a, c.op, c.b, got, err, c.mau, c.sebab)
		}
	}
}

func TestBulatkan(t *testing.T) {
	cara := []anggaran.Pembulatan{anggaran.SetengahKeAtas, anggaran.SetengahKeGenap, anggaran.KeBawah, anggaran.KeAtas}
	for _, c := range []struct {
		r      string
		places int
		mau    [4]string // by hand, in the order of cara
	}{
		{"200/3", 2, [4]string{"66.67", "66.67", "66.66", "66.67"}},
		{"200/3", 1, [4]string{"66.7", "66.7", "66.6", "66.7"}},
		{"-200/3", 0, [4]string{"-67", "-67", "-66", "-67"}},
		{"5/2", 0, [4]string{"3", "2", "2", "3"}},
		{"7/2", 0, [4]string{"4", "4", "3", "4"}},
		{"-5/2", 0, [4]string{"-3", "-2", "-2", "-3"}},
		{"76.605", 2, [4]string{"76.61", "76.6", "76.6", "76.61"}}, // IKM: B or C by the rounding
		{"1/3", 0, [4]string{"0", "0", "0", "1"}},
		{"-1/3", 0, [4]string{"0", "0", "0", "-1"}},
		{"12", 3, [4]string{"12", "12", "12", "12"}},
	} {
		r, _ := new(big.Rat).SetString(c.r)
		for i, p := range cara {
			got, err := kinerja.Bulatkan(r, c.places, p)
			if err != nil || got.String() != c.mau[i] {
				t.Errorf("%s ke %d, %v: %v %v, mau %s", c.r, c.places, p, got, err, c.mau[i])
			}
		}
		if lagi, _ := new(big.Rat).SetString(c.r); r.Cmp(lagi) != 0 {
			t.Errorf("%s berubah menjadi %v", c.r, r)
		}
	}
	for _, c := range []struct {
		places int
		p      anggaran.Pembulatan
		mau    error
	}{
		{2, anggaran.TanpaPembulatan, anggaran.ErrTakTepat},
		{-1, anggaran.SetengahKeAtas, anggaran.ErrPembulatan},
		{101, anggaran.SetengahKeAtas, anggaran.ErrPembulatan},
		{2, anggaran.Pembulatan(99), anggaran.ErrPembulatan},
	} {
		if _, err := kinerja.Bulatkan(big.NewRat(1, 3), c.places, c.p); !errors.Is(err, c.mau) {
			t.Errorf("%d, %v: %v", c.places, c.p, err)
		}
	}
	if v, err := kinerja.Bulatkan(big.NewRat(1, 4), 2, anggaran.TanpaPembulatan); err != nil || v.String() != "0.25" {
		t.Errorf("%v %v", v, err)
	}
}

func TestAppendFixed(t *testing.T) {
	for _, c := range []struct {
		t      kinerja.Target
		places int
		k      anggaran.Konvensi
		mau    string
	}{
		{sel("66,666666%"), 2, anggaran.TitikRibuan, "66,67%"},
		{sel("66,666666%"), 0, anggaran.TitikRibuan, "67%"},
		{sel("123456789,126%"), 2, anggaran.KomaRibuan, "123456789.13%"},
		{sel("100%"), 2, anggaran.TitikRibuan, "100,00%"},
		{sel("12,5 km"), 2, anggaran.TitikRibuan, "12,50 KM"},
		{sel("2/3"), 2, anggaran.TitikRibuan, "0,67"},
		{sel("80 - 90%"), 1, anggaran.TitikRibuan, "80,0–90,0%"},
		{sel("BB"), 2, anggaran.TitikRibuan, "BB"},
		{sel("1.650"), 2, anggaran.TitikRibuan, "1.650"}, // not decided: as written
		{sel("-"), 2, anggaran.TitikRibuan, "-"},
		{sel("-0,001"), 2, anggaran.TitikRibuan, "0,00"},
	} {
		got, err := c.t.AppendFixed([]byte("x"), c.places, anggaran.SetengahKeAtas, c.k)
		if string(got) != "x"+c.mau || err != nil {
			t.Errorf("%q: %q %v, mau %q", c.t, got, err, c.mau)
		}
	}
	got, err := sel("60,25 - 70").AppendFixed([]byte("x"), 1, anggaran.TanpaPembulatan, 0)
	if string(got) != "x" || !errors.Is(err, anggaran.ErrTakTepat) {
		t.Errorf("%q %v", got, err)
	}
}

func TestTargetOf(t *testing.T) {
	for _, c := range []struct{ v, satuan, mau string }{
		{"729", "Orang", "729 Orang"}, {"66.67", "%", "66,67%"}, {"1650", "", "1650"},
		{"19.765", "", "19,7650"}, {"0.765", "", "0,765"}, {"1000.765", "", "1000,765"},
		{"-19.765", "%", "-19,7650%"}, {"-5", "Orang", "−5 Orang"},
		{"1e3", "KM", "1000 KM"},
	} {
		got, err := kinerja.TargetOf(decimal.RequireFromString(c.v), kinerja.ParseSatuan(c.satuan))
		if err != nil || got.String() != c.mau || got != kinerja.ParseTarget(c.mau) {
			t.Errorf("%s %s: %q %v, mau %q", c.v, c.satuan, got, err, c.mau)
		}
		if v, ok := got.Angka(); !ok || !v.Equal(decimal.RequireFromString(c.v)) {
			t.Errorf("%s: %v", c.v, v)
		}
	}
	if got, err := kinerja.TargetOf(decimal.New(0, 900000000), kinerja.Satuan{}); err != nil || got != sel("0") {
		t.Errorf("nol: %q %v", got, err)
	}
	for _, c := range []struct {
		v      decimal.Decimal
		satuan string
	}{
		{decimal.New(1, 900000000), ""}, {decimal.New(1, -900000000), ""}, {decimal.New(1, 61), ""},
		{decimal.New(5, 0), "juta orang"}, {decimal.New(5, 0), "Januari"}, {decimal.New(5, 0), "satu dua tiga empat lima"},
	} {
		if got, err := kinerja.TargetOf(c.v, kinerja.ParseSatuan(c.satuan)); !errors.Is(err, kinerja.ErrNilai) || !got.IsZero() {
			t.Errorf("%q: %q %v", c.satuan, got, err)
		}
	}
}

func ExampleTarget_Compare() {
	target := kinerja.ParseTarget("80").WithSatuan(kinerja.ParseSatuan("Persen"))
	fmt.Println(kinerja.ParseTarget("66,67%").Compare(target))
	_, err := kinerja.ParseTarget("80").Compare(target)
	fmt.Println(err, errors.Is(err, kinerja.ErrSatuan))
	// Output:
	// -1 <nil>
	// kinerja: bandingkan "80" (angka) dan "80" (persen, Persen): satuannya berbeda true
}

func ExampleTarget_Add() {
	t, err := kinerja.ParseTarget("135 Orang").Add(kinerja.ParseTarget("87 orang"))
	fmt.Println(t, err)
	_, err = t.Add(kinerja.ParseTarget("2 Dokumen"))
	fmt.Println(err)
	// Output:
	// 222 Orang <nil>
	// kinerja: jumlahkan "222 Orang" (angka) dan "2 Dokumen" (angka): satuannya berbeda
}

func ExampleTarget_Sub() {
	fmt.Println(kinerja.ParseTarget("94,40%").Sub(kinerja.ParseTarget("100%")))
	// Output: -5,6% <nil>
}

func ExampleTarget_Div() {
	r, _ := kinerja.ParseTarget("2 Orang").Div(kinerja.ParseTarget("3 Orang"))
	v, _ := kinerja.Bulatkan(r.Mul(r, big.NewRat(100, 1)), 2, anggaran.SetengahKeAtas)
	fmt.Println(v)
	// Output: 66.67
}

func ExampleBulatkan() {
	fmt.Println(kinerja.Bulatkan(big.NewRat(200, 3), 2, anggaran.SetengahKeAtas))
	// Output: 66.67 <nil>
}

func ExampleTarget_AppendFixed() {
	b, err := kinerja.ParseTarget("66.6666%").AppendFixed(nil, 2, anggaran.SetengahKeAtas, anggaran.TitikRibuan)
	fmt.Println(string(b), err)
	// Output: 66,67% <nil>
}

func ExampleTargetOf() {
	fmt.Println(kinerja.TargetOf(decimal.RequireFromString("66.67"), kinerja.ParseSatuan("%")))
	// Output: 66,67% <nil>
}

func ExampleOperasiError() {
	_, err := kinerja.ParseTarget("BB").Compare(kinerja.ParseTarget("A"))
	var op *kinerja.OperasiError
	if errors.As(err, &op) {
		fmt.Println(op.Operasi, op.Kiri, op.Kanan, op.Sebab == kinerja.ErrJenis)
	}
	// Output: bandingkan BB A true
}

func ExampleSatuan_Dimensi() {
	for _, s := range []string{"orang/ bulan", "Jiwa", "Hektar", "%", "Kelompok Tani"} {
		u := kinerja.ParseSatuan(s)
		fmt.Printf("%v, %q, %v\n", u.Baku(), u.Dimensi(), u.IsKnown())
	}
	// Output:
	// Orang/Bulan, "orang/bulan", true
	// Jiwa, "orang", true
	// Ha, "luas", true
	// Persen, "persen", true
	// kelompok tani, "", false
}
