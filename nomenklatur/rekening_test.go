package nomenklatur

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
)

// lebarRekeningUji are the widths of an account, as section 1.3 of the notes on
// the rules has them: 90/2019, 050-3708/2020 to 2850/2025, 861/2026.
var lebarRekeningUji = [][]int{{1, 1, 2, 2, 2, 3}, {1, 1, 2, 2, 2, 4}, {1, 1, 2, 2, 3, 5}}

// enamLambat is the slow, plainly right twin of the readers of accounts and
// sources of funds: the numbers of s, if every field has its width in one of
// the sets and none is zero.
func enamLambat(s string, lebar [][]int, maks int) (angka []int, ok bool) {
	ruas := strings.Split(s, ".")
	for _, l := range lebar {
		if sesuaiLambat(ruas, l) {
			ok = true
		}
	}
	if !ok {
		return nil, false
	}
	for _, r := range ruas {
		n, err := strconv.Atoi(r)
		if err != nil || n == 0 {
			return nil, false
		}
		angka = append(angka, n)
	}
	return angka, angka[0] <= maks
}

func sesuaiLambat(ruas []string, lebar []int) bool {
	if len(ruas) > len(lebar) {
		return false
	}
	for i, r := range ruas {
		if len(r) != lebar[i] || strings.Trim(r, "0123456789") != "" {
			return false
		}
	}
	return true
}

// kodeEnamUji is what an account and a source of funds have in common.
type kodeEnamUji[K any] interface {
	comparable
	IsValid() bool
	String() string
	Nomor() int
	Parent() K
	Compare(K) int
	Equal(K) bool
	Contains(K) bool
	Canonical() K
	MarshalBinary() ([]byte, error)
}

// periksaEnam holds parse against the slow twin, and print against parse.
func periksaEnam[K kodeEnamUji[K]](t *testing.T, s string, lebar [][]int, maks int, parse func(string) (K, error)) {
	t.Helper()
	angka, ok := enamLambat(s, lebar, maks)
	k, err := parse(s)
	switch {
	case ok != (err == nil) || ok != k.IsValid():
		t.Errorf("%q: %v, %v; kembaran lambat: %v", s, k, err, ok)
		return
	case err != nil:
		periksaParseError(t, s, err)
		return
	}
	if k.String() != s {
		t.Errorf("%q ditulis %q", s, k)
	}
	if k.Nomor() != angka[len(angka)-1] {
		t.Errorf("%q: Nomor %d", s, k.Nomor())
	}
	if got, want := k.Parent().String(), s[:max(0, strings.LastIndexByte(s, '.'))]; got != want {
		t.Errorf("%q: Parent %q, diharapkan %q", s, got, want)
	}
	if p := k.Parent(); p.IsValid() {
		if baca, err := parse(p.String()); err != nil || baca != p {
			t.Errorf("%q: Parent %q bukan nilai dari teksnya, %v", s, p, err)
		}
		if !p.Contains(k) || k.Contains(p) {
			t.Errorf("%q: %q memuat %v, dimuat %v", s, p, p.Contains(k), k.Contains(p))
		}
	}
	periksaBaku(t, s, k, lebar, maks, parse)
}

func periksaBaku[K kodeEnamUji[K]](t *testing.T, s string, k K, lebar [][]int, maks int, parse func(string) (K, error)) {
	t.Helper()
	angka, _ := enamLambat(s, lebar, maks)
	c := k.Canonical()
	baku, ok := enamLambat(c.String(), lebar, maks)
	if !ok || !slices.Equal(angka, baku) || c.Canonical() != c || !c.Equal(k) {
		t.Errorf("%q: Canonical %q", s, c)
	}
	if baca, err := parse(c.String()); err != nil || baca != c {
		t.Errorf("%q: Canonical %q bukan nilai dari teksnya, %v", s, c, err)
	}
}

// periksaParseError holds an error against the text it is about.
func periksaParseError(t *testing.T, s string, err error) {
	t.Helper()
	var e *ParseError
	if !errors.As(err, &e) || !errors.Is(err, ErrKode) {
		t.Errorf("%q: galat %T %v", s, err, err)
		return
	}
	if e.Input != s || e.Jenis == "" || e.Expected == "" || e.Offset < 0 || e.Offset > len(s) ||
		!strings.HasPrefix(s[e.Offset:], e.Found) || (e.Found == "") != (e.Offset == len(s)) {
		t.Errorf("%q: galat %+v", s, *e)
	}
}

