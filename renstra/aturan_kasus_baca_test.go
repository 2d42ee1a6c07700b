package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// kasusBaca is a labelled mutation of the source document, or of its plan as
// another layout prints it, for a finding that is made while reading: the
// document itself has none.
type kasusBaca struct {
	kode  renstra.Kategori
	nama  string
	dari  func(*testing.T) string
	ubah  []suntingan
	baris []int // in the mutated text
}

// suntingan changes a text in a line; without lama the whole line.
type suntingan struct {
	baris      int
	lama, baru string
}

// The lines of the fixture: 1360 is the first programme, 1361 its first
// kegiatan, 1362 the first sub kegiatan, 1504 to 1507 the head of a page, 1508
// the programme under it. In T-C.27 the first programme is line 7; the flat
// list has its head in line 3 and its first two sub kegiatan in lines 4 and 5.
var daftarKasusBaca = []kasusBaca{
	{kode: renstra.KepalaRusak, nama: "tahun satu halaman hilang",
		dari: dokumen, ubah: []suntingan{{1505, "2026\t\t2027\t\t2028\t\t2029\t\t2030", ""}}, baris: []int{1504, 1506, 1507}},
	{kode: renstra.JumlahSel, nama: "dua sel kosong disisipkan",
		dari: dokumen, ubah: []suntingan{{1362, "\t2 Dokumen\t16,000,000", "\t\t\t2 Dokumen\t16,000,000"}}, baris: []int{1362}},
	{kode: renstra.SelTidakTerbaca, nama: "pagu ditulis dengan kata",
		dari: dokumen, ubah: []suntingan{{1362, "15,000,000", "lima belas juta"}}, baris: []int{1362}},
	{kode: renstra.SelDiperbaiki, nama: "huruf O di antara angka",
		dari: dokumen, ubah: []suntingan{{1362, "15,000,000", "15,0O0,000"}}, baris: []int{1362}},
	{kode: renstra.SelTerputus, nama: "nama terpotong dua",
		dari: dokumen, ubah: []suntingan{{1362, "Dokumen Perencanaan Perangkat Daerah\tJumlah", "Dokumen\tJumlah"}, {1362, "\n", "Perencanaan Perangkat Daerah" + strings.Repeat("\t", 14)}}, baris: []int{1362}},
	{kode: renstra.SelTidakBerpasangan, nama: "dua indikator, tiga target",
		dari: dokumen, ubah: []suntingan{{1362, "\tJumlah Dokumen", "\tIndikator Lain<br>Jumlah Dokumen"}, {1362, "2 Dokumen\t15", "1<br>2<br>3\t15"}}, baris: []int{1362}},
	{kode: renstra.TargetTakTentu, nama: "100% menjadi 2.125%",
		dari: dokumen, ubah: []suntingan{{1508, "100%\t1,520", "2.125%\t1,520"}}, baris: []int{1508}},
	{kode: renstra.SatuanPagu, nama: "kepala halaman dalam ribu",
		dari: dokumen, ubah: []suntingan{{1504, "INDIKATOR TAHUN", "INDIKATOR TAHUN (Rp. ribu)"}}, baris: []int{1504}},
	{kode: renstra.BarisTanpaInduk, nama: "program dan kegiatan pertama dihapus",
		dari: dokumen, ubah: []suntingan{{1360, "", ""}, {1361, "", ""}}, baris: []int{1362}},
	{kode: renstra.BarisTanpaNama, nama: "nama dan indikator dihapus",
		dari: dokumen, ubah: []suntingan{{1362, "Penyusunan Dokumen Perencanaan Perangkat Daerah\tJumlah Dokumen Perencanaan Perangkat Daerah", "\t"}}, baris: []int{1362}},
	{kode: renstra.BarisSubtotal, nama: "jumlah program pertama di bawahnya",
		dari: dokumen, ubah: []suntingan{{1441, "\n", "Jumlah Program Penunjang\t\t\t7,660,689,051\t\t8,467,368,000\t\t9,507,981,000\t\t9,615,959,000\t\t10,030,367,000\t\t9,743,022,000"}}, baris: []int{1442}},
	{kode: renstra.TabelTidakDikenal, nama: "judul IKU tidak menyebut indikator kinerja utama",
		dari: dokumen, ubah: []suntingan{{1661, "Indikator Kinerja Utama", "Ukuran"}}, baris: []int{1660}},
	{kode: renstra.TabelTidakTerbaca, nama: "IKU tanpa nama indikator",
		dari: dokumen, ubah: []suntingan{{1665, "\tPersentase PAS yang mendapatkan layanan dasar", "\t"}, {1666, "\tRasio Kontribusi PSKS", "\t"}, {1667, "\tIndeks Kemandirian PAS", "\t"},
			{1668, "", ""}, {1669, "", ""}, {1670, "", ""}}, baris: []int{1660}},
	{kode: renstra.TabelLain, nama: "rekapitulasi program di belakang",
		dari: dokumen, ubah: []suntingan{{1586, "", "Tabel 4.9 Rekapitulasi\n\nPROGRAM/KEGIATAN\tTARGET 2026\tPAGU 2026\tTARGET 2027\tPAGU 2027\nPROGRAM REHABILITASI SOSIAL\t100%\t1,307,690,000\t100%\t1,062,000,000"}}, baris: []int{1586}},
	{kode: renstra.TabelTerbelah, nama: "IKU tahun 2030 di tabel lanjutan",
		dari: dokumen, ubah: []suntingan{{1670, "\n", "\nTabel 4.5 Indikator Kinerja Utama (Lanjutan)\n\nNO\tINDIKATOR\tTARGET TAHUN\n\t\t2030\n1\tPersentase PAS yang mendapatkan layanan dasar\t80%\n2\tRasio Kontribusi PSKS\t80%\n3\tIndeks Kemandirian PAS\t50%\n4\tPenilaian mandiri reformasi birokrasi\tA\n5\tPersentase tata kelola dan kinerja pengelolaan keuangan OPD\t100%\n6\tRespon Penanganan Pengaduan Sosial\tSangat Baik"}}, baris: []int{1676}},

	{kode: renstra.KodeTidakTerbaca, nama: "dua nomor kode diganti huruf",
		dari: dicetak((*renstra.Rencana).TabelTC27), ubah: []suntingan{{7, "1.06.01\t", "1.AB.CD\t"}}, baris: []int{7}},
	{kode: renstra.KodeDiperbaiki, nama: "nol di depan nomor program hilang",
		dari: dicetak((*renstra.Rencana).TabelTC27), ubah: []suntingan{{7, "1.06.01\t", "1.06.1\t"}}, baris: []int{7}},
	{kode: renstra.KodeBerbeda, nama: "kode program lain pada nama ini",
		dari: dicetak((*renstra.Rencana).TabelTC27), ubah: []suntingan{{7, "1.06.01\t", "1.06.03\t"}}, baris: []int{7}},
	{kode: renstra.NamaTidakTertulis, nama: "nama program dihapus, kodenya tertulis",
		dari: dicetak((*renstra.Rencana).TabelTC27), ubah: []suntingan{{7, "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", ""}}, baris: []int{7}},
	{kode: renstra.PeriodeTidakDiketahui, nama: "tahun hanya dihitung",
		dari: dicetak((*renstra.Rencana).TabelTC27), ubah: []suntingan{{4, "Tahun 2025\t\tTahun 2026\t\tTahun 2027\t\tTahun 2028\t\tTahun 2029\t\tTahun 2030", "Tahun-1\t\tTahun-2\t\tTahun-3\t\tTahun-4\t\tTahun-5\t\tTahun-6"}}, baris: []int{3}},

	{kode: renstra.BarisGanda, nama: "satu rekaman dua kali, berpagu enam tahun",
		dari: dicetak((*renstra.Rencana).TabelDatar), ubah: []suntingan{{4, "\n", "1.06\tURUSAN PEMERINTAHAN YANG BERKAITAN DENGAN PELAYANAN DASAR BIDANG SOSIAL\t1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\t1.06.01.2.01\tKegiatan Perencanaan, Pengkanggaran, dan Evaluasi Kinerja Perangkat Daerah\t1.06.01.2.01.0001\tPenyusunan Dokumen Perencanaan Perangkat Daerah\tJumlah Dokumen Perencanaan Perangkat Daerah\t6 Dokumen\t\t14.504.800\t2 Dokumen\t15.000.000\t2 Dokumen\t16.000.000\t2 Dokumen\t16.000.000\t2 Dokumen\t16.000.000\t2 Dokumen\t16.000.000"}}, baris: []int{5, 5, 5, 5, 5, 5}},
	{kode: renstra.BanyakSKPD, nama: "rekaman kedua milik SKPD lain",
		dari: dicetak((*renstra.Rencana).TabelDatar), ubah: []suntingan{{3, "kode_bidang_urusan", "kode_skpd\tkode_bidang_urusan"}, {4, "1.06\t", "1.06.0.00.0.00.01.0000\t1.06\t"}, {5, "1.06\t", "1.05.0.00.0.00.01.0000\t1.06\t"}}, baris: []int{5}},
	{kode: renstra.MedanGanda, nama: "rincian lain dari pagunya",
		dari: satuRekaman, ubah: []suntingan{{1, `15000000`, `15000000, "tahun": 2026, "rincian": 14000000`}}, baris: []int{1}},
	{kode: renstra.MedanTidakDibaca, nama: "medan dengan nama yang tidak dikenal",
		dari: satuRekaman, ubah: []suntingan{{1, `15000000`, `15000000, "estimasi": 15000000`}}, baris: []int{1}},
	{kode: renstra.PaguBerulang, nama: "pagu yang sama pada dua rekening",
		dari: satuRekaman, ubah: []suntingan{{1, `15000000}`, `15000000, "kode_rekening": "5.1.02.01.01.0024"}, {"kode_sub_kegiatan": "1.06.01.2.01.0001", "pagu_2026": 15000000, "kode_rekening": "5.1.02.01.01.0052"}`}}, baris: []int{1}},
	{kode: renstra.RekamanTerhapus, nama: "rekaman kedua terhapus",
		dari: satuRekaman, ubah: []suntingan{{1, `}]`, `}, {"kode_sub_kegiatan": "1.06.01.2.01.0002", "pagu_2026": 1000, "deleted_at": "2026-09-28 09:05:25"}]`}}, baris: []int{1}},
	{kode: renstra.IsiBersarang, nama: "larik di dalam satu rekaman JSON",
		dari: satuRekaman,
		ubah: []suntingan{{1, `15000000`, `15000000, "lokasi_rinci": [{"kelurahan": "Buluran Kenali"}]`}}, baris: []int{1}},
}

