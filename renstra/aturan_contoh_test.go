package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The page of rules shows a row before and after: put into a document, the one
// has the finding and the other has not (synthetic, but for the figures of the
// page). The programme table here has KODE, NAMA, INDIKATOR, and target and pagu
// of 2026 and 2027.
type contoh struct {
	kode             renstra.Kategori
	depan, belakang  string // what stands before the row that differs, and behind it
	sebelum, sesudah string
}

const (
	judulContoh   = "RENSTRA DINAS SOSIAL KOTA JAMBI TAHUN 2025-2029\n\n"
	kepalaContoh  = "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\tTARGET 2027\tPAGU 2027\n"
	bidangContoh  = "1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t\t\t\n"
	programContoh = "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase PPKS yang direhabilitasi\t100%\t5.000.000\t100%\t5.000.000\n"
	tabelContoh   = judulContoh + kepalaContoh
	tujuanContoh  = judulContoh + "Tabel 3.3 Tujuan dan Sasaran\n\nNSPK\tTUJUAN\tSASARAN\tINDIKATOR\tTARGET TAHUN\t\t\t\t\n\t\t\t\t2025\t2026\t2027\t2028\t2029\n"
	ikuContoh     = "\nTabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tSATUAN\tBASELINE\tTARGET TAHUN\t\t\t\t\tARAH\n\t\t\t2024\t2025\t2026\t2027\t2028\t2029\t\n"
	tc23Contoh    = judulContoh + "Tabel T-C.23\n\nNo.\tIndikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah\tTarget NSPK\tTarget IKK\tTarget Indikator Lainnya\tTarget Renstra Perangkat Daerah Tahun ke -\t\tRealisasi Capaian Tahun ke -\t\tRasio Capaian pada Tahun ke -\t\n\t\t\t\t\t2021\t2022\t2021\t2022\t2021\t2022\n"
	tc24Contoh    = judulContoh + "Tabel T-C.24\n\nUraian\tAnggaran pada tahun ke-\t\t\t\tRealisasi anggaran pada tahun ke -\t\t\t\tRasio antara realisasi dan anggaran tahun ke -\t\t\t\tRata-rata Pertumbuhan\t\n\t2022\t2023\t2024\t2025\t2022\t2023\t2024\t2025\t2022\t2023\t2024\t2025\tAnggaran\tRealisasi\n"
	sasaranContoh = "\t\tPeningkatan Profesionalisme ASN\t"
	satuProgram   = "\n" + kepalaContoh + bidangContoh + programContoh
)

