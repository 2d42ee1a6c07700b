package kinerja_test

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func ExampleParseTarget() {
	for _, sel := range []string{"87 Orang/ Bulan", "94,40%", "1.650 orang", "19.765", "BB", "-", "", "7 – 8 bulan"} {
		t := kinerja.ParseTarget(sel)
		fmt.Printf("%q %v %v %q\n", t, t.Jenis(), t.Bacaan(), t.Satuan())
	}
	// Output:
	// "87 Orang/ Bulan" angka [87] "Orang/Bulan"
	// "94,40%" persen [94.4] "Persen"
	// "1.650 orang" angka [1650] "Orang"
	// "19.765" tak tentu [19.765 19765] ""
	// "BB" predikat [] ""
	// "-" strip [] ""
	// "" tidak tertulis [] ""
	// "7 – 8 bulan" rentang [] "Bulan"
}

func ExampleTarget_Bagian() {
	for b := range kinerja.ParseTarget("6 Dokumen; 2 Laporan").Bagian() {
		v, _ := b.Angka()
		fmt.Println(v, b.Satuan())
	}
	// Output:
	// 6 Dokumen
	// 2 Laporan
}

func ExampleTarget_Predikat() {
	p, ok := kinerja.ParseTarget("SANGAT BAIK").Predikat()
	fmt.Println(p, ok)
	// Output: Sangat Baik true
}

func ExampleTarget_WithSatuan() {
	// The unit stands in a column of its own.
	t := kinerja.ParseTarget("1.650").WithSatuan(kinerja.ParseSatuan("jiwa"))
	v, _ := t.Angka()
	fmt.Println(v, t.Satuan(), "oleh", t.Dasar())
	// Output: 1650 Jiwa oleh satuan
}

func ExampleTarget_SatuanTersirat() {
	// What a column of units says is printed beside the cell, what the cell says is not.
	for _, sel := range []string{"12", "12 Dokumen"} {
		t := kinerja.ParseTarget(sel).WithSatuan(kinerja.ParseSatuan("Dokumen"))
		fmt.Printf("%q %q\n", t, t.SatuanTersirat())
	}
	// Output:
	// "12" "Dokumen"
	// "12 Dokumen" ""
}

func ExampleTarget_DecideByTable() {
	// The pagu of this table are written 7,660,689,051: the comma groups.
	t, ok := kinerja.ParseTarget("19.765").DecideByTable(',')
	v, _ := t.Angka()
	fmt.Println(v, ok, "oleh", t.Dasar())
	// Output: 19.765 true oleh tabel
}

func ExampleTarget_DecideByNeighbours() {
	t, ok := kinerja.ParseTarget("19.765").DecideByNeighbours(
		kinerja.ParseTarget("20000"),
		kinerja.ParseTarget("21.000"), // undecided itself, tells nothing
	)
	v, _ := t.Angka()
	fmt.Println(v, ok, "oleh", t.Dasar())
	// Output: 19765 true oleh tetangga
}

func ExampleTarget_Equal() {
	fmt.Println(kinerja.ParseTarget("100%").Equal(kinerja.ParseTarget("<b>100 %</b>")))
	fmt.Println(kinerja.ParseTarget("-").Equal(kinerja.ParseTarget("0")))
	// Output:
	// true
	// false
}

func ExampleParseSatuan() {
	s := kinerja.ParseSatuan("orang / bulan")
	fmt.Println(s, s.IsKnown(), s.Bulat(), s == kinerja.ParseSatuan("Orang/Bulan"))
	fmt.Println(kinerja.ParseSatuan("%"), kinerja.ParseSatuan("Kelompok  Tani").IsKnown())
	// Output:
	// Orang/Bulan true true true
	// Persen false
}
