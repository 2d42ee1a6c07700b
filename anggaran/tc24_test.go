package anggaran

import (
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"
)

func persenFixed(p Persen, places int, k Konvensi) string {
	b, _ := p.AppendFixed(nil, places, SetengahKeAtas, k)
	return string(b)
}

// TestTC24 recomputes Table T-C.24 of the Renstra 2025–2029 of Dinas Sosial
// Kota Jambi from its own amounts: every ratio and every mean as printed.
func TestTC24(t *testing.T) {
	data, err := os.ReadFile("../testdata/renstra-dinsos-kota-jambi-2025-2029.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(data), "**Tabel T-C.24**")
	if !ok {
		t.Fatal("the document has no table T-C.24")
	}
	ratios, means := 0, 0
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "Tabel 3.3") {
			break
		}
		if len(cells) != 15 || !strings.HasPrefix(line, "Belanja") {
			continue
		}
		var nilai [8]Isian
		for i := range nilai {
			if nilai[i], err = KomaRibuan.ParseIsian(cells[1+i]); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 4 {
			p, err := Penyerapan(nilai[4+i].rupiah, nilai[i].rupiah)
			if got := persenFixed(p, 2, KomaRibuan); got != cells[9+i] || err != nil {
				t.Errorf("%s, %d: %s, %v, printed %s", cells[0], 2021+i, got, err, cells[9+i])
			}
			ratios++
		}
		for i := range 2 {
			m, err := RataRataPertumbuhan(nilai[4*i : 4*i+4])
			if got := persenFixed(m.Persen, 2, KomaRibuan); got != cells[13+i] || err != nil || m.Selang != 3 || m.Lewat != nil {
				t.Errorf("%s: %s, %v, printed %s", cells[0], got, err, cells[13+i])
			}
			means++
		}
	}
	if ratios != 8 || means != 4 {
		t.Errorf("%d ratios and %d means seen, want 8 and 4", ratios, means)
	}
}

// TestPenyerapanDocuments holds vectors 5–12, 17, 27–35 and 39–40 of the test
// vectors from public documents.
func TestPenyerapanDocuments(t *testing.T) {
	const (
		jambi = "Renstra Dinsos Kota Jambi 2025–2029, T-C.24"
		calk  = "CaLK TA 2018"
	)
	for _, c := range []struct {
		pagu, realisasi, printed, places4 string
		source                            string
		wrong                             bool // the document's figure is
	}{
		{"10.009.542.435", "9.448.777.466", "94,40%", "94,3977%", jambi, false},
		{"18.412.964.502", "11.306.845.911", "61,41%", "61,4070%", jambi, false},
		{"11.891.068.465", "11.205.003.490", "94,23%", "94,2304%", jambi, false},
		{"11.117.346.531", "10.344.648.483", "93,05%", "93,0496%", jambi, false},
		{"1.211.663.081", "1.121.788.250", "92,58%", "92,5825%", jambi, false},
		{"586.710.555", "546.526.800", "93,15%", "93,1510%", jambi, false},
		{"498.040.722", "471.624.455", "94,70%", "94,6960%", jambi, false},
		{"273.553.469", "262.460.000", "95,94%", "95,9447%", jambi, false},
		{"855.830.897.000", "734.881.464.333", "85,87%", "85,8676%", "PMK 214/2017 lampiran", false},
		{"103.826.538.000", "23.906.077.655", "23,03%", "23,0250%", "Lapkin PPPOMN TW II 2021", false},
		{"252.545.875.464", "241.515.839.172", "95,63%", "95,6325%", calk, false},
		{"99.494.213.750", "91.375.235.577", "91,84%", "91,8397%", calk, false},
		{"900.000.000", "138.757.370", "15,42%", "15,4175%", calk, false},
		{"437.620.000", "226.482.032", "51,75%", "51,7531%", calk, false},
		{"356.927.709.214", "336.700.914.151", "94,33%", "94,3331%", calk, false},
		{"374.018.185.214", "336.700.914.151", "94,33%", "90,0226%", calk + ", belanja pegawai: the row is not its detail", true},
		{"333.628.665.658", "337.783.340.871,50", "96,31%", "101,2453%", calk + ", belanja barang", true},
		{"350.719.141.658", "337.783.340.871,50", "96,31%", "96,3116%", calk + ", belanja barang as total minus other rows", false},
		{"747.484.928.657", "709.214.465.452,50", "94,88%", "94,8801%", calk, false},
		{"106.439.453.000", "104.734.936.307", "98,40%", "98,3986%", "LAKIP Itjen 2019", false},
		{"769.420.000", "760.225.025", "98,80%", "98,8049%", "LAKIP Itjen 2019", false},
		{"3.021.089.000", "2.988.047.640", "98,91%", "98,9063%", "LAKIP Itjen 2019", false},
	} {
		pagu, e1 := TitikRibuan.ParseRupiah(c.pagu)
		realisasi, e2 := TitikRibuan.ParseRupiah(c.realisasi)
		p, e3 := Penyerapan(realisasi, pagu)
		if err := errors.Join(e1, e2, e3); err != nil {
			t.Fatal(err)
		}
		if got := persenFixed(p, 4, TitikRibuan); got != c.places4 {
			t.Errorf("%s: %s of %s: %s, want %s", c.source, c.realisasi, c.pagu, got, c.places4)
		}
		if got := p.String(); (got != c.printed) != c.wrong {
			t.Errorf("%s: %s of %s: %s, printed %s", c.source, c.realisasi, c.pagu, got, c.printed)
		}
	}
	// Vector 36, and the 17.090.476.000 of vectors 33 and 34.
	a, _ := ParseRupiah("709.214.465.452,50")
	b, _ := ParseRupiah("684.986.706.782,04")
	if r, err := Sisa(b, a); r.String() != "Rp24.227.758.670,46" || err != nil {
		t.Error(r, err)
	}
}

