package anggaran

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
)

// ErrTakTerdefinisi is wrapped by every error about a quotient that has no
// value, as absorption of no budget: neither 0% nor 100% is its answer.
var ErrTakTerdefinisi = errors.New("tidak terdefinisi")

// RasioError says which ratio of which amounts is not defined. It wraps
// [ErrTakTerdefinisi].
type RasioError struct {
	Rasio string // its name: penyerapan, proporsi, pertumbuhan, …
	Atas  Rupiah // what was to be divided, or the later amount
	Bawah Rupiah // by what, or the earlier amount
	Sebab string // why, in Indonesian
}

// Error returns the message in Indonesian.
func (e *RasioError) Error() string {
	return fmt.Sprintf("anggaran: %s %s terhadap %s %v: %s", e.Rasio, e.Atas, e.Bawah, ErrTakTerdefinisi, e.Sebab)
}

// Unwrap returns [ErrTakTerdefinisi].
func (e *RasioError) Unwrap() error { return ErrTakTerdefinisi }

// Penyerapan returns realisasi / pagu × 100, the absorption of a budget
// (PMK 214/2017; Table T-C.24 of a Renstra). It can exceed 100%. With a pagu
// of Rp0 it is not defined: the error is a [*RasioError]. A negative pagu, as
// a planned deficit, divides like any other. For the rounding see [Persen].
func Penyerapan(realisasi, pagu Rupiah) (Persen, error) {
	return rasioPersen("penyerapan", realisasi, pagu, "pagu nol")
}

// Sisa returns pagu − realisasi, what is left of a line; summed over a budget,
// its part of the SiLPA. It is negative where more was spent than budgeted.
// The error wraps [ErrOverflow].
func Sisa(realisasi, pagu Rupiah) (Rupiah, error) { return pagu.Sub(realisasi) }

// Proporsi returns bagian / total × 100, the share in a total. With a total of
// Rp0 it is not defined: the error is a [*RasioError]. For the rounding see
// [Persen]; printed shares need not add up to 100.
func Proporsi(bagian, total Rupiah) (Persen, error) {
	return rasioPersen("proporsi", bagian, total, "total nol")
}

// Pertumbuhan returns (kini − dulu) / dulu × 100. From Rp0 it is not defined,
// nor from a negative amount, where its sign would tell the opposite: the error
// is a [*RasioError]. For the rounding see [Persen].
func Pertumbuhan(dulu, kini Rupiah) (Persen, error) {
	if dulu.Sign() <= 0 {
		return Persen{}, &RasioError{"pertumbuhan", kini, dulu, "nilai awal tidak lebih dari nol"}
	}
	beda, err := kini.Sub(dulu)
	if err != nil {
		n := kini.BigSen()
		return rasioPersenBig("pertumbuhan", n.Sub(n, dulu.BigSen()), dulu.BigSen())
	}
	return rasioPersen("pertumbuhan", beda, dulu, "")
}

// maxSelang is how many years a compound rate may span.
const maxSelang = 100

// Majemuk returns the compound rate of growth per year,
// ((kini/dulu)^(1/selang) − 1) × 100, that leads from dulu to kini over that
// many intervals of a year: from 2021 to 2024 there are three. It is computed
// by integer roots, without floating point; the root, seldom rational, is cut
// as [Persen] says, so that rounding it to 17 places or fewer is right.
//
// It is not the "rata-rata pertumbuhan" of Table T-C.24; that is
// [RataRataPertumbuhan].
//
// From Rp0 or less, to less than Rp0, or over less than 1 or more than 100
// intervals it is not defined: the error is a [*RasioError].
func Majemuk(dulu, kini Rupiah, selang int) (Persen, error) {
	switch {
	case dulu.Sign() <= 0:
		return Persen{}, &RasioError{"pertumbuhan majemuk", kini, dulu, "nilai awal tidak lebih dari nol"}
	case kini.Sign() < 0:
		return Persen{}, &RasioError{"pertumbuhan majemuk", kini, dulu, "nilai akhir kurang dari nol"}
	case selang < 1 || selang > maxSelang:
		return Persen{}, &RasioError{"pertumbuhan majemuk", kini, dulu, fmt.Sprintf("%d selang tahun", selang)}
	}
	// In units of the last place: root = floor((kini·scaleⁿ / dulu)^(1/n)).
	n := big.NewInt(int64(selang))
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(persenPlaces+2), nil)
	q := new(big.Int).Exp(scale, n, nil)
	q.Mul(q, kini.BigSen())
	q, rem := q.QuoRem(q, dulu.BigSen(), new(big.Int))
	root, exact := rasioRoot(q, n)
	exact = exact && rem.Sign() == 0
	root.Sub(root, scale)
	if !exact && root.Sign() < 0 {
		root.Add(root, big.NewInt(1)) // cut toward zero, not down
	}
	// Between -1 and 0 units the cut leaves no sign; it is negative then.
	return persenFromBig("pertumbuhan majemuk", rasioSticky(root, kini.Compare(dulu), !exact))
}

