package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// rupaJudul are the headings among the rows of a table by what they look like.
type rupaJudul struct {
	rupa  []rupa
	lebar int  // of the head of the table
	atas  bool // the row above is a heading
}

type rupa struct {
	kolom          int
	tebal, kapital bool
}

func rupaDi(row tabel.Baris, at int) rupa {
	s := row.At(at)
	return rupa{at, tebal(row.Asli(at)), kapitalSaja(s)}
}

func (r *rupaJudul) tambah(row tabel.Baris, at int) {
	r.atas = true
	if x := rupaDi(row, at); !slices.Contains(r.rupa, x) {
		r.rupa = append(r.rupa, x)
	}
}

// sambung reports whether a row of one cell goes on with the one above it, which is
// no heading: every heading before it stands in another column, or is both bold and in
// capitals as this is not. The first heading of a second level stands right under one
// of the first.
func (r *rupaJudul) sambung(row tabel.Baris) bool {
	at, atas := row.Tunggal(), r.atas
	r.atas = false
	if at < 0 || atas || len(r.rupa) == 0 || len(row.Sel) > r.lebar {
		return false
	}
	x := rupaDi(row, at)
	return !slices.ContainsFunc(r.rupa, func(j rupa) bool {
		return j.kolom == at && (j.tebal == x.tebal || j.kapital == x.kapital)
	})
}
