package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

func temuanTakTentu(r *renstra.Rencana) []string {
	var out []string
	for _, x := range r.Catatan {
		if x.Kode == renstra.TargetTakTentu {
			out = append(out, fmt.Sprintf("%d %v %d %s", x.Baris, x.Keparahan, x.Tahun, x.Pesan))
		}
	}
	return out
}

// What decides a target of the programme table: the row, its amounts, which
// group with points, or nothing. One finding a row, for information; a warning
// where nothing decides or the reading is doubtful.
func TestPutusanTarget(t *testing.T) {
	const tanpaUang = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\tTarget 2027\tPagu 2027 (Rp)\n1.06.07\t" + program + "\tLuas\t%s\t300\t%s\t450\n"
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"oleh tabel", strings.NewReplacer("90 %\t", "21.500 Ha\t", "95 %\t", "22.000 Ha\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: 2026 "21.500 Ha" = 21500, 2027 "22.000 Ha" = 22000.`}},
		{"satu oleh baris", strings.NewReplacer("90 %\t", "1.650\t", "95 %\t", "1700\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 info 2026 Target "1.650" dibaca 1650 menurut nilai lain baris ini.`}},
		{"persen ribuan", strings.NewReplacer("90 %\t", "2.125 %\t", "95 %\t", "9 %\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 info 2026 Target "2.125 %" dibaca 2,125 menurut nilai lain baris ini.`}},
		{"persen ribuan dua tahun", strings.NewReplacer("90 %\t", "2.125 %\t", "95 %\t", "2.130 %\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 peringatan 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: 2026 "2.125 %" = 2125, 2027 "2.130 %" = 2130.`}},
		{"target lain bertitik desimal", strings.NewReplacer("90 %\t", "21.500 Ha\t", "2 Makam\t3", "2.5 Makam\t3").Replace(kepalaBaku + isiBaku),
			[]string{`4 peringatan 2026 Target "21.500 Ha" dibaca 21500 menurut cara tabel ini menulis angka.`}},
		{"oleh target lain", fmt.Sprintf(tanpaUang, "21.500 Ha", "22.000 Ha") + "1.06.07.1.01\t" + kegiatan + "\tPersentase\t61,2 %\t300\t62,0 %\t450\n",
			[]string{`4 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: 2026 "21.500 Ha" = 21500, 2027 "22.000 Ha" = 22000.`}},
		{"rentang oleh tabel", strings.NewReplacer("90 %\t", "1.200-1.300\t", "95 %\t", "\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 info 2026 Target "1.200-1.300" dibaca 1200–1300 menurut cara tabel ini menulis angka.`}},
		{"perbandingan oleh tabel", strings.NewReplacer("90 %\t", "1:1.200\t", "95 %\t", "\t").Replace(kepalaBaku + isiBaku),
			[]string{`4 info 2026 Target "1:1.200" dibaca 1:1200 menurut cara tabel ini menulis angka.`}},
		{"oleh target lain, titik dan koma", fmt.Sprintf(tanpaUang, "21.500 Ha", "") + "1.06.07.1.01\t" + kegiatan + "\tLuas\t1.234,5 Ha\t300\t\t450\n",
			[]string{`4 info 2026 Target "21.500 Ha" dibaca 21500 menurut cara tabel ini menulis angka.`}},
		{"nomor daftar tidak memutuskan", fmt.Sprintf(tanpaUang, "21.500 Ha", "") + "1.06.07.1.01\t" + kegiatan + "\tBab\tBab 1.2.3\t300\t\t450\n",
			[]string{`4 peringatan 2026 Target "21.500 Ha" dapat berarti ribuan atau desimal; tidak ada yang memutuskannya.`}},
		{"tidak ada", fmt.Sprintf(tanpaUang, "21.500 Ha", "22.000 Ha"),
			[]string{`4 peringatan 0 Target dapat berarti ribuan atau desimal; tidak ada yang memutuskannya: 2026 "21.500 Ha", 2027 "22.000 Ha".`}},
		{"tidak ada, satu", fmt.Sprintf(tanpaUang, "21.500 Ha", ""),
			[]string{`4 peringatan 2026 Target "21.500 Ha" dapat berarti ribuan atau desimal; tidak ada yang memutuskannya.`}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			if diff := cmp.Diff(c.want, temuanTakTentu(rencana(t, judulLapangan+c.teks))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// In the tables of indicators the decimals of the same table decide, else those
// of the others and the amounts of the plan, unless these disagree.
func TestPutusanTabelIndikator(t *testing.T) {
	layanan := func(realisasi, rasio string) string {
		return "Tabel T-C.23 Pencapaian Kinerja\n\nNo\tIndikator Kinerja\tTarget Renstra Tahun\t\tRealisasi Capaian Tahun\t\tRasio Capaian Tahun\t\n\t\t2023\t2024\t2023\t2024\t2023\t2024\n" +
			"1\tJumlah kunjungan\t12.500\t13.000\t" + realisasi + "\t13.260\t" + rasio + "\t1,02\n\n"
	}
	iku := func(lain string) string {
		return "Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tTARGET TAHUN\t\n\t\t2026\t2027\n1\tLuas\t21.500\t22.000\n2\tIndeks\t" + lain + "\t70\n\n"
	}
	const dua = `2026 "21.500" = 21500, 2027 "22.000" = 22000.`
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"rasio di tabel yang sama", layanan("12.000", "0,96"), []string{`5 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: 2023 "12.500" = 12500, 2024 "13.000" = 13000, realisasi 2023 "12.000" = 12000, realisasi 2024 "13.260" = 13260.`}},
		{"nilai lain baris", layanan("12000", "0,96"), []string{`5 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut nilai lain baris ini: 2023 "12.500" = 12500, 2024 "13.000" = 13000, realisasi 2024 "13.260" = 13260.`}},
		{"desimal di tabel yang sama", iku("71,5"), []string{"5 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: " + dua}},
		{"titik desimal di tabel yang sama", iku("71.5"), []string{`5 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel ini menulis angka: 2026 "21.500" = 21,5, 2027 "22.000" = 22.`}},
		{"pagu rencana", iku("71"), []string{"5 info 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel lain rencana ini menulis angka: " + dua}},
		{"keduanya di tabel yang sama", iku("71.5\t70,5\n3\tIndeks Lain\t70"), []string{"5 peringatan 0 Target yang dapat berarti ribuan atau desimal dibaca menurut cara tabel lain rencana ini menulis angka: " + dua}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			if diff := cmp.Diff(c.want, temuanTakTentu(rencana(t, c.teks+judulLapangan+kepalaBaku+isiBaku))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
