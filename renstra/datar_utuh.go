package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Records that say a whole beside its parts: the pagu of the sub kegiatan in a
// record without an account, and in one of an account those below it.

// utuhDanRinci takes out what only sums up other parts of a node.
func (p *penyusunDatar) utuhDanRinci() {
	for _, n := range p.r.Walk() {
		if len(n.Rincian) < 2 {
			continue
		}
		for i := range n.Tahunan {
			p.buangUtuh(n, &n.Tahunan[i])
		}
	}
}

// bagianRincian are the parts of a year that name the same.
type bagianRincian struct {
	pertama *Rincian
	jumlah  anggaran.Rupiah
	bawah   []*bagianRincian // those that they are the whole of
}

// buangUtuh leaves the wholes of a year out of the sum. One that is another amount
// than its parts may be a part itself, and remains.
func (p *penyusunDatar) buangUtuh(n *Node, t *Tahunan) {
	buang := map[Rincian]bool{}
	utuh, beda := anggaran.Rupiah{}, false // the pagu that holds parts of another sum
	for _, b := range n.bagianTahun(t.Tahun) {
		if len(b.bawah) == 0 {
			continue
		}
		var jumlah anggaran.Rupiah
		for _, x := range b.bawah {
			if len(x.bawah) == 0 {
				jumlah, _ = jumlah.Add(x.jumlah)
			}
		}
		switch {
		case b.jumlah == jumlah:
			buang[b.pertama.sebutan()] = true
		case p.bersarang[n] && b.pertama.sebutan() == (Rincian{}):
			utuh, beda = b.jumlah, true
			buang[Rincian{}] = true
		case !b.jumlah.IsZero() && !jumlah.IsZero():
			p.catatUtuhBeda(n, b, jumlah)
		}
	}
	if len(buang) == 0 {
		return
	}
	var sum anggaran.Rupiah
	banyak, baris := 0, 0
	n.Rincian = slices.DeleteFunc(n.Rincian, func(r Rincian) bool {
		if r.Tahun != t.Tahun {
			return false
		}
		if buang[r.sebutan()] {
			if banyak++; banyak == 1 {
				baris = r.Baris
			}
			return true
		}
		nilai, _ := r.Pagu.Rupiah()
		sum, _ = sum.Add(nilai)
		return false
	})
	if beda {
		sum = utuh
	}
	if t.Pagu = anggaran.IsianOf(sum); p.bersarang[n] && len(buang) == 1 && buang[Rincian{}] {
		return // the list says itself which is the whole
	}
	p.catat(Temuan{Kode: BarisSubtotal, Keparahan: Info, Baris: baris, Nama: n.Nama, Nomenklatur: n.Kode, Tahun: t.Tahun,
		Pesan: fmt.Sprintf("%d rekaman mengulang jumlah rekening di bawahnya dan tidak dihitung lagi, mulai baris ini; pagu dibaca %v.", banyak, sum)})
}

// bagianTahun are the parts of a year by what they name, in their order.
func (n *Node) bagianTahun(tahun int) (out []*bagianRincian) {
	menurut := map[Rincian]*bagianRincian{}
	for i := range n.Rincian {
		r := &n.Rincian[i]
		if r.Tahun != tahun {
			continue
		}
		b := menurut[r.sebutan()]
		if b == nil {
			b = &bagianRincian{pertama: r}
			menurut[r.sebutan()] = b
			out = append(out, b)
		}
		nilai, _ := r.Pagu.Rupiah()
		b.jumlah, _ = b.jumlah.Add(nilai)
	}
	for _, b := range out {
		for _, atas := range b.pertama.sebutan().atas() {
			if x := menurut[atas]; x != nil {
				x.bawah = append(x.bawah, b)
			}
		}
	}
	return out
}

// sebutan is what tells a part from others, whatever its amount.
func (r Rincian) sebutan() Rincian {
	s := Rincian{Rekening: r.Rekening, SumberDana: r.SumberDana, NamaSumberDana: r.NamaSumberDana}
	if !r.Rekening.IsValid() {
		s.NamaRekening = r.NamaRekening
	}
	return s
}

// atas are the names that wholes of a part can have: the accounts above it, of its
// source of funds and of all, and none.
func (r Rincian) atas() (out []Rincian) {
	if r == (Rincian{}) {
		return nil
	}
	dana := r.SumberDana.IsValid() || r.NamaSumberDana != ""
	if r.Rekening.IsValid() {
		if dana {
			out = append(out, Rincian{Rekening: r.Rekening})
		}
		for k := range r.Rekening.Ancestors() {
			out = append(out, Rincian{Rekening: k})
			if dana {
				out = append(out, Rincian{Rekening: k, SumberDana: r.SumberDana, NamaSumberDana: r.NamaSumberDana})
			}
		}
	}
	return append(out, Rincian{})
}

func (p *penyusunDatar) catatUtuhBeda(n *Node, b *bagianRincian, jumlah anggaran.Rupiah) {
	apa := "Rekaman tanpa rekening"
	if b.pertama.Rekening != (nomenklatur.KodeRekening{}) {
		apa = fmt.Sprintf("Rekening %v", b.pertama.Rekening)
	}
	p.catat(Temuan{Kode: PaguBerulang, Keparahan: Peringatan, Baris: b.pertama.Baris, Nama: n.Nama, Nomenklatur: n.Kode, Tahun: b.pertama.Tahun,
		Pesan: fmt.Sprintf("%s tertulis %v, rekening di bawahnya berjumlah %v; keduanya dijumlahkan, padahal mungkin yang satu adalah jumlah yang lain.", apa, b.jumlah, jumlah)})
}

// tanpaKolom takes the columns of amounts from the levels above the sub kegiatan to
// which no record gives one: their rows are there for indicators and targets.
func (p *penyusunDatar) tanpaKolom() {
	var berpagu [nomenklatur.TingkatSubKegiatan + 1]bool
	for _, n := range p.r.Walk() {
		if slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return t.Pagu.Isi() != anggaran.TidakTertulis }) {
			berpagu[n.Tingkat] = true
		}
	}
	for _, n := range p.r.Walk() {
		if berpagu[n.Tingkat] || !slices.Contains(berpagu[n.Tingkat:], true) || n.Indikator == "" && !(p.d.json && len(n.Anak) > 0) {
			continue // a row of nothing else has lost it
		}
		if !slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) }) {
			n.Tahunan = nil
		}
		for i := range n.Tahunan {
			n.Tahunan[i].Kolom = KolomTarget
		}
	}
}
