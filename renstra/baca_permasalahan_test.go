package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Problems mapped in a table, cells merged downwards, and the issues that follow
// from them (synthetic; heads as many Renstra have them).
const petaPermasalahan = `RENCANA STRATEGIS DINAS PERPUSTAKAAN KOTA SURAKARTA TAHUN 2025-2029

2.2.1 Permasalahan

a) Minat baca;

Tabel 2.9 Pemetaan Permasalahan

NO	MASALAH POKOK	MASALAH	AKAR MASALAH
1	Minat baca rendah	Koleksi belum memadai	Anggaran terbatas
			Pengadaan tidak tepat waktu
		Layanan belum merata	Jumlah pustakawan kurang
2	Arsip belum tertib	Arsip belum terdigitalisasi	Sarana kurang

Tabel 2.10 Isu Strategis

NO	POTENSI	PERMASALAHAN PD	ISU LINGKUNGAN DINAMIS		ISU STRATEGIS PD
			NASIONAL	REGIONAL	
1	Potensi A	Minat baca rendah	Nasional D	Regional E	Peningkatan literasi
2	Potensi F	Arsip belum tertib	Nasional I	Regional J	Penyelamatan arsip

Tabel 4.3 Pendanaan

KODE	PROGRAM/KEGIATAN/SUB KEGIATAN	INDIKATOR	TARGET 2025	PAGU 2025	TARGET 2026	PAGU 2026
2.23.02	PROGRAM PEMBINAAN PERPUSTAKAAN	Persentase	80%	3.000.000	81%	3.000.000
`

func TestPermasalahanBertingkat(t *testing.T) {
	r := rencana(t, petaPermasalahan)
	want := []renstra.Butir{
		{Baris: 10, Teks: "Minat baca rendah", Anak: []renstra.Butir{
			{Baris: 10, Teks: "Koleksi belum memadai", Anak: []renstra.Butir{{Baris: 10, Teks: "Anggaran terbatas"}, {Baris: 11, Teks: "Pengadaan tidak tepat waktu"}}},
			{Baris: 12, Teks: "Layanan belum merata", Anak: []renstra.Butir{{Baris: 12, Teks: "Jumlah pustakawan kurang"}}}}},
		{Baris: 13, Teks: "Arsip belum tertib", Anak: []renstra.Butir{
			{Baris: 13, Teks: "Arsip belum terdigitalisasi", Anak: []renstra.Butir{{Baris: 13, Teks: "Sarana kurang"}}}}},
	}
	if diff := cmp.Diff(want, r.Permasalahan); diff != "" {
		t.Errorf("permasalahan: %s", diff)
	}
	if diff := cmp.Diff([]renstra.Butir{{Baris: 19, Teks: "Peningkatan literasi"}, {Baris: 20, Teks: "Penyelamatan arsip"}}, r.IsuStrategis); diff != "" {
		t.Errorf("isu: %s", diff)
	}
	var kolom []string
	for _, f := range r.Catatan {
		if f.Kode == renstra.TabelTidakDikenal {
			kolom = append(kolom, f.Pesan)
		}
	}
	if len(kolom) != 1 || !strings.HasPrefix(kolom[0], `Kolom "POTENSI", "ISU LINGKUNGAN DINAMIS NASIONAL", "ISU LINGKUNGAN DINAMIS REGIONAL" pada`) {
		t.Errorf("kolom yang tidak dibaca: %q", kolom)
	}

	kembali := samaKembali(t, r)
	kembali.Permasalahan[0].Anak[0].Anak[1].Teks = "Pengadaan terlambat"
	if d := renstra.Diff(r, kembali); len(d.Perubahan) != 2 { // one taken away, one put in its place
		t.Errorf("satu akar masalah berubah: %v", d.Perubahan)
	}
}

// Without a map of them, the problems are those beside the issues.
func TestPermasalahanDariIsu(t *testing.T) {
	awal, sisa, _ := strings.Cut(petaPermasalahan, "Tabel 2.9")
	_, akhir, _ := strings.Cut(sisa, "Tabel 2.10")
	r := rencana(t, awal+"Tabel 2.10"+akhir)
	if diff := cmp.Diff([]renstra.Butir{{Baris: 11, Teks: "Minat baca rendah"}, {Baris: 12, Teks: "Arsip belum tertib"}}, r.Permasalahan); diff != "" {
		t.Error(diff)
	}
}

