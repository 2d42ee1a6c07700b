package anggaran

import (
	"errors"
	"math"
	"math/big"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unsafe"
)

func TestSizes(t *testing.T) {
	if got := unsafe.Sizeof(Rupiah{}); got != 16 {
		t.Errorf("Rupiah takes %d bytes, want 16", got)
	}
	if got := unsafe.Sizeof(Isian{}); got > 24 {
		t.Errorf("Isian takes %d bytes, want at most 24", got)
	}
}

// edges are amounts around every place where carrying, signs or range change.
func edges() []Rupiah {
	var out []Rupiah
	for _, hi := range []int64{0, 1, -1, 99, math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, math.MinInt64 + 1} {
		for _, lo := range []uint64{0, 1, 99, 100, 101, math.MaxInt64, 1 << 63, math.MaxUint64 - 1, math.MaxUint64} {
			out = append(out, Rupiah{hi, lo})
		}
	}
	return out
}

func TestZeroValue(t *testing.T) {
	var r Rupiah
	if !r.IsZero() || r.Sign() != 0 || r != New(0) || r.String() != "Rp0" {
		t.Errorf("zero value: IsZero %v, Sign %d, %v", r.IsZero(), r.Sign(), r)
	}
}

func TestConstructors(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 7_660_689_051, math.MaxInt64, math.MinInt64, math.MaxInt64 / 100, math.MinInt64/100 - 1} {
		want := new(big.Int).Mul(big.NewInt(n), big.NewInt(100))
		if got := toBig(New(n)); got.Cmp(want) != 0 {
			t.Errorf("New(%d) = %v sen, want %v", n, got, want)
		}
		if got := toBig(FromSen(n)); got.Cmp(big.NewInt(n)) != 0 {
			t.Errorf("FromSen(%d) = %v sen", n, got)
		}
	}
}

func TestRange(t *testing.T) {
	if toBig(MaxRupiah()).Cmp(bigMax) != 0 || toBig(MinRupiah()).Cmp(bigMin) != 0 {
		t.Error("MaxRupiah or MinRupiah is not the end of 128 bits")
	}
	sen := FromSen(1)
	for _, c := range []struct {
		name string
		f    func() (Rupiah, error)
	}{
		{"max+1", func() (Rupiah, error) { return MaxRupiah().Add(sen) }},
		{"min-1", func() (Rupiah, error) { return MinRupiah().Sub(sen) }},
		{"min+min", func() (Rupiah, error) { return MinRupiah().Add(MinRupiah()) }},
		{"0-min", func() (Rupiah, error) { return Rupiah{}.Sub(MinRupiah()) }},
		{"-min", MinRupiah().Neg},
		{"|min|", MinRupiah().Abs},
		{"max*2", func() (Rupiah, error) { return MaxRupiah().MulInt(2) }},
		// 3·(2⁶⁴−1)/3 in the upper half and a carry out of the lower one.
		{"carry*3", func() (Rupiah, error) { return Rupiah{0x5555555555555555, math.MaxUint64}.MulInt(3) }},
		{"min*-1", func() (Rupiah, error) { return MinRupiah().MulInt(-1) }},
		{"sum", func() (Rupiah, error) { return SumSlice([]Rupiah{MaxRupiah(), sen}) }},
		{"sum down", func() (Rupiah, error) { return SumSlice([]Rupiah{MinRupiah(), FromSen(-1)}) }},
	} {
		if r, err := c.f(); !errors.Is(err, ErrOverflow) || !r.IsZero() {
			t.Errorf("%s = %v, %v, want Rp0 and ErrOverflow", c.name, r, err)
		}
	}
	if r, err := MinRupiah().MulInt(1); r != MinRupiah() || err != nil {
		t.Errorf("min*1 = %v, %v", r, err)
	}
	_, err := New(1500).Neg()
	if err != nil {
		t.Error(err)
	}
	_, err = MaxRupiah().Add(New(1500))
	const want = "anggaran: Rp1.701.411.834.604.692.317.316.873.037.158.841.057,27 + Rp1.500: di luar jangkauan"
	if err == nil || err.Error() != want {
		t.Errorf("error text\n got %v\nwant %s", err, want)
	}
}

