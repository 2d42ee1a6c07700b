package anggaran

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"
)

func TestParsePersen(t *testing.T) {
	for _, c := range []struct {
		k          Konvensi
		text, want string // want is the form for programs
		kind       error
	}{
		{0, "94.40%", "94.4", nil},
		{0, "94,40 %", "94.4", nil},
		{0, "\u00a094,40\u00a0% ", "94.4", nil},
		{0, "12 persen", "12", nil},
		{0, "12Persen", "12", nil},
		{0, "-37.26%", "-37.26", nil},
		{0, "−37,26 %", "-37.26", nil},
		{0, "(6,51)%", "-6.51", nil},
		{0, "(6,51 %)", "-6.51", nil},
		{0, "(6,51)", "-6.51", nil},
		{0, "123.59", "123.59", nil},
		{0, "0,944%", "0.944", nil},
		{0, "1234,567%", "1234.567", nil},
		{0, "1.234,5%", "1234.5", nil},
		{0, "1,234.5%", "1234.5", nil},
		{0, "1.234.567%", "1234567", nil},
		{0, "19,765%", "", ErrAmbigu},
		{TitikRibuan, "19,765%", "19.765", nil},
		{KomaRibuan, "19,765%", "19765", nil},
		{KomaRibuan, "94,40%", "", ErrParse},
		{0, "0.000000000000000001", "0.000000000000000001", nil},
		{0, "0.0000000000000000001", "", ErrParse},
		{0, "170141183460469231731,687303715884105727", "170141183460469231731.687303715884105727", nil},
		{0, "-170141183460469231731,687303715884105728", "-170141183460469231731.687303715884105728", nil},
		{0, "170141183460469231731,687303715884105728", "", ErrOverflow},
		{0, "99999999999999999999999999999999999999999999", "", ErrOverflow},
		{0, "", "", ErrParse},
		{0, "%", "", ErrParse},
		{0, "-", "", ErrParse},
		{0, "(", "", ErrParse},
		{0, "(5%", "", ErrParse},
		{0, "5)%", "", ErrParse},
		{0, "5%%", "", ErrParse},
		{0, "5,%", "", ErrParse},
		{0, "05%", "", ErrParse},
		{0, "5 0%", "", ErrParse},
		{0, "1e3%", "", ErrParse},
		{0, "persen", "", ErrParse},
	} {
		got, err := c.k.ParsePersen(c.text)
		text, _ := got.MarshalText()
		if err == nil && string(text) != c.want || kindOf(err) != c.kind || (err != nil && !errors.Is(err, ErrPersen)) {
			t.Errorf("%v: ParsePersen(%q) = %s, %v, want %s, %v", c.k, c.text, text, err, c.want, c.kind)
		}
		if err != nil && (got != Persen{}) {
			t.Errorf("ParsePersen(%q) = %v with an error", c.text, got)
		}
	}
}

func TestParseRasio(t *testing.T) {
	for _, c := range []struct {
		text, want string
		kind       error
	}{
		{"0.944", "94.4", nil},
		{"0,944", "94.4", nil},
		{"1.14", "114", nil},
		{"-0,3726", "-37.26", nil},
		{"1", "100", nil},
		{"0.00000000000000000001", "0.000000000000000001", nil},
		{"1,250", "", ErrAmbigu},
		{"0.944%", "", ErrParse},
	} {
		got, err := ParseRasio(c.text)
		text, _ := got.MarshalText()
		if err == nil && string(text) != c.want || kindOf(err) != c.kind {
			t.Errorf("ParseRasio(%q) = %s, %v, want %s, %v", c.text, text, err, c.want, c.kind)
		}
	}
}

