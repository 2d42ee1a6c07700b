package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// A cell of several lines that was copied without quotes is cut where a line
// ends: the rest of its row begins the next line. Text extractors pad such lines
// to the width of the table, with the rest of the cell in its column.

// sambungTerpotong puts the rows of a table together that were cut within a cell,
// and says so.
func (p *pembacaTabel) sambungTerpotong(jenis jenisTabel, t *tabel.Tabel) {
	s := penyambung{t: t, kolom: kolomPertama(t), bersisa: jenis.bersisa()}
	s.bernomor = len(s.kolom) > 0 && cariKolom(s.kolom[:1], "no", "nomor") == 0
	for _, h := range t.Halaman {
		h.Isi = s.halaman(h.Isi)
	}
	if n := len(s.baris); n > 0 {
		p.catat(Temuan{Kode: SelTerputus, Keparahan: Info, Baris: s.baris[0],
			Pesan: fmt.Sprintf("Isi sel %d baris tabel %q terputus ke baris di bawahnya dan disambung, mulai baris %d.", n, sebutanTabel(t), s.baris[0])})
	}
}

// bersisa reports whether the reader of such tables has no eye of its own for
// rows with the rest of a cell alone.
func (j jenisTabel) bersisa() bool {
	return j == jenisJumlah || j == jenisAset || j == jenisLayanan || j == jenisPendanaan
}

// penyambung joins the cut rows of one table.
type penyambung struct {
	t        *tabel.Tabel
	kolom    []tabel.Kolom
	bernomor bool // the first of them is that of the numbers
	bersisa  bool
	angka    []bool // the columns with nothing but figures; nil until asked for
	baris    []int  // lines of the rows that were cut
}

// halaman are the rows of a page put together: the same where none was cut, as on
// nearly every page, else copies, since the document keeps its own.
func (s *penyambung) halaman(rows []tabel.Baris) []tabel.Baris {
	var out []tabel.Baris
	for i, n := 0, 1; i < len(rows); i += n {
		sudah := out
		if out == nil {
			sudah = rows[:i]
		}
		var row tabel.Baris
		row, n = s.sambung(rows[i:])
		atas := len(sudah) - 1
		sisa := n == 1 && s.bersisa && atas >= 0 && barisSisa(sudah[atas], row)
		if out == nil {
			if n == 1 && !sisa {
				continue
			}
			out = slices.Clone(sudah)
		}
		if sisa {
			out[atas] = s.tempel(out[atas], row)
		} else {
			out = append(out, row)
		}
	}
	if out == nil {
		return rows
	}
	return out
}

// maxPotongan is over how many lines a row may be cut.
const maxPotongan = 8

// sambung joins the first of some rows with those that it was cut into, n of
// them: their cells make up one row as wide as the head, whose figures stand in
// the columns of figures. n is 1 where it is whole, as one whose cells have their
// own lines: those pair its indicators with their values.
func (s *penyambung) sambung(rows []tabel.Baris) (row tabel.Baris, n int) {
	row = rows[0]
	if len(row.Sel) == 0 || len(row.Sel) > len(s.kolom) || len(s.kolom) < 3 || row.HasLines() {
		return row, 1
	}
	bernomor := s.bernomor && len(row.Sel) > 1 && isiNomor(strings.Trim(row.Sel[0], ".() "))
	sel := row.Sel
	for n = 1; n < min(len(rows), maxPotongan) && rows[n].Nomor == rows[n-1].Nomor+1; n++ {
		bawah, akhir := rows[n].Sel, len(sel)-1
		if len(bawah) == 0 || rows[n].HasLines() || !berlanjut(sel, bawah[0], bernomor && len(sel) < len(s.kolom)) {
			break
		}
		if n == 1 {
			sel = slices.Clone(sel)
		}
		sel[akhir] += " " + bawah[0]
		if sel = append(sel, bawah[1:]...); len(sel) < len(s.kolom) {
			continue
		}
		if len(sel) > len(s.kolom) || !s.cocok(sel) {
			break
		}
		s.baris = append(s.baris, row.Nomor)
		return tabel.Baris{Nomor: row.Nomor, Sel: sel}, n + 1
	}
	return row, 1
}

// berlanjut reports whether the last of some cells may go on with the first of
// the line below: words with words. One that begins with a capital may be a name
// of its own, unless its row would lack the number that the cells above have.
func berlanjut(sel []string, bawah string, bernomor bool) bool {
	atas := sel[len(sel)-1]
	if !sisaKata(bawah) && !(bernomor && isKata(bawah) && !sebutanJumlah(bawah) && !isiNomor(atas)) {
		return false // as nearly every row
	}
	return strings.ContainsFunc(atas, unicode.IsLetter) && !(len(sel) == 1 && kapitalSaja(atas)) && !bernilai(atas)
}

// sisaKata reports whether a cell can only be the rest of one: it begins with a
// word in small letters. "a. …" begins an entry of a list.
func sisaKata(s string) bool {
	kata, _, _ := strings.Cut(s, " ")
	return sambunganKata(s) && len(strings.Trim(kata, ".)")) > 1 && !bernilai(s)
}

// cocok reports whether cells have figures, or nothing, in the columns in which
// all whole rows have.
func (s *penyambung) cocok(sel []string) bool {
	if s.angka == nil {
		s.angka = make([]bool, len(s.kolom))
		for i := range s.angka {
			s.angka[i] = s.kolomAngka(i)
		}
	}
	for i, angka := range s.angka {
		if angka && sel[i] != "" && !bernilai(sel[i]) {
			return false
		}
	}
	return true
}

func (s *penyambung) kolomAngka(at int) bool {
	ada := false
	for _, row := range s.t.All() {
		if len(row.Sel) != len(s.kolom) || row.Sel[at] == "" {
			continue
		}
		if !bernilai(row.Sel[at]) {
			return false
		}
		ada = true
	}
	return ada
}

// barisSisa reports whether a row has nothing but the rest of cells of the row
// above it, each in its column.
func barisSisa(atas, row tabel.Baris) bool {
	for i, s := range row.Sel {
		if s == "" {
			continue
		}
		if !sisaKata(s) || atas.At(i) == "" || bernilai(atas.At(i)) || sambungan(atas.At(i)) {
			return false
		}
	}
	return row.Isi() > 0 && atas.Isi() > row.Isi()
}

func (s *penyambung) tempel(atas, row tabel.Baris) tabel.Baris {
	sel := slices.Clone(atas.Sel)
	for i, x := range row.Sel {
		if x != "" {
			sel[i] += " " + x
		}
	}
	if n := len(s.baris); n == 0 || s.baris[n-1] != atas.Nomor {
		s.baris = append(s.baris, atas.Nomor)
	}
	return tabel.Baris{Nomor: atas.Nomor, Sel: sel}
}
