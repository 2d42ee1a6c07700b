package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Tables that say the level of their rows by list numbers, by the column of the
// name or by blanks (synthetic; programmes whose kegiatan the embedded catalogue
// does not have). A kegiatan without sub kegiatan and a sub kegiatan named as its
// kegiatan are told by that alone.
func TestJenjang(t *testing.T) {
	nama := [][2]string{
		{"1", "PROGRAM PENGELOLAAN APLIKASI INFORMATIKA"},
		{"1.1", "Pengelolaan Nama Domain"},
		{"1.2", "Pengelolaan e-government"},
		{"1.2.1", "Pengelolaan e-government"},
		{"1.2.2", "Penatalaksanaan Server"},
		{"2", "PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK"},
		{"2.1", "Relasi Media"},
		{"2.1.1", "Kemitraan Komunitas"},
	}
	pagu := []string{"40", "10", "30", "10", "20", "7", "7", "7"}
	want := []string{"program 40", "kegiatan 10", "kegiatan 30", "sub kegiatan 10", "sub kegiatan 20", "program 7", "kegiatan 7", "sub kegiatan 7"}
	for bentuk, tulis := range map[string]func(nomor, nama string) string{
		"nomor di kolom": func(nomor, nama string) string { return nomor + "\t" + nama },
		"huruf dan angka": func(nomor, nama string) string {
			n := strings.Split(nomor, ".")
			return []string{string("AB"[n[0][0]-'1']), n[min(1, len(n)-1)], string("abc"[n[len(n)-1][0]-'1'])}[len(n)-1] + "\t" + nama
		},
		"nomor tanpa titik": func(nomor, nama string) string { return "\t" + nomor + " " + nama },
		"nomor di nama":     func(nomor, nama string) string { return "\t" + nomor + ". " + nama },
		"kolom": func(nomor, nama string) string {
			n := strings.Count(nomor, ".")
			return "\t" + strings.Repeat("\t", n) + nama + strings.Repeat("\t", 2-n)
		},
		"spasi": func(nomor, nama string) string { return "\t" + strings.Repeat("   ", strings.Count(nomor, ".")) + nama },
	} {
		kepala := "No\tProgram/Kegiatan/Sub Kegiatan"
		if bentuk == "kolom" {
			kepala += "\t\t"
		}
		teks := kepala + "\tIndikator\tTarget 2026\tPagu 2026\n" + strings.Replace(tulis("1", "URUSAN PEMERINTAHAN BIDANG KOMUNIKASI DAN INFORMATIKA"), "1\t", "\t", 1) + "\t\t\t47.000.000\n"
		for i, n := range nama {
			teks += tulis(n[0], n[1]) + fmt.Sprintf("\tJumlah %d\t%d\t%s.000.000\n", i, i+1, pagu[i])
		}
		r := rencana(t, teks+"JUMLAH"+strings.Repeat("\t", strings.Count(kepala, "\t"))+"\t\t\t47.000.000\n")
		var got []string
		for _, n := range r.Walk() {
			if n.Tingkat > nomenklatur.TingkatBidangUrusan {
				got = append(got, fmt.Sprint(n.Tingkat, " ", strings.TrimSuffix(strings.TrimPrefix(n.Pagu(2026).String(), "Rp"), ".000.000")))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
		for _, f := range renstra.Audit(r, nil) {
			if f.Keparahan >= renstra.Galat || slices.Contains([]renstra.Kategori{renstra.MedanGanda, renstra.BarisTanpaNama}, f.Kode) {
				t.Errorf("%s: baris %d %s", bentuk, f.Baris, f.Pesan)
			}
		}
	}
}

// A sum that says so in the column of codes or numbers is no row, and the numbers
// beside it stay numbers; a label filled over the cells of a code cut into its
// numbers is one label.
func TestJumlahDiKolomKode(t *testing.T) {
	for nama, teks := range map[string]string{
		"nomor": "No\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n1\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t80\t3.000.000\n" +
			"1.1\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tP\t80\t3.000.000\n1.1.1\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tJ\t8\t3.000.000\n" +
			"Jumlah PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\t\t\t\t3.000.000\nJUMLAH TOTAL\t\t\t\t3.000.000\n",
		"kode": "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t80\t3.000.000\n" +
			"1.06.07.2.01\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tP\t80\t3.000.000\n1.06.07.2.01.0002\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tJ\t8\t3.000.000\n" +
			"Jumlah Program\t\t\t\t3.000.000\n",
		"kode belah": "Kode\tKode\tKode\tKode\tKode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n1\t06\t07\t\t\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t80\t3.000.000\n" +
			"1\t06\t07\t2.01\t\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tP\t80\t3.000.000\n1\t06\t07\t2.01\t0002\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tJ\t8\t3.000.000\n",
	} {
		r := rencana(t, teks)
		var got []string
		for _, n := range r.Walk() {
			if n.Tingkat > nomenklatur.TingkatBidangUrusan {
				got = append(got, n.Kode.String()+" "+n.Pagu(2026).String())
			}
		}
		if diff := cmp.Diff([]string{"1.06.07 Rp3.000.000", "1.06.07.2.01 Rp3.000.000", "1.06.07.2.01.0002 Rp3.000.000"}, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, f := range r.Catatan {
			if f.Keparahan > renstra.Info {
				t.Errorf("%s: baris %d %s %s", nama, f.Baris, f.Kode, f.Pesan)
			}
		}
	}
}

// A sub kegiatan of a provincial list of 2020 whose name is nearest to that of its
// own kegiatan is no second one (names of the list).
func TestSubMiripKegiatan(t *testing.T) {
	const pulang = "Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Provinsi untuk dipulangkan Ke Daerah Kabupaten/Kota Asal"
	r := rencana(t, "Tabel 4.1 Rencana Program Dinas Sosial Provinsi Jambi Tahun 2025-2026\n\nProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2025\tPagu 2025 (Rp)\n"+
		"PROGRAM PENANGANAN WARGA NEGARA MIGRAN KORBAN TINDAK KEKERASAN\tPersentase\t80 %\t1.000.000\n"+pulang+"\tPersentase\t80 %\t1.000.000\nFasilitasi "+pulang+"\tJumlah orang\t80 Orang\t1.000.000\n")
	var got []string
	for _, n := range r.Walk() {
		got = append(got, n.Tingkat.String())
	}
	if diff := cmp.Diff([]string{"bidang urusan", "program", "kegiatan", "sub kegiatan"}, got); diff != "" {
		t.Error(diff)
	}
}

// Without codes and without amounts above the sub kegiatan, a row without an amount
// below rows that have one is the next kegiatan (synthetic).
func TestIndukTanpaPagu(t *testing.T) {
	r := rencana(t, "Program/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\nPROGRAM PENGELOLAAN APLIKASI INFORMATIKA\tPersentase\t80 %\t\n"+
		"Pengelolaan Nama Domain\tPersentase\t80 %\t\nPenatalaksanaan Nama Domain\tJumlah\t5\t1.000.000\nPengelolaan e-government\tPersentase\t80 %\t\n"+
		"Penatalaksanaan Server\tJumlah\t5\t2.000.000\nPenyelenggaraan Sistem\tJumlah\t6\t3.000.000\n")
	var got []string
	for n := range r.Kegiatan() {
		got = append(got, fmt.Sprint(n.Nama, " ", len(n.Anak)))
	}
	if diff := cmp.Diff([]string{"Pengelolaan Nama Domain 1", "Pengelolaan e-government 2"}, got); diff != "" {
		t.Error(diff)
	}
}

// Markdown writes the blanks in front of a name as &nbsp; (synthetic).
func TestJenjangMarkdown(t *testing.T) {
	r := rencana(t, "| Program/Kegiatan/Sub Kegiatan | Indikator | Target 2026 | Pagu 2026 |\n|---|---|---|---|\n| PROGRAM PENGELOLAAN APLIKASI INFORMATIKA | P | 80 | 1.000.000 |\n"+
		"| &nbsp;&nbsp;Pengelolaan Nama Domain | P | 80 | 1.000.000 |\n| &nbsp;&nbsp;&nbsp;&nbsp;Pengelolaan Nama Domain | J | 5 | 1.000.000 |\n")
	for n := range r.SubKegiatan() {
		if n.Nama != "Pengelolaan Nama Domain" || n.Indikator != "J" {
			t.Errorf("%q %q", n.Nama, n.Indikator)
		}
		return
	}
	t.Error("tanpa sub kegiatan")
}
