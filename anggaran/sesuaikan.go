package anggaran

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
)

// Pos is an item of a budget that is to be brought to a new ceiling.
type Pos struct {
	Nilai   Rupiah // the amount now; not negative
	Tetap   bool   // the item keeps its amount
	Minimum Rupiah // the item may not go below it; not negative, Rp0 for none
}

var (
	// ErrPaguKurang is wrapped by a [*PaguError] about a ceiling below what
	// the fixed items and the minimums need.
	ErrPaguKurang = errors.New("pagu kurang dari jumlah pos tetap dan minimum")
	// ErrPaguLebih is wrapped by a [*PaguError] about a ceiling that nothing
	// can fill: all items are fixed, or have no amount to raise in proportion.
	ErrPaguLebih = errors.New("pagu lebih dari yang dapat ditampung pos")
	// ErrPos is wrapped by every [*PosError].
	ErrPos = errors.New("pos tidak dapat disesuaikan")
)

// PaguError says that a ceiling cannot be met, and by how much. It wraps
// [ErrPaguKurang] or [ErrPaguLebih].
type PaguError struct {
	Pagu    Rupiah // the ceiling asked for
	Batas   Rupiah // the nearest ceiling that can be met
	Selisih Rupiah // how far it is away, always positive

	cause error
}

// Error returns the message in Indonesian.
func (e *PaguError) Error() string {
	return fmt.Sprintf("anggaran: %v: pagu %v, batas %v, selisih %v", e.cause, e.Pagu, e.Batas, e.Selisih)
}

// Unwrap returns [ErrPaguKurang] or [ErrPaguLebih].
func (e *PaguError) Unwrap() error { return e.cause }

// PosError says which item contradicts itself. It wraps [ErrPos].
type PosError struct {
	Index  int    // the item, from 0
	Reason string // what is wrong with it, in Indonesian
}

// Error returns the message in Indonesian.
func (e *PosError) Error() string {
	return fmt.Sprintf("anggaran: pos ke-%d: %v: %s", e.Index+1, ErrPos, e.Reason)
}

// Unwrap returns [ErrPos].
func (e *PosError) Unwrap() error { return ErrPos }

// Sesuaikan cuts or raises items in proportion, so that they sum to pagu
// exactly. It returns the new amounts in the order of the items and leaves pos
// as it is.
//
// Items with Tetap keep their amount to the sen. What is left of pagu is
// shared out among the others in proportion to Nilai, by the rule of
// [Allocate]. An item that would go below its Minimum stands at it instead,
// and the others bear the difference in proportion, until none goes below.
// An item whose Nilai is already below its Minimum is raised to it; one whose
// Nilai is Rp0 gets its Minimum and no more.
//
// Items that stand at their minimum have it to the sen; the others are whole
// numbers of satuan, except at most one, which takes what does not fill a unit.
// If all minimums are whole numbers of satuan, each item is less than one unit
// away from its exact share. Where a minimum is not, cutting a share to the
// unit can go below it; the item then stands at its minimum too.
//
// No items at all can meet only a ceiling of Rp0. A ceiling that cannot be met
// is a [*PaguError], an item with a negative amount or with Tetap and Nilai
// below Minimum a [*PosError]; the error can also wrap [ErrOverflow] or
// [ErrPembulatan]. The rule is practice; no regulation prescribes one.
func Sesuaikan(pos []Pos, pagu Rupiah, satuan Tempat) ([]Rupiah, error) {
	if senBagi(satuan) == 0 {
		return nil, satuanBagiError(satuan)
	}
	out := make([]Rupiah, len(pos)) // fixed amounts and minimums
	var free []int
	capacity := false // a free item can be raised in proportion
	for i, p := range pos {
		if reason := p.contradiction(); reason != "" {
			return nil, &PosError{i, reason}
		}
		if p.Tetap {
			out[i] = p.Nilai
			continue
		}
		out[i] = p.Minimum
		if !p.Nilai.IsZero() {
			capacity = true
			free = append(free, i)
		}
	}
	need, err := SumSlice(out)
	if err != nil {
		return nil, fmt.Errorf("anggaran: jumlah pos tetap dan minimum: %w", ErrOverflow)
	}
	rest, err := pagu.Sub(need)
	if err != nil {
		return nil, err
	}
	switch {
	case rest.Sign() < 0:
		short, err := rest.Neg()
		if err != nil {
			return nil, err
		}
		return nil, &PaguError{pagu, need, short, ErrPaguKurang}
	case rest.IsZero():
		return out, nil
	case !capacity:
		return nil, &PaguError{pagu, need, rest, ErrPaguLebih}
	}
	free, rest = clampPos(pos, free, rest)
	if err := sharePos(out, pos, free, rest, satuan); err != nil {
		return nil, err
	}
	return out, nil
}

