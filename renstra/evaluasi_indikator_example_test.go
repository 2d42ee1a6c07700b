package renstra_test

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The realisation is made up; names and targets are those of Tables 3.3, 4.5
// and 4.6 of the document.
const realisasiIndikatorContoh = `[
	{"indikator": "Persentase PAS yang mendapatkan layanan dasar", "nilai": "76%"},
	{"indikator": "Indeks Kemandirian PAS", "nilai": "45%"},
	{"indikator": "Rasio Kontribusi PSKS", "nilai": "60%"},
	{"indikator": "Respon Penanganan Pengaduan Sosial", "nilai": "Baik"},
	{"indikator": "Penilaian mandiri reformasi birokrasi", "nilai": "BB"},
	{"indikator": "Persentase tata kelola dan kinerja pengelolaan keuangan OPD", "nilai": "90%"},
	{"indikator": "Jumlah Tim Reaksi Cepat yang dibentuk", "nilai": "9"}
]`

func evaluasiIndikatorContoh(cara renstra.CaraIndikator) *renstra.EvaluasiIndikator {
	var records []renstra.RealisasiIndikator
	if err := json.Unmarshal([]byte(realisasiIndikatorContoh), &records); err != nil {
		log.Fatal(err)
	}
	e, err := dinsosJambi().EvaluateIndikator(2026, records, cara)
	if err != nil {
		log.Fatal(err)
	}
	return e
}

// The indicators of the sasaran in 2026. What a predicate is of another is said
// by no regulation: without a scale and a way it has no achievement, and the
// mean names it.
func ExampleRencana_EvaluateIndikator() {
	e := evaluasiIndikatorContoh(renstra.CaraIndikator{})
	for _, k := range e.Kelompok {
		if k.Sasaran == nil {
			continue
		}
		fmt.Println(k.Sasaran.Nama)
		for _, b := range k.Baris {
			capaian := "tidak terdefinisi"
			if b.Sebab == nil {
				c, err := b.Capaian.Round(2, anggaran.SetengahKeAtas)
				if err != nil {
					log.Fatal(err)
				}
				capaian = c.StringFixed(2)
			}
			fmt.Printf("  %s dari %s: %s\n", b.Realisasi, b.Target, capaian)
		}
	}
	fmt.Println("rata-rata", e.Sasaran.Nilai.FloatString(2), e.Sasaran.Predikat.Predikat, "tanpa", len(e.Sasaran.Dilewati))
	for _, l := range e.Sasaran.Dilewati {
		fmt.Println("  " + strings.Join(l.Jalur, "/"))
	}
	// Output:
	// Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS)
	//   76% dari 80%: 95.00
	//   45% dari 50%: 90.00
	//   60% dari 80%: 75.00
	// Peningkatan Kualitas Pelayanan Kesejahteraan Sosial
	//   Baik dari Sangat Baik: tidak terdefinisi
	// Peningkatan Profesionalisme ASN
	//   BB dari A: tidak terdefinisi
	//   90% dari 100%: 90.00
	// rata-rata 87.50 Tinggi tanpa 2
	//   Respon Penanganan Pengaduan Sosial
	//   Penilaian mandiri reformasi birokrasi
}

// The table of a performance report, here of the sasaran about staff. BB is the
// fifth and A the sixth place on the scale of SAKIP: 83,33; with 90 the mean is
// 86,67.
func ExampleEvaluasiIndikator_TabelTujuan() {
	sakip, _ := kinerja.LookupSkala("sakip")
	t := evaluasiIndikatorContoh(renstra.CaraIndikator{Capaian: func(*renstra.Indikator) kinerja.CaraCapaian {
		return kinerja.CaraCapaian{Skala: sakip, Predikat: kinerja.PredikatTempat}
	}}).TabelTujuan()
	t.Baris = t.Baris[len(t.Baris)-5 : len(t.Baris)-2]
	if err := t.WriteMarkdown(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Pengukuran Kinerja Tujuan dan Sasaran Tahun 2026 Dinas Sosial Kota Jambi
	//
	// | No | Tujuan/Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Predikat |
	// | --- | --- | --- | --- | --- | --- | ---: | --- |
	// | 5 | Peningkatan Profesionalisme ASN | Penilaian mandiri reformasi birokrasi |  | A | BB | 83,33% | Tinggi |
	// |  |  | Persentase tata kelola dan kinerja pengelolaan keuangan OPD | Persen | 100% | 90% | 90,00% | Tinggi |
	// |  |  | Rata-rata capaian |  |  |  | 86,67% | Tinggi |
}

// The same realisation in the table of the IKU, whose mean is that of the four
// that have a value: (95 + 75 + 90 + 90)/4.
func ExampleEvaluasiIndikator_TabelIKU() {
	t := evaluasiIndikatorContoh(renstra.CaraIndikator{}).TabelIKU()
	if err := t.WriteMarkdown(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Pengukuran Indikator Kinerja Utama Tahun 2026 Dinas Sosial Kota Jambi
	//
	// | No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Predikat |
	// | --- | --- | --- | --- | --- | --- | ---: | --- |
	// | 1 | Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS) | Persentase PAS yang mendapatkan layanan dasar | Persen | 80% | 76% | 95,00% | Sangat Tinggi |
	// | 2 | Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS) | Rasio Kontribusi PSKS | Persen | 80% | 60% | 75,00% | Sedang |
	// | 3 | Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS) | Indeks Kemandirian PAS | Persen | 50% | 45% | 90,00% | Tinggi |
	// | 4 | Peningkatan Profesionalisme ASN | Penilaian mandiri reformasi birokrasi | Bobot | A | BB |  |  |
	// | 5 | Peningkatan Profesionalisme ASN | Persentase tata kelola dan kinerja pengelolaan keuangan OPD | Persen | 100% | 90% | 90,00% | Tinggi |
	// | 6 | Peningkatan Kualitas Pelayanan Kesejahteraan Sosial | Respon Penanganan Pengaduan Sosial | Predikat | Sangat Baik | Baik |  |  |
	// |  |  | Rata-rata capaian |  |  |  | 87,50% | Tinggi |
}

// One of the 27 IKK, 9 of 10.
func ExampleEvaluasiIndikator_TabelIKK() {
	t := evaluasiIndikatorContoh(renstra.CaraIndikator{}).TabelIKK()
	for _, b := range t.Baris {
		if b.Sel[5] != "" {
			fmt.Println(strings.Join(b.Sel, " | "))
		}
	}
	// Output:
	// 3 |  | Jumlah Tim Reaksi Cepat yang dibentuk | Orang | 10 | 9 | 90,00% | Tinggi
}
