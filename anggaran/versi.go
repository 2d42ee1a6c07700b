package anggaran

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// ErrVersi is wrapped by the error about a text that names no version of a
// budget, and about a version that is not there.
var ErrVersi = errors.New("versi anggaran tidak dikenal")

// Versi is a version of the budget of a year. Versions are ordered, by < too:
// murni, its pergeseran (shifts) ke-1, ke-2 …, then perubahan ke-1, the
// pergeseran after it, perubahan ke-2 and so on. The zero value is [Murni].
// The order is that in which the documents follow each other (practice).
type Versi uint32 // the number of the perubahan, then that of the pergeseran

// Murni is the budget as first adopted.
const Murni Versi = 0

// Perubahan returns the version after that many amendments (perubahan APBD);
// after none it is [Murni].
func Perubahan(ke uint16) Versi { return Versi(ke) << 16 }

// Pergeseran returns the version of v's budget after that many shifts:
// Murni.Pergeseran(1), or Perubahan(1).Pergeseran(2) for the second shift after
// the first amendment. After none it is that budget itself.
func (v Versi) Pergeseran(ke uint16) Versi { return v&^0xffff | Versi(ke) }

// Ke returns the numbers of the perubahan and of the pergeseran after it, 0 for
// none.
func (v Versi) Ke() (perubahan, pergeseran uint16) { return uint16(v >> 16), uint16(v) }

// String returns the version in Indonesian words: murni, pergeseran ke-1,
// perubahan ke-1, pergeseran ke-2 setelah perubahan ke-1.
func (v Versi) String() string {
	switch ubah, geser := v.Ke(); {
	case v == Murni:
		return "murni"
	case geser == 0:
		return fmt.Sprintf("perubahan ke-%d", ubah)
	case ubah == 0:
		return fmt.Sprintf("pergeseran ke-%d", geser)
	default:
		return fmt.Sprintf("pergeseran ke-%d setelah perubahan ke-%d", geser, ubah)
	}
}

// ParseVersi reads what String writes, in any case and spacing. Without a
// number the first is meant: "perubahan" is perubahan ke-1. The error wraps
// [ErrVersi].
func ParseVersi(s string) (Versi, error) {
	bad := func() (Versi, error) { return 0, fmt.Errorf("anggaran: %s: %w", quote(s), ErrVersi) }
	f := strings.Fields(strings.ToLower(s))
	next := func(name string) uint16 {
		if len(f) == 0 || f[0] != name {
			return 0
		}
		f = f[1:]
		if len(f) == 0 || !strings.HasPrefix(f[0], "ke-") {
			return 1
		}
		n, err := strconv.ParseUint(f[0][len("ke-"):], 10, 16)
		if err != nil {
			return 0
		}
		f = f[1:]
		return uint16(n)
	}
	if slices.Equal(f, []string{"murni"}) {
		return Murni, nil
	}
	geser := next("pergeseran")
	if geser > 0 && len(f) == 0 {
		return Murni.Pergeseran(geser), nil
	}
	if geser > 0 {
		if f[0] != "setelah" {
			return bad()
		}
		f = f[1:]
	}
	ubah := next("perubahan")
	if ubah == 0 || len(f) > 0 {
		return bad()
	}
	return Perubahan(ubah).Pergeseran(geser), nil
}

// MarshalText returns the text of String. The error is always nil.
// It implements [encoding.TextMarshaler].
func (v Versi) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads as [ParseVersi] does. On error v keeps its value.
// It implements [encoding.TextUnmarshaler].
func (v *Versi) UnmarshalText(text []byte) error {
	n, err := ParseVersi(string(text))
	if err == nil {
		*v = n
	}
	return err
}

// Anggaran holds the amounts of a budget by year, version and key. Each version
// is the whole budget, not only what it changes. Any comparable type is a key:
// an account, a source of funds, or a struct of both. Codes have to be in one
// form before they are keys; with the package nomenklatur, which this package
// does not know, KodeRekening.Canonical() and KodeSumberDana.Canonical().
//
// The zero value is empty. It is not safe for concurrent use while it is
// written to.
type Anggaran[K comparable] struct {
	versi []versiIsi[K] // ascending by year, then version
	kunci map[K]bool    // those in urut
	urut  []K           // in the order in which they came
}

type versiIsi[K comparable] struct {
	tahun int
	versi Versi
	isi   map[K]Isian
}

