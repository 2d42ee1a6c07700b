package nomenklatur

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
)

// daftarResmi are the files of official codes, with the number of their rows.
var daftarResmi = map[string]int{
	"edisi-050-3708-2020.tsv":         6580,
	"edisi-900-1317-2023-kabkota.tsv": 4367,
	"sosial-2027.tsv":                 309,
	"penunjang-2027.tsv":              260,
	"bidang-program-2027.tsv":         501,
	"urusan.tsv":                      10,
}

// kolomKode returns the first column of a list without its head, and skips the
// test where the list is absent.
func kolomKode(t testing.TB, file string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "data", file))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("daftar tidak ada: ", file)
	}
	if err != nil {
		t.Fatal(err)
	}
	var kode []string
	for line := range strings.Lines(string(data)) {
		k, _, _ := strings.Cut(line, "\t")
		kode = append(kode, k)
	}
	return kode[1:]
}

func TestKodeSize(t *testing.T) {
	if n := unsafe.Sizeof(Kode{}); n != 8 {
		t.Errorf("ukuran Kode = %d, diharapkan 8", n)
	}
}

// bagianKode is everything a Kode says about itself, as text and numbers.
type bagianKode struct {
	Tingkat                           Tingkat
	Urusan, Bidang, Program, Kegiatan string
	Parent                            string
	Ancestors                         []string
	Kewenangan, Nomor, Lebar          int
	Penunjang                         bool
}

func uraikan(k Kode) bagianKode {
	var leluhur []string
	for a := range k.Ancestors() {
		leluhur = append(leluhur, a.String())
	}
	return bagianKode{
		k.Tingkat(), k.Urusan().String(), k.BidangUrusan().String(), k.Program().String(), k.Kegiatan().String(),
		k.Parent().String(), leluhur, k.Kewenangan(), k.Nomor(), k.LebarSubKegiatan(), k.IsPenunjang(),
	}
}

func TestKodeParts(t *testing.T) {
	for s, want := range map[string]bagianKode{
		"1":    {Tingkat: TingkatUrusan, Urusan: "1", Nomor: 1},
		"9":    {Tingkat: TingkatUrusan, Urusan: "9", Nomor: 9},
		"X":    {Tingkat: TingkatUrusan, Urusan: "X", Penunjang: true},
		"X.XX": {Tingkat: TingkatBidangUrusan, Urusan: "X", Bidang: "X.XX", Parent: "X", Ancestors: []string{"X"}, Penunjang: true},
		"1.06": {Tingkat: TingkatBidangUrusan, Urusan: "1", Bidang: "1.06", Parent: "1", Ancestors: []string{"1"}, Nomor: 6},
		"1.06.04": {
			Tingkat: TingkatProgram, Urusan: "1", Bidang: "1.06", Program: "1.06.04",
			Parent: "1.06", Ancestors: []string{"1", "1.06"}, Nomor: 4,
		},
		"1.06.04.2.01": {
			Tingkat: TingkatKegiatan, Urusan: "1", Bidang: "1.06", Program: "1.06.04", Kegiatan: "1.06.04.2.01",
			Parent: "1.06.04", Ancestors: []string{"1", "1.06", "1.06.04"}, Kewenangan: 2, Nomor: 1,
		},
		"1.06.04.2.01.0014": {
			Tingkat: TingkatSubKegiatan, Urusan: "1", Bidang: "1.06", Program: "1.06.04", Kegiatan: "1.06.04.2.01",
			Parent: "1.06.04.2.01", Ancestors: []string{"1", "1.06", "1.06.04", "1.06.04.2.01"},
			Kewenangan: 2, Nomor: 14, Lebar: 4,
		},
		"8.99.99.8.99.14": {
			Tingkat: TingkatSubKegiatan, Urusan: "8", Bidang: "8.99", Program: "8.99.99", Kegiatan: "8.99.99.8.99",
			Parent: "8.99.99.8.99", Ancestors: []string{"8", "8.99", "8.99.99", "8.99.99.8.99"},
			Kewenangan: 8, Nomor: 14, Lebar: 2,
		},
		"X.XX.01.2.16.9999": {
			Tingkat: TingkatSubKegiatan, Urusan: "X", Bidang: "X.XX", Program: "X.XX.01", Kegiatan: "X.XX.01.2.16",
			Parent: "X.XX.01.2.16", Ancestors: []string{"X", "X.XX", "X.XX.01", "X.XX.01.2.16"},
			Kewenangan: 2, Nomor: 9999, Lebar: 4, Penunjang: true,
		},
		"": {},
	} {
		var k Kode
		if s != "" {
			k = MustParseKode(s)
		}
		if diff := cmp.Diff(want, uraikan(k)); diff != "" {
			t.Errorf("%q (-harus +jadi):\n%s", s, diff)
		}
		if k.IsValid() != (s != "") || k.String() != s {
			t.Errorf("%q: IsValid %v, String %q", s, k.IsValid(), k)
		}
	}
}

