package tabel

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// tab takes the lines of a text in, each cut at its TABs. One pass over the
// bytes cuts the cells and tells which of them are clean, as nearly all are.
func tab(text string, p *pengumpul) error {
	var cells []string
	for nomor, at := 1, 0; at < len(text); nomor++ {
		dari, bersih := at, true
		cells = cells[:0]
		for lagi := true; lagi && len(cells) <= p.o.MaxKolom; {
			n, ok := teks.Sel(text[at:])
			s := text[at : at+n]
			at += n
			lagi = at < len(text) && text[at] == '\t'
			if at < len(text) {
				at++
			}
			if !lagi && strings.HasSuffix(s, "\r") {
				s = s[:n-1]
				ok = teks.SudahBersih(s)
			}
			bersih = bersih && ok && !tebal(s)
			cells = append(cells, s)
		}
		if len(cells) == 1 && strings.TrimSpace(cells[0]) == "" {
			cells = cells[:0]
		}
		if err := p.tambah(nomor, cells, int64(at-dari), bersih); err != nil {
			return err
		}
	}
	return nil
}
