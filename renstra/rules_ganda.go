package renstra

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rule of rows that stand twice: in the programme table by name and code, in
// the tables beside it where one row says just what the one before it says.

func periksaGanda(p *Pemeriksaan) {
	p.gandaProgram()
	r := p.Rencana
	for i := range r.SumberDaya {
		gandaBerurut(p, r.SumberDaya[i].Isi, func(b *BarisJumlah) letakBaris {
			return letakBaris{strings.Join(b.Uraian, " "), &b.Baris, &b.Nomor, &b.Sel}
		})
	}
	gandaBerurut(p, r.KinerjaPelayanan, func(k *KinerjaPelayanan) letakBaris { return letakBarisIndikator(&k.Indikator) })
	gandaBerurut(p, r.Pendanaan, func(d *Pendanaan) letakBaris { return letakBaris{d.Uraian, &d.Baris, &d.Nomor, &d.Sel} })
	gandaBerurut(p, r.Kaitan, func(k *Kaitan) letakBaris { return letakBaris{k.Nama, &k.Baris, new(string), &k.Sel} })
	gandaBerurut(p, r.Prioritas, func(x *Prioritas) letakBaris { return letakBaris{x.Nama, &x.Baris, &x.Nomor, &x.Sel} })
	gandaBerurut(p, r.IKU, letakBarisIndikator)
	gandaBerurut(p, r.IKK, letakBarisIndikator)
}

// letakBaris is the name of a row, and what of it only says where it stands.
type letakBaris struct {
	nama  string
	baris *int
	nomor *string
	sel   *[]string
}

func letakBarisIndikator(i *Indikator) letakBaris {
	return letakBaris{i.Nama, &i.Baris, &i.Nomor, &i.Sel}
}

// gandaBerurut reports the rows of a table that say just what the row before them
// says. Farther apart they may be of different units.
func gandaBerurut[T any](p *Pemeriksaan, baris []T, letak func(*T) letakBaris) {
	for i := 1; i < len(baris); i++ {
		atas, ini := baris[i-1], baris[i]
		a, b := letak(&atas), letak(&ini)
		if b.nama == "" || a.nama != b.nama {
			continue
		}
		t := Temuan{Baris: *b.baris, Nama: b.nama, Pesan: fmt.Sprintf("Baris %q sama seluruhnya dengan baris %d di atasnya.", b.nama, *a.baris)}
		for _, x := range []letakBaris{a, b} {
			*x.baris, *x.nomor, *x.sel = 0, "", nil
		}
		if reflect.DeepEqual(atas, ini) {
			p.Catat(t)
		}
	}
}

// gandaProgram reports rows of the programme table that stand twice: the same name
// or the same code twice under one parent, or a name that has one code only, in two
// places. Rows of one code elsewhere have a parent that is not that of their code,
// which is a finding of its own.
func (p *Pemeriksaan) gandaProgram() {
	type kunci struct {
		induk *Node
		nama  string
		kode  nomenklatur.Kode
	}
	ada := make(map[kunci]*Node, 3*len(p.susun()))
	for b, n := range p.program() {
		nama, kode := kunci{nama: p.lipat(n.Nama)}, kunci{kode: n.Kode}
		if b.induk != nil {
			nama.induk = b.induk.node
		}
		seinduk := kunci{induk: nama.induk, kode: n.Kode}
		if lama := ada[nama]; lama != nil && !kewenanganLain(lama, n) {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Nama ini sudah tertulis pada baris %d di bawah induk yang sama.", lama.Baris)})
			continue
		}
		if pesan := p.pesanGanda(n, ada[seinduk], ada[kode]); pesan != "" {
			p.CatatNode(n, Temuan{Pesan: pesan})
			continue
		}
		if nama.nama != "" {
			ada[nama] = n
		}
		if n.Kode.IsValid() {
			ada[seinduk], ada[kode] = n, n
		}
	}
}

// kewenanganLain reports whether two rows are what regions with special autonomy
// have besides the common ones: 1.06.02.2.01 and 1.06.02.3.01, of one name.
func kewenanganLain(a, b *Node) bool {
	return a.Kode.IsValid() && b.Kode.IsValid() && a.Kode.Kewenangan() != b.Kode.Kewenangan()
}

// pesanGanda says which row has the code of another: one that the catalogue has
// under that code too, or one under the same parent whose code is as sure.
func (p *Pemeriksaan) pesanGanda(n, seinduk, lain *Node) string {
	switch {
	case lain != nil && (persis(n) || persis(lain)):
		return fmt.Sprintf("Baris ini dan baris %d (%q) sama-sama menunjuk %v; dalam katalog kode itu hanya satu.", lain.Baris, lain.Nama, n.Kode)
	case seinduk != nil && p.kodePasti(n) && p.kodePasti(seinduk):
		return fmt.Sprintf("Kode %v sudah tertulis pada baris %d (%q) di bawah induk yang sama.", n.Kode, seinduk.Baris, seinduk.Nama)
	}
	return ""
}
