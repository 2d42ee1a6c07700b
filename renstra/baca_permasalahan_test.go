package renstra_test

import (
	"bytes"
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

	var b bytes.Buffer
	if err := renstra.Encode(&b, r, renstra.YAML); err != nil {
		t.Fatal(err)
	}
	kembali, err := renstra.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if d := renstra.Diff(r, kembali); len(d.Perubahan) > 0 {
		t.Errorf("sesudah YAML: %v", d.Perubahan)
	}
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