func persenMust(t testing.TB, s string) Persen {
	t.Helper()
	p, err := parsePersenText(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPersenRounding(t *testing.T) {
	for _, c := range []struct {
		p                  string
		places             int
		half, even, dn, up string
	}{
		{"0.125", 2, "0,13%", "0,12%", "0,12%", "0,13%"},
		{"0.135", 2, "0,14%", "0,14%", "0,13%", "0,14%"},
		{"-0.125", 2, "-0,13%", "-0,12%", "-0,12%", "-0,13%"},
		{"2.5", 0, "3%", "2%", "2%", "3%"},
		{"99.995", 2, "100,00%", "100,00%", "99,99%", "100,00%"},
		{"-0.001", 2, "0,00%", "0,00%", "0,00%", "-0,01%"},
		{"94.4", 4, "94,4000%", "94,4000%", "94,4000%", "94,4000%"},
		{"0", 1, "0,0%", "0,0%", "0,0%", "0,0%"},
		{"1.000000000000000001", 17, "1,00000000000000000%", "1,00000000000000000%", "1,00000000000000000%", "1,00000000000000001%"},
	} {
		p := persenMust(t, c.p)
		for m, want := range map[Pembulatan]string{SetengahKeAtas: c.half, SetengahKeGenap: c.even, KeBawah: c.dn, KeAtas: c.up} {
			got, err := p.AppendFixed(nil, c.places, m, TitikRibuan)
			if string(got) != want || err != nil {
				t.Errorf("%s to %d %v = %s, %v, want %s", c.p, c.places, m, got, err, want)
			}
			r, err := p.Round(c.places, m)
			if again, _ := r.AppendFixed(nil, c.places, TanpaPembulatan, TitikRibuan); string(again) != want || err != nil {
				t.Errorf("Round of %s to %d %v = %v, %v, want %s", c.p, c.places, m, r, err, want)
			}
		}
	}
	p := persenMust(t, "0.125")
	if _, err := p.AppendFixed(nil, 2, TanpaPembulatan, 0); !errors.Is(err, ErrTakTepat) {
		t.Error(err)
	}
	for _, places := range []int{-1, 19} {
		if _, err := p.Round(places, KeAtas); !errors.Is(err, ErrPembulatan) {
			t.Error(err)
		}
	}
	if _, err := (Persen{MaxRupiah()}).Round(0, KeAtas); !errors.Is(err, ErrOverflow) {
		t.Error(err)
	}
	if got := persenMust(t, "-37.2551").String(); got != "-37,26%" {
		t.Error(got)
	}
}

func TestPersenEncoding(t *testing.T) {
	var p Persen
	for in, want := range map[string]string{`94.4`: "94.4", `-0.5`: "-0.5", `94.398`: "94.398", `"94,40 %"`: "94.4", `"94.398"`: "94.398", `0`: "0", `"1.234.567"`: "1234567"} {
		if err := json.Unmarshal([]byte(in), &p); err != nil {
			t.Error(in, err)
		}
		if out, _ := json.Marshal(p); string(out) != want {
			t.Errorf("%s: %s, want %s", in, out, want)
		}
	}
	p = persenMust(t, "7")
	for _, in := range []string{`null`, `1e2`, `true`, `"19,765%"`, `"x"`, `{}`} {
		if err := p.UnmarshalJSON([]byte(in)); !errors.Is(err, ErrPersen) || p != persenMust(t, "7") {
			t.Errorf("%s: %v, %v", in, p, err)
		}
	}
	for _, src := range []any{"94.40", []byte("94.40"), "94,40%"} {
		if err := p.Scan(src); err != nil || p != persenMust(t, "94.4") {
			t.Error(src, p, err)
		}
	}
	if err := p.Scan(int64(-3)); err != nil || p != persenMust(t, "-3") {
		t.Error(p, err)
	}
	for _, src := range []any{nil, 1.5, true, ""} {
		if err := p.Scan(src); !errors.Is(err, ErrPersen) || p != persenMust(t, "-3") {
			t.Error(src, p, err)
		}
	}
	if v, _ := p.Value(); v != "-3" {
		t.Error(v)
	}
}

func TestPersenDecimal(t *testing.T) {
	for _, c := range []struct {
		d    decimal.Decimal
		want string
		kind error
	}{
		{decimal.RequireFromString("94.40"), "94.4", nil},
		{decimal.New(5, 2), "500", nil},
		{decimal.New(1000, -21), "0.000000000000000001", nil},
		{decimal.New(1, -19), "", ErrPersen},
		{decimal.New(1001, -21), "", ErrPersen},
		{decimal.New(1, -1<<31), "", ErrPersen},
		{decimal.New(1, 1<<31-1), "", ErrOverflow},
		{decimal.New(0, 1<<31-1), "0", nil},
		{decimal.New(2, 20), "", ErrOverflow},
	} {
		p, err := PersenOf(c.d)
		text, _ := p.MarshalText()
		if err == nil && string(text) != c.want || !errors.Is(err, c.kind) {
			t.Errorf("PersenOf(%de%d) = %s, %v", c.d.Coefficient(), c.d.Exponent(), text, err)
		}
		if err == nil && !p.Decimal().Equal(c.d) && c.d.Sign() != 0 {
			t.Errorf("Decimal of %s is %v", text, p.Decimal())
		}
	}
}

// FuzzPersenText prints a Persen and reads it back, and rounds it as big does.
func FuzzPersenText(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, uint8(2), uint8(1))
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, places, m uint8) {
		p := Persen{Rupiah{hi, lo}}
		text, _ := p.MarshalText()
		want := new(big.Rat).SetFrac(toBig(p.n), big.NewInt(1e18))
		if got, ok := new(big.Rat).SetString(string(text)); !ok || got.Cmp(want) != 0 {
			t.Fatalf("%s is not %v", text, want)
		}
		var back Persen
		if err := back.UnmarshalText(text); err != nil || back != p {
			t.Fatalf("%s read back as %v, %v", text, back, err)
		}
		if d, err := PersenOf(p.Decimal()); d != p || err != nil {
			t.Fatalf("%s through decimal: %v, %v", text, d, err)
		}
		places, m = places%19, 1+m%4
		got, err := p.AppendFixed(nil, int(places), Pembulatan(m), KomaRibuan)
		if err != nil {
			t.Fatal(err)
		}
		d := p.Decimal()
		switch Pembulatan(m) {
		case SetengahKeAtas:
			d = d.Round(int32(places))
		case SetengahKeGenap:
			d = d.RoundBank(int32(places))
		case KeBawah:
			d = d.RoundDown(int32(places))
		case KeAtas:
			d = d.RoundUp(int32(places))
		}
		if s := d.StringFixed(int32(places)) + "%"; s != string(got) {
			t.Fatalf("%s to %d %v: %s, decimal %s", text, places, Pembulatan(m), got, s)
		}
	})
}

