package kinerja_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func bilangan(t testing.TB, s string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("bukan bilangan: %q", s)
	}
	return v
}

func skala(t testing.TB, nama string) *kinerja.Skala {
	t.Helper()
	s, ok := kinerja.LookupSkala(nama)
	if !ok {
		t.Fatalf("skala %q tidak ada", nama)
	}
	return s
}

// The predicate vectors: values on and beside the borders of the ladders.
func TestClassifyVectors(t *testing.T) {
	const (
		bawaan   = kinerja.PerlakuanBawaan
		tercetak = kinerja.PerlakuanTercetak
		dalam    = kinerja.LetakKelas
		celah    = kinerja.LetakCelah
		atas     = kinerja.LetakAtas
	)
	for _, u := range []struct {
		skala, nilai string
		p            kinerja.Perlakuan
		mau          string
		letak        kinerja.Letak
	}{
		{"sakip", "80.00", bawaan, "BB", dalam},
		{"sakip", "80.01", bawaan, "A", dalam},
		{"sakip", "70", bawaan, "B", dalam},
		{"sakip", "30", bawaan, "D", dalam},
		{"sakip", "90.01", bawaan, "AA", dalam},
		// A public tool has a hole here, and two rules that disagree at 90.
		{"sakip", "90.005", bawaan, "AA", dalam},
		{"sakip", "90", bawaan, "A", dalam},
		{"ikm", "88.30", bawaan, "B", dalam},
		{"ikm", "88.31", bawaan, "A", dalam},
		{"ikm", "76.605", kinerja.PerlakuanBulatkan, "B", celah},
		{"ikm", "76.605", kinerja.PerlakuanBulatkanGenap, "C", celah},
		{"ikm", "76.605", tercetak, "", celah},
		{"permendagri-86-2017", "90", bawaan, "Tinggi", dalam},
		{"permendagri-86-2017", "91", bawaan, "Sangat Tinggi", dalam},
		{"permendagri-86-2017", "90.5", tercetak, "", celah},
		{"permendagri-86-2017", "90.5", kinerja.PerlakuanAmbang, "Tinggi", celah},
		{"permendagri-86-2017", "90.5", kinerja.PerlakuanBulatkan, "Sangat Tinggi", celah},
		{"permendagri-86-2017", "50.4", tercetak, "", celah},
		{"permendagri-86-2017", "50.4", kinerja.PerlakuanAmbang, "Sangat Rendah", celah},
		{"permendagri-86-2017", "100.33", tercetak, "", atas},
		{"permendagri-86-2017", "100.33", kinerja.PerlakuanAmbang, "Sangat Tinggi", atas},
		{"permendagri-86-2017", "100.33", kinerja.PerlakuanBulatkan, "Sangat Tinggi", atas},
		{"permendagri-86-2017", "120", kinerja.PerlakuanAmbang, "Sangat Tinggi", atas},
		{"permendagri-86-2017", "120", kinerja.PerlakuanBulatkan, "", atas},
		{"permendagri-86-2017", "-20", bawaan, "Sangat Rendah", dalam},
		{"ip-asn", "80.5", tercetak, "", celah},
		{"ip-asn", "80.5", bawaan, "Sedang", celah},
		// The ladder as LKjIP Maluku Tengah prints it: 85 is in no class.
		{"sakip-lama", "85", tercetak, "", celah},
		{"sakip-lama", "85", bawaan, "Sangat Baik", celah},
		{"sakip-lama", "85.01", bawaan, "Memuaskan", dalam},
		{"rb-2022", "0", bawaan, "", kinerja.LetakBawah},
		{"sakip", "0", bawaan, "D", dalam},
		// Below 70 no class of the SPM was read in a source.
		{"spm", "69.99", bawaan, "", kinerja.LetakBawah},
		{"spm", "99.995", bawaan, "Tuntas Utama", celah},
		{"spm", "100", bawaan, "Tuntas Paripurna", dalam},
	} {
		k := skala(t, u.skala).Classify(bilangan(t, u.nilai), u.p)
		if k.Predikat.String() != u.mau || k.Letak != u.letak {
			t.Errorf("%s %s (%v): %q, %v; mau %q, %v", u.skala, u.nilai, u.p, k.Predikat, k.Letak, u.mau, u.letak)
		}
		temuan, ada := k.Temuan()
		if ada != (u.letak != dalam) {
			t.Errorf("%s %s: temuan %v, letak %v", u.skala, u.nilai, ada, u.letak)
		}
		if ada && !strings.Contains(temuan.Pesan, k.Perlakuan.String()) {
			t.Errorf("%s %s: perlakuan tidak disebut: %s", u.skala, u.nilai, temuan.Pesan)
		}
		if k.Perlakuan == bawaan {
			t.Errorf("%s %s: perlakuan tidak bernama", u.skala, u.nilai)
		}
	}
}

