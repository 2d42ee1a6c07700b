package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// T-C.24 with a row for each year, or one each for what was planned and spent:
// synthetic, in shapes that agencies use instead of that of Permendagri 86/2017.
func TestPendanaanSusun(t *testing.T) {
	const judul = "Tabel 2.6 Anggaran dan Realisasi Dinas Sosial\n\n"
	const polos = "dana Anggaran dan Realisasi Dinas Sosial 2021:Rp1.000/Rp900/90,00 2022:Rp1.200/Rp1.140/95,00"
	jenis := []string{"dana Belanja Operasi 2021:Rp800/Rp720/90 2022:Rp900/Rp855/95", "dana Belanja Modal 2021:Rp200/Rp180/90 2022:Rp300/Rp285/95"}
	tanpa := func(judul, n string) []string {
		return []string{`info tabel-tidak-dikenal: Tabel "` + judul + `" (` + n + ` baris) tidak dikenal dari kepalanya dan tidak dibaca.`}
	}
	for _, c := range []struct {
		nama, teks   string
		dana, temuan []string
	}{
		{"satu baris setiap tahun", judul + "No\tTahun\tPagu Anggaran (Rp)\tRealisasi (Rp)\t%\n1\t2021\t1.000\t900\t90,00\n2\t2022\t1.200\t1.140\t95,00\n\tJumlah\t2.200\t2.040\t92,73\n",
			[]string{polos}, []string{"info baris-subtotal: Baris Jumlah | 2.200 | 2.040 | 92,73 di tabel pendanaan menjumlahkan atau merata-ratakan tahun; tidak dibaca, rencana memuat angka setiap tahun."}},
		{"tahun tanpa isi tetap tahun", judul + "Tahun Anggaran\tAnggaran\tRealisasi\n2021\t800\t720\n2022\t\t\n", []string{"dana Anggaran dan Realisasi Dinas Sosial 2021:Rp800/Rp720/ 2022://"}, nil},
		{"dalam juta, sisa salah, fisik bukan rasio", judul + "Tahun\tAnggaran (Rp juta)\tRealisasi (Rp juta)\tRealisasi Fisik (%)\tSisa\n2021\t800\t720\t99\t10\n",
			[]string{"dana Anggaran dan Realisasi Dinas Sosial 2021:Rp800.000.000/Rp720.000.000/"},
			[]string{"info satuan-pagu: Tabel pendanaan ini menulis uang dalam juta; dibaca sebagai rupiah penuh.",
				`peringatan sel-tidak-terbaca: Sisa 2021 tertulis "10", bukan anggaran dikurangi realisasi; tidak dibaca (1 sel kolom sisa seperti ini).`,
				`info tabel-tidak-dikenal: Kolom "Realisasi Fisik (%)" pada tabel "Tabel 2.6 Anggaran dan Realisasi Dinas Sosial" tidak dibaca: rencana tidak memuat isinya.`}},
		{"uraian lalu tahun", judul + "No\tUraian\tTahun\tAnggaran\tRealisasi\tRasio\n\tBELANJA\t\t\t\t\n1\tBelanja Operasi\t2021\t800\t720\t90\n\t\t2022\t900\t855\t95\n2\tBelanja Modal\t2021\t200\t180\t90\n\t\t2022\t300\t285\t95\n",
			jenis, []string{"info baris-tanpa-nama: Baris judul di tabel pendanaan tidak dibaca: BELANJA."}},
		{"tahun lalu uraian, jumlah setiap tahun", judul + "Tahun\tUraian\tAnggaran\tRealisasi\n2021\tBelanja Operasi\t800\t720\n\tJumlah\t800\t720\n2022\tBelanja Operasi\t900\t855\n\tJumlah\t900\t855\n",
			[]string{"dana Belanja Operasi 2021:Rp800/Rp720/ 2022:Rp900/Rp855/", "dana Jumlah 2021:Rp800/Rp720/ 2022:Rp900/Rp855/"}, nil},
		{"jenis belanja di atas kolom", judul + "Tahun\tBelanja Operasi\t\t\tBelanja Modal\t\t\n\tAnggaran\tRealisasi\t%\tAnggaran\tRealisasi\t%\n2021\t800\t720\t90\t200\t180\t90\n2022\t900\t855\t95\t300\t285\t95\n", jenis, nil},
		{"jenis belanja di bawah kolom", judul + "Tahun\tAnggaran\t\tRealisasi\t\n\tBelanja Operasi\tBelanja Modal\tBelanja Operasi\tBelanja Modal\n2021\t800\t200\t720\t180\n",
			[]string{"dana Belanja Operasi 2021:Rp800/Rp720/", "dana Belanja Modal 2021:Rp200/Rp180/"}, nil},
		{"anggaran dan realisasi baris", judul + "No\tUraian\t2021\t2022\n1\tAnggaran\t1.000\t1.200\n2\tRealisasi\t900\t1.140\n3\tRasio (%)\t90,00\t95,00\n", []string{polos}, nil},
		{"di bawah uraiannya", judul + "No\tUraian\tTahun\t\n\t\t2021\t2022\n1\tBelanja Operasi\t\t\n\t- Anggaran\t800\t900\n\t- Realisasi\t720\t855\n\t- %\t90\t95\n2\tBelanja Modal\t\t\n\t- Anggaran\t200\t300\n\t- Realisasi\t180\t285\n\t- %\t90\t95\n", jenis, nil},
		{"di samping uraiannya", judul + "No\tUraian\tKeterangan\t2021\t2022\n1\tBelanja Operasi\tAnggaran\t800\t900\n\t\tRealisasi\t720\t855\n\t\tRasio\t90\t95\n2\tBelanja Modal\tAnggaran\t200\t300\n\t\tRealisasi\t180\t285\n\t\tRasio\t90\t95\n", jenis, nil},
		{"dalam nama baris", judul + "Uraian\t2021\t2022\nAnggaran Belanja Operasi\t800\t900\nRealisasi Belanja Operasi\t720\t855\nPersentase Realisasi\t90\t95\nAnggaran Belanja Modal\t200\t300\nRealisasi Belanja Modal\t180\t285\nPersentase Realisasi\t90\t95\n", jenis, nil},
		{"jenis belanja dalam label, rasio di kanannya", judul + "Tahun\tAnggaran Belanja Operasi\tRealisasi Belanja Operasi\t%\tAnggaran Belanja Modal\tRealisasi Belanja Modal\t%\n2021\t800\t720\t90\t200\t180\t90\n2022\t900\t855\t95\t300\t285\t95\n", jenis, nil},
		{"tahun ganda tidak ditebak", judul + "Tahun\tAnggaran\tRealisasi\n2021\t800\t720\n2021\t900\t855\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "2")},
		{"nama di bawah judul lain tidak ditebak", judul + "Uraian\t2021\t2022\nBelanja Langsung\t\t\nAnggaran Belanja Modal\t200\t300\nRealisasi Belanja Modal\t180\t285\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "3")},
		{"jumlah akhir di kelompok tahun terakhir tidak ditebak", judul + "Tahun\tUraian\tAnggaran\tRealisasi\n2021\tBelanja Operasi\t800\t720\n2022\tBelanja Operasi\t900\t855\n\tJumlah\t1.700\t1.575\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "3")},
		{"baris tanpa tahun tidak ditebak", judul + "Tahun\tAnggaran\tRealisasi\n2021\t1.000\t900\n\t1.200\t1.140\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "2")},
		{"dua anggaran tidak ditebak", judul + "Tahun\tAnggaran Murni\tAnggaran Perubahan\tRealisasi\n2021\t1.000\t1.100\t900\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "1")},
		{"satu bantuan bukan anggaran perangkat daerah", "Tabel 2.9 Anggaran Bantuan Sosial\n\nTahun\tAnggaran\tRealisasi\tJumlah KPM\n2021\t800.000\t720.000\t100\n", nil, tanpa("Tabel 2.9 Anggaran Bantuan Sosial", "1")},
		{"satu jenis belanja bukan anggaran perangkat daerah", "Tabel 2.9 Anggaran dan Realisasi Belanja Modal\n\nTahun\tAnggaran\tRealisasi\n2021\t800.000\t720.000\n", nil, tanpa("Tabel 2.9 Anggaran dan Realisasi Belanja Modal", "1")},
		{"banyaknya penerima bukan uraian", judul + "Tahun\tKPM\tAnggaran\tRealisasi\n2021\t120\t800.000\t720.000\n", nil, tanpa("Tabel 2.6 Anggaran dan Realisasi Dinas Sosial", "1")},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.dana, isiTabelLain(r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.temuan, pesanCatatan(r)); diff != "" {
				t.Error(diff)
			}
			samaKembali(t, r)
		})
	}
}

// The mean growth of such a table is that of the row it stands in (synthetic).
func TestPendanaanSusunTumbuh(t *testing.T) {
	r := rencana(t, "Tabel T-C.24 Anggaran\n\nUraian\t2021\t2022\tRata-rata Pertumbuhan\nAnggaran\t800\t900\t12,50\nRealisasi\t720\t855\t20,00\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if d := r.Pendanaan; len(d) != 1 || d[0].TumbuhAnggaran.String() != "12,50" || d[0].TumbuhRealisasi.String() != "20,00" {
		t.Fatalf("%+v", d)
	}
	if got := adaTemuan(r, renstra.PertumbuhanBerbeda); len(got) != 1 { // 855 of 720 is 18.75 % more
		t.Error(got)
	}
}
