package renstra_test

import (
	"errors"
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// evaluasiTahun evaluates made-up records against one year of a plan.
func evaluasiTahun(t testing.TB, r *renstra.Rencana, tahun int, csv ...string) *renstra.Evaluasi {
	t.Helper()
	renja, err := r.Renja(tahun)
	if err != nil {
		t.Fatal(err)
	}
	return evaluasiRenja(t, renja, renstra.CaraEvaluasi{}, csv...)
}

// 2025 has no targets in the document: 14.000.000 of 14.504.800 is 96,52 %.
// 2026: 2 of 2, 14.500.000 of 15.000.000. 2030 is no year of the period.
func TestTabelE80(t *testing.T) {
	const baris = "1.06.01.2.01.0001"
	r := dinsosJambi()
	tabel, err := r.TabelE80(
		evaluasiTahun(t, r, 2026, baris+",1,1 Dokumen,3.500.000", baris+",4,1,11.000.000"),
		evaluasiTahun(t, r, 2025, baris+",4,4 Dokumen,14.000.000"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"4", "Peningkatan Profesionalisme ASN", "1.06.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah", "Jumlah Dokumen Perencanaan Perangkat Daerah",
		"6 Dokumen", "8 Dokumen", "77.504.800",
		"", "14.504.800", "2 Dokumen", "15.000.000", "2 Dokumen", "16.000.000", "2 Dokumen", "16.000.000", "2 Dokumen", "16.000.000",
		"4 Dokumen", "14.000.000", "2 Dokumen", "14.500.000", "", "", "", "", "", "",
		"", "96,52%", "100,00%", "96,67%", "", "", "", "", "", "", "",
	}
	if d := cmp.Diff(want, tabel.Baris[3].Sel); d != "" {
		t.Error(d)
	}
	kaki := make([]string, len(want))
	kaki[2], kaki[28], kaki[29], kaki[30] = "Rata-rata capaian kinerja (%) sub kegiatan", "96,52%", "100,00%", "96,67%"
	if d := cmp.Diff(kaki, tabel.Baris[len(tabel.Baris)-2].Sel); d != "" {
		t.Error(d)
	}
	kaki[2], kaki[28], kaki[29], kaki[30] = "Predikat kinerja sub kegiatan", "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"
	if d := cmp.Diff(kaki, tabel.Baris[len(tabel.Baris)-1].Sel); d != "" {
		t.Error(d)
	}
	if tabel.Judul != "Evaluasi terhadap Hasil Renstra Dinas Sosial Kota Jambi Tahun 2025–2029" {
		t.Error(tabel.Judul)
	}
	if k := tabel.Kolom[28]; k.Label[0] != "Rasio Capaian pada Tahun" || k.Kepala() != "2025 Rp" || !k.Angka {
		t.Error(k)
	}
	// Without evaluations the same rows have their plan.
	kosong, err := r.TabelE80()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want[:17], kosong.Baris[3].Sel[:17]); d != "" {
		t.Error(d)
	}
	if n := len(kosong.Baris); n != len(tabel.Baris)-6 {
		t.Errorf("%d baris tanpa evaluasi, %d dengan", n, len(tabel.Baris))
	}
	for _, b := range append(tabel.Baris, kosong.Baris...) {
		if len(b.Sel) != len(tabel.Kolom) {
			t.Fatalf("%d sel, %d kolom", len(b.Sel), len(tabel.Kolom))
		}
	}
}

// A further indicator has a row of its own, without money.
func TestTabelE80IndikatorLain(t *testing.T) {
	r := rencanaBuatan()
	tabel, err := r.TabelE80()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(tabel.Baris[3].Sel, "|"); got != "|||Angka keluhan||||||18 Kali"+strings.Repeat("|", 16) {
		t.Error(got)
	}
	// Its realisation is its own, that of the first indicator too.
	renja, _ := r.Renja(2026)
	e, err := renja.Evaluate([]renstra.Realisasi{
		{Nama: "Dijumlahkan", Triwulan: 1, Kinerja: kinerja.ParseTarget("5 Unit")},
		{Nama: "Dijumlahkan", Indikator: "Angka keluhan", Triwulan: 1, Kinerja: kinerja.ParseTarget("9 Kali")},
	}, renstra.CaraEvaluasi{})
	if err != nil {
		t.Fatal(err)
	}
	if tabel, err = r.TabelE80(e); err != nil {
		t.Fatal(err)
	}
	if a, b := tabel.Baris[2].Sel[15], tabel.Baris[3].Sel[15]; a != "5 Unit" || b != "9 Kali" || tabel.Kolom[15].Kepala() != "2026 K" {
		t.Errorf("%s, %s, %s", tabel.Kolom[15].Kepala(), a, b)
	}
}

func TestTabelE80Salah(t *testing.T) {
	r := dinsosJambi()
	a := evaluasiTahun(t, r, 2026)
	for nama, e := range map[string][]*renstra.Evaluasi{
		"dua kali":     {a, a},
		"rencana lain": {evaluasiTahun(t, dinsosJambi(), 2026)},
		"2030":         {evaluasiTahun(t, r, 2030)},
	} {
		if tabel, err := r.TabelE80(e...); !errors.Is(err, renstra.ErrEvaluasi) || tabel != nil || !strings.Contains(err.Error(), nama) {
			t.Errorf("%s: %v", nama, err)
		}
	}
}

// Every year's evaluation in one table.
func ExampleRencana_TabelE80() {
	r := dinsosJambi()
	renja, err := r.Renja(2026)
	if err != nil {
		log.Fatal(err)
	}
	records, err := renstra.ReadRealisasi(strings.NewReader(realisasiContoh))
	if err != nil {
		log.Fatal(err)
	}
	e, err := renja.Evaluate(records, renstra.CaraEvaluasi{})
	if err != nil {
		log.Fatal(err)
	}
	t, err := r.TabelE80(e)
	if err != nil {
		log.Fatal(err)
	}
	for _, b := range t.Baris {
		if strings.HasPrefix(b.Sel[2], "1.06.04.2.01.0003") {
			for i, s := range b.Sel {
				if k := t.Kolom[i]; s != "" && strings.HasPrefix(k.Kepala(), "2026") {
					fmt.Println(k.Label[0], k.Kepala()+":", s)
				}
			}
		}
	}
	// Output:
	// Target Renstra Tahun 2026 K: 85 Orang
	// Target Renstra Tahun 2026 Rp: 150.000.000
	// Realisasi Capaian Tahun 2026 K: 68 Orang
	// Realisasi Capaian Tahun 2026 Rp: 135.000.000
	// Rasio Capaian pada Tahun 2026 K: 80,00%
	// Rasio Capaian pada Tahun 2026 Rp: 90,00%
}
