package renstra

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// To which row a record of realisation belongs.

// pencari finds rows by code and by folded name.
type pencari struct {
	kode map[nomenklatur.Kode][]*Node
	nama map[string][]*Node
}

func pencariOf(nodes iter.Seq[*Node]) pencari {
	c := pencari{map[nomenklatur.Kode][]*Node{}, map[string][]*Node{}}
	for n := range nodes {
		if n.Kode.IsValid() {
			c.kode[n.Kode] = append(c.kode[n.Kode], n)
		}
		c.nama[teks.Lipat(n.Nama)] = append(c.nama[teks.Lipat(n.Nama)], n)
	}
	return c
}

// cari returns the rows that a record can mean: by its code, among several with
// that code by its name as well, and by its name alone where it has no code.
func (c pencari) cari(x *Realisasi) []*Node {
	if !x.Kode.IsValid() {
		return c.nama[teks.Lipat(x.Nama)]
	}
	rows := c.kode[x.Kode]
	if len(rows) < 2 || x.Nama == "" {
		return rows
	}
	lipat := teks.Lipat(x.Nama)
	return slices.DeleteFunc(slices.Clone(rows), func(n *Node) bool { return teks.Lipat(n.Nama) != lipat })
}

// tempatkan puts each record where it belongs.
func (p *penilai) tempatkan(realisasi []Realisasi) {
	renja := pencariOf(func(yield func(*Node) bool) {
		for i := range p.e.Renja.Baris {
			if !yield(p.e.Renja.Baris[i].Node) {
				return
			}
		}
	})
	for i := range realisasi {
		x := &realisasi[i]
		switch rows := renja.cari(x); {
		case len(rows) != 1:
			p.tanpaBaris(x, rows)
		case x.Triwulan != TriwulanLalu && (x.Triwulan < 1 || x.Triwulan > 4):
			p.catatRealisasi(x, rows[0], Temuan{Kode: TriwulanTidakSah, Keparahan: Galat,
				Pesan: fmt.Sprintf("Triwulan %d tidak ada: diharapkan 1 sampai 4; realisasinya tidak dihitung.", x.Triwulan)})
		default:
			p.isi(x, rows[0])
		}
	}
}

// tanpaBaris reports a record that belongs to no row, or to one of several.
func (p *penilai) tanpaBaris(x *Realisasi, rows []*Node) {
	r := p.e.Renja
	sebab := fmt.Sprintf("tidak ada dalam Renja %d", r.Tahun)
	if len(rows) > 1 {
		sebab = fmt.Sprintf("cocok dengan %d baris Renja %d", len(rows), r.Tahun)
	} else if len(p.diRenstra().cari(x)) > 0 {
		sebab = fmt.Sprintf("ada dalam Renstra, tetapi tanpa target dan pagu pada %d", r.Tahun)
	}
	p.catatRealisasi(x, nil, Temuan{Kode: RealisasiTanpaBaris, Keparahan: Galat,
		Pesan: fmt.Sprintf("Baris %s %s; realisasinya tidak dihitung.", sebutRealisasi(x), sebab)})
}

// diRenstra finds rows of the whole plan, for messages.
func (p *penilai) diRenstra() pencari {
	if p.renstra.kode == nil {
		p.renstra = pencariOf(func(yield func(*Node) bool) {
			for _, n := range p.e.Renja.Rencana.Walk() {
				if !yield(n) {
					return
				}
			}
		})
	}
	return p.renstra
}

func sebutRealisasi(x *Realisasi) string {
	if x.Kode.IsValid() {
		return strings.TrimSpace(x.Kode.String() + " " + x.Nama)
	}
	return fmt.Sprintf("%q", x.Nama)
}

// isi puts performance and money of a record in their cells: money always with
// the first indicator of the row.
func (p *penilai) isi(x *Realisasi, n *Node) {
	at := p.e.tempat[n]
	if x.Triwulan > p.e.Triwulan && (x.Kinerja.Jenis() != kinerja.JenisTidakTertulis || x.Keuangan.Isi() != anggaran.TidakTertulis) {
		p.e.Triwulan = x.Triwulan
	}
	if x.Keuangan.Isi() != anggaran.TidakTertulis {
		sel := p.e.Baris[at].kolom(max(0, x.Triwulan))
		if sel.Keuangan.Isi() == anggaran.TidakTertulis {
			sel.Keuangan = x.Keuangan
		} else {
			p.ganda(x, n, "keuangan", sel.Keuangan.String(), x.Keuangan.String())
		}
	}
	if x.Kinerja.Jenis() == kinerja.JenisTidakTertulis {
		return
	}
	b := p.indikator(x, at)
	if b == nil {
		p.catatRealisasi(x, n, Temuan{Kode: RealisasiTanpaBaris, Keparahan: Galat,
			Pesan: fmt.Sprintf("Indikator %q tidak ada pada baris ini; realisasi kinerjanya tidak dihitung.", x.Indikator)})
		return
	}
	sel := b.kolom(max(0, x.Triwulan))
	if sel.Kinerja.Jenis() == kinerja.JenisTidakTertulis {
		sel.Kinerja = x.Kinerja.WithSatuan(b.Target.Kinerja.Satuan())
	} else {
		p.ganda(x, n, "kinerja", sel.Kinerja.String(), x.Kinerja.String())
	}
}

// indikator finds the indicator of a row that a record names; of several that
// its name comes near, none.
func (p *penilai) indikator(x *Realisasi, at int) *BarisEvaluasi {
	first := p.e.Baris[at]
	lipat := teks.Lipat(x.Indikator)
	var mirip []*BarisEvaluasi
	for i, b := range p.e.Baris[at:] {
		if b.Rencana != first.Rencana {
			break
		}
		nama := b.NamaIndikator()
		switch {
		case lipat == "" && i == 0, teks.Lipat(nama) == lipat:
			return b
		case senamaIndikator(nama, b.satuan(p.e.Renja.Rencana), x.Indikator, x.Kinerja.Satuan()):
			mirip = append(mirip, b)
		}
	}
	if len(mirip) == 1 {
		return mirip[0]
	}
	return nil
}

func (p *penilai) ganda(x *Realisasi, n *Node, apa, dihitung, lain string) {
	p.catatRealisasi(x, n, Temuan{Kode: RealisasiGanda, Keparahan: Galat,
		Pesan: fmt.Sprintf("Realisasi %s %s tercatat lebih dari sekali: dihitung %s, tidak dihitung %s.", apa, namaTriwulan(x.Triwulan), dihitung, lain)})
}

var triwulanTeks = [...]string{"I", "II", "III", "IV"}

// namaTriwulan names a quarter, or what was before the year.
func namaTriwulan(t int) string {
	if t < 1 || t > len(triwulanTeks) {
		return "s/d tahun lalu"
	}
	return "triwulan " + triwulanTeks[t-1]
}
