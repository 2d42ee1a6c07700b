package nomenklatur_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

func ExampleSplitKode() {
	for _, s := range []string{
		"7.01.01.2.06.0002.5.1.02.01.001.00024.",
		"1.01.2.22.0.00.01.0000.1.01.02.2.01.0001.5.1.02.01.01.0024",
		"1.01.2.22.0.00.01.0000.5",
	} {
		g, perbaikan, err := nomenklatur.SplitKode(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("SKPD %q, kode %q, rekening %q %v\n", g.SKPD, g.Kode, g.Rekening, perbaikan)
	}
	// Output:
	// SKPD "", kode "7.01.01.2.06.0002", rekening "5.1.02.01.001.00024" [titik "." disisihkan (posisi 37)]
	// SKPD "1.01.2.22.0.00.01.0000", kode "1.01.02.2.01.0001", rekening "5.1.02.01.01.0024" []
	// kode gabungan "1.01.2.22.0.00.01.0000.5": posisi 23: diharapkan lebih dari satu angka, ditemukan "5"; satu angka dapat berarti urusan, akun atau nomor urut
}

func ExampleGabungan_String() {
	g := nomenklatur.Gabungan{
		SKPD:     nomenklatur.MustParseKodeSKPD("1.02.0.00.0.00.01.0000"),
		Rekening: nomenklatur.MustParseKodeRekening("4.1.01"),
	}
	fmt.Println(g)
	// Output: 1.02.0.00.0.00.01.0000.4.1.01
}
