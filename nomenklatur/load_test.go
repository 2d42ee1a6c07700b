package nomenklatur

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func bukaDaftar(t *testing.T, nama string) *os.File {
	t.Helper()
	f, err := os.Open(folderDaftar + nama)
	if os.IsNotExist(err) {
		t.Skip("daftar tidak ada: ", folderDaftar+nama)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func jumlahKategori(temuan []Temuan) map[Kategori]int {
	out := map[Kategori]int{}
	for _, t := range temuan {
		out[t.Kode]++
	}
	return out
}

// Every list of nomenclature loads; the numbers are those of other tools.
//
// Rows are wc -l less one for the head. Of lapangan-bappeda, 2,281 codes have a
// kewenangan of two digits, the only thing repaired there:
//
//	cut -f1 lapangan-bappeda.tsv | grep -cE '^[1-9](\.[0-9]{2}){2}\.0[1-8]\.'
//
// Of lapangan-esakip, by the shape of the code, sed 's/[0-9]/9/g' | sort | uniq -c:
//
//	repaired 41: 12 of 9.99.99.9.999 (2.001), 29 of the 30 of
//	9.99.99.9.99.99999 (00001; the other is 6.01.03.2.01.00101)
//	refused 95: 11 of …9.99.999 (002), 10 of …999999 (000801), 9 of …9999999
//	(0000403), that one 00101, 2 of 9.99.99.9.99999 (2.00505), and 62 of
//	2.09.00.…, a programme 00 that is none
func TestLoadDaftar(t *testing.T) {
	e2027, e1317, kabkota := WithEdisi(Pemutakhiran2027), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota)
	for _, c := range []struct {
		daftar string
		opsi   []LoadOption
		rows   int
		temuan map[Kategori]int
	}{
		{"edisi-050-3708-2020.tsv", []LoadOption{WithEdisi(Kepmendagri3708)}, 6580, map[Kategori]int{KategoriKolomDilewati: 1}}, // id_hkm, status_data, id_simcan
		{"edisi-900-1317-2023-kabkota.tsv", []LoadOption{e1317, kabkota}, 4367, nil},
		{"sosial-2027.tsv", []LoadOption{e2027}, 309, nil},
		{"penunjang-2027.tsv", []LoadOption{e2027}, 260, nil},
		{"bidang-program-2027.tsv", []LoadOption{e2027}, 501, nil},
		{"urusan.tsv", []LoadOption{e2027, WithJenisDaerah(Provinsi)}, 10, nil},
		{"lapangan-bappeda.tsv", []LoadOption{e1317, kabkota}, 2548, map[Kategori]int{KategoriKodeDiperbaiki: 2281, KategoriKolomDilewati: 1}}, // seeder
		{"lapangan-esakip.tsv", []LoadOption{e1317, kabkota}, 3753 - 95, map[Kategori]int{KategoriKodeDiperbaiki: 41, KategoriKodeTidakTerbaca: 95}},
		// Only kegiatan and sub kegiatan stand in it, all of kewenangan 2 (or
		// 02, where the rest of the code cannot be read).
		{"lapangan-esakip.tsv", []LoadOption{e1317}, 3753 - 95, map[Kategori]int{KategoriKodeDiperbaiki: 41, KategoriKodeTidakTerbaca: 95, KategoriDaerahDariKode: 1}},
	} {
		k, temuan, err := Load(bukaDaftar(t, c.daftar), c.opsi...)
		if err != nil {
			t.Errorf("%s: %v", c.daftar, err)
			continue
		}
		want := c.temuan
		if want == nil {
			want = map[Kategori]int{}
		}
		if diff := cmp.Diff(want, jumlahKategori(temuan)); k.Len() != c.rows || diff != "" {
			t.Errorf("%s: %d baris, mau %d; temuan:\n%s", c.daftar, k.Len(), c.rows, diff)
		}
		pulang(t, k)
	}
}

// The rows are those of the list, cell by cell.
func TestLoadDaftarIsi(t *testing.T) {
	k, _, err := Load(bukaDaftar(t, "edisi-900-1317-2023-kabkota.tsv"), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bacaDaftar(t, "edisi-900-1317-2023-kabkota.tsv") {
		e, ok := k.Lookup(Kepmendagri1317, KabupatenKota, MustParseKode(b["kode"]))
		got := barisDaftar{"kode": e.Kode.String(), "nama": e.Nama, "indikator": e.Indikator, "satuan": e.Satuan, "level": b["level"], "kinerja": e.Kinerja}
		for kolom, s := range b {
			b[kolom] = strings.TrimSpace(s)
		}
		if diff := cmp.Diff(b, got); !ok || diff != "" {
			t.Fatalf("%s:\n%s", b["kode"], diff)
		}
	}
}

// Lists of other codes are refused whole: only their first level, 1 to 8, reads
// as an urusan.
func TestLoadBukanNomenklatur(t *testing.T) {
	for _, daftar := range []string{"rekening-050-3708-2020.tsv", "sumber-dana.tsv"} {
		k, temuan, err := Load(bukaDaftar(t, daftar), WithEdisi(Kepmendagri3708), WithJenisDaerah(KabupatenKota))
		var e *LoadError
		// Line 3 is 1.1, the second row.
		if !errors.As(err, &e) || !errors.Is(err, ErrIsi) || e.Baris != 3 || k != nil || temuan != nil {
			t.Errorf("%s: %v", daftar, err)
		}
	}
}

// ringkas writes entries and findings short: kode daerah nama {rest}; baris
// tingkat kategori.
func ringkas(k *Katalog, temuan []Temuan) (out []string) {
	for e := range k.All() {
		s := fmt.Sprintf("%v %v %s", e.Kode, e.JenisDaerah, e.Nama)
		if e.Kinerja+e.Indikator+e.Satuan != "" {
			s += fmt.Sprintf(" {%s/%s/%s}", e.Kinerja, e.Indikator, e.Satuan)
		}
		if e.Edisi != HimpunanOf(Kepmendagri1317) {
			s += " " + e.Edisi.String()
		}
		out = append(out, s)
	}
	for _, f := range temuan {
		out = append(out, fmt.Sprintf("! %d %v %s", f.Baris, f.Keparahan, f.Kode))
	}
	return out
}

func TestLoadBentuk(t *testing.T) {
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"koma", "Kode,Nama,Satuan\n1.06.04,\"Program, Rehabilitasi\",Orang\n",
			[]string{"1.06.04 kabkota Program, Rehabilitasi {//Orang}"}},
		{"titik koma, kepala dua kata, kutip ganda", "KODE SUB KEGIATAN;Nama_Sub_Kegiatan\r\n1.06.04.2.01.0014;\"Fasilitasi \"\"Anak\"\"\"\r\n",
			[]string{`1.06.04.2.01.0014 kabkota Fasilitasi "Anak"`}},
		{"BOM", "\ufeffkode\tnama\n1.06\tSosial\n", []string{"1.06 kabkota Sosial"}},
		{"tanpa kepala", "1.06\tSosial\n1.06.04\tRehabilitasi\n",
			[]string{"1.06 kabkota Sosial", "1.06.04 kabkota Rehabilitasi"}},
		{"tanpa kepala, nomor di depan, kolom lain", "1\t1.06\tSosial\tx\n2\t1.06.04\tRehabilitasi\ty\n",
			[]string{"1.06 kabkota Sosial", "1.06.04 kabkota Rehabilitasi", "! 1 info kolom-dilewati"}},
		{"kode dan nama satu sel", "1.01 Pendidikan, Kebudayaan, dan Lain\n1.01.02.2.01 - Pengelolaan Sekolah\n",
			[]string{"1.01 kabkota Pendidikan, Kebudayaan, dan Lain", "1.01.02.2.01 kabkota Pengelolaan Sekolah"}},
		{"kode dan nama di kolom nama", "Nomenklatur\tSatuan\n1.01 Pendidikan\t\n1.01.02 Program\tOrang\n",
			[]string{"1.01 kabkota Pendidikan", "1.01.02 kabkota Program {//Orang}"}},
		{"kode berulang di depan nama", "kode,nama\n1.01,1.01 Pendidikan\n1.02,1.01 Kesehatan\n",
			[]string{"1.01 kabkota Pendidikan", "1.02 kabkota 1.01 Kesehatan", "! 2 info kode-dalam-nama", "! 3 peringatan kode-dalam-nama"}},
		{"lampiran: kode dalam bagian, dua baris kepala, nomor kolom",
			"LAMPIRAN C,,,,,,,,\nKODE,,,,,NOMENKLATUR URUSAN KABUPATEN/KOTA,KINERJA,INDIKATOR,SATUAN\nURUSAN,BIDANG URUSAN,PROGRAM,KEGIATAN,SUB KEGIATAN,,,,\n1,2,3,4,5,6,7,8,9\n" +
				"1,,,,,URUSAN WAJIB,,,\n1,06,,,,SOSIAL,,,\n1,06,04,,,REHABILITASI,,,\n1,06,04,2.01,,Rehabilitasi Dasar,,,\n1,06,04,2.01,0014,Fasilitasi,Terlaksananya,Jumlah,Orang\nX,XX,01,2.02,0001,Gaji,,,Orang\n",
			[]string{"X.XX.01.2.02.0001 kabkota Gaji {//Orang}", "1 kabkota URUSAN WAJIB", "1.06 kabkota SOSIAL", "1.06.04 kabkota REHABILITASI", "1.06.04.2.01 kabkota Rehabilitasi Dasar",
				"1.06.04.2.01.0014 kabkota Fasilitasi {Terlaksananya/Jumlah/Orang}", "! 1 info baris-dilewati", "! 4 info baris-dilewati"}},
		{"bagian tanpa kepala", "1\t06\t04\t2.01\t\tRehabilitasi Dasar\n1\t06\t04\t2.01\t0014\tFasilitasi\n",
			[]string{"1.06.04.2.01 kabkota Rehabilitasi Dasar", "1.06.04.2.01.0014 kabkota Fasilitasi"}},
		// The spreadsheet took the parts for numbers: 6 is 06 only, 2,01 is
		// 2.01 only; 2.1 may be 2.10, 14 and 1 stand as written.
		{"bagian yang menjadi angka",
			"urusan;bidang;program;kegiatan;sub kegiatan;nama\n1;6;4;2,01;0014;A\n1;6;4;2.1;;B\n1;6;4;2.10;;C\n1;6;4;2.01;1;D\n1;6;4;;0001;E\n1;6;;2.01;;F\n",
			[]string{"1.06.04.2.01.0014 kabkota A", "1.06.04.2.10 kabkota C", "! 2 peringatan kode-diperbaiki", "! 3 galat satu-desimal", "! 4 peringatan kode-diperbaiki",
				"! 5 galat kode-tidak-terbaca", "! 6 galat kode-tidak-terbaca", "! 7 galat kode-tidak-terbaca"}},
		{"satu desimal", "kode,nama\n1.06.04.2.1,A\n1.06.04.2.1.0001,B\n2.1,C\n1.06.04.2.10,D\n",
			[]string{"1.06.04.2.10 kabkota D", "! 2 galat satu-desimal", "! 3 galat satu-desimal", "! 4 galat satu-desimal"}},
		{"SIPD: kode dan nama tiap tingkat",
			"id_urusan,kode_urusan,nama_urusan,kode_bidang_urusan,nama_bidang_urusan,kode_program,nama_program,kode_giat,nama_giat,kode_sub_giat,nama_sub_giat\n" +
				"7,1,WAJIB,1.06,SOSIAL,1.06.04,REHABILITASI,1.06.04.2.01,Dasar,1.06.04.2.01.0014,1.06.04.2.01.0014 Fasilitasi\n" +
				"7,1,WAJIB,1.06,SOSIAL,1.06.04,REHABILITASI,1.06.04.2.01,Dasar,1.06.04.2.01.0015,Pendampingan\n" +
				"7,1,WAJIB,1.06,SOSIAL,1.06.04,REHABILITASI,1.06.04.2.01,Dasar,1.06.04.2.01.0015,Pendampingan\n" +
				"7,1,WAJIB,1.06,SOSIAL,1.06.04,REHABILITASI,1.06.04.2.02,,1.06.04.2.02.0001,Lain\n" +
				"7,1,WAJIB,1.06,SOSIAL,1.06.04,REHABILITASI,1.06.04.2.02,,1.06.04.2.02.0002,Lagi\n", // its kegiatan was reported already
			[]string{"1 kabkota WAJIB", "1.06 kabkota SOSIAL", "1.06.04 kabkota REHABILITASI", "1.06.04.2.01 kabkota Dasar", "1.06.04.2.01.0014 kabkota Fasilitasi",
				"1.06.04.2.01.0015 kabkota Pendampingan", "1.06.04.2.02.0001 kabkota Lain", "1.06.04.2.02.0002 kabkota Lagi",
				"! 1 info kolom-dilewati", "! 2 info kode-dalam-nama", "! 4 info baris-kembar", "! 5 galat baris-ditolak"}},
		// A row of its own says more of a programme than the rows below it.
		{"baris sendiri dari tingkat atas", "kode_program,nama_program,kode_kegiatan,nama_kegiatan,indikator\n1.06.04,P,1.06.04.2.01,K,a\n1.06.04,P,,,b\n1.06.04,P,,,b\n",
			[]string{"1.06.04 kabkota P {/b/}", "1.06.04.2.01 kabkota K {/a/}", "! 4 info baris-kembar"}},
		{"kolom bernama tingkat saja", "Kode Program,Program,Kode Kegiatan,Kegiatan\n1.06.04,P,1.06.04.2.01,K\n",
			[]string{"1.06.04 kabkota P", "1.06.04.2.01 kabkota K"}},
		{"kode dan nama satu sel tiap tingkat", "Program,Kegiatan\n1.06.04 P,1.06.04.2.01 K\n1.06.04 P,1.06.04.2.02 L\n",
			[]string{"1.06.04.2.01 kabkota K", "1.06.04.2.02 kabkota L"}},
		{"induk lain", "kode_program,nama_program,kode_kegiatan,nama_kegiatan\n1.06.04,P,1.06.05.2.01,K\n",
			[]string{"1.06.04 kabkota P", "1.06.05.2.01 kabkota K", "! 2 peringatan induk-lain"}},
		{"daerah dan edisi dalam kolom", "kode,jenis_pemda,edisi,nama\n1.06,PROV,,A\n1.06,Kab/Kota,Kepmendagri 050-5889 Tahun 2021,B\n1.06,,900.1.15.5-1317/2023; pemutakhiran 2027,C\n1.06,desa,,D\n1.06,PROV,1999,E\n",
			[]string{"1.06 provinsi A", "1.06 kabkota B 050-5889/2021", "1.06 kabkota C 900.1.15.5-1317/2023; pemutakhiran 2027", "! 5 galat baris-ditolak", "! 6 galat baris-ditolak"}},
		{"tingkat", "kode,nama,level\n1.06,A,Bidang Urusan\n1.06.04,B,kegiatan\n1.06.04.2.01.0014,C,sub_giat\n1.06.05,D,3\n",
			[]string{"1.06 kabkota A", "1.06.04.2.01.0014 kabkota C", "1.06.05 kabkota D", "! 3 galat tingkat-berbeda"}},
		{"perbaikan", "kode\tnama\n1.06.04.02.01\tA\n 1.06\tB\n1.06.04.2.01.0014.\tC\n7.01.01.2.06.0002.5.1.02.01.001.00024.\tKertas\n",
			[]string{"1.06 kabkota B", "1.06.04.2.01 kabkota A", "1.06.04.2.01.0014 kabkota C", "! 2 peringatan kode-diperbaiki", "! 3 peringatan kode-diperbaiki",
				"! 4 peringatan kode-diperbaiki", "! 5 galat kode-tidak-terbaca"}},
		{"baris yang tidak dapat dipakai", "kode,nama\n1.06,\n,Tanpa kode\n1.06,A,B\n\n,\nGRAND TOTAL,\nKode,Nama\n1.07,C\n",
			[]string{"1.07 kabkota C", "! 2 galat baris-ditolak", "! 3 galat kode-tidak-terbaca", "! 4 galat baris-ditolak", "! 7 galat kode-tidak-terbaca", "! 8 info baris-dilewati"}},
		{"nama berbaris dua, baris berikutnya benar", "kode,nama\n1.06,\"Dua\nbaris\"\n1.x,B\n1.07,C\n",
			[]string{"1.06 kabkota Dua\nbaris", "1.07 kabkota C", "! 4 galat kode-tidak-terbaca"}},
		{"kutip dalam TSV tanpa aturan CSV", "kode\tnama\n1.06\t\"Kampung KB\" di Desa\n1.07\t5\" pipa\n",
			[]string{`1.06 kabkota "Kampung KB" di Desa`, `1.07 kabkota 5" pipa`}},
		{"tingkat tanpa kode", "kode_program,nama_program,kode_kegiatan,nama_kegiatan\n,,,K\n1.06.04,P,,\n,,2.01,K\n",
			[]string{"1.06.04 kabkota P", "! 2 galat kode-tidak-terbaca", "! 4 galat kode-tidak-terbaca"}},
		{"kode saja di kolom nama", "kode,nama\n1.06,1.06\n1.07,B\n", []string{"1.07 kabkota B", "! 2 galat baris-ditolak"}},
		{"nama di kedua sel", "kode,nama\n1.06 Sosial,SOSIAL\n", []string{"1.06 kabkota SOSIAL", "! 2 peringatan kode-diperbaiki"}},
		{"kode utuh di samping bagian", "kode,kode_urusan,kode_bidang,nama\n1.06,1,06,A\n", []string{"1.06 kabkota A", "! 1 info kolom-dilewati"}},
		{"judul satu kata yang dikenal", "NOMENKLATUR,,\nkode,nama,id\n1.06,A,7\n", []string{"1.06 kabkota A", "! 1 info baris-dilewati", "! 2 info kolom-dilewati"}},
		{"tanda", "kode,nama,tanda\n1.06,A,satu-sumber\n1.07,B,penting\n",
			[]string{"1.06 kabkota A", "1.07 kabkota B", "! 3 peringatan tanda-tidak-dikenal"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			k, temuan, err := Load(strings.NewReader(c.teks), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, ringkas(k, temuan)); diff != "" {
				t.Error(diff)
				for _, f := range temuan {
					t.Log(f.Baris, f.Pesan)
				}
			}
		})
	}
}

