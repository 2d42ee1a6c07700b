package renstra

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What the rows below a row say of its level, in tables in which neither code nor word
// nor the catalogue does: a kegiatan stands above the rows that add up to it.

// diBawah yields the rows below the one at work, to the next that is no kegiatan or sub
// kegiatan by its word.
func (p *penyusun) diBawah() iter.Seq[*rekaman] {
	return func(yield func(*rekaman) bool) {
		for i, h := range p.bawah {
			baris := h.baris
			if i == 0 {
				baris = baris[p.mulai:]
			}
			for _, row := range baris {
				rec := &rekaman{Node: &Node{Nama: row.At(h.kepala.nama)}, kepala: h.kepala, mentah: row.Sel}
				if t, ok := kataTingkat(rec.Nama, rec.Indikator); ok && t < nomenklatur.TingkatKegiatan || !yield(rec) {
					return
				}
			}
		}
	}
}

// jumlahBawah reports whether the first rows below, with an amount to begin with for
// each year, add up to the pagu of a row, in most years in which it has one. Rows
// without a name, further indicators, may count or not.
func (p *penyusun) jumlahBawah(rec *rekaman, mulai func(tahun int) anggaran.Rupiah) bool {
	var tujuan, bernama, semua []anggaran.Rupiah
	var tahun []int
	for _, t := range p.r.Tahun {
		if nilai, ok := p.pagu(rec, t).Rupiah(); ok && !nilai.IsZero() {
			tahun, tujuan = append(tahun, t), append(tujuan, nilai)
			bernama, semua = append(bernama, mulai(t)), append(semua, mulai(t))
		}
	}
	n, bagian := 0, rec != p.jalur[nomenklatur.TingkatKegiatan] // what each of its own indicators has
	sampai := func(jumlah []anggaran.Rupiah) (sama, lewat int) {
		for i, j := range jumlah {
			switch {
			case rec.kepala.sejumlah(tujuan[i], j, n):
				sama++
			case j.Compare(tujuan[i]) > 0:
				lewat++
			}
		}
		return sama, lewat
	}
	for b := range p.diBawah() {
		if bagian = bagian && b.Nama == ""; bagian {
			continue
		}
		if n++; n > maxBerjumlah || n == 1 && slices.Equal(b.mentah, rec.mentah) {
			return false // or a row that stands twice
		}
		for i, t := range tahun {
			nilai, _ := p.pagu(b, t).Rupiah()
			tambah(&semua[i], nilai)
			if b.Nama != "" {
				tambah(&bernama[i], nilai)
			}
		}
		a, lewat := sampai(bernama)
		if c, _ := sampai(semua); 2*max(a, c) > len(tahun) {
			return true
		}
		if lewat == len(tahun) {
			return false
		}
	}
	return false
}

// nol begins no sum with an amount.
func nol(int) anggaran.Rupiah { return anggaran.Rupiah{} }

func tambah(ke *anggaran.Rupiah, nilai anggaran.Rupiah) {
	if j, err := ke.Add(nilai); err == nil {
		*ke = j
	}
}

// senamaInduk reports whether a row is the only sub kegiatan of the kegiatan above, whose
// name and pagu it has, and not that kegiatan once more with another indicator: no code
// says so, the table has sub kegiatan, and no rows follow that add up to it.
func (p *penyusun) senamaInduk(rec, atas *rekaman) bool {
	return atas.Tingkat == nomenklatur.TingkatKegiatan && len(atas.anak) == 0 && !rec.tertulis.IsValid() && !atas.tertulis.IsValid() &&
		p.bukanNol(rec) && strings.Contains(teks.Lipat(rec.kepala.label[rec.kepala.nama]), "sub") && !p.jumlahBawah(atas, nol)
}

// indukDiBawah reports whether the rows below a row add up to it, and do not with it and
// those before to the kegiatan above: it is the next kegiatan. Amounts that are the same
// in every year may be so by chance.
func (p *penyusun) indukDiBawah(rec *rekaman) bool {
	atas := p.jalur[nomenklatur.TingkatKegiatan]
	if atas == nil || len(atas.anak) == 0 || len(atas.anak) > maxBerjumlah || !p.kegiatanBerpagu || !p.berubah(rec) {
		return false
	}
	if !p.jumlahBawah(rec, nol) {
		return false // as nearly every row
	}
	bagian := p.bagianDari(atas.anak)
	sampai := func(t int) anggaran.Rupiah {
		j, _ := anggaran.SumSlice(p.paguBaris(t, atas.anak, bagian, []*rekaman{rec}))
		return j
	}
	return !p.jumlahBawah(atas, sampai)
}

// berubah reports whether a row has different amounts in two years.
func (p *penyusun) berubah(rec *rekaman) bool {
	var pagu []anggaran.Rupiah
	for _, t := range p.r.Tahun {
		if r, ok := p.pagu(rec, t).Rupiah(); ok && !r.IsZero() {
			pagu = append(pagu, r)
		}
	}
	return len(slices.Compact(pagu)) > 1
}
