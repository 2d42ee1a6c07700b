package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// Gabungan is how the realisations of quarters, or of any parts of a year,
// make that of the year. It is a property of the indicator: of two programs in
// use one adds the quarters also for falling indicators, the other takes the
// maximum.
type Gabungan uint8

const (
	GabunganTidakTertulis Gabungan = iota
	GabunganJumlah                 // the sum: documents, people served
	GabunganAkhir                  // the last that is written: percentages, states
	GabunganRataRata               // the mean of those that are written
	GabunganMaksimum               // the greatest
)

var namaGabungan = [...]string{"tidak tertulis", "jumlah", "akhir", "rata-rata", "maksimum"}

// String returns the name in Indonesian.
func (g Gabungan) String() string {
	if int(g) < len(namaGabungan) {
		return namaGabungan[g]
	}
	return fmt.Sprintf("gabungan(%d)", uint8(g))
}

// ErrGabungan is wrapped by the error about a way that does not exist.
var ErrGabungan = errors.New("cara menggabungkan tidak dikenal")

// ParseGabungan reads "jumlah", "akhir", "rata-rata" or "maksimum", whatever
// the case. The error wraps [ErrGabungan].
func ParseGabungan(s string) (Gabungan, error) {
	for g := GabunganJumlah; g <= GabunganMaksimum; g++ {
		if strings.EqualFold(strings.TrimSpace(s), g.String()) {
			return g, nil
		}
	}
	return 0, fmt.Errorf("kinerja: %s: %w: diharapkan jumlah, akhir, rata-rata atau maksimum", kutipSkala(s), ErrGabungan)
}

// MarshalText returns the name, no text for none; a value that is no way is an
// error that wraps [ErrGabungan].
func (g Gabungan) MarshalText() ([]byte, error) {
	switch {
	case g == GabunganTidakTertulis:
		return nil, nil
	case int(g) >= len(namaGabungan):
		return nil, fmt.Errorf("kinerja: %v: %w", g, ErrGabungan)
	}
	return []byte(g.String()), nil
}

// UnmarshalText reads a name as [ParseGabungan] does, no text as none.
func (g *Gabungan) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*g = GabunganTidakTertulis
		return nil
	}
	v, err := ParseGabungan(string(b))
	if err == nil {
		*g = v
	}
	return err
}

// Combine returns the realisation of the year from those of its parts, in
// their order, and the indexes of those that were left out. A part that is nil
// is not written and is left out; it is never 0. With none written the error
// wraps [anggaran.ErrTakTerdefinisi], for an unknown way [ErrGabungan].
func (g Gabungan) Combine(bagian []*big.Rat) (hasil *big.Rat, lewat []int, err error) {
	if g == GabunganTidakTertulis || g > GabunganMaksimum {
		return nil, nil, fmt.Errorf("kinerja: %v: %w", g, ErrGabungan)
	}
	var ada []*big.Rat
	for i, v := range bagian {
		if v == nil {
			lewat = append(lewat, i)
		} else {
			ada = append(ada, v)
		}
	}
	if len(ada) == 0 {
		return nil, lewat, fmt.Errorf("kinerja: gabungan %v: %w: tidak ada realisasi yang tertulis", g, anggaran.ErrTakTerdefinisi)
	}
	hasil = new(big.Rat)
	switch g {
	case GabunganJumlah, GabunganRataRata:
		for _, v := range ada {
			hasil.Add(hasil, v)
		}
		if g == GabunganRataRata {
			hasil.Quo(hasil, big.NewRat(int64(len(ada)), 1))
		}
	case GabunganAkhir:
		hasil.Set(ada[len(ada)-1])
	case GabunganMaksimum:
		hasil.Set(ada[0])
		for _, v := range ada[1:] {
			if v.Cmp(hasil) > 0 {
				hasil.Set(v)
			}
		}
	}
	return hasil, lewat, nil
}
