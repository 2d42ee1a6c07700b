package kinerja_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// baca is what a test expects of one cell. nilai holds the value, or the two
// readings of an undecided number, as decimal text.
type baca struct {
	Jenis  string
	Nilai  []string
	Satuan string
	Dasar  string
}

func lihat(t kinerja.Target) baca {
	b := baca{Jenis: t.Jenis().String(), Satuan: t.Satuan().String(), Dasar: t.Dasar().String()}
	for _, v := range t.Bacaan() {
		b.Nilai = append(b.Nilai, v.String())
	}
	if p, ok := t.Predikat(); ok {
		b.Nilai = []string{p}
	}
	if b.Dasar == "tiada" {
		b.Dasar = ""
	}
	return b
}

func angka(nilai, satuan string) baca   { return baca{"angka", []string{nilai}, satuan, ""} }
func oleh(nilai, satuan, d string) baca { return baca{"angka", []string{nilai}, satuan, d} }
func persen(nilai string) baca          { return baca{"persen", []string{nilai}, "Persen", ""} }
func predikat(p string) baca            { return baca{"predikat", []string{p}, "", ""} }
func dua(a, b, satuan string) baca      { return baca{"tak tentu", []string{a, b}, satuan, ""} }

var (
	kosong = baca{Jenis: "tidak tertulis"}
	strip  = baca{Jenis: "strip"}
	teks   = baca{Jenis: "teks"}
	banyak = baca{Jenis: "banyak"}
)