func TestKodeAncestorsStops(t *testing.T) {
	for a := range MustParseKode("1.06.04").Ancestors() {
		if a != MustParseKode("1") {
			t.Errorf("pertama %v", a)
		}
		break
	}
}

func TestKodeOrder(t *testing.T) {
	urut := []string{
		"X", "X.XX", "X.XX.01", "X.XX.01.1.01", "X.XX.01.2.16.0001",
		"1", "1.01", "1.01.02", "1.01.02.1.01.0001", "1.01.02.2.01",
		"1.06", "1.06.04", "1.06.04.2.01", "1.06.04.2.01.01", "1.06.04.2.01.0001",
		"1.06.04.2.01.02", "1.06.04.2.01.0002", "1.06.04.2.01.0009", "1.06.04.2.01.10", "1.06.04.2.01.0137",
		"1.06.04.2.02", "1.06.05", "1.10", "2", "9.99.99.8.99.9999",
	}
	kode := []Kode{{}}
	for _, s := range urut {
		kode = append(kode, MustParseKode(s))
	}
	for i, a := range kode {
		for j, b := range kode {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%q.Compare(%q) = %d, diharapkan %d", a, b, got, want)
			}
		}
	}
}

// TestKodeOrderOfList compares the order of codes with that of the list of
// 2023 as it stands, and with the order of the numbers in the texts of all.
func TestKodeOrderOfList(t *testing.T) {
	t.Run("berkas", func(t *testing.T) {
		semua := kolomKode(t, "edisi-900-1317-2023-kabkota.tsv")
		for i, s := range semua[1:] {
			if MustParseKode(semua[i]).Compare(MustParseKode(s)) >= 0 {
				t.Errorf("%s berdiri sebelum %s dalam daftar", semua[i], s)
			}
		}
	})
	t.Run("angka", func(t *testing.T) {
		var semua []string
		for file := range daftarResmi {
			semua = append(semua, kolomKode(t, file)...)
		}
		slices.Sort(semua)
		semua = slices.Compact(semua)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(semua), func(i, j int) { semua[i], semua[j] = semua[j], semua[i] })
		byKode := slices.Clone(semua)
		slices.SortFunc(byKode, func(a, b string) int { return MustParseKode(a).Compare(MustParseKode(b)) })
		slices.SortFunc(semua, func(a, b string) int { return slices.Compare(kunciLambat(a), kunciLambat(b)) })
		if diff := cmp.Diff(semua, byKode); diff != "" {
			t.Errorf("urutan (-angka +kode):\n%s", diff)
		}
	})
}

func TestKodeContains(t *testing.T) {
	for _, c := range []struct {
		atas, bawah string
		want        bool
	}{
		{"1", "1.06.04.2.01.0014", true},
		{"1.06.04.2.01.0014", "1.06.04.2.01.0014", true},
		{"1.06.04.2.01", "1.06.04.2.01.14", true},
		{"1.06.04.2.01.0014", "1.06.04.2.01.14", false},
		{"1.06.04.2.01.14", "1.06.04.2.01.0014", false},
		{"1.06.04.2.01.0014", "1.06.04.2.01", false},
		{"1.06.04", "1.06.05.2.01", false},
		{"1", "X.XX", false},
		{"X", "X.XX.01", true},
		{"X.XX.01", "1.06.01.2.01", false},
	} {
		if got := MustParseKode(c.atas).Contains(MustParseKode(c.bawah)); got != c.want {
			t.Errorf("%s.Contains(%s) = %v", c.atas, c.bawah, got)
		}
	}
	k := MustParseKode("1")
	if (Kode{}).Contains(k) || k.Contains(Kode{}) || (Kode{}).Contains(Kode{}) {
		t.Error("Kode nol memuat atau dimuat")
	}
}

