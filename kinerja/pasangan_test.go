package kinerja_test

import (
	"fmt"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// TestPasangan reads ranges and ratios. The cells without a remark are from
// plans and reports (aturan: ranges "7 – 8 bulan", "80 - 90%", rank ranges
// "0 - 5"); the others are made up to stand at the borders of the rules.
func TestPasangan(t *testing.T) {
	for _, c := range []struct{ teks, mau string }{
		{"60-70", "rentang 60 70 []"},
		{"7 – 8 bulan", "rentang 7 8 [Bulan]"},
		{"80 - 90%", "rentang 80 90 [Persen]"},
		{"0 - 5", "rentang 0 5 []"},
		{"80% - 90%", "rentang 80 90 [Persen]"},
		{"80%-90 %", "rentang 80 90 [Persen]"},
		{"80 persen s/d 90 persen", "rentang 80 90 [Persen]"},
		{"7 s/d 8 bulan", "rentang 7 8 [Bulan]"},
		{"7 s.d. 8", "rentang 7 8 []"}, {"7 s.d 8", "rentang 7 8 []"}, {"7 sd 8", "rentang 7 8 []"},
		{"7s/d8", "rentang 7 8 []"},
		{"7 SAMPAI 8 Bulan", "rentang 7 8 [Bulan]"}, {"7 sampai dengan 8", "rentang 7 8 []"},
		{"7 hingga 8", "rentang 7 8 []"},
		{"7 bulan - 8 bulan", "rentang 7 8 [Bulan]"},
		{"7,5 - 8,25", "rentang 7.5 8.25 []"}, {"7.5−8", "rentang 7.5 8 []"},
		{"5-5", "rentang 5 5 []"},
		{"-5 - -3", "rentang -5 -3 []"}, {"-5--3", "rentang -5 -3 []"},
		{"36-40 Orang/Bulan", "rentang 36 40 [Orang/Bulan]"},
		{"36 Orang/Bulan-40 Orang/ bulan", "rentang 36 40 [Orang/Bulan]"},
		{"1-2 Kelompok Pra-Koperasi", "rentang 1 2 [Kelompok Pra-Koperasi]"},
		{"1900-1950 Orang", "rentang 1900 1950 [Orang]"}, // a unit: no years
		{"7 –\n8 bulan", "rentang 7 8 [Bulan]"},          // a wrapped line
		{"<b>60-70</b>", "rentang 60 70 []"},

		// Both ends or one can be read in two ways.
		{"1.000-2.000", "tak tentu []"}, {"1.000 - 2.000 Ha", "tak tentu [Ha]"},
		{"1,5 - 2.000", "tak tentu []"}, {"1.000-2500", "tak tentu []"},
		{"1.000 - 2.000 Orang", "rentang 1000 2000 [Orang]"},
		// One reading falls, which no range does: who wrote it cannot be asked.
		{"3 - 2.000", "teks []"},

		{"90-80", "teks []"}, {"5 - -3", "teks []"},
		{"2025-2029", "teks []"}, {"2025 s/d 2029", "teks []"}, {"2024/2025", "teks []"},
		{"01-02", "teks []"}, {"0741-12345", "teks []"},
		{"1-2-3", "teks []"}, {"1-2/3", "teks []"}, {"5-", "teks []"}, {"5 - ", "teks []"},
		{"7 bulan - 8 hari", "teks []"}, {"7 bulan - 8", "teks []"}, {"12-15 Januari", "teks []"},
		{"-5 - 7 Dokumen", "teks []"}, {"60 - tujuh puluh", "teks []"},
		{"1.23.456 - 5", "teks []"}, {"1 - 1.23.456", "teks []"}, {"5 - 7 (dua) Dokumen", "teks []"},
		{"5 sd7x8", "teks []"}, {"7 sdm 8", "teks []"},

		{"3/4", "pecahan 3 4 []"}, {"1:20", "pecahan 1 20 []"}, {"1 : 20", "pecahan 1 20 []"},
		{"84,33/100", "pecahan 84.33 100 []"}, {"0/5", "pecahan 0 5 []"}, {"1/2", "pecahan 1 2 []"},
		{"1:1.000", "tak tentu []"},
		{"3/0", "teks []"}, {"3/0,0", "teks []"}, {"-1/2", "teks []"}, {"1/-2", "teks []"},
		{"01/02", "teks []"}, {"08:00", "teks []"}, {"1:2:3", "teks []"}, {"1/2/26", "teks []"},
		{"3/4 Dokumen", "teks []"}, {"3 Orang/4", "teks []"}, {"3//4", "teks []"},
	} {
		got := kinerja.ParseTarget(c.teks)
		if s := lihatPasangan(got); s != c.mau {
			t.Errorf("%q: %s, mau %s", c.teks, s, c.mau)
		}
		if got.String() != c.teks {
			t.Errorf("%q ditulis %q", c.teks, got)
		}
	}
}

func lihatPasangan(t kinerja.Target) string {
	if a, b, ok := t.Rentang(); ok {
		return fmt.Sprintf("%v %v %v [%v]", t.Jenis(), a, b, t.Satuan())
	}
	if a, b, ok := t.Pecahan(); ok {
		return fmt.Sprintf("%v %v %v [%v]", t.Jenis(), a, b, t.Satuan())
	}
	return fmt.Sprintf("%v [%v]", t.Jenis(), t.Satuan())
}

func TestPasanganDiputuskan(t *testing.T) {
	for _, c := range []struct {
		teks, satuan string
		ribuan       rune
		mau          string
		dasar        kinerja.Dasar
	}{
		{"1.000-2.000", "", '.', "rentang 1000 2000 []", kinerja.DasarTabel},
		{"1.000-2.000", "", ',', "rentang 1 2 []", kinerja.DasarTabel},
		{"1,5 - 2.000", "", '.', "rentang 1.5 2000 []", kinerja.DasarTabel},
		{"1,5 - 2.000", "", ',', "rentang 1.5 2 []", kinerja.DasarTabel},
		{"1:1.000", "", '.', "pecahan 1 1000 []", kinerja.DasarTabel},
		{"1:1.000", "", ',', "pecahan 1 1 []", kinerja.DasarTabel},
		{"1.000-2.000", "jiwa", 0, "rentang 1000 2000 [Jiwa]", kinerja.DasarSatuan},
		{"60-70", "%", 0, "rentang 60 70 [Persen]", kinerja.DasarTiada},
		{"60-70", "", 0, "rentang 60 70 []", kinerja.DasarTiada},
		{"80-90%", "orang", 0, "rentang 80 90 [Persen]", kinerja.DasarTiada}, // the cell goes before the column
		{"-5 - 7", "orang", 0, "rentang -5 7 []", kinerja.DasarTiada},
		{"1:20", "rasio", 0, "pecahan 1 20 [Rasio]", kinerja.DasarTiada},
		{"3/4", "persen", 0, "pecahan 3 4 []", kinerja.DasarTiada},
		{"1:1.000", "orang", 0, "tak tentu []", kinerja.DasarTiada},
	} {
		got := kinerja.ParseTarget(c.teks).WithSatuan(kinerja.ParseSatuan(c.satuan))
		if c.ribuan != 0 {
			got, _ = got.DecideByTable(c.ribuan)
		}
		if s := lihatPasangan(got); s != c.mau || got.Dasar() != c.dasar {
			t.Errorf("%q, %q, %q: %s oleh %v, mau %s", c.teks, c.satuan, c.ribuan, s, got.Dasar(), c.mau)
		}
	}
	if _, ok := kinerja.ParseTarget("1.000-2.000").DecideByNeighbours(kinerja.ParseTarget("1500")); ok {
		t.Error("rentang diputuskan oleh tetangga")
	}
	if n := kinerja.ParseTarget("1.000-2.000").Bacaan(); n != nil {
		t.Errorf("bacaan rentang: %v", n)
	}
}

func ExampleTarget_Rentang() {
	bawah, atas, ok := kinerja.ParseTarget("80 - 90%").Rentang()
	fmt.Println(bawah, atas, ok)
	// Output: 80 90 true
}

func ExampleTarget_Pecahan() {
	t := kinerja.ParseTarget("3:12")
	a, b, _ := t.Pecahan()
	r, _ := t.Rat()
	fmt.Println(a, b, r)
	// Output: 3 12 1/4
}

func ExampleTarget_Rat() {
	r, ok := kinerja.ParseTarget("94,40%").Rat()
	fmt.Println(r, ok)
	// Output: 472/5 true
}
