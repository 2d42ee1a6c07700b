package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What the codes of a table have in common is known before its rows are read:
// in which column they stand, whether they are whole, how their cells write
// the numbers.

// kolomKode makes a column of remarks, as that of the numbers, the one of codes
// where the table has none and most of its cells are codes of programmes and
// what is below them.
func (p *penyusun) kolomKode() {
	for _, h := range p.tabel.halaman {
		k := h.kepala
		if k.kode[0] < k.kode[1] {
			continue
		}
		for i := range min(k.nama, len(k.kolom)) {
			kode, isi := 0, 0
			for _, row := range h.baris {
				if s := row.At(i); s != "" {
					isi++
					if x, err := nomenklatur.ParseKode(strings.ReplaceAll(s, " ", "")); err == nil && x.Tingkat() >= nomenklatur.TingkatProgram {
						kode++
					}
				}
			}
			if 2*kode > isi && kode > 1 {
				k.kolom = slices.Clone(k.kolom)
				k.kolom[i], k.kode = kolomTabel{jenis: kolomKode}, [2]int{i, i + 1}
				break
			}
		}
	}
}

// kolomNomor leaves the column of the list numbers of rows alone, where all of
// its cells are such: 1.1.1 looks like an amount that slipped into it.
func (p *penyusun) kolomNomor() {
	for _, h := range p.tabel.halaman {
		k := h.kepala
		for i := range min(k.nama, len(k.kolom)) {
			if k.kolom[i].jenis != kolomKet || !slices.ContainsFunc(h.baris, func(row barisTabel) bool { return strings.Count(row.At(i), ".") > 1 }) {
				continue
			}
			if !slices.ContainsFunc(h.baris, func(row barisTabel) bool { return row.At(i) != "" && !isiNomor(strings.Trim(row.At(i), ".)(")) }) {
				k.kolom = slices.Clone(k.kolom)
				k.kolom[i].jenis = kolomAbai
			}
		}
	}
}

// hafalKode notes which codes the table has, whether they are but the own
// numbers of the rows, and whether its rows are in an order other than that of a
// tree.
func (p *penyusun) hafalKode() {
	p.adaKode, p.baca = map[nomenklatur.Kode]bool{}, map[nomenklatur.Kode]*rekaman{}
	var jalur [nomenklatur.TingkatSubKegiatan + 1]nomenklatur.Kode
	n, salah := 0, 0
	isi, panjang := 0, 0
	defer func() { p.pendek, p.selKode = isi > 0 && panjang == 0, nil }()
	p.hafalTulisan()
	for _, h := range p.tabel.halaman {
		if h.kepala.kode[0] == h.kepala.kode[1] {
			continue
		}
		for _, row := range h.baris {
			teks, _ := p.kodeBaris(h.kepala, row)
			if teks != "" {
				isi++
			}
			if strings.Count(teks, ".") > 3 {
				panjang++
			}
			kode, err := nomenklatur.ParseKode(teks)
			if err != nil {
				kode, _ = kodeLain(teks)
			}
			if titik, ok := beriTitik(teks); ok && err != nil {
				kode, _ = nomenklatur.ParseKode(titik)
			}
			if !kode.IsValid() {
				continue
			}
			if kode.Tingkat() > nomenklatur.TingkatProgram {
				panjang++
			}
			kode = p.ikat(kode)
			p.adaKode[kode] = true
			t := kode.Tingkat()
			n++
			if atas := jalur[t-1]; atas.IsValid() && !atas.Contains(kode) {
				salah++
			}
			jalur[t] = kode
		}
	}
	p.acak = 2*salah > n
}
