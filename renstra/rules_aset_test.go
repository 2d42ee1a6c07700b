package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Counts of each condition are no marks that contradict (synthetic).
func TestAsetMenurutKondisi(t *testing.T) {
	const kepala = "Tabel 2.5 Aset\n\nNo\tNama Barang\tJumlah\tKondisi\t\t\n\t\t\tB\tRR\tRB\n"
	for isi, want := range map[string][]string{
		"1\tMeja\t5\t3\t1\t1\n": {"info 5"},       // counts
		"1\tMeja\t5\tv\t\tv\n":  {"peringatan 5"}, // marks that contradict
		"1\tMeja\t5\t5\t-\t-\n": nil,
		"1\tMeja\t5\t\tv\t\n":   nil,
	} {
		var got []string
		for _, x := range rencana(t, kepala+isi+"\n"+judulLapangan+kepalaBaku+isiBaku).Catatan {
			got = append(got, fmt.Sprint(x.Keparahan, " ", x.Baris))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", isi, diff)
		}
	}
}

// The words for a condition, in a column of them and as heads of marks; a word
// that is none of them is told, and so are counts in a total (synthetic).
func TestKondisiAset(t *testing.T) {
	const kata, tanda = "Tabel 2.5 Aset\n\nNo\tNama Barang\tJumlah\tKondisi\n", "Tabel 2.5 Aset\n\nNo\tNama Barang\tJumlah\tKondisi\t\t\n\t\t\tBaik\tRusak\tRusak Berat\n"
	for teks, want := range map[string][]string{
		kata + "1\tLaptop\t5\tB\n2\tPrinter\t3\tKB\n3\tGenset\t1\tKurang Baik\n4\tMobil\t1\tBaik/Layak\n5\tMotor\t1\tRB\n": {
			"baik", "rusak ringan", "rusak ringan", "baik", "rusak berat"},
		kata + "1\tLaptop\t5\tHilang\n2\tPrinter\t3\tHilang\n3\tGenset\t1\tBaik/Rusak Berat\n4\tMobil\t1\t-\n": {"", "", "", "",
			`4 Kondisi "Hilang" pada 2 baris bukan baik, rusak ringan atau rusak berat; tidak dibaca.`,
			`6 Kondisi "Baik/Rusak Berat" bukan baik, rusak ringan atau rusak berat; tidak dibaca.`},
		tanda + "1\tLaptop\t5\t\tv\t\n2\tMeja\t3\t3\t-\t-\n\tJumlah\t8\t3\t5\t\n": {"rusak ringan", "baik", "",
			"7 Baris jumlah ini menghitung barang menurut kondisinya; rencana memuat satu kondisi tiap barang, hitungannya tidak dibaca: baik 3, rusak ringan 5."},
	} {
		r := rencana(t, teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []string
		for _, a := range r.Aset {
			got = append(got, a.Kondisi.String())
		}
		if diff := cmp.Diff(want, append(got, adaTemuan(r, renstra.SelTidakTerbaca)...)); diff != "" {
			t.Error(diff)
		}
	}
}

// The total of a list of assets is compared with the rows above it (synthetic
// figures).
func TestJumlahAset(t *testing.T) {
	const tabel = "Tabel 2.5 Aset Dinas Sosial\n\nNo\tNama Barang\tKuantitas\tNilai Perolehan (Rp)\n" +
		"1\tTanah\t2\t5.000.000\n2\tPeralatan dan Mesin\t3\t2.500.000\n3\tBuku\t-\t\n\tJumlah\t5\t7.500.000\n\n"
	for nama, c := range map[string]struct {
		ganti []string
		want  []string
	}{
		"cocok":     {nil, nil},
		"kuantitas": {[]string{"Jumlah\t5", "Jumlah\t6"}, []string{"7 Kuantitas aset tertulis berjumlah 6, barang di atasnya berjumlah 5."}},
		"nilai":     {[]string{"7.500.000", "7.500.001"}, []string{"7 Nilai aset tertulis berjumlah Rp7.500.001, barang di atasnya berjumlah Rp7.500.000: lebih Rp1."}},
		"subtotal":  {[]string{"3\tBuku\t-\t\n", "\tJumlah\t5\t7.500.000\n", "\tJumlah\t5", "\tTotal\t5"}, nil},
		"subtotal salah": {[]string{"3\tBuku\t-\t\n", "\tJumlah\t4\t7.500.000\n", "\tJumlah\t5", "\tTotal\t9"},
			[]string{"6 Kuantitas aset tertulis berjumlah 4, barang di atasnya berjumlah 5.", "7 Kuantitas aset tertulis berjumlah 9, barang di atasnya berjumlah 5."}},
		"nilai bukan":     {[]string{"2.500.000", "dua juta"}, nil},
		"bernomor":        {[]string{"\tJumlah\t5", "4\tJumlah\t6"}, nil}, // an asset of that name
		"nilai tidak ada": {[]string{"7.500.000", ""}, nil},
	} {
		r := rencana(t, strings.NewReplacer(c.ganti...).Replace(tabel)+judulLapangan+kepalaBaku+isiBaku)
		if len(r.Aset) != 4 {
			t.Errorf("%s: %d aset", nama, len(r.Aset))
		}
		if diff := cmp.Diff(c.want, adaTemuan(r, renstra.JumlahTabel)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