// tepiTercetak are the classes as their sources print them, lowest first: bound,
// whether it belongs, and the same above. Written by hand, not from the data.
var tepiTercetak = map[string][]struct {
	predikat     string
	bawah        string
	bawahMasuk   bool
	atas         string
	atasMasuk    bool
	celahSesudah bool
}{
	"permendagri-86-2017": {
		{"Sangat Rendah", "", false, "50", true, true},
		{"Rendah", "51", true, "65", true, true},
		{"Sedang", "66", true, "75", true, true},
		{"Tinggi", "76", true, "90", true, true},
		{"Sangat Tinggi", "91", true, "100", true, false},
	},
	"ip-asn": {
		{"Sangat Rendah", "", false, "60", true, true},
		{"Rendah", "61", true, "70", true, true},
		{"Sedang", "71", true, "80", true, true},
		{"Tinggi", "81", true, "90", true, true},
		{"Sangat Tinggi", "91", true, "100", true, false},
	},
	"sakip": {
		{"D", "0", true, "30", true, false},
		{"C", "30", false, "50", true, false},
		{"CC", "50", false, "60", true, false},
		{"B", "60", false, "70", true, false},
		{"BB", "70", false, "80", true, false},
		{"A", "80", false, "90", true, false},
		{"AA", "90", false, "100", true, false},
	},
	"rb-2022": {
		{"D", "0", false, "30", true, false},
		{"C", "30", false, "50", true, false},
		{"CC", "50", false, "60", true, false},
		{"B", "60", false, "70", true, false},
		{"BB", "70", false, "80", true, false},
		{"A", "80", false, "90", true, false},
		{"AA", "90", false, "100", true, false},
	},
	"sakip-lama": {
		{"Kurang", "0", true, "30", true, false},
		{"Agak Kurang", "30", false, "50", true, false},
		{"Cukup Baik", "50", false, "65", true, false},
		{"Baik", "65", false, "75", true, false},
		{"Sangat Baik", "75", false, "85", false, true},
		{"Memuaskan", "85", false, "100", true, false},
	},
	"ikm": {
		{"D", "25.00", true, "64.99", true, true},
		{"C", "65.00", true, "76.60", true, true},
		{"B", "76.61", true, "88.30", true, true},
		{"A", "88.31", true, "100.00", true, false},
	},
	"spm": {
		{"Tuntas Pratama", "70", true, "79.99", true, true},
		{"Tuntas Madya", "80", true, "89.99", true, true},
		{"Tuntas Utama", "90", true, "99.99", true, true},
		{"Tuntas Paripurna", "100", true, "100", true, false},
	},
}

