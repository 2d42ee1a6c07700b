package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Cells of several lines that were copied without quotes, and such as a text
// extractor pads (synthetic): rows are put together where their cells make up one
// as wide as the head, and no total is told to be wrong for want of them. Each
// expectation is "line name=count of the last column".
func TestSelTerpotong(t *testing.T) {
	const kepala = "Tabel 2.4 Jumlah Pegawai\n\nNo\tJabatan\tL\tP\tJumlah\n1\tKepala Dinas\t1\t0\t1\n"
	for nama, c := range map[string]struct {
		teks   string
		want   []string
		temuan []string
	}{
		"dua baris": {"2\tKepala Bidang Perlindungan\ndan Jaminan Sosial\t1\t0\t1\n3\tPekerja Sosial\t2\t4\t6\n\tJumlah\t4\t4\t8\n",
			[]string{"4 Kepala Dinas=1", "5 Kepala Bidang Perlindungan dan Jaminan Sosial=1", "7 Pekerja Sosial=6"}, []string{"5 sel-terputus"}},
		"huruf besar di baris bernomor": {"2\tKepala Bidang\nPerlindungan\nSosial\t1\t0\t1\n3\tPekerja Sosial\t2\t4\t6\n\tJumlah\t4\t4\t8\n",
			[]string{"4 Kepala Dinas=1", "5 Kepala Bidang Perlindungan Sosial=1", "8 Pekerja Sosial=6"}, []string{"5 sel-terputus"}},
		"angka dan huruf di awal potongan": {"2\tPegawai usia 30 -\n40 tahun\t1\t0\t1\n3\tPenata Tk.\nI\t2\t4\t6\n\tJumlah\t4\t4\t8\n",
			[]string{"4 Kepala Dinas=1", "5 Pegawai usia 30 - 40 tahun=1", "7 Penata Tk. I=6"}, []string{"5 sel-terputus"}},
		"baris bernomor bukan potongan": {"2\tPegawai\n3\tPenata\t2\t4\n\tJumlah\t3\t4\t\n",
			[]string{"4 Kepala Dinas=1", "5 Pegawai=", "6 Penata="}, nil},
		"sel yang berakhir baris baru": {"2\tKepala Bidang\n\t1\t0\t1\n3\tPekerja Sosial\t2\t4\t6\n\tJumlah\t4\t4\t8\n",
			[]string{"4 Kepala Dinas=1", "5 Kepala Bidang=1", "7 Pekerja Sosial=6"}, []string{"5 sel-terputus"}},
		"diratakan selebar tabel": {"2\tKepala Bidang Perlindungan\t1\t0\t1\n\tdan Jaminan Sosial\t\t\t\n3\tPekerja Sosial\t2\t4\t6\n\tJumlah\t4\t4\t8\n",
			[]string{"4 Kepala Dinas=1", "5 Kepala Bidang Perlindungan dan Jaminan Sosial=1", "7 Pekerja Sosial=6"}, []string{"5 sel-terputus"}},
		"judul kelompok bukan potongan": {"\tUPTD Panti\t\t\t\n2\tKepala UPTD\t1\t0\t1\n\tJumlah\t2\t0\t2\n",
			[]string{"4 Kepala Dinas=1", "6 UPTD Panti/Kepala UPTD=1"}, nil},
	} {
		r := rencana(t, kepala+c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var got, temuan []string
		for _, b := range r.SumberDaya[0].Isi {
			nama := b.Uraian[0]
			if b.Kelompok != "" {
				nama = b.Kelompok + "/" + nama
			}
			got = append(got, fmt.Sprintf("%d %s=%s", b.Baris, nama, b.Nilai[2]))
		}
		for _, x := range renstra.Audit(r, nil) {
			if x.Kode == renstra.SelTerputus || x.Kode == renstra.JumlahTabel {
				temuan = append(temuan, fmt.Sprint(x.Baris, " ", x.Kode))
			}
		}
		if diff := cmp.Diff([][]string{c.want, c.temuan}, [][]string{got, temuan}); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// A row whose cells have lines of their own (synthetic) is none that was cut: the lines
// pair its indicators with their values, which a joined row would run together.
func TestSelBerlarikUtuh(t *testing.T) {
	r := rencana(t, "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tSatuan\t2026\t2027\tSumber Data\n"+
		"1\tPersentase PPKS tertangani<br>Persentase lansia terlantar\t%\t10<br>20\t11<br>21\tDinas\nsosial\n2\tNilai SAKIP\tNilai\t70\t71\tInspektorat\n"+
		"\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, i := range r.IKU {
		got = append(got, fmt.Sprint(i.Nama, " ", i.Tahunan[0].Target, " ", i.Tahunan[1].Target))
	}
	if diff := cmp.Diff([]string{"Persentase PPKS tertangani 10 11", "Persentase lansia terlantar 20 21", "Nilai SAKIP 70 71"}, got); diff != "" {
		t.Error(diff)
	}
}

// The rest of a cell may begin with a capital where the cell ends within a phrase
// (synthetic): behind a whole name it is a heading, behind two such cells nothing is
// sure. Each expectation is "heading/name; remark".
func TestSelTerbuka(t *testing.T) {
	const kepala = "Tabel 2.4 Jumlah PPKS\n\nJenis\tL\tP\tJumlah\tKeterangan\n"
	const anak = "Anak\t1\t2\t3\t\nJumlah\t11\t22\t33\t\n"
	for nama, c := range map[string]struct {
		teks string
		want []string
	}{
		"sisa nama":                    {"Lansia di\t10\t20\t30\t\nKota Jambi\t\t\t\t\n", []string{"/Lansia di Kota Jambi; ", "/Anak; "}},
		"sisa kolom terakhir":          {"Lansia\t10\t20\t30\tData dari\nDinas Sosial\n", []string{"/Lansia; Data dari Dinas Sosial", "/Anak; "}},
		"sisa kolom terakhir, merata":  {"Lansia\t10\t20\t30\tData dari\nDinas Sosial\t\t\t\t\n", []string{"/Lansia; Data dari Dinas Sosial", "/Anak; "}},
		"kurung yang ditutup sisanya":  {"Lansia (di luar\t10\t20\t30\t\nPanti)\t\t\t\t\n", []string{"/Lansia (di luar Panti); ", "/Anak; "}},
		"kurung yang tidak ditutup":    {"Lansia (jompo\t10\t20\t30\t\nPanti Kota\t\t\t\t\n", []string{"/Lansia (jompo; ", "Panti Kota/Anak; "}},
		"judul sesudah nama utuh":      {"Lansia Terlantar\t10\t20\t30\t\nPanti Kota\t\t\t\t\n", []string{"/Lansia Terlantar; ", "Panti Kota/Anak; "}},
		"dua sel terbuka tidak tentu":  {"Lansia di\t10\t20\t30\tData dari\nDinas Sosial\t\t\t\t\n", []string{"/Lansia di; Data dari", "Dinas Sosial/Anak; "}},
		"kata terakhir di tengah nama": {"Dari Panti\t10\t20\t30\t\nKota Jambi\t\t\t\t\n", []string{"/Dari Panti; ", "Kota Jambi/Anak; "}},
	} {
		r := rencana(t, kepala+c.teks+anak+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []string
		for _, b := range r.SumberDaya[0].Isi {
			got = append(got, fmt.Sprintf("%s/%s; %s", b.Kelompok, b.Uraian[0], b.Uraian[1]))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
