package kinerja

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// KeluaranAnggaran is what a formula of efficiency asks of one output. A
// formula takes the fields it needs; a nil it needs is an error.
type KeluaranAnggaran struct {
	Pagu, Realisasi               anggaran.Rupiah // PAK and RAK
	Capaian                       *big.Rat        // CK, in per cent: 122 where the rule-book writes 1,22
	VolumeTarget, VolumeRealisasi *big.Rat        // TVK and RVK
}

// RumusEfisiensi is a named formula of efficiency. Reports mean different
// things by the word and print different numbers for the same inputs, so the
// formula is chosen by the caller and belongs beside its result.
type RumusEfisiensi uint8

const (
	// EfisiensiPMK214 is the formula of PMK 214/PMK.02/2017: of the money that
	// the outputs reached were worth, the share that was not spent.
	EfisiensiPMK214 RumusEfisiensi = iota
	// EfisiensiPMK249 is the one of PMK 249/PMK.02/2011, the mean over the
	// outputs of how much less a unit of volume cost than planned. It is known
	// from one source, an agency's report of 2019, not from the regulation.
	EfisiensiPMK249
	// EfisiensiSisa is what many reports of regions mean: 100 less the
	// absorption, whatever was reached. It is practice, no regulation has it.
	EfisiensiSisa
)

var dataRumusEfisiensi = [...]struct{ nama, rumus, sumber string }{
	{"PMK 214/2017", "Σ(PAK × CK − RAK) / Σ(PAK × CK) × 100", "PMK 214/PMK.02/2017, lampiran"},
	{"PMK 249/2011", "Σ(1 − (RAK / RVK) / (PAK / TVK)) / n × 100", "PMK 249/PMK.02/2011 menurut LAKIP Itjen 2019 (satu sumber)"},
	{"sisa anggaran", "Σ(PAK − RAK) / Σ PAK × 100", "praktik LKjIP, bukan peraturan"},
}

// String returns the short name of the formula.
func (r RumusEfisiensi) String() string {
	if int(r) < len(dataRumusEfisiensi) {
		return dataRumusEfisiensi[r].nama
	}
	return fmt.Sprintf("efisiensi(%d)", uint8(r))
}

// Rumus returns the formula: PAK is pagu, RAK realisasi, CK capaian, TVK and
// RVK the volume planned and reached, n the number of outputs.
func (r RumusEfisiensi) Rumus() string {
	if int(r) < len(dataRumusEfisiensi) {
		return dataRumusEfisiensi[r].rumus
	}
	return ""
}

// Sumber returns where the formula comes from, and how sure that is.
func (r RumusEfisiensi) Sumber() string {
	if int(r) < len(dataRumusEfisiensi) {
		return dataRumusEfisiensi[r].sumber
	}
	return ""
}

// EfisiensiError says why an efficiency has no value. It wraps
// [anggaran.ErrTakTerdefinisi].
type EfisiensiError struct {
	Rumus RumusEfisiensi
	Ke    int // which output, from 1; 0 if it is all of them
	Sebab string
}

// Error returns the message in Indonesian.
func (e *EfisiensiError) Error() string {
	if e.Ke == 0 {
		return fmt.Sprintf("kinerja: efisiensi %s: %s", e.Rumus, e.Sebab)
	}
	return fmt.Sprintf("kinerja: efisiensi %s: keluaran ke-%d: %s", e.Rumus, e.Ke, e.Sebab)
}

// Unwrap returns [anggaran.ErrTakTerdefinisi].
func (e *EfisiensiError) Unwrap() error { return anggaran.ErrTakTerdefinisi }

// Efficiency returns the exact efficiency of the outputs in per cent, negative
// where they cost more than they were worth. The error is an
// [*EfisiensiError].
func (r RumusEfisiensi) Efficiency(keluaran []KeluaranAnggaran) (*big.Rat, error) {
	if len(keluaran) == 0 {
		return nil, &EfisiensiError{r, 0, "tidak ada keluaran"}
	}
	hemat, dasar := new(big.Rat), new(big.Rat) // what is saved, and of what
	for n, k := range keluaran {
		h, d, sebab := r.satu(k)
		if sebab != "" {
			return nil, &EfisiensiError{r, n + 1, sebab}
		}
		hemat.Add(hemat, h)
		dasar.Add(dasar, d)
	}
	if dasar.Sign() == 0 {
		return nil, &EfisiensiError{r, 0, "pembagi nol"}
	}
	hemat.Quo(hemat, dasar)
	return hemat.Mul(hemat, seratus()), nil
}