// TestPertumbuhanDocument holds vectors 13–16: the steps, the mean, and the
// compound rate, which is not what the table prints.
func TestPertumbuhanDocument(t *testing.T) {
	for _, c := range []struct {
		nilai   []int64
		steps   []string
		mean    string
		majemuk string
	}{
		{[]int64{10009542435, 18412964502, 11891068465, 11117346531}, []string{"83,9541%", "-35,4201%", "-6,5067%"}, "14,0091%", "3,5609%"},
		{[]int64{9448777466, 11306845911, 11205003490, 10344648483}, nil, "3,6952%", "3,0655%"},
		{[]int64{1211663081, 586710555, 498040722, 273553469}, nil, "-37,2551%", "-39,1090%"},
		{[]int64{1121788250, 546526800, 471624455, 262460000}, nil, "-36,4452%", ""},
	} {
		var nilai []Rupiah
		for _, n := range c.nilai {
			nilai = append(nilai, New(n))
		}
		d := DeretFrom(2021, nilai...)
		for i, g := range d.Pertumbuhan() {
			if got := persenFixed(g.Persen, 4, TitikRibuan); g.Tahun != 2022+i || g.Err != nil || c.steps != nil && got != c.steps[i] {
				t.Errorf("%d: %s, %v, want %v", g.Tahun, got, g.Err, c.steps)
			}
		}
		m, err := d.RataRataPertumbuhan()
		if got := persenFixed(m.Persen, 4, TitikRibuan); got != c.mean || err != nil {
			t.Errorf("mean %s, %v, want %s", got, err, c.mean)
		}
		p, err := d.Majemuk()
		if got := persenFixed(p, 4, TitikRibuan); c.majemuk != "" && got != c.majemuk || err != nil {
			t.Errorf("compound %s, %v, want %s", got, err, c.majemuk)
		}
	}
}

func TestRasioUndefined(t *testing.T) {
	nol, satu := Rupiah{}, New(1)
	for name, f := range map[string]func() (Persen, error){
		"penyerapan":     func() (Persen, error) { return Penyerapan(satu, nol) },
		"penyerapan 0/0": func() (Persen, error) { return Penyerapan(nol, nol) },
		"proporsi":       func() (Persen, error) { return Proporsi(satu, nol) },
		"dari nol":       func() (Persen, error) { return Pertumbuhan(nol, satu) },
		"dari negatif":   func() (Persen, error) { return Pertumbuhan(New(-1), satu) },
		"majemuk nol":    func() (Persen, error) { return Majemuk(nol, satu, 1) },
		"majemuk ke neg": func() (Persen, error) { return Majemuk(satu, New(-1), 1) },
		"majemuk 0":      func() (Persen, error) { return Majemuk(satu, satu, 0) },
		"majemuk 101":    func() (Persen, error) { return Majemuk(satu, satu, 101) },
	} {
		p, err := f()
		var re *RasioError
		if p != (Persen{}) || !errors.Is(err, ErrTakTerdefinisi) || !errors.As(err, &re) || re.Sebab == "" {
			t.Errorf("%s: %v, %v", name, p, err)
		}
	}
	if _, err := Penyerapan(MaxRupiah(), FromSen(1)); !errors.Is(err, ErrOverflow) {
		t.Error(err)
	}
	if p, err := Pertumbuhan(satu, nol); p.String() != "-100,00%" || err != nil {
		t.Error(p, err)
	}
	if p, err := Majemuk(New(100), New(121), 2); p != persenMust(t, "10") || err != nil {
		t.Error(p, err)
	}
	if p, err := Majemuk(New(100), nol, 3); p != persenMust(t, "-100") || err != nil {
		t.Error(p, err)
	}
	isi := []Isian{{}, IsianOf(satu), IsianOf(nol), IsianOf(satu), IsianOf(New(3)), {isi: Strip}}
	m, err := RataRataPertumbuhan(isi)
	if m.Persen != persenMust(t, "50") || m.Selang != 2 || len(m.Lewat) != 3 || m.Lewat[0] != 1 || m.Lewat[1] != 3 || m.Lewat[2] != 5 || err != nil {
		t.Error(m, err)
	}
	if m, err := RataRataPertumbuhan(isi[:2]); !errors.Is(err, ErrTakTerdefinisi) || len(m.Lewat) != 1 {
		t.Error(m, err)
	}
}

