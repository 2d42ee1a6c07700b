package ekspresi_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

func rat(t testing.TB, s string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("bukan bilangan: %q", s)
	}
	return r
}

// nilaiUji are the values of the variables in the tables below.
var nilaiUji = map[string]string{
	"a": "3", "b": "4", "nol": "0", "jumlah": "10", "Jumlah PAS yang terlayani": "475", "Total target PAS": "585",
	"rata": "7", "π": "22/7", "dan": "5", "minimum": "-9223372036854775808", "b]": "6", `"q"`: "8", "x": "1",
}

func cari(t testing.TB) func(string) (*big.Rat, bool) {
	return func(nama string) (*big.Rat, bool) {
		s, ok := nilaiUji[nama]
		if !ok {
			return nil, false
		}
		return rat(t, s), true
	}
}

// All values were worked out by hand.
func TestEval(t *testing.T) {
	for _, c := range []struct{ rumus, nilai, cetak string }{
		{"1/3*3", "1", "1 / 3 * 3"},
		{"0,1 + 0.2", "3/10", "0,1 + 0,2"},
		{"1.234.567,89", "123456789/100", "1234567,89"},
		{"1,234,567.89", "123456789/100", "1234567,89"},
		{"1.234.567", "1234567", "1234567"},
		{"12.345,678", "12345678/1000", "12345,678"},
		{"1234,567", "1234567/1000", "1234,567"},
		{"1,2340", "1234/1000", "1,2340"},
		{"123,4560", "123456/1000", "123,4560"},
		{"0,125", "1/8", "0,125"},
		{"0.50", "1/2", "0,5"},
		{"80%", "4/5", "80%"},
		{"12,5 % * 8", "1", "12,5% * 8"},
		{"80%^2", "16/25", "80%^2"},
		{"a / b * 100", "75", "a / b * 100"},
		{"a : b × 100", "75", "a / b * 100"},
		{"a ÷ b · 100", "75", "a / b * 100"},
		{"(a / b) * 100", "75", "a / b * 100"},
		{"a / (b * 100)", "3/400", "a / (b * 100)"},
		{"a − b", "-1", "a - b"},
		{"a – b", "-1", "a - b"},
		{"a - b - 1", "-2", "a - b - 1"},
		{"a - (b - 1)", "0", "a - (b - 1)"},
		{"a - (b + 1)", "-2", "a - (b + 1)"},
		{"a + (b + 1)", "8", "a + (b + 1)"},
		{"a / (b / 2)", "3/2", "a / (b / 2)"},
		{"-a^2", "-9", "-a^2"},
		{"(-a)^2", "9", "(-a)^2"},
		{"--a", "3", "--a"},
		{"a - -b", "7", "a - -b"},
		{"2^3^2", "512", "2^3^2"},
		{"(2^3)^2", "64", "(2^3)^2"},
		{"2^-2", "1/4", "2^-2"},
		{"2^(1+1)", "4", "2^(1 + 1)"},
		{"(2/3)^-3", "27/8", "(2 / 3)^-3"},
		{"(-2)^-3", "-1/8", "(-2)^-3"},
		{"0^3", "0", "0^3"},
		{"5^0", "1", "5^0"},
		{"min(a; b; 2)", "2", "min(a; b; 2)"},
		{"MAX(a;b)", "4", "max(a; b)"},
		{"rata-rata(a; b)", "7/2", "rata-rata(a; b)"},
		{"Rata-Rata (1; 1; 2)", "4/3", "rata-rata(1; 1; 2)"},
		{"rata_rata(1;2)", "3/2", "rata-rata(1; 2)"},
		{"rata - rata", "0", "rata - rata"},
		{"jumlah(a; b) / jumlah", "7/10", "jumlah(a; b) / jumlah"},
		{"bulat(2,5; 0)", "3", "bulat(2,5; 0)"},
		{"bulat(-2,5; 0)", "-3", "bulat(-2,5; 0)"},
		{"bulat(2,4999; 0)", "2", "bulat(2,4999; 0)"},
		{"bulat(2/3; 2)", "67/100", "bulat(2 / 3; 2)"},
		{"bulat(1550; -2)", "1600", "bulat(1550; -2)"},
		{"bulat(1549; -2)", "1500", "bulat(1549; -2)"},
		{"bulat(nol; 2)", "0", "bulat(nol; 2)"},
		{"jika a > b maka 1 lainnya 2", "2", "jika a > b maka 1 lainnya 2"},
		{"JIKA a >= 3 MAKA 1 SELAIN ITU 2", "1", "jika a >= 3 maka 1 lainnya 2"},
		{"jika(a≥3)maka(1)lainnya(2)", "1", "jika a >= 3 maka 1 lainnya 2"},
		{"jika a ≤ 2 atau b = 4 dan bukan a ≠ 3 maka 1 lainnya 0", "1",
			"jika a <= 2 atau b = 4 dan bukan a <> 3 maka 1 lainnya 0"},
		{"jika (a = 3 atau b = 4) dan a = 0 maka 1 lainnya 0", "0",
			"jika (a = 3 atau b = 4) dan a = 0 maka 1 lainnya 0"},
		{"jika bukan (a = 3 dan b = 4) maka 1 lainnya 0", "0",
			"jika bukan (a = 3 dan b = 4) maka 1 lainnya 0"},
		{"jika nol = 0 maka 0 lainnya a / nol", "0", "jika nol = 0 maka 0 lainnya a / nol"},
		{"jika nol <> 0 dan a / nol > 1 maka 1 lainnya 2", "2", "jika nol <> 0 dan a / nol > 1 maka 1 lainnya 2"},
		{"(jika a < b maka a lainnya b) * 2", "6", "(jika a < b maka a lainnya b) * 2"},
		{"jika a > b maka 1 lainnya jika a < b maka 2 lainnya 3", "2",
			"jika a > b maka 1 lainnya jika a < b maka 2 lainnya 3"},
		{`"Jumlah PAS yang terlayani" / [Total target PAS] * 100`, "9500/117",
			"[Jumlah PAS yang terlayani] / [Total target PAS] * 100"},
		{`[a] + "b"`, "7", "a + b"},
		{"[dan] * 2", "10", "[dan] * 2"},
		{`"b]" + ["q"]`, "14", `"b]" + ["q"]`},
		{"π*7", "22", "π * 7"},
		{"a\n  /\tb", "3/4", "a / b"},
		{"9223372036854775807 + 1", "9223372036854775808", "9223372036854775807 + 1"},
		{"-9223372036854775807 - 1", "-9223372036854775808", "-9223372036854775807 - 1"},
		{"-(-9223372036854775807 - 1)", "9223372036854775808", "-(-9223372036854775807 - 1)"},
		{"1 / (-9223372036854775807 - 1)", "-1/9223372036854775808", "1 / (-9223372036854775807 - 1)"},
		{"-minimum", "9223372036854775808", "-minimum"},
		{"9223372036854775807 * 9223372036854775807 / 9223372036854775807", "9223372036854775807",
			"9223372036854775807 * 9223372036854775807 / 9223372036854775807"},
	} {
		e, err := ekspresi.Parse(c.rumus)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.rumus, err)
			continue
		}
		got, err := e.Eval(cari(t))
		if err != nil || got.Cmp(rat(t, c.nilai)) != 0 {
			t.Errorf("%q = %v, %v, seharusnya %s", c.rumus, got, err, c.nilai)
		}
		if e.String() != c.cetak {
			t.Errorf("%q dicetak %q, seharusnya %q", c.rumus, e, c.cetak)
		}
		if ulang, err := ekspresi.Parse(e.String()); err != nil || ulang.String() != c.cetak {
			t.Errorf("%q dibaca kembali: %v, %v", e, ulang, err)
		}
	}
}

