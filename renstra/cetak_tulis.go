package renstra

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"
)

var errTabelNil = fmt.Errorf("renstra: tabel: %w", ErrNil)

// judulLengkap is the caption with its number: "Tabel 4.3 Rencana …".
func (t *Tabel) judulLengkap() string {
	if t.Nomor == "" {
		return t.Judul
	}
	return strings.TrimSpace("Tabel " + t.Nomor + " " + t.Judul)
}

// barisKepala returns how many rows the head has.
func (t *Tabel) barisKepala() int {
	n := 0
	for _, k := range t.Kolom {
		n = max(n, len(k.Label))
	}
	return n
}

// mulai reports whether the label of column i in head row d begins there: the
// column before it has another label in this row or above.
func (t *Tabel) mulai(i, d int) bool {
	if i == 0 || d >= len(t.Kolom[i-1].Label) {
		return true
	}
	for e := 0; e <= d; e++ {
		if t.Kolom[i].Label[e] != t.Kolom[i-1].Label[e] {
			return true
		}
	}
	return false
}

// WriteTSV writes the table as text extractors do: the caption, a blank line,
// the head over as many lines as it has, the rows, all with TAB between the
// cells, and a blank line behind.
func (t *Tabel) WriteTSV(w io.Writer) error {
	if t == nil {
		return errTabelNil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n\n", satuBaris(t.judulLengkap()))
	for d := range t.barisKepala() {
		sel := make([]string, len(t.Kolom))
		for i, k := range t.Kolom {
			if d < len(k.Label) && t.mulai(i, d) {
				sel[i] = satuBaris(k.Label[d])
			}
		}
		b.WriteString(strings.Join(sel, "\t") + "\n")
	}
	for _, row := range t.Baris {
		for i, s := range row.Sel {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(satuBaris(s))
		}
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
	return tulis(w, b.String())
}

// WriteCSV writes the table with one line of heads, separated by commas. A table
// of the document has its caption in the record above them, filled up to their
// width, and a blank line behind; a list without [Tabel.Nomor], which programs
// take in, begins with its heads.
func (t *Tabel) WriteCSV(w io.Writer) error {
	if t == nil {
		return errTabelNil
	}
	var b bytes.Buffer
	c := csv.NewWriter(&b)
	kepala := make([]string, len(t.Kolom))
	for i, k := range t.Kolom {
		kepala[i] = k.Kepala()
	}
	rows := [][]string{kepala}
	if t.Nomor != "" && len(kepala) > 0 {
		judul := make([]string, len(kepala))
		judul[0] = t.judulLengkap()
		rows = [][]string{judul, kepala}
	}
	for _, row := range t.Baris {
		rows = append(rows, row.Sel)
	}
	if err := c.WriteAll(rows); err != nil {
		return err
	}
	if t.Nomor != "" {
		b.WriteByte('\n')
	}
	return tulis(w, b.String())
}

// WriteMarkdown writes the table as a pipe table under its caption, figures
// flush right.
func (t *Tabel) WriteMarkdown(w io.Writer) error {
	if t == nil {
		return errTabelNil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n\n", satuBaris(t.judulLengkap()))
	for _, k := range t.Kolom {
		b.WriteString("| " + selMarkdown(k.Kepala()) + " ")
	}
	b.WriteString("|\n")
	for _, k := range t.Kolom {
		if k.Angka {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	b.WriteString("|\n")
	for _, row := range t.Baris {
		for _, s := range row.Sel {
			b.WriteString("| " + selMarkdown(s) + " ")
		}
		b.WriteString("|\n")
	}
	b.WriteByte('\n')
	return tulis(w, b.String())
}

// selMarkdown escapes the pipes of a cell, and nothing else: that is how tables
// are read, here as elsewhere.
func selMarkdown(s string) string { return strings.ReplaceAll(satuBaris(s), "|", `\|`) }

// WriteHTML writes the table as an HTML table element: caption, heads with
// scope, spans where a label covers several columns, figures with the class
// "angka", rows with a class for their level. It is for pages: [Read] takes no
// HTML.
func (t *Tabel) WriteHTML(w io.Writer) error {
	if t == nil {
		return errTabelNil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "<table>\n<caption>%s</caption>\n<thead>\n", teksHTML(t.judulLengkap()))
	rows := t.barisKepala()
	for d := range rows {
		b.WriteString("<tr>")
		for i, k := range t.Kolom {
			if d < len(k.Label) && t.mulai(i, d) {
				t.kepalaHTML(&b, i, d, rows)
			}
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</thead>\n<tbody>\n")
	for _, row := range t.Baris {
		t.barisHTML(&b, row)
	}
	b.WriteString("</tbody>\n</table>\n")
	return tulis(w, b.String())
}

// kepalaHTML writes one label of the head with its spans.
func (t *Tabel) kepalaHTML(b *bytes.Buffer, i, d, rows int) {
	span := 1
	for i+span < len(t.Kolom) && d < len(t.Kolom[i+span].Label) && !t.mulai(i+span, d) {
		span++
	}
	scope := "col"
	if span > 1 {
		scope = "colgroup"
	}
	fmt.Fprintf(b, `<th scope="%s"`, scope)
	if span > 1 {
		fmt.Fprintf(b, ` colspan="%d"`, span)
	}
	if akhir := d == len(t.Kolom[i].Label)-1; akhir && rows-d > 1 {
		fmt.Fprintf(b, ` rowspan="%d"`, rows-d)
	}
	fmt.Fprintf(b, ">%s</th>", teksHTML(t.Kolom[i].Label[d]))
}

func (t *Tabel) barisHTML(b *bytes.Buffer, row BarisCetak) {
	switch {
	case row.Jumlah:
		b.WriteString(`<tr class="jumlah">`)
	case row.Tingkat != 0:
		fmt.Fprintf(b, `<tr class="%s">`, strings.ReplaceAll(row.Tingkat.String(), " ", "-"))
	default:
		b.WriteString("<tr>")
	}
	for i, s := range row.Sel {
		if i < len(t.Kolom) && t.Kolom[i].Angka {
			fmt.Fprintf(b, `<td class="angka">%s</td>`, teksHTML(s))
		} else {
			fmt.Fprintf(b, "<td>%s</td>", teksHTML(s))
		}
	}
	b.WriteString("</tr>\n")
}

// teksHTML is a text in HTML or XML. Control characters, but for blanks, have no
// place in either: each is shown as the sign for a character that is missing.
func teksHTML(s string) string {
	return html.EscapeString(strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && !unicode.IsSpace(c) || c == '\ufffe' || c == '\uffff' {
			return unicode.ReplacementChar
		}
		return c
	}, s))
}
