package renstra

import (
	"cmp"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Names as the rules compare them: each folded once in an audit, and those of
// the programme table listed by level.

// kamusNama folds names and numbers what they fold to without the word of
// their level: tables of names are then compared by numbers.
type kamusNama struct {
	tulis map[string]lipatanNama // by the name as written
	nomor map[string]int32       // by the folded name, without its level
	nama  []string               // by number; 0 is the empty name
}

type lipatanNama struct {
	penuh string // the folded name
	nomor int32  // of the folded name without its level
}

func (p *Pemeriksaan) kamusNama() *kamusNama {
	if p.kamus == nil {
		n := len(p.susun())
		p.kamus = &kamusNama{tulis: make(map[string]lipatanNama, 3*n), nomor: make(map[string]int32, 2*n), nama: make([]string, 1, 2*n+1)}
		p.kamus.nomor[""] = 0
	}
	return p.kamus
}

// lipat is [teks.Lipat], remembered.
func (p *Pemeriksaan) lipat(s string) string { return p.kamusNama().lipat(s).penuh }

func (k *kamusNama) lipat(s string) lipatanNama {
	l, ok := k.tulis[s]
	if !ok {
		l.penuh = teks.Lipat(s)
		l.nomor = k.nomorOf(tanpaTingkat(l.penuh))
		k.tulis[s] = l
	}
	return l
}

func (k *kamusNama) nomorOf(lipat string) int32 {
	n, ok := k.nomor[lipat]
	if !ok {
		n = int32(len(k.nama))
		k.nama = append(k.nama, lipat)
		k.nomor[lipat] = n
	}
	return n
}

// namaSetingkat are the rows of one level of the programme table by name; of
// several with one name the last.
type namaSetingkat struct {
	ada   map[int32]int32 // place in isi, by the number of the name
	isi   []*Node
	lipat []string
	huruf []teks.Huruf // once a name is sought that is not there
}

// perNama are the rows of the programme table by level and name.
func (p *Pemeriksaan) perNama() map[nomenklatur.Tingkat]*namaSetingkat {
	if p.menurutNama != nil {
		return p.menurutNama
	}
	p.menurutNama = map[nomenklatur.Tingkat]*namaSetingkat{}
	k := p.kamusNama()
	for _, n := range p.program() {
		d := p.menurutNama[n.Tingkat]
		if d == nil {
			d = &namaSetingkat{ada: map[int32]int32{}}
			p.menurutNama[n.Tingkat] = d
		}
		nomor := k.lipat(n.Nama).nomor
		if i, ada := d.ada[nomor]; ada {
			d.isi[i] = n
			continue
		}
		d.ada[nomor] = int32(len(d.isi))
		d.isi, d.lipat = append(d.isi, n), append(d.lipat, k.nama[nomor])
	}
	return p.menurutNama
}

// node is the row with a name, nil for none.
func (d *namaSetingkat) node(nomor int32) *Node {
	if i, ada := d.ada[nomor]; ada {
		return d.isi[i]
	}
	return nil
}

// palingMirip is the row whose folded name is nearest, if it begins with the
// name or differs by no more than an eighth of it. The rows that are taken, by
// their places, are passed over.
func (d *namaSetingkat) palingMirip(lipat string, diambil []bool) (n *Node) {
	d.hitung()
	huruf, batas := teks.HurufOf(lipat), len(lipat)/8+1
	for i, f := range d.lipat {
		if diambil != nil && diambil[i] {
			continue
		}
		jarak := batas + 1
		switch beda := len(f) - len(lipat); {
		case strings.HasPrefix(f, lipat):
			jarak = 1 // cut off
		case -batas <= beda && beda <= batas && huruf.Beda(&d.huruf[i]) <= 2*batas:
			jarak = teks.Jarak(lipat, f, batas)
		}
		x := d.isi[i]
		if jarak < batas || jarak == batas && n != nil && cmp.Or(cmp.Compare(x.Baris, n.Baris), cmp.Compare(x.Nama, n.Nama)) < 0 {
			n, batas = x, jarak
		}
	}
	return n
}

func (d *namaSetingkat) hitung() {
	if d.huruf == nil {
		d.huruf = make([]teks.Huruf, len(d.lipat))
		for i, f := range d.lipat {
			d.huruf[i] = teks.HurufOf(f)
		}
	}
}
