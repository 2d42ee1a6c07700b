package anggaran

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

// sebutan are amounts by hand: the amount as ParseRupiah reads it under
// TitikRibuan, and its words.
var sebutan = []struct{ amount, words string }{
	{"0", "nol rupiah"},
	{"1", "satu rupiah"},
	{"2", "dua rupiah"},
	{"3", "tiga rupiah"},
	{"4", "empat rupiah"},
	{"5", "lima rupiah"},
	{"6", "enam rupiah"},
	{"7", "tujuh rupiah"},
	{"8", "delapan rupiah"},
	{"9", "sembilan rupiah"},
	{"10", "sepuluh rupiah"},
	{"11", "sebelas rupiah"},
	{"12", "dua belas rupiah"},
	{"19", "sembilan belas rupiah"},
	{"20", "dua puluh rupiah"},
	{"21", "dua puluh satu rupiah"},
	{"99", "sembilan puluh sembilan rupiah"},
	{"100", "seratus rupiah"},
	{"101", "seratus satu rupiah"},
	{"110", "seratus sepuluh rupiah"},
	{"111", "seratus sebelas rupiah"},
	{"115", "seratus lima belas rupiah"},
	{"200", "dua ratus rupiah"},
	{"911", "sembilan ratus sebelas rupiah"},
	{"999", "sembilan ratus sembilan puluh sembilan rupiah"},
	{"1.000", "seribu rupiah"},
	{"1.001", "seribu satu rupiah"},
	{"1.100", "seribu seratus rupiah"},
	{"1.111", "seribu seratus sebelas rupiah"},
	{"2.000", "dua ribu rupiah"},
	{"2.500", "dua ribu lima ratus rupiah"},
	{"10.000", "sepuluh ribu rupiah"},
	{"11.000", "sebelas ribu rupiah"},
	{"21.000", "dua puluh satu ribu rupiah"},
	{"100.000", "seratus ribu rupiah"},
	{"101.000", "seratus satu ribu rupiah"},
	{"111.111", "seratus sebelas ribu seratus sebelas rupiah"},
	{"999.999", "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan rupiah"},
	{"1.000.000", "satu juta rupiah"},
	{"1.000.001", "satu juta satu rupiah"},
	{"1.001.000", "satu juta seribu rupiah"},
	{"1.100.000", "satu juta seratus ribu rupiah"},
	{"1.234.567", "satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah"},
	{"1.200.000", "satu juta dua ratus ribu rupiah"},
	{"11.000.000", "sebelas juta rupiah"},
	{"100.000.000", "seratus juta rupiah"},
	{"1.000.000.000", "satu miliar rupiah"},
	{"1.000.001.000", "satu miliar seribu rupiah"},
	{"7.660.689.051", "tujuh miliar enam ratus enam puluh juta enam ratus delapan puluh sembilan ribu lima puluh satu rupiah"},
	{"10.009.542.435", "sepuluh miliar sembilan juta lima ratus empat puluh dua ribu empat ratus tiga puluh lima rupiah"},
	{"1.000.000.000.000", "satu triliun rupiah"},
	{"1.000.000.000.000.000", "satu kuadriliun rupiah"},
	{"1.000.000.000.000.000.000", "satu kuintiliun rupiah"},
	{"1.000.000.000.000.000.000.000", "satu sekstiliun rupiah"},
	{"1.000.000.000.000.000.000.000.000", "satu septiliun rupiah"},
	{"1.000.000.000.000.000.000.000.000.000", "satu oktiliun rupiah"},
	{"1.000.000.000.000.000.000.000.000.000.000", "satu noniliun rupiah"},
	{"1.000.000.000.000.000.000.000.000.000.000.000", "satu desiliun rupiah"},
	{"21.000.000.000.000.000.000.000.000.000.000.000", "dua puluh satu desiliun rupiah"},
	{"1.000.000.000.000.000.000.000.000.000.000.000.000", "seribu desiliun rupiah"},
	{"1.001.000.000.000.000.000.000.000.000.000.001.000", "seribu satu desiliun seribu rupiah"},
	{"1.000.000.000.000.000.000.000.000.000.000.001.000", "seribu desiliun seribu rupiah"},
	{"1.000.001.000.000.000.000.000.000.000.000.000.000", "seribu desiliun satu noniliun rupiah"},
	{"0,01", "satu sen"},
	{"0,50", "lima puluh sen"},
	{"1.000,50", "seribu rupiah lima puluh sen"},
	{"20,05", "dua puluh rupiah lima sen"},
	{"337.783.340.871,50", "tiga ratus tiga puluh tujuh miliar tujuh ratus delapan puluh tiga juta " +
		"tiga ratus empat puluh ribu delapan ratus tujuh puluh satu rupiah lima puluh sen"},
	{"-1", "minus satu rupiah"},
	{"-0,10", "minus sepuluh sen"},
	{"-1.500.000,11", "minus satu juta lima ratus ribu rupiah sebelas sen"},
	// 2⁶⁴ rupiah: nothing in the lower half.
	{"18.446.744.073.709.551.616,50", "delapan belas kuintiliun empat ratus empat puluh enam kuadriliun " +
		"tujuh ratus empat puluh empat triliun tujuh puluh tiga miliar tujuh ratus sembilan juta " +
		"lima ratus lima puluh satu ribu enam ratus enam belas rupiah lima puluh sen"},
	// The ends of the range.
	{"1.701.411.834.604.692.317.316.873.037.158.841.057,27", "seribu tujuh ratus satu desiliun " +
		"empat ratus sebelas noniliun delapan ratus tiga puluh empat oktiliun enam ratus empat septiliun " +
		"enam ratus sembilan puluh dua sekstiliun tiga ratus tujuh belas kuintiliun tiga ratus enam belas kuadriliun " +
		"delapan ratus tujuh puluh tiga triliun tiga puluh tujuh miliar seratus lima puluh delapan juta " +
		"delapan ratus empat puluh satu ribu lima puluh tujuh rupiah dua puluh tujuh sen"},
	{"-1.701.411.834.604.692.317.316.873.037.158.841.057,28", "minus seribu tujuh ratus satu desiliun " +
		"empat ratus sebelas noniliun delapan ratus tiga puluh empat oktiliun enam ratus empat septiliun " +
		"enam ratus sembilan puluh dua sekstiliun tiga ratus tujuh belas kuintiliun tiga ratus enam belas kuadriliun " +
		"delapan ratus tujuh puluh tiga triliun tiga puluh tujuh miliar seratus lima puluh delapan juta " +
		"delapan ratus empat puluh satu ribu lima puluh tujuh rupiah dua puluh delapan sen"},
}

