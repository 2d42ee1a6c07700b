package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The forms of Permendagri 86/2017 whose years are counted, or stand over what
// was planned, done and left, or that have columns more. The figures are
// synthetic.
func TestTabelBerhitungTahun(t *testing.T) {
	for _, c := range []struct {
		nama, teks string
		baca       []string
	}{
		{nama: "T-C.24 dengan tahun terhitung",
			teks: "Tabel T-C.24 Anggaran dan Realisasi\n\nUraian\tAnggaran pada Tahun ke-\t\tRealisasi Anggaran pada Tahun ke-\t\tRasio pada Tahun ke-\t\tRata-rata Pertumbuhan\t\n\t1\t2\t1\t2\t1\t2\tAnggaran\tRealisasi\n" +
				"Belanja Operasi\t1.000.000\t1.100.000\t900.000\t1.000.000\t0,90\t0,91\t10,00\t11,11\n",
			baca: []string{"dana Belanja Operasi 1:Rp1.000.000/Rp900.000/0,90 2:Rp1.100.000/Rp1.000.000/0,91"}},
		{nama: "T-C.24 dengan tahun terhitung, bernomor kolom dan baris",
			teks: "Tabel T-C.24 Anggaran dan Realisasi\n\nNo\tUraian\tAnggaran pada Tahun ke-\t\tRealisasi Anggaran pada Tahun ke-\t\tRasio pada Tahun ke-\t\tRata-rata Pertumbuhan\t\n\t\t1\t2\t1\t2\t1\t2\tAnggaran\tRealisasi\n" +
				"(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\n1\tBelanja Operasi\t1.000.000\t1.100.000\t900.000\t1.000.000\t0,90\t0,91\t10,00\t11,11\n",
			baca: []string{"dana Belanja Operasi 1:Rp1.000.000/Rp900.000/0,90 2:Rp1.100.000/Rp1.000.000/0,91"}},
		{nama: "T-C.24 per tahun, sisa dan persen",
			teks: "Tabel T-C.24 Anggaran dan Realisasi\n\nUraian\t2023\t\t\t\t2024\t\t\t\tRata-rata Pertumbuhan (%)\t\n\tAnggaran\tRealisasi\tSisa\t%\tAnggaran\tRealisasi\tSisa\t%\tAnggaran\tRealisasi\n" +
				"Belanja Operasi\t1.000.000\t900.000\t100.000\t90,00\t1.100.000\t1.000.000\t100.000\t90,91\t10,00\t11,11\n",
			baca: []string{"dana Belanja Operasi 2023:Rp1.000.000/Rp900.000/90,00 2024:Rp1.100.000/Rp1.000.000/90,91"}},
		{nama: "T-C.24 per tahun, judul di atas tahun",
			teks: "Tabel T-C.24 Anggaran dan Realisasi\n\nNo\tUraian\tAnggaran dan Realisasi Tahun\t\t\t\t\t\n\t\t2023\t\t\t2024\t\t\n\t\tPagu\tRealisasi\t%\tPagu\tRealisasi\t%\n" +
				"1\tBelanja Operasi\t1.000.000\t900.000\t90,00\t1.100.000\t1.000.000\t90,91\n",
			baca: []string{"dana Belanja Operasi 2023:Rp1.000.000/Rp900.000/90,00 2024:Rp1.100.000/Rp1.000.000/90,91"}},
		{nama: "T-C.23 per tahun dan persen",
			teks: "Tabel T-C.23 Pencapaian Kinerja\n\nNo\tIndikator\t2023\t\t\t2024\t\t\n\t\tTarget\tRealisasi\t%\tTarget\tRealisasi\t%\n" +
				"1\tPersentase makam\t80\t72\t90,00\t90\t90\t100,00\n",
			baca: []string{"kinerja Persentase makam 2023:80/72/90,00 2024:90/90/100,00"}},
		{nama: "T-C.23 per tahun, T R dan persen",
			teks: "Tabel T-C.23 Pencapaian Kinerja\n\nNo\tIndikator\t2023\t\t\t2024\t\t\n\t\tT\tR\t%\tT\tR\t%\n" +
				"1\tPersentase makam\t80\t72\t90,00\t90\t90\t100,00\n",
			baca: []string{"kinerja Persentase makam 2023:80/72/90,00 2024:90/90/100,00"}},
		{nama: "T-C.28",
			teks: "Tabel T-C.28 Indikator Kinerja Perangkat Daerah yang Mengacu pada Tujuan dan Sasaran RPJMD\n\nNo\tIndikator\tKondisi Kinerja pada awal periode RPJMD\tTarget Capaian Setiap Tahun\t\tKondisi Kinerja pada akhir periode RPJMD\n\t\t\t2026\t2027\t\n1\tPersentase makam\t70\t80\t90\t90\n",
			baca: []string{"IKU Persentase makam [70] 2026:80 2027:90 akhir:90"}},
		{nama: "IKU, persen di bawah tahun",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tTarget\t\n\t\t2026\t2027\n\t\t%\t%\n1\tPersentase makam\t80\t90\n",
			baca: []string{"IKU Persentase makam 2026:80 2027:90"}},
		{nama: "T-C.26 dengan nomor dan program",
			teks: "Tabel T-C.26 Tujuan, Sasaran, Strategi, dan Arah Kebijakan\n\nNo\tTujuan\tSasaran\tStrategi\tArah Kebijakan\tProgram\n" +
				"1\tSejahtera\tTerlayani\tPenguatan layanan\tLayanan 14 kecamatan\t" + program + "\n2\t\tAkuntabel\tPembinaan\tReviu berkala\t\n",
			baca: []string{"tujuan Sejahtera", "sasaran Terlayani", "sasaran Akuntabel", "strategi Penguatan layanan", "strategi Pembinaan", "arah Layanan 14 kecamatan", "arah Reviu berkala"}},
		{nama: "T-C.26 dengan program prioritas",
			teks: "Tabel T-C.26 Strategi dan Kebijakan\n\nTujuan\tSasaran\tStrategi\tKebijakan\tProgram Prioritas\nSejahtera\tTerlayani\tPenguatan layanan\tLayanan 14 kecamatan\t" + program + "\n",
			baca: []string{"tujuan Sejahtera", "sasaran Terlayani", "strategi Penguatan layanan", "arah Layanan 14 kecamatan"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.baca, isiTabelLain(r)); diff != "" {
				t.Error(diff)
			}
			for _, x := range r.Catatan {
				t.Errorf("%d %s %s", x.Baris, x.Kode, x.Pesan)
			}
		})
	}
}

