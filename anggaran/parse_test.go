package anggaran

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// readings says what one text is under no convention, points and commas.
// An amount is in sen as FromSen takes it; no other result has a number.
type reading struct {
	sen  int64
	kind error
}

func sen(n int64) reading { return reading{sen: n} }

var (
	bad  = reading{kind: ErrParse}
	open = reading{kind: ErrAmbigu}
)

var readings = []struct {
	text              string
	open, titik, koma reading
}{
	{"7,660,689,051", sen(766068905100), bad, sen(766068905100)},
	{"7.660.689.051,00", sen(766068905100), sen(766068905100), bad},
	{"7660689051", sen(766068905100), sen(766068905100), sen(766068905100)},
	{"Rp709.214.465.452,50", sen(70921446545250), sen(70921446545250), bad},
	{"Rp855,830,897,000", sen(85583089700000), bad, sen(85583089700000)},
	{"Rp.103.826.538.000", sen(10382653800000), sen(10382653800000), bad},
	{"Rp. 1.544.000.000,-", sen(154400000000), sen(154400000000), bad},
	{"1.000.000,-", sen(100000000), sen(100000000), bad},
	{"1,000,000,-", sen(100000000), bad, sen(100000000)},
	{"1.000,-", sen(100000), sen(100000), bad},
	{"1,000,-", sen(100000), bad, sen(100000)},
	{"1000,-", sen(100000), sen(100000), sen(100000)},
	{"1000,–", sen(100000), sen(100000), sen(100000)},
	{"Rp 1.000", open, sen(100000), bad},
	{"Rp1.000", open, sen(100000), bad},
	{"Rp1,000", open, bad, sen(100000)},
	{"1.234", open, sen(123400), bad},
	{"1,234", open, bad, sen(123400)},
	{"12.345", open, sen(1234500), bad},
	{"123,456", open, bad, sen(12345600)},
	{"(1.500)", open, sen(-150000), bad},
	{"-1.500", open, sen(-150000), bad},
	{"(1.500,00)", sen(-150000), sen(-150000), bad},
	{"(1.234.500)", sen(-123450000), sen(-123450000), bad},
	{"Rp (1500)", sen(-150000), sen(-150000), sen(-150000)},
	{"(Rp 1500,-)", sen(-150000), sen(-150000), sen(-150000)},
	{"-Rp1500", sen(-150000), sen(-150000), sen(-150000)},
	{"Rp-1500", sen(-150000), sen(-150000), sen(-150000)},
	{"−1500", sen(-150000), sen(-150000), sen(-150000)},
	{"-   1500", sen(-150000), sen(-150000), sen(-150000)},
	{"\u00a0RP.\u00a01500\u202f\n", sen(150000), sen(150000), sen(150000)},
	{"( 1500 )", sen(-150000), sen(-150000), sen(-150000)},
	{"1234,5", sen(123450), sen(123450), bad},
	{"1234.5", sen(123450), bad, sen(123450)},
	{"1234.05", sen(123405), bad, sen(123405)},
	{"12,34", sen(1234), sen(1234), bad},
	{"1,234.5", sen(123450), bad, sen(123450)},
	{"0", sen(0), sen(0), sen(0)},
	{"-0", sen(0), sen(0), sen(0)},
	{"0,00", sen(0), sen(0), bad},
	{"0.05", sen(5), bad, sen(5)},

	{"", bad, bad, bad},
	{" ", bad, bad, bad},
	{"-", bad, bad, bad},
	{"Rp", bad, bad, bad},
	{"Rp -", bad, bad, bad},
	{"()", bad, bad, bad},
	{"1,23,456", bad, bad, bad},
	{"1,,234", bad, bad, bad},
	{"1.234.56", bad, bad, bad},
	{"1.234,567", bad, bad, bad},
	{"1234.567", bad, bad, bad},
	{"1234,567,890", bad, bad, bad},
	{"1.234567", bad, bad, bad},
	{"1.234,50,-", bad, bad, bad},
	{"1.234,50.00", bad, bad, bad},
	{"0.500", bad, bad, bad},
	{"0,500", bad, bad, bad},
	{"0001", bad, bad, bad},
	{"01.234.567", bad, bad, bad},
	{"1.06.01.2.01.0001", bad, bad, bad},
	{"1.", bad, bad, bad},
	{"1,", bad, bad, bad},
	{",5", bad, bad, bad},
	{"1 000", bad, bad, bad},
	{"1.000 .000", bad, bad, bad},
	{"+5", bad, bad, bad},
	{"--5", bad, bad, bad},
	{"(-5)", bad, bad, bad},
	{"-(5)", bad, bad, bad},
	{"(5", bad, bad, bad},
	{"5)", bad, bad, bad},
	{"5-", bad, bad, bad},
	{"Rp Rp 5", bad, bad, bad},
	{"R 5", bad, bad, bad},
	{"5 Rp", bad, bad, bad},
	{"2 Dokumen", bad, bad, bad},
	{"94.40%", bad, bad, bad},
	{"1e3", bad, bad, bad},
	{"0x10", bad, bad, bad},
	{"1_000", bad, bad, bad},
	{"٣", bad, bad, bad},
	{"5\xff", bad, bad, bad},
	{"5\x00", bad, bad, bad},
}