// FuzzParsePersen: whatever is read prints and reads back; errors have a place.
func FuzzParsePersen(f *testing.F) {
	for _, s := range []string{"94.40%", "(6,51 %)", "1.234,5 persen", "19,765%", "(", "0", "%", "(1)%", "-1", "\u00a05"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for k := range KomaRibuan + 1 {
			p, err := k.ParsePersen(s)
			if err != nil {
				if !errors.Is(err, ErrPersen) {
					t.Fatal(err)
				}
				checkParseError(t, s, err)
				continue
			}
			b, _ := p.AppendFixed(nil, 18, TanpaPembulatan, TitikRibuan)
			if back, err := ParsePersen(string(b)); back != p || err != nil {
				t.Fatalf("%q printed as %s, read back as %v, %v", s, b, back, err)
			}
			if r, err := k.ParseRasio(s); err == nil {
				if want := p.Decimal().Shift(2); !r.Decimal().Equal(want) {
					t.Fatalf("%q as ratio %v, as percent %v", s, r.Decimal(), p.Decimal())
				}
			}
		}
	})
}

// TestPersenCarry rounds 2⁶⁴ − 0.5 units of the place up.
func TestPersenCarry(t *testing.T) {
	p := Persen{Rupiah{9, 1<<64 - 5}}
	got, err := p.AppendFixed(nil, 17, SetengahKeAtas, TitikRibuan)
	if string(got) != "184,46744073709551616%" || err != nil {
		t.Errorf("%s, %v", got, err)
	}
}

