package renstra_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// kepalaProgram heads plans whose names do not tell their codes.
const kepalaProgram = "Tabel T-C.27 Rencana Program, Kegiatan, dan Pendanaan Dinas Sosial Kota Jambi Tahun 2025-2029\n\n" +
	"Kode\tProgram dan Kegiatan\tIndikator\tData Capaian Awal 2024\t2025 Target\t2025 Rp\t2026 Target\t2026 Rp\tKondisi Akhir Target\tKondisi Akhir Rp\tUnit Kerja\tLokasi\n"

// What the names of rows do not tell comes back as well: codes, of the agency
// too, parents without a row, outcome and output, condition at the end, place.
func TestProgramBacaKembali(t *testing.T) {
	for nama, k := range map[string]struct {
		isi     string
		berkode bool // Table 4.3 needs its column of codes
	}{
		"kode lain daripada nama": {"1.06.02\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n", true},
		"nama tidak dikenal": {"1.06.02\tPROGRAM KAMI SENDIRI\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n" +
			"1.06.02.2.01\tKegiatan Kami\tJumlah\t1 Orang\t2 Orang\t5.000\t3 Orang\t6.000\n" +
			"1.06.02.2.01.0001\tSub Kegiatan Kami\tJumlah\t1 Orang\t2 Orang\t5.000\t3 Orang\t6.000\n", true},
		"nama dikenal": {"1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t\t5.000\t\t6.000\n" +
			"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n", false},
		"program tanpa baris": {"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n" +
			"1.06.05.2.01\tKegiatan Kami\tJumlah\t1 Orang\t2 Orang\t5.000\t3 Orang\t6.000\n" +
			"1.06.06.2.01\tKegiatan Kami Juga\tJumlah\t1 Orang\t2 Orang\t5.000\t3 Orang\t6.000\n", true},
		"bidang tanpa baris": {"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n" +
			"2.08.02\tPROGRAM KAMI SENDIRI\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n", true},
		"hasil": {"1.06.04\tPROGRAM REHABILITASI SOSIAL\t\t\t\t5.000\t\t6.000\n" +
			"\tMeningkatnya layanan\tPersentase\t1%\t2%\t\t3%\t\n" +
			"\tOutcome: Layanan bermutu\tIndeks\t7\t8\t\t9\t\n", false},
		"akhir dan lokasi": {"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\t4%\t11.000\tBidang Rehabilitasi\tKota Jambi\n", false},
		"indikator lain": {"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t\t5.000\t3%\t6.000\n" +
			"\t\tIndeks\t7\t8\t\t9\t\t9,5\n", false}, // alone in its columns of 2025 and of the end
		"tanda baca": {"1.06.04\tPROGRAM \"KAMI\" | SATU \\ DUA, < 5 & *TIGA* _EMPAT_\tNilai \\| <A>; \"B\"\t1%\t2%\t5.000\t3%\t6.000\n", true},
		"kode perangkat": {"1.06.0.00.0.00.01.0000\tDinas Sosial\t\t\t\t5.000\t\t6.000\n" +
			"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t1%\t2%\t5.000\t3%\t6.000\n", true},
	} {
		a := rencana(t, kepalaProgram+k.isi)
		for bentuk, tulis := range bentukCetak {
			for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
				t.Run(nama+"/"+tabel.Nomor+"/"+bentuk, func(t *testing.T) {
					got := cetakBaca(t, tulis, tabel)
					if diff := cmp.Diff([]string(nil), bedaTeks(a, got)); diff != "" {
						t.Error(diff)
					}
					ada := slices.ContainsFunc(tabel.Kolom, func(k renstra.KolomCetak) bool { return k.Kepala() == "KODE" })
					if tabel.Nomor == "4.3" && ada != k.berkode {
						t.Errorf("kolom kode %v, mau %v", ada, k.berkode)
					}
				})
			}
		}
	}
}

// A parent without a row whose rows below have no codes either is printed with
// its code, so that they stay under it; the reader gives it the name that the
// catalogue has for the code.
func TestIndukTanpaBarisBacaKembali(t *testing.T) {
	kode := nomenklatur.MustParseKode
	baris := func(tingkat nomenklatur.Tingkat, nama string, k nomenklatur.Kode, anak ...*renstra.Node) *renstra.Node {
		n := &renstra.Node{Tingkat: tingkat, Nama: nama, Kode: k, Anak: anak}
		if nama != "" {
			n.Tahunan = []renstra.Tahunan{{Tahun: 2025, Pagu: anggaran.IsianOf(anggaran.New(5000))}, {Tahun: 2026, Pagu: anggaran.IsianOf(anggaran.New(6000))}}
		}
		return n
	}
	const program, kegiatan = nomenklatur.TingkatProgram, nomenklatur.TingkatKegiatan
	a := &renstra.Rencana{PerangkatDaerah: "Dinas Sosial Kota Jambi", Daerah: "Kota Jambi", JenisDaerah: nomenklatur.KabupatenKota,
		Periode: renstra.Periode{TahunDasar: 2024, Dari: 2025, Sampai: 2029}, Tahun: []int{2025, 2026},
		BidangUrusan: []*renstra.Node{
			baris(nomenklatur.TingkatBidangUrusan, "", kode("1.06"),
				baris(program, "PROGRAM REHABILITASI SOSIAL", kode("1.06.04"), baris(kegiatan, "Kegiatan Satu", kode("1.06.04.2.01"))),
				baris(program, "", kode("1.06.05"), baris(kegiatan, "Kegiatan Kami", nomenklatur.Kode{})),
				baris(program, "", kode("1.06.06"), baris(kegiatan, "Kegiatan Dua", kode("1.06.06.2.01")), baris(kegiatan, "Kegiatan Tiga", nomenklatur.Kode{}))),
			baris(nomenklatur.TingkatBidangUrusan, "", kode("2.08"), baris(program, "PROGRAM KAMI", kode("2.08.02"))),
		}}
	want := []string{`1.06.05 PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL: ganti nama dari tidak tertulis menjadi "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL"`}
	for bentuk, tulis := range bentukCetak {
		for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
			if diff := cmp.Diff(want, bedaTeks(a, cetakBaca(t, tulis, tabel))); diff != "" {
				t.Errorf("%s %s: %s", tabel.Nomor, bentuk, diff)
			}
		}
	}
}

