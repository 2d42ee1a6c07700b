package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Flat records as tools leave them (synthetic, codes of the catalogue): what of
// them is money, which year it is of, and what is said. Each line of want is a row
// of the plan with its pagu by year, or a finding with its line; findings about
// codes, names and what records of few fields lack are left out.
func TestDatarRekaman(t *testing.T) {
	const (
		kepala = "kode_program,kode_kegiatan,kode_sub_kegiatan,tahun,pagu\n"
		satu   = "1.06.07,1.06.07.2.01,1.06.07.2.01.0001,"
		dua    = "1.06.07,1.06.07.2.01,1.06.07.2.01.0002,"
	)
	for nama, c := range map[string]struct {
		teks string
		want []string
	}{
		"tahun di judul": {"Rencana Strategis Dinas Sosial Kota Jambi Tahun 2026-2030,,,,\n" + kepala + satu + "2026,100\n" + satu + "2027,110\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110"}},
		"tahun kosong": {kepala + satu + "2026,100\n" + satu + ",110\n" + satu + "2028,120\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2028 Rp120", "galat sel-tidak-terbaca 3"}},
		"tahun rusak": {kepala + satu + "2026,100\n" + satu + "2O27,110\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "galat sel-tidak-terbaca 3"}},
		"tahun kosong, satu tahun saja": {kepala + satu + "2026,100\n" + dua + ",110\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "1.06.07.2.01.0002 2026 Rp110"}},
		"tahun dengan kata": {kepala + satu + "TA 2026,100\n" + satu + "Tahun Anggaran 2027,110\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110"}},
		"tahun tak terbaca di mana pun": {`[{"kode_sub_giat":"1.06.07.2.01.0001","tahun":"dua ribu","pagu":"5"}]`,
			[]string{"1.06.07.2.01.0001", "galat sel-tidak-terbaca 1"}},

		"tahun dari medan di sampingnya": {"kode_sub_kegiatan,target,pagu_2026\n1.06.07.2.01.0001,1,100\n", []string{"1.06.07.2.01.0001 2026 1 Rp100"}},
		"tahun medan bernomor": {"kode_sub_kegiatan,target_t1,target_t2,anggaran_2026,anggaran_2027\n1.06.07.2.01.0001,1,2,100,110\n",
			[]string{"1.06.07.2.01.0001 2026 1 Rp100 2027 2 Rp110"}},
		"medan bernomor lebih banyak dari tahun": {"kode_sub_kegiatan,target_t1,target_t2,anggaran_2026\n1.06.07.2.01.0001,1,2,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100"}},
		"medan tanpa tahun di samping dua tahun": {"kode_sub_kegiatan,anggaran,pagu_2026,pagu_2027\n1.06.07.2.01.0001,90,100,110\n",
			[]string{"1.06.07.2.01.0001 1 Rp90 2026 Rp100 2027 Rp110"}},
		"tahun digabung ke bawah": {kepala + satu + "2026,100\n" + dua + ",200\n" + satu + "2027,110\n" + dua + ",220\nJUMLAH,,,,630\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110", "1.06.07.2.01.0002 2026 Rp200 2027 Rp220", "total ", "info sel-diperbaiki 3"}},
		"tahun kosong di bawah rekaman yang sama": {kepala + satu + "2026,100\n" + satu + ",200\n" + satu + "2027,110\n" + satu + ",220\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110", "galat sel-tidak-terbaca 3", "galat sel-tidak-terbaca 5"}},

		"dua medan sama": {"kode_sub_kegiatan,tahun,pagu,rincian\n1.06.07.2.01.0001,2026,100,100.00\n", []string{"1.06.07.2.01.0001 2026 Rp100"}},
		"dua medan berbeda": {"kode_sub_kegiatan,tahun,rincian,pagu\n1.06.07.2.01.0001,2026,90,100\n1.06.07.2.01.0002,2026,80,80\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "1.06.07.2.01.0002 2026 Rp80", "peringatan medan-ganda 2"}},
		"rincian rekening": {"kode_sub_kegiatan,kode_akun,tahun,pagu,rincian\n1.06.07.2.01.0001,5.1.02.01.01.0024,2026,100,40\n1.06.07.2.01.0001,5.1.02.01.01.0025,2026,100,60\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info medan-ganda 2"}},
		"rincian rekening tidak berjumlah": {"kode_sub_kegiatan,kode_akun,tahun,pagu,rincian\n1.06.07.2.01.0001,5.1.02.01.01.0024,2026,100,40\n1.06.07.2.01.0001,5.1.02.01.01.0025,2026,100,50\n",
			[]string{"1.06.07.2.01.0001 2026 Rp90", "peringatan medan-ganda 2"}},
		"rincian bernama anggaran": {"kode_sub_kegiatan,pagu_2026,kode_akun,anggaran\n1.06.07.2.01.0001,100,5.1.02.01.01.0024,40\n1.06.07.2.01.0001,100,5.1.02.01.01.0025,60\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info medan-ganda 2"}},
		"kolom ganda": {"kode_sub_kegiatan,pagu_2026,pagu_2026\n1.06.07.2.01.0001,100,100\n", []string{"1.06.07.2.01.0001 2026 Rp100"}},
		"perubahan": {"kode_sub_kegiatan,tahun,pagu_murni,pagu_pergeseran,pagu_perubahan\n1.06.07.2.01.0001,2026,100,110,120\n1.06.07.2.01.0002,2026,50,50,0\n",
			[]string{"1.06.07.2.01.0001 2026 Rp120", "1.06.07.2.01.0002 2026 Rp0", "info medan-ganda 2", "info medan-ganda 2"}},
		"perubahan tidak dipakai": {"kode_sub_kegiatan,tahun,pagu,pagu_perubahan\n1.06.07.2.01.0001,2026,100,0\n", []string{"1.06.07.2.01.0001 2026 Rp100"}},
		"pagu efektif (Rp)":       {"Kode_Sub_Kegiatan,tahun,Pagu_Murni_Rp,Nilai_Pagu_Efektif_Rp\n1.06.07.2.01.0001,2026,100,100\n", []string{"1.06.07.2.01.0001 2026 Rp100"}},
		"kunci JSON dua kali": {`[{"kode_sub_giat":"1.06.07.2.01.0001","tahun":2026,"pagu":"5","pagu":"6"}]`,
			[]string{"1.06.07.2.01.0001 2026 Rp6", "peringatan medan-ganda 1"}},

		"koma tidak dikutip": {"kode_sub_kegiatan,nama_sub_kegiatan,target_2026,pagu_2026\n2.16.02.2.01.0001,Relasi Media,5,100\n2.16.02.2.01.0002,Layanan Hubungan, Media,6,110\n",
			[]string{"2.16.02.2.01.0001 2026 5 Rp100", "2.16.02.2.01.0002", "galat jumlah-sel 3"}},
		"sel kurang": {"kode_sub_kegiatan,pagu_2026,pagu_2027\n1.06.07.2.01.0001,100,110\n1.06.07.2.01.0002,120\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110", "1.06.07.2.01.0002 2026 Rp120", "peringatan jumlah-sel 3"}},
		"eksponen dari lembar kerja": {"kode_sub_kegiatan,indikator,pagu_2026\n1.06.07.2.01.0001,A,1.23457E+11\n1.06.07.2.01.0002,B,5000\n",
			[]string{"1.06.07.2.01.0001", "1.06.07.2.01.0002 2026 Rp5.000", "galat sel-tidak-terbaca 2"}},
		"eksponen JSON": {`[{"kode_sub_giat":"1.06.07.2.01.0001","tahun":2026,"pagu":1.5E3}]`, []string{"1.06.07.2.01.0001 2026 Rp1.500"}},

		"indikator dan tahun": {"kode_sub_kegiatan,indikator,satuan,tahun,target,pagu\n1.06.07.2.01.0001,Jumlah Dokumen,Dokumen,2026,1,100\n1.06.07.2.01.0001,Jumlah Dokumen,Dokumen,2027,2,110\n" +
			"1.06.07.2.01.0001,Jumlah Peserta,Orang,2026,30,100\n1.06.07.2.01.0001,Jumlah Peserta,Orang,2027,40,110\n",
			[]string{"1.06.07.2.01.0001 2026 1 Rp100 2027 2 Rp110 + Jumlah Peserta 30 40"}},
		"indikator lain berpagu nol": {"kode_sub_kegiatan,indikator,satuan,target_2026,pagu_2026\n1.06.07.2.01.0001,Jumlah Dokumen,Dokumen,2,100\n1.06.07.2.01.0001,Jumlah Laporan,Laporan,1,0\n",
			[]string{"1.06.07.2.01.0001 2026 2 Rp100 + Jumlah Laporan 1"}},
		"rekaman kepala tanpa indikator": {`[{"kode_sub_giat":"1.06.07.2.01.0001","tahun_anggaran":2026,"indikator":null,"target_1":null,"pagu_1":null},
			{"kode_sub_giat":"1.06.07.2.01.0001","tahun_anggaran":2026,"indikator":"Jumlah Dokumen","satuan":"Dokumen","target_1":"2","pagu_1":"100"}]`,
			[]string{"1.06.07.2.01.0001 2026 2 Rp100"}},

		"total": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.07.2.01.0001,,100\nJUMLAH SELURUHNYA,,100\n", []string{"1.06.07.2.01.0001 2026 Rp100", "total Rp100"}},
		"total di kolom nama": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.07.2.01.0001,,100\n,TOTAL BELANJA,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "total Rp100"}},
		"subtotal": {"kode_program,kode_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n" + satu + ",100\n1.06.07,,,Jumlah,100\n,,,SUB TOTAL,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info baris-subtotal 3", "info baris-subtotal 4"}},

		"total tanpa label": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.07.2.01.0001,,100\n1.06.07.2.01.0002,,200\n,,300\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "1.06.07.2.01.0002 2026 Rp200", "total Rp300"}},
		"total tanpa label per tahun": {kepala + satu + "2026,100\n" + satu + "2027,110\n,,,2026,100\n,,,2027,110\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110", "total Rp100"}},
		"bukan total": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.07.2.01.0001,,100\n,,100\n1.06.07.2.01.0002,,200\n,,999\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "1.06.07.2.01.0002 2026 Rp200", "galat baris-tanpa-nama 3", "galat baris-tanpa-nama 5"}},
		"target saja": {"kode_sub_kegiatan,target_2026,pagu_2026\n1.06.07.2.01.0001,1,100\n,7,\n",
			[]string{"1.06.07.2.01.0001 2026 1 Rp100", "galat baris-tanpa-nama 3"}},
		"angka saja di samping total": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.07.2.01.0001,,100\nJUMLAH,,110\n,,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "total Rp110", "galat baris-tanpa-nama 4"}},
		"subtotal dengan kode": {"kode_program,kode_kegiatan,kode_sub_kegiatan,pagu_2026\n" + satu + "100\n1.06.07 Total,,,100\nTotal 1.06.07,,,100\nGrand Total,,,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "total Rp100", "info baris-subtotal 3", "info baris-subtotal 4"}},
		"subtotal dengan nama": {"nama_program,kode_kegiatan,kode_sub_kegiatan,pagu_2026\nPROGRAM REHABILITASI SOSIAL,1.06.04.2.01,1.06.04.2.01.0001,100\nProgram Rehabilitasi Sosial Total,,,100\n",
			[]string{"1.06.04.2.01.0001 2026 Rp100", "info baris-subtotal 3"}},
		"jumlah program sekali lagi": {"kode_program,kode_kegiatan,kode_sub_kegiatan,pagu_2026\n1.06.07,,,100\n" + satu + "100\n1.06.07,,,100\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info baris-subtotal 4"}},
		"dua target": {"kode_sub_kegiatan,tahun,target,volume,pagu\n1.06.07.2.01.0001,2026,5 Orang,7,100\n1.06.07.2.01.0002,2026,5,5 Orang,100\n",
			[]string{"1.06.07.2.01.0001 2026 5 Orang Rp100", "1.06.07.2.01.0002 2026 5 Orang Rp100", "peringatan medan-ganda 2"}},
		"terhapus": {"kode_sub_kegiatan,pagu_2026,deleted_at,active\n1.06.07.2.01.0001,100,,1\n1.06.07.2.01.0002,200,2026-09-28 09:05:25,1\n1.06.07.2.01.0002,300,NULL,0\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info rekaman-terhapus 3"}},
		"is_deleted": {"kode_sub_kegiatan,pagu_2026,is_deleted\n1.06.07.2.01.0001,100,0\n1.06.07.2.01.0002,200,1\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info rekaman-terhapus 3"}},
		"status dihapus": {"kode_sub_kegiatan,pagu_2026,status\n1.06.07.2.01.0001,100,draft\n1.06.07.2.01.0002,200,dihapus\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info rekaman-terhapus 3"}},
		"kepala berakhir kosong": {kepala[:len(kepala)-1] + ",,\n" + satu + "2026,100\n" + satu + "2027,110,,\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110"}},
		"bergeser ke sel tanpa kepala": {"kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026,\n2.16.02.2.01.0001,Relasi Media,100\n2.16.02.2.01.0002,Layanan Hubungan, Media,110\n",
			[]string{"2.16.02.2.01.0001 2026 Rp100", "2.16.02.2.01.0002", "galat jumlah-sel 3"}},
		"medan tanpa nama": {"kode_sub_kegiatan,pagu_2026,\n1.06.07.2.01.0001,100,usulan\n1.06.07.2.01.0002,110,usulan\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "1.06.07.2.01.0002 2026 Rp110"}},
		"judul di atas kepala berakhir kosong": {"Rencana Strategis Dinas Sosial Kota Jambi Tahun 2026-2027,,,,,,\n" + kepala[:len(kepala)-1] + ",,\n" + satu + "2026,100\n" + satu + "2027,110,,\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100 2027 Rp110"}},
		"medan tidak dibaca": {"kode_sub_kegiatan,pagu_2026,estimasi,id_dana,is_locked\n1.06.07.2.01.0001,100,12,4,1\n",
			[]string{"1.06.07.2.01.0001 2026 Rp100", "info medan-tidak-dibaca 2"}},
		"medan bernomor t1": {"kode_sub_kegiatan,tahun_awal,target_t1,pagu_t1,target_t2,pagu_th2\n1.06.07.2.01.0001,2026,1,100,2,110\n",
			[]string{"1.06.07.2.01.0001 2026 1 Rp100 2027 2 Rp110"}},
		"prakiraan maju": {"kode_sub_kegiatan,tahun,target,pagu_indikatif,prakiraan_maju_target,prakiraan_maju_pagu_indikatif\n1.06.07.2.01.0001,2026,1,100,2,110\n",
			[]string{"1.06.07.2.01.0001 2026 1 Rp100 2027 2 Rp110"}},
	} {
		r, err := renstra.Read(strings.NewReader(c.teks))
		if err != nil {
			t.Errorf("%s: %v", nama, err)
			continue
		}
		var got []string
		for n := range r.SubKegiatan() {
			s := n.Kode.String()
			for _, y := range n.Tahunan {
				if y.Pagu.String() != "" {
					s += fmt.Sprint(" ", y.Tahun, strings.TrimRight(" "+y.Target.String(), " "), " ", y.Pagu)
				}
			}
			for _, i := range n.IndikatorLain {
				s += " + " + i.Nama
				for _, y := range i.Tahunan {
					s += " " + y.Target.String()
				}
			}
			got = append(got, s)
		}
		if r.Total != nil {
			got = append(got, "total "+r.Total.Tahunan[0].Pagu.String())
		}
		lewati := []renstra.Kategori{renstra.NamaTidakTertulis, renstra.KodeBerbeda, renstra.PeriodeTidakDiketahui, renstra.TargetTakTentu}
		for _, f := range r.Catatan {
			if !slices.Contains(lewati, f.Kode) {
				got = append(got, fmt.Sprint(f.Keparahan, " ", f.Kode, " ", f.Baris))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// A record that gives another name to a code is said; both rows are one.
func TestDatarNamaLain(t *testing.T) {
	r := rencana(t, "kode_program,nama_program,kode_kegiatan,nama_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n"+
		"2.16.02,PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK,2.16.02.2.01,Pengelolaan Informasi,2.16.02.2.01.0001,Relasi Media,100\n"+
		"2.16.02,PROGRAM PENGELOLAAN APLIKASI INFORMATIKA,2.16.02.2.01,2.16.02.2.01 Pengelolaan  informasi,2.16.02.2.01.0001,Penatalaksanaan Nama Domain,200\n")
	var got []string
	for _, f := range r.Catatan {
		if strings.Contains(f.Pesan, "di sini") && f.Kode == renstra.KodeBerbeda {
			got = append(got, fmt.Sprint(f.Baris, " ", f.Nama))
		}
	}
	if diff := cmp.Diff([]string{"3 PROGRAM PENGELOLAAN APLIKASI INFORMATIKA", "3 Penatalaksanaan Nama Domain"}, got); diff != "" {
		t.Error(diff)
	}
}

// Fields of a record that its parents, its unit and the end of the period have.
func TestDatarMedanLain(t *testing.T) {
	r := rencana(t, "kode_program,indikator_program,kode_kegiatan,kode_sub_kegiatan,indikator_sub_kegiatan,Baseline 2024,target_2026,pagu_2026,kondisi_akhir,pagu_akhir,penanggung_jawab\n"+
		"1.06.07,Persentase makam,1.06.07.2.01,1.06.07.2.01.0001,Jumlah Unit,3 Unit,4 Unit,100,5 Unit,500,Bidang Pemberdayaan\n")
	var got []string
	for _, n := range r.Walk() {
		got = append(got, fmt.Sprint(n.Kode, "|", n.Indikator, "|", n.Baseline, "|", n.KondisiAkhir.Target, "|", n.KondisiAkhir.Pagu, "|", n.PenanggungJawab))
	}
	want := []string{"1.06|||||", "1.06.07|Persentase makam||||", "1.06.07.2.01|||||", "1.06.07.2.01.0001|Jumlah Unit|3 Unit|5 Unit|Rp500|Bidang Pemberdayaan"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Every agency of the records is named, up to five.
func TestDatarBanyakSKPD(t *testing.T) {
	const kepala = "kode_skpd,kode_sub_kegiatan,pagu_2026\n"
	for teks, want := range map[string]string{
		"A1 B3 C4 B5":             "3 (A, B, C)",
		"A1 B1 C1 D1 E1 F1 G1 A2": "3 (A, B, C, D, E dan 2 lain)",
	} {
		isi := kepala
		for _, s := range strings.Fields(teks) {
			isi += s[:1] + ",1.06.07.2.01.000" + s[1:] + ",5\n"
		}
		got := ""
		for _, f := range rencana(t, isi).Catatan {
			if f.Kode == renstra.BanyakSKPD {
				got += fmt.Sprint(f.Baris, " ", f.Pesan[strings.IndexByte(f.Pesan, '('):strings.IndexByte(f.Pesan, ')')+1])
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", teks, got, want)
		}
	}
}

// The account of a record, as budgets call its fields.
func TestDatarRekeningBelanja(t *testing.T) {
	r := rencana(t, "Kode_Sub_Kegiatan,Kode_Rekening_Belanja,Nama_Rekening_Belanja,tahun,pagu\n1.06.07.2.01.0001,5.1.02.01.01.0024,Belanja Alat Tulis Kantor,2026,100\n")
	var got []string
	for n := range r.SubKegiatan() {
		for _, x := range n.Rincian {
			got = append(got, fmt.Sprint(x.Rekening, " ", x.NamaRekening, " ", x.Pagu))
		}
	}
	if diff := cmp.Diff([]string{"5.1.02.01.01.0024 Belanja Alat Tulis Kantor Rp100"}, got); diff != "" {
		t.Error(diff)
	}
}

// The pagu of a programme: that of its own row, which may stand below its records;
// said once more, it is not added (synthetic).
func TestDatarPaguProgram(t *testing.T) {
	const (
		kepala = "kode_program,kode_kegiatan,kode_sub_kegiatan,tahun,pagu\n"
		sub    = "1.06.07,1.06.07.2.01,1.06.07.2.01.0001,2026,100\n1.06.07,1.06.07.2.01,1.06.07.2.01.0001,2027,110\n"
		jumlah = "1.06.07,,,2026,100\n1.06.07,,,2027,110\n"
	)
	for nama, teks := range map[string]string{
		"di atas": kepala + jumlah + sub, "di bawah": kepala + sub + jumlah, "di atas dan di bawah": kepala + jumlah + sub + jumlah,
	} {
		n := rencana(t, teks).BidangUrusan[0].Anak[0]
		if got := fmt.Sprint(n.Pagu(2026), " ", n.Pagu(2027)); got != "Rp100 Rp110" {
			t.Errorf("%s: %s", nama, got)
		}
	}
}

// Fields that are called as the columns of printed tables are, by row of the plan
// (synthetic): indicator, baseline, end of the period, agency and place.
func TestDatarLabel(t *testing.T) {
	const (
		kepala = "Kode;Program;Kegiatan;Sub Kegiatan;"
		prog   = "1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;;;"
	)
	for nama, c := range map[string]struct{ teks, want string }{
		"akhir di atas target dan pagu": {kepala + "Indikator;2025;;Kondisi Kinerja pada Akhir Periode;\n;;;;;Target;Rp;Target;Rp\n" + prog + "A;80;100;90;300\n", "A||90|Rp300|||2025 80 Rp100"},
		"akhir satu label":              {kepala + "Target 2025;Pagu 2025;Kondisi Kinerja pada Akhir Periode Target;Kondisi Kinerja pada Akhir Periode Rp\n" + prog + "80;100;90;300\n", "||90|Rp300|||2025 80 Rp100"},
		"akhir tanpa isi apa":           {kepala + "Pagu 2025;Kondisi Kinerja pada Akhir Periode Renstra\n" + prog + "100;90\n", "||90||||2025  Rp100"},
		"awal":                          {kepala + "Data Capaian pada Tahun Awal Perencanaan (2024);Pagu 2025\n" + prog + "75;100\n", "|75|||||2025  Rp100"},
		"indikator dua tingkat":         {kepala + "Indikator Kinerja Program (Outcome)/Kegiatan (Output);Pagu 2025\n" + prog + "A;100\n", "A||||||2025  Rp100"},
		"penanggung jawab dan lokasi":   {kepala + "Pagu 2025;Perangkat Daerah Penanggung Jawab Kegiatan;Lokasi Pelaksanaan\n" + prog + "100;Bidang A;Jambi\n", "||||Bidang A|Jambi|2025  Rp100"},
		"bukan labelnya": {kepala + "Pagu 2025;id_unit_kerja;unit_kerja_id;indikator_satuan;status_pelaksana;periode_akhir;Realisasi 2024\n" + prog + "100;7;7;Orang;Bidang A;2030;55\n",
			"||||||2025  Rp100"},
		"dua yang sama": {kepala + "Pagu 2025;Baseline Kondisi;Kondisi Eksisting\n" + prog + "100;7;8\n", "||||||2025  Rp100"},
	} {
		n := rencana(t, c.teks).BidangUrusan[0].Anak[0]
		got := fmt.Sprint(n.Indikator, "|", n.Baseline, "|", n.KondisiAkhir.Target, "|", n.KondisiAkhir.Pagu, "|", n.PenanggungJawab, "|", n.Lokasi, "|")
		for _, y := range n.Tahunan {
			got += fmt.Sprint(y.Tahun, " ", y.Target, " ", y.Pagu)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", nama, got, c.want)
		}
	}
}

// Units that share a sub kegiatan have a target each, the plan has one: amounts add
// up, and of the targets that are left out the reader says so. A target that each
// record repeats, in other words too, or leaves at zero, is no other one. Synthetic.
func TestDatarTargetUnit(t *testing.T) {
	const kepala = "kode_sub_skpd,kode_program,nama_program,kode_giat,nama_giat,kode_sub_giat,nama_sub_giat,indikator,satuan,tahun,target,pagu\n"
	baris := func(unit, indikator, target, pagu string) string {
		return "1.02.0.00.0.00.01." + unit + ",1.02.77,PROGRAM CONTOH,1.02.77.2.01,Kegiatan Contoh,1.02.77.2.01.0001,Sub Contoh," + indikator + ",Orang,2026," + target + "," + pagu + "\n"
	}
	ganda := func(banyak string, baris int) []string {
		return []string{fmt.Sprintf("%d Target sub kegiatan ini tertulis lain pada %s rekaman, mulai baris ini; yang dibaca target rekaman pertamanya (baris 2).", baris, banyak)}
	}
	for nama, c := range map[string]struct {
		isi  string
		want []string
	}{
		"lain":            {baris("0000", "Jumlah", "10", "1000") + baris("0001", "Jumlah", "11", "2000") + baris("0002", "Jumlah", "12", "3000"), ganda("2", 3)},
		"sama":            {baris("0000", "Jumlah", "10", "1000") + baris("0001", "Jumlah", "10 Orang", "2000") + baris("0002", "Jumlah", "0", "3000"), nil},
		"indikator kedua": {baris("0000", "Jumlah", "10", "1000") + baris("0000", "Persentase", "5", "2000") + baris("0001", "Persentase", "6", "3000"), ganda("1", 4)},
	} {
		r := rencana(t, kepala+c.isi)
		if diff := cmp.Diff(c.want, adaTemuan(r, renstra.MedanGanda)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		n := r.BidangUrusan[0].Anak[0].Anak[0].Anak[0]
		if s := n.Year(2026).Target.String(); s != "10" {
			t.Errorf("%s: target %q", nama, s)
		}
		if s := n.Pagu(2026).String(); s != "Rp6.000" {
			t.Errorf("%s: pagu %s", nama, s)
		}
	}
}
