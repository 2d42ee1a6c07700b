package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// tabelIndikator is a plan of 3.3 and 4.5 as a tool prints them (synthetic):
// the rows of 3.3 have no unit, those of 4.5 a column for it.
func tabelIndikator(tujuan, iku string) string {
	return "DINAS KESEHATAN KABUPATEN LUMAJANG\n\nTabel 3.3 Tujuan dan Sasaran\n\n" +
		"NSPK\tTUJUAN\tSASARAN\tINDIKATOR\tTARGET TAHUN\t\tKET\n\t\t\t\t2025\t2026\t\n" +
		"\tMeningkatnya derajat kesehatan\t\t" + strings.ReplaceAll(tujuan, "\n", "\n\t\t\t") + "\t\n\n" +
		"Tabel 4.3\n\nKODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2025\tPAGU 2025\tTARGET 2026\tPAGU 2026\n" +
		"1.02.03\tPROGRAM PENINGKATAN KAPASITAS SUMBER DAYA MANUSIA KESEHATAN\tPersentase\t90%\t3.000.000\t91%\t3.000.000\n\n" +
		"Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tSATUAN\tTARGET TAHUN\t\tKET\n\t\t\t2025\t2026\t\n" +
		"1\t" + iku + "\t\n"
}

// The name of an indicator with its unit in brackets is that without it.
func TestIndikatorBersatuan(t *testing.T) {
	const beda = "beda-target 2026"
	const lain = "beda-tabel 0"
	for nama, c := range map[string]struct {
		tujuan, iku string
		mau         []string
	}{
		"satuan di 3.3":          {"Usia Harapan Hidup (Tahun)\t71,5\t71,8", "Usia Harapan Hidup\tTahun\t71,5\t71,8", nil},
		"satuan di 3.3, beda":    {"Usia Harapan Hidup (Tahun)\t71,5\t71,8", "Usia Harapan Hidup\tTahun\t71,5\t99,9", []string{beda}},
		"satuan di 4.5, beda":    {"Usia Harapan Hidup\t71,5\t71,8", "Usia Harapan Hidup (tahun)\t\t71,5\t99,9", []string{beda}},
		"satuan hanya sebelah":   {"Usia Harapan Hidup (Tahun)\t71,5\t71,8", "Usia Harapan Hidup\t\t71,5\t99,9", []string{beda}},
		"satuan tidak terdaftar": {"Angka Kematian Ibu (per 100.000 KH)\t90\t80", "Angka Kematian Ibu\tPer 100.000 KH\t90\t81", []string{beda}},
		"singkatan":              {"Indeks Kepuasan Masyarakat (IKM)\t90\t91", "Indeks Kepuasan\tIndeks\t90\t80", []string{lain}},
		"bukan satuannya":        {"Jumlah Kunjungan (Orang)\t90\t91", "Jumlah Kunjungan\tKali\t80\t80", []string{lain}},
		"dua satuan": {"Jumlah Penerima (Orang)\t90\t91\t\nJumlah Penerima (Keluarga)\t30\t31",
			"Jumlah Penerima\tKeluarga\t30\t32", []string{beda}},
		"dua satuan, tidak tertentu": {"Jumlah Penerima (Orang)\t90\t91\t\nJumlah Penerima (Keluarga)\t30\t31",
			"Jumlah Penerima\t\t1\t1", nil},
		"sama persis lebih dahulu": {"Jumlah Penerima (Orang)\t90\t91\t\nJumlah Penerima\t30\t31",
			"Jumlah Penerima\tOrang\t30\t31", nil},
	} {
		var got []string
		for _, x := range renstra.Audit(rencana(t, tabelIndikator(c.tujuan, c.iku)), nil) {
			if x.Kode == renstra.BedaTabel || x.Kode == renstra.BedaTarget {
				got = append(got, fmt.Sprintf("%s %d", x.Kode, x.Tahun))
			}
		}
		if diff := cmp.Diff(c.mau, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// A realisation belongs to the indicator in both tables, and its IKU to the
// sasaran, though one of them writes the unit behind the name.
func TestRealisasiIndikatorBersatuan(t *testing.T) {
	text := strings.Replace(tabelIndikator("Usia Harapan Hidup (Tahun)\t71,5\t71,8", "Usia Harapan Hidup\tTahun\t71,5\t71,8"),
		"kesehatan\t\t", "kesehatan\tMeningkatnya usia\t", 1)
	for _, nama := range []string{"Usia Harapan Hidup", "Usia Harapan Hidup (Tahun)"} {
		e, err := rencana(t, text).EvaluateIndikator(2026, []renstra.RealisasiIndikator{{Indikator: nama, Nilai: kinerja.ParseTarget("71,8")}}, renstra.CaraIndikator{})
		if err != nil || len(e.Temuan) > 0 {
			t.Fatal(nama, err, e.Temuan)
		}
		n := 0
		for _, k := range append(e.Kelompok, &e.IKU) {
			for _, b := range k.Baris {
				if b.Realisasi.String() != "71,8" {
					t.Errorf("%s: %s tanpa realisasi", nama, b.Indikator.Nama)
				}
				n++
			}
		}
		if n != 2 {
			t.Errorf("%d indikator", n)
		}
		var b strings.Builder
		if err := e.TabelIKU().WriteTSV(&b); err != nil || !strings.Contains(b.String(), "Meningkatnya usia") {
			t.Errorf("tabel IKU tanpa sasaran: %v %s", err, b.String())
		}
	}
}

// The official indicator with its official unit behind it is the official one;
// with another unit it is not.
func TestIndikatorResmiBersatuan(t *testing.T) {
	for akhir, mau := range map[string]int{"": 0, " (Paket)": 0, " (Unit)": 1, " Dalam Kota": 1} {
		n := 0
		for _, x := range renstra.Audit(rencana(t, "DINAS SOSIAL KOTA JAMBI\nTabel 4.3\n"+
			"KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n"+
			"1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\t80\t9.000.000\n"+
			"1.06.01.2.06\tAdministrasi Umum Perangkat Daerah\tPersentase\t80\t9.000.000\n"+
			"1.06.01.2.06.0002\tPenyediaan Peralatan dan Perlengkapan Kantor\tJumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan"+akhir+"\t4\t9.000.000\n"), nil) {
			if x.Kode == renstra.IndikatorTidakBaku {
				n++
			}
		}
		if n != mau {
			t.Errorf("%q: %d temuan, diharapkan %d", akhir, n, mau)
		}
	}
}
