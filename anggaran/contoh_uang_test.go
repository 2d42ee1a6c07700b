package anggaran_test

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

func ExampleRupiah_Round() {
	r := anggaran.FromSen(250)
	for _, p := range []anggaran.Pembulatan{
		anggaran.SetengahKeAtas, anggaran.SetengahKeGenap, anggaran.KeBawah, anggaran.KeAtas,
	} {
		h, err := r.Round(anggaran.KeRupiah, p)
		fmt.Println(p, h, err)
	}
	_, err := r.Round(anggaran.KeRupiah, anggaran.TanpaPembulatan)
	fmt.Println(err)
	// Output:
	// setengah ke atas Rp3 <nil>
	// setengah ke genap Rp2 <nil>
	// ke bawah Rp2 <nil>
	// ke atas Rp3 <nil>
	// anggaran: Rp2,50 dibulatkan ke rupiah tanpa pembulatan: tidak tepat tanpa pembulatan
}

// Eleven percent of a price, to the rupiah, downwards.
func ExampleRupiah_MulDecimal() {
	tarif := decimal.RequireFromString("0.11")
	fmt.Println(anggaran.New(1_234_567).MulDecimal(tarif, anggaran.KeRupiah, anggaran.KeBawah))
	// Output: Rp135.802 <nil>
}

func ExampleRupiah_DivInt() {
	fmt.Println(anggaran.New(100).DivInt(3, anggaran.KeSen, anggaran.SetengahKeAtas))
	_, err := anggaran.New(100).DivInt(0, anggaran.KeSen, anggaran.SetengahKeAtas)
	fmt.Println(errors.Is(err, anggaran.ErrBagiNol), errors.Is(err, anggaran.ErrTakTerdefinisi), err)
	// Output:
	// Rp33,33 <nil>
	// true true anggaran: Rp100 / 0, ke sen setengah ke atas: pembagian dengan nol tidak terdefinisi
}

func ExampleRupiah_DivDecimal() {
	volume := decimal.RequireFromString("2.5")
	fmt.Println(anggaran.New(1_000).DivDecimal(volume, anggaran.KeRupiah, anggaran.SetengahKeAtas))
	// Output: Rp400 <nil>
}

// Realisasi against pagu, table T-C.24 for 2021, where 94.40% is printed.
func ExampleRatio() {
	pagu, realisasi := anggaran.New(10_009_542_435), anggaran.New(9_448_777_466)
	q, err := anggaran.Ratio(realisasi, pagu, 4, anggaran.SetengahKeAtas)
	fmt.Println(q.StringFixed(4), err)
	// Output: 0.9440 <nil>
}

func ExampleMin() {
	a, b := anggaran.New(3), anggaran.New(-1)
	fmt.Println(anggaran.Min(a, b), anggaran.Max(a, b))
	// Output: -Rp1 Rp3
}

func ExampleFromDecimal() {
	d := decimal.RequireFromString("1234.505")
	_, err := anggaran.FromDecimal(d)
	fmt.Println(errors.Is(err, anggaran.ErrTakTepat))
	fmt.Println(anggaran.RoundDecimal(d, anggaran.KeSen, anggaran.SetengahKeAtas))
	// Output:
	// true
	// Rp1.234,51 <nil>
}

func ExampleRupiah_Decimal() {
	fmt.Println(anggaran.FromSen(123_450).Decimal().StringFixed(2))
	// Output: 1234.50
}

func ExampleRupiah_BigSen() {
	sen := anggaran.MaxRupiah().BigSen()
	fmt.Println(sen)
	_, err := anggaran.FromBigSen(sen.Lsh(sen, 1))
	fmt.Println(errors.Is(err, anggaran.ErrOverflow))
	// Output:
	// 170141183460469231731687303715884105727
	// true
}

func ExampleRupiah_MarshalBinary() {
	data, _ := anggaran.FromSen(258).MarshalBinary()
	fmt.Printf("%x\n", data)
	// Output: 00000000000000000000000000000102
}

func ExampleRupiah_Format() {
	r := anggaran.FromSen(-123_450)
	fmt.Printf("%v|%14v|%-14v|%d\n", r, r, r, r)
	// Output: -Rp1.234,50|   -Rp1.234,50|-Rp1.234,50   |-1234.50
}

// The same amounts as a financial statement, a table in millions and a text
// have them.
func ExampleCetak() {
	laporan := anggaran.Cetak{Simbol: anggaran.TanpaSimbol, Desimal: 2, Kurung: true, NolStrip: true, Lebar: 20}
	juta := anggaran.Cetak{Simbol: anggaran.TanpaSimbol, Satuan: anggaran.Juta, Desimal: 1, Pembulatan: anggaran.SetengahKeAtas, Lebar: 9}
	teks := anggaran.Cetak{Satuan: anggaran.Miliar, NamaSatuan: true}
	for _, r := range []anggaran.Rupiah{anggaran.New(7_660_689_051), anggaran.New(-17_090_476_000), {}} {
		fmt.Printf("%s |%s | %s\n", laporan.String(r), juta.String(r), teks.String(r))
	}
	// Output:
	//     7.660.689.051,00 |  7.660,7 | Rp7,660689051 miliar
	//  (17.090.476.000,00) |-17.090,5 | -Rp17,090476 miliar
	//                    - |      0,0 | Rp0 miliar
}

func ExampleKonvensi_ParseRupiahDalam() {
	k := anggaran.KonvensiTakTentu
	fmt.Println(k.ParseRupiahDalam("Rp360.363,8 miliar", anggaran.Satu))
	_, err := k.ParseRupiahDalam("3,2 M", anggaran.Satu)
	fmt.Println(err)
	fmt.Println(k.ParseRupiahDalam("3,2 M", anggaran.Miliar))
	// Output:
	// Rp360.363.800.000.000 <nil>
	// anggaran: "3,2 M": M dapat berarti miliar atau juta (million): pada karakter ke-5 diharapkan satuan yang hanya satu artinya, ditemukan "M"
	// Rp3.200.000.000 <nil>
}

// The unit stands in the head of the table.
func ExampleParseKelipatan() {
	satuan, err := anggaran.ParseKelipatan("Pagu (dalam ribuan rupiah)")
	fmt.Println(satuan, err)
	fmt.Println(anggaran.TitikRibuan.ParseIsianDalam("1.234,5", satuan))
	// Output:
	// ribu <nil>
	// Rp1.234.500 <nil>
}