func TestParseError(t *testing.T) {
	for _, c := range []struct {
		rumus string
		kolom int
		sebab error
		kata  string // what the message says
	}{
		{"", 1, nil, "akhir rumus"},
		{"  ", 3, nil, "akhir rumus"},
		{"a / / b", 5, nil, `ditemukan "/"`},
		{"π / / b", 5, nil, `ditemukan "/"`},
		{"a b", 3, nil, "tanda hitung"},
		{"5 x 3", 3, nil, `"x"`},
		{"2(a)", 2, nil, "tanda hitung"},
		{"2a", 2, nil, "kali ditulis *"},
		{"1e999", 2, nil, "tidak memakai huruf"},
		{"1.234", 1, ekspresi.ErrAmbigu, "1234 untuk ribuan, 1,2340 untuk desimal"},
		{"a + 12,345", 5, ekspresi.ErrAmbigu, "12345 untuk ribuan"},
		{"1.23.456", 1, nil, "ribuan"},
		{"1.234,567.890", 1, nil, "ribuan"},
		{"0.123.456", 1, nil, "ribuan"},
		{"007", 1, nil, "nol di depan"},
		{"1,", 3, nil, "titik koma"},
		{"min(1, 2)", 7, nil, "titik koma"},
		{"min(1,2)", 1, nil, "dua argumen"},
		{"min(a,b)", 6, nil, `","`},
		{"bulat(2,5)", 1, nil, "bulat(nilai; angka desimal)"},
		{"bulat(1; 2; 3)", 1, nil, "bulat(nilai; angka desimal)"},
		{"sqrt(4)", 1, nil, "fungsi min, max"},
		{"[a](4; 5)", 4, nil, "tanda hitung"},
		{"min()", 5, nil, "bilangan"},
		{"(a", 3, nil, "kurung tutup"},
		{"a)", 2, nil, `")"`},
		{"a > b", 3, nil, "ditemukan syarat"},
		{"(a > b) + 1", 4, nil, "ditemukan syarat"},
		{"-(a > b)", 5, nil, "ditemukan syarat"},
		{"2^(a > b)", 6, nil, "ditemukan syarat"},
		{"(a > b)^2", 4, nil, "ditemukan syarat"},
		{"min(a > b; 1)", 7, nil, "ditemukan syarat"},
		{"a dan b", 1, nil, "syarat"},
		{"jika a maka 1 lainnya 2", 6, nil, "syarat dengan perbandingan"},
		{"jika bukan a maka 1 lainnya 2", 12, nil, "syarat dengan perbandingan"},
		{"jika a < b < 3 maka 1 lainnya 2", 12, nil, "tidak dirangkai"},
		{"jika (a < b) = 1 maka 1 lainnya 2", 9, nil, "ditemukan syarat"},
		{"jika a > b maka 1", 18, nil, "lainnya atau selain itu"},
		{"jika a > b maka 1 selain 2", 26, nil, "selain itu"},
		{"jika a > b maka a > b lainnya 2", 19, nil, "ditemukan syarat"},
		{"jika a > b lainnya 2", 12, nil, "maka"},
		{"1 + jika a > b maka 1 lainnya 2", 5, nil, `"jika"`},
		{"dan", 1, nil, `"dan"`},
		{"a%", 2, nil, `"%"`},
		{"80%%", 4, nil, `"%"`},
		{"+a", 1, nil, `"+"`},
		{"a $ b", 3, nil, `"$"`},
		{"a \xff b", 3, nil, "bukan UTF-8"},
		{"[a", 3, nil, "penutup nama ]"},
		{"[]", 1, nil, "tidak kosong"},
		{`" a"`, 1, nil, "tidak bertepi spasi"},
		{"[a\nb]", 3, nil, "huruf dalam nama"},
		{"[a\xffb]", 3, nil, "bukan UTF-8"},
		{"anak-anak / 2", 1, nil, "kurung siku"},
		{"rata-rata / 2", 1, nil, "kurung siku"},
	} {
		_, err := ekspresi.Parse(c.rumus)
		var pe *ekspresi.ParseError
		if !errors.As(err, &pe) || !errors.Is(err, ekspresi.ErrParse) {
			t.Errorf("Parse(%q) = %v, bukan ParseError", c.rumus, err)
			continue
		}
		if pe.Kolom != c.kolom || c.sebab != nil && !errors.Is(err, c.sebab) || !strings.Contains(err.Error(), c.kata) {
			t.Errorf("Parse(%q): kolom %d, seharusnya %d; pesan %q harus memuat %q", c.rumus, pe.Kolom, c.kolom, err, c.kata)
		}
		if pe.Input != c.rumus || len([]rune(c.rumus[:pe.Offset]))+1 != pe.Kolom {
			t.Errorf("Parse(%q): byte %d dan kolom %d tidak sesuai", c.rumus, pe.Offset, pe.Kolom)
		}
	}
}

