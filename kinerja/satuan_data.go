package kinerja

// The units of the national lists of sub kegiatan (edition 900.1.15.5-1317 of
// 2023 and the update of 2027), most frequent first, and below them units that
// plans use in their own tables. The spelling is that of the lists, each word
// with a capital and without blanks around "/" and "-". Misspelt units of the
// lists ("Dokuman", "Doumen") are not units and are left out.

// satuanCacah are the units that count things: their numbers are whole.
var satuanCacah = []string{
	"Dokumen", "Orang", "Laporan", "Unit", "Ruang", "Paket", "Lembaga",
	"Satuan Pendidikan", "Keluarga", "Unit Usaha", "Kegiatan", "Peserta Didik",
	"Berita Acara", "Orang/Bulan", "Layanan", "Objek", "Buku", "Rekomendasi",
	"Lokasi", "Arsip", "Kelompok", "Organisasi", "Rumah Tangga", "Unit Rumah",
	"Pelaku Usaha", "Perangkat Daerah", "Desa", "Konten Digital", "Titik",
	"Kasus", "Lembaga Kemasyarakatan", "KK", "Badan Usaha", "Perkara",
	"Eksemplar", "Jembatan", "Sistem Drainase Perkotaan", "Sertifikat",
	"Perusahaan", "Perpustakaan", "Kepala Keluarga", "Komunitas", "Bendung",
	"Desa/Kelurahan", "Usaha", "BUM Kampung/BUM Perkampungan",
	"Kampung dan Perkampungan", "UMKM", "Cagar Budaya", "Unit Kerja",
	"Bendungan", "Kawasan", "Kampung", "Makam", "Kab/Kota", "Daerah", "Film",
	"Berkas", "Produk", "Publikasi", "Unit/Fasyankes", "Penampung Air Alami",
	"Situ", "Danau", "DI", "SR", "Penyelenggara", "Bangunan Gedung",
	"Kelompok Masyarakat", "Kesepakatan", "SKRD", "Kebijakan",
	"Peraturan Daerah", "Unit/Paket", "Kelompok Pra-Koperasi",
	"Perdasus/Perkada", "Koperasi", "Kegiatan Usaha", "Warisan Budaya Dunia",
	"Instansi", "Sampel", "Promosi", "Setek", "Batang", "Usulan", "Data",
	"Substansi", "Kamus", "Bahasa", "Tatanan", "Kawasan Rawa",
	"Sistem Drainase Lingkungan", "Kawasan Genangan",
	"Bangunan Gedung Negara", "Bangunan Gedung Cagar Budaya",
	"Bantuan Teknis", "Flyover", "Terowongan/Tunnel", "Underpass",
	"Perangkat Pendukung", "Layanan Informasi", "Paket Pekerjaan",
	"Bangunan Konstruksi", "Peta", "Sistem Informasi", "Perizinan",
	"Asosiasi dan Serikat Pekerja", "Entitas", "Pengaduan",
	"Laporan/Dokumen", "Domain", "Pelatda", "Lokus", "Pengguna", "Daftar",
	"SOP", "Usaha Pariwisata", "Mata", "Anakan",
	"Varietas Unggul Baru (VUB)", "Ekor", "Dosis", "Wilayah", "Operasi",
	"Permohonan", "Kawasan Transmigrasi", "Satuan Permukiman", "Kerja Sama",
	"Obyek Pajak", "Pokmas/Ormas", "Lembaga Masyarakat", "Gampong",
	"Pelaku Ekonomi", "Beasiswa", "Aduan", "Kabupaten/Kota",

	// Plans besides the lists: tables of IKU and IKK, RKA.
	"Jiwa", "Tempat", "Buah", "Lembar", "Rumah", "Sekolah", "Puskesmas",
	"Kelurahan", "Kecamatan", "Pegawai", "Peserta", "Anak", "Siswa",
	"Penduduk", "Kendaraan", "Aplikasi", "Inovasi", "Event",
}

// satuanUkur are measures and scores: their numbers may have decimals.
var satuanUkur = []string{
	"KM", "Ha", "M³/Hari", "Ton/Hari", "Ton", "Liter/Detik", "M2",
	"Persentase", "M", "Indeks", "kg/kap/tahun", "Meter", "Gram", "Hektar",
	"Nilai Akreditasi",

	// Plans besides the lists.
	"Persen", "Nilai", "Poin", "Skor", "Angka", "Rasio", "Bobot", "Predikat",
	"Level", "Opini", "Kg", "M3", "Km2", "Liter", "Rupiah", "Kali", "Hari",
	"Minggu", "Bulan", "Tahun", "Jam", "Menit", "Detik",
}

// ejaanSatuan are spellings that differ from the unit's own by more than case
// and blanks. Only signs are found here, never other letters, but for one: the
// list of 2023 was once read in the wrong encoding, and prints "³" as "Â³".
var ejaanSatuan = map[string]string{
	"%":          "Persen",
	"(%)":        "Persen",
	"Persen (%)": "Persen",
	"% (Persen)": "Persen",
	"MÂ³/Hari":   "M³/Hari",
}

// satuanBaku are units that are another name of a unit, number for number.
// "KK" is not here: it is Kepala Keluarga in one plan, Kartu Keluarga in the
// next.
var satuanBaku = map[string]string{
	"Persentase": "Persen",
	"Meter":      "M",
	"Hektar":     "Ha",
	"Kab/Kota":   "Kabupaten/Kota",
}

// dimensiSatuan groups units that count or measure the same. A unit of the
// table that is not here has a dimension of its own, its name in lower case.
var dimensiSatuan = map[string]Dimensi{
	"Jiwa": "orang", "Penduduk": "orang", "Pegawai": "orang", "Peserta": "orang",
	"Peserta Didik": "orang", "Anak": "orang", "Siswa": "orang", "Pengguna": "orang",
	"KK": "keluarga", "Kepala Keluarga": "keluarga", "Rumah Tangga": "keluarga",
	"Unit Rumah": "rumah",
	"Aduan":      "pengaduan", "Obyek Pajak": "objek pajak",

	"M": "panjang", "KM": "panjang",
	"M2": "luas", "Km2": "luas", "Ha": "luas",
	"M3": "volume", "Liter": "volume",
	"Gram": "massa", "Kg": "massa", "Ton": "massa",
	"M³/Hari": "debit", "Liter/Detik": "debit",

	"Detik": "waktu", "Menit": "waktu", "Jam": "waktu", "Hari": "waktu",
	"Minggu": "waktu",
	// A month is no fixed number of days.
	"Bulan": "bulan", "Tahun": "bulan",

	"Nilai": "nilai", "Poin": "nilai", "Skor": "nilai", "Angka": "nilai",
	"Bobot": "nilai", "Nilai Akreditasi": "nilai",
	"Predikat": "predikat", "Opini": "predikat",
	"Rupiah": "uang",
}
