package renstra_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// cocokBerkas holds a generated file against what it should be, or writes it.
func cocokBerkas(t *testing.T, path string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s usang; jalankan go test -update ./renstra: %s", path, cmp.Diff(string(got), string(want)))
	}
}

// The schema is that of the types, and describes every field. That it accepts
// the plan is proved by a validator, in examples/skema.
func TestSchema(t *testing.T) {
	cocokBerkas(t, "renstra.schema.json", renstra.Schema())
	var akar map[string]any
	if err := json.Unmarshal(renstra.Schema(), &akar); err != nil {
		t.Fatal(err)
	}
	var periksa func(jalur string, v any)
	periksa = func(jalur string, v any) {
		m, _ := v.(map[string]any)
		for k, x := range m {
			if k == "properties" {
				for nama, p := range x.(map[string]any) {
					if _, konstan := p.(map[string]any)["const"]; !konstan && p.(map[string]any)["description"] == "" {
						t.Errorf("%s.%s tanpa uraian", jalur, nama)
					}
				}
			}
			periksa(jalur+"."+k, x)
		}
		if l, ok := v.([]any); ok {
			for _, x := range l {
				periksa(jalur, x)
			}
		}
	}
	periksa("", akar)
}

// The fixture is what the library writes of the tables of the document.
func TestFixtureYAML(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	kepala := "# Renstra Dinas Sosial Kota Jambi 2025–2029, ditulis oleh pustaka ini dari tabel\n" +
		"# dokumennya (" + perencanaan.DinsosKotaJambi + "). Setiap kesalahan dokumen tetap ada.\n"
	cocokBerkas(t, "../testdata/"+perencanaan.DinsosKotaJambiYAML, []byte(kepala+tulis(t, r, renstra.YAML)))
	data, err := os.ReadFile("../testdata/" + perencanaan.DinsosKotaJambiYAML)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, rencana(t, string(data)), samaRencana); diff != "" {
		t.Error(diff)
	}
}

// contohFixture are lines of the tables of the document (their numbers in the
// comments), typed as the YAML must have them.
var contohFixture = []string{
	// 1099, Table T-C.23
	`  - nama: Persentase PPKS Terlantar di Luar Panti yang Tertangani
    tahunan:
      - tahun: 2021
        target: "70"
        realisasi: "80"
      - tahun: 2022
        target: "85"
        realisasi: "123.59"
      - tahun: 2023
        target: "80"
        realisasi: "100"
      - tahun: 2024
        target: "100"
        realisasi: "100"
      - tahun: 2025
        target: "100"
        realisasi: '-'
    nomor: "1"
    targetNSPK: '-'
    targetIKK: '-'
    targetLainnya: '-'
    rasio: ["1.14", "1.45", "1.25", "1", '-']
`,
	// 1111, Table T-C.24
	`  - uraian: Belanja Operasional
    tahunan:
      - tahun: 2021
        anggaran: 10009542435
        realisasi: 9448777466
        rasio: 94.40%
      - tahun: 2022
        anggaran: 18412964502
        realisasi: 11306845911
        rasio: 61.41%
      - tahun: 2023
        anggaran: 11891068465
        realisasi: 11205003490
        rasio: 94.23%
      - tahun: 2024
        anggaran: 11117346531
        realisasi: 10344648483
        rasio: 93.05%
    tumbuhAnggaran: 14.01%
    tumbuhRealisasi: 3.70%
`,
	// 1451, Table 4.3: the page has no target of 2025
	`              - nama: Penyediaan Alat Bantu
                kode: 1.06.04.2.01.0003
                indikator: Jumlah Orang yang Mendapatkan Alat Bantu dan Alat Bantu Peraga Sesuai kebutuhan Kewenangan Kabupaten/Kota
                baseline: 70 Orang
                tahunan:
                  - tahun: 2025
                    pagu: 150000000
                    kolom: [pagu]
                  - tahun: 2026
                    target: 85 Orang
                    pagu: 150000000
                  - tahun: 2027
                    target: 90 Orang
                    pagu: 175000000
                  - tahun: 2028
                    target: 95 Orang
                    pagu: 175000000
                  - tahun: 2029
                    target: 100 Orang
                    pagu: 175000000
                  - tahun: 2030
                    target: 110 Orang
                    pagu: 176000000
`,
	// 1560, Table 4.3
	`      - nama: PROGRAM PENANGANAN BENCANA
        kode: 1.06.06
        indikator: Persentase Penanganan Bencana saat tanggap darurat
        baseline: 100%
        tahunan:
          - tahun: 2025
            pagu: 452366213
            kolom: [pagu]
          - tahun: 2026
            target: 100%
            pagu: 502450000
          - tahun: 2027
            target: 100%
            pagu: 557825000
          - tahun: 2028
            target: 100%
            pagu: 595625000
          - tahun: 2029
            target: 100%
            pagu: 560000000
          - tahun: 2030
            target: 100%
            pagu: 610000000
        penanggungJawab: DINAS SOSIAL
`,
	// 1585, the total row
	`total:
  nama: Jumlah Total
  tahunan:
    - tahun: 2025
      pagu: 13759710500
      kolom: [pagu]
    - tahun: 2026
      pagu: 13196408000
    - tahun: 2027
      pagu: 14559597000
    - tahun: 2028
      pagu: 14801287000
    - tahun: 2029
      pagu: 15079552000
    - tahun: 2030
      pagu: 15281222000
`,
	// 1677, Table 4.6
	`  - nama: Jumlah layanan data dan pengaduan yang dimiliki
    satuan: Orang
    tahunan:
      - tahun: 2025
        target: "585"
      - tahun: 2026
        target: "585"
      - tahun: 2027
        target: "585"
      - tahun: 2028
        target: "585"
      - tahun: 2029
        target: "585"
    nomor: "1"
`,
}

// A sample of the fixture, proof-read: every figure stands so in the document.
func TestFixtureYAMLContoh(t *testing.T) {
	data, err := os.ReadFile("../testdata/" + perencanaan.DinsosKotaJambiYAML)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range contohFixture {
		if !strings.Contains(string(data), want) {
			t.Errorf("tidak ada dalam fixture:\n%s", want)
		}
	}
}
