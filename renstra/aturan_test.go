package renstra_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

var update = flag.Bool("update", false, "tulis ulang berkas emas")

// bacaan says what became of the findings of a rule when each was read
// against the source document. A rule that finds nothing there has a case in
// aturan_kasus_test.go.
type bacaan struct {
	n       int // in the tables of the document, the fixture
	catatan string
	teks    int // more in the whole document, which has text around them
}

// The page of rules is rendered from the values; -update rewrites it.
func TestHalamanAturan(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# Aturan audit Renstra\n\n" +
		"Halaman ini dibuat dari `renstra.AturanBaku`. Setiap aturan dapat dimatikan (`WithoutAturan`), diubah\n" +
		"keparahannya (`WithKeparahan`), diganti atau ditambah (`WithAturan`); ukurannya ada pada `Ukuran`.\n\n" +
		"- galat: rencana bertentangan dengan dirinya sendiri.\n" +
		"- peringatan: mungkin keliru, orang harus melihatnya.\n" +
		"- info: patut diketahui, belum tentu keliru.\n\n")
	if err := renstra.WriteAturan(&b, renstra.AturanBaku()); err != nil {
		t.Fatal(err)
	}
	samaBerkas(t, "ATURAN.md", b.Bytes())
}

// samaBerkas compares a page with its file; -update rewrites it.
func samaBerkas(t *testing.T, nama string, isi []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(nama, isi, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(nama)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(isi)); diff != "" {
		t.Error(diff)
	}
}

// The README says how many findings of each kind the document has; -update
// rewrites it.
func TestHalamanTemuan(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(readme + tulisPeta() + readmeTemuan)
	hitung := map[renstra.Kategori]int{}
	for _, x := range renstra.Audit(rencana(t, bacaFixture(t)), nil) {
		hitung[x.Kode]++
	}
	for _, a := range renstra.AturanBaku() {
		d := dibaca[a.Kode]
		if hitung[a.Kode] != d.n {
			t.Errorf("%s: %d temuan, %d yang dibaca", a.Kode, hitung[a.Kode], d.n)
		}
		if d.catatan == "" {
			d.catatan = "tidak ada kasus; diuji dengan mutasi"
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %s |\n", a.Kode, hitung[a.Kode], d.n+d.teks, d.catatan)
		delete(hitung, a.Kode)
	}
	if len(hitung) > 0 {
		t.Errorf("temuan tanpa aturan: %v", hitung)
	}
	samaBerkas(t, "README.md", b.Bytes())
}

const readme = `# renstra

The five-year plan of a regional agency (Renstra Perangkat Daerah) as one value: read from text, CSV, Markdown, flat
records, YAML and JSON; audited, printed back, compared, cut into years, added up over a region. The package
documentation has examples of each; [ATURAN.md](ATURAN.md) has every rule with its reason.

`

const readmeTemuan = `## Temuan pada dokumen sumber

What the rules find in the Renstra of Dinas Sosial Kota Jambi 2025–2029, each finding read by hand beside the document.
"Tabel" counts those in its tables (testdata/renstra-dinsos-kota-jambi-2025-2029.txt, whose lines are named here),
"Dokumen utuh" those in the whole document with the text around them. A rule without a case has a labelled mutation of
the document among its tests.

| Kode | Tabel | Dokumen utuh | Hasil pembacaan |
| --- | ---: | ---: | --- |
`

// The whole document has the findings that the README says.
func TestHalamanTemuanDokumenUtuh(t *testing.T) {
	hitung := map[renstra.Kategori]int{}
	for _, x := range renstra.Audit(rencana(t, bacaUtuh(t)), nil) {
		hitung[x.Kode]++
	}
	for _, a := range renstra.AturanBaku() {
		if d := dibaca[a.Kode]; hitung[a.Kode] != d.n+d.teks {
			t.Errorf("%s: %d temuan, %d yang dibaca", a.Kode, hitung[a.Kode], d.n+d.teks)
		}
	}
}

// Every rule is complete, no two share a code, and every kind of finding that
// the package names has one.
func TestAturanLengkap(t *testing.T) {
	ada := map[string]bool{}
	for _, a := range append(renstra.AturanBaku(), renstra.AturanEvaluasi()...) {
		if ada[string(a.Kode)] {
			t.Errorf("%s dua kali", a.Kode)
		}
		ada[string(a.Kode)] = true
		if a.Keparahan == 0 || a.Judul == "" || a.Alasan == "" || a.Sebelum == "" || a.Sesudah == "" {
			t.Errorf("%s tidak lengkap: %+v", a.Kode, a)
		}
	}
	for _, k := range kategoriPaket(t) {
		switch k {
		case "perangkat-ganda", "perangkat-tanpa-nama", "periode-campuran", "daerah-campuran": // of Wilayah.Temuan, not of a plan
		default:
			if !ada[k] {
				t.Errorf("kategori %q tanpa aturan: tambahkan di aturan_baca.go atau rules_*.go", k)
			}
		}
	}
}

// kategoriPaket lists the constants of type Kategori in the package.
func kategoriPaket(t *testing.T) []string {
	t.Helper()
	berkas, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, nama := range berkas {
		if strings.HasSuffix(nama, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), nama, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			if id, ok := v.Type.(*ast.Ident); !ok || id.Name != "Kategori" {
				return true
			}
			if lit, ok := v.Values[0].(*ast.BasicLit); ok {
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, s)
			}
			return true
		})
	}
	if len(out) < 20 {
		t.Fatalf("hanya %d kategori", len(out))
	}
	return out
}

// A rule can be switched off, re-graded, replaced and added.
func TestOpsiAudit(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	hitung := func(opts ...renstra.AuditOption) (map[renstra.Kategori]int, renstra.Counts) {
		n := map[renstra.Kategori]int{}
		temuan := renstra.Audit(r, nil, opts...)
		for _, x := range temuan {
			n[x.Kode]++
		}
		return n, renstra.Count(temuan)
	}
	biasa, jumlah := hitung()
	if biasa[renstra.BarisKosong] != 38 || biasa[renstra.KolomHilang] != 1 {
		t.Fatalf("%v", biasa)
	}
	n, _ := hitung(renstra.WithoutAturan(renstra.BarisKosong, renstra.KolomHilang))
	if n[renstra.BarisKosong] != 0 || n[renstra.KolomHilang] != 0 || n[renstra.JumlahTotal] != 3 {
		t.Errorf("dimatikan: %v", n)
	}
	_, c := hitung(renstra.WithKeparahan(renstra.BarisKosong, renstra.Galat), renstra.WithKeparahan(renstra.KolomHilang, renstra.Info))
	if c.Galat != jumlah.Galat+38 || c.Peringatan != jumlah.Peringatan-1 {
		t.Errorf("keparahan: %+v, tadinya %+v", c, jumlah)
	}
	ganti := renstra.Aturan{Kode: renstra.BarisKosong, Keparahan: renstra.Peringatan, Periksa: func(p *renstra.Pemeriksaan) {
		for n := range p.Rencana.Program() {
			p.CatatNode(n, renstra.Temuan{Pesan: "milik sendiri"})
		}
	}}
	sendiri := ganti
	sendiri.Kode = "milik-sendiri"
	if n, _ := hitung(renstra.WithAturan(ganti, sendiri)); n[renstra.BarisKosong] != 7 || n["milik-sendiri"] != 7 {
		t.Errorf("diganti: %v", n)
	}
}
