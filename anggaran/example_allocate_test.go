package anggaran_test

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// The parts sum to the whole. What cannot be cut goes to the earlier.
func ExampleAllocate() {
	fmt.Println(anggaran.Allocate(anggaran.New(100), []int{1, 1, 1}, anggaran.KeRupiah))
	fmt.Println(anggaran.Allocate(anggaran.New(100), []int{1, 1, 1}, anggaran.KeSen))

	pagu := anggaran.New(10_009_542_435)
	persen := []decimal.Decimal{
		decimal.RequireFromString("33.5"),
		decimal.RequireFromString("41.25"),
		decimal.RequireFromString("25.25"),
	}
	fmt.Println(anggaran.Allocate(pagu, persen, anggaran.KeRibuan))

	_, err := anggaran.Allocate(pagu, []int{3, -1}, anggaran.KeSen)
	fmt.Println(err)
	// Output:
	// [Rp34 Rp33 Rp33] <nil>
	// [Rp33,34 Rp33,33 Rp33,33] <nil>
	// [Rp3.353.197.000 Rp4.128.936.000 Rp2.527.409.435] <nil>
	// anggaran: bobot tidak dapat dipakai: bobot ke-2 (-1): bobot negatif
}

// Amounts are weights too: here a cost is shared by the pagu of three items.
func ExampleAllocate_rupiah() {
	pagu := []anggaran.Rupiah{anggaran.New(250_000_000), anggaran.New(500_000_000), anggaran.New(125_000_000)}
	fmt.Println(anggaran.Allocate(anggaran.New(1_000_000), pagu, anggaran.KeRupiah))
	// Output: [Rp285.714 Rp571.429 Rp142.857] <nil>
}

func ExampleAppendAllocate() {
	buf := make([]anggaran.Rupiah, 0, 12)
	buf, err := anggaran.AppendAllocate(buf, anggaran.New(-10), []int64{1, 2}, anggaran.KeRupiah)
	fmt.Println(buf, err)
	// Output: [-Rp3 -Rp7] <nil>
}

func ExampleAllocateEqual() {
	fmt.Println(anggaran.AllocateEqual(anggaran.New(2_500_400), 3, anggaran.KeRibuan))
	// Output: [Rp834.000 Rp833.400 Rp833.000] <nil>
}

func ExampleAllocateKas() {
	bobot := []int{5, 6, 8, 8, 9, 9, 10, 10, 9, 9, 9, 8}
	kas, err := anggaran.AllocateKas(anggaran.New(10_009_542_435), bobot, anggaran.KeRupiah)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(kas[0], kas[11])
	fmt.Println(kas.Triwulan())
	fmt.Println(kas.Setahun())
	// Output:
	// Rp500.477.122 Rp800.763.395
	// [Rp1.901.813.063 Rp2.602.481.033 Rp2.902.767.306 Rp2.602.481.033] <nil>
	// Rp10.009.542.435 <nil>
}

func ExampleAllocateKasEqual() {
	kas, err := anggaran.AllocateKasEqual(anggaran.New(1_000), anggaran.KeRupiah)
	fmt.Println(kas, err)
	kum, err := kas.Kumulatif()
	fmt.Println(kum[5], err)
	// Output:
	// [Rp84 Rp84 Rp84 Rp84 Rp83 Rp83 Rp83 Rp83 Rp83 Rp83 Rp83 Rp83] <nil>
	// Rp502 <nil>
}

func ExampleAllocateKasTriwulan() {
	kas, err := anggaran.AllocateKasTriwulan(anggaran.New(1_000), []int{10, 30, 40, 20}, anggaran.KeRupiah)
	fmt.Println(kas, err)
	// Output: [Rp34 Rp33 Rp33 Rp100 Rp100 Rp100 Rp134 Rp133 Rp133 Rp67 Rp67 Rp66] <nil>
}

// Salaries are fixed, one item has a floor, the rest bears the cut.
func ExampleSesuaikan() {
	pos := []anggaran.Pos{
		{Nilai: anggaran.New(600_000_000), Tetap: true},
		{Nilai: anggaran.New(200_000_000), Minimum: anggaran.New(190_000_000)},
		{Nilai: anggaran.New(150_000_000)},
		{Nilai: anggaran.New(50_000_000)},
	}
	fmt.Println(anggaran.Sesuaikan(pos, anggaran.New(900_000_000), anggaran.KeRibuan))

	_, err := anggaran.Sesuaikan(pos, anggaran.New(750_000_000), anggaran.KeRibuan)
	var pe *anggaran.PaguError
	fmt.Println(errors.As(err, &pe), pe.Selisih)
	fmt.Println(err)
	// Output:
	// [Rp600.000.000 Rp190.000.000 Rp82.500.000 Rp27.500.000] <nil>
	// true Rp40.000.000
	// anggaran: pagu kurang dari jumlah pos tetap dan minimum: pagu Rp750.000.000, batas Rp790.000.000, selisih Rp40.000.000
}
