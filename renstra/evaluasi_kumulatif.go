package renstra

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Records that are cumulated since the beginning of the year. They become what
// each quarter alone added before anything is added up, so that a row below
// that skips a quarter does not make its parent fall.

// bedakan puts differences in columns 8 to 11.
func (p *penilai) bedakan() error {
	for _, b := range p.e.Baris {
		if err := p.bedakanKeuangan(b); err != nil {
			return err
		}
		if b.Cara.Triwulan == kinerja.GabunganJumlah {
			p.bedakanKinerja(b)
		}
	}
	return nil
}

func (p *penilai) bedakanKeuangan(b *BarisEvaluasi) error {
	var lalu anggaran.Rupiah
	for k := range b.Triwulan {
		kini, ok := b.Triwulan[k].Keuangan.Rupiah()
		if !ok {
			continue // a dash adds nothing
		}
		selisih, err := kini.Sub(lalu)
		if err != nil {
			return err
		}
		if b.uangTerakhir > 0 && selisih.Sign() < 0 {
			p.menurun(b, "keuangan", b.uangTerakhir, k+1, lalu.String(), kini.String())
		}
		b.Triwulan[k].Keuangan = anggaran.IsianOf(selisih)
		lalu, b.uangTerakhir = kini, k+1
	}
	return nil
}

// bedakanKinerja leaves a value as it is recorded where nothing can be taken
// from it: a text, another unit.
func (p *penilai) bedakanKinerja(b *BarisEvaluasi) {
	akhir, _ := gabung(kinerja.GabunganAkhir, b.kinerjaTriwulan())
	b.kinerjaTerakhir = akhir.Target
	var lalu kinerja.Target
	sebelum := 0
	for k := range b.Triwulan {
		kini := b.Triwulan[k].Kinerja
		v, ok := kini.Rat()
		if !ok {
			continue
		}
		if arah, err := kini.Compare(lalu); err == nil {
			x, _ := lalu.Rat()
			if selisih, err := tulisNilaiK(new(big.Rat).Sub(v, x), kini.Satuan()); err == nil {
				b.Triwulan[k].Kinerja = selisih.Target
			}
			if arah < 0 {
				p.menurun(b, "kinerja", sebelum, k+1, lalu.String(), kini.String())
			}
		}
		lalu, sebelum = kini, k+1
	}
}

func (p *penilai) menurun(b *BarisEvaluasi, apa string, sebelum, triwulan int, lalu, kini string) {
	p.catat(b, Temuan{Kode: KumulatifMenurun, Keparahan: Peringatan,
		Pesan: fmt.Sprintf("Realisasi %s s/d %s %s, padahal s/d %s sudah %s: selisihnya dihitung negatif.", apa, namaTriwulan(triwulan), kini, namaTriwulan(sebelum), lalu)})
}

// kinerjaTriwulan is the performance of the quarters.
func (b *BarisEvaluasi) kinerjaTriwulan() []nilaiK {
	out := make([]nilaiK, len(b.Triwulan))
	for k, t := range b.Triwulan {
		out[k].Target = t.Kinerja
	}
	return out
}

// terendah is what is spent in a row and those below it, and the last quarter
// for which they have an amount.
type terendah struct {
	triwulan int
	jumlah   anggaran.Rekap
}

// totalKumulatif adds the cumulated amounts. A row and those below it tell of
// the same money, so the one with the later quarter counts; with the same
// quarter, those below.
func (p *penilai) totalKumulatif() (anggaran.Rekap, error) {
	e := p.e
	bawah := make([]terendah, len(e.Baris))
	var semua terendah
	for i, b := range slices.Backward(e.Baris) {
		if b.Indikator != nil {
			continue
		}
		x := bawah[i]
		if b.uangTerakhir > x.triwulan || x.jumlah.Tertulis == 0 {
			x = terendah{b.uangTerakhir, anggaran.Rekap{}.Add(b.Realisasi.Keuangan)}
		}
		induk := &semua
		if at := p.induk(b); at >= 0 {
			induk = &bawah[at]
		}
		jumlah, err := induk.jumlah.Merge(x.jumlah)
		if err != nil {
			return jumlah, err
		}
		*induk = terendah{max(induk.triwulan, x.triwulan), jumlah}
	}
	return semua.jumlah, nil
}
