package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The cases of this file are synthetic: small tables with one trait each that
// tables of other agencies have. Names and codes are of the official list.

// pohon prints what a table was read as: a line per node, its indicators and
// its findings.
func pohonBaca(t *testing.T, text string, opts ...renstra.Option) []string {
	t.Helper()
	r, err := renstra.Read(strings.NewReader(text), append(opts, renstra.WithJenisDaerah(nomenklatur.KabupatenKota))...)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for path, n := range r.Walk() {
		if n.Baris == 0 {
			continue
		}
		s := fmt.Sprintf("%s%v %s", strings.Repeat(" ", len(path)), n.Kode, n.Indikator)
		for _, y := range n.Tahunan {
			s += fmt.Sprintf(" | %s %s", y.Target, y.Pagu)
		}
		if n.Hasil != "" {
			s += " | hasil " + n.Hasil
		}
		if out = append(out, strings.TrimRight(s, " ")); len(n.IndikatorLain) > 0 {
			for _, i := range n.IndikatorLain {
				s := strings.Repeat(" ", len(path)) + "+ " + i.Nama
				for _, y := range i.Tahunan {
					s += fmt.Sprintf(" | %d %s", y.Tahun, y.Target)
				}
				out = append(out, s)
			}
		}
	}
	if r.Total != nil {
		out = append(out, "total "+r.Total.Tahunan[0].Pagu.String())
	}
	for _, x := range r.Catatan {
		out = append(out, fmt.Sprintf("%d %s", x.Baris, x.Kode))
	}
	return out
}

const (
	kepalaKode = "Kode\tProgram dan Kegiatan\tIndikator Kinerja\tTahun 2026\t\tTahun 2027\t\tUnit Kerja\n" +
		"\t\t\tTarget\tRp\tTarget\tRp\t\n"
	makam     = "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN"
	pelihara  = "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"
	rehab     = "Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota"
	pengaman  = "Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota"
	barisMaka = "1.06.07\t" + makam + "\tPersentase\t100 %\t3.000.000\t100 %\t4.000.000\t\n" +
		"1.06.07.2.01\t" + pelihara + "\tJumlah\t1 Makam\t3.000.000\t1 Makam\t4.000.000\t\n"
)

