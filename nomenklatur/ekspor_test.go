package nomenklatur

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

var samaKode = cmp.Comparer(func(a, b Kode) bool { return a == b })

// The embedded catalogue comes back whole, Edisi, Sumber, SatuSumber and
// Kinerja included; and what is written as TSV is the embedded file itself.
func TestEksporDefault(t *testing.T) {
	var tsv, yml bytes.Buffer
	if err := Default().WriteTSV(&tsv); err != nil {
		t.Fatal(err)
	}
	if tsv.String() != dataKatalog {
		t.Error("WriteTSV bukan data/katalog.tsv")
	}
	k, temuan, err := Load(bytes.NewReader(tsv.Bytes()))
	if err != nil || len(temuan) > 0 {
		t.Fatal(err, temuan)
	}
	if diff := cmp.Diff(Default().entri, k.entri, samaKode); diff != "" {
		t.Error(diff)
	}
	if err := Default().WriteYAML(&yml); err != nil {
		t.Fatal(err)
	}
	k, err = LoadYAML(bytes.NewReader(yml.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Default().entri, k.entri, samaKode); diff != "" {
		t.Error(diff)
	}
	var lagi bytes.Buffer
	if err := k.WriteYAML(&lagi); err != nil || !bytes.Equal(lagi.Bytes(), yml.Bytes()) {
		t.Error("YAML kedua berbeda", err)
	}
	// The fields that the round trip must show stand in the catalogue.
	var kinerja, satu, dua bool
	for e := range Default().All() {
		kinerja = kinerja || e.Kinerja != ""
		satu = satu || e.SatuSumber
		dua = dua || e.Edisi == HimpunanOf(Kepmendagri1317, Pemutakhiran2027) && strings.Contains(e.Sumber, ";")
	}
	if !kinerja || !satu || !dua {
		t.Error(kinerja, satu, dua)
	}
}

func katalogAneh(t *testing.T, ubah func(e *Entri)) *Katalog {
	t.Helper()
	e := Entri{Kode: MustParseKode("1.06"), JenisDaerah: Provinsi, Edisi: HimpunanOf(Kepmendagri1317), Nama: "Sosial"}
	ubah(&e)
	k, err := NewKatalog([]Entri{e, e, {Kode: MustParseKode("1"), JenisDaerah: KabupatenKota, Edisi: HimpunanOf(Kepmendagri3708)}})
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// Texts that a careless writer or reader would change, twins and a row without
// a name.
func TestEksporAneh(t *testing.T) {
	for _, s := range []string{
		"a\tb", "a\nb", `"a"`, `a"b`, " a ", "1.06 Sosial", "1.5", "true", "null", "~", "- a", "a: b", "# a", "\u00a0", "\u0085", "\u2028", "\x7f", "\ufeff", "\u200b", "'", `\`, "<b>a</b>", "ñ", "\x01", "2026-01-01", `\.`, "satu-sumber",
	} {
		pulang(t, katalogAneh(t, func(e *Entri) { e.Nama, e.Satuan = s, s }))
		pulang(t, katalogAneh(t, func(e *Entri) { e.Kinerja, e.Indikator, e.Sumber, e.SatuSumber = s, s, s, true }))
	}
	pulang(t, katalogAneh(t, func(e *Entri) { e.Nama = "" }))
	kosong, err := NewKatalog(nil)
	if err != nil {
		t.Fatal(err)
	}
	var tsv, yml bytes.Buffer
	if err := kosong.WriteTSV(&tsv); err != nil || tsv.String() != kolomKatalog {
		t.Errorf("%q %v", tsv.String(), err)
	}
	if err := kosong.WriteYAML(&yml); err != nil || yml.String() != "[]\n" {
		t.Errorf("%q %v", yml.String(), err)
	}
}

func TestEksporGalat(t *testing.T) {
	for nama, ubah := range map[string]func(e *Entri){
		"bukan UTF-8":   func(e *Entri) { e.Nama = "a\xff" },
		"edisi aneh":    func(e *Entri) { e.Edisi |= 1 << 15 },
		"NUL":           func(e *Entri) { e.Sumber = "a\x00" },
		"kembali baris": func(e *Entri) { e.Satuan = "a\r\nb" },
	} {
		k := katalogAneh(t, ubah)
		if err := k.WriteTSV(io.Discard); !errors.Is(err, ErrEkspor) || !strings.Contains(err.Error(), "1.06") {
			t.Errorf("%s: TSV: %v", nama, err)
		}
		// YAML escapes control characters; only the other two are refused.
		bisa := nama == "NUL" || nama == "kembali baris"
		if err := k.WriteYAML(io.Discard); (err == nil) != bisa || !bisa && !errors.Is(err, ErrEkspor) {
			t.Errorf("%s: YAML: %v", nama, err)
		}
	}
	rusak := errors.New("rusak")
	if err := Default().WriteTSV(galatPenulis{rusak}); !errors.Is(err, rusak) {
		t.Error(err)
	}
	if err := Default().WriteYAML(galatPenulis{rusak}); !errors.Is(err, rusak) {
		t.Error(err)
	}
}

type galatPenulis struct{ err error }

func (g galatPenulis) Write([]byte) (int, error) { return 0, g.err }

func TestWriteYAMLBentuk(t *testing.T) {
	k := katalogAneh(t, func(e *Entri) {
		e.Kinerja, e.Satuan, e.Sumber, e.SatuSumber = "Tertanganinya", "Orang", "x", true
		e.Edisi |= HimpunanOf(Pemutakhiran2027)
	})
	var b bytes.Buffer
	if err := k.WriteYAML(&b); err != nil {
		t.Fatal(err)
	}
	satu := `- kode: "1.06"
  daerah: provinsi
  nama: "Sosial"
  kinerja: "Tertanganinya"
  satuan: "Orang"
  edisi: ["900.1.15.5-1317/2023", "pemutakhiran 2027"]
  sumber: "x"
  satuSumber: true
`
	want := "- kode: \"1\"\n  daerah: kabkota\n  nama: \"\"\n  edisi: [\"050-3708/2020\"]\n" + satu + satu
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestLoadYAML(t *testing.T) {
	// Written by hand: no quotes where YAML needs none, the rest by options.
	k, err := LoadYAML(strings.NewReader("- kode: 1.06.04\n  nama: Rehabilitasi\n- {kode: '1.06', daerah: provinsi, nama: Sosial, edisi: [Kepmendagri 050-5889 Tahun 2021]}\n"),
		WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"1.06 provinsi Sosial 050-5889/2021", "1.06.04 kabkota Rehabilitasi"}, ringkas(k, nil)); diff != "" {
		t.Error(diff)
	}
	// YAML takes 1.10 for a number, but the reader keeps it as written.
	if k, err := LoadYAML(strings.NewReader("- kode: 1.10\n  daerah: kabkota\n  edisi: [90/2019]\n")); err != nil || k.entri[0].Kode != MustParseKode("1.10") {
		t.Error(k, err)
	}
	for teks, want := range map[string][2]int{ // line, column
		"- kode: \"1.06\"\n  daerah: kabkota\n  nama: A\n":   {1, 3}, // no edition
		"- kode: \"1.06\"\n  nama: A\n  edisi: [90/2019]\n":  {1, 3}, // no kind of region
		"- nama: A\n  daerah: kabkota\n  edisi: [90/2019]\n": {1, 3}, // no code
		"- kode: \"1.6\"\n":                  {1, 9},
		"- kode: \"1.06\"\n  daerah: kota\n": {2, 11},
		"- kode: \"1.06\"\n  Nama: A\n":      {2, 3},
		"- nama: A\n  nama: B\n":             {2, 3},
		"- nama: [A]\n":                      {1, 9},
		"- edisi: 90/2019\n":                 {1, 10},
		"- edisi: [90/2019, 91/2019]\n":      {1, 20},
		"- satuSumber: ya\n":                 {1, 15},
		"- A\n":                              {1, 3},
		"kode: A\n":                          {1, 1},
		"- {kode: \"1\"\n":                   {1, 1}, // the line of the decoder
		"- kode: \"1\"\n\t- x\n":             {2, 1},
		"- kode: \"1\"\n  daerah: kabkota\n  edisi: [90/2019]\n---\n- kode: x\n": {1, 1},
		"\xff": {1, 1},
	} {
		k, err := LoadYAML(strings.NewReader(teks))
		var e *LoadError
		if !errors.As(err, &e) || k != nil {
			t.Errorf("%q: %v %v", teks, k, err)
		} else if [2]int{e.Baris, e.Kolom} != want {
			t.Errorf("%q: baris %d kolom %d, mau %v: %v", teks, e.Baris, e.Kolom, want, err)
		}
	}
	if _, err := LoadYAML(iotest.ErrReader(io.ErrUnexpectedEOF)); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error(err)
	}
	if k, err := LoadYAML(strings.NewReader("")); err != nil || k.Len() != 0 {
		t.Error(k, err)
	}
}
