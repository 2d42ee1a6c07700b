package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The arithmetic of an evaluation, column by column.

// desimalRerata is to how many places a mean of quarters is written, half up,
// where it is no finite decimal. Achievements are computed from the mean
// itself.
const desimalRerata = 10

// nilaiK is a value of performance; tepat is its exact number where the cell
// had to be rounded, nil otherwise.
type nilaiK struct {
	kinerja.Target
	tepat *big.Rat
}

func (v nilaiK) rat() (*big.Rat, bool) {
	if v.tepat != nil {
		return v.tepat, true
	}
	return v.Rat()
}

// isianRekap is a sum as a cell: the sum, else a dash, else not written.
func isianRekap(r anggaran.Rekap) (anggaran.Isian, error) {
	switch {
	case r.Tertulis > 0:
		v, err := r.Sum()
		if err != nil {
			return anggaran.Isian{}, err
		}
		return anggaran.IsianOf(v), nil
	case r.Strip > 0:
		return isianStrip, nil
	}
	return anggaran.Isian{}, nil
}

var isianStrip, _ = anggaran.TitikRibuan.ParseIsian("-")

// jumlahkan gives money to the rows for which none is recorded: the sum of the
// rows below, quarter by quarter. Parents stand before their children.
func (p *penilai) jumlahkan() error {
	p.anak = make([]rekapAnak, len(p.e.Baris))
	for i, b := range slices.Backward(p.e.Baris) {
		if b.Indikator != nil {
			continue
		}
		var induk *rekapAnak
		if at := p.induk(b); at >= 0 {
			induk = &p.anak[at]
		}
		for k := range p.anak[i] {
			sel := b.kolom(k)
			sel.TidakTertulis = int(p.anak[i][k].Kosong)
			if rekap := p.anak[i][k]; sel.Keuangan.Isi() == anggaran.TidakTertulis && (k == 0 || b.uangTerakhir == 0) {
				v, err := isianRekap(rekap)
				if err != nil {
					return err
				}
				sel.Keuangan, sel.DariAnak = v, v.Isi() != anggaran.TidakTertulis
			}
			if induk != nil && (sel.Keuangan.Isi() != anggaran.TidakTertulis || p.berpagu(b, k)) {
				induk[k] = induk[k].Add(sel.Keuangan)
			}
		}
	}
	return nil
}

// induk is the place of the row above one, −1 for none.
func (p *penilai) induk(b *BarisEvaluasi) int {
	if n := len(b.Rencana.Atas); n > 0 {
		if at, ok := p.e.tempat[b.Rencana.Atas[n-1]]; ok {
			return at
		}
	}
	return -1
}

// kolom is the cell of a quarter, or of what was before the year for 0.
func (b *BarisEvaluasi) kolom(k int) *NilaiEvaluasi {
	if k == 0 {
		return &b.Lalu
	}
	return &b.Triwulan[k-1]
}

// berpagu reports whether a row has money to spend in the year of column k, or
// for 0 had some in a year of the period before it, where the plan knows those.
func (p *penilai) berpagu(b *BarisEvaluasi, k int) bool {
	r := p.e.Renja.Rencana
	if k > 0 || r.Periode.Dari == 0 || !slices.Contains(r.Tahun, r.Periode.Dari) {
		pagu, ok := b.Rencana.Pagu.Rupiah()
		return ok && !pagu.IsZero()
	}
	return slices.ContainsFunc(b.Rencana.Node.Tahunan, func(t Tahunan) bool {
		pagu, ok := t.Pagu.Rupiah()
		return ok && !pagu.IsZero() && r.Periode.Dari <= t.Tahun && t.Tahun < p.e.Renja.Tahun
	})
}

// hitungKinerja fills columns 12 to 14 of the performance of a row.
func (p *penilai) hitungKinerja(b *BarisEvaluasi) {
	setahun, err := p.setahun(b)
	b.Realisasi.Kinerja = setahun.Target
	b.Capaian.Kinerja, b.Capaian.SebabKinerja = b.capaian(b.Target.Kinerja, setahun, err)

	var kumulatif nilaiK
	if err == nil {
		kumulatif, err = p.kumulatif(b, setahun)
	}
	b.Kumulatif.Kinerja, b.kumulatif = kumulatif.Target, kumulatif
	b.CapaianAkhir.Kinerja, b.CapaianAkhir.SebabKinerja = b.capaian(b.TargetAkhir.Kinerja, kumulatif, cmp.Or(b.sebabTarget, err))
}

