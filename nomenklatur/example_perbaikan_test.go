package nomenklatur_test

import (
	"errors"
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Codes with more than one legal reading, decided by the catalogue with what
// else the row says.
func ExampleKatalog_ResolveKode() {
	k := nomenklatur.Default()
	for _, t := range []nomenklatur.KodeTertulis{
		{Teks: "1.06.07.2.01.002", Edisi: nomenklatur.Kepmendagri1317},
		{Teks: "1.06.01.2.1", Nama: "Peningkatan Pelayanan BLUD"}, // a spreadsheet's 2.10
		{Teks: "1.06.01.2.1 Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"},
		{Teks: "2 ", Induk: nomenklatur.MustParseKode("1.06.07.2.01"), Edisi: nomenklatur.Pemutakhiran2027},
	} {
		t.JenisDaerah = nomenklatur.KabupatenKota
		kode, perbaikan, err := k.ResolveKode(t)
		fmt.Println(kode, perbaikan, err)
	}
	// Output:
	// 1.06.07.2.01.0002 [sub kegiatan "002" dibaca "0002" (posisi 13)] <nil>
	// 1.06.01.2.10 [kegiatan "1" dibaca "10" (posisi 10)] <nil>
	// 1.06.01.2.01 [kegiatan "1" dibaca "01" (posisi 10) nama "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah" disisihkan (posisi 12)] <nil>
	// 1.06.07.2.01.0002 [sub kegiatan "2" dibaca "0002" (posisi 0) spasi " " disisihkan (posisi 1)] <nil>
}

// What is not sure is not read; the candidates are in the error.
func ExampleBacaanError() {
	_, _, err := nomenklatur.Default().ResolveKode(nomenklatur.KodeTertulis{
		Teks: "1.06.01.2.1", JenisDaerah: nomenklatur.KabupatenKota, Edisi: nomenklatur.Kepmendagri1317,
	})
	var g *nomenklatur.BacaanError
	if errors.As(err, &g) {
		fmt.Println(g.Sebab)
		for _, c := range g.Calon {
			fmt.Println(c.Kode, c.Entri.Kode, c.Entri.Nama)
		}
	}
	// Output:
	// lebih dari satu bacaan
	// 1.06.01.2.01 X.XX.01.2.01 Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
	// 1.06.01.2.10 X.XX.01.2.10 Peningkatan Pelayanan BLUD
}

// A cell that repeats the code in front of the name.
func ExampleSplitNama() {
	kode, nama, perbaikan, err := nomenklatur.SplitNama("1.05.02.02.03.0002 - Pembentukan Satuan Linmas")
	fmt.Println(kode, nama, perbaikan, err)
	kode, nama, _, err = nomenklatur.SplitNama("Pembentukan Satuan Linmas")
	fmt.Println(kode.IsValid(), nama, err)
	// Output:
	// 1.05.02.2.03.0002 Pembentukan Satuan Linmas [kewenangan "02" dibaca "2" (posisi 8)] <nil>
	// false Pembentukan Satuan Linmas <nil>
}