// contradiction says what is wrong with p, "" for nothing.
func (p Pos) contradiction() string {
	switch {
	case p.Nilai.Sign() < 0:
		return fmt.Sprintf("nilai negatif (%v)", p.Nilai)
	case p.Minimum.Sign() < 0:
		return fmt.Sprintf("minimum negatif (%v)", p.Minimum)
	case p.Tetap && p.Nilai.Compare(p.Minimum) < 0:
		return fmt.Sprintf("tetap pada %v, di bawah minimum %v", p.Nilai, p.Minimum)
	}
	return ""
}

// clampPos takes the items out of free that exact shares would leave below
// their minimum. rest is what pagu leaves above all minimums; the rest that is
// returned is what the items still free have to share, their minimums included.
//
// An item goes below when Minimum/Nilai > rest/ΣNilai. Taking it out lowers
// the right side for the others. So in falling order of Minimum/Nilai the
// items that go are the first, as many as it takes until one does not.
func clampPos(pos []Pos, free []int, rest Rupiah) ([]int, Rupiah) {
	type need struct {
		i              int
		nilai, minimum *big.Int
	}
	var (
		line      []need
		sum       = new(big.Int)
		share     = bigOfPos(rest)
		low, high big.Int
	)
	for _, i := range free {
		n := need{i, bigOfPos(pos[i].Nilai), bigOfPos(pos[i].Minimum)}
		sum.Add(sum, n.nilai)
		share.Add(share, n.minimum)
		if n.minimum.Sign() > 0 {
			line = append(line, n)
		}
	}
	slices.SortFunc(line, func(a, b need) int { // those of one ratio go all or not at all
		return high.Mul(b.minimum, a.nilai).Cmp(low.Mul(a.minimum, b.nilai))
	})
	held := make(map[int]bool)
	for _, n := range line {
		if high.Mul(n.minimum, sum).Cmp(low.Mul(share, n.nilai)) <= 0 {
			break
		}
		held[n.i] = true
		sum.Sub(sum, n.nilai)
		share.Sub(share, n.minimum)
	}
	return slices.DeleteFunc(free, func(i int) bool { return held[i] }), magnitudeOfBig(share).rupiah(false)
}

// sharePos gives the free items their parts of rest. An exact share is never
// below a minimum here, but its part cut to the unit may be; such items stay at
// the minimum that out has for them, and the others share again. At least one
// item is always left: the exact shares of those below sum to no less than
// their minimums, so they cannot be all.
func sharePos(out []Rupiah, pos []Pos, free []int, rest Rupiah, satuan Tempat) error {
	var bobot, parts []Rupiah
	for {
		bobot = bobot[:0]
		for _, i := range free {
			bobot = append(bobot, pos[i].Nilai)
		}
		var err error
		if parts, err = AppendAllocate(parts[:0], rest, bobot, satuan); err != nil {
			return err
		}
		kept := free[:0]
		below := false
		for j, i := range free {
			if parts[j].Compare(pos[i].Minimum) >= 0 {
				parts[len(kept)] = parts[j]
				kept = append(kept, i)
				continue
			}
			below = true
			if rest, err = rest.Sub(pos[i].Minimum); err != nil {
				return err
			}
		}
		free = kept
		if below {
			continue
		}
		for j, i := range free {
			out[i] = parts[j]
		}
		return nil
	}
}

func bigOfPos(r Rupiah) *big.Int { return magnitude128{uint64(r.hi), r.lo}.big() }
