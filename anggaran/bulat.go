package anggaran

import (
	"errors"
	"fmt"
	"math/bits"
	"strconv"
)

var (
	// ErrTakTepat is wrapped by the error about a result that would have to be
	// rounded where no rounding is named; see [TanpaPembulatan].
	ErrTakTepat = errors.New("tidak tepat tanpa pembulatan")

	// ErrPembulatan is wrapped by the error about a [Pembulatan], a [Tempat],
	// a [Kelipatan] or a number of places that does not exist.
	ErrPembulatan = errors.New("cara atau tempat pembulatan tidak dikenal")
)

// Pembulatan is how a result is rounded. All ways look at the amount without
// its sign, so that the opposite of an amount rounds to the opposite result.
// No rule on the rounding of budgets binds; the usual way is
// [SetengahKeAtas] (practice).
type Pembulatan uint8

const (
	// TanpaPembulatan, the zero value, rounds nothing: a result that is not
	// exact is an error wrapping [ErrTakTepat].
	TanpaPembulatan Pembulatan = iota
	// SetengahKeAtas takes the nearest, and of two equally near the one
	// further from zero: 2,5 gives 3 and -2,5 gives -3 (half up).
	SetengahKeAtas
	// SetengahKeGenap takes the nearest, and of two equally near the even
	// one: 2,5 gives 2 and 3,5 gives 4 (half even, bankers' rounding).
	SetengahKeGenap
	// KeBawah takes the next one towards zero: 2,9 gives 2, -2,9 gives -2.
	KeBawah
	// KeAtas takes the next one away from zero: 2,1 gives 3, -2,1 gives -3.
	KeAtas
)

// String returns the way in Indonesian words.
func (p Pembulatan) String() string {
	switch p {
	case TanpaPembulatan:
		return "tanpa pembulatan"
	case SetengahKeAtas:
		return "setengah ke atas"
	case SetengahKeGenap:
		return "setengah ke genap"
	case KeBawah:
		return "ke bawah"
	case KeAtas:
		return "ke atas"
	}
	return "Pembulatan(" + strconv.Itoa(int(p)) + ")"
}

// Tempat is the place to which a result is rounded.
type Tempat uint8

const (
	KeSen      Tempat = iota // the zero value: 1/100 rupiah
	KeRupiah                 // whole rupiah
	KeRatusan                // hundreds of rupiah
	KeRibuan                 // thousands of rupiah
	KeJutaan                 // millions of rupiah
	KeMiliaran               // thousands of millions of rupiah
)

// String returns the place in Indonesian words.
func (t Tempat) String() string {
	switch t {
	case KeSen:
		return "ke sen"
	case KeRupiah:
		return "ke rupiah"
	case KeRatusan:
		return "ke ratusan"
	case KeRibuan:
		return "ke ribuan"
	case KeJutaan:
		return "ke jutaan"
	case KeMiliaran:
		return "ke miliaran"
	}
	return "Tempat(" + strconv.Itoa(int(t)) + ")"
}

// Round returns r rounded to the place t in the way p:
//
//	r.Round(KeRibuan, SetengahKeAtas) // Rp1.500 gives Rp2.000
//
// The error wraps [ErrTakTepat] (only with [TanpaPembulatan]), [ErrOverflow]
// (only at the ends of the range) or [ErrPembulatan].
func (r Rupiah) Round(t Tempat, p Pembulatan) (Rupiah, error) {
	if err := periksaBulat(t, p); err != nil {
		return Rupiah{}, err
	}
	sen := t.sen()
	hi, lo := r.magnitude()
	h, err := bulatHasil(r.hi < 0, tigaKata{0, hi, lo}, sen, sen, p)
	if err != nil {
		return Rupiah{}, fmt.Errorf("anggaran: %s dibulatkan %v %v: %w", r, t, p, err)
	}
	return h, nil
}

// Min returns the smallest of the amounts.
func Min(first Rupiah, rest ...Rupiah) Rupiah {
	for _, r := range rest {
		if r.Compare(first) < 0 {
			first = r
		}
	}
	return first
}

// Max returns the largest of the amounts.
func Max(first Rupiah, rest ...Rupiah) Rupiah {
	for _, r := range rest {
		if r.Compare(first) > 0 {
			first = r
		}
	}
	return first
}

func periksaBulat(t Tempat, p Pembulatan) error {
	if t > KeMiliaran || p > KeAtas {
		return fmt.Errorf("anggaran: %v, %v: %w", t, p, ErrPembulatan)
	}
	return nil
}

// senTempat holds the sen in one unit of each place.
var senTempat = [...]uint64{1, 1e2, 1e4, 1e5, 1e8, 1e11}

// sen returns the sen in one unit of t, which is one of the constants.
func (t Tempat) sen() uint64 { return senTempat[t] }

// naik decides whether a quotient goes up by one: odd is its last bit, half
// compares twice the remainder with the divisor. The remainder is not zero.
func (p Pembulatan) naik(odd bool, half int) bool {
	switch p {
	case SetengahKeAtas:
		return half >= 0
	case SetengahKeGenap:
		return half > 0 || half == 0 && odd
	case KeAtas:
		return true
	}
	return false
}

// tigaKata is an unsigned number of 192 bits.
type tigaKata struct{ hi, mid, lo uint64 }

// kaliKata returns the number of 128 bits times m, which never overflows.
func kaliKata(hi, lo, m uint64) tigaKata {
	top, mid := bits.Mul64(hi, m)
	c, low := bits.Mul64(lo, m)
	mid, carry := bits.Add64(mid, c, 0)
	return tigaKata{top + carry, mid, low}
}

// bulatHasil returns n/d rounded to a whole number in the way p, times unit,
// as an amount of sen with the sign neg. d is not zero. The error is one of
// the bare sentinels.
func bulatHasil(neg bool, n tigaKata, d, unit uint64, p Pembulatan) (Rupiah, error) {
	var q tigaKata
	var rem uint64
	q.hi, rem = n.hi/d, n.hi%d
	q.mid, rem = bits.Div64(rem, n.mid, d)
	q.lo, rem = bits.Div64(rem, n.lo, d)
	if rem != 0 {
		if p == TanpaPembulatan {
			return Rupiah{}, ErrTakTepat
		}
		half := 0
		switch { // rem against d−rem: twice rem might not fit
		case rem > d-rem:
			half = 1
		case rem < d-rem:
			half = -1
		}
		if p.naik(q.lo&1 == 1, half) {
			var c uint64
			q.lo, c = bits.Add64(q.lo, 1, 0)
			q.mid, c = bits.Add64(q.mid, 0, c)
			q.hi += c // q is at most n, and below its end where d > 1
		}
	}
	w := kaliKata(q.mid, q.lo, unit)
	r, ok := fromMagnitude(neg, w.mid, w.lo)
	if q.hi|w.hi != 0 || !ok {
		return Rupiah{}, ErrOverflow
	}
	return r, nil
}