// rasioRoot returns the whole n-th root of q, which is not negative, and
// whether it is exact.
func rasioRoot(q, n *big.Int) (root *big.Int, exact bool) {
	lo := new(big.Int)
	var p, c big.Int
	for bit := q.BitLen()/int(n.Int64()) + 1; bit >= 0; bit-- {
		c.SetBit(lo, bit, 1)
		if p.Exp(&c, n, nil).Cmp(q) <= 0 {
			lo.Set(&c)
		}
	}
	return lo, p.Exp(lo, n, nil).Cmp(q) == 0
}

// RataRata is a mean of yearly growths and what it was taken over.
type RataRata struct {
	Persen Persen // the mean
	Selang int    // how many intervals have a growth
	Lewat  []int  // which have none and were left out, by their later end
}

// RataRataPertumbuhan returns the mean growth as Table T-C.24 of a Renstra
// takes it: the arithmetic mean of the growths from each amount to the next,
// n amounts having n−1 intervals. The compound rate is [Majemuk]. An interval
// whose growth is not defined, because it starts from zero, from less or from
// nothing written, or ends in nothing written, is left out of the sum and of
// the count; Lewat names the later index of each. With none left the mean is
// not defined: the error wraps [ErrTakTerdefinisi], and Lewat is set.
//
// The mean is computed from the exact growths and cut once, see [Persen].
func RataRataPertumbuhan(nilai []Isian) (RataRata, error) {
	var m RataRata
	var sum, g big.Rat
	for i := 1; i < len(nilai); i++ {
		dulu, ok := nilai[i-1].Rupiah()
		kini, okKini := nilai[i].Rupiah()
		if !ok || !okKini || dulu.Sign() <= 0 {
			m.Lewat = append(m.Lewat, i)
			continue
		}
		// (kini − dulu)/dulu = kini/dulu − 1; the ones come off at the end.
		sum.Add(&sum, g.SetFrac(kini.BigSen(), dulu.BigSen()))
		m.Selang++
	}
	if m.Selang == 0 {
		return m, fmt.Errorf("anggaran: rata-rata pertumbuhan %w: tidak ada selang dengan nilai awal di atas nol", ErrTakTerdefinisi)
	}
	n := big.NewInt(int64(m.Selang))
	sum.Sub(&sum, g.SetInt(n))
	p, err := rasioPersenBig("rata-rata pertumbuhan", new(big.Int).Set(sum.Num()), n.Mul(n, sum.Denom()))
	m.Persen = p
	return m, err
}

// rasioPersen returns a / b × 100.
func rasioPersen(nama string, a, b Rupiah, sebab string) (Persen, error) {
	if b.IsZero() {
		return Persen{}, &RasioError{nama, a, b, sebab}
	}
	bhi, d := b.magnitude()
	if bhi != 0 { // 1.8·10¹⁷ rupiah and more
		return rasioPersenBig(nama, a.BigSen(), b.BigSen())
	}
	// Schoolbook division: the whole part, then twice ten more digits.
	const ten10 = 10_000_000_000
	hi, lo := a.magnitude()
	hi, lo, rem := divide(hi, lo, d)
	q := digits{hi: hi, lo: lo}
	for range (persenPlaces + 2) / 10 {
		var next uint64
		phi, plo := bits.Mul64(rem, ten10)
		next, rem = bits.Div64(phi, plo, d) // phi < d as rem < d
		q.multiplyAdd(ten10, next)
	}
	// 2⁶⁴ is 1 modulo 5.
	if rem != 0 && (q.hi%5+q.lo%5)%5 == 0 {
		q.multiplyAdd(1, 1)
	}
	n, ok := fromMagnitude((a.hi < 0) != (b.hi < 0), q.hi, q.lo)
	if !ok || q.over {
		return Persen{}, errPersenRange(nama)
	}
	return Persen{n}, nil
}

// rasioPersenBig is rasioPersen for numbers of any size; it takes over a.
func rasioPersenBig(nama string, a, b *big.Int) (Persen, error) {
	sign := a.Sign() * b.Sign()
	a.Mul(a, new(big.Int).Exp(big.NewInt(10), big.NewInt(persenPlaces+2), nil))
	q, rem := a.QuoRem(a, b, new(big.Int))
	return persenFromBig(nama, rasioSticky(q, sign, rem.Sign() != 0))
}

// rasioSticky moves a last digit 0 or 5 of q, which was cut toward zero, one
// away from zero where something was cut off, so that the digit tells of it.
func rasioSticky(q *big.Int, sign int, cut bool) *big.Int {
	if cut && new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0 {
		q.Add(q, big.NewInt(int64(sign)))
	}
	return q
}
