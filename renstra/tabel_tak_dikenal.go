package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// tabelTakDikenal notes the tables with a caption that no reader knows: what
// the document has and the plan does not. One with amounts by years is a
// warning, it may be a programme table whose head could not be read.
func (p *penyusun) tabelTakDikenal(dok *tabel.Dokumen, program []*tabelProgram) {
	for _, t := range dok.Tabel {
		if !awalan(strings.TrimLeft(t.Judul, "*#< "), "tabel") || t.Len() == 0 || jenisTabelOf(t) != jenisTakDikenal || barisProgram(t, program) {
			continue
		}
		f := Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel %q (%d baris) tidak dikenal dari kepalanya dan tidak dibaca.", t.Judul, t.Len())}
		if berpagu(kolomPertama(t)) {
			f.Keparahan = Peringatan
		}
		p.catat(f)
	}
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
