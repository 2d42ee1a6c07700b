package kinerja

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// CaraCapaian is how achievements are computed: a formula, and what is chosen
// where the formula or the regulation says nothing. What is not chosen is an
// error where it matters, never a silent 0 or 100.
type CaraCapaian struct {
	Rumus RumusCapaian

	// Batas caps the result, in per cent; nil caps nothing. None, 100, 120
	// and 150 are met in practice.
	Batas *big.Rat

	// RealisasiNol is what turun B gives at realisasi 0, in per cent; nil
	// makes it an error. Programs give 0 there, the worst for the best
	// result; nothing was found that says what is right.
	RealisasiNol *big.Rat

	// KeduanyaNol is what any formula gives where target and realisasi are
	// both 0, in per cent; nil makes it an error.
	KeduanyaNol *big.Rat

	// DalamRentangSeratus assumes that a realisasi inside a range is 100 per
	// cent. It is the natural reading, but PermenPANRB 8/2021 does not say
	// it; without the assumption it is an error.
	DalamRentangSeratus bool

	// Skala and Predikat say how predicates are computed. Without either,
	// predicates are an error.
	Skala    *Skala
	Predikat CaraPredikat
}

// CaraPredikat is how predicates are turned into an achievement. No regulation
// was found that says it.
type CaraPredikat uint8

const (
	// PredikatTanpaCara refuses predicates.
	PredikatTanpaCara CaraPredikat = iota
	// PredikatTempat puts the places on the scale in the formula naik, the
	// lowest being 1: BB (5) against A (6) on the SAKIP scale is 83,33.
	PredikatTempat
	// PredikatTercapai gives 100 if the place of the target is reached or
	// passed, otherwise 0.
	PredikatTercapai
)

// Ketentuan is the rule that gave an achievement its value.
type Ketentuan uint8

const (
	KetentuanRumus            Ketentuan = iota // the formula, with the numbers as they are
	KetentuanBatasAtas                         // the formula, with the upper bound of the range
	KetentuanBatasBawah                        // the formula, with the lower bound of the range
	KetentuanDalamRentang                      // the assumption that inside the range is 100
	KetentuanRealisasiNol                      // the choice for realisasi 0 in turun B
	KetentuanKeduanyaNol                       // the choice for target and realisasi 0
	KetentuanPredikatTempat                    // the formula, with places on the scale
	KetentuanPredikatTercapai                  // the target is reached or not
	KetentuanYaTidak                           // "Ya" is reached or not
)

var namaKetentuan = [...]string{
	"rumus", "batas atas rentang", "batas bawah rentang", "asumsi: dalam rentang 100", "ketentuan pemakai untuk realisasi nol",
	"ketentuan pemakai untuk target dan realisasi nol", "tempat predikat pada skala", "predikat tercapai atau tidak", "ya atau tidak",
}

// String returns the rule in Indonesian words.
func (k Ketentuan) String() string {
	if int(k) < len(namaKetentuan) {
		return namaKetentuan[k]
	}
	return fmt.Sprintf("ketentuan(%d)", uint8(k))
}

// Capaian is an achievement in per cent, exact, and how it came about.
type Capaian struct {
	Nilai     *big.Rat // after the cap
	Asal      *big.Rat // before it
	Rumus     RumusCapaian
	Ketentuan Ketentuan
	// Target and Realisasi are the numbers of the formula: of a range the
	// bound that was used, of predicates their places. Target is nil inside a
	// range.
	Target, Realisasi *big.Rat
	Batas             *big.Rat // the cap, nil if there was none
}

// Dibatasi reports whether the cap changed the value.
func (c Capaian) Dibatasi() bool { return c.Nilai != nil && c.Asal != nil && c.Nilai.Cmp(c.Asal) != 0 }

// Rasio returns the achievement as a ratio, as Table T-C.23 of a Renstra has
// it: 8/7 for target 70 and realisasi 80, which the table prints as 1.14.
func (c Capaian) Rasio() *big.Rat {
	if c.Nilai == nil {
		return nil
	}
	return new(big.Rat).Quo(c.Nilai, seratus())
}

