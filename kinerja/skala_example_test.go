package kinerja_test

import (
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func ExampleSkala_Classify() {
	s, _ := kinerja.LookupSkala("permendagri-86-2017")
	for _, p := range []kinerja.Perlakuan{kinerja.PerlakuanAmbang, kinerja.PerlakuanBulatkan, kinerja.PerlakuanTercetak} {
		k := s.Classify(big.NewRat(905, 10), p) // between "76–90" and "91–100"
		fmt.Printf("%v: %q, %v\n", k.Perlakuan, k.Predikat, k.Letak)
	}
	// Output:
	// ambang: "Tinggi", di celah
	// bulatkan: "Sangat Tinggi", di celah
	// tercetak: "", di celah
}

func ExampleKlasifikasi_Temuan() {
	s, _ := kinerja.LookupSkala("ip-asn")
	t, _ := s.Classify(big.NewRat(805, 10), kinerja.PerlakuanTercetak).Temuan()
	fmt.Println(t.Kode)
	fmt.Println(t.Pesan)
	// Output:
	// nilai-di-celah-skala
	// Nilai 80,5 pada skala ip-asn terletak antara Sedang (71–80) dan Tinggi (81–90), tidak termasuk keduanya; dengan perlakuan "tercetak": tanpa predikat.
}

func ExampleAllSkala() {
	for s := range kinerja.AllSkala() {
		d := s.Definisi()
		fmt.Println(d.Nama, d.Tahun, len(d.Kelas))
	}
	// Output:
	// ikm 2017 4
	// ip-asn 2019 5
	// permendagri-86-2017 2017 5
	// rb-2022 2022 7
	// sakip 2021 7
	// sakip-lama 2021 6
	// spm 2026 4
}

func ExampleSkalaPermendagri86() {
	k := kinerja.SkalaPermendagri86().Classify(big.NewRat(80, 1), kinerja.PerlakuanBawaan)
	fmt.Println(k.Predikat)
	// Output: Tinggi
}

func ExampleLookupSkala() {
	s, ok := kinerja.LookupSkala("SAKIP")
	fmt.Println(s.Definisi().Sumber, ok)
	_, ok = kinerja.LookupSkala("rb-2023") // not read in the decree, so not built in
	fmt.Println(ok)
	// Output:
	// PermenPANRB 88/2021; tepi bawah yang terbuka dan kata predikat menurut tangga indeks RB (Aceh, IRB 2022) true
	// false
}

// A ladder that is not built in is one's own.
func ExampleNewSkala() {
	selang := func(s string) kinerja.Selang { v, _ := kinerja.ParseSelang(s); return v }
	s, err := kinerja.NewSkala(kinerja.DefinisiSkala{
		Nama: "desa",
		Kelas: []kinerja.Kelas{
			{Predikat: "A−", Selang: selang(">80–90")},
			{Predikat: "A", Selang: selang(">90–100")},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Classify(big.NewRat(90, 1), kinerja.PerlakuanBawaan).Predikat)
	// Output:
	// A−
}

func ExampleParseSkala() {
	s, err := kinerja.ParseSkala(`
nama: kampung
Maju; 81–100; Mandiri
Berkembang; 51–80
Tertinggal; 0–50
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range s.Audit() {
		fmt.Println(t.Pesan)
	}
	_, err = kinerja.ParseSkala("nama: kampung\nMaju; 100–81\n")
	fmt.Println(err)
	// Output:
	// Skala kampung: nilai >50–<51 tidak termasuk Tertinggal (0–50) maupun Berkembang (51–80).
	// Skala kampung: nilai >80–<81 tidak termasuk Berkembang (51–80) maupun Maju (81–100).
	// kinerja: skala baris 2: diharapkan kelas "predikat; selang; sebutan", ditemukan "Maju; 100–81": kinerja: selang "100–81" kolom 1: diharapkan batas bawah yang tidak melampaui batas atas
}

func ExampleSkala_ParsePredikat() {
	sakip, _ := kinerja.LookupSkala("sakip")
	ikm, _ := kinerja.LookupSkala("ikm")
	p, _ := sakip.ParsePredikat("Sangat Baik")
	q, _ := ikm.ParsePredikat("A (Sangat Baik)")
	fmt.Println(p, p.Tempat(), q, q.Tempat())
	_, err := p.Compare(q)
	fmt.Println(err)
	// Output:
	// BB 5 A 4
	// kinerja: BB (sakip) dan A (ikm): predikat dari skala yang berbeda
}

func ExampleParseSelang() {
	for _, teks := range []string{"76 % ≤ 90 %", ">80 - 90", ">= 91", "88,31 – 100,00", "9o"} {
		s, err := kinerja.ParseSelang(teks)
		fmt.Println(s, err)
	}
	// Output:
	// 76–90 <nil>
	// >80–90 <nil>
	// ≥91 <nil>
	// 88,31–100 <nil>
	// semua kinerja: selang "9o" kolom 2: diharapkan akhir selang
}

func ExampleSelang_Contains() {
	s, _ := kinerja.ParseSelang(">80–90")
	fmt.Println(s.Contains(big.NewRat(80, 1)), s.Contains(big.NewRat(90, 1)))
	// Output: false true
}

func ExampleParsePerlakuan() {
	p, err := kinerja.ParsePerlakuan("bulatkan")
	fmt.Println(p, err)
	_, err = kinerja.ParsePerlakuan("kira-kira")
	fmt.Println(err)
	// Output:
	// bulatkan <nil>
	// kinerja: "kira-kira": perlakuan tidak dikenal: diharapkan ambang, bulatkan, bulatkan-genap, tercetak atau bawaan
}
