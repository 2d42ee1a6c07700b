package anggaran

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

var (
	_ fmt.Stringer             = Rupiah{}
	_ encoding.TextAppender    = Rupiah{}
	_ encoding.TextMarshaler   = Rupiah{}
	_ encoding.TextUnmarshaler = (*Rupiah)(nil)
	_ json.Marshaler           = Rupiah{}
	_ json.Unmarshaler         = (*Rupiah)(nil)
	_ yaml.Marshaler           = Rupiah{}
	_ sql.Scanner              = (*Rupiah)(nil)
	_ driver.Valuer            = Rupiah{}
	_ encoding.TextMarshaler   = Isian{}
	_ encoding.TextUnmarshaler = (*Isian)(nil)
	_ json.Marshaler           = Isian{}
	_ json.Unmarshaler         = (*Isian)(nil)
)

var texts = []struct {
	r             Rupiah
	plain, pretty string
}{
	{Rupiah{}, "0", "Rp0"},
	{New(7_660_689_051), "7660689051", "Rp7.660.689.051"},
	{New(-1500), "-1500", "-Rp1.500"},
	{New(999), "999", "Rp999"},
	{New(1000), "1000", "Rp1.000"},
	{New(1_000_005), "1000005", "Rp1.000.005"},
	{FromSen(123450), "1234.50", "Rp1.234,50"},
	{FromSen(5), "0.05", "Rp0,05"},
	{FromSen(-5), "-0.05", "-Rp0,05"},
	{FromSen(100), "1", "Rp1"},
	{New(math.MaxInt64), "9223372036854775807", "Rp9.223.372.036.854.775.807"},
	{Rupiah{100, 0}, "18446744073709551616", "Rp18.446.744.073.709.551.616"}, // 2⁶⁴ rupiah
	{MaxRupiah(), "1701411834604692317316873037158841057.27", "Rp1.701.411.834.604.692.317.316.873.037.158.841.057,27"},
	{MinRupiah(), "-1701411834604692317316873037158841057.28", "-Rp1.701.411.834.604.692.317.316.873.037.158.841.057,28"},
}

func TestTexts(t *testing.T) {
	for _, c := range texts {
		checkTexts(t, c.r, c.plain, c.pretty)
	}
	if got := string(New(-1500).AppendTo([]byte("Pagu: "))); got != "Pagu: -Rp1.500" {
		t.Errorf("AppendTo: %q", got)
	}
}

// checkTexts holds every written form of r against what it should be, and
// every reader against its writer.
func checkTexts(t *testing.T, r Rupiah, plain, pretty string) {
	t.Helper()
	text, err := r.MarshalText()
	if string(text) != plain || err != nil {
		t.Errorf("MarshalText = %q, %v, want %q", text, err, plain)
	}
	if text, _ := r.AppendText(nil); string(text) != plain {
		t.Errorf("AppendText = %q, want %q", text, plain)
	}
	if got := r.String(); got != pretty {
		t.Errorf("String = %q, want %q", got, pretty)
	}
	if got := string(r.AppendTo(nil)); got != pretty {
		t.Errorf("AppendTo = %q, want %q", got, pretty)
	}
	if got, err := TitikRibuan.ParseRupiah(pretty); got != r || err != nil {
		t.Errorf("TitikRibuan.ParseRupiah(%q) = %v, %v", pretty, got, err)
	}
	back := New(-77)
	if err := back.UnmarshalText(text); back != r || err != nil {
		t.Errorf("UnmarshalText(%q) = %v, %v", text, back, err)
	}
	checkJSON(t, r, plain)
	checkYAML(t, r)
	back = New(-77)
	value, err := r.Value()
	if err != nil || back.Scan(value) != nil || back != r || value != plain {
		t.Errorf("Value = %v, %v; Scan = %v", value, err, back)
	}
}

func checkJSON(t *testing.T, r Rupiah, plain string) {
	t.Helper()
	data, err := json.Marshal(r)
	if string(data) != plain || err != nil {
		t.Errorf("JSON %s, %v, want %s", data, err, plain)
	}
	for _, in := range []string{plain, `"` + plain + `"`} {
		back := New(-77)
		if err := json.Unmarshal([]byte(in), &back); back != r || err != nil {
			t.Errorf("JSON %s read as %v, %v", in, back, err)
		}
	}
	isian := IsianOf(r)
	data, _ = json.Marshal(isian)
	var back Isian
	if err := json.Unmarshal(data, &back); back != isian || err != nil {
		t.Errorf("JSON Isian %s read as %v, %v", data, back, err)
	}
}

