package tabel

import (
	"slices"
	"strings"
)

// Perbaikan is one mend of a head: heads are few, each of their labels stands for a
// whole column, and most of them say twice what they say. What is read otherwise
// than it is written is sure by the other labels, the order of the years or the
// same head elsewhere; what is not sure stays as it is.
type Perbaikan struct {
	Baris int    // line of the row
	Tulis string // what it says
	Baca  string // what it is read as
	Sebab string // by what, for the official: "menurut urutan tahunnya"
}

// SebabGanda is the Sebab of a row of a head that is written twice.
const SebabGanda = "tertulis dua kali"

// perapi mends the heads of a document before it is cut into tables.
type perapi struct {
	baris  []Baris
	kepala []kepalaRapi
	beda   [][]Baris       // heads that needed no mend, each once: most pages repeat one
	deret  [][]int         // the years that groups of columns have, from the first to the last
	isi    map[string]bool // the words of what is no head, nil until asked for
	geser  int             // how often lines were put in or taken out
	out    []Perbaikan

	ubahan  map[int]ubahan   // by line, rows whose cells are others than written
	sisipan map[int][]string // and those that the document lacks, in front of their line
	belahan map[int]belahan  // and lines that are two rows
}

// kepalaRapi is a head: the index of its first line, and how many it has.
type kepalaRapi struct {
	at, n int
	jenis int  // which of the heads that needed no mend it is, from 1; 0 for none
	ulang bool // another above is the same
}

// What a document may cost. One agency's has some forty heads that differ, and
// lines are seldom put in or taken out, each time moving all that follow.
const (
	maxGeser     = 1 << 10
	maxSebanding = 1 << 6 // heads before and behind one that are compared with it
)

// ganti puts other lines in the place of those from index i to j.
func (p *perapi) ganti(i, j int, baris ...Baris) {
	if i < j || len(baris) > 0 {
		p.baris = slices.Replace(p.baris, i, j, baris...)
		p.geser++
	}
}

// rapikan mends the heads among the lines of a document.
func rapikan(baris []Baris) *perapi {
	p := &perapi{baris: baris, ubahan: map[int]ubahan{}, sisipan: map[int][]string{}, belahan: map[int]belahan{}}
	for i := 0; i < len(p.baris); i++ {
		if jenis, ok := p.mulai(i); ok {
			i += p.satuKepala(i, jenis) - 1
		}
	}
	p.kembar()
	var berubah [maxBeda + 1]bool
	for _, k := range p.kepala {
		if k.ulang && !berubah[k.jenis] {
			continue
		}
		perbaikan := len(p.out)
		k = p.letakLabel(k)
		p.letakBawah(k)
		p.labelNomor(k)
		p.tahun(k)
		berubah[k.jenis] = len(p.out) > perbaikan
	}
	return p
}

// mulai reports whether a head begins at line index i: a row below text or a gap,
// at least half of whose cells are labels that are known. Two rows in one line are
// taken apart before. jenis is which head that needed no mend it is, 0 for none.
func (p *perapi) mulai(i int) (jenis int, ok bool) {
	b := p.baris[i]
	if len(b.Sel) < 3 || p.geser > maxGeser || i > 0 && len(p.baris[i-1].Sel) > 1 && !p.baris[i-1].IsKosong() {
		return 0, false
	}
	belah := p.pisah(i)
	if jenis = p.sepertiTadi(i); jenis > 0 {
		return jenis, true
	}
	return 0, belah || mungkinLabel(b) && kepalaDikenal(b.Sel)
}

// sepertiTadi is which head that needed no mend the one at line index i is, from 1; 0
// for none.
func (p *perapi) sepertiTadi(i int) int {
	for j, k := range p.beda {
		n := len(k)
		if !p.samaMulai(i, k, samaSel) {
			continue
		}
		if k[n-1].IsNomorKolom() {
			return j + 1
		}
		if _, lanjut := p.lanjutKepala(i, n); !lanjut {
			return j + 1
		}
	}
	return 0
}

// satuKepala mends the head that begins at line index i by itself, and returns how
// many lines it takes.
func (p *perapi) satuKepala(i, jenis int) int {
	if jenis > 0 {
		n := len(p.beda[jenis-1])
		p.kepala = append(p.kepala, kepalaRapi{i, n, jenis, true})
		return n
	}
	perbaikan := len(p.out)
	p.kata(i)
	n := 1
	for n < maxBarisKepala {
		if i+n < len(p.baris) {
			p.pisah(i + n)
		}
		j, ok := p.lanjutKepala(i, n)
		if !ok {
			break
		}
		p.ganti(i+n, j)
		if b := p.baris[i+n]; samaSel(b, p.baris[i+n-1]) && (kepalaDikenal(b.Sel) || banyakTahun(b.Sel) > 1 && deretUtuh(b.Sel)) { // a row written twice
			p.catat(i+n, isi(p.baris[i+n].Sel), "", SebabGanda)
			p.ganti(i+n, i+n+1)
			continue
		}
		p.kata(i + n)
		n++
		if p.nomorKolom(i + n - 1) {
			break
		}
	}
	k := kepalaRapi{at: i, n: n}
	if len(p.out) == perbaikan && len(p.beda) < maxBeda {
		p.beda = append(p.beda, slices.Clone(p.baris[i:i+n]))
		k.jenis = len(p.beda)
	}
	p.kepala = append(p.kepala, k)
	return n
}

