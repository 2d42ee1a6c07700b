package anggaran_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/shopspring/decimal"
)

// Equal amounts are equal values: == and map keys work.
func ExampleRupiah() {
	var nol anggaran.Rupiah
	a, _ := anggaran.ParseRupiah("Rp1.500,00")
	fmt.Println(nol, nol.IsZero(), a == anggaran.New(1_500))
	// Output: Rp0 true true
}

// Nothing written, a dash and zero are three things.
func ExampleIsian() {
	for _, sel := range []string{"", "Rp -", "0"} {
		isi, _ := anggaran.TitikRibuan.ParseIsian(sel)
		r, ok := isi.Rupiah()
		fmt.Println(isi.Isi(), r, ok)
	}
	// Output:
	// tidak tertulis Rp0 false
	// strip Rp0 false
	// tertulis Rp0 true
}

// NULL is a cell in which nothing is written.
func ExampleIsian_Scan() {
	var i anggaran.Isian
	fmt.Println(i.Scan(nil), i.Isi())
	fmt.Println(i.Scan("1234.50"), i)
	// Output:
	// <nil> tidak tertulis
	// <nil> Rp1.234,50
}

func ExampleMinRupiah() {
	_, err := anggaran.MinRupiah().Neg()
	fmt.Println(errors.Is(err, anggaran.ErrOverflow))
	// Output: true
}

func ExampleMax() {
	fmt.Println(anggaran.Max(anggaran.New(5), anggaran.New(12), anggaran.New(-7)))
	// Output: Rp12
}

func ExampleRoundDecimal() {
	d := decimal.RequireFromString("1234.565")
	fmt.Println(anggaran.RoundDecimal(d, anggaran.KeSen, anggaran.SetengahKeAtas))
	fmt.Println(anggaran.RoundDecimal(d, anggaran.KeSen, anggaran.SetengahKeGenap))
	// Output:
	// Rp1.234,57 <nil>
	// Rp1.234,56 <nil>
}

func ExampleFromBigInt() {
	fmt.Println(anggaran.FromBigInt(big.NewInt(1_500)))
	// Output: Rp1.500 <nil>
}

func ExampleFromBigSen() {
	fmt.Println(anggaran.FromBigSen(big.NewInt(150)))
	// Output: Rp1,50 <nil>
}

func ExampleRupiah_BigInt() {
	fmt.Println(anggaran.New(1_500).BigInt())
	fmt.Println(anggaran.FromSen(150).BigInt())
	// Output:
	// 1500 true
	// <nil> false
}

// The exact ratio of two amounts.
func ExampleRupiah_Rat() {
	a, b := anggaran.New(2), anggaran.New(3)
	fmt.Println(new(big.Rat).Quo(a.Rat(), b.Rat()))
	// Output: 2/3
}

// Which cells break the convention of their column.
func ExampleKonvensi_Breaks() {
	cells := []string{"1,234,567", "8,000,000", "1.500.000", "-"}
	k := anggaran.KonvensiOf(slices.Values(cells))
	for i, err := range k.Breaks(slices.Values(cells)) {
		fmt.Println(k, i, err)
	}
	// Output:
	// koma ribuan 2 anggaran: "1.500.000": teks bukan rupiah: pada karakter ke-5 diharapkan paling banyak dua angka desimal, ditemukan "0"
}

func ExampleKonvensi_ParseIsianDalam() {
	for _, sel := range []string{"1.234,5", "-", ""} {
		isi, err := anggaran.TitikRibuan.ParseIsianDalam(sel, anggaran.Juta)
		fmt.Println(isi.Isi(), isi, err)
	}
	// Output:
	// tertulis Rp1.234.500.000 <nil>
	// strip - <nil>
	// tidak tertulis  <nil>
}

func ExampleCetak_AppendIsian() {
	sel := anggaran.Cetak{Simbol: anggaran.TanpaSimbol, Lebar: 8}
	var b []byte
	for _, i := range []anggaran.Isian{anggaran.IsianOf(anggaran.New(1_500)), {}, anggaran.IsianOf(anggaran.Rupiah{})} {
		b = append(sel.AppendIsian(b, i), '|')
	}
	fmt.Println(string(b))
	// Output:    1.500|        |       0|
}

// Kelipatan, Tempat and Pembulatan name themselves.
func ExampleTempat() {
	fmt.Println(anggaran.Juta, anggaran.KeRibuan, anggaran.SetengahKeAtas)
	// Output: juta ke ribuan setengah ke atas
}

func ExampleAnggaranKas() {
	kas, _ := anggaran.AllocateKasEqual(anggaran.New(1_200), anggaran.KeRupiah)
	setahun, err := kas.Setahun()
	fmt.Println(kas[0], setahun, err)
	// Output: Rp100 Rp1.200 <nil>
}

func ExampleBobotError() {
	_, err := anggaran.Allocate(anggaran.New(100), []int{3, -1}, anggaran.KeRupiah)
	var be *anggaran.BobotError
	fmt.Println(errors.As(err, &be), be.Index, errors.Is(err, anggaran.ErrBobotNegatif))
	fmt.Println(err)
	// Output:
	// true 1 true
	// anggaran: bobot tidak dapat dipakai: bobot ke-2 (-1): bobot negatif
}

func ExamplePosError() {
	_, err := anggaran.Sesuaikan([]anggaran.Pos{{Nilai: anggaran.New(-5)}}, anggaran.New(10), anggaran.KeRupiah)
	fmt.Println(err)
	// Output: anggaran: pos ke-1: pos tidak dapat disesuaikan: nilai negatif (-Rp5)
}

func ExampleRasioError() {
	_, err := anggaran.Proporsi(anggaran.New(5), anggaran.Rupiah{})
	var re *anggaran.RasioError
	fmt.Println(errors.As(err, &re), re.Rasio, re.Sebab)
	// Output: true proporsi total nol
}

func ExampleGayaTerbilang() {
	r := anggaran.New(1_001_000)
	fmt.Println(r.Terbilang())
	fmt.Println(r.Terbilang(anggaran.TerbilangTiapKata))
	fmt.Println(r.Terbilang(anggaran.TerbilangBesar, anggaran.TerbilangTanpaRupiah))
	// Output:
	// satu juta seribu rupiah
	// Satu Juta Seribu Rupiah
	// SATU JUTA SERIBU
}
