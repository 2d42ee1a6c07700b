package kinerja_test

import (
	"fmt"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func TestWaktu(t *testing.T) {
	hari := func(y, m, d int) kinerja.Waktu { return kinerja.Waktu{Tahun: y, Bulan: m, Tanggal: d} }
	for _, c := range []struct {
		teks string
		mau  kinerja.Waktu // the zero value: not a date
	}{
		// As reports, signatures, interfaces and forms write them.
		{"2 Januari 2026", hari(2026, 1, 2)},
		{"19 September 2025", hari(2025, 9, 19)},
		{"2026-01-05", hari(2026, 1, 5)},
		{"05/01/2026", hari(2026, 1, 5)},
		{"Desember 2025", hari(2025, 12, 0)},
		{"Nopember", hari(0, 11, 0)},
		{"Triwulan III", kinerja.Waktu{Triwulan: 3}},
		{"TW III", kinerja.Waktu{Triwulan: 3}},
		{"Semester 1", kinerja.Waktu{Semester: 1}},
		{"sm1", kinerja.Waktu{Semester: 1}},

		{"5/1/2026", hari(2026, 1, 5)}, {"31/12/2026", hari(2026, 12, 31)},
		{"12 Januari", hari(0, 1, 12)}, {"29 Pebruari", hari(0, 2, 29)}, {"29 FEBRUARI 2024", hari(2024, 2, 29)},
		{"Bulan Mei 2026", hari(2026, 5, 0)}, {"Mei Tahun 2026", hari(2026, 5, 0)}, {"Desember.", hari(0, 12, 0)},
		{"TW 3 2026", kinerja.Waktu{Triwulan: 3, Tahun: 2026}}, {"tw. iv", kinerja.Waktu{Triwulan: 4}},
		{"TW3", kinerja.Waktu{Triwulan: 3}}, {"Triwulan I Tahun 2026", kinerja.Waktu{Triwulan: 1, Tahun: 2026}},
		{"Semester II 2026", kinerja.Waktu{Semester: 2, Tahun: 2026}}, {"Tahun 2026", kinerja.Waktu{Tahun: 2026}},
		{"Desember\n2025", hari(2025, 12, 0)}, {"2 Januari<br>2026", hari(2026, 1, 2)}, // wrapped lines

		// Not in the calendar, or not surely a date.
		{teks: "31 Februari 2026"}, {teks: "29/02/2025"}, {teks: "30 Februari"}, {teks: "12/31/2026"},
		{teks: "2026-13-01"}, {teks: "2026-00-10"}, {teks: "0/1/2026"}, {teks: "1/2/26"}, {teks: "01/02"},
		{teks: "2 Januari 26"}, {teks: "2 Januari 2026 pagi"}, {teks: "Januari - Maret"}, {teks: "12-15 Januari"},
		{teks: "2 Jan 2026"}, {teks: "TW V"}, {teks: "TW 0"}, {teks: "Semester III"}, {teks: "TW"}, {teks: "Semester"},
		{teks: "Tahun"}, {teks: "Tahun 1899"}, {teks: "Tahun 2101"}, {teks: "2026"}, {teks: "Tahun 2026 2027"},
		{teks: "1 2 Januari 2026"}, {teks: "Bulan"}, {teks: "2026-1-5"}, {teks: "01/02/2026/03"}, {teks: "TW III TW IV"},
	} {
		got := kinerja.ParseTarget(c.teks)
		w, ok := got.Waktu()
		if w != c.mau || ok != (c.mau != kinerja.Waktu{}) || ok != (got.Jenis() == kinerja.JenisWaktu) {
			t.Errorf("%q: %v %+v %v, mau %+v", c.teks, got.Jenis(), w, ok, c.mau)
		}
		if got.String() != c.teks {
			t.Errorf("%q ditulis %q", c.teks, got)
		}
		if !ok {
			continue
		}
		if lagi, ok := kinerja.ParseTarget(w.String()).Waktu(); !ok || lagi != w {
			t.Errorf("%q ditulis %q, dibaca %+v", c.teks, w, lagi)
		}
	}
	if s := (kinerja.Waktu{}).String(); s != "" {
		t.Error(s)
	}
	if s := (kinerja.Waktu{Bulan: 13, Triwulan: 7}).String(); s != "Triwulan 7" {
		t.Error(s)
	}
}

// TestWaktuSemua walks every day of four years and one of the first and last:
// each is read in its three spellings and stands between its neighbours.
func TestWaktuSemua(t *testing.T) {
	lama := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	kemarin := kinerja.Waktu{Tahun: 1899, Bulan: 12, Tanggal: 31}
	n := 0
	for _, y := range []int{1900, 2024, 2025, 2026, 2027, 2100} {
		for m := 1; m <= 12; m++ {
			akhir := lama[m-1]
			if m == 2 && y == 2024 {
				akhir++
			}
			for d := 1; d <= 32; d++ {
				mau := kinerja.Waktu{Tahun: y, Bulan: m, Tanggal: d}
				for _, s := range []string{mau.String(), fmt.Sprintf("%04d-%02d-%02d", y, m, d), fmt.Sprintf("%02d/%02d/%d", d, m, y)} {
					w, ok := kinerja.ParseTarget(s).Waktu()
					if ok != (d <= akhir) || ok && w != mau {
						t.Fatalf("%q: %+v %v", s, w, ok)
					}
				}
				if d > akhir {
					continue
				}
				n++
				if c, ok := kemarin.Compare(mau); c != -1 || !ok {
					t.Fatalf("%v dan %v: %d %v", kemarin, mau, c, ok)
				}
				kemarin = mau
			}
		}
	}
	if n != 6*365+1 {
		t.Errorf("%d hari", n)
	}
}

func TestWaktuCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		mau  int
		ok   bool
	}{
		{"TW I 2026", "TW II 2026", -1, true}, {"TW IV", "TW I", 1, true},
		{"Desember 2025", "2 Januari 2026", -1, true}, {"Juli 2026", "Semester I 2026", 1, true},
		{"Maret", "TW II", -1, true}, {"TW II", "TW II", 0, true},
		{"Tahun 2025", "Januari 2026", -1, true}, {"31 Desember 2025", "Semester 1 2026", -1, true},
		{"5 Desember 2025", "Desember 2025", 0, false}, {"Juni 2026", "Semester I 2026", 0, false},
		{"TW II 2026", "Semester I 2026", 0, false}, {"TW I", "TW II 2026", 0, false}, {"Mei 2026", "Tahun 2026", 0, false},
	} {
		a, _ := kinerja.ParseTarget(c.a).Waktu()
		b, _ := kinerja.ParseTarget(c.b).Waktu()
		got, ok := a.Compare(b)
		balik, okBalik := b.Compare(a)
		if got != c.mau || ok != c.ok || balik != -c.mau || okBalik != c.ok {
			t.Errorf("%q dan %q: %d %v, balik %d %v", c.a, c.b, got, ok, balik, okBalik)
		}
	}
}

