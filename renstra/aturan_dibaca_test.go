package renstra_test

import (
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// dibaca is what the reading of each finding gave. The lines named are those
// of testdata/renstra-dinsos-kota-jambi-2025-2029.txt.
var dibaca = map[renstra.Kategori]bacaan{
	renstra.JumlahProgram:     {n: 3, catatan: "baris 1360, 1442 (2030) dan 1508 (2029): benar, angka program berbeda dari kegiatannya"},
	renstra.JumlahTotal:       {n: 3, catatan: "baris 1585 (2025, 2029, 2030): benar, sebabnya baris program di atas"},
	renstra.PaguTidakTertulis: {n: 1, catatan: "baris 1508: benar, halamannya tidak punya kolom 2025"},
	renstra.BarisKosong:       {n: 38, catatan: "semuanya benar-benar kosong; sisa salinan nomenklatur"},
	renstra.TargetTanpaPagu:   {n: 50, catatan: "sepuluh baris, lima tahun masing-masing: target tertulis, pagu kosong"},
	renstra.SatuanBerubah:     {n: 4, catatan: "baris 1480 (0 di antara 100%), 1552, 1572, 1580: benar"},
	renstra.NamaTidakBaku:     {n: 6, catatan: "baris 1361, 1401, 1430, 1443, 1491, 1523: salah eja atau kurang koma"},
	renstra.EdisiDicabut:      {n: 7, catatan: "baris 1521, 1531, 1539, 1541, 1542, 1552, 1569: hanya ada dalam daftar 2023"},
	renstra.NamaGanda:         {n: 1, catatan: "baris 1384: RKA-SKPD tertulis di dua kegiatan"},
	renstra.IndukBerbeda:      {n: 1, catatan: "baris 1384: RKA-SKPD di bawah Administrasi Keuangan"},
	renstra.KolomHilang:       {n: 1, catatan: "baris 1504: halaman tanpa 2025"},
	renstra.KepalaBergeser:    {n: 13, catatan: "tiga belas kepala dengan PAGU di kolom terakhir"},
	renstra.SelBergeser:       {n: 2, catatan: "baris 1471 dan 1502: bergeser satu sel"},
	renstra.BarisBergeser:     {n: 4, catatan: "baris 1121, 1207, 1622, 1658: deret yang bergeser"},
	renstra.BedaUraian:        {teks: 31, catatan: "hanya dalam dokumen utuh, uraian 4.1 sampai 4.3: setiap nama dicari tersendiri di tabel 4.3; tidak ada di sana atau ditulis lain"},
	renstra.NamaTerpotong:     {n: 1, catatan: "baris 1120: terpotong di ujung halaman"},
	renstra.IndukTakTentu:     {n: 5, catatan: "baris 1141, 1149, 1150, 1151 dan 1165: tidak ada tabel, urutan atau kolom yang menentukannya"},
	renstra.JudulBerisi:       {n: 1, catatan: "satu temuan tentang tiga judul golongan yang berisi 1 Unit: baris 797, 806, 968"},
	renstra.BedaTabel: {n: 62, catatan: "cascading 20 (10 sub kegiatan tidak ada di 4.3, 10 hanya lain tulisan), tabel 4.2 17 (5 lain tulisan), tabel 4.3 11 (5), tabel 4.4 14 (3): " +
		"sub kegiatan bencana dan rehabilitasi baru ada di 4.2 dan 4.4 tetapi tidak di 4.3; yang info hanya lain tulisan (Permakanaan, Pantii, Fasilitas)"},
	kinerja.KategoriTargetTidakBerubah: {n: 12, catatan: "baris 1120–1134: semua indikator tujuan dan sasaran bertarget sama lima tahun"},
	renstra.IndikatorTidakBaku:         {n: 9, catatan: "baris 1438, 1482, 1512, 1531, 1542, 1543, 1549, 1551, 1558: benar lain dari daftar; dua yang daftarnya sendiri salah eja (1390, 1583) tidak disebut"},
	renstra.SatuanTidakBaku:            {n: 4, catatan: "baris 1373, 1405, 1520, 1552: Dokumen untuk Laporan, Laporan untuk Dokumen, Keluarga untuk Usulan, Orang untuk Sertifikat"},
}
