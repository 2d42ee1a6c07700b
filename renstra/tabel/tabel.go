package tabel

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Tabel is one table of a document: the pages under one caption.
type Tabel struct {
	Judul   string // its caption, the lines joined; "" where it has none
	Nomor   string // number in the caption: "4.3", "T-C.27"; "" where it has none
	Baris   int    // line of the caption or, without one, of the head
	Halaman []*Halaman
}

// Halaman is one page of a table: a head and the rows under it.
type Halaman struct {
	Baris  int     // line of the first row of its head; of its first row where it has no head
	Kepala []Baris // the rows of the head as they stand, the column numbers among them
	Kolom  []Kolom // shared by the pages that repeat a head
	Isi    []Baris

	label []string // folded labels of the first row of the head
	huruf uint64   // the letters they begin with
}

// All yields the rows of a table, page by page.
func (t *Tabel) All() iter.Seq2[*Halaman, Baris] {
	return func(yield func(*Halaman, Baris) bool) {
		for _, h := range t.Halaman {
			for _, b := range h.Isi {
				if !yield(h, b) {
					return
				}
			}
		}
	}
}

// Len is the number of rows of a table.
func (t *Tabel) Len() int {
	n := 0
	for _, h := range t.Halaman {
		n += len(h.Isi)
	}
	return n
}

const (
	maxProsa  = 400 // bytes; longer lines of one cell are prose
	maxTunda  = 4   // lines of one cell between rows; more are prose
	jarakAtas = 2   // blank lines between a caption without a number and its table
)

// pemotong cuts the lines of a document into tables.
type pemotong struct {
	baris []Baris
	tabel []*Tabel
	beda  []*Halaman     // the first page with each head
	teks  map[string]int // how often each short line of text is there

	judul      string // the caption that no table has taken yet
	barisJudul int
}

func potong(baris []Baris) []*Tabel {
	p := &pemotong{baris: baris, teks: hitungTeks(baris)}
	for i := 0; i < len(baris); {
		switch b := baris[i]; {
		case b.IsJudul():
			i = p.catatJudul(i)
		case p.judul != "" && b.isVisi():
			i++
		case len(b.Sel) > 1 && !b.IsKosong():
			i = p.satuTabel(i)
		default:
			i++
		}
	}
	return p.tabel
}

// catatJudul keeps the caption at line index i and returns the index after
// it. A heading right under the number of a table is part of its caption.
func (p *pemotong) catatJudul(i int) int {
	p.judul, p.barisJudul = judul(p.baris, i), p.baris[i].Nomor
	for j := i + 1; j < len(p.baris) && j <= i+2*maxJudul; j++ {
		b := p.baris[j]
		if len(b.Sel) > 1 {
			return j
		}
		if s := strings.Trim(b.At(0), "*# "); s != "" && !strings.Contains(p.judul, s) {
			return j
		}
	}
	return i + 1
}

// satuTabel reads the table whose first row is at line index i and returns
// the index of the line that ends it.
func (p *pemotong) satuTabel(i int) int {
	t := &Tabel{Judul: p.judul, Baris: p.barisJudul}
	if t.Judul == "" {
		t.Judul, t.Baris = p.judulAtas(i)
	}
	if t.Baris == 0 {
		t.Baris = p.baris[i].Nomor
	}
	t.Nomor = nomorJudul(t.Judul)
	p.judul, p.barisJudul = "", 0
	p.tabel = append(p.tabel, t)
	for {
		h := &Halaman{Baris: p.baris[i].Nomor}
		n := p.kepala(h, p.baris[i:], t.Halaman)
		t.Halaman = append(t.Halaman, h)
		var lagi bool
		if i, lagi = p.isi(h, i+n); lagi {
			continue
		}
		if i, lagi = p.lanjutan(t, h, i); !lagi {
			return i
		}
	}
}

// maxBeda is how many different heads are remembered.
const maxBeda = 32

// kepala reads the head of a page that begins at rows[0] and returns how many
// rows it takes. Nearly all pages repeat a head that was there before.
func (p *pemotong) kepala(h *Halaman, rows []Baris, atas []*Halaman) int {
	n := barisKepala(rows)
	if len(atas) > 0 && atas[len(atas)-1].lebihTinggi(rows[:n]) {
		n = len(atas[len(atas)-1].Kepala)
	}
	if h.Kepala = rows[:n:n]; n == 0 {
		return 0
	}
	for _, d := range p.beda {
		if slices.EqualFunc(h.Kepala, d.Kepala, samaSel) {
			h.Kolom, h.label, h.huruf = d.Kolom, d.label, d.huruf
			return n
		}
	}
	h.Kolom = kolom(h.Kepala)
	h.himpunan()
	if len(p.beda) < maxBeda {
		p.beda = append(p.beda, h)
	}
	return n
}

// judulAtas is the short text right above a table that has no numbered
// caption.
func (p *pemotong) judulAtas(i int) (string, int) {
	kosong := 0
	for j := i - 1; j >= 0 && kosong <= jarakAtas; j-- {
		switch b := p.baris[j]; {
		case b.IsKosong():
			kosong++
		case b.IsTeks() && len(b.Sel[0]) <= maxProsa/2 && !b.IsKaki():
			return strings.Trim(b.Sel[0], "*# "), b.Nomor
		default:
			return "", 0
		}
	}
	return "", 0
}

