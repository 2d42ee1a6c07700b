package renstra_test

import (
	"cmp"
	"errors"
	"fmt"
	"log"
	"slices"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The totals are the total row of Table 4.3 as the document writes it, with
// which the sub kegiatan agree in every year.
func TestRenjaJumlah(t *testing.T) {
	total := map[int]int64{
		2025: 13_759_710_500, 2026: 13_196_408_000, 2027: 14_559_597_000,
		2028: 14_801_287_000, 2029: 15_079_552_000, 2030: 15_281_222_000,
	}
	r := dinsosJambi()
	for tahun, want := range total {
		renja, err := r.Renja(tahun)
		if err != nil {
			t.Fatal(err)
		}
		if j, err := renja.Pagu(); err != nil || j.Nilai != anggaran.New(want) {
			t.Errorf("pagu %d = %v, %v; mau %d", tahun, j.Nilai, err, want)
		}
		maju, err := renja.PrakiraanMaju()
		if err != nil || maju.Nilai != anggaran.New(total[tahun+1]) {
			t.Errorf("prakiraan maju %d = %v, %v; mau %d", tahun, maju.Nilai, err, total[tahun+1])
		}
		// The rows of the annual plan add up to the same.
		var pagu, depan anggaran.Rupiah
		for b := range renja.Level(nomenklatur.TingkatSubKegiatan) {
			if v, ok := b.Pagu.Rupiah(); ok {
				pagu, _ = pagu.Add(v)
			}
			if v, ok := b.PrakiraanMaju.Rupiah(); ok {
				depan, _ = depan.Add(v)
			}
		}
		if pagu != anggaran.New(want) || depan != maju.Nilai {
			t.Errorf("%d: baris berjumlah %v dan %v", tahun, pagu, depan)
		}
	}
}

// What belongs to 2026 was counted in the table's own columns with awk: 54 sub
// kegiatan with a target that is no dash, 46 of them with a pagu, and 6 more
// whose pagu begins in 2027.
func TestRenjaBaris(t *testing.T) {
	renja, err := dinsosJambi().Renja(2026)
	if err != nil {
		t.Fatal(err)
	}
	n, target, pagu := 0, 0, 0
	for b := range renja.Level(nomenklatur.TingkatSubKegiatan) {
		n++
		if s := b.Target.String(); s != "" && s != "-" {
			target++
		}
		if b.Pagu.Isi() == anggaran.Tertulis {
			pagu++
		}
	}
	if n != 60 || target != 54 || pagu != 46 {
		t.Errorf("%d sub kegiatan, %d target, %d pagu; mau 60, 54, 46", n, target, pagu)
	}
	b := renja.Baris[3]
	if got := fmt.Sprint(b.Node.Kode, " ", b.Target, " ", b.Pagu, " ", b.PrakiraanMaju, " ", len(b.Atas)); got != "1.06.01.2.01.0001 2 Dokumen Rp15.000.000 Rp16.000.000 3" {
		t.Error(got)
	}
}

// A row belongs to the year by the target of a further indicator alone, and so
// does the one above it; what each further indicator has is beside the row.
func TestRenjaIndikatorLain(t *testing.T) {
	lain := renstra.Indikator{Indikator: kinerja.Indikator{Nama: "Jumlah E", Tahunan: []kinerja.Tahunan{
		{Tahun: 2026, Target: kinerja.ParseTarget("5 Orang")}, {Tahun: 2027, Target: kinerja.ParseTarget("6 Orang")},
	}}}
	k := barisUji("K", kosong)
	k.IndikatorLain = []renstra.Indikator{lain}
	renja, err := rencanaUji(barisUji("P", kosong, k), barisUji("Q", kosong)).Renja(2026)
	if err != nil {
		t.Fatal(err)
	}
	var nama []string
	for _, b := range renja.Baris {
		nama = append(nama, b.Node.Nama)
	}
	if !slices.Equal(nama, []string{"Sosial", "P", "K"}) {
		t.Fatal(nama)
	}
	b := renja.Baris[2]
	if len(b.Lain) != 1 || b.Lain[0].Indikator != &k.IndikatorLain[0] || b.Lain[0].Target.String() != "5 Orang" || b.Lain[0].TargetMaju.String() != "6 Orang" {
		t.Errorf("%+v", b.Lain)
	}
	if j, err := renja.Pagu(); err != nil || j != (renstra.Jumlah{TidakTertulis: 2}) {
		t.Errorf("%+v %v", j, err)
	}
}

func TestRenjaTahunLain(t *testing.T) {
	for _, tahun := range []int{0, 2024, 2031} {
		if _, err := dinsosJambi().Renja(tahun); !errors.Is(err, renstra.ErrTahun) {
			t.Errorf("Renja(%d): %v", tahun, err)
		}
	}
}

// A plan without years says so, instead of naming none of them.
func TestRenjaTanpaTahun(t *testing.T) {
	_, err := new(renstra.Rencana).Renja(2026)
	if !errors.Is(err, renstra.ErrTahun) || err.Error() != "tahun di luar rencana: rencana tidak memuat tahun, diminta 2026" {
		t.Error(err)
	}
}

func ExampleRencana_Renja() {
	renja, err := dinsosJambi().Renja(2026)
	if err != nil {
		log.Fatal(err)
	}
	for b := range renja.Level(nomenklatur.TingkatProgram) {
		fmt.Println(b.Node.Kode, cmp.Or(b.Pagu.String(), "-"), cmp.Or(b.PrakiraanMaju.String(), "-"))
	}
	pagu, err := renja.Pagu()
	fmt.Println("jumlah", pagu.Nilai, err)
	// Output:
	// 1.06.01 Rp8.467.368.000 Rp9.507.981.000
	// 1.06.04 Rp1.307.690.000 Rp1.067.500.000
	// 1.06.05 Rp1.520.950.000 Rp1.987.340.000
	// 1.06.03 Rp40.000.000 Rp50.000.000
	// 1.06.02 Rp1.357.950.000 Rp1.388.951.000
	// 1.06.06 Rp502.450.000 Rp557.825.000
	// 1.06.07 - -
	// jumlah Rp13.196.408.000 <nil>
}
