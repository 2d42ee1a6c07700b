package anggaran_test

import (
	"errors"
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

func ExampleRupiah_Terbilang() {
	fmt.Println(anggaran.New(1_234_567).Terbilang())
	fmt.Println(anggaran.New(1_001_000).Terbilang(anggaran.TerbilangTiapKata))
	fmt.Println(anggaran.New(1_100).Terbilang(anggaran.TerbilangAwal, anggaran.TerbilangTanpaRupiah))
	fmt.Println(anggaran.FromSen(-100_050).Terbilang(anggaran.TerbilangBesar))
	// Output:
	// satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah
	// Satu Juta Seribu Rupiah
	// Seribu seratus
	// MINUS SERIBU RUPIAH LIMA PULUH SEN
}

func ExampleRupiah_AppendTerbilang() {
	line := []byte("Terbilang: ")
	line = anggaran.New(2_750_000).AppendTerbilang(line, anggaran.TerbilangTiapKata)
	fmt.Printf("%s\n", line)
	// Output: Terbilang: Dua Juta Tujuh Ratus Lima Puluh Ribu Rupiah
}

func ExampleParseTerbilang() {
	for _, s := range []string{
		"satu juta dua ratus ribu rupiah",
		"Satu Juta Satu Ribu",
		"TIGA MILYAR LIMARATUS JUTA",
		"minus seribu rupiah lima puluh sen",
	} {
		fmt.Println(anggaran.ParseTerbilang(s))
	}
	_, err := anggaran.ParseTerbilang("dua juta tiga lima rupiah")
	var e *anggaran.ParseError
	if errors.As(err, &e) {
		fmt.Printf("byte %d, %s: diharapkan %s\n", e.Offset, e.Found, e.Expected)
	}
	// Output:
	// Rp1.200.000 <nil>
	// Rp1.001.000 <nil>
	// Rp3.500.000.000 <nil>
	// -Rp1.000,50 <nil>
	// byte 14, "lima": diharapkan ratus, puluh, belas, skala di bawah juta, rupiah, sen atau akhir teks
}