func TestKodeRekeningSize(t *testing.T) {
	if n := unsafe.Sizeof(KodeRekening{}); n != 8 {
		t.Errorf("ukuran KodeRekening = %d, diharapkan 8", n)
	}
	if n := unsafe.Sizeof(KodeSumberDana{}); n != 8 {
		t.Errorf("ukuran KodeSumberDana = %d, diharapkan 8", n)
	}
}

// bagianRekening is everything an account says about itself.
type bagianRekening struct {
	Tingkat   string
	Nomor     int
	Parent    string
	Ancestors []string
	Canonical string
}

func uraikanRekening(k KodeRekening) bagianRekening {
	var leluhur []string
	for a := range k.Ancestors() {
		leluhur = append(leluhur, a.String())
	}
	return bagianRekening{k.Tingkat().String(), k.Nomor(), k.Parent().String(), leluhur, k.Canonical().String()}
}

func TestKodeRekeningParts(t *testing.T) {
	for s, want := range map[string]bagianRekening{
		"":             {},
		"5":            {"akun", 5, "", nil, "5"},
		"8":            {"akun", 8, "", nil, "8"},
		"5.1":          {"kelompok", 1, "5", []string{"5"}, "5.1"},
		"5.1.02":       {"jenis", 2, "5.1", []string{"5", "5.1"}, "5.1.02"},
		"5.1.02.13":    {"objek", 13, "5.1.02", []string{"5", "5.1", "5.1.02"}, "5.1.02.13"},
		"5.1.02.13.07": {"rincian objek", 7, "5.1.02.13", []string{"5", "5.1", "5.1.02", "5.1.02.13"}, "5.1.02.13.07"},
		"5.1.02.13.007": {
			"rincian objek", 7, "5.1.02.13", []string{"5", "5.1", "5.1.02", "5.1.02.13"}, "5.1.02.13.07",
		},
		"5.1.02.13.107": {
			"rincian objek", 107, "5.1.02.13", []string{"5", "5.1", "5.1.02", "5.1.02.13"}, "5.1.02.13.107",
		},
		"5.1.01.01.01.001": {
			"sub rincian objek", 1, "5.1.01.01.01",
			[]string{"5", "5.1", "5.1.01", "5.1.01.01", "5.1.01.01.01"}, "5.1.01.01.01.0001",
		},
		"5.1.02.01.01.0024": {
			"sub rincian objek", 24, "5.1.02.01.01",
			[]string{"5", "5.1", "5.1.02", "5.1.02.01", "5.1.02.01.01"}, "5.1.02.01.01.0024",
		},
		"5.1.02.01.001.00024": {
			"sub rincian objek", 24, "5.1.02.01.001",
			[]string{"5", "5.1", "5.1.02", "5.1.02.01", "5.1.02.01.001"}, "5.1.02.01.01.0024",
		},
		"5.1.02.01.001.10024": {
			"sub rincian objek", 10024, "5.1.02.01.001",
			[]string{"5", "5.1", "5.1.02", "5.1.02.01", "5.1.02.01.001"}, "5.1.02.01.001.10024",
		},
		"8.9.99.99.999.99999": {
			"sub rincian objek", 99999, "8.9.99.99.999",
			[]string{"8", "8.9", "8.9.99", "8.9.99.99", "8.9.99.99.999"}, "8.9.99.99.999.99999",
		},
	} {
		var k KodeRekening
		if s != "" {
			k = MustParseKodeRekening(s)
		}
		if diff := cmp.Diff(want, uraikanRekening(k)); diff != "" {
			t.Errorf("%q (-harus +jadi):\n%s", s, diff)
		}
		if k.IsValid() != (s != "") || k.IsZero() != (s == "") || k.String() != s {
			t.Errorf("%q: IsValid %v, IsZero %v, String %q", s, k.IsValid(), k.IsZero(), k)
		}
	}
}

func TestKodeRekeningAt(t *testing.T) {
	k := MustParseKodeRekening("5.1.02.01.001.00024")
	for tingkat, want := range map[TingkatRekening]string{
		0: "", TingkatAkun: "5", TingkatKelompok: "5.1", TingkatJenis: "5.1.02", TingkatObjek: "5.1.02.01",
		TingkatRincianObjek: "5.1.02.01.001", TingkatSubRincianObjek: "5.1.02.01.001.00024", 7: "", 255: "",
	} {
		if got := k.At(tingkat); got.String() != want {
			t.Errorf("At(%v) = %q, diharapkan %q", tingkat, got, want)
		}
	}
	if got := MustParseKodeRekening("5.1").At(TingkatJenis); got.IsValid() {
		t.Errorf("5.1.At(jenis) = %q", got)
	}
	// Where the widths agree, the values do.
	for _, s := range []string{"5.1.02.01.001.00024", "5.1.02.01.01.024", "5.1.02.01.01.0024"} {
		if got := MustParseKodeRekening(s).At(TingkatObjek); got != MustParseKodeRekening("5.1.02.01") {
			t.Errorf("%s.At(objek) = %#v", s, got)
		}
	}
	if MustParseKodeRekening("5.1.02.01.01.024").Parent() != MustParseKodeRekening("5.1.02.01.01.0024").Parent() {
		t.Error("induk dengan lebar yang sama berbeda")
	}
}