func TestParseRupiah(t *testing.T) {
	for _, c := range readings {
		checkReading(t, KonvensiTakTentu, c.text, c.open)
		checkReading(t, TitikRibuan, c.text, c.titik)
		checkReading(t, KomaRibuan, c.text, c.koma)
		checkReading(t, Konvensi(9), c.text, c.open)
	}
}

func checkReading(t *testing.T, k Konvensi, text string, want reading) {
	t.Helper()
	got, err := k.ParseRupiah(text)
	if got != FromSen(want.sen) || kindOf(err) != want.kind {
		t.Errorf("%v: ParseRupiah(%q) = %v, %v, want %v, %v", k, text, got, err, FromSen(want.sen), want.kind)
	}
	if err != nil && !errors.Is(err, ErrParse) {
		t.Errorf("%v: ParseRupiah(%q): %v does not wrap ErrParse", k, text, err)
	}
}

// TestSlowReadings holds the twin to the table too.
func TestSlowReadings(t *testing.T) {
	for _, c := range readings {
		for k, want := range map[Konvensi]reading{KonvensiTakTentu: c.open, TitikRibuan: c.titik, KomaRibuan: c.koma} {
			if got, err := slowParse(k, c.text); got != FromSen(want.sen) || err != want.kind {
				t.Errorf("%v: slowParse(%q) = %v, %v, want %v", k, c.text, got, err, want)
			}
		}
	}
}

// TestParseTokens holds the parser against its twin on texts made of the parts
// of amounts in any order, which random bytes seldom are.
func TestParseTokens(t *testing.T) {
	parts := []string{"0", "5", "12", "123", "000", "1234", ".", ",", ".", ",", ",-", "-", "–", "(", ")", "Rp", "rp.", " ", "\u00a0"}
	rnd := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 10_000 {
		var s string
		for range 1 + rnd.IntN(8) {
			s += parts[rnd.IntN(len(parts))]
		}
		for k := range KomaRibuan + 1 {
			got, err := k.ParseRupiah(s)
			want, wantErr := slowParse(k, s)
			if got != want || kindOf(err) != wantErr {
				t.Fatalf("%v: ParseRupiah(%q) = %v, %v, twin %v, %v", k, s, got, err, want, wantErr)
			}
			if err == nil {
				read++
			}
		}
		cells := strings.Split(s, " ")
		if got, want := KonvensiOf(slices.Values(cells)), slowKonvensi(cells); got != want {
			t.Fatalf("%q: %v, twin %v", cells, got, want)
		}
	}
	if read < 500 {
		t.Errorf("only %d of the texts were money", read)
	}
}

