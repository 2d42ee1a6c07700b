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

// One plan in the layouts that agencies write it in. The figures are synthetic,
// the names are official: a programme with one kegiatan of two sub kegiatan,
// 1 + 2 = 3 juta in 2026, 1,5 + 3 = 4,5 juta in 2027.

const (
	judulLapangan = "Tabel 4.3 Rencana Program Dinas Sosial Provinsi Contoh\n\n"
	program       = "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN"
	kegiatan      = "Pengelolaan Taman Makam Pahlawan Nasional Provinsi"
	subPelihara   = "Pemeliharaan Taman Makam Pahlawan Nasional Provinsi"
	subMakam      = "Pemberian Pelayanan Pemakaman di Taman Makam Pahlawan Nasional Provinsi"
)

// pohonBaku is the tree of every layout that loses nothing: code and pagu.
var pohonBaku = []string{
	"1.06.07 Rp3.000.000 Rp4.500.000",
	"1.06.07.1.01 Rp3.000.000 Rp4.500.000",
	"1.06.07.1.01.0002 Rp1.000.000 Rp1.500.000",
	"1.06.07.1.01.0005 Rp2.000.000 Rp3.000.000",
}

// isiBaku are the rows of the plan below a head of code, name, indicator, and
// target and pagu of two years.
const isiBaku = "1.06.07\t" + program + "\tPersentase makam terpelihara\t90 %\t3.000.000\t95 %\t4.500.000\n" +
	"1.06.07.1.01\t" + kegiatan + "\tJumlah makam\t2 Makam\t3.000.000\t2 Makam\t4.500.000\n" +
	"1.06.07.1.01.0002\t" + subPelihara + "\tJumlah makam dipelihara\t1 Makam\t1.000.000\t1 Makam\t1.500.000\n" +
	"1.06.07.1.01.0005\t" + subMakam + "\tJumlah orang dimakamkan\t1 Orang\t2.000.000\t1 Orang\t3.000.000\n"

const kepalaBaku = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\tTarget 2027\tPagu 2027 (Rp)\n"