// A later page of a table of indicators whose head lost a year: the targets
// below it are not read, and that is told (synthetic).
func TestTahunHilangDiHalaman(t *testing.T) {
	const kepala = "NO\tINDIKATOR\tSATUAN\tTARGET TAHUN\t\tKET\n"
	r := rencana(t, "Tabel 4.5 Indikator Kinerja Utama\n\n"+kepala+"\t\t\t2026\t2027\t\n1\tIndeks A\tIndeks\t60\t61\t\n\n"+
		kepala+"\t\t\t2026\tlalu\t\n2\tIndeks B\tIndeks\t70\t71\t\n\n"+
		kepala+"\t\t\t2026\t2027\t\n3\tIndeks C\tIndeks\t80\t81\t\n\n"+judulLapangan+kepalaBaku+isiBaku)
	want := []string{"7 Kepala halaman ini tidak menyebut tahun kolom yang di halaman pertama berisi nilai 2027; nilai di bawahnya tidak dibaca."}
	if diff := cmp.Diff(want, adaTemuan(r, renstra.KolomHilang)); diff != "" {
		t.Error(diff)
	}
}

// A column among those of what was reached whose year cannot be read is told and
// no baseline (the head of the fixture, shortened).
func TestTahunRealisasiTakTerbaca(t *testing.T) {
	r := rencana(t, "Tabel T-C.23 Pencapaian Kinerja\n\nNo.\tIndikator\tTarget Renstra Tahun ke -\t\t\tRealisasi Capaian Tahun ke -\t\t\tRasio Capaian Tahun ke -\t\t\n"+
		"\t\t2021\t2022\t2023\t6081\t2022\t2023\t2021\t2022\t2023\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\n1\tPersentase A\t70\t85\t80\t80\t123.59\t100\t1.14\t1.45\t1.25\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if k := r.KinerjaPelayanan; len(k) != 1 || k[0].Baseline.String() != "" {
		t.Errorf("%+v", k)
	}
	want := []string{`1 Kolom "Realisasi Capaian Tahun ke - 6081" pada tabel "Tabel T-C.23 Pencapaian Kinerja" tidak dibaca: rencana tidak memuat isinya.`}
	if diff := cmp.Diff(want, adaTemuan(r, renstra.TabelTidakDikenal)); diff != "" {
		t.Error(diff)
	}
}