func TestParseTarget(t *testing.T) {
	for _, c := range []struct {
		teks string
		mau  baca
	}{
		// Nothing, a dash and zero are three things.
		{"", kosong}, {"  \t", kosong}, {"\u00a0\u200b", kosong}, {"\r\n", kosong},
		{"<b></b>", kosong}, {"<br>", kosong},
		{"-", strip}, {" – ", strip}, {"—", strip}, {"--", strip}, {"<b>-</b>", strip},
		{"0", angka("0", "")}, {"0%", persen("0")}, {"100%.", persen("100")},

		// Numbers with and without unit.
		{"60", angka("60", "")},
		{"2 Dokumen", angka("2", "Dokumen")},
		{"2Dokumen", angka("2", "Dokumen")},
		{" 2\u00a0 dokumen . ", angka("2", "Dokumen")},
		{"87 Orang/ Bulan", angka("87", "Orang/Bulan")},
		{"23000 Keluarga", angka("23000", "Keluarga")},
		{"12,5 km", angka("12.5", "KM")},
		{"1.234,5 Ha", angka("1234.5", "Ha")},
		{"1,234.5 Ha", angka("1234.5", "Ha")},
		{"120 m²", angka("120", "M2")},
		{"5 Rp/m2", angka("5", "rp/m2")},
		{"3 Kelompok  Tani", angka("3", "kelompok tani")},
		{"1,5 Orang", angka("1.5", "Orang")},
		{"-37.26", angka("-37.26", "")},
		{"−5", angka("-5", "")},
		{"007", angka("7", "")},

		// Percentages.
		{"100%", persen("100")}, {"100 %", persen("100")}, {"94,40%", persen("94.4")},
		{"94.40%", persen("94.4")}, {"80 persen", persen("80")}, {"80 Persen (%)", persen("80")},
		{"-37.26%", persen("-37.26")}, {"123.59 %", persen("123.59")},
		{"<b>100%</b>", persen("100")}, {"<B><i>100</i></B>", angka("100", "")},

		// One separator, three digits behind: two readings, or the unit decides.
		{"19.765", dua("19.765", "19765", "")},
		{"1.650", dua("1.65", "1650", "")},
		{"1,650", dua("1.65", "1650", "")},
		{"100.000", dua("100", "100000", "")},
		{"-1.650", dua("-1.65", "-1650", "")},
		{"19.765 %", dua("19.765", "19765", "Persen")},
		{"1.650 Ha", dua("1.65", "1650", "Ha")},
		{"1.650 pasangan calon", dua("1.65", "1650", "pasangan calon")},
		{"1.650 orang", oleh("1650", "Orang", "satuan")},
		{"1,650 Orang/bulan", oleh("1650", "Orang/Bulan", "satuan")},

		// One reading only.
		{"0.650", angka("0.65", "")}, {"0,650 Orang", angka("0.65", "Orang")},
		{"1650.250", angka("1650.25", "")}, {"1.65", angka("1.65", "")},
		{"1.6500", angka("1.65", "")},
		{"1.234.567", angka("1234567", "")}, {"1,234,567", angka("1234567", "")},
		{"1.234,567", angka("1234.567", "")}, {"1.234.567,8", angka("1234567.8", "")},
		{"12345,6", angka("12345.6", "")},
		{"1234567890123456789012,5", angka("1234567890123456789012.5", "")},

		// Separators that make no number.
		{"1.23.456", teks}, {"5.,500,000", teks}, {"5.5,500,000", teks}, {"1.234.56", teks}, {"0.123.456", teks}, {"1,234.567,8", teks},
		{"1234.567,8", teks}, {"1..5", teks}, {"5.", teks}, {".5", teks}, {"1.234,-", teks},
		{"1 234", teks}, {"5 000 Orang", teks}, {strings.Repeat("9", 65), teks},

		// Predicates.
		{"BB", predikat("BB")}, {"A", predikat("A")}, {"CC", predikat("CC")},
		{"<b>AA</b>", predikat("AA")},
		{"Sangat Baik", predikat("Sangat Baik")}, {"SANGAT  BAIK", predikat("Sangat Baik")},
		{"baik", predikat("Baik")}, {"Cukup", predikat("Cukup")}, {"wtp", predikat("WTP")},
		{"Wajar Tanpa Pengecualian", predikat("WTP")},
		{"a", teks}, {"bb", teks}, {"E", teks}, {"B (62,50)", teks}, {"62,50 (B)", teks},
		{"62,50 CC", teks}, {"85 Baik", teks}, {"A-", teks},

		// Text.
		{"7 sampai delapan", teks}, {"> 80%", teks}, {"≥ 80", teks}, {"maks. 5", teks},
		{"minimal 10 dokumen", teks}, {"na", teks}, {"Na", teks}, {".", teks},
		{"2 Orang x 3 Hari", teks}, {"1 Dokumen dan 3 Laporan", teks}, {"3 dari lima", teks},
		{"1,5 juta orang", teks}, {"5jt", teks}, {"Rp 1.000", teks}, {"1e5", teks}, {"1.65E+03", teks}, {"5 A", teks}, {"5 q", teks}, {"5 Rp/m2x", teks}, {"5 Rp/x2", teks},
		{"5 (lima) Dokumen", teks}, {"6 Dokumen, 2 Laporan", teks}, {"2 Dokumen*", teks},
		{"3 kegiatan yang sudah selesai semua", teks}, {"5 \xff\xfe", teks},
		{"Tersusunnya dokumen", teks}, {"Dokumen", teks},
		// A dash before a count is a list, not a minus.
		{"-2 Laporan", teks}, {"- 2 Laporan", teks},

		// Several values, and what only looks so.
		{"6 Dokumen; 2 Laporan", banyak}, {"6 Dokumen<br/>2 Laporan", banyak},
		{"A\nBB", banyak}, {"-\n6 Dokumen", banyak}, {"lihat lampiran\n6 Dokumen", banyak},
		{"2\nDokumen\nLaporan", banyak}, {"5\nBaik", banyak},
		{"6 Dokumen;", angka("6", "Dokumen")}, {"\n6 Dokumen\n", angka("6", "Dokumen")},
		{"36 Orang/\nBulan", angka("36", "Orang/Bulan")}, {"36<br>Orang", angka("36", "Orang")},
		{"100\r\n%", persen("100")}, {"Sangat\nBaik", predikat("Sangat Baik")},
		{"1.650\nOrang", oleh("1650", "Orang", "satuan")}, {"36; Orang", banyak},
		{"Naik; turun", teks}, {";", teks}, {"satu\ndua", teks}, {"A &amp; 2", teks},
		{"2 <3", teks},
	} {
		got := kinerja.ParseTarget(c.teks)
		if d := cmp.Diff(c.mau, lihat(got)); d != "" {
			t.Errorf("ParseTarget(%q) (-mau +dapat):\n%s", c.teks, d)
		}
		if got.String() != c.teks {
			t.Errorf("ParseTarget(%q).String() = %q", c.teks, got)
		}
	}
}

