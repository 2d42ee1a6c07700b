package tabel_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// panjangTabel is how many rows each table of a text has.
func panjangTabel(t *testing.T, teks string) []int {
	t.Helper()
	d, err := tabel.Parse(teks)
	if err != nil {
		t.Fatal(err)
	}
	var out []int
	for _, x := range d.Tabel {
		out = append(out, x.Len())
	}
	return out
}

// A caption that each page repeats is of one table; synthetic.
func TestJudulLanjutan(t *testing.T) {
	const awal = "Tabel 2.1 Jumlah Pegawai\n\nNo\tJabatan\tL\tP\n1\tKepala\t1\t0\n2\tKabid\t3\t1\n\n"
	const akhir = "\n\nNo\tJabatan\tL\tP\n3\tKasi\t5\t4\n\tJumlah\t9\t5\n"
	for _, c := range []struct {
		teks string
		want []int
	}{
		{awal + "Tabel 2.1 Jumlah Pegawai" + akhir, []int{4}},
		{awal + "Tabel 2.1 (lanjutan)" + akhir, []int{4}},
		{awal + "TABEL 2.1 Jumlah Pegawai (Lanjutan)" + akhir, []int{4}},
		{awal + "40\nRENSTRA DINAS CONTOH\n\nLanjutan" + akhir, []int{4}}, // a page that says so
		{awal + "40\nRENSTRA DINAS CONTOH\n\nLanjutan Tabel 2.1 Jumlah Pegawai" + akhir, []int{4}},
		{awal + "40\nRENSTRA DINAS CONTOH\n\nLanjutan\n\n3\tKasi\t5\t4\n", []int{3}}, // without its head
		{awal + "40\nRENSTRA DINAS CONTOH\n\nBerikut pegawai kontrak" + akhir, []int{2, 2}},
		{awal + "Tabel 2.1 Jumlah Pegawai Kontrak" + akhir, []int{2, 2}}, // the number is wrong
		{awal + "Tabel 2.2 (lanjutan)" + akhir, []int{2, 2}},
		{awal + "Tabel 2.1 (lanjutan)\n\nNo\tDiklat\tL\tP\n1\tPIM\t5\t4\n", []int{2, 1}},                // another head
		{awal + "Tabel 2.1 Jumlah Pegawai" + akhir + "\nTabel 2.1 Jumlah Pegawai" + akhir, []int{4, 2}}, // it had its total
	} {
		if diff := cmp.Diff(c.want, panjangTabel(t, c.teks)); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
}

// Rows of one cell right under a head that a page repeats are rows, under cells that
// are merged, as many as there are; synthetic.
func TestKepalaBerulang(t *testing.T) {
	const kepala = "Sasaran\tDukungan\tJenis Layanan\n"
	for _, c := range []struct {
		teks string
		want []int
	}{
		{kepala + "Anak\tRekomendasi\tReunifikasi\n\t\tData\n\n" + kepala + "\t\tPermakanan\n\t\tSandang\n\t\tRujukan\nLansia\tSurat\tPanti\n", []int{6}},
		{kepala + "Anak\tRekomendasi\tReunifikasi\n" + kepala + "\t\tPermakanan\n\t\tSandang\n", []int{3}},
	} {
		if diff := cmp.Diff(c.want, panjangTabel(t, c.teks)); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
}

// Under one caption, a head that calls its rows otherwise begins another table;
// synthetic.
func TestKepalaLain(t *testing.T) {
	for _, c := range []struct {
		teks string
		want []int
	}{
		{"No\tGolongan\tJumlah\n1\tIV\t5\n\tJumlah\t5\n\nNo\tJenis Diklat\tJumlah\n1\tPIM\t2\n", []int{2, 1}},
		{"No\tGolongan\tL\tP\tJumlah\n1\tIV\t3\t2\t5\n\nNo\tJenis Diklat\tJumlah\n1\tPIM\t2\n", []int{1, 1}},
		{"No\tGolongan\tJumlah\n1\tIV\t5\n\nNo\tGolongan/Ruang\tJumlah\n2\tIII\t2\n", []int{2}}, // the same, longer
		{"No\tGolongan\tJumlah\n1\tIV\t5\n\nNo\tGol\tJumlah\n2\tIII\t2\n", []int{2}},
		{"NSPK\tTujuan\tSasaran\n1\tA\tB\n\nTujuan\tSasaran\nC\tD\n", []int{2}}, // a column left out
		{"Tujuan\tSasaran\nA\tB\n\nNSPK\tTujuan\tSasaran\n1\tC\tD\n", []int{2}},
		{"No\tProgram\t2025\tKet\n1\tA\t5\t\n\nNo\tKegiatan\t2025\tKet\n2\tB\t2\t\n", []int{2}}, // of years
	} {
		if diff := cmp.Diff(c.want, panjangTabel(t, c.teks)); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
}

// The first row of a page may have one cell alone; it is no part of the head that
// the page repeats (synthetic).
func TestKepalaUlangan(t *testing.T) {
	const awal, akhir = "Masalah Pokok\tMasalah\tAkar Masalah\nA\tB\tC\n\n", "\t\tC2\nD\tE\tF\n"
	for teks, want := range map[string][]int{
		awal + "Masalah Pokok\tMasalah\tAkar Masalah\n" + akhir:                                                           {3},
		"Tabel 2.1 Masalah\n\n" + awal + "Tabel 2.1 Masalah (lanjutan)\n\nMasalah Pokok\tMasalah\tAkar Masalah\n" + akhir: {3},
	} {
		if diff := cmp.Diff(want, panjangTabel(t, teks)); diff != "" {
			t.Errorf("%q: %s", teks, diff)
		}
	}
}

// What stands on several pages, the title of the document or of the chapter, is no
// text between tables: the page under it goes on. What stands there once is; synthetic.
func TestJudulBerjalan(t *testing.T) {
	const kepala = "No\tJabatan\tL\tP\n"
	tabel := func(antara ...string) string {
		out := "Tabel 2.1 Jumlah Pegawai\n\n" + kepala + "1\tKepala\t1\t0\n2\tKabid\t3\t1\n\n"
		for i, a := range antara {
			out += fmt.Sprintf("%d\n\n%s\n\n%s%d\tKasi %d\t5\t4\n\n", 40+i, a, kepala, 3+i, i)
		}
		return out
	}
	dokumen, bab := "RENCANA STRATEGIS BALAI CONTOH\n\nTAHUN DUA RIBU", "Dokumen Balai\n\nBAB II GAMBARAN PELAYANAN"
	for nama, c := range map[string]struct {
		teks string
		want []int
	}{
		"judul dokumen": {tabel(dokumen, dokumen, dokumen), []int{5}},
		"judul bab":     {tabel(bab, bab, bab), []int{5}},
		"sekali saja":   {tabel("Pegawai kontrak di balai\n\nmenurut jabatan"), []int{2, 1}},
		"bab baru":      {tabel("BAB III TUJUAN"), []int{2, 1}},
	} {
		if diff := cmp.Diff(c.want, panjangTabel(t, c.teks)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
