package anggaran_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// A column of a programme table: the table is asked for its convention, then
// each cell is read under it. What is not written is not counted as zero.
func Example() {
	cells := []string{"7,660,689,051", "1,234", "-", "", "0"}
	k := anggaran.KonvensiOf(slices.Values(cells))
	var pagu []anggaran.Rupiah
	for _, c := range cells {
		isi, err := k.ParseIsian(c)
		if err != nil {
			fmt.Println(err)
			return
		}
		if r, ok := isi.Rupiah(); ok {
			pagu = append(pagu, r)
		}
	}
	total, err := anggaran.SumSlice(pagu)
	fmt.Println(k, len(pagu), total, err)
	// Output: koma ribuan 3 Rp7.660.690.285 <nil>
}

func ExampleParseRupiah() {
	for _, s := range []string{
		"Rp 7.660.689.051,00",
		"7,660,689,051",
		"Rp. 1.000.000,-",
		"(1.500.000)",
		"1234,5",
	} {
		r, err := anggaran.ParseRupiah(s)
		fmt.Println(r, err)
	}
	_, err := anggaran.ParseRupiah("1,234")
	fmt.Println(errors.Is(err, anggaran.ErrAmbigu))
	// Output:
	// Rp7.660.689.051 <nil>
	// Rp7.660.689.051 <nil>
	// Rp1.000.000 <nil>
	// -Rp1.500.000 <nil>
	// Rp1.234,50 <nil>
	// true
}

func ExampleKonvensi_ParseRupiah() {
	fmt.Println(anggaran.KomaRibuan.ParseRupiah("1,234"))
	fmt.Println(anggaran.TitikRibuan.ParseRupiah("1.234"))
	_, err := anggaran.KomaRibuan.ParseRupiah("1,23,456")
	fmt.Println(err)
	// Output:
	// Rp1.234 <nil>
	// Rp1.234 <nil>
	// anggaran: "1,23,456": teks bukan rupiah: pada karakter ke-5 diharapkan tiga angka setelah tiap pemisah ribuan, ditemukan ","
}

func ExampleKonvensi_ParseIsian() {
	for _, s := range []string{"1.500", "Rp -", "", "0"} {
		isi, err := anggaran.TitikRibuan.ParseIsian(s)
		fmt.Printf("%q %v %v\n", isi, isi.Isi(), err)
	}
	// Output:
	// "Rp1.500" tertulis <nil>
	// "-" strip <nil>
	// "" tidak tertulis <nil>
	// "Rp0" tertulis <nil>
}

func ExampleKonvensiOf() {
	for _, cells := range [][]string{
		{"7,660,689,051", "1,234"},
		{"1.234", "55.000"},
		{"1.234"},
	} {
		fmt.Println(anggaran.KonvensiOf(slices.Values(cells)))
	}
	// Output:
	// koma ribuan
	// titik ribuan
	// tak tentu
}

func ExampleParseError() {
	_, err := anggaran.KomaRibuan.ParseRupiah("2 Dokumen")
	var e *anggaran.ParseError
	if errors.As(err, &e) {
		fmt.Printf("%q, byte %d: %s\n", e.Input, e.Offset, e.Found)
	}
	// Output: "2 Dokumen", byte 1: " "
}

func ExampleNew() {
	fmt.Println(anggaran.New(7_660_689_051))
	// Output: Rp7.660.689.051
}

func ExampleFromSen() {
	fmt.Println(anggaran.FromSen(123_450))
	// Output: Rp1.234,50
}

func ExampleMaxRupiah() {
	fmt.Println(anggaran.MaxRupiah())
	fmt.Println(anggaran.MinRupiah())
	// Output:
	// Rp1.701.411.834.604.692.317.316.873.037.158.841.057,27
	// -Rp1.701.411.834.604.692.317.316.873.037.158.841.057,28
}

func ExampleRupiah_Add() {
	fmt.Println(anggaran.New(1_000).Add(anggaran.FromSen(50)))
	_, err := anggaran.MaxRupiah().Add(anggaran.FromSen(1))
	fmt.Println(errors.Is(err, anggaran.ErrOverflow))
	// Output:
	// Rp1.000,50 <nil>
	// true
}

func ExampleRupiah_Sub() {
	tertulis, terhitung := anggaran.New(356_927_709_214), anggaran.New(374_018_185_214)
	fmt.Println(tertulis.Sub(terhitung))
	// Output: -Rp17.090.476.000 <nil>
}

