package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
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

// caraBaris fills what was left open.
func (p *penilai) caraBaris(b *BarisEvaluasi) CaraBaris {
	var c CaraBaris
	if p.cara.Baris != nil {
		c = p.cara.Baris(b.Rencana, b.Indikator)
	}
	arah, tahunan := kinerja.ArahTidakTertulis, kinerja.AkumulasiTidakTertulis
	if b.Indikator != nil {
		arah, tahunan = b.Indikator.Arah, b.Indikator.Akumulasi
	}
	if c.Capaian.Rumus == kinerja.CapaianTidakTertulis && arah <= kinerja.ArahNaik {
		c.Capaian.Rumus = kinerja.CapaianNaik
	}
	if c.Triwulan == kinerja.GabunganTidakTertulis {
		c.Triwulan = kinerja.GabunganAkhir
		if menjumlah(b.satuan(p.e.Renja.Rencana)) {
			c.Triwulan = kinerja.GabunganJumlah
		}
	}
	c.Tahunan = cmp.Or(c.Tahunan, tahunan)
	if c.Tahunan == kinerja.AkumulasiTidakTertulis {
		c.Tahunan = p.tahunan(b, c.Triwulan)
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

// isianRekap is a sum as a cell: the sum, else a dash, else not written.
func isianRekap(r anggaran.Rekap) (anggaran.Isian, error) {
	switch {
	case r.Tertulis > 0:
		v, err := r.Sum()
		return anggaran.IsianOf(v), err
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
		if n := len(b.Rencana.Atas); n > 0 {
			if at, ok := p.e.tempat[b.Rencana.Atas[n-1]]; ok {
				induk = &p.anak[at]
			}
		}
		for k := range p.anak[i] {
			sel := b.kolom(k)
			sel.TidakTertulis = int(p.anak[i][k].Kosong)
			if rekap := p.anak[i][k]; sel.Keuangan.Isi() == anggaran.TidakTertulis {
				v, err := isianRekap(rekap)
				if err != nil {
					return err
				}
				sel.Keuangan, sel.DariAnak = v, v.Isi() != anggaran.TidakTertulis
			}
			if induk != nil && (sel.Keuangan.Isi() != anggaran.TidakTertulis || b.berpagu()) {
				induk[k] = induk[k].Add(sel.Keuangan)
			}
		}
	}
	return nil
}

// kolom is the cell of a quarter, or of what was before the year for 0.
func (b *BarisEvaluasi) kolom(k int) *NilaiEvaluasi {
	if k == 0 {
		return &b.Lalu
	}
	return &b.Triwulan[k-1]
}

// berpagu reports whether a row has money to spend in the year.
func (b *BarisEvaluasi) berpagu() bool {
	pagu, ok := b.Rencana.Pagu.Rupiah()
	return ok && !pagu.IsZero()
}

// hitungKinerja fills columns 12 to 14 of the performance of a row.
func (p *penilai) hitungKinerja(b *BarisEvaluasi) {
	setahun, err := gabung(b.Cara.Triwulan, []nilaiK{
		{Target: b.Triwulan[0].Kinerja}, {Target: b.Triwulan[1].Kinerja}, {Target: b.Triwulan[2].Kinerja}, {Target: b.Triwulan[3].Kinerja},
	})
	b.Realisasi.Kinerja = setahun.Target
	b.Capaian.Kinerja, b.Capaian.SebabKinerja = b.capaian(b.Target.Kinerja, setahun, err)

	var kumulatif nilaiK
	if err == nil {
		kumulatif, err = p.kumulatif(b, setahun)
	}
	b.Kumulatif.Kinerja = kumulatif.Target
	b.CapaianAkhir.Kinerja, b.CapaianAkhir.SebabKinerja = b.capaian(b.TargetAkhir.Kinerja, kumulatif, cmp.Or(b.sebabTarget, err))
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
	var jumlah anggaran.Rekap
	for i, b := range e.Baris {
		for k, t := range b.Triwulan {
			if !t.DariAnak && p.anak[i][k+1].Tertulis == 0 && t.Keuangan.Isi() != anggaran.TidakTertulis {
				jumlah = jumlah.Add(t.Keuangan)
			}
		}
	}
	e.Pagu = pagu.Isian()
	if e.Realisasi, err = isianRekap(jumlah); err != nil {
		return err
	}
	e.Penyerapan, e.SebabPenyerapan = penyerapan(e.Realisasi, e.Pagu)
	return nil
}

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
	a, err := kinerja.AgregatRataRata.Aggregate(butir)
	return Rerata{a, p.cara.Skala.Classify(a.Nilai, p.cara.Perlakuan), err}
}
