package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// skemaSARIF is the schema of SARIF 2.1.0 (OASIS, errata 01) as the module
// go-sarif ships it: in a constant that it keeps to itself, so it is read from
// the source that the dependency brings.
func skemaSARIF(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	lit := f.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0].(*ast.BasicLit)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(constant.StringVal(constant.MakeFromLiteral(lit.Value, token.STRING, 0))))
	if err != nil {
		t.Fatal(err)
	}
	const id = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(id, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// log is what WriteSARIF makes of findings.
func log(t *testing.T, temuan []renstra.Temuan, s renstra.SARIF) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := renstra.WriteSARIF(&b, temuan, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sesuaiSARIF validates a log against the schema, and reads it into the types of
// the module, which know every field of the standard.
func sesuaiSARIF(skema *jsonschema.Schema, log []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
	if err != nil {
		return err
	}
	if err := skema.Validate(v); err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(log))
	dec.DisallowUnknownFields()
	return dec.Decode(new(sarif.Report))
}

// The log of the document is valid, and so is that of findings of every kind
// (synthetic): of each grade and of none, without line, without path, with a
// fix, of a rule that nobody knows.
func TestSARIFSesuai(t *testing.T) {
	skema := skemaSARIF(t)
	text, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	dokumen := log(t, renstra.Audit(rencana(t), nil), renstra.SARIF{URI: perencanaan.DinsosKotaJambi, Teks: string(text)})
	if !bytes.Contains(dokumen, []byte(`"fixes"`)) {
		t.Error("dokumen tanpa perbaikan: kasusnya tidak diuji")
	}
	saran := &nomenklatur.Saran{Medan: renstra.SaranNama, Lama: "PROGRAM A", Baru: "PROGRAM B"}
	buatan := renstra.SARIF{URI: "rencana%20a.txt", Teks: "\nPROGRAM A\t\"x\"\n"}
	for nama, x := range map[string][]byte{
		"dokumen":         dokumen,
		"tanpa temuan":    log(t, nil, renstra.SARIF{}),
		"tanpa teks":      log(t, []renstra.Temuan{{Kode: renstra.NamaTidakBaku, Keparahan: renstra.Info, Baris: 2, Saran: saran}}, renstra.SARIF{URI: "stdin"}),
		"tanpa baris":     log(t, []renstra.Temuan{{Kode: renstra.JumlahTotal, Keparahan: renstra.Galat, Pesan: "x", Jalur: []string{"a", "b"}}}, buatan),
		"tanpa jalur":     log(t, []renstra.Temuan{{Kode: renstra.KolomHilang, Keparahan: renstra.Peringatan, Baris: 1, Pesan: "x"}}, buatan),
		"perbaikan":       log(t, []renstra.Temuan{{Kode: renstra.NamaTidakBaku, Keparahan: renstra.Info, Baris: 2, Jalur: []string{"1.06"}, Nama: "A", Saran: saran}}, buatan),
		"aturan asing":    log(t, []renstra.Temuan{{Kode: "milik-sendiri", Keparahan: renstra.Galat, Baris: 2}}, buatan),
		"tanpa keparahan": log(t, []renstra.Temuan{{Kode: "milik-sendiri", Baris: 9}}, buatan),
		"kosong":          log(t, []renstra.Temuan{{}, {}}, renstra.SARIF{Aturan: []renstra.Aturan{}}),
	} {
		if err := sesuaiSARIF(skema, x); err != nil {
			t.Errorf("%s: %v\n%.2000s", nama, err, x)
		}
	}
}

// The schema refuses logs that break it in one place.
func TestSARIFRusak(t *testing.T) {
	skema := skemaSARIF(t)
	utuh := string(log(t, []renstra.Temuan{{Kode: renstra.NamaTidakBaku, Keparahan: renstra.Info, Baris: 2, Pesan: "x"}}, renstra.SARIF{URI: "a.txt"}))
	for _, x := range []struct{ dari, ke string }{
		{`"startLine": 2`, `"startLine": 0`},
		{`"level": "note"`, `"level": "info"`},
		{`"version": "2.1.0"`, `"version": "2.0.0"`},
		{`"name": "perencanaan"`, `"nama": "perencanaan"`},
		{`"uri": "a.txt"`, `"uri": "%zz"`},
		{`"columnKind": "unicodeCodePoints"`, `"columnKind": "bytes"`},
	} {
		rusak := strings.Replace(utuh, x.dari, x.ke, 1)
		if rusak == utuh {
			t.Fatalf("%s tidak ada dalam %s", x.dari, utuh)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(rusak))
		if err != nil {
			t.Fatal(err)
		}
		if skema.Validate(v) == nil {
			t.Errorf("%s diterima", x.ke)
		}
	}
}
