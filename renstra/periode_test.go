package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Of a period what is known is said, and nothing else.
func TestPeriodeSebagian(t *testing.T) {
	utuh := &renstra.Rencana{Periode: renstra.Periode{TahunDasar: 2024, Dari: 2025, Sampai: 2029}}
	for p, want := range map[renstra.Periode]string{
		{TahunDasar: 2024}:         `"tahun dasar 2024"`,
		{Dari: 2025, Sampai: 2029}: `"2025–2029"`,
		{Dari: 2025}:               `"mulai 2025"`,
		{Sampai: 2029}:             `"sampai 2029"`,
		{}:                         "tidak tertulis",
	} {
		d := renstra.Diff(utuh, &renstra.Rencana{Periode: p}).Perubahan
		want = `periode: identitas dari "2025–2029, tahun dasar 2024" menjadi ` + want
		if len(d) != 1 || d[0].String() != want {
			t.Errorf("%v: %v; mau %s", p, d, want)
		}
	}
}

// A plan that writes its base year alone is for the years of its table.
func TestPeriodeCampuranSebagian(t *testing.T) {
	var w renstra.Wilayah
	for _, r := range []*renstra.Rencana{
		{PerangkatDaerah: "Dinas A", Periode: renstra.Periode{TahunDasar: 2024}, Tahun: []int{2025, 2026}},
		{PerangkatDaerah: "Dinas B", Periode: renstra.Periode{TahunDasar: 2024}},
	} {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	x := w.Temuan()
	if len(x) != 1 || x[0].Kode != renstra.PeriodeCampuran || !strings.HasSuffix(x[0].Pesan, ": tidak tertulis, 2025–2026.") {
		t.Errorf("%v", x)
	}
}

// A span of years that ends before the programme table begins is that of
// something else (synthetic).
func TestPeriodeLampau(t *testing.T) {
	const hitungan = "Tabel 2.7 Jumlah PPKS Tahun 2022-2024\n\nNo\tJenis PPKS\tJumlah\n1\tLansia\t5\n\n"
	for teks, want := range map[string]renstra.Periode{
		hitungan + judulLapangan + kepalaBaku + isiBaku:                                               {},
		"RENSTRA TAHUN 2025-2027\n\n" + hitungan + judulLapangan + kepalaBaku + isiBaku:               {Dari: 2025, Sampai: 2027},
		strings.ReplaceAll(hitungan, "2022-2024", "2026-2028") + judulLapangan + kepalaBaku + isiBaku: {Dari: 2026, Sampai: 2028},
	} {
		if got := rencana(t, teks).Periode; got != want {
			t.Errorf("%q: %v, mau %v", teks[:40], got, want)
		}
	}
}
