package renstra

import (
	"fmt"
	"slices"
	"strings"
)

// Which of several readings of a head fits the rows under it.

// pilihTataLetak checks each head against its rows. A head may be damaged or
// labelled beside its columns; the layout by its own years stands unless
// another one, its labels taken at their word or the head of another page of
// the same width, fits the cells of the page better.
func (p *penyusun) pilihTataLetak() {
	for _, b := range p.tabel.bagian() {
		p.tataLetakBagian(b.halaman)
		p.catatGanda(b.halaman)
		p.catatAbai(b.halaman)
	}
}

func (p *penyusun) tataLetakBagian(semua []*halaman) {
	umum := tataLetakUmum(semua)
	var jenis []jenisSel
	for _, h := range semua {
		k := h.kepala
		jenis = p.jenisHalaman(jenis[:0], h)
		if k.tunggal {
			h.akhirUang(jenis)
		}
		salah := h.selSalah(jenis, k.kolom)
		if k.harfia != nil {
			if n := h.selSalah(jenis, k.harfia); n < salah {
				k.kolom, k.geser, salah = k.harfia, nil, n
			}
		}
		if j := k.jalur; j != nil && h.selSalah(jenis, j.kolom) < salah {
			k.pakai(j)
			salah = h.selSalah(jenis, k.kolom)
		}
		if u := umum.kepala; !slices.Equal(k.kolom, u.kolom) && len(u.kolom) == len(k.kolom) {
			lain := h.selSalah(jenis, u.kolom)
			if lain < salah || lain == salah && !tahunBagian(k.tahun, u.tahun) {
				p.catat(Temuan{Kode: KepalaRusak, Keparahan: Peringatan, Baris: k.baris,
					Pesan: fmt.Sprintf("Kepala halaman ini tidak cocok dengan isi barisnya; barisnya dibaca dengan kepala tabel pada baris %d.", u.baris)})
				k.pakai(u)
				continue
			}
		}
		if len(k.geser) > 0 {
			p.catat(Temuan{Kode: KepalaBergeser, Keparahan: Info, Baris: k.baris,
				Pesan: fmt.Sprintf("Label kepala tabel %s berdiri satu sel di samping kolomnya; isi kolom dibaca menurut tahun dan isi barisnya.", strings.Join(k.geser, " dan "))})
		}
	}
}

// pakai gives a page the layout of another head.
func (k *kepala) pakai(u *kepala) {
	k.kolom, k.tahun, k.geser, k.nama, k.indik, k.awal, k.kode, k.dasar = u.kolom, u.tahun, nil, u.nama, u.indik, u.awal, u.kode, u.dasar
	k.label, k.ganda, k.tunggal = u.label, u.ganda, u.tunggal
}

// tataLetakUmum is the first of the pages with the layout that most pages of
// the table share.
func tataLetakUmum(semua []*halaman) *halaman {
	var best *halaman
	hitung := map[string]int{}
	pertama := map[string]*halaman{}
	terbanyak := 0
	for _, h := range semua {
		kunci := kunciKolom(h.kepala.kolom)
		if pertama[kunci] == nil {
			pertama[kunci] = h
		}
		if hitung[kunci]++; hitung[kunci] > terbanyak {
			best, terbanyak = pertama[kunci], hitung[kunci]
		}
	}
	return best
}

// kunciKolom writes a layout as the key of a map.
func kunciKolom(kolom []kolomTabel) string {
	b := make([]byte, 0, 3*len(kolom))
	for _, c := range kolom {
		b = append(b, byte(c.jenis), byte(c.tahun>>8), byte(c.tahun))
	}
	return string(b)
}

// tahunBagian reports whether every year of a is one of b's: a page may lack
// a year, it does not have one of its own.
func tahunBagian(a, b []int) bool {
	return !slices.ContainsFunc(a, func(t int) bool { return !slices.Contains(b, t) })
}

// jenisHalaman appends what each cell of a page looks like, row by row.
func (p *penyusun) jenisHalaman(jenis []jenisSel, h *halaman) []jenisSel {
	for _, row := range h.baris {
		for _, s := range row.Sel {
			jenis = append(jenis, jenisOf(s, p.r.Konvensi))
		}
	}
	return jenis
}

// selSalah counts the cells of a page that cannot belong to their columns: of
// the wrong kind, or among the values in a column that means nothing.
func (h *halaman) selSalah(jenis []jenisSel, kolom []kolomTabel) int {
	n := 0
	for _, row := range h.baris {
		for i, j := range jenis[:len(row.Sel)] {
			switch {
			case j == selKosong:
			case i >= len(kolom), !kolom[i].cocok(j), kolom[i].jenis == kolomLain && i > h.kepala.awal:
				n++
			}
		}
		jenis = jenis[len(row.Sel):]
	}
	return n
}
