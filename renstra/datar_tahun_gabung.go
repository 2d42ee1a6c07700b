package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Years that stand in the first record of each group only, as a spreadsheet leaves
// cells that were merged downwards.

// isiTahun fills such years down. Each year must have a record without one under
// it and stand once, and no record may come twice in its group: else a cell is
// empty for another reason, and the record remains without a year.
func (d *rekamanDatar) isiTahun() {
	at := slices.IndexFunc(d.medan, func(m medanDatar) bool { return m.arti == medanTahun })
	if at < 0 || !d.tahunBergabung(at) {
		return
	}
	tahun := ""
	for i, row := range d.baris {
		switch s := row.At(at); {
		case !d.bernama(row):
		case s != "":
			tahun = s
		default:
			d.digabung.tambah(row.Nomor)
			d.baris[i].Sel = slices.Clone(row.Sel)
			d.baris[i].Sel[at] = tahun
		}
	}
}

// tahunBergabung reports whether the years in a field are those of groups.
func (d *rekamanDatar) tahunBergabung(at int) bool {
	lalu := map[string]bool{} // the years so far
	isi := map[string]bool{}  // the records of the group
	kosong, kelompok := 0, 0
	for _, row := range d.baris {
		if !d.bernama(row) {
			continue
		}
		switch s := row.At(at); {
		case s != "":
			if kelompok > 0 && kosong == 0 || lalu[s] || tahunTulisan(s) == 0 {
				return false
			}
			lalu[s] = true
			kelompok, kosong = kelompok+1, 0
			clear(isi)
		case kelompok == 0 || len(row.Sel) <= at:
			return false
		default:
			kosong++
		}
		kunci := d.tanpaAngka(row, at)
		if isi[kunci] {
			return false
		}
		isi[kunci] = true
	}
	return kelompok > 1 && kosong > 0
}

// bernama reports whether a row names a node, and is no sum.
func (d *rekamanDatar) bernama(row tabel.Baris) bool {
	ada := false
	for i, m := range d.medan {
		s := row.At(i)
		if s == "" || m.arti != medanKode && m.arti != medanNama && m.arti != medanKodeBaris {
			continue
		}
		if awalanJumlah(s) || jumlahTingkat(s) || jumlahDari(s) != "" && m.arti != medanNama {
			return false
		}
		ada = ada || m.arti == medanKodeBaris || m.tingkat >= nomenklatur.TingkatProgram
	}
	return ada
}

// tanpaAngka is what a record says besides its year and figures.
func (d *rekamanDatar) tanpaAngka(row tabel.Baris, tahun int) string {
	var sel []string
	for i := range min(len(row.Sel), len(d.medan)) {
		if i != tahun && !d.berangka(i) {
			sel = append(sel, row.Sel[i])
		}
	}
	return strings.TrimRight(strings.Join(sel, "\x00"), "\x00")
}

func (p *penyusunDatar) catatTahunGabung() {
	if t := p.d.digabung; t.banyak > 0 {
		p.catat(Temuan{Kode: SelDiperbaiki, Keparahan: Info, Baris: t.baris,
			Pesan: fmt.Sprintf("Tahun hanya tertulis pada rekaman pertama tiap kelompok; %d rekaman tanpa tahun dibaca dengan tahun di atasnya, mulai baris ini.", t.banyak)})
	}
}
