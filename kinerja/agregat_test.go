package kinerja_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// butir makes achievements of realisasi/target, "" for none.
func butir(t testing.TB, rasio ...string) (b []kinerja.ButirCapaian) {
	t.Helper()
	for i, r := range rasio {
		k := kinerja.ButirCapaian{Nama: fmt.Sprint("indikator ", i+1)}
		if r != "" {
			k.Nilai = bilangan(t, r)
			k.Nilai.Mul(k.Nilai, big.NewRat(100, 1))
		}
		b = append(b, k)
	}
	return b
}

// The worked example of the annex of PMK 22/PMK.02/2021.
func TestAgregatGeometrik(t *testing.T) {
	satu := kinerja.ButirCapaian{Nama: "keluaran 1", Bagian: butir(t, "5/5", "9/10")}
	dua := kinerja.ButirCapaian{Nama: "keluaran 2", Bagian: butir(t, "2/3", "4/6", "5/5")}
	program := kinerja.ButirCapaian{Nama: "program 1", Bagian: []kinerja.ButirCapaian{satu, dua}}
	lain := kinerja.ButirCapaian{Nama: "program 2", Nilai: big.NewRat(100, 1)}
	for _, u := range []struct {
		butir          []kinerja.ButirCapaian
		cetak, panjang string
		dipakai        int
	}{
		{satu.Bagian, "94.87", "94.8683", 2},
		{dua.Bagian, "76.31", "76.3143", 3},
		{[]kinerja.ButirCapaian{program}, "85.09", "85.0871", 5},
		{[]kinerja.ButirCapaian{program, lain}, "92.24", "92.2426", 6},
	} {
		a, err := kinerja.AgregatGeometrik.Aggregate(u.butir)
		if err != nil {
			t.Fatal(err)
		}
		if h := bulat(t, a.Nilai, 2); h != u.cetak || bulat(t, a.Nilai, 4) != u.panjang || a.Dipakai != u.dipakai {
			t.Errorf("%s (%s), %d dipakai; mau %s (%s), %d", h, bulat(t, a.Nilai, 4), a.Dipakai, u.cetak, u.panjang, u.dipakai)
		}
	}
	// A root that is a fraction is exact: √(0,9 × 0,4) = 0,6.
	a, err := kinerja.AgregatGeometrik.Aggregate(butir(t, "9/10", "4/10"))
	if err != nil || a.Nilai.Cmp(big.NewRat(60, 1)) != 0 {
		t.Errorf("%v, %v", a.Nilai, err)
	}
	a, err = kinerja.AgregatGeometrik.Aggregate(butir(t, "9/10", "0"))
	if err != nil || a.Nilai.Sign() != 0 {
		t.Errorf("%v, %v", a.Nilai, err)
	}
	for _, b := range [][]kinerja.ButirCapaian{butir(t, "-1/10"), butir(t, "9/10", "-1/10")} {
		if _, err := kinerja.AgregatGeometrik.Aggregate(b); !errors.Is(err, anggaran.ErrTakTerdefinisi) {
			t.Errorf("%v", err)
		}
	}
	banyak := make([]string, 1001)
	for i := range banyak {
		banyak[i] = "1/2"
	}
	if _, err := kinerja.AgregatGeometrik.Aggregate(butir(t, banyak...)); !errors.Is(err, kinerja.ErrAgregat) {
		t.Errorf("%v", err)
	}
	a, err = kinerja.AgregatGeometrik.Aggregate(butir(t, banyak[1:]...))
	if err != nil || a.Nilai.Cmp(big.NewRat(50, 1)) != 0 {
		t.Errorf("%v, %v", a.Nilai, err)
	}
	dalam := butir(t, "1")
	for range 101 {
		dalam = []kinerja.ButirCapaian{{Bagian: dalam}}
	}
	if _, err := kinerja.AgregatRataRata.Aggregate(dalam); !errors.Is(err, kinerja.ErrAgregat) {
		t.Errorf("%v", err)
	}
}

