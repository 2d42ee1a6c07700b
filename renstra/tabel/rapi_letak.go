package tabel

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// letakLabel puts the first row of a head over the columns of its table, where it has
// one cell less or more than the rows below: the labels of the second row stand under
// those over several columns, numbers under what counts, words under what names. A
// label that may belong to one of two columns is left out, and said.
func (p *perapi) letakLabel(k kepalaRapi) kepalaRapi {
	sel := p.baris[k.at].Sel
	calon := calonLabel(sel, p.lebarIsi(k))
	if len(calon) == 0 || slices.ContainsFunc(sel, labelUang) {
		return k
	}
	var mungkin [][]string
	for _, c := range calon {
		n := p.banyakBaris(k, c)
		kc := kepalaRapi{at: k.at, n: n, jenis: k.jenis}
		if n < k.n || !p.cocokBawah(kc, c) || !p.cocokIsi(kc, c) {
			continue
		}
		if n > k.n {
			k, mungkin = kc, nil // more of the rows below are of a head so
		}
		mungkin = append(mungkin, c)
	}
	if len(mungkin) == 0 {
		return k
	}
	if slices.ContainsFunc(mungkin, func(x []string) bool { return slices.Equal(x[:min(len(x), len(sel))], sel) }) {
		if sel[len(sel)-1] != "" {
			p.catat(k.at, isi(sel), "", "kurang satu sel; dibaca seolah-olah yang terakhir")
		}
		return k // the last cell may be the one that is lost
	}
	sama, ragu := labelSama(mungkin, sel)
	p.catat(k.at, isi(sel), isi(sama), "menurut isi kolom di bawahnya")
	if len(ragu) > 0 {
		p.catat(k.at, strings.Join(ragu, " | "), "", "kehilangan satu sel; label itu tidak pasti di atas kolom mana, kolomnya tidak berlabel")
	}
	p.setel(k.at, sama)
	return k
}

// labelUang tells the heads of the programmes and of flat records, where sums and
// codes say better what stands beside its column.
func labelUang(s string) bool {
	f := teks.Lipat(s)
	return strings.HasPrefix(f, "kode") || strings.Contains(f, "pagu")
}

// banyakBaris is how many rows a head has if its first has these cells.
func (p *perapi) banyakBaris(k kepalaRapi, sel []string) int {
	rows := slices.Clone(p.baris[k.at:min(k.at+maxBarisKepala+1, len(p.baris))])
	rows[0].Sel, rows[0].asli = sel, nil
	return max(k.n, barisKepala(rows))
}

// lebarIsi is how many cells every row under the first of a head has; 0 where they
// are few or differ.
func (p *perapi) lebarIsi(k kepalaRapi) int {
	n := 0
	for i := k.at + 1; i < len(p.baris) && i < k.at+1+maxBarisKepala; i++ {
		b := p.baris[i]
		if len(b.Sel) <= 1 {
			break
		}
		if i > k.at+1 && len(b.Sel) != len(p.baris[i-1].Sel) {
			return 0
		}
		n++
	}
	if n < 2 {
		return 0
	}
	return len(p.baris[k.at+1].Sel)
}

// calonLabel are the ways, each once, to read a row by one empty cell more or less than
// it has: none unless that makes it as wide as its table.
func calonLabel(sel []string, lebar int) (out [][]string) {
	if d := len(sel) - lebar; d != 1 && d != -1 {
		return nil
	}
	for c := range max(lebar, len(sel)) {
		switch {
		case c > 0 && sel[c-1] == "": // as by the cell to the left
		case len(sel) < lebar:
			out = append(out, slices.Insert(slices.Clone(sel), c, ""))
		case sel[c] == "":
			out = append(out, slices.Delete(slices.Clone(sel), c, c+1))
		}
	}
	return out
}

// cocokBawah reports whether the rows of the head below its first stand under labels
// over several columns, and the years under each of those in full.
func (p *perapi) cocokBawah(k kepalaRapi, sel []string) bool {
	atas := []Baris{{Sel: sel}}
	batas, _ := batasLabel(atas)
	for _, b := range p.baris[k.at+1 : k.at+k.n] {
		if b.IsNomorKolom() {
			break
		}
		if banyakTahun(b.Sel) < 2 && !penuh(atas, b.Sel) {
			return false
		}
		for i, s := range b.Sel {
			if s != "" && !bercabang(atas, i) {
				return false
			}
		}
		if _, ok := ubin(b.Sel, batas, nil, len(sel)); banyakTahun(b.Sel) > 2 && !ok {
			return false
		}
	}
	return true
}

// cocokIsi reports whether no label stands over a column of another kind: numbers of
// rows, figures, words.
func (p *perapi) cocokIsi(k kepalaRapi, sel []string) bool {
	for c, s := range sel {
		switch f := teks.Lipat(s); {
		case f == "no" || f == "nomor":
			if !p.bernomor(k, c) {
				return false
			}
		case strings.HasPrefix(f, "jumlah"), strings.HasPrefix(f, "total"), strings.HasPrefix(f, "kuantitas"), strings.HasPrefix(f, "volume"):
			if p.banyakIsi(k, c, berangka) == 0 {
				return false
			}
		case s == "" || c+1 < len(sel) && sel[c+1] == "" && p.berlabelBawah(k, c+1):
		case f == "tahun" || strings.HasPrefix(f, "tahunpe"):
			if p.banyakIsi(k, c, bertahun) == 0 {
				return false
			}
		case slices.ContainsFunc(kataNama, func(w string) bool { return strings.HasPrefix(f, w) }):
			if 2*p.banyakIsi(k, c, berhuruf) <= p.banyakIsi(k, c, ada)+p.banyakIsi(k, c, berangka) {
				return false
			}
		}
	}
	return true
}

