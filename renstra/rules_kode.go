package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rule of codes that contradict each other: a code says under which ones it
// lies, whatever any catalogue holds.

var aturanKode = []Aturan{
	{Kode: KodeLuarInduk, Keparahan: Peringatan, Periksa: periksaKodeInduk,
		Judul:   "Kode baris tidak berada di bawah kode induknya",
		Alasan:  "Salah satu dari kedua kode pasti salah; pagunya dihitung pada baris tempatnya berdiri, SIPD menghitungnya menurut kode. Bila semua baris di bawah satu induk berkata sama, satu temuan pada induknya. Yang sudah dijelaskan kode-berbeda, induk-berbeda atau program-urusan-lain tidak disebut lagi.",
		Sebelum: "1.06.04.2.02 > 1.06.04.2.03.0001",
		Sesudah: "1.06.04.2.02 > 1.06.04.2.02.0001"},
}

// periksaKodeInduk reports the rows whose code does not lie under that of the row
// above; where all below one say another parent, that one.
func periksaKodeInduk(p *Pemeriksaan) {
	var urut []*Node // parents of rows that say another one
	bawah := map[*Node][]*Node{}
	banyak := map[*Node]int{}
	atas := map[*Node]*Node{} // the parents of those rows
	for b, n := range p.program() {
		if !p.kodePasti(n) {
			continue
		}
		induk := p.indukBerkode(b)
		if induk == nil {
			continue
		}
		if banyak[induk]++; dibawah(induk.Kode, n.Kode) || p.dijelaskan(n, induk) {
			continue
		}
		if atas[n] = induk; len(bawah[induk]) == 0 {
			urut = append(urut, induk)
		}
		bawah[induk] = append(bawah[induk], n)
	}
	for _, induk := range urut {
		baris := bawah[induk]
		if kode := p.sepakat(induk, baris, banyak[induk]); kode.IsValid() && p.namaBerkode(induk) != kode && atas[induk] == nil {
			p.CatatNode(induk, Temuan{Pesan: fmt.Sprintf("Kode %v bukan induk kode baris di bawahnya: semuanya berkode di bawah %v, mulai %v%s.", induk.Kode, kode, baris[0].Kode, diBaris(baris[0], induk))})
		} else if !kode.IsValid() {
			p.catatLuarInduk(induk, atas[induk], baris)
		}
	}
}

// catatLuarInduk reports rows of one parent. Those that lie under the parent of
// that parent say what is known of it already: that it does not.
func (p *Pemeriksaan) catatLuarInduk(induk, atas *Node, baris []*Node) {
	for _, n := range baris {
		if atas == nil || !dibawah(atas.Kode, n.Kode) {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Kode %v tidak berada di bawah kode %s yang membawahinya, %v%s.", n.Kode, induk.Tingkat, induk.Kode, diBaris(induk, n))})
		}
	}
}

// diBaris says in which line a row stands, where that is not the one of another:
// flat records hold their parents beside them.
func diBaris(n, lain *Node) string {
	if n.Baris == lain.Baris {
		return ""
	}
	return fmt.Sprintf(" (baris %d)", n.Baris)
}

// sepakat is the code that the rows below a parent all say in place of its own:
// then it is the parent that is wrong. One row alone does not outweigh it, but
// with a row of its own that says the same.
func (p *Pemeriksaan) sepakat(induk *Node, baris []*Node, semua int) nomenklatur.Kode {
	t := induk.Tingkat
	atas := potongKode(baris[0].Kode, t)
	suara := 0
	for _, n := range baris {
		if potongKode(n.Kode, t) != atas {
			return nomenklatur.Kode{}
		}
		suara++
		for _, a := range n.Anak {
			if p.kodePasti(a) && atas.Contains(a.Kode) {
				suara++
			}
		}
	}
	if len(baris) < semua || suara < 2 {
		return nomenklatur.Kode{}
	}
	return atas
}

// indukBerkode is the nearest row above another with a code that is sure, or
// under whose code it lies.
func (p *Pemeriksaan) indukBerkode(b *barisNode) *Node {
	for a := b.induk; a != nil; a = a.induk {
		if !a.tersirat && (p.kodePasti(a.node) || dibawah(a.node.Kode, b.node.Kode)) {
			return a.node
		}
	}
	return nil
}

// kodePasti reports whether the code of a row is written, or that of its name
// and no other; a proposal for a row without a code contradicts nothing.
func (p *Pemeriksaan) kodePasti(n *Node) bool {
	return n.Kode.IsValid() && (n.Padanan.Keyakinan != nomenklatur.Usulan || p.namaBerkode(n) != n.Kode)
}

// namaBerkode is the code of the entry that the name of a row fits.
func (p *Pemeriksaan) namaBerkode(n *Node) nomenklatur.Kode {
	k := n.Padanan.Kode()
	if !k.IsPenunjang() {
		return k
	}
	if b, err := k.Bind(n.Kode.BidangUrusan()); err == nil {
		return b
	}
	return k
}

// dibawah reports whether a code lies under another one, a penunjang code under
// that of any bidang urusan.
func dibawah(atas, kode nomenklatur.Kode) bool {
	if atas.Tingkat() == nomenklatur.TingkatBidangUrusan && (kode.IsPenunjang() || penunjangTerikat(kode).IsValid()) {
		return true
	}
	return atas.Contains(kode) || atas.Contains(penunjangTerikat(kode)) || penunjangTerikat(atas).Contains(kode)
}

// penunjangTerikat is a code as X.XX, the zero code if it is no penunjang one.
func penunjangTerikat(k nomenklatur.Kode) nomenklatur.Kode {
	u, _ := k.Unbind()
	return u
}

// dijelaskan reports whether another finding says already why a code does not lie
// under the one above it: the name of the row does, or the programme is one of
// another bidang urusan, which is the agency's or not.
func (p *Pemeriksaan) dijelaskan(n, induk *Node) bool {
	if n.Padanan.Keyakinan == nomenklatur.Pasti && dibawah(induk.Kode, p.namaBerkode(n)) {
		return true
	}
	if n.Tingkat != nomenklatur.TingkatProgram {
		return false
	}
	b := n.Kode.BidangUrusan()
	return slices.Contains(slices.Collect(p.Rencana.KodeSKPD.Bidang()), b) || persis(n) && !slices.Contains(p.bidang(), b)
}