// setahun is column 12 of the performance.
func (p *penilai) setahun(b *BarisEvaluasi) (nilaiK, error) {
	if p.cara.Kumulatif && b.Cara.Triwulan == kinerja.GabunganJumlah {
		return nilaiK{Target: b.kinerjaTerakhir}, nil
	}
	return gabung(b.Cara.Triwulan, b.kinerjaTriwulan())
}

// hitung fills columns 12 to 14 of a row, and the money of column 5.
func (p *penilai) hitung(b *BarisEvaluasi) error {
	p.hitungKinerja(b)
	if b.Indikator != nil {
		tiada := errors.New("keuangan tercatat pada indikator pertama baris ini")
		b.Capaian.SebabKeuangan, b.CapaianAkhir.SebabKeuangan = tiada, tiada
		return nil
	}
	var setahun anggaran.Rekap
	for _, t := range b.Triwulan {
		setahun = setahun.Add(t.Keuangan)
		b.Realisasi.DariAnak = b.Realisasi.DariAnak || t.DariAnak
	}
	var err [3]error
	b.Realisasi.Keuangan, err[0] = isianRekap(setahun)
	b.TargetAkhir.Keuangan, err[1] = b.paguAkhir(p.e.Renja.Rencana)
	b.Kumulatif.DariAnak = b.Realisasi.DariAnak || b.Lalu.DariAnak
	b.Kumulatif.Keuangan, err[2] = p.tambah(b.Lalu.Keuangan, b.Realisasi.Keuangan)
	b.Capaian.Keuangan, b.Capaian.SebabKeuangan = penyerapan(b.Realisasi.Keuangan, b.Target.Keuangan)
	b.CapaianAkhir.Keuangan, b.CapaianAkhir.SebabKeuangan = penyerapan(b.Kumulatif.Keuangan, b.TargetAkhir.Keuangan)
	return cmp.Or(err[0], err[1], err[2])
}

// gabung makes one value of several. What says nothing is left out; where
// nothing is left it is the first dash, else not written.
func gabung(cara kinerja.Gabungan, semua []nilaiK) (nilaiK, error) {
	var ada []nilaiK
	var kosong nilaiK
	for _, t := range semua {
		if t.Tertulis() {
			ada = append(ada, t)
		} else {
			kosong.Target = cmp.Or(kosong.Target, t.Target)
		}
	}
	switch {
	case len(ada) == 0:
		return kosong, nil
	case len(ada) == 1 || cara == kinerja.GabunganAkhir:
		return ada[len(ada)-1], nil
	}
	nilai := make([]*big.Rat, len(ada))
	for i, t := range ada {
		if _, err := ada[0].Compare(t.Target); err != nil {
			return nilaiK{}, err
		}
		v, ok := t.rat()
		if !ok { // days compare but do not add up
			return nilaiK{}, &kinerja.OperasiError{Operasi: "gabungkan", Kiri: ada[0].Target, Kanan: t.Target, Sebab: kinerja.ErrJenis}
		}
		nilai[i] = v
	}
	v, _, err := cara.Combine(nilai)
	if err != nil {
		return nilaiK{}, err
	}
	return tulisNilaiK(v, ada[0].Satuan())
}

// tulisNilaiK writes a number as a cell.
func tulisNilaiK(v *big.Rat, s kinerja.Satuan) (nilaiK, error) {
	d, err := kinerja.Bulatkan(v, desimalRerata, anggaran.SetengahKeAtas)
	if err != nil {
		return nilaiK{}, err
	}
	t, err := kinerja.TargetOf(d, s)
	if err != nil || d.Rat().Cmp(v) == 0 {
		return nilaiK{Target: t}, err
	}
	return nilaiK{t, v}, nil
}

// kumulatif is column 13 of the performance.
func (p *penilai) kumulatif(b *BarisEvaluasi, kini nilaiK) (nilaiK, error) {
	lalu := nilaiK{Target: b.Lalu.Kinerja}
	if b.Cara.Tahunan != kinerja.AkumulasiAkumulatif {
		return gabung(kinerja.GabunganAkhir, []nilaiK{lalu, kini})
	}
	if kini.Jenis() == kinerja.JenisTidakTertulis || !p.tahunPertama() && lalu.Jenis() == kinerja.JenisTidakTertulis {
		return nilaiK{}, nil
	}
	return gabung(kinerja.GabunganJumlah, []nilaiK{lalu, kini})
}

