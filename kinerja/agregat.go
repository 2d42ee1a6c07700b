package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// ButirCapaian is an achievement that is aggregated with others: that of an
// indicator, or one that is itself aggregated from parts.
type ButirCapaian struct {
	Nama  string
	Nilai *big.Rat // in per cent; nil: there is none
	Sebab error    // why there is none, if that is known
	Bobot *big.Rat // for AgregatTertimbang
	// Bagian are the parts, if there are any; Nilai is then not looked at.
	Bagian []ButirCapaian
}

// CaraAgregat is how achievements become one. The same way is taken at every
// level of parts.
type CaraAgregat uint8

const (
	// AgregatRataRata is the arithmetic mean, as reports of regions take it
	// for a sasaran (practice).
	AgregatRataRata CaraAgregat = iota
	// AgregatTertimbang is Σ(bobot × nilai) / Σ bobot over those that have a
	// value: the weight of one that is left out is left out too.
	AgregatTertimbang
	// AgregatGeometrik is the geometric mean, the n-th root of the product.
	// PMK 22/PMK.02/2021 nests it three times: the indicators of an output,
	// the outputs of a programme, the programmes of a unit.
	//
	// A root is seldom a fraction. Each is rounded half up to TempatAkar
	// decimal places of a per cent, so nested three times the result is
	// right far beyond any place that is printed.
	AgregatGeometrik
)

// TempatAkar is the decimal places of a per cent to which roots are rounded.
const TempatAkar = 40

// The bounds of what is aggregated.
const (
	maksAkar    = 1000 // values under one root
	maksTingkat = 100
)

var namaAgregat = [...]string{"rata-rata", "tertimbang", "rata-rata geometrik"}

// String returns the name in Indonesian.
func (c CaraAgregat) String() string {
	if int(c) < len(namaAgregat) {
		return namaAgregat[c]
	}
	return fmt.Sprintf("agregat(%d)", uint8(c))
}

// Agregat is what achievements become together.
type Agregat struct {
	Nilai    *big.Rat // in per cent
	Cara     CaraAgregat
	Dipakai  int     // achievements that have a part in it, at the lowest level
	Dilewati []Lewat // those that have none
}

// Lewat is an achievement that was left out, and why.
type Lewat struct {
	Jalur []string // the names from the top down to it
	Sebab error
}

// ErrAgregat is wrapped by the error about a way that does not exist, or about
// more than 1000 values under one root or 100 levels of parts.
var ErrAgregat = errors.New("agregasi tidak dapat dilakukan")

// errTanpaNilai is the reason where the caller names none.
var errTanpaNilai = errors.New("capaian tidak tertulis")

// Aggregate returns the achievements as one. Those without a value are left out
// of the sum and of the count, and are named by the result: whoever prints it
// prints them. A part of which all is left out is left out itself. With nothing
// left the error wraps [anggaran.ErrTakTerdefinisi] and Dilewati is set; a
// negative value has no geometric mean, that error too is one of
// [anggaran.ErrTakTerdefinisi]. The
// error can also wrap [ErrBobot] or [ErrAgregat].
func (c CaraAgregat) Aggregate(butir []ButirCapaian) (Agregat, error) {
	a := Agregat{Cara: c}
	if c > AgregatGeometrik {
		return a, fmt.Errorf("kinerja: %w: %v", ErrAgregat, c)
	}
	v, err := a.gabung(butir, nil)
	if err == nil && v == nil {
		err = fmt.Errorf("kinerja: capaian %v: %w: tidak ada capaian yang dapat dipakai", c, anggaran.ErrTakTerdefinisi)
	}
	if err != nil {
		return a, err
	}
	a.Nilai = v
	return a, nil
}

// gabung returns the value of the parts, nil if none has one.
func (a *Agregat) gabung(butir []ButirCapaian, jalur []string) (*big.Rat, error) {
	if len(jalur) > maksTingkat {
		return nil, fmt.Errorf("kinerja: %w: lebih dari %d tingkat", ErrAgregat, maksTingkat)
	}
	var nilai, bobot []*big.Rat
	for _, b := range butir {
		di := append(slices.Clip(jalur), b.Nama)
		v := b.Nilai
		if len(b.Bagian) > 0 {
			var err error
			if v, err = a.gabung(b.Bagian, di); err != nil {
				return nil, err
			}
			if v == nil {
				continue // its parts are named already
			}
		} else if v != nil {
			a.Dipakai++
		}
		if v == nil {
			sebab := b.Sebab
			if sebab == nil {
				sebab = errTanpaNilai
			}
			a.Dilewati = append(a.Dilewati, Lewat{di, sebab})
			continue
		}
		if a.Cara == AgregatTertimbang && (b.Bobot == nil || b.Bobot.Sign() < 0) {
			return nil, fmt.Errorf("kinerja: %w: %s: tidak tertulis atau negatif", ErrBobot, kutipSkala(b.Nama))
		}
		nilai, bobot = append(nilai, v), append(bobot, b.Bobot)
	}
	if len(nilai) == 0 {
		return nil, nil
	}
	switch a.Cara {
	case AgregatTertimbang:
		return rataTertimbang(nilai, bobot)
	case AgregatGeometrik:
		return rataGeometrik(nilai)
	}
	v, _, err := GabunganRataRata.Combine(nilai)
	return v, err
}

func rataTertimbang(nilai, bobot []*big.Rat) (*big.Rat, error) {
	jumlah, total := new(big.Rat), new(big.Rat)
	for i, v := range nilai {
		jumlah.Add(jumlah, new(big.Rat).Mul(v, bobot[i]))
		total.Add(total, bobot[i])
	}
	if total.Sign() == 0 {
		return nil, fmt.Errorf("kinerja: %w: jumlahnya nol", ErrBobot)
	}
	return jumlah.Quo(jumlah, total), nil
}

func rataGeometrik(nilai []*big.Rat) (*big.Rat, error) {
	if len(nilai) > maksAkar {
		return nil, fmt.Errorf("kinerja: %w: rata-rata geometrik dari %d capaian, paling banyak %d", ErrAgregat, len(nilai), maksAkar)
	}
	if len(nilai) == 1 && nilai[0].Sign() >= 0 {
		return nilai[0], nil
	}
	kali := big.NewRat(1, 1)
	for _, v := range nilai {
		if v.Sign() < 0 {
			return nil, fmt.Errorf("kinerja: rata-rata geometrik: %w: capaian %s negatif", anggaran.ErrTakTerdefinisi, teksRasional(v))
		}
		kali.Mul(kali, v)
	}
	d, err := bulatAkar(kali, len(nilai), TempatAkar, anggaran.SetengahKeAtas)
	return d.Rat(), err
}