// TestKodeRekeningIdentity: one account in three widths.
func TestKodeRekeningIdentity(t *testing.T) {
	tiga := []KodeRekening{
		MustParseKodeRekening("5.1.02.01.01.024"),
		MustParseKodeRekening("5.1.02.01.01.0024"),
		MustParseKodeRekening("5.1.02.01.001.00024"),
	}
	for i, a := range tiga {
		for j, b := range tiga {
			if !a.Equal(b) || a.Compare(b) != 0 || !a.Contains(b) || a.Canonical() != b.Canonical() {
				t.Errorf("%v dan %v: Equal %v, Compare %d, Contains %v", a, b, a.Equal(b), a.Compare(b), a.Contains(b))
			}
			if (a == b) != (i == j) {
				t.Errorf("%v == %v: %v", a, b, a == b)
			}
		}
		if !MustParseKodeRekening("5.1.02.01.01").Contains(a) || !MustParseKodeRekening("5.1.02.01.001").Contains(a) {
			t.Errorf("rincian objek tidak memuat %v", a)
		}
	}
	lain := MustParseKodeRekening("5.1.02.01.01.0025")
	if lain.Equal(tiga[1]) || lain.Contains(tiga[1]) || lain.Canonical() == tiga[1].Canonical() {
		t.Error("akun lain dianggap sama")
	}
	if (KodeRekening{}).Contains(lain) || lain.Contains(KodeRekening{}) || (KodeRekening{}).Contains(KodeRekening{}) {
		t.Error("nilai nol memuat atau dimuat")
	}
}

func TestKodeRekeningOrder(t *testing.T) {
	urut := []string{
		"", "1", "4.1", "4.1.01", "4.1.01.01.01", "4.1.01.01.01.0001", "4.1.01.01.002", "4.1.01.01.10.010",
		"4.1.01.02", "4.2", "5", "5.1.02.01.01.001", "5.1.02.01.001.00002", "5.1.02.01.01.0010", "8.9.99.99.999.99999",
	}
	for i, a := range urut {
		for j, b := range urut {
			var x, y KodeRekening
			if x.UnmarshalText([]byte(a)) != nil || y.UnmarshalText([]byte(b)) != nil {
				t.Fatal(a, b)
			}
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := x.Compare(y); got != want {
				t.Errorf("%q.Compare(%q) = %d, diharapkan %d", a, b, got, want)
			}
		}
	}
}

func TestKodeRekeningFormat(t *testing.T) {
	for _, c := range []struct {
		kode  string
		edisi Edisi
		want  string // empty: refused
	}{
		{"5.1.02.01.01.0024", Permendagri90, "5.1.02.01.01.024"},
		{"5.1.02.01.01.0024", Kepmendagri3708, "5.1.02.01.01.0024"},
		{"5.1.02.01.01.024", Kepmendagri5889, "5.1.02.01.01.0024"},
		{"5.1.02.01.001.00024", Kepmendagri1317, "5.1.02.01.01.0024"},
		{"5.1.02.01.001.00024", Kepmendagri3406, "5.1.02.01.01.0024"},
		{"5.1.02.01.001.00024", Kepmendagri2850, "5.1.02.01.01.0024"},
		{"5.1.02.01.01.0024", Kepmendagri861, "5.1.02.01.001.00024"},
		{"5.1.02.01.001", Permendagri90, "5.1.02.01.01"},
		{"5.1.02.01.01", Kepmendagri861, "5.1.02.01.001"},
		{"5.1.02.01", Kepmendagri861, "5.1.02.01"},
		{"5", Permendagri90, "5"},
		{"5.1.02.01.01.0999", Permendagri90, "5.1.02.01.01.999"},
		{"5.1.02.01.01.1000", Permendagri90, ""},
		{"5.1.02.01.100.00001", Kepmendagri2850, ""},
		{"5.1.02.01.001.10000", Kepmendagri2850, ""},
		{"5.1.02.01.001.09999", Kepmendagri2850, "5.1.02.01.01.9999"},
		{"5.1.02.01.100", Permendagri90, ""},
		{"5.1.02.01.01.0024", 0, ""},
		{"5.1.02.01.01.0024", Pemutakhiran2027, ""},
		{"5.1.02.01.01.0024", Edisi(200), ""},
		{"", Kepmendagri3708, ""},
	} {
		var k KodeRekening
		if err := k.UnmarshalText([]byte(c.kode)); err != nil {
			t.Fatal(err)
		}
		got, err := k.Format(c.edisi)
		if got != c.want || (err == nil) != (c.want != "") || err != nil && !errors.Is(err, ErrKode) {
			t.Errorf("%q.Format(%v) = %q, %v; diharapkan %q", c.kode, c.edisi, got, err, c.want)
		}
	}
	_, err := MustParseKodeRekening("5.1.02.01.01.1000").Format(Permendagri90)
	const want = "kode tidak sah: kode rekening 5.1.02.01.01.1000 tidak muat dalam edisi 90/2019: sub rincian objek 1000 lebih dari 3 digit"
	if err == nil || err.Error() != want {
		t.Errorf("galat %v\ndiharapkan %s", err, want)
	}
}

