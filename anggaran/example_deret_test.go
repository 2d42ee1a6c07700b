package anggaran_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

func deretContoh() anggaran.Deret {
	d, err := anggaran.DeretOf(
		anggaran.Tahunan{Tahun: 2027, Nilai: anggaran.IsianOf(anggaran.New(150))},
		anggaran.Tahunan{Tahun: 2025, Nilai: anggaran.IsianOf(anggaran.New(100))},
		anggaran.Tahunan{Tahun: 2026, Nilai: anggaran.Isian{}}, // nothing written
	)
	if err != nil {
		panic(err)
	}
	return d
}

func ExampleDeretOf() {
	for tahun, isi := range deretContoh().All() {
		fmt.Printf("%d %v %q\n", tahun, isi.Isi(), isi)
	}
	// Output:
	// 2025 tertulis "Rp100"
	// 2026 tidak tertulis ""
	// 2027 tertulis "Rp150"
}

func ExampleDeretFrom() {
	d := anggaran.DeretFrom(2025, anggaran.New(100), anggaran.New(120))
	fmt.Println(d.Len(), d.At(2026), d.At(2030).Isi())
	// Output: 2 Rp120 tidak tertulis
}

// The count tells that a year is lacking.
func ExampleDeret_Sum() {
	fmt.Println(deretContoh().Sum())
	// Output: Rp250 2 <nil>
}

// A year that one of both does not have written has no difference.
func ExampleDeret_Sub() {
	pagu := anggaran.DeretFrom(2025, anggaran.New(110), anggaran.New(120), anggaran.New(130))
	beda, err := pagu.Sub(deretContoh())
	fmt.Println(beda.At(2025), beda.At(2026).Isi(), beda.At(2027), err)
	// Output: Rp10 tidak tertulis -Rp20 <nil>
}

func ExampleDeret_Add() {
	d, err := deretContoh().Add(deretContoh())
	fmt.Println(d.At(2025), d.At(2026).Isi(), d.At(2027), err)
	// Output: Rp200 tidak tertulis Rp300 <nil>
}

func ExampleDeret_Fill() {
	for _, p := range []anggaran.Pengisian{anggaran.TanpaPengisian, anggaran.IsiNol, anggaran.IsiSebelumnya} {
		d, err := deretContoh().Fill(2026, 2028, p)
		fmt.Printf("%v: %q %q %q %v\n", p, d.At(2026), d.At(2027), d.At(2028), err)
	}
	// Output:
	// tanpa pengisian: "" "Rp150" "" <nil>
	// nol: "Rp0" "Rp150" "Rp0" <nil>
	// nilai sebelumnya: "Rp100" "Rp150" "Rp150" <nil>
}

func ExampleDeret_Pertumbuhan() {
	d := anggaran.DeretFrom(2025, anggaran.New(100), anggaran.New(0), anggaran.New(50))
	for _, t := range d.Pertumbuhan() {
		fmt.Println(t.Tahun, t.Persen, t.Err)
	}
	// Output:
	// 2026 -100,00% <nil>
	// 2027 0,00% anggaran: pertumbuhan Rp50 terhadap Rp0 tidak terdefinisi: nilai awal tidak lebih dari nol
}

// A Rekap counts what it could not add.
func ExampleRekap() {
	var r anggaran.Rekap
	for _, sel := range []string{"100", "-", "", "250"} {
		isi, _ := anggaran.TitikRibuan.ParseIsian(sel)
		r = r.Add(isi)
	}
	jumlah, err := r.Sum()
	fmt.Println(jumlah, r.Tertulis, r.Strip, r.Kosong, err)
	// Output: Rp350 2 1 1 <nil>
}

// A limit on keys bounds the memory.
func ExampleNewJumlahan() {
	j := anggaran.NewJumlahan[int](1)
	fmt.Println(j.AddRupiah(2025, anggaran.New(1)))
	fmt.Println(j.AddRupiah(2026, anggaran.New(1)))
	// Output:
	// <nil>
	// anggaran: jumlahan: batas 1 kunci: kunci melampaui batas
}

func ExampleJumlahan_Total() {
	var j anggaran.Jumlahan[int]
	_ = j.AddRupiah(2025, anggaran.New(100))
	_ = j.AddRupiah(2026, anggaran.New(20))
	r, _ := j.Total()
	jumlah, err := r.Sum()
	fmt.Println(j.Len(), jumlah, err)
	// Output: 2 Rp120 <nil>
}

func ExampleVersi() {
	v := anggaran.Perubahan(1).Pergeseran(2)
	fmt.Println(anggaran.Murni < anggaran.Murni.Pergeseran(1), anggaran.Murni.Pergeseran(1) < anggaran.Perubahan(1))
	fmt.Println(v)
	fmt.Println(v.Ke())
	// Output:
	// true true
	// pergeseran ke-2 setelah perubahan ke-1
	// 1 2
}

func ExampleParseVersi() {
	fmt.Println(anggaran.ParseVersi("Pergeseran ke-2 setelah Perubahan"))
	_, err := anggaran.ParseVersi("final")
	fmt.Println(err)
	// Output:
	// pergeseran ke-2 setelah perubahan ke-1 <nil>
	// anggaran: "final": versi anggaran tidak dikenal
}

// A key through the years, each in its version in force.
func ExampleAnggaran_Deret() {
	var a anggaran.Anggaran[string]
	a.Set(2025, anggaran.Murni, "5.1", anggaran.IsianOf(anggaran.New(100)))
	a.Set(2025, anggaran.Perubahan(1), "5.1", anggaran.IsianOf(anggaran.New(110)))
	a.Set(2026, anggaran.Murni, "5.1", anggaran.IsianOf(anggaran.New(121)))
	fmt.Println(a.Versi(2025))
	d := a.Deret("5.1")
	fmt.Println(d.At(2025), d.At(2026))
	fmt.Println(d.Majemuk())
	// Output:
	// [murni perubahan ke-1]
	// Rp110 Rp121
	// 10,00% <nil>
}

func ExampleAnggaran_Total() {
	var a anggaran.Anggaran[string]
	a.Set(2025, anggaran.Murni, "5.1", anggaran.IsianOf(anggaran.New(100)))
	a.Set(2025, anggaran.Murni, "5.2", anggaran.Isian{})
	r := a.Total(2025, anggaran.Murni)
	jumlah, err := r.Sum()
	fmt.Println(jumlah, r.Tertulis, r.Kosong, err)
	for kunci, isi := range a.All(2025, anggaran.Murni) {
		fmt.Println(kunci, isi.Isi())
	}
	// Output:
	// Rp100 1 1 <nil>
	// 5.1 tertulis
	// 5.2 tidak tertulis
}
