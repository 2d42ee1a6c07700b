package tabel

import "slices"

// ubahan is what the mending made of the cells of a row.
type ubahan struct {
	lama Baris
	baru []string
}

// setel gives the row at line index i other cells.
func (p *perapi) setel(i int, sel []string) {
	b := &p.baris[i]
	u, ada := p.ubahan[b.Nomor]
	if !ada {
		u.lama = *b
	}
	u.baru = sel
	p.ubahan[b.Nomor] = u
	b.Sel, b.asli = sel, nil
}

// sisipkan puts a row of labels in front of line index i, of whose line it is.
func (p *perapi) sisipkan(i int, sel []string) {
	no := p.baris[i].Nomor
	p.sisipan[no] = sel
	p.ganti(i, i, Baris{Nomor: no, Sel: sel})
}

// belahan is a line that was taken for two rows, and the second of these.
type belahan struct {
	lama  Baris
	bawah []string
}

// belah makes two rows of the one at line index i.
func (p *perapi) belah(i int, atas, bawah Baris) {
	p.belahan[atas.Nomor] = belahan{p.baris[i], bawah.Sel}
	p.baris[i] = atas
	p.ganti(i+1, i+1, bawah)
}

// batalkan takes back what was mended in rows that are no head after all, once the
// document is cut: in those every cell stands as it is written.
func (p *perapi) batalkan(d *Dokumen) {
	for _, t := range d.Tabel {
		for _, h := range t.Halaman {
			for _, b := range h.Kepala {
				delete(p.belahan, b.Nomor)
				if p.berubah(b) {
					delete(p.ubahan, b.Nomor)
				}
				if p.disisipkan(b) {
					delete(p.sisipan, b.Nomor)
				}
			}
		}
	}
	if len(p.ubahan)+len(p.sisipan)+len(p.belahan) == 0 {
		return
	}
	d.Baris = p.kembalikan(d.Baris)
	for _, t := range d.Tabel {
		for _, h := range t.Halaman {
			h.Isi = p.kembalikan(h.Isi)
		}
	}
	d.Perbaikan = slices.DeleteFunc(d.Perbaikan, func(x Perbaikan) bool {
		_, sisip := p.sisipan[x.Baris]
		_, ubah := p.ubahan[x.Baris]
		_, belah := p.belahan[x.Baris]
		return x.Tulis == "" && sisip || x.Tulis != "" && ubah || belah
	})
}

// berubah reports whether a row stands as it was mended.
func (p *perapi) berubah(b Baris) bool {
	u, ada := p.ubahan[b.Nomor]
	return ada && slices.Equal(b.Sel, u.baru)
}

func (p *perapi) disisipkan(b Baris) bool {
	sel, ada := p.sisipan[b.Nomor]
	return ada && slices.Equal(b.Sel, sel)
}

// kembalikan are some rows as they are written.
func (p *perapi) kembalikan(rows []Baris) []Baris {
	out := make([]Baris, 0, len(rows))
	for _, b := range rows {
		x, belah := p.belahan[b.Nomor]
		switch {
		case p.disisipkan(b), belah && slices.Equal(b.Sel, x.bawah):
		case belah:
			out = append(out, x.lama)
		case p.berubah(b):
			out = append(out, p.ubahan[b.Nomor].lama)
		default:
			out = append(out, b)
		}
	}
	return out
}
