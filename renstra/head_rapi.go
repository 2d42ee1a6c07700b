package renstra

import (
	"cmp"
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
			f.Pesan = fmt.Sprintf("Baris kepala tabel ini (%s) %s; periksa isi tiap kolomnya.", x.Tulis, x.Sebab)
		case x.Tulis == "":
			f.Pesan = fmt.Sprintf("Satu baris kepala tabel hilang di sini; dibaca %q, %s.", x.Baca, x.Sebab)
		case x.Tulis == x.Baca:
			f.Kode = KepalaBergeser
			f.Pesan = fmt.Sprintf("Sel baris kepala tabel ini bergeser (%s); dibaca di kolomnya, %s.", x.Tulis, x.Sebab)
		default:
			f.Pesan = fmt.Sprintf("Kepala tabel tertulis %q; dibaca %q, %s.", x.Tulis, x.Baca, x.Sebab)
		}
		r.Catatan = append(r.Catatan, f)
	}
}

// kolomTanpaLabel says which columns of a table have no label and something in their
// rows: the label may be lost, and no reader knows what it is.
func (p *pembacaTabel) kolomTanpaLabel(t *tabel.Tabel) {
	var kolom []tabel.Kolom
	for _, h := range t.Halaman {
		if len(h.Kolom) == 0 || samaKolom(kolom, h.Kolom) {
			continue
		}
		kolom = h.Kolom
		for i, k := range kolom {
			if len(k.Label) > 0 {
				continue
			}
			n, contoh := 0, ""
			for _, row := range h.Isi {
				if s := row.At(i); s != "" {
					n, contoh = n+1, cmp.Or(contoh, s)
				}
			}
			if 2*n > len(h.Isi) {
				p.catat(Temuan{Kode: KepalaRusak, Keparahan: Peringatan, Baris: h.Baris,
					Pesan: fmt.Sprintf("Kolom ke-%d tabel %q tidak berlabel; isinya pada %d baris, seperti %q, tidak dibaca.", i+1, sebutanTabel(t), n, contoh)})
			}
		}
	}
}
