package teks

import (
	"strings"
	"testing"
)

func TestBersih(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"Penyediaan Sandang":            "Penyediaan Sandang",
		"<b>PROGRAM</b>":                "PROGRAM",
		"  a \t b\u00a0 c ":             "a b c",
		"a<br/>b":                       "ab",
		"kurang dari < 5 orang":         "kurang dari < 5 orang",
		"<b>452,366,213</b>":            "452,366,213",
		"x<script-yang-panjang>y":       "x<script-yang-panjang>y",
		"rusak \xff tetap":              "rusak \xff tetap",
		"Pendataan Kabupaten/ Kota  ":   "Pendataan Kabupaten/ Kota",
		"\ufeffTabel":                   "\ufeffTabel",
		"<b>":                           "",
		"a <b>b</b> c":                  "a b c",
		"akhir\u00a0":                   "akhir",
		"dua  spasi":                    "dua spasi",
		"RKA- SKPD":                     "RKA- SKPD",
		"<i>Call Center</i> \n terpadu": "Call Center terpadu",
	} {
		if got := Bersih(in); got != want {
			t.Errorf("Bersih(%q) = %q, mau %q", in, got, want)
		}
	}
}

// Pairs the field writes for one name, and pairs that are two names.
func TestLipat(t *testing.T) {
	for _, p := range [][2]string{
		{"Koordinasi dan Penyusunan Dokumen RKA- SKPD", "Koordinasi dan Penyusunan Dokumen RKA-SKPD"},
		{"Kab/Kota", "Kabupaten/ Kota"},
		{"PERIJINAN", "perizinan"},
		{"pendidikan nonformal", "Pendidikan Non Formal"},
		{"Kerjasama Desa", "KERJA SAMA DESA"},
		{"Prasarana dan Sarana Gedung", "Sarana dan Prasarana Gedung"},
		{"<b>PROGRAM</b> Sosial", "program sosial"},
		{"Gaji & Tunjangan", "Gaji dan Tunjangan"},
		{"Provinsi Jambi", "Prov. Jambi"},
	} {
		if a, b := Lipat(p[0]), Lipat(p[1]); a != b || !Sama(p[0], p[1]) {
			t.Errorf("%q dan %q harus melipat sama: %q, %q", p[0], p[1], a, b)
		}
	}
	for _, p := range [][2]string{
		{"Kewenangan Provinsi", "Kewenangan Kabupaten/Kota"},
		{"Penyediaan Makanan", "Penyediaan Permakanan"},
		{"Pemeliharaan Sarana", "Pemeliharaan Prasarana"},
		{"kabut", "kabupatenut"},
	} {
		if Lipat(p[0]) == Lipat(p[1]) || Sama(p[0], p[1]) {
			t.Errorf("%q dan %q adalah dua nama", p[0], p[1])
		}
	}
}

// maxEjaan and minEjaan bound the map look-up; a longer key would never hit.
func TestEjaanBatas(t *testing.T) {
	for dari := range ejaan {
		if len(dari) < minEjaan || len(dari) > maxEjaan {
			t.Errorf("%q: panjang di luar %d..%d", dari, minEjaan, maxEjaan)
		}
		if Lipat(dari) != ejaan[dari] {
			t.Errorf("%q melipat ke %q", dari, Lipat(dari))
		}
	}
}

// What a person reads stays as it is, without a copy.
func TestSudahBersih(t *testing.T) {
	for s, want := range map[string]bool{"": true, "Tahun 2025": true, "2025 – 2029": true, "“satu” … dua": true,
		"a  b": false, " a": false, "a ": false, "a\u00a0b": false, "–  –": false, "<b>a</b>": false, "a\rb": false, "a\tb": false} {
		if got := SudahBersih(s); got != want {
			t.Errorf("SudahBersih(%q) = %v", s, got)
		}
	}
}

// jarakPolos is the textbook table, whole: the oracle of Jarak.
func jarakPolos(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			c := d[i-1][j-1]
			if a[i-1] != b[j-1] {
				c++
			}
			d[i][j] = min(c, d[i-1][j]+1, d[i][j-1]+1)
		}
	}
	return d[len(a)][len(b)]
}

func FuzzJarak(f *testing.F) {
	f.Add("pengkanggaran", "penganggaran", uint8(3))
	f.Add("", "abc", uint8(2))
	f.Add("diluarpantii", "diluarpantisosial", uint8(4))
	f.Add("abcdef", "bcdefa", uint8(2))
	for _, n := range []int{3, 8, 25} { // of one word of rows, of several, and of more than lie ready
		f.Add("a"+strings.Repeat("penyandang", n)+"b", "c"+strings.Repeat("peyandangn", n), uint8(29))
		f.Add("a"+strings.Repeat("xy", 4*n)+"b", "yxx"+strings.Repeat("xy", 4*n)+"d", uint8(6))
	}
	f.Fuzz(func(t *testing.T, a, b string, k uint8) {
		if len(a) > 300 || len(b) > 300 {
			return
		}
		batas := int(k % 30)
		want := min(jarakPolos(a, b), batas+1)
		if got := Jarak(a, b, batas); got != want {
			t.Fatalf("Jarak(%q, %q, %d) = %d, mau %d", a, b, batas, got, want)
		}
	})
}

func FuzzLipat(f *testing.F) {
	for _, s := range []string{"RKA- SKPD", "<b>x</b>", "Kab/Kota", "\xff\xfe", "&&", "prasarana dan sarana dan prasarana"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := Lipat(s)
		if strings.ContainsAny(x, " \t\n-/.,") {
			t.Fatalf("Lipat(%q) = %q", s, x)
		}
		if Lipat(Bersih(s)) != x && !strings.Contains(s, "<") {
			t.Fatalf("Bersih mengubah lipatan %q", s)
		}
	})
}

func TestTahun(t *testing.T) {
	for s, want := range map[string]int{"": -1, "20": -1, "202": -1, "2025": 0, "Rp2025": 2, "Pagu 2026 (Rp)": 5, "120x 2025": -1, "20a5": -1} {
		if got := LetakTahun(s); got != want {
			t.Errorf("LetakTahun(%q) = %d, want %d", s, got, want)
		}
	}
	for s, want := range map[string]int{"i": 1, "iv": 4, "vi": 6, "IV": 4, "iI": 2, "vii": 0, "": 0, "1": 0} {
		if got := Romawi(s); got != want {
			t.Errorf("Romawi(%q) = %d, want %d", s, got, want)
		}
	}
	for n, want := range map[int]string{1: "I", 4: "IV", 6: "VI", 7: "7", 0: "0", -1: "-1"} {
		if got := RomawiOf(n); got != want {
			t.Errorf("RomawiOf(%d) = %q, want %q", n, got, want)
		}
	}
}
