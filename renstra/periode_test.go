package renstra_test

import (
	"fmt"
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

// The columns of the end of the period stand for the last year of the period that
// the text or the option names; only where nothing names it a table of six years
// has five and the year after. Each year has 1.000.000 (synthetic).
func TestAkhirPeriode(t *testing.T) {
	tabel := func(judul string, dari, sampai, juta int) string {
		kepala, bawah, isi := "Kode\tProgram/Kegiatan\tIndikator", "\t\t", "1.06.07\t"+program+"\tPersentase makam terpelihara"
		for y := dari; y <= sampai; y++ {
			kepala += fmt.Sprintf("\t%d\t", y)
			bawah += "\tTarget\tRp"
			isi += "\t90 %\t1.000.000"
		}
		return judul + "\n\n" + judulLapangan + kepala + "\tKondisi Kinerja pada akhir periode\t\n" + bawah + "\tTarget\tRp\n" +
			isi + fmt.Sprintf("\t90 %%\t%d.000.000\n", juta)
	}
	for _, c := range []struct {
		judul        string
		opsi         renstra.Periode
		dari, sampai int
		juta         int // at the end of the period
		akhir        int
		salah        bool
	}{
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2021, sampai: 2026, juta: 6, akhir: 2026},
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2021, sampai: 2026, juta: 5, akhir: 2026}, // 2021 is of the plan before
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2021, sampai: 2026, juta: 4, akhir: 2026, salah: true},
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2022, sampai: 2026, juta: 5, akhir: 2026},
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2022, sampai: 2027, juta: 5, akhir: 2026},
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2022, sampai: 2027, juta: 6, akhir: 2026, salah: true},
		{judul: "RENCANA STRATEGIS TAHUN 2025-2029", dari: 2025, sampai: 2030, juta: 5, akhir: 2029},
		{judul: "RENCANA STRATEGIS TAHUN 2025-2029", dari: 2025, sampai: 2030, juta: 6, akhir: 2029, salah: true},
		{judul: "RENCANA STRATEGIS TAHUN 2021-2026", dari: 2025, sampai: 2030, juta: 5, akhir: 2029}, // the plan before
		{judul: "RENCANA STRATEGIS", dari: 2025, sampai: 2030, juta: 5, akhir: 2029},
		{judul: "RENCANA STRATEGIS", dari: 2025, sampai: 2029, juta: 5, akhir: 2029},
		{judul: "RENCANA STRATEGIS", opsi: renstra.Periode{Dari: 2021, Sampai: 2026}, dari: 2021, sampai: 2026, juta: 6, akhir: 2026},
		{judul: "RENCANA STRATEGIS TAHUN 2025-2029", opsi: renstra.Periode{Dari: 2025, Sampai: 2027}, dari: 2025, sampai: 2030, juta: 3, akhir: 2027},
	} {
		r, err := renstra.Read(strings.NewReader(tabel(c.judul, c.dari, c.sampai, c.juta)), renstra.WithPeriode(c.opsi))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range r.Walk() {
			if n.Baris > 0 && n.KondisiAkhir.Tahun != c.akhir {
				t.Errorf("%+v: tahun akhir %d", c, n.KondisiAkhir.Tahun)
			}
		}
		salah := false
		for _, x := range renstra.Audit(r, nil) {
			salah = salah || x.Kode == renstra.JumlahAkhirPeriode
		}
		if salah != c.salah {
			t.Errorf("%+v: temuan %v", c, salah)
		}
	}
}
