package nomenklatur_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The key of a row is edition, kind of region and code.
func ExampleKatalog_Lookup() {
	k := nomenklatur.Default()
	kode := nomenklatur.MustParseKode("1.06.04.2.01.0014")
	e, ok := k.Lookup(nomenklatur.Pemutakhiran2027, nomenklatur.KabupatenKota, kode)
	fmt.Println(ok, e.Nama)
	_, ok = k.Lookup(nomenklatur.Kepmendagri1317, nomenklatur.KabupatenKota, kode)
	fmt.Println(ok) // the list of 2023 does not have it
	// Output:
	// true Fasilitasi Pembuatan Dokumen Kependudukan bagi Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, Gelandangan dan Pengemis Kewenangan Kabupaten/Kota
	// false
}

// Names as documents write them, with what is known of their place.
func ExampleKatalog_Match() {
	k := nomenklatur.Default()
	for _, nama := range []string{
		"Kegiatan Administrasi  Keuangan Perangkat Daerah",
		"Kegiatan Perencanaan, Pengkanggaran, dan Evaluasi Kinerja Perangkat Daerah",
		"Pembangunan Stasiun Ruang Angkasa",
	} {
		m := k.Match(nomenklatur.Query{Nama: nama, JenisDaerah: nomenklatur.KabupatenKota})
		fmt.Print(m.Keyakinan)
		for _, c := range m.Calon {
			fmt.Print(" ", c.Entri.Kode, " jarak ", c.Jarak)
		}
		fmt.Println()
	}
	// Output:
	// pasti X.XX.01.2.02 jarak 0
	// usulan X.XX.01.2.01 jarak 1
	// tidak ada
}

// A withdrawn row, and what took its place.
func ExampleKatalog_Replacements() {
	k := nomenklatur.Default()
	kode := nomenklatur.MustParseKode("1.06.05.2.02.0003")
	for e := range k.Entries(kode) {
		fmt.Println(e.Edisi, "dicabut:", k.Withdrawn(e))
		for _, c := range k.Replacements(e) {
			fmt.Println(c.Entri.Kode, c.Entri.Nama)
		}
	}
	// Output:
	// 900.1.15.5-1317/2023 dicabut: true
	// 1.06.05.2.02.0006 Fasilitasi Bantuan Sosial Kesejahteraan Keluarga
}

func ExampleKatalog_Children() {
	for e := range nomenklatur.Default().Children(nomenklatur.MustParseKode("1.06.07")) {
		fmt.Println(e.Kode, e.JenisDaerah, e.Nama)
	}
	// Output:
	// 1.06.07.1.01 provinsi Pengelolaan Taman Makam Pahlawan Nasional Provinsi
	// 1.06.07.2.01 kabkota Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota
}
