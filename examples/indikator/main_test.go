package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "tulis ulang berkas emas")

// jalan runs the program as the command line does.
func jalan(stdin string, args ...string) (kode int, stdout, stderr string) {
	var out, err bytes.Buffer
	kode = run(args, strings.NewReader(stdin), &out, &err)
	return kode, out.String(), err.String()
}

func padat(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		t.Fatalf("%v: %s", err, s)
	}
	return b.String()
}

// The report on the embedded indicators in each format. The golden files were
// read against the document; -update rewrites them.
func TestEmas(t *testing.T) {
	for format, berkas := range map[string]string{"teks": "indikator.txt", "json": "indikator.json", "markdown": "indikator.md"} {
		kode, got, stderr := jalan("", "-format", format)
		if kode != keluarBaik || stderr != "" {
			t.Errorf("%s: keluar %d, stderr %q", format, kode, stderr)
		}
		nama := filepath.Join("testdata", berkas)
		if *update {
			if err := os.WriteFile(nama, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(nama)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s:\n%s", format, diff)
		}
	}
}

func TestHitung(t *testing.T) {
	for _, c := range []struct {
		args []string
		mau  string // JSON
	}{
		{[]string{"-rumus", "a / b * 100", "a=3", "b=4"}, `{"nilai":75,"pengerjaan":"(a / b) × 100 = (3 / 4) × 100 = 75"}`},
		{[]string{"a=3", "-rumus", "a / b * 100", "b=4"}, `{"nilai":75,"pengerjaan":"(a / b) × 100 = (3 / 4) × 100 = 75"}`},
		{[]string{"-rumus", "a / b", "a=2", "b=3"}, `{"nilai":0.6666666667,"pecahan":"2/3","pengerjaan":"a / b = 2 / 3 ≈ 0,6666666667"}`},
		{[]string{"-desimal", "2", "-rumus", "a / b", "a=2", "b=3"}, `{"nilai":0.67,"pecahan":"2/3","pengerjaan":"a / b = 2 / 3 ≈ 0,67"}`},
		{[]string{"-desimal", "0", "-rumus", "a / b", "a=-5", "b=2"}, `{"nilai":-3,"pecahan":"-5/2","pengerjaan":"a / b = (-5) / 2 ≈ -3"}`},
		{[]string{"-rumus", "1/3*3"}, `{"nilai":1,"pengerjaan":"(1 / 3) × 3 = 1"}`},
		{[]string{"-rumus", "[PAS terlayani] * 0,5", "PAS terlayani = 7"}, `{"nilai":3.5,"pengerjaan":"PAS terlayani × 0,5 = 7 × 0,5 = 3,5"}`},
		{[]string{"-rumus", "a", "a=80%"}, `{"nilai":0.8,"pengerjaan":"a = 0,8 = 0,8"}`},
		{[]string{"-rumus", "a", "a=1/3"}, `{"nilai":0.3333333333,"pecahan":"1/3","pengerjaan":"a = (1 / 3) ≈ 0,3333333333"}`},
		// Vector 5: Table T-C.24, belanja operasional 2021, printed 94.40%.
		{[]string{"-desimal", "4", "-rumus", "r / p * 100", "r=9,448,777,466", "p=10,009,542,435"},
			`{"nilai":94.3977,"pecahan":"188975549320/2001908487","pengerjaan":"(r / p) × 100 = (9.448.777.466 / 10.009.542.435) × 100 ≈ 94,3977"}`},
		// Vector 27: 23.03, not 23.02.
		{[]string{"-desimal", "2", "-rumus", "r / p * 100", "r=23.906.077.655", "p=103.826.538.000"},
			`{"nilai":23.03,"pecahan":"4781215531/207653076","pengerjaan":"(r / p) × 100 = (23.906.077.655 / 103.826.538.000) × 100 ≈ 23,03"}`},
		// Vector 35: money with sen.
		{[]string{"-desimal", "4", "-rumus", "r / p", "r=709.214.465.452,50", "p=747.484.928.657"},
			`{"nilai":0.9488,"pecahan":"1418428930905/1494969857314","pengerjaan":"r / p = 709.214.465.452,5 / 747.484.928.657 ≈ 0,9488"}`},
	} {
		kode, out, stderr := jalan("", append([]string{"hitung", "-format", "json"}, c.args...)...)
		if kode != keluarBaik || stderr != "" || padat(t, out) != c.mau {
			t.Errorf("%q: keluar %d %s\ndapat %s\nmau   %s", c.args, kode, stderr, out, c.mau)
		}
	}
	_, out, _ := jalan("", "hitung", "-rumus", "a / b * 100", "a=2", "b=3")
	if want := "Nilai       66,6666666667 (200/3)\nPengerjaan  (a / b) × 100 = (2 / 3) × 100 ≈ 66,6666666667\n"; out != want {
		t.Errorf("%q", out)
	}
}

func TestSkala(t *testing.T) {
	for _, c := range []struct {
		args []string
		mau  string // JSON
	}{
		{[]string{"-nama", "sakip", "78.5"}, `{"nilai":78.5,"predikat":"BB","skala":"sakip"}`},
		{[]string{"-nama", "SAKIP", "80,00"}, `{"nilai":80,"predikat":"BB","skala":"sakip"}`},
		{[]string{"-nama", "sakip", "80.01"}, `{"nilai":80.01,"predikat":"A","skala":"sakip"}`},
		{[]string{"-nama", "sakip", "90.005"}, `{"nilai":90.005,"predikat":"AA","skala":"sakip"}`},
		{[]string{"-nama", "ikm", "76.605"}, `{"nilai":76.605,"predikat":"B","skala":"ikm","catatan":`},
		{[]string{"-nama", "ikm", "-perlakuan", "bulatkan-genap", "76.605"}, `{"nilai":76.605,"predikat":"C","skala":"ikm","catatan":`},
		{[]string{"90.5"}, `{"nilai":90.5,"predikat":"Tinggi","skala":"permendagri-86-2017","catatan":`},
		{[]string{"-perlakuan", "bulatkan", "90,5%"}, `{"nilai":90.5,"predikat":"Sangat Tinggi","skala":"permendagri-86-2017","catatan":`},
		{[]string{"-perlakuan", "tercetak", "90.5"}, `{"nilai":90.5,"predikat":"","skala":"permendagri-86-2017","catatan":`},
		{[]string{"-nama", "sakip", "-5"}, `{"nilai":-5,"predikat":"","skala":"sakip","catatan":`},
		{[]string{"-nama", "ip-asn", "-desimal", "1", "241/3"}, `{"nilai":80.3,"pecahan":"241/3","predikat":"Sedang","skala":"ip-asn","catatan":`},
	} {
		kode, out, stderr := jalan("", append([]string{"skala", "-format", "json"}, c.args...)...)
		if kode != keluarBaik || stderr != "" || !strings.HasPrefix(padat(t, out), c.mau) {
			t.Errorf("%q: keluar %d %s\ndapat %s\nmau   %s", c.args, kode, stderr, out, c.mau)
		}
	}
	// Without a value, the names.
	kode, out, _ := jalan("", "skala")
	for _, nama := range []string{"sakip ", "ikm ", "ip-asn ", "permendagri-86-2017 "} {
		if kode != keluarBaik || !strings.Contains(out, nama) {
			t.Errorf("%d %s: %s", kode, nama, out)
		}
	}
	_, out, _ = jalan("", "skala", "-format", "json")
	var daftar []skalaJSON
	if err := json.Unmarshal([]byte(out), &daftar); err != nil || len(daftar) < 5 || len(daftar[0].Kelas) < 4 {
		t.Errorf("%v %s", err, out)
	}
	_, out, _ = jalan("", "skala", "90.5")
	if !strings.HasPrefix(out, "Nilai     90,5\nPredikat  Tinggi\nSkala     Skala nilai peringkat kinerja\nCatatan   ") {
		t.Error(out)
	}
}

func TestCapaian(t *testing.T) {
	for _, c := range []struct {
		args []string
		mau  string // JSON, its beginning
	}{
		// Vectors 1 to 4: T-C.23 prints 1.14, 1.45, 1.25, 0.84.
		{[]string{"-arah", "naik", "-target", "70", "-realisasi", "80"}, `{"capaian":114.2857142857,"pecahan":"800/7","predikat":"Sangat Tinggi",`},
		{[]string{"-arah", "naik", "-target", "85", "-realisasi", "123.59", "-desimal", "2"}, `{"capaian":145.4,"predikat":"Sangat Tinggi",`},
		{[]string{"-arah", "naik", "-target", "80", "-realisasi", "100"}, `{"capaian":125,"predikat":"Sangat Tinggi",`},
		{[]string{"-arah", "naik", "-target", "100", "-realisasi", "84.33"}, `{"capaian":84.33,"predikat":"Tinggi",`},
		// Vectors 41 and 42.
		{[]string{"-arah", "turun", "-cara", "a", "-target", "18", "-realisasi", "21,6"}, `{"capaian":80,"predikat":"Tinggi","pengerjaan":"Capaian (turun A) = ((2 × target - realisasi) / target) × 100 = ((2 × 18 - 21,6) / 18) × 100 = 80%","cara":"turun A","skala":"permendagri-86-2017"}`},
		{[]string{"-arah", "turun", "-target", "18", "-realisasi", "21.6"}, `{"capaian":80,"predikat":"Tinggi",`},
		{[]string{"-arah", "turun", "-cara", "B", "-target", "18", "-realisasi", "21.6", "-desimal", "4"}, `{"capaian":83.3333,"pecahan":"250/3",`},
		{[]string{"-arah", "turun", "-cara", "turun-a", "-target", "21", "-realisasi", "17.9", "-desimal", "4"}, `{"capaian":114.7619,"pecahan":"2410/21",`},
		{[]string{"-arah", "turun", "-cara", "b", "-target", "21", "-realisasi", "17.9", "-desimal", "4"}, `{"capaian":117.3184,"pecahan":"21000/179",`},
		{[]string{"-arah", "turun", "-cara", "c", "-target", "20", "-realisasi", "15"}, `{"capaian":25,"predikat":"Sangat Rendah",`},
		{[]string{"-arah", "turun", "-cara", "a", "-target", "10", "-realisasi", "0"}, `{"capaian":200,`},
		{[]string{"-arah", "turun", "-cara", "a", "-target", "10", "-realisasi", "30"}, `{"capaian":-100,"predikat":"Sangat Rendah",`},
		// Vectors 22 to 25. For 23 the regulation prints 113 %.
		{[]string{"-arah", "rentang", "-target", "80-90", "-realisasi", "70"}, `{"capaian":87.5,"predikat":"Tinggi",`},
		{[]string{"-arah", "rentang", "-target", "80-90%", "-realisasi", "92", "-desimal", "4"}, `{"capaian":102.2222,"pecahan":"920/9",`},
		{[]string{"-arah", "rentang", "-cara", "a", "-target", "7 – 8 bulan", "-realisasi", "6,5", "-desimal", "4"}, `{"capaian":107.1429,"pecahan":"750/7",`},
		{[]string{"-arah", "rentang", "-cara", "a", "-target", "7–8 bulan", "-realisasi", "9 bulan"}, `{"capaian":87.5,`},
		{[]string{"-arah", "rentang", "-target", "80-90", "-realisasi", "85"}, `{"capaian":100,"predikat":"Sangat Tinggi",`},
		{[]string{"-arah", "tetap", "-target", "100", "-realisasi", "95"}, `{"capaian":95,`},
		// Vector 26, and vector 45, whose printed 69.33 is wrong.
		{[]string{"-arah", "naik", "-target", "95", "-realisasi", "93", "-desimal", "4"}, `{"capaian":97.8947,"pecahan":"1860/19",`},
		{[]string{"-arah", "naik", "-target", "14%", "-realisasi", "9.71%", "-desimal", "2"}, `{"capaian":69.36,"pecahan":"971/14",`},
		{[]string{"-arah", "naik", "-batas", "120", "-target", "80", "-realisasi", "100"}, `{"capaian":120,`},
		{[]string{"-arah", "naik", "-target", "1.650 Orang", "-realisasi", "825 orang"}, `{"capaian":50,"predikat":"Sangat Rendah",`},
		{[]string{"-arah", "naik", "-target", "1.650", "-realisasi", "825"}, `{"capaian":50,`}, // 825 is near 1650 and not near 1,65
		{[]string{"-arah", "naik", "-target", "100", "-realisasi", "90.5", "-skala", "ip-asn"}, `{"capaian":90.5,"predikat":"Tinggi",`},
	} {
		kode, out, stderr := jalan("", append([]string{"capaian", "-format", "json"}, c.args...)...)
		if kode != keluarBaik || stderr != "" || !strings.HasPrefix(padat(t, out), c.mau) {
			t.Errorf("%q: keluar %d %s\ndapat %s\nmau   %s", c.args, kode, stderr, out, c.mau)
		}
	}
	_, out, _ := jalan("", "capaian", "-arah", "turun", "-target", "18", "-realisasi", "21,6")
	want := "Capaian     80 %\nPredikat    Tinggi\nCara        turun A\n" +
		"Pengerjaan  Capaian (turun A)\n            = ((2 × target - realisasi) / target) × 100\n            = ((2 × 18 - 21,6) / 18) × 100\n            = 80%\n"
	if diff := cmp.Diff(want, out); diff != "" {
		t.Error(diff)
	}
}

// A file of one's own: a formula that contradicts what is written, a year that
// cannot be computed, a falling indicator. Synthetic.
func TestBerkas(t *testing.T) {
	const berkas = `
- nama: Persentase contoh
  rumus: a / b * 100
  satuan: Persen
  arah: naik
  tahunan:
    - {tahun: 2025, target: 80%, realisasi: 50%, data: {a: 2, b: 3}}
    - {tahun: 2026, target: 80%, data: {a: 2, b: 0}}
    - {tahun: 2027, target: 90%, data: {a: 9, b: 10}}
- nama: Angka contoh
  arah: turun
  rumusCapaian: turun B
  tahunan:
    - {tahun: 2025, target: 18, realisasi: 21.6}
    - {tahun: 2026, target: 0, realisasi: 3}
    - {tahun: 2027, target: 5, realisasi: 4 Orang}
    - {tahun: 2028, target: 5 Dokumen, realisasi: 4 Orang}
`
	kode, out, stderr := jalan(berkas, "-", "-format", "json", "-desimal", "2")
	if kode != keluarBaik || stderr != "" {
		t.Fatalf("keluar %d, %s", kode, stderr)
	}
	out = padat(t, out)
	for _, want := range []string{
		`{"indikator":[{"nama":"Persentase contoh","satuan":"Persen","arah":"naik","rumus":"a / b * 100","tahunan":[` +
			`{"tahun":2025,"target":"80%","realisasi":"50%","nilai":66.67,"pengerjaan":"(a / b) × 100 = (2 / 3) × 100 ≈ 66,67","capaian":83.33,"predikat":"Tinggi"},` +
			`{"tahun":2026,"target":"80%","realisasi":"","nilai":null,"pengerjaan":"","capaian":null,"predikat":""},` +
			`{"tahun":2027,"target":"90%","realisasi":"","nilai":90,"pengerjaan":"(a / b) × 100 = (9 / 10) × 100 = 90","capaian":100,"predikat":"Sangat Tinggi"}]}`,
		`{"tahun":2025,"target":"18","realisasi":"21.6","nilai":21.6,"pengerjaan":"","capaian":83.33,"predikat":"Tinggi"}`,
		`{"tahun":2026,"target":"0","realisasi":"3","nilai":3,"pengerjaan":"","capaian":null,"predikat":""}`,
		`{"kode":"capaian-tidak-terhitung","tingkat":"peringatan","baris":0,"jalur":[],"nomenklatur":"","nama":"Angka contoh","tahun":2026,`,
		`{"tahun":2027,"target":"5","realisasi":"4 Orang","nilai":4,"pengerjaan":"","capaian":125,"predikat":"Sangat Tinggi"}`,
		`{"kode":"realisasi-berbeda","tingkat":"peringatan","baris":0,"jalur":[],"nomenklatur":"","nama":"Persentase contoh","tahun":2025,"tertulis":50,"terhitung":null,"selisih":null,"pesan":"Realisasi 2025 tertulis \"50%\", rumusnya memberi ≈ 66,6667."}`,
		`{"kode":"rumus-tidak-terhitung","tingkat":"peringatan","baris":0,"jalur":[],"nomenklatur":"","nama":"Persentase contoh","tahun":2026,`,
		`{"kode":"capaian-tidak-terhitung","tingkat":"peringatan","baris":0,"jalur":[],"nomenklatur":"","nama":"Angka contoh","tahun":2028,`,
		`satuan \"Dokumen\" dan \"Orang\"`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("tidak ada: %s\n%s", want, out)
		}
	}
	// A galat is told by the exit code, the report is printed all the same.
	kode, out, _ = jalan("- {nama: a, rumus: x +}", "-")
	if kode != keluarGalat || !strings.Contains(out, "rumus-tidak-terbaca") {
		t.Errorf("keluar %d: %s", kode, out)
	}
	kode, out, _ = jalan("[]", "-", "-format", "json")
	if kode != keluarBaik || padat(t, out) != `{"indikator":[],"temuan":[]}` {
		t.Errorf("keluar %d: %s", kode, out)
	}
}

