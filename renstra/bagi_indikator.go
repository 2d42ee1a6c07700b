package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// Further indicators with an amount each. Some tables write the whole pagu in the
// first row and what each indicator has of it below; some write in every row what its
// indicator has, so that the pagu is the sum of them; some repeat it. The rows look
// alike: the sum of the row above tells.

// indikatorBerpagu is a row and those that go on with it with amounts of their own.
type indikatorBerpagu struct {
	dari   *rekaman
	baris  []*rekaman
	lanjut []*lanjutan // of them
}

// caraBagi is how the amounts of such rows belong to the pagu.
type caraBagi uint8

const (
	bagiTakTentu caraBagi = iota
	bagiUlang             // each repeats it
	bagiDalam             // the first row has it, they are parts of it
	bagiJumlah            // it is the sum of the first row and them
)

// bagiIndikator decides how the amounts of further indicators are read. Rows that
// nothing decides are not.
func (p *penyusun) bagiIndikator() {
	daftar := p.indikatorBerpagu()
	if len(daftar) == 0 {
		return
	}
	suara := p.suaraBagi(daftar)
	for i := range daftar {
		g := &daftar[i]
		switch p.caraKelompok(g, suara) {
		case bagiUlang:
			g.lepas()
		case bagiJumlah:
			p.jumlahkanBagian(g, len(daftar) == 1)
		case bagiDalam:
			p.rincikanBagian(g)
		case bagiTakTentu:
			p.tanpaBagian(g)
		}
	}
	p.lanjutan = slices.DeleteFunc(p.lanjutan, func(l lanjutan) bool { return l.rekaman == nil })
}

func (p *penyusun) indikatorBerpagu() (out []indikatorBerpagu) {
	for i := range p.lanjutan {
		l := &p.lanjutan[i]
		if !l.berpagu {
			continue
		}
		if n := len(out); n == 0 || out[n-1].dari != l.dari {
			out = append(out, indikatorBerpagu{dari: l.dari})
		}
		g := &out[len(out)-1]
		g.baris, g.lanjut = append(g.baris, l.rekaman), append(g.lanjut, l)
	}
	return out
}

// lepas leaves the amounts to be read as those of any row that goes on with another.
func (g *indikatorBerpagu) lepas() {
	for _, l := range g.lanjut {
		l.berpagu = false
	}
}

// bagianDari is the rows that go on with the last rows read, those below one parent,
// with amounts of their own.
func (p *penyusun) bagianDari(anak []*rekaman) (out []*rekaman) {
	for _, l := range slices.Backward(p.lanjutan) {
		if !slices.Contains(anak, l.dari) {
			break
		}
		if l.berpagu {
			out = append(out, l.rekaman)
		}
	}
	return out
}

// suaraBagi counts by the row above in how many years the amounts of the first rows
// are its pagu, and in how many only those of all rows; the sum of the table stands
// under nil.
func (p *penyusun) suaraBagi(daftar []indikatorBerpagu) map[*rekaman][2]int {
	bagian := map[*rekaman][]*rekaman{}
	for _, g := range daftar {
		if g.dari.induk != nil {
			bagian[g.dari.induk] = append(bagian[g.dari.induk], g.baris...)
		}
	}
	suara := map[*rekaman][2]int{}
	for induk, lagi := range bagian {
		for _, t := range p.r.Tahun {
			if len(p.paguBaris(t, lagi)) == 0 {
				continue
			}
			dalam, jumlah := 0, 0
			switch {
			case p.jumlahTahun(induk, induk.anak, nil, t):
				dalam = 1
			case p.jumlahTahun(induk, induk.anak, lagi, t):
				jumlah = 1
			}
			for _, k := range []*rekaman{induk, nil} {
				suara[k] = [2]int{suara[k][0] + dalam, suara[k][1] + jumlah}
			}
		}
	}
	return suara
}

// jumlahTahun reports whether rows, and others besides, add up to the pagu that
// another has in a year.
func (p *penyusun) jumlahTahun(rec *rekaman, anak, lain []*rekaman, tahun int) bool {
	tulis, ok := p.pagu(rec, tahun).Rupiah()
	nilai := p.paguBaris(tahun, anak, lain)
	j, err := anggaran.SumSlice(nilai)
	return ok && err == nil && !tulis.IsZero() && rec.kepala.sejumlah(tulis, j, len(nilai))
}

