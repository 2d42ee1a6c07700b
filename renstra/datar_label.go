package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Fields that are called as the columns of printed tables are, rather than as tools
// call them. What a label says is known from the heads of those.

// akhir is a field of target or pagu under a label of the end of the period.
func (m medanDatar) akhir() medanDatar {
	switch {
	case m.arti == medanTarget:
		return medanDatar{arti: medanAkhir}
	case m.uang():
		return medanDatar{arti: medanPaguAkhir}
	}
	return m
}

// labelAkhir reports whether a label is that of the end of the period. A title may
// call the plan a "rancangan akhir".
func labelAkhir(s string) bool {
	f := teks.Lipat(s)
	return akhirPeriode(f) && !strings.Contains(f, "rancangan")
}

// bacaLabelMedan gives the fields that are not known by their names what their
// labels say, where no other field has it. What would be an amount or a target of a
// year is left: it would count.
func (d *rekamanDatar) bacaLabelMedan() {
	calon := make([]medanDatar, len(d.medan))
	banyak := map[medanDatar]int{}
	for i, m := range d.medan {
		if m.arti == medanLain {
			m = artiLabel(d.kolom[i])
			calon[i] = m
		}
		banyak[m]++
	}
	for i, m := range calon {
		if m.arti != medanLain && banyak[m] == 1 {
			d.medan[i] = m
		}
	}
}

// artiLabel is what the label of a field says that does not count, medanLain for
// all else.
func artiLabel(nama string) medanDatar {
	f := teks.Lipat(nama)
	if bukanUkuran(nama) || berakhir(f, "id", "kode", "satuan", "jenis", "tipe", "nomor", "status", "nip") {
		return medanDatar{}
	}
	l := bacaLabel(f)
	switch {
	case adaAwalan(f, "lokasi", "lokus"):
		return medanDatar{arti: medanLokasi}
	case l.tahun == tahunAkhir && l.jenis == kolomPagu:
		return medanDatar{arti: medanPaguAkhir}
	case l.tahun == tahunAkhir && adaKata(f, "target", "kondisi", "kinerja", "capaian"):
		return medanDatar{arti: medanAkhir}
	case l.jenis == kolomBaseline && adaKata(f, "baseline", "eksisting", "kondisi", "capaian", "kinerja") && !adaKata(f, "realisasi", "rp", "anggaran"):
		return medanDatar{arti: medanAwal}
	case l.jenis == kolomPJ && adaAwalan(f, "penanggungjawab", "unitkerja", "perangkatdaerah", "opd", "skpd", "pelaksana") && !adaAwalan(f, "pelaksanaan"):
		return medanDatar{arti: medanPenanggungJawab}
	case l.jenis == kolomIndikator && adaAwalan(f, "indikator", "tolokukur") && !adaKata(f, "tujuan", "sasaran"):
		return medanDatar{arti: medanIndikator, tingkat: tingkatIndikator(f)}
	}
	return medanDatar{}
}

// tingkatIndikator is the level whose indicators a label names: one that names
// several, or none, is that of the row.
func tingkatIndikator(f string) nomenklatur.Tingkat {
	program, kegiatan := strings.Contains(f, "program"), strings.Contains(f, "kegiatan")
	switch {
	case program && !kegiatan:
		return nomenklatur.TingkatProgram
	case kegiatan && !program && !strings.Contains(f, "subkegiatan"):
		return nomenklatur.TingkatKegiatan
	}
	return 0
}

// berakhir reports whether a folded name ends in one of the words, as the names of
// keys and kinds do.
func berakhir(f string, kata ...string) bool {
	return slices.ContainsFunc(kata, func(w string) bool { return strings.HasSuffix(f, w) })
}