func TestKodeBind(t *testing.T) {
	bidang := MustParseKode("1.06")
	for dari, ke := range map[string]string{
		"X":                 "1",
		"X.XX":              "1.06",
		"X.XX.01":           "1.06.01",
		"X.XX.01.2.01":      "1.06.01.2.01",
		"X.XX.01.2.01.0001": "1.06.01.2.01.0001",
		"X.XX.01.2.01.01":   "1.06.01.2.01.01",
	} {
		k := MustParseKode(dari)
		got, err := k.Bind(bidang)
		if err != nil || got.String() != ke {
			t.Errorf("%s.Bind(1.06) = %q, %v; diharapkan %s", dari, got, err, ke)
		}
		kembali, ok := got.Unbind()
		if want := k.Tingkat() >= TingkatProgram; ok != want || ok && kembali != k {
			t.Errorf("%v.Unbind() = %q, %v", got, kembali, ok)
		}
	}
	for _, c := range [][2]string{
		{"1.06.01", "1.06"}, {"X.XX.02.2.01", "1.06"}, {"X.XX.01", "X.XX"}, {"X.XX.01", "1"}, {"X.XX.01", "1.06.01"},
	} {
		got, err := MustParseKode(c[0]).Bind(MustParseKode(c[1]))
		if !errors.Is(err, ErrKode) || got.IsValid() {
			t.Errorf("%s.Bind(%s) = %q, %v; diharapkan galat", c[0], c[1], got, err)
		}
	}
	if _, err := (Kode{}).Bind(bidang); err == nil {
		t.Error("Kode nol terikat")
	}
	if _, err := MustParseKode("X.XX.01").Bind(Kode{}); err == nil {
		t.Error("terikat ke Kode nol")
	}
	for _, s := range []string{"1", "1.06", "1.06.02", "1.06.10.2.01", "X.XX.01"} {
		if got, ok := MustParseKode(s).Unbind(); ok || got.IsValid() {
			t.Errorf("%s.Unbind() = %q, %v", s, got, ok)
		}
	}
}

func TestKodeEncodings(t *testing.T) {
	for _, s := range []string{"", "X", "1", "1.06", "X.XX.01", "1.06.04.2.01", "1.06.04.2.01.14", "1.06.04.2.01.0014"} {
		var k Kode
		if err := k.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		js, err := json.Marshal(map[Kode]Kode{k: k})
		if want := `{"` + s + `":"` + s + `"}`; err != nil || string(js) != want {
			t.Errorf("JSON %s, %v; diharapkan %s", js, err, want)
		}
		var dari map[Kode]Kode
		if err := json.Unmarshal(js, &dari); err != nil || dari[k] != k {
			t.Errorf("JSON kembali: %v, %v", dari, err)
		}
		if b, _ := k.AppendText([]byte("kode ")); string(b) != "kode "+s {
			t.Errorf("AppendText %q", b)
		}
		b, _ := k.MarshalBinary()
		biner := MustParseKode("9")
		if err := biner.UnmarshalBinary(b); len(b) != 8 || err != nil || biner != k {
			t.Errorf("%q biner: % x, %q, %v", s, b, biner, err)
		}
		v, err := k.Value()
		if err != nil || s == "" && v != nil || s != "" && v != s {
			t.Errorf("%q.Value() = %v, %v", s, v, err)
		}
		for _, src := range []any{v, []byte(s)} {
			sql := MustParseKode("9")
			if err := sql.Scan(src); err != nil || sql != k {
				t.Errorf("Scan(%v) = %q, %v", src, sql, err)
			}
		}
	}
}