func TestTerbilang(t *testing.T) {
	for _, c := range sebutan {
		r, err := TitikRibuan.ParseRupiah(c.amount)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Terbilang(); got != c.words {
			t.Errorf("%s\n got %s\nwant %s", c.amount, got, c.words)
		}
		checkTerbilang(t, r)
	}
	for _, r := range edges() {
		checkTerbilang(t, r)
	}
}

// checkTerbilang holds one amount in words against the twin and reads it back
// in every style.
func checkTerbilang(t *testing.T, r Rupiah) {
	t.Helper()
	want := slowTerbilang(r)
	if got := r.Terbilang(); got != want {
		t.Fatalf("%v\n got %s\ntwin %s", r, got, want)
	}
	if back, err := ParseTerbilang(want); back != r || err != nil {
		t.Fatalf("%q is %v, read back as %v, %v", want, r, back, err)
	}
	words := strings.Fields(want)
	for g := TerbilangKecil; g <= TerbilangBesar; g++ {
		var styled []string
		for i, w := range words {
			switch {
			case g == TerbilangBesar:
				w = strings.ToUpper(w)
			case g == TerbilangTiapKata, g == TerbilangAwal && i == 0:
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			styled = append(styled, w)
		}
		full := strings.Join(styled, " ")
		if got := string(r.AppendTerbilang([]byte("x"), g)); got != "x"+full {
			t.Fatalf("%v in style %d: %q, want %q", r, g, got, "x"+full)
		}
		bare := full
		if strings.EqualFold(styled[len(styled)-1], "rupiah") {
			bare = strings.Join(styled[:len(styled)-1], " ")
		}
		got := r.Terbilang(TerbilangTanpaRupiah, g)
		if got != bare {
			t.Fatalf("%v in style %d without rupiah: %q, want %q", r, g, got, bare)
		}
		for _, s := range []string{bare, full} {
			if back, err := ParseTerbilang(s); back != r || err != nil {
				t.Fatalf("%q is %v, read back as %v, %v", s, r, back, err)
			}
		}
	}
}

func TestTerbilangGaya(t *testing.T) {
	r := FromSen(100_100_050)
	for _, c := range []struct {
		gaya []GayaTerbilang
		want string
	}{
		{nil, "satu juta seribu rupiah lima puluh sen"},
		{[]GayaTerbilang{TerbilangTanpaRupiah}, "satu juta seribu rupiah lima puluh sen"},
		{[]GayaTerbilang{TerbilangBesar, TerbilangTiapKata}, "Satu Juta Seribu Rupiah Lima Puluh Sen"},
		{[]GayaTerbilang{TerbilangBesar, TerbilangKecil}, "satu juta seribu rupiah lima puluh sen"},
		{[]GayaTerbilang{TerbilangAwal, 99}, "Satu juta seribu rupiah lima puluh sen"},
	} {
		if got := r.Terbilang(c.gaya...); got != c.want {
			t.Errorf("%v: %q, want %q", c.gaya, got, c.want)
		}
	}
	if got := New(-5).Terbilang(TerbilangAwal, TerbilangTanpaRupiah); got != "Minus lima" {
		t.Error(got)
	}
}

// TestTerbilangSatuJuta goes through 0 to 1.000.000 by the second method, and
// reads every one back. No two have the same words, or one would not return.
func TestTerbilangSatuJuta(t *testing.T) {
	var buf []byte
	for n := range 1_000_001 {
		r := New(int64(n))
		buf = r.AppendTerbilang(buf[:0], TerbilangTanpaRupiah)
		if want := slowTerbilangInt(n); string(buf) != want {
			t.Fatalf("%d\n got %s\nwant %s", n, buf, want)
		}
		if back, err := ParseTerbilang(string(buf)); back != r || err != nil {
			t.Fatalf("%q read back as %v, %v", buf, back, err)
		}
	}
}

// TestTerbilangAcak takes amounts of every length from a fixed sequence.
func TestTerbilangAcak(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 3))
	for i := range 20_000 {
		r := Rupiah{int64(random.Uint64()), random.Uint64()}
		if shift := i % 127; shift < 64 {
			r = Rupiah{r.hi >> shift, r.lo}
		} else {
			r = Rupiah{r.hi >> 63, uint64(r.hi>>63)<<1 ^ r.lo>>(shift-64)}
		}
		checkTerbilang(t, r)
	}
}

