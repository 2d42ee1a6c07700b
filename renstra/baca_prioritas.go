package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurPrioritas is where the columns of Table 4.4 stand.
type lajurPrioritas struct {
	nomor, prioritas, outcome, nama, ket int
	kode, program, sub                   int // where codes, the agency's programme and the sub kegiatan have a column of their own; else -1
}

func lajurPrioritasOf(k []tabel.Kolom) lajurPrioritas {
	l := lajurPrioritas{
		nomor:     cariKolom(k, "no", "nomor"),
		prioritas: cariKolom(k, "programprioritas"),
		outcome:   cariKolom(k, "outcome", "outcame"),
		nama:      cariKolom(k, "kegiatan", "subkegiatan"),
		ket:       cariKolom(k, "ket", "keterangan"),
		kode:      cariKolom(k, "kode"),
		program:   -1,
		sub:       -1,
	}
	for i, c := range k {
		if i != l.prioritas && i != l.nama && strings.HasPrefix(c.Lipat, "program") {
			l.program = i
			break
		}
	}
	if i := cariKolom(k, "subkegiatan"); i >= 0 && i != l.nama && strings.HasPrefix(k[i].Lipat, "subkegiatan") {
		l.sub = i
	}
	return l
}

// prioritas reads Table 4.4, the kegiatan and sub kegiatan in support of the
// region's priority programmes. The cell of a programme reaches down to the
// next numbered row.
func (p *pembacaTabel) prioritas(t *tabel.Tabel) {
	var geser []int
	var program string
	bernomor, nomor := programBernomor(t), 0
	c := penempatPrioritas{penempat: penempat{p: p}}
	p.r.Prioritas = slices.Grow(p.r.Prioritas, t.Len())
	for l, row := range barisDengan(t, lajurPrioritasOf) {
		if s := row.At(l.prioritas); s != "" {
			program = c.prioritas(s)
		} else if len(p.r.Prioritas) == 0 && row.Isi() > 1 || bernomor && nomorPrioritas(l, row) == nomor+1 {
			program = c.tanpaPrioritas()
			p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Peringatan, Baris: row.Nomor,
				Pesan: "Program prioritas baris ini tidak tertulis; baris ini dan baris di bawahnya dibaca tanpa program prioritas."})
		}
		if n := nomorPrioritas(l, row); n == nomor+1 {
			nomor = n
		}
		milik := row.At(l.program)
		if milik != "" && milik != c.tulisProgram {
			c.gantiProgram(milik)
			p.tambahPrioritas(l, row, c.program, program)
		}
		nama, sub := row.At(l.nama), row.At(l.sub)
		if l.tersesat(row) {
			geser = append(geser, row.Nomor)
			nama = row.Sel[0]
		}
		if nama == "" && sub == "" {
			if milik == "" {
				p.tanpaNama(row.Nomor, "tabel prioritas", row.Sel)
			}
			continue
		}
		if _, s := tanpaKode(nama); sub != "" && len(p.r.Prioritas) > 0 && s == p.r.Prioritas[len(p.r.Prioritas)-1].Induk {
			nama = "" // a merged cell, written in each of its rows
		}
		if nama != "" && sub != "" {
			p.tambahPrioritas(l, row, c.letakkan(nomenklatur.TingkatKegiatan, nama), program)
		}
		akhir := denganKode(row.At(l.kode), cmp.Or(sub, nama)) // the code is that of the lowest
		p.tambahPrioritas(l, row, c.letakkan(l.tingkat(sub), akhir), program)
	}
	p.catatDeret(Temuan{Kode: BarisBergeser, Keparahan: Info}, geser,
		"Nama kegiatan/sub kegiatan berdiri di kolom pertama tabel prioritas; dibaca di kolomnya.")
}

// programBernomor reports whether a number begins a priority programme in this table:
// most rows with a number have one, and most programmes a number.
func programBernomor(t *tabel.Tabel) bool {
	nomor, program, keduanya := 0, 0, 0
	for l, row := range barisDengan(t, lajurPrioritasOf) {
		n, p := nomorPrioritas(l, row) > 0, row.At(l.prioritas) != ""
		if n {
			nomor++
		}
		if p {
			program++
		}
		if n && p {
			keduanya++
		}
	}
	return keduanya > 1 && 3*keduanya >= 2*nomor && 3*keduanya >= 2*program
}

// nomorPrioritas is the list number of a row that has something beside it, 0 for none.
func nomorPrioritas(l *lajurPrioritas, row tabel.Baris) int {
	s := strings.Trim(row.At(l.nomor), ".) ")
	if len(s) > 4 || !semuaAngka(s) || row.Isi() < 2 {
		return 0
	}
	return angka(s)
}

// tingkat is the level of the lowest name of a row, if its column tells it.
func (l *lajurPrioritas) tingkat(sub string) nomenklatur.Tingkat {
	switch {
	case sub != "":
		return nomenklatur.TingkatSubKegiatan
	case l.sub >= 0:
		return nomenklatur.TingkatKegiatan
	}
	return 0
}

func (p *pembacaTabel) tambahPrioritas(l *lajurPrioritas, row tabel.Baris, at dudukan, program string) {
	x := Prioritas{Baris: row.Nomor, Program: program, Outcome: row.At(l.outcome),
		Tingkat: at.tingkat, Nama: at.nama, Kode: at.kode, Induk: at.induk, Keterangan: row.At(l.ket), Sel: row.Sel}
	if at.nama != row.At(l.nomor) {
		x.Nomor = row.At(l.nomor)
	}
	p.r.Prioritas = append(p.r.Prioritas, x)
}

// tersesat reports whether the only cell with content is the first, and it
// holds a name.
func (l *lajurPrioritas) tersesat(row tabel.Baris) bool {
	return l.nama > 0 && l.nomor == 0 && row.Isi() == 1 && strings.ContainsRune(row.At(0), ' ')
}

// tanpaNama notes a row that has content but no name.
func (p *pembacaTabel) tanpaNama(baris int, tabel string, sel []string) {
	isi := slices.DeleteFunc(slices.Clone(sel), func(s string) bool { return s == "" })
	if len(isi) == 0 {
		return
	}
	p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Peringatan, Baris: baris,
		Pesan: fmt.Sprintf("Baris %s tanpa nama tidak dibaca; isinya: %s.", tabel, strings.Join(isi, " | "))})
}
