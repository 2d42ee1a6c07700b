package main

import (
	"bytes"
	"strings"
	"testing"
)

func jalan(args ...string) (kode int, stdout, stderr string) {
	var out, err bytes.Buffer
	kode = run(args, &out, &err)
	return kode, strings.TrimSpace(out.String()), err.String()
}

// The JSON forms, with figures from the issue of the library, from table
// T-C.24 of the Renstra of Dinas Sosial Kota Jambi, and by hand.
func TestJSON(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"terbilang", "1234567"}, `{"nilai":1234567,"terbilang":"satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah"}`},
		{[]string{"terbilang", "-1500"}, `{"nilai":-1500,"terbilang":"minus seribu lima ratus rupiah"}`},
		{[]string{"baca", "satu juta dua ratus ribu rupiah"}, `{"masukan":"satu juta dua ratus ribu rupiah","nilai":1200000,"terbilang":"satu juta dua ratus ribu rupiah"}`},
		{[]string{"urai", "Rp 1.234.567,89"}, `{"masukan":"Rp 1.234.567,89","nilai":1234567.89,"konvensi":"titik ribuan"}`},
		{[]string{"urai", "1,234,567.00"}, `{"masukan":"1,234,567.00","nilai":1234567,"konvensi":"koma ribuan"}`},
		{[]string{"urai", "-konvensi", "koma", "1,234"}, `{"masukan":"1,234","nilai":1234,"konvensi":"koma ribuan"}`},
		{[]string{"urai", "Rp1,5 miliar"}, `{"masukan":"Rp1,5 miliar","nilai":1500000000,"konvensi":"titik ribuan"}`},
		{[]string{"urai", "- Rp 5.000,50"}, `{"masukan":"- Rp 5.000,50","nilai":-5000.50,"konvensi":"titik ribuan"}`},
		{[]string{"urai", "Rp.\u00a01.544.000.000,-"}, `{"masukan":"Rp. 1.544.000.000,-","nilai":1544000000,"konvensi":"titik ribuan"}`},
		{[]string{"urai", "12 jt"}, `{"masukan":"12 jt","nilai":12000000,"konvensi":"tanpa pemisah"}`},
		{[]string{"bagi", "-bobot=2,1", "-Rp1.000.000"}, `{"nilai":-1000000,"bagian":[-666667,-333333]}`},
		{[]string{"bagi", "-bobot", "1,1,1", "-satuan", "sen", "100"}, `{"nilai":100,"bagian":[33.34,33.33,33.33]}`},
		{[]string{"serap", "-pagu", "100", "-realisasi", "250,50"}, `{"pagu":100,"realisasi":250.50,"persen":250.5,"sisa":-150.50}`},
		{[]string{"bagi", "-bobot", "1,1,1", "-satuan", "rupiah", "100"}, `{"nilai":100,"bagian":[34,33,33]}`},
		{[]string{"serap", "-pagu", "10009542435", "-realisasi", "9448777466"}, `{"pagu":10009542435,"realisasi":9448777466,"persen":94.4,"sisa":560764969}`},
		{[]string{"tumbuh", "10009542435", "18412964502", "11891068465", "11117346531"}, `{"tumbuh":[83.95,-35.42,-6.51],"rataRata":14.01,"majemuk":3.56}`},
		{[]string{"tumbuh", "-desimal", "4", "10009542435", "18412964502", "11891068465", "11117346531"}, `{"tumbuh":[83.9541,-35.4201,-6.5067],"rataRata":14.0091,"majemuk":3.5609}`},
	} {
		kode, out, stderr := jalan(append(c.args, "-format", "json")...)
		if kode != 0 || out != c.want {
			t.Errorf("%q: keluar %d %s\n%s\nmau\n%s", c.args, kode, stderr, out, c.want)
		}
	}
}

func TestTeks(t *testing.T) {
	_, out, _ := jalan("tumbuh", "10009542435", "18412964502", "11891068465", "11117346531")
	if want := "pertumbuhan 83,95%  -35,42%  -6,51%\nrata-rata   14,01%\nmajemuk     3,56%"; out != want {
		t.Errorf("%s", out)
	}
	if _, out, _ := jalan("serap", "-pagu", "10009542435", "-realisasi", "9448777466"); !strings.HasPrefix(out, "94,40%") {
		t.Error(out)
	}
}

