package tabel

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// bedaKepala is in what one row a head differs from the same head elsewhere.
type bedaKepala struct {
	at    int      // index of the line, -1 where they are the same
	sel   []string // the cells of the row elsewhere
	sisip bool     // the head has no such row
}

// kembar mends heads by the same head elsewhere in the document, of another page or
// another table: where one row has lost a cell or a label, has a cell too many, or is
// not there. Where heads elsewhere disagree nothing is sure.
func (p *perapi) kembar() {
	p.tanpaBarisAtas()
	var sekali []int // the heads that repeat none above
	var salin [][]Baris
	for n, k := range p.kepala {
		if !k.ulang {
			sekali = append(sekali, n)
			salin = append(salin, slices.Clone(tanpaNomor(p.baris[k.at:k.at+k.n])))
		}
	}
	for i, n := range sekali {
		if p.geser > maxGeser {
			return
		}
		var beda []bedaKepala
		baris := 0
		for m := max(0, i-maxSebanding); m < min(len(salin), i+maxSebanding+1); m++ {
			if m == i {
				continue
			}
			lain := salin[m]
			if b, ok := p.bedaSatu(p.kepala[n].at, lain); ok {
				if beda = append(beda, b); m < i || baris == 0 {
					baris = lain[0].Nomor // the one before it or, without that, the first below
				}
			}
		}
		if len(beda) == 0 || p.adaUlang(n) || slices.ContainsFunc(beda, func(b bedaKepala) bool { return b.at < 0 || !sama(b, beda[0]) }) {
			continue
		}
		p.terapkan(n, beda[0], baris)
	}
}

// adaUlang reports whether a later head repeats head n.
func (p *perapi) adaUlang(n int) bool {
	return slices.ContainsFunc(p.kepala[n+1:], func(x kepalaRapi) bool { return x.ulang && x.jenis == p.kepala[n].jenis })
}

// tanpaNomor is a head without its row of column numbers.
func tanpaNomor(kepala []Baris) []Baris {
	if n := len(kepala); n > 1 && kepala[n-1].IsNomorKolom() {
		return kepala[:n-1]
	}
	return kepala
}

func sama(a, b bedaKepala) bool {
	return a.at == b.at && a.sisip == b.sisip && slices.Equal(a.sel, b.sel)
}

// terapkan gives head n the row that the same head has on another line.
func (p *perapi) terapkan(n int, b bedaKepala, baris int) {
	sebab := fmt.Sprintf("seperti kepala pada baris %d", baris)
	if !b.sisip {
		p.catat(b.at, isi(p.baris[b.at].Sel), isi(b.sel), sebab)
		p.setel(b.at, b.sel)
		return
	}
	p.catat(b.at, "", isi(b.sel), sebab)
	p.sisipkan(b.at, b.sel)
	p.kepala[n].n++
	for m := n + 1; m < len(p.kepala); m++ {
		p.kepala[m].at++
	}
}

// bedaSatu compares the lines from index at on with a head elsewhere; ok is false
// where they differ in more than one row, or that row in more than one cell.
func (p *perapi) bedaSatu(at int, lain []Baris) (b bedaKepala, ok bool) {
	if len(lain) == 1 && lain[0].Isi() < 4 {
		return b, false
	}
	j := 0
	for j < len(lain) && at+j < len(p.baris) && samaKepala(p.baris[at+j], lain[j]) {
		j++
	}
	switch {
	case j == len(lain):
		return bedaKepala{at: -1}, true
	case at+j >= len(p.baris):
		return b, false
	}
	b = bedaKepala{at: at + j, sel: lain[j].Sel}
	if p.samaMulai(at+j+1, lain[j+1:], samaKepala) && p.selSatu(at, at+len(lain), p.baris[at+j].Sel, lain[j].Sel, j > 0) {
		return b, true
	}
	b.sisip = true
	return b, j > 0 && deretUtuh(b.sel) && banyakTahun(p.baris[at+j].Sel) == 0 && lain[0].Isi() >= 4 && p.samaMulai(at+j, lain[j+1:], samaKepala) && p.selebar(at, at+len(lain), len(b.sel), b.at)
}

// deretUtuh reports whether a row that has years has nothing else, in their order but
// for where a group begins.
func deretUtuh(sel []string) bool {
	if banyakTahun(sel) < 2 {
		return true
	}
	last, awal := 0, 0
	for _, s := range sel {
		y := tahunSaja(s)
		switch {
		case s == "" || y == 0 && labelDikenal(s):
		case last == 0:
			awal = y
		case y != last+1 && y != awal:
			return false
		}
		if y > 0 {
			last = y
		}
	}
	return awal > 0
}

