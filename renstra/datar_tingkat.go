package renstra

import (
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The level of what a flat record names, where its field does not say it.

// tingkatDatar is the level of the names in a field: that of the field, but in the
// field of the programmes that of a bidang urusan where code or name say so.
func (p *penyusunDatar) tingkatDatar(row tabel.Baris, t nomenklatur.Tingkat, kode, nama string) nomenklatur.Tingkat {
	if t != nomenklatur.TingkatProgram || nama == "" {
		return t
	}
	k, err := nomenklatur.ParseKode(kode)
	if kode != "" && (err != nil || k.Tingkat() != nomenklatur.TingkatBidangUrusan) {
		return t
	}
	kata, ok := kataTingkat(nama, "")
	switch {
	case ok && kata == nomenklatur.TingkatBidangUrusan,
		!ok && p.d.tanpaBawahan(row, t) && (kode != "" || p.namaBidang(nama)):
		return nomenklatur.TingkatBidangUrusan
	}
	return t
}

// tanpaBawahan reports whether a record names nothing below a level.
func (d *rekamanDatar) tanpaBawahan(row tabel.Baris, t nomenklatur.Tingkat) bool {
	for bawah := t + 1; bawah <= nomenklatur.TingkatSubKegiatan; bawah++ {
		if d.ambil(row, medanNama, bawah) != "" || d.ambil(row, medanKode, bawah) != "" {
			return false
		}
	}
	return true
}
