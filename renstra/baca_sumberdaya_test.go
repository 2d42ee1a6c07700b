package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The totals are those that the tables print; each row was counted by awk over
// its lines (numbered rows, and line 511, which lacks its number).
func TestSumberDaya(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		type table struct {
			Baris, Isi, Pertama, Terakhir, Total int // lines
			Nomor                                string
			Uraian, Kolom                        []string
			Jumlah                               []int64
			Sumber                               string
		}
		const duk = "DUK Dinsos Kota Jambi Tahun 2025"
		want := []table{
			{423, 21, 430, 451, 452, "1", []string{"PANGKAT", "GOLONGAN"}, []string{"JUMLAH"}, []int64{163}, duk},
			{456, 25, 463, 488, 489, "2", []string{"JABATAN", "ESELON"}, []string{"JUMLAH"}, []int64{163}, duk},
			{493, 9, 502, 511, 512, "3", []string{"Tingkat Pendidikan"}, []string{"Laki-Laki", "Perempuan", "Jumlah"}, []int64{74, 89, 163}, duk},
			{516, 5, 522, 526, 527, "4", []string{"Jenis Diklat"}, []string{"Jumlah"}, []int64{17}, duk},
			{531, 4, 537, 540, 541, "5", []string{"Tenaga PSKS"}, []string{"Laki-Laki", "Perempuan", "Total"}, []int64{41, 61, 102}, duk},
			{0, 4, 1639, 1642, 1643, "", []string{"PPKS Terlantar"}, []string{"Jumlah"}, []int64{729}, "Laporan SPM 2024"},
		}
		var got []table
		for _, x := range r.SumberDaya {
			if x.Jumlah == nil {
				t.Fatalf("baris %d: tanpa jumlah", x.Baris)
			}
			y := table{x.Baris, len(x.Isi), x.Isi[0].Baris, x.Isi[len(x.Isi)-1].Baris, x.Jumlah.Baris, x.Nomor, x.Uraian, x.Kolom, make([]int64, len(x.Kolom)), x.Sumber}
			if x.Nomor == "" {
				y.Baris = 0 // the line above it, which the fixture does not have
			}
			for _, b := range x.Isi {
				for i, v := range b.Nilai {
					if n, ok := v.Angka(); ok {
						y.Jumlah[i] += n.IntPart()
					}
				}
			}
			for i, v := range x.Jumlah.Nilai {
				if n, ok := v.Angka(); !ok || n.IntPart() != y.Jumlah[i] {
					t.Errorf("baris %d kolom %s: jumlah tertulis %q, dihitung %d", x.Jumlah.Baris, x.Kolom[i], v, y.Jumlah[i])
				}
			}
			got = append(got, y)
		}
		for i := range want {
			for _, n := range []*int{&want[i].Baris, &want[i].Pertama, &want[i].Terakhir, &want[i].Total} {
				if *n > 0 {
					*n = at(*n)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		satu := r.SumberDaya[0]
		if satu.Judul != "Jumlah Pegawai Menurut Pangkat dan Golongan Dinas Sosial Jambi Tahun 2025" {
			t.Errorf("judul %q", satu.Judul)
		}
		kelompok := map[string]int{}
		for _, b := range satu.Isi {
			kelompok[b.Kelompok]++
		}
		if diff := cmp.Diff(map[string]int{"Dinas Sosial": 15, "Kementerian Sosial": 6}, kelompok); diff != "" {
			t.Error(diff)
		}
		if b := satu.Isi[4]; b.Uraian[1] != "III/c" || b.Nilai[0].Jenis() != kinerja.JenisStrip {
			t.Errorf("strip bukan nol: %+v", b)
		}
		if b := r.SumberDaya[2].Isi[8]; b.Nomor != "" || b.Uraian[0] != "Tingkat SLTA" || b.Kelompok != "Kementerian Sosial" || b.Nilai[0].Jenis() != kinerja.JenisTidakTertulis {
			t.Errorf("baris tanpa nomor: %+v", b)
		}
	})
}

// awk over lines 566–1407: 729 rows with a number, marks in the columns B, RR
// and RB 519, 17 and 34 times, never two in a row; table 9 (1421–1441) has 17
// times Baik, once Rusak Ringan, once Rusak Berat.
func TestAset(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		tabel, kondisi := map[string]int{}, map[renstra.Kondisi]int{}
		golongan := map[string]int{}
		baris := map[int]renstra.Aset{}
		for _, a := range r.Aset {
			tabel[a.Tabel]++
			kondisi[a.Kondisi]++
			golongan[a.Golongan[len(a.Golongan)-1]]++
			baris[a.Baris] = a
			if len(a.Tahun) != 4 || a.Nama == "" {
				t.Errorf("baris %d: %+v", a.Baris, a)
			}
		}
		if diff := cmp.Diff(map[string]int{"6": 43, "7": 484, "8": 202, "9": 19}, tabel); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(map[renstra.Kondisi]int{
			renstra.KondisiBaik: 519 + 17, renstra.KondisiRusakRingan: 17 + 1, renstra.KondisiRusakBerat: 34 + 1,
			renstra.KondisiTidakTertulis: 729 - 519 - 17 - 34,
		}, kondisi); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(map[string]int{
			"ALAT BESAR": 3, "ALAT ANGKUTAN": 40, "ALAT KANTOR DAN RUMAH TANGGA": 484,
			"ALAT STUDIO, KOMUNIKASI DAN PEMANCAR": 46, "ALAT KEDOKTERAN DAN KESEHATAN": 8, "KOMPUTER": 145, "PERALATAN OLAH RAGA": 3,
			"PENGADAAN GEDUNG & BANGUNAN": 17, "JALAN IRIGASI & JARINGAN": 2,
		}, golongan); diff != "" {
			t.Error(diff)
		}
		pertama := baris[at(568)]
		if diff := cmp.Diff([]string{"PERALATAN DAN MESIN", "ALAT BESAR"}, pertama.Golongan); diff != "" {
			t.Error(diff)
		}
		if pertama.Merk != "Shimizu" || pertama.SumberDana != "Biaya Tidak Terduga (BTT)" || pertama.Kuantitas.Satuan().String() != "Unit" || pertama.Kondisi != renstra.KondisiTidakTertulis {
			t.Errorf("baris 568: %+v", pertama)
		}
		if diff := cmp.Diff([]string{"PERALATAN DAN MESIN", "ALAT ANGKUTAN"}, baris[at(572)].Golongan); diff != "" {
			t.Error(diff)
		}
		// Under the head with "7" in the place of 9.
		if a := baris[at(698)]; a.Nomor != "61" || a.Kondisi != renstra.KondisiBaik || a.Tahun != "2012" {
			t.Errorf("baris 698: %+v", a)
		}
		// 23.000 Watt stays undecided: nothing says that it is no 23 Watt.
		if a := baris[at(1440)]; a.Kuantitas.String() != "23.000" || a.Satuan != kinerja.ParseSatuan("Watt") || a.Kuantitas.Jenis() != kinerja.JenisTakTentu || a.Kondisi != renstra.KondisiBaik {
			t.Errorf("baris 1440: %+v", a)
		}
		if a, b := baris[at(1435)], baris[at(1438)]; a.Kondisi != renstra.KondisiRusakRingan || b.Kondisi != renstra.KondisiRusakBerat {
			t.Errorf("kondisi dengan kata: %v, %v", a.Kondisi, b.Kondisi)
		}
		periksaCatatan(t, r, at(1233), renstra.JudulBerisi, "PERALATAN OLAH RAGA")
	})
}

