package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// RumusCapaian is a named formula of achievement, in per cent. Agencies that
// follow the same regulation print different numbers for the same inputs, so
// the formula is chosen by the caller and belongs beside its result.
type RumusCapaian uint8

const (
	CapaianTidakTertulis RumusCapaian = iota
	// CapaianNaik is realisasi / target × 100, for indicators where higher is
	// better.
	CapaianNaik
	// CapaianTurunA is (2 × target − realisasi) / target × 100, for indicators
	// where lower is better. At realisasi 0 it is 200; beyond twice the target
	// it is negative.
	CapaianTurunA
	// CapaianTurunB is target / realisasi × 100. It is never negative, and
	// beyond twice the target falls towards 0. At realisasi 0, the perfect
	// result, it is not defined: [CaraCapaian.RealisasiNol].
	CapaianTurunB
	// CapaianTurunC is (target − realisasi) / target × 100: 0 where the target
	// is just met, 100 at realisasi 0, negative beyond the target. It does not
	// compare with A and B.
	CapaianTurunC
	// CapaianTetap is 100 less the deviation to either side in per cent of the
	// target, for indicators that should stay where they are. No regulation
	// was found for these; the formula is ours. Beyond twice the target it is
	// negative.
	CapaianTetap
)

var dataRumusCapaian = [...]struct{ nama, rumus, sumber string }{
	{"tidak tertulis", "", ""},
	{"naik", "realisasi / target * 100", "praktik umum, antara lain Tabel T-C.23 Renstra"},
	{"turun A", "(2 * target - realisasi) / target * 100", "PermenPANRB 8/2021, lampiran; LKjIP Kabupaten Maluku Tengah 2021; LKjIP Dinsos Lumajang 2021"},
	{"turun B", "target / realisasi * 100", "praktik aplikasi perencanaan dan SAKIP, bukan peraturan"},
	{"turun C", "(target - realisasi) / target * 100", "cabang tahunan satu aplikasi SAKIP (satu sumber)"},
	{"tetap", "(1 - (max(realisasi; target) - min(realisasi; target)) / target) * 100", "rumus pustaka ini; tidak ditemukan peraturannya"},
}

// String returns the name of the formula: "naik", "turun A", …
func (r RumusCapaian) String() string {
	if int(r) < len(dataRumusCapaian) {
		return dataRumusCapaian[r].nama
	}
	return fmt.Sprintf("capaian(%d)", uint8(r))
}

// ErrRumusCapaian is wrapped by the error about a formula that does not exist.
var ErrRumusCapaian = errors.New("rumus capaian tidak dikenal")

// ParseRumusCapaian reads "naik", "turun A", "turun B", "turun C" or "tetap",
// whatever the case, with a blank, a hyphen or nothing before the letter.
// "turun" alone is none: the formulas for it give different numbers. The error
// wraps [ErrRumusCapaian].
func ParseRumusCapaian(s string) (RumusCapaian, error) {
	lipat := strings.NewReplacer(" ", "", "-", "")
	kunci := lipat.Replace(strings.ToLower(strings.TrimSpace(s)))
	for r := CapaianNaik; r <= CapaianTetap; r++ {
		if lipat.Replace(strings.ToLower(r.String())) == kunci {
			return r, nil
		}
	}
	return 0, fmt.Errorf("kinerja: %s: %w: diharapkan naik, turun A, turun B, turun C atau tetap", kutipSkala(s), ErrRumusCapaian)
}

// MarshalText returns the name of the formula, no text for none; a value that is
// no formula is an error that wraps [ErrRumusCapaian].
func (r RumusCapaian) MarshalText() ([]byte, error) {
	switch {
	case r == CapaianTidakTertulis:
		return nil, nil
	case int(r) >= len(dataRumusCapaian):
		return nil, fmt.Errorf("kinerja: %v: %w", r, ErrRumusCapaian)
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads a name as [ParseRumusCapaian] does, no text as none.
func (r *RumusCapaian) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*r = CapaianTidakTertulis
		return nil
	}
	v, err := ParseRumusCapaian(string(b))
	if err == nil {
		*r = v
	}
	return err
}