// perkiraan is what will be reached by the end of the next year if that reaches
// its target.
func (b *BarisEvaluasi) perkiraan(tahun int) (nilaiK, error) {
	depan := nilaiK{Target: b.target(tahun + 1)}
	if b.Cara.Tahunan != kinerja.AkumulasiAkumulatif {
		return gabung(kinerja.GabunganAkhir, []nilaiK{b.kumulatif, depan})
	}
	if b.kumulatif.Jenis() == kinerja.JenisTidakTertulis || depan.Jenis() == kinerja.JenisTidakTertulis {
		return nilaiK{}, nil
	}
	return gabung(kinerja.GabunganJumlah, []nilaiK{b.kumulatif, depan})
}

// tahunPertama reports whether no year of the period is before the one of the
// plan, so that there is no column 6.
func (p *penilai) tahunPertama() bool {
	r := p.e.Renja
	return r.Rencana.Periode.Dari == r.Tahun
}

// tambah is 6 + 12 of the money. What is not written makes the sum unknown; a
// dash adds nothing.
func (p *penilai) tambah(lalu, kini anggaran.Isian) (anggaran.Isian, error) {
	if kini.Isi() == anggaran.TidakTertulis || !p.tahunPertama() && lalu.Isi() == anggaran.TidakTertulis {
		return anggaran.Isian{}, nil
	}
	return isianRekap(anggaran.Rekap{}.Add(lalu).Add(kini))
}

// capaian is an achievement of the row; halangan is why one of the values could
// not be made.
func (b *BarisEvaluasi) capaian(target kinerja.Target, realisasi nilaiK, halangan error) (kinerja.Capaian, error) {
	if halangan != nil {
		return kinerja.Capaian{}, halangan
	}
	c, err := b.Cara.Capaian.ComputeTarget(target, realisasi.Target)
	if err != nil || realisasi.tepat == nil {
		return c, err
	}
	if bawah, atas, ok := target.Rentang(); ok {
		return b.Cara.Capaian.ComputeRange(bawah.Rat(), atas.Rat(), realisasi.tepat)
	}
	t, _ := target.Rat()
	return b.Cara.Capaian.Compute(t, realisasi.tepat)
}

// penyerapan is defined where both amounts are written and the pagu is not Rp0.
func penyerapan(realisasi, pagu anggaran.Isian) (anggaran.Persen, error) {
	a, adaA := realisasi.Rupiah()
	b, adaB := pagu.Rupiah()
	switch {
	case !adaB:
		return anggaran.Persen{}, fmt.Errorf("penyerapan %w: pagu %v", anggaran.ErrTakTerdefinisi, pagu.Isi())
	case !adaA:
		return anggaran.Persen{}, fmt.Errorf("penyerapan %w: realisasi %v", anggaran.ErrTakTerdefinisi, realisasi.Isi())
	}
	return anggaran.Penyerapan(a, b)
}

// total adds the realisation, each rupiah at the lowest row that records it.
func (p *penilai) total() error {
	e := p.e
	pagu, err := e.Renja.Pagu()
	if err != nil {
		return err
	}
	jumlah, err := p.totalTercatat()
	if err != nil {
		return err
	}
	e.Pagu = pagu.Isian()
	if e.Realisasi, err = isianRekap(jumlah); err != nil {
		return err
	}
	e.Penyerapan, e.SebabPenyerapan = penyerapan(e.Realisasi, e.Pagu)
	return nil
}

func (p *penilai) totalTercatat() (jumlah anggaran.Rekap, err error) {
	if p.cara.Kumulatif {
		return p.totalKumulatif()
	}
	for i, b := range p.e.Baris {
		for k, t := range b.Triwulan {
			if !t.DariAnak && p.anak[i][k+1].Tertulis == 0 && t.Keuangan.Isi() != anggaran.TidakTertulis {
				jumlah = jumlah.Add(t.Keuangan)
			}
		}
	}
	return jumlah, nil
}
