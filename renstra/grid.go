package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// barisTabel is one line of TAB-separated text, cell by cell, cleaned of tags
// and doubled blanks.
type barisTabel struct {
	nomor int // line in the input, from 1
	sel   []string
}

func belah(nomor int, line string) barisTabel {
	sel := strings.Split(line, "\t")
	for i, s := range sel {
		sel[i] = teks.Bersih(s)
	}
	return barisTabel{nomor, sel}
}

// halaman is one page of a table: a head and the rows under it.
type halaman struct {
	kepala *kepala
	baris  []barisTabel
}

// tabelProgram is a programme table: pages of one caption.
type tabelProgram struct {
	judul   string
	nomor   int // line of the caption or, without one, of the head
	halaman []*halaman
}

func (t *tabelProgram) jumlahBaris() int {
	n := 0
	for _, h := range t.halaman {
		n += len(h.baris)
	}
	return n
}

// baca is the input cut into lines; blank lines are kept, since they end
// things.
type baca struct {
	teks   []string // line n is teks[n-1]
	kepala []kepalaTeks
}

// kepalaTeks is a head that was read, with its lines: most pages of a table
// repeat it to the letter.
type kepalaTeks struct {
	baris  []string
	kepala *kepala
}

// maxKepala is how many different heads are remembered; a table has a few.
const maxKepala = 16

func potongBaris(text string) *baca {
	b := &baca{teks: make([]string, 0, strings.Count(text, "\n")+1)}
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		b.teks = append(b.teks, strings.TrimSuffix(line, "\r"))
		text = rest
	}
	return b
}

// cariTabel finds every programme table of the document.
func (b *baca) cariTabel() []*tabelProgram {
	var tabel []*tabelProgram
	var judul string
	barisJudul, nomorJudul := 0, -1
	for i := 0; i < len(b.teks); {
		line := b.teks[i]
		if judulBaru(line) {
			judul, barisJudul = b.judul(i), i+1
			i++
			continue
		}
		k, n := b.bacaKepala(i)
		if k == nil {
			i++
			continue
		}
		h := &halaman{kepala: k}
		i = b.isi(h, i+n)
		if len(tabel) == 0 || nomorJudul != barisJudul {
			tabel = append(tabel, &tabelProgram{judul: judul, nomor: max(barisJudul, 1)})
			nomorJudul = barisJudul
		}
		t := tabel[len(tabel)-1]
		t.halaman = append(t.halaman, h)
	}
	return tabel
}

// bacaKepala reads the head that begins on line index i, if one does; n is
// how many lines it takes.
func (b *baca) bacaKepala(i int) (k *kepala, n int) {
	if !mungkinKepala(b.teks[i]) {
		return nil, 0
	}
	for _, c := range b.kepala {
		if n := len(c.baris); len(b.teks)-i >= n && slices.Equal(c.baris, b.teks[i:i+n]) {
			sama := *c.kepala
			sama.baris = i + 1
			return &sama, n
		}
	}
	first := belah(i+1, b.teks[i])
	if !adaKolomNama(first) {
		return nil, 0
	}
	rows := append(make([]barisTabel, 0, maxBarisKepala), first)
	for j := i + 1; j < len(b.teks) && len(rows) < maxBarisKepala; j++ {
		if !strings.Contains(b.teks[j], "\t") {
			break
		}
		rows = append(rows, belah(j+1, b.teks[j]))
	}
	if k, n = bacaKepala(rows); k != nil && len(b.kepala) < maxKepala {
		b.kepala = append(b.kepala, kepalaTeks{b.teks[i : i+n], k})
	}
	return k, n
}

// isi collects the rows of a page from line index i on and returns the index
// of the line that ends it: a caption or heading, the next head, prose, or
// the head of another table. A line without TAB between rows is a row that
// lost its cells, not the end.
func (b *baca) isi(h *halaman, i int) int {
	jeda, tunda := false, i // lines from tunda on are not yet sure to belong
	for ; i < len(b.teks); i++ {
		line := b.teks[i]
		switch {
		case strings.TrimSpace(line) == "":
			jeda = true
			continue
		case judulBaru(line):
			return i
		case !strings.Contains(line, "\t"):
			if len(line) > maxNama || i-tunda >= maxTunda {
				return i
			}
			continue
		}
		if mungkinKepala(line) {
			if k, _ := b.bacaKepala(i); k != nil {
				return i
			}
		}
		row := belah(i+1, line)
		if jeda && kepalaLain(row) {
			return i
		}
		for j := tunda; j < i; j++ {
			if strings.TrimSpace(b.teks[j]) != "" && !kakiHalaman(b.teks[j]) {
				h.baris = append(h.baris, belah(j+1, b.teks[j]))
			}
		}
		h.baris = append(h.baris, row)
		tunda, jeda = i+1, false
	}
	return i
}

// kakiHalaman recognises what stands at the foot or top of a page: a page
// number, the title of the document.
func kakiHalaman(line string) bool {
	f := teks.Lipat(line)
	for _, w := range []string{"renstra", "rencanastrategis", "halaman"} {
		if strings.HasPrefix(f, w) {
			return true
		}
	}
	return len(f) < 4 || semuaAngka(f)
}

const (
	maxNama  = 400 // bytes; longer lines without TAB are prose
	maxTunda = 4   // lines without TAB in a row; more are prose
	maxJudul = 3   // lines a caption may take
)

// judulBaru reports whether a line begins something new: the caption of a
// table, figure or chart, a chapter, a Markdown heading.
func judulBaru(line string) bool {
	if line == "" || line[0] == '#' {
		return line != ""
	}
	if c := line[0] | 0x20; c != 't' && c != 'g' && c != 'b' && c != '*' && c != '<' && c != ' ' || strings.Contains(line, "\t") {
		return false
	}
	s := strings.TrimLeft(teks.Bersih(line), "* ")
	for _, w := range []string{"tabel", "gambar", "grafik", "bab"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && strings.ContainsRune(" .\u00a0", rune(s[len(w)])) {
			return true
		}
	}
	return false
}

// judul returns the caption that begins on line index i, its lines joined.
func (b *baca) judul(i int) string {
	var out strings.Builder
	for n := 0; n < maxJudul && i < len(b.teks); i++ {
		line := b.teks[i]
		if strings.Contains(line, "\t") {
			break
		}
		s := strings.Trim(teks.Bersih(line), "*# ")
		if s == "" {
			if out.Len() > 40 {
				break
			}
			continue
		}
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(s)
		n++
	}
	return out.String()
}

// kepalaLain reports whether a row is the head of another kind of table.
func kepalaLain(r barisTabel) bool {
	switch teks.Lipat(r.sel[0]) {
	case "no", "nomor", "nspk", "tujuan":
		return true
	}
	return false
}
