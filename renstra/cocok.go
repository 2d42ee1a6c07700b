package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// pencocok matches the names of rows with the catalogue.
type pencocok struct {
	katalog *nomenklatur.Katalog
	daerah  nomenklatur.JenisDaerah
	bidang  nomenklatur.Kode // of the rows that follow; zero while not known
	cakupan map[cakupan]bool // what tercakup has said
}

// cakupan is what [tercakup] is asked for.
type cakupan struct {
	program nomenklatur.Kode
	daerah  nomenklatur.JenisDaerah
}

// cocokkan matches a row of a known level under the rows above it; exact seeks
// nothing near.
func (p *penyusun) cocokkan(rec *rekaman, exact bool) {
	switch rec.Tingkat {
	case nomenklatur.TingkatBidangUrusan:
		rec.Padanan = p.padankanBidang(rec.Nama)
	case nomenklatur.TingkatProgram:
		rec.Padanan = p.padankanProgram(rec, exact)
	default:
		rec.Padanan = nomenklatur.Padanan{}
		if induk := p.indukPasti(rec.Tingkat); p.tercakup(induk) {
			rec.Padanan = p.padankan(rec, induk, exact)
		}
	}
	rec.Kode = p.ikat(rec.Padanan.Kode())
	if rec.Tingkat == nomenklatur.TingkatBidangUrusan {
		p.bidang = rec.Kode
	}
}

// tercakup is the function for the catalogue and region of p.
func (p *pencocok) tercakup(kode nomenklatur.Kode) bool {
	c := cakupan{kode.Program(), p.daerah}
	ada, tahu := p.cakupan[c]
	if !tahu {
		if p.cakupan == nil {
			p.cakupan = map[cakupan]bool{}
		}
		ada = tercakup(p.katalog, kode, p.daerah)
		p.cakupan[c] = ada
	}
	return ada
}

// tercakup reports whether the catalogue has kegiatan of the programme that a
// code belongs to. Where it has none, a name found elsewhere says nothing.
func tercakup(k *nomenklatur.Katalog, kode nomenklatur.Kode, j nomenklatur.JenisDaerah) bool {
	program := kode.Program()
	if !program.IsValid() {
		return true
	}
	if u, ok := program.Unbind(); ok {
		program = u
	}
	for e := range k.Below(program) {
		if j == 0 || e.JenisDaerah == j {
			return true
		}
	}
	return false
}

func (p *pencocok) padankan(rec *rekaman, induk nomenklatur.Kode, exact bool) nomenklatur.Padanan {
	indikator, satuan := rec.Indikator, satuanBaris(rec.kepala, rec.mentah)
	if indikator == "" && rec.berikut != nil {
		indikator = rec.berikut[rec.kepala.indik]
	}
	if satuan == "" && rec.berikut != nil {
		satuan = satuanBaris(rec.kepala, rec.berikut)
	}
	return p.katalog.Match(nomenklatur.Query{
		Nama: rec.Nama, JenisDaerah: p.daerah, Tingkat: rec.Tingkat, Induk: induk,
		Indikator: indikator, Satuan: satuan, Exact: exact,
	})
}

// indukPasti is the code of the nearest row above level t that has one: a
// row without a code says nothing about the rows below it, the row above it
// still does.
func (p *penyusun) indukPasti(t nomenklatur.Tingkat) nomenklatur.Kode {
	for t--; t >= nomenklatur.TingkatBidangUrusan; t-- {
		if rec := p.jalur[t]; rec != nil && rec.Kode.IsValid() {
			if rec.acuan.IsValid() {
				return rec.acuan
			}
			return rec.Kode
		}
	}
	return nomenklatur.Kode{}
}

// padankanBidang matches a row such as "URUSAN PEMERINTAHAN YANG BERKAITAN
// DENGAN PELAYANAN DASAR BIDANG SOSIAL" or "Bidang Urusan: Perencanaan": by the
// whole name, else by what stands after the words for a bidang urusan, in the
// words of the list.
func (p *pencocok) padankanBidang(nama string) nomenklatur.Padanan {
	q := nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Tingkat: nomenklatur.TingkatBidangUrusan}
	m := p.katalog.Match(q)
	if m.Keyakinan == nomenklatur.Pasti {
		return m
	}
	up := strings.ToUpper(nama)
	sisa := up
	if i := strings.LastIndex(up, "BIDANG "); i >= 0 {
		sisa = up[i+len("BIDANG "):]
	}
	for _, w := range []string{"URUSAN ", "PEMERINTAHAN "} {
		sisa = strings.TrimPrefix(sisa, w)
	}
	sisa = strings.TrimLeft(sisa, ": ")
	for _, s := range []string{"URUSAN PEMERINTAHAN BIDANG " + sisa, sisa} {
		if q.Nama = s; sisa != up {
			if s := p.katalog.Match(q); s.Keyakinan == nomenklatur.Pasti {
				return s
			}
		}
	}
	return m
}

