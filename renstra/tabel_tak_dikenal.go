package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// tabelTakDikenal notes those of the tables that no reader knows which have a
// caption: what the document has and the plan does not. One with amounts by
// years is a warning, it may be a programme table whose head could not be read.
func (p *penyusun) tabelTakDikenal(daftar []*tabel.Tabel, program []*tabelProgram) {
	for _, t := range daftar {
		if !awalan(strings.TrimLeft(t.Judul, "*#< "), "tabel") || jumlahIsi(t) == 0 || barisProgram(t, program) {
			continue
		}
		f := Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel %q (%d baris) tidak dikenal dari kepalanya dan tidak dibaca.", t.Judul, jumlahIsi(t))}
		if berpagu(kolomPertama(t)) {
			f.Keparahan = Peringatan
		}
		p.catat(f)
	}
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
