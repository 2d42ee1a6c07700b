package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The row of the grand total of flat records.

// jumlahDatar reads a row that is a sum and reports whether it is one: its first
// cell with content says so, or the first beside its year, or the name that it
// has. It is the grand total where it names nothing that is summed.
func (p *penyusunDatar) jumlahDatar(row tabel.Baris, kode nomenklatur.Kode) bool {
	nama := p.sebutanJumlah(row)
	switch {
	case nama == "":
		return false
	case kode.IsValid() || !totalSaja(nama):
		p.catatSubtotal(&rekaman{Node: &Node{Baris: row.Nomor, Nama: nama, Sel: row.Sel}})
	default:
		p.totalDatar(row, nama)
	}
	return true
}

// sebutanJumlah is the cell that says that a row is a sum, "" for none.
func (p *penyusunDatar) sebutanJumlah(row tabel.Baris) string {
	for i, s := range row.Sel {
		if s == "" || i < len(p.d.medan) && p.d.medan[i].arti == medanTahun && p.tahunBaris(row) > 0 {
			continue
		}
		if totalSaja(s) {
			return s
		}
		break
	}
	if s := p.d.ambil(row, medanKodeBaris, 0); jumlahTingkat(s) {
		return s
	}
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		for _, arti := range []artiMedan{medanKode, medanNama} {
			if s := p.d.ambil(row, arti, t); jumlahTingkat(s) {
				return s
			}
		}
	}
	return ""
}

// totalDatar reads that row. An amount that belongs to no year of its own is
// that of the one year of the records, or of all their years together.
func (p *penyusunDatar) totalDatar(row tabel.Baris, nama string) {
	n := &Node{Baris: row.Nomor, Nama: nama, Sel: row.Sel, Tahunan: p.tahunanKosong(row.Nomor)}
	for i, m := range p.d.medan {
		if !m.uang() || p.menganggur[i] || p.pendahulu(row, i) >= 0 {
			continue
		}
		tahun, ada := p.tahunTotal(m, row)
		isi, ok := p.pagu(n, row, i, tahun)
		if !ok || isi.Isi() == anggaran.TidakTertulis {
			continue
		}
		switch at, ketemu := slices.BinarySearch(p.r.Tahun, tahun); {
		case ada && ketemu:
			n.Tahunan[at].Pagu = isi
		case !ada && m.tahun <= 1:
			n.KondisiAkhir = Tahunan{Tahun: p.tahunTerakhir(), Pagu: isi, Baris: row.Nomor}
		}
	}
	n.tambahTahun(p.r.Total)
	p.r.Total = n
}

// tahunTotal is the year of a field in the row of the total; ok is false where
// the records are of several years and the row does not say of which it is.
func (p *penyusunDatar) tahunTotal(m medanDatar, row tabel.Baris) (tahun int, ok bool) {
	if m.tahun >= tahunKe || p.tahunBaris(row) > 0 || len(p.tahunRekaman) == 0 {
		return p.tahunMedan(m, row), true
	}
	if len(p.tahunRekaman) > 1 {
		return 0, false
	}
	return p.tahunRekaman[0] + max(0, m.tahun-1), true
}

// tambahTahun takes over the years that only an earlier row of the total
// writes: lists of several years may have one for each.
func (n *Node) tambahTahun(lalu *Node) {
	if lalu == nil {
		return
	}
	for i, t := range lalu.Tahunan {
		if n.Tahunan[i].Pagu.Isi() == anggaran.TidakTertulis {
			n.Tahunan[i] = t
		}
	}
}
