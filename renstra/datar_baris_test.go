package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Records as documents have them (synthetic, names and codes of the catalogue): each
// row of the plan, then the findings above info.
func TestDatarBaris(t *testing.T) {
	const (
		lajur  = "Kode;Program;Kegiatan;Sub Kegiatan;Indikator;Satuan;Target 2026;Pagu 2026 (Rp)\n"
		prog   = "1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;;;Persentase;Persen;80;1.000.000\n"
		giat   = "1.06.07.2.01;;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;;Persentase;Persen;80;1.000.000\n"
		sub    = "1.06.07.2.01.0002;;;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;Jumlah makam;Makam;12;1.000.000\n"
		pendek = "kode_program,kode_kegiatan,kode_sub_kegiatan,pagu_2026\n1.06.07,1.06.07.2.01,1.06.07.2.01.0002,1000000\n"
	)
	satu := []string{"program 1.06.07 80 Rp1.000.000", "kegiatan 1.06.07.2.01 80 Rp1.000.000", "sub kegiatan 1.06.07.2.01.0002 12 Rp1.000.000"}
	tanpa := []string{"program 1.06.07  ", "kegiatan 1.06.07.2.01  ", "sub kegiatan 1.06.07.2.01.0002  Rp1.000.000"}
	for nama, c := range map[string]struct {
		teks string
		want []string
	}{
		"lajur tingkat": {lajur + "1.06;URUSAN PEMERINTAHAN BIDANG SOSIAL;;;;;;1.000.000\n" + prog + giat + sub + ";;;;Jumlah laporan;Laporan;2;\n41;;;;;;;\nJUMLAH;;;;;;;1.000.000\n",
			[]string{satu[0], satu[1], satu[2] + " + Jumlah laporan 2"}},
		"bidang berkode": {lajur + "7.01;KECAMATAN;;;;;;5\n7.01.01;PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA;;;A;Persen;80;5\n",
			[]string{"program 7.01.01 80 Rp5"}},
		"bidang tanpa kode": {strings.TrimPrefix(lajur, "Kode;") + "KECAMATAN;;;;;;5\nPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA;;;A;Persen;80;5\n",
			[]string{"program 7.01.01 80 Rp5"}},
		"kode bidang di depan program": {lajur + "1.06;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;;;A;Persen;80;5\n",
			[]string{"program 1.06.07 80 Rp5", "peringatan kode-berbeda 2"}},
		"kode rekening": {strings.Replace(lajur, "Kode", "Kode Rekening", 1) + prog + giat + sub, satu},
		"baris dalam sel": {lajur + prog + giat + strings.NewReplacer("Jumlah makam;Makam;12", "\"Jumlah makam\nJumlah laporan\";\"Makam\nLaporan\";\"12\n2\"").Replace(sub),
			[]string{satu[0], satu[1], satu[2] + " + Jumlah laporan 2"}},
		"judul bersel":   {"Rencana Strategis Dinas Sosial Kota Jambi,,,\n\n" + pendek, tanpa},
		"judul berkoma":  {"Rencana Strategis Dinas Sosial, Kota Jambi\n" + pendek, tanpa},
		"kode terpotong": {"kode_urusan,kode_bidang_urusan,kode_program,kode_giat,kode_sub_giat,pagu_2026\n1,06,07,2.01,0002,1000000\n", tanpa},
		"bidang tanpa medan": {pendek + "2.16.02,2.16.02.2.01,2.16.02.2.01.0001,5\n",
			append(tanpa[:3:3], "program 2.16.02  ", "kegiatan 2.16.02.2.01  ", "sub kegiatan 2.16.02.2.01.0001  Rp5")},
		"SKPD tiga angka": {`[{"kode_skpd":"1.06.0.00.0.00.01.000","kode_program":"1.06.07","kode_giat":"1.06.07.2.01","kode_sub_giat":"1.06.07.2.01.0002","tahun":2026,"pagu":"1000000"}]`,
			append(tanpa[:3:3], "peringatan kode-tidak-terbaca 1")},
		"indikator kegiatan": {`[{"kode_program":"1.06.07","kode_giat":"1.06.07.2.01","kode_sub_giat":"1.06.07.2.01.0002","tahun":2026,"pagu":"1000000",
			"sub_keg_indikator":[{"id":"1","active":"1","outputteks":"Jumlah makam","targetoutputteks":"12"}],"output_giat":[{"id":"2","outputteks":"Jumlah laporan","targetoutputteks":"17"}]}]`,
			[]string{tanpa[0], "kegiatan 1.06.07.2.01 17 ", satu[2]}},
	} {
		r, err := renstra.Read(strings.NewReader(c.teks))
		if err != nil {
			t.Errorf("%s: %v", nama, err)
			continue
		}
		var got []string
		for _, n := range r.Walk() {
			if n.Tingkat == nomenklatur.TingkatBidangUrusan {
				continue
			}
			s := fmt.Sprint(n.Tingkat, " ", n.Kode, " ", n.Year(2026).Target, " ", n.Pagu(2026))
			for _, i := range n.IndikatorLain {
				s += fmt.Sprint(" + ", i.Nama, " ", i.Tahunan[0].Target)
			}
			got = append(got, s)
		}
		for _, f := range renstra.Audit(r, nil) {
			if f.Keparahan > renstra.Info {
				got = append(got, fmt.Sprint(f.Keparahan, " ", f.Kode, " ", f.Baris))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
