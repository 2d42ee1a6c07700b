package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// lainTeks is a synthetic document with tables beside the programme table.
const lainTeks = `RENCANA STRATEGIS
DINAS KESEHATAN KABUPATEN SUKAMAJU
TAHUN 2025-2029

Tabel 2.1 Jumlah Pegawai Menurut Golongan

No	Golongan	Jenis Kelamin		Jumlah
		L	P	
1	Golongan IV	12	18	30
2	Golongan III	45	87	132
3	Golongan II	20	31	51
Jumlah		77	136	213

Tabel T-C.23 Pencapaian Kinerja Pelayanan

No	Indikator Kinerja	Target Renstra Perangkat Daerah Tahun			Realisasi Capaian Tahun			Rasio Capaian Tahun (%)		
		2022	2023	2024	2022	2023	2024	2022	2023	2024
1	Jumlah pengunjung RSUD	12.500	13.000	13.500	12.000	13.260	14.175	96,00	102,00	105,00
2	Angka kematian ibu	98	95	92	105	90	88	92,86	105,26	104,35

Tabel T-C.24 Anggaran dan Realisasi Pendanaan Pelayanan

No	Uraian	Anggaran pada Tahun ke- (Rp)		Realisasi Anggaran pada Tahun ke- (Rp)		Rasio antara Realisasi dan Anggaran Tahun ke- (%)		Rata-rata Pertumbuhan (%)	
		2023	2024	2023	2024	2023	2024	Anggaran	Realisasi
1	Belanja Pegawai	400.000.000	440.000.000	360.000.000	396.000.000	90,00	90,00	10,00	10,00
2	Belanja Barang	600.000.000	660.000.000	540.000.000	594.000.000	90,00	90,00	10,00	10,00

Tabel 4.5 Indikator Kinerja Utama

NO	INDIKATOR	SATUAN	BASELINE 2024	TARGET TAHUN				
				2025	2026	2027	2028	2029
1	Cakupan imunisasi dasar lengkap	Persen	68,40	70,00	72,50	75,00	77,50	80,00
2	Angka harapan hidup	Tahun	70	71	72	73	74	75

Tabel 4.3 Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan

KODE	BIDANG URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN	INDIKATOR	BASELINE 2024	TARGET DAN PAGU INDIKATIF TAHUN				KET
				2025		2026		
				TARGET	PAGU	TARGET	PAGU	
1.02.02	PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT	Persentase ibu hamil terlayani	90%	91%	3.000.000	92%	3.300.000	
`