func TestKodeDecodeErrors(t *testing.T) {
	lama := MustParseKode("1.06")
	for nama, decode := range map[string]func(*Kode) error{
		"teks":         func(k *Kode) error { return k.UnmarshalText([]byte("1.6")) },
		"scan teks":    func(k *Kode) error { return k.Scan("1.6") },
		"scan angka":   func(k *Kode) error { return k.Scan(1.06) },
		"biner pendek": func(k *Kode) error { return k.UnmarshalBinary([]byte{1}) },
	} {
		k := lama
		if err := decode(&k); !errors.Is(err, ErrKode) || k != lama {
			t.Errorf("%s: %q, %v", nama, k, err)
		}
	}
}

// TestKodeBinaryRejects flips every bit of valid values: what is accepted must
// be a code, that is, print as text that reads back to the same value.
func TestKodeBinaryRejects(t *testing.T) {
	ditolak := 0
	for _, s := range []string{"X", "1", "X.XX", "1.06", "1.06.99", "1.06.04.8.99", "1.06.04.2.01.99", "1.06.04.2.01.9999"} {
		for bit := range 64 {
			v := MustParseKode(s).v ^ 1<<bit
			var k Kode
			if k.UnmarshalBinary(binary.BigEndian.AppendUint64(nil, v)) != nil {
				ditolak++
				continue
			}
			if v == 0 { // X without its only bit is the zero Kode
				continue
			}
			if _, ok := parseLambat(k.String()); !ok || k.v != v || MustParseKode(k.String()) != k {
				t.Errorf("%s, bit %d: diterima %q", s, bit, k)
			}
		}
	}
	if ditolak == 0 {
		t.Error("tidak ada yang ditolak")
	}
}

func TestKodeAllocs(t *testing.T) {
	k, o := MustParseKode("1.06.04.2.01.0014"), MustParseKode("X.XX.01.2.01")
	text := []byte("1.06.04.2.01.0014")
	buf := make([]byte, 0, panjangKode)
	for nama, f := range map[string]func(){
		"ParseKode":        func() { _, _ = ParseKode("1.06.04.2.01.0014") },
		"ParseKodeLenient": func() { _, _, _ = ParseKodeLenient("1.06.04.2.01.0014") },
		"UnmarshalText":    func() { _ = k.UnmarshalText(text) },
		"AppendTo":         func() { buf = k.AppendTo(buf[:0]) },
		"Compare":          func() { _ = k.Compare(o) },
		"Contains":         func() { _ = o.Contains(k) },
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

func TestTingkat(t *testing.T) {
	for want, s := range map[Tingkat]string{
		TingkatUrusan: "urusan", TingkatBidangUrusan: "bidang urusan", TingkatProgram: "program",
		TingkatKegiatan: "kegiatan", TingkatSubKegiatan: "sub kegiatan",
	} {
		got, err := ParseTingkat(s)
		if err != nil || got != want || got.String() != s {
			t.Errorf("%q: %v, %v", s, got, err)
		}
		text, err := want.MarshalText()
		kembali := Tingkat(9)
		if err != nil || string(text) != s || kembali.UnmarshalText(text) != nil || kembali != want {
			t.Errorf("%q: teks %q, %v, kembali %v", s, text, err, kembali)
		}
	}
	nol := TingkatProgram
	if err := nol.UnmarshalText(nil); err != nil || nol != 0 || nol.String() != "" {
		t.Errorf("teks kosong: %v, %v", nol, err)
	}
	for _, s := range []string{"", "Urusan", "subkegiatan", "urusan "} {
		if got, err := ParseTingkat(s); err == nil {
			t.Errorf("ParseTingkat(%q) = %v", s, got)
		}
	}
	if text, err := Tingkat(6).MarshalText(); err == nil {
		t.Errorf("Tingkat(6) ditulis %q", text)
	}
	if got := Tingkat(6).String(); got != "Tingkat(6)" {
		t.Errorf("Tingkat(6).String() = %q", got)
	}
}
