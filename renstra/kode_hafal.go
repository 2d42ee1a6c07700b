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
// what is below them, on this page or on one before it with the same head.
func (p *penyusun) kolomKode() {
	sudah := map[string]int{} // the column, by the columns of a head
	for _, h := range p.tabel.halaman {
		k := h.kepala
		if k.berkode() {
			continue
		}
		kunci := kunciKolom(k.kolom)
		at, ada := sudah[kunci]
		if !ada {
			if at = h.kolomBerkode(); at < 0 {
				continue
			}
			sudah[kunci] = at
		}
		k.kolom = slices.Clone(k.kolom)
		k.kolom[at], k.kode = kolomTabel{jenis: kolomKode}, [2]int{at, at + 1}
	}
}

// kolomBerkode is the first column in front of the names most of whose cells are
// codes, −1 for none.
func (h *halaman) kolomBerkode() int {
	for i := range min(h.kepala.nama, len(h.kepala.kolom)) {
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
			return i
		}
	}
	return -1
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
			if !slices.ContainsFunc(h.baris, func(row barisTabel) bool {
				return row.At(i) != "" && !awalanJumlah(row.At(i)) && !isiNomor(strings.Trim(row.At(i), ".)("))
			}) {
				k.kolom = slices.Clone(k.kolom)
				k.kolom[i].jenis = kolomAbai
			}
		}
	}
}

// hafalKode notes which codes the table has and in which order, whether they are
// but the own numbers of the rows, and whether its rows are in an order other
// than that of a tree.
func (p *penyusun) hafalKode() {
	p.adaKode, p.urutKode = map[nomenklatur.Kode]bool{}, nil
	p.baca, p.tersirat = map[nomenklatur.Kode]*rekaman{}, map[nomenklatur.Kode]*rekaman{}
	isi, panjang := 0, 0
	p.hafalTulisan()
	for k, row := range barisHalaman(p.tabel.halaman) {
		if !k.berkode() {
			kode, _, _ := kodeDepan(row.At(k.nama))
			p.hafalBaris(k, row, kode)
			continue
		}
		teks, _ := p.kodeBaris(k, row)
		if teks != "" {
			isi++
		}
		kode := kodeSelPenuh(teks)
		if strings.Count(teks, ".") > 3 || kode.Tingkat() > nomenklatur.TingkatProgram {
			panjang++
		}
		p.hafalBaris(k, row, kode)
	}
	p.pendek, p.selKode = isi > 0 && panjang == 0, nil
	p.acak = p.tidakUrut()
}

// kodeSelPenuh is the code in a cell, as it can be read without the rows above.
func kodeSelPenuh(teks string) nomenklatur.Kode {
	kode, err := nomenklatur.ParseKode(teks)
	if err == nil {
		return kode
	}
	if titik, ok := beriTitik(teks); ok {
		kode, _ = nomenklatur.ParseKode(titik)
		return kode
	}
	kode, _ = kodeLain(teks)
	return kode
}

func (p *penyusun) hafalBaris(k *kepala, row barisTabel, kode nomenklatur.Kode) {
	if !kode.IsValid() {
		return
	}
	kode = p.ikat(kode)
	p.adaKode[kode] = true
	p.urutKode = append(p.urutKode, barisKode{k, row, kode})
}

// tidakUrut reports whether most rows stand under another one than the parent
// that their code says, which has a row too: where it has none, the order of the
// table cannot show it.
func (p *penyusun) tidakUrut() bool {
	var jalur [nomenklatur.TingkatSubKegiatan + 1]nomenklatur.Kode
	salah := 0
	for _, b := range p.urutKode {
		t := b.kode.Tingkat()
		if atas := jalur[t-1]; atas.IsValid() && !atas.Contains(b.kode) && p.adaKode[b.kode.Parent()] {
			salah++
		}
		jalur[t] = b.kode
	}
	return 2*salah > len(p.urutKode)
}
