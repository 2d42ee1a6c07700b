package kinerja

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

var (
	// ErrSatuan is wrapped by the error about two values whose units do not
	// agree.
	ErrSatuan = errors.New("satuannya berbeda")

	// ErrJenis is wrapped by the error about a value of a kind with which the
	// operation has no meaning: text, a cell with nothing in it, a number that
	// is not decided, a predicate (its order is that of its scale).
	ErrJenis = errors.New("jenis nilainya tidak dapat dihitung demikian")
)

// OperasiError tells why two values cannot be compared or computed with. It
// wraps [ErrSatuan], [ErrJenis], [ErrNilai], or [anggaran.ErrTakTerdefinisi]
// for a division by zero.
type OperasiError struct {
	Operasi     string // "bandingkan", "jumlahkan", "kurangkan", "bagi"
	Kiri, Kanan Target
	Sebab       error
}

// Error returns the message in Indonesian. It names both sides.
func (e *OperasiError) Error() string {
	return fmt.Sprintf("kinerja: %s %s dan %s: %v", e.Operasi, sisi(e.Kiri), sisi(e.Kanan), e.Sebab)
}

// sisi describes a value with its kind and, where it is not to be seen, its
// unit.
func sisi(t Target) string {
	if s := t.SatuanTersirat(); !s.IsZero() {
		return fmt.Sprintf("%q (%s, %s)", t.teks, t.jenis, s)
	}
	return fmt.Sprintf("%q (%s)", t.teks, t.jenis)
}

// Unwrap returns the cause.
func (e *OperasiError) Unwrap() error { return e.Sebab }

// Compare returns -1, 0 or +1 as t is less than, equal to or more than o.
//
// Numbers, percentages and ratios compare if their units agree: the same one,
// or another name of it ([Satuan.Baku]). Nothing is converted. A number
// without unit has none to agree: "80" and "80%" do not compare. Where the
// column names the unit, give it to the number first ([Target.WithSatuan]):
// "80" in a column of Persen is 80%. A ratio compares with ratios and with
// numbers that have no unit or the unit Rasio.
//
// Days and parts of years compare as [Waktu.Compare] does. Whatever else, a
// range or a predicate, has no order here. The error is an [*OperasiError].
func (t Target) Compare(o Target) (int, error) {
	gagal := func(sebab error) (int, error) {
		return 0, &OperasiError{"bandingkan", t, o, sebab}
	}
	if a, ok := t.Waktu(); ok {
		if b, ok := o.Waktu(); ok {
			if c, ok := a.Compare(b); ok {
				return c, nil
			}
		}
		return gagal(ErrJenis)
	}
	if a, b, ok := sepangkat(t, o); ok && t.satuanHitung(o) == o.satuanHitung(t) {
		return cmp.Compare(a, b), nil
	}
	a, b, err := sepadan(t, o)
	if err != nil {
		return gagal(err)
	}
	return a.Cmp(b), nil
}

// sepadan gives the values of two targets in one unit.
func sepadan(t, o Target) (a, b *big.Rat, err error) {
	a, adaA := t.Rat()
	b, adaB := o.Rat()
	switch {
	case !adaA || !adaB:
		return nil, nil, ErrJenis
	case t.satuanHitung(o) != o.satuanHitung(t):
		return nil, nil, ErrSatuan
	}
	return a, b, nil
}

// satuanHitung is the unit that has to agree with that of o. Rasio beside a
// ratio is none.
func (t Target) satuanHitung(o Target) Satuan {
	pecahan := t.jenis == JenisPecahan || o.jenis == JenisPecahan
	if pecahan && t.satuan == satuanRasio {
		return Satuan{}
	}
	return t.satuan.Baku()
}

// Add returns t + o, in the unit of t, written by [TargetOf]. Both are numbers
// or percentages whose units agree as for [Target.Compare]; what is not written
// is not zero. The error is an [*OperasiError].
func (t Target) Add(o Target) (Target, error) {
	return t.tambah("jumlahkan", o, 1)
}

// Sub returns t − o under the rules of [Target.Add].
func (t Target) Sub(o Target) (Target, error) {
	return t.tambah("kurangkan", o, -1)
}

func (t Target) tambah(operasi string, o Target, tanda int) (Target, error) {
	a, adaA := t.Angka()
	b, adaB := o.Angka()
	_, _, err := sepadan(t, o)
	if !adaA || !adaB {
		err = ErrJenis
	}
	if err != nil {
		return Target{}, &OperasiError{operasi, t, o, err}
	}
	if tanda < 0 {
		b = b.Neg()
	}
	hasil, err := TargetOf(a.Add(b), t.satuan)
	if err != nil {
		return Target{}, &OperasiError{operasi, t, o, err}
	}
	return hasil, nil
}

// Div returns t / o exactly, a number without unit: 135 Orang / 729 Orang is
// 5/27. Both are numbers, percentages or ratios whose units agree as for
// [Target.Compare]. The error is an [*OperasiError]; for a division by zero it
// wraps [anggaran.ErrTakTerdefinisi]. [Bulatkan] makes a decimal of it, last.
func (t Target) Div(o Target) (*big.Rat, error) {
	a, b, err := sepadan(t, o)
	if err == nil && b.Sign() == 0 {
		err = anggaran.ErrTakTerdefinisi
	}
	if err != nil {
		return nil, &OperasiError{"bagi", t, o, err}
	}
	return a.Quo(a, b), nil
}
