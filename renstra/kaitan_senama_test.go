package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Names in Table 4.2 without codes that are those of several rows of the programme
// table (synthetic; names and codes of no list): each is the row that none before it
// is, and nothing differs between the tables.
func TestKaitanSenama(t *testing.T) {
	for nama, rows := range map[string][][2]string{
		"dua kegiatan": {{"7.77.02", "PROGRAM CONTOH"},
			{"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa"}, {"7.77.02.1.01.0002", "Beta"},
			{"7.77.02.1.02", "Pelayanan  umum"}, {"7.77.02.1.02.0001", "Gama"}},
		"sub kegiatan dan kegiatan sesudah lain": {{"7.77.02", "PROGRAM CONTOH"},
			{"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa-Beta"}, {"7.77.02.1.01.0002", "Gama"},
			{"7.77.02.1.02", "Alfa Beta"}, {"7.77.02.1.02.0001", "Delta"}},
		"dua program": {{"7.77.02", "PROGRAM CONTOH"}, {"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa"},
			{"7.77.03", "Program Contoh"}, {"7.77.03.1.01", "Pengawasan"}, {"7.77.03.1.01.0001", "Beta"}},
	} {
		program, kaitan := kepalaBaku, "Tujuan\tSasaran\tOutcome\tOutput\tIndikator\tProgram/Kegiatan/Sub Kegiatan\tKet\n"
		var want []string
		for i, x := range rows {
			program += fmt.Sprintf("%s\t%s\tJumlah %d\t1\t1.000.000\t1\t1.000.000\n", x[0], x[1], i)
			kaitan += fmt.Sprintf("\t\t\t\tJumlah %d\t%s\t\n", i, x[1])
			want = append(want, x[0]+" "+strings.Join(strings.Fields(x[1]), " "))
		}
		r := rencana(t, "Tabel 4.2 Keterkaitan Dinas Contoh\n\n"+kaitan+"\nTabel 4.3 Rencana Program Dinas Contoh\n\n"+program)
		var got []string
		for _, k := range r.Kaitan {
			got = append(got, k.Kode.String()+" "+k.Nama)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, f := range renstra.Audit(r, nil) {
			if f.Kode == renstra.BedaTabel {
				t.Errorf("%s: baris %d %s", nama, f.Baris, f.Pesan)
			}
		}
	}
}

// Cells of 4.2 and 4.4 that go on in the next line with a capital letter: what the
// programme table has as one name or one indicator is one, padded to its column or
// not, and on a page without the first column too (synthetic damage to a synthetic
// plan with official names).
func TestKaitanTerputus(t *testing.T) {
	const (
		kepala42 = "NSPK\tTujuan\tSasaran\tOutcome\tOutput\tIndikator\tProgram/Kegiatan/Sub Kegiatan\tKet\n"
		isi42    = "\t\t\tMakam terpelihara\t\tPersentase makam terpelihara\t" + program + "\t\n" +
			"\t\t\t\t\tJumlah makam\t" + kegiatan + "\t\n"
		sub42    = "\t\t\t\tJumlah makam dipelihara\t" + subPelihara + "\t\n"
		kepala44 = "\nTabel 4.4 Prioritas\n\nNo\tProgram Prioritas\tOutcome\tKegiatan/Sub Kegiatan\tKet\n"
		isi44    = "1\t" + program + "\tMakam terpelihara\t" + kegiatan + "\t\n\t\t\t" + subPelihara + "\t\n"
	)
	utuh := kepala42 + isi42 + "\n" + strings.TrimPrefix(kepala42, "NSPK\t") + sub42 + kepala44 + isi44
	for nama, c := range map[string][2]string{
		"nama kegiatan":            {"Pengelolaan Taman Makam Pahlawan Nasional Provinsi\t\n\nTujuan", "Pengelolaan Taman Makam\nPahlawan Nasional Provinsi\t\n\nTujuan"},
		"nama kegiatan, di kolom":  {"Pengelolaan Taman Makam Pahlawan Nasional Provinsi\t\n\nTujuan", "Pengelolaan Taman Makam\t\n\t\t\t\t\t\tPahlawan Nasional Provinsi\t\n\nTujuan"},
		"halaman tanpa NSPK":       {subPelihara + "\t\n\nTabel 4.4", "Pemeliharaan Taman Makam\nPahlawan Nasional Provinsi\t\n\nTabel 4.4"},
		"prioritas":                {"\t\t\t" + subPelihara + "\t\n", "\t\t\tPemeliharaan Taman Makam\nPahlawan Nasional Provinsi\t\n"},
		"prioritas, di kolom":      {"\t\t\t" + subPelihara + "\t\n", "\t\t\tPemeliharaan Taman Makam\t\n\t\t\tPahlawan Nasional Provinsi\t\n"},
		"nama program sebelum sel": {"\t" + program + "\t\n", "\tPROGRAM PENGELOLAAN TAMAN\nMAKAM PAHLAWAN\t\n"},
	} {
		rusak := strings.Replace(utuh, c[0], c[1], 1)
		if rusak == utuh {
			t.Errorf("%s: %q tidak ada", nama, c[0])
		}
		r := rencana(t, judulLapangan+kepalaBaku+isiBaku+"\nTabel 4.2 Keterkaitan\n\n"+rusak)
		var got []string
		for _, k := range r.Kaitan {
			got = append(got, "4.2 "+k.Kode.String()+" "+k.Nama)
		}
		for _, x := range r.Prioritas {
			got = append(got, "4.4 "+x.Kode.String()+" "+x.Nama)
		}
		want := []string{"4.2 1.06.07 " + program, "4.2 1.06.07.1.01 " + kegiatan, "4.2 1.06.07.1.01.0002 " + subPelihara,
			"4.4 1.06.07.1.01 " + kegiatan, "4.4 1.06.07.1.01.0002 " + subPelihara}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if !slices.ContainsFunc(r.Catatan, func(f renstra.Temuan) bool { return f.Kode == renstra.SelTerputus }) {
			t.Errorf("%s: tanpa temuan: %v", nama, r.Catatan)
		}
	}
}