func TestBagian(t *testing.T) {
	for _, c := range []struct {
		teks string
		mau  []string
		isi  []baca
	}{
		{"60", []string{"60"}, []baca{angka("60", "")}},
		{"", []string{""}, []baca{kosong}},
		{"6 Dokumen; 2 Laporan", []string{"6 Dokumen", " 2 Laporan"},
			[]baca{angka("6", "Dokumen"), angka("2", "Laporan")}},
		{"<b>100%<BR />A</b>\r\n\r\n-", []string{"<b>100%", "A</b>", "-"},
			[]baca{persen("100"), predikat("A"), strip}},
		{"1.650; 1.650 Orang;; lihat lampiran", []string{"1.650", " 1.650 Orang", " lihat lampiran"},
			[]baca{dua("1.65", "1650", ""), oleh("1650", "Orang", "satuan"), teks}},
	} {
		var got []string
		var isi []baca
		for b := range kinerja.ParseTarget(c.teks).Bagian() {
			got = append(got, b.String())
			isi = append(isi, lihat(b))
		}
		if d := cmp.Diff(c.mau, got); d != "" {
			t.Errorf("Bagian(%q) (-mau +dapat):\n%s", c.teks, d)
		}
		if d := cmp.Diff(c.isi, isi); d != "" {
			t.Errorf("Bagian(%q) (-mau +dapat):\n%s", c.teks, d)
		}
	}
	for range kinerja.ParseTarget("1; 2").Bagian() {
		break // a caller may stop
	}
}

func TestAngka(t *testing.T) {
	v, ok := kinerja.ParseTarget("94,40%").Angka()
	if !ok || !v.Equal(decimal.RequireFromString("94.4")) {
		t.Errorf("Angka = %v, %v", v, ok)
	}
	for _, s := range []string{"", "-", "BB", "1.650", "N/A", "1; 2"} {
		if v, ok := kinerja.ParseTarget(s).Angka(); ok {
			t.Errorf("%q: Angka = %v", s, v)
		}
	}
}

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		a, b string
		mau  bool
	}{
		{"100%", "<b>100 %</b>", true},
		{"1.650 Orang", "1650 orang", true},
		{"94,40%", "94.4 persen", true},
		{"1.650", "1,650", true},
		{"SANGAT BAIK", "Sangat Baik", true},
		{"6 Dokumen; 2 Laporan", "6 dokumen\n2 laporan", true},
		{" N/A", "N/A", true},
		{"-", "–", true},
		{"", " ", true},
		{"", "-", false},
		{"-", "0", false},
		{"80", "80%", false},
		{"80", "80 Orang", false},
		{"1.650", "1650", false},
		{"1.650", "1.651", false},
		{"A", "BB", false},
		{"N/A", "n/a", true},
		{"N/A", "-", false},
		{"N/A", "", false},
		{"Lihat", "lihat", false},
		{"......", "", true},
		{"80 - 90%", "80%–90%", true},
		{"80-90", "80-91", false},
		{"80-90", "80-90%", false},
		{"1.000-2.000", "1,000 – 2,000", true},
		{"1.000-2.000", "1000-2000", false},
		{"1.000-2.000 Orang", "1000-2000 orang", true},
		{"1/2", "2:4", true},
		{"1/2", "2/3", false},
		{"1:1.000", "2:2,000", true},
		{"1:1.000", "1-1.000", false},
		{"5 Januari 2026", "05/01/2026", true},
		{"2026-01-05", "05/01/2026", true},
		{"TW III", "Triwulan 3", true},
		{"TW III", "TW III 2026", false},
		{"Nopember", "November", true},
		{"Ya", "Ada", true},
		{"Ya", "Tidak", false},
		{"6 Dokumen; 2 Laporan", "2 Laporan; 6 Dokumen", false},
		{"6 Dokumen; 2 Laporan", "6 Dokumen; 2 Laporan; 1", false},
	} {
		a, b := kinerja.ParseTarget(c.a), kinerja.ParseTarget(c.b)
		if a.Equal(b) != c.mau || b.Equal(a) != c.mau {
			t.Errorf("%q sama dengan %q: %v, mau %v", c.a, c.b, a.Equal(b), c.mau)
		}
		if a == b {
			t.Errorf("%q == %q", c.a, c.b)
		}
	}
}