// A column that a table of lists has beside those that the plan holds is said.
func TestKolomTakTerbaca(t *testing.T) {
	for _, c := range []struct{ kepala, isi, want string }{
		{"Tujuan\tSasaran\tStrategi\tArah Kebijakan\tPelaksana", "A\tB\tC\tD\tE", `Kolom "Pelaksana" pada`},
		{"Tujuan\tSasaran\tStrategi\tArah Kebijakan\tPelaksana", "A\tB\tC\tD\t", ""},
		{"No\tTujuan\tSasaran\tStrategi\tArah Kebijakan", "1\tA\tB\tC\tD", ""},
	} {
		r := rencana(t, "Tabel T-C.26 Strategi\n\n"+c.kepala+"\n"+c.isi+"\n\n"+judulLapangan+kepalaBaku+isiBaku)
		got := ""
		for _, f := range r.Catatan {
			if f.Kode == renstra.TabelTidakDikenal {
				got += f.Pesan
			}
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%q: %q, mau %q", c.kepala, got, c.want)
		}
	}
}

// A second table of problems adds what the first does not have, and a table of
// issues those problems that no table before it has (synthetic).
func TestPermasalahanDuaTabel(t *testing.T) {
	const peta = "NO\tMASALAH POKOK\tMASALAH\tAKAR MASALAH\n1\tData lemah\tVerifikasi lambat\tSDM kurang\n"
	const isu = "NO\tPERMASALAHAN\tISU STRATEGIS\n1\tData lemah\tPemutakhiran data\n"
	for nama, c := range map[string]struct {
		teks         string
		masalah, isu []string
		temuan       []string
	}{
		"tabel kedua lebih panjang": {
			"Tabel 2.9 Permasalahan\n\n" + peta + "\nTabel 2.10 Prioritas Masalah\n\n" + peta + "\t\t\tAnggaran kurang\n2\tPanti penuh\tRujukan lambat\tLahan terbatas\n",
			[]string{"4 Data lemah", "4 Data lemah/Verifikasi lambat", "4 Data lemah/Verifikasi lambat/SDM kurang",
				"9 Data lemah", "9 Data lemah/Verifikasi lambat", "10 Data lemah/Verifikasi lambat/Anggaran kurang",
				"11 Panti penuh", "11 Panti penuh/Rujukan lambat", "11 Panti penuh/Rujukan lambat/Lahan terbatas"},
			nil, []string{"6 tabel-lain"}},
		"dua tabel isu": {
			"Tabel 2.9 Isu Bidang A\n\n" + isu + "\nTabel 2.10 Isu Bidang B\n\n" + isu + "2\tPanti penuh\tPerluasan panti\n",
			[]string{"4 Data lemah", "10 Panti penuh"}, []string{"4 Pemutakhiran data", "10 Perluasan panti"}, []string{"6 tabel-lain"}},
		"isu di samping peta": {
			"Tabel 2.9 Permasalahan\n\n" + peta + "\nTabel 2.10 Isu\n\n" + isu + "2\tPanti penuh\tPerluasan panti\n",
			[]string{"4 Data lemah", "4 Data lemah/Verifikasi lambat", "4 Data lemah/Verifikasi lambat/SDM kurang"},
			[]string{"9 Pemutakhiran data", "10 Perluasan panti"}, []string{"10 tabel-tidak-dikenal"}},
	} {
		r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var temuan []string
		for _, x := range r.Catatan {
			if x.Kode == renstra.TabelLain || x.Kode == renstra.TabelTidakDikenal {
				temuan = append(temuan, fmt.Sprint(x.Baris, " ", x.Kode))
			}
		}
		if diff := cmp.Diff([][]string{c.masalah, c.isu, c.temuan}, [][]string{jalurButir("", r.Permasalahan), jalurButir("", r.IsuStrategis), temuan}); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// jalurButir lists entries with their line and what they stand under.
func jalurButir(atas string, daftar []renstra.Butir) []string {
	var out []string
	for _, b := range daftar {
		out = append(out, fmt.Sprint(b.Baris, " ", atas, b.Teks))
		out = append(out, jalurButir(atas+b.Teks+"/", b.Anak)...)
	}
	return out
}

// The map of the problems before Permendagri 86/2017: what each aspect of the study
// shows (synthetic under the heads of Permendagri 54/2010).
func TestPermasalahanAspek(t *testing.T) {
	r := rencana(t, "Tabel 3.1 Identifikasi Permasalahan\n\nAspek Kajian\tCapaian/Kondisi Saat ini\tStandar yang Digunakan\tFaktor yang Mempengaruhi\t\tPermasalahan Pelayanan SKPD\n\t\t\tInternal\tEksternal\t\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"+
		"Gambaran pelayanan\t60%\tSPM\tSDM\tDana\tPPKS belum tertangani semua\nKajian RTRW\t-\t-\t-\t-\t-\nKajian KLHS\t\t\t\t\tData belum ada\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if diff := cmp.Diff([]string{"PPKS belum tertangani semua", "Data belum ada"}, barisButir(r.Permasalahan)); diff != "" {
		t.Error(diff)
	}
	if got := pesanCatatan(r); len(got) != 1 || !strings.Contains(got[0], "Aspek Kajian") {
		t.Error(got)
	}
}
