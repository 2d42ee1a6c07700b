package tabel

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// IsJudul reports whether a line begins something new: the caption of a
// table, figure or chart, a chapter, a Markdown heading. In a row whose first
// columns are empty, as a margin, only the caption of a table with its number is
// told from a cell.
func (b Baris) IsJudul() bool {
	if len(b.Sel) > 1 && b.Sel[0] == "" {
		at := b.Tunggal()
		return at > 0 && nomorJudul(b.Sel[at]) != ""
	}
	return b.IsTeks() && awalJudul(b.Asli(0))
}

// isTebal reports whether a line of text stands in bold as a whole: the title
// of what follows.
func (b Baris) isTebal() bool {
	return b.IsTeks() && (strings.HasPrefix(b.Asli(0), "**") || strings.HasPrefix(b.Asli(0), "<b>"))
}

// isVisi reports whether a row over a head says the vision or a mission of the
// region, in one cell across the table, as over Table T-C.26.
func (b Baris) isVisi() bool {
	if len(b.Sel) < 2 || b.Isi() != 1 {
		return false
	}
	kata, _, _ := strings.Cut(strings.ReplaceAll(b.At(0), ":", " "), " ")
	return strings.EqualFold(kata, "visi") || strings.EqualFold(kata, "misi")
}

func awalJudul(line string) bool {
	line = strings.TrimLeft(line, " ")
	if line == "" || line[0] == '#' {
		return line != ""
	}
	if c := line[0] | 0x20; c != 't' && c != 'g' && c != 'b' && c != '*' && c != '<' {
		return false
	}
	s := strings.TrimLeft(teks.Bersih(line), "* ")
	if nomorJudul(s) != "" || strings.EqualFold(strings.Trim(s, "*. "), "tabel") {
		return true
	}
	for _, w := range []string{"tabel", "gambar", "grafik", "bab"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && strings.ContainsRune(" .\u00a0", rune(s[len(w)])) {
			return true
		}
	}
	return false
}

const maxJudul = 3 // lines a caption may take

// Judul returns the caption that begins on line index i, its lines joined; ""
// where there is no such line.
func (d *Dokumen) Judul(i int) string {
	if d == nil || i < 0 {
		return ""
	}
	return judul(d.Baris, i)
}

func judul(baris []Baris, i int) string {
	if i < len(baris) {
		if at := baris[i].Tunggal(); at > 0 {
			return strings.Trim(baris[i].Sel[at], "*# ")
		}
	}
	var out [maxJudul]string
	n, panjang := 0, 0
	for ; n < maxJudul && i < len(baris); i++ {
		if len(baris[i].Sel) > 1 {
			break
		}
		s := strings.Trim(baris[i].At(0), "*# ")
		if s == "" {
			if panjang > 41 {
				break
			}
			continue
		}
		out[n] = s
		n++
		panjang += len(s) + 1
	}
	return strings.Join(out[:n], " ")
}

// nomorJudul is what stands after the word of a caption: "4.3", "T-C.27".
func nomorJudul(judul string) string {
	kata, rest, _ := strings.Cut(judul, " ")
	if n := len("tabel"); len(kata) > n && strings.EqualFold(kata[:n], "tabel") && strings.Trim(kata[n:], ".0123456789") == "" {
		kata, rest = kata[:n], kata[n:]+" "+rest // "Tabel4.6"
	}
	if kata = strings.Trim(kata, ".:"); !miripTabel(kata) {
		return ""
	}
	nomor, _, _ := strings.Cut(strings.TrimLeft(rest, ". "), " ")
	nomor = strings.Trim(nomor, ".:*")
	if !strings.EqualFold(kata, "tabel") && strings.Trim(nomor, ".0123456789") != "" && !strings.HasPrefix(nomor, "T-C.") {
		return "" // "Label 4a", "Tabe1 ini 5"
	}
	if !strings.ContainsAny(nomor, "0123456789") {
		return ""
	}
	return nomor
}

// miripTabel recognises the word that begins a caption, also where a letter of it is
// spoilt: "Tabe1", "Tabcl".
func miripTabel(kata string) bool {
	if strings.EqualFold(kata, "tabel") {
		return true
	}
	return len(kata) > 3 && len(kata) < 7 && kata[0]|0x20 == 't' && teks.Jarak(strings.ToLower(kata), "tabel", 1) == 1
}

// IsKaki recognises what stands at the foot or top of a page: a page number,
// the title of the document, the source of a table.
func (b Baris) IsKaki() bool {
	if len(b.Sel) != 1 {
		return false
	}
	f := teks.Lipat(b.Sel[0])
	return kaki(f) || len(f) < 4 || semuaAngka(f) || nomorHalaman(b.Sel[0], f) || b.Sumber() != ""
}

// Sumber is what a row says of where its table was taken from, which is all it
// has: "DUK Tahun 2025" of "Sumber : DUK Tahun 2025"; "" for other rows.
func (b Baris) Sumber() string {
	i := b.Tunggal()
	if i < 0 {
		return ""
	}
	const kata = "sumber"
	s := strings.Trim(b.Sel[i], "*_ ")
	if len(s) < len(kata) || !strings.EqualFold(s[:len(kata)], kata) {
		return ""
	}
	rest := strings.TrimSpace(s[len(kata):])
	if len(rest) > 4 && strings.EqualFold(rest[:4], "data") {
		rest = strings.TrimSpace(rest[4:])
	}
	asal, ada := strings.CutPrefix(rest, ":")
	if !ada {
		return ""
	}
	return strings.TrimSpace(asal)
}

// IsKakiSel recognises the foot of a page in a row of several cells, all but one
// of them empty, as rows are padded to one width.
func (b Baris) IsKakiSel() bool {
	i := b.Tunggal()
	if i < 0 {
		return false
	}
	f := teks.Lipat(b.Sel[i])
	return kaki(f) || nomorHalaman(b.Sel[i], f)
}

// Tunggal is the column of the only cell of a row that has content, -1 where
// none or several have.
func (b Baris) Tunggal() int {
	at := -1
	for i, s := range b.Sel {
		switch {
		case s == "":
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// nomorHalaman recognises the number of a page, s and folded, by what stands around
// it: "- 12 -", "12 | Page" or, where pages are counted by chapter, "IV-12".
func nomorHalaman(s, f string) bool {
	if len(s) > maxNomor {
		return false
	}
	bab, nomor, _ := strings.Cut(s, "-")
	if bab = strings.TrimSpace(bab); bab != "" && strings.Trim(bab, "IVX") == "" && semuaAngka(strings.TrimSpace(nomor)) {
		return true
	}
	if isi := strings.Trim(s, " -–—|~"); semuaAngka(isi) {
		kiri, kanan, _ := strings.Cut(s, isi)
		return kiri != "" && kanan != "" || strings.Contains(s, "|")
	}
	kata := strings.Trim(f, "0123456789")
	return kata != f && (kata == "page" || kata == "halaman" && strings.Contains(s, "|"))
}

const maxNomor = 40 // bytes; longer cells are no page numbers

// kaki tells the foot of a page by its words.
func kaki(f string) bool {
	for _, w := range []string{"renstra", "rencanastrategis", "halaman"} {
		if strings.HasPrefix(f, w) {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(f, "hal"); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return true
	}
	return f == "lanjutan" || len(f) < maxKaki && (strings.Contains(f, "renstra20") || strings.Contains(f, "rencanastrategis"))
}

const maxKaki = 120 // bytes of a folded running title

func semuaAngka(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
