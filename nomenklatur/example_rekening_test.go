package nomenklatur_test

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

func ExampleParseKodeRekening() {
	k, err := nomenklatur.ParseKodeRekening("5.1.02.01.01.0024")
	fmt.Println(k, err)
	fmt.Println(k.Tingkat(), k.Nomor(), "dari", k.Parent().Tingkat(), k.Parent())
	fmt.Println(k.At(nomenklatur.TingkatJenis))

	_, err = nomenklatur.ParseKodeRekening("5.1.02.01.01.24")
	fmt.Println(err)
	// Output:
	// 5.1.02.01.01.0024 <nil>
	// sub rincian objek 24 dari rincian objek 5.1.02.01.01
	// 5.1.02
	// kode rekening "5.1.02.01.01.24": posisi 13: diharapkan sub rincian objek tiga atau empat digit, ditemukan "24"
}

func ExampleKodeRekening_Equal() {
	lama := nomenklatur.MustParseKodeRekening("5.1.02.01.01.0024")
	baru := nomenklatur.MustParseKodeRekening("5.1.02.01.001.00024")
	fmt.Println(lama.Equal(baru), lama == baru)
	// Output: true false
}

// Sums by account, where the rows write the accounts in different widths.
func ExampleKodeRekening_Canonical() {
	jumlah := map[nomenklatur.KodeRekening]int{}
	for _, s := range []string{"5.1.02.01.01.0024", "5.1.02.01.001.00024", "5.1.02.01.01.024"} {
		jumlah[nomenklatur.MustParseKodeRekening(s).Canonical()]++
	}
	fmt.Println(jumlah)
	// Output: map[5.1.02.01.01.0024:3]
}

func ExampleKodeRekening_Format() {
	k := nomenklatur.MustParseKodeRekening("5.1.02.01.01.0024")
	fmt.Println(k.Format(nomenklatur.Permendagri90))
	fmt.Println(k.Format(nomenklatur.Kepmendagri861))

	k = nomenklatur.MustParseKodeRekening("5.1.02.01.01.1024")
	_, err := k.Format(nomenklatur.Permendagri90)
	fmt.Println(err)
	// Output:
	// 5.1.02.01.01.024 <nil>
	// 5.1.02.01.001.00024 <nil>
	// kode tidak sah: kode rekening 5.1.02.01.01.1024 tidak muat dalam edisi 90/2019: sub rincian objek 1024 lebih dari 3 digit
}

func ExampleKodeRekening_Ancestors() {
	for k := range nomenklatur.MustParseKodeRekening("5.1.02.01").Ancestors() {
		fmt.Println(k.Tingkat(), k)
	}
	// Output:
	// akun 5
	// kelompok 5.1
	// jenis 5.1.02
}

func ExampleKodeRekening_Contains() {
	operasi := nomenklatur.MustParseKodeRekening("5.1")
	fmt.Println(operasi.Contains(nomenklatur.MustParseKodeRekening("5.1.02.01.001.00024")))
	fmt.Println(operasi.Contains(nomenklatur.MustParseKodeRekening("5.2.02.01")))
	// Output:
	// true
	// false
}

func ExampleKodeRekening_Compare() {
	akun := []nomenklatur.KodeRekening{
		nomenklatur.MustParseKodeRekening("5.1.02.01.001.00024"),
		nomenklatur.MustParseKodeRekening("5.1.02.01.01.0003"),
		nomenklatur.MustParseKodeRekening("5.1"),
		nomenklatur.MustParseKodeRekening("4.1.01"),
	}
	slices.SortFunc(akun, nomenklatur.KodeRekening.Compare)
	fmt.Println(akun)
	// Output: [4.1.01 5.1 5.1.02.01.01.0003 5.1.02.01.001.00024]
}

func ExampleParseKodeSumberDana() {
	k, err := nomenklatur.ParseKodeSumberDana("1.1.1.01")
	fmt.Println(k, k.Tingkat(), err)
	fmt.Println(k.Format(nomenklatur.Kepmendagri2850))
	// Output:
	// 1.1.1.01 4 <nil>
	// 1.1.01.01 <nil>
}

func ExampleParseKodeFungsi() {
	k, err := nomenklatur.ParseKodeFungsi("11.04")
	fmt.Println(k, err, "dari fungsi", k.Fungsi())

	_, err = nomenklatur.ParseKodeFungsi("11.4")
	fmt.Println(err)
	// Output:
	// 11.04 <nil> dari fungsi 11
	// kode fungsi "11.4": posisi 3: diharapkan sub fungsi dua digit, 01 sampai 99, ditemukan "4"
}