// sejumlah reports whether a sum of n amounts as written is another, but for what
// rounding to thousands explains where the table is in those.
func (k *kepala) sejumlah(tulis, jumlah anggaran.Rupiah, n int) bool {
	return tulis == jumlah || k.dalam == anggaran.Ribu && Ketelitian(1).mencakup(kurang(tulis, jumlah), n)
}

// caraKelompok takes what the row above says in most years, or what all other rows of
// the table say; where there are no sums, the amounts beside each other.
func (p *penyusun) caraKelompok(g *indikatorBerpagu, suara map[*rekaman][2]int) caraBagi {
	s, semua := [2]int{}, suara[nil]
	if g.dari.induk != nil {
		s = suara[g.dari.induk]
	}
	if s[0] == s[1] && (semua[0] == 0 || semua[1] == 0) {
		s = semua
	}
	if s[1] > s[0] {
		return bagiJumlah
	}
	sama, beda, dalam := 0, 0, 0
	for _, t := range p.r.Tahun {
		for _, b := range g.baris {
			if nilai, ok := p.pagu(b, t).Rupiah(); !ok || nilai.IsZero() {
				continue
			}
			if p.pagu(b, t).Equal(p.pagu(g.dari, t)) {
				sama++
			} else {
				beda++
			}
		}
		if p.jumlahTahun(g.dari, g.baris, nil, t) {
			dalam++
		}
	}
	switch {
	case beda == 0 && sama > 0:
		return bagiUlang
	case len(g.baris) > 1 && 2*dalam > len(p.r.Tahun):
		return bagiDalam
	}
	return bagiTakTentu
}

// jumlahkanBagian gives a row the sum of its amounts and those of its further
// indicators. If no other row of the table has such, the name of one may be lost.
func (p *penyusun) jumlahkanBagian(g *indikatorBerpagu, sekali bool) {
	n := g.dari.Node
	p.rincikan(n, g.dari)
	p.rincikanBagian(g)
	for _, b := range g.baris {
		for i := range n.Tahunan {
			tambahIsian(&n.Tahunan[i].Pagu, b.Tahunan[i].Pagu)
		}
		tambahIsian(&n.KondisiAkhir.Pagu, b.KondisiAkhir.Pagu)
	}
	t := Temuan{Kode: BarisTanpaNama, Keparahan: Info,
		Pesan: fmt.Sprintf("Pagu %s ini tertulis per indikator, sampai baris %d; dijumlahkan, karena hanya demikian jumlah baris di atasnya cocok.", n.Tingkat, g.baris[len(g.baris)-1].Baris)}
	if last := g.baris[len(g.baris)-1]; sekali && last.Baris != n.Baris {
		t.Keparahan = Peringatan
		t.Pesan += " Tidak ada baris lain yang demikian: mungkin nama baris lanjutannya hilang."
	}
	p.catatBaris(g.dari, t)
}

// tambahIsian adds an amount to another; one that is not written adds nothing.
func tambahIsian(ke *anggaran.Isian, x anggaran.Isian) {
	nilai, ok := x.Rupiah()
	if !ok {
		return
	}
	lama, _ := ke.Rupiah()
	if j, err := lama.Add(nilai); err == nil {
		*ke = anggaran.IsianOf(j)
	}
}

// rincikanBagian keeps the amounts of further indicators as parts of the pagu.
func (p *penyusun) rincikanBagian(g *indikatorBerpagu) {
	for _, b := range g.baris {
		p.rincikan(g.dari.Node, b)
	}
}

func (p *penyusun) rincikan(n *Node, rec *rekaman) {
	for _, t := range rec.Tahunan {
		if t.Pagu.Isi() != anggaran.TidakTertulis {
			n.Rincian = append(n.Rincian, Rincian{Baris: rec.Baris, Tahun: t.Tahun, Indikator: rec.Indikator, Pagu: t.Pagu})
		}
	}
}

// tanpaBagian notes the rows that nothing decides and leaves them out; lines of one
// row are noted with their amounts.
func (p *penyusun) tanpaBagian(g *indikatorBerpagu) {
	if g.baris[0].Baris == g.dari.Baris {
		g.lepas()
		return
	}
	for _, l := range g.lanjut {
		p.tanpaNama(l.rekaman)
		l.rekaman = nil
	}
}