// rasioCheck measures p against the quotient it was cut from: less than a unit
// away, and rounding it at any place, any way, rounds the quotient.
func rasioCheck(t *testing.T, p Persen, want *big.Rat) {
	t.Helper()
	diff := new(big.Rat).Sub(new(big.Rat).SetFrac(toBig(p.n), big.NewInt(1e18)), want)
	if diff.Abs(diff).Cmp(big.NewRat(1, 1e18)) >= 0 {
		t.Fatalf("%v is off %v by %v", p.Decimal(), want.FloatString(20), diff)
	}
	for _, places := range []int{0, 2, 4, 17} {
		unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
		scaled := new(big.Rat).Mul(unit, new(big.Rat).Abs(want))
		q, rem := new(big.Int).QuoRem(scaled.Num(), scaled.Denom(), new(big.Int))
		half := rem.Lsh(rem, 1).Cmp(scaled.Denom())
		for m := SetengahKeAtas; m <= KeAtas; m++ {
			up := m == SetengahKeAtas && half >= 0 || m == KeAtas && rem.Sign() > 0 ||
				m == SetengahKeGenap && (half > 0 || half == 0 && q.Bit(0) == 1)
			w := new(big.Int).Set(q)
			if up {
				w.Add(w, big.NewInt(1))
			}
			hi, lo, err := p.round(places, m)
			got := new(big.Int).SetUint64(hi)
			got.Or(got.Lsh(got, 64), new(big.Int).SetUint64(lo))
			if got.Cmp(w) != 0 || err != nil {
				t.Fatalf("%s to %d %v: %v, want %v", want.FloatString(20), places, m, got, w)
			}
		}
	}
}

func FuzzRasio(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, int64(0), uint64(800_000))
		f.Add(int64(0), uint64(1), a.hi, a.lo)
		f.Add(a.hi, a.lo, a.hi, a.lo+1)
	}
	f.Add(int64(0), uint64(1), int64(0), uint64(20_000)) // 0.005 exactly
	f.Fuzz(func(t *testing.T, ahi int64, alo uint64, bhi int64, blo uint64) {
		a, b := Rupiah{ahi, alo}, Rupiah{bhi, blo}
		hundred := big.NewRat(100, 1)
		rest, err := Sisa(a, b)
		checkResult(t, "Sisa", a, b, rest, err, new(big.Int).Sub(toBig(b), toBig(a)))
		if !b.IsZero() {
			want := new(big.Rat).SetFrac(toBig(a), toBig(b))
			p, err := Penyerapan(a, b)
			if want.Mul(want, hundred); err == nil {
				rasioCheck(t, p, want)
			} else if persenFits(want) {
				t.Fatalf("%v of %v: %v", a, b, err)
			}
			if q, qErr := Proporsi(a, b); q != p || (qErr == nil) != (err == nil) {
				t.Fatalf("share of %v in %v: %v, %v, absorption %v", a, b, q, qErr, p)
			}
			big2, err2 := rasioPersenBig("", toBig(a), toBig(b))
			if big2 != p || (err == nil) != (err2 == nil) {
				t.Fatalf("%v of %v: %v, by math/big %v", a, b, p, big2)
			}
		}
		if b.Sign() > 0 {
			diff := new(big.Int).Sub(toBig(a), toBig(b))
			want := new(big.Rat).SetFrac(diff, toBig(b))
			if p, err := Pertumbuhan(b, a); err == nil {
				rasioCheck(t, p, want.Mul(want, hundred))
				m, err := RataRataPertumbuhan([]Isian{IsianOf(b), IsianOf(a)})
				if m.Persen != p || err != nil {
					t.Fatalf("mean of one %v is %v, %v", p, m.Persen, err)
				}
				if a.Sign() >= 0 {
					if q, err := Majemuk(b, a, 1); q != p || err != nil {
						t.Fatalf("compound over one year %v, %v, want %v", q, err, p)
					}
				}
			} else if persenFits(want.Mul(want, hundred)) {
				t.Fatal(err)
			}
		}
	})
}

