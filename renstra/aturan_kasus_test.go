package renstra_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// kasus is a labelled mutation of the source document: a rule that finds
// nothing in it must find this, in the row that is marked, and nothing else.
type kasus struct {
	kode  renstra.Kategori
	nama  string
	text  []ganti                // in lines of the fixture
	ubah  func(*renstra.Rencana) // what its tables have no column for
	opsi  []renstra.AuditOption
	baris []int // the guilty rows, one for each finding
}

// ganti replaces a cell of a line; the first is 0.
type ganti struct {
	baris, sel int
	isi        string
}

func mutasikan(t *testing.T, text string, g []ganti) string {
	t.Helper()
	baris := strings.Split(text, "\n")
	for _, x := range g {
		sel := strings.Split(baris[x.baris-1], "\t")
		if x.sel >= len(sel) || sel[x.sel] == x.isi {
			t.Fatalf("mutasi %+v tidak mengubah apa-apa", x)
		}
		sel[x.sel] = x.isi
		baris[x.baris-1] = strings.Join(sel, "\t")
	}
	return strings.Join(baris, "\n")
}

// tujuanPertama gives the first indicator of the first tujuan a direction and
// targets.
func tujuanPertama(arah kinerja.Arah, baseline string, target ...string) func(*renstra.Rencana) {
	return func(r *renstra.Rencana) {
		i := &r.Tujuan[0].Indikator[0]
		i.Arah, i.Baseline = arah, kinerja.ParseTarget(baseline)
		for n, s := range target {
			i.Tahunan[n].Target = kinerja.ParseTarget(s)
		}
	}
}

// spmProgramBencana names a service that a whole programme pays for.
var spmProgramBencana = []renstra.AuditOption{renstra.WithUkuran(renstra.Ukuran{SPM: []renstra.LayananSPM{
	{Nama: "penanganan bencana", Kode: []nomenklatur.Kode{nomenklatur.MustParseKode("1.06.06")}},
}})}

// paguBencana2027 takes the pagu 2027 out of the rows of the programme for
// disasters that are above a level.
func paguBencana2027(tingkat nomenklatur.Tingkat) func(*renstra.Rencana) {
	return func(r *renstra.Rencana) {
		for _, n := range r.Walk() {
			if n.Kode.IsValid() && n.Kode.Program() == nomenklatur.MustParseKode("1.06.06") && n.Tingkat < tingkat {
				n.Tahunan[2].Pagu = anggaran.Isian{}
			}
		}
	}
}

// tulisKode gives the rows of lines other codes, as a table writes them that no
// name is matched with: "1443 1.06.04.1.01".
func tulisKode(kode ...string) func(*renstra.Rencana) {
	return func(r *renstra.Rencana) {
		for _, n := range r.Walk() {
			for _, k := range kode {
				if baris, isi, _ := strings.Cut(k, " "); strconv.Itoa(n.Baris) == baris {
					n.Kode, n.Padanan = nomenklatur.MustParseKode(isi), nomenklatur.Padanan{}
				}
			}
		}
	}
}

// rincian gives the row of a line parts: "2026 9000000".
func rincian(baris int, bagian ...string) func(*renstra.Rencana) {
	return func(r *renstra.Rencana) {
		for _, s := range bagian {
			tahun, pagu, _ := strings.Cut(s, " ")
			x := renstra.Rincian{}
			x.Tahun, _ = strconv.Atoi(tahun)
			x.Pagu, _ = anggaran.TitikRibuan.ParseIsian(pagu)
			n := nodeBaris(r, baris)
			n.Rincian = append(n.Rincian, x)
		}
	}
}

// akhirPeriode gives the row of a line a pagu at the end of the period.
func akhirPeriode(baris int, pagu int64) func(*renstra.Rencana) {
	return func(r *renstra.Rencana) {
		nodeBaris(r, baris).KondisiAkhir = renstra.Tahunan{Tahun: 2029, Pagu: rpIsian(pagu)}
	}
}