// awk: 67 rows in lines 1460–1532 but for the repeated heads; the groups as
// the first cells name them.
func TestLayanan(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		if len(r.Layanan) != 67 {
			t.Fatalf("%d baris, mau 67", len(r.Layanan))
		}
		want := renstra.Layanan{Baris: at(1482), Sasaran: "Korban Napza dan HIV/AIDS",
			Dukungan: "Rekomendasi Layanan Kesehatan, Rekomendasi Layanan Program Pendidikan bagi warga miskin",
			Jenis:    "Akses ke Layanan Pendidikan dan Kesehatan Dasar"}
		for _, x := range r.Layanan {
			if x.Baris == want.Baris {
				want.Sel = x.Sel
				if diff := cmp.Diff(want, x); diff != "" {
					t.Error(diff)
				}
			}
		}
	})
}

// Heads of several rows: columns are named so that they can be told apart, a
// label that is one cell too far to the right stands over its column, and a row
// of shares below the total is no reason not to read the table (synthetic).
func TestKolomJumlah(t *testing.T) {
	for nama, c := range map[string]struct {
		teks   string
		kolom  []string
		jumlah []string
		isi    int
		temuan []string
	}{
		"L dan P tiap kelompok": {"No\tPendidikan\tPNS\t\tPPPK\t\tTotal\n\t\tL\tP\tL\tP\t\n1\tS2\t7\t9\t1\t-\t17\n2\tS1\t25\t48\t11\t20\t104\nJUMLAH\t\t32\t57\t12\t20\t121\n",
			[]string{"PNS L", "PNS P", "PPPK L", "PPPK P", "Total"}, []string{"32", "57", "12", "20", "121"}, 2, nil},
		"label satu tingkat cukup": {"No\tPendidikan\tJenis Kelamin\t\tJumlah\n\t\tL\tP\t\n1\tS2\t7\t9\t16\n\tJumlah\t7\t9\t16\n",
			[]string{"L", "P", "Jumlah"}, []string{"7", "9", "16"}, 1, nil},
		"kepala terlalu lebar": {"No\tUnit\tGolongan\t\t\t\t\tJumlah\n\t\tIV\t\tIII\t\t\n\t\tL\tP\tL\tP\t\n1\tSekretariat\t1\t2\t5\t7\t15\n2\tBidang\t0\t1\t4\t9\t14\n\tJumlah\t1\t3\t9\t16\t29\n",
			[]string{"IV L", "IV P", "III L", "III P", "Jumlah"}, []string{"1", "3", "9", "16", "29"}, 2, []string{"3 kepala-bergeser"}},
		"kolom yang hanya strip": {"No\tPendidikan\tPNS\t\tPPPK\t\tJumlah\n\t\tL\tP\tL\tP\t\n1\tS2\t-\t9\t-\t-\t9\n2\tS1\t-\t48\t-\t-\t48\n\tJumlah\t-\t57\t-\t-\t57\n",
			[]string{"PNS L", "PNS P", "PPPK L", "PPPK P", "Jumlah"}, []string{"-", "57", "-", "-", "57"}, 2, nil},
		"uraian yang hanya strip": {"No\tJabatan\tEselon\tJumlah\n1\tStaf\t-\t9\n2\tAhli\t-\t4\n\tJumlah\t-\t13\n",
			[]string{"Jumlah"}, []string{"13"}, 2, nil},
		"keterangan kosong": {"No\tUnit\tJumlah\tKet\n1\tSekretariat\t15\t\n2\tBidang\t14\t\n\tJumlah\t29\t\n",
			[]string{"Jumlah"}, []string{"29"}, 2, nil},
		"formasi dan terisi": {"No\tEselon\tFormasi\tTerisi\tKet\n1\tII.b\t1\t1\t\n2\tIII.a\t4\t3\tPensiun\n\tJumlah\t5\t4\t\n",
			[]string{"Formasi", "Terisi"}, []string{"5", "4"}, 2, nil},
		"menurut tahun": {"No\tJenis Diklat\tTahun\t\n\t\t2023\t2024\n1\tPIM III\t-\t1\n2\tTeknis\t5\t1.204\n\tJumlah\t5\t1.205\n",
			[]string{"2023", "2024"}, []string{"5", "1.205"}, 2, nil},
		"kelompok membedakan kolom": {"No\tUnit\tEselon\t\tGolongan\t\t\tJumlah\n\t\tIII\tIV\tI\tII\tIII\t\n1\tSekretariat\t1\t3\t0\t5\t12\t17\n2\tBidang\t1\t3\t1\t3\t9\t13\n\tJumlah\t2\t6\t1\t8\t21\t30\n",
			[]string{"Eselon III", "Eselon IV", "Golongan I", "Golongan II", "Golongan III", "Jumlah"}, []string{"2", "6", "1", "8", "21", "30"}, 2, nil},
		"satu kelompok yang tidak disebut judul": {"No\tUnit\tTingkat Pendidikan\t\tJumlah\n\t\tS2\tS1\t\n1\tSekretariat\t2\t5\t7\n\tJumlah\t2\t5\t7\n",
			[]string{"Tingkat Pendidikan S2", "Tingkat Pendidikan S1", "Jumlah"}, []string{"2", "5", "7"}, 1, nil},
		"keterangan di belakang jumlah": {"No\tJenjang\tNegeri\tSwasta\tJumlah\tRasio\tTahun\n1\tTK\t3\t120\t123\t1:15\t2023\n2\tSD\t180\t25\t205\t1:22\t2024\n\tJumlah\t183\t145\t328\t\t\n",
			[]string{"Negeri", "Swasta", "Jumlah"}, []string{"183", "145", "328"}, 2, nil},
		"rerata pada baris jumlah": {"No\tKecamatan\tJumlah Siswa\tAPK\n1\tBarat\t1.204\t98,33\n2\tTimur\t906\t101,11\n3\tUtara\t90\t97\n\tJumlah\t2.200\t99,52\n",
			[]string{"Jumlah Siswa", "APK"}, []string{"2.200", "99,52"}, 3, nil},
		"rata-rata di antara baris": {"Uraian\t2022\t2023\nRawat Jalan\t10.504\t12.101\nRawat Inap\t1.204\t1.307\nRata-rata per hari\t32,05\t36,66\nTotal\t11.708\t13.408\n",
			[]string{"2022", "2023"}, []string{"11.708", "13.408"}, 3, nil},
		"jumlah menurut tahun yang salah": {"No\tKecamatan\t2022\t2023\n1\tBarat\t12\t14\n2\tTimur\t20\t21\n\tJumlah\t32\t36\n",
			[]string{"2022", "2023"}, []string{"32", "36"}, 2, []string{"6 jumlah-tabel"}},
		"tanda persen di kepala": {"No\tGolongan\tL\tP\tJumlah\t%\n1\tIV\t4\t6\t10\t10\n2\tIII\t30\t60\t90\t90\n\tJumlah\t34\t66\t100\t100\n",
			[]string{"L", "P", "Jumlah"}, []string{"34", "66", "100"}, 2, nil},
		"bagian di bawah jumlah": {"No\tGolongan\tL\tP\tJumlah\n1\tIV\t4\t6\t10\n2\tIII\t30\t60\t90\n\tJumlah\t34\t66\t100\n\tPersentase\t34%\t66%\t100%\n",
			[]string{"L", "P", "Jumlah"}, []string{"34", "66", "100"}, 3, nil},
	} {
		r := rencana(t, "Tabel 2.1 Pegawai\n\n"+c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var temuan []string
		for _, x := range renstra.Audit(r, nil) {
			if x.Baris < 12 {
				temuan = append(temuan, fmt.Sprint(x.Baris, " ", x.Kode))
			}
		}
		if diff := cmp.Diff(c.temuan, temuan); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if len(r.SumberDaya) != 1 || r.SumberDaya[0].Jumlah == nil {
			t.Errorf("%s: %+v", nama, r.SumberDaya)
			continue
		}
		x := r.SumberDaya[0]
		var jumlah []string
		for _, v := range x.Jumlah.Nilai {
			jumlah = append(jumlah, v.String())
		}
		if diff := cmp.Diff([]any{c.kolom, c.jumlah, c.isi}, []any{x.Kolom, jumlah, len(x.Isi)}); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
