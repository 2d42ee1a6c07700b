package renstra

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteAturan writes a page of rules as Markdown: a table of all of them, then
// each with its reason and a row before and after.
func WriteAturan(w io.Writer, aturan []Aturan) error {
	var b bytes.Buffer
	b.WriteString("| Kode | Keparahan | Temuan |\n| --- | --- | --- |\n")
	for _, a := range aturan {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", a.Kode, a.Kode, a.Keparahan, selAturan(a.Judul))
	}
	for _, a := range aturan {
		fmt.Fprintf(&b, "\n### %s\n\n%s (%s).", a.Kode, a.Judul, a.Keparahan)
		if slices.ContainsFunc(aturanBaca, func(x Aturan) bool { return x.Kode == a.Kode }) {
			b.WriteString(" Ditemukan saat membaca.")
		}
		if a.Alasan != "" {
			b.WriteString("\n\n" + a.Alasan)
		}
		if a.Sebelum != "" || a.Sesudah != "" {
			fmt.Fprintf(&b, "\n\n- sebelum: %s\n- sesudah: %s", a.Sebelum, a.Sesudah)
		}
		if a.Sumber != "" {
			b.WriteString("\n\nSumber: " + a.Sumber + ".")
		}
		b.WriteByte('\n')
	}
	return tulis(w, b.String())
}

// selAturan keeps a cell of a pipe table one cell.
func selAturan(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(s)
}