func bacaTeks(t *testing.T, teks string) *renstra.Rencana {
	t.Helper()
	r, err := renstra.Read(strings.NewReader(teks))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A change in a table beside the programme table is one of a row and a cell.
func TestDiffTabelLain(t *testing.T) {
	const pegawai = "sumber daya › Jumlah Pegawai Menurut Golongan"
	for _, tt := range []struct {
		nama       string
		lama, baru string
		want       []string
		jumlah     renstra.JumlahPerubahan
	}{
		{"satu sel", "45\t87", "45\t78", []string{pegawai + ` › Golongan III: P dari "87" menjadi "78"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"dua sel satu baris", "45\t87", "44\t88", []string{pegawai + ` › Golongan III: L dari "45" menjadi "44"`, pegawai + ` › Golongan III: P dari "87" menjadi "88"`},
			renstra.JumlahPerubahan{Ubah: 1}},
		{"baris jumlah", "77\t136", "77\t137", []string{pegawai + ` › Jumlah: P dari "136" menjadi "137"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"baris dihapus", "3\tGolongan II\t20\t31\t51\n", "", []string{pegawai + " › Golongan II: baris dihapus"}, renstra.JumlahPerubahan{Hapus: 1}},
		{"baris baru", "3\tGolongan II\t", "3\tPPPK\t1\t2\t3\n3\tGolongan II\t", []string{pegawai + " › PPPK: baris baru"}, renstra.JumlahPerubahan{Tambah: 1}},
		{"nama baris", "Golongan III\t", "Gol. III\t", []string{pegawai + ` › Gol. III: ganti nama dari "Golongan III" menjadi "Gol. III"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"huruf nama baris", "Golongan III\t", "GOLONGAN III\t",
			[]string{pegawai + ` › GOLONGAN III: ganti nama dari "Golongan III" menjadi "GOLONGAN III" (penulisan)`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"kepala kolom", "\t\tL\tP", "\t\tL\tPr", []string{pegawai + `: kolom dari "L, P, Jumlah" menjadi "L, Pr, Jumlah"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"urutan", "1\tGolongan IV\t12\t18\t30\n2\tGolongan III\t45\t87\t132\n", "2\tGolongan III\t45\t87\t132\n1\tGolongan IV\t12\t18\t30\n",
			[]string{pegawai + " › Golongan III: urutan berubah"}, renstra.JumlahPerubahan{Ubah: 1}},
		{"realisasi", "13.260", "13.261", []string{`kinerja pelayanan › Jumlah pengunjung RSUD: realisasi 2023 dari "13.260" menjadi "13.261"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"rasio", "102,00", "102,50", []string{`kinerja pelayanan › Jumlah pengunjung RSUD: rasio 2023 dari "102,00" menjadi "102,50"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"target", "98\t95", "98\t94", []string{`kinerja pelayanan › Angka kematian ibu: target 2023 dari "95" menjadi "94"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"anggaran", "440.000.000", "-", []string{`pendanaan › Belanja Pegawai: anggaran 2024 dari Rp440.000.000 menjadi "-"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"pertumbuhan", "90,00\t10,00\t10,00\n2", "90,00\t10,00\t11,00\n2", []string{`pendanaan › Belanja Pegawai: tumbuh realisasi dari "10,00" menjadi "11,00"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"IKU", "71\t72", "71\t72,5", []string{`IKU › Angka harapan hidup: target 2026 dari "72" menjadi "72,5"`}, renstra.JumlahPerubahan{Ubah: 1}},
		{"penulisan IKU", "70,00\t72,50", "70,00\t72,5", []string{`IKU › Cakupan imunisasi dasar lengkap: target 2026 dari "72,50" menjadi "72,5" (penulisan)`}, renstra.JumlahPerubahan{Ubah: 1}},
	} {
		t.Run(tt.nama, func(t *testing.T) {
			if !strings.Contains(lainTeks, tt.lama) {
				t.Fatalf("dokumen tidak memuat %q", tt.lama)
			}
			a, b := bacaTeks(t, lainTeks), bacaTeks(t, strings.Replace(lainTeks, tt.lama, tt.baru, 1))
			d := renstra.Diff(a, b)
			var got []string
			for _, p := range d.Perubahan {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.jumlah, d.Count()); diff != "" {
				t.Error(diff)
			}
			hukumBeda(t, a, b)
			hukumBeda(t, b, a)
		})
	}
}

// The data of a cell: the path of its row, its column and its year.
func TestDiffTabelLainData(t *testing.T) {
	ubah := strings.NewReplacer("45\t87", "45\t78", "13.260", "13.261", "440.000.000", "441.000.000", "98\t95", "98\t94")
	var got []string
	for _, p := range renstra.Diff(bacaTeks(t, lainTeks), bacaTeks(t, ubah.Replace(lainTeks))).Perubahan {
		got = append(got, fmt.Sprintf("%s %q %s|%s %d %s %s %d", p.Jenis, p.Jalur, p.Nama, p.Kolom, p.Tahun, p.Lama, p.Baru, p.Baris))
	}
	want := []string{
		`tabel ["sumber daya" "Jumlah Pegawai Menurut Golongan" "Golongan III"] Golongan III|P 0 87 78 10`,
		`tabel ["kinerja pelayanan" "Jumlah pengunjung RSUD"] Jumlah pengunjung RSUD|realisasi 2023 13.260 13.261 18`,
		`target ["kinerja pelayanan" "Angka kematian ibu"] Angka kematian ibu| 2023 95 94 19`,
		`tabel ["pendanaan" "Belanja Pegawai"] Belanja Pegawai|anggaran 2024 Rp440.000.000 Rp441.000.000 25`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A table of which the other plan has none is one change, but for indicators.
func TestDiffTabelHilang(t *testing.T) {
	a := &renstra.Rencana{Aset: []renstra.Aset{{Nama: "Meja"}, {Nama: "Kursi"}}}
	if d := renstra.Diff(a, &renstra.Rencana{}); len(d.Perubahan) != 1 || d.Perubahan[0].String() != `aset: tabel dari "2 baris" menjadi tidak tertulis` {
		t.Error(d.Perubahan)
	}
	b := &renstra.Rencana{IKU: []renstra.Indikator{lainUji("A", "1", "2"), lainUji("B", "1", "2")}}
	if j := renstra.Diff(b, &renstra.Rencana{}).Count(); j != (renstra.JumlahPerubahan{Hapus: 2}) {
		t.Errorf("%+v", j)
	}
}

// Rows of one name are told apart by what else they say; a goal with another
// name by what stands under it. A heading over several rows is told once, and so
// are numbers that follow the place of the row.
func TestDiffBarisSenama(t *testing.T) {
	meja := func(nomor, merk, banyak string) renstra.Aset {
		return renstra.Aset{Nama: "Meja", Nomor: nomor, Merk: merk, Kuantitas: kinerja.ParseTarget(banyak)}
	}
	sasaran := []renstra.Sasaran{{Nama: "Sasaran", Indikator: []renstra.Indikator{lainUji("A", "1", "2")}}}
	for _, tt := range []struct {
		a, b renstra.Rencana
		want []string
	}{
		{renstra.Rencana{Aset: []renstra.Aset{meja("1", "x", "1"), meja("2", "y", "2"), meja("3", "z", "3")}},
			renstra.Rencana{Aset: []renstra.Aset{meja("1", "y", "2"), meja("2", "z", "4")}},
			[]string{"aset: nomor berubah", `aset › Meja: kuantitas dari "3" menjadi "4"`, "aset › Meja: baris dihapus"}},
		{renstra.Rencana{Aset: []renstra.Aset{meja("1", "x", "1"), meja("2", "y", "2")}},
			renstra.Rencana{Aset: []renstra.Aset{meja("2", "x", "1"), meja("3", "y", "2")}},
			[]string{`aset › Meja: nomor dari "1" menjadi "2"`, `aset › Meja: nomor dari "2" menjadi "3"`}},
		{renstra.Rencana{Aset: []renstra.Aset{{Tabel: "6", Nama: "Meja"}, {Tabel: "6", Nama: "Kursi"}, {Tabel: "7", Nama: "Mobil"}}},
			renstra.Rencana{Aset: []renstra.Aset{{Tabel: "7", Nama: "Meja"}, {Tabel: "7", Nama: "Kursi"}, {Tabel: "8", Nama: "Mobil"}}},
			[]string{`aset: tabel dari "6" menjadi "7"`, `aset › Mobil: tabel dari "7" menjadi "8"`}},
		{renstra.Rencana{Kaitan: []renstra.Kaitan{{Nama: "A", Sasaran: "S"}, {Nama: "B", Sasaran: "S"}, {Nama: "C", Sasaran: "S"}}},
			renstra.Rencana{Kaitan: []renstra.Kaitan{{Nama: "A", Sasaran: "T"}, {Nama: "B", Sasaran: "T"}, {Nama: "C", Sasaran: "S"}}},
			[]string{`kaitan program › A: sasaran dari "S" menjadi "T"`, `kaitan program › B: sasaran dari "S" menjadi "T"`}},
		{renstra.Rencana{Tujuan: []renstra.Tujuan{{Nama: "Meningkatnya tata kelola", Sasaran: sasaran}}},
			renstra.Rencana{Tujuan: []renstra.Tujuan{{Nama: "Birokrasi bersih", NSPK: "x", Sasaran: sasaran}}},
			[]string{`Birokrasi bersih: ganti nama dari "Meningkatnya tata kelola" menjadi "Birokrasi bersih"`, `Birokrasi bersih: nspk dari tidak tertulis menjadi "x"`}},
		{renstra.Rencana{Cascading: []*renstra.Cascading{{Tingkat: "Program", Nama: "P", Anak: []*renstra.Cascading{{Tingkat: "Kegiatan", Nama: "K", Indikator: []string{"a", "b"}}}}}},
			renstra.Rencana{Cascading: []*renstra.Cascading{{Tingkat: "Program", Nama: "P", Anak: []*renstra.Cascading{{Tingkat: "Kegiatan", Nama: "K", Indikator: []string{"a"}}}}}},
			[]string{`cascading › P › K: indikator dari "a, b" menjadi "a"`}},
		{renstra.Rencana{Permasalahan: []renstra.Butir{{Nomor: "1.", Teks: "Cakupan K6 baru 71,5%"}, {Nomor: "2.", Teks: "Gizi"}}},
			renstra.Rencana{Permasalahan: []renstra.Butir{{Nomor: "1.", Teks: "Cakupan K6 baru 71,8%"}, {Nomor: "2.", Teks: "Ambulans"}}},
			[]string{`permasalahan › Cakupan K6 baru 71,8%: ganti nama dari "Cakupan K6 baru 71,5%" menjadi "Cakupan K6 baru 71,8%"`,
				"permasalahan › Ambulans: baris baru", "permasalahan › Gizi: baris dihapus"}},
	} {
		var got []string
		for _, p := range renstra.Diff(&tt.a, &tt.b).Perubahan {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Error(diff)
		}
		hukumBeda(t, &tt.a, &tt.b)
	}
}