func TestAgregatMean(t *testing.T) {
	_, sebab := kinerja.CapaianNaik.Achievement(new(big.Rat), big.NewRat(1, 1))
	b := append(butir(t, "80/100", "", "1/3"), kinerja.ButirCapaian{Nama: "tanpa target", Sebab: sebab})
	a, err := kinerja.AgregatRataRata.Aggregate(b)
	// (80 + 100/3) / 2 = 170/3
	if err != nil || a.Nilai.Cmp(big.NewRat(170, 3)) != 0 || a.Dipakai != 2 || len(a.Dilewati) != 2 {
		t.Fatalf("%+v, %v", a, err)
	}
	if l := a.Dilewati[1]; l.Jalur[0] != "tanpa target" || !errors.Is(l.Sebab, anggaran.ErrTakTerdefinisi) {
		t.Errorf("%+v", l)
	}
	if l := a.Dilewati[0]; l.Jalur[0] != "indikator 2" || l.Sebab == nil {
		t.Errorf("%+v", l)
	}
	a, err = kinerja.AgregatRataRata.Aggregate(butir(t, "", ""))
	if !errors.Is(err, anggaran.ErrTakTerdefinisi) || len(a.Dilewati) != 2 || a.Nilai != nil {
		t.Errorf("%+v, %v", a, err)
	}
	// Parts of which nothing is left are left out with their whole path.
	a, err = kinerja.AgregatRataRata.Aggregate([]kinerja.ButirCapaian{{Nama: "S1", Bagian: butir(t, "")}, {Nama: "S2", Bagian: butir(t, "1")}})
	if err != nil || bulat(t, a.Nilai, 0) != "100" || strings.Join(a.Dilewati[0].Jalur, "/") != "S1/indikator 1" {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := kinerja.CaraAgregat(9).Aggregate(butir(t, "1")); !errors.Is(err, kinerja.ErrAgregat) {
		t.Error(err)
	}
}

func TestAgregatWeighted(t *testing.T) {
	b := butir(t, "1", "1/2", "")
	b[0].Bobot, b[1].Bobot = big.NewRat(30, 1), big.NewRat(10, 1)
	// (30·100 + 10·50) / 40; the third has no value, so its weight is not asked for.
	a, err := kinerja.AgregatTertimbang.Aggregate(b)
	if err != nil || a.Nilai.Cmp(big.NewRat(175, 2)) != 0 || len(a.Dilewati) != 1 {
		t.Errorf("%+v, %v", a, err)
	}
	for _, bobot := range []*big.Rat{nil, big.NewRat(-1, 1)} {
		b[1].Bobot = bobot
		if _, err := kinerja.AgregatTertimbang.Aggregate(b); !errors.Is(err, kinerja.ErrBobot) {
			t.Errorf("bobot %v: %v", bobot, err)
		}
	}
	b[0].Bobot, b[1].Bobot = new(big.Rat), new(big.Rat)
	if _, err := kinerja.AgregatTertimbang.Aggregate(b); !errors.Is(err, kinerja.ErrBobot) {
		t.Errorf("bobot nol: %v", err)
	}
}

// A regency's form of 2023 prints 100 for nine full scores with the weight
// 0,111, which gives 99,9.
func TestNilaiSKM(t *testing.T) {
	unsur := make([]*big.Rat, 9)
	for i := range unsur {
		unsur[i] = big.NewRat(4, 1)
	}
	for b, mau := range map[kinerja.BobotSKM]string{kinerja.BobotSepersembilan: "100.00", kinerja.Bobot0111: "99.90"} {
		v, err := kinerja.NilaiSKM(unsur, b)
		if err != nil || v.FloatString(2) != mau {
			t.Errorf("%v: %v, %v; mau %s", b, v, err, mau)
		}
	}
	for _, salah := range [][]*big.Rat{nil, unsur[:8], append([]*big.Rat{nil}, unsur[:8]...), append([]*big.Rat{big.NewRat(5, 1)}, unsur[:8]...)} {
		if _, err := kinerja.NilaiSKM(salah, kinerja.BobotSepersembilan); !errors.Is(err, kinerja.ErrSKM) {
			t.Errorf("%v: %v", salah, err)
		}
	}
	if _, err := kinerja.NilaiSKM(unsur, 9); !errors.Is(err, kinerja.ErrSKM) {
		t.Error(err)
	}
}

func TestKonversiPermenPANRB8(t *testing.T) {
	for c, mau := range map[string]string{
		"9300/95": "87.8947", // the sample SKP: 93 of 95, printed as 88
		"80":      "70.0000",
		"99":      "89.0000",
		"60":      "50.0000",
		"79":      "69.0000",
		"59":      "49.0000",
		"0":       "0.0000",
		"110.01":  "120.0000",
	} {
		v, err := kinerja.KonversiPermenPANRB8(bilangan(t, c), false)
		if err != nil || v.FloatString(4) != mau {
			t.Errorf("%s: %v, %v; mau %s", c, v, err, mau)
		}
	}
	if v, err := kinerja.KonversiPermenPANRB8(big.NewRat(100, 1), true); err != nil || v.FloatString(0) != "120" {
		t.Errorf("100 dari target tertinggi: %v, %v", v, err)
	}
	for _, c := range []string{"79.5", "59.5", "99.5", "100", "110", "-1"} {
		if v, err := kinerja.KonversiPermenPANRB8(bilangan(t, c), false); v != nil || !errors.Is(err, anggaran.ErrTakTerdefinisi) {
			t.Errorf("%s: %v, %v", c, v, err)
		}
	}
}

func TestGabungan(t *testing.T) {
	// Four groups of beneficiaries of the SPM 2024, Renstra Dinsos Kota Jambi.
	spm := []*big.Rat{big.NewRat(135, 1), big.NewRat(87, 1), big.NewRat(170, 1), big.NewRat(337, 1)}
	kosong := []*big.Rat{big.NewRat(135, 1), nil, big.NewRat(87, 1), nil}
	for _, u := range []struct {
		g      kinerja.Gabungan
		bagian []*big.Rat
		mau    string
		lewat  int
	}{
		{kinerja.GabunganJumlah, spm, "729", 0},
		{kinerja.GabunganAkhir, spm, "337", 0},
		{kinerja.GabunganMaksimum, spm, "337", 0},
		{kinerja.GabunganRataRata, spm, "729/4", 0},
		{kinerja.GabunganJumlah, kosong, "222", 2},
		{kinerja.GabunganAkhir, kosong, "87", 2},
		{kinerja.GabunganMaksimum, kosong, "135", 2},
		{kinerja.GabunganRataRata, kosong, "111", 2},
	} {
		v, lewat, err := u.g.Combine(u.bagian)
		if err != nil || v.Cmp(bilangan(t, u.mau)) != 0 || len(lewat) != u.lewat {
			t.Errorf("%v: %v, %v, %v; mau %s", u.g, v, lewat, err, u.mau)
		}
		g, err := kinerja.ParseGabungan(u.g.String())
		if err != nil || g != u.g {
			t.Errorf("%v: %v, %v", u.g, g, err)
		}
	}
	if v, _, err := kinerja.GabunganJumlah.Combine([]*big.Rat{nil, nil}); v != nil || !errors.Is(err, anggaran.ErrTakTerdefinisi) {
		t.Errorf("%v, %v", v, err)
	}
	if _, _, err := kinerja.GabunganTidakTertulis.Combine(spm); !errors.Is(err, kinerja.ErrGabungan) {
		t.Error(err)
	}
	// The sum as targets with their unit: vector 44.
	jumlah := kinerja.ParseTarget("135 Orang")
	for _, s := range []string{"87 Orang", "170 Orang", "337 Orang"} {
		var err error
		if jumlah, err = jumlah.Add(kinerja.ParseTarget(s)); err != nil {
			t.Fatal(err)
		}
	}
	if jumlah.String() != "729 Orang" {
		t.Error(jumlah)
	}
}

func TestComputeTarget(t *testing.T) {
	sakip := skala(t, "sakip")
	cara := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik, DalamRentangSeratus: true, Skala: sakip, Predikat: kinerja.PredikatTempat}
	for _, u := range []struct{ target, realisasi, mau string }{
		{"70", "80", "114.29"},
		{"100 %", "84,33%", "84.33"},
		{"100%", "84,33", "84.33"}, // the column names the unit once
		{"8 Dokumen", "6 Dokumen", "75.00"},
		{"80-90%", "70%", "87.50"},
		{"80-90%", "92%", "102.22"},
		{"80-90%", "85%", "100.00"},
		{"A", "BB", "83.33"},
		{"3/4", "1/2", "66.67"},
		{"Ya", "Ya", "100.00"},
		{"Ada", "Tidak Ada", "0.00"},
	} {
		c, err := cara.ComputeTarget(kinerja.ParseTarget(u.target), kinerja.ParseTarget(u.realisasi))
		if err != nil || bulat(t, c.Nilai, 2) != u.mau {
			t.Errorf("%q, %q: %+v, %v; mau %s", u.target, u.realisasi, c, err, u.mau)
		}
	}
	for _, u := range []struct {
		target, realisasi string
		mau               error
	}{
		{"-", "80", anggaran.ErrTakTerdefinisi},
		{"70", "", anggaran.ErrTakTerdefinisi},
		{"70", "N/A", anggaran.ErrTakTerdefinisi},
		{"0", "5", anggaran.ErrTakTerdefinisi},
		{"8 Dokumen", "6 Orang", kinerja.ErrSatuan},
		{"80-90%", "6 Orang", kinerja.ErrSatuan},
		{"70", "BB", kinerja.ErrJenis},
		{"BB", "70", kinerja.ErrJenis},
		{"70", "19.765", kinerja.ErrJenis},
		{"70", "80-90", kinerja.ErrJenis},
		{"Tidak", "Tidak", kinerja.ErrJenis},
		{"A", "WTP", kinerja.ErrPredikat},
	} {
		c, err := cara.ComputeTarget(kinerja.ParseTarget(u.target), kinerja.ParseTarget(u.realisasi))
		if c.Nilai != nil || !errors.Is(err, u.mau) {
			t.Errorf("%q, %q: %v, %v; mau %v", u.target, u.realisasi, c.Nilai, err, u.mau)
		}
	}
	if _, err := cara.ComputeTarget(kinerja.ParseTarget("A").WithSkala("ikm"), kinerja.ParseTarget("A")); !errors.Is(err, kinerja.ErrSkalaBeda) {
		t.Error(err)
	}
	cara.Skala = nil
	if _, err := cara.ComputeTarget(kinerja.ParseTarget("A"), kinerja.ParseTarget("A")); !errors.Is(err, kinerja.ErrPredikat) {
		t.Error(err)
	}
}