// Rumus returns the formula in the language of package ekspresi, with the
// variables target and realisasi; it is empty for none.
func (r RumusCapaian) Rumus() string {
	if int(r) < len(dataRumusCapaian) {
		return dataRumusCapaian[r].rumus
	}
	return ""
}

// Sumber returns where the formula comes from, and how sure that is.
func (r RumusCapaian) Sumber() string {
	if int(r) < len(dataRumusCapaian) {
		return dataRumusCapaian[r].sumber
	}
	return ""
}

// ekspresiCapaian are the formulas, by RumusCapaian. A test reads them all.
var ekspresiCapaian = sync.OnceValue(func() (daftar [len(dataRumusCapaian)]*ekspresi.Ekspresi) {
	for i, d := range dataRumusCapaian[1:] {
		daftar[i+1], _ = ekspresi.Parse(d.rumus)
	}
	return daftar
})

// masukan puts the numbers in the order of the variables of the formula.
func (r RumusCapaian) masukan(target, realisasi *big.Rat) (e *ekspresi.Ekspresi, nilai []*big.Rat) {
	e = ekspresiCapaian()[r]
	for _, nama := range e.Variabel() {
		if nama == "target" {
			nilai = append(nilai, target)
		} else {
			nilai = append(nilai, realisasi)
		}
	}
	return e, nilai
}

// CapaianError says why an achievement has no value. It wraps Dasar, most often
// [anggaran.ErrTakTerdefinisi]: neither 0 nor 100 is the answer then.
type CapaianError struct {
	Rumus             RumusCapaian
	Target, Realisasi string // as they were given, empty if nothing is written
	Sebab             string
	Dasar             error
}

// Error returns the message in Indonesian.
func (e *CapaianError) Error() string {
	return fmt.Sprintf("kinerja: capaian (%v), target %s, realisasi %s: %v: %s", e.Rumus, tulisAda(e.Target), tulisAda(e.Realisasi), e.Dasar, e.Sebab)
}

func tulisAda(s string) string {
	if s == "" {
		return "tidak tertulis"
	}
	return kutipSkala(s)
}

// Unwrap returns Dasar.
func (e *CapaianError) Unwrap() error { return e.Dasar }

// Achievement returns what the formula gives, exactly and in per cent; nil is a
// value that is not written. The error is a [*CapaianError] that wraps
// [anggaran.ErrTakTerdefinisi]: a value is not written, the target is 0, or
// realisasi is 0 in turun B. Below 0 the formulas tell the opposite of what
// they mean, so a negative target is refused by all, a negative realisasi by
// turun B.
func (r RumusCapaian) Achievement(target, realisasi *big.Rat) (*big.Rat, error) {
	gagal := func(sebab string) (*big.Rat, error) {
		return nil, &CapaianError{r, teksAda(target), teksAda(realisasi), sebab, anggaran.ErrTakTerdefinisi}
	}
	switch {
	case r == CapaianTidakTertulis || r > CapaianTetap:
		return nil, &CapaianError{r, teksAda(target), teksAda(realisasi), "pilih naik, turun A, turun B, turun C atau tetap", ErrRumusCapaian}
	case target == nil:
		return gagal("target tidak tertulis")
	case realisasi == nil:
		return gagal("realisasi tidak tertulis")
	case target.Sign() == 0:
		return gagal("target nol")
	case target.Sign() < 0:
		return gagal("target negatif membalik arti rumus")
	case r == CapaianTurunB && realisasi.Sign() == 0:
		return gagal("realisasi nol menjadi pembagi")
	case r == CapaianTurunB && realisasi.Sign() < 0:
		return gagal("realisasi negatif membalik arti rumus")
	}
	e, nilai := r.masukan(target, realisasi)
	v, err := e.EvalNilai(nilai)
	if err != nil { // numbers beyond the bounds of package ekspresi
		return nil, &CapaianError{r, teksAda(target), teksAda(realisasi), "rumus tidak dapat dihitung", err}
	}
	return v, nil
}

func teksAda(v *big.Rat) string {
	if v == nil {
		return ""
	}
	return teksRasional(v)
}
