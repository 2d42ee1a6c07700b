package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Tables whose rows are padded to one width, as CSV has them, have the page
// numbers and running titles of the paper as rows of one cell.

// tanpaKaki leaves out the feet of pages among the rows of a page. What says by
// its words or signs that it is one is one wherever it stands, a lone number in
// columns of which it cannot be the content. In others it is a page number where
// a page ends: below the last row of the page, beside another foot, or between
// blank lines.
func tanpaKaki(rows []tabel.Baris, ujung bool, nomor func(kolom int) nomorKaki) []tabel.Baris {
	var out []tabel.Baris
	salin := 0 // rows before it are in out, or need not be
	for i := 0; i < len(rows); {
		end, pasti := deretKaki(rows, i, nomor)
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
func deretKaki(rows []tabel.Baris, i int, nomor func(kolom int) nomorKaki) (end int, pasti bool) {
	for end = i; end < len(rows); end++ {
		b := rows[end]
		switch at := b.Tunggal(); {
		case at < 0:
			if !kakiBernomor(b) {
				return end, pasti
			}
			pasti = true
		case b.IsKakiSel():
			pasti = true
		case !nomorSaja(b.Sel[at]) || nomor(at) == bukanNomor:
			return end, pasti
		default:
			pasti = pasti || nomor(at) == pastiNomor
		}
	}
	return end, pasti
}

// nomorKaki is how far a lone number in a column can be that of a page.
type nomorKaki uint8

const (
	bukanNomor nomorKaki = iota
	mungkinNomor
	pastiNomor
)

// kakiBernomor recognises a running title with the number of the page in a cell
// beside it: the title names the document and its years, or a chapter.
func kakiBernomor(b tabel.Baris) bool {
	isi, nomor, judul := 0, 0, ""
	for _, s := range b.Sel {
		if s == "" {
			continue
		}
		if isi++; isi > 2 {
			return false // as nearly every row
		}
		if nomorSaja(s) {
			nomor++
		} else {
			judul = s
		}
	}
	if isi != 2 || nomor != 1 {
		return false
	}
	return babRomawi(judul) || teks.LetakTahun(judul) >= 0 && tabel.Baris{Sel: []string{judul}}.IsKaki()
}

// babRomawi reports whether a text names a chapter: "Bab IV Program".
func babRomawi(s string) bool {
	if !awalan(s, "bab") {
		return false
	}
	rest, ok := strings.CutPrefix(teks.Bersih(strings.ToUpper(s)), "BAB ")
	bab, _, _ := strings.Cut(rest, " ")
	return ok && bab != "" && strings.Trim(bab, "IVX") == ""
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
// is none, a lone number among names and units is one; a lone target is one only
// where another head follows.
func (h *halaman) tanpaKaki(lagi bool) {
	h.baris = tanpaKaki(h.baris, true, func(i int) nomorKaki {
		switch h.kepala.kolomDi(i).jenis {
		case kolomPagu:
			return bukanNomor
		case kolomKode, kolomNama, kolomIndikator, kolomSatuan, kolomLokasi, kolomPJ, kolomHasil, kolomTujuan, kolomSasaran:
			return pastiNomor
		case kolomTarget, kolomBaseline:
			if !lagi {
				return bukanNomor
			}
		case kolomKet:
			if i < h.kepala.nama { // the number of a row that has nothing else
				return pastiNomor
			}
		}
		return mungkinNomor
	})
}

// tanpaKakiTabel leaves out those of another table. There a lone number is that
// of a page only in the first column, and where another page follows.
func tanpaKakiTabel(t *tabel.Tabel) {
	for i, h := range t.Halaman {
		h.Isi = tanpaKaki(h.Isi, i+1 < len(t.Halaman), func(i int) nomorKaki {
			if i == 0 {
				return mungkinNomor
			}
			return bukanNomor
		})
	}
}

// tanpaNomorUlang leaves out the numbers of the columns that a page repeats where it
// does not repeat the labels over them.
func tanpaNomorUlang(t *tabel.Tabel) {
	var nomor [][]string // each once
	ulang := func(b tabel.Baris) bool {
		return slices.ContainsFunc(nomor, func(sel []string) bool { return slices.Equal(sel, b.Sel) })
	}
	for _, h := range t.Halaman {
		if n := len(h.Kepala); n > 1 && h.Kepala[n-1].IsNomorKolom() && !ulang(h.Kepala[n-1]) {
			nomor = append(nomor, h.Kepala[n-1].Sel)
		}
		if slices.ContainsFunc(h.Isi, ulang) {
			h.Isi = slices.DeleteFunc(slices.Clone(h.Isi), ulang)
		}
	}
}
