package main

import (
	"bytes"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// laporan is what every output format prints.
type laporan struct {
	rencana     *renstra.Rencana
	program     int
	kegiatan    int
	subKegiatan int
	hitung      renstra.Counts   // of all findings
	temuan      []renstra.Temuan // those at or above the level asked for
	pagu        []paguTahun
	berkas      string        // as the command line names it
	salinan     *bytes.Buffer // what was read of standard input
}

// paguTahun is the pagu of one year: the total row as written, and the sums
// of each level.
type paguTahun struct {
	Tahun       int            `json:"tahun"`
	Tertulis    anggaran.Isian `json:"tertulis"`
	Program     anggaran.Isian `json:"program"`
	Kegiatan    anggaran.Isian `json:"kegiatan"`
	SubKegiatan anggaran.Isian `json:"subKegiatan"`
}

func susunLaporan(r *renstra.Rencana, terendah renstra.Keparahan) *laporan {
	semua := renstra.Audit(r, nil)
	l := &laporan{rencana: r, hitung: renstra.Count(semua)}
	for _, t := range semua {
		if t.Keparahan >= terendah {
			l.temuan = append(l.temuan, t)
		}
	}
	for range r.Program() {
		l.program++
	}
	for range r.Kegiatan() {
		l.kegiatan++
	}
	for range r.SubKegiatan() {
		l.subKegiatan++
	}
	for _, tahun := range r.Tahun {
		p := paguTahun{
			Tahun:       tahun,
			Program:     jumlah(r, nomenklatur.TingkatProgram, tahun),
			Kegiatan:    jumlah(r, nomenklatur.TingkatKegiatan, tahun),
			SubKegiatan: jumlah(r, nomenklatur.TingkatSubKegiatan, tahun),
		}
		if r.Total != nil {
			p.Tertulis = r.Total.Pagu(tahun)
		}
		l.pagu = append(l.pagu, p)
	}
	return l
}

// jumlah is the sum of a level; not written if it overflows, which the audit
// reports.
func jumlah(r *renstra.Rencana, t nomenklatur.Tingkat, tahun int) anggaran.Isian {
	j, err := r.SumLevel(t, tahun)
	if err != nil {
		return anggaran.Isian{}
	}
	return j.Isian()
}
