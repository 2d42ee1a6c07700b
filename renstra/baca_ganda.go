package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// A Renstra may show one table twice, in the layout of each rule-book: the IKU in
// 4.5 and T-C.28, the tujuan in 3.3 and T-C.25. A row that says what one of an
// earlier table says is not counted again.

// tabelGanda reports whether a table has the rows of one before it, and says so.
func (p *pembacaTabel) tabelGanda(t *tabel.Tabel, atas []*tabel.Tabel) bool {
	i := slices.IndexFunc(atas, func(a *tabel.Tabel) bool { return samaTabel(a, t) })
	if i < 0 {
		return false
	}
	p.catat(Temuan{Kode: TabelLain, Keparahan: Info, Baris: t.Baris,
		Pesan: fmt.Sprintf("Tabel %q sama isinya dengan tabel pada baris %d; tidak dibaca lagi.", sebutanTabel(t), atas[i].Baris)})
	return true
}

// samaTabel reports whether two tables have the same columns and the same rows.
func samaTabel(a, b *tabel.Tabel) bool {
	if a.Len() != b.Len() || a.Len() == 0 || !samaKolom(kolomPertama(a), kolomPertama(b)) {
		return false
	}
	var sel [][]string
	for _, row := range a.All() {
		sel = append(sel, row.Sel)
	}
	for _, row := range b.All() {
		if !slices.Equal(sel[0], row.Sel) {
			return false
		}
		sel = sel[1:]
	}
	return true
}

// isiIndikator is what an indicator says, for comparison: its name, years and
// targets.
func isiIndikator(i *Indikator) string {
	var out strings.Builder
	out.WriteString(teks.Lipat(i.Nama))
	for _, y := range i.Tahunan {
		fmt.Fprintf(&out, "\n%d %s", y.Tahun, y.Target)
	}
	return out.String()
}

// tambahDaftar adds the indicators of a table to those of the tables before it.
func (p *pembacaTabel) tambahDaftar(daftar *[]Indikator, t *tabel.Tabel, baru []Indikator) {
	ada := make(map[string]bool, len(*daftar))
	for i := range *daftar {
		ada[isiIndikator(&(*daftar)[i])] = true
	}
	n := len(baru)
	if len(ada) > 0 {
		baru = slices.DeleteFunc(baru, func(i Indikator) bool { return ada[isiIndikator(&i)] })
	}
	*daftar = append(*daftar, baru...)
	p.catatGanda(t, n-len(baru))
}

// tanpaTujuanGanda takes out the indicators that a table repeats of the same
// tujuan and sasaran in those before it, and what has none left.
func (p *pembacaTabel) tanpaTujuanGanda(t *tabel.Tabel) {
	g := tujuanGanda{awal: t.Baris, ada: map[string]bool{}}
	for i := range p.r.Tujuan {
		x := &p.r.Tujuan[i]
		g.catat(x.Baris, x.Nama, x.Indikator)
		for _, s := range x.Sasaran {
			g.catat(s.Baris, x.Nama+"\n"+s.Nama, s.Indikator)
		}
	}
	if len(g.ada) == 0 {
		return
	}
	var sisa []Tujuan
	for _, x := range p.r.Tujuan {
		if !g.habis(&x) {
			sisa = append(sisa, x)
		}
	}
	p.r.Tujuan = sisa
	p.catatGanda(t, g.buang)
}

// tujuanGanda is what the tables before one say: names of tujuan and sasaran, and
// the indicators under them.
type tujuanGanda struct {
	awal  int // line of the table
	ada   map[string]bool
	buang int // how many indicators were taken out
}

func (g *tujuanGanda) catat(baris int, nama string, daftar []Indikator) {
	if baris < g.awal {
		g.ada[nama] = true
	}
	for i := range daftar {
		if daftar[i].Baris < g.awal {
			g.ada[nama+"\n"+isiIndikator(&daftar[i])] = true
		}
	}
}

// saring takes out of a list what is there already; habis tells that it had
// nothing else.
func (g *tujuanGanda) saring(nama string, daftar *[]Indikator) (habis bool) {
	n := len(*daftar)
	*daftar = slices.DeleteFunc(*daftar, func(i Indikator) bool {
		return i.Baris >= g.awal && g.ada[nama+"\n"+isiIndikator(&i)]
	})
	g.buang += n - len(*daftar)
	return n > 0 && len(*daftar) == 0
}

// habis takes out of a tujuan what is there already and reports whether nothing
// else was in it.
func (g *tujuanGanda) habis(x *Tujuan) bool {
	habis := g.saring(x.Nama, &x.Indikator)
	var sisa []Sasaran
	for _, s := range x.Sasaran {
		if g.saring(x.Nama+"\n"+s.Nama, &s.Indikator) && s.Baris >= g.awal {
			habis = true
			continue
		}
		sisa = append(sisa, s)
	}
	x.Sasaran = sisa
	return habis && x.Baris >= g.awal && len(x.Indikator)+len(x.Sasaran) == 0
}

// catatGanda says how many indicators of a table were not read again.
func (p *pembacaTabel) catatGanda(t *tabel.Tabel, n int) {
	if p.berulang += n; n > 0 {
		p.catat(Temuan{Kode: TabelLain, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel %q mengulang %d indikator yang sudah dibaca dari tabel di atasnya, dengan target yang sama; tidak dihitung lagi.", sebutanTabel(t), n)})
	}
}
