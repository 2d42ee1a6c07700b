package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// bedaStrategi reports what strategies serve and the table of tujuan and sasaran
// does not have, once for each.
func (p *Pemeriksaan) bedaStrategi() {
	ada := namaTujuan(p.Rencana.Tujuan)
	if len(ada) == 0 {
		return
	}
	var lain []*Butir
	sama := 0
	sudah := map[string]bool{"": true}
	for i := range p.Rencana.Strategi {
		b := &p.Rencana.Strategi[i]
		switch {
		case sudah[b.Induk]:
		case slices.ContainsFunc(ada, func(x string) bool { return senamaTujuan(x, b.Induk) }):
			sama++
		default:
			lain = append(lain, b)
		}
		sudah[b.Induk] = true
	}
	for _, b := range lain {
		t := Temuan{Baris: b.Baris, Nama: b.Teks,
			Pesan: fmt.Sprintf("Strategi %q berdiri di bawah %q, yang bukan tujuan atau sasaran mana pun di %s.", b.Teks, b.Induk, tabelTujuan)}
		if sama == 0 {
			t.Keparahan = Info // it may be those of the RPJMD that stand beside
		}
		p.Catat(t)
	}
}

// namaTujuan lists the names of tujuan and sasaran.
func namaTujuan(daftar []Tujuan) []string {
	var out []string
	for _, t := range daftar {
		out = append(out, t.Nama)
		for _, s := range t.Sasaran {
			out = append(out, s.Nama)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// senamaTujuan reports whether two names of tujuan or sasaran are one, but for
// numbers and short codes ("S1") in front and where a page break cut one of them.
func senamaTujuan(a, b string) bool {
	f, g := teks.Lipat(tanpaSebutan(a)), teks.Lipat(tanpaSebutan(b))
	if len(f) < len(g) {
		f, g = g, f
	}
	return g != "" && (strings.HasPrefix(f, g) || strings.HasSuffix(f, g) && len(f)-len(g) <= maxKodeTujuan)
}

const maxKodeTujuan = 5 // bytes, folded
