package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// A cell of several lines that was copied without quotes is cut where a line
// ends: the rest of its row begins the next line. Text extractors pad such lines
// to the width of the table, with the rest of the cell in its column.

// sambungTerpotong puts the rows of a table together that were cut within a cell,
// and says so.
func (p *pembacaTabel) sambungTerpotong(jenis jenisTabel, t *tabel.Tabel) {
	s := penyambung{t: t, kolom: kolomPertama(t), bersisa: jenis.bersisa()}
	if jenis == jenisKaitan || jenis == jenisPrioritas {
		s.utuh, s.bersisa = p.tertulisUtuh, true
	}
	for _, h := range t.Halaman {
		if len(h.Kolom) > 0 && len(h.Kolom) != len(s.kolom) {
			s.kolom, s.angka, s.lain = h.Kolom, nil, 0 // a page may lack a column
		}
		if isi := s.halaman(h.Isi); len(isi) < len(h.Isi) {
			h.Isi = isi
		}
	}
	if n := len(s.baris); n > 0 {
		p.catat(Temuan{Kode: SelTerputus, Keparahan: Info, Baris: s.baris[0],
			Pesan: fmt.Sprintf("Isi sel %d baris tabel %q terputus ke baris di bawahnya dan disambung, mulai baris %d.", n, sebutanTabel(t), s.baris[0])})
	}
}

// bersisa reports whether the reader of such tables has no eye of its own for
// rows with the rest of a cell alone.
func (j jenisTabel) bersisa() bool {
	return j == jenisJumlah || j == jenisAset || j == jenisLayanan || j == jenisPendanaan || j == jenisPendanaanSusun
}

// tertulisUtuh reports whether the programme table has a name or an indicator that two
// texts are together, and neither alone, or the catalogue such a name.
func (p *pembacaTabel) tertulisUtuh(awal, sisa string) bool {
	if _, nama := p.nama[sisa]; nama || awal == "" || sisa == "" {
		return false
	}
	if p.utuh == nil {
		p.utuh = map[string]bool{}
		for _, n := range p.r.Walk() {
			p.utuh[p.lipat[n]], p.utuh[teks.Lipat(n.Indikator)] = true, true
		}
	}
	if p.utuh[lipatNama(sisa)] || p.utuh[p.lipatNama(awal)] {
		return false
	}
	nama := awal + " " + sisa
	return p.utuh[lipatNama(nama)] || !p.bernama(awal) && !p.bernama(sisa) && p.bernama(nama)
}

// penyambung joins the cut rows of one table.
type penyambung struct {
	t       *tabel.Tabel
	kolom   []tabel.Kolom
	bersisa bool
	utuh    func(awal, sisa string) bool // only the two together are known; nil where nothing is
	angka   []bool                       // the columns with nothing but figures; nil until asked for
	baris   []int                        // lines of the rows that were cut
	lain    int                          // how many rows are not as wide as the head; 0 until asked for
}

