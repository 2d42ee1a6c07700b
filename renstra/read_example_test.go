package renstra_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Every amount of this table has two readings, thousands or decimals. Nothing in
// it decides, so that the cell is a finding; the caller may know.
func ExampleWithKonvensi() {
	const text = "Tabel 4.3 Rencana Program Dinas Sosial Kota Contoh\n\n" +
		"PROGRAM/KEGIATAN\tINDIKATOR\tTARGET DAN PAGU\t\n" +
		"\t\t2026\t\n" +
		"\t\tTARGET\tPAGU\n" +
		"PROGRAM REHABILITASI SOSIAL\tPersentase penerima layanan\t100%\t3,750\n"
	for _, k := range []anggaran.Konvensi{anggaran.KonvensiTakTentu, anggaran.KomaRibuan} {
		r, err := renstra.Read(strings.NewReader(text), renstra.WithKonvensi(k))
		if err != nil {
			log.Fatal(err)
		}
		for n := range r.Program() {
			fmt.Printf("%v: %q\n", k, n.Pagu(2026))
		}
		for _, t := range r.Catatan {
			if t.Kode == renstra.SelTidakTerbaca {
				fmt.Println(t.Baris, t.Kode)
			}
		}
	}
	// Output:
	// tak tentu: ""
	// 6 sel-tidak-terbaca
	// koma ribuan: "Rp3.750"
}

// A list with a row per account, as a spreadsheet of pagu has it.
func ExampleRead_daftar() {
	r, err := renstra.Read(strings.NewReader(`Pagu Dinas Sosial Kota Jambi Tahun Anggaran 2026
KODE PROGRAM;NAMA PROGRAM;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE AKUN;NILAI
1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;1.06.07.2.01.0003;Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota;5.1.02.01.01.0024;1000000
1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;1.06.07.2.01.0003;Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota;5.1.02.02.01.0026;250000
GRAND TOTAL;;;;;1250000
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := range r.SubKegiatan() {
		fmt.Println(n.Kode, n.Pagu(2026), len(n.Rincian))
	}
	// Output: 1.06.07.2.01.0003 Rp1.250.000 2
}

// Rows come from anything that can hand over displayed text, such as an
// extractor of spreadsheets.
func ExampleReadRows() {
	lembar := [][]string{
		{"Kode", "Program dan Kegiatan", "Indikator Kinerja", "Target 2026", "Rp 2026"},
		{"1.06.07", "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN", "Persentase makam terpelihara", "100 %", "Rp 4.500.000"},
	}
	r, err := renstra.ReadRows(context.Background(), func(yield func(int, []string) bool) {
		for i, sel := range lembar {
			if !yield(i+1, sel) {
				return
			}
		}
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := range r.Program() {
		fmt.Println(n.Baris, n.Kode, n.Year(2026).Target, n.Pagu(2026))
	}
	// Output: 2 1.06.07 100 % Rp4.500.000
}
