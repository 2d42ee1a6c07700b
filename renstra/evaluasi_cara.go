package renstra

import (
	"cmp"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// How a row is computed where the caller leaves it open, and column 5, which
// follows from that.

// caraBaris fills what was left open.
func (p *penilai) caraBaris(b *BarisEvaluasi) CaraBaris {
	var c CaraBaris
	if p.cara.Baris != nil {
		c = p.cara.Baris(b.Rencana, b.Indikator)
	}
	var ind kinerja.Indikator // the first of a row says nothing of how it is computed
	if b.Indikator != nil {
		ind = b.Indikator.Indikator
	}
	c.Capaian = caraCapaian(c.Capaian, &ind)
	c.Triwulan = cmp.Or(c.Triwulan, ind.Gabungan)
	if c.Triwulan == kinerja.GabunganTidakTertulis {
		c.Triwulan = kinerja.GabunganAkhir
		if menjumlah(b.satuan(p.e.Renja.Rencana)) {
			c.Triwulan = kinerja.GabunganJumlah
		}
	}
	c.Tahunan = cmp.Or(c.Tahunan, ind.Akumulasi)
	if c.Tahunan == kinerja.AkumulasiTidakTertulis {
		c.Tahunan = p.tahunan(b, c.Triwulan)
	}
	return c
}

// caraCapaian fills what was left open by what the indicator says of itself:
// its formula, the scale of its predicates, and naik unless it has a direction
// that is not up.
func caraCapaian(c kinerja.CaraCapaian, ind *kinerja.Indikator) kinerja.CaraCapaian {
	c.Rumus = cmp.Or(c.Rumus, ind.RumusCapaian)
	if c.Rumus == kinerja.CapaianTidakTertulis && ind.Arah <= kinerja.ArahNaik {
		c.Rumus = kinerja.CapaianNaik
	}
	if c.Skala == nil && ind.Skala != "" {
		c.Skala, _ = kinerja.LookupSkala(ind.Skala)
	}
	return c
}

// menjumlah reports whether amounts in a unit add up over time: things that are
// counted, lengths, areas, volumes, masses. A rate ("Orang/Bulan") is none.
func menjumlah(s kinerja.Satuan) bool {
	for _, laju := range []string{"/Bulan", "/Hari", "/Detik", "/Tahun"} {
		if strings.HasSuffix(s.String(), laju) {
			return false
		}
	}
	switch s.Dimensi() {
	case "panjang", "luas", "volume", "massa":
		return true
	}
	return s.Bulat()
}

// satuan is the unit of an indicator: that of the year, or of another year
// where the year names none.
func (b *BarisEvaluasi) satuan(r *Rencana) kinerja.Satuan {
	if s := b.Target.Kinerja.Satuan(); !s.IsZero() || b.Target.Kinerja.Tertulis() {
		return s
	}
	for _, y := range r.Tahun {
		if s := b.target(y).Satuan(); !s.IsZero() {
			return s
		}
	}
	return kinerja.Satuan{}
}

func (b *BarisEvaluasi) target(tahun int) kinerja.Target {
	if b.Indikator != nil {
		return b.Indikator.Year(tahun).Target
	}
	return b.Rencana.Node.Year(tahun).Target
}

// akhir is what the plan states for the end of the period.
func (b *BarisEvaluasi) akhir() kinerja.Target {
	if b.Indikator != nil {
		return kinerja.Target{}
	}
	return b.Rencana.Node.KondisiAkhir.Target
}

// tahunan tells how the years belong together: by the end of the period, where
// the plan states one, otherwise as the quarters do.
func (p *penilai) tahunan(b *BarisEvaluasi, triwulan kinerja.Gabungan) kinerja.Akumulasi {
	if akhir := b.akhir(); akhir.Tertulis() {
		jumlah, _, err := b.jumlahTarget(p.e.Renja.Rencana)
		sum, last := err == nil && akhir.Equal(jumlah), akhir.Equal(b.target(p.e.Renja.Rencana.tahunAkhir()))
		switch {
		case sum && !last:
			return kinerja.AkumulasiAkumulatif
		case last && !sum:
			return kinerja.AkumulasiPosisiAkhir
		}
	}
	if triwulan == kinerja.GabunganJumlah {
		return kinerja.AkumulasiAkumulatif
	}
	return kinerja.AkumulasiPosisiAkhir
}

// tahunAkhir is the last year of the period.
func (r *Rencana) tahunAkhir() int {
	for _, y := range slices.Backward(r.Tahun) {
		if r.Periode.Has(y) {
			return y
		}
	}
	return 0
}

// jumlahTarget adds the targets of the period, and tells of which years.
func (b *BarisEvaluasi) jumlahTarget(r *Rencana) (kinerja.Target, []int, error) {
	var target []nilaiK
	var tahun []int
	for _, y := range r.Tahun {
		if t := b.target(y); r.Periode.Has(y) && t.Tertulis() {
			target, tahun = append(target, nilaiK{Target: t}), append(tahun, y)
		}
	}
	t, err := gabung(kinerja.GabunganJumlah, target)
	return t.Target, tahun, err
}

// targetAkhir fills column 5.
func (p *penilai) targetAkhir(b *BarisEvaluasi) {
	r := p.e.Renja.Rencana
	switch akhir := b.akhir(); {
	case akhir.Tertulis():
		b.TargetAkhir.Kinerja = akhir
	case b.Cara.Tahunan == kinerja.AkumulasiAkumulatif:
		b.TargetAkhir.Kinerja, b.tahunTarget, b.sebabTarget = b.jumlahTarget(r)
	default:
		b.TargetAkhir.Kinerja = b.target(r.tahunAkhir())
	}
}

// paguAkhir is the money of column 5.
func (b *BarisEvaluasi) paguAkhir(r *Rencana) (anggaran.Isian, error) {
	var jumlah anggaran.Rekap
	for _, y := range r.Tahun {
		if r.Periode.Has(y) {
			jumlah = jumlah.Add(b.Rencana.Node.Pagu(y))
		}
	}
	if jumlah.Tertulis == 0 {
		return b.Rencana.Node.KondisiAkhir.Pagu, nil
	}
	return isianRekap(jumlah)
}