func TestEvalError(t *testing.T) {
	for _, c := range []struct {
		rumus  string
		sebab  error
		bagian string
		kolom  int
	}{
		{"1 + a / nol", ekspresi.ErrBagiNol, "a / nol", 7},
		{"a / (b - 4) * 100", ekspresi.ErrBagiNol, "a / (b - 4)", 3},
		{"0^-1", ekspresi.ErrBagiNol, "0^-1", 2},
		{"0^0", ekspresi.ErrPangkat, "0^0", 2},
		{"2^(1/2)", ekspresi.ErrPangkat, "2^(1 / 2)", 2},
		{"2^0,5", ekspresi.ErrPangkat, "2^0,5", 2},
		{"bulat(a; 1/2)", ekspresi.ErrPangkat, "bulat(a; 1 / 2)", 1},
		{"bulat(a; 1001)", ekspresi.ErrBatas, "bulat(a; 1001)", 1},
		{"1^1001", ekspresi.ErrBatas, "1^1001", 2},
		{"1^-1001", ekspresi.ErrBatas, "1^-1001", 2},
		{"1^99999999999999999999", ekspresi.ErrBatas, "1^99999999999999999999", 2},
		{"10^999 * 10^5", ekspresi.ErrBatas, "10^999 * 10^5", 8},
		{"jika 1/nol > 2 maka 1 lainnya 2", ekspresi.ErrBagiNol, "1 / nol", 7},
		{"jika 2 > 1/nol maka 1 lainnya 2", ekspresi.ErrBagiNol, "1 / nol", 11},
	} {
		_, err := ekspresi.MustParse(c.rumus).Eval(cari(t))
		var ee *ekspresi.EvalError
		if !errors.As(err, &ee) || !errors.Is(err, c.sebab) || ee.Bagian != c.bagian || ee.Kolom != c.kolom {
			t.Errorf("%q: %v (%+v), seharusnya %v pada %q kolom %d", c.rumus, err, ee, c.sebab, c.bagian, c.kolom)
		}
	}
	_, err := ekspresi.MustParse("c + a + [d e] + c").Eval(cari(t))
	var ve *ekspresi.VariabelError
	if !errors.As(err, &ve) || strings.Join(ve.Nama, "|") != "c|d e" || !errors.Is(err, ekspresi.ErrVariabel) {
		t.Errorf("variabel tanpa nilai: %v", err)
	}
	var kosong ekspresi.Ekspresi
	if _, err := kosong.EvalNilai(nil); !errors.Is(err, ekspresi.ErrKosong) || kosong.String() != "" {
		t.Errorf("rumus kosong: %v", err)
	}
}

