package renstra

import (
	"fmt"
	"io"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// WritePohonKinerja writes the tree of performance as a nested Markdown list:
// tujuan and sasaran with their indicators, then program, kegiatan and sub
// kegiatan with theirs.
func (r *Rencana) WritePohonKinerja(w io.Writer) error {
	_, err := io.WriteString(w, r.pohonKinerja())
	return err
}

func (r *Rencana) pohonKinerja() string {
	var b strings.Builder
	butir := func(dalam int, s string, ind ...string) {
		b.WriteString(strings.Repeat("  ", dalam) + "- " + satuBaris(s) + "\n")
		for _, i := range ind {
			if i != "" {
				b.WriteString(strings.Repeat("  ", dalam+1) + "- *" + satuBaris(i) + "*\n")
			}
		}
	}
	for _, t := range r.Tujuan {
		butir(0, t.Nama, namaIndikator(t.Indikator)...)
		for _, s := range t.Sasaran {
			butir(1, s.Nama, namaIndikator(s.Indikator)...)
		}
	}
	for path, n := range r.Walk() {
		if n.Tingkat >= nomenklatur.TingkatProgram {
			butir(len(path)-1, sebutNode(n), append([]string{n.Indikator}, namaIndikator(n.IndikatorLain)...)...)
		}
	}
	return b.String()
}

func namaIndikator(ind []Indikator) []string {
	var out []string
	for i := range ind {
		out = append(out, ind[i].Nama)
	}
	return out
}

// sebutNode names a row by code and name.
func sebutNode(n *Node) string { return strings.TrimSpace(kodeTeks(n) + " " + n.Nama) }

func satuBaris(s string) string { return strings.Join(strings.Fields(s), " ") }

// simpulGraf is a node of the cascading as a graph.
type simpulGraf struct {
	id, induk int // induk −1 at the top
	nama      string
}

// graf lays out the cascading: tujuan, sasaran, then the programmes with what
// is below them. A program hangs under the sasaran that Table 4.2 names for
// it, under the agency where it names none.
func (r *Rencana) graf() []simpulGraf {
	out := []simpulGraf{{0, -1, r.PerangkatDaerah}}
	tambah := func(induk int, nama string) int {
		out = append(out, simpulGraf{len(out), induk, satuBaris(nama)})
		return len(out) - 1
	}
	sasaran := map[string]int{}
	for _, t := range r.Tujuan {
		it := tambah(0, t.Nama)
		for _, s := range t.Sasaran {
			sasaran[s.Nama] = tambah(it, s.Nama)
		}
	}
	menurutNama := r.sasaranMenurutNama()
	tempat := map[*Node]int{}
	for path, n := range r.Walk() {
		if n.Tingkat < nomenklatur.TingkatProgram {
			continue
		}
		induk, ada := 0, false
		if n.Tingkat > nomenklatur.TingkatProgram {
			induk, ada = tempat[path[len(path)-1]]
		}
		if !ada {
			x := Rinci{Atas: path, Node: n}
			_, nama := x.sasaran(menurutNama)
			induk = sasaran[nama]
		}
		tempat[n] = tambah(induk, sebutNode(n))
	}
	return out
}

// WriteMermaid writes the cascading as a Mermaid flowchart.
func (r *Rencana) WriteMermaid(w io.Writer) error {
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	aman := strings.NewReplacer(`"`, "#quot;", "<", "#lt;", ">", "#gt;")
	for _, s := range r.graf() {
		fmt.Fprintf(&b, "  n%d[\"%s\"]\n", s.id, aman.Replace(s.nama))
		if s.induk >= 0 {
			fmt.Fprintf(&b, "  n%d --> n%d\n", s.induk, s.id)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteDOT writes the cascading as a graph in the DOT language of Graphviz.
func (r *Rencana) WriteDOT(w io.Writer) error {
	var b strings.Builder
	b.WriteString("digraph cascading {\n  rankdir=LR;\n  node [shape=box];\n")
	aman := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for _, s := range r.graf() {
		fmt.Fprintf(&b, "  n%d [label=\"%s\"];\n", s.id, aman.Replace(s.nama))
		if s.induk >= 0 {
			fmt.Fprintf(&b, "  n%d -> n%d;\n", s.induk, s.id)
		}
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}
