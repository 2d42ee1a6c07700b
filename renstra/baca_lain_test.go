package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The tables beside the programme table as other agencies write them: the forms
// of Permendagri 86/2017 and of Inmendagri 2/2025 with the columns, years and
// merged cells that vary. The figures are synthetic, what must be read was
// written down from the tables.
func TestTabelLain(t *testing.T) {
	const ppks = "Persentase PPKS terlayani"
	for _, c := range []struct {
		nama, teks string
		baca       []string // see isiTabelLain
		temuan     []string // kinds
	}{
		{nama: "tahun dasar di bawah kondisi awal",
			teks: "Tabel T-C.25 Tujuan dan Sasaran\n\nNo\tTujuan\tSasaran\tIndikator\tSatuan\tKondisi Awal\tTarget pada Tahun\t\tKet\n\t\t\t\t\t2024\t2025\t2026\t\n" +
				"1\tSejahtera\t\tAngka kemiskinan\tPersen\t10,2\t9,5\t9,0\t\n\t\tTerlayani\tJumlah PPKS\tOrang\t1.234\t1.300\t1.400\tnaik\n",
			baca: []string{"tujuan Sejahtera", "indikator Angka kemiskinan [10,2] 2025:9,5 2026:9,0", "sasaran Terlayani", "indikator Jumlah PPKS [1.234] 2025:1.300 2026:1.400"}},
		{nama: "IKU dengan tahun dasar di bawah baseline",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tSATUAN\tBASELINE\tTARGET TAHUN\t\tKET\n\t\t\t2024\t2025\t2026\t\n1\t" + ppks + "\t%\t60\t65\t70\tnaik\n",
			baca: []string{"IKU " + ppks + " [60] 2025:65 2026:70"}},
		{nama: "baseline dengan kata lain, rumus di kolomnya",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tFormula\tKondisi Kinerja pada awal periode (2024)\tTarget 2025\tTarget 2026\n1\t" + ppks + "\tterlayani/semua\t60\t65\t70\n",
			baca: []string{"IKU " + ppks + " (terlayani/semua) [60] 2025:65 2026:70"}},
		{nama: "indikator tujuan dan sasaran dalam dua kolom",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nNo\tTujuan\tIndikator Tujuan\tSasaran\tIndikator Sasaran\tTarget\t\n\t\t\t\t\t2026\t2027\n" +
				"1\tSejahtera\tAngka kemiskinan\t\t\t9,0\t8,5\n\t\t\tTerlayani\t" + ppks + "\t75\t80\n\t\t\t\tPersentase lembaga aktif\t55\t60\n\t\tIndeks Pembangunan Manusia\t\t\t70,1\t70,5\n",
			baca: []string{"tujuan Sejahtera", "indikator Angka kemiskinan 2026:9,0 2027:8,5", "indikator Indeks Pembangunan Manusia 2026:70,1 2027:70,5",
				"sasaran Terlayani", "indikator " + ppks + " 2026:75 2027:80", "indikator Persentase lembaga aktif 2026:55 2027:60"}},
		{nama: "indikator tujuan dan sasaran sebaris",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nTujuan\tIndikator Tujuan\tSasaran\tIndikator Sasaran\tTarget 2026\tTarget 2027\n" +
				"Sejahtera\tAngka kemiskinan\tTerlayani\t" + ppks + "\t75\t80\nSejahtera\tAngka kemiskinan\tTerlayani\tPersentase lembaga aktif\t55\t60\n",
			baca: []string{"tujuan Sejahtera", "indikator Angka kemiskinan",
				"sasaran Terlayani", "indikator " + ppks + " 2026:75 2027:80", "indikator Persentase lembaga aktif 2026:55 2027:60"},
			temuan: []string{"sel-tidak-berpasangan"}},
		{nama: "sel gabung diulang tiap baris",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nNo\tTujuan\tSasaran\tIndikator\tTarget 2026\tTarget 2027\n" +
				"1\tSejahtera\tTerlayani\t" + ppks + "\t75\t80\n1\tSejahtera\tTerlayani\tPersentase lembaga aktif\t55\t60\n1\tSejahtera\tAkuntabel\tNilai SAKIP\tB\tBB\n",
			baca: []string{"tujuan Sejahtera", "sasaran Terlayani", "indikator " + ppks + " 2026:75 2027:80", "indikator Persentase lembaga aktif 2026:55 2027:60",
				"sasaran Akuntabel", "indikator Nilai SAKIP 2026:B 2027:BB"}},
		{nama: "sasaran RPJMD di kolom sendiri",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nSasaran RPJMD\tTujuan PD\tSasaran PD\tIndikator\tTarget 2026\tTarget 2027\n" +
				"Kemiskinan turun\tSejahtera\tTerlayani\t" + ppks + "\t75\t80\n",
			baca: []string{"tujuan Sejahtera <Kemiskinan turun>", "sasaran Terlayani", "indikator " + ppks + " 2026:75 2027:80"}},
		{nama: "nama bersambung di baris berikutnya",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nNo\tTujuan\tSasaran\tIndikator\tTarget 2026\tTarget 2027\n" +
				"1\tMasyarakat yang\tPPKS yang\tPersentase PPKS\t75\t80\n\tsejahtera\tterlayani\tyang terlayani\t\t\n\t\t\ta. laki-laki\t\t\n",
			baca: []string{"tujuan Masyarakat yang sejahtera", "sasaran PPKS yang terlayani", "indikator Persentase PPKS yang terlayani 2026:75 2027:80",
				"indikator a. laki-laki 2026: 2027:"}, temuan: []string{"sel-terputus"}},
		{nama: "nama IKU bersambung di baris berikutnya",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\n1\tPersentase PPKS\t70\t75\n\tyang terlayani\t\t\n2\tNilai SAKIP\tB\tBB\n",
			baca: []string{"IKU Persentase PPKS yang terlayani 2026:70 2027:75", "IKU Nilai SAKIP 2026:B 2027:BB"}, temuan: []string{"sel-terputus"}},
		{nama: "target tanpa nama indikator",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\n1\t" + ppks + "\t70\t75\n\t\t71\t76\n",
			baca: []string{"IKU " + ppks + " 2026:70 2027:75"}, temuan: []string{"baris-tanpa-nama"}},
		{nama: "T-C.23 dengan tahun di atas",
			teks: "Tabel 2.5 Pencapaian Kinerja Pelayanan\n\nNo\tIndikator Kinerja\t2023\t\t\t2024\t\t\n\t\tTarget\tRealisasi\tRasio\tTarget\tRealisasi\tRasio\n1\t" + ppks + "\t65\t66\t101,54\t70\t71\t101,43\n",
			baca: []string{"kinerja " + ppks + " 2023:65/66/101,54 2024:70/71/101,43"}},
		{nama: "T-C.23 dengan tingkat capaian",
			teks: "Tabel 2.5 Pencapaian Kinerja Pelayanan\n\nNo\tIndikator Kinerja\tTarget\t\tRealisasi\t\tTingkat Capaian (%)\t\n\t\t2023\t2024\t2023\t2024\t2023\t2024\n1\t" + ppks + "\t65\t70\t66\t71\t101,54\t101,43\n",
			baca: []string{"kinerja " + ppks + " 2023:65/66/101,54 2024:70/71/101,43"}},
		{nama: "capaian IKU, target dan realisasi saja",
			teks: "Tabel 2.7 Capaian Indikator Kinerja Utama (IKU)\n\nNo\tIndikator\tTarget\t\tRealisasi\t\n\t\t2023\t2024\t2023\t2024\n1\tPersentase PPKS\t65\t70\t66\t71\n\tterlayani\t\t\t\t\n",
			baca: []string{"kinerja " + ppks + " 2023:65/66/ 2024:70/71/"}, temuan: []string{"sel-terputus"}},
		{nama: "T-C.24 dengan tahun di atas, judul menyebut keduanya",
			teks: "Tabel 2.6 Pendanaan\n\nUraian\tAnggaran dan Realisasi\t\t\t\t\t\n\t2023\t\t\t2024\t\t\n\tAnggaran\tRealisasi\tRasio\tAnggaran\tRealisasi\tRasio\nBelanja Operasi\t1.000.000\t900.000\t90,00\t1.100.000\t1.000.000\t90,91\n",
			baca: []string{"dana Belanja Operasi 2023:Rp1.000.000/Rp900.000/90,00 2024:Rp1.100.000/Rp1.000.000/90,91"}},
		{nama: "T-C.24 menurut program, nomor di depan",
			teks: "Tabel 2.6 Pendanaan\n\nNo\tProgram/Kegiatan\tAnggaran\t\tRealisasi\t\tRasio\t\n\t\t2023\t2024\t2023\t2024\t2023\t2024\n1\tProgram Pemberdayaan Sosial\t1.000.000\t1.100.000\t900.000\t1.000.000\t90,00\t90,91\n",
			baca: []string{"dana Program Pemberdayaan Sosial 2023:Rp1.000.000/Rp900.000/90,00 2024:Rp1.100.000/Rp1.000.000/90,91"}},
		{nama: "T-C.24 dalam juta rupiah",
			teks: "Tabel 2.6 Pendanaan (dalam juta rupiah)\n\nUraian\tAnggaran\t\tRealisasi\t\tRasio\t\n\t2023\t2024\t2023\t2024\t2023\t2024\nBelanja Operasi\t1.000,50\t1.100,25\t900,00\t1.000,00\t0,90\t0,91\n",
			baca: []string{"dana Belanja Operasi 2023:Rp1.000.500.000/Rp900.000.000/0,90 2024:Rp1.100.250.000/Rp1.000.000.000/0,91"}, temuan: []string{"satuan-pagu"}},
		{nama: "prioritas dengan kegiatan dan sub kegiatan dalam dua kolom",
			teks: "Tabel 4.4 Sub Kegiatan Prioritas\n\nNO\tPROGRAM PRIORITAS\tOUTCOME\tKEGIATAN\tSUB KEGIATAN\tKET\n" +
				"1\t" + program + "\tMakam terpelihara\t" + kegiatan + "\t" + subPelihara + "\t\n\t\t\t" + kegiatan + "\t" + subMakam + "\tAPBD\n",
			baca: []string{"prioritas kegiatan " + kegiatan, "prioritas sub kegiatan " + subPelihara, "prioritas sub kegiatan " + subMakam}},
		{nama: "hitungan dengan satuan dan keterangan di kanannya",
			teks: "Tabel 2.3 Jumlah PSKS\n\nNo\tJenis PSKS\tJumlah\tSatuan\tKeterangan\n1\tKarang Taruna\t62\tLembaga\taktif\n2\tPekerja Sosial\t1.234\tOrang\t2 baru\n",
			baca: []string{"jumlah Karang Taruna|Lembaga|aktif 62", "jumlah Pekerja Sosial|Orang|2 baru 1.234"}},
		{nama: "golongan aset bernomor romawi, jumlah di kolom nomor",
			teks: "Tabel 2.4 Sarana dan Prasarana\n\nNo\tJenis Sarana dan Prasarana\tJumlah\tKondisi\nI\tTanah\t\t\n1\tTanah kantor\t1\tBaik\nII\tKendaraan\t\t\n1\tMobil dinas\t5\tRusak Ringan\nJumlah\t\t6\t\n",
			baca: []string{"aset Tanah: Tanah kantor 1 baik", "aset Kendaraan: Mobil dinas 5 rusak ringan", "aset Kendaraan: Jumlah 6 "}},
		{nama: "tujuan dan sasaran dalam satu kolom",
			teks: "Tabel 3.1 Tujuan dan Sasaran\n\nNo\tTujuan/Sasaran\tIndikator\t2026\t2027\n1\tTujuan: Sejahtera\tAngka kemiskinan\t9,0\t8,5\n1.1\tSasaran 1: PPKS\t" + ppks + "\t70\t75\n\tterlayani\t\t\t\n1.2\tAkuntabel\tNilai SAKIP\tB\tBB\n",
			baca: []string{"tujuan Sejahtera", "indikator Angka kemiskinan 2026:9,0 2027:8,5", "sasaran PPKS terlayani", "indikator " + ppks + " 2026:70 2027:75",
				"sasaran Akuntabel", "indikator Nilai SAKIP 2026:B 2027:BB"}, temuan: []string{"sel-terputus"}},
		{nama: "sasaran dan sumber di kolom indikator",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\nA\tSASARAN 1: PPKS terlayani\t\t\n1\t" + ppks + "\t70\t75\n\tSumber: Dinas Sosial\t\t\n",
			baca: []string{"IKU " + ppks + " 2026:70 2027:75"}, temuan: []string{"baris-tanpa-nama"}},
		{nama: "T-C.24 dengan pagu",
			teks: "Tabel 2.6 Pagu dan Realisasi\n\nNo\tUraian\tPagu\t\tRealisasi\t\tRasio\t\n\t\t2023\t2024\t2023\t2024\t2023\t2024\n1\tBelanja Operasi\t1.000.000\t1.100.000\t900.000\t1.000.000\t90,00\t90,91\n",
			baca: []string{"dana Belanja Operasi 2023:Rp1.000.000/Rp900.000/90,00 2024:Rp1.100.000/Rp1.000.000/90,91"}},
		{nama: "hitungan dengan bagiannya",
			teks: "Tabel 2.1 Pegawai\n\nGolongan\tJumlah\tPersentase\nIV/a\t5\t20,0%\nIII/a\t20\t80,0%\n",
			baca: []string{"jumlah IV/a|20,0% 5", "jumlah III/a|80,0% 20"}},
		{nama: "tujuan dan sasaran di baris sendiri di tabel keterkaitan",
			teks: "Tabel 4.1 Keterkaitan\n\nNSPK DAN SASARAN RPJMD YANG RELEVAN\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUBKEGIATAN\tKET.\n" +
				"Kemiskinan turun\tSejahtera\t\t\t\tAngka kemiskinan\t\t\n\t\tTerlayani\t\t\t\t\t\n\t\t\tMakam baik\t\tPersentase makam\t" + program + "\t\n\t\t\t\tMakam terkelola\tJumlah makam\t" + kegiatan + "\t\n",
			baca:   []string{"kaitan program " + program + " <Kemiskinan turun> <Sejahtera> <Terlayani>", "kaitan kegiatan " + kegiatan + " <> <> <>"},
			temuan: []string{"baris-tanpa-nama"}},
		{nama: "tiap tingkat di kolomnya di tabel keterkaitan",
			teks: "Tabel 4.2 Keterkaitan\n\nTujuan\tSasaran\tOutcome\tOutput\tIndikator\tProgram\tKegiatan\tSub Kegiatan\n" +
				"Sejahtera\tTerlayani\tMakam baik\t\tPersentase makam\t" + program + "\t\t\n\t\t\tMakam terkelola\tJumlah makam\t\t" + kegiatan + "\t\n" +
				"\t\t\tMakam terpelihara\tJumlah makam dipelihara\t\t" + kegiatan + "\t" + subPelihara + "\n",
			baca: []string{"kaitan program " + program + " <> <Sejahtera> <Terlayani>", "kaitan kegiatan " + kegiatan + " <> <> <>", "kaitan sub kegiatan " + subPelihara + " <> <> <>"}},
		{nama: "tujuan dan sasaran masing-masing dengan targetnya",
			teks: "Tabel 3.2 Tujuan dan Sasaran\n\nTujuan\tIndikator Tujuan\tTarget\t\tSasaran\tIndikator Sasaran\tTarget\t\n\t\t2026\t2027\t\t\t2026\t2027\n" +
				"Sejahtera\tAngka kemiskinan\t9\t8\tTerlayani\t" + ppks + "\t70\t75\nSejahtera\tAngka kemiskinan\t9\t8\tAkuntabel\tNilai SAKIP\tB\tBB\n",
			baca: []string{"tujuan Sejahtera", "indikator Angka kemiskinan 2026:9 2027:8", "sasaran Terlayani", "indikator " + ppks + " 2026:70 2027:75",
				"sasaran Akuntabel", "indikator Nilai SAKIP 2026:B 2027:BB"}},
		{nama: "realisasi beberapa tahun sebelum target",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tRealisasi\t\tTarget\t\t\n\t\t2023\t2024\t2025\t2026\t2027\n1\t" + ppks + "\t58\t60\t65\t70\t75\n",
			baca: []string{"IKU " + ppks + " [60] 2025:65 2026:70 2027:75"}, temuan: []string{"tabel-tidak-dikenal"}},
		{nama: "kode di depan nama di tabel keterkaitan dan prioritas",
			teks: "Tabel 4.2 Keterkaitan\n\nNSPK\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUBKEGIATAN\tKET\n" +
				"\tA\tB\tC\t\tPersentase\t1.06.07 " + program + "\t\n\t\t\t\tD\tJumlah\t1.06.07.1.01 - " + kegiatan + "\t\n\t\t\t\tE\tJumlah\t1.06.07.1.01.0002 " + subPelihara + "\t\n\t\t\t\tF\tJumlah\t1.06.07.1.01.0005 " + subMakam + "\t\n\n" +
				"Tabel 4.4 Sub Kegiatan Prioritas\n\nNO\tPROGRAM PRIORITAS\tOUTCOME\tKEGIATAN/SUB KEGIATAN\tKET\n1\t1.06.07 " + program + "\tY\t1.06.07.1.01 " + kegiatan + "\t\n\t\t\t1.06.07.1.01.0002 " + subPelihara + "\t\n",
			baca: []string{"kaitan program " + program + " <> <A> <B>", "kaitan kegiatan " + kegiatan + " <> <> <>", "kaitan sub kegiatan " + subPelihara + " <> <> <>", "kaitan sub kegiatan " + subMakam + " <> <> <>",
				"prioritas kegiatan " + kegiatan, "prioritas sub kegiatan " + subPelihara}},
		{nama: "kolom kode di tabel keterkaitan dan prioritas",
			teks: "Tabel 4.2 Keterkaitan\n\nNSPK\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tKODE\tPROGRAM/KEGIATAN/SUBKEGIATAN\tKET\n" +
				"\tA\tB\tC\t\tPersentase\t1.06.07\tContoh Program\t\n\t\t\t\tD\tJumlah\t1.06.07.1.01\tContoh Kegiatan\t\n\t\t\t\tE\tJumlah\t1.06.07.1.01.0002\tContoh Sub\t\n\n" +
				"Tabel 4.4 Sub Kegiatan Prioritas\n\nNO\tPROGRAM PRIORITAS\tOUTCOME\tKODE\tKEGIATAN\tSUB KEGIATAN\tKET\n1\tX\tY\t1.06.07.1.01.0002\tContoh Kegiatan\tContoh Sub\t\n",
			baca: []string{"kaitan program Contoh Program <> <A> <B>", "kaitan kegiatan Contoh Kegiatan <> <> <>", "kaitan sub kegiatan Contoh Sub <> <> <>",
				"prioritas kegiatan Contoh Kegiatan", "prioritas sub kegiatan Contoh Sub"}},
		{nama: "kondisi akhir tanpa tahun",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tKondisi Awal\tTarget\t\tKondisi Kinerja pada Akhir Periode\n\t\t\t2026\t2027\t\n1\t" + ppks + "\t60\t70\t75\t80\n",
			baca: []string{"IKU " + ppks + " [60] 2026:70 2027:75 akhir:80"}},
		{nama: "T-C.26",
			teks: "Tabel T-C.26 Tujuan, Sasaran, Strategi, dan Kebijakan\n\nTujuan\tSasaran\tStrategi\tArah Kebijakan\nA\tB\tPerkuat data\tPemutakhiran\n\t\tPerkuat data\tVerifikasi\n\t\tBina lembaga\t\n",
			baca: []string{"tujuan A", "sasaran B", "strategi Perkuat data", "strategi Bina lembaga", "arah Pemutakhiran", "arah Verifikasi"}},
		{nama: "T-C.26 di bawah visi dan misi",
			teks: "Tabel T-C.26 Tujuan, Sasaran, Strategi, dan Kebijakan\n\nVISI: Daerah Bahagia\t\t\t\nMISI 1 : Data\t\t\t\nTujuan\tSasaran\tStrategi\tArah Kebijakan\nA\tB\tPerkuat data\tPemutakhiran\n",
			baca: []string{"tujuan A", "sasaran B", "strategi Perkuat data", "arah Pemutakhiran"}},
		{nama: "angka di kolom indikator adalah potongan sel lain",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\n1\t" + ppks + "\t60\t65\n\t65,5\t\t\n2\t100 Desa Bebas Sampah\t1\t2\n",
			baca: []string{"IKU " + ppks + " 2026:60 2027:65", "IKU 100 Desa Bebas Sampah 2026:1 2027:2"}, temuan: []string{"baris-tanpa-nama"}},
		{nama: "beberapa indikator bernomor dalam satu sel",
			teks: "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\n1\t1. " + ppks + "<br>2. Jumlah lembaga\t70,5<br>10\t75<br>12\n",
			baca: []string{"IKU " + ppks + " 2026:70,5 2027:75", "IKU Jumlah lembaga 2026:10 2027:12"}},
		{nama: "IKU dengan kolom tujuan/sasaran, judulnya menentukan",
			teks: "Tabel 4.5 IKU\n\nNo\tTujuan/Sasaran\tIndikator Kinerja Utama\tRumus\tTarget 2026\tTarget 2027\n1\tTerlayani\t" + ppks + "\ta/b\t70\t75\n",
			baca: []string{"IKU " + ppks + " (a/b) 2026:70 2027:75"}, temuan: []string{"baris-tanpa-nama"}},
		{nama: "judul tujuan dan sasaran menang atas kepala indikator kinerja utama",
			teks: "Tabel 3.2 Tujuan, Sasaran dan Indikator Kinerja Utama\n\nTujuan\tSasaran\tIndikator Kinerja Utama\t2026\t2027\nSejahtera\tTerlayani\t" + ppks + "\t70\t75\n",
			baca: []string{"tujuan Sejahtera", "sasaran Terlayani", "indikator " + ppks + " 2026:70 2027:75"}},
		{nama: "judul berikut bukan IKU",
			teks: "Tabel 4.5 Ukuran sebagai berikut\n\nTujuan\tSasaran\tIndikator\t2026\t2027\nSejahtera\tTerlayani\t" + ppks + "\t70\t75\n",
			baca: []string{"tujuan Sejahtera", "sasaran Terlayani", "indikator " + ppks + " 2026:70 2027:75"}},
		{nama: "bidang urusan di atas indikator kunci",
			teks: "Tabel 4.6 IKK\n\nNo\tBidang Urusan/Indikator\tSatuan\t2026\t2027\n1\tSosial\t\t\t\n1.1\t" + ppks + "\t%\t70\t75\n1.2\tRasio\t%\t\t\n2\tJumlah\tOrang\t\t\n",
			baca: []string{"IKK " + ppks + " 2026:70 2027:75", "IKK Rasio 2026: 2027:", "IKK Jumlah 2026: 2027:"}, temuan: []string{"baris-tanpa-nama"}},
		{nama: "judul kelompok bernomor romawi di T-C.23",
			teks: "Tabel 2.5 Pencapaian Kinerja Pelayanan\n\nNo\tIndikator Kinerja\t2023\t\t\t2024\t\t\n\t\tTarget\tRealisasi\tRasio\tTarget\tRealisasi\tRasio\nI\tPelayanan\t\t\t\t\t\t\n1\t" + ppks + "\t65\t66\t101,54\t70\t71\t101,43\n2\tTanpa nilai\t\t\t\t\t\t\n",
			baca: []string{"kinerja " + ppks + " 2023:65/66/101,54 2024:70/71/101,43", "kinerja Tanpa nilai 2023:// 2024://"}, temuan: []string{"baris-tanpa-nama"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.baca, isiTabelLain(r)); diff != "" {
				t.Error(diff)
			}
			var temuan []string
			for _, x := range r.Catatan {
				temuan = append(temuan, string(x.Kode))
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A code in front of a name makes it no other name (synthetic).
func TestBedaTabelKodeDepan(t *testing.T) {
	kaitan := "Tabel 4.2 Keterkaitan\n\nNSPK\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUBKEGIATAN\tKET\n"
	for _, s := range []string{"1.06.07 " + program, "1.06.07.1.01 - " + kegiatan, "1.06.07.1.01.0002 " + subPelihara, "1.06.07.1.01.0005 " + subMakam} {
		kaitan += "\t\t\tHasil\t\tIndikator\t" + s + "\t\n"
	}
	if got := adaTemuan(rencana(t, kaitan+"\n"+judulLapangan+kepalaBaku+isiBaku), renstra.BedaTabel); got != nil {
		t.Error(got)
	}
}

// isiTabelLain lists what the tables beside the programme table say, a row each.
func isiTabelLain(r *renstra.Rencana) []string {
	var out []string
	tambah := func(format string, a ...any) { out = append(out, fmt.Sprintf(format, a...)) }
	for _, x := range r.Tujuan {
		tambah("tujuan %s", x.Nama)
		if x.NSPK != "" {
			out[len(out)-1] += " <" + x.NSPK + ">"
		}
		out = append(out, barisIndikator("indikator", x.Indikator)...)
		for _, s := range x.Sasaran {
			tambah("sasaran %s", s.Nama)
			out = append(out, barisIndikator("indikator", s.Indikator)...)
		}
	}
	out = append(out, barisIndikator("IKU", r.IKU)...)
	out = append(out, barisIndikator("IKK", r.IKK)...)
	for _, k := range r.KinerjaPelayanan {
		tambah("kinerja %s", k.Nama)
		for i, y := range k.Tahunan {
			out[len(out)-1] += fmt.Sprintf(" %d:%v/%v/%v", y.Tahun, y.Target, y.Realisasi, k.Rasio[i])
		}
	}
	for _, d := range r.Pendanaan {
		tambah("dana %s", d.Uraian)
		for _, y := range d.Tahunan {
			out[len(out)-1] += fmt.Sprintf(" %d:%v/%v/%v", y.Tahun, y.Anggaran, y.Realisasi, y.Rasio)
		}
	}
	for _, x := range r.Strategi {
		tambah("strategi %s", x.Teks)
	}
	for _, x := range r.ArahKebijakan {
		tambah("arah %s", x.Teks)
	}
	for _, x := range r.Kaitan {
		tambah("kaitan %v %s <%s> <%s> <%s>", x.Tingkat, x.Nama, x.NSPK, x.Tujuan, x.Sasaran)
	}
	for _, x := range r.Prioritas {
		tambah("prioritas %v %s", x.Tingkat, x.Nama)
	}
	for _, x := range r.SumberDaya {
		for _, b := range x.Isi {
			tambah("jumlah %s %v", strings.Join(b.Uraian, "|"), b.Nilai[0])
		}
	}
	for _, a := range r.Aset {
		tambah("aset %s: %s %v %v", strings.Join(a.Golongan, "/"), a.Nama, a.Kuantitas, a.Kondisi)
	}
	return slices.Clip(out)
}

func barisIndikator(jenis string, daftar []renstra.Indikator) []string {
	var out []string
	for _, i := range daftar {
		s := jenis + " " + i.Nama
		if i.Definisi != "" {
			s += " (" + i.Definisi + ")"
		}
		if i.Baseline.Jenis() != kinerja.JenisTidakTertulis {
			s += fmt.Sprintf(" [%v]", i.Baseline)
		}
		for _, y := range i.Tahunan {
			s += fmt.Sprintf(" %d:%v", y.Tahun, y.Target)
		}
		if i.KondisiAkhir.Tertulis() {
			s += fmt.Sprintf(" akhir:%v", i.KondisiAkhir)
		}
		out = append(out, s)
	}
	return out
}
