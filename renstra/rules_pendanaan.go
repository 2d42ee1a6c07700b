package renstra

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// jumlahPendanaan compares the sums of T-C.24 with the rows that they sum.
func (p *Pemeriksaan) jumlahPendanaan() {
	for isi := range perTabel(p.Rencana.Pendanaan, tahunPendanaanSama) {
		p.rincianPendanaan(isi)
		p.totalPendanaan(susunanPendanaanOf(isi))
	}
}

// tahunPendanaanSama reports whether two rows may be of one table.
func tahunPendanaanSama(a, b *Pendanaan) bool {
	return slices.EqualFunc(a.Tahunan, b.Tahunan, func(x, y PendanaanTahunan) bool { return x.Tahun == y.Tahun })
}

// kolomPendanaan are the amounts of a year.
var kolomPendanaan = []struct {
	nama  string
	ambil func(*PendanaanTahunan) anggaran.Isian
}{
	{"Anggaran", func(y *PendanaanTahunan) anggaran.Isian { return y.Anggaran }},
	{"Realisasi", func(y *PendanaanTahunan) anggaran.Isian { return y.Realisasi }},
}

// totalPendanaan compares the totals of one table with all rows above them, and
// with those of their kind alone.
func (p *Pemeriksaan) totalPendanaan(s *susunanPendanaan) {
	belanja, lain := s.sejenis(true), s.sejenis(false)
	ketelitian := ketelitianPendanaan(s.isi)
	for _, y := range s.isi[0].Tahunan {
		for jenis := range kolomPendanaan {
			k := kolomRincian{y.Tahun, jenis}
			kolom := s.kolomUang(k)
			salah := s.bedaJumlah(kolom)
			if len(salah) == 0 {
				continue
			}
			salahJenis := map[bool]map[int]decimal.Decimal{true: belanja.bedaJumlah(kolom), false: lain.bedaJumlah(kolom)}
			for i := range s.isi {
				d := &s.isi[i]
				hitung, ada := salahJenis[s.belanja[i]][i]
				if _, juga := salah[i]; ada && juga {
					x, ok := temuanUang(Temuan{Baris: d.Baris, Nama: d.Uraian, Tahun: y.Tahun}, *kolom[i], hitung,
						"%s baris %q tabel pendanaan tertulis %s, baris yang dijumlahkannya berjumlah %s: %s.", k, d.Uraian)
					if ok {
						p.Catat(ketelitian.nilai(x, len(s.isi)-1))
					}
				}
			}
		}
	}
}

// sejenis is the table with only those rows that are money spent, or only those
// that are not.
func (s *susunanPendanaan) sejenis(belanja bool) *susunanJumlah {
	out := &susunanJumlah{baris: slices.Clone(s.baris), uang: true}
	for n := range out.baris {
		if s.belanja[n] != belanja {
			out.baris[n].jenis = susunLain
		}
	}
	return out
}

// periksaAnggaranBeda compares the years that T-C.24 and the programme table
// share.
func periksaAnggaranBeda(p *Pemeriksaan) {
	r := p.Rencana
	if r.Total == nil || len(r.Pendanaan) == 0 {
		return
	}
	for _, t := range r.Total.Tahunan {
		pagu, ok := t.Pagu.Rupiah()
		if !ok {
			continue
		}
		jumlah, baris := p.anggaranTahun(t.Tahun, pagu)
		if baris == 0 || jumlah == pagu {
			continue
		}
		p.Catat(Temuan{Baris: baris, Tahun: t.Tahun, Tertulis: anggaran.IsianOf(jumlah), Terhitung: t.Pagu, Selisih: kurang(jumlah, pagu),
			Pesan: fmt.Sprintf("Anggaran %d di tabel pendanaan berjumlah %s, jumlah total tabel program (baris %d) %s: %s.",
				t.Tahun, jumlah, r.Total.Baris, pagu, lebihKurang(kurang(jumlah, pagu)))})
	}
}

// anggaranTahun is what T-C.24 has in a year, of several readings and tables the
// one that is the amount looked for; line 0 where nothing is sure.
func (p *Pemeriksaan) anggaranTahun(tahun int, cari anggaran.Rupiah) (jumlah anggaran.Rupiah, baris int) {
	for isi := range perTabel(p.Rencana.Pendanaan, tahunPendanaanSama) {
		d, di := susunanPendanaanOf(isi).anggaran(tahun, cari.Decimal())
		if r, err := anggaran.FromDecimal(d); err == nil && di > 0 && (baris == 0 || r == cari) {
			jumlah, baris = r, di
		}
	}
	return jumlah, baris
}

// anggaran is what one table has in a year: its own total where it has one, else
// what its rows add up to.
func (s *susunanPendanaan) anggaran(tahun int, cari decimal.Decimal) (jumlah decimal.Decimal, baris int) {
	kolom := s.kolomUang(kolomRincian{tahun: tahun})
	for i, b := range s.baris {
		if b.jenis == susunSemua && s.belanja[i] && kolom[i] != nil && (baris == 0 || !jumlah.Equal(cari)) {
			jumlah, baris = *kolom[i], s.isi[i].Baris
		}
	}
	pertama := slices.Index(s.belanja, true)
	if baris > 0 || pertama < 0 || !s.lengkap(kolom) {
		return jumlah, baris
	}
	jumlah, ok := s.sejenis(true).jumlahBelanja(kolom, cari)
	if !ok {
		return jumlah, 0
	}
	return jumlah, s.isi[pertama].Baris
}

// jumlahBelanja adds up the rows. If they do not add up to what is looked for,
// and may be added up in more ways than one, it is not ok.
func (s *susunanJumlah) jumlahBelanja(kolom kolomSusun, cari decimal.Decimal) (jumlah decimal.Decimal, ok bool) {
	bagian := s.terkandung(kolom)
	ok = true
	for n, b := range append(s.bacaanIsi(kolom), func(i int) bool { return !bagian[i] }) {
		j, ada := s.jumlahIsi(kolom, 0, len(kolom), b)
		if ada && j.Equal(cari) {
			return j, true
		}
		if n == 0 {
			jumlah = j
		}
		ok = ok && (!ada || j.Equal(jumlah))
	}
	return jumlah, ok
}

// lengkap reports whether every row of the money spent that has amounts has one
// in this column.
func (s *susunanPendanaan) lengkap(kolom kolomSusun) bool {
	ada := false
	for i := range s.isi {
		if s.baris[i].jenis != susunIsi || !s.belanja[i] {
			continue
		}
		berisi := slices.ContainsFunc(s.isi[i].Tahunan, func(y PendanaanTahunan) bool { _, ok := y.Anggaran.Rupiah(); return ok })
		if berisi && kolom[i] == nil {
			return false
		}
		ada = ada || kolom[i] != nil
	}
	return ada
}
