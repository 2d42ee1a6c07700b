package renstra

import (
	"fmt"
	"maps"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The lists of chapter IV name the programmes, kegiatan and sub kegiatan of the
// programme table.

var aturanUraian = []Aturan{
	{Kode: BedaUraian, Keparahan: Info, Periksa: periksaBedaUraian,
		Judul:   "Nama ada dalam uraian bab IV, tidak ada di tabel program, atau sebaliknya",
		Alasan:  "Uraian program, kegiatan dan sub kegiatan menyebut yang direncanakan tabelnya. Daftar yang separuh isinya bukan nama dalam tabel tidak dibandingkan: itu uraian kalimat.",
		Sebelum: "Uraian program: lima program; tabel 4.3: tujuh program",
		Sesudah: "ketujuh program disebut dalam uraian"},
}

// periksaBedaUraian compares the lists with the programme table, in both
// directions.
func periksaBedaUraian(p *Pemeriksaan) {
	r := p.Rencana
	if len(r.UraianProgram)+len(r.UraianKegiatan)+len(r.UraianSubKegiatan) == 0 {
		return
	}
	ada := p.perNama()
	for _, d := range []struct {
		tingkat nomenklatur.Tingkat
		butir   []Butir
	}{
		{nomenklatur.TingkatProgram, r.UraianProgram}, {nomenklatur.TingkatKegiatan, r.UraianKegiatan}, {nomenklatur.TingkatSubKegiatan, r.UraianSubKegiatan},
	} {
		p.bedaDaftar(d.tingkat, d.butir, ada[d.tingkat])
	}
}

// bedaDaftar compares the list of one level. A list of which the table does not
// have half the names is prose, not a list of names.
func (p *Pemeriksaan) bedaDaftar(t nomenklatur.Tingkat, butir []Butir, ada map[string]*Node) {
	sisa := maps.Clone(ada) // rows that the list does not name
	for _, b := range butir {
		delete(sisa, p.lipatNama(b.Teks))
	}
	var temuan []Temuan
	tidak := 0
	for _, b := range butir {
		f := p.lipatNama(b.Teks)
		if ada[f] != nil {
			continue
		}
		x := Temuan{Baris: b.Baris, Nama: b.Teks, Pesan: fmt.Sprintf("%s %q ada dalam uraian, tidak ada di %s.", besar(t.String()), b.Teks, tabelProgram43)}
		if n := palingMirip(lipatNama(f), sisa); n != nil { // "Program Program …"
			delete(sisa, p.lipatNama(n.Nama))
			x.Pesan = fmt.Sprintf("%s %q dalam uraian ditulis lain di %s baris %d: %q.", besar(t.String()), b.Teks, tabelProgram43, n.Baris, n.Nama)
		} else {
			tidak++
		}
		temuan = append(temuan, x)
	}
	if len(butir) == 0 || 2*tidak > len(butir) {
		return
	}
	for _, x := range temuan {
		p.Catat(x)
	}
	for _, n := range p.program() {
		if n.Tingkat == t && sisa[p.lipatNama(n.Nama)] == n {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("%s %q ada di %s, tidak ada dalam uraian pada baris %d.", besar(t.String()), n.Nama, tabelProgram43, butir[0].Baris)})
		}
	}
}