// TestAgainstBig holds every pair of edges against math/big.
func TestAgainstBig(t *testing.T) {
	for _, a := range edges() {
		for _, b := range edges() {
			checkPair(t, a, b)
			checkMul(t, a, b.hi)
			checkMul(t, a, int64(b.lo))
		}
		checkOne(t, a)
	}
}

func checkResult(t *testing.T, name string, a, b any, got Rupiah, err error, want *big.Int) {
	t.Helper()
	w, ok := fromBig(want)
	switch {
	case ok && (err != nil || got != w):
		t.Errorf("%v %s %v = %v, %v, want %v sen", a, name, b, got, err, want)
	case !ok && (!errors.Is(err, ErrOverflow) || !got.IsZero()):
		t.Errorf("%v %s %v = %v, %v, want ErrOverflow", a, name, b, got, err)
	}
}

func checkPair(t *testing.T, a, b Rupiah) {
	t.Helper()
	x, y := toBig(a), toBig(b)
	got, err := a.Add(b)
	checkResult(t, "Add", a, b, got, err, new(big.Int).Add(x, y))
	got, err = a.Sub(b)
	checkResult(t, "Sub", a, b, got, err, new(big.Int).Sub(x, y))
	if got, want := a.Compare(b), x.Cmp(y); got != want {
		t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
	}
	// In this order the partial sums may leave the range and come back.
	terms := []Rupiah{a, b, a, b, b}
	sum := new(big.Int).Add(x, y)
	sum.Add(sum, sum).Add(sum, y)
	got, err = SumSlice(terms)
	checkResult(t, "SumSlice", a, b, got, err, sum)
	got, err = Sum(slices.Values(terms))
	checkResult(t, "Sum", a, b, got, err, sum)
}

func checkMul(t *testing.T, a Rupiah, n int64) {
	t.Helper()
	got, err := a.MulInt(n)
	checkResult(t, "MulInt", a, n, got, err, new(big.Int).Mul(toBig(a), big.NewInt(n)))
}

func checkOne(t *testing.T, a Rupiah) {
	t.Helper()
	x := toBig(a)
	got, err := a.Neg()
	checkResult(t, "Neg", a, "", got, err, new(big.Int).Neg(x))
	got, err = a.Abs()
	checkResult(t, "Abs", a, "", got, err, new(big.Int).Abs(x))
	if a.Sign() != x.Sign() || a.IsZero() != (x.Sign() == 0) {
		t.Errorf("%v: Sign %d, IsZero %v", a, a.Sign(), a.IsZero())
	}
	whole, sen := new(big.Int).QuoRem(x, big.NewInt(100), new(big.Int))
	wantExact := sen.Sign() == 0 && whole.IsInt64()
	n, exact := a.Int64()
	if exact != wantExact || exact && n != whole.Int64() || !exact && n != 0 {
		t.Errorf("%v.Int64() = %d, %v, want %v, %v", a, n, exact, whole, wantExact)
	}
}

func TestInt64(t *testing.T) {
	for _, c := range []struct {
		r     Rupiah
		whole int64
		exact bool
	}{
		{New(math.MaxInt64), math.MaxInt64, true},
		{New(math.MinInt64), math.MinInt64, true},
		{FromSen(-150), 0, false},
		{FromSen(50), 0, false},
		{MaxRupiah(), 0, false},
	} {
		if whole, exact := c.r.Int64(); whole != c.whole || exact != c.exact {
			t.Errorf("%v.Int64() = %d, %v, want %d, %v", c.r, whole, exact, c.whole, c.exact)
		}
	}
	over, _ := New(math.MaxInt64).Add(New(1))
	if n, exact := over.Int64(); n != 0 || exact {
		t.Errorf("2⁶³ rupiah: Int64() = %d, %v", n, exact)
	}
}