// Every border of every scale, on it and a little to both sides.
func TestEveryBorder(t *testing.T) {
	sedikit := big.NewRat(1, 1_000_000)
	for s := range kinerja.AllSkala() {
		kelas := tepiTercetak[s.Nama()]
		if len(kelas) != len(s.Definisi().Kelas) {
			t.Errorf("%s: %d kelas, mau %d", s, len(s.Definisi().Kelas), len(kelas))
			continue
		}
		periksa := func(v *big.Rat, tercetak, ambang string) {
			t.Helper()
			if k := s.Classify(v, kinerja.PerlakuanTercetak); k.Predikat.String() != tercetak {
				t.Errorf("%s %s tercetak: %q, mau %q", s, v.FloatString(6), k.Predikat, tercetak)
			}
			if k := s.Classify(v, kinerja.PerlakuanAmbang); k.Predikat.String() != ambang {
				t.Errorf("%s %s ambang: %q, mau %q", s, v.FloatString(6), k.Predikat, ambang)
			}
		}
		jika := func(b bool, a, c string) string {
			if b {
				return a
			}
			return c
		}
		for i, k := range kelas {
			var di, sebelum, pada string // the class below; that just before the bound, and on it
			if i > 0 {
				bawah := kelas[i-1]
				di = bawah.predikat
				sebelum = jika(bawah.atas == k.bawah, di, "")
				pada = jika(bawah.atas == k.bawah && bawah.atasMasuk, di, "")
			}
			if k.bawah != "" {
				b := bilangan(t, k.bawah)
				periksa(new(big.Rat).Sub(b, sedikit), sebelum, di)
				periksa(b, jika(k.bawahMasuk, k.predikat, pada), jika(k.bawahMasuk, k.predikat, di))
				if b.Cmp(bilangan(t, k.atas)) < 0 {
					periksa(new(big.Rat).Add(b, sedikit), k.predikat, k.predikat)
				}
			}
			a := bilangan(t, k.atas)
			periksa(a, jika(k.atasMasuk, k.predikat, ""), k.predikat)
			ke, keAmbang := "", k.predikat
			if i+1 < len(kelas) && kelas[i+1].bawah == k.atas {
				ke, keAmbang = kelas[i+1].predikat, kelas[i+1].predikat
			}
			periksa(new(big.Rat).Add(a, sedikit), ke, keAmbang)
		}
		var celah int
		for _, k := range kelas {
			if k.celahSesudah {
				celah++
			}
		}
		if n := len(s.Audit()); n != celah {
			t.Errorf("%s: %d celah ditemukan, mau %d", s, n, celah)
		}
	}
}

func TestAllSkala(t *testing.T) {
	var nama []string
	for s := range kinerja.AllSkala() {
		nama = append(nama, s.Nama())
		if d := s.Definisi(); d.Judul == "" || d.Sumber == "" || d.Tahun == 0 || d.Perlakuan == kinerja.PerlakuanBawaan {
			t.Errorf("%s: judul, sumber, tahun atau perlakuan tidak tertulis", s)
		}
	}
	want := []string{"ikm", "ip-asn", "permendagri-86-2017", "rb-2022", "sakip", "sakip-lama", "spm"}
	if d := cmp.Diff(want, nama); d != "" {
		t.Error(d)
	}
	for _, n := range nama {
		if s, ok := kinerja.LookupSkala(" " + strings.ToUpper(n)); !ok || s.Nama() != n {
			t.Errorf("LookupSkala(%q) gagal", n)
		}
	}
	// The regulation itself was not read: a report that prints its name alone
	// would vouch for more than is known.
	if s, _ := kinerja.LookupSkala("ip-asn"); !strings.Contains(s.Definisi().Sumber, "berita") {
		t.Errorf("sumber ip-asn %q", s.Definisi().Sumber)
	}
	if _, ok := kinerja.LookupSkala("rb-2023"); ok {
		t.Error("rb-2023 tidak boleh ada: tangganya belum dibaca")
	}
}

