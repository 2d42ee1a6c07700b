package kinerja_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func TestWithSatuan(t *testing.T) {
	for _, c := range []struct {
		teks, satuan string
		mau          baca
	}{
		// Table 4.6 of the Renstra of Dinas Sosial Kota Jambi has the unit in
		// a column of its own.
		{"1650", "jiwa", angka("1650", "Jiwa")},
		{"585", "orang", angka("585", "Orang")},
		{"80%", "Persen", persen("80")},
		{"A", "Bobot", predikat("A")},
		{"Sangat Baik", "Predikat", predikat("Sangat Baik")},
		{"1.650", "jiwa", oleh("1650", "Jiwa", "satuan")},
		{"80", "%", persen("80")},
		{"19.765", "%", dua("19.765", "19765", "Persen")},
		{"1.650", "km", dua("1.65", "1650", "KM")},
		{"1.650", "", dua("1.65", "1650", "")},
		{"2 Dokumen", "Laporan", angka("2", "Dokumen")}, // the cell goes before the column
		{"-5", "orang", angka("-5", "")},
		{"-1.650", "orang", dua("-1.65", "-1650", "")},
		{"-5", "persen", persen("-5")},
		{"-", "orang", strip},
		{"", "orang", kosong},
		{"N/A", "orang", baca{Jenis: "tidak tersedia"}},
		{"−5", "orang", angka("-5", "Orang")}, // the sign of a difference, no mark of a list
		{"80", "Persentase", baca{"persen", []string{"80"}, "Persentase", ""}},
	} {
		got := kinerja.ParseTarget(c.teks).WithSatuan(kinerja.ParseSatuan(c.satuan))
		if d := cmp.Diff(c.mau, lihat(got)); d != "" {
			t.Errorf("%q dengan %q (-mau +dapat):\n%s", c.teks, c.satuan, d)
		}
		if got.String() != c.teks {
			t.Errorf("String = %q, mau %q", got, c.teks)
		}
	}
	// Every part of a cell takes the unit.
	got := kinerja.ParseTarget("1.650; 2 Laporan; -").WithSatuan(kinerja.ParseSatuan("Orang"))
	mau := []baca{oleh("1650", "Orang", "satuan"), angka("2", "Laporan"), strip}
	if d := cmp.Diff(mau, lihatSemua(got)); d != "" {
		t.Errorf("bagian (-mau +dapat):\n%s", d)
	}
}

func lihatSemua(t kinerja.Target) []baca {
	var b []baca
	for p := range t.Bagian() {
		b = append(b, lihat(p))
	}
	return b
}

func TestDecideByTable(t *testing.T) {
	for _, c := range []struct {
		teks   string
		ribuan rune
		mau    baca
		ok     bool
	}{
		{"19.765", '.', oleh("19765", "", "tabel"), true},
		{"19.765", ',', oleh("19.765", "", "tabel"), true},
		{"19,765 %", ',', baca{"persen", []string{"19765"}, "Persen", "tabel"}, true},
		{"19,765 %", '.', baca{"persen", []string{"19.765"}, "Persen", "tabel"}, true},
		{"-1.650 Ha", '.', oleh("-1650", "Ha", "tabel"), true},
		{"19.765", ' ', dua("19.765", "19765", ""), false},
		{"19.765", 0, dua("19.765", "19765", ""), false},
		{"19.765", 0x12e, dua("19.765", "19765", ""), false}, // '.' in its low byte
		{"1.650 Orang", ',', oleh("1650", "Orang", "satuan"), false},
		{"60", '.', angka("60", ""), false},
		{"BB", '.', predikat("BB"), false},
		{"6 Dokumen; 2 Laporan", '.', banyak, false},
	} {
		got, ok := kinerja.ParseTarget(c.teks).DecideByTable(c.ribuan)
		if d := cmp.Diff(c.mau, lihat(got)); d != "" || ok != c.ok {
			t.Errorf("%q, ribuan %q: %v, mau %v (-mau +dapat):\n%s", c.teks, c.ribuan, ok, c.ok, d)
		}
		if again, ok := got.DecideByTable(','); c.ok && (ok || again != got) {
			t.Errorf("%q diputuskan dua kali", c.teks)
		}
	}
	// The parts of a cell take the convention.
	got, ok := kinerja.ParseTarget("1.650 Orang; 19.765; 3").DecideByTable('.')
	mau := []baca{oleh("1650", "Orang", "satuan"), oleh("19765", "", "tabel"), angka("3", "")}
	if d := cmp.Diff(mau, lihatSemua(got)); d != "" || !ok {
		t.Errorf("bagian: %v (-mau +dapat):\n%s", ok, d)
	}
	if _, ok := got.DecideByTable(','); ok {
		t.Error("bagian diputuskan dua kali")
	}
}

func TestDecideByNeighbours(t *testing.T) {
	for _, c := range []struct {
		nama     string
		teks     string
		tetangga []string
		mau      baca
		ok       bool
	}{
		{"ribuan", "19.765", []string{"20000", "21.500", "", "-"}, oleh("19765", "", "tetangga"), true},
		{"desimal", "19.765", []string{"19,5", "20"}, oleh("19.765", "", "tetangga"), true},
		{"persen", "19.765 %", []string{"20%", "21,5 %"}, baca{"persen", []string{"19.765"}, "Persen", "tetangga"}, true},
		{"tanpa satuan", "1.650 Ha", []string{"1700"}, oleh("1650", "Ha", "tetangga"), true},
		{"negatif", "-1.650", []string{"-2"}, oleh("-1.65", "", "tetangga"), true},
		{"tidak ada", "19.765", nil, dua("19.765", "19765", ""), false},
		{"semua tak tentu", "19.765", []string{"20.100", "21.500"}, dua("19.765", "19765", ""), false},
		{"berselisih", "19.765", []string{"20", "20000"}, dua("19.765", "19765", ""), false},
		{"di antara", "1.650", []string{"60"}, dua("1.65", "1650", ""), false},
		{"satu jauh", "1.650", []string{"1700", "60"}, dua("1.65", "1650", ""), false},
		{"nol", "1.650", []string{"0"}, dua("1.65", "1650", ""), false},
		{"nol dan ribuan", "1.650", []string{"0", "1700"}, oleh("1650", "", "tetangga"), true},
		{"tanda lain", "1.650", []string{"-1700"}, dua("1.65", "1650", ""), false},
		{"satuan lain", "1.650 Ha", []string{"1700 KM"}, dua("1.65", "1650", "Ha"), false},
		{"tepat sepuluh kali", "2.000", []string{"20000"}, dua("2", "2000", ""), false},
		{"hampir sepuluh kali", "2.000", []string{"19999"}, oleh("2000", "", "tetangga"), true},
		{"tepat sepersepuluh", "2.000", []string{"0,2"}, dua("2", "2000", ""), false},
		{"sudah angka", "60", []string{"60"}, angka("60", ""), false},
		{"banyak", "19.765; 2", []string{"20"}, banyak, false},
	} {
		var n []kinerja.Target
		for _, s := range c.tetangga {
			n = append(n, kinerja.ParseTarget(s))
		}
		for range 2 { // the order of the neighbours does not matter
			got, ok := kinerja.ParseTarget(c.teks).DecideByNeighbours(n...)
			if d := cmp.Diff(c.mau, lihat(got)); d != "" || ok != c.ok {
				t.Errorf("%s: %v, mau %v (-mau +dapat):\n%s", c.nama, ok, c.ok, d)
			}
			slices.Reverse(n)
		}
	}
}
