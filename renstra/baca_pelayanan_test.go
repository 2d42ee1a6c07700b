package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Minimum service standards with target, realisasi and per cent under each year
// are rows of performance, named by the service where there is no indicator
// (synthetic).
func TestCapaianSPM(t *testing.T) {
	r := rencana(t, "Tabel 2.6 Capaian SPM\n\nNo\tJenis Pelayanan Dasar\t2022\t\t\t2023\t\t\n\t\tT\tR\t%\tT\tR\t%\n"+
		"1\tRehabilitasi sosial dasar anak telantar\t125\t120\t96\t130\t130\t100\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if len(r.KinerjaPelayanan) != 1 || len(r.Pendanaan) != 0 {
		t.Fatalf("%+v %+v", r.KinerjaPelayanan, r.Pendanaan)
	}
	k := r.KinerjaPelayanan[0]
	got := []string{k.Nama}
	for i, y := range k.Tahunan {
		got = append(got, fmt.Sprint(y.Tahun, " ", y.Target, " ", y.Realisasi, " ", k.Rasio[i]))
	}
	if diff := cmp.Diff([]string{"Rehabilitasi sosial dasar anak telantar", "2022 125 120 96", "2023 130 130 100"}, got); diff != "" {
		t.Error(diff)
	}
}

// Columns of figures for which the plan has no place are said; years of which
// only what was done is written are kept (synthetic).
func TestKolomPelayananTakTerbaca(t *testing.T) {
	for nama, c := range map[string]struct {
		teks  string
		pesan string
	}{
		"mutu layanan": {"Tabel 2.9 Layanan\n\nNo\tJenis Layanan\tSasaran Layanan\tMutu Layanan\n1\tRehabilitasi\tAnak telantar\tPermakanan\n",
			`Kolom "Mutu Layanan" pada tabel "Tabel 2.9 Layanan" tidak dibaca: rencana tidak memuat isinya.`},
		"nama layanan di samping indikator": {"Tabel T-C.23 Kinerja\n\nNo\tBidang\tIndikator\tTarget 2022\tTarget 2023\tRealisasi 2022\tRealisasi 2023\n1\tRehsos\tPersentase\t80\t85\t75\t84\n",
			`Kolom "Bidang" pada tabel "Tabel T-C.23 Kinerja" tidak dibaca: rencana tidak memuat isinya.`},
	} {
		r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var pesan []string
		for _, x := range r.Catatan {
			if x.Kode == renstra.TabelTidakDikenal {
				pesan = append(pesan, x.Pesan)
			}
		}
		if diff := cmp.Diff([]string{c.pesan}, pesan); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
	r := rencana(t, "Tabel T-C.24 Pendanaan\n\nNo\tUraian\tAnggaran\t\tRealisasi\t\t\tRasio\t\n\t\t2022\t2023\t2021\t2022\t2023\t2022\t2023\n"+
		"1\tBelanja\t1.000.000\t2.000.000\t700.000\t900.000\t1.000.000\t0,9\t0,5\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, y := range r.Pendanaan[0].Tahunan {
		got = append(got, fmt.Sprintf("%d %s %s %s", y.Tahun, y.Anggaran, y.Realisasi, y.Rasio))
	}
	if diff := cmp.Diff([]string{"2021  Rp700.000 ", "2022 Rp1.000.000 Rp900.000 0,9", "2023 Rp2.000.000 Rp1.000.000 0,5"}, got); diff != "" {
		t.Error(diff)
	}
}

// What was left of a budget is what the two amounts leave, or it is said
// (synthetic; only the last row is wrong).
func TestSisaAnggaran(t *testing.T) {
	r := rencana(t, "Tabel T-C.24 Pendanaan\n\nNo\tUraian\t2022\t\t\t\t2023\t\t\t\n\t\tAnggaran\tRealisasi\tSisa\t%\tAnggaran\tRealisasi\tSisa\t%\n"+
		"1\tBelanja Operasi\t1.000.000\t900.000\t100.000\t90\t2.000.000\t1.000.000\t1.000.000\t50\n2\tBelanja Modal\t-\t-\t-\t-\t300.000\t-\t300.000\t-\n"+
		"3\tHibah\t500.000\t400.000\t200.000\t80\t500.000\t500.000\t-\t100\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, x := range r.Catatan {
		got = append(got, fmt.Sprint(x.Baris, " ", x.Kode, " ", x.Pesan))
	}
	if diff := cmp.Diff([]string{`7 sel-tidak-terbaca Sisa 2022 tertulis "200.000", bukan anggaran dikurangi realisasi; tidak dibaca (1 sel kolom sisa seperti ini).`}, got); diff != "" {
		t.Error(diff)
	}
}

// Targets and what was reached of them in the same years are T-C.23 too, and the
// codes of accounts are the numbers of T-C.24 (synthetic).
func TestPelayananBentukLain(t *testing.T) {
	r := rencana(t, "Tabel 2.6 Capaian SPM\n\nNo\tIndikator\t2022\t\t2023\t\n\t\tTarget\tCapaian\tTarget\tCapaian\n1\tCakupan ibu hamil\t100%\t95,2%\t100%\t98%\n\n"+
		"Tabel T-C.24 Pendanaan\n\nKode\tUraian\tAnggaran 2022\tRealisasi 2022\t% 2022\tAnggaran 2023\tRealisasi 2023\t% 2023\n5.1\tBelanja Operasi\t1.000.000\t900.000\t90\t2.000.000\t1.000.000\t50\n\n"+
		judulLapangan+kepalaBaku+isiBaku)
	if len(r.KinerjaPelayanan) != 1 || len(r.Pendanaan) != 1 {
		t.Fatalf("%+v %+v", r.KinerjaPelayanan, r.Pendanaan)
	}
	y := r.KinerjaPelayanan[0].Tahunan
	if got := fmt.Sprint(y[0].Tahun, y[0].Target, y[0].Realisasi, " ", y[1].Tahun, y[1].Target, y[1].Realisasi); got != "2022 100% 95,2% 2023 100% 98%" {
		t.Error(got)
	}
	if d := r.Pendanaan[0]; d.Nomor != "5.1" || d.Uraian != "Belanja Operasi" || d.Tahunan[1].Rasio.String() != "50" {
		t.Errorf("%q %q", d.Nomor, d.Uraian)
	}
	for _, x := range r.Catatan {
		t.Error(x.Baris, x.Kode, x.Pesan)
	}
}

// How many are served is no name of who is, and what T-C.23 began with is the
// baseline of its indicators (synthetic).
func TestSasaranLayananDanKondisiAwal(t *testing.T) {
	r := rencana(t, "Tabel 2.8 Realisasi SPM\n\nNo\tJenis Layanan\tTarget Sasaran\tRealisasi Sasaran\n1\tRehabilitasi anak\t120\t118\n\n"+
		"Tabel T-C.23 Kinerja\n\nNo\tIndikator\tKondisi Awal 2020\tTarget\t\tRealisasi\t\n\t\t\t2021\t2022\t2021\t2022\n1\tPPKS mandiri\t10\t12\t14\t11\t15\n\n"+
		judulLapangan+kepalaBaku+isiBaku)
	if len(r.Layanan) != 0 {
		t.Errorf("%+v", r.Layanan)
	}
	if len(r.KinerjaPelayanan) != 1 || r.KinerjaPelayanan[0].Baseline.String() != "10" {
		t.Errorf("%+v", r.KinerjaPelayanan)
	}
	var temuan []string
	for _, x := range r.Catatan {
		temuan = append(temuan, fmt.Sprint(x.Baris, " ", x.Kode))
	}
	if diff := cmp.Diff([]string{"1 tabel-tidak-dikenal"}, temuan); diff != "" {
		t.Error(diff)
	}
}
