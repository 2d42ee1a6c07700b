package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A table without codes of an agency with two bidang urusan: 5.01 and 5.05. The
// figures are synthetic, the names of bidang urusan and programmes official.
func TestBidangUrusanBerikut(t *testing.T) {
	const kepala = "PROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n"
	const atas = "PERENCANAAN\t\t\t1.000.000\n" +
		"PROGRAM PERENCANAAN, PENGENDALIAN DAN EVALUASI PEMBANGUNAN DAERAH\tPersentase\t90%\t1.000.000\n" +
		"Penyusunan Perencanaan dan Pendanaan\tPersentase\t90%\t1.000.000\n" +
		"Pelaksanaan Musrenbang\tJumlah Dokumen\t1 Dokumen\t1.000.000\n"
	const bidang = "PENELITIAN DAN PENGEMBANGAN\t\t\t2.000.000\n"
	const bawah = "PROGRAM PENELITIAN DAN PENGEMBANGAN DAERAH\tPersentase\t90%\t2.000.000\n" +
		"Pengembangan Inovasi dan Teknologi\tPersentase\t90%\t2.000.000\n" +
		"Sosialisasi dan Diseminasi\tJumlah Dokumen\t1 Dokumen\t2.000.000\n"
	dua := []string{"5.01", "5.01.02", "5.05", "5.05.02"}
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"kapital dan programnya", atas + bidang + bawah, dua},
		{"huruf biasa dan programnya", atas + strings.Replace(bidang, "PENELITIAN DAN PENGEMBANGAN", "Penelitian dan Pengembangan", 1) + bawah, dua},
		{"kapital, program salah eja", atas + bidang + strings.Replace(bawah, "PENGEMBANGAN DAERAH", "PEGEMBANGAN DAERAH", 1), dua},
		{"kapital, di ujung halaman", atas + bidang + kepala + bawah, dua},
		{"sub kegiatan senama", atas + "Penelitian dan Pengembangan\tJumlah Dokumen\t1 Dokumen\t2.000.000\n", []string{"5.01", "5.01.02"}},
		{"sub kegiatan senama sebelum programnya", atas + "Penelitian dan Pengembangan\tJumlah Dokumen\t1 Dokumen\t2.000.000\n" + bawah, []string{"5.01", "5.01.02", "5.05.02"}},
		{"sub kegiatan senama tanpa indikator", atas + "Penelitian dan Pengembangan\t\t\t2.000.000\n", []string{"5.01", "5.01.02"}},
		{"sub kegiatan senama, semua kapital", strings.ToUpper(atas) + bidang, []string{"5.01", "5.01.02"}},
	} {
		r := rencana(t, "BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN SLEMAN\n\n"+kepala+c.teks)
		var got []string
		for _, n := range r.Walk() {
			if n.Kode.IsValid() {
				got = append(got, n.Kode.String())
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
	}
}