// isi collects the rows of a page from line index i on. It returns the index
// of the line that ends it, and whether that begins the next page of the same
// table.
func (p *pemotong) isi(h *Halaman, i int) (next int, lagi bool) {
	jeda, tunda := false, i // lines from tunda on are not yet sure to belong
	asing := false          // there is one among them that no page has at its foot or top
	for ; i < len(p.baris); i++ {
		b := p.baris[i]
		switch {
		case b.IsKosong():
			jeda = true
			continue
		case b.IsJudul(), jeda && b.isTebal():
			return i, false
		case b.isLanjutan():
			continue
		case b.IsTeks():
			asing = asing || !p.berjalan(b)
			if len(b.Sel[0]) > maxProsa || asing && i-tunda >= maxTunda {
				return i, false
			}
			continue
		}
		switch ulang := h.ulang(b); {
		case ulang && jeda && h.kepalaLain(b):
			return i, false
		case ulang:
			return i, !p.mulaiLagi(h, tunda, i)
		case jeda && (kepalaBaru(p.baris[i:]) || h.kepalaTebal(b) || h.lainLebar(p.baris[i:])):
			return i, false
		}
		for j := tunda; j < i; j++ {
			if t := p.baris[j]; !t.IsKosong() && !t.IsKaki() && !t.isLanjutan() && !(jeda && p.berjalan(t)) {
				h.Isi = sambung(h.Isi, p.baris, j)
			}
		}
		h.Isi = sambung(h.Isi, p.baris, i)
		tunda, jeda, asing = i+1, false, false
	}
	return i, false
}

// sambung adds line i of a document to the rows of a page: rows without a gap
// are a part of the lines, not a copy.
func sambung(isi, baris []Baris, i int) []Baris {
	n := len(isi)
	switch {
	case n == 0:
		return baris[i : i+1 : i+1]
	case i >= n && &isi[n-1] == &baris[i-1]:
		return baris[i-n : i+1 : i+1]
	}
	return append(isi, baris[i])
}

// ulang reports whether a row repeats the head of the page, perhaps changed:
// most of its labels are labels of the head. Nearly every row is told by the
// letters its cells begin with to be none.
func (h *Halaman) ulang(b Baris) bool {
	isi, mungkin := 0, 0
	for _, s := range b.Sel {
		if s == "" {
			continue
		}
		isi++
		if len(s) <= maxLabel && h.huruf&bitHuruf(s) != 0 {
			mungkin++
		}
	}
	if mungkin < 2 || 2*mungkin <= isi {
		return false
	}
	sama, lihat := 0, 0
	var buf [maxLabel]byte
	for _, s := range b.Sel {
		if s == "" {
			continue
		}
		lihat++
		if len(s) <= maxLabel && h.huruf&bitHuruf(s) != 0 && h.punyaLabel(teks.AppendLipat(buf[:0], s)) {
			sama++
		}
		if lihat > 2 && sama == 0 {
			return false
		}
	}
	return sama >= 2 && 2*sama > isi
}

// punyaLabel reports whether the first row of the head has a folded label.
func (h *Halaman) punyaLabel(f []byte) bool {
	for _, l := range h.label {
		if l == string(f) {
			return true
		}
	}
	return false
}

// himpunan notes the labels of the first row of the head.
func (h *Halaman) himpunan() {
	h.label = make([]string, 0, len(h.Kepala[0].Sel))
	for _, s := range h.Kepala[0].Sel {
		if f := teks.Lipat(s); f != "" {
			h.label = append(h.label, f)
			h.huruf |= bitHuruf(s)
		}
	}
}

// bitHuruf is a bit for the letter that a cell begins with; all bits where it
// begins with something else.
func bitHuruf(s string) uint64 {
	switch c := s[0] | 0x20; {
	case 'a' <= c && c <= 'z':
		return 1 << (c - 'a')
	case '0' <= c && c <= '9':
		return 1 << (26 + c - '0')
	}
	return ^uint64(0)
}

func samaSel(a, b Baris) bool { return slices.Equal(a.Sel, b.Sel) }

// kepalaTebal reports whether a row is the head of another table by its looks:
// bold in every cell, none of them empty, and not as wide as this page.
func (h *Halaman) kepalaTebal(b Baris) bool {
	if len(h.Kolom) == 0 || len(b.Sel) == len(h.Kolom) || len(b.Sel) < 2 || !semuaLabel(b) {
		return false
	}
	for i := range b.Sel {
		if s := strings.TrimSpace(b.Asli(i)); !strings.HasPrefix(s, "<b>") && !strings.HasPrefix(s, "**") {
			return false
		}
	}
	return true
}

// kepalaBaru reports whether the head of another table begins at rows[0].
func kepalaBaru(rows []Baris) bool {
	first := rows[0]
	if first.Isi() < 2 || !semuaLabel(first) {
		return false
	}
	switch teks.Lipat(first.Sel[0]) {
	case "no", "nomor", "nspk", "tujuan", "uraian", "kode":
		return true
	}
	for n := 1; n < len(rows) && n < maxBarisKepala; n++ {
		if rows[n].IsKosong() || rows[n].IsTeks() {
			return false
		}
		if rows[n].IsNomorKolom() {
			return true
		}
	}
	return false
}