func TestSifatTabel(t *testing.T) {
	kepalaJuta := strings.ReplaceAll(kepalaKode, "\tRp", "\tRp. (juta)")
	for nama, c := range map[string]struct {
		text string
		opts []renstra.Option
		want []string
	}{
		"indikator lanjutan": {text: kepalaKode + barisMaka +
			"1.06.07.2.01.0001\t" + rehab + "\tJumlah Makam\t2 Unit\t3.000.000\t2 Unit\t4.000.000\t\n" +
			"\t\tJumlah Pengunjung\t10 Orang\t\t20 Orang\t\t\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0001 Jumlah Makam | 2 Unit Rp3.000.000 | 2 Unit Rp4.000.000",
				"   + Jumlah Pengunjung | 2026 10 Orang | 2027 20 Orang",
			}},
		"pagu di baris lanjutan": {text: kepalaKode + barisMaka +
			"1.06.07.2.01.0001\t" + rehab + "\t\t\t\t\t\t\n" +
			"\t\tJumlah Makam\t2 Unit\t3.000.000\t2 Unit\t4.000.000\t\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0001 Jumlah Makam | 2 Unit Rp3.000.000 | 2 Unit Rp4.000.000",
			}},
		"sel berbaris banyak": {text: "Kode,Program dan Kegiatan,Indikator Kinerja,Target 2026,Rp 2026,Target 2027,Rp 2027\n" +
			"1.06.07," + makam + ",\"1. Persentase satu\n2. Persentase dua\nyang panjang\",\"100 %\n90 %\",3000000,\"100 %\n95 %\",4000000\n" +
			"1.06.07.2.01," + pelihara + ",\"Jumlah Makam\nyang terpelihara\",1 Makam,3000000,1 Makam,4000000\n" +
			"1.06.07.2.01.0001," + rehab + ",\"Satu\nDua\nTiga\",\"1 Unit\n2 Unit\",3000000,1 Unit,4000000\n",
			want: []string{
				" 1.06.07 Persentase satu | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				" + Persentase dua yang panjang | 2026 90 % | 2027 95 %",
				"  1.06.07.2.01 Jumlah Makam yang terpelihara | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0001 Satu Dua Tiga | 1 Unit 2 Unit Rp3.000.000 | 1 Unit Rp4.000.000",
				"9 sel-tidak-berpasangan",
			}},
		"br dalam Markdown": {text: "| Kode | Program dan Kegiatan | Indikator Kinerja | Target 2026 | Rp 2026 |\n|---|---|---|---|---|\n" +
			"| 1.06.07 | " + makam + " | Satu<br>Dua | 100 %<br/>90 % | 3.000.000 |\n",
			want: []string{
				" 1.06.07 Satu | 100 % Rp3.000.000",
				" + Dua | 2026 90 %",
			}},
		"kode salah": {text: kepalaKode + barisMaka +
			"1.06.07.2.01.0003\t" + rehab + "\tJumlah Makam\t2 Unit\t3.000.000\t2 Unit\t4.000.000\t\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0003 Jumlah Makam | 2 Unit Rp3.000.000 | 2 Unit Rp4.000.000",
				"5 kode-berbeda",
			}},
		"hanya kode": {text: kepalaKode + barisMaka + "1.06.07.2.01.0003\t\tJumlah\t2 Unit\t3.000.000\t2 Unit\t4.000.000\t\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0003 Jumlah | 2 Unit Rp3.000.000 | 2 Unit Rp4.000.000",
				"5 nama-tidak-tertulis",
			}},
		"kode terpotong dalam kolom": {text: "Kode\t\t\t\t\tUrusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan\tIndikator Kinerja\tTarget 2026\tPagu Indikatif 2026 (Rp)\n" +
			"1\t06\t07\t\t\t" + makam + "\tPersentase\t100 %\t3.000.000\n" +
			"1\t06\t07\t2.01\t\t" + pelihara + "\tJumlah\t1 Makam\t3.000.000\n" +
			"1\t06\t07\t2.01\t0001\t" + rehab + "\tJumlah\t1 Makam\t3.000.000\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000",
				"   1.06.07.2.01.0001 Jumlah | 1 Makam Rp3.000.000",
			}},
		"kode di depan nama": {text: "Program/Kegiatan/Sub Kegiatan\tIndikator Kinerja\tTarget 2026\tPagu 2026\n" +
			"1.06.07 " + makam + "\tPersentase\t100 %\t3.000.000\n1.06.07.2.01 " + pelihara + "\tJumlah\t1 Makam\t3.000.000\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000",
			}},
		"jumlah di bawah": {text: kepalaKode +
			"1.06.07\t" + makam + "\tPersentase\t100 %\t\t100 %\t\t\n" +
			"1.06.07.2.01\t" + pelihara + "\tJumlah\t1 Makam\t\t1 Makam\t\t\n" +
			"1.06.07.2.01.0001\t" + rehab + "\tJumlah Makam\t2 Unit\t3.000.000\t2 Unit\t4.000.000\t\n" +
			"\tJumlah Kegiatan\t\t\t3.000.000\t\t4.000.000\t\n" +
			"\tJUMLAH " + makam + "\t\t\t3.000.000\t\t4.000.000\t\n" +
			"\tJUMLAH\t\t\t3.000.000\t\t4.000.000\t\n" +
			"\t\t\t\t\t\t\tKota Contoh, 19 September 2025\n\tKepala Dinas\t\t\t\t\t\t\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"   1.06.07.2.01.0001 Jumlah Makam | 2 Unit Rp3.000.000 | 2 Unit Rp4.000.000",
				"total Rp3.000.000",
			}},
		"jumlah perangkat daerah di atas": {text: kepalaKode + "\tDINAS SOSIAL\t\t\t3.000.000\t\t4.000.000\t\n" + barisMaka,
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"total Rp3.000.000",
			}},
		"dalam juta": {text: kepalaJuta + "1.06.07\t" + makam + "\tPersentase\t100 %\t3.000,5\t100 %\t4\t\n",
			want: []string{" 1.06.07 Persentase | 100 % Rp3.000.500.000 | 100 % Rp4.000.000", "1 satuan-pagu"}},
		// Synthetic: "666,324" in millions is decimals as well as thousands. The targets
		// tell; where they do not, nothing is read; a whole number groups; a point groups.
		"dalam juta, koma desimal seperti targetnya": {text: kepalaJuta + "1.06.07\t" + makam + "\tIndeks\t3,05\t666,324\t3,10\t751,417\t\n",
			want: []string{" 1.06.07 Indeks | 3,05 Rp666.324.000 | 3,10 Rp751.417.000", "1 satuan-pagu"}},
		"dalam juta, koma ribuan seperti targetnya": {text: kepalaJuta + "1.06.07\t" + makam + "\tIndeks\t3.05\t666,324\t3.10\t751,417\t\n",
			want: []string{" 1.06.07 Indeks | 3.05 Rp666.324.000.000 | 3.10 Rp751.417.000.000", "1 satuan-pagu"}},
		"dalam juta, koma dengan dua bacaan": {text: kepalaJuta + "1.06.07\t" + makam + "\tPersentase\t100 %\t666,324\t100 %\t751,417\t\n",
			want: []string{" 1.06.07 Persentase | 100 %  | 100 %", "3 sel-tidak-terbaca", "3 sel-tidak-terbaca", "1 satuan-pagu"}},
		"dalam juta, koma ribuan di samping yang utuh": {text: kepalaJuta + "1.06.07\t" + makam + "\tPersentase\t100 %\t1,324\t100 %\t751\t\n1.06.07.2.01\t" + pelihara + "\tIndeks\t3,05\t2,000\t3,10\t3,000\t\n",
			want: []string{" 1.06.07 Persentase | 100 % Rp1.324.000.000 | 100 % Rp751.000.000", "  1.06.07.2.01 Indeks | 3,05 Rp2.000.000.000 | 3,10 Rp3.000.000.000", "1 satuan-pagu"}},
		"dalam juta, titik ribuan": {text: kepalaJuta + "1.06.07\t" + makam + "\tPersentase\t100 %\t1.324\t100 %\t2.751\t\n",
			want: []string{" 1.06.07 Persentase | 100 % Rp1.324.000.000 | 100 % Rp2.751.000.000", "1 satuan-pagu"}},
		"label terulang dalam sel gabungan": {text: "Kode,Program dan Kegiatan,Indikator Kinerja,Target dan Pendanaan,Target dan Pendanaan,Target dan Pendanaan,Target dan Pendanaan\n" +
			"Kode,Program dan Kegiatan,Indikator Kinerja,2026,2026,2027,2027\nKode,Program dan Kegiatan,Indikator Kinerja,K,Rp,K,Rp\n1,2,3,4,5,6,7\n" +
			"1.06.07," + makam + ",Persentase,100 %,3000000,100 %,4000000\n",
			want: []string{" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000"}},
		"kolom satuan dan outcome": {text: "Kode\tProgram/Kegiatan\tOutcome/Output\tIndikator\tSatuan\tTarget 2026\tPagu 2026\tKet\n" +
			"1.06.07\t" + makam + "\tTerpeliharanya makam\tPersentase\tPersen\t90\t3.000.000\tx\n",
			want: []string{" 1.06.07 Persentase | 90 Rp3.000.000 | hasil Terpeliharanya makam"}},
		"tahun dihitung, periode dari pilihan": {text: strings.NewReplacer("Tahun 2026", "Tahun-1", "Tahun 2027", "Tahun-2").Replace(kepalaKode) + barisMaka,
			opts: []renstra.Option{renstra.WithPeriode(renstra.Periode{Dari: 2025, Sampai: 2029})},
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
			}},
		"tahun dihitung tanpa periode": {text: strings.NewReplacer("Tahun 2026", "Tahun-1", "Tahun 2027", "Tahun-2").Replace(kepalaKode) + barisMaka,
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000 | 1 Makam Rp4.000.000",
				"1 periode-tidak-diketahui",
			}},
		"dua tahun dengan kolom lain di antaranya": {text: "Kode\tProgram/Kegiatan\tIndikator Kinerja\tRencana Tahun 2026\t\t\t\tCatatan Penting\tPrakiraan Maju Rencana Tahun 2027\t\n" +
			"\t\t\tLokasi\tTarget Capaian Kinerja\tKebutuhan Dana/Pagu Indikatif\tSumber Dana\t\tTarget Capaian Kinerja\tKebutuhan Dana/Pagu Indikatif\n" +
			"1.06.07\t" + makam + "\tPersentase\tKota\t100 %\t3.000.000\tPAD\tpenting\t100 %\t4.000.000\n",
			want: []string{" 1.06.07 Persentase | 100 % Rp3.000.000 | 100 % Rp4.000.000"}},
		"tangga": {text: "Program\tKegiatan\tSub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n" +
			makam + "\t\t\tPersentase\t100 %\t3.000.000\n" + "\t" + pelihara + "\t\tJumlah\t1 Makam\t3.000.000\n" + "\t\t" + rehab + "\tJumlah\t1 Makam\t3.000.000\n",
			want: []string{
				" 1.06.07 Persentase | 100 % Rp3.000.000",
				"  1.06.07.2.01 Jumlah | 1 Makam Rp3.000.000",
				"   1.06.07.2.01.0001 Jumlah | 1 Makam Rp3.000.000",
			}},
	} {
		t.Run(nama, func(t *testing.T) {
			if diff := cmp.Diff(c.want, pohonBaca(t, c.text, c.opts...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
