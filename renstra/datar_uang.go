package renstra

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The amounts of flat records.

// pendahulu is the field of a record that says the amount of the same year better
// than field i, −1 for none: the part of one source before the whole, what stands
// after a change of the budget before what stood before it, the details of an
// account before the pagu of its sub kegiatan. pagumurni, the layer before a
// change, counts only where the records have no other: an empty pagu is one that
// is not written.
func (p *penyusunDatar) pendahulu(row tabel.Baris, i int) int {
	at, utama, tahun := -1, p.urutanUang(row, i), p.tahunMedan(p.d.medan[i], row)
	for _, j := range p.uang {
		m := p.d.medan[j]
		if row.At(j) == "" && (p.d.medan[i].arti != medanPaguMurni || m.arti == medanPaguMurni) && !(p.diulang(i, j) && p.berekening(row)) {
			continue
		}
		if j == i || p.tahunMedan(m, row) != tahun {
			continue
		}
		if u := p.urutanUang(row, j); u < utama || u == utama && at < 0 && j < i {
			at, utama = j, u
		}
	}
	return at
}

// diulang reports whether field i repeats the pagu that field j divides.
func (p *penyusunDatar) diulang(i, j int) bool {
	return slices.ContainsFunc(p.rincian, func(r rincianMedan) bool { return r.pagu == i && r.rinci == j })
}

// urutanUang is the place of a field among those with an amount of one year.
func (p *penyusunDatar) urutanUang(row tabel.Baris, i int) artiMedan {
	arti := p.d.medan[i].arti
	if arti == medanPaguRinci && p.berekening(row) {
		return medanPaguGeser // before medanPagu
	}
	return arti
}

// hafalUang notes the fields of amounts, but for those of a change of the budget in
// which no record has more than zero: the tool has the field, the plan no change.
func (p *penyusunDatar) hafalUang() {
	for i, m := range p.d.medan {
		ubah := m.arti == medanPaguPerubahan || m.arti == medanPaguGeser
		if m.uang() && (!ubah || slices.ContainsFunc(p.d.baris, func(row tabel.Baris) bool { return beruang(row.At(i)) })) {
			p.uang = append(p.uang, i)
		}
	}
}

// beruang reports whether a cell of money says more than nothing and zero.
func beruang(sel string) bool { return strings.Trim(sel, "0.,- ") != "" }

// bandingGanda notes that a record has another amount of the year than the one
// that counts. The part of one source differs from the whole by nature.
func (p *penyusunDatar) bandingGanda(row tabel.Baris, dipakai, lain int) {
	if row.At(lain) == "" || p.d.medan[dipakai].arti == medanPaguDana || p.samaUang(row.At(dipakai), row.At(lain)) {
		return
	}
	catatLetak(&p.d.ganda, [2]string{p.d.kolom[dipakai], p.d.kolom[lain]}, row.Nomor)
}

// samaUang reports whether two cells say the same amount.
func (p *penyusunDatar) samaUang(a, b string) bool {
	if a == b {
		return true
	}
	m, okM := p.nilaiUang(a)
	n, okN := p.nilaiUang(b)
	return okM && okN && m.Equal(n)
}

// nilaiUang reads a cell of money without a word about it.
func (p *penyusunDatar) nilaiUang(sel string) (anggaran.Isian, bool) {
	rapi, _ := rapikanUang(sel)
	isi, err := p.r.Konvensi.ParseIsian(rapi)
	return isi, err == nil
}

// catatGanda says once for each pair of fields that they differ. Layers of a
// budget may, and the parts of a pagu from the whole.
func (p *penyusunDatar) catatGanda() {
	for _, k := range slices.SortedFunc(maps.Keys(p.d.ganda), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		s := p.d.ganda[k]
		t := Temuan{Kode: MedanGanda, Keparahan: Peringatan, Baris: s.baris,
			Pesan: fmt.Sprintf("Medan %s dan %s memuat isi yang berbeda untuk tahun yang sama (%d rekaman, mulai baris ini); yang dibaca %s.", k[0], k[1], s.banyak, k[0])}
		if k[0] == k[1] && p.d.json {
			t.Pesan = fmt.Sprintf("Medan %s tertulis dua kali dalam satu rekaman dengan isi berbeda (%d rekaman, mulai baris ini); yang dibaca yang terakhir.", k[0], s.banyak)
		}
		if lapis(medanOf(k[0]).arti) || lapis(medanOf(k[1]).arti) {
			t.Keparahan = Info
		}
		if r, ok := p.rincianDari(k); ok {
			t = p.temuanRincian(t, r, s.banyak)
		}
		p.catat(t)
	}
}

// lapis reports whether a field is a layer of the budget, before or after a change.
func lapis(m artiMedan) bool {
	return m == medanPaguMurni || m == medanPaguGeser || m == medanPaguPerubahan
}

// pagu reads a cell of money; one that is none is a finding. Letters among its
// digits are one of the record, another way of writing one of the list.
func (p *penyusunDatar) pagu(n *Node, row tabel.Baris, i, tahun int) (anggaran.Isian, bool) {
	sel := row.At(i)
	if sel != "" {
		p.selPagu++
	}
	rapi, sebab := rapikanUang(sel)
	if lain, ok := p.pemisahLain(rapi); ok {
		rapi, sebab = lain, cmp.Or(sebab, sebabPemisah)
	}
	if p.d.json {
		rapi = uangJSON(rapi)
	}
	isi, err := p.r.Konvensi.ParseIsian(rapi)
	t := Temuan{Baris: row.Nomor, Nama: n.Nama, Nomenklatur: n.Kode, Tahun: tahun}
	switch {
	case err != nil:
		t.Kode, t.Keparahan = SelTidakTerbaca, Galat
		t.Pesan = fmt.Sprintf("Isi medan %s bukan pagu: ditemukan %q; nilainya tidak dihitung.", p.d.kolom[i], sel)
		p.catat(t)
		return anggaran.Isian{}, false
	case sebab == sebabHuruf:
		t.Kode, t.Keparahan = SelDiperbaiki, Peringatan
		t.Pesan = fmt.Sprintf("Isi medan %s tertulis %q (%s); dibaca %s.", p.d.kolom[i], sel, sebab, rapi)
		p.catat(t)
	case sebab != "":
		p.hitungRapi(row.Nomor, sel, rapi, sebab)
	}
	return isi, true
}

// tambahPagu adds an amount to that of a year.
func (p *penyusunDatar) tambahPagu(s *simpulDatar, t *Tahunan, isi anggaran.Isian, baris int) {
	a, ada := t.Pagu.Rupiah()
	b, ok := isi.Rupiah()
	switch {
	case !ada:
		if ok || t.Pagu.Isi() == anggaran.TidakTertulis {
			t.Pagu, t.Baris = isi, baris
		}
	case ok:
		sum, err := a.Add(b)
		if err != nil {
			p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: baris, Nama: s.Nama, Tahun: t.Tahun,
				Pesan: "Jumlah rincian melampaui jangkauan rupiah; rincian baris ini tidak dijumlahkan."})
			return
		}
		t.Pagu = anggaran.IsianOf(sum)
	}
}
