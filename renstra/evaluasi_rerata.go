package renstra

import (
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The foot of form E.81: averages of the levels.

// rerata averages each level that has rows.
func (p *penilai) rerata() {
	for t := nomenklatur.TingkatProgram; t <= nomenklatur.TingkatSubKegiatan; t++ {
		var butir [4][]kinerja.ButirCapaian
		ada := false
		for b := range p.e.Level(t) {
			ada = true
			for i, x := range b.butir() {
				if x != nil {
					x.Nama = b.sebut()
					butir[i] = append(butir[i], *x)
				}
			}
		}
		if ada {
			p.e.Rerata = append(p.e.Rerata, RerataTingkat{t,
				p.rata(butir[0]), p.rata(butir[1]), p.rata(butir[2]), p.rata(butir[3])})
		}
	}
}

// sebut names the row, and a further indicator.
func (b *BarisEvaluasi) sebut() string {
	if b.Indikator == nil {
		return sebut(b.Rencana.Node)
	}
	return sebut(b.Rencana.Node) + ": " + b.Indikator.Nama
}

// butir are what a row has for the averages: K and Rp of the year and of the
// end, nil where it has neither plan nor realisation, so that nothing is left
// out.
func (b *BarisEvaluasi) butir() (out [4]*kinerja.ButirCapaian) {
	for i, x := range []struct {
		t                 TingkatCapaian
		rencana, tercapai NilaiEvaluasi
	}{{b.Capaian, b.Target, b.Realisasi}, {b.CapaianAkhir, b.TargetAkhir, b.Kumulatif}} {
		if x.rencana.Kinerja.Tertulis() || x.tercapai.Kinerja.Tertulis() {
			out[2*i] = &kinerja.ButirCapaian{Nilai: x.t.Kinerja.Nilai, Sebab: x.t.SebabKinerja}
		}
		if b.Indikator != nil || x.rencana.Keuangan.Isi() != anggaran.Tertulis && x.tercapai.Keuangan.Isi() != anggaran.Tertulis {
			continue
		}
		out[2*i+1] = &kinerja.ButirCapaian{Sebab: x.t.SebabKeuangan}
		if x.t.SebabKeuangan == nil {
			out[2*i+1].Nilai = persenPenuh(x.tercapai.Keuangan, x.rencana.Keuangan)
		}
	}
	return out
}

// persenPenuh is a / b × 100 without the cut of [anggaran.Persen]; b is not 0.
func persenPenuh(a, b anggaran.Isian) *big.Rat {
	x, _ := a.Rupiah()
	y, _ := b.Rupiah()
	v := new(big.Rat).Quo(x.Rat(), y.Rat())
	return v.Mul(v, big.NewRat(100, 1))
}

func (p *penilai) rata(butir []kinerja.ButirCapaian) Rerata {
	return rata(butir, p.cara.Skala, p.cara.Perlakuan)
}

func rata(butir []kinerja.ButirCapaian, s *kinerja.Skala, perlakuan kinerja.Perlakuan) Rerata {
	a, err := kinerja.AgregatRataRata.Aggregate(butir)
	return Rerata{a, s.Classify(a.Nilai, perlakuan), err}
}
