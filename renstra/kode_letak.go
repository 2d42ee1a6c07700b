package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Where a row hangs whose code says something else than its place: one of the
// two is wrong, or a row between them is missing.

// barisKode is a row with a code, as it is known before the rows are read.
type barisKode struct {
	kepala *kepala
	barisTabel
	kode nomenklatur.Kode
}

// sesuaikanJalur looks whether the rows above a row with a code are those that
// its code says. Where it stands decides, as the sums of the table do; but if
// the row that the code says is nowhere in the table, the row above may belong
// to something else and a parent be missing. Under a parent that has no row
// itself the place says nothing. In a table that is not in the order of its
// codes at all, the codes decide.
func (p *penyusun) sesuaikanJalur(rec *rekaman) {
	kode := p.ikat(rec.tertulis)
	induk := p.terdekat(rec.Tingkat)
	if induk != nil && induk.tertulis.IsValid() && p.ikat(induk.tertulis).Contains(kode) {
		return
	}
	for t := nomenklatur.TingkatBidangUrusan; t < rec.Tingkat; t++ {
		atas := p.jalur[t]
		if atas == nil || !atas.tertulis.IsValid() || p.ikat(atas.tertulis).Contains(kode) {
			continue
		}
		seharusnya := potongKode(kode, t)
		switch {
		case p.acak || induk.Baris == 0:
		case p.salahTempat(rec, induk):
			tempat := p.jalur
			p.tempat = &tempat
		case p.adaKode[seharusnya], p.cocokDiSini(rec, atas), p.salahKode(rec, induk, seharusnya):
			return
		}
		clear(p.jalur[t:])
		for ; t < rec.Tingkat; t++ {
			p.jalur[t] = p.baca[potongKode(kode, t)]
		}
		return
	}
}

// terdekat is the nearest row above a level, nil if there is none.
func (p *penyusun) terdekat(t nomenklatur.Tingkat) *rekaman {
	for t--; t >= nomenklatur.TingkatBidangUrusan; t-- {
		if rec := p.jalur[t]; rec != nil {
			return rec
		}
	}
	return nil
}

// cocokDiSini reports whether the name of a row stands under the rows above
// it in the catalogue: then its code is wrong, not its place.
func (p *penyusun) cocokDiSini(rec, atas *rekaman) bool {
	p.cocokkan(rec, true)
	return rec.Padanan.Keyakinan == nomenklatur.Pasti && atas.acuan.Contains(rec.Kode)
}

// salahTempat reports whether the sums tell that the place of a sub kegiatan is
// wrong and not its code: it makes the sum of the parent that its code says right
// and not that of the row it stands under, or that is right without it and the
// parent comes further below. The rows after it go on where they stand.
func (p *penyusun) salahTempat(rec, induk *rekaman) bool {
	kode := p.ikat(rec.tertulis).Parent()
	lain := p.baca[kode]
	switch {
	case rec.Tingkat != nomenklatur.TingkatSubKegiatan || lain == induk || p.berjumlah(induk, induk.anak, rec):
		return false
	case lain == nil:
		return p.adaKode[kode] && p.lengkap(induk)
	}
	return p.berjumlah(lain, lain.anak, rec)
}

// salahKode reports whether the table shows that a row whose coded ancestor has
// no row in it belongs to the row that it stands under, and is miscoded: that
// row has no other below it, or such as are coded the same; the rows below go
// on with it; or they add up to it. Where the rows before are all of its pagu
// already, a parent is missing.
func (p *penyusun) salahKode(rec, induk *rekaman, atas nomenklatur.Kode) bool {
	n := len(induk.anak)
	if n == 0 {
		// A bidang urusan is often left out and hardly ever written in vain, but
		// that its pagu must not stand beside that of its programmes.
		return induk.Tingkat > nomenklatur.TingkatBidangUrusan || p.berpagu(induk)
	}
	if potongKode(p.ikat(induk.anak[n-1].tertulis), atas.Tingkat()) == atas {
		return true
	}
	if p.lengkap(induk) {
		return false
	}
	deret, sesudah := p.deretKode(rec, atas)
	if induk.Tingkat == nomenklatur.TingkatBidangUrusan && len(deret) != 1 {
		return false // the rows below say it too: programmes of another bidang urusan
	}
	if sesudah.IsValid() && p.ikat(induk.tertulis).Contains(sesudah) {
		return true
	}
	return induk.Tingkat == rec.Tingkat-1 && p.berjumlah(induk, induk.anak, p.setingkat(deret, rec.Tingkat)...)
}

// deretKode are the rows from rec on that are coded under one ancestor, and the
// code of the row behind them. Codes that are but the own numbers of their rows
// do not tell.
func (p *penyusun) deretKode(rec *rekaman, atas nomenklatur.Kode) (deret []barisKode, sesudah nomenklatur.Kode) {
	i, ada := slices.BinarySearchFunc(p.urutKode, rec.Baris, func(b barisKode, nomor int) int { return b.Nomor - nomor })
	if !ada || p.pendek {
		return nil, sesudah
	}
	j := i
	for j < len(p.urutKode) && atas.Contains(p.urutKode[j].kode) {
		j++
	}
	if j < len(p.urutKode) {
		sesudah = p.urutKode[j].kode
	}
	return p.urutKode[i:j], sesudah
}

// setingkat are the rows of one level among those not yet read, as far as they
// may count.
func (p *penyusun) setingkat(deret []barisKode, t nomenklatur.Tingkat) []*rekaman {
	var out []*rekaman
	for _, b := range deret {
		if b.kode.Tingkat() == t && len(out) <= maxBerjumlah {
			out = append(out, &rekaman{kepala: b.kepala, mentah: b.Sel})
		}
	}
	return out
}

// ambilAlih gives a row the rows that were read before it under a parent of its
// code without a row: one parent, whose money counts once.
func (p *penyusun) ambilAlih(rec *rekaman) {
	kode := p.ikat(rec.tertulis)
	kosong := p.tersirat[kode]
	if kosong == nil {
		return
	}
	delete(p.tersirat, kode)
	for _, a := range kosong.anak {
		a.induk = rec
	}
	rec.anak, rec.Anak = append(rec.anak, kosong.anak...), append(rec.Anak, kosong.Anak...)
	kosong.anak, kosong.Anak = nil, nil
	p.diambil = true
}

// buangTersirat takes the parents without a row out of the plan whose rows another
// one has by now, the lowest level first: those above may have had no others.
func (p *penyusun) buangTersirat() {
	if !p.diambil {
		return
	}
	kosong := func(rec *rekaman) bool { return rec.Baris == 0 && len(rec.anak) == 0 }
	for t := nomenklatur.TingkatKegiatan; t >= nomenklatur.TingkatBidangUrusan; t-- {
		buang := map[*Node]bool{}
		induk := map[*rekaman]bool{}
		for _, rec := range p.rekam {
			if rec.Tingkat == t && kosong(rec) {
				buang[rec.Node] = true
				induk[rec.induk] = true
			}
		}
		for rec := range induk {
			anak := &p.r.BidangUrusan
			if rec != nil {
				rec.anak = slices.DeleteFunc(rec.anak, kosong)
				anak = &rec.Anak
			}
			*anak = slices.DeleteFunc(*anak, func(n *Node) bool { return buang[n] })
		}
		p.rekam = slices.DeleteFunc(p.rekam, func(rec *rekaman) bool { return buang[rec.Node] })
	}
}