// Without a word on the kind of region only the kewenangan 1 or 2 tells it.
func TestLoadTanpaDaerah(t *testing.T) {
	teks := "kode,nama\n1.06.04,A\n1.06.04.1.01,B\n1.06.04.2.01.0014,C\n1.06.04.3.01,D\n"
	k, temuan, err := Load(strings.NewReader(teks), WithEdisi(Kepmendagri1317))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"1.06.04.1.01 provinsi B", "1.06.04.2.01.0014 kabkota C",
		"! 1 info daerah-dari-kode", "! 2 galat baris-ditolak", "! 5 galat baris-ditolak"}
	if diff := cmp.Diff(want, ringkas(k, temuan)); diff != "" {
		t.Error(diff)
	}
}

// What a finding holds.
func TestLoadTemuan(t *testing.T) {
	_, temuan, err := Load(strings.NewReader("kode,nama\n1.06.04.02.01,Rehabilitasi\n1.06.04.2.1,Sosial\n"), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota))
	if err != nil {
		t.Fatal(err)
	}
	want := []Temuan{
		{Kode: KategoriKodeDiperbaiki, Keparahan: Peringatan, Baris: 2, Jalur: []string{"1", "1.06", "1.06.04", "1.06.04.2.01"},
			Nomenklatur: MustParseKode("1.06.04.2.01"), Nama: "Rehabilitasi", Pesan: `kode dibaca 1.06.04.2.01: kewenangan "02" dibaca "2" (posisi 8)`},
		{Kode: KategoriSatuDesimal, Keparahan: Galat, Baris: 3, Jalur: []string{"Sosial"}, Nama: "Sosial",
			Pesan: `tidak dimuat: kode "1.06.04.2.1" berdesimal satu: lembar kerja menulis 2.10 menjadi 2.1, sehingga tidak tentu 10 atau 01 ("1.06.04.2.1 | Sosial")`},
	}
	if diff := cmp.Diff(want, temuan, cmp.Comparer(func(a, b Kode) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
}

func TestLoadGalat(t *testing.T) {
	edisi, daerah := WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota)
	for _, c := range []struct {
		nama, teks   string
		opsi         []LoadOption
		err          error
		baris, kolom int
	}{
		{"kosong", "", []LoadOption{edisi}, ErrKolom, 1, 1},
		{"hanya baris kosong", "\n\t\n", []LoadOption{edisi}, ErrKolom, 1, 1},
		{"bukan UTF-8", "kode,nama\n1.06,S\xf6sial\n", []LoadOption{edisi}, ErrUTF8, 2, 7},
		{"NUL", "kode,nama\n1.06,S\x00\n", []LoadOption{edisi}, ErrUTF8, 2, 7},
		{"NUL sebelum bita lain", "k\x00\xf6", []LoadOption{edisi}, ErrUTF8, 1, 2},
		{"UTF-16", "\xff\xfek\x00", []LoadOption{edisi}, ErrUTF8, 1, 1},
		{"batas", "kode,nama\n1.06,A\n", []LoadOption{edisi, WithLimit(12)}, ErrBatas, 2, 3},
		{"tanpa kolom kode", "x,y\na,b\n", []LoadOption{edisi}, ErrKolom, 1, 1},
		{"kepala tanpa kode", "\nnama,satuan\nA,B\n", []LoadOption{edisi}, ErrKolom, 2, 1},
		{"tanpa edisi", "kode,nama\n1.06,A\n", []LoadOption{daerah}, ErrEdisi, 1, 1},
		{"edisi bukan edisi", "kode,nama\n1.06,A\n", []LoadOption{WithEdisi(99)}, ErrEdisi, 1, 1},
		{"daerah bukan daerah", "kode,nama\n1.06,A\n", []LoadOption{edisi, WithJenisDaerah(9)}, ErrIsi, 1, 1},
		{"batas negatif", "kode,nama\n1.06,A\n", []LoadOption{edisi, WithLimit(-1)}, ErrBatas, 1, 1},
		{"pemisah aneh", "kode,nama\n1.06,A\n", []LoadOption{edisi, WithPemisah('|')}, ErrKolom, 1, 1},
		{"kutip tidak ditutup", "kode,nama\n1.06,\"A\n1.07,B\n", []LoadOption{edisi, daerah}, ErrIsi, 2, 1},
		{"kutip di tengah", "kode,nama\n1.06,A\n1.07,B\"C\n", []LoadOption{edisi, daerah}, ErrIsi, 3, 7},
	} {
		k, temuan, err := Load(strings.NewReader(c.teks), c.opsi...)
		var e *LoadError
		if !errors.As(err, &e) || !errors.Is(err, c.err) || k != nil || temuan != nil {
			t.Errorf("%s: %v, %v, %v", c.nama, k, temuan, err)
			continue
		}
		if e.Baris != c.baris || e.Kolom != c.kolom {
			t.Errorf("%s: baris %d kolom %d, mau %d, %d", c.nama, e.Baris, e.Kolom, c.baris, c.kolom)
		}
	}
	rusak := errors.New("rusak")
	if _, _, err := Load(iotest.ErrReader(rusak), edisi); !errors.Is(err, rusak) {
		t.Error(err)
	}
	// At the limit is not over it.
	if _, _, err := Load(strings.NewReader("kode,nama\n1.06,A\n"), edisi, daerah, WithLimit(17)); err != nil {
		t.Error(err)
	}
}

