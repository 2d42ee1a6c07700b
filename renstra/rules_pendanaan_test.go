package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// tabelPendanaan is T-C.24 of 2026 and 2027 whose amounts, in thousands, are the
// same in both years; a row is its number, name and amount (synthetic).
func tabelPendanaan(baris ...string) string {
	var b strings.Builder
	b.WriteString("Tabel T-C.24 Anggaran dan Realisasi Pendanaan\n\nNo\tUraian\tAnggaran\t\tRealisasi\t\tRasio\t\n\t\t2026\t2027\t2026\t2027\t2026\t2027\n")
	for _, s := range baris {
		sel := strings.Split(s, "|")
		uang := sel[2]
		if uang != "" && uang != "-" {
			uang += ".000"
		}
		b.WriteString(strings.Join([]string{sel[0], sel[1], uang, uang, "", "", "", ""}, "\t") + "\n")
	}
	return b.String() + "\n" + judulLapangan + kepalaBaku + isiBaku + "\tJumlah\t\t\t3.000.000\t\t4.500.000\n"
}

// The programme table has 4.500.000 in 2027.
func TestAnggaranBeda(t *testing.T) {
	for nama, c := range map[string]struct {
		baris []string
		want  string // amount and difference
	}{
		"cocok":                            {[]string{"1|Belanja Operasi|4.000", "2|Belanja Modal|500"}, ""},
		"beda":                             {[]string{"1|Belanja Operasi|4.000", "2|Belanja Modal|600"}, "Rp4.600.000: lebih Rp100.000"},
		"rincian menurut nama":             {[]string{"|Belanja Operasi|4.000", "|Belanja Pegawai|1.000", "|Belanja Barang dan Jasa|3.000", "|Belanja Modal|500"}, ""},
		"rincian menurut nomor":            {[]string{"1|Urusan|4.500", "1.1|Gaji|4.000", "1.2|Alat|500"}, ""},
		"rincian menurut angka":            {[]string{"|Sekretariat|4.000", "|Gaji|1.000", "|Kantor|3.000", "|Bidang|500"}, ""},
		"satu rincian":                     {[]string{"|Sekretariat|4.000", "|Bidang|500", "|Rehabilitasi|500"}, ""},
		"rincian, total sendiri":           {[]string{"|Belanja Operasi|4.000", "|Belanja Pegawai|1.000", "|Belanja Barang dan Jasa|3.000", "|Belanja Modal|500", "|Jumlah|4.500"}, ""},
		"total sendiri beda":               {[]string{"|Belanja Operasi|4.000", "|Belanja Modal|600", "Total||4.600"}, "Rp4.600.000: lebih Rp100.000"},
		"pendapatan":                       {[]string{"|Pendapatan|900", "|Pendapatan Asli Daerah|900", "|Belanja Operasi|4.000", "|Belanja Modal|500"}, ""},
		"pendapatan dengan total":          {[]string{"|Pendapatan|900", "|Jumlah Pendapatan|900", "|Belanja Operasi|4.000", "|Belanja Modal|500", "|Jumlah Belanja|4.500"}, ""},
		"pendapatan, belanja beda":         {[]string{"|Pendapatan|900", "|Belanja Operasi|4.000", "|Belanja Modal|400"}, "Rp4.400.000: kurang Rp100.000"},
		"rincian yang tidak cocok":         {[]string{"|Belanja Operasi|4.000", "|Belanja Pegawai|1.000", "|Belanja Modal|600"}, ""}, // 5.600 or 4.600?
		"rincian yang cocok, beda":         {[]string{"|Belanja Operasi|4.000", "|Belanja Pegawai|1.000", "|Belanja Barang dan Jasa|3.000", "|Belanja Modal|600"}, "Rp4.600.000: lebih Rp100.000"},
		"rincian bernomor, beda":           {[]string{"1|Operasi|4.000", "1.1|Gaji|1.000", "1.2|Alat|3.000", "2|Modal|400"}, "Rp4.400.000: kurang Rp100.000"},
		"belanja, jenisnya dan rinciannya": {[]string{"|Belanja Daerah|4.500", "|Belanja Operasi|4.000", "|Belanja Pegawai|4.000", "|Belanja Modal|500"}, ""},
	} {
		var want []string
		if c.want != "" {
			jumlah, beda, _ := strings.Cut(c.want, ": ")
			want = []string{"Anggaran 2027 di tabel pendanaan berjumlah " + jumlah, beda + "."}
		}
		var got []string
		for _, x := range renstra.Audit(rencana(t, tabelPendanaan(c.baris...)), nil) {
			if x.Kode == renstra.AnggaranBeda && x.Tahun == 2027 {
				depan, _, _ := strings.Cut(x.Pesan, ",")
				got = append(got, depan, x.Pesan[strings.LastIndex(x.Pesan, ": ")+2:])
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// The total of T-C.24 is read wherever its name stands, and compared with the
// rows above it.
func TestJumlahPendanaan(t *testing.T) {
	for nama, c := range map[string]struct {
		baris []string
		want  []string
	}{
		"total di kolom nomor": {[]string{"1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "Total||9.100"},
			[]string{`8 Anggaran %d baris "Total" tabel pendanaan tertulis Rp9.100.000, baris yang dijumlahkannya berjumlah Rp1.000.000: lebih Rp8.100.000.`}},
		"rincian": {[]string{"1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "2|Belanja Modal|500", "a.|Tanah|100", "b.|Gedung|400", "3|Lain|90", "a.|X|50", "b.|Y|50", "Total||1.590"},
			nil},
		"rincian beda": {[]string{"1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "2|Belanja Modal|500", "a.|Tanah|100", "b.|Gedung|400", "3|Hibah|20", "a.|V|10", "b.|W|10", "4|Lain|90", "a.|X|50", "b.|Y|50", "Total||1.610"},
			nil}, // wrong in every column: nothing shows that the row is the sum of those below
		"rincian dihitung dua kali": {[]string{"1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "2|Belanja Modal|500", "Total||2.500"},
			[]string{`9 Anggaran %d baris "Total" tabel pendanaan tertulis Rp2.500.000, baris yang dijumlahkannya berjumlah Rp1.500.000: lebih Rp1.000.000.`}},
		"cocok":         {[]string{"1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "Total||1.000"}, nil},
		"jumlah jenis":  {[]string{"1|Program A|1.000", "2|Program B|600", "|Sub Jumlah|1.600", "3|Program C|50", "|Sub Jumlah|50", "|Total|1.650"}, nil},
		"tanpa rincian": {[]string{"1|Program A|1.000", "2|Program B|600", "Jumlah||1.600"}, nil},
		"baris ganda": {[]string{"1|Program A|1.000", "1|Program A|1.000", "2|Program B|600", "Jumlah||1.600"},
			[]string{`8 Anggaran %d baris "Jumlah" tabel pendanaan tertulis Rp1.600.000, baris yang dijumlahkannya berjumlah Rp2.600.000: kurang Rp1.000.000.`}},
		"pendapatan": {[]string{"|Pendapatan|900", "|Belanja Operasi|4.000", "|Belanja Modal|400", "|Jumlah|4.500"},
			[]string{`8 Anggaran %d baris "Jumlah" tabel pendanaan tertulis Rp4.500.000, baris yang dijumlahkannya berjumlah Rp4.400.000: lebih Rp100.000.`}},
	} {
		var want []string
		for _, tahun := range []string{"2026", "2027"} {
			for _, s := range c.want {
				want = append(want, strings.Replace(s, "%d", tahun, 1))
			}
		}
		got := adaTemuan(rencana(t, tabelPendanaan(c.baris...)), renstra.JumlahTabel)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// A row with amounts and no name at all is told (synthetic).
func TestPendanaanTanpaNama(t *testing.T) {
	r := rencana(t, tabelPendanaan("1|Belanja Operasi|1.000", "2||600"))
	if len(r.Pendanaan) != 1 || r.Pendanaan[0].Nomor != "1" {
		t.Errorf("%+v", r.Pendanaan)
	}
	if got := adaTemuan(r, renstra.BarisTanpaNama); len(got) != 1 {
		t.Error(got)
	}
}

// T-C.24 with numbers is printed with them and read back as the same.
func TestPendanaanKembali(t *testing.T) {
	r := rencana(t, tabelPendanaan("1|Belanja Operasi|1.000", "a.|Belanja Pegawai|400", "b.|Belanja Barang|600", "Total||1.000"))
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, r.TabelPendanaan(), r.TabelProgram())
		if len(got.Pendanaan) != 4 {
			t.Fatalf("%s: %d baris", bentuk, len(got.Pendanaan))
		}
		for i, d := range got.Pendanaan {
			if w := r.Pendanaan[i]; d.Nomor != w.Nomor || d.Uraian != w.Uraian || cmp.Diff(w.Tahunan[0].Anggaran.String(), d.Tahunan[0].Anggaran.String()) != "" {
				t.Errorf("%s: %+v, mau %+v", bentuk, d, w)
			}
		}
	}
}

// Numbers that say which rows are parts of which: such a row is compared with
// them even where nothing agrees, a warning where some of them may be left out
// (synthetic).
func TestPendanaanMenurutNomor(t *testing.T) {
	for nama, c := range map[string]struct {
		baris []string
		want  []string
	}{
		"semua kolom kurang": {[]string{"1|Belanja|2.000", "1.1|Operasi|1.500", "1.1.1|Pegawai|600", "1.1.2|Barang|400", "1.2|Modal|200"},
			[]string{"5 peringatan lebih Rp300.000", "6 peringatan lebih Rp500.000"}},
		"rincian melebihi": {[]string{"1|Belanja|1.000", "1.1|Pegawai|700", "1.2|Barang|400"},
			[]string{"5 galat kurang Rp100.000"}},
		"baris lain menunjukkan penjumlahan": {[]string{"1|Operasi|1.000", "1.1|Pegawai|600", "1.2|Barang|400", "2|Modal|500", "2.1|Tanah|100", "2.2|Gedung|300"},
			[]string{"8 galat lebih Rp100.000"}},
		"strip semua": {[]string{"1|Operasi|1.000", "1.1|Pegawai|600", "1.2|Barang|400", "2|Modal|500", "2.1|Tanah|-", "2.2|Gedung|-"},
			[]string{"8 peringatan lebih Rp500.000"}},
		"cocok":             {[]string{"1|Operasi|1.000", "1.1|Pegawai|600", "1.2|Barang|400", "2|Modal|500", "2.1|Tanah|-", "2.2|Gedung|500"}, nil},
		"satu rincian":      {[]string{"1|Operasi|1.000", "1.1|Pegawai|600", "2|Modal|500"}, nil},
		"rincian kosong":    {[]string{"1|Operasi|1.000", "1.1|Pegawai|600", "1.2|Barang|", "2|Modal|500"}, nil},
		"tanpa nomor titik": {[]string{"1|Operasi|1.000", "2|Pegawai|600", "3|Barang|300"}, nil},
	} {
		var got []string
		for _, x := range renstra.Audit(rencana(t, tabelPendanaan(c.baris...)), nil) {
			if x.Kode == renstra.JumlahTabel && x.Tahun == 2026 {
				_, beda, _ := strings.Cut(x.Pesan, ": ")
				beda, _, _ = strings.Cut(beda, ". ")
				got = append(got, fmt.Sprint(x.Baris, " ", x.Keparahan, " ", strings.TrimSuffix(beda, ".")))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
