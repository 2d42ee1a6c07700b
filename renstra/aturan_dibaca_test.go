package renstra_test

import "github.com/perencanaan-id/perencanaan/renstra"

// dibaca is what the reading of each finding gave. The lines named are those
// of testdata/renstra-dinsos-kota-jambi-2025-2029.txt.
var dibaca = map[renstra.Kategori]bacaan{
	renstra.JumlahProgram:     {3, "baris 1360, 1442 (2030) dan 1508 (2029): benar, angka program berbeda dari kegiatannya"},
	renstra.JumlahTotal:       {3, "baris 1585 (2025, 2029, 2030): benar, sebabnya baris program di atas"},
	renstra.PaguTidakTertulis: {1, "baris 1508: benar, halamannya tidak punya kolom 2025"},
	renstra.BarisKosong:       {38, "semuanya benar-benar kosong; sisa salinan nomenklatur"},
	renstra.TargetTanpaPagu:   {50, "sepuluh baris, lima tahun masing-masing: target tertulis, pagu kosong"},
	renstra.SatuanBerubah:     {4, "baris 1480 (0 di antara 100%), 1552, 1572, 1580: benar"},
	renstra.NamaTidakBaku:     {6, "baris 1361, 1401, 1430, 1443, 1491, 1523: salah eja atau kurang koma"},
	renstra.EdisiDicabut:      {7, "baris 1521, 1531, 1539, 1541, 1542, 1552, 1569: hanya ada dalam daftar 2023"},
	renstra.NamaGanda:         {1, "baris 1384: RKA-SKPD tertulis di dua kegiatan"},
	renstra.IndukBerbeda:      {1, "baris 1384: RKA-SKPD di bawah Administrasi Keuangan"},
	renstra.KolomHilang:       {1, "baris 1504: halaman tanpa 2025"},
	renstra.KepalaBergeser:    {13, "tiga belas kepala dengan PAGU di kolom terakhir"},
	renstra.SelBergeser:       {2, "baris 1471 dan 1502: bergeser satu sel"},
	renstra.BarisBergeser:     {4, "baris 1121, 1207, 1622, 1658: deret yang bergeser"},
	renstra.NamaTerpotong:     {1, "baris 1120: terpotong di ujung halaman"},
	renstra.IndukTakTentu:     {5, "baris 1931, 1939, 1940, 1941 dan 1955 dokumen: tidak ada tabel, urutan atau kolom yang menentukannya"},
	renstra.JudulBerisi:       {1, "baris judul PERALATAN OLAH RAGA berisi 1 Unit"},
}