// satuRekaman is a flat record of the source document's first sub kegiatan.
func satuRekaman(*testing.T) string {
	return `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", "pagu_2026": 15000000}]`
}

func dokumen(t *testing.T) string { return bacaFixture(t) }

// dicetak is a table of the source document's plan.
func dicetak(tabel func(*renstra.Rencana) *renstra.Tabel) func(*testing.T) string {
	return func(t *testing.T) string {
		r := rencana(t, bacaFixture(t))
		r.Periode = renstra.Periode{} // its title does not say the years
		var b strings.Builder
		if err := tabel(r).WriteTSV(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
}

func sunting(t *testing.T, text string, s []suntingan) string {
	t.Helper()
	baris := strings.Split(text, "\n")
	for _, x := range slices.Backward(s) {
		b := &baris[x.baris-1]
		switch {
		case x.lama == "":
			*b = x.baru
		case x.lama == "\n": // a new line behind it
			*b += "\n" + x.baru
		case strings.Contains(*b, x.lama):
			*b = strings.Replace(*b, x.lama, x.baru, 1)
		default:
			t.Fatalf("baris %d tidak memuat %q: %s", x.baris, x.lama, *b)
		}
	}
	return strings.Join(baris, "\n")
}

// A mutation has the finding in the row that is marked and nowhere else; the
// text before it has none. Every kind of finding that the reader makes and the
// document does not have has a case.
func TestKasusAturanBaca(t *testing.T) {
	teruji := map[renstra.Kategori]bool{}
	for _, k := range daftarKasusBaca {
		t.Run(string(k.kode)+"/"+k.nama, func(t *testing.T) {
			text := k.dari(t)
			if sebelum := barisTemuan(rencana(t, text), k.kode); len(sebelum) > 0 {
				t.Errorf("sebelum mutasi: baris %v", sebelum)
			}
			if got := barisTemuan(rencana(t, sunting(t, text, k.ubah)), k.kode); !slices.Equal(got, k.baris) {
				t.Errorf("baris %v, mau %v", got, k.baris)
			}
		})
		teruji[k.kode] = true
	}
	for _, a := range renstra.AturanBaku() {
		if a.Periksa == nil && dibaca[a.Kode].n == 0 && !teruji[a.Kode] {
			t.Errorf("%s: tidak ada kasus di dokumen sumber dan tidak ada mutasi", a.Kode)
		}
	}
}
