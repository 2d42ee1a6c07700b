package renstra

import (
	"fmt"
	"strings"

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
func (p *Pemeriksaan) bedaDaftar(t nomenklatur.Tingkat, butir []Butir, ada *namaSetingkat) {
	if len(butir) == 0 {
		return
	}
	if ada == nil {
		ada = &namaSetingkat{}
	}
	k := p.kamusNama()
	disebut := make([]bool, len(ada.isi)) // rows that the list names
	for _, b := range butir {
		if i, ok := ada.ada[k.lipat(namaButir(b.Teks)).nomor]; ok {
			disebut[i] = true
		}
	}
	var temuan []Temuan
	tidak := 0
	for _, b := range butir {
		nama := namaButir(b.Teks)
		f := k.lipat(nama)
		if ada.node(f.nomor) != nil {
			continue
		}
		x := Temuan{Baris: b.Baris, Nama: nama, Pesan: fmt.Sprintf("%s %q ada dalam uraian, tidak ada di %s.", besar(t.String()), nama, tabelProgram43)}
		if n := ada.palingMirip(lipatNama(k.nama[f.nomor]), disebut); n != nil { // "Program Program …"
			disebut[ada.ada[k.lipat(n.Nama).nomor]] = true
			x.Pesan = fmt.Sprintf("%s %q dalam uraian ditulis lain di %s baris %d: %q.", besar(t.String()), nama, tabelProgram43, n.Baris, n.Nama)
		} else {
			tidak++
		}
		temuan = append(temuan, x)
	}
	if 2*tidak > len(butir) {
		return
	}
	for _, x := range temuan {
		p.Catat(x)
	}
	for _, n := range p.program() {
		if n.Tingkat != t {
			continue
		}
		if i := ada.ada[k.lipat(n.Nama).nomor]; !disebut[i] && ada.isi[i] == n {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("%s %q ada di %s, tidak ada dalam uraian pada baris %d.", besar(t.String()), n.Nama, tabelProgram43, butir[0].Baris)})
		}
	}
}

// namaButir is an entry of a list without what joins it to the next one: "…;",
// "…; dan".
func namaButir(s string) string {
	for _, sambung := range []string{"dan", "serta"} {
		if t := strings.TrimRight(strings.TrimSuffix(s, sambung), " "); strings.HasSuffix(t, ";") || strings.HasSuffix(t, ",") {
			s = t
		}
	}
	return strings.TrimRight(s, " ;,.")
}