// Round returns the achievement in per cent, rounded to that many places. It is
// an error of [anggaran.ErrTakTerdefinisi] for the zero Capaian; otherwise the
// error wraps [anggaran.ErrPembulatan] or [anggaran.ErrTakTepat].
func (c Capaian) Round(places int, p anggaran.Pembulatan) (decimal.Decimal, error) {
	if c.Nilai == nil {
		return decimal.Decimal{}, &CapaianError{Rumus: c.Rumus, Sebab: "belum dihitung", Dasar: anggaran.ErrTakTerdefinisi}
	}
	return bulatRasional(c.Nilai, places, p)
}

// Compute returns the achievement of a number; nil is a value that is not
// written. The error is a [*CapaianError], see [RumusCapaian.Achievement].
func (c CaraCapaian) Compute(target, realisasi *big.Rat) (Capaian, error) {
	hasil := Capaian{Rumus: c.Rumus, Target: target, Realisasi: realisasi}
	if target != nil && realisasi != nil && realisasi.Sign() == 0 && c.Rumus != CapaianTidakTertulis && c.Rumus <= CapaianTetap {
		switch {
		case target.Sign() == 0 && c.KeduanyaNol != nil:
			hasil.Ketentuan = KetentuanKeduanyaNol
			return c.batasi(hasil, c.KeduanyaNol), nil
		case target.Sign() > 0 && c.Rumus == CapaianTurunB && c.RealisasiNol != nil:
			hasil.Ketentuan = KetentuanRealisasiNol
			return c.batasi(hasil, c.RealisasiNol), nil
		}
	}
	v, err := c.Rumus.Achievement(target, realisasi)
	if err != nil {
		return Capaian{}, err
	}
	return c.batasi(hasil, v), nil
}

// ComputeRange returns the achievement against a range, by PermenPANRB 8/2021:
// above the range the formula takes its upper bound, below it the lower one.
// For a realisasi inside see [CaraCapaian.DalamRentangSeratus]. The
// first worked example of the regulation contradicts its rule: for 80–90 and
// 92 it prints 113, where 92/90 is 102.22.
func (c CaraCapaian) ComputeRange(bawah, atas, realisasi *big.Rat) (Capaian, error) {
	gagal := func(sebab string) (Capaian, error) {
		return Capaian{}, &CapaianError{c.Rumus, teksAda(bawah) + "–" + teksAda(atas), teksAda(realisasi), sebab, anggaran.ErrTakTerdefinisi}
	}
	switch {
	case c.Rumus == CapaianTidakTertulis || c.Rumus > CapaianTetap:
		_, err := c.Rumus.Achievement(bawah, realisasi)
		return Capaian{}, err
	case bawah == nil || atas == nil:
		return gagal("target tidak tertulis")
	case realisasi == nil:
		return gagal("realisasi tidak tertulis")
	case bawah.Cmp(atas) > 0:
		return gagal("batas bawah melampaui batas atas")
	}
	target, ketentuan := bawah, KetentuanBatasBawah
	switch {
	case realisasi.Cmp(atas) > 0:
		target, ketentuan = atas, KetentuanBatasAtas
	case realisasi.Cmp(bawah) >= 0 && !c.DalamRentangSeratus:
		return gagal("di dalam rentang, yang tidak diatur; tetapkan asumsi 100")
	case realisasi.Cmp(bawah) >= 0:
		hasil := Capaian{Rumus: c.Rumus, Ketentuan: KetentuanDalamRentang, Realisasi: realisasi}
		return c.batasi(hasil, seratus()), nil
	}
	hasil, err := c.Compute(target, realisasi)
	if hasil.Ketentuan == KetentuanRumus {
		hasil.Ketentuan = ketentuan
	}
	return hasil, err
}

