package tabel_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

func bacaFixture(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/" + perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func parse(t testing.TB, text string, opts ...tabel.Option) *tabel.Dokumen {
	t.Helper()
	d, err := tabel.Parse(text, opts...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Caption lines, page counts and widths as counted in the document.
func TestTabelDokumen(t *testing.T) {
	type bentuk struct {
		Nomor                   string
		Baris, Halaman, Lebar   int
		PertamaBaris, TerakhirB int // first and last row
	}
	want := []bentuk{
		{"1", 1, 1, 4, 7, 30},
		{"2", 34, 1, 4, 40, 67},
		{"3", 71, 1, 5, 79, 90},
		{"4", 94, 1, 3, 100, 105},
		{"5", 109, 1, 5, 115, 119},
		{"6", 123, 2, 10, 130, 179},
		{"7", 183, 14, 10, 193, 729},
		{"8", 733, 7, 10, 742, 971},
		{"9", 975, 1, 8, 985, 1005},
		{"", 1009, 4, 3, 1010, 1082},
		{"", 1084, 1, 3, 1085, 1089},
		{"T-C.23", 1093, 1, 20, 1099, 1103},
		{"T-C.24", 1105, 1, 15, 1111, 1112},
		{"3.3", 1114, 2, 10, 1120, 1134},
		{"", 1136, 1, 0, 0, 0},
		{"4.2", 1203, 8, 8, 1206, 1351},
		{"4.3", 1353, 21, 15, 1359, 1585},
		{"4.4", 1587, 2, 5, 1590, 1658},
		{"4.5", 1660, 1, 9, 1665, 1670},
		{"4.6", 1672, 2, 9, 1677, 1706},
	}
	var got []bentuk
	for _, x := range parse(t, bacaFixture(t)).Tabel {
		b := bentuk{x.Nomor, x.Baris, len(x.Halaman), len(x.Halaman[0].Kolom), 0, 0}
		for _, row := range x.All() {
			if b.PertamaBaris == 0 {
				b.PertamaBaris = row.Nomor
			}
			b.TerakhirB = row.Nomor
		}
		if x.Baris == 1136 { // the tree of goals is drawn with cells; it has no head
			b = bentuk{Baris: 1136, Halaman: 1}
		}
		got = append(got, b)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// One table in every form (synthetic): the same head, rows and cells.
var bentukSama = map[string]struct {
	format tabel.Format
	text   string
}{
	"TAB": {tabel.FormatTAB, "Tabel 1 Contoh\n\nNo\tNama\tTarget\t\n\t\t2025\t2026\n1\tSatu, dua\t10 %\t\n\n2\tA|B\t\t5.000\n"},
	"koma": {tabel.FormatCSV, "Tabel 1 Contoh,,,\r\n,,,\r\nNo,Nama,Target,\r\n,,2025,2026\r\n" +
		"1,\"Satu, dua\",10 %,\r\n,,,\r\n2,A|B,,\"5.000\"\r\n"},
	"titik koma": {tabel.FormatTitikKoma, "sep=;\nTabel 1 Contoh;;;\n;;;\nNo;Nama;Target;\n;;2025;2026\n1;Satu, dua;10 %;\n2;A|B;;5.000\n"},
	"Markdown": {tabel.FormatMarkdown, "**Tabel 1 Contoh**\n\n| No | Nama | **Target** | |\n|---|:--|--:|---|\n| | | 2025 | 2026 |\n" +
		"| 1 | Satu, dua | 10&nbsp;% | |\n| 2 | A\\|B | | 5.000 |\n"},
}

func TestBentuk(t *testing.T) {
	for nama, c := range bentukSama {
		t.Run(nama, func(t *testing.T) {
			if got := tabel.Detect(c.text); got != c.format {
				t.Fatalf("dikenali %v, mau %v", got, c.format)
			}
			d := parse(t, strings.ReplaceAll(c.text, "&nbsp;", "\u00a0"))
			if len(d.Tabel) != 1 {
				t.Fatalf("%d tabel", len(d.Tabel))
			}
			x := d.Tabel[0]
			if x.Judul != "Tabel 1 Contoh" || x.Nomor != "1" || len(x.Halaman) != 1 {
				t.Errorf("judul %q nomor %q halaman %d", x.Judul, x.Nomor, len(x.Halaman))
			}
			var label []string
			for _, k := range x.Halaman[0].Kolom {
				label = append(label, fmt.Sprintf("%s %d", strings.Join(k.Label, "/"), k.Tahun))
			}
			if diff := cmp.Diff([]string{"No 0", "Nama 0", "Target/2025 2025", "Target/2026 2026"}, label); diff != "" {
				t.Error(diff)
			}
			var rows [][]string
			for _, r := range x.All() {
				rows = append(rows, r.Sel)
			}
			if diff := cmp.Diff([][]string{{"1", "Satu, dua", "10 %", ""}, {"2", "A|B", "", "5.000"}}, rows); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// CSV whose cells have a TAB in them is CSV all the same, and a format has a name.
func TestDetectTabDalamSel(t *testing.T) {
	f := tabel.Detect("No,Nama,Target\n" + strings.Repeat("1,Satu dua,10\n", 4) + "2,A\tB,20\n")
	if f != tabel.FormatCSV || f.String() != "CSV" || tabel.Format(99).String() != "tak tentu" {
		t.Errorf("%d %v %v", f, f, tabel.Format(99))
	}
}

// Line numbers of CSV count the line breaks inside quoted cells; the lines of
// a cell stay apart in what is written and in Lines.
func TestSelBerbarisBanyak(t *testing.T) {
	d := parse(t, "a,b,c\n1,\"x\ny \"\"z\"\"\",2\n3,p<br/>q,4\n5,q \" r,6\n7,\"r\r\ns\rt\",8\n")
	type baris struct {
		Nomor int
		Sel   string
		Lines []string
	}
	var got []baris
	for _, b := range d.Baris {
		got = append(got, baris{b.Nomor, b.At(1), slices.Collect(b.Lines(1))})
	}
	want := []baris{{1, "b", []string{"b"}}, {2, `x y "z"`, []string{"x", `y "z"`}}, {4, "p q", []string{"p", "q"}}, {5, `q " r`, []string{`q " r`}},
		{6, "r s t", []string{"r", "s", "t"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := d.Baris[1].Asli(1); got != "x\ny \"z\"" {
		t.Errorf("%q", got)
	}
}

// The heads of T-C.27 and E.80 (Permendagri 86/2017; aturan, 3.1), with the
// defects of heads as documents print them.
func TestKolom(t *testing.T) {
	d := parse(t, "Tujuan\tSasaran\tKode\tProgram dan Keg- iatan\tIN-DIKATOR\tTarget Kinerja Program dan Kerangka Pendanaan\t\t\t\t\t\tUnit Kerja Penanggung jawab\tLokasi\n"+
		"\t\t\t\t\tTahun-1\t\tTahun ke-2\t\tKondisi Kinerja pada akhir periode\t\t\t\n"+
		"\t\t\t\t\tTarget\tRp\tK\tRp\tTarget\tRp\t\t\n"+
		"(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\t(11)\t(12)\t(13)\n"+
		"\t\t1.06\tX\t\t\t\t\t\t\t\t\t\n")
	h := d.Tabel[0].Halaman[0]
	if len(h.Kepala) != 4 || len(h.Isi) != 1 {
		t.Fatalf("kepala %d baris, isi %d", len(h.Kepala), len(h.Isi))
	}
	for _, c := range []struct {
		nama []string
		want int
	}{
		{[]string{"program/kegiatan", "program dan kegiatan"}, 3},
		{[]string{"indikator"}, 4},
		{[]string{"kode rekening", "Kode"}, 2},
		{[]string{"penanggung jawab"}, 11},
		{[]string{"lokasi"}, 12},
		{[]string{"", "ta"}, 5}, // Target begins so, the label before it has it within
		{[]string{"baseline"}, -1},
	} {
		if got := h.Cari(c.nama...); got != c.want {
			t.Errorf("Cari(%q) = %d, mau %d", c.nama, got, c.want)
		}
	}
	var ke []int
	for _, k := range h.Kolom {
		ke = append(ke, k.TahunKe)
	}
	if diff := cmp.Diff([]int{0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 0, 0, 0}, ke); diff != "" {
		t.Error(diff)
	}
	if got := strings.Join(h.Kolom[10].Label, " / "); got != "Target Kinerja Program dan Kerangka Pendanaan / Kondisi Kinerja pada akhir periode / Rp" {
		t.Error(got)
	}
}

func TestTahunKe(t *testing.T) {
	for s, want := range map[string]int{
		"Tahun-1": 1, "Tahun ke-5": 5, "TAHUN 2": 2, "Tahun I": 1, "Tahun ke - III": 3, "Tahun ke-": 0, "Tahun 2025": 0, "Tahun": 0, "Target": 0, "Tahun-10": 0,
	} {
		if got := tabel.TahunKe(s); got != want {
			t.Errorf("TahunKe(%q) = %d, mau %d", s, got, want)
		}
	}
}

func TestGalat(t *testing.T) {
	for nama, c := range map[string]struct {
		text         string
		opts         []tabel.Option
		err          error
		baris, kolom int
	}{
		"kutip":      {"a,b,c\n1,2,3\n1,\"2,3\n4,5,6\n", []tabel.Option{tabel.WithFormat(tabel.FormatCSV)}, tabel.ErrKutip, 3, 3},
		"bukan UTF8": {"a\tb\nc\xffd\te\n", nil, tabel.ErrUTF8, 2, 2},
		"NUL":        {"a\tb\nc\x00d\te\n", nil, tabel.ErrUTF8, 2, 2},
		"bita":       {"a\tb\nc\te\n", []tabel.Option{tabel.WithLimit(5)}, tabel.ErrBatas, 2, 2},
		"baris":      {"a\tb\nc\te\n", []tabel.Option{tabel.WithMaxBaris(1)}, tabel.ErrBatas, 2, 1},
		"kolom":      {"a\tb\nc\td\te\n", []tabel.Option{tabel.WithMaxKolom(2)}, tabel.ErrBatas, 2, 1},
		"sel":        {"a\tb\nc\tdefg\n", []tabel.Option{tabel.WithMaxSel(3)}, tabel.ErrBatas, 2, 3},
	} {
		t.Run(nama, func(t *testing.T) {
			_, err := tabel.Read(strings.NewReader(c.text), c.opts...)
			var re *tabel.ReadError
			if !errors.As(err, &re) || !errors.Is(err, c.err) || re.Baris != c.baris || re.Kolom != c.kolom {
				t.Errorf("%v", err)
			}
		})
	}
}

// The limit counts from 0 to the largest there is; what is below it is refused
// before anything is read, and never a panic or an empty document.
func TestBatasBita(t *testing.T) {
	const text = "a\tb\nc\td\n" // 8 bytes
	cara := map[string]func(limit int64) (*tabel.Dokumen, error){
		"Read": func(n int64) (*tabel.Dokumen, error) {
			return tabel.Read(strings.NewReader(text), tabel.WithLimit(n))
		},
		"Parse": func(n int64) (*tabel.Dokumen, error) { return tabel.Parse(text, tabel.WithLimit(n)) },
		"FromRows": func(n int64) (*tabel.Dokumen, error) {
			rows := func(yield func(int, []string) bool) { _ = yield(1, []string{"a", "b"}) && yield(2, []string{"c", "d"}) }
			return tabel.FromRows(context.Background(), rows, tabel.WithLimit(n))
		},
	}
	for nama, baca := range cara {
		for limit, muat := range map[int64]bool{math.MinInt64: false, -5: false, 0: false, 6: false, 10: true, math.MaxInt64 - 1: true, math.MaxInt64: true} {
			d, err := baca(limit)
			switch {
			case muat && (err != nil || len(d.Baris) < 2):
				t.Errorf("%s batas %d: %v, %v", nama, limit, d, err)
			case !muat && !errors.Is(err, tabel.ErrBatas):
				t.Errorf("%s batas %d: %v, mau ErrBatas", nama, limit, err)
			case limit == -5 && !strings.Contains(err.Error(), "diharapkan batas masukan mulai 0, ditemukan -5"):
				t.Errorf("%s: %v", nama, err)
			}
		}
	}
	// A reader may say of itself what it likes.
	if d, err := tabel.Read(panjangPalsu{strings.NewReader(text)}, tabel.WithLimit(math.MaxInt64)); err != nil || len(d.Baris) < 2 {
		t.Errorf("panjang palsu: %v, %v", d, err)
	}
}

// panjangPalsu says that it holds more than any memory does.
type panjangPalsu struct{ *strings.Reader }

func (panjangPalsu) Len() int { return math.MaxInt }

func TestBatal(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	text := strings.Repeat("a\tb\n", 100_000)
	var n int
	_, err := tabel.ReadContext(ctx, strings.NewReader(text), tabel.WithProgress(func(selesai, dari int64) {
		if dari != int64(len(text)) || selesai > dari {
			t.Errorf("%d dari %d", selesai, dari)
		}
		if n++; n == 3 {
			cancel()
		}
	}))
	if !errors.Is(err, context.Canceled) || n > 4 {
		t.Errorf("%v setelah %d laporan", err, n)
	}
}

func ExampleRead() {
	d, err := tabel.Read(strings.NewReader("Tabel 4.5\nIndikator Kinerja Utama\n\n" +
		"NO\tINDIKATOR\tSATUAN\tTARGET TAHUN\t\tKET\n\t\t\t2025\t2026\t\n" +
		"1\tPersentase PAS yang mendapatkan layanan dasar\tPersen\t80%\t80%\t\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range d.Tabel {
		fmt.Println(t.Baris, t.Judul)
		for h, row := range t.All() {
			fmt.Println(row.Nomor, row.At(h.Cari("indikator")))
			for _, k := range h.CariTahun("target") {
				fmt.Println(h.Kolom[k].Tahun, row.At(k))
			}
		}
	}
	// Output:
	// 1 Tabel 4.5 Indikator Kinerja Utama
	// 6 Persentase PAS yang mendapatkan layanan dasar
	// 2025 80%
	// 2026 80%
}

// An extractor of spreadsheets hands its rows over as they are displayed.
func ExampleFromRows() {
	lembar := [][]string{
		{"KODE PROGRAM", "NAMA PROGRAM", "NILAI"},
		{"1.06.04", "PROGRAM REHABILITASI SOSIAL", "Rp 1.000.000"},
	}
	rows := func(yield func(int, []string) bool) {
		for i, sel := range lembar {
			if !yield(i+1, sel) {
				return
			}
		}
	}
	d, err := tabel.FromRows(context.Background(), rows)
	if err != nil {
		fmt.Println(err)
		return
	}
	for h, row := range d.Tabel[0].All() {
		fmt.Println(row.Nomor, row.At(h.Cari("kode program")), row.At(h.Cari("nilai", "pagu")))
	}
	// Output: 2 1.06.04 Rp 1.000.000
}

// Every cell of a row stands in the input as it is written, but for those of heads
// that are said to be mended, and every row of a table is a line of the document. A
// head may have a row that the input lacks, or two that stand in one line.
func FuzzParse(f *testing.F) {
	for _, c := range bentukSama {
		f.Add(c.text)
	}
	text := bacaFixture(f)
	f.Add(text[:20_000])
	f.Add(text[strings.Index(text, "Tabel 4.3"):])
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<17 {
			return
		}
		d, err := tabel.Parse(s)
		if err != nil {
			var re *tabel.ReadError
			if !errors.As(err, &re) || re.Baris < 1 || re.Kolom < 1 {
				t.Fatalf("%v", err)
			}
			return
		}
		baris, diperbaiki := map[int][]tabel.Baris{}, map[int]bool{}
		for _, x := range d.Perbaikan {
			diperbaiki[x.Baris] = true
		}
		urut := func(b tabel.Baris, last int) bool {
			return b.Nomor > last || b.Nomor == last && diperbaiki[last]
		}
		last := 0
		for _, b := range d.Baris {
			if !urut(b, last) {
				t.Fatalf("baris %d setelah %d", b.Nomor, last)
			}
			last = b.Nomor
			baris[b.Nomor] = append(baris[b.Nomor], b)
			for i := range b.Sel {
				for range b.Lines(i) {
				}
				if d.Format == tabel.FormatTAB && !diperbaiki[b.Nomor] && !strings.Contains(s, b.Asli(i)) && !strings.Contains(s, strings.ReplaceAll(b.Asli(i), `"`, `""`)) {
					t.Fatalf("sel %q tidak ada dalam masukan", b.Asli(i))
				}
			}
		}
		for _, x := range d.Tabel {
			last := 0
			for _, h := range x.Halaman {
				for _, b := range slices.Concat(h.Kepala, h.Isi) {
					if !urut(b, last) || !slices.ContainsFunc(baris[b.Nomor], func(x tabel.Baris) bool { return slices.Equal(x.Sel, b.Sel) }) {
						t.Fatalf("tabel %d: baris %d", x.Baris, b.Nomor)
					}
					last = b.Nomor
				}
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := bacaFixture(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := tabel.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}

// Two tables with nothing but blank lines between them (lines of the document
// whose tables ship with the module).
func TestKepalaTebal(t *testing.T) {
	const text = "No\tUraian\tMerk\tTahun\n1\tInterior\tRuang\t2022\n\n\n<b>SASARAN</b>\t<b>DUKUNGAN</b>\t<b>JENIS</b>\nWarga Binaan\tRekomendasi\tPelayanan\n"
	d, err := tabel.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Tabel) != 2 || d.Tabel[0].Len() != 1 || d.Tabel[1].Len() != 1 || d.Tabel[1].Baris != 5 {
		t.Errorf("%d tabel: %+v", len(d.Tabel), d.Tabel)
	}
}

// A spreadsheet's tab-delimited text quotes the cells that have a comma, a quote
// or several lines; in other text a quote is one.
func TestTabKutip(t *testing.T) {
	for _, c := range []struct {
		teks string
		want [][]string
	}{
		{"A\tB\tC\n1\t\"Perencanaan, Penganggaran\"\t5\n", [][]string{{"A", "B", "C"}, {"1", "Perencanaan, Penganggaran", "5"}}},
		{"A\t\"x\ny\"\tC\r\n1\t\"kata \"\"kutip\"\"\"\t\"a, b\"\r\n2\t3\t4\n", [][]string{{"A", "x y", "C"}, {"1", `kata "kutip"`, "a, b"}, {"2", "3", "4"}}},
		{"\"A\"\t\"B\"\n\"1\"\t\"2\"\n", [][]string{{"A", "B"}, {"1", "2"}}},
		{"A\tB\n\"Bangga Kencana\"\t2\n", [][]string{{"A", "B"}, {`"Bangga Kencana"`, "2"}}},
		{"A\tB\n\"a, b\t2\nc\"\t3\n", [][]string{{"A", "B"}, {`"a, b`, "2"}, {`c"`, "3"}}},
		{"\"Terwujudnya Kota, yang\nmaju\"\nA\tB\n", [][]string{{`"Terwujudnya Kota, yang`}, {`maju"`}, {"A", "B"}}},
		{"A\tB\n\"a, b", [][]string{{"A", "B"}, {`"a, b`}}},
	} {
		d, err := tabel.Parse(c.teks)
		if err != nil {
			t.Errorf("%q: %v", c.teks, err)
			continue
		}
		var got [][]string
		for _, b := range d.Baris {
			got = append(got, b.Sel)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
	if d, _ := tabel.Parse("A\t\"x\ny\"\tC\n1\t2\t3\n"); d.Baris[1].Nomor != 3 {
		t.Errorf("baris sesudah sel dua baris bernomor %d", d.Baris[1].Nomor)
	}
}