func TestTakGuna(t *testing.T) {
	for _, c := range []struct {
		args   []string
		stderr string
	}{
		{nil, "tidak ada yang diminta"},
		{[]string{"hitung"}, `"hitung" tidak dikenal`},
		{[]string{"terbilang"}, "diharapkan satu nilai"},
		{[]string{"terbilang", "1.234"}, "ribuan atau desimal"},
		{[]string{"terbilang", "1.234"}, "-konvensi titik"},
		{[]string{"terbilang", "banyak"}, `diharapkan angka, ditemukan "b"`},
		{[]string{"terbilang", ""}, "di akhir teks diharapkan angka"},
		{[]string{"terbilang", "1", "2"}, "ditemukan 2"},
		{[]string{"terbilang", "-pagu", "5", "1"}, "-pagu hanya untuk serap"},
		{[]string{"terbilang", "９"}, "diharapkan angka"},
		{[]string{"urai", "3,2 M"}, "miliar atau juta"},
		{[]string{"urai", "1.234 juta"}, "ribuan atau desimal"},
		{[]string{"urai", "(1.234)"}, "ribuan atau desimal"},
		{[]string{"urai", "- Rp 5.000"}, "ribuan atau desimal"},
		{[]string{"urai", "Rp -5.000"}, "ribuan atau desimal"},
		{[]string{"urai", "Rp -"}, "diharapkan angka"},
		{[]string{"urai", "1.234,567"}, "paling banyak dua angka desimal"},
		{[]string{"urai", "-konvensi", "titik", "1,234"}, "paling banyak dua angka desimal"},
		{[]string{"urai", "-konvensi", "spasi", "1"}, "diharapkan titik, koma"},
		{[]string{"baca", ""}, "bilangan dengan huruf"},
		{[]string{"baca", "2 juta"}, `ditemukan "2"`},
		{[]string{"bagi", "100"}, "-bobot"},
		{[]string{"bagi", "-bobot", "1,1"}, "ditemukan 0"},
		{[]string{"bagi", "-bobot", "-1,2", "100"}, "bobot negatif"},
		{[]string{"bagi", "-bobot", "1e400000000,1", "100"}, "bobot"},
		{[]string{"bagi", "-bobot"}, "nilainya tidak ditulis"},
		{[]string{"serap", "-pagu", "0", "-realisasi", "0"}, "tidak terdefinisi: pagu nol"},
		{[]string{"serap", "-pagu", "Rp -", "-realisasi", "5"}, "diharapkan angka"},
		{[]string{"serap", "-pagu", "5", "-realisasi", "1", "7"}, "-pagu NILAI"},
		{[]string{"serap", "-pagu", "0,01", "-realisasi", "1" + strings.Repeat("0", 36)}, "di luar jangkauan"},
		{[]string{"serap", "-pagu", "3", "-realisasi", "1", "-desimal", "19"}, "0 sampai 18"},
		{[]string{"tumbuh", "5", "0", "5"}, "tidak terdefinisi"},
		{[]string{"tumbuh", "5", "-5"}, "tidak terdefinisi"},
		{[]string{"tumbuh", "5", "x"}, `"x"`},
		{[]string{"tumbuh", "5", "6", "-bogus"}, `"-bogus" tidak dikenal`},
		{[]string{"baca", "satu juta banyak"}, "banyak"},
		{[]string{"urai"}, "tidak ada teks"},
		{[]string{"bagi", "-bobot", "1,x", "100"}, "-bobot ke-2"},
		{[]string{"bagi", "-bobot", "0,0", "100"}, "bobot"},
		{[]string{"bagi", "-bobot", "1", "-satuan", "lusin", "100"}, "lusin"},
		{[]string{"serap", "-pagu", "0", "-realisasi", "5"}, "rupiah:"},
		{[]string{"serap", "-pagu", "5"}, "-realisasi"},
		{[]string{"tumbuh", "5"}, "paling sedikit dua"},
		{[]string{"tumbuh", "0", "5"}, "rupiah:"},
		{[]string{"-format", "xml", "terbilang", "1"}, "xml"},
		{[]string{"-desimal", "-1", "terbilang", "1"}, "-desimal"},
	} {
		kode, out, stderr := jalan(c.args...)
		if kode != keluarTakGuna || out != "" || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%q: keluar %d, stdout %q, stderr %q", c.args, kode, out, stderr)
		}
	}
	if kode, _, stderr := jalan("-h"); kode != 0 || !strings.Contains(stderr, "-bobot") {
		t.Errorf("-h: %d %s", kode, stderr)
	}
}
