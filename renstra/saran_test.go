package renstra_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The suggestions about names, read off the official list; carried out, no
// name is left to complain about.
func TestApply(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	temuan := renstra.Audit(r, nil)
	got := map[int]string{}
	for _, x := range temuan {
		if x.Kode == renstra.NamaTidakBaku && x.Saran != nil {
			got[x.Baris+selisihBaris] = x.Saran.Baru
		}
	}
	want := map[int]string{
		2298: "Kegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
		2338: "Penyediaan Barang Cetakan dan Penggandaan",
		2367: "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan",
		2380: "Kegiatan Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis di Luar Panti Sosial",
		2428: "Penyediaan Perbekalan Kesehatan di Luar Panti",
		2460: "Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	baru, err := renstra.Apply(r, temuan)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range renstra.Audit(baru, nil) {
		if x.Kode == renstra.NamaTidakBaku {
			t.Errorf("masih: %+v", x)
		}
	}
	if n := len(renstra.Audit(r, nil)); n != len(temuan) {
		t.Errorf("rencana asal berubah: %d temuan, tadinya %d", n, len(temuan))
	}
	if _, err := renstra.Apply(baru, temuan); !errors.Is(err, renstra.ErrSaran) {
		t.Errorf("dua kali: %v", err)
	}
}

// contohSaran is a small plan (synthetic): the programme has no pagu for 2026
// though every kegiatan does.
const contohSaran = "Tabel 4.3 Rencana Program Dinas Contoh Kota Contoh\n\n" +
	"PROGRAM/KEGIATAN\tINDIKATOR\tBASELINE\tTARGET DAN PAGU\t\t\t\n" +
	"\t\t\t2026\t\t2027\t\n" +
	"\t\t\tTARGET\tPAGU\tTARGET\tPAGU\n" +
	"PROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t100%\t\t100%\t4,000,000\n" +
	"Kegiatan Rehabilitasi\tPersentase\t100%\t100%\t3,000,000\t100%\t4,000,000\n" +
	"Penyediaan Permakanan\tJumlah\t1 Orang\t1 Orang\t1,000,000\t1 Orang\t3,000,000\n" +
	"Penyediaan Sandang\tJumlah\t1 Orang\t1 Orang\t2,000,000\t1 Orang\t1,000,000\n"

func TestApplyPagu(t *testing.T) {
	kosong := func(r *renstra.Rencana) []renstra.Temuan {
		var out []renstra.Temuan
		for _, x := range renstra.Audit(r, nil) {
			if x.Kode == renstra.PaguTidakTertulis {
				out = append(out, x)
			}
		}
		return out
	}
	r := rencana(t, contohSaran)
	temuan := kosong(r)
	if len(temuan) != 1 || temuan[0].Saran == nil || temuan[0].Saran.Baru != "Rp3.000.000" {
		t.Fatalf("%+v", temuan)
	}
	baru, err := renstra.Apply(r, temuan)
	if err != nil {
		t.Fatal(err)
	}
	if sisa := kosong(baru); len(sisa) > 0 {
		t.Errorf("%+v", sisa)
	}
	for p := range baru.Program() {
		if got := p.Pagu(2026).String(); got != "Rp3.000.000" {
			t.Error(got)
		}
	}
	// One kegiatan without a pagu: the sum of the others is no suggestion.
	satu := strings.Replace(contohSaran, "Penyediaan Permakanan", "Kegiatan Lain\tPersentase\t100%\t100%\t\t100%\t\nPenyediaan Permakanan", 1)
	for _, x := range kosong(rencana(t, satu)) {
		if x.Saran != nil && x.Nama == "PROGRAM REHABILITASI SOSIAL" {
			t.Errorf("%+v", x.Saran)
		}
	}
}

// A misspelt unit is mended, a wrong one is not: its number would stay.
func TestApplySatuan(t *testing.T) {
	text := mutasikan(t, bacaFixture(t), []ganti{{1362, 4, "2 Dokument"}})
	r := rencana(t, text)
	var saran []renstra.Temuan
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == renstra.SatuanTidakBaku && x.Saran != nil {
			saran = append(saran, x)
		}
	}
	if len(saran) != 1 || saran[0].Baris != 1362 || saran[0].Saran.Baru != "2 Dokumen" {
		t.Fatalf("%+v", saran)
	}
	baru, err := renstra.Apply(r, saran)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range baru.Walk() {
		if n.Baris == 1362 && n.Year(2026).Target.String() != "2 Dokumen" {
			t.Error(n.Year(2026).Target)
		}
	}
	for _, n := range r.Walk() {
		if n.Baris == 1362 && n.Year(2026).Target.String() != "2 Dokument" {
			t.Error("rencana asal berubah")
		}
	}
}

// An official indicator can be suggested and carried out.
func TestApplyIndikator(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	var saran []renstra.Temuan
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == renstra.IndikatorTidakBaku {
			saran = append(saran, x)
		}
	}
	baru, err := renstra.Apply(r, saran)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range renstra.Audit(baru, nil) {
		if x.Kode == renstra.IndikatorTidakBaku {
			t.Errorf("masih: %+v", x)
		}
	}
	if len(saran) != 9 {
		t.Errorf("%d saran", len(saran))
	}
	salah := []renstra.Temuan{
		{Baris: 1362, Saran: &nomenklatur.Saran{Medan: "warna"}},
		{Baris: 1362, Saran: &nomenklatur.Saran{Medan: renstra.SaranPagu, Tahun: 2026, Lama: "Rp1", Baru: "Rp2"}},
		{Baris: 1362, Saran: &nomenklatur.Saran{Medan: renstra.SaranPagu, Tahun: 2026, Lama: "Rp15.000.000", Baru: "banyak"}},
		{Baris: 1, Saran: &nomenklatur.Saran{Medan: renstra.SaranNama}},
	}
	for _, x := range salah {
		if _, err := renstra.Apply(r, []renstra.Temuan{x}); !errors.Is(err, renstra.ErrSaran) {
			t.Errorf("%+v: %v", *x.Saran, err)
		}
	}
}
