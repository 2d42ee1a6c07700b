package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Rows that go on with the one above them, as exports of two regencies have them
// (names and codes theirs, figures shortened): a further indicator with a pagu of
// zero, an outcome without a code; and a programme under the code of its bidang
// urusan, which its name tells from it.
func TestLanjutanEkspor(t *testing.T) {
	const (
		kepala  = "KODE\tPROGRAM/OUTCOME/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\tTARGET 2027\tPAGU 2027\n"
		program = "7.01.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tCapaian\t84\t12.330.000\t85\t13.800.000\n"
		giat    = "7.01.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tJumlah Dokumen\t1\t12.330.000\t2\t13.800.000\n"
	)
	for nama, c := range map[string]struct {
		isi  string
		want []string
	}{
		"nol tanpa nama": {program + giat + "\t\tJumlah Laporan\t3\t0\t4\tRp 0,00\n",
			[]string{"7.01.01 Rp12.330.000", "7.01.01.2.01 Rp12.330.000 + Jumlah Laporan 3 4"}},
		"nol, nama diulang": {program + giat + "7.01.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tJumlah Laporan\t3\t0\t4\t0\n",
			[]string{"7.01.01 Rp12.330.000", "7.01.01.2.01 Rp12.330.000 + Jumlah Laporan 3 4"}},
		"outcome tanpa kode": {program + "\tKepatuhan Masyarakat pada peraturan pemerintah Kecamatan Jangkar\t\t\t\t\t\n" + giat,
			[]string{"7.01.01 Rp12.330.000 hasil Kepatuhan Masyarakat pada peraturan pemerintah Kecamatan Jangkar", "7.01.01.2.01 Rp12.330.000"}},
		"kode bidang": {program + giat + "5.05\tProg. Penelitian dan Pengembangan Daerah\tP\t1\t7.000.000\t1\t7.000.000\n5.05.02.2.04\tKeg. Pengembangan Inovasi dan Teknologi\tP\t1\t7.000.000\t1\t7.000.000\n",
			[]string{"7.01.01 Rp12.330.000", "7.01.01.2.01 Rp12.330.000", "5.05.02 Rp7.000.000", "5.05.02.2.04 Rp7.000.000", "peringatan kode-berbeda 4"}},
	} {
		r := rencana(t, kepala+c.isi)
		var got []string
		for _, n := range r.Walk() {
			if n.Tingkat == nomenklatur.TingkatBidangUrusan {
				continue
			}
			s := n.Kode.String() + " " + n.Pagu(2026).String()
			if n.Hasil != "" {
				s += " hasil " + n.Hasil
			}
			for _, i := range n.IndikatorLain {
				s += fmt.Sprint(" + ", i.Nama, " ", i.Tahunan[0].Target, " ", i.Tahunan[1].Target)
			}
			got = append(got, s)
		}
		for _, f := range r.Catatan {
			if f.Keparahan > renstra.Info {
				got = append(got, fmt.Sprint(f.Keparahan, " ", f.Kode, " ", f.Baris))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// The targets of several indicators in one cell may be numbered as these are
// (synthetic).
func TestTargetBernomorDalamSel(t *testing.T) {
	r := rencana(t, "Kode;Program/Kegiatan/Sub Kegiatan;Indikator;Target 2026;Pagu 2026 (Rp)\n"+
		"2.16.02;PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK;\"1. Persentase informasi\n2. Jumlah media\";\"1. 80%\n2. 5 Media\";3.000.000\n"+
		"2.16.02.2.01;Pengelolaan Informasi;\"1. Nilai\n2. Jumlah\";\"1.5\n2.5\";3.000.000\n")
	var got []string
	for _, n := range r.Walk() {
		for _, i := range n.IndikatorLain {
			got = append(got, fmt.Sprint(n.Indikator, " ", n.Year(2026).Target, " + ", i.Nama, " ", i.Tahunan[0].Target))
		}
	}
	if diff := cmp.Diff([]string{"Persentase informasi 80% + Jumlah media 5 Media", "Nilai 1.5 + Jumlah 2.5"}, got); diff != "" {
		t.Error(diff)
	}
}

// What a further row has besides an indicator goes to the row above, and no figure of
// it is lost: outcomes are joined, the end of the period is taken over, an amount that
// belongs nowhere is said. Lines of cells are paired, whether the row reaches the
// column of indicators or not. Synthetic rows.
func TestLanjutanIsi(t *testing.T) {
	const (
		judul   = "DINAS SOSIAL KOTA CONTOH\n\n"
		program = "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\t"
	)
	for nama, c := range map[string]struct{ teks, want string }{
		"outcome": {"PROGRAM/KEGIATAN\tOUTCOME\tINDIKATOR\tTARGET 2026\tPAGU 2026\n" + program + "Makam terawat\tPersentase A\t90%\t3.000.000\n\tMakam tertata\tPersentase B\t80%\t\n",
			"Rp3.000.000 | Makam terawat\nMakam tertata | + Persentase B 80%"},
		"akhir periode": {"PROGRAM/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\tTARGET AKHIR PERIODE\tPAGU AKHIR PERIODE\n" + program + "Persentase A\t90%\t3.000.000\t\t\n\tPersentase B\t80%\t\t85%\t7.000.000\n",
			"Rp3.000.000, akhir Rp7.000.000 | + Persentase B 80%"},
		"pagu per baris sel, tidak tentu": {"PROGRAM/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n" + program + "\"Persentase A\nPersentase B\"\t\"90%\n80%\"\t\"1.000.000\n2.000.000\"\n",
			"Rp1.000.000 | + Persentase B 80% | galat 4: pagu 2026 Rp2.000.000"},
		"indikator di luar baris": {"PROGRAM/KEGIATAN\tTARGET 2026\tPAGU 2026\tINDIKATOR\n" + program + "\"90%\n80%\"\t3.000.000\n",
			"Rp3.000.000 | +  80%"},
	} {
		r := rencana(t, judul+c.teks)
		n := r.BidangUrusan[0].Anak[0]
		got := n.Pagu(2026).String()
		if n.KondisiAkhir.Pagu.Isi() == anggaran.Tertulis {
			got += ", akhir " + n.KondisiAkhir.Pagu.String()
		}
		if n.Hasil != "" {
			got += " | " + n.Hasil
		}
		for _, i := range n.IndikatorLain {
			got += fmt.Sprintf(" | + %s %s", i.Nama, i.Tahunan[0].Target)
		}
		for _, x := range r.Catatan {
			if x.Keparahan == renstra.Galat {
				_, pesan, _ := strings.Cut(x.Pesan, "bertuliskan ")
				pesan, _, _ = strings.Cut(pesan, ",")
				got += fmt.Sprintf(" | galat %d: %s", x.Baris, pesan)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
