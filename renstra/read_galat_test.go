package renstra_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// An input without a programme table says what it has instead, and where.
func TestGalatTabel(t *testing.T) {
	for teks, want := range map[string]string{
		"halo\n": "1 akhir masukan",
		"\n<!DOCTYPE html>\n<table><tr><td>Program</td></tr></table>\n":                     "2 HTML",
		"Tabel 4.3\n\n" + strings.Repeat("PROGRAM A     Persentase     100     1.000\n", 3): "3 baris yang selnya terpisah deret spasi",
		"-- salinan\nINSERT INTO `renstra` VALUES (1, 2, 3);\n":                             "2 perintah SQL",
		"kode_sub_kegiatan,nama,pagu_2026\n1.06,a,100,5\n1.06,b\n":                          "2 baris dengan 4 sel (pemisah ,), baris 1 mempunyai 3",
		"kode_program|kode_sub_kegiatan|pagu_2026\n1.06.07|1.06.07.2.01.0001|100\n":         "1 baris terpisah garis tegak",
		"No\tProgram dan Kegiatan\tLokasi\t2026\t2027\n1\tA\tB\t10\t12\n2\tB\tC\t20\t21\n":  `1 tabel "No | Program dan Kegiatan | Lokasi | 2026 | 2027" tanpa kolom PAGU`,
	} {
		_, err := renstra.Read(strings.NewReader(teks))
		var e *renstra.ReadError
		if !errors.As(err, &e) || !errors.Is(err, renstra.ErrTabel) {
			t.Errorf("%q: %v", teks, err)
			continue
		}
		if got := fmt.Sprint(e.Baris, " ", e.Found); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %s, mau %s", teks, got, want)
		}
	}
}

// A column of names that says "Program" or "nama" alone is known where nothing else
// is a programme table (heads of a regency's Renstra and of an application).
func TestKolomNamaSingkat(t *testing.T) {
	for teks, want := range map[string][]string{
		"RENSTRA BAGIAN KESRA SETDA KABUPATEN AGAM TAHUN 2017-2018\n\nProgram\tIndikator\tKondisi Awal\t2017\t\t2018\t\n\t\t\tTarget\tRp. (juta)\tTarget\tRp. (juta)\n" +
			"Program peningkatan pemahaman agama\t% Peningkatan\t10\t20\t2,850\t30\t3,037\n\tJumlah zakat\t6,318,563,994\t6,015,947,806\t\t6,000,000,000\t\n": {"program Rp2.850.000.000 + Jumlah zakat 6,015,947,806"},
		"kode;nama;indikator;satuan;target_2026;anggaran_2026\n7.01.01;PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA;P;%;95;2500000.00\n" +
			"7.01.01.2.01;Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah;C;%;100;2500000.00\n7.01.01.2.01.0001;Penyusunan Dokumen Perencanaan Perangkat Daerah;J;Dokumen;7;2500000.00\n": {
			"program Rp2.500.000", "kegiatan Rp2.500.000", "sub kegiatan Rp2.500.000"},
	} {
		r := rencana(t, teks)
		var got []string
		for _, n := range r.Walk() {
			if n.Tingkat == nomenklatur.TingkatBidangUrusan {
				continue
			}
			s := fmt.Sprint(n.Tingkat, " ", n.Tahunan[0].Pagu)
			for _, i := range n.IndikatorLain {
				s += fmt.Sprint(" + ", i.Nama, " ", i.Tahunan[0].Target)
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
