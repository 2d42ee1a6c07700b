package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
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
	if s := p.d.ambil(row, medanKodeBaris, 0); jumlahTingkat(s) || p.jumlahSimpul(s) {
		return s
	}
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		for _, arti := range []artiMedan{medanKode, medanNama} {
			if s := p.d.ambil(row, arti, t); jumlahTingkat(s) || p.jumlahSimpul(s) {
				return s
			}
		}
	}
	return ""
}

// jumlahSimpul reports whether a text in the place of a code or a name says that
// its row is the sum of a node above it: "1.06.07 Total", the name and "Total".
func (p *penyusunDatar) jumlahSimpul(s string) bool {
	dari := jumlahDari(s)
	if dari == "" {
		return false
	}
	if k, err := nomenklatur.ParseKode(dari); err == nil && k.IsValid() {
		return true
	}
	return p.namaSimpul[teks.Lipat(dari)]
}

// subtotalDatar reports whether a row that names a node again, below its records,
// is their sum said once more. Where the node states no pagu yet, the row does.
func (p *penyusunDatar) subtotalDatar(s *simpulDatar, row tabel.Baris) bool {
	if s.Tingkat == nomenklatur.TingkatSubKegiatan || len(s.Anak) == 0 || s.Baris == row.Nomor || p.d.ambil(row, medanIndikator, 0) != "" {
		return false
	}
	ada := false
	for _, i := range p.uang {
		if row.At(i) == "" || p.pendahulu(row, i) >= 0 {
			continue
		}
		tahun := p.tahunMedan(p.d.medan[i], row)
		nilai, ok := p.nilaiUang(row.At(i))
		if !ok || s.Pagu(tahun).Isi() == anggaran.TidakTertulis || nilai != anggaran.IsianOf(jumlahDaun(s.Anak, tahun)) {
			return false
		}
		ada = true
	}
	if ada {
		p.catatSubtotal(&rekaman{Node: &Node{Baris: row.Nomor, Nama: s.Nama, Sel: row.Sel}})
	}
	return ada
}

// tanpaLabel reads the rows that hold nothing but amounts, after all others: such
// a row is the total if it is the sum of all records, and cannot be placed else.
func (p *penyusunDatar) tanpaLabel() {
	berlabel := p.r.Total != nil
	for _, row := range p.angkaSaja {
		if n := p.simpulTotal(row, ""); !berlabel && p.sejumlah(n, p.r.BidangUrusan) {
			n.tambahTahun(p.r.Total)
			p.r.Total = n
			continue
		}
		p.catatTanpaNama(row)
	}
}

// uangSaja reports whether a row has an amount, and nothing else but perhaps its
// year.
func (p *penyusunDatar) uangSaja(row tabel.Baris) bool {
	ada := false
	for i, s := range row.Sel {
		switch {
		case s == "":
		case i >= len(p.d.medan):
			return false
		case p.d.medan[i].uang():
			ada = true
		case p.d.medan[i].arti != medanTahun:
			return false
		}
	}
	return ada
}

// sejumlah reports whether every amount of the row of a sum is that of the records
// below the nodes.
func (p *penyusunDatar) sejumlah(n *Node, akar []*Node) bool {
	ada, semua := false, anggaran.Rupiah{}
	for _, t := range n.Tahunan {
		j := jumlahDaun(akar, t.Tahun)
		semua, _ = semua.Add(j)
		switch nilai, ok := t.Pagu.Rupiah(); {
		case !ok:
		case nilai != j:
			return false
		default:
			ada = true
		}
	}
	if nilai, ok := n.KondisiAkhir.Pagu.Rupiah(); ok {
		return nilai == semua
	}
	return ada
}

// jumlahDaun sums the pagu of a year of the lowest rows below nodes.
func jumlahDaun(akar []*Node, tahun int) anggaran.Rupiah {
	var sum anggaran.Rupiah
	for _, n := range akar {
		bawah, ok := n.Pagu(tahun).Rupiah()
		if len(n.Anak) > 0 {
			bawah, ok = jumlahDaun(n.Anak, tahun), true
		}
		if ok {
			sum, _ = sum.Add(bawah)
		}
	}
	return sum
}

// totalDatar takes that row over.
func (p *penyusunDatar) totalDatar(row tabel.Baris, nama string) {
	n := p.simpulTotal(row, nama)
	n.tambahTahun(p.r.Total)
	p.r.Total = n
}

// simpulTotal reads the row of a sum. An amount that belongs to no year of its own is
// that of the one year of the records, or of all their years together.
func (p *penyusunDatar) simpulTotal(row tabel.Baris, nama string) *Node {
	n := &Node{Baris: row.Nomor, Nama: nama, Sel: row.Sel, Tahunan: p.tahunanKosong(row.Nomor)}
	for _, i := range p.uang {
		if p.pendahulu(row, i) >= 0 {
			continue
		}
		m := p.d.medan[i]
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
	return n
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
	return m.tahunDari(p.tahunRekaman[0]), true
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
