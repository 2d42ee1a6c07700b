package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The level of rows that neither codes nor words nor the catalogue tell: the rows below
// the kegiatan add up to its pagu, so the next row is another kegiatan. One wrong figure
// spoils one year of that; a row without a pagu says nothing, and one with a pagu is not
// part of a kegiatan that has none. Where no sum is right, the rows below tell whether they
// add up to one. Synthetic, with names of 4.02 and 7.01.
func TestTingkatMenurutJumlah(t *testing.T) {
	const kepala = "RENSTRA SEKRETARIAT DPRD KABUPATEN BINTAN TAHUN 2026-2028\n\n" +
		"Program/Kegiatan/Sub Kegiatan\tIndikator\t2026\t\t2027\t\t2028\t\n\t\tTarget\tPagu\tTarget\tPagu\tTarget\tPagu\n"
	baris := func(nama string, pagu ...any) string {
		return nama + "\tIndikator " + nama + fmt.Sprintf("\t1\t%v\t1\t%v\t1\t%v\n", pagu...)
	}
	const program = "PROGRAM DUKUNGAN PELAKSANAAN TUGAS DAN FUNGSI DPRD"
	for nama, c := range map[string]struct {
		teks   string
		want   []string
		temuan []string
	}{
		"satu angka salah": {
			baris(program, "90.000.000", "91.000.000", "92.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Orientasi DPRD", "20.000.000", "29.000.000", "22.000.000") + // 2027 should be 21
				baris("Penyediaan Tenaga Ahli Fraksi", "30.000.000", "30.000.000", "30.000.000") +
				baris("Pembahasan Kerja Sama Daerah", "40.000.000", "40.000.000", "40.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "40.000.000", "40.000.000", "40.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 sub kegiatan", "9 kegiatan", "10 sub kegiatan"},
			[]string{"galat 6 jumlah-kegiatan 2027"},
		},
		"sub kegiatan tanpa pagu": {
			baris(program, "90.000.000", "91.000.000", "92.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Orientasi DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Penyediaan Tenaga Ahli Fraksi", "-", "-", "-") +
				baris("Pembahasan Kerja Sama Daerah", "40.000.000", "40.000.000", "40.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "40.000.000", "40.000.000", "40.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 sub kegiatan", "9 kegiatan", "10 sub kegiatan"}, nil,
		},
		"kegiatan tanpa pagu": {
			baris(program, "50.000.000", "51.000.000", "52.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Orientasi DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK", "40.000.000", "40.000.000", "40.000.000") +
				baris("Koordinasi Penyelenggaraan Kegiatan Pemerintahan", "0", "0", "0") +
				baris("Peningkatan Efektifitas Kegiatan", "0", "0", "0") +
				baris("Pembahasan Kerja Sama Daerah", "40.000.000", "40.000.000", "40.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "40.000.000", "40.000.000", "40.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 program", "9 kegiatan", "10 sub kegiatan", "11 kegiatan", "12 sub kegiatan"}, nil,
		},
		"baris hilang": { // of 10, 11 and 12 million below line 6
			baris(program, "90.000.000", "91.000.000", "93.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Penyediaan Tenaga Ahli Fraksi", "30.000.000", "30.000.000", "30.000.000") +
				baris("Publikasi dan Dokumentasi DPRD", "5.000.000", "5.000.000", "5.000.000") +
				baris("Penyediaan Kelompok Pakar", "5.000.000", "5.000.000", "5.000.000") +
				baris("Pembahasan Kerja Sama Daerah", "40.000.000", "40.000.000", "41.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "10.000.000", "10.000.000", "10.000.000") +
				baris("Orientasi DPRD", "30.000.000", "30.000.000", "31.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 sub kegiatan", "9 sub kegiatan", "10 kegiatan", "11 sub kegiatan", "12 sub kegiatan"},
			[]string{"galat 6 jumlah-kegiatan 2026", "galat 6 jumlah-kegiatan 2027", "galat 6 jumlah-kegiatan 2028"},
		},
		"baris dua kali": {
			baris(program, "50.000.000", "51.000.000", "52.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				baris("Orientasi DPRD", "20.000.000", "21.000.000", "22.000.000") +
				baris("Penyediaan Tenaga Ahli Fraksi", "30.000.000", "30.000.000", "30.000.000") +
				baris("Penyediaan Tenaga Ahli Fraksi", "30.000.000", "30.000.000", "30.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 sub kegiatan", "9 sub kegiatan"},
			[]string{"galat 6 jumlah-kegiatan 2026", "galat 6 jumlah-kegiatan 2027", "galat 6 jumlah-kegiatan 2028"},
		},
		"sub kegiatan senama": { // as 1.02.03.2.03 has
			baris(program, "70.000.000", "71.000.000", "72.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				strings.Replace(baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000"), "Indikator", "Jumlah", 1) +
				baris("Pembahasan Kerja Sama Daerah", "20.000.000", "20.000.000", "20.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "20.000.000", "20.000.000", "20.000.000"),
			[]string{"5 program", "6 kegiatan", "7 sub kegiatan", "8 kegiatan", "9 sub kegiatan"}, nil,
		},
		"indikator kedua, nama diulang": { // merged cells taken apart: line 7 goes on with 6
			baris(program, "70.000.000", "71.000.000", "72.000.000") +
				baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000") +
				strings.Replace(baris("Peningkatan Kapasitas DPRD", "50.000.000", "51.000.000", "52.000.000"), "Indikator", "Jumlah", 1) +
				baris("Orientasi DPRD", "20.000.000", "21.000.000", "22.000.000") +
				baris("Penyediaan Tenaga Ahli Fraksi", "30.000.000", "30.000.000", "30.000.000") +
				baris("Pembahasan Kerja Sama Daerah", "20.000.000", "20.000.000", "20.000.000") +
				baris("Penyusunan Bahan Komunikasi dan Publikasi", "20.000.000", "20.000.000", "20.000.000"),
			[]string{"5 program", "6 kegiatan", "8 sub kegiatan", "9 sub kegiatan", "10 kegiatan", "11 sub kegiatan"}, nil,
		},
	} {
		r := rencana(t, kepala+c.teks)
		var got []string
		for _, n := range r.Walk() {
			if n.Baris > 0 {
				got = append(got, fmt.Sprint(n.Baris, " ", n.Tingkat))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if diff := cmp.Diff(c.temuan, temuanAngka(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
