package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// The printed tables, cell by cell.
func TestEvaluasiIndikatorTabel(t *testing.T) {
	r := rencanaIndikator()
	r.PerangkatDaerah, r.IKK[0].Nomor = "Dinas Buatan", "1a"
	// 48 of 50 is 96, 60 of 80 is 75, 51 of 60 is 85; the mean of 96 and 75 is
	// 85,5.
	e := evaluasiIndikator(t, r, renstra.CaraIndikator{},
		dalam("Cakupan", "Sasaran Satu", "48%"), dalam("Cakupan", "Sasaran Dua", "60%"), dalam("Cakupan", "IKU", "51%"), ri("Angka keluhan", "-"))
	tujuan := e.TabelTujuan()
	want := [][]string{
		{"1", "Tujuan", "", "", "", "", "", ""},
		{"2", "Sasaran Satu", "Cakupan", "Persen", "50%", "48%", "96,00%", "Sangat Tinggi"},
		{"", "", "Angka keluhan", "Kali", "18 Kali", "-", "", ""},
		{"", "", "Rata-rata capaian", "", "", "", "96,00%", "Sangat Tinggi"},
		{"3", "Sasaran Dua", "Cakupan", "Persen", "80%", "60%", "75,00%", "Sedang"},
		{"", "", "Tanpa target", "", "", "", "", ""},
		{"", "", "Rata-rata capaian", "", "", "", "75,00%", "Sedang"},
		{"4", "Sasaran Tiga", "", "", "", "", "", ""},
		{"", "", "Rata-rata capaian sasaran", "", "", "", "85,50%", "Tinggi"},
	}
	if d := cmp.Diff(want, selTabel(tujuan)); d != "" {
		t.Error(d)
	}
	if tujuan.Judul != "Pengukuran Kinerja Tujuan dan Sasaran Tahun 2026 Dinas Buatan" || !tujuan.Baris[8].Jumlah || tujuan.Baris[7].Jumlah {
		t.Error(tujuan.Judul)
	}
	// Cakupan is in two sasaran, Angka keluhan in one.
	want = [][]string{
		{"1", "", "Cakupan", "Persen", "60%", "51%", "85,00%", "Tinggi"},
		{"2", "Sasaran Satu", "Angka keluhan", "Kali", "18 Kali", "-", "", ""},
		{"", "", "Rata-rata capaian", "", "", "", "85,00%", "Tinggi"},
	}
	if d := cmp.Diff(want, selTabel(e.TabelIKU())); d != "" {
		t.Error(d)
	}
	want = [][]string{
		{"1a", "", "Layanan", "Unit", "5 Unit", "", "", ""}, {"2", "", "Layanan", "Unit", "6 Unit", "", "", ""},
		{"", "", "Rata-rata capaian", "", "", "", "", ""},
	}
	if d := cmp.Diff(want, selTabel(e.TabelIKK())); d != "" {
		t.Error(d)
	}
	for _, tabel := range []*renstra.Tabel{tujuan, e.TabelIKU(), e.TabelIKK()} {
		for _, b := range tabel.Baris {
			if len(b.Sel) != len(tabel.Kolom) {
				t.Errorf("%s: %d sel, %d kolom", tabel.Judul, len(b.Sel), len(tabel.Kolom))
			}
		}
	}
	// One indicator needs no mean of its own, the tujuan have one at the foot.
	r.Tujuan[0].Indikator = r.IKK[:1]
	e = evaluasiIndikator(t, r, renstra.CaraIndikator{}, dalam("Layanan", "Tujuan", "4"))
	got := selTabel(e.TabelTujuan())
	want = [][]string{
		{"1", "Tujuan", "Layanan", "Unit", "5 Unit", "4", "80,00%", "Tinggi"},
		{"2", "Sasaran Satu", "Cakupan", "Persen", "50%", "", "", ""},
		{"", "", "Rata-rata capaian tujuan", "", "", "", "80,00%", "Tinggi"},
		{"", "", "Rata-rata capaian sasaran", "", "", "", "", ""},
	}
	if d := cmp.Diff(want, append(got[:2:2], got[len(got)-2:]...)); d != "" {
		t.Error(d)
	}
	// Without indicators of tujuan and sasaran there is no foot.
	e, err := (&renstra.Rencana{IKU: r.IKU}).EvaluateIndikator(2026, nil, renstra.CaraIndikator{})
	if err != nil || len(e.TabelTujuan().Baris) > 0 || len(e.TabelIKK().Baris) > 0 {
		t.Error(err)
	}
}

func selTabel(t *renstra.Tabel) (out [][]string) {
	for _, b := range t.Baris {
		out = append(out, b.Sel)
	}
	return out
}