func nodeBaris(r *renstra.Rencana, baris int) *renstra.Node {
	for _, n := range r.Walk() {
		if n.Baris == baris {
			return n
		}
	}
	return r.Total
}

var daftarKasus = []kasus{
	{kode: renstra.JumlahBidang, nama: "baris bidang diberi pagu 2026 seribu lebih",
		text: []ganti{{1359, 5, "13,196,409,000"}}, baris: []int{1359}},
	{kode: renstra.JumlahKegiatan, nama: "pagu kegiatan 2026 diubah",
		text: []ganti{{1361, 5, "99,000,000"}}, baris: []int{1361}},
	{kode: renstra.RincianBeda, nama: "15 juta 2026 dirinci 9 dan 5 juta; 16 juta 2027 dirinci penuh, dengan strip",
		ubah: rincian(1362, "2026 9000000", "2026 5000000", "2027 16000000", "2027 -"), baris: []int{1362}},
	{kode: renstra.RincianBeda, nama: "satu rincian tidak tertulis, tahun lain tidak dirinci: bukan temuan",
		ubah: rincian(1362, "2026 9000000", "2026 ")},
	{kode: renstra.RincianBeda, nama: "tahun tanpa pagu: bukan temuan",
		text: []ganti{{1362, 5, ""}}, ubah: rincian(1362, "2026 9000000")},
	// Line 1362 has 14.504.800, 15.000.000 and three times 16.000.000 from 2025 to
	// 2029: 77.504.800. The 16.000.000 of 2030 is after the period.
	{kode: renstra.JumlahAkhirPeriode, nama: "jumlah 2025–2029 tertulis seribu kurang",
		ubah: akhirPeriode(1362, 77_503_800), baris: []int{1362}},
	{kode: renstra.JumlahAkhirPeriode, nama: "jumlah sampai 2030",
		ubah: akhirPeriode(1362, 93_504_800), baris: []int{1362}},
	{kode: renstra.JumlahAkhirPeriode, nama: "jumlah periode: bukan temuan", ubah: akhirPeriode(1362, 77_504_800)},
	{kode: renstra.JumlahAkhirPeriode, nama: "pagu tahun terakhir: bukan temuan", ubah: akhirPeriode(1362, 16_000_000)},
	{kode: renstra.JumlahAkhirPeriode, nama: "satu tahun tidak tertulis: bukan temuan",
		text: []ganti{{1362, 7, ""}}, ubah: akhirPeriode(1362, 1)},
	{kode: renstra.JumlahAkhirPeriode, nama: "baris jumlah", // 71.396.554.500 is the sum of its five years
		ubah: akhirPeriode(1585, 71_396_554_501), baris: []int{1585}},
	{kode: renstra.JumlahAkhirPeriode, nama: "baris jumlah yang cocok", ubah: akhirPeriode(1585, 71_396_554_500)},
	{kode: renstra.PaguTanpaTarget, nama: "target 2026 dihapus",
		text: []ganti{{1362, 4, ""}}, baris: []int{1362}},
	{kode: renstra.KodeTidakDitemukan, nama: "sub kegiatan diberi nama karangan",
		text: []ganti{{1412, 0, "Penerbangan Antariksa dengan Balon Gas"}}, baris: []int{1412}},
	{kode: renstra.PadananTidakTunggal, nama: "nama kegiatan yang tidak menunjuk satu kegiatan",
		text:  []ganti{{1443, 0, "Kegiatan Rehabilitasi Sosial"}}, // ten names stand under 2.01 and under 2.02
		baris: []int{1444, 1450, 1451, 1452, 1453, 1461, 1462, 1463, 1464, 1470}},
	{kode: renstra.JumlahTabel, nama: "jumlah laki-laki tabel 5",
		text: []ganti{{119, 2, "42"}}, baris: []int{119, 119}}, // its column, and its row: 42 + 61 is not 102
	{kode: renstra.JumlahTabel, nama: "jumlah tabel pangkat",
		text: []ganti{{30, 3, "164"}}, baris: []int{30}},
	// The sums of lines 1111 and 1112, below them, but for one amount.
	{kode: renstra.JumlahTabel, nama: "jumlah T-C.24", ubah: func(r *renstra.Rencana) {
		jumlah := renstra.Pendanaan{Baris: 1113, Uraian: "Jumlah", Tahunan: slices.Clone(r.Pendanaan[0].Tahunan)}
		tambah := func(a, b anggaran.Isian) anggaran.Isian {
			x, _ := a.Rupiah()
			y, _ := b.Rupiah()
			sum, _ := x.Add(y)
			return anggaran.IsianOf(sum)
		}
		for i, t := range r.Pendanaan[1].Tahunan {
			a := jumlah.Tahunan[i]
			jumlah.Tahunan[i] = renstra.PendanaanTahunan{Tahun: t.Tahun, Anggaran: tambah(a.Anggaran, t.Anggaran), Realisasi: tambah(a.Realisasi, t.Realisasi)}
		}
		jumlah.Tahunan[1].Realisasi = anggaran.IsianOf(anggaran.New(11_853_372_712)) // 11.306.845.911 + 546.526.800 is one less
		r.Pendanaan = append(r.Pendanaan, jumlah)
	}, baris: []int{1113}},
	{kode: renstra.RasioBerbeda, nama: "1.45 menjadi 1.54",
		text: []ganti{{1099, 16, "1.54"}}, baris: []int{1099}},
	{kode: renstra.RasioBerbeda, nama: "61.41% menjadi 64.41%",
		text: []ganti{{1111, 10, "64.41%"}}, baris: []int{1111}},
	{kode: renstra.PertumbuhanBerbeda, nama: "14.01% menjadi 41.01%",
		text: []ganti{{1111, 13, "41.01%"}}, baris: []int{1111}},
	{kode: kinerja.KategoriTargetMelawanArah, nama: "arah naik, target turun",
		ubah: tujuanPertama(kinerja.ArahNaik, "", "80%", "80%", "75%", "80%"), baris: []int{1120}},
	{kode: kinerja.KategoriTargetBawahBaseline, nama: "arah naik, target pertama di bawah baseline",
		ubah: tujuanPertama(kinerja.ArahNaik, "70%", "65%"), baris: []int{1120}},
	{kode: kinerja.KategoriTargetSudahTercapai, nama: "arah naik, baseline sama dengan target akhir",
		ubah: tujuanPertama(kinerja.ArahNaik, "80%"), baris: []int{1120}},
	{kode: kinerja.KategoriLonjakanTarget, nama: "2 Dokumen menjadi 200 dan kembali",
		text: []ganti{{1362, 6, "200 Dokumen"}}, baris: []int{1362, 1362}},
	{kode: kinerja.KategoriJenisBercampur, nama: "A menjadi 80 dan kembali",
		text: []ganti{{1360, 6, "80"}}, baris: []int{1360, 1360}},
	{kode: renstra.PredikatTurun, nama: "A menjadi CC",
		text: []ganti{{1360, 6, "CC"}}, baris: []int{1360}},
	{kode: renstra.PredikatTurun, nama: "A menjadi B pada setiap skala",
		text: []ganti{{1360, 12, "B"}}, baris: []int{1360}},
	{kode: renstra.PredikatTurun, nama: "IKU, IKK dan indikator lain sebuah baris: A menjadi BB",
		ubah: func(r *renstra.Rencana) {
			turun := func(i *renstra.Indikator) {
				i.Baseline = kinerja.Target{}
				i.Tahunan = []kinerja.Tahunan{{Tahun: 2025, Target: kinerja.ParseTarget("A")}, {Tahun: 2026, Target: kinerja.ParseTarget("BB")}}
			}
			turun(&r.IKU[0])
			turun(&r.IKK[0])
			for _, n := range r.Walk() {
				if n.Baris == 1443 {
					n.IndikatorLain = []renstra.Indikator{{Baris: 1443, Indikator: kinerja.Indikator{Nama: "Nilai lain"}}}
					turun(&n.IndikatorLain[0])
				}
			}
		}, baris: []int{1443, 1665, 1677}},
	{kode: renstra.LonjakanPagu, nama: "15 juta kelebihan dua nol",
		text: []ganti{{1362, 5, "1,500,000,000"}}, baris: []int{1362, 1362}},
	{kode: renstra.LonjakanBiaya, nama: "2 Dokumen menjadi 200 dan kembali, pagu tetap",
		text: []ganti{{1362, 6, "200 Dokumen"}}, baris: []int{1362, 1362}},
	{kode: renstra.TanpaIndikator, nama: "indikator dihapus",
		text: []ganti{{1362, 1, ""}}, baris: []int{1362}},
	{kode: renstra.SasaranTanpaIndikator, nama: "indikator sasaran dihapus",
		ubah: func(r *renstra.Rencana) { r.Tujuan[0].Sasaran[1].Indikator = nil }, baris: []int{1131}},
	{kode: renstra.SasaranTanpaProgram, nama: "sasaran yang tidak disebut 4.2",
		text: []ganti{{1131, 2, "Peningkatan Mutu Data Kesejahteraan Sosial"}}, baris: []int{1131}},
	{kode: renstra.IndikatorTanpaSasaran, nama: "sasaran terakhir dihapus",
		text: []ganti{{1133, 2, ""}}, baris: []int{1132}},
	{kode: renstra.ProgramUrusanLain, nama: "program milik bidang 1.05",
		text: []ganti{{1442, 0, "PROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM"}}, baris: []int{1442}},
	{kode: renstra.NamaGanda, nama: "dua sub kegiatan karangan berkode sama di bawah satu kegiatan",
		text: []ganti{{1450, 0, "Penyaluran Bantuan Contoh"}, {1451, 0, "Pelatihan Contoh"}}, ubah: tulisKode("1450 1.06.04.2.01.0090", "1451 1.06.04.2.01.0090"), baris: []int{1451}},
	{kode: renstra.NamaGanda, nama: "dua baris tanpa nama: bukan temuan",
		ubah: func(r *renstra.Rencana) {
			for _, n := range r.Walk() {
				if n.Baris == 1450 || n.Baris == 1451 {
					n.Nama = ""
				}
			}
		}},
	{kode: renstra.KodeLuarInduk, nama: "nomor kegiatan satu sub kegiatan salah",
		ubah: tulisKode("1443 1.06.04.2.01", "1444 1.06.04.2.02.0001"), baris: []int{1444}},
	{kode: renstra.KodeLuarInduk, nama: "semua sub kegiatan berkata kegiatannya yang salah",
		ubah: tulisKode("1443 1.06.04.1.01"), baris: []int{1443}},
	{kode: renstra.KodeLuarInduk, nama: "kegiatan berkode program lain, sub kegiatannya tidak: satu temuan",
		ubah: tulisKode("1443 1.06.03.2.01"), baris: []int{1443}},
	{kode: renstra.KodeLuarInduk, nama: "program penunjang ditulis X.XX, kegiatannya terikat: bukan temuan",
		ubah: tulisKode("1360 X.XX.01", "1362 X.XX.01.2.01.0001")},
	{kode: renstra.KodeLuarInduk, nama: "kode usulan dari namanya: bukan temuan",
		text: []ganti{{1442, 0, "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL"}}},
	{kode: renstra.KegiatanWajib, nama: "dua kegiatan diwajibkan, satu ada",
		opsi:  []renstra.AuditOption{renstra.WithUkuran(renstra.Ukuran{Wajib: []nomenklatur.Kode{nomenklatur.MustParseKode("X.XX.01.2.02"), nomenklatur.MustParseKode("X.XX.01.2.99")}})},
		baris: []int{1585}},
	{kode: renstra.SPMTanpaAnggaran, nama: "pagu perlindungan korban bencana 2027 dinolkan",
		ubah: func(r *renstra.Rencana) {
			for _, n := range r.Walk() {
				if n.Kode == nomenklatur.MustParseKode("1.06.06.2.01") {
					for _, x := range append([]*renstra.Node{n}, n.Anak...) {
						x.Tahunan[2].Pagu = anggaran.IsianOf(anggaran.Rupiah{})
					}
				}
			}
		}, baris: []int{1561}},
	{kode: renstra.SPMTanpaAnggaran, nama: "layanan sebuah program, pagu 2027 hanya pada sub kegiatan: bukan temuan",
		ubah: paguBencana2027(nomenklatur.TingkatSubKegiatan), opsi: spmProgramBencana},
	{kode: renstra.SPMTanpaAnggaran, nama: "layanan sebuah program, pagu 2027 tidak tertulis sampai sub kegiatannya",
		ubah: paguBencana2027(nomenklatur.TingkatSubKegiatan + 1), opsi: spmProgramBencana, baris: []int{1560}},
	{kode: renstra.SPMTanpaAnggaran, nama: "program bencana menjadi program lain",
		ubah: func(r *renstra.Rencana) {
			b := r.BidangUrusan[0]
			b.Anak = slices.DeleteFunc(b.Anak, func(n *renstra.Node) bool { return n.Kode == nomenklatur.MustParseKode("1.06.06") })
		}, baris: []int{1585}},
	{kode: renstra.SPMTanpaAnggaran, nama: "hanya program penunjang: bagian dari rencana",
		ubah: func(r *renstra.Rencana) { r.BidangUrusan[0].Anak = r.BidangUrusan[0].Anak[:1] }},
	{kode: renstra.TabelProgramKosong, nama: "semua baris dihapus, baris jumlah tinggal",
		ubah: func(r *renstra.Rencana) { r.BidangUrusan = nil }, baris: []int{1585}},
	{kode: renstra.TabelProgramKosong, nama: "baris jumlah pun dihapus",
		ubah: func(r *renstra.Rencana) { r.BidangUrusan, r.Total = nil, nil }, baris: []int{0}},
	{kode: renstra.TabelProgramKosong, nama: "tinggal baris bidang urusan",
		ubah: func(r *renstra.Rencana) { r.BidangUrusan[0].Anak, r.Total = nil, nil }, baris: []int{1359}},
	{kode: renstra.TabelProgramKosong, nama: "satu program tanpa kegiatan: bukan temuan",
		ubah: func(r *renstra.Rencana) {
			b := r.BidangUrusan[0]
			b.Anak = b.Anak[:1]
			b.Anak[0].Anak = nil
		}},
	{kode: renstra.PeriodeTerbalik, nama: "2029 sampai 2025",
		ubah: func(r *renstra.Rencana) { r.Periode = renstra.Periode{Dari: 2029, Sampai: 2025} }, baris: []int{0}},
	{kode: renstra.PeriodeTerbalik, nama: "satu tahun: bukan temuan",
		ubah: func(r *renstra.Rencana) { r.Periode = renstra.Periode{Dari: 2025, Sampai: 2025} }},
	{kode: renstra.PeriodeTerbalik, nama: "akhir tidak tertulis: bukan temuan",
		ubah: func(r *renstra.Rencana) { r.Periode = renstra.Periode{Dari: 2025} }},
	{kode: renstra.EdisiBelumBerlaku, nama: "dokumen bertanggal 2022: tujuh baris hanya ada dalam daftar 2023",
		opsi:  []renstra.AuditOption{renstra.WithUkuran(renstra.Ukuran{Tanggal: time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)})},
		baris: []int{1521, 1531, 1539, 1541, 1542, 1552, 1569}},
	{kode: renstra.EdisiBelumBerlaku, nama: "tanggal dokumen yang sebenarnya",
		opsi: []renstra.AuditOption{renstra.WithUkuran(renstra.Ukuran{Tanggal: time.Date(2025, 9, 19, 0, 0, 0, 0, time.UTC)})}},
	{kode: renstra.BedaTarget, nama: "IKU Rasio Kontribusi PSKS 2026: 85%",
		text: []ganti{{1666, 4, "85%"}}, baris: []int{1666}},
	{kode: renstra.BedaTabel, nama: "IKU yang bukan indikator sasaran",
		text: []ganti{{1666, 1, "Rasio Kontribusi PPKS Lain"}}, baris: []int{1666}},
	{kode: renstra.BedaTabel, nama: "Dukungan Psikososial dihapus dari 4.2: 4.3 dan 4.4 masih memuatnya",
		ubah: func(r *renstra.Rencana) {
			r.Kaitan = slices.DeleteFunc(r.Kaitan, func(k renstra.Kaitan) bool { return k.Nama == "Pelayanan Dukungan Psikososial" })
		}, baris: []int{1571, 1650}},
	{kode: renstra.BedaTabel, nama: "Dukungan Psikososial dihapus dari 4.3: cascading, 4.2 dan 4.4 masih memuatnya",
		ubah: func(r *renstra.Rencana) {
			for _, n := range r.Walk() {
				n.Anak = slices.DeleteFunc(n.Anak, func(a *renstra.Node) bool { return a.Nama == "Pelayanan Dukungan Psikososial" })
			}
		}, baris: []int{1159, 1336, 1650}},
	{kode: renstra.BedaTabel, nama: "Dukungan Psikososial dihapus dari 4.4: bukan temuan",
		ubah: func(r *renstra.Rencana) {
			r.Prioritas = slices.DeleteFunc(r.Prioritas, func(x renstra.Prioritas) bool { return x.Nama == "Pelayanan Dukungan Psikososial" })
		}},
	{kode: renstra.BedaUraian, nama: "uraian menyebut lima dari tujuh program, seperti dokumen utuhnya",
		ubah: func(r *renstra.Rencana) {
			for _, s := range []string{"Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Program Pemberdayaan Sosial", "Program Rehabilitasi Sosial",
				"Program Perlindungan dan Jaminan Sosial", "Program Penanganan Bencana"} {
				r.UraianProgram = append(r.UraianProgram, renstra.Butir{Teks: s})
			}
		}, baris: []int{1529, 1580}},
	{kode: renstra.AnggaranBeda, nama: "tahun T-C.24 digeser: 2022 sampai 2025",
		ubah: func(r *renstra.Rencana) {
			for i := range r.Pendanaan {
				for j := range r.Pendanaan[i].Tahunan {
					r.Pendanaan[i].Tahunan[j].Tahun++
				}
			}
		}, baris: []int{1111}},
}