// satu returns what an output adds above and below the line, or why it cannot.
func (r RumusEfisiensi) satu(k KeluaranAnggaran) (hemat, dasar *big.Rat, sebab string) {
	pak, rak := k.Pagu.Rat(), k.Realisasi.Rat()
	switch r {
	case EfisiensiPMK214:
		if k.Capaian == nil {
			return nil, nil, "capaian tidak tertulis"
		}
		pak.Mul(pak, k.Capaian).Quo(pak, seratus())
		return new(big.Rat).Sub(pak, rak), pak, ""
	case EfisiensiPMK249:
		switch {
		case k.VolumeTarget == nil || k.VolumeRealisasi == nil:
			return nil, nil, "volume tidak tertulis"
		case k.VolumeRealisasi.Sign() == 0 || pak.Sign() == 0:
			return nil, nil, "volume realisasi atau pagu nol"
		}
		rak.Mul(rak, k.VolumeTarget).Quo(rak, k.VolumeRealisasi).Quo(rak, pak)
		return rak.Sub(big.NewRat(1, 1), rak), big.NewRat(1, 1), ""
	case EfisiensiSisa:
		return new(big.Rat).Sub(pak, rak), pak, ""
	}
	return nil, nil, "rumus tidak dikenal"
}

// seratus is a value of its own each time: a big.Rat can be changed.
func seratus() *big.Rat { return big.NewRat(100, 1) }

// NilaiEfisiensi is the score of an efficiency, NE = 50 % + (E / 20) × 50
// (PMK 214/PMK.02/2017). That E is limited to −20 … 20, so that NE stays
// within 0 … 100, is implied by the formula; the text was not seen. Reports
// that did not limit it print scores such as 235 %.
type NilaiEfisiensi struct {
	Efisiensi  *big.Rat // E, in per cent
	Nilai      *big.Rat // NE with E limited, in per cent
	TanpaBatas *big.Rat // NE without the limit
}

// KategoriEfisiensiDibatasi is the category of the finding that the limit of
// [NilaiEfisiensi] changed the score.
const KategoriEfisiensiDibatasi nomenklatur.Kategori = "efisiensi-dibatasi" // peringatan

const batasEfisiensi = 20 // per cent, either side

// NilaiEfisiensiOf returns the score of an efficiency in per cent. Where there
// is none, nil, there is no score: the result has nil throughout.
func NilaiEfisiensiOf(e *big.Rat) NilaiEfisiensi {
	if e == nil {
		return NilaiEfisiensi{}
	}
	dipakai := new(big.Rat).Set(e)
	for _, b := range []*big.Rat{big.NewRat(-batasEfisiensi, 1), big.NewRat(batasEfisiensi, 1)} {
		if e.Cmp(b) == b.Sign() {
			dipakai.Set(b)
		}
	}
	return NilaiEfisiensi{new(big.Rat).Set(e), nilaiEfisiensi(dipakai), nilaiEfisiensi(e)}
}

func nilaiEfisiensi(e *big.Rat) *big.Rat {
	n := big.NewRat(50, batasEfisiensi)
	n.Mul(n, e)
	return n.Add(n, big.NewRat(50, 1))
}

// Dibatasi reports whether the limit changed the score; no score was changed.
func (n NilaiEfisiensi) Dibatasi() bool {
	return n.Efisiensi != nil && n.Nilai != nil && n.TanpaBatas != nil && n.Nilai.Cmp(n.TanpaBatas) != 0
}

// Temuan returns the finding that the limit changed the score, and false if it
// did not.
func (n NilaiEfisiensi) Temuan() (nomenklatur.Temuan, bool) {
	if !n.Dibatasi() {
		return nomenklatur.Temuan{}, false
	}
	return nomenklatur.Temuan{Kode: KategoriEfisiensiDibatasi, Keparahan: nomenklatur.Peringatan,
		Pesan: fmt.Sprintf("Efisiensi %s %% di luar −%d sampai %d %%; nilai efisiensi %s %%, tanpa batas %s %%.",
			koma(n.Efisiensi), batasEfisiensi, batasEfisiensi, koma(n.Nilai), koma(n.TanpaBatas))}, true
}

// koma prints a number with at most two decimals for a message.
func koma(r *big.Rat) string {
	s := strings.TrimRight(r.FloatString(2), "0")
	s = strings.Replace(strings.TrimSuffix(s, "."), ".", ",", 1)
	return strings.Replace(s, "-", "−", 1)
}
