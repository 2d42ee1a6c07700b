package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The realisation is made up: 2 of 2 Dokumen, Rp14.500.000 of Rp15.000.000 is
// 96,67 %, of the Rp13.196.408.000 of the year 0,11 %.
const csvRealisasi = "kode,triwulan,kinerja,keuangan\n" +
	"1.06.01.2.01.0001,1,1 Dokumen,3.500.000\n1.06.01.2.01.0001,4,1,11.000.000\n1.06.07,4,40%,-\n"

func berkas(t *testing.T, isi string) string {
	t.Helper()
	nama := filepath.Join(t.TempDir(), "realisasi.csv")
	if err := os.WriteFile(nama, []byte(isi), 0o600); err != nil {
		t.Fatal(err)
	}
	return nama
}

func TestRealisasiJSON(t *testing.T) {
	kode, out, galat := jalan("-tahun", "2026", "-format", "json", "-realisasi", berkas(t, csvRealisasi))
	if kode != 0 {
		t.Fatal(kode, galat)
	}
	var got struct {
		Baris                 []map[string]any
		Realisasi, Penyerapan json.Number // of the year, as at the foot of the other forms
	}
	d := json.NewDecoder(strings.NewReader(out))
	d.UseNumber()
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Realisasi != "14500000" || got.Penyerapan != "0.11" {
		t.Errorf("jumlah %s, %s", got.Realisasi, got.Penyerapan)
	}
	want := map[string][3]any{
		"1.06.01.2.01.0001": {json.Number("14500000"), json.Number("100.00"), json.Number("96.67")},
		"1.06.01.2.01":      {json.Number("14500000"), nil, json.Number("79.02")}, // of 18.350.000
		"1.06.07":           {nil, json.Number("40.00"), nil},
		"1.06.01.2.01.0002": {nil, nil, nil},
	}
	for _, b := range got.Baris {
		if w, ok := want[b["kode"].(string)]; ok && w != [3]any{b["realisasi"], b["capaian"], b["penyerapan"]} {
			t.Errorf("%v", b)
		}
		if len(b) != 11 {
			t.Fatalf("%d medan: %v", len(b), b)
		}
	}
	// Without realisation the rows are as they were.
	if _, out, _ := jalan("-tahun", "2026", "-format", "json"); strings.Contains(out, "realisasi") {
		t.Error("medan realisasi tanpa -realisasi")
	}
}

func TestRealisasiTeksMarkdown(t *testing.T) {
	for format, want := range map[string][]string{
		"teks": {"2 Dokumen         15.000.000         16.000.000         14.500.000    100,00%     96,67%\n",
			"13.196.408.000     14.559.597.000         14.500.000                 0,11%\n"},
		"markdown": {"| 2 Dokumen | 15.000.000 | 16.000.000 | 14.500.000 | 100,00% | 96,67% |\n",
			"| **13.196.408.000** | **14.559.597.000** | **14.500.000** |  | **0,11%** |\n",
			"| 100 % |  |  | - | 40,00% |  |\n"},
	} {
		kode, out, galat := jalan("-tahun", "2026", "-format", format, "-realisasi", berkas(t, csvRealisasi+"1.06.99,1,1,1\n"))
		for _, w := range want {
			if kode != 0 || !strings.Contains(out, w) {
				t.Errorf("%s: keluar %d, tanpa %q", format, kode, w)
			}
		}
		if !strings.Contains(galat, "renja: galat realisasi-tanpa-baris 1.06.99 Data realisasi baris 5:") {
			t.Errorf("%s: %s", format, galat)
		}
	}
}

// The same year, told s/d triwulan, is the same sheet; taken for quarters it is
// not: 3.500.000 + 14.500.000 are more than the pagu.
func TestRealisasiKumulatif(t *testing.T) {
	nama := berkas(t, "kode,triwulan,kinerja,keuangan\n1.06.01.2.01.0001,1,1 Dokumen,3.500.000\n1.06.01.2.01.0001,4,2,14.500.000\n1.06.07,4,40%,-\n")
	_, want, _ := jalan("-tahun", "2026", "-realisasi", berkas(t, csvRealisasi))
	if kode, out, galat := jalan("-tahun", "2026", "-realisasi", nama, "-kumulatif"); kode != 0 || out != want || strings.Contains(galat, "melampaui") {
		t.Errorf("keluar %d, galat %q\n%s", kode, galat, out)
	}
	if _, out, galat := jalan("-tahun", "2026", "-realisasi", nama); out == want || !strings.Contains(galat, "realisasi-melampaui-pagu") {
		t.Errorf("galat %q", galat)
	}
	if kode, out, galat := jalan("-tahun", "2026", "-kumulatif"); kode != 2 || out != "" || !strings.Contains(galat, "-realisasi") {
		t.Errorf("keluar %d, keluaran %q, galat %q", kode, out, galat)
	}
}

func TestRealisasiSalah(t *testing.T) {
	for _, nama := range []string{"tidak-ada.csv", berkas(t, "kode,triwulan\n"), os.DevNull} {
		if kode, out, galat := jalan("-tahun", "2026", "-realisasi", nama); kode != 2 || out != "" || galat == "" {
			t.Errorf("%s: keluar %d, keluaran %q, galat %q", nama, kode, out, galat)
		}
	}
}
