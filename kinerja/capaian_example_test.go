package kinerja_test

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The two formulas for falling indicators in use give different numbers.
func ExampleCaraCapaian_Compute() {
	target, realisasi := big.NewRat(18, 1), big.NewRat(216, 10)
	for _, r := range []kinerja.RumusCapaian{kinerja.CapaianTurunA, kinerja.CapaianTurunB} {
		c, err := kinerja.CaraCapaian{Rumus: r}.Compute(target, realisasi)
		if err != nil {
			fmt.Println(err)
			continue
		}
		persen, _ := c.Round(2, anggaran.SetengahKeAtas)
		fmt.Println(c.Rumus, persen.StringFixed(2))
	}
	_, err := kinerja.CaraCapaian{Rumus: kinerja.CapaianTurunB}.Compute(target, new(big.Rat))
	fmt.Println(err, errors.Is(err, anggaran.ErrTakTerdefinisi))
	// Output:
	// turun A 80.00
	// turun B 83.33
	// kinerja: capaian (turun B), target "18", realisasi "0": tidak terdefinisi: realisasi nol menjadi pembagi true
}

func ExampleCaraCapaian_ComputeRange() {
	cara := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik}
	c, _ := cara.ComputeRange(big.NewRat(80, 1), big.NewRat(90, 1), big.NewRat(70, 1))
	fmt.Println(c.Nilai.FloatString(1), c.Ketentuan)
	_, err := cara.ComputeRange(big.NewRat(80, 1), big.NewRat(90, 1), big.NewRat(85, 1))
	fmt.Println(err)
	cara.DalamRentangSeratus = true
	c, _ = cara.ComputeRange(big.NewRat(80, 1), big.NewRat(90, 1), big.NewRat(85, 1))
	fmt.Println(c.Nilai.FloatString(1), c.Ketentuan)
	// Output:
	// 87.5 batas bawah rentang
	// kinerja: capaian (naik), target "80–90", realisasi "85": tidak terdefinisi: di dalam rentang, yang tidak diatur; tetapkan asumsi 100
	// 100.0 asumsi: dalam rentang 100
}

func ExampleCaraCapaian_ComputePredikat() {
	sakip, _ := kinerja.LookupSkala("sakip")
	a, _ := sakip.ParsePredikat("A")
	bb, _ := sakip.ParsePredikat("BB")
	for _, p := range []kinerja.CaraPredikat{kinerja.PredikatTempat, kinerja.PredikatTercapai} {
		c, _ := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik, Predikat: p}.ComputePredikat(a, bb)
		fmt.Println(c.Nilai.FloatString(2), c.Ketentuan)
	}
	// Output:
	// 83.33 tempat predikat pada skala
	// 0.00 predikat tercapai atau tidak
}

func ExampleCapaian_Pengerjaan() {
	c, _ := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik, Batas: big.NewRat(120, 1)}.Compute(big.NewRat(85, 1), big.NewRat(12359, 100))
	p, _ := c.Pengerjaan(2, anggaran.SetengahKeAtas)
	fmt.Println(p)
	// Output:
	// Capaian (naik)
	// = (realisasi / target) × 100
	// = (123,59 / 85) × 100
	// = 145,40%
	// dibatasi menjadi 120%
}

// The ratio of Table T-C.23, in the year 2021 of its first row.
func ExampleCapaian_Rasio() {
	c, _ := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik}.Compute(big.NewRat(70, 1), big.NewRat(80, 1))
	fmt.Println(c.Rasio(), c.Rasio().FloatString(2))
	// Output: 8/7 1.14
}

func ExampleCapaian_Temuan() {
	c, _ := kinerja.CaraCapaian{Rumus: kinerja.CapaianTurunA}.Compute(big.NewRat(10, 1), big.NewRat(25, 1))
	for _, t := range c.Temuan() {
		fmt.Println(t.Kode, t.Pesan)
	}
	// Output: capaian-negatif Capaian -50 % negatif: rumus turun A pada target 10 dan realisasi 25.
}

func ExampleRumusCapaian_Achievement() {
	v, err := kinerja.CapaianNaik.Achievement(big.NewRat(95, 1), big.NewRat(93, 1))
	fmt.Println(v, err)
	fmt.Println(kinerja.CapaianTurunA.Rumus())
	fmt.Println(kinerja.CapaianTurunC.Sumber())
	// Output:
	// 1860/19 <nil>
	// (2 * target - realisasi) / target * 100
	// cabang tahunan satu aplikasi SAKIP (satu sumber)
}

func ExampleParseRumusCapaian() {
	r, _ := kinerja.ParseRumusCapaian("turun-a")
	fmt.Println(r)
	_, err := kinerja.ParseRumusCapaian("turun")
	fmt.Println(err)
	// Output:
	// turun A
	// kinerja: "turun": rumus capaian tidak dikenal: diharapkan naik, turun A, turun B, turun C atau tetap
}
