package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Many a Renstra maps its problems in a table of their own (masalah pokok,
// masalah, akar masalah) and shows in another how its strategic issues follow
// from them. Where there is such a table, the list in the text is its summary.

// lajurPermasalahan is where the levels of the problems stand, from the top, -1
// where the table has none.
type lajurPermasalahan [3]int

func lajurPermasalahanOf(k []tabel.Kolom) lajurPermasalahan {
	l := lajurPermasalahan{
		cariKolom(k, "masalahpokok", "permasalahanpokok", "pokokmasalah", "pokokpermasalahan"),
		-1,
		cariKolom(k, "akarmasalah", "akarpermasalahan"),
	}
	if at := cariKolom(k, "masalah", "permasalahan"); at != l[0] && at != l[2] {
		l[1] = at
	}
	return l
}

// permasalahan reads the map of the problems. A cell that is empty or repeats
// the one above is merged with it.
func (p *pembacaTabel) permasalahan(t *tabel.Tabel) {
	for l, row := range barisDengan(t, lajurPermasalahanOf) {
		daftar := &p.r.Permasalahan
		for _, at := range l {
			daftar = bawahButir(daftar, row, at)
		}
	}
	p.kolomTakTerbaca(t, func(k []tabel.Kolom) []int { l := lajurPermasalahanOf(k); return l[:] })
}

// isu reads the strategic issues, and the problems beside them where no table
// maps those.
func (p *pembacaTabel) isu(t *tabel.Tabel) {
	lajur := lajurIsuOf
	if len(p.r.Permasalahan) > 0 {
		lajur = func(k []tabel.Kolom) []int { return lajurIsuOf(k)[:1] }
	}
	for l, row := range barisDengan(t, lajur) {
		tambahButir(&p.r.IsuStrategis, row, (*l)[0])
		for _, at := range (*l)[1:] {
			tambahButir(&p.r.Permasalahan, row, at)
		}
	}
	p.kolomTakTerbaca(t, lajurIsuOf)
}

// lajurIsuOf is where the strategic issues and the problems stand.
func lajurIsuOf(k []tabel.Kolom) []int {
	return []int{cariKolom(k, "isustrategis"), cariKolom(k, "permasalahan")}
}

// bawahButir adds the cell of a row to a list and returns the list under its
// last entry; a level that the table does not have is passed over.
func bawahButir(daftar *[]Butir, row tabel.Baris, at int) *[]Butir {
	tambahButir(daftar, row, at)
	if n := len(*daftar); at >= 0 && n > 0 {
		return &(*daftar)[n-1].Anak
	}
	return daftar
}

// tambahButir adds the cell of a row to a list, unless it repeats the last.
func tambahButir(daftar *[]Butir, row tabel.Baris, at int) {
	s := row.At(at)
	if n := len(*daftar); s == "" || n > 0 && (*daftar)[n-1].Teks == s {
		return
	}
	*daftar = append(*daftar, Butir{Baris: row.Nomor, Teks: s})
}

// jumlahButir counts entries with those under them.
func jumlahButir(daftar []Butir) int {
	n := len(daftar)
	for _, b := range daftar {
		n += jumlahButir(b.Anak)
	}
	return n
}

// kolomTakTerbaca notes the columns with content that a table has beside
// those that were read: the plan has no place for them.
func (p *pembacaTabel) kolomTakTerbaca(t *tabel.Tabel, lajur func([]tabel.Kolom) []int) {
	var label []string
	k := kolomPertama(t)
	terbaca := map[int]bool{}
	for _, at := range lajur(k) {
		terbaca[at] = true
	}
	for i, c := range k {
		if !terbaca[i] && len(c.Label) > 0 && c.Lipat != "no" && c.Lipat != "nomor" && berisiKolom(t, i) {
			label = append(label, fmt.Sprintf("%q", strings.Join(c.Label, " ")))
		}
	}
	if len(label) > 0 {
		p.catat(Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Kolom %s pada tabel %q tidak dibaca: rencana tidak memuat isinya.", strings.Join(label, ", "), sebutanTabel(t))})
	}
}
