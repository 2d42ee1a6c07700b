package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Records of accounts that say the pagu of their sub kegiatan again beside the
// amount of the account.

// hafalRincian finds the fields whose amounts by account add up to what another
// field repeats: they are the details, whatever they are called.
func (p *penyusunDatar) hafalRincian() {
	if !slices.ContainsFunc(p.d.baris, p.berekening) {
		return
	}
	for i := range p.d.medan {
		for j := range p.d.medan {
			if i != j && p.seTahun(i, j) && p.menjumlah(i, j) {
				p.d.medan[i].arti, p.d.medan[j].arti = medanPagu, medanPaguRinci
				p.rincian = append(p.rincian, [2]string{p.d.kolom[j], p.d.kolom[i]})
			}
		}
	}
}

// seTahun reports whether two fields are pagu and details, or twice the same, of
// one year.
func (p *penyusunDatar) seTahun(i, j int) bool {
	a, b := p.d.medan[i], p.d.medan[j]
	pagu := func(m medanDatar) bool { return m.arti == medanPagu || m.arti == medanPaguRinci }
	return pagu(a) && pagu(b) && len(p.d.baris) > 0 && p.tahunMedan(a, p.d.baris[0]) == p.tahunMedan(b, p.d.baris[0])
}

// kelompokRincian is what the accounts of a sub kegiatan add up to.
type kelompokRincian struct {
	pagu   anggaran.Isian
	jumlah anggaran.Rupiah
	banyak int
}

// menjumlah reports whether field i repeats one amount in all records of accounts
// of each sub kegiatan, and field j adds up to it. Some must have several.
func (p *penyusunDatar) menjumlah(i, j int) bool {
	semua := map[string]*kelompokRincian{}
	for _, row := range p.d.baris {
		if !p.berekening(row) || row.At(i) == "" && row.At(j) == "" {
			continue
		}
		pagu, ok := p.nilaiUang(row.At(i))
		rinci, ada := p.nilaiUang(row.At(j))
		nilai, isi := rinci.Rupiah()
		if !ok || !ada || !isi {
			return false
		}
		kunci := p.kunciRincian(row)
		k := semua[kunci]
		if k == nil {
			k = &kelompokRincian{pagu: pagu}
			semua[kunci] = k
		}
		sum, err := k.jumlah.Add(nilai)
		if err != nil || !k.pagu.Equal(pagu) {
			return false
		}
		k.jumlah, k.banyak = sum, k.banyak+1
	}
	beberapa := false
	for _, k := range semua {
		if nilai, ok := k.pagu.Rupiah(); !ok || nilai != k.jumlah {
			return false
		}
		beberapa = beberapa || k.banyak > 1 && !k.jumlah.IsZero()
	}
	return beberapa
}

// kunciRincian tells the sub kegiatan of records apart, by agency and year.
func (p *penyusunDatar) kunciRincian(row tabel.Baris) string {
	const sub = nomenklatur.TingkatSubKegiatan
	return strings.Join([]string{p.d.ambil(row, medanSKPD, 0), p.d.ambil(row, medanSubSKPD, 0), p.d.ambil(row, medanTahun, 0),
		p.d.kode(row, sub), p.d.ambil(row, medanNama, sub)}, "\x00")
}

// pesanRincian says which of the two fields is read.
func pesanRincian(k [2]string, banyak int) string {
	return fmt.Sprintf("Medan %s mengulang pagu sub kegiatan pada tiap rekening; isi medan %s berjumlah sama dan itu yang dibaca (%d rekaman, mulai baris ini).", k[1], k[0], banyak)
}
