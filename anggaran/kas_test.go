package anggaran

import (
	"errors"
	"slices"
	"testing"
)

func TestAllocateKas(t *testing.T) {
	// Weights sum to 100; the shares of 1.000.050 are 80.004 and 90.004,50: nothing to
	// sort in whole rupiah but four halves, which go to the earlier two.
	w := []int{8, 8, 8, 8, 9, 9, 9, 9, 8, 8, 8, 8}
	k, err := AllocateKas(New(1_000_050), w, KeRupiah)
	want := AnggaranKas{New(80004), New(80004), New(80004), New(80004), New(90005), New(90005), New(90004), New(90004),
		New(80004), New(80004), New(80004), New(80004)}
	if k != want || err != nil {
		t.Errorf("AllocateKas = %v, %v", k, err)
	}
	tw, err := k.Triwulan()
	if tw != [4]Rupiah{New(240012), New(260014), New(260012), New(240012)} || err != nil {
		t.Errorf("Triwulan = %v, %v", tw, err)
	}
	cum, err := k.Kumulatif()
	if cum[0] != k[0] || cum[2] != tw[0] || cum[11] != New(1_000_050) || err != nil {
		t.Errorf("Kumulatif = %v, %v", cum, err)
	}
	if got, err := k.Setahun(); got != New(1_000_050) || err != nil {
		t.Errorf("Setahun = %v, %v", got, err)
	}
	if _, err := AllocateKas(New(1), w[:11], KeRupiah); !errors.Is(err, ErrBobotJumlah) {
		t.Errorf("11 weights: %v", err)
	}
	if k, err := AllocateKas(New(1), make([]int, 12), KeRupiah); !errors.Is(err, ErrBobotNol) || k != (AnggaranKas{}) {
		t.Errorf("zero weights: %v", err)
	}
}

func TestAllocateKasEqual(t *testing.T) {
	// The pagu of 2021 in T-C.24, by hand: 834.128 thousand each is 10.009.536 thousand, left over 6.435,00:
	// six months a thousand more, the seventh the 435.
	pagu := New(10_009_542_435)
	k, err := AllocateKasEqual(pagu, KeRibuan)
	want := AnggaranKas{}
	for i := range want {
		want[i] = New(834_128_000)
		switch {
		case i < 6:
			want[i] = New(834_129_000)
		case i == 6:
			want[i] = New(834_128_435)
		}
	}
	if k != want || err != nil {
		t.Errorf("AllocateKasEqual = %v, %v", k, err)
	}
	for _, total := range edges() {
		for satuan := range satuanSen {
			k, err := AllocateKasEqual(total, satuan)
			parts, _ := AllocateEqual(total, 12, satuan)
			if err != nil || !slices.Equal(k[:], parts) {
				t.Fatalf("AllocateKasEqual(%v, %v) = %v, %v", total, satuan, k, err)
			}
			q, err := AllocateKasTriwulan(total, []int{1, 2, 0, 4}, satuan)
			quarters, _ := Allocate(total, []int{1, 2, 0, 4}, satuan)
			sums, sumErr := q.Triwulan()
			if err != nil || sumErr != nil || !slices.Equal(sums[:], quarters) || q[6] != (Rupiah{}) {
				t.Fatalf("AllocateKasTriwulan(%v, %v) = %v, %v, %v", total, satuan, q, err, sumErr)
			}
			if sum, err := q.Setahun(); sum != total || err != nil {
				t.Fatalf("AllocateKasTriwulan(%v, %v) sums to %v, %v", total, satuan, sum, err)
			}
			month, _ := AllocateEqual(quarters[3], 3, satuan)
			if !slices.Equal(q[9:], month) {
				t.Fatalf("fourth quarter %v, want %v", q[9:], month)
			}
		}
	}
	if _, err := AllocateKasEqual(pagu, 9); !errors.Is(err, ErrPembulatan) {
		t.Errorf("unit 4: %v", err)
	}
	if _, err := AllocateKasTriwulan(pagu, []int{1, 1, 1}, KeSen); !errors.Is(err, ErrBobotJumlah) {
		t.Errorf("three quarters: %v", err)
	}
	if _, err := AllocateKasTriwulan(pagu, []int{1, 1, 1, -1}, KeSen); !errors.Is(err, ErrBobotNegatif) {
		t.Errorf("negative quarter: %v", err)
	}
}

func TestKasOverflow(t *testing.T) {
	k := AnggaranKas{4: MaxRupiah(), 5: FromSen(1)}
	if tw, err := k.Triwulan(); !errors.Is(err, ErrOverflow) || tw != [4]Rupiah{} {
		t.Errorf("Triwulan = %v, %v", tw, err)
	}
	if c, err := k.Kumulatif(); !errors.Is(err, ErrOverflow) || c != (AnggaranKas{}) {
		t.Errorf("Kumulatif = %v, %v", c, err)
	}
	if _, err := k.Setahun(); !errors.Is(err, ErrOverflow) {
		t.Errorf("Setahun: %v", err)
	}
}

func TestKasAllocations(t *testing.T) {
	w := []int64{8, 8, 8, 8, 9, 9, 9, 9, 8, 8, 8, 8}
	var k AnggaranKas
	if n := testing.AllocsPerRun(100, func() { k, _ = AllocateKas(New(7_660_689_051), w, KeRibuan) }); n != 0 {
		t.Errorf("AllocateKas: %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = k.Triwulan() }); n != 0 {
		t.Errorf("Triwulan: %v allocations", n)
	}
}
