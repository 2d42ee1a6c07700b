package renstra

import (
	"cmp"
	"iter"
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// TriwulanLalu in [Realisasi.Triwulan] stands for all that was reached from the
// beginning of the period to the end of the year before.
const TriwulanLalu = -1

// Realisasi is what a row of an annual plan reached and spent in one quarter:
// in that quarter alone, unless [CaraEvaluasi.Kumulatif] says that it is since
// the beginning of the year.
//
// Kinerja and Keuangan are each written, a dash or not written; they may come
// in one record or in two. A number without unit has that of its target.
type Realisasi struct {
	Baris     int              `json:"-"` // line in the input, 0 if there was none
	Kode      nomenklatur.Kode `json:"kode,omitzero"`
	Nama      string           `json:"nama,omitempty"`      // of the row, where it has no code or two rows share one
	Indikator string           `json:"indikator,omitempty"` // "": the first indicator of the row
	Triwulan  int              `json:"triwulan"`            // 1 to 4, or [TriwulanLalu]
	Kinerja   kinerja.Target   `json:"kinerja,omitzero"`
	Keuangan  anggaran.Isian   `json:"keuangan,omitzero"`
}

// CaraEvaluasi is how an annual plan is evaluated. Its zero value is the usual
// way, told field by field.
type CaraEvaluasi struct {
	// Baris says how a row is computed; ind is nil for the first indicator
	// of the row. What it leaves at zero, or all where it is nil, is as told
	// by [CaraBaris].
	Baris func(b *BarisRenja, ind *Indikator) CaraBaris
	// Skala turns the averages into predicates; nil is
	// permendagri-86-2017.
	Skala     *kinerja.Skala
	Perlakuan kinerja.Perlakuan
	// Kumulatif says that the records of the quarters are cumulated since the
	// beginning of the year ("s/d triwulan III"): all amounts of money, and
	// the performance of rows whose quarters are added
	// ([CaraBaris.Triwulan]). Columns 8 to 11 then have what each quarter
	// added to the last one written, less than 0 where the records fall;
	// column 12 is the last record as it is. What cannot be subtracted, for it
	// is no number or has another unit, stays as recorded.
	Kumulatif bool
	// Ambang are the thresholds of the findings [CapaianTinggiSerapRendah]
	// and [CapaianRendahSerapTinggi].
	Ambang kinerja.AmbangKuadran
}

// CaraBaris is how one indicator is computed.
type CaraBaris struct {
	// Capaian is how achievements are computed. Without a formula it is that
	// which the indicator names, otherwise naik, which is that of the form
	// E.81 itself (13/5 × 100), unless the indicator has a direction that is
	// not up: then the formula has to be chosen, for those in use give
	// different numbers. Without a scale it is the built-in one that the
	// indicator names.
	Capaian kinerja.CaraCapaian

	// Triwulan makes the year of the quarters. Not written, it is what the
	// indicator says, otherwise GabunganJumlah for what is counted (Dokumen,
	// Orang) and for lengths, areas, volumes and masses, and GabunganAkhir
	// for everything else: percentages, predicates, scores, and rates such as
	// Orang/Bulan. Programs do so too; no regulation was found.
	Triwulan kinerja.Gabungan

	// Tahunan makes the period of the years. Not written, it is what
	// the end of the period says, where the plan states one: the sum of the
	// years or the last of them. Otherwise AkumulasiAkumulatif goes with
	// GabunganJumlah, AkumulasiPosisiAkhir with all else.
	Tahunan kinerja.Akumulasi
}

// NilaiEvaluasi is one column of an evaluation: performance (K) and money (Rp)
// side by side.
type NilaiEvaluasi struct {
	Kinerja  kinerja.Target
	Keuangan anggaran.Isian
	// DariAnak tells that Keuangan is not recorded for the row: it is the sum
	// of what is recorded for the rows below it.
	DariAnak bool
	// TidakTertulis is, in columns 6 and 8–11, how many rows directly below
	// have a pagu and nothing recorded: where DariAnak, the sum is without
	// them. In column 6 the pagu is one of the years of the period before,
	// where the plan has those.
	TidakTertulis int
}

// TingkatCapaian is how much of one column another one is, in per cent, for
// performance and for money. What is not defined has its reason beside it, and
// is neither 0 nor 100.
type TingkatCapaian struct {
	Kinerja       kinerja.Capaian
	SebabKinerja  error
	Keuangan      anggaran.Persen
	SebabKeuangan error
}

// BarisEvaluasi is one indicator of a row of the annual plan, in the columns of
// form E.81 of Permendagri 86/2017, the number of each behind it.
type BarisEvaluasi struct {
	Rencana   *BarisRenja
	Indikator *Indikator // nil for the first of the row; the money is with that one
	Cara      CaraBaris  // with nothing left open

	TargetAkhir  NilaiEvaluasi    // 5: target and pagu of the whole period
	Lalu         NilaiEvaluasi    // 6: reached to the end of the year before
	Target       NilaiEvaluasi    // 7: target and pagu of the year
	Triwulan     [4]NilaiEvaluasi // 8–11
	Realisasi    NilaiEvaluasi    // 12: of the year
	Kumulatif    NilaiEvaluasi    // 13: of the period
	CapaianAkhir TingkatCapaian   // 14: 13 against 5
	Capaian      TingkatCapaian   // of the year: 12 against 7, for money the penyerapan

	kumulatif       nilaiK         // Kumulatif.Kinerja
	uangTerakhir    int            // of cumulated records, the last quarter with an amount, 0 for none
	kinerjaTerakhir kinerja.Target // of cumulated records, the last
	tahunTarget     []int          // the years added in TargetAkhir.Kinerja
	sebabTarget     error          // why they could not be
}

// NamaIndikator returns the indicator as the plan writes it.
func (b *BarisEvaluasi) NamaIndikator() string {
	if b == nil {
		return ""
	}
	if b.Indikator != nil {
		return b.Indikator.Nama
	}
	if b.Rencana == nil || b.Rencana.Node == nil {
		return ""
	}
	return b.Rencana.Node.Indikator
}

// Evaluasi is the evaluation of an annual plan.
type Evaluasi struct {
	Renja    *Renja
	Triwulan int              // the last quarter for which anything is recorded, 0 for none
	Baris    []*BarisEvaluasi // in the order of the plan, further indicators behind the first of their row

	// Pagu is that of [Renja.Pagu]. Realisasi counts each rupiah once, at the
	// lowest row for which it is recorded; not written if none is. Of
	// cumulated records it is the row with the later quarter, of equal ones
	// the lower.
	Pagu, Realisasi anggaran.Isian
	Penyerapan      anggaran.Persen
	SebabPenyerapan error // why it is not defined, nil if it is

	Rerata []RerataTingkat // one per level that has rows, from the top
	Temuan []Temuan

	tempat map[*Node]int // place in Baris of the first indicator of a row
}

// RerataTingkat are the averages of one level as they stand at the foot of
// form E.81, once for performance and once for money.
type RerataTingkat struct {
	Tingkat                     nomenklatur.Tingkat
	Kinerja, Keuangan           Rerata // of the year
	KinerjaAkhir, KeuanganAkhir Rerata // of column 14
}

// Rerata is the arithmetic mean of achievements, in per cent, and its
// predicate. Dilewati of its Agregat names the rows that were left out, each
// with the reason. Without any row that has a value, Nilai is nil and Sebab
// says so.
type Rerata struct {
	kinerja.Agregat
	Predikat kinerja.Klasifikasi
	Sebab    error
}

// Evaluate sets the records of realisation against the plan of the year. The
// records may come in any order; of two for the same thing the first counts.
//
// For money, a row for which nothing is recorded has the sum of the rows below
// it; cumulated records of a row are one series, in which no quarter is filled
// from below. Column 12 adds what is recorded of the quarters; 13 = 6 + 12, and is not
// known where 6 or 12 is not written; only in the first year of the period
// there is no 6. For performance the same holds where the years add up
// ([CaraBaris.Tahunan]); otherwise 13 is the last value.
//
// Column 5 is the pagu over the years of the period: the year after it does
// not count. For performance it is the end of the period as the plan states
// it, else the sum of the targets or the last one.
//
// The error is that of a sum that overflows, or wraps [ErrNil]. Everything that
// is wrong with the records is a finding.
func (r *Renja) Evaluate(realisasi []Realisasi, cara CaraEvaluasi) (*Evaluasi, error) {
	if err := r.periksa(); err != nil {
		return nil, err
	}
	p := penilai{e: &Evaluasi{Renja: r, tempat: map[*Node]int{}}, cara: cara}
	if p.cara.Skala == nil {
		p.cara.Skala = kinerja.SkalaPermendagri86()
	}
	p.cara.Ambang.Capaian = cmp.Or(p.cara.Ambang.Capaian, big.NewRat(kinerja.AmbangBiasa, 1))
	p.cara.Ambang.Penyerapan = cmp.Or(p.cara.Ambang.Penyerapan, big.NewRat(kinerja.AmbangBiasa, 1))
	p.susun()
	p.tempatkan(realisasi)
	if cara.Kumulatif {
		if err := p.bedakan(); err != nil {
			return nil, err
		}
	}
	if err := p.jumlahkan(); err != nil {
		return nil, err
	}
	for _, b := range p.e.Baris {
		if err := p.hitung(b); err != nil {
			return nil, err
		}
	}
	if err := p.total(); err != nil {
		return nil, err
	}
	p.rerata()
	p.periksa()
	return p.e, nil
}

// Level yields the evaluated rows of one level.
func (e *Evaluasi) Level(t nomenklatur.Tingkat) iter.Seq[*BarisEvaluasi] {
	return func(yield func(*BarisEvaluasi) bool) {
		for _, b := range e.utuh().Baris {
			if b.Rencana.Node.Tingkat == t && !yield(b) {
				return
			}
		}
	}
}

// utuh is the evaluation, an empty one where it or its plan is nil.
func (e *Evaluasi) utuh() *Evaluasi {
	if e == nil || e.Renja == nil || e.Renja.Rencana == nil {
		return &Evaluasi{Renja: &Renja{Rencana: &Rencana{}}}
	}
	return e
}

// Row returns the evaluation of the first indicator of a row, nil if the plan
// of the year does not have the row.
func (e *Evaluasi) Row(n *Node) *BarisEvaluasi {
	if e == nil {
		return nil
	}
	if i, ok := e.tempat[n]; ok {
		return e.Baris[i]
	}
	return nil
}

// penilai makes one evaluation.
type penilai struct {
	e       *Evaluasi
	cara    CaraEvaluasi
	anak    []rekapAnak // by place in e.Baris
	renstra pencari     // rows of the whole plan, made when first needed
}

// rekapAnak is what is recorded for the rows directly below one, by quarter,
// what was before the year last.
type rekapAnak [5]anggaran.Rekap

// susun lays out the rows with what the plan says of them.
func (p *penilai) susun() {
	r := p.e.Renja
	for i := range r.Baris {
		b := &r.Baris[i]
		p.e.tempat[b.Node] = len(p.e.Baris)
		p.e.Baris = append(p.e.Baris, &BarisEvaluasi{
			Rencana: b, Target: NilaiEvaluasi{Kinerja: b.Target, Keuangan: b.Pagu},
		})
		for _, x := range b.Lain {
			p.e.Baris = append(p.e.Baris, &BarisEvaluasi{
				Rencana: b, Indikator: x.Indikator, Target: NilaiEvaluasi{Kinerja: x.Target},
			})
		}
	}
	for _, b := range p.e.Baris {
		b.Cara = p.caraBaris(b)
		p.targetAkhir(b)
	}
}
