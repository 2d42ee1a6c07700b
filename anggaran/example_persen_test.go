package anggaran_test

import (
	"encoding/json"
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/shopspring/decimal"
)

// A percentage is exact until it is printed.
func ExamplePersen() {
	p, _ := anggaran.Proporsi(anggaran.New(2), anggaran.New(3))
	fmt.Println(p)
	fmt.Println(p.Decimal())
	fmt.Println(p.Decimal().Shift(-2).StringFixed(4)) // as a ratio
	// Output:
	// 66,67%
	// 66.666666666666666666
	// 0.6667
}

func ExamplePersenOf() {
	fmt.Println(anggaran.PersenOf(decimal.RequireFromString("94.4")))
	// Output: 94,40% <nil>
}

func ExamplePersen_Round() {
	p, _ := anggaran.TitikRibuan.ParsePersen("2,345%")
	atas, _ := p.Round(2, anggaran.SetengahKeAtas)
	genap, _ := p.Round(2, anggaran.SetengahKeGenap)
	fmt.Println(atas, genap)
	// Output: 2,35% 2,34%
}

func ExamplePersen_Compare() {
	target, _ := anggaran.ParsePersen("95%")
	capaian, _ := anggaran.ParsePersen("94,40%")
	fmt.Println(capaian.Compare(target), capaian.Sign())
	// Output: -1 1
}

func ExamplePersen_Format() {
	p, _ := anggaran.TitikRibuan.ParsePersen("94,398%")
	fmt.Printf("%v|%.1v|%9v|%.3f\n", p, p, p, p)
	// Output: 94,40%|94,4%|   94,40%|94.398
}

func ExamplePersen_MarshalJSON() {
	p, _ := anggaran.ParsePersen("94,40%")
	data, err := json.Marshal(map[string]anggaran.Persen{"persen": p})
	fmt.Println(string(data), err)
	// Output: {"persen":94.4} <nil>
}

// The convention belongs to the column of the percentages, not to the money
// beside it.
func ExampleKonvensi_ParsePersen() {
	fmt.Println(anggaran.KomaRibuan.ParsePersen("1,234.50%"))
	fmt.Println(anggaran.TitikRibuan.ParsePersen("19,765%"))
	// Output:
	// 1234,50% <nil>
	// 19,77% <nil>
}

func ExampleParseRasio() {
	fmt.Println(anggaran.ParseRasio("1,14"))
	// Output: 114,00% <nil>
}

func ExampleKonvensi_ParseRasio() {
	fmt.Println(anggaran.KomaRibuan.ParseRasio("1.125"))
	// Output: 112,50% <nil>
}

// 100 grows to 121 in two years.
func ExampleMajemuk() {
	fmt.Println(anggaran.Majemuk(anggaran.New(100), anggaran.New(121), 2))
	// Output: 10,00% <nil>
}

// From zero nothing grows: that interval is left out, and named.
func ExampleRataRataPertumbuhan() {
	m, err := anggaran.RataRataPertumbuhan([]anggaran.Isian{
		anggaran.IsianOf(anggaran.New(0)),
		anggaran.IsianOf(anggaran.New(100)),
		anggaran.IsianOf(anggaran.New(150)),
		anggaran.IsianOf(anggaran.New(135)),
	})
	fmt.Println(m.Persen, m.Selang, m.Lewat, err) // (50 − 10) / 2
	// Output: 20,00% 2 [1] <nil>
}
