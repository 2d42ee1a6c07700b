package kinerja_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

type barisYAML struct {
	Target    kinerja.Target    `json:"target,omitzero" yaml:"target,omitempty"`
	Realisasi kinerja.Realisasi `json:"realisasi,omitzero" yaml:"realisasi,omitempty"`
	Satuan    kinerja.Satuan    `json:"satuan,omitzero" yaml:"satuan,omitempty"`
}

// TestYAML writes cells of every kind and reads them back, byte for byte.
func TestYAML(t *testing.T) {
	for _, s := range []string{
		"2 Dokumen", "80", "1.650", "1.10", "80%", "60-70", "3/4", "1:20", "2026-01-05", "Ya", "yes", "null", "~",
		"-", " ", "......", "N/A", "6 Dokumen\n2 Laporan", "0x1F", "1e3", "'", "#", "BB",
	} {
		mau := barisYAML{kinerja.ParseTarget(s), kinerja.ParseTarget("87 Orang/ Bulan"), kinerja.ParseSatuan("orang / bulan")}
		b, err := yaml.Marshal(mau)
		if err != nil {
			t.Fatal(err)
		}
		var got barisYAML
		if err := yaml.Unmarshal(b, &got); err != nil || got != mau {
			t.Errorf("%q: %s: %q %v", s, b, got.Target, err)
		}
	}
	if b, err := yaml.Marshal(barisYAML{}); err != nil || string(b) != "{}\n" {
		t.Errorf("%s %v", b, err)
	}
	// A scalar without quotes is read by its text: no number passes a float.
	for _, c := range []struct{ yaml, mau string }{
		{"target: 80", "80"}, {"target: 1.650", "1.650"}, {"target: 94.40", "94.40"}, {"target: 2026-01-05", "2026-01-05"},
		{"target: 1:20", "1:20"}, {"target: null", ""}, {"target:", ""}, {`target: "-"`, "-"},
	} {
		var got barisYAML
		if err := yaml.Unmarshal([]byte(c.yaml), &got); err != nil || got.Target != kinerja.ParseTarget(c.mau) {
			t.Errorf("%s: %q %v, mau %q", c.yaml, got.Target, err, c.mau)
		}
	}
}

func TestJSON(t *testing.T) {
	for _, c := range []struct {
		json, mau string
		err       error
	}{
		{`{"target":"1.650"}`, "1.650", nil},
		{`{"target":null}`, "", nil},
		{`{"target":80}`, "80", nil},
		{`{"target": -5.60 }`, "-5,6", nil},
		{`{"target":1.650}`, "1,65", nil}, // in JSON the point is decimal
		{`{"target":19.765}`, "19,7650", nil},
		{`{"target":1e3}`, "1000", nil},
		{`{"target":1e70}`, "2", kinerja.ErrBaca},
		{`{"target":1e999999999999}`, "2", kinerja.ErrBaca},
		{`{"target":10000000000000000000000000000000000000000000000000000000000000000}`, "2", kinerja.ErrBaca},
		{`{"target":true}`, "2", kinerja.ErrBaca},
		{`{"target":["80"]}`, "2", kinerja.ErrBaca},
	} {
		got := barisYAML{Target: kinerja.ParseTarget("2")}
		err := json.Unmarshal([]byte(c.json), &got)
		if got.Target != kinerja.ParseTarget(c.mau) || !errors.Is(err, c.err) || (err == nil) != (c.err == nil) {
			t.Errorf("%s: %q %v, mau %q %v", c.json, got.Target, err, c.mau, c.err)
		}
	}
	if b, err := json.Marshal(barisYAML{}); err != nil || string(b) != "{}" {
		t.Errorf("%s %v", b, err)
	}
}

func TestSQL(t *testing.T) {
	for _, s := range []string{"", "-", " 2  Dokumen", "1.650", "60-70"} {
		mau := kinerja.ParseTarget(s)
		v, err := mau.Value()
		if err != nil || (v == nil) != (s == "") {
			t.Fatalf("%q: %v %v", s, v, err)
		}
		got := kinerja.ParseTarget("lama")
		if err := got.Scan(v); err != nil || got != mau {
			t.Errorf("%q kembali %q %v", s, got, err)
		}
		if err := got.Scan([]byte(s)); err != nil || got != mau {
			t.Errorf("[]byte(%q) dibaca %q %v", s, got, err)
		}
	}
	got := kinerja.ParseTarget("lama")
	if err := got.Scan(int64(-1650)); err != nil || got != kinerja.ParseTarget("-1650") {
		t.Errorf("%q %v", got, err)
	}
	for _, src := range []any{1.5, true, 7} {
		if err := got.Scan(src); !errors.Is(err, kinerja.ErrBaca) || got != kinerja.ParseTarget("-1650") {
			t.Errorf("%T: %q %v", src, got, err)
		}
	}
	var s kinerja.Satuan
	for _, c := range []struct {
		src any
		mau string
	}{{"orang/ bulan", "Orang/Bulan"}, {[]byte("%"), "Persen"}, {nil, ""}} {
		if err := s.Scan(c.src); err != nil || s.String() != c.mau {
			t.Errorf("%v: %q %v", c.src, s, err)
		}
		if v, err := s.Value(); err != nil || (v == nil) != (c.mau == "") || v != nil && v != c.mau {
			t.Errorf("%v: Value %v %v", c.src, v, err)
		}
	}
	if err := s.Scan(1.5); !errors.Is(err, kinerja.ErrBaca) {
		t.Error(err)
	}
}

func TestFlag(t *testing.T) {
	f := flag.NewFlagSet("uji", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	var target kinerja.Target
	var satuan kinerja.Satuan
	f.TextVar(&target, "target", kinerja.ParseTarget("-"), "")
	f.TextVar(&satuan, "satuan", kinerja.Satuan{}, "")
	if err := f.Parse([]string{"-target", "80 - 90%", "-satuan", "orang"}); err != nil {
		t.Fatal(err)
	}
	if target != kinerja.ParseTarget("80 - 90%") || satuan.String() != "Orang" {
		t.Errorf("%q %q", target, satuan)
	}
}

func ExampleTarget_UnmarshalJSON() {
	var t []kinerja.Target
	err := json.Unmarshal([]byte(`["80 %", 94.4, null, "-"]`), &t)
	for _, t := range t {
		fmt.Printf("%q %v\n", t, t.Jenis())
	}
	fmt.Println(err)
	// Output:
	// "80 %" persen
	// "94,4" angka
	// "" tidak tertulis
	// "-" strip
	// <nil>
}

func ExampleTarget_Scan() {
	var t kinerja.Target
	fmt.Println(t.Scan("7 – 8 bulan"), t, t.Jenis())
	fmt.Println(t.Scan(nil), t.IsZero())
	// Output:
	// <nil> 7 – 8 bulan rentang
	// <nil> true
}

func ExampleTarget_WithSkala() {
	t := kinerja.ParseTarget("BB").WithSkala("SAKIP")
	fmt.Println(t, t.Skala(), t.Equal(kinerja.ParseTarget("BB")))
	// Output: BB SAKIP false
}