// halaman is the rows of a page, themselves where none was cut.
func (s *penyambung) halaman(rows []tabel.Baris) []tabel.Baris {
	var out []tabel.Baris
	var atas tabel.Baris // the row above, as it is after it was joined
	salin := 0           // rows before it are in out, or need not be
	for i := 0; i < len(rows); {
		row, n := s.sambung(rows[i:])
		switch {
		case n > 1:
			out = append(append(out, rows[salin:i]...), row)
			salin = i + n
		case s.bersisa && s.barisSisa(atas, row):
			row = s.tempel(atas, row)
			out = append(out, rows[salin:i]...)
			out[len(out)-1] = row
			salin = i + 1
		}
		atas = row
		i += n
	}
	if salin == 0 {
		return rows
	}
	return append(out, rows[salin:]...)
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
	sel := slices.Clip(row.Sel)
	for n = 1; n < min(len(rows), maxPotongan) && rows[n].Nomor == rows[n-1].Nomor+1; n++ {
		bawah, akhir := rows[n].Sel, len(sel)-1
		if rows[n].Isi() == 1 && len(bawah) > 0 && bawah[0] != "" && len(sel) == len(s.kolom) {
			bawah = bawah[:1] // padded to the width of the table
		}
		if len(bawah) == 0 || rows[n].HasLines() || !s.berlanjut(sel, bawah) && !s.sepasang(sel, bawah) {
			break
		}
		if sel = slices.Clone(sel); bawah[0] != "" { // else the cell ends with a line break
			sel[akhir] += " " + bawah[0]
		}
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

// sepasang reports whether two lines are as wide as the head together, and no other
// row of the table has another width: it was cut in two, whatever the rest begins with.
func (s *penyambung) sepasang(sel, bawah []string) bool {
	if len(sel)+len(bawah)-1 != len(s.kolom) || len(sel) < 2 || len(bawah) < 2 || !isKata(bawah[0]) || !isKata(sel[len(sel)-1]) {
		return false
	}
	if s.lain == 0 {
		for _, row := range s.t.All() {
			if len(row.Sel) != len(s.kolom) {
				s.lain++
			}
		}
	}
	return s.lain == 2 && s.t.Len() > 3
}

// berlanjut reports whether the last of some cells may go on with the first of
// the line below: words with words in small letters. One that begins otherwise may
// be a name of its own, unless its row would lack the number that the cells above
// have.
func (s *penyambung) berlanjut(sel, bawah []string) bool {
	atas := sel[len(sel)-1]
	if s.utuh != nil && len(sel)+len(bawah)-1 <= len(s.kolom) && len(sel) < len(s.kolom) && s.utuh(atas, bawah[0]) {
		return true
	}
	if len(sel) > 1 && len(sel) < len(s.kolom) && digit1(sel[0]) && cariKolom(s.kolom[:1], "no", "nomor", "kode") == 0 && s.sisaBaris(len(sel)-1, atas, bawah) {
		return true
	}
	if len(sel) == 1 && atas == strings.ToUpper(atas) {
		return false
	}
	lanjut := sisaKata(bawah[0]) || len(sel) == len(s.kolom) && len(bawah) == 1 && isKata(bawah[0]) && terbuka(sel, bawah[0]) == len(sel)-1
	return lanjut && strings.ContainsFunc(atas, unicode.IsLetter) && !bernilai(atas)
}

// terbuka is the one cell of some that ends within a phrase: behind a word that
// none ends with, or in a parenthesis that the rest closes. It is -1 where there is
// none, or more than one.
func terbuka(sel []string, sisa string) int {
	kurung := func(s string) int { return strings.Count(s, "(") - strings.Count(s, ")") }
	at := -1
	for i, s := range sel {
		akhir := s[strings.LastIndexByte(s, ' ')+1:]
		if !slices.Contains(kataSambung, akhir) && (kurung(s) != 1 || kurung(sisa) != -1) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// kataSambung are words that a phrase goes on after.
var kataSambung = []string{"dan", "di", "ke", "dari", "yang", "untuk", "dengan", "pada", "atau", "oleh", "bagi", "dalam", "serta", "tentang", "terhadap", "dan/atau"}

// sisaBaris reports whether a line can be the rest of a numbered row that ends in a
// cell of the column at: that column has no figures, and the line has no number of
// its own and is no total.
func (s *penyambung) sisaBaris(at int, atas string, bawah []string) bool {
	if awal := strings.Trim(bawah[0], ".() "); atas == "" || sebutanJumlah(bawah[0]) || digit1(awal) && isiNomor(awal) {
		return false
	}
	if !slices.Contains(s.kolomAngka(), true) {
		return isKata(bawah[0]) && !isiNomor(atas)
	}
	return !s.kolomAngka()[at] && (bawah[0] != "" || len(bawah) > 1)
}

// digit1 reports whether a text begins with a digit.
func digit1(s string) bool { return s != "" && digit(s[0]) }

// sisaKata reports whether a cell can only be the rest of one: it begins with a
// word in small letters. "a. …" begins an entry of a list.
func sisaKata(s string) bool {
	kata, _, _ := strings.Cut(s, " ")
	return sambunganKata(s) && len(strings.Trim(kata, ".)")) > 1 && !bernilai(s)
}

// cocok reports whether cells have figures, or nothing, in the columns in which
// all whole rows have.
func (s *penyambung) cocok(sel []string) bool {
	for i, angka := range s.kolomAngka() {
		if angka && sel[i] != "" && !bernilai(sel[i]) {
			return false
		}
	}
	return true
}

// kolomAngka tells the columns in which the whole rows have nothing but figures.
func (s *penyambung) kolomAngka() []bool {
	if s.angka != nil {
		return s.angka
	}
	s.angka = make([]bool, len(s.kolom))
	for at := range s.angka {
		for _, row := range s.t.All() {
			if len(row.Sel) != len(s.kolom) || row.Sel[at] == "" || strip(row.Sel[at]) {
				continue
			}
			if s.angka[at] = bernilai(row.Sel[at]); !s.angka[at] {
				break
			}
		}
	}
	return s.angka
}

// barisSisa reports whether a row has nothing but the rest of cells of the row
// above it, each in its column.
func (s *penyambung) barisSisa(atas, row tabel.Baris) bool {
	if n := row.Isi(); n == 0 || atas.Isi() < n || atas.Isi() == n && s.utuh == nil {
		return false
	}
	for i, sisa := range slices.Backward(row.Sel) { // the name, which tells most, stands to the right
		awal := atas.At(i)
		switch {
		case sisa == "":
		case s.utuh != nil:
			if !s.utuh(awal, sisa) {
				return false
			}
		case !sisaKata(sisa) && (row.Isi() > 1 || !isKata(sisa) || terbuka(atas.Sel, sisa) != i), awal == "", bernilai(awal), sambungan(awal):
			return false
		}
	}
	return true
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
