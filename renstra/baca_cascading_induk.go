package renstra

import (
	"math"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Under which node of the cascading a cell belongs: by where it stands, and by
// what the other tables say.

const (
	indukTakTentu = -1
	indukBanyak   = -2 // the box reaches over several
)

// induk finds for each cell of a row the box of this level that it stands
// under: calon lists those that its text can belong to, nil for any; of these,
// the order of the boxes leaves one, or the columns say which.
func (t *tingkatCascading) induk(b barisCascading, calon func(string) []int) []int {
	n := len(b.sel)
	boleh := make([][]int, n)
	for i, s := range b.sel {
		boleh[i] = calon(s.teks)
	}
	dari, sampai := make([]int, n), make([]int, n)
	for i := range b.sel {
		dari[i] = pertama(boleh[i], dari[max(0, i-1)])
	}
	for i := n - 1; i >= 0; i-- {
		batas := len(t.node) - 1
		if i < n-1 {
			batas = sampai[i+1]
		}
		sampai[i] = terakhir(boleh[i], batas)
	}
	out := make([]int, n)
	for i := range b.sel {
		switch {
		case dari[i] == sampai[i] && dari[i] >= 0 && dari[i] < len(t.node):
			out[i] = dari[i]
		case dari[i] < sampai[i] && t.labelAt >= 0 && t.labelAt == b.labelAt:
			out[i] = t.kolom(b, i, dari[i], sampai[i], boleh[i])
		default:
			out[i] = indukTakTentu
		}
	}
	return out
}

// kolom is the box above a cell by the columns, if it is among those allowed.
func (t *tingkatCascading) kolom(b barisCascading, i, dari, sampai int, boleh []int) int {
	j := len(t.at) - 1
	for j > 0 && t.at[j] > b.sel[i].at {
		j--
	}
	akhir := b.labelAt
	if i+1 < len(b.sel) {
		akhir = b.sel[i+1].at
	}
	switch {
	case j+1 < len(t.at) && akhir > t.at[j+1]:
		return indukBanyak
	case j < dari || j > sampai || boleh != nil && !slices.Contains(boleh, j):
		return indukTakTentu
	}
	return j
}

// pertama is the first index from a on that is allowed, by a list in order or any
// where it is nil; one that is too large if there is none.
func pertama(boleh []int, a int) int {
	if i, _ := slices.BinarySearch(boleh, a); i < len(boleh) {
		return boleh[i]
	} else if boleh != nil {
		return math.MaxInt
	}
	return a
}

// terakhir is the last index up to z that is allowed, -1 if there is none.
func terakhir(boleh []int, z int) int {
	if i, _ := slices.BinarySearch(boleh, z+1); i > 0 {
		return boleh[i-1]
	} else if boleh != nil {
		return -1
	}
	return z
}

// indukTujuan lists the boxes of the level above that hold, by Table 3.3, the
// sasaran or indicator with this text; nil if the table does not know it.
func (c *pembacaCascading) indukTujuan(s string) []int {
	var out []int
	for _, induk := range c.tujuan.cari(teks.Lipat(s)) {
		out = append(out, c.kotak(induk)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// kotak lists the boxes of the level above with a name of Table 3.3, which may be
// cut, a letter or two apart; where none has it, those with the nearest name.
func (c *pembacaCascading) kotak(nama string) []int {
	if nama == "" {
		return nil
	}
	batas := len(nama) / 25
	var awal daftarNama // as much of each box as the table has
	depan := make([]string, len(c.atas.node))
	var out []int
	for i, n := range c.atas.node {
		f := teks.Lipat(n.Nama)
		f = f[:min(len(f), len(nama))]
		depan[i] = f
		awal.tambah(f, f)
		if teks.Jarak(f, nama, batas) <= batas {
			out = append(out, i)
		}
	}
	if out != nil {
		return out
	}
	asal := awal.cari(nama)
	for i, f := range depan {
		if slices.Contains(asal, f) {
			out = append(out, i)
		}
	}
	return out
}

// asalTujuan says of the folded names of Table 3.3 what they stand under.
func (p *pembacaTabel) asalTujuan() daftarNama {
	var out daftarNama
	indikator := func(in []Indikator, induk string) {
		for _, i := range in {
			out.tambah(teks.Lipat(i.Nama), induk)
		}
	}
	for _, t := range p.r.Tujuan {
		f := teks.Lipat(t.Nama)
		indikator(t.Indikator, f)
		for _, s := range t.Sasaran {
			g := teks.Lipat(s.Nama)
			out.tambah(g, f)
			indikator(s.Indikator, g)
		}
	}
	return out
}

// asalProgram says which programmes a name belongs to, by the programme table
// and Table 4.2. All names are folded.
type asalProgram struct {
	program   []string
	sub       daftarNama // sub kegiatan
	indikator daftarNama // indicators of kegiatan
}

func (p *pembacaTabel) asalProgram() asalProgram {
	var a asalProgram
	var program string
	catat := func(t nomenklatur.Tingkat, lipat string, indikator ...string) {
		switch t {
		case nomenklatur.TingkatProgram:
			program = lipat
			if !slices.Contains(a.program, program) {
				a.program = append(a.program, program)
			}
		case nomenklatur.TingkatKegiatan:
			for _, s := range indikator {
				if s != "" {
					a.indikator.tambah(teks.Lipat(s), program)
				}
			}
		case nomenklatur.TingkatSubKegiatan:
			a.sub.tambah(lipat, program)
		}
	}
	for _, n := range p.r.Walk() {
		catat(n.Tingkat, p.lipat[n], n.Indikator)
	}
	for _, k := range p.r.Kaitan {
		catat(k.Tingkat, p.lipatNama(k.Nama), k.Indikator, k.Output)
	}
	return a
}

// daftarNama says of each name what it belongs to.
type daftarNama struct {
	nama []string
	asal map[string][]string
}

func (d *daftarNama) tambah(nama, asal string) {
	if d.asal == nil {
		d.asal = map[string][]string{}
	}
	if d.asal[nama] == nil {
		d.nama = append(d.nama, nama)
	}
	if !slices.Contains(d.asal[nama], asal) {
		d.asal[nama] = append(d.asal[nama], asal)
	}
}

// cari is what a name belongs to, or else the nearest one.
func (d *daftarNama) cari(nama string) []string {
	if asal := d.asal[nama]; asal != nil {
		return asal
	}
	return d.asal[terdekat(nama, d.nama)]
}

// calonProgram lists the programmes of the page that a name belongs to, nil if
// no table has it.
func (c *pembacaCascading) calonProgram(d *daftarNama, lipat string) []int {
	asal := d.cari(lipat)
	var out []int
	for i, k := range c.kunci {
		if slices.Contains(asal, k) {
			out = append(out, i)
		}
	}
	return out
}

// terdekat is the one of the folded names that is nearest to a name, if it is
// the only one so near and differs in no more than a tenth; "" for none.
func terdekat(lipat string, nama []string) string {
	batas := len(lipat) / 10
	out := ""
	for _, s := range nama {
		switch d := teks.Jarak(lipat, s, batas); {
		case d < batas || d == batas && out == "":
			out, batas = s, d
		case d == batas:
			out = "" // two as near
		}
	}
	return out
}
