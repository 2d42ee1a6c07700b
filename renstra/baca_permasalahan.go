package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Many a Renstra maps its problems in a table of their own (masalah pokok,
// masalah, akar masalah; before Permendagri 86/2017 aspek kajian, faktor,
// permasalahan) and shows in another how its strategic issues follow
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
	p.peta = true
	p.tanpaUlang(t, &p.r.Permasalahan, func() {
		for l, row := range barisDengan(t, lajurPermasalahanOf) {
			daftar := &p.r.Permasalahan
			for _, at := range l {
				daftar = bawahButir(daftar, row, at)
			}
		}
	})
	l := lajurPermasalahanOf(kolomPertama(t))
	p.kolomTakTerbaca(t, l[:]...)
}

// tanpaUlang reads a table into a list without the entries that the tables before
// it have: a table may stand once to map the problems and once to weigh them.
func (p *pembacaTabel) tanpaUlang(t *tabel.Tabel, daftar *[]Butir, baca func()) {
	lama := *daftar
	*daftar = nil
	baca()
	baru, n := butirBaru(*daftar, lama)
	*daftar = append(lama, baru...)
	if p.berulang += n; n > 0 {
		p.catat(Temuan{Kode: TabelLain, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel %q mengulang %d butir yang sudah dibaca dari tabel di atasnya; tidak dihitung lagi.", sebutanTabel(t), n)})
	}
}

// butirBaru are entries without those that another list has in the same place, n
// of them.
func butirBaru(daftar, lama []Butir) (baru []Butir, n int) {
	if len(lama) == 0 {
		return daftar, 0
	}
	tempat := make(map[string]int, len(lama))
	for i, l := range slices.Backward(lama) {
		tempat[teks.Lipat(l.Teks)] = i // the first of several
	}
	for _, b := range daftar {
		i, ada := tempat[teks.Lipat(b.Teks)]
		if !ada {
			baru = append(baru, b)
			continue
		}
		anak, banyak := butirBaru(b.Anak, lama[i].Anak)
		if n += banyak; len(anak) > 0 {
			b.Anak = anak
			baru = append(baru, b)
		} else if len(b.Anak) == 0 {
			n++
		}
	}
	return baru, n
}

// isu reads the strategic issues, and the problems beside them where no table
// maps those.
func (p *pembacaTabel) isu(t *tabel.Tabel) {
	var masalah []Butir
	p.tanpaUlang(t, &p.r.IsuStrategis, func() {
		for l, row := range barisDengan(t, lajurIsuOf) {
			tambahButir(&p.r.IsuStrategis, row, l[0])
			tambahButir(&masalah, row, l[1])
		}
	})
	lain := butirLain(masalah, p.r.Permasalahan)
	if !p.peta {
		p.r.Permasalahan = append(p.r.Permasalahan, lain...)
	} else if len(lain) > 0 {
		p.catat(Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: lain[0].Baris,
			Pesan: fmt.Sprintf("Tabel %q menulis %d permasalahan yang tidak ada dalam tabel permasalahan dan tidak dibaca, mulai %q.", sebutanTabel(t), len(lain), lain[0].Teks)})
	}
	l := lajurIsuOf(kolomPertama(t))
	p.kolomTakTerbaca(t, l[:]...)
}

// lajurIsuOf is where the strategic issues and the problems stand.
func lajurIsuOf(k []tabel.Kolom) [2]int {
	return [2]int{cariKolom(k, "isustrategis"), cariKolom(k, "permasalahan")}
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
	if n := len(*daftar); !strings.ContainsFunc(s, unicode.IsLetter) || n > 0 && (*daftar)[n-1].Teks == s {
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
func (p *pembacaTabel) kolomTakTerbaca(t *tabel.Tabel, terbaca ...int) {
	var label []string
	for i, c := range kolomPertama(t) {
		if !slices.Contains(terbaca, i) && len(c.Label) > 0 && c.Lipat != "no" && c.Lipat != "nomor" && berisiKolom(t, i) {
			label = append(label, fmt.Sprintf("%q", strings.Join(c.Label, " ")))
		}
	}
	if len(label) > 0 {
		p.catat(Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Kolom %s pada tabel %q tidak dibaca: rencana tidak memuat isinya.", strings.Join(label, ", "), sebutanTabel(t))})
	}
}