func TestTerbilangAllocs(t *testing.T) {
	buf := make([]byte, 0, maxTerbilang)
	r := MinRupiah()
	if n := testing.AllocsPerRun(100, func() { buf = r.AppendTerbilang(buf[:0], TerbilangTiapKata, TerbilangTanpaRupiah) }); n != 0 {
		t.Errorf("AppendTerbilang allocates %v times", n)
	}
	if n := testing.AllocsPerRun(100, func() { _ = r.Terbilang(TerbilangTiapKata) }); n > 1 {
		t.Errorf("Terbilang allocates %v times", n)
	}
	s := r.Terbilang()
	if n := testing.AllocsPerRun(100, func() { r, _ = ParseTerbilang(s) }); n != 0 {
		t.Errorf("ParseTerbilang allocates %v times", n)
	}
	longest := len("minus rupiah sen ") + 2*len("sembilan puluh sembilan ")
	for _, scale := range skalaTerbilang {
		longest += len("sembilan ratus sembilan puluh sembilan ") + len(scale) + 1
	}
	if longest > maxTerbilang {
		t.Errorf("maxTerbilang is %d, a text may need %d", maxTerbilang, longest)
	}
}

// bacaan are texts that Terbilang does not write and ParseTerbilang reads.
var bacaan = []struct{ text, amount string }{
	{"satu juta satu ribu", "1.001.000"},
	{"satu juta satu ribu rupiah", "1.001.000"},
	{"satu ribu", "1.000"},
	{"satu ratus", "100"},
	{"satu puluh", "10"},
	{"satu belas", "11"},
	{"satu ratus satu puluh", "110"},
	{"satu ratus satu belas", "111"},
	{"  Satu\tJuta \n dua  ratus ribu RUPIAH ", "1.200.000"},
	{"dua\u00a0puluh", "20"},
	{"dua-puluh-lima ribu", "25.000"},
	{"dua\u2010puluh\u2011lima", "25"},
	{"dua-\nratus", "200"},
	{"duapuluh limaribu", "25.000"},
	{"satujutaseriburupiahlimapuluhsen", "1.001.000,50"},
	{"se ratus", "100"},
	{"se-ribu", "1.000"},
	{"Se Belas", "11"},
	{"tiga milyar", "3.000.000.000"},
	{"tiga MILIYAR", "3.000.000.000"},
	{"tiga trilyun dua milyar", "3.002.000.000.000"},
	{"satu triliyun", "1.000.000.000.000"},
	{"satu trilion", "1.000.000.000.000"},
	{"satu kuadrilyun", "1.000.000.000.000.000"},
	{"satu kuintilion", "1.000.000.000.000.000.000"},
	{"satu sekstilion", "1.000.000.000.000.000.000.000"},
	{"satu septilion", "1.000.000.000.000.000.000.000.000"},
	{"satu oktilion", "1.000.000.000.000.000.000.000.000.000"},
	{"satu nonilyun", "1.000.000.000.000.000.000.000.000.000.000"},
	{"satu desilion", "1.000.000.000.000.000.000.000.000.000.000.000"},
	{"satu ribu lima desiliun", "1.005.000.000.000.000.000.000.000.000.000.000.000"},
	{"nol", "0"},
	{"nol sen", "0"},
	{"minus nol rupiah", "0"},
	{"nol rupiah lima sen", "0,05"},
	{"lima rupiah nol sen", "5"},
	{"MINUS dua sen", "-0,02"},
	{"minus-dua", "-2"},
}