// TestPersenRoundTrips sends percentages through every written form and back.
func TestPersenRoundTrips(t *testing.T) {
	for _, s := range []string{"0", "94.4", "-37.26", "19.765", "100", "0.000000000000000001",
		"-170141183460469231731.687303715884105728", "170141183460469231731.687303715884105727"} {
		p := persenMust(t, s)
		if text, err := p.MarshalText(); string(text) != s || err != nil {
			t.Errorf("text of %s: %s, %v", s, text, err)
		}
		for form, back := range map[string]func() (Persen, error){
			"JSON": func() (q Persen, err error) {
				data, _ := json.Marshal(p)
				return q, json.Unmarshal(data, &q)
			},
			"YAML": func() (q Persen, err error) {
				data, err := yaml.Marshal(p)
				if err != nil {
					return q, err
				}
				return q, yaml.Unmarshal(data, &q)
			},
			"YAML number": func() (q Persen, err error) { return q, yaml.Unmarshal([]byte(s), &q) },
			"SQL": func() (q Persen, err error) {
				v, _ := p.Value()
				return q, q.Scan(v)
			},
			"text": func() (q Persen, err error) {
				text, _ := p.MarshalText()
				return q, q.UnmarshalText(text)
			},
			"flag": func() (q Persen, err error) {
				fl := flag.NewFlagSet("", flag.ContinueOnError)
				fl.SetOutput(io.Discard)
				fl.TextVar(&q, "persen", Persen{}, "")
				return q, fl.Parse([]string{"-persen", s})
			},
		} {
			if q, err := back(); q != p || err != nil {
				t.Errorf("%s of %s came back as %v, %v", form, s, q.Decimal(), err)
			}
		}
	}
	data, err := yaml.Marshal([]Persen{persenMust(t, "100"), persenMust(t, "-37.26")})
	if string(data) != "- 100\n- \"-37.26\"\n" || err != nil {
		t.Errorf("YAML %s, %v", data, err)
	}
	for _, text := range []string{"1e2", ".inf", "''", "[1]", "19,765%"} {
		p := persenMust(t, "7")
		if err := yaml.Unmarshal([]byte(text), &p); err == nil || p != persenMust(t, "7") {
			t.Errorf("YAML %s: %v, %v", text, p, err)
		}
	}
}

// Expected by hand.
func TestPersenFormat(t *testing.T) {
	p := persenMust(t, "94.398")
	for format, want := range map[string]string{
		"%v": "94,40%", "%s": "94,40%", "%.1v": "94,4%", "%.0s": "94%", "%.3f": "94.398", "%f": "94.40", "%q": `"94,40%"`,
		"%9v|": "   94,40%|", "%-9v|": "94,40%   |", "%+v": "+94,40%", "%+.1f": "+94.4", "%.20f": "94.398000000000000000",
		"%#v": "anggaran.Persen{94.398}", "%d": "%!d(anggaran.Persen=94,40%)",
	} {
		if got := fmt.Sprintf(format, p); got != want {
			t.Errorf("%s: %q, want %q", format, got, want)
		}
	}
	for text, want := range map[string]string{"-0.004": "0,00%", "0.004": "0,00%", "-0.005": "-0,01%", "0.005": "+0,01%"} {
		if got := fmt.Sprintf("%+v", persenMust(t, text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestPersenErrorText(t *testing.T) {
	for text, want := range map[string]string{
		"19,765%": `anggaran: "19,765%": pemisah dapat berarti ribuan atau desimal: pada karakter ke-3 diharapkan pemisah yang hanya satu artinya, ditemukan ","`,
		"–x":      `anggaran: "–x": teks bukan persen: pada karakter ke-2 diharapkan angka, ditemukan "x"`,
		"":        `anggaran: "": teks bukan persen: di akhir teks diharapkan angka`,
	} {
		if _, err := ParsePersen(text); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
	_, err := ParsePersen("999999999999999999999%")
	if want := "di luar jangkauan: pada karakter ke-1 diharapkan persen yang lebih kecil"; !errors.Is(err, ErrOverflow) || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}