// lanjutKepala is the index of the line that goes on with the head of n lines at i,
// if one does. Across a gap or the number of a page only rows do that cannot be
// those of a table.
func (p *perapi) lanjutKepala(i, n int) (j int, ok bool) {
	j = i + n
	for j < len(p.baris) && j < i+n+3 && len(p.baris[j].Sel) <= 1 && (p.baris[j].IsKosong() || p.baris[j].IsKaki()) {
		j++
	}
	if j >= len(p.baris) || len(p.baris[j].Sel) < 3 || p.baris[j].Isi() < 2 {
		return j, false // the only cell may be the rest of one that the page before began
	}
	b := p.baris[j]
	if b.IsNomorKolom() || nomorRusak(b) >= 0 || banyakTahun(b.Sel) > 1 && mungkinLabel(b) {
		return j, true
	}
	if samaSel(b, p.baris[i+n-1]) {
		return j, j == i+n
	}
	cabang := lanjutan(p.baris[i:i+n], b)
	if j == i+n {
		return j, cabang || p.bergeserBawah(i, n, b)
	}
	return j, cabang && (kepalaDikenal(b.Sel) || j+1 < len(p.baris) && p.baris[j+1].IsNomorKolom())
}

// mungkinLabel reports whether no cell of a row is a value, beside labels and years
// that may be damaged.
func mungkinLabel(b Baris) bool {
	for _, s := range b.Sel {
		if s != "" && !label(s) && (len(s) > len("2025--") || strings.ContainsAny(s, "%.,")) {
			return false
		}
	}
	return true
}

// banyakTahun counts the cells that are a year.
func banyakTahun(sel []string) int {
	n := 0
	for _, s := range sel {
		if tahunSaja(s) > 0 {
			n++
		}
	}
	return n
}

// pisah takes two rows apart that stand in one line since the end of the first is
// lost: a head and what stands below it, by the width of the rows that follow. Where
// their cells at the seam ran together too, the label and the number behind it tell
// where.
func (p *perapi) pisah(i int) bool {
	if i+1 >= len(p.baris) {
		return false
	}
	sel, lebar := p.baris[i].Sel, len(p.baris[i+1].Sel)
	if lebar < 3 || len(sel) != 2*lebar && len(sel) != 2*lebar-1 || !p.selebarSekitar(i, lebar) {
		return false
	}
	atas, bawah := slices.Clone(sel[:lebar]), slices.Clone(sel[len(sel)-lebar:])
	if len(sel) == 2*lebar-1 {
		kiri, kanan, ok := belahLabel(sel[lebar-1], sel[lebar], lebar)
		if !ok && banyakTahun(atas) < 2 && !(Baris{Sel: atas[:lebar-1]}).IsNomorKolom() {
			return false
		}
		atas[lebar-1], bawah[0] = kiri, kanan
	}
	b, c := p.baris[i], p.baris[i]
	b.Sel, b.asli, c.Sel, c.asli = atas, nil, bawah, nil
	if c.Isi() == 0 || !b.IsNomorKolom() && !(mungkinLabel(b) && (kepalaDikenal(atas) || banyakTahun(atas) > 1 || c.IsNomorKolom())) {
		return false
	}
	p.catat(i, isi(sel), isi(atas)+" / "+isi(bawah), "dua baris dalam satu baris")
	p.belah(i, b, c)
	return true
}

// selebarSekitar reports whether the rows around line index i have n cells and none
// has as many as it: all those below, and that above where it is one of the table.
func (p *perapi) selebarSekitar(i, n int) bool {
	if i > 0 && len(p.baris[i-1].Sel) > 1 && len(p.baris[i-1].Sel) != n {
		return false
	}
	sama := 0
	for j := i + 1; j < len(p.baris) && j <= i+maxBarisKepala && len(p.baris[j].Sel) > 1; j++ {
		switch len(p.baris[j].Sel) {
		case n:
			sama++
		case len(p.baris[i].Sel):
			return false
		}
	}
	return sama > 1 || i+2 >= len(p.baris) || len(p.baris[i+2].Sel) <= 1
}

// belahLabel parts a cell in which the last of a head and the first of the row below
// it ran together: a label that is known, or the number of the last column, and what
// stands behind it.
func belahLabel(s, kananLagi string, lebar int) (kiri, kanan string, ok bool) {
	i := len(strings.TrimRight(s, "0123456789.()"))
	if kiri = strings.TrimSpace(s[:i]); i < len(s) && labelDikenal(kiri) && tahunSaja(s[i:]) == 0 {
		return kiri, s[i:], true
	}
	if labelDikenal(s) {
		return s, "", true
	}
	if nomor := nomorTulis(kananLagi, 1); nomorKolom(kananLagi) == 2 && strings.HasSuffix(s, nomor) {
		return strings.TrimSuffix(s, nomor), nomor, true
	}
	for _, nomor := range []string{nomorTulis("", lebar), nomorTulis("(", lebar)} {
		if rest, ok := strings.CutPrefix(s, nomor); ok {
			return nomor, rest, true
		}
	}
	return "", s, i == 0
}

func (p *perapi) catat(i int, tulis, baca, sebab string) {
	p.out = append(p.out, Perbaikan{Baris: p.baris[i].Nomor, Tulis: tulis, Baca: baca, Sebab: sebab})
}

// isi are the cells of a row that have content.
func isi(sel []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(sel), func(s string) bool { return s == "" }), " | ")
}
