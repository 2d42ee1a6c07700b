package renstra

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// What the rows of the tables beside are, by their names and numbers: rows that
// count something, and rows that sum those.

// sebutanJumlah reports whether a name begins with the word for a sum.
func sebutanJumlah(s string) bool {
	_, _, ok := bagiSebutan(s)
	return ok
}

// bagiSebutan takes the word for a sum off a name: what it is the sum of, and
// whether the word says that it is no more than a part.
func bagiSebutan(s string) (dari string, sub, ok bool) {
	if !mungkinAwal(s, "sgjt") {
		return "", false, false
	}
	f := teks.Lipat(s)
	if rest, ada := strings.CutPrefix(f, "sub"); ada {
		f, sub = rest, true
	}
	for _, w := range []string{"grandtotal", "jumlah", "total", "jml"} {
		if rest, ada := strings.CutPrefix(f, w); ada {
			f, ok = rest, true
			break
		}
	}
	if !ok {
		return "", false, false
	}
	if rest, ada := strings.CutPrefix(f, "sub"); ada {
		f, sub = rest, true
	}
	return f, sub, true
}

// mungkinAwal is the cheap test that most texts fail: the first letter is one of
// those with which the words begin that are looked for.
func mungkinAwal(s, huruf string) bool {
	for i := range len(s) {
		switch c := s[i] | 0x20; {
		case 'a' <= c && c <= 'z':
			return strings.IndexByte(huruf, c) >= 0
		case s[i] == '<' || s[i] >= utf8.RuneSelf:
			return true // a tag, perhaps
		}
	}
	return false
}

// barisBagian reports whether a row says what share each column has, or the
// mean of the rows: nothing that adds up.
func barisBagian(nama string) bool {
	f := teks.Lipat(nama)
	return f == "persen" || f == "" && strings.Contains(nama, "%") ||
		adaAwalan(f, "persentase", "prosentase", "presentase", "ratarata", "rerata", "rasio", "indeks")
}

// penamaBaris tells what the rows of one table are.
type penamaBaris struct {
	judul    map[string]bool // folded names and numbers of its groups
	bernomor bool            // its rows have numbers
}

// kenali notes a row: the name and number of one without figures are those of
// a group.
func (p *penamaBaris) kenali(nomor, nama string, kosong bool) {
	p.bernomor = p.bernomor || nomor != ""
	if kosong {
		p.kelompok(nomor)
		p.kelompok(nama)
	}
}

// kelompok notes the heading of a group.
func (p *penamaBaris) kelompok(s string) {
	if p.judul == nil {
		p.judul = make(map[string]bool)
	}
	if f := teks.Lipat(s); f != "" {
		p.judul[f] = true
	}
	if rest, _, ok := nomorDepan(s); ok {
		p.judul[teks.Lipat(rest)] = true
	}
}

// jenis is what a row is by its number and name.
func (p *penamaBaris) jenis(nomor, nama string) jenisSusun {
	if barisBagian(nama) {
		return susunLain
	}
	if nomor != "" {
		return susunIsi
	}
	dari, sub, ok := bagiSebutan(nama)
	switch {
	case !ok:
		return susunIsi
	case sub, isiNomor(dari), isiNomor(strings.ToUpper(dari)), p.judul[dari]:
		return susunJumlah
	case tanpaKataTotal(dari) == "", strings.Contains(nama, "+"), strings.HasPrefix(dari, "semua"), strings.HasPrefix(dari, "seluruh"):
		return susunSemua
	case p.bernomor:
		return susunJumlah
	}
	return susunRagu // "Jumlah Dokter" may be a row like the others
}

// isKata reports whether the cell of a number holds a name: words and not the
// number or letter of a list.
func isKata(s string) bool {
	huruf := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			huruf++
		}
	}
	return huruf > 2 && !isiNomor(strings.Trim(s, ".() "))
}

// penentuTingkat tells from the numbers of rows how deep each stands: a kind of
// number that was not there before begins a level below.
type penentuTingkat []string

// tingkat is the level of a row by its number, else by that in front of its
// name; a row without any stands where the row above does.
func (p *penentuTingkat) tingkat(nomor, nama string) int {
	if nomor = strings.TrimSpace(nomor); nomor == "" {
		nomor = nama[:len(nama)-len(tanpaNomorDepan(nama))]
	}
	rupa := rupaNomor(strings.TrimSpace(nomor), *p)
	if rupa == "" {
		return max(0, len(*p)-1)
	}
	for i, r := range *p {
		if r == rupa {
			*p = (*p)[:i+1]
			return i
		}
	}
	*p = append(*p, rupa)
	return len(*p) - 1
}

// tanpaNomorDepan is a name without the number of a list that surely is one.
func tanpaNomorDepan(nama string) string {
	if rest, pasti, ok := nomorDepan(nama); ok && pasti {
		return rest
	}
	return nama
}

// rupaNomor is the kind of a number: 1, 1.1, A, a, I or i, and whether a
// parenthesis closes it; "" for none.
func rupaNomor(s string, atas []string) string {
	if r, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune(butirDepan, r) {
		return "-"
	}
	isi, tutup := strings.Trim(s, "(). "), ""
	if strings.Contains(s, ")") {
		tutup = ")"
	}
	switch {
	case !isiNomor(isi):
		return ""
	case digit(isi[0]):
		return strings.Repeat("1.", strings.Count(isi, ".")+1) + tutup
	}
	kecil := isi[0] & 0x20
	huruf, romawi := string('A'|kecil)+tutup, string('I'|kecil)+tutup
	switch lanjut := slices.Contains(atas, romawi); {
	case len(isi) > 1, lanjut && strings.Trim(isi, "IVXivx") == "", isi[0] == 'I'|kecil && !slices.Contains(atas, huruf):
		return romawi
	}
	return huruf
}