// samaKepala reports whether two rows have the same labels, one letter in a word not
// counted where both are known: "Outcome", "Outcame".
func samaKepala(a, b Baris) bool { return slices.EqualFunc(a.Sel, b.Sel, labelSatu) }

func labelSatu(a, b string) bool {
	return a == b || len(a) > 5 && len(b) > 5 && teks.Jarak(teks.Lipat(a), teks.Lipat(b), 1) <= 1 && labelDikenal(a) && labelDikenal(b)
}

// samaMulai reports whether the lines from index i on are as others.
func (p *perapi) samaMulai(i int, lain []Baris, sama func(a, b Baris) bool) bool {
	return i+len(lain) <= len(p.baris) && slices.EqualFunc(p.baris[i:i+len(lain)], lain, sama)
}

// selebar reports whether one of the lines [i, j] besides line kecuali has n cells.
func (p *perapi) selebar(i, j, n, kecuali int) bool {
	for ; i <= j && i < len(p.baris); i++ {
		if i != kecuali && len(p.baris[i].Sel) == n {
			return true
		}
	}
	return false
}

// selSatu reports whether a row of the head on lines [i, j) is another but for one
// cell: it is empty, misspelt, lost or too many, or the last ones are lost. The number
// of its cells then is not that of the other rows. Labels of one letter tell only
// below others that are the same.
func (p *perapi) selSatu(i, j int, sel, lain []string, bawah bool) bool {
	if len(sel) != len(lain) {
		return p.selebar(i, j, len(lain), -1) && (len(sel) == len(lain)-1 && kurangSatu(sel, lain) ||
			len(sel) == len(lain)+1 && lebihSatu(sel, lain) || len(sel) > 2 && len(sel) < len(lain) && slices.EqualFunc(sel, lain[:len(sel)], labelSatu))
	}
	beda := -1
	for c := range sel {
		switch {
		case labelSatu(sel[c], lain[c]):
		case beda >= 0:
			return false
		default:
			beda = c
		}
	}
	return beda >= 0 && (teks.Lipat(sel[beda]) == "" || salahTulis(sel[beda], lain[beda]) || bawah && len(lain[beda]) == 1 && len(sel[beda]) < 3)
}

// kurangSatu reports whether a row is another without one of its cells.
func kurangSatu(sel, lain []string) bool {
	c := 0
	for c < len(sel) && labelSatu(sel[c], lain[c]) {
		c++
	}
	return slices.EqualFunc(sel[c:], lain[c+1:], labelSatu)
}

// lebihSatu reports whether a row is another with one empty cell more.
func lebihSatu(sel, lain []string) bool {
	c := 0
	for c < len(lain) && sel[c] == lain[c] {
		c++
	}
	return kurangSatu(lain, sel) && slices.Contains(sel[:c+1], "")
}

// salahTulis reports whether a label that is not known is another but for two letters.
func salahTulis(s, lain string) bool {
	batas := min(2, len(lain)/2)
	return s != "" && tahunSaja(s) == 0 && !labelDikenal(s) && teks.Jarak(teks.Lipat(s), teks.Lipat(lain), batas) <= batas
}

// tanpaBarisAtas gives a page that begins with the second row of the head of the
// page before or after it, in the same table, the first one too.
func (p *perapi) tanpaBarisAtas() {
	for i := 1; i < len(p.baris) && p.geser <= maxGeser; i++ {
		if len(p.baris[i].Sel) < 3 || len(p.baris[i-1].Sel) > 1 || p.baris[i].IsNomorKolom() {
			continue
		}
		n, _ := slices.BinarySearchFunc(p.kepala, i, func(k kepalaRapi, i int) int { return k.at - i })
		if n < len(p.kepala) && p.kepala[n].at == i {
			continue
		}
		for _, m := range []int{n - 1, n} {
			if m < 0 || m >= len(p.kepala) {
				continue
			}
			k := p.kepala[m]
			bawah := tanpaNomor(p.baris[k.at : k.at+k.n])[1:]
			if len(bawah) == 0 || !deretUtuh(p.baris[i].Sel) || !p.samaMulai(i, bawah, samaSel) || p.adaJudul(min(i, k.at), max(i, k.at)) {
				continue
			}
			atas := p.baris[k.at]
			p.catat(i, "", isi(atas.Sel), fmt.Sprintf("seperti kepala pada baris %d", atas.Nomor))
			p.sisipkan(i, atas.Sel)
			for m := n; m < len(p.kepala); m++ {
				p.kepala[m].at++
			}
			p.kepala = slices.Insert(p.kepala, n, kepalaRapi{at: i, n: 1 + len(bawah)})
			i += len(bawah)
			break
		}
	}
}

// adaJudul reports whether a caption stands between two lines.
func (p *perapi) adaJudul(i, j int) bool {
	return slices.ContainsFunc(p.baris[i:j], Baris.IsJudul)
}