func TestTargetText(t *testing.T) {
	type baris struct {
		Target kinerja.Target
		Satuan kinerja.Satuan
	}
	mau := baris{kinerja.ParseTarget(" 1.650  orang<br>A"), kinerja.ParseSatuan("orang/ bulan")}
	b, err := json.Marshal(mau)
	if err != nil {
		t.Fatal(err)
	}
	const js = `{"Target":" 1.650  orang\u003cbr\u003eA","Satuan":"Orang/Bulan"}`
	if string(b) != js {
		t.Errorf("json = %s, mau %s", b, js)
	}
	var got baris
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if got != mau {
		t.Errorf("kembali: %v, mau %v", got, mau)
	}
	if b, _ := mau.Target.AppendText([]byte("x")); string(b) != "x 1.650  orang<br>A" {
		t.Errorf("AppendText = %q", b)
	}
}

func TestJenisString(t *testing.T) {
	if s := kinerja.JenisTakTentu.String(); s != "tak tentu" {
		t.Error(s)
	}
	if s := kinerja.JenisTeks.String(); s != "teks" {
		t.Error(s)
	}
	if s := kinerja.Jenis(99).String(); s != "jenis(99)" {
		t.Error(s)
	}
	if s := kinerja.DasarTetangga.String(); s != "tetangga" {
		t.Error(s)
	}
	if s := kinerja.Dasar(99).String(); s != "dasar(99)" {
		t.Error(s)
	}
}

func TestUkuran(t *testing.T) {
	if n := unsafe.Sizeof(kinerja.Satuan{}); n != 16 {
		t.Errorf("Satuan: %d bita", n)
	}
	if n := unsafe.Sizeof(kinerja.Target{}); n != 56 {
		t.Errorf("Target: %d bita", n)
	}
}

func TestTanpaAlokasi(t *testing.T) {
	for _, s := range []string{"", "-", "87 Orang/ Bulan", "100 %", "1.650 orang", "19.765", "BB", "Sangat Baik", "<b>100%</b>", "6 Dokumen; 2 Laporan",
		"2 Januari 2026", "05/01/2026", "TW III", "Tidak Ada", "N/A", "......"} {
		if n := testing.AllocsPerRun(100, func() { kinerja.ParseTarget(s) }); n != 0 {
			t.Errorf("ParseTarget(%q): %v alokasi", s, n)
		}
	}
	s := kinerja.ParseSatuan("orang/ bulan")
	if n := testing.AllocsPerRun(100, func() {
		if !kinerja.ParseSatuan("orang/ bulan").Bulat() || !s.IsKnown() {
			t.Fatal("Orang/Bulan")
		}
	}); n != 0 {
		t.Errorf("ParseSatuan: %v alokasi", n)
	}
}

func BenchmarkParseTarget(b *testing.B) {
	for _, c := range []struct{ nama, teks string }{
		{"kosong", ""},
		{"angka", "87 Orang/Bulan"},
		{"persen", "94,40%"},
		{"predikat", "Sangat Baik"},
		{"taktentu", "19.765"},
		{"satuanlain", "12 Kelompok Tani"},
		{"banyak", "6 Dokumen; 2 Laporan"},
		{"rentang", "80 - 90%"},
		{"pecahan", "1:20"},
		{"waktu", "2 Januari 2026"},
		{"triwulan", "TW III"},
		{"teks", "Terlaksananya rapat koordinasi"},
	} {
		b.Run(c.nama, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				kinerja.ParseTarget(c.teks)
			}
		})
	}
	b.Run("nilai", func(b *testing.B) {
		b.ReportAllocs()
		t := kinerja.ParseTarget("94,40%")
		for b.Loop() {
			t.Angka()
		}
	})
}

func BenchmarkParseSatuan(b *testing.B) {
	for _, s := range []string{"Dokumen", "Orang/ bulan", "Kelompok Tani"} {
		b.Run(strings.ReplaceAll(s, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				kinerja.ParseSatuan(s)
			}
		})
	}
}