// Set writes a cell, over what stood there.
func (a *Anggaran[K]) Set(tahun int, v Versi, kunci K, i Isian) {
	n, ok := a.find(tahun, v)
	if !ok {
		a.versi = slices.Insert(a.versi, n, versiIsi[K]{tahun, v, make(map[K]Isian)})
	}
	if !a.kunci[kunci] {
		if a.kunci == nil {
			a.kunci = make(map[K]bool)
		}
		a.kunci[kunci] = true
		a.urut = append(a.urut, kunci)
	}
	a.versi[n].isi[kunci] = i
}

// find returns where the version stands or would.
func (a *Anggaran[K]) find(tahun int, v Versi) (int, bool) {
	return slices.BinarySearchFunc(a.versi, versiIsi[K]{tahun: tahun, versi: v}, func(x, y versiIsi[K]) int {
		if x.tahun != y.tahun {
			return compareTahun(Tahunan{Tahun: x.tahun}, y.tahun)
		}
		return cmp.Compare(x.versi, y.versi)
	})
}

// at returns the cells of a version; reading the nil of a missing one is safe.
func (a *Anggaran[K]) at(tahun int, v Versi) map[K]Isian {
	if n, ok := a.find(tahun, v); ok {
		return a.versi[n].isi
	}
	return nil
}

// At returns a cell; where none was set, the one in which nothing is written.
func (a *Anggaran[K]) At(tahun int, v Versi, kunci K) Isian { return a.at(tahun, v)[kunci] }

// Versi returns the versions that a year has, in order.
func (a *Anggaran[K]) Versi(tahun int) []Versi {
	var out []Versi
	for _, x := range a.versi {
		if x.tahun == tahun {
			out = append(out, x.versi)
		}
	}
	return out
}

// Berlaku returns the version in force in a year: the latest one present. ok is
// false for a year without any.
func (a *Anggaran[K]) Berlaku(tahun int) (v Versi, ok bool) {
	if all := a.Versi(tahun); len(all) > 0 {
		return all[len(all)-1], true
	}
	return 0, false
}

// All returns the cells of a version, keys in the order in which they first
// came to the budget.
func (a *Anggaran[K]) All(tahun int, v Versi) iter.Seq2[K, Isian] {
	return func(yield func(K, Isian) bool) {
		isi := a.at(tahun, v)
		for _, k := range a.urut {
			if i, ok := isi[k]; ok && !yield(k, i) {
				return
			}
		}
	}
}

// Total returns the sum of a version with its counts; see [Rekap].
func (a *Anggaran[K]) Total(tahun int, v Versi) Rekap {
	var r Rekap
	for _, i := range a.at(tahun, v) {
		r = r.Add(i)
	}
	return r
}

// Deret returns a key through the years, each in its version in force.
func (a *Anggaran[K]) Deret(kunci K) Deret {
	var d Deret
	for n, x := range a.versi {
		if n+1 < len(a.versi) && a.versi[n+1].tahun == x.tahun {
			continue
		}
		d.isi = append(d.isi, Tahunan{x.tahun, x.isi[kunci]})
	}
	return d
}

// SelisihVersi is a key whose cell differs between two versions, or is written
// in one of them only.
type SelisihVersi[K comparable] struct {
	Kunci    K
	Dari, Ke Isian
	Beda     Isian // Ke − Dari; not written unless both are
}

// Selisih returns what differs between two versions of a year, keys in the
// order in which they first came to the budget. A key that one version lacks
// stands there as not written, which is not zero: it has no Beda, and new and
// dropped lines are known by it. The difference of the whole is that of the
// two [Anggaran.Total]. The error wraps [ErrVersi] for a version that the year
// does not have, or [ErrOverflow].
func (a *Anggaran[K]) Selisih(tahun int, dari, ke Versi) ([]SelisihVersi[K], error) {
	for _, v := range []Versi{dari, ke} {
		if _, ok := a.find(tahun, v); !ok {
			return nil, fmt.Errorf("anggaran: tahun %d, %v: %w", tahun, v, ErrVersi)
		}
	}
	x, y := a.at(tahun, dari), a.at(tahun, ke)
	var out []SelisihVersi[K]
	for _, k := range a.urut {
		s := SelisihVersi[K]{Kunci: k, Dari: x[k], Ke: y[k]}
		if s.Dari == s.Ke {
			continue
		}
		p, okP := s.Dari.Rupiah()
		q, okQ := s.Ke.Rupiah()
		if okP && okQ {
			r, err := q.Sub(p)
			if err != nil {
				return nil, fmt.Errorf("anggaran: tahun %d, kunci %v: %w", tahun, k, err)
			}
			s.Beda = IsianOf(r)
		}
		out = append(out, s)
	}
	return out, nil
}