// What cannot be used ends with 2, a message, and nothing on stdout.
func TestTakGuna(t *testing.T) {
	for _, c := range []struct {
		args   []string
		stdin  string
		stderr string
	}{
		{[]string{"hitung"}, "", "-rumus belum diisi"},
		{[]string{"hitung", "-rumus", "a / b", "a=3"}, "", "variabel tanpa nilai: b"},
		{[]string{"hitung", "-rumus", "a / b", "a=3", "b=0"}, "", "pembagian dengan nol"},
		{[]string{"hitung", "-rumus", "a / / b"}, "", "kolom 5"},
		{[]string{"hitung", "-rumus", "a", "a=3", "c=1"}, "", `variabel "c" tidak ada dalam rumus; yang ada: a`},
		{[]string{"hitung", "-rumus", "a", "a=3", "a=4"}, "", "dua kali"},
		{[]string{"hitung", "-rumus", "a", "3"}, "", "diharapkan NAMA=NILAI"},
		{[]string{"hitung", "-rumus", "a", "a=tiga"}, "", `nilai "a"`},
		{[]string{"hitung", "-rumus", "a", "a=1.650"}, "", "ribuan atau desimal"},
		{[]string{"hitung", "-rumus", "a", "a="}, "", `nilai "a"`},
		{[]string{"hitung", "-rumus", "9^9^9^9"}, "", "batas"},
		{[]string{"hitung", "-format", "markdown", "-rumus", "1"}, "", "hanya untuk laporan"},
		{[]string{"capaian", "-arah", "naik", "-target", "0", "-realisasi", "5"}, "", "target nol"},
		{[]string{"capaian", "-arah", "turun", "-cara", "b", "-target", "5", "-realisasi", "0"}, "", "realisasi nol menjadi pembagi"},
		{[]string{"capaian", "-arah", "atas", "-target", "1", "-realisasi", "5"}, "", "arah: diharapkan naik, turun, rentang atau tetap"},
		{[]string{"capaian", "-target", "1", "-realisasi", "5"}, "", "-arah belum diisi"},
		{[]string{"capaian", "-arah", "naik", "-realisasi", "5"}, "", "target"},
		{[]string{"capaian", "-arah", "naik", "-target", "5"}, "", "realisasi"},
		{[]string{"capaian", "-arah", "naik", "-target", "A", "-realisasi", "B"}, "", "skala predikat belum ditetapkan"},
		{[]string{"capaian", "-arah", "naik", "-target", "1.650", "-realisasi", "1.700"}, "", "dapat dibaca"},
		{[]string{"capaian", "-arah", "naik", "-target", "80%", "-realisasi", "5 Orang"}, "", `satuan "Persen" dan "Orang"`},
		{[]string{"capaian", "-arah", "naik", "-cara", "a", "-target", "1", "-realisasi", "5"}, "", `cara "turun A" tidak untuk arah naik`},
		{[]string{"capaian", "-arah", "turun", "-cara", "z", "-target", "1", "-realisasi", "5"}, "", "rumus capaian tidak dikenal"},
		{[]string{"capaian", "-arah", "rentang", "-target", "90-80", "-realisasi", "5"}, "", "90-80"},
		{[]string{"capaian", "-arah", "naik", "-target", "sekian", "-realisasi", "5"}, "", "sekian"},
		{[]string{"capaian", "-arah", "naik", "-batas", "x", "-target", "1", "-realisasi", "5"}, "", "-batas"},
		{[]string{"capaian", "-arah", "naik", "-target", "1", "-realisasi", "5", "-skala", "x"}, "", `skala "x" tidak dikenal`},
		{[]string{"capaian", "-arah", "naik", "1"}, "", "-target dan -realisasi"},
		{[]string{"skala", "-nama", "sakit", "78"}, "", `skala "sakit" tidak dikenal: diharapkan ikm, ip-asn,`},
		{[]string{"skala", "-nama", "sakip"}, "", "NILAI belum diisi"},
		{[]string{"skala", "-nama", "sakip", "BB"}, "", "BB"},
		{[]string{"skala", "1", "2"}, "", "diharapkan satu NILAI"},
		{[]string{"skala", "-perlakuan", "asal", "1"}, "", "perlakuan tidak dikenal"},
		{[]string{"-format", "xml"}, "", `format "xml" tidak dikenal`},
		{[]string{"-desimal", "101"}, "", "diharapkan 0 sampai 100"},
		{[]string{"-desimal", "-1"}, "", "diharapkan 0 sampai 100"},
		{[]string{"-x"}, "", "-x"},
		{[]string{"a.yaml", "b.yaml"}, "", "diharapkan satu FILE"},
		{[]string{"tidak-ada.yaml"}, "", "no such file"},
		{[]string{"-"}, "- nama: a\n  satuam: Persen", `baris 2 kolom 3: diharapkan medan yang dikenal, ditemukan "satuam" (mungkin maksudnya "satuan")`},
		{[]string{"-"}, "halo", "diharapkan daftar indikator"},
	} {
		kode, stdout, stderr := jalan(c.stdin, c.args...)
		if kode != keluarTakGuna || stdout != "" || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%q: keluar %d, stdout %q, stderr %q; mau %q", c.args, kode, stdout, stderr, c.stderr)
		}
	}
	if kode, _, stderr := jalan("", "-h"); kode != keluarBaik || !strings.Contains(stderr, "pemakaian: indikator") {
		t.Errorf("-h: %d %q", kode, stderr)
	}
}
