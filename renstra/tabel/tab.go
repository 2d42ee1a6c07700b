package tabel

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// tab takes the lines of a text in, each cut at its TABs. One pass over the
// bytes cuts the cells and tells which of them are clean, as nearly all are.
func tab(text string, p *pengumpul) error {
	var cells []string
	semua := strings.HasPrefix(strings.TrimLeft(text, "\r\n"), `"`) // every cell may be quoted
	for nomor, at := 1, 0; at < len(text); nomor++ {
		dari, bersih, awal := at, true, nomor
		cells = cells[:0]
		for lagi := true; lagi && len(cells) <= p.o.MaxKolom; {
			var s string
			if isi, n, ok := selKutip(text[at:], semua); ok && (len(cells) > 0 || at+n < len(text) && text[at+n] == '\t') {
				s, bersih = isi, false
				nomor += strings.Count(text[at:at+n], "\n")
				at += n
				lagi = at < len(text) && text[at] == '\t'
				if at < len(text) && text[at] == '\r' {
					at++
				}
			} else {
				n, ok := teks.Sel(text[at:])
				s = text[at : at+n]
				at += n
				lagi = at < len(text) && text[at] == '\t'
				if !lagi && strings.HasSuffix(s, "\r") {
					s = s[:n-1]
					ok = teks.SudahBersih(s)
				}
				bersih = bersih && ok && !tebal(s)
			}
			if at < len(text) {
				at++
			}
			cells = append(cells, s)
		}
		if len(cells) == 1 && strings.TrimSpace(cells[0]) == "" {
			cells = cells[:0]
		}
		if err := p.tambah(awal, cells, int64(at-dari), bersih); err != nil {
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
	if text == "" || text[0] != '"' {
		return "", 0, false
	}
	r := pemotongCSV{text: text, pisah: '\t'}
	isi, n, tutup := r.kutip()
	if !tutup || !r.batas(n) || strings.IndexByte(isi, '\t') >= 0 || !semua && !strings.ContainsAny(isi, ",\"\n") {
		return "", 0, false
	}
	return isi, n, true
}