func TestParseKodeRekeningErrors(t *testing.T) {
	for s, want := range map[string]string{
		"":                    `kode rekening "": posisi 0: diharapkan akun satu digit, 1 sampai 8, ditemukan akhir teks`,
		"9.1":                 `kode rekening "9.1": posisi 0: diharapkan akun satu digit, 1 sampai 8, ditemukan "9"`,
		"0":                   `kode rekening "0": posisi 0: diharapkan akun satu digit, 1 sampai 8, ditemukan "0"`,
		".1":                  `kode rekening ".1": posisi 0: diharapkan akun satu digit, 1 sampai 8, ditemukan "."`,
		"5.":                  `kode rekening "5.": posisi 2: diharapkan kelompok satu digit, ditemukan akhir teks`,
		"5.0":                 `kode rekening "5.0": posisi 2: diharapkan kelompok satu digit, mulai 1, ditemukan "0"`,
		"5.1.2":               `kode rekening "5.1.2": posisi 4: diharapkan jenis dua digit, ditemukan "2"`,
		"5.1.02.00":           `kode rekening "5.1.02.00": posisi 7: diharapkan objek dua digit, mulai 1, ditemukan "00"`,
		"5.1.02.01.1":         `kode rekening "5.1.02.01.1": posisi 10: diharapkan rincian objek dua atau tiga digit, ditemukan "1"`,
		"5.1.02.01.01.01":     `kode rekening "5.1.02.01.01.01": posisi 13: diharapkan sub rincian objek tiga atau empat digit, ditemukan "01"`,
		"5.1.02.01.01.00024":  `kode rekening "5.1.02.01.01.00024": posisi 13: diharapkan sub rincian objek tiga atau empat digit, ditemukan "00024"`,
		"5.1.02.01.001.0024":  `kode rekening "5.1.02.01.001.0024": posisi 14: diharapkan sub rincian objek lima digit, ditemukan "0024"`,
		"5.1.02.01.01.0024.":  `kode rekening "5.1.02.01.01.0024.": posisi 17: diharapkan akhir kode, ditemukan "."`,
		"5.1.02.01.01.0024.1": `kode rekening "5.1.02.01.01.0024.1": posisi 17: diharapkan akhir kode, ditemukan ".1"`,
		"5.1.02.01.01.0024 ":  `kode rekening "5.1.02.01.01.0024 ": posisi 13: diharapkan sub rincian objek tiga atau empat digit, ditemukan "0024 "`,
		"5,1":                 `kode rekening "5,1": posisi 0: diharapkan akun satu digit, 1 sampai 8, ditemukan "5,1"`,
		"5.1.0２":              `kode rekening "5.1.0２": posisi 4: diharapkan jenis dua digit, ditemukan "0２"`,
	} {
		k, err := ParseKodeRekening(s)
		if err == nil || err.Error() != want || k.IsValid() {
			t.Errorf("%q: %q, galat\n%v\ndiharapkan\n%s", s, k, err, want)
		}
	}
}

func TestMustParseKodeRekening(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, ErrKode) {
			t.Errorf("panic %v", err)
		}
	}()
	MustParseKodeRekening("5.1.2")
}