func checkYAML(t *testing.T, r Rupiah) {
	t.Helper()
	type plan struct {
		Pagu  Rupiah
		Isian []Isian
	}
	in := plan{r, []Isian{IsianOf(r), {}, {isi: Strip}}}
	data, err := yaml.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out plan
	if err := yaml.Unmarshal(data, &out); err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if diff := cmp.Diff(in, out, cmp.AllowUnexported(Rupiah{}, Isian{})); diff != "" {
		t.Errorf("through YAML (-in +out):\n%s\n%s", diff, data)
	}
}

func TestUnmarshalText(t *testing.T) {
	for text, want := range map[string]reading{
		"Rp1.234,50":    sen(123450),
		"7,660,689,051": sen(766068905100),
		"Rp1.500":       open,
		"12.345":        open,
		"":              bad,
		"-":             bad,
	} {
		r := FromSen(77)
		err := r.UnmarshalText([]byte(text))
		if want.kind != nil {
			want.sen = 77 // on error the value stays
		}
		if r != FromSen(want.sen) || kindOf(err) != want.kind {
			t.Errorf("%q: %v, %v, want %v", text, r, err, want)
		}
	}
}

func TestUnmarshalJSON(t *testing.T) {
	for text, want := range map[string]reading{
		`1234.5`:             sen(123450),
		`-0`:                 sen(0),
		`"Rp1.234,50"`:       sen(123450),
		`"\u0052p 1.000,-"`:  sen(100000),
		`"1234.50"`:          sen(123450),
		`"1.234"`:            open,
		`1.234`:              bad,
		`1.500`:              bad,
		`1e3`:                bad,
		`1E+3`:               bad,
		`null`:               bad,
		`true`:               bad,
		`{}`:                 bad,
		`""`:                 bad,
		`"-"`:                bad,
		`99999999999999e999`: bad,
		`340282366920938463463374607431768211456`: {kind: ErrOverflow},
	} {
		r := FromSen(77)
		err := json.Unmarshal([]byte(text), &r)
		if want.kind != nil {
			want.sen = 77
		}
		if r != FromSen(want.sen) || kindOf(err) != want.kind {
			t.Errorf("%s: %v, %v, want %v", text, r, err, want)
		}
	}
	// Called directly, not by encoding/json, the bytes may be anything.
	for _, text := range []string{"", `"`, `"\x"`, "1,000", "(5)", "Rp5", " 5", "5,-", "-", "."} {
		var r Rupiah
		var i Isian
		if err := r.UnmarshalJSON([]byte(text)); !errors.Is(err, ErrParse) {
			t.Errorf("Rupiah from %q: %v", text, err)
		}
		if err := i.UnmarshalJSON([]byte(text)); !errors.Is(err, ErrParse) {
			t.Errorf("Isian from %q: %v", text, err)
		}
	}
}

