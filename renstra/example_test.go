package renstra_test

import (
	"fmt"
	"log"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The main job: a document's text in, what does not add up out.
func Example() {
	f, err := perencanaan.Fixtures().Open(perencanaan.DinsosKotaJambi)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	r, err := renstra.Read(f)
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range renstra.Audit(r, nil) {
		if t.Keparahan == renstra.Galat {
			fmt.Println("baris", t.Baris, t.Kode, t.Tahun, "terhitung", t.Terhitung)
		}
	}
	// Output:
	// baris 1360 jumlah-program 2030 terhitung Rp10.043.022.000
	// baris 1442 jumlah-program 2030 terhitung Rp1.060.500.000
	// baris 1508 jumlah-program 2029 terhitung Rp2.010.985.000
	// baris 1508 pagu-tidak-tertulis 2025 terhitung Rp2.933.994.235
	// baris 1585 jumlah-total 2025 terhitung Rp10.825.716.265
	// baris 1585 jumlah-total 2029 terhitung Rp15.091.749.000
	// baris 1585 jumlah-total 2030 terhitung Rp15.301.222.000
}

func dinsosJambi() *renstra.Rencana {
	f, err := perencanaan.Fixtures().Open(perencanaan.DinsosKotaJambi)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	r, err := renstra.Read(f)
	if err != nil {
		log.Fatal(err)
	}
	return r
}

// Programmes with their codes and what they are given in 2026.
func ExampleRencana_Program() {
	for n := range dinsosJambi().Program() {
		fmt.Println(n.Kode, n.Nama, n.Pagu(2026))
	}
	// Output:
	// 1.06.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA Rp8.467.368.000
	// 1.06.04 PROGRAM REHABILITASI SOSIAL Rp1.307.690.000
	// 1.06.05 PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL Rp1.520.950.000
	// 1.06.03 PROGRAM PENANGANAN WARGA NEGARA MIGRAN KORBAN TINDAK KEKERASAN Rp40.000.000
	// 1.06.02 PROGRAM PEMBERDAYAAN SOSIAL Rp1.357.950.000
	// 1.06.06 PROGRAM PENANGANAN BENCANA Rp502.450.000
	// 1.06.07 PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN
}

// The sum of a level says how many of its rows had no figure.
func ExampleRencana_SumLevel() {
	j, err := dinsosJambi().SumLevel(nomenklatur.TingkatProgram, 2025)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(j.Nilai, j.Tertulis, "tertulis,", j.TidakTertulis, "tidak")
	// Output: Rp10.825.716.265 5 tertulis, 2 tidak
}

// Every row of the plan with the rows above it.
func ExampleRencana_Walk() {
	for jalur, n := range dinsosJambi().Walk() {
		if n.Kode == nomenklatur.MustParseKode("1.06.04.2.01.0003") {
			for _, atas := range jalur {
				fmt.Println(atas.Tingkat, atas.Kode)
			}
			fmt.Println(n.Tingkat, n.Kode, n.Nama, n.Baseline, n.Year(2030).Target, n.Pagu(2030))
		}
	}
	// Output:
	// bidang urusan 1.06
	// program 1.06.04
	// kegiatan 1.06.04.2.01
	// sub kegiatan 1.06.04.2.01.0003 Penyediaan Alat Bantu 70 Orang 110 Orang Rp176.000.000
}
