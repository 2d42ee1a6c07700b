package tabel

import (
	"slices"
	"strconv"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// tahun mends the years of a head: those that a letter spoils by the years beside
// them, a row of years that does not stand under its labels by the one way in which
// it does.
func (p *perapi) tahun(k kepalaRapi) {
	for i := k.at; i < k.at+k.n; i++ {
		if banyakTahun(p.baris[i].Sel) < 2 {
			continue
		}
		p.ejaTahun(i)
		if i > k.at {
			p.letakTahun(k, i)
		}
		return
	}
}

// ejaTahun reads a cell between years, or beside two of them, that is one letter off
// the year that belongs there.
func (p *perapi) ejaTahun(i int) {
	sel := p.baris[i].Sel
	var at []int // the cells with content
	for c, s := range sel {
		if s != "" {
			at = append(at, c)
		}
	}
	tahun := func(n int) int {
		if n < 0 || n >= len(at) {
			return 0
		}
		return tahunSaja(sel[at[n]])
	}
	for n, c := range at {
		kiri, kanan := tahun(n-1), tahun(n+1)
		y := 0
		switch {
		case kiri > 0 && kanan == kiri+2, kiri > 0 && kiri == tahun(n-2)+1 && kanan == 0:
			y = kiri + 1
		case kanan > 0 && tahun(n+2) == kanan+1 && kiri == 0:
			y = kanan - 1
		}
		if y == 0 || tahun(n) > 0 && (tahun(n) == y || kiri == 0 || kanan == 0) || !miripTahun(sel[c], y) {
			continue
		}
		baru := slices.Clone(sel)
		baru[c] = strconv.Itoa(y)
		p.catat(i, sel[c], baru[c], "menurut urutan tahunnya")
		p.setel(i, baru)
		sel = baru
	}
}

// miripTahun reports whether a cell is a year but for one letter, blanks and hyphens
// not counted.
func miripTahun(s string, tahun int) bool {
	return len(s) <= len("2025--") && teks.Jarak(teks.Lipat(s), strconv.Itoa(tahun), 1) <= 1
}

// letakTahun puts a row of years under its labels. A label over several columns has
// one year over each of them, in their order: where it has not, and one cell more or
// less in the row would make it so, that cell is lost or too many. Several ways are
// told apart by the years of the other heads.
func (p *perapi) letakTahun(k kepalaRapi, i int) {
	lebar := p.lebar(k, i)
	batas, tabu := batasLabel(p.baris[k.at:i])
	sel := p.baris[i].Sel
	if d, ok := ubin(sel, batas, tabu, lebar); ok {
		for _, x := range d {
			if !memuat(p.deret, x) {
				p.deret = append(p.deret, x)
			}
		}
		return
	}
	if jarang(sel) {
		return
	}
	var mungkin [][]string
	for _, c := range calonTahun(sel, lebar) {
		if _, ok := ubin(c, batas, tabu, lebar); ok && !memuat(mungkin, c) {
			mungkin = append(mungkin, c)
		}
	}
	pasti := mungkin
	if len(mungkin) > 1 || len(mungkin) == 1 && len(mungkin[0]) == len(sel) {
		pasti = slices.DeleteFunc(slices.Clone(mungkin), func(c []string) bool {
			d, _ := ubin(c, batas, tabu, lebar)
			return !p.deretKenal(d)
		})
	}
	switch {
	case len(pasti) == 1:
		p.catat(i, isi(sel), isi(pasti[0]), "menurut label di atasnya dan urutan tahunnya")
		p.setel(i, pasti[0])
	case len(mungkin) > 0 && len(mungkin[0]) != len(sel):
		p.catat(i, isi(sel), "", "jumlah selnya tidak sama dengan kolom tabelnya")
	}
}

// jarang reports whether years stand apart in more than one place, as over targets and
// amounts: no one cell fills that.
func jarang(sel []string) bool {
	n, at, last := 0, 0, 0
	for c, s := range sel {
		y := tahunSaja(s)
		if y == 0 {
			continue
		}
		if last > 0 && y == last+1 && c > at+1 {
			n++
		}
		at, last = c, y
	}
	return n > 1
}

// lebar is how many columns a table has whose head has its years at line index i, by
// the rows above and below.
func (p *perapi) lebar(k kepalaRapi, i int) int {
	for j := k.at + k.n; j < len(p.baris) && j < k.at+k.n+3; j++ {
		if n := len(p.baris[j].Sel); n > 2 {
			return n
		}
	}
	return len(p.baris[i-1].Sel)
}

// batasLabel are the columns where a label of some rows begins, tabu those where it is
// one that has no years.
func batasLabel(atas []Baris) (batas, tabu []int) {
	for _, b := range atas {
		for c, s := range b.Sel {
			if s == "" {
				continue
			}
			batas = append(batas, c)
			if slices.Contains(tanpaTahun, teks.Lipat(s)) {
				tabu = append(tabu, c)
			}
		}
	}
	slices.Sort(batas)
	return slices.Compact(batas), tabu
}

// tanpaTahun are the labels of columns that have one cell a row.
var tanpaTahun = []string{"no", "nomor", "kode", "nspk", "tujuan", "sasaran", "indikator", "uraian", "program", "satuan", "ket", "keterangan"}

// ubin are the years of the groups of a row of years, if each group that has one has
// them all, and one has three at least.
func ubin(sel []string, batas, tabu []int, lebar int) (deret [][]int, ok bool) {
	for _, c := range tabu {
		if c < len(sel) && banyakTahun(sel[c:c+1]) > 0 {
			return nil, false
		}
	}
	for n, from := range batas {
		end := lebar
		if n+1 < len(batas) {
			end = batas[n+1]
		}
		var d []int
		for c := from; c < end && c < len(sel); c++ {
			if y := tahunSaja(sel[c]); y > 0 && (len(d) == 0 || y == d[len(d)-1]+1) && len(d) == c-from {
				d = append(d, y)
			} else if y > 0 {
				return nil, false
			}
		}
		switch {
		case len(d) == 0:
		case len(d) != end-from:
			return nil, false
		default:
			ok = ok || len(d) >= 3
			deret = append(deret, d)
		}
	}
	return deret, ok && banyakTahun(sel[:min(batas[0], len(sel))]) == 0 // none left of every label
}

// calonTahun are the ways to read a row of years by one cell: put in, empty or with
// the year that its neighbours leave out, taken out, or filled in.
func calonTahun(sel []string, lebar int) [][]string {
	out := calonLabel(sel, lebar)
	switch len(sel) {
	case lebar - 1:
		for c := range lebar {
			for _, y := range tahunSebelah(sel, c-1, c) {
				out = append(out, slices.Insert(slices.Clone(sel), c, strconv.Itoa(y)))
			}
		}
	case lebar:
		for c, s := range sel {
			if tahunSaja(s) > 0 {
				continue
			}
			for _, y := range tahunSebelah(sel, c-1, c+1) {
				if s != "" && !miripTahun(s, y) {
					continue
				}
				baru := slices.Clone(sel)
				baru[c] = strconv.Itoa(y)
				out = append(out, baru)
			}
		}
	}
	return out
}

// tahunSebelah are the years after that of one cell and before that of another.
func tahunSebelah(sel []string, kiri, kanan int) []int {
	var out []int
	b := Baris{Sel: sel}
	if y := tahunSaja(b.At(kiri)); y > 0 {
		out = append(out, y+1)
	}
	if y := tahunSaja(b.At(kanan)); y > 0 && !slices.Contains(out, y-1) {
		out = append(out, y-1)
	}
	return out
}

// deretKenal reports whether other groups of columns, of this head or others, have
// the same years as each of these.
func (p *perapi) deretKenal(deret [][]int) bool {
	for n, d := range deret {
		if !memuat(p.deret, d) && !memuat(deret[:n], d) && !memuat(deret[n+1:], d) {
			return false
		}
	}
	return true
}

// memuat reports whether a row of cells or years is among others.
func memuat[T comparable](daftar [][]T, x []T) bool {
	return slices.ContainsFunc(daftar, func(y []T) bool { return slices.Equal(x, y) })
}
