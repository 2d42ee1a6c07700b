package kinerja_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// Row 1 of Table T-C.23 of the Renstra of Dinas Sosial Kota Jambi 2025–2029.
func ExampleIndikatorOf() {
	i, catatan := kinerja.IndikatorOf(kinerja.BarisIndikator{
		Nama:      "Persentase PPKS Terlantar di Luar Panti yang Tertangani",
		Tahun:     []int{2021, 2022, 2023, 2024, 2025},
		Target:    []string{"70", "85", "80", "100", "100"},
		Realisasi: []string{"80", "123.59", "100", "100", "-"},
	})
	t := i.Year(2022)
	fmt.Println(i.Satuan, t.Target, t.Realisasi, t.Realisasi.Jenis())
	fmt.Println(i.Arah)
	for _, c := range catatan {
		fmt.Println(c.Pesan)
	}
	// Output:
	// Persen 85 123.59 persen
	// tidak tertulis
	// Satuan tidak tertulis; dari nama "Persentase PPKS Terlantar di Luar Panti yang Tertangani" dibaca Persen.
}

func ExampleReadIndikator() {
	semua, err := kinerja.ReadIndikator(strings.NewReader(`
indikator:
  - nama: Jumlah korban bencana yang mendapat makanan  # Tabel 4.6
    satuan: jiwa
    kelompok: IKK
    tahunan:
      - {tahun: 2025, target: 1650}
`))
	if err != nil {
		fmt.Println(err)
	}
	for _, i := range semua {
		fmt.Println(i.Nama, i.Year(2025).Target, i.Satuan, i.Kelompok)
	}
	// Output: Jumlah korban bencana yang mendapat makanan 1650 Jiwa IKK
}

func ExampleParseIndikator() {
	_, err := kinerja.ParseIndikator([]byte("- nama: Indeks Kemandirian PAS\n  satuam: Persen\n"))
	fmt.Println(err)
	var e *kinerja.IndikatorError
	fmt.Println(errors.As(err, &e), e.Baris, e.Saran)
	// Output:
	// kinerja: baris 2 kolom 3: diharapkan medan yang dikenal, ditemukan "satuam" (mungkin maksudnya "satuan")
	// true 2 satuan
}

func ExampleWriteIndikator() {
	i := kinerja.Indikator{
		Nama: "Rasio Kontribusi PSKS", Satuan: kinerja.ParseSatuan("Persen"), Kelompok: kinerja.KelompokIKU,
		Tahunan: []kinerja.Tahunan{{Tahun: 2025, Target: kinerja.ParseTarget("80%")}},
	}
	if err := kinerja.WriteIndikator(os.Stdout, []kinerja.Indikator{i}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// indikator:
	//   - nama: Rasio Kontribusi PSKS
	//     satuan: Persen
	//     kelompok: IKU
	//     tahunan:
	//       - tahun: 2025
	//         target: 80%
}

func ExampleIndikator_Validate() {
	i := kinerja.Indikator{Nama: "Penilaian mandiri reformasi birokrasi", Arah: kinerja.ArahNaik,
		Tahunan: []kinerja.Tahunan{{Tahun: 2025, Target: kinerja.ParseTarget("A")}}}
	for _, t := range i.Validate() {
		fmt.Println(t.Kode, t.Tahun, t.Tertulis)
	}
	// Output: skala-tidak-tertulis 2025 A
}

func ExampleIndikator_ApplySatuan() {
	var i kinerja.Indikator
	err := json.Unmarshal([]byte(`{"nama":"Jumlah korban bencana","satuan":"jiwa","tahunan":[{"tahun":2025,"target":"1.650"}]}`), &i)
	fmt.Println(err, i.Year(2025).Target.Jenis())
	i.ApplySatuan()
	v, ok := i.Year(2025).Target.Angka()
	fmt.Println(v, ok)
	// Output:
	// <nil> tak tentu
	// 1650 true
}

func ExampleIndikator_Year() {
	i := kinerja.Indikator{Nama: "Contoh", Tahunan: []kinerja.Tahunan{{Tahun: 2025, Target: kinerja.ParseTarget("80%")}}}
	fmt.Printf("%s %q\n", i.Year(2025).Target, i.Year(2026).Target)
	// Output: 80% ""
}

func ExampleParseArah() {
	a, _ := kinerja.ParseArah("Semakin rendah semakin baik")
	fmt.Println(a)
	_, err := kinerja.ParseArah("stabil")
	fmt.Println(err)
	// Output:
	// turun
	// kinerja: arah: diharapkan naik, turun, rentang atau tetap, ditemukan "stabil"
}

func ExampleParseKelompok() {
	k, _ := kinerja.ParseKelompok("ikk / iku")
	fmt.Println(k, k.Has(kinerja.KelompokIKU), k.Has(kinerja.KelompokIKD))
	// Output: IKU, IKK true false
}

func ExampleParseAkumulasi() {
	a, _ := kinerja.ParseAkumulasi("Posisi Akhir")
	fmt.Println(a, a == kinerja.AkumulasiPosisiAkhir)
	// Output: posisi akhir true
}

func ExampleParseTingkatIndikator() {
	t, _ := kinerja.ParseTingkatIndikator("Outcome")
	fmt.Println(t, t == kinerja.TingkatOutcome)
	// Output: outcome true
}

func ExampleTarget_IsZero() {
	fmt.Println(kinerja.ParseTarget("").IsZero(), kinerja.ParseTarget("-").IsZero(), kinerja.ParseTarget("0").IsZero())
	// Output: true false false
}

// Table T-C.24 of the Renstra of Dinas Sosial Kota Jambi, belanja operasional
// 2021, printed there as 94.40%.
func ExampleIndikator_Evaluate() {
	i := kinerja.Indikator{
		Nama:  "Persentase penyerapan keuangan",
		Rumus: "[realisasi anggaran] / [pagu anggaran] * 100",
		Tahunan: []kinerja.Tahunan{{Tahun: 2021, Data: map[string]kinerja.Target{
			"realisasi anggaran": kinerja.ParseTarget("9,448,777,466"),
			"pagu anggaran":      kinerja.ParseTarget("10,009,542,435"),
		}}},
	}
	v, rumus, nilai, err := i.Evaluate(2021)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(rumus.Cetak(ekspresi.Indonesia, nil))
	fmt.Println(rumus.Cetak(ekspresi.Indonesia, nilai))
	fmt.Println(v.FloatString(2))
	// Output:
	// (realisasi anggaran / pagu anggaran) × 100
	// (9.448.777.466 / 10.009.542.435) × 100
	// 94.40
}