// berlabelBawah reports whether a row of a head below its first has a label in a column.
func (p *perapi) berlabelBawah(k kepalaRapi, c int) bool {
	return slices.ContainsFunc(p.baris[k.at+1:k.at+k.n], func(b Baris) bool { return b.At(c) != "" && !b.IsNomorKolom() })
}

// kataNama begin labels of columns that have words in every row.
var kataNama = []string{"uraian", "nama", "indikator", "pangkat", "golongan", "jabatan", "eselon", "jenis", "tingkat", "tenaga", "program", "satuan", "sumber"}

// bernomor reports whether the rows under a head are numbered in a column, headings
// between them not counted.
func (p *perapi) bernomor(k kepalaRapi, c int) bool {
	last, n := 0, 0
	for i := k.at + k.n; i < len(p.baris) && i < k.at+k.n+20 && len(p.baris[i].Sel) > 1 && n < 4; i++ {
		s := strings.TrimRight(p.baris[i].At(c), ". ")
		switch {
		case p.baris[i].Isi() == 1: // a heading
		case last == 0 && (s == "" || !berangka(s) && len(s) < 3):
		case s == "":
		case !semuaAngka(s) || len(s) > 4 || last > 0 && angka(s) != last+1:
			return n > 2
		default:
			last = angka(s)
			n++
		}
	}
	return n > 1 || n == 1 && last == 1
}

// banyakIsi counts the cells of a column, among the first rows under a head, of which
// something holds.
func (p *perapi) banyakIsi(k kepalaRapi, c int, f func(string) bool) int {
	n := 0
	for i := k.at + k.n; i < len(p.baris) && i < k.at+k.n+20 && len(p.baris[i].Sel) > 1; i++ {
		if f(p.baris[i].At(c)) {
			n++
		}
	}
	return n
}

func ada(s string) bool { return s != "" }

func bertahun(s string) bool { return tahunSaja(s) > 0 }

func berangka(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func berhuruf(s string) bool { return s != "" && !berangka(s) && s != "-" && s != "–" }

// letakBawah puts a row of labels below the first of a head under those over several
// columns, where it has one cell less or more than the rows below and one way alone
// fills each of those with labels.
func (p *perapi) letakBawah(k kepalaRapi) {
	lebar := len(p.baris[k.at].Sel)
	for i := k.at + 1; i < k.at+k.n; i++ {
		sel := p.baris[i].Sel
		if p.baris[i].IsNomorKolom() || banyakTahun(sel) > 1 || !p.selebar(k.at+k.n, k.at+k.n+1, lebar, -1) {
			continue
		}
		var mungkin [][]string
		for _, c := range calonLabel(sel, lebar) {
			if penuh(p.baris[k.at:i], c) {
				mungkin = append(mungkin, c)
			}
		}
		if len(mungkin) == 1 {
			p.catat(i, isi(sel), isi(mungkin[0]), "menurut label di atasnya")
			p.setel(i, mungkin[0])
		}
	}
}

// bergeserBawah reports whether a row goes on with the head of n lines at i once it is
// put under its labels.
func (p *perapi) bergeserBawah(i, n int, b Baris) bool {
	lebar := len(p.baris[i].Sel)
	return slices.ContainsFunc(calonLabel(b.Sel, lebar), func(c []string) bool { return penuh(p.baris[i:i+n], c) }) && kepalaDikenal(b.Sel)
}

// penuh reports whether labels stand only under labels over several columns, and one
// in every column of each that has any.
func penuh(atas []Baris, sel []string) bool {
	for i, s := range sel {
		if s != "" && !bercabang(atas, i) {
			return false
		}
		b := atas[len(atas)-1]
		if s == "" && bercabang(atas, i) {
			at := rentang(b, i)
			for j := at; j >= 0 && j < len(sel) && (j == at || b.At(j) == ""); j++ {
				if sel[j] != "" {
					return false
				}
			}
		}
	}
	return true
}

// labelSama are the labels that stand over the same column in each of the ways, and
// those that do not.
func labelSama(mungkin [][]string, sel []string) (sama, ragu []string) {
	sama = slices.Clone(mungkin[0])
	for c, s := range sama {
		for _, x := range mungkin {
			if x[c] != s {
				sama[c] = ""
			}
		}
	}
	for _, s := range sel {
		if s != "" && !slices.Contains(sama, s) {
			ragu = append(ragu, s)
		}
	}
	return sama, ragu
}

// labelNomor reads the first label of a head as that of the numbers of the rows, where
// it is empty or spoilt and its column counts them.
func (p *perapi) labelNomor(k kepalaRapi) {
	sel := p.baris[k.at].Sel
	if len(sel[0]) > len("No. ") {
		return
	}
	f := teks.Lipat(sel[0])
	if f == "no" || len(f) > 3 || f != "" && teks.Jarak(f, "no", 1) > 1 || slices.ContainsFunc(sel[1:], func(s string) bool { return teks.Lipat(s) == "no" }) {
		return
	}
	for _, b := range p.baris[k.at+1 : k.at+k.n] {
		if b.At(0) != "" && !b.IsNomorKolom() {
			return
		}
	}
	if !p.bernomor(k, 0) {
		return
	}
	baru := slices.Clone(sel)
	baru[0] = "No"
	p.catat(k.at, sel[0], "No", "menurut isi kolom di bawahnya")
	p.setel(k.at, baru)
}
