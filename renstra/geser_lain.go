package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// A text extractor loses or doubles a cell of a row, and all cells behind it
// stand beside their columns. That a row lost one is known only of a table whose
// other rows are as wide as its head; where it stood, from what the columns of
// those rows have.

// polaKolom counts what one column has in the rows that are as wide as the head.
type polaKolom struct{ angka, kata, kosong int }

// jarangKata is among how many figures of a column words are an exception, and
// among how many exact rows one of another width is.
const jarangKata = 8

// luruskan moves the cells of such rows, where one arrangement suits the columns,
// and says of the others that they have too few or too many.
func (p *pembacaTabel) luruskan(t *tabel.Tabel) {
	k := kolomPertama(t)
	pas, beda := 0, 0
	for _, row := range t.All() {
		switch {
		case row.Isi() < 2:
		case len(row.Sel) == len(k):
			pas++
		default:
			beda++
		}
	}
	if beda == 0 || pas == 0 || beda > 1 && jarangKata*beda > pas {
		return
	}
	pola := polaTabel(t, len(k))
	for _, h := range t.Halaman {
		salin := false
		for i, row := range h.Isi {
			if row.Isi() < 2 || len(row.Sel) == len(k) || sebutanJumlah(selPertama(row)) {
				continue
			}
			baru, ok := p.luruskanBaris(k, pola, pas, row)
			if ok && !salin {
				h.Isi, salin = slices.Clone(h.Isi), true // they are part of the lines of the document
			}
			if ok {
				h.Isi[i] = baru
				if p.asli == nil {
					p.asli = map[int][]string{}
				}
				p.asli[row.Nomor] = row.Sel
			}
		}
	}
}

// selAsli are the cells of a row as they stand in the document.
func (p *pembacaTabel) selAsli(row tabel.Baris) []string {
	if sel, ada := p.asli[row.Nomor]; ada {
		return sel
	}
	return row.Sel
}

// polaTabel counts the rows of a table that are as wide as its head.
func polaTabel(t *tabel.Tabel, lebar int) []polaKolom {
	pola := make([]polaKolom, lebar)
	for _, row := range t.All() {
		if row.Isi() < 2 || len(row.Sel) != lebar {
			continue
		}
		for i, s := range row.Sel {
			switch {
			case s == "":
				pola[i].kosong++
			case selAngka(s):
				pola[i].angka++
			case isKata(s):
				pola[i].kata++
			}
		}
	}
	return pola
}

// selAngka reports whether a cell is a figure, with its unit or without.
func selAngka(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return false
	}
	return strings.Trim(s, "0123456789.,% ") == "" || kinerja.ParseTarget(s).Jenis() == kinerja.JenisAngka
}

// luruskanBaris moves the cells of a row. Of several arrangements that have all
// figures in the same columns it takes the only one whose empty cell other rows have
// empty as well.
func (p *pembacaTabel) luruskanBaris(k []tabel.Kolom, pola []polaKolom, pas int, row tabel.Baris) (tabel.Baris, bool) {
	t := Temuan{Kode: JumlahSel, Keparahan: Peringatan, Baris: row.Nomor}
	lebar := fmt.Sprintf("Baris ini %d sel, kepala tabelnya %d", len(row.Sel), len(k))
	kurang := len(k) - len(row.Sel)
	semua, kolom := susunanBaris(k, pola, row)
	var biasa []tabel.Baris
	for i, b := range semua {
		if kurang < 0 || pola[kolom[i]].kosong > 0 {
			biasa = append(biasa, b)
		}
	}
	switch {
	case kurang > 0 && !kurangEkor(pola, pas, len(row.Sel)) && sesuaiPola(k, pola, row.Sel):
		return row, false // the empty cells at its end were left out
	case len(semua) == 1 && !slices.Equal(potongKosong(semua[0].Sel), potongKosong(row.Sel)):
		t.Kode, t.Keparahan = BarisBergeser, Info
		t.Pesan = fmt.Sprintf("%s; sel mulai kolom ke-%d digeser, satu-satunya susunan yang sesuai dengan isi kolom pada baris lain.", lebar, kolom[0]+1)
		p.catat(t)
		return semua[0], true
	case len(semua) > 1 && len(biasa) == 1 && angkaTetap(semua):
		t.Kode = BarisBergeser
		t.Pesan = lebar + "; selnya digeser ke susunan yang sesuai dengan isi kolom pada baris lain, yang kurang dapat juga sel lain. Dibaca: " + isiSel(biasa[0].Sel) + "."
		p.catat(t)
		return biasa[0], true
	}
	switch lebih := row.Sel[min(len(k), len(row.Sel)):]; {
	case !semuaKosong(lebih):
		t.Pesan = fmt.Sprintf("%s; sel di luar kolomnya tidak dibaca: %s.", lebar, isiSel(lebih))
	case kurang > 0:
		t.Pesan = lebar + "; sel mana yang kurang tidak dapat dipastikan, isinya dapat berada di kolom lain."
	default:
		return row, false
	}
	p.catat(t)
	return row, false
}

// susunanBaris are the ways, each once, to read a row that has one cell less or more than
// its head: where an empty cell was lost or is too much. Only those that suit the columns.
func susunanBaris(k []tabel.Kolom, pola []polaKolom, row tabel.Baris) (semua []tabel.Baris, kolom []int) {
	kurang := len(k) - len(row.Sel)
	if kurang != 1 && kurang != -1 {
		return nil, nil
	}
	for at := range max(len(k), len(row.Sel)) {
		if kurang < 0 && row.Sel[at] != "" || at > 0 && row.Sel[at-1] == "" {
			continue // no cell to take out, or as by the one to the left
		}
		if b := row.Geser(at, kurang); sesuaiPola(k, pola, b.Sel) {
			semua, kolom = append(semua, b), append(kolom, at)
		}
	}
	return semua, kolom
}

// angkaTetap reports whether some arrangements of a row have its figures in the same
// columns.
func angkaTetap(semua []tabel.Baris) bool {
	for _, b := range semua[1:] {
		for i, s := range b.Sel {
			if x := semua[0].Sel[i]; s != x && (selAngka(s) || selAngka(x)) {
				return false
			}
		}
	}
	return true
}

// kurangEkor reports whether no less than half the rows have something in one of the columns that a
// row does not reach.
func kurangEkor(pola []polaKolom, pas, n int) bool {
	return slices.ContainsFunc(pola[n:], func(k polaKolom) bool { return 2*k.kosong <= pas })
}

// sesuaiPola reports whether no cell has figures where other rows have words, nor
// words where they have figures or, by the head, a number or a year is due.
func sesuaiPola(k []tabel.Kolom, pola []polaKolom, sel []string) bool {
	for i, s := range sel {
		x := pola[i]
		switch {
		case selAngka(s):
			if x.kata > 0 && jarangKata*x.angka <= x.kata {
				return false
			}
		case isKata(s):
			if x.angka > 0 && jarangKata*x.kata <= x.angka || x.angka+x.kata == 0 && (tahunKolom(k[i]) > 0 || k[i].Lipat == "no") {
				return false
			}
		}
	}
	return true
}