// The caller's values are neither changed nor shared with the result.
func TestEvalTidakMengubah(t *testing.T) {
	besar := rat(t, "123456789012345678901234567890/7")
	salinan := new(big.Rat).Set(besar)
	e := ekspresi.MustParse("a")
	got, err := e.EvalNilai([]*big.Rat{besar})
	if err != nil || got.Cmp(besar) != 0 {
		t.Fatalf("%v, %v", got, err)
	}
	got.Add(got, got)
	if besar.Cmp(salinan) != 0 {
		t.Error("nilai pemanggil berubah")
	}
	e = ekspresi.MustParse("123456789012345678901234567890")
	got, _ = e.EvalNilai(nil)
	got.SetInt64(1)
	if lagi, _ := e.EvalNilai(nil); lagi.Cmp(rat(t, "123456789012345678901234567890")) != 0 {
		t.Error("rumus berubah")
	}
}

func TestCetak(t *testing.T) {
	for _, c := range []struct{ rumus, indonesia, latex string }{
		{"[PAS terlayani] / target * 100", "(475 / 1.234,5) × 100", `\frac{475}{1.234{,}5} \times 100`},
		{"a * (b / 2)", "475 × (1.234,5 / 2)", `475 \times \frac{1.234{,}5}{2}`},
		{"a - (b - 1)", "475 - (1.234,5 - 1)", `475 - \left(1.234{,}5 - 1\right)`},
		{"(a / b)^2", "(475 / 1.234,5)^2", `\left(\frac{475}{1.234{,}5}\right)^{2}`},
		{"a^(b + 1)", "475^(1.234,5 + 1)", `475^{1.234{,}5 + 1}`},
		{"min(a; b) * 80%", "min(475; 1.234,5) × 80%", `\min\left(475; 1.234{,}5\right) \times 80\%`},
		{"rata-rata(a; b)", "rata-rata(475; 1.234,5)", `\text{rata-rata}\left(475; 1.234{,}5\right)`},
		{"jika a <= b maka 1 lainnya 2", "jika 475 ≤ 1.234,5 maka 1 lainnya 2",
			`\begin{cases}1 & \text{jika } 475 \le 1.234{,}5 \\ 2 & \text{lainnya}\end{cases}`},
	} {
		e := ekspresi.MustParse(c.rumus)
		nilai := []*big.Rat{rat(t, "475"), rat(t, "1234.5")}
		if got := e.Cetak(ekspresi.Indonesia, nilai); got != c.indonesia {
			t.Errorf("%q: %q, seharusnya %q", c.rumus, got, c.indonesia)
		}
		if got := e.Cetak(ekspresi.LaTeX, nilai); got != c.latex {
			t.Errorf("%q: %q, seharusnya %q", c.rumus, got, c.latex)
		}
	}
	e := ekspresi.MustParse("[realisasi Anggaran / Fisik] / [100% _x] * a - b")
	for _, c := range []struct {
		gaya  ekspresi.Gaya
		nilai []*big.Rat
		teks  string
	}{
		{ekspresi.Data, nil, "[realisasi Anggaran / Fisik] / [100% _x] * a - b"},
		{ekspresi.Indonesia, nil, "([realisasi Anggaran / Fisik] / [100% _x]) × a - b"},
		{ekspresi.LaTeX, nil, `\frac{\text{realisasi Anggaran / Fisik}}{\text{100\% \_x}} \times \text{a} - \text{b}`},
		{ekspresi.Indonesia, []*big.Rat{rat(t, "-2"), rat(t, "1/3"), nil}, "((-2) / (1 / 3)) × a - b"},
		{ekspresi.Data, []*big.Rat{rat(t, "-2"), rat(t, "1/3"), rat(t, "1.234")}, "(-2) / (1 / 3) * 1,2340 - b"},
		{ekspresi.LaTeX, []*big.Rat{rat(t, "-2"), rat(t, "1/3")},
			`\frac{\left(-2\right)}{\left(\frac{1}{3}\right)} \times \text{a} - \text{b}`},
	} {
		if got := e.Cetak(c.gaya, c.nilai); got != c.teks {
			t.Errorf("gaya %d: %q, seharusnya %q", c.gaya, got, c.teks)
		}
	}
}