// TestSumPartial: the result counts, not the way to it.
func TestSumPartial(t *testing.T) {
	terms := []Rupiah{MaxRupiah(), MaxRupiah(), New(7), MinRupiah(), MinRupiah()}
	want := New(7)
	want, _ = want.Sub(FromSen(2)) // twice max and min leave −2 sen
	if got, err := SumSlice(terms); got != want || err != nil {
		t.Errorf("SumSlice = %v, %v, want %v", got, err, want)
	}
	if got, err := Sum(slices.Values(terms)); got != want || err != nil {
		t.Errorf("Sum = %v, %v, want %v", got, err, want)
	}
	if got, err := SumSlice(nil); !got.IsZero() || err != nil {
		t.Errorf("SumSlice(nil) = %v, %v", got, err)
	}
}

// TestDocuments takes differences that public reports print: a CaLK of TA 2018,
// where the sen stand, and the Lapkin of PPPOMN, triwulan II 2021.
func TestDocuments(t *testing.T) {
	for _, c := range [][3]string{
		{"709.214.465.452,50", "684.986.706.782,04", "Rp24.227.758.670,46"},
		{"Rp. 105.370.538.000,-", "Rp. 1.544.000.000,-", "Rp103.826.538.000"},
	} {
		a, aErr := TitikRibuan.ParseRupiah(c[0])
		b, bErr := TitikRibuan.ParseRupiah(c[1])
		got, err := a.Sub(b)
		if err := errors.Join(aErr, bErr, err); got.String() != c[2] || err != nil {
			t.Errorf("%s − %s = %v, %v, want %s", c[0], c[1], got, err, c[2])
		}
	}
}

func TestAllocs(t *testing.T) {
	a, b := New(7_660_689_051), FromSen(-12_345)
	values := slices.Repeat([]Rupiah{a, b}, 500)
	buf := make([]byte, 0, 64)
	const isi, polos = "7,660,689,051", "1234.50"
	text := []byte(polos)
	var r Rupiah
	for _, c := range []struct {
		name string
		f    func()
	}{
		{"Add", func() { r, _ = a.Add(b) }},
		{"Sub", func() { r, _ = a.Sub(b) }},
		{"Neg", func() { r, _ = a.Neg() }},
		{"MulInt", func() { r, _ = a.MulInt(12) }},
		{"SumSlice", func() { r, _ = SumSlice(values) }},
		{"Sum", func() { r, _ = Sum(slices.Values(values)) }},
		{"ParseRupiah", func() { r, _ = ParseRupiah(isi) }},
		{"Konvensi.ParseRupiah", func() { r, _ = KomaRibuan.ParseRupiah(" Rp. (7,660,689,051.5)") }},
		{"ParseIsian", func() { _, _ = KomaRibuan.ParseIsian("Rp -") }},
		{"AppendTo", func() { buf = MinRupiah().AppendTo(buf[:0]) }},
		{"AppendText", func() { buf, _ = a.AppendText(buf[:0]) }},
		{"UnmarshalText", func() { _ = r.UnmarshalText(text) }},
	} {
		if n := testing.AllocsPerRun(100, c.f); n != 0 {
			t.Errorf("%s: %v allocations, want 0", c.name, n)
		}
	}
}

// TestInlining keeps the operations of every inner loop inlinable.
func TestInlining(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the compiler")
	}
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	out, err := exec.Command(goTool, "build", "-gcflags=-m", ".").CombinedOutput()
	if err != nil {
		t.Skipf("go build: %v\n%s", err, out)
	}
	for _, name := range []string{"New", "FromSen", "Rupiah.Add", "Rupiah.Sub", "Rupiah.Neg",
		"Rupiah.Compare", "Rupiah.Sign", "Rupiah.IsZero", "total.plus", "Sum", "Isian.Rupiah"} {
		if !strings.Contains(string(out), "can inline "+name+"\n") {
			t.Errorf("%s does not inline any more", name)
		}
	}
}
