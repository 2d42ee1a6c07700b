package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// One damage to a head of the real document, of those that took a whole table or page
// away: the plan stays as it is, and the damage is said where it is. A damaged caption
// alone is not said, nothing is read otherwise by it.
func TestKepalaRusak(t *testing.T) {
	text := bacaFixture(t)
	utuh := tulis(t, rencana(t, text), renstra.YAML)
	for _, k := range []struct {
		nama   string
		ubah   suntingan
		temuan string
	}{
		{"4.5: huruf label", suntingan{1663, "INDIKATOR", "INDIKATxR"}, `1663 Kepala tabel tertulis "INDIKATxR"; dibaca "INDIKATOR", menurut kata kepala tabel.`},
		{"4.5: sel label hilang", suntingan{1663, "NO\t", ""}, `1663 Kepala tabel tertulis "INDIKATOR | SATUAN | TARGET TAHUN | KET"; dibaca "NO | INDIKATOR | SATUAN | TARGET TAHUN | KET", seperti kepala pada baris 1675.`},
		{"4.5: tahun", suntingan{1664, "2026", "2O26"}, `1664 Kepala tabel tertulis "2025 | 2O26 | 2027 | 2028 | 2029"; dibaca "2025 | 2026 | 2027 | 2028 | 2029", seperti kepala pada baris 1675.`},
		{"4.5: sel tahun hilang", suntingan{1664, "2025\t", ""}, `1664 Kepala tabel tertulis "2026 | 2027 | 2028 | 2029"; dibaca "2025 | 2026 | 2027 | 2028 | 2029", seperti kepala pada baris 1675.`},
		{"4.5: nama indikator di judul", suntingan{1661, "Utama", "Utana"}, ""},
		{"4.6: kata tabel", suntingan{1672, "Tabel", "Tabe1"}, ""},
		{"4.6: nomor tabel hilang", suntingan{1672, "Tabel 4.6", ""}, ""},
		{"3.3: tahun di halaman pertama", suntingan{1119, "2027", "20 27"}, `1119 Kepala tabel tertulis "2025 | 2026 | 20 27 | 2028 | 2029"; dibaca "2025 | 2026 | 2027 | 2028 | 2029", seperti kepala pada baris 1125.`},
		{"3.3: baris tahun halaman pertama dua kali", suntingan{1119, "\n", "\t\t\t\t2025\t2026\t2027\t2028\t2029\t"}, `1120 Baris kepala tabel ini tertulis dua kali; dibaca sekali.`},
		{"T-C.23: tahun realisasi", suntingan{1097, "2025\t2021\t2022\t2023\t2024\t2025\t2021", "2025\t2021\t2022\t2O23\t2024\t2025\t2021"}, `1097 Kepala tabel tertulis "2O23"; dibaca "2023", menurut urutan tahunnya.`},
		{"T-C.24: label", suntingan{1108, "Realisasi anggaran", "Realisai anggaran"}, `1108 Kepala tabel tertulis "Realisai anggaran pada tahun ke -"; dibaca "Realisasi anggaran pada tahun ke -", menurut kata kepala tabel.`},
		{"aset: kondisi", suntingan{128, "B\tRR\tRB", "x\tRR\tRB"}, `128 Kepala tabel tertulis "x | RR | RB"; dibaca "B | RR | RB", seperti kepala pada baris 156.`},
		{"4.3: label", suntingan{1355, "BASELINE", "BASELNE"}, `1355 Kepala tabel tertulis "BASELNE 2024"; dibaca "BASELINE 2024", menurut kata kepala tabel.`},
		{"4.4: label", suntingan{1589, "Prioritas", "Priorita"}, `1589 Kepala tabel tertulis "Program Priorita"; dibaca "Program Prioritas", menurut kata kepala tabel.`},
		{"cascading: judul hilang", suntingan{1136, "**CASCADING KINERJA DINAS SOSIAL KOTA JAMBI TAHUN 2025-2029**", ""}, ""},
	} {
		t.Run(k.nama, func(t *testing.T) {
			r := rencana(t, sunting(t, text, []suntingan{k.ubah}))
			if diff := cmp.Diff(utuh, tulis(t, r, renstra.YAML)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(k.temuan, strings.Join(adaTemuan(r, renstra.KepalaRusak), "; ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A misspelt label of flat records is read, and said (synthetic).
func TestKepalaRusakDatar(t *testing.T) {
	r := rencana(t, "Kode\tProgram\tKegiatan\tSub Kegiatan\tIndikatxr\tPagu 2026\n"+
		"1.06.07.2.01.0001\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tPemeliharaan Taman Makam Pahlawan\tRehabilitasi Sarana\tJumlah Sarana\t300.000\n")
	want := []string{`1 Kepala tabel tertulis "Indikatxr"; dibaca "Indikator", menurut kata kepala tabel.`}
	if diff := cmp.Diff(want, adaTemuan(r, renstra.KepalaRusak)); diff != "" {
		t.Error(diff)
	}
}

// A column that lost its label is not read, and that is said (the head of Table 9,
// shortened).
func TestKolomTanpaLabel(t *testing.T) {
	r := rencana(t, "Tabel 9\n\nNo\tURAIAN JENIS ASET\t\tKuantitas\tSatuan Ukuran\n1.\tInterior\tRuang Kadis\t1\tUnit\n2.\tPos satpam\tKonstruksi Beton\t1\tUnit\n\n"+judulLapangan+kepalaBaku+isiBaku)
	want := []string{`3 Kolom ke-3 tabel "Tabel 9" tidak berlabel; isinya pada 2 baris, seperti "Ruang Kadis", tidak dibaca.`}
	if diff := cmp.Diff(want, adaTemuan(r, renstra.KepalaRusak)); diff != "" {
		t.Error(diff)
	}
}