// persenFits reports whether a quotient is well in range.
func persenFits(q *big.Rat) bool {
	return new(big.Rat).Abs(q).Cmp(big.NewRat(170_000_000_000_000_000, 1)) < 0
}

// FuzzMajemuk: the n-th power brackets the amounts.
func FuzzMajemuk(f *testing.F) {
	f.Add(uint64(1000954243500), uint64(1111734653100), uint8(3))
	f.Add(uint64(100), uint64(121), uint8(2))
	f.Add(uint64(1<<63), uint64(1), uint8(99))
	f.Fuzz(func(t *testing.T, a, b uint64, n uint8) {
		if a == 0 || n == 0 || n > 100 {
			t.Skip()
		}
		p, err := Majemuk(Rupiah{0, a}, Rupiah{0, b}, int(n))
		if err != nil {
			if n == 1 && errors.Is(err, ErrOverflow) {
				t.Skip()
			}
			t.Fatal(err)
		}
		// (S + p)ⁿ·a against b·Sⁿ, S = 10²⁰ units.
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(20), nil)
		want := new(big.Int).Mul(new(big.Int).SetUint64(b), new(big.Int).Exp(scale, big.NewInt(int64(n)), nil))
		pow := func(d int64) int {
			x := new(big.Int).Add(scale, toBig(p.n))
			x.Add(x, big.NewInt(d))
			if x.Sign() < 0 {
				return -1
			}
			x.Exp(x, big.NewInt(int64(n)), nil)
			return x.Mul(x, new(big.Int).SetUint64(a)).Cmp(want)
		}
		exact := pow(0) == 0
		last := new(big.Int).Rem(toBig(p.n), big.NewInt(5)).Sign()
		if !exact && (pow(-1) >= 0 || pow(1) <= 0 || last == 0) {
			t.Fatalf("%d → %d over %d: %v", a, b, n, p.Decimal())
		}
	})
}

// TestRasioSticky: 20000·a = 4001·b + 1, so that a/b is 20,005% and less than a
// unit of the last place more. Half even has to see that it is more than half.
func TestRasioSticky(t *testing.T) {
	a, b := FromSen(20005000000000800), FromSen(100000000000003999)
	p, err := Proporsi(a, b)
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Round(2, SetengahKeGenap)
	if r != persenMust(t, "20.01") || err != nil {
		t.Errorf("%v rounds to %v, %v", p.Decimal(), r, err)
	}
	if r, _ := persenMust(t, "20.005").Round(2, SetengahKeGenap); r != persenMust(t, "20") {
		t.Errorf("20,005%% rounds to %v", r)
	}
}

func TestRasioAllocs(t *testing.T) {
	a, b := New(9_448_777_466), New(10_009_542_435)
	var p Persen
	buf := make([]byte, 0, 64)
	for name, f := range map[string]func(){
		"Penyerapan":  func() { p, _ = Penyerapan(a, b) },
		"Pertumbuhan": func() { p, _ = Pertumbuhan(a, b) },
		"Sisa":        func() { _, _ = Sisa(a, b) },
		"Round":       func() { p, _ = p.Round(2, SetengahKeAtas) },
		"AppendFixed": func() { buf, _ = p.AppendFixed(buf[:0], 2, SetengahKeAtas, KomaRibuan) },
		"AppendText":  func() { buf, _ = p.AppendText(buf[:0]) },
		"ParsePersen": func() { p, _ = ParsePersen("94,40 %") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations, want 0", name, n)
		}
	}
}

func BenchmarkPenyerapan(b *testing.B) {
	x, y := New(9_448_777_466), New(10_009_542_435)
	b.Run("rupiah", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = Penyerapan(x, y)
		}
	})
	b.Run("decimal", func(b *testing.B) {
		p, q := x.Decimal(), y.Decimal()
		b.ReportAllocs()
		for b.Loop() {
			sink.decimal = p.DivRound(q, 20).Shift(2)
		}
	})
}

func BenchmarkMajemuk(b *testing.B) {
	x, y := New(10_009_542_435), New(11_117_346_531)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Majemuk(x, y, 3)
	}
}
