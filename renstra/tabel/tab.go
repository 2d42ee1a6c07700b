package tabel

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// tab takes the lines of a text in, each cut at its TABs. One pass over the
// bytes cuts the cells and tells which of them are clean, as nearly all are.
func tab(text string, p *pengumpul) error {
	semua := strings.HasPrefix(strings.TrimLeft(text, "\r\n"), `"`) // every cell may be quoted
	for nomor, at := 1, 0; at < len(text); nomor++ {
		dari, awal := at, nomor
		for lagi := true; lagi && p.g.n <= p.o.MaxKolom; {
			isi, n, ok := "", 0, false
			if strings.HasPrefix(text[at:], `"`) {
				isi, n, ok = selKutip(text[at:], semua)
			}
			if ok && (p.g.n > 0 || at+n < len(text) && text[at+n] == '\t') {
				p.g.tambah(isi, false)
				nomor += strings.Count(text[at:at+n], "\n")
				at += n
				lagi = at < len(text) && text[at] == '\t'
				if at < len(text) && text[at] == '\r' {
					at++
				}
			} else {
				s, bersih := teks.Sel(text[at:])
				at += len(s)
				lagi = at < len(text) && text[at] == '\t'
				if !lagi && strings.HasSuffix(s, "\r") {
					s, bersih = s[:len(s)-1], false
				}
				if lagi || p.g.n > 0 || strings.TrimSpace(s) != "" { // a blank line has no cells
					p.g.tambah(s, bersih && !tebal(s))
				}
			}
			if at < len(text) {
				at++
			}
		}
		if err := p.tutup(awal, int64(at-dari)); err != nil {
			return err
		}
	}
	return nil
}

// selKutip is the content of a cell that a spreadsheet has quoted, and how many
// bytes it takes: it does so where the cell has a comma, a quote or several lines,
// other programs with every cell. A quote that closes only behind a TAB is one of
// the text, as are those around a line without TABs.
func selKutip(text string, semua bool) (isi string, n int, ok bool) {
	r := pemotongCSV{text: text, pisah: '\t'}
	isi, n, tutup := r.kutip()
	if !tutup || !r.batas(n) || strings.IndexByte(isi, '\t') >= 0 || !semua && !strings.ContainsAny(isi, ",\"\n") {
		return "", 0, false
	}
	return isi, n, true
}
