package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// Ketelitian is the step, in rupiah, to which a programme table rounds its
// amounts for print: 10.000 where it prints millions with two decimals, zero
// where it prints rupiah. Sums of rounded amounts may differ by half a step for
// each of them.
type Ketelitian int

// mencakup reports whether rounding explains that a sum of n amounts differs
// from the amount that is written.
func (k Ketelitian) mencakup(selisih anggaran.Isian, n int) bool {
	d, ok := selisih.Rupiah()
	dua, errDua := d.MulInt(2)
	abs, errAbs := dua.Abs()
	batas, err := anggaran.New(int64(k)).MulInt(int64(n) + 1)
	return k > 0 && ok && errDua == nil && errAbs == nil && err == nil && abs.Compare(batas) <= 0
}

// nilai grades a finding about a sum of n amounts: what rounding explains is no
// mistake, but worth knowing where the exact amounts are at hand.
func (k Ketelitian) nilai(t Temuan, n int) Temuan {
	if d, ok := t.Selisih.(anggaran.Isian); ok && k.mencakup(d, n) {
		t.Keparahan = Info
		t.Pesan += fmt.Sprintf(" Selisih ini dalam batas pembulatan cetak %s.", anggaran.New(int64(k)))
	}
	return t
}

// satuanPagu notes in what the table writes its amounts, if not in rupiah, and
// how far it rounds them.
func (p *penyusun) satuanPagu() {
	var satuan anggaran.Kelipatan
	baris := 0
	for _, h := range p.tabel.halaman {
		if h.kepala.dalam > satuan {
			satuan, baris = h.kepala.dalam, h.kepala.baris
		}
	}
	if satuan == anggaran.Satu {
		return
	}
	p.catat(Temuan{Kode: SatuanPagu, Keparahan: Info, Baris: baris,
		Pesan: fmt.Sprintf("Tabel ini menulis pagu dalam %s; pagu dibaca sebagai rupiah penuh.", satuan)})
	if k := p.ketelitian(satuan); k > 1 {
		p.r.Ketelitian = k
	}
}

// ketelitian is the step of which all amounts of the table are multiples: its
// unit, or a part of that where one is written with decimals.
func (p *penyusun) ketelitian(satuan anggaran.Kelipatan) Ketelitian {
	k := Ketelitian(1)
	for range min(3*satuan, 9) {
		k *= 10
	}
	terkecil := k
	for _, s := range p.tabel.selPagu() {
		d := k
		for range desimal(s) {
			d /= 10
		}
		terkecil = min(terkecil, d)
	}
	for n := range p.r.nodes() {
		terkecil = terkecil.halus(n)
	}
	return terkecil
}

// desimal is how many decimals an amount is written with: three digits are
// decimals where they cannot be thousands.
func desimal(s string) int {
	i := strings.LastIndexAny(s, ".,")
	n := len(s) - i - 1
	if i < 0 || !semuaAngka(s[i+1:]) || n > 3 || n == 3 && !desimalTiga(s, i) {
		return 0
	}
	return n
}

// halus is the largest part of the step of which all amounts of a row are
// multiples.
func (k Ketelitian) halus(n *Node) Ketelitian {
	for _, t := range n.Tahunan {
		r, ok := t.Pagu.Rupiah()
		bulat, utuh := r.Int64()
		for ok && k > 1 && (!utuh || bulat%int64(k) != 0) {
			k /= 10
		}
	}
	return k
}
