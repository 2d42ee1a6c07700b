package nomenklatur_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Words in any order, one of them misspelt, in one kind of region and edition.
func ExampleKatalog_Search() {
	for _, h := range nomenklatur.Default().Search(nomenklatur.Cari{
		Teks:        "bencana tarnua",
		JenisDaerah: nomenklatur.KabupatenKota,
		Edisi:       nomenklatur.Pemutakhiran2027,
		Batas:       2,
	}) {
		fmt.Println(h.Skor, h.Entri.Kode, h.Entri.Nama)
	}
	// Output:
	// 800 1.06.06.4.02.0003 Peningkatan Kapasitas Relawan Taruna Siaga Bencana
	// 800 1.06.06.2.02.0002 Koordinasi, Sosialisasi dan Pelaksanaan Taruna Siaga Bencana
}

// A code half typed finds the codes that begin so; words narrow it down.
func ExampleKatalog_Search_kode() {
	k := nomenklatur.Default()
	for _, teks := range []string{"1.06.0", "1.06.07.2 pengamanan", "1.06.01.2.02.0001"} {
		h := k.Search(nomenklatur.Cari{Teks: teks, JenisDaerah: nomenklatur.KabupatenKota, Batas: 1})
		fmt.Println(h[0].Skor, h[0].Entri.Kode, h[0].Entri.Nama)
	}
	// Output:
	// 800 1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
	// 900 1.06.07.2.01.0003 Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota
	// 900 X.XX.01.2.02.0001 Penyediaan Gaji dan Tunjangan ASN
}
