package renstra

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// graf is the cascading as boxes and the lines between them.
type graf []simpulGraf

type simpulGraf struct {
	induk int      // its place in the graph, −1 at the top
	label []string // lines
}

// tambah adds a box. One with nothing to say says what it is: no box may be
// without a label in Mermaid.
func (g *graf) tambah(induk int, apa string, label ...string) int {
	isi := make([]string, 0, len(label))
	for _, s := range label {
		if s = satuBaris(s); s != "" {
			isi = append(isi, s)
		}
	}
	if len(isi) == 0 {
		isi = append(isi, "("+apa+")")
	}
	*g = append(*g, simpulGraf{induk, isi})
	return len(*g) - 1
}

// graf lays out [Rencana.Cascading] or, in a plan without one, tujuan, sasaran
// and the programs with what is below them.
func (r *Rencana) graf() graf {
	var g graf
	if len(r.Cascading) == 0 {
		g.rencana(r)
	}
	for _, c := range r.Cascading {
		g.cascading(-1, c)
	}
	return g
}

// cascading draws a node with what it is, its name and its indicators: many
// have no name.
func (g *graf) cascading(induk int, c *Cascading) {
	sebut := c.Tingkat + ": " + c.Nama
	id := g.tambah(induk, "tanpa nama", append([]string{strings.Trim(sebut, ": ")}, c.Indikator...)...)
	for _, a := range c.Anak {
		g.cascading(id, a)
	}
}

func (g *graf) rencana(r *Rencana) {
	akar := g.tambah(-1, "perangkat daerah", r.PerangkatDaerah)
	program, lepas := r.programSasaran()
	for _, t := range r.Tujuan {
		it := g.tambah(akar, "tujuan", t.Nama)
		for _, s := range t.Sasaran {
			f := teks.Lipat(s.Nama)
			g.baris(g.tambah(it, "sasaran", s.Nama), program[f])
			delete(program, f)
		}
	}
	g.baris(akar, lepas)
}

func (g *graf) baris(induk int, nodes []*Node) {
	for _, n := range nodes {
		g.baris(g.tambah(induk, n.Tingkat.String(), sebutNode(n)), n.Anak)
	}
}

// tulis writes each box by its number and label, and the line to it.
func (g graf) tulis(b *strings.Builder, simpul, sisi, pisah string, aman *strings.Replacer) {
	for i, s := range g {
		label := slices.Clone(s.label)
		for j, l := range label {
			label[j] = aman.Replace(l)
		}
		fmt.Fprintf(b, simpul, i, strings.Join(label, pisah))
		if s.induk >= 0 {
			fmt.Fprintf(b, sisi, s.induk, i)
		}
	}
}

// WriteMermaid writes the cascading as a Mermaid flowchart: that of the
// document, from the goals of the region down to the sub kegiatan and the unit
// in charge, where the plan has one ([Rencana.Cascading]). Its nodes that the
// document leaves without a parent stand at the top. A plan without cascading is
// drawn from its agency down: tujuan and sasaran, under them the programs as in
// [Rencana.WritePohonKinerja], those without a sasaran under the agency. The
// error is that of w, or wraps [ErrNil].
func (r *Rencana) WriteMermaid(w io.Writer) error {
	if err := periksaUtuh(r); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	aman := strings.NewReplacer(`"`, "#quot;", "#", "#35;", ";", "#59;", "&", "#amp;", "<", "#lt;", ">", "#gt;",
		"[", "#91;", "]", "#93;", "{", "#123;", "}", "#125;", "`", "#96;", `\`, "#92;")
	r.graf().tulis(&b, "  n%d[\"%s\"]\n", "  n%d --> n%d\n", "<br>", aman)
	return tulis(w, b.String())
}

// WriteDOT writes the cascading as a graph in the DOT language of Graphviz: the
// same graph and errors as [Rencana.WriteMermaid].
func (r *Rencana) WriteDOT(w io.Writer) error {
	if err := periksaUtuh(r); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("digraph cascading {\n  rankdir=LR;\n  node [shape=box];\n")
	r.graf().tulis(&b, "  n%d [label=\"%s\"];\n", "  n%d -> n%d;\n", `\n`, strings.NewReplacer(`\`, `\\`, `"`, `\"`))
	b.WriteString("}\n")
	return tulis(w, b.String())
}