func TestTataLetakLapangan(t *testing.T) {
	for _, c := range []struct {
		nama, teks string
		pohon      []string // nil: pohonBaku
		total      string   // its amounts, where that is asked
		tingkat    string   // of its nodes, where that is asked
		temuan     []string // kinds, in the order of the table
	}{
		{nama: "baku", teks: kepalaBaku + isiBaku},
		{nama: "tahun di atas, label dua baris", teks: "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tKinerja dan Kerangka Pendanaan\t\t\t\n" +
			"\t\t\t2026\t\t2027\t\n\t\t\tTarget\tRp\tTarget\tRp\n" + isiBaku},
		{nama: "tahun di bawah label", teks: "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget\t\tPagu Indikatif\t\n\t\t\t2026\t2027\t2026\t2027\n" +
			geserNilai(isiBaku, 0, 1, 2, 3, 5, 4, 6)},
		{nama: "tahun dihitung dengan angka saja", teks: "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget dan Pagu Indikatif Tahun\t\t\t\n" +
			"\t\t\t1\t\t2\t\n\t\t\tTarget\tPagu\tTarget\tPagu\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\n" + isiBaku + "\nRENSTRA TAHUN 2026-2030\n"},
		{nama: "kolom jumlah", teks: tambahKolom(kepalaBaku+isiBaku, "Total", "7.500.000", "7.500.000", "2.500.000", "5.000.000")},
		{nama: "satu tabel per halaman, judul diulang", teks: kepalaBaku + isiBaku[:strings.Index(isiBaku, "1.06.07.1.01.0005")] + "\n" +
			judulLapangan + kepalaBaku + isiBaku[strings.Index(isiBaku, "1.06.07.1.01.0005"):]},
		{nama: "rekapitulasi tanpa kode di depan", teks: "Program/Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\tTarget 2027\tPagu 2027 (Rp)\n" +
			program + "\t\t\t3.000.000\t\t4.500.000\n" + kegiatan + "\t\t\t3.000.000\t\t4.500.000\n\n" +
			judulLapangan + kepalaBaku + isiBaku, temuan: []string{"tabel-lain"}},
		{nama: "kode pendek", teks: strings.NewReplacer("1.06.07.1.01.0", "0", "1.06.07.1.01", "1.01").Replace(kepalaBaku + isiBaku)},
		{nama: "kode dipotong ke dalam sel, atasnya tidak diulang", teks: "Kode\t\t\t\t\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\tTarget 2027\tPagu 2027 (Rp)\n" +
			strings.NewReplacer("1.06.07.1.01.0002\t", "\t\t\t\t0002\t", "1.06.07.1.01.0005\t", "\t\t\t\t0005\t", "1.06.07.1.01\t", "\t\t\t1.01\t\t", "1.06.07\t", "1\t06\t07\t\t\t").Replace(isiBaku)},
		{nama: "kode tanpa urusan", teks: kepalaBaku + "1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t3.000.000\t\t4.500.000\n" + strings.ReplaceAll(isiBaku, "1.06.07", "07"),
			pohon: append([]string{"1.06 Rp3.000.000 Rp4.500.000"}, pohonBaku...)},
		{nama: "kode berspasi", teks: strings.NewReplacer("1.06.07.1.01", "1 . 06 . 07 . 1.01", "1.06.07\t", "1 . 06 . 07\t").Replace(kepalaBaku + isiBaku), temuan: ulang("kode-diperbaiki", 4)},
		{nama: "kode bertanda hubung", teks: strings.NewReplacer("1.06.07.1.01.0002", "1-06-07-1-01-0002", "1.06.07.1.01.0005", "1-06-07-1-01-0005", "1.06.07.1.01", "1-06-07-1-01", "1.06.07\t", "1-06-07\t").Replace(kepalaBaku + isiBaku), temuan: ulang("kode-diperbaiki", 4)},
		{nama: "kode perangkat daerah di depan kode", teks: strings.ReplaceAll(kepalaBaku+isiBaku, "1.06.07", "1.06.0.00.0.00.01.0000.1.06.07"), temuan: ulang("kode-diperbaiki", 4)},
		{nama: "bidang urusan di depan kode", teks: strings.ReplaceAll(kepalaBaku+isiBaku, "1.06.07", "1.06.1.06.07"), temuan: ulang("kode-diperbaiki", 4)},
		{nama: "nol di depan nomor hilang, di luar katalog", teks: strings.NewReplacer("1.06.07.1.01.0002", "1.6.77.1.1.002", "1.06.07.1.01.0005", "1.6.77.1.1.005", "1.06.07.1.01", "1.6.77.1.1", "1.06.07\t", "1.6.77\t",
			program, "PROGRAM CONTOH", kegiatan, "Kegiatan Contoh", subPelihara, "Sub Contoh A", subMakam, "Sub Contoh B").Replace(kepalaBaku + isiBaku),
			pohon:  []string{"1.06.77 Rp3.000.000 Rp4.500.000", "1.06.77.1.01 Rp3.000.000 Rp4.500.000", "1.06.77.1.01.0002 Rp1.000.000 Rp1.500.000", "1.06.77.1.01.0005 Rp2.000.000 Rp3.000.000"},
			temuan: ulang("kode-diperbaiki", 4)},
		{nama: "kode dalam kurung siku di depan nama", teks: strings.NewReplacer("1.06.07.1.01.0002\t", "[1.06.07.1.01.0002] ", "1.06.07.1.01.0005\t", "[1.06.07.1.01.0005] ", "1.06.07.1.01\t", "[1.06.07.1.01] ", "1.06.07\t", "[1.06.07] ", "Kode\t", "").Replace(kepalaBaku + isiBaku)},
		{nama: "kode di kolom nomor", teks: strings.Replace(kepalaBaku, "Kode", "No", 1) + isiBaku},
		{nama: "kata tingkat dan titik dua", teks: strings.NewReplacer(program, "Program : "+program[len("PROGRAM "):], kegiatan, "Kegiatan : "+kegiatan, subPelihara, "Sub Kegiatan: "+subPelihara).Replace(kepalaBaku + isiBaku)},
		{nama: "nama dan pagu diulang untuk indikator kedua", teks: kepalaBaku + isiBaku + "1.06.07.1.01.0005\t" + subMakam + "\tPersentase ahli waris yang puas\t80 %\t2.000.000\t85 %\t3.000.000\n"},
		{nama: "jumlah per tabel dan jumlah semua", teks: kepalaBaku + isiBaku + "\tJUMLAH\t\t\t3.000.000\t\t4.500.000\n\n" +
			judulLapangan + kepalaBaku + "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tPersentase\t90 %\t7.000.000\t95 %\t8.000.000\n" +
			"\tJUMLAH\t\t\t7.000.000\t\t8.000.000\n\tJUMLAH TOTAL\t\t\t10.000.000\t\t12.500.000\n",
			pohon: append(slices.Clone(pohonBaku), "1.06.05 Rp7.000.000 Rp8.000.000"), temuan: []string{"baris-subtotal", "baris-subtotal"}},
		{nama: "nama di luar katalog, tingkatnya menurut jumlah", teks: kepalaBaku[len("Kode\t"):] +
			program + "\tPersentase\t90 %\t3.000.000\t95 %\t4.500.000\n" +
			"Penataan Makam Pejuang Daerah\tJumlah makam\t2 Makam\t1.000.000\t2 Makam\t1.500.000\n" +
			"Pengecatan Nisan\tJumlah nisan\t2 Nisan\t400.000\t2 Nisan\t500.000\n" +
			"Penanaman Pohon Pelindung\tJumlah pohon\t2 Pohon\t600.000\t2 Pohon\t1.000.000\n" +
			"Penjagaan Makam Pejuang Daerah\tJumlah makam\t2 Makam\t2.000.000\t2 Makam\t3.000.000\n" +
			"Pengadaan Pos Jaga\tJumlah pos\t1 Pos\t2.000.000\t1 Pos\t3.000.000\n",
			tingkat: "program kegiatan sub kegiatan sub kegiatan kegiatan sub kegiatan",
			pohon:   []string{"1.06.07 Rp3.000.000 Rp4.500.000", " Rp1.000.000 Rp1.500.000", " Rp400.000 Rp500.000", " Rp600.000 Rp1.000.000", " Rp2.000.000 Rp3.000.000", " Rp2.000.000 Rp3.000.000"},
			temuan:  []string{"kode-tidak-ditemukan", "kode-tidak-ditemukan", "kode-tidak-ditemukan", "kode-tidak-ditemukan", "kode-tidak-ditemukan"}},
		{nama: "nama terpotong", teks: strings.Replace(kepalaBaku+isiBaku, subMakam+"\tJumlah orang dimakamkan\t1 Orang\t2.000.000\t1 Orang\t3.000.000", "Pemberian Pelayanan Pemakaman di\tJumlah orang\t1 Orang\t2.000.000\t1 Orang\t3.000.000\n\tTaman Makam Pahlawan Nasional Provinsi\tdimakamkan", 1),
			temuan: []string{"sel-terputus"}},
		{nama: "huruf di antara angka", teks: strings.Replace(kepalaBaku+isiBaku, "2.000.000", "2.00O.000", 1), temuan: []string{"sel-diperbaiki"}},
		{nama: "juta dengan tiga desimal", teks: strings.NewReplacer("(Rp)", "(Rp. juta)", "00.000\t", "00,000\t", "00.000\n", "00,000\n").Replace(kepalaBaku + isiBaku), // 3.000,000 juta
			pohon: []string{"1.06.07 Rp3.000.000.000 Rp4.500.000.000", "1.06.07.1.01 Rp3.000.000.000 Rp4.500.000.000", "1.06.07.1.01.0002 Rp1.000.000.000 Rp1.500.000.000", "1.06.07.1.01.0005 Rp2.000.000.000 Rp3.000.000.000"}, temuan: []string{"satuan-pagu"}},
		{nama: "jumlah di sel gabung", teks: kepalaBaku + isiBaku + "JUMLAH TOTAL\tJUMLAH TOTAL\tJUMLAH TOTAL\t\t3.000.000\t\t4.500.000\n"},
		{nama: "jumlah di kolom kode dan nama", teks: kepalaBaku + isiBaku + "JUMLAH\tJUMLAH TOTAL\t\t\t3.000.000\t\t4.500.000\n"},
		{nama: "jumlah yang kehilangan sel kosongnya", teks: kepalaBaku + isiBaku + "JUMLAH\t3.000.000\t4.500.000\n", temuan: []string{"jumlah-sel", "sel-bergeser"}, total: "Rp3.000.000 Rp4.500.000"},
		{nama: "jumlah tanpa label", teks: kepalaBaku + isiBaku + "\t\t\t\t3.000.000\t\t4.500.000\n", temuan: []string{"sel-bergeser"}, total: "Rp3.000.000 Rp4.500.000"},
		{nama: "baris angka yang bukan jumlahnya", teks: kepalaBaku + isiBaku + "\t\t\t\t3.000.000\t\t4.500.001\n", temuan: []string{"baris-tanpa-nama"}},
		{nama: "nama program yang memuat urusan", teks: kepalaBaku + isiBaku + "X.XX.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI\t\t\t\t\t\n",
			pohon: append(slices.Clone(pohonBaku), "1.06.01 - -"), temuan: []string{"baris-kosong"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, judulLapangan+c.teks)
			var got, tingkat []string
			for _, n := range r.Walk() {
				if n.Baris > 0 {
					got = append(got, fmt.Sprintf("%v %v %v", n.Kode, paguTahun(n, 2026), paguTahun(n, 2027)))
					tingkat = append(tingkat, n.Tingkat.String())
				}
			}
			want := c.pohon
			if want == nil {
				want = pohonBaku
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if s := strings.Join(tingkat, " "); c.tingkat != "" && s != c.tingkat {
				t.Error(s)
			}
			if c.total != "" && (r.Total == nil || paguTahun(r.Total, 2026)+" "+paguTahun(r.Total, 2027) != c.total) {
				t.Errorf("jumlah: %+v", r.Total)
			}
			var temuan []string
			for _, x := range renstra.Audit(r, nil, renstra.WithoutAturan(renstra.IndikatorTidakBaku, renstra.PeriodeTidakDiketahui)) {
				temuan = append(temuan, string(x.Kode))
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func ulang(kode string, n int) []string { return slices.Repeat([]string{kode}, n) }

func paguTahun(n *renstra.Node, tahun int) string {
	if s := n.Pagu(tahun).String(); s != "" {
		return s
	}
	return "-"
}

// geserNilai puts the cells of every row into another order.
func geserNilai(s string, urut ...int) string {
	var b strings.Builder
	for baris := range strings.Lines(s) {
		sel := strings.Split(strings.TrimSuffix(baris, "\n"), "\t")
		for i, at := range urut {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(sel[at])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tambahKolom adds a last column.
func tambahKolom(s string, sel ...string) string {
	var b strings.Builder
	for i, baris := range strings.Split(strings.TrimSuffix(s, "\n"), "\n") {
		b.WriteString(baris + "\t" + sel[i] + "\n")
	}
	return b.String()
}

// Tujuan and sasaran stand in columns of T-C.27, with indicators on rows of
// their own: in a column for them, in that of the programmes, or without a name.
// The targets are theirs, not those of the row above (synthetic).
func TestTujuanDalamTabelProgram(t *testing.T) {
	const kepala = "Tujuan\tSasaran\tIndikator Sasaran\t" + kepalaBaku
	barisan := func(rows ...string) string {
		out := kepala + "\t\t\t" + strings.Split(isiBaku, "\n")[0] + "\n"
		for _, r := range rows {
			out += r + "\n"
		}
		for _, r := range strings.Split(strings.TrimSuffix(isiBaku, "\n"), "\n")[1:] {
			out += "\t\t\t" + r + "\n"
		}
		return out
	}
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"kolom sendiri", barisan("Tujuan A\tSasaran B\tNilai SAKIP\t\t\t\tA\t\tAA\t", "\t\tPenyerapan\t\t\t\t90 %\t\t95 %\t"),
			[]string{"Nilai SAKIP: A AA", "Penyerapan: 90 % 95 %"}},
		{"kolom program", barisan("Tujuan A\tSasaran B\t\t\t\tNilai SAKIP\tA\t\tAA\t", "\t\t\t\t\tPenyerapan\t90 %\t\t95 %\t"),
			[]string{"Nilai SAKIP: A AA", "Penyerapan: 90 % 95 %"}},
		{"tanpa nama", barisan("Tujuan A\tSasaran B\tNilai SAKIP\t\t\t\tA\t\tAA\t", "\t\t\t\t\t\t90 %\t\t95 %\t"),
			[]string{"Nilai SAKIP: A AA", ": 90 % 95 %"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, judulLapangan+c.teks)
			if len(r.Tujuan) != 1 || len(r.Tujuan[0].Sasaran) != 1 || r.Tujuan[0].Nama != "Tujuan A" || r.Tujuan[0].Sasaran[0].Nama != "Sasaran B" {
				t.Fatalf("%+v", r.Tujuan)
			}
			var got []string
			for _, i := range r.Tujuan[0].Sasaran[0].Indikator {
				got = append(got, fmt.Sprintf("%s: %v %v", i.Nama, i.Year(2026).Target, i.Year(2027).Target))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			for n := range r.Program() {
				if s := n.Year(2026).Target.String(); s != "90 %" || len(n.IndikatorLain) > 0 {
					t.Errorf("%s: %s %v", n.Nama, s, n.IndikatorLain)
				}
			}
		})
	}
}

// What amounts are written in may stand in the caption; three decimals behind a
// zero say which separator divides (synthetic).
func TestKelipatanLapangan(t *testing.T) {
	ribu := strings.NewReplacer("00.000\t", "00\t", "00.000\n", "00\n").Replace(isiBaku) // 3.000 ribu
	for _, c := range []struct{ nama, teks string }{
		{"dalam ribuan rupiah", strings.Replace(judulLapangan, "\n", " (dalam ribuan rupiah)\n", 1) + kepalaBaku + ribu},
		{"miliar", judulLapangan + strings.ReplaceAll(kepalaBaku, "(Rp)", "Rp. (Miliar)") + strings.NewReplacer("3.000.000", "0,003", "4.500.000", "0,0045", "1.000.000", "0,001", "1.500.000", "0,0015", "2.000.000", "0,002").Replace(isiBaku)},
	} {
		t.Run(c.nama, func(t *testing.T) {
			var got []string
			for _, n := range rencana(t, c.teks).Walk() {
				if n.Baris > 0 {
					got = append(got, fmt.Sprintf("%v %v %v", n.Kode, paguTahun(n, 2026), paguTahun(n, 2027)))
				}
			}
			if diff := cmp.Diff(pohonBaku, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The agency and its region as covers name them (names are real, the plan is
// synthetic).
func TestPerangkatDaerahLapangan(t *testing.T) {
	for _, c := range []struct {
		sampul, perangkat, daerah string
		jenis                     nomenklatur.JenisDaerah
	}{
		{"RENCANA STRATEGIS (RENSTRA)\nDINAS KESEHATAN KAB. CIAMIS", "Dinas Kesehatan Kab. Ciamis", "Kab. Ciamis", nomenklatur.KabupatenKota},
		{"DINAS PERHUBUNGAN ACEH\nTAHUN 2025-2029", "Dinas Perhubungan Aceh", "Aceh", nomenklatur.Provinsi},
		{"DINAS SOSIAL KABUPATEN ACEH BESAR", "Dinas Sosial Kabupaten Aceh Besar", "Kabupaten Aceh Besar", nomenklatur.KabupatenKota},
		{"RSUD dr. SOEDARSO PROVINSI KALIMANTAN BARAT", "RSUD dr. SOEDARSO PROVINSI KALIMANTAN BARAT", "Provinsi Kalimantan Barat", nomenklatur.Provinsi},
		{"SEKRETARIAT DPRD KOTA PADANG", "Sekretariat DPRD Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"BAPPEDA KOTA PADANG", "Bappeda Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"**DINAS PENDIDIKAN DAN KEBUDAYAAN**\n\n**KABUPATEN KUDUS**", "Dinas Pendidikan dan Kebudayaan Kabupaten Kudus", "Kabupaten Kudus", nomenklatur.KabupatenKota},
		{"Renstra Dinas PUPR Kabupaten Batang 2025-2029", "Dinas PUPR Kabupaten Batang", "Kabupaten Batang", nomenklatur.KabupatenKota},
		{"DINAS PENDIDIKAN\n\nDaftar isi\n\nKABUPATEN KUDUS", "", "", 0}, // not one name
		{"Kegiatan ini dilaksanakan oleh Dinas Sosial di Aceh", "", "", 0},
		{"Kegiatan ini dilaksanakan oleh Dinas Sosial Aceh", "", "", 0}, // text: Aceh ends other names too
		{"Kegiatan ini dilaksanakan oleh Dinas Sosial di Kota Padang", "", "", 0},
		{"Disusun oleh Dinas Sosial Kota Padang", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"Dinas Sosial Kota Padang merupakan unsur pelaksana", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"Dinas Sosial menurut Peraturan Wali Kota Padang", "", "", 0},
		{"RENCANA STRATEGIS DINAS SOSIAL KOTA PADANG PERIODE 2025-2029", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"RENSTRA TAHUN 2025-2029 DINAS SOSIAL KOTA PADANG", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"DINAS SOSIAL KOTA PADANG (RENSTRA) ....... 12", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"Renstra Dinas Sosial Kota Padang 12", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"DINAS SOSIAL KOTA SERANG PROVINSI BANTEN", "Dinas Sosial Kota Serang", "Kota Serang", nomenklatur.KabupatenKota},
		{"DINAS SOSIAL PROVINSI DAERAH ISTIMEWA YOGYAKARTA", "Dinas Sosial Provinsi Daerah Istimewa Yogyakarta", "Provinsi Daerah Istimewa Yogyakarta", nomenklatur.Provinsi},
		{"DINAS KESEHATAN\nACEH", "Dinas Kesehatan Aceh", "Aceh", nomenklatur.Provinsi},
		{"DINAS SOSIAL PAPUA BARAT DAYA", "Dinas Sosial Papua Barat Daya", "Papua Barat Daya", nomenklatur.Provinsi},
		{"DINAS SOSIAL JAMBI", "", "", 0}, // the kota or the province
		{"DINAS PENGENDALIAN PENDUDUK,\nKELUARGA BERENCANA DAN\nPEMBERDAYAAN PEREMPUAN\nKOTA PADANG", "Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Perempuan Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"PEMERINTAH KOTA PADANG\nDINAS SOSIAL\nJalan Khatib Sulaiman", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"PEMERINTAH KOTA PADANG\nDINAS PENGENDALIAN PENDUDUK DAN\nKELUARGA BERENCANA\nRENSTRA", "Dinas Pengendalian Penduduk dan Keluarga Berencana Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"PEMERINTAH KOTA PADANG\nRENCANA STRATEGIS\nTAHUN 2025", "", "", 0},
		{"PEMERINTAH KOTA PADANG\n\nRENCANA STRATEGIS (RENSTRA)\nTAHUN 2025-2029\n\nDINAS SOSIAL", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"DINAS SOSIAL\nRENCANA STRATEGIS\n2025-2029\nKOTA PADANG", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"PEMERINTAH KOTA PADANG\nKata Pengantar\nDINAS SOSIAL", "", "", 0},
		{"DINAS SOSIAL DI KOTA PADANG", "", "", 0},
		{"DINAS SOSIAL KOTA PADANG MENDAPAT PENGHARGAAN MENTERI SOSIAL", "", "", 0},
		{"Dinas Sosial Kabupaten Pangkajene dan Kepulauan", "Dinas Sosial Kabupaten Pangkajene dan Kepulauan", "Kabupaten Pangkajene dan Kepulauan", nomenklatur.KabupatenKota},
		{"SATPOL PP KOTA PADANG", "Satpol PP Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"UPTD PUSKESMAS ANDALAS DINAS KESEHATAN KOTA PADANG", "UPTD Puskesmas Andalas Dinas Kesehatan Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"KELURAHAN ALAI KECAMATAN PADANG UTARA KOTA PADANG", "Kelurahan Alai Kecamatan Padang Utara Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"INSPEKTORAT\nKABUPATEN LIMA PULUH KOTA", "Inspektorat Kabupaten Lima Puluh Kota", "Kabupaten Lima Puluh Kota", nomenklatur.KabupatenKota},
		{"RENSTRA BPBD KOTA PADANG 2025-2029", "BPBD Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"Renstra DINSOS Kota Padang\nKepala Dinas Sosial Kota Padang", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"RENCANA STRATEGIS PERANGKAT DAERAH KOTA PADANG", "", "", 0},
		{"RENCANA KERJA PEMERINTAH DAERAH KOTA PADANG", "", "", 0},
		{"dinas sosial kota padang", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"DISTRIK ABEPURA KOTA JAYAPURA", "Distrik Abepura Kota Jayapura", "Kota Jayapura", nomenklatur.KabupatenKota},
		{"KAPANEWON DEPOK\nKABUPATEN SLEMAN", "Kapanewon Depok Kabupaten Sleman", "Kabupaten Sleman", nomenklatur.KabupatenKota},
		{"BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN SLEMAN", "Bagian Organisasi Sekretariat Daerah Kabupaten Sleman", "Kabupaten Sleman", nomenklatur.KabupatenKota},
		{"BAGIAN PEREKONOMIAN DAN SUMBER DAYA ALAM\nSEKRETARIAT DAERAH\nKABUPATEN SLEMAN", "Bagian Perekonomian dan Sumber Daya Alam Sekretariat Daerah Kabupaten Sleman", "Kabupaten Sleman", nomenklatur.KabupatenKota},
		{"RENCANA STRATEGIS\nBIRO HUKUM\nSEKRETARIAT DAERAH PROVINSI JAWA TENGAH", "Biro Hukum Sekretariat Daerah Provinsi Jawa Tengah", "Provinsi Jawa Tengah", nomenklatur.Provinsi},
		{"Bagian ini menjelaskan\nKabupaten Sleman", "", "", 0},
		{"RENSTRA DINAS PENDIDIKAN TAHUN 2025-2029", "Dinas Pendidikan", "", 0}, // no region anywhere
		{"RENCANA STRATEGIS (RENSTRA) INSPEKTORAT", "Inspektorat", "", 0},
		{"RENSTRA DINAS PENDIDIKAN\nPEMERINTAH KOTA PADANG\nDINAS SOSIAL", "Dinas Sosial Kota Padang", "Kota Padang", nomenklatur.KabupatenKota},
		{"RENSTRA DINAS SOSIAL DAN\nKEPENDUDUKAN", "", "", 0}, // half a name
		{"Rencana Kerja Dinas", "", "", 0},
		{"Rencana kerja Dinas Sosial yang lalu", "", "", 0},
		{"BAGIAN KEDUA\nDINAS SOSIAL KABUPATEN SLEMAN", "Dinas Sosial Kabupaten Sleman", "Kabupaten Sleman", nomenklatur.KabupatenKota},
	} {
		r := rencana(t, c.sampul+"\n\nTabel 4.3 Rencana Program\n\n"+kepalaBaku+isiBaku)
		if r.PerangkatDaerah != c.perangkat || r.Daerah != c.daerah || r.JenisDaerah != c.jenis {
			t.Errorf("%q: %q %q %v", c.sampul, r.PerangkatDaerah, r.Daerah, r.JenisDaerah)
		}
	}
}

// A head without years has that of the title; the forward estimate is of the
// next (synthetic).
func TestTahunDariJudul(t *testing.T) {
	kepala := strings.NewReplacer("Target 2026", "Target", "Pagu 2026 (Rp)", "Pagu Indikatif (Rp)", "Target 2027", "Catatan", "Pagu 2027 (Rp)", "Prakiraan Maju (Rp)").Replace(kepalaBaku)
	isi := strings.NewReplacer("95 %\t4", "\t4", "2 Makam\t4.5", "\t4.5", "1 Makam\t1.5", "\t1.5", "1 Orang\t3", "\t3").Replace(isiBaku)
	for judul, tahun := range map[string]int{
		"RENCANA KERJA DINAS SOSIAL PROVINSI CONTOH TAHUN 2026\n\nTabel 4.1 Rencana Program\n\n":          2026,
		"Tabel 4.1 Rencana Program Tahun Anggaran 2026\n\n":                                               2026,
		"RENCANA STRATEGIS DINAS SOSIAL PROVINSI CONTOH\n\nTabel 4.1 Rencana Program\n\n":                 1, // nothing says it
		"RENCANA KERJA TAHUN 2026\n\nRENSTRA TAHUN 2025-2029\n\nTabel 4.1 Rencana Program Tahun 2027\n\n": 2027,
	} {
		r := rencana(t, judul+kepala+isi)
		if !slices.Equal(r.Tahun, []int{tahun, tahun + 1}) {
			t.Errorf("%q: %v", judul, r.Tahun)
			continue
		}
		for n := range r.Program() {
			if s := paguTahun(n, tahun) + " " + paguTahun(n, tahun+1); s != "Rp3.000.000 Rp4.500.000" {
				t.Errorf("%q: %s", judul, s)
			}
		}
	}
}

// The forms of Permendagri 86/2017 count the years under "Tahun ke-" (synthetic
// figures). T-C.25 counts those of the period; T-C.23 and T-C.24 look back.
func TestTahunKeTabelLain(t *testing.T) {
	r := rencana(t, "RENCANA STRATEGIS DINAS SOSIAL PROVINSI CONTOH TAHUN 2026-2030\n\n"+
		"Tabel T-C.23 Pencapaian Kinerja Pelayanan\n\nNo\tIndikator Kinerja sesuai Tugas dan Fungsi\tTarget NSPK\tTarget IKK\tTarget Indikator Lainnya\tTarget Renstra Perangkat Daerah Tahun ke-\t\tRealisasi Capaian Tahun ke-\t\tRasio Capaian pada Tahun ke-\t\n"+
		"\t\t\t\t\t1\t2\t1\t2\t1\t2\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\t(11)\n1\tPersentase PPKS\t\t\t\t60%\t65%\t57%\t65%\t0,95\t1,00\n\n"+
		"Tabel T-C.25 Tujuan dan Sasaran\n\nNo\tTujuan\tSasaran\tIndikator Tujuan/Sasaran\tTarget Kinerja Tujuan/Sasaran pada Tahun ke-\t\t\n\t\t\t\t1\t2\t3\n"+
		"1\tTujuan A\t\tIndeks A\t0,65\t0,66\t0,67\n\t\tSasaran B\tNilai SAKIP\tBB\tBB\tA\n\n"+
		judulLapangan+kepalaBaku+isiBaku)
	if len(r.KinerjaPelayanan) != 1 || len(r.KinerjaPelayanan[0].Tahunan) != 2 || r.KinerjaPelayanan[0].Tahunan[1].Tahun != 2 {
		t.Errorf("%+v", r.KinerjaPelayanan)
	}
	if len(r.Tujuan) != 1 || len(r.Tujuan[0].Indikator) != 1 || len(r.Tujuan[0].Sasaran) != 1 {
		t.Fatalf("%+v", r.Tujuan)
	}
	if s := r.Tujuan[0].Indikator[0].Year(2028).Target.String(); s != "0,67" {
		t.Errorf("tujuan 2028: %q", s)
	}
	if s := r.Tujuan[0].Sasaran[0].Indikator[0].Year(2026).Target.String(); s != "BB" {
		t.Errorf("sasaran 2026: %q", s)
	}
}

// A table whose head is known and of which no row is read is never passed over
// in silence (synthetic: the names have slipped out of their column).
func TestTabelTidakTerbaca(t *testing.T) {
	for teks, want := range map[string]int{
		"Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tTarget 2026\tTarget 2027\n1\t\t60%\t70%\n2\t\t80%\t90%\n\n":                1,
		"Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tTarget 2026\tTarget 2027\n1\tPersentase PPKS\t60%\t70%\n2\t\t80%\t90%\n\n": 0,
	} {
		r := rencana(t, teks+judulLapangan+kepalaBaku+isiBaku)
		n := 0
		for _, x := range r.Catatan {
			if x.Kode == renstra.TabelTidakTerbaca {
				n++
				if x.Baris != 1 {
					t.Errorf("baris %d", x.Baris)
				}
			}
		}
		if n != want {
			t.Errorf("%d temuan, mau %d; IKU %+v", n, want, r.IKU)
		}
	}
}

// The year before the plan over one column without another label is the
// baseline; with a label of its own it is a year of the plan (synthetic).
func TestDasarTanpaLabel(t *testing.T) {
	isi := func(kolom int) string {
		out := "1.06.07\t" + program + "\tPersentase makam terpelihara\t80 %\t"
		for i := range kolom {
			out += []string{"90 %\t3.000.000\t", "95 %\t4.500.000\t", "96 %\t5.000.000\t"}[i]
		}
		return strings.TrimSuffix(out, "\t") + "\n"
	}
	kode := "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\t"
	for nama, c := range map[string]struct {
		kepala string
		dasar  int
		tahun  []int
	}{
		"di baris tahun":    {kode + "2024\t2025\t\t2026\t\t2027\t\n\t\t\t\tTarget\tRp\tTarget\tRp\tTarget\tRp\n", 2024, []int{2025, 2026, 2027}},
		"di atas tahun":     {kode + "2024\tTarget dan Pagu Indikatif Tahun\t\t\t\t\t\n\t\t\t\t2025\t\t2026\t\t2027\t\n\t\t\t\tTarget\tRp\tTarget\tRp\tTarget\tRp\n", 2024, []int{2025, 2026, 2027}},
		"satu baris":        {kode + "2024\tTarget 2025\tPagu 2025\tTarget 2026\tPagu 2026\tTarget 2027\tPagu 2027\n", 2024, []int{2025, 2026, 2027}},
		"target berlabel":   {kode + "Target 2024\tTarget 2025\tPagu 2025\tTarget 2026\tPagu 2026\tTarget 2027\tPagu 2027\n", 0, []int{2024, 2025, 2026, 2027}},
		"berlabel di bawah": {kode + "2024\t2025\t\t2026\t\t2027\t\n\t\t\tTarget\tTarget\tRp\tTarget\tRp\tTarget\tRp\n", 0, []int{2024, 2025, 2026, 2027}},
	} {
		r := rencana(t, "RENSTRA DINAS SOSIAL PROVINSI CONTOH TAHUN 2025-2027\n\nTabel 4.3 Rencana Program\n\n"+c.kepala+isi(3))
		n := slices.Collect(r.Program())[0]
		baseline := ""
		if c.dasar > 0 {
			baseline = "80 %"
		}
		if !slices.Equal(r.Tahun, c.tahun) || r.Periode.TahunDasar != c.dasar || n.Baseline.String() != baseline || n.Pagu(2027).String() != "Rp5.000.000" {
			t.Errorf("%s: %v dasar %d, baseline %q, pagu %v", nama, r.Tahun, r.Periode.TahunDasar, n.Baseline, n.Pagu(2027))
		}
	}
}