func TestCheckSatuan(t *testing.T) {
	satuan := map[string]string{"o": "Orang", "p": "Orang", "r": "Rupiah", "k": "Km", "polos": "", "ob": "Orang/Bulan"}
	cari := func(nama string) (string, bool) { s, ok := satuan[nama]; return s, ok }
	for _, c := range []struct{ rumus, hasil string }{
		{"o / p * 100", ""},
		{"(p - (o - p)) / p * 100", ""},
		{"o + p", "Orang"},
		{"2 * o - p", "Orang"},
		{"100 - o", "Orang"},
		{"r / o", "Rupiah/Orang"},
		{"o * r", "Orang·Rupiah"},
		{"1 / o", "1/Orang"},
		{"r / (o * k)", "Rupiah/(Km·Orang)"},
		{"k^2", "Km^2"},
		{"k^(1+1)", "Km^2"},
		{"k^-1 * k", ""},
		{"k^0", ""},
		{"r / ob", "Rupiah/(Orang/Bulan)"},
		{"ob + 1", "Orang/Bulan"},
		{"min(o; p; 5)", "Orang"},
		{"rata-rata(o; p)", "Orang"},
		{"bulat(o; 2)", "Orang"},
		{"jika o > p dan r > 5 maka k lainnya 2 * k", "Km"},
		{"polos * o + p", "Orang"},
		{"polos^polos", ""},
		{"5", ""},
		{"-o", "Orang"},
	} {
		got, err := ekspresi.MustParse(c.rumus).CheckSatuan(cari)
		if err != nil || got != c.hasil {
			t.Errorf("%q: %q, %v, seharusnya %q", c.rumus, got, err, c.hasil)
		}
	}
	for _, c := range []struct {
		rumus, kiri, kanan string
		kolom              int
	}{
		{"o + r", "Orang", "Rupiah", 3},
		{"5 + o / p + r", "", "Rupiah", 11},
		{"jika o > r maka 1 lainnya 2", "Orang", "Rupiah", 8},
		{"jika o > p maka o lainnya r", "Orang", "Rupiah", 1},
		{"jumlah(1; o; r)", "Orang", "Rupiah", 1},
		{"2^o", "", "Orang", 2},
		{"k^polos", "Km", "", 2},
		{"bulat(o; k)", "", "Km", 1},
		{"o / p + polos * k", "", "Km", 7},
	} {
		_, err := ekspresi.MustParse(c.rumus).CheckSatuan(cari)
		var se *ekspresi.SatuanError
		if !errors.As(err, &se) || !errors.Is(err, ekspresi.ErrSatuan) || se.Kiri != c.kiri || se.Kanan != c.kanan || se.Kolom != c.kolom {
			t.Errorf("%q: %v (%+v), seharusnya %q dan %q", c.rumus, err, se, c.kiri, c.kanan)
		}
	}
	if _, err := ekspresi.MustParse("o + q").CheckSatuan(cari); !errors.Is(err, ekspresi.ErrVariabel) {
		t.Errorf("variabel tanpa satuan: %v", err)
	}
	if _, err := ekspresi.MustParse("(((k^1000)^1000)^1000)^1000").CheckSatuan(cari); !errors.Is(err, ekspresi.ErrBatas) {
		t.Errorf("pangkat satuan: %v", err)
	}
}

func TestMarshalText(t *testing.T) {
	e := ekspresi.MustParse("a×(b+1)")
	b, err := e.MarshalText()
	if err != nil || string(b) != "a * (b + 1)" {
		t.Fatalf("%q, %v", b, err)
	}
	var u ekspresi.Ekspresi
	if err := u.UnmarshalText(b); err != nil || !u.Equal(e) {
		t.Errorf("%v, %v", &u, err)
	}
	if err := u.UnmarshalText([]byte("a +")); err == nil || !u.Equal(e) {
		t.Errorf("galat harus membiarkan rumus: %v, %v", &u, err)
	}
}
