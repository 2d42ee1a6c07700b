package renstra_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The realisation is made up.
const realisasiContoh = `kode,triwulan,kinerja,keuangan
1.06.04.2.01.0003,lalu,60 Orang,120.000.000
1.06.04.2.01.0003,1,20,30.000.000
1.06.04.2.01.0003,3,48,75.000.000
1.06.04.2.01.0003,4,-,30.000.000
1.06.04.2.01.0004,4,75 Orang,16.000.000
`

// Realisation by quarter against the annual plan: what was reached of the year
// and of the whole period, and what needs a look.
func ExampleRenja_Evaluate() {
	renja, err := dinsosJambi().Renja(2026)
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
	b := e.Row(nodeKode(renja, "1.06.04.2.01.0003"))
	fmt.Println(b.Rencana.Node.Nama)
	fmt.Println("tahun:  ", b.Realisasi.Kinerja, "dari", b.Target.Kinerja, "·", b.Realisasi.Keuangan, "dari", b.Target.Keuangan, "·", b.Capaian.Keuangan)
	fmt.Println("periode:", b.Kumulatif.Kinerja, "dari", b.TargetAkhir.Kinerja, "·", b.Kumulatif.Keuangan, "dari", b.TargetAkhir.Keuangan, "·", b.CapaianAkhir.Keuangan)
	if p, err := b.Capaian.Kinerja.Pengerjaan(2, anggaran.SetengahKeAtas); err == nil {
		fmt.Println(p.Teks)
	}
	for _, t := range e.Temuan {
		if t.Nomenklatur.IsValid() {
			fmt.Println(t.Nomenklatur, t.Kode, t.Pesan)
		}
	}
	// Output:
	// Penyediaan Alat Bantu
	// tahun:   68 Orang dari 85 Orang · Rp135.000.000 dari Rp150.000.000 · 90,00%
	// periode: 128 Orang dari 370 Orang · Rp255.000.000 dari Rp825.000.000 · 30,91%
	// Capaian (naik)
	// = (realisasi / target) × 100
	// = (68 / 85) × 100
	// = 80,00%
	// 1.06.04.2.01.0004 realisasi-melampaui-pagu Realisasi keuangan Rp16.000.000 melampaui pagu Rp15.000.000.
}

// The same year as many offices record it, since its beginning. Column 11 is
// what the last quarter added.
func ExampleCaraEvaluasi() {
	renja, err := dinsosJambi().Renja(2026)
	if err != nil {
		log.Fatal(err)
	}
	records, err := renstra.ReadRealisasi(strings.NewReader(`kode,triwulan,kinerja,keuangan
1.06.04.2.01.0003,1,20 Orang,30.000.000
1.06.04.2.01.0003,3,68 Orang,105.000.000
1.06.04.2.01.0003,4,68 Orang,135.000.000
`))
	if err != nil {
		log.Fatal(err)
	}
	e, err := renja.Evaluate(records, renstra.CaraEvaluasi{Kumulatif: true})
	if err != nil {
		log.Fatal(err)
	}
	b := e.Row(nodeKode(renja, "1.06.04.2.01.0003"))
	for i, t := range b.Triwulan {
		fmt.Printf("triwulan %d [%s] [%s]\n", i+1, t.Kinerja, t.Keuangan)
	}
	fmt.Printf("setahun    [%s] [%s]\n", b.Realisasi.Kinerja, b.Realisasi.Keuangan)
	// Output:
	// triwulan 1 [20 Orang] [Rp30.000.000]
	// triwulan 2 [] []
	// triwulan 3 [48 Orang] [Rp75.000.000]
	// triwulan 4 [0 Orang] [Rp30.000.000]
	// setahun    [68 Orang] [Rp135.000.000]
}

func nodeKode(renja *renstra.Renja, kode string) *renstra.Node {
	for i := range renja.Baris {
		if renja.Baris[i].Node.Kode == nomenklatur.MustParseKode(kode) {
			return renja.Baris[i].Node
		}
	}
	return nil
}

// Form E.81, here one row and the foot of the sub kegiatan, in columns 3, 5, 13
// and 14.
func ExampleEvaluasi_TabelE81() {
	renja, err := dinsosJambi().Renja(2026)
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
	t := e.TabelE81()
	t.Kolom = append(t.Kolom[2:3], t.Kolom[4], t.Kolom[5], t.Kolom[20], t.Kolom[21], t.Kolom[22], t.Kolom[23])
	var baris []renstra.BarisCetak
	for _, b := range t.Baris {
		if strings.Contains(b.Sel[2], "Alat Bantu") || b.Jumlah && strings.Contains(b.Sel[2], "sub kegiatan") {
			b.Sel = append(b.Sel[2:3], b.Sel[4], b.Sel[5], b.Sel[20], b.Sel[21], b.Sel[22], b.Sel[23])
			baris = append(baris, b)
		}
	}
	t.Baris = baris
	if err := t.WriteMarkdown(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Tabel E.81 Evaluasi terhadap Hasil Renja Tahun 2026 Dinas Sosial Kota Jambi
	//
	// | Program/Kegiatan (3) | Target Renstra pada Akhir Periode 2029 (5) K | Target Renstra pada Akhir Periode 2029 (5) Rp | Realisasi Renstra s/d Tahun Berjalan (13 = 6 + 12) K | Realisasi Renstra s/d Tahun Berjalan (13 = 6 + 12) Rp | Tingkat Capaian Renstra (14 = 13/5 × 100 %) K | Tingkat Capaian Renstra (14 = 13/5 × 100 %) Rp |
	// | --- | --- | ---: | --- | ---: | --- | ---: |
	// | 1.06.04.2.01.0003 Penyediaan Alat Bantu | 370 Orang | 825.000.000 | 128 Orang | 255.000.000 | 34,59% | 30,91% |
	// | Rata-rata capaian kinerja (%) sub kegiatan |  |  |  |  | 34,59% | 30,91% |
	// | Predikat kinerja sub kegiatan |  |  |  |  | Sangat Rendah | Sangat Rendah |
}