// namaBidang reports whether a name is that of a bidang urusan and says no more.
func (p *pencocok) namaBidang(nama string) bool {
	return p.katalog.Match(nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Tingkat: nomenklatur.TingkatBidangUrusan, Exact: true}).Keyakinan == nomenklatur.Pasti
}

var penunjang = nomenklatur.MustParseKode("X.XX")

// padankanProgram matches a programme under the bidang of the plan. The
// penunjang programme stands under every bidang, so there its own branch is
// asked.
func (p *pencocok) padankanProgram(rec *rekaman, exact bool) nomenklatur.Padanan {
	m := p.padankan(rec, p.bidang, exact)
	if m.Keyakinan != nomenklatur.Pasti && len(m.Calon) > 0 && m.Calon[0].Jarak == 0 && m.Calon[0].Entri.Kode.IsPenunjang() {
		return p.padankan(rec, penunjang, exact)
	}
	return m
}

// menurutAnak decides between the entries that fit a row equally by the rows
// below it: if all of those that are sure stand under one of the entries, it
// is the one. Rows of special regions bear the names of ordinary ones, so a
// kegiatan alone often cannot tell.
func (p *penyusun) menurutAnak() {
	for _, rec := range p.rekam {
		m := rec.Padanan
		if rec.Kode.IsValid() || len(m.Calon) < 2 || m.Calon[1].Jarak > 0 {
			continue
		}
		if c, ok := p.calonAnak(rec); ok {
			rec.Padanan = nomenklatur.Padanan{Keyakinan: nomenklatur.Pasti, Calon: []nomenklatur.Calon{c}}
			if !rec.tertulis.IsValid() {
				rec.Kode = p.ikat(c.Entri.Kode)
			}
		}
	}
}

// calonAnak is the only candidate with the name of rec under which children
// of rec stand, if no child that is sure stands elsewhere.
func (p *penyusun) calonAnak(rec *rekaman) (calon nomenklatur.Calon, ok bool) {
	for _, a := range rec.anak {
		if a.Padanan.Keyakinan != nomenklatur.Pasti {
			continue
		}
		kode := a.Padanan.Calon[0].Entri.Kode
		i := slices.IndexFunc(rec.Padanan.Calon, func(c nomenklatur.Calon) bool {
			return c.Jarak == 0 && c.Entri.Kode.Contains(kode)
		})
		if i < 0 || ok && calon.Entri.Kode != rec.Padanan.Calon[i].Entri.Kode {
			return calon, false
		}
		calon, ok = rec.Padanan.Calon[i], true
	}
	return calon, ok
}

// ikat binds a penunjang code to the bidang of the plan.
func (p *pencocok) ikat(k nomenklatur.Kode) nomenklatur.Kode {
	if k.IsPenunjang() && p.bidang.IsValid() {
		if b, err := k.Bind(p.bidang); err == nil {
			return b
		}
	}
	return k
}

// satuanBaris is the unit of a row: that in its column, else that of the first
// target that has one. It is taken from the cells, since they may still stand
// beside their columns.
func satuanBaris(k *kepala, sel []string) string {
	for i, c := range k.kolom[:min(len(sel), len(k.kolom))] {
		if c.jenis == kolomSatuan && sel[i] != "" {
			return sel[i]
		}
	}
	for _, s := range sel[min(max(k.awal, 0), len(sel)):] {
		i := strings.IndexByte(s, ' ')
		if i > 0 && s[0] >= '0' && s[0] <= '9' && hurufAwal(s[i+1:]) {
			return s[i+1:]
		}
	}
	return ""
}

func hurufAwal(s string) bool {
	return s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
}

// bidangMenurutProgram is the bidang urusan that the programmes of a table
// name, for a plan without a row of its own for it.
func (p *pencocok) bidangMenurutProgram(t *tabelProgram) nomenklatur.Kode {
	hitung := map[nomenklatur.Kode]int{}
	var best nomenklatur.Kode
	for k, row := range barisHalaman(t.halaman) {
		nama := row.At(k.nama)
		if !awalan(nama, "PROGRAM ") {
			continue
		}
		m := p.katalog.Match(nomenklatur.Query{Nama: nama, JenisDaerah: p.daerah, Tingkat: nomenklatur.TingkatProgram})
		if m.Keyakinan != nomenklatur.Pasti || m.Calon[0].Entri.Kode.IsPenunjang() {
			continue
		}
		b := m.Calon[0].Entri.Kode.BidangUrusan()
		if hitung[b]++; hitung[b] > hitung[best] {
			best = b
		}
	}
	return best
}