func TestLoadPemisah(t *testing.T) {
	for _, c := range []struct {
		teks string
		want rune
	}{
		{"kode\tnama\n1.06\tA, B; C\n", '\t'},
		{"kode,nama,edisi\n1.06,A,\"x; y\"\n1.07,B,x; y\n", ','},
		{"kode;nama\n1.06;A, B, C\n1.07;B,C\n", ';'},
		{"kode,nama\n1.06,\"A;B;C\"\n", ','},
		{"1.06 A, B, C\n1.07 B, D, E\n", '\t'}, // no separator: one cell a line
		{"kode,nama", ','},
		{"judul\nkode;nama;x\n1.06;A\n1.07;B;\n1.08;C\n", ';'},
	} {
		if got := tebakPemisah(c.teks); got != c.want {
			t.Errorf("%q: %q, mau %q", c.teks, got, c.want)
		}
	}
	// Forced: the text alone would be taken for commas.
	k, _, err := Load(strings.NewReader("kode;nama,a\n1.06;A,b\n1.07;B,c\n"), WithEdisi(Kepmendagri1317), WithJenisDaerah(Provinsi), WithPemisah(';'))
	if err != nil || k.Len() != 2 {
		t.Error(k, err)
	}
}

func TestMedanKepala(t *testing.T) {
	for s, want := range map[string]medanDaftar{
		"Kode": medanKode, "KODE_SUB_KEGIATAN": medanKodeTingkat + 5, "kode sub giat": medanKodeTingkat + 5, "kode_giat": medanKodeTingkat + 4,
		"nama_bidang_urusan": medanNamaTingkat + 2, "Nama Bidang": medanNamaTingkat + 2, "Uraian": medanNama, "NOMENKLATUR URUSAN PROVINSI": medanNama,
		"Program/Kegiatan/Sub Kegiatan": medanNama, "Urusan": medanPolos + 1, "Sub Kegiatan": medanPolos + 5,
		"Kode Program, Kegiatan, dan Sub Kegiatan": medanKode, "jenis_pemda": medanDaerah, "tingkat": medanTingkat,
		"id_program": tanpaMedan, "": tanpaMedan, "kode rekening": tanpaMedan, "nama skpd": tanpaMedan,
	} {
		if got, _ := medanKepala(s); got != want {
			t.Errorf("%q: %d, mau %d", s, got, want)
		}
	}
}
