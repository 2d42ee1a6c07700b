package nomenklatur_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// A list as an office keeps it: what cannot be read is reported, not dropped.
func ExampleLoad() {
	daftar := `Kode;Nomenklatur;Satuan
1.06.04.2.01;Rehabilitasi Sosial Dasar;
1.06.04.02.01.0014;Fasilitasi Pembuatan Dokumen Kependudukan;Orang
1.06.04.2.1;Rehabilitasi;
`
	k, temuan, err := nomenklatur.Load(strings.NewReader(daftar),
		nomenklatur.WithEdisi(nomenklatur.Pemutakhiran2027),
		nomenklatur.WithJenisDaerah(nomenklatur.KabupatenKota))
	if err != nil {
		log.Fatal(err)
	}
	for e := range k.All() {
		fmt.Println(e.Kode, e.Nama)
	}
	for _, t := range temuan {
		fmt.Printf("baris %d: %v: %s\n", t.Baris, t.Keparahan, t.Kode)
	}
	// Output:
	// 1.06.04.2.01 Rehabilitasi Sosial Dasar
	// 1.06.04.2.01.0014 Fasilitasi Pembuatan Dokumen Kependudukan
	// baris 3: peringatan: kode-diperbaiki
	// baris 4: galat: satu-desimal
}

// The columns of the decree's own annex.
func ExampleLoad_lampiran() {
	daftar := `URUSAN	BIDANG URUSAN	PROGRAM	KEGIATAN	SUB KEGIATAN	NOMENKLATUR URUSAN KABUPATEN/KOTA
1	06	04	2.01		Rehabilitasi Sosial Dasar
1	06	04	2.01	0014	Fasilitasi Pembuatan Dokumen Kependudukan
`
	k, _, err := nomenklatur.Load(strings.NewReader(daftar),
		nomenklatur.WithEdisi(nomenklatur.Pemutakhiran2027),
		nomenklatur.WithJenisDaerah(nomenklatur.KabupatenKota))
	if err != nil {
		log.Fatal(err)
	}
	for e := range k.All() {
		fmt.Println(e.Kode, e.Nama)
	}
	// Output:
	// 1.06.04.2.01 Rehabilitasi Sosial Dasar
	// 1.06.04.2.01.0014 Fasilitasi Pembuatan Dokumen Kependudukan
}

// A list without a word on its edition is refused, not guessed at.
func ExampleLoad_tanpaEdisi() {
	_, _, err := nomenklatur.Load(strings.NewReader("kode,nama\n1.06,Sosial\n"))
	fmt.Println(err)
	// Output:
	// baris 1 kolom 1: edisi tidak dikenal: diharapkan kolom edisi atau WithEdisi, ditemukan daftar tanpa edisi
}

func contohKatalog() *nomenklatur.Katalog {
	k, err := nomenklatur.NewKatalog([]nomenklatur.Entri{{
		Kode:        nomenklatur.MustParseKode("1.06"),
		JenisDaerah: nomenklatur.Provinsi,
		Edisi:       nomenklatur.HimpunanOf(nomenklatur.Kepmendagri1317, nomenklatur.Pemutakhiran2027),
		Nama:        "URUSAN PEMERINTAHAN BIDANG SOSIAL",
	}})
	if err != nil {
		log.Fatal(err)
	}
	return k
}

func ExampleKatalog_WriteTSV() {
	var b strings.Builder
	if err := contohKatalog().WriteTSV(&b); err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(b.String(), "\t", "|"))
	k, _, err := nomenklatur.Load(strings.NewReader(b.String()))
	fmt.Println(k.Len(), err)
	// Output:
	// kode|daerah|nama|kinerja|indikator|satuan|edisi|sumber|tanda
	// 1.06|provinsi|URUSAN PEMERINTAHAN BIDANG SOSIAL||||900.1.15.5-1317/2023; pemutakhiran 2027||
	// 1 <nil>
}

func ExampleKatalog_WriteYAML() {
	if err := contohKatalog().WriteYAML(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// - kode: "1.06"
	//   daerah: provinsi
	//   nama: "URUSAN PEMERINTAHAN BIDANG SOSIAL"
	//   edisi: ["900.1.15.5-1317/2023", "pemutakhiran 2027"]
}

func ExampleLoadYAML() {
	k, err := nomenklatur.LoadYAML(strings.NewReader(`
- kode: 1.06.04
  nama: PROGRAM REHABILITASI SOSIAL
`), nomenklatur.WithEdisi(nomenklatur.Pemutakhiran2027), nomenklatur.WithJenisDaerah(nomenklatur.KabupatenKota))
	if err != nil {
		log.Fatal(err)
	}
	for e := range k.All() {
		fmt.Println(e.Kode, e.JenisDaerah, e.Nama)
	}
	// Output:
	// 1.06.04 kabkota PROGRAM REHABILITASI SOSIAL
}

// Two rows of one code, and a sub kegiatan without its kegiatan.
func ExampleKatalog_Validate() {
	k, _, err := nomenklatur.Load(strings.NewReader(`kode,nama
1,URUSAN WAJIB
1.06,SOSIAL
1.06,KESEHATAN
`), nomenklatur.WithEdisi(nomenklatur.Pemutakhiran2027), nomenklatur.WithJenisDaerah(nomenklatur.KabupatenKota))
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range k.Validate() {
		fmt.Println(t.Baris, t.Keparahan, t.Kode, t.Pesan)
	}
	// Output:
	// 3 galat kode-kembar kode 1.06 (kabkota, pemutakhiran 2027) sudah dipakai baris 2 "SOSIAL"
}
