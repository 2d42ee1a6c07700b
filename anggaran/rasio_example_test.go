package anggaran_test

import (
	"errors"
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

func ExamplePenyerapan() {
	p, err := anggaran.Penyerapan(anggaran.New(9_448_777_466), anggaran.New(10_009_542_435))
	fmt.Println(p, err)
	_, err = anggaran.Penyerapan(anggaran.New(5), anggaran.Rupiah{})
	fmt.Println(errors.Is(err, anggaran.ErrTakTerdefinisi), err)
	// Output:
	// 94,40% <nil>
	// true anggaran: penyerapan Rp5 terhadap Rp0 tidak terdefinisi: pagu nol
}

func ExampleSisa() {
	fmt.Println(anggaran.Sisa(anggaran.New(9_448_777_466), anggaran.New(10_009_542_435)))
	// Output: Rp560.764.969 <nil>
}

func ExampleProporsi() {
	fmt.Println(anggaran.Proporsi(anggaran.New(1), anggaran.New(3)))
	// Output: 33,33% <nil>
}

func ExamplePertumbuhan() {
	fmt.Println(anggaran.Pertumbuhan(anggaran.New(10_009_542_435), anggaran.New(18_412_964_502)))
	// Output: 83,95% <nil>
}

// The mean that Table T-C.24 prints is not the compound rate.
func ExampleDeret() {
	d := anggaran.DeretFrom(2021, anggaran.New(10_009_542_435), anggaran.New(18_412_964_502),
		anggaran.New(11_891_068_465), anggaran.New(11_117_346_531))
	m, err := d.RataRataPertumbuhan()
	fmt.Println(m.Persen, m.Selang, m.Lewat, err)
	fmt.Println(d.Majemuk())
	// Output:
	// 14,01% 3 [] <nil>
	// 3,56% <nil>
}

func ExamplePersen_AppendFixed() {
	p, _ := anggaran.Penyerapan(anggaran.New(9_448_777_466), anggaran.New(10_009_542_435))
	b, err := p.AppendFixed(nil, 4, anggaran.SetengahKeAtas, anggaran.KomaRibuan)
	fmt.Println(string(b), err)
	// Output: 94.3977% <nil>
}

func ExampleParsePersen() {
	for _, s := range []string{"94.40%", "94,40 %", "(6,51)%"} {
		fmt.Println(anggaran.ParsePersen(s))
	}
	fmt.Println(anggaran.ParseRasio("0.944"))
	// Output:
	// 94,40% <nil>
	// 94,40% <nil>
	// -6,51% <nil>
	// 94,40% <nil>
}

func ExampleJumlahan() {
	var satu, dua anggaran.Jumlahan[string]
	_ = satu.AddRupiah("5.1", anggaran.New(100))
	_ = dua.AddRupiah("5.1", anggaran.New(20))
	_ = dua.Add("5.1", anggaran.Isian{}) // counted, not as zero

	data, err := dua.MarshalBinary() // from another machine
	var diterima anggaran.Jumlahan[string]
	fmt.Println(err, diterima.UnmarshalBinary(data), satu.Merge(&diterima))
	r, _ := satu.At("5.1")
	jumlah, err := r.Sum()
	fmt.Println(jumlah, r.Tertulis, r.Kosong, err)
	// Output:
	// <nil> <nil> <nil>
	// Rp120 2 1 <nil>
}

func ExampleAnggaran() {
	type kunci struct{ akun, dana string } // in a plan, Canonical() codes
	gaji := kunci{"5.1.01", "1.2.01"}
	var a anggaran.Anggaran[kunci]
	a.Set(2025, anggaran.Murni, gaji, anggaran.IsianOf(anggaran.New(100)))
	a.Set(2025, anggaran.Perubahan(1), gaji, anggaran.IsianOf(anggaran.New(110)))
	v, _ := a.Berlaku(2025)
	beda, err := a.Selisih(2025, anggaran.Murni, v)
	fmt.Println(v, beda[0].Dari, beda[0].Ke, beda[0].Beda, err)
	// Output: perubahan ke-1 Rp100 Rp110 Rp10 <nil>
}