func TestParseTerbilang(t *testing.T) {
	for _, c := range bacaan {
		want, err := TitikRibuan.ParseRupiah(c.amount)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := ParseTerbilang(c.text); got != want || err != nil {
			t.Errorf("%q = %v, %v, want %v", c.text, got, err, want)
		}
		if slowFold(c.text) != slowFold(want.Terbilang()) {
			t.Errorf("%q folds to %q, %q to %q", c.text, slowFold(c.text), want.Terbilang(), slowFold(want.Terbilang()))
		}
	}
}

func TestParseTerbilangErrors(t *testing.T) {
	for _, c := range []struct {
		text     string
		offset   int
		found    string
		expected string // a part of it
	}{
		{"", 0, "akhir teks", "bilangan"},
		{"   ", 3, "akhir teks", "bilangan"},
		{"rupiah", 0, `"rupiah"`, "bilangan"},
		{"sen", 0, `"sen"`, "bilangan"},
		{"minus", 5, "akhir teks", "bilangan"},
		{"minus minus satu", 6, `"minus"`, "bilangan"},
		{"satu minus dua", 5, `"minus"`, "ratus, puluh, belas, ribu"},
		{"dua tiga", 4, `"tiga"`, "ratus, puluh, belas, ribu atau skala lain, rupiah"},
		{"duatiga", 3, `"tiga"`, "ratus"},
		{"dua puluh tiga puluh", 15, `"puluh"`, "ribu atau skala lain, rupiah"},
		{"dua puluh sebelas", 10, `"sebelas"`, "bilangan di bawah sepuluh"},
		{"sepuluh satu", 8, `"satu"`, "ribu"},
		{"satu puluh dua", 11, `"dua"`, "ribu"},
		{"sebelas dua", 8, `"dua"`, "ribu"},
		{"lima belas puluh", 11, `"puluh"`, "ribu"},
		{"dua ratus tiga ratus", 15, `"ratus"`, "puluh, belas"},
		{"seratus seratus", 8, `"seratus"`, "bilangan di bawah seratus"},
		{"seratus seribu", 8, `"seribu"`, "bilangan di bawah seratus"},
		{"dua puluh seribu", 10, `"seribu"`, "bilangan di bawah sepuluh"},
		{"dua seratus", 4, `"seratus"`, "ratus"},
		{"dua sepuluh", 4, `"sepuluh"`, "puluh"},
		{"juta", 0, `"juta"`, "bilangan di bawah seribu"},
		{"ratus", 0, `"ratus"`, "bilangan"},
		{"satu juta juta", 10, `"juta"`, "bilangan"},
		{"seribu juta", 7, `"juta"`, "bilangan di bawah seribu, rupiah"},
		{"seribu dua juta", 11, `"juta"`, "ratus, puluh, belas, rupiah"},
		{"satu juta dua juta", 14, `"juta"`, "skala di bawah juta"},
		{"satu juta satu miliar", 15, `"miliar"`, "skala di bawah juta"},
		{"satu ribu satu ribu", 15, `"ribu"`, "ratus"},
		{"satu juta seribu desiliun", 17, `"desiliun"`, "bilangan"},
		{"seribu desiliun dua desiliun", 20, `"desiliun"`, "skala di bawah desiliun"},
		{"nol satu", 4, `"satu"`, "rupiah"},
		{"dua puluh nol", 10, `"nol"`, "bilangan di bawah sepuluh"},
		{"nol ribu", 4, `"ribu"`, "rupiah"},
		{"sejuta", 0, `"sejuta"`, "se-"},
		{"se", 0, `"se"`, "se-"},
		{"semiliar", 0, `"semiliar"`, "se-"},
		{"satu juuta", 5, `"juuta"`, "kata bilangan"},
		{"tigaa", 0, `"tigaa"`, "kata bilangan"},
		{"lima biliun", 5, `"biliun"`, "kata bilangan"},
		{"satu milion", 5, `"milion"`, "kata bilangan"},
		{"satu juton", 5, `"juton"`, "kata bilangan"},
		{"lima ratus rbu rupiah", 11, `"rbu"`, "kata bilangan"},
		{"Rp seribu", 0, `"Rp"`, "kata bilangan"},
		{"2 juta", 0, `"2"`, "kata bilangan"},
		{"dua 5 juta", 4, `"5"`, "kata bilangan"},
		{"dua,lima", 3, `","`, "kata bilangan"},
		{"-seratus", 0, `"-"`, "kata bilangan"},
		{" -seratus", 1, `"-"`, "kata bilangan"},
		{"seratus -dua", 8, `"-"`, "kata bilangan"},
		{"seratus--dua", 8, `"-"`, "kata bilangan"},
		{"seratus-", 7, `"-"`, "kata bilangan"},
		{"seratus - dua", 8, `"-"`, "kata bilangan"},
		{"seratus\u2013dua", 7, `"–"`, "kata bilangan"},
		{"ékor", 0, `"ékor"`, "kata bilangan"},
		{"satu\xff", 4, `"\xff"`, "kata bilangan"},
		{"seribu rupiah rupiah", 14, `"rupiah"`, "sen atau akhir"},
		{"seribu rupiah lima", 18, "akhir teks", "puluh, belas, sen"},
		{"seribu rupiah lima rupiah", 19, `"rupiah"`, "sen"},
		{"seribu lima puluh sen", 18, `"sen"`, "rupiah"},
		{"seratus sen", 8, `"sen"`, "rupiah"},
		{"seribu rupiah seratus sen", 14, `"seratus"`, "bilangan di bawah seratus"},
		{"seribu rupiah dua ratus sen", 18, `"ratus"`, "puluh, belas, sen"},
		{"seribu rupiah seribu sen", 14, `"seribu"`, "bilangan di bawah seratus"},
		{"seribu rupiah dua ribu sen", 18, `"ribu"`, "puluh, belas, sen"},
		{"seribu rupiah dua desiliun sen", 18, `"desiliun"`, "puluh, belas, sen"},
		{"satu juta sen", 10, `"sen"`, "di bawah seratus"},
		{"lima sen rupiah", 9, `"rupiah"`, "akhir teks"},
		{"lima sen lima", 9, `"lima"`, "akhir teks"},
		{"seribu rupiah minus lima sen", 14, `"minus"`, "sen"},
	} {
		r, err := ParseTerbilang(c.text)
		var e *ParseError
		if !errors.As(err, &e) || !errors.Is(err, ErrParse) || errors.Is(err, ErrOverflow) || !r.IsZero() {
			t.Errorf("%q = %v, %v, want an error", c.text, r, err)
			continue
		}
		if e.Input != c.text || e.Offset != c.offset || e.Found != c.found || !strings.Contains(e.Expected, c.expected) {
			t.Errorf("%q: at %d want %q, found %s; should be at %d, …%s…, %s",
				c.text, e.Offset, e.Expected, e.Found, c.offset, c.expected, c.found)
		}
	}
}

