package tabel

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Baris is one line of a document: a row of a table, text outside of tables
// (one cell), or a blank line (none).
type Baris struct {
	Nomor int       // line in the input, from 1; of a row over several lines, its first
	Sel   []string  // the cells without tags and doubled blanks, in one line each
	asli  *[]string // as written; nil where nothing differs, as in most rows
}

// At returns cell i, "" where the row has none.
func (b Baris) At(i int) string {
	if i < 0 || i >= len(b.Sel) {
		return ""
	}
	return b.Sel[i]
}

// Asli returns cell i as it is written, "" where the row has none.
func (b Baris) Asli(i int) string {
	switch {
	case i < 0 || i >= len(b.Sel):
		return ""
	case b.asli == nil:
		return b.Sel[i]
	}
	return (*b.asli)[i]
}

// Geser returns a row with n empty cells put in before cell i or, if n is
// negative, with as many cells taken out from there on.
func (b Baris) Geser(i, n int) Baris {
	geser := func(sel []string) []string {
		if n < 0 {
			return slices.Concat(sel[:i], sel[i-n:])
		}
		return slices.Concat(sel[:i], make([]string, n), sel[i:])
	}
	b.Sel = geser(b.Sel)
	if b.asli != nil {
		asli := geser(*b.asli)
		b.asli = &asli
	}
	return b
}

// Lines yields the lines of cell i, each cleaned, empty ones too: a cell of a
// quoted CSV field may hold line breaks, one of a Markdown table <br>. Line n
// of one cell mostly belongs to line n of its neighbours.
func (b Baris) Lines(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range pecah(b.Asli(i)) {
			if !yield(bersihSel(s)) {
				return
			}
		}
	}
}

// HasLines reports whether a cell of the row is written over several lines.
func (b Baris) HasLines() bool {
	return b.asli != nil && slices.ContainsFunc(*b.asli, func(s string) bool {
		_, n := putusBaris(s)
		return n > 0
	})
}

// pecah cuts a cell at its line breaks.
func pecah(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			at, n := putusBaris(s)
			if n == 0 {
				yield(s)
				return
			}
			if !yield(s[:at]) {
				return
			}
			s = s[at+n:]
		}
	}
}

// putusBaris is the place and length of the first line break in a cell: a
// newline or a <br>; n is 0 if there is none.
func putusBaris(s string) (at, n int) {
	for i := range len(s) {
		switch {
		case s[i] == '\n' || s[i] == '\v':
			return i, 1
		case s[i] == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, 2
			}
			return i, 1
		case s[i] == '<' && len(s) > i+3 && strings.EqualFold(s[i+1:i+3], "br"):
			if end := strings.IndexByte(s[i:], '>'); end > 0 && strings.Trim(s[i+3:i+end], " /") == "" {
				return i, end + 1
			}
		}
	}
	return 0, 0
}

// IsTeks reports whether the line is text outside of tables: one cell.
func (b Baris) IsTeks() bool { return len(b.Sel) == 1 }

// IsKosong reports whether no cell of the line has content.
func (b Baris) IsKosong() bool {
	for _, s := range b.Sel {
		if s != "" {
			return false
		}
	}
	return true
}

// Isi counts the cells that have content.
func (b Baris) Isi() int {
	n := 0
	for _, s := range b.Sel {
		if s != "" {
			n++
		}
	}
	return n
}

// bersihSel is a cell as a person reads it, in one line.
func bersihSel(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		s = strings.Join(slices.Collect(pecah(s)), " ")
	}
	s = teks.Bersih(s)
	for len(s) > 4 && strings.HasPrefix(s, "**") && strings.HasSuffix(s, "**") {
		s = strings.TrimSpace(s[2 : len(s)-2])
	}
	return s
}

// tebal reports whether a cell begins in bold, as Markdown has it.
func tebal(s string) bool { return len(s) > 1 && s[0] == '*' && s[1] == '*' }

// gudang makes rows. Their cells lie in blocks, since a document has many and
// they live as long as it does; those of the row at work are the last of a block.
type gudang struct {
	sel  []string
	asli []string // as written, where the row at work has a cell that is not so; apart, since the cells outlive them
	n    int      // cells of the row at work
	beda bool     // asli has them too
}

const blokSel = 1024

// tambah adds a cell to the row at work; bersih says that it is as [bersihSel]
// makes it.
func (g *gudang) tambah(tulis string, bersih bool) {
	s := tulis
	if !bersih {
		if s = bersihSel(tulis); s != tulis && !g.beda {
			g.asli, g.beda = append(ruang(g.asli, 0, g.n+1), g.sel[len(g.sel)-g.n:]...), true
		}
	}
	if g.beda {
		g.asli = append(ruang(g.asli, g.n, 1), tulis)
	}
	if len(g.sel) == cap(g.sel) {
		g.sel = ruang(g.sel, g.n, 1)
	}
	g.sel = append(g.sel, s)
	g.n++
}

// baris ends the row at work.
func (g *gudang) baris(nomor int) Baris {
	b := Baris{Nomor: nomor}
	if n := g.n; n > 0 {
		b.Sel = g.sel[len(g.sel)-n : len(g.sel) : len(g.sel)]
		if g.beda {
			asli := g.asli[len(g.asli)-n:]
			b.asli = &asli
		}
	}
	g.n, g.beda = 0, false
	return b
}

// ruang is a block with room for n more cells: a new one, which begins with the
// last cells of the old, where that has none.
func ruang(blok []string, akhir, n int) []string {
	if n <= cap(blok)-len(blok) {
		return blok
	}
	return append(make([]string, 0, max(blokSel, 2*(akhir+n))), blok[len(blok)-akhir:]...)
}
