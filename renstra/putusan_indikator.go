package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// barisTarget are the targets of one row of a table of indicators.
type barisTarget struct {
	*Indikator
	target []targetDisebut
	lain   []*kinerja.Target // figures that show how the table writes them, and are not decided here
}

// putuskanIndikator decides the targets with two readings of the tables of
// indicators, each list by itself.
func (p *pembacaTabel) putuskanIndikator() {
	if !p.adaTakTentu() {
		return
	}
	var tujuan, iku, ikk, layanan []barisTarget
	for i := range p.r.indikatorTujuan {
		tujuan = append(tujuan, targetBaris(i))
	}
	for i := range p.r.IKU {
		iku = append(iku, targetBaris(&p.r.IKU[i]))
	}
	for i := range p.r.IKK {
		ikk = append(ikk, targetBaris(&p.r.IKK[i]))
	}
	for i := range p.r.KinerjaPelayanan {
		layanan = append(layanan, barisKinerja(&p.r.KinerjaPelayanan[i]))
	}
	semua := slices.Concat(layanan, tujuan, iku, ikk)
	for _, daftar := range [][]barisTarget{layanan, tujuan, iku, ikk} {
		p.putuskanDaftar(daftar, semua)
	}
}

// adaTakTentu reports whether one of them has a target with two readings: most
// documents have none.
func (p *pembacaTabel) adaTakTentu() bool {
	satu := func(i *Indikator) bool {
		return duaBacaan(i.Baseline) || duaBacaan(i.KondisiAkhir) ||
			slices.ContainsFunc(i.Tahunan, func(y kinerja.Tahunan) bool { return duaBacaan(y.Target) || duaBacaan(y.Realisasi) })
	}
	for i := range p.r.indikatorTujuan {
		if satu(i) {
			return true
		}
	}
	daftar := func(semua []Indikator) bool {
		return slices.ContainsFunc(semua, func(i Indikator) bool { return satu(&i) })
	}
	return daftar(p.r.IKU) || daftar(p.r.IKK) || slices.ContainsFunc(p.r.KinerjaPelayanan, func(k KinerjaPelayanan) bool {
		return satu(&k.Indikator) || duaBacaan(k.TargetNSPK) || duaBacaan(k.TargetIKK) || duaBacaan(k.TargetLainnya)
	})
}

func targetBaris(i *Indikator) barisTarget {
	b := barisTarget{Indikator: i, target: []targetDisebut{{&i.Baseline, "baseline", 0}, {&i.KondisiAkhir, "akhir periode", 0}}}
	for n := range i.Tahunan {
		y := &i.Tahunan[n]
		b.target = append(b.target, targetDisebut{&y.Target, fmt.Sprint(y.Tahun), y.Tahun})
	}
	return b
}

// barisKinerja has what was reached beside what was planned.
func barisKinerja(k *KinerjaPelayanan) barisTarget {
	b := targetBaris(&k.Indikator)
	b.target = append(b.target, targetDisebut{&k.TargetNSPK, "NSPK", 0}, targetDisebut{&k.TargetIKK, "IKK", 0}, targetDisebut{&k.TargetLainnya, "indikator lainnya", 0})
	for n := range k.Tahunan {
		y := &k.Tahunan[n]
		b.target = append(b.target, targetDisebut{&y.Realisasi, fmt.Sprintf("realisasi %d", y.Tahun), y.Tahun})
	}
	for n := range k.Rasio {
		b.lain = append(b.lain, &k.Rasio[n])
	}
	return b
}

func (p *pembacaTabel) putuskanDaftar(daftar, semua []barisTarget) {
	var hafal *pemutus
	cara := func() pemutus {
		if hafal == nil {
			hafal = p.caraDaftar(daftar, semua)
		}
		return *hafal
	}
	for _, b := range daftar {
		for _, t := range putuskanSebaris(b.target, cara) {
			t.Baris, t.Nama = b.Baris, b.Nama
			p.catat(t)
		}
	}
}

// caraDaftar is what groups in the figures of a table: by its own, else by those
// of all tables of indicators, else by the amounts of the plan.
func (p *pembacaTabel) caraDaftar(daftar, semua []barisTarget) *pemutus {
	r, campur := caraAngka(slices.Values(teksTarget(daftar)))
	if r != 0 {
		return &pemutus{ribuan: r, dasar: "cara tabel ini menulis angka"}
	}
	uang := pemisahKonvensi(p.r.Konvensi)
	r, _ = caraAngka(slices.Values(teksTarget(semua)))
	switch {
	case r == 0:
		r = uang
	case uang != 0 && uang != r:
		r = 0 // they disagree
	}
	return &pemutus{ribuan: r, dasar: "cara tabel lain rencana ini menulis angka", ragu: campur}
}

// teksTarget are the figures of a list as they are written.
func teksTarget(daftar []barisTarget) (out []string) {
	for _, b := range daftar {
		for _, t := range b.target {
			out = append(out, t.String())
		}
		for _, t := range b.lain {
			out = append(out, t.String())
		}
	}
	return out
}
