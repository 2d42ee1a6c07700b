package renstra

import (
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Tables whose rows are padded to one width, as CSV has them, have the page
// numbers and running titles of the paper as rows of one cell.

// tanpaKaki leaves out the feet of pages among the rows of a page. What says by
// its words or signs that it is one is one wherever it stands. A lone number is
// a page number where a page ends: below the last row of the page, beside another
// foot, or between blank lines; elsewhere it may be a code that lost its name.
// boleh says in which columns.
func tanpaKaki(rows []tabel.Baris, ujung bool, boleh func(kolom int) bool) []tabel.Baris {
	var out []tabel.Baris
	salin := 0 // rows before it are in out, or need not be
	for i := 0; i < len(rows); {
		end, pasti := deretKaki(rows, i, boleh)
		if end == i {
			i++
			continue
		}
		if pasti || end == len(rows) && ujung || i > 0 && end < len(rows) && jarang(rows, i, end) {
			out = append(out, rows[salin:i]...)
			salin = end
		}
		i = end
	}
	if salin == 0 {
		return rows
	}
	return append(out, rows[salin:]...)
}

// deretKaki is the end of the rows from i on that may be the foot of a page;
// pasti tells that one of them is.
func deretKaki(rows []tabel.Baris, i int, boleh func(kolom int) bool) (end int, pasti bool) {
	for end = i; end < len(rows); end++ {
		b := rows[end]
		switch at := b.Tunggal(); {
		case at < 0:
			return end, pasti
		case b.IsKakiSel():
			pasti = true
		case !nomorSaja(b.Sel[at]) || !boleh(at):
			return end, pasti
		}
	}
	return end, pasti
}

// nomorSaja reports whether a cell may be the number of a page.
func nomorSaja(s string) bool {
	return len(s) < 4 && semuaAngka(s) && s[0] != '0'
}

// jarang reports whether there are blank lines before and after rows[i:end].
func jarang(rows []tabel.Baris, i, end int) bool {
	return rows[i].Nomor > rows[i-1].Nomor+1 && rows[end].Nomor > rows[end-1].Nomor+1
}

// tanpaKaki leaves out the feet of the pages of a programme table. A lone amount
// is none; a lone target is one only where another head follows.
func (h *halaman) tanpaKaki(lagi bool) {
	h.baris = tanpaKaki(h.baris, true, func(i int) bool {
		switch h.kepala.kolomDi(i).jenis {
		case kolomPagu:
			return false
		case kolomTarget, kolomBaseline:
			return lagi
		}
		return true
	})
}

// tanpaKakiTabel leaves out those of another table. There a lone number is that
// of a page only in the first column, and where another page follows.
func tanpaKakiTabel(t *tabel.Tabel) {
	for i, h := range t.Halaman {
		h.Isi = tanpaKaki(h.Isi, i+1 < len(t.Halaman), func(i int) bool { return i == 0 })
	}
}