func TestParseTerbilangRange(t *testing.T) {
	max := MaxRupiah().Terbilang()
	over := strings.Replace(max, "tujuh sen", "delapan sen", 1)
	for _, s := range []string{over, "dua ribu desiliun", "sembilan ratus sembilan puluh sembilan ribu desiliun",
		"minus " + strings.Replace(max, "tujuh sen", "sembilan sen", 1)} {
		r, err := ParseTerbilang(s)
		var e *ParseError
		if !errors.Is(err, ErrOverflow) || !errors.As(err, &e) || !r.IsZero() || e.Offset != strings.Index(s, strings.Fields(strings.TrimPrefix(s, "minus "))[0]) {
			t.Errorf("%q = %v, %v, want ErrOverflow", s, r, err)
		}
	}
	if r, err := ParseTerbilang("minus " + over); r != MinRupiah() || err != nil {
		t.Errorf("the least amount read as %v, %v", r, err)
	}
}

// TestParseTerbilangUrutan goes through every row of up to five words from a
// small set. What is read must be the words of what was read, and what
// somebody would write must be read.
func TestParseTerbilangUrutan(t *testing.T) {
	words := strings.Fields("minus nol satu dua seratus ratus sepuluh puluh sebelas belas seribu ribu juta desiliun rupiah sen")
	read := map[Rupiah]bool{}
	var walk func(s string, left int)
	walk = func(s string, left int) {
		if r, err := ParseTerbilang(s); err == nil {
			read[r] = true
			if got, want := slowFold(s), slowFold(r.Terbilang()); got != want {
				t.Fatalf("%q read as %v, %s (%q, %q)", s, r, r.Terbilang(), got, want)
			}
		}
		if left > 0 {
			for _, w := range words {
				walk(s+" "+w, left-1)
			}
		}
	}
	walk("", 5)
	// All of these words below a hundred thousand, as the twin writes them.
	for n := range 100_000 {
		s := slowTerbilangInt(n)
		known := true
		for _, w := range strings.Fields(s) {
			known = known && strings.Contains(" nol satu dua seratus ratus sepuluh puluh sebelas belas seribu ribu ", " "+w+" ")
		}
		if known && len(strings.Fields(s)) <= 5 && !read[New(int64(n))] {
			t.Errorf("%q was not read", s)
		}
	}
}