func TestParsePredikat(t *testing.T) {
	for _, u := range []struct {
		skala, teks, mau string
	}{
		{"sakip", "BB", "BB"},
		{"sakip", " bb ", "BB"},
		{"sakip", "Sangat  Baik", "BB"},
		{"sakip", "SANGAT MEMUASKAN", "AA"},
		{"sakip", "BB (Sangat Baik)", "BB"},
		{"sakip", "Sangat Baik (BB)", "BB"},
		{"sakip", "A (Sangat Baik)", ""}, // true on the scale of the SKM only
		{"ikm", "A (Sangat Baik)", "A"},
		{"ikm", "Sangat Baik", "A"},
		{"permendagri-86-2017", "Sangat Baik", "Sangat Tinggi"},
		{"permendagri-86-2017", "sangat tinggi", "Sangat Tinggi"},
		{"sakip-lama", "Sangat Baik", "Sangat Baik"},
		{"sakip", "Istimewa", ""},
		{"sakip", "", ""},
		{"sakip", "BB (", ""},
		{"sakip", "()", ""},
	} {
		p, err := skala(t, u.skala).ParsePredikat(u.teks)
		if p.String() != u.mau || (err == nil) != (u.mau != "") || err != nil && !errors.Is(err, kinerja.ErrPredikat) {
			t.Errorf("%s %q: %q, %v; mau %q", u.skala, u.teks, p, err, u.mau)
		}
	}
}

func TestPredikatOrder(t *testing.T) {
	sakip, ikm := skala(t, "sakip"), skala(t, "ikm")
	var urut []kinerja.Predikat
	for _, kata := range []string{"AA", "D", "B", "BB", "C", "A", "CC"} {
		p, err := sakip.ParsePredikat(kata)
		if err != nil {
			t.Fatal(err)
		}
		urut = append(urut, p)
	}
	slices.SortFunc(urut, func(a, b kinerja.Predikat) int { c, _ := a.Compare(b); return c })
	if s := fmt.Sprint(urut); s != "[D C CC B BB A AA]" {
		t.Error(s)
	}
	a, _ := ikm.ParsePredikat("A")
	if _, err := urut[5].Compare(a); !errors.Is(err, kinerja.ErrSkalaBeda) {
		t.Errorf("A SAKIP terhadap A IKM: %v", err)
	}
	if urut[5] == a {
		t.Error("A SAKIP == A IKM")
	}
}