func ExampleRupiah_Neg() {
	fmt.Println(anggaran.New(1_500).Neg())
	// Output: -Rp1.500 <nil>
}

func ExampleRupiah_Abs() {
	fmt.Println(anggaran.New(-1_500).Abs())
	// Output: Rp1.500 <nil>
}

func ExampleRupiah_MulInt() {
	honor := anggaran.New(2_750_000)
	fmt.Println(honor.MulInt(12))
	// Output: Rp33.000.000 <nil>
}

func ExampleRupiah_Compare() {
	pagu := []anggaran.Rupiah{anggaran.New(3), anggaran.New(-1), anggaran.New(2)}
	slices.SortFunc(pagu, anggaran.Rupiah.Compare)
	fmt.Println(pagu)
	// Output: [-Rp1 Rp2 Rp3]
}

func ExampleRupiah_Sign() {
	fmt.Println(anggaran.New(-5).Sign(), anggaran.Rupiah{}.Sign(), anggaran.Rupiah{}.IsZero())
	// Output: -1 0 true
}

func ExampleRupiah_Int64() {
	fmt.Println(anggaran.New(1_500).Int64())
	fmt.Println(anggaran.FromSen(150).Int64())
	// Output:
	// 1500 true
	// 0 false
}

func ExampleSum() {
	pagu := map[string]anggaran.Rupiah{"2025": anggaran.New(1_000), "2026": anggaran.New(2_000)}
	fmt.Println(anggaran.Sum(maps.Values(pagu)))
	// Output: Rp3.000 <nil>
}

func ExampleSumSlice() {
	fmt.Println(anggaran.SumSlice([]anggaran.Rupiah{anggaran.New(1_000), anggaran.FromSen(50)}))
	// Output: Rp1.000,50 <nil>
}

func ExampleRupiah_AppendTo() {
	line := []byte("Pagu: ")
	line = anggaran.New(1_500).AppendTo(line)
	fmt.Printf("%s\n", line)
	// Output: Pagu: Rp1.500
}

// The text for programs has a point before the sen and groups nothing.
func ExampleRupiah_MarshalText() {
	for _, r := range []anggaran.Rupiah{anggaran.New(7_660_689_051), anggaran.FromSen(123_450)} {
		text, _ := r.MarshalText()
		fmt.Printf("%s\n", text)
	}
	// Output:
	// 7660689051
	// 1234.50
}

func ExampleRupiah_UnmarshalJSON() {
	var pagu []anggaran.Rupiah
	err := json.Unmarshal([]byte(`[90071992547409.93, "Rp1.234,50", "7,660,689,051"]`), &pagu)
	fmt.Println(pagu, err)
	// Output: [Rp90.071.992.547.409,93 Rp1.234,50 Rp7.660.689.051] <nil>
}

func ExampleRupiah_Scan() {
	var r anggaran.Rupiah
	fmt.Println(r.Scan("1234.50"), r)
	fmt.Println(r.Scan(1234.5))
	// Output:
	// <nil> Rp1.234,50
	// anggaran: "1234.5": teks bukan rupiah: pada karakter ke-1 diharapkan int64, string atau []byte, ditemukan float64, yang dapat kehilangan sen; baca kolom sebagai teks
}

func ExampleIsianOf() {
	kosong, nol := anggaran.Isian{}, anggaran.IsianOf(anggaran.Rupiah{})
	fmt.Println(kosong.Isi(), nol.Isi(), kosong == nol)
	// Output: tidak tertulis tertulis false
}

func ExampleIsian_MarshalJSON() {
	strip, _ := anggaran.TitikRibuan.ParseIsian("-")
	data, _ := json.Marshal([]anggaran.Isian{anggaran.IsianOf(anggaran.New(1_500)), strip, {}})
	fmt.Printf("%s\n", data)
	// Output: [1500,null,null]
}

// What a float64 makes of sen.
func Example_float64() {
	cell := anggaran.FromSen(1_234_567_89)
	total, err := cell.MulInt(1_000_000)
	fmt.Println(total, err)

	var sum float64
	for range 1_000_000 {
		sum += 1_234_567.89
	}
	fmt.Printf("%.2f\n", sum)

	one, err := anggaran.ParseRupiah("Rp70.368.744.177.664,01")
	fmt.Println(one, err)
	fmt.Printf("%.2f\n", 70_368_744_177_664.01)
	// Output:
	// Rp1.234.567.890.000 <nil>
	// 1234567889999.60
	// Rp70.368.744.177.664,01 <nil>
	// 70368744177664.02
}
