package nomenklatur_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

func ExampleParseKode() {
	k, err := nomenklatur.ParseKode("1.06.04.2.01.0014")
	fmt.Println(k, err)
	fmt.Println(k.Tingkat(), k.Nomor(), "dari kegiatan", k.Parent())

	_, err = nomenklatur.ParseKode("1.06.4")
	fmt.Println(err)
	// Output:
	// 1.06.04.2.01.0014 <nil>
	// sub kegiatan 14 dari kegiatan 1.06.04.2.01
	// kode "1.06.4": posisi 5: diharapkan program dua digit, ditemukan "4"
}

func ExampleParseError() {
	_, err := nomenklatur.ParseKode("1.01.2.22.0.00.01.0000")
	var e *nomenklatur.ParseError
	if errors.As(err, &e) {
		fmt.Println(e.Offset, e.Expected)
		fmt.Println(e.Catatan)
	}
	fmt.Println(errors.Is(err, nomenklatur.ErrKode))
	// Output:
	// 5 program dua digit
	// tampaknya kode SKPD
	// true
}

func ExampleParseKodeLenient() {
	for _, s := range []string{
		"1.01.01.02.01.0001",
		"1.01.02.1.01.0001 Pembangunan USB",
		"7.01.01.2.06.0002.5.1.02.01.001.00024.",
		"1.06.07.2.01.002",
	} {
		k, perbaikan, err := nomenklatur.ParseKodeLenient(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(k)
		for _, p := range perbaikan {
			fmt.Println("  " + p.String())
		}
	}
	// Output:
	// 1.01.01.2.01.0001
	//   kewenangan "02" dibaca "2" (posisi 8)
	// 1.01.02.1.01.0001
	//   nama "Pembangunan USB" disisihkan (posisi 18)
	// 7.01.01.2.06.0002
	//   kode rekening "5.1.02.01.001.00024" disisihkan (posisi 18)
	//   titik "." disisihkan (posisi 37)
	// kode "1.06.07.2.01.002": posisi 13: diharapkan sub kegiatan dua atau empat digit, ditemukan "002"; dapat berarti 02 atau 0002
}

func ExampleKode_Bind() {
	penunjang := nomenklatur.MustParseKode("X.XX.01.2.01.0001")
	k, err := penunjang.Bind(nomenklatur.MustParseKode("1.06"))
	fmt.Println(k, err)
	fmt.Println(k.Unbind())
	// Output:
	// 1.06.01.2.01.0001 <nil>
	// X.XX.01.2.01.0001 true
}

func ExampleKode_Ancestors() {
	for k := range nomenklatur.MustParseKode("1.06.04.2.01").Ancestors() {
		fmt.Println(k.Tingkat(), k)
	}
	// Output:
	// urusan 1
	// bidang urusan 1.06
	// program 1.06.04
}

func ExampleKode_Contains() {
	program := nomenklatur.MustParseKode("1.06.04")
	fmt.Println(program.Contains(nomenklatur.MustParseKode("1.06.04.2.01.0014")))
	fmt.Println(program.Contains(nomenklatur.MustParseKode("1.06.05.2.01")))
	// Output:
	// true
	// false
}

func ExampleKode_Compare() {
	kode := []nomenklatur.Kode{
		nomenklatur.MustParseKode("1.06.04.2.01"),
		nomenklatur.MustParseKode("1.06"),
		nomenklatur.MustParseKode("X.XX.01"),
		nomenklatur.MustParseKode("1.06.04"),
	}
	slices.SortFunc(kode, nomenklatur.Kode.Compare)
	fmt.Println(kode)
	// Output: [X.XX.01 1.06 1.06.04 1.06.04.2.01]
}

func ExampleKode_AppendTo() {
	b := []byte("kode ")
	b = nomenklatur.MustParseKode("1.06.04").AppendTo(b)
	fmt.Printf("%s\n", b)
	// Output: kode 1.06.04
}

func ExampleParseTingkat() {
	t, err := nomenklatur.ParseTingkat("bidang urusan")
	fmt.Println(t, t == nomenklatur.TingkatBidangUrusan, err)
	// Output: bidang urusan true <nil>
}