func TestIsianJSON(t *testing.T) {
	in := []Isian{IsianOf(FromSen(123450)), IsianOf(Rupiah{}), {isi: Strip}, {}}
	data, err := json.Marshal(in)
	if string(data) != `[1234.50,0,null,null]` || err != nil {
		t.Errorf("%s, %v", data, err)
	}
	var out []Isian
	if err := json.Unmarshal([]byte(`[1234.50,null,"","-","Rp1.234,50"]`), &out); err != nil {
		t.Fatal(err)
	}
	want := []Isian{IsianOf(FromSen(123450)), {}, {}, {isi: Strip}, IsianOf(FromSen(123450))}
	if diff := cmp.Diff(want, out, cmp.AllowUnexported(Rupiah{}, Isian{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	kept := IsianOf(New(5))
	if err := json.Unmarshal([]byte(`"1.234"`), &kept); !errors.Is(err, ErrAmbigu) || kept != IsianOf(New(5)) {
		t.Errorf("%v, %v", kept, err)
	}
}

func TestMarshalYAML(t *testing.T) {
	over, _ := New(math.MaxInt64).Add(New(1))
	data, err := yaml.Marshal([]Rupiah{New(7_660_689_051), FromSen(123450), over, New(math.MinInt64)})
	const want = "- 7660689051\n- \"1234.50\"\n- \"9223372036854775808\"\n- -9223372036854775808\n"
	if string(data) != want || err != nil {
		t.Errorf("%s, %v, want %s", data, err, want)
	}
}

func TestUnmarshalYAML(t *testing.T) {
	for text, want := range map[string]reading{
		"7660689051":          sen(766068905100),
		"1234.50":             sen(123450), // a float to YAML, exact here
		"90071992547409.93":   sen(9007199254740993),
		"7,660,689,051":       sen(766068905100),
		"'Rp1.234,50'":        sen(123450),
		"1.234":               open,
		"1_000":               bad,
		"0x10":                bad,
		"0o10":                bad,
		"1e3":                 bad,
		".inf":                bad,
		"yes":                 bad,
		"''":                  bad,
		"2026-01-05":          bad,
		"!!float 12345678.25": sen(1234567825),
	} {
		r := FromSen(77)
		err := yaml.Unmarshal([]byte(text), &r)
		if want.kind != nil {
			want.sen = 77
		}
		if r != FromSen(want.sen) || kindOf(err) != want.kind {
			t.Errorf("%s: %v, %v, want %v", text, r, err, want)
		}
	}
	r := FromSen(77)
	if err := yaml.Unmarshal([]byte("[1]"), &r); err == nil || r != FromSen(77) {
		t.Errorf("a list read as %v, %v", r, err)
	}
	// As documented: null never reaches the method.
	if err := yaml.Unmarshal([]byte("null"), &r); err != nil || r != FromSen(77) {
		t.Errorf("null read as %v, %v", r, err)
	}
	p := &r
	if err := yaml.Unmarshal([]byte("null"), &p); err != nil || p != nil {
		t.Errorf("null read as %v, %v", p, err)
	}
	var i Isian
	if err := yaml.Unmarshal([]byte("null"), &i); err != nil || i != (Isian{}) {
		t.Errorf("null read as %#v, %v", i, err)
	}
}

func TestScan(t *testing.T) {
	for _, c := range []struct {
		src  any
		want reading
	}{
		{int64(1500), sen(150000)},
		{int64(-1500), sen(-150000)},
		{"1234.50", sen(123450)},
		{[]byte("1234.50"), sen(123450)},
		{"Rp1.234,50", sen(123450)},
		{"1.234", open},
		{[]byte(nil), bad},
		{1234.5, bad},
		{nil, bad},
		{true, bad},
		{int32(5), bad},
	} {
		r := FromSen(77)
		err := r.Scan(c.src)
		if c.want.kind != nil {
			c.want.sen = 77
		}
		if r != FromSen(c.want.sen) || kindOf(err) != c.want.kind {
			t.Errorf("Scan(%v) = %v, %v, want %v", c.src, r, err, c.want)
		}
	}
	var r Rupiah
	if err := r.Scan(1234.5); !strings.Contains(err.Error(), "float64, yang dapat kehilangan sen") {
		t.Errorf("a float is refused without the reason: %v", err)
	}
	if err := r.Scan(nil); !strings.Contains(err.Error(), "NULL, yang bukan jumlah") {
		t.Errorf("NULL is refused without the reason: %v", err)
	}
	var null sql.Null[Rupiah]
	if err := null.Scan(nil); err != nil || null.Valid {
		t.Errorf("sql.Null: %v, %v", null, err)
	}
}

// NULL is a cell in which nothing is written, in and out; a dash goes out so.
func TestIsianSQL(t *testing.T) {
	for _, c := range []struct {
		src  any
		want Isian
	}{
		{nil, Isian{}},
		{int64(1500), IsianOf(New(1500))},
		{"1234.50", IsianOf(FromSen(123450))},
		{[]byte("0"), IsianOf(Rupiah{})},
	} {
		i := IsianOf(New(7))
		if err := i.Scan(c.src); err != nil || i != c.want {
			t.Errorf("Scan(%v) = %v, %v; want %v", c.src, i, err, c.want)
		}
		v, err := i.Value()
		var back Isian
		if err != nil || back.Scan(v) != nil || back != c.want {
			t.Errorf("Value of %v = %v, %v", i, v, err)
		}
	}
	i := IsianOf(New(7))
	if err := i.Scan(1.5); err == nil || i != IsianOf(New(7)) {
		t.Errorf("float64: %v, %v", i, err)
	}
	dash, err := KomaRibuan.ParseIsian("-")
	if v, _ := dash.Value(); err != nil || v != nil {
		t.Errorf("dash: %v, %v", v, err)
	}
}