func TestKasusAturan(t *testing.T) {
	text := bacaFixture(t)
	teruji := map[renstra.Kategori]bool{}
	for _, k := range daftarKasus {
		t.Run(string(k.kode)+"/"+k.nama, func(t *testing.T) {
			r := rencana(t, mutasikan(t, text, k.text))
			sebelum := barisTemuan(rencana(t, text), k.kode)
			if k.ubah != nil {
				k.ubah(r)
			}
			got := barisTemuan(r, k.kode, k.opsi...)
			for _, b := range sebelum { // those that the document itself has
				if i := slices.Index(got, b); i >= 0 {
					got = slices.Delete(got, i, i+1)
				}
			}
			if !slices.Equal(got, k.baris) {
				t.Errorf("baris %v, mau %v", got, k.baris)
			}
		})
		teruji[k.kode] = true
	}
	for _, a := range renstra.AturanBaku() {
		if a.Periksa != nil && dibaca[a.Kode].n == 0 && !teruji[a.Kode] {
			t.Errorf("%s: tidak ada kasus di dokumen sumber dan tidak ada mutasi", a.Kode)
		}
	}
}

func barisTemuan(r *renstra.Rencana, kode renstra.Kategori, opsi ...renstra.AuditOption) []int {
	var out []int
	for _, x := range renstra.Audit(r, nil, opsi...) {
		if x.Kode == kode {
			out = append(out, x.Baris)
		}
	}
	return out
}