// Years that the document only counts are printed as it counts them.
func TestTahunTerhitungBacaKembali(t *testing.T) {
	a := rencana(t, "Tabel 4.3 Rencana Program Dinas Sosial Kota Jambi\n\n"+
		"Kode\tProgram/Kegiatan\tIndikator\tTahun-1\t\tTahun-2\t\n\t\t\tTarget\tRp\tTarget\tRp\n"+
		"1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t2%\t5.000\t3%\t6.000\n\n"+
		"Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\tSatuan\tTarget Tahun\t\tKet\n\t\t\tTahun-1\tTahun-2\t\n1\tIndeks Kami\tIndeks\t7\t8\t\n")
	if len(a.Tahun) != 2 || a.Tahun[0] != 1 || len(a.IKU) != 1 {
		t.Fatalf("%v %v", a.Tahun, a.IKU)
	}
	for bentuk, tulis := range bentukCetak {
		for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
			if diff := cmp.Diff([]string(nil), bedaTeks(a, cetakBaca(t, tulis, tabel, a.TabelIKU()))); diff != "" {
				t.Errorf("%s %s: %s", tabel.Nomor, bentuk, diff)
			}
		}
	}
}

// A total row that lost its empty cells has its amounts, and none of them for
// its indicator.
func TestTotalTanpaSelBacaKembali(t *testing.T) {
	a := rencana(t, judulLapangan+kepalaBaku+isiBaku+"JUMLAH\t3.000.000\t4.500.000\n")
	if a.Total == nil || a.Total.Indikator != "" {
		t.Fatalf("%+v", a.Total)
	}
	for bentuk, tulis := range bentukCetak {
		if diff := cmp.Diff([]string(nil), bedaTeks(a, cetakBaca(t, tulis, a.TabelProgram()))); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
	}
}

// The code of the agency alone, which no row has, is no reason for a column of
// codes.
func TestKodePerangkatTanpaTotal(t *testing.T) {
	a := dinsosJambi()
	a.Total, a.KodeSKPD = nil, nomenklatur.MustParseKodeSKPD("1.06.0.00.0.00.01.0000")
	if k := a.TabelProgram().Kolom[0].Kepala(); k == "KODE" {
		t.Error("kolom kode")
	}
}

// A table of one year without targets has one column of values.
func TestProgramSatuKolomKembali(t *testing.T) {
	a := rencana(t, judulLapangan+"Kode\tProgram/Kegiatan\tPagu 2026 (Rp)\n1.06.04\tPROGRAM REHABILITASI SOSIAL\t5.000\n")
	if len(a.Tahun) != 1 {
		t.Fatal(a.Tahun)
	}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram())
		if diff := cmp.Diff([]string(nil), bedaTeks(a, got)); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
	}
}

// Units from a column of their own come back: their targets do not write them.
// Synthetic.
func TestSatuanProgramKembali(t *testing.T) {
	a := rencana(t, judulLapangan+"Kode\tProgram/Kegiatan\tIndikator\tSatuan\tBaseline 2024\tTarget 2026\tPagu 2026 (Rp)\n"+
		"1.06.04\tPROGRAM REHABILITASI SOSIAL\tJumlah dokumen\tDokumen\t10\t12\t5.000\n"+
		"\t\tNilai\tPoin\t70\t72\t\n"+
		"1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tPersentase\t\t50%\t60%\t6.000\n")
	n := a.BidangUrusan[0].Anak[0]
	if s, lain := n.Year(2026).Target.Satuan().String(), n.IndikatorLain[0].Baseline.Satuan().String(); s != "Dokumen" || lain != "Poin" {
		t.Fatalf("satuan %q, %q", s, lain)
	}
	for bentuk, tulis := range bentukCetak {
		for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
			if diff := cmp.Diff([]string(nil), bedaTeks(a, cetakBaca(t, tulis, tabel))); diff != "" {
				t.Errorf("%s %s: %s", tabel.Nomor, bentuk, diff)
			}
		}
	}
}

// A flat list has the units of its sub kegiatan too. Synthetic.
func TestSatuanDatarKembali(t *testing.T) {
	const kode, nama = "kode_bidang_urusan,nama_bidang_urusan,kode_program,nama_program,kode_kegiatan,nama_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan", "1.06,BIDANG,1.06.04,PROGRAM,1.06.04.2.01,Kegiatan"
	a := rencana(t, kode+",indikator,satuan,target_awal,target_2026,pagu_2026\n"+
		nama+",1.06.04.2.01.0001,Sub satu,Jumlah orang,Orang,10,12,5000000\n"+nama+",1.06.04.2.01.0002,Sub dua,Persentase,,50%,60%,6000000\n")
	if s := a.BidangUrusan[0].Anak[0].Anak[0].Anak[0].Year(2026).Target.Satuan().String(); s != "Orang" {
		t.Fatalf("satuan %q", s)
	}
	var b bytes.Buffer
	if err := a.TabelDatar().WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string(nil), bedaTeks(a, rencana(t, b.String()))); diff != "" {
		t.Error(diff)
	}
}