func TestNewSkalaRefuses(t *testing.T) {
	sel := func(s string) kinerja.Selang {
		v, err := kinerja.ParseSelang(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	k := func(p, s string, lain ...string) kinerja.Kelas {
		return kinerja.Kelas{Predikat: p, Selang: sel(s), Sebutan: lain}
	}
	for _, u := range []struct {
		d   kinerja.DefinisiSkala
		mau string
	}{
		{kinerja.DefinisiSkala{Nama: "x"}, "0 kelas"},
		{kinerja.DefinisiSkala{Kelas: []kinerja.Kelas{k("A", "0–1")}}, "nama"},
		{kinerja.DefinisiSkala{Nama: "x", Kelas: []kinerja.Kelas{k("A", "50–100"), k("B", "0–50")}}, "tumpang tindih"},
		{kinerja.DefinisiSkala{Nama: "x", Kelas: []kinerja.Kelas{k("A", "50–100"), k("B", "≥0")}}, "tumpang tindih"},
		{kinerja.DefinisiSkala{Nama: "x", Kelas: []kinerja.Kelas{k("A", "51–100"), k("B", "0–50", "a")}}, `"A" dipakai`},
		{kinerja.DefinisiSkala{Nama: "x", Kelas: []kinerja.Kelas{k(" ", "51–100")}}, "predikat atau sebutan"},
		{kinerja.DefinisiSkala{Nama: "x", Desimal: -1, Kelas: []kinerja.Kelas{k("A", "0–1")}}, "desimal -1"},
		{kinerja.DefinisiSkala{Nama: "x", Perlakuan: 99, Kelas: []kinerja.Kelas{k("A", "0–1")}}, "perlakuan(99)"},
	} {
		_, err := kinerja.NewSkala(u.d)
		if !errors.Is(err, kinerja.ErrSkala) || !strings.Contains(err.Error(), u.mau) {
			t.Errorf("%+v: %v; mau %q", u.d, err, u.mau)
		}
	}
	// Half-open bands that touch do not overlap, whatever their order.
	s, err := kinerja.NewSkala(kinerja.DefinisiSkala{Nama: "x", Kelas: []kinerja.Kelas{k("A", ">50–100"), k("B", "0–50")}})
	if err != nil || len(s.Audit()) != 0 {
		t.Errorf("%v, %v", err, s.Audit())
	}
	// Classes alone cannot be changed from outside.
	d := s.Definisi()
	d.Kelas[0].Predikat = "Z"
	if p, _ := s.Predikat(1); p.String() != "B" {
		t.Errorf("skala berubah: %v", p)
	}
}

func TestParseSelang(t *testing.T) {
	for teks, mau := range map[string]string{
		"91–100":       "91–100",
		"91 - 100":     "91–100",
		"76 % ≤ 90 %":  "76–90",
		"≤ 50 %":       "≤50",
		">90–100":      ">90–100",
		">75 - <85":    ">75–<85",
		"88,31–100.00": "88,31–100",
		"100":          "100",
		"≥ 100":        "≥100",
		"< 60":         "<60",
		"-20–-10":      "-20–-10",
		"−5 s.d. 5":    "-5–5",
	} {
		s, err := kinerja.ParseSelang(teks)
		if err != nil || s.String() != mau {
			t.Errorf("%q: %q, %v; mau %q", teks, s, err, mau)
		}
	}
	for teks, kolom := range map[string]int{
		"":                      1,
		"90–76":                 1,
		">50–50":                1,
		"9a":                    2,
		"1–2–3":                 4 + len("–") - 1,
		"1.000.000–2":           6,
		"<50–60":                4,
		strings.Repeat("9", 31): 32,
	} {
		_, err := kinerja.ParseSelang(teks)
		var e *kinerja.SelangError
		if !errors.As(err, &e) || !errors.Is(err, kinerja.ErrSelang) || e.Kolom != kolom {
			t.Errorf("%q: %v; mau kolom %d", teks, err, kolom)
		}
	}
}

const skalaKampung = `# bukan skala suatu peraturan, hanya untuk uji
nama: kampung
judul: Perkembangan kampung
desimal: 1
perlakuan: bulatkan
Maju; 80,1–100; Mandiri; M
Berkembang; 50,1–80
Tertinggal; 0–50
`

func TestParseSkala(t *testing.T) {
	s, err := kinerja.ParseSkala(skalaKampung)
	if err != nil {
		t.Fatal(err)
	}
	if k := s.Classify(bilangan(t, "80.05"), kinerja.PerlakuanBawaan); k.Predikat.String() != "Maju" || k.Dipakai.Cmp(bilangan(t, "80.1")) != 0 {
		t.Errorf("80,05: %v (%v)", k.Predikat, k.Dipakai)
	}
	for teks, baris := range map[string]int{
		"nama: x\nA; 0–":                 2,
		"nama: x\nnama: y\nA; 0–1":       2,
		"nama: x\n\nA 0–1":               3,
		"nama: x\nperlakuan: apa\nA;0–1": 2,
		"nama: x\ntahun: dua":            2,
	} {
		_, err := kinerja.ParseSkala(teks)
		var e *kinerja.SkalaError
		if !errors.As(err, &e) || !errors.Is(err, kinerja.ErrSkala) || e.Baris != baris {
			t.Errorf("%q: %v; mau baris %d", teks, err, baris)
		}
	}
	if _, err := kinerja.ParseSkala(strings.Repeat("#\n", 1<<16)); !errors.Is(err, kinerja.ErrSkala) {
		t.Errorf("teks terlalu panjang: %v", err)
	}
}

// A scale is the same after text, JSON and YAML.
func TestSkalaEncoding(t *testing.T) {
	for asal := range kinerja.AllSkala() {
		b, err := asal.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		kembali, err := kinerja.ParseSkala(string(b))
		samaSkala(t, asal, kembali, err)

		b, err = json.Marshal(asal)
		if err != nil {
			t.Fatal(err)
		}
		dariJSON := new(kinerja.Skala)
		samaSkala(t, asal, dariJSON, json.Unmarshal(b, dariJSON))

		b, err = yaml.Marshal(asal)
		if err != nil {
			t.Fatal(err)
		}
		dariYAML := new(kinerja.Skala)
		samaSkala(t, asal, dariYAML, yaml.Unmarshal(b, dariYAML))
	}
	var s kinerja.Skala
	if err := json.Unmarshal([]byte(`{"nama":"x","klas":[]}`), &s); !errors.Is(err, kinerja.ErrSkala) {
		t.Errorf("medan tak dikenal: %v", err)
	}
	if err := yaml.Unmarshal([]byte("nama: x\nkelas: [{predikat: A, selang: 9–1}]"), &s); !errors.Is(err, kinerja.ErrSkala) {
		t.Errorf("selang terbalik: %v", err)
	}
}

func samaSkala(t *testing.T, a, b *kinerja.Skala, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", a, err)
	}
	if d := cmp.Diff(a.Definisi(), b.Definisi()); d != "" {
		t.Errorf("%s: %s", a, d)
	}
}

// The zero scale and no value at all are no reason to panic.
func TestSkalaEmpty(t *testing.T) {
	var s kinerja.Skala
	k := s.Classify(big.NewRat(1, 1), kinerja.PerlakuanAmbang)
	if _, ada := k.Temuan(); ada || !k.Predikat.IsZero() {
		t.Error("skala kosong memberi predikat")
	}
	k = skala(t, "sakip").Classify(nil, kinerja.PerlakuanAmbang)
	if _, ada := k.Temuan(); ada || k.Letak != kinerja.LetakTiada {
		t.Error("tanpa nilai, ada letak")
	}
	if _, err := s.ParsePredikat("A"); !errors.Is(err, kinerja.ErrPredikat) {
		t.Error(err)
	}
}

func FuzzParseSkala(f *testing.F) {
	f.Add(skalaKampung)
	for s := range kinerja.AllSkala() {
		b, _ := s.MarshalText()
		f.Add(string(b))
	}
	f.Add("nama: x\nA; >-1–<2")
	f.Add("nama: x\nA (B); ≥0; B (A)\nB; <0")
	f.Fuzz(func(t *testing.T, teks string) {
		s, err := kinerja.ParseSkala(teks)
		if err != nil {
			if !errors.Is(err, kinerja.ErrSkala) {
				t.Fatalf("%v", err)
			}
			return
		}
		for i, k := range s.Definisi().Kelas {
			p, err := s.ParsePredikat(k.Predikat)
			if err != nil || p.Tempat() != i+1 {
				t.Fatalf("%q: %d, %v; mau %d", k.Predikat, p.Tempat(), err, i+1)
			}
			if !k.Selang.Bawah.Valid || k.Selang.BawahTerbuka {
				continue
			}
			if v := k.Selang.Bawah.Decimal.Rat(); s.Classify(v, kinerja.PerlakuanTercetak).Predikat != p {
				t.Fatalf("batas bawah %v tidak dalam %v", v, k)
			}
		}
		b, err := s.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		kembali, err := kinerja.ParseSkala(string(b))
		if err != nil {
			t.Fatalf("%q: %v", b, err)
		}
		if d := cmp.Diff(s.Definisi(), kembali.Definisi()); d != "" {
			t.Fatal(d)
		}
	})
}
