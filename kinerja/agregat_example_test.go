package kinerja_test

import (
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Two outputs of one programme, as the annex of PMK 22/PMK.02/2021 nests them.
func ExampleCaraAgregat_Aggregate() {
	persen := func(a, b int64) kinerja.ButirCapaian { return kinerja.ButirCapaian{Nilai: big.NewRat(100*a, b)} }
	a, err := kinerja.AgregatGeometrik.Aggregate([]kinerja.ButirCapaian{
		{Nama: "keluaran 1", Bagian: []kinerja.ButirCapaian{persen(5, 5), persen(9, 10)}},
		{Nama: "keluaran 2", Bagian: []kinerja.ButirCapaian{persen(2, 3), persen(4, 6), persen(5, 5), {Nama: "N/A"}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Nilai.FloatString(2), a.Cara, a.Dipakai)
	for _, l := range a.Dilewati {
		fmt.Println(l.Jalur, l.Sebab)
	}
	// Output:
	// 85.09 rata-rata geometrik 5
	// [keluaran 2 N/A] capaian tidak tertulis
}

func ExampleGabungan_Combine() {
	triwulan := []*big.Rat{big.NewRat(10, 1), nil, big.NewRat(5, 1), big.NewRat(6, 1)}
	for g := kinerja.GabunganJumlah; g <= kinerja.GabunganMaksimum; g++ {
		v, lewat, _ := g.Combine(triwulan)
		fmt.Println(g, v.RatString(), lewat)
	}
	// Output:
	// jumlah 21 [1]
	// akhir 6 [1]
	// rata-rata 7 [1]
	// maksimum 10 [1]
}

func ExampleParseGabungan() {
	fmt.Println(kinerja.ParseGabungan("Rata-rata"))
	// Output: rata-rata <nil>
}

func ExampleNilaiSKM() {
	unsur := make([]*big.Rat, kinerja.UnsurSKM)
	for i := range unsur {
		unsur[i] = big.NewRat(4, 1)
	}
	a, _ := kinerja.NilaiSKM(unsur, kinerja.BobotSepersembilan)
	b, _ := kinerja.NilaiSKM(unsur, kinerja.Bobot0111)
	fmt.Println(a.FloatString(2), b.FloatString(2))
	// Output: 100.00 99.90
}

// Target 95, realisasi 93, of the regulation's sample.
func ExampleKonversiPermenPANRB8() {
	c, _ := kinerja.CapaianNaik.Achievement(big.NewRat(95, 1), big.NewRat(93, 1))
	v, _ := kinerja.KonversiPermenPANRB8(c, false)
	fmt.Println(c.FloatString(4), v.FloatString(4))
	_, err := kinerja.KonversiPermenPANRB8(big.NewRat(795, 10), false)
	fmt.Println(err)
	// Output:
	// 97.8947 87.8947
	// kinerja: konversi PermenPANRB 8/2021, capaian "79,5": tidak terdefinisi: capaian di antara dua kelas
}

func ExampleCaraCapaian_ComputeTarget() {
	cara := kinerja.CaraCapaian{Rumus: kinerja.CapaianTurunA}
	c, _ := cara.ComputeTarget(kinerja.ParseTarget("7-8 bulan"), kinerja.ParseTarget("9 bulan"))
	fmt.Println(c.Nilai.FloatString(1), c.Ketentuan)
	_, err := cara.ComputeTarget(kinerja.ParseTarget("8 bulan"), kinerja.ParseTarget("-"))
	fmt.Println(err)
	// Output:
	// 87.5 batas atas rentang
	// kinerja: capaian (turun A), target "8 bulan", realisasi "-": tidak terdefinisi: realisasi tidak tertulis
}
