package renstra

import (
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// WritePohonKinerja writes the tree of performance as a nested Markdown list:
// tujuan and sasaran with their indicators and, under its sasaran, each program
// with the kegiatan and sub kegiatan below it and theirs. Which sasaran that is
// Table 4.2 says in the rows of the program, else the cascading; a program of
// several stands under each. The programs
// for which neither names a sasaran of the plan follow the tujuan, on the level
// of these: the plan does not tell where they belong. The error is that of w,
// or wraps [ErrNil].
func (r *Rencana) WritePohonKinerja(w io.Writer) error {
	if err := periksaUtuh(r); err != nil {
		return err
	}
	return tulis(w, r.pohonKinerja())
}

func (r *Rencana) pohonKinerja() string {
	var b pohonTeks
	program, lepas := r.programSasaran()
	for _, t := range r.Tujuan {
		b.butir(0, t.Nama, namaIndikator(t.Indikator)...)
		for _, s := range t.Sasaran {
			b.butir(1, s.Nama, namaIndikator(s.Indikator)...)
			f := teks.Lipat(s.Nama)
			b.baris(2, program[f])
			delete(program, f) // a second sasaran of that name has them no more
		}
	}
	b.baris(0, lepas)
	return b.String()
}

// pohonTeks is a nested list under construction.
type pohonTeks struct{ strings.Builder }

func (b *pohonTeks) butir(dalam int, s string, ind ...string) {
	b.WriteString(strings.Repeat("  ", dalam) + "- " + teksMarkdown(s) + "\n")
	for _, i := range ind {
		if i != "" {
			b.WriteString(strings.Repeat("  ", dalam+1) + "- *" + teksMarkdown(i) + "*\n")
		}
	}
}

// baris adds rows of the programme table with those below them.
func (b *pohonTeks) baris(dalam int, nodes []*Node) {
	for _, n := range nodes {
		b.butir(dalam, sebutNode(n), append([]string{n.Indikator}, namaIndikator(n.IndikatorLain)...)...)
		b.baris(dalam+1, n.Anak)
	}
}

// programSasaran are the programs of the plan by the folded name of the sasaran
// under which they stand, and those of which none is told.
func (r *Rencana) programSasaran() (program map[string][]*Node, lepas []*Node) {
	program = map[string][]*Node{}
	for _, t := range r.Tujuan {
		for _, s := range t.Sasaran {
			program[teks.Lipat(s.Nama)] = nil
		}
	}
	tabel, gambar := r.sasaranMenurutNama(), map[string]string{}
	for _, c := range r.Cascading {
		c.sasaranProgram("", program, gambar)
	}
	for path, n := range r.Walk() {
		if n.Tingkat < nomenklatur.TingkatProgram || len(path) > 0 && path[len(path)-1].Tingkat >= nomenklatur.TingkatProgram {
			continue
		}
		ada := func(s string) bool { _, ada := program[teks.Lipat(s)]; return ada }
		sasaran := slices.DeleteFunc(tabel.baris(path, n), func(s string) bool { return !ada(s) })
		if s := gambar[lipatNama(n.Nama)]; len(sasaran) == 0 && ada(s) {
			sasaran = []string{s}
		}
		for _, s := range sasaran {
			program[teks.Lipat(s)] = append(program[teks.Lipat(s)], n)
		}
		if len(sasaran) == 0 {
			lepas = append(lepas, n)
		}
	}
	return program, lepas
}

// sasaranProgram notes, by the folded names of the programs from a node of the
// cascading down, the nearest of the sasaran that they stand under.
func (c *Cascading) sasaranProgram(atas string, sasaran map[string][]*Node, out map[string]string) {
	f := teks.Lipat(c.Nama)
	if _, ada := sasaran[f]; ada {
		atas = f
	}
	if p := lipatNama(c.Nama); atas != "" && strings.HasPrefix(teks.Lipat(c.Tingkat), "program") && out[p] == "" {
		out[p] = atas
	}
	for _, a := range c.Anak {
		a.sasaranProgram(atas, sasaran, out)
	}
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

// teksMarkdown is a text in one line of a list that stays what it says: what
// Markdown takes for emphasis, code, links, tags and entities, and at its
// beginning for a heading, a quote or another list, is escaped.
func teksMarkdown(s string) string {
	s = tandaMarkdown.Replace(satuBaris(s))
	s = entitasMarkdown.ReplaceAllString(s, `\$0`)
	if awal := awalMarkdown.FindString(s); awal != "" {
		i := strings.IndexAny(awal, ".)-+#>")
		s = s[:i] + `\` + s[i:]
	}
	return s
}

var (
	tandaMarkdown   = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "~", `\~`)
	entitasMarkdown = regexp.MustCompile(`&#?\w+;`)
	awalMarkdown    = regexp.MustCompile(`^(?:\d{1,9}[.)](?: |$)|[-+#>])`)
)
