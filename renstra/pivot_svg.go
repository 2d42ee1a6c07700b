package renstra

import (
	"bytes"
	"fmt"
	"io"
	"math/big"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// The drawing is laid out in whole units, so that equal pivots give equal
// bytes and no amount passes through a float.
const (
	tinggiBatang = 300
	lebarBatang  = 60
	jarakBatang  = 30
	tepiSVG      = 40
	barisLegenda = 20
)

// warnaSVG are told apart by people who see colours otherwise, too (the
// palette of Okabe and Ito); rows beyond them begin again.
var warnaSVG = [...]string{"#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000"}

// WriteSVG draws the pivot as stacked bars, one per year, one part per row,
// with the amounts as titles of the parts and the rows named below. Amounts
// below zero are not drawn. The error is that of w, or wraps [ErrNil].
func (p *Pivot) WriteSVG(w io.Writer) error {
	if p == nil {
		return errPivotNil
	}
	var b bytes.Buffer
	lebar := 2*tepiSVG + len(p.Tahun)*(lebarBatang+jarakBatang)
	tinggi := 3*tepiSVG + tinggiBatang + barisLegenda*len(p.Baris)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">`+"\n", max(lebar, 640), tinggi)
	fmt.Fprintf(&b, "<title>Pagu menurut %s per tahun</title>\n", p.Sumbu)
	puncak := p.puncak()
	for i, tahun := range p.Tahun {
		x, y := tepiSVG+i*(lebarBatang+jarakBatang), tepiSVG+tinggiBatang
		for j := range p.Baris {
			v := p.Baris[j].Year(tahun)
			h := skalaSVG(v, puncak)
			if h == 0 {
				continue
			}
			y -= h
			fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"><title>%s %d: %s</title></rect>`+"\n",
				x, y, lebarBatang, h, warnaSVG[j%len(warnaSVG)], teksHTML(p.Baris[j].sebut()), tahun, v)
		}
		fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="middle">%d</text>`+"\n", x+lebarBatang/2, tepiSVG+tinggiBatang+16, tahun)
	}
	for j := range p.Baris {
		y := 2*tepiSVG + tinggiBatang + j*barisLegenda
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="12" height="12" fill="%s"/><text x="%d" y="%d">%s</text>`+"\n",
			tepiSVG, y-10, warnaSVG[j%len(warnaSVG)], tepiSVG+20, y, teksHTML(p.Baris[j].sebut()))
	}
	b.WriteString("</svg>\n")
	return tulis(w, b.String())
}

func (b *BarisPivot) sebut() string {
	if b.Nama == "" && b.Kunci == "" {
		return "tidak disebut"
	}
	if strings.HasSuffix(b.Kunci, b.Nama) { // it is the name, or says it
		return b.Kunci
	}
	return b.Kunci + " " + b.Nama
}

// puncak is the height of the tallest bar: the largest sum of the amounts
// above zero of one year, in sen.
func (p *Pivot) puncak() *big.Rat {
	out := new(big.Rat)
	for _, tahun := range p.Tahun {
		sum := new(big.Rat)
		for i := range p.Baris {
			if v := p.Baris[i].Year(tahun); v.Sign() > 0 {
				sum.Add(sum, v.Rat())
			}
		}
		if sum.Cmp(out) > 0 {
			out = sum
		}
	}
	return out
}

// skalaSVG is the height of an amount, cut to whole units.
func skalaSVG(v anggaran.Rupiah, puncak *big.Rat) int {
	if v.Sign() <= 0 || puncak.Sign() == 0 {
		return 0
	}
	h := new(big.Rat).Quo(v.Rat(), puncak)
	h.Mul(h, big.NewRat(tinggiBatang, 1))
	return int(new(big.Int).Quo(h.Num(), h.Denom()).Int64())
}
