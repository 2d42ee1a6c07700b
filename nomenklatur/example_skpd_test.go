package nomenklatur_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

func ExampleParseKodeSKPD() {
	k, err := nomenklatur.ParseKodeSKPD("1.02.0.00.0.00.01.0001")
	fmt.Println(k, err)
	fmt.Println("sub unit", k.SubUnit(), "dari", k.Induk())

	_, err = nomenklatur.ParseKodeSKPD("1.02.0.00.0.00.01")
	fmt.Println(err)
	// Output:
	// 1.02.0.00.0.00.01.0001 <nil>
	// sub unit 1 dari 1.02.0.00.0.00.01.0000
	// kode SKPD "1.02.0.00.0.00.01": posisi 17: diharapkan nomor sub unit empat digit, ditemukan akhir teks
}

func ExampleKodeSKPD_Bidang() {
	skpd := nomenklatur.MustParseKodeSKPD("1.01.2.22.0.00.01.0000")
	for bidang := range skpd.Bidang() {
		fmt.Println(bidang.Tingkat(), bidang)
	}
	// Output:
	// bidang urusan 1.01
	// bidang urusan 2.22
}