func TestYaTidak(t *testing.T) {
	for s, mau := range map[string]string{
		"Ya": "true", "ya": "true", "ADA": "true", "Tidak": "false", "Tidak Ada": "false", "tidak  ada.": "false",
		"Tidak\nAda": "false",
		"Tidak Baik": "predikat", "Tidak Ada Data": "teks", "Y": "teks", "Yaa": "teks",
		"Ya\nTidak": "banyak", "Ada; 2 Dokumen": "banyak",
		"N/A": "tidak tersedia", "n/a": "tidak tersedia", "NA": "tidak tersedia",
		"......": "tidak tertulis", "…": "tidak tertulis", "..": "tidak tertulis", ".": "teks",
		"-": "strip", "": "tidak tertulis", "0": "angka",
		"......\nlihat": "teks",
	} {
		p := kinerja.ParseTarget(s)
		got := p.Jenis().String()
		if ya, ok := p.YaTidak(); ok {
			got = fmt.Sprint(ya)
		}
		if got != mau || p.String() != s {
			t.Errorf("%q: %s, mau %s", s, got, mau)
		}
	}
}

func ExampleTarget_Waktu() {
	for _, s := range []string{"05/01/2026", "Nopember 2025", "TW 3"} {
		w, _ := kinerja.ParseTarget(s).Waktu()
		fmt.Println(w)
	}
	// Output:
	// 5 Januari 2026
	// November 2025
	// Triwulan III
}

func ExampleWaktu_Compare() {
	target, _ := kinerja.ParseTarget("Desember 2025").Waktu()
	realisasi, _ := kinerja.ParseTarget("19 September 2025").Waktu()
	fmt.Println(realisasi.Compare(target))
	// Output: -1 true
}

func ExampleWaktu_String() {
	fmt.Println(kinerja.Waktu{Tahun: 2026, Triwulan: 3})
	// Output: Triwulan III 2026
}

func ExampleTarget_YaTidak() {
	fmt.Println(kinerja.ParseTarget("Tidak Ada").YaTidak())
	fmt.Println(kinerja.ParseTarget("-").YaTidak())
	// Output:
	// false true
	// false false
}

func ExampleTarget_Tertulis() {
	for _, s := range []string{"0", "-", "N/A", "......", ""} {
		t := kinerja.ParseTarget(s)
		fmt.Printf("%q %v %v\n", s, t.Jenis(), t.Tertulis())
	}
	// Output:
	// "0" angka true
	// "-" strip false
	// "N/A" tidak tersedia false
	// "......" tidak tertulis false
	// "" tidak tertulis false
}