// ComputePredikat returns the achievement of a predicate of the scale of c.
// Only the formula naik has a meaning there, for a scale runs from the worst to
// the best whatever it measures. The error is a [*CapaianError] or wraps
// [ErrSkalaBeda].
func (c CaraCapaian) ComputePredikat(target, realisasi Predikat) (Capaian, error) {
	gagal := func(sebab string, dasar error) (Capaian, error) {
		return Capaian{}, &CapaianError{c.Rumus, target.String(), realisasi.String(), sebab, dasar}
	}
	switch {
	case target.IsZero():
		return gagal("target tidak tertulis", anggaran.ErrTakTerdefinisi)
	case realisasi.IsZero():
		return gagal("realisasi tidak tertulis", anggaran.ErrTakTerdefinisi)
	case c.Rumus != CapaianNaik:
		return gagal("predikat hanya dihitung dengan rumus naik", ErrRumusCapaian)
	case c.Predikat == PredikatTanpaCara || c.Predikat > PredikatTercapai:
		return gagal("cara menghitung predikat belum ditetapkan", ErrPredikat)
	}
	banding, err := realisasi.Compare(target)
	if err != nil {
		return gagal(err.Error(), ErrSkalaBeda)
	}
	a, b := big.NewRat(int64(target.Tempat()), 1), big.NewRat(int64(realisasi.Tempat()), 1)
	if c.Predikat == PredikatTempat {
		hasil, err := c.Compute(a, b)
		hasil.Ketentuan = KetentuanPredikatTempat
		return hasil, err
	}
	v := new(big.Rat)
	if banding >= 0 {
		v = seratus()
	}
	return c.batasi(Capaian{Rumus: c.Rumus, Ketentuan: KetentuanPredikatTercapai, Target: a, Realisasi: b}, v), nil
}

func (c CaraCapaian) batasi(hasil Capaian, v *big.Rat) Capaian {
	hasil.Asal, hasil.Batas = v, c.Batas
	hasil.Nilai = v
	if c.Batas != nil && v.Cmp(c.Batas) > 0 {
		hasil.Nilai = c.Batas
	}
	return hasil
}

// Categories of the findings of [Capaian.Temuan].
const (
	KategoriCapaianDibatasi  nomenklatur.Kategori = "capaian-dibatasi"  // info: the cap changed the value
	KategoriCapaianNegatif   nomenklatur.Kategori = "capaian-negatif"   // peringatan: the formula went below 0
	KategoriCapaianKetentuan nomenklatur.Kategori = "capaian-ketentuan" // info: an assumption or choice gave the value
)

// Temuan returns what a reader of the number should know: that the cap bit,
// that it is negative, that a choice of the caller and no rule gave it.
func (c Capaian) Temuan() []nomenklatur.Temuan {
	var t []nomenklatur.Temuan
	catat := func(kode nomenklatur.Kategori, berat nomenklatur.Keparahan, pesan string, isi ...any) {
		t = append(t, nomenklatur.Temuan{Kode: kode, Keparahan: berat, Pesan: fmt.Sprintf(pesan, isi...)})
	}
	if c.Nilai == nil {
		return nil
	}
	if c.Dibatasi() {
		catat(KategoriCapaianDibatasi, nomenklatur.Info, "Capaian %s %% dibatasi menjadi %s %%.", teksRasional(c.Asal), teksRasional(c.Nilai))
	}
	if c.Nilai.Sign() < 0 {
		catat(KategoriCapaianNegatif, nomenklatur.Peringatan, "Capaian %s %% negatif: rumus %v pada target %s dan realisasi %s.",
			teksRasional(c.Nilai), c.Rumus, teksAda(c.Target), teksAda(c.Realisasi))
	}
	switch c.Ketentuan {
	case KetentuanDalamRentang, KetentuanRealisasiNol, KetentuanKeduanyaNol, KetentuanPredikatTempat, KetentuanPredikatTercapai, KetentuanYaTidak:
		catat(KategoriCapaianKetentuan, nomenklatur.Info, "Capaian %s %% menurut %v, bukan menurut peraturan.", teksAda(c.Asal), c.Ketentuan)
	}
	return t
}
