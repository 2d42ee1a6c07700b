package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rencanaLain is a plan of an agency that it does not name: P with a sub
// kegiatan of 100 and a further indicator, Q of 900 without rows below it, R
// without money whose only target is that of its further indicator.
const rencanaLain = `{"tahun": [2026], "bidangUrusan": [{"nama": "Sosial", "program": [
	{"nama": "P", "indikator": "Persentase A", "tahunan": [{"tahun": 2026, "target": "70 %", "pagu": 100}],
		"indikatorLain": [{"nama": "Indeks C:\\data | B", "tahunan": [{"tahun": 2026, "target": "3 Indeks"}]}],
		"kegiatan": [{"nama": "K", "subKegiatan": [{"nama": "S", "tahunan": [{"tahun": 2026, "pagu": 100}]}]}]},
	{"nama": "Q", "tahunan": [{"tahun": 2026, "pagu": 900}]},
	{"nama": "R", "indikator": "Persentase D", "tahunan": [{"tahun": 2026}],
		"indikatorLain": [{"nama": "Jumlah E", "tahunan": [{"tahun": 2026, "target": "5 Orang"}]}]}]}]}`

func TestJSONIndikatorLain(t *testing.T) {
	kode, out, galat := jalan("-tahun", "2026", "-format", "json", berkas(t, rencanaLain))
	if kode != 0 {
		t.Fatal(kode, galat)
	}
	type indikator struct{ Indikator, Target string }
	type baris struct {
		Nama, Indikator, Target string
		Pagu                    json.Number
		IndikatorLain           []indikator
	}
	var got struct {
		Pagu  json.Number
		Baris []baris
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.Pagu != "1000" {
		t.Errorf("pagu %s, mau 1000", got.Pagu)
	}
	want := []baris{
		{"P", "Persentase A", "70 %", "100", []indikator{{`Indeks C:\data | B`, "3 Indeks"}}},
		{"K", "", "", "", nil},
		{"S", "", "", "100", nil},
		{"Q", "", "", "900", nil},
		{"R", "Persentase D", "", "", []indikator{{"Jumlah E", "5 Orang"}}},
	}
	if diff := cmp.Diff(want, got.Baris); diff != "" {
		t.Error(diff)
	}
	if strings.Contains(out, "capaian") {
		t.Error("capaian tanpa -realisasi")
	}
}

func TestMarkdownIndikatorLain(t *testing.T) {
	kode, out, galat := jalan("-tahun", "2026", "-format", "markdown", berkas(t, rencanaLain))
	const want = `# Rencana Kerja Tahun 2026

| Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Target | Pagu Indikatif (Rp) | Prakiraan Maju (Rp) |
| --- | --- | --- | --- | ---: | ---: |
|  | Sosial |  |  |  |  |
|  | P | Persentase A | 70 % | 100 |  |
|  |  | Indeks C:\data \| B | 3 Indeks |  |  |
|  | K |  |  |  |  |
|  | S |  |  | 100 |  |
|  | Q |  |  | 900 |  |
|  | R | Persentase D |  |  |  |
|  |  | Jumlah E | 5 Orang |  |  |
|  | **Jumlah** |  |  | **1.000** |  |
`
	if diff := cmp.Diff(want, out); kode != 0 || diff != "" {
		t.Error(kode, galat, diff)
	}
}

// The lines of text name no first indicator; a further one names itself.
func TestTeksIndikatorLain(t *testing.T) {
	kode, out, _ := jalan("-tahun", "2026", berkas(t, rencanaLain))
	isi := strings.Repeat(" ", 18)
	for _, want := range []string{
		"Rencana Kerja Tahun 2026\n",
		isi + " P" + strings.Repeat(" ", 59) + strings.Repeat(" ", 13) + "70 %" + strings.Repeat(" ", 16) + "100\n" +
			isi + `   Indeks C:\data | B` + strings.Repeat(" ", 49) + "3 Indeks\n",
		isi + "   Jumlah E" + strings.Repeat(" ", 60) + "5 Orang\n",
	} {
		if kode != 0 || !strings.Contains(out, want) {
			t.Errorf("keluar %d, tanpa %q:\n%s", kode, want, out)
		}
	}
}

// 60 of 70 % is 85.71 %, 4 of 3 is 133.33 %; the money is with the first: 20 of
// the 100.
func TestRealisasiIndikatorLain(t *testing.T) {
	realisasi := berkas(t, "kode,nama,indikator,triwulan,kinerja,keuangan\n,P,,4,60 %,20\n,P,Indeks C:\\data | B,4,4 Indeks,\n")
	kode, out, galat := jalan("-tahun", "2026", "-format", "markdown", "-realisasi", realisasi, berkas(t, rencanaLain))
	for _, want := range []string{
		"| P | Persentase A | 70 % | 100 |  | 20 | 85,71% | 20,00% |\n",
		`| Indeks C:\data \| B | 3 Indeks |  |  |  | 133,33% |  |` + "\n",
		"| **1.000** |  | **20** |  | **2,00%** |\n",
	} {
		if kode != 0 || !strings.Contains(out, want) {
			t.Errorf("keluar %d %s, tanpa %q:\n%s", kode, galat, want, out)
		}
	}
	_, out, _ = jalan("-tahun", "2026", "-format", "json", "-realisasi", realisasi, berkas(t, rencanaLain))
	if want := `"indikator": "Indeks C:\\data | B",
          "target": "3 Indeks",
          "capaian": 133.33
`; !strings.Contains(out, want) {
		t.Errorf("tanpa %s:\n%s", want, out)
	}
	if want := `"target": "5 Orang",
          "capaian": null
`; !strings.Contains(out, want) {
		t.Errorf("tanpa %s", want)
	}
}

// Where nothing states money its sum is not written, and no bold nothing.
func TestJumlahTidakTertulis(t *testing.T) {
	nama := berkas(t, `{"tahun": [2026], "bidangUrusan": [{"nama": "Sosial", "program": [
		{"nama": "P", "tahunan": [{"tahun": 2026, "target": "70 %"}]}]}]}`)
	kode, out, galat := jalan("-tahun", "2026", "-format", "markdown", nama)
	if want := "|  | **Jumlah** |  |  |  |  |\n"; kode != 0 || !strings.Contains(out, want) {
		t.Errorf("keluar %d %s, tanpa %q:\n%s", kode, galat, want, out)
	}
}

// A name or a target of several lines is one line of the text.
func TestTeksSatuBaris(t *testing.T) {
	file := berkas(t, `{"tahun": [2026], "perangkatDaerah": "Dinas\nContoh", "bidangUrusan": [{"nama": "Sosial", "tahunan": [{"tahun": 2026, "pagu": 5, "target": "1 Paket\n2 Orang"}],
		"indikatorLain": [{"nama": "Jumlah\nE", "tahunan": [{"tahun": 2026, "target": "5 Orang"}]}]}]}`)
	_, out, _ := jalan("-tahun", "2026", file)
	if n := strings.Count(out, "\n"); n != 6 || !strings.Contains(out, "  Jumlah E ") || !strings.Contains(out, "1 Paket 2 Orang") { // title, blank, head, two rows, sum
		t.Errorf("%d baris:\n%s", n, out)
	}
}

// A target that does not write its unit, for the table has a column of units, is
// shown with it; in JSON the unit is a field of its own.
func TestSatuanKolom(t *testing.T) {
	const teks = "Kode,Program/Kegiatan,Indikator,Satuan,Target 2026,Pagu 2026\n" +
		"1.06.04,PROGRAM REHABILITASI SOSIAL,Jumlah dokumen,Dokumen,12,5.000.000\n,,Nilai,Poin,72,\n"
	_, md, galat := jalan("-tahun", "2026", "-format", "markdown", berkas(t, teks))
	for _, mau := range []string{"| Jumlah dokumen | 12 Dokumen | 5.000.000 |", "| Nilai | 72 Poin |"} {
		if !strings.Contains(md, mau) {
			t.Errorf("tanpa %q: %s%s", mau, md, galat)
		}
	}
	_, out, _ := jalan("-tahun", "2026", "-format", "json", berkas(t, teks))
	var got struct {
		Baris []struct {
			Target, Satuan string
			IndikatorLain  []struct{ Target, Satuan string }
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if b := got.Baris[0]; b.Target != "12" || b.Satuan != "Dokumen" || b.IndikatorLain[0].Target != "72" || b.IndikatorLain[0].Satuan != "Poin" {
		t.Errorf("%+v", b)
	}
}
