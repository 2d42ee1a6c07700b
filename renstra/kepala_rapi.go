package renstra

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// catatKepala says what the grid reads otherwise than it is written in the heads of
// a document, and what it could not be sure of.
func (r *Rencana) catatKepala(d *tabel.Dokumen) {
	for _, x := range d.Perbaikan {
		f := Temuan{Kode: KepalaRusak, Keparahan: Info, Baris: x.Baris}
		switch {
		case x.Sebab == tabel.SebabGanda:
			f.Pesan = "Baris kepala tabel ini tertulis dua kali; dibaca sekali."
		case x.Baca == "":
			f.Keparahan = Peringatan
			f.Pesan = fmt.Sprintf("Baris kepala tabel ini (%s) %s; kolom tahunnya tidak pasti, periksa nilai tiap tahun.", x.Tulis, x.Sebab)
		case x.Tulis == "":
			f.Pesan = fmt.Sprintf("Satu baris kepala tabel hilang di sini; dibaca %q, %s.", x.Baca, x.Sebab)
		case x.Tulis == x.Baca:
			f.Pesan = fmt.Sprintf("Sel baris kepala tabel ini bergeser (%s); dibaca di kolomnya, %s.", x.Tulis, x.Sebab)
		default:
			f.Pesan = fmt.Sprintf("Kepala tabel tertulis %q; dibaca %q, %s.", x.Tulis, x.Baca, x.Sebab)
		}
		r.Catatan = append(r.Catatan, f)
	}
}