func TestParseRange(t *testing.T) {
	const most = "1.701.411.834.604.692.317.316.873.037.158.841.057,27"
	const least = "-Rp1.701.411.834.604.692.317.316.873.037.158.841.057,28"
	if r, err := ParseRupiah(most); r != MaxRupiah() || err != nil {
		t.Errorf("ParseRupiah(max) = %v, %v", r, err)
	}
	if r, err := ParseRupiah(least); r != MinRupiah() || err != nil {
		t.Errorf("ParseRupiah(min) = %v, %v", r, err)
	}
	for _, s := range []string{
		"1.701.411.834.604.692.317.316.873.037.158.841.057,28",
		"-1.701.411.834.604.692.317.316.873.037.158.841.057,29",
		"3402823669209384634633746074317682114.56", // 2¹²⁸ sen
		strings.Repeat("9", 38), strings.Repeat("9", 39), strings.Repeat("9", 40), "1" + strings.Repeat("0", 200),
	} {
		r, err := ParseRupiah(s)
		var pe *ParseError
		if !r.IsZero() || !errors.Is(err, ErrOverflow) || !errors.As(err, &pe) {
			t.Errorf("ParseRupiah(%q) = %v, %v, want ErrOverflow", s, r, err)
		}
	}
	// A wrong text is wrong whatever its size.
	if _, err := ParseRupiah(strings.Repeat("9", 60) + "x"); errors.Is(err, ErrOverflow) {
		t.Errorf("unreadable text: %v", err)
	}
}

func TestParseError(t *testing.T) {
	for _, c := range []struct {
		k    Konvensi
		want ParseError
	}{
		{0, ParseError{Input: "", Offset: 0, Expected: "angka", Found: "akhir teks"}},
		{0, ParseError{Input: " Rp ", Offset: 3, Expected: "angka", Found: `" "`}},
		{0, ParseError{Input: "Rp1,234", Offset: 3, Expected: "pemisah yang hanya satu artinya", Found: `","`}},
		{KomaRibuan, ParseError{Input: "1,23,456", Offset: 4, Expected: "tiga angka setelah tiap pemisah ribuan", Found: `","`}},
		{KomaRibuan, ParseError{Input: "1,2345", Offset: 5, Expected: "tiga angka setelah tiap pemisah ribuan", Found: `"5"`}},
		{KomaRibuan, ParseError{Input: "12,34", Offset: 5, Expected: "tiga angka setelah tiap pemisah ribuan", Found: "akhir teks"}},
		{KomaRibuan, ParseError{Input: "1.234,00", Offset: 4, Expected: "paling banyak dua angka desimal", Found: `"4"`}},
		{TitikRibuan, ParseError{Input: "1.234,", Offset: 6, Expected: "satu atau dua angka desimal", Found: "akhir teks"}},
		{TitikRibuan, ParseError{Input: "1,234.00", Offset: 4, Expected: "paling banyak dua angka desimal", Found: `"4"`}},
		{TitikRibuan, ParseError{Input: "1234.000", Offset: 4, Expected: "satu sampai tiga angka, bukan nol di depan, sebelum titik ribuan", Found: `"."`}},
		{TitikRibuan, ParseError{Input: "2 Dokumen", Offset: 1, Expected: "akhir jumlah (titik memisah ribuan, koma memisah desimal)", Found: `" "`}},
		{TitikRibuan, ParseError{Input: "007", Offset: 0, Expected: "angka tanpa nol di depan", Found: `"0"`}},
		{TitikRibuan, ParseError{Input: "5 €", Offset: 1, Expected: "akhir jumlah (titik memisah ribuan, koma memisah desimal)", Found: `" "`}},
		{TitikRibuan, ParseError{Input: "€5", Offset: 0, Expected: "angka", Found: `"€"`}},
		{TitikRibuan, ParseError{Input: "(5", Offset: 2, Expected: "kurung tutup", Found: "akhir teks"}},
	} {
		_, err := c.k.ParseRupiah(c.want.Input)
		var got *ParseError
		if !errors.As(err, &got) {
			t.Errorf("%q: no ParseError but %v", c.want.Input, err)
			continue
		}
		if diff := cmp.Diff(&c.want, got, cmpopts.IgnoreUnexported(ParseError{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.want.Input, diff)
		}
	}
}

func TestParseErrorText(t *testing.T) {
	_, err := ParseRupiah("1,234")
	const want = `anggaran: "1,234": pemisah dapat berarti ribuan atau desimal: pada karakter ke-2 diharapkan pemisah yang hanya satu artinya,` +
		` ditemukan ","`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	long := strings.Repeat("é", 1000)
	_, err = ParseRupiah(long)
	var pe *ParseError
	if !errors.As(err, &pe) || pe.Input != long {
		t.Error("the error does not carry the whole text")
	}
	if text := err.Error(); len(text) > 300 || strings.Contains(text, `\x`) {
		t.Errorf("message of %d bytes, or a rune cut: %s", len(text), text)
	}
}