var daftarContoh = []contoh{
	{kode: renstra.JumlahBidang, depan: tabelContoh,
		sebelum: "1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t10.000.000\t\t\n", sesudah: "1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t9.000.000\t\t\n",
		belakang: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t6.000.000\t\t\n1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase\t100%\t3.000.000\t\t\n"},
	{kode: renstra.JumlahProgram, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t9.743.022.000\t\t\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t10.043.022.000\t\t\n",
		belakang: "1.06.04.2.02\tRehabilitasi Sosial\tPersentase\t100%\t10.043.022.000\t\t\n"},
	{kode: renstra.JumlahKegiatan, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02\tRehabilitasi Sosial\tPersentase\t100%\t5.000.000\t\t\n", sesudah: "1.06.04.2.02\tRehabilitasi Sosial\tPersentase\t100%\t4.000.000\t\t\n",
		belakang: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t1 Orang\t3.000.000\t\t\n1.06.04.2.02.0002\tPenyediaan B\tJumlah\t1 Orang\t1.000.000\t\t\n"},
	{kode: renstra.JumlahTotal, depan: tabelContoh + bidangContoh + "1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase\t100%\t10.825.716.265\t\t\n",
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t\t\t\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t2.933.994.235\t\t\n",
		belakang: "JUMLAH\t\t\t\t13.759.710.500\t\t\n"},
	{kode: renstra.PaguTidakTertulis, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tPersentase\t100%\t\t100%\t1.000\n", sesudah: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tPersentase\t100%\t2.933.994.235\t100%\t1.000\n",
		belakang: "1.06.05.2.01\tPemeliharaan\tPersentase\t100%\t2.933.994.235\t100%\t1.000\n"},
	{kode: renstra.JumlahTabel, depan: judulContoh + "Tabel 2.1 Pegawai menurut Pendidikan\n\nNo\tPendidikan\tLaki-laki\tPerempuan\tJumlah\n1\tS1\t30\t50\t80\n",
		sebelum: "2\tSMA\t41\t61\t103\n", sesudah: "2\tSMA\t41\t61\t102\n", belakang: "3\tSMP\t2\t3\t5\n" + satuProgram},
	{kode: renstra.RasioBerbeda, depan: tc23Contoh,
		sebelum: "1\tPersentase PPKS\t-\t-\t-\t70\t85\t80\t123,59\t1,14\t1,54\n", sesudah: "1\tPersentase PPKS\t-\t-\t-\t70\t85\t80\t123,59\t1,14\t1,45\n", belakang: satuProgram},
	{kode: renstra.PertumbuhanBerbeda, depan: tc24Contoh,
		sebelum: "Belanja\t10.000.000.000\t18.000.000.000\t12.000.000.000\t11.000.000.000\t\t\t\t\t\t\t\t\t41,01%\t\n", sesudah: "Belanja\t10.000.000.000\t18.000.000.000\t12.000.000.000\t11.000.000.000\t\t\t\t\t\t\t\t\t12,78%\t\n", belakang: satuProgram},
	{kode: renstra.AnggaranBeda, depan: tc24Contoh,
		sebelum: "Belanja\t1.000.000\t2.000.000\t3.000.000\t12.000.000\t\t\t\t\t\t\t\t\t\t\n", sesudah: "Belanja\t1.000.000\t2.000.000\t3.000.000\t13.000.000\t\t\t\t\t\t\t\t\t\t\n",
		belakang: "\n" + strings.ReplaceAll(kepalaContoh, "2026", "2025") + bidangContoh + "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t13.000.000\t\t\nJUMLAH\t\t\t\t13.000.000\t\t\n"},
	{kode: renstra.BarisKosong, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02.0001\tFasilitasi Kunjungan Tamu\tJumlah Laporan\t\t\t\t\n", sesudah: ""},
	{kode: renstra.TargetTanpaPagu, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t1 Dokumen\t\t\t\n", sesudah: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t1 Dokumen\t5.000.000\t\t\n"},
	{kode: renstra.PaguTanpaTarget, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t\t5.000.000\t\t\n", sesudah: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t1 Dokumen\t5.000.000\t\t\n"},
	{kode: renstra.SatuanBerubah, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t100 %\t5.000.000\t2 Kampung\t5.000.000\n", sesudah: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t2 Kampung\t5.000.000\t2 Kampung\t5.000.000\n"},
	{kode: kinerja.KategoriTargetMelawanArah, depan: judulContoh + ikuContoh,
		sebelum: "1\tPersentase PPKS\tPersen\t\t\t80%\t75%\t\t\tnaik\n", sesudah: "1\tPersentase PPKS\tPersen\t\t\t80%\t85%\t\t\tnaik\n", belakang: satuProgram},
	{kode: kinerja.KategoriTargetBawahBaseline, depan: judulContoh + ikuContoh,
		sebelum: "1\tPersentase PPKS\tPersen\t80%\t\t70%\t\t\t\tnaik\n", sesudah: "1\tPersentase PPKS\tPersen\t80%\t\t82%\t\t\t\tnaik\n", belakang: satuProgram},
	{kode: kinerja.KategoriTargetSudahTercapai, depan: judulContoh + ikuContoh,
		sebelum: "1\tPersentase PPKS\tPersen\t90%\t\t\t\t\t90%\tnaik\n", sesudah: "1\tPersentase PPKS\tPersen\t90%\t\t\t\t\t95%\tnaik\n", belakang: satuProgram},
	{kode: kinerja.KategoriTargetTidakBerubah, depan: tujuanContoh + "\tMeningkatkan Pelayanan\t\tIndeks\t70\t71\t72\t73\t74\n" + sasaranContoh,
		sebelum: "Persentase\t80%\t80%\t80%\t80%\t80%\n", sesudah: "Persentase\t80%\t82%\t84%\t86%\t90%\n", belakang: satuProgram},
	{kode: kinerja.KategoriLonjakanTarget, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t25 Orang\t5.000.000\t2500 Orang\t5.000.000\n", sesudah: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t25 Orang\t5.000.000\t25 Orang\t5.000.000\n"},
	{kode: kinerja.KategoriJenisBercampur, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\t80\t5.000.000\tA\t5.000.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t5.000.000\tA\t5.000.000\n"},
	{kode: renstra.PredikatTurun, depan: judulContoh + ikuContoh,
		sebelum: "1\tPredikat AKIP\tPredikat\tA\t\tBB\t\t\t\t\n", sesudah: "1\tPredikat AKIP\tPredikat\tA\t\tA\t\t\t\t\n", belakang: satuProgram},
	{kode: renstra.LonjakanPagu, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t5.000.000\tA\t55.000.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t5.000.000\tA\t5.500.000\n"},
	{kode: renstra.LonjakanBiaya, depan: tabelContoh + bidangContoh + programContoh + "1.06.04.2.02\tRehabilitasi Sosial\tPersentase\t100%\t5.000.000\t100%\t5.000.000\n",
		sebelum: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t100 Orang\t50.000.000\t5 Orang\t50.000.000\n", sesudah: "1.06.04.2.02.0001\tPenyediaan A\tJumlah\t100 Orang\t50.000.000\t105 Orang\t50.000.000\n"},
	{kode: renstra.IndikatorTidakBaku, depan: tabelContoh + "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1\tA\t1\n1.06.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1\tA\t1\n",
		sebelum: "1.06.01.2.01.0002\tKoordinasi dan Penyusunan Dokumen RKA-SKPD\tJumlah Dokumen RKA\t1 Dokumen\t1\t1 Dokumen\t1\n", sesudah: "1.06.01.2.01.0002\tKoordinasi dan Penyusunan Dokumen RKA-SKPD\tJumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD\t1 Dokumen\t1\t1 Dokumen\t1\n"},
	{kode: renstra.SatuanTidakBaku, depan: tabelContoh + "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1\tA\t1\n1.06.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1\tA\t1\n1.06.01.2.01.0002\tKoordinasi dan Penyusunan Dokumen RKA-SKPD\tJumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD\t",
		sebelum: "12 Dokument\t1\t\t\n", sesudah: "12 Dokumen\t1\t\t\n"},
	{kode: renstra.TanpaIndikator, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\t\t100%\t5.000.000\t\t\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase PPKS yang direhabilitasi\t100%\t5.000.000\t\t\n"},
	{kode: renstra.SasaranTanpaIndikator, depan: tujuanContoh + "\tMeningkatkan Pelayanan\t\tIndeks\t70\t71\t72\t73\t74\n",
		sebelum: sasaranContoh + "\t\t\t\t\t\n", sesudah: sasaranContoh + "Indeks Profesionalitas ASN\t70\t71\t72\t73\t74\n", belakang: satuProgram},
	{kode: renstra.IndikatorTanpaSasaran, depan: tujuanContoh + "\tMeningkatkan Pelayanan\t\tIndeks\t70\t71\t72\t73\t74\n",
		sebelum: "", sesudah: sasaranContoh + "Indeks Profesionalitas ASN\t70\t71\t72\t73\t74\n", belakang: satuProgram},
	{kode: renstra.NamaTidakBaku, depan: tabelContoh + "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1\tA\t1\n1.06.01.2.06\tAdministrasi Umum Perangkat Daerah\tNilai\tA\t1\tA\t1\n",
		sebelum: "\tPenyediaan Barang Cetak dan Penggandaan\tJumlah\t1\t1\t1\t1\n", sesudah: "\tPenyediaan Barang Cetakan dan Penggandaan\tJumlah\t1\t1\t1\t1\n"},
	{kode: renstra.KodeTidakDitemukan, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "\tKegiatan Pembinaan Umum\tNilai\t100%\t5.000.000\t100%\t5.000.000\n", sesudah: "\tKegiatan Rehabilitasi Sosial Penyandang Masalah Kesejahteraan Sosial (PMKS) Lainnya Bukan Korban HIV/AIDS dan NAPZA di Luar Panti Sosial\tNilai\t100%\t5.000.000\t100%\t5.000.000\n"},
	{kode: renstra.IndukBerbeda, depan: tabelContoh + "\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1\tA\t1\n",
		sebelum: "\tKegiatan Administrasi Keuangan Perangkat Daerah\tNilai\tA\t1\tA\t1\n", sesudah: "\tKegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1\tA\t1\n",
		belakang: "\tKoordinasi dan Penyusunan Dokumen RKA-SKPD\tJumlah Dokumen\t1 Dokumen\t1\t1 Dokumen\t1\n"},
	{kode: renstra.KodeLuarInduk, depan: tabelContoh + bidangContoh + programContoh + "1.06.04.2.02\tRehabilitasi Sosial Contoh\tPersentase\t100%\t5.000.000\t100%\t5.000.000\n",
		sebelum: "1.06.04.2.03.0001\tPenyediaan Contoh\tJumlah\t1 Orang\t5.000.000\t1 Orang\t5.000.000\n", sesudah: "1.06.04.2.02.0001\tPenyediaan Contoh\tJumlah\t1 Orang\t5.000.000\t1 Orang\t5.000.000\n"},
	{kode: renstra.ProgramUrusanLain, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.05.02\tPROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM\tNilai\tBB\t5.000.000\tA\t5.000.000\n", sesudah: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tNilai\tBB\t5.000.000\tA\t5.000.000\n"},
	{kode: renstra.SPMTanpaAnggaran, depan: tabelContoh + bidangContoh + "1.06.06\tPROGRAM PENANGANAN BENCANA\tPersentase\t100%\t5.000.000\t100%\t5.000.000\n",
		sebelum: "1.06.06.2.01\tPerlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota\tPersentase\t100%\t5.000.000\t100%\t0\n", sesudah: "1.06.06.2.01\tPerlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota\tPersentase\t100%\t5.000.000\t100%\t452.000.000\n"},
	{kode: renstra.BedaTarget, depan: tujuanContoh + "\tMeningkatkan Pelayanan\t\tIndeks\t70\t71\t72\t73\t74\n" + sasaranContoh + "Persentase PPKS\t75%\t80%\t82%\t84%\t86%\n" + ikuContoh,
		sebelum: "1\tPersentase PPKS\tPersen\t\t75%\t85%\t82%\t84%\t86%\t\n", sesudah: "1\tPersentase PPKS\tPersen\t\t75%\t80%\t82%\t84%\t86%\t\n", belakang: satuProgram},
	{kode: renstra.SelTidakTerbaca, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\tdua belas juta\tA\t5.500.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t12.000.000\tA\t5.500.000\n"},
	{kode: renstra.SelDiperbaiki, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t325.000.0O0\tA\t325.500.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t325.000.000\tA\t325.500.000\n"},
	{kode: renstra.SatuanPagu, depan: judulContoh,
		sebelum: "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026 (juta Rp)\n1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t1.234,5\n", sesudah: "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026 (Rp)\n1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tBB\t1.234.500.000\n"},
	{kode: renstra.SelTerputus, depan: tabelContoh + "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1\tA\t1\n1.06.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1\tA\t1\n",
		sebelum: "1.06.01.2.01.0001\tPenyusunan Dokumen\tJumlah\t2 Dokumen\t1\t2 Dokumen\t1\n\tPerencanaan Perangkat Daerah\t\t\t\t\t\n", sesudah: "1.06.01.2.01.0001\tPenyusunan Dokumen Perencanaan Perangkat Daerah\tJumlah\t2 Dokumen\t1\t2 Dokumen\t1\n"},
	{kode: renstra.SelTidakBerpasangan, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase A<br>Persentase B\t1%<br>2%<br>3%\t5.000.000\t\t\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase A<br>Persentase B\t1%<br>2%\t5.000.000\t\t\n"},
	{kode: renstra.BarisGanda, depan: "kode_sub_kegiatan,nama_sub_kegiatan,kode_rekening,pagu_2026\n1.06.01.2.01.0001,Penyusunan Dokumen Perencanaan Perangkat Daerah,5.1.02.01.01.0024,1000000\n",
		sebelum: "1.06.01.2.01.0001,Penyusunan Dokumen Perencanaan Perangkat Daerah,5.1.02.01.01.0024,500000\n", sesudah: "1.06.01.2.01.0001,Penyusunan Dokumen Perencanaan Perangkat Daerah,5.1.02.01.01.0025,500000\n"},
	{kode: renstra.IsiBersarang, depan: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", "pagu_2026": 15000000, `,
		sebelum: `"sumber_dana": [{"nama_dana": "PAD"}]`, sesudah: `"sumber_dana": [{"nama_dana": "PAD", "pagu_dana": 15000000}]`, belakang: "}]"},
	{kode: renstra.MedanGanda, depan: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "tahun": 2026, "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", `,
		sebelum: `"pagu": 100000, "rincian": 90000`, sesudah: `"pagu": 100000`, belakang: "}]"},
	{kode: renstra.PaguBerulang,
		sebelum: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "tahun": 2026, "kode_rekening": "5.1.02.01.01.0024", "pagu": 3000000}, {"kode_sub_kegiatan": "1.06.01.2.01.0001", "tahun": 2026, "kode_rekening": "5.1.02.01.01.0052", "pagu": 3000000}]`,
		sesudah: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "tahun": 2026, "kode_rekening": "5.1.02.01.01.0024", "pagu": 3000000, "nilai_rincian": 1200000}, {"kode_sub_kegiatan": "1.06.01.2.01.0001", "tahun": 2026, "kode_rekening": "5.1.02.01.01.0052", "pagu": 3000000, "nilai_rincian": 1800000}]`},
	{kode: renstra.MedanTidakDibaca, depan: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", `,
		sebelum: `"pagu_2026": 15000000, "estimasi_2027": 16000000`, sesudah: `"pagu_2026": 15000000, "pagu_2027": 16000000`, belakang: "}]"},
	{kode: renstra.RekamanTerhapus, depan: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", "pagu_2026": 15000000}`,
		sebelum: `, {"kode_sub_kegiatan": "1.06.01.2.01.0002", "pagu_2026": 1000, "active": 0}`, sesudah: "", belakang: "]"},
	{kode: renstra.BarisTanpaNama, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "\t\t\t\t5.000.000\t\t\n", sesudah: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\t\t\t5.000.000\t\t\n"},
	{kode: renstra.BarisSubtotal, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "\tJumlah Program Rehabilitasi Sosial\t\t\t5.000.000\t\t5.000.000\n", sesudah: "", belakang: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tNilai\tA\t5.000.000\tA\t5.000.000\n"},
	{kode: renstra.KodeTidakTerbaca, depan: tabelContoh,
		sebelum: "1.O6.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1.000\tA\t1.000\n", sesudah: "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.KodeDiperbaiki, depan: tabelContoh + "1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\tNilai\tA\t1.000\tA\t1.000\n",
		sebelum: "1.06.01.2.1\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1.000\tA\t1.000\n", sesudah: "1.06.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.KodeBerbeda, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\tPROGRAM PEMBERDAYAAN SOSIAL\tNilai\tA\t1.000\tA\t1.000\n", sesudah: "1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.NamaTidakTertulis, depan: tabelContoh + bidangContoh,
		sebelum: "1.06.04\t\tNilai\tA\t1.000\tA\t1.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.TargetTakTentu, depan: judulContoh + ikuContoh,
		sebelum: "1\tIndeks PPKS\tIndeks\t\t1.650\t\t\t\t\t\n", sesudah: "1\tIndeks PPKS\tIndeks\t\t1,65\t\t\t\t\t\n", belakang: satuProgram},
	{kode: renstra.PeriodeTerbalik, sebelum: "periode: {dari: 2029, sampai: 2025}\n", sesudah: "periode: {dari: 2025, sampai: 2029}\n"},
	{kode: renstra.KolomHilang, depan: strings.Replace(tabelContoh, "TARGET 2026", "TARGET 2025\tPAGU 2025\tTARGET 2026", 1) + "1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tNilai\tA\t1.000\tA\t1.000\tA\t1.000\n",
		sebelum: kepalaContoh + "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tA\t1.000\tA\t1.000\n",
		sesudah: strings.Replace(kepalaContoh, "TARGET 2026", "TARGET 2025\tPAGU 2025\tTARGET 2026", 1) + "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\tA\t1.000\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.JumlahSel, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tNilai\tA\t1.000\tA\t1.000\t7.000\n", sesudah: "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.BarisTanpaInduk, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "", sesudah: "\tKegiatan Contoh\tNilai\tA\t1.000\tA\t1.000\n", belakang: "\tSub Kegiatan Contoh\tNilai\tA\t1.000\tA\t1.000\n"},
	{kode: renstra.NamaGanda, depan: tabelContoh + bidangContoh + programContoh + "1.06.04.2.02\tRehabilitasi Sosial Contoh\tPersentase\t100%\t1.000\t100%\t1.000\n\tSub Kegiatan Contoh\tNilai\tA\t1.000\tA\t1.000\n",
		sebelum: "\tSub Kegiatan Contoh\tNilai\tA\t1.000\tA\t1.000\n", sesudah: ""},
	{kode: renstra.PeriodeTidakDiketahui,
		sebelum: "RENCANA PROGRAM DINAS SOSIAL\n\n", sesudah: "RENCANA PROGRAM DINAS SOSIAL TAHUN 2025-2029\n\n",
		belakang: "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTahun-1\t\tTahun-2\t\n\t\t\tTarget\tRp\tTarget\tRp\n" + programContoh},
	{kode: renstra.BanyakSKPD, depan: "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,pagu_2026\n1.06.0.00.0.00.01.0000,1.06.01.2.01.0001,Penyusunan Dokumen Perencanaan Perangkat Daerah,1000000\n",
		sebelum: "1.05.0.00.0.00.01.0000,1.06.01.2.01.0002,Koordinasi dan Penyusunan Dokumen RKA-SKPD,500000\n", sesudah: "1.06.0.00.0.00.01.0000,1.06.01.2.01.0002,Koordinasi dan Penyusunan Dokumen RKA-SKPD,500000\n"},
	{kode: renstra.TabelLain, depan: tabelContoh + bidangContoh + programContoh,
		sebelum: "\nTabel 4.9 Rekapitulasi\n\n" + kepalaContoh + programContoh, sesudah: ""},
	{kode: renstra.RincianBeda, depan: `[{"kode_sub_kegiatan": "1.06.01.2.01.0001", "nama_sub_kegiatan": "Penyusunan Dokumen Perencanaan Perangkat Daerah", "tahun": 2026, `,
		sebelum: `"pagu": 5000000`, sesudah: `"pagu": 4000000`,
		belakang: `, "rekening": [{"kode_rekening": "5.1.02.01.01.0024", "pagu": 3000000}, {"kode_rekening": "5.1.02.01.01.0052", "pagu": 1000000}]}]`},
	{kode: renstra.JumlahAkhirPeriode, depan: judulContoh + "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tPAGU 2025\tPAGU 2026\tPAGU 2027\tPAGU 2028\tPAGU 2029\tKondisi Kinerja pada akhir periode Rp\n",
		sebelum: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\t1.000.000\t1.000.000\t1.000.000\t1.000.000\t1.000.000\t4.000.000\n", sesudah: "1.06.04\tPROGRAM REHABILITASI SOSIAL\tNilai\t1.000.000\t1.000.000\t1.000.000\t1.000.000\t1.000.000\t5.000.000\n"},
	{kode: renstra.SasaranTanpaProgram, depan: tujuanContoh + "\tMeningkatkan Pelayanan\t\tIndeks\t70\t71\t72\t73\t74\n" + sasaranContoh + "Indeks Profesionalitas ASN\t70\t71\t72\t73\t74\n\nTabel 4.2 Keterkaitan\n\nNSPK DAN SASARAN RPJMD\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUB KEGIATAN\tKETERANGAN\n",
		sebelum: "\tMeningkatkan Pelayanan\tPeningkatan Lain\tTerlaksananya\t\tPersentase\tProgram Rehabilitasi Sosial\t\n", sesudah: "\tMeningkatkan Pelayanan\tPeningkatan Profesionalisme ASN\tTerlaksananya\t\tPersentase\tProgram Rehabilitasi Sosial\t\n", belakang: satuProgram},
	{kode: renstra.TabelProgramKosong, sebelum: "perangkatDaerah: Dinas Sosial Kota Jambi\n",
		sesudah: "perangkatDaerah: Dinas Sosial Kota Jambi\nbidangUrusan:\n  - nama: Sosial\n    program:\n      - nama: PROGRAM REHABILITASI SOSIAL\n"},
}

func TestContohAturan(t *testing.T) {
	for _, c := range daftarContoh {
		t.Run(string(c.kode), func(t *testing.T) {
			ada := func(isi string) bool {
				r, err := renstra.Read(strings.NewReader(c.depan + isi + c.belakang))
				if err != nil {
					t.Fatal(err)
				}
				return slices.ContainsFunc(renstra.Audit(r, nil), func(x renstra.Temuan) bool { return x.Kode == c.kode })
			}
			if !ada(c.sebelum) {
				t.Error("sebelum: tidak ditemukan")
			}
			if ada(c.sesudah) {
				t.Error("sesudah: masih ditemukan")
			}
		})
	}
}
