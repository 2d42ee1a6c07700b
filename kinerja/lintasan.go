package kinerja

import (
	"cmp"
	"math/big"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Categories of the findings of [Lintasan.Audit]. All are practice: no
// regulation says how targets must run.
const (
	KategoriTargetMelawanArah   nomenklatur.Kategori = "target-melawan-arah"      // peringatan: falls where it should rise, or moves where it should stay
	KategoriSatuanBerubah       nomenklatur.Kategori = "satuan-berubah"           // peringatan: from one year to the next
	KategoriJenisBercampur      nomenklatur.Kategori = "jenis-bercampur"          // peringatan: numbers here, predicates there
	KategoriLonjakanTarget      nomenklatur.Kategori = "lonjakan-target"          // peringatan: beyond the factor
	KategoriTargetBawahBaseline nomenklatur.Kategori = "target-di-bawah-baseline" // peringatan: worse than where it starts
	KategoriTargetSudahTercapai nomenklatur.Kategori = "target-sudah-tercapai"    // info: the baseline meets the last target
	KategoriTargetTidakBerubah  nomenklatur.Kategori = "target-tidak-berubah"     // info: the same all the years
)

// Lintasan are the measures by which the targets of an indicator are judged
// over the years. The zero value takes the usual ones.
type Lintasan struct {
	// Lonjakan is the factor between two years above which a target is said
	// to jump, up or down; 0 means [LonjakanBiasa].
	Lonjakan int
	// TahunTetap is how many years with the same target are said to be
	// constant; 0 means [TahunTetapBiasa].
	TahunTetap int
}

// The usual measures. Both are ours, no regulation has them: a tenfold step is
// most often a slip of the decimal sign, and five years are a whole Renstra.
const (
	LonjakanBiasa   = 10
	TahunTetapBiasa = 5
)

// Audit says where the targets of an indicator run oddly over its years. What
// depends on the direction is judged only if the indicator names one: it is
// never guessed. Years in which nothing is written are passed over. Values are
// compared only if they are numbers of one unit, or predicates for sameness.
// The findings stand by year, those of the whole series last.
func (l Lintasan) Audit(i *Indikator) []nomenklatur.Temuan {
	if i == nil {
		return nil
	}
	p := pemeriksa{i: i}
	seri := make([]Tahunan, 0, len(i.Tahunan))
	for _, t := range i.Tahunan {
		if t.Target.Tertulis() {
			seri = append(seri, t)
		}
	}
	for k := 1; k < len(seri); k++ {
		p.langkah(seri[k-1], seri[k], l.lonjakan())
	}
	for _, t := range seri {
		p.bawahBaseline(t)
	}
	p.sudahTercapai(seri)
	p.tidakBerubah(seri, l.tahunTetap())
	return p.temuan
}

func (l Lintasan) lonjakan() int64 {
	if l.Lonjakan > 0 {
		return int64(l.Lonjakan)
	}
	return LonjakanBiasa
}

func (l Lintasan) tahunTetap() int {
	if l.TahunTetap > 0 {
		return l.TahunTetap
	}
	return TahunTetapBiasa
}

// langkah judges the step from one target to the next.
func (p *pemeriksa) langkah(dari, ke Tahunan, faktor int64) {
	a, b := dari.Target, ke.Target
	switch {
	case a == b: // as in most plans
		return
	case golongan(a) != golongan(b):
		p.catat(KategoriJenisBercampur, nomenklatur.Peringatan, ke.Tahun, b,
			"Target %d %q berjenis %s, target %d %q berjenis %s.", dari.Tahun, a, a.Jenis(), ke.Tahun, b, b.Jenis())
		return
	case a.Satuan().Baku() != b.Satuan().Baku():
		p.catat(KategoriSatuanBerubah, nomenklatur.Peringatan, ke.Tahun, b,
			"Satuan target berubah: %d %q, %d %q.", dari.Tahun, a, ke.Tahun, b)
		return
	}
	beda, ok := p.bandingkan(a, b)
	if !ok {
		return
	}
	if melawan(p.i.Arah, beda) {
		p.catat(KategoriTargetMelawanArah, nomenklatur.Peringatan, ke.Tahun, b,
			"Target %d %q sesudah target %d %q, padahal arah indikator %s.", ke.Tahun, b, dari.Tahun, a, p.i.Arah)
	}
	if melonjak(a, b, faktor) {
		langkah := "lebih dari %d kali lipat"
		if x, _ := b.Rat(); beda > 0 != (x.Sign() > 0) { // nearer to zero
			langkah = "kurang dari 1/%d"
		}
		p.catat(KategoriLonjakanTarget, nomenklatur.Peringatan, ke.Tahun, b,
			"Target %d %q "+langkah+" target %d %q.", ke.Tahun, b, faktor, dari.Tahun, a)
	}
}

// bawahBaseline says that a target is worse than the baseline.
func (p *pemeriksa) bawahBaseline(t Tahunan) {
	if p.i.Arah != ArahNaik && p.i.Arah != ArahTurun {
		return
	}
	beda, ok := p.bandingkan(p.i.Baseline, t.Target)
	if ok && melawan(p.i.Arah, beda) {
		p.catat(KategoriTargetBawahBaseline, nomenklatur.Peringatan, t.Tahun, t.Target,
			"Target %d %q lebih buruk daripada baseline %q, karena arah indikator %s.", t.Tahun, t.Target, p.i.Baseline, p.i.Arah)
	}
}

// sudahTercapai says that the baseline is already as good as the last target
// of an indicator that should get better.
func (p *pemeriksa) sudahTercapai(seri []Tahunan) {
	if len(seri) == 0 || p.i.Arah != ArahNaik && p.i.Arah != ArahTurun {
		return
	}
	akhir := seri[len(seri)-1]
	beda, ok := p.bandingkan(p.i.Baseline, akhir.Target)
	if ok && (beda == 0 || melawan(p.i.Arah, beda)) {
		p.catat(KategoriTargetSudahTercapai, nomenklatur.Info, akhir.Tahun, akhir.Target,
			"Baseline %q sudah memenuhi target akhir %d %q.", p.i.Baseline, akhir.Tahun, akhir.Target)
	}
}

// tidakBerubah says that all targets are the same, unless they should be.
func (p *pemeriksa) tidakBerubah(seri []Tahunan, tahun int) {
	if len(seri) < tahun || p.i.Arah == ArahTetap {
		return
	}
	for _, t := range seri[1:] {
		if !t.Target.Equal(seri[0].Target) {
			return
		}
	}
	p.catat(KategoriTargetTidakBerubah, nomenklatur.Info, 0, seri[0].Target,
		"Target sama setiap tahun, %d sampai %d: %q.", seri[0].Tahun, seri[len(seri)-1].Tahun, seri[0].Target)
}

// golongan is what values have to share to stand in one series. A number that
// is not decided is a number.
func golongan(t Target) Jenis {
	switch j := t.Jenis(); j {
	case JenisPersen, JenisTakTentu:
		return JenisAngka
	default:
		return j
	}
}

// bandingkan returns the sign of b − a, if both are numbers or ranges of one
// unit or predicates of the scale that the indicator names.
func (p *pemeriksa) bandingkan(a, b Target) (beda int, ok bool) {
	if s, ada := LookupSkala(p.i.Skala); ada && a.Jenis() == JenisPredikat && b.Jenis() == JenisPredikat {
		x, okA := tempatPredikat(s, a)
		y, okB := tempatPredikat(s, b)
		return y - x, okA && okB
	}
	if a.Jenis() == JenisRentang && b.Jenis() == JenisRentang && a.Satuan().Baku() == b.Satuan().Baku() {
		a1, a2, _ := a.Rentang()
		b1, b2, _ := b.Rentang()
		bawah, atas := b1.Cmp(a1), b2.Cmp(a2)
		return cmp.Compare(bawah+atas, 0), bawah*atas >= 0 // ends that part or meet have no direction
	}
	c, err := b.Compare(a)
	return c, err == nil && a.Jenis() != JenisWaktu
}

// tempatPredikat returns the place of a predicate on a scale.
func tempatPredikat(s *Skala, t Target) (int, bool) {
	kata, _ := t.Predikat()
	p, err := s.ParsePredikat(kata)
	return p.Tempat(), err == nil
}

// melawan reports whether a difference of that sign goes against the
// direction. In a range every value may be right.
func melawan(a Arah, beda int) bool {
	switch a {
	case ArahNaik:
		return beda < 0
	case ArahTurun:
		return beda > 0
	case ArahTetap:
		return beda != 0
	}
	return false
}

// melonjak reports whether the larger of two numbers of one sign is more than
// factor times the other. From and to zero there is no factor.
func melonjak(a, b Target, faktor int64) bool {
	if x, y, ok := sepangkat(a, b); ok {
		kecil, besar := min(x, y), max(x, y)
		if besar < 0 {
			kecil, besar = -besar, -kecil
		}
		return kecil > 0 && kecil <= (besar-1)/faktor // besar > kecil × faktor, which may overflow
	}
	x, okA := a.Rat()
	y, okB := b.Rat()
	if !okA || !okB || x.Sign() != y.Sign() || x.Sign() == 0 {
		return false
	}
	kecil, besar := x.Abs(x), y.Abs(y)
	if kecil.Cmp(besar) > 0 {
		kecil, besar = besar, kecil
	}
	return besar.Cmp(kecil.Mul(kecil, new(big.Rat).SetInt64(faktor))) > 0
}