// TestKodeRekeningOfList reads the whole list: it stands in order, and the
// parent of every row is a row.
func TestKodeRekeningOfList(t *testing.T) {
	semua := kolomKode(t, "rekening-050-3708-2020.tsv")
	if len(semua) != 15746 {
		t.Fatalf("%d baris", len(semua))
	}
	ada := map[KodeRekening]bool{{}: true}
	var lama KodeRekening
	for _, s := range semua {
		periksaEnam(t, s, lebarRekeningUji, 8, ParseKodeRekening)
		k, _ := ParseKodeRekening(s)
		if lama.Compare(k) >= 0 || !ada[k.Parent()] || k.Canonical() != k {
			t.Errorf("%v setelah %v, induk %v: %v", k, lama, k.Parent(), ada[k.Parent()])
		}
		if got, err := k.Format(Kepmendagri3708); err != nil || got != s {
			t.Errorf("%s.Format(3708) = %q, %v", s, got, err)
		}
		if n := int(k.Tingkat()); n != strings.Count(s, ".")+1 {
			t.Errorf("%s: tingkat %d", s, n)
		}
		ada[k], lama = true, k
	}
}

// TestKodeRekeningRandom changes single bytes of real codes.
func TestKodeRekeningRandom(t *testing.T) {
	const huruf = "0123456789. X"
	r := rand.New(rand.NewPCG(4, 1))
	for range 20_000 {
		b := []byte(benihRekening[r.IntN(len(benihRekening))])
		for range r.IntN(3) {
			if len(b) > 0 {
				b[r.IntN(len(b))] = huruf[r.IntN(len(huruf))]
			}
		}
		b = b[:r.IntN(len(b)+1)]
		periksaEnam(t, string(b), lebarRekeningUji, 8, ParseKodeRekening)
		periksaEnam(t, string(b), lebarSumberDanaUji, 9, ParseKodeSumberDana)
	}
}

// TestKodeRekeningBinaryRejects flips every bit of valid values: what is
// accepted must be what a text reads as.
func TestKodeRekeningBinaryRejects(t *testing.T) {
	for _, s := range []string{"5", "5.1", "5.1.02", "5.1.02.01", "5.1.02.01.99", "5.1.02.01.001", "5.1.02.01.01.999", "5.1.02.01.01.9999", "5.1.02.01.001.99999"} {
		b, _ := MustParseKodeRekening(s).MarshalBinary()
		ditolak := 0
		for bit := range 64 {
			c := slices.Clone(b)
			c[bit/8] ^= 1 << (bit % 8)
			k := MustParseKodeRekening("8")
			if err := k.UnmarshalBinary(c); err != nil {
				ditolak++
				if !errors.Is(err, ErrKode) || k != MustParseKodeRekening("8") {
					t.Errorf("%s, bit %d: %q, %v", s, bit, k, err)
				}
			} else if k.IsValid() && MustParseKodeRekening(k.String()) != k {
				t.Errorf("%s, bit %d: diterima %q", s, bit, k)
			}
		}
		if ditolak == 0 {
			t.Errorf("%s: tidak ada yang ditolak", s)
		}
	}
}

func TestKodeRekeningAllocs(t *testing.T) {
	k, o := MustParseKodeRekening("5.1.02.01.001.00024"), MustParseKodeRekening("5.1.02")
	d := MustParseKodeSumberDana("1.1.01.01")
	text := []byte("5.1.02.01.001.00024")
	buf := make([]byte, 0, panjangEnam)
	for nama, f := range map[string]func(){
		"Parse":           func() { _, _ = ParseKodeRekening("5.1.02.01.01.0024") },
		"ParseSumberDana": func() { _, _ = ParseKodeSumberDana("1.1.01.01") },
		"UnmarshalText":   func() { _ = k.UnmarshalText(text) },
		"AppendTo":        func() { buf = k.AppendTo(buf[:0]) },
		"AppendToDana":    func() { buf = d.AppendTo(buf[:0]) },
		"AppendBinary":    func() { buf, _ = k.AppendBinary(buf[:0]) },
		"Compare":         func() { _ = k.Compare(o) },
		"Contains":        func() { _ = o.Contains(k) },
		"Parent":          func() { _ = k.Parent() },
		"Canonical":       func() { _ = k.Canonical() },
		"Ancestors": func() {
			for a := range k.Ancestors() {
				_ = a
			}
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v alokasi", nama, n)
		}
	}
}

func TestTingkatRekening(t *testing.T) {
	for tingkat, want := range map[TingkatRekening]string{
		0: "", TingkatAkun: "akun", TingkatKelompok: "kelompok", TingkatJenis: "jenis", TingkatObjek: "objek",
		TingkatRincianObjek: "rincian objek", TingkatSubRincianObjek: "sub rincian objek", 7: "TingkatRekening(7)",
	} {
		if got := tingkat.String(); got != want {
			t.Errorf("%d: %q, diharapkan %q", tingkat, got, want)
		}
	}
}
