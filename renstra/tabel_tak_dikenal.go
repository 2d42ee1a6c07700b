package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
	"github.com/shopspring/decimal"
)

// tabelTakDikenal notes those of the tables that no reader knows which have a
// caption (a cascading one without a number), or figures under heads in several
// columns: what the document has and the plan does not. One with amounts by years is
// a warning, it may be a programme table whose head could not be read.
func (p *penyusun) tabelTakDikenal(daftar []*tabel.Tabel, program []*tabelProgram) {
	for _, t := range daftar {
		if !awalan(strings.TrimLeft(t.Judul, "*#< "), "tabel") && !judulCascading(t) && !berangka(t) || jumlahIsi(t) == 0 || barisProgram(t, program) {
			continue
		}
		f := Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel %q (%d baris) tidak dikenal dari kepalanya dan tidak dibaca.", sebutanTabel(t), jumlahIsi(t))}
		if k := kolomPertama(t); adaTahun(k) && adaKolom(k, "pagu", "rp") {
			f.Keparahan = Peringatan
		}
		p.catat(f)
	}
}

// sebutanTabel is the caption of a table or, without one, what its head says.
func sebutanTabel(t *tabel.Tabel) string {
	if t.Judul != "" && len(t.Judul) <= maxJudulBagian {
		return t.Judul
	}
	var label []string
	for _, k := range kolomPertama(t) {
		label = append(label, strings.Join(k.Label, " "))
	}
	return strings.Join(label, " | ")
}

// berangka reports whether a table without a caption is one of figures: under
// heads of words two columns at least have some. The number of a row, the page
// in a table of contents, years and the long numbers that persons and letters
// have are none; boxes of signatures, lists of abbreviations and prose that is
// laid out in cells have no two such columns.
func berangka(t *tabel.Tabel) bool {
	k := kolomPertama(t)
	if awalan(strings.TrimLeft(t.Judul, "*#< "), "daftar isi") {
		return false
	}
	banyak := 0
	for i, c := range k {
		if len(c.Label) == 0 || strings.HasPrefix(c.Lipat, "halaman") || slices.Contains([]string{"no", "nomor", "hal", "tahun", "kode"}, c.Lipat) || c.Tahun == 0 && angkaSel(c.Label[0]) {
			continue
		}
		for _, row := range t.All() {
			if angkaSel(row.At(i)) {
				banyak++
				break
			}
		}
	}
	return len(k) > 2 && banyak > 1
}

// angkaSel reports whether a cell holds a figure that counts or measures, with no
// more than one word behind it: "1.1 Latar Belakang" is a heading.
func angkaSel(s string) bool {
	if awalan(s, "rp") {
		s = strings.TrimLeft(s[2:], ". ")
	}
	n, ok := kinerja.ParseTarget(s).Angka()
	if !ok || strings.Count(s, " ") > 1 || strings.Contains(s, "..") || strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return false
	}
	if len(s) == 4 && n.IsInteger() && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) {
		return false // a year
	}
	return n.Abs().LessThan(decimal.New(1, 15))
}

// jumlahIsi is how many rows a table has. Of an unknown one words alone may all
// have been taken for the head: what is beyond three rows is none.
func jumlahIsi(t *tabel.Tabel) int {
	n := t.Len()
	for _, h := range t.Halaman {
		n += max(0, len(h.Kepala)-3) - kepalaSisa(h)
	}
	return n
}

// kepalaSisa is how many of the first rows under a head belong to it: those with
// nothing in the columns that have a head of one cell, as "T, R, %" under the
// years.
func kepalaSisa(h *tabel.Halaman) int {
	if len(h.Kepala) == 0 {
		return 0
	}
	kepala := h.Kepala[0].Sel
	for i, row := range h.Isi {
		for k, s := range row.Sel {
			tunggal := k < len(kepala) && kepala[k] != "" && (k+1 < len(kepala) && kepala[k+1] != "" || k+1 >= len(row.Sel))
			if tunggal && s != "" || k == 0 && s != "" {
				return i
			}
		}
	}
	return 0 // no row has anything there
}

// barisProgram reports whether rows of a table were read as those of a
// programme table.
func barisProgram(t *tabel.Tabel, program []*tabelProgram) bool {
	akhir := t.Baris
	for _, row := range t.All() {
		akhir = row.Nomor
	}
	for _, q := range program {
		for _, h := range q.halaman {
			sampai := h.kepala.baris
			if n := len(h.baris); n > 0 {
				sampai = h.baris[n-1].Nomor
			}
			if t.Baris <= sampai && h.kepala.baris <= akhir {
				return true
			}
		}
	}
	return false
}
