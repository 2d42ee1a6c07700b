package nomenklatur

import (
	"errors"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unsafe"
)

var (
	bentukSKPD = regexp.MustCompile(`\A\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d\.\d{4}\z`)
	bidangUji  = regexp.MustCompile(`\A(?:[1-9]\.(?:0[1-9]|[1-9]\d)|0\.00)\z`)
)

// skpdLambat is the slow twin of ParseKodeSKPD: the bidang that are there.
func skpdLambat(s string) (bidang []string, ok bool) {
	if !bentukSKPD.MatchString(s) || s[15:17] == "00" {
		return nil, false
	}
	tiga := []string{s[0:4], s[5:9], s[10:14]}
	for _, b := range tiga {
		if !bidangUji.MatchString(b) {
			return nil, false
		}
		if b != "0.00" {
			bidang = append(bidang, b)
		}
	}
	// Those that are there come first.
	return bidang, len(bidang) > 0 && slices.Equal(bidang, tiga[:len(bidang)])
}

func periksaSKPDUji(t *testing.T, s string) {
	t.Helper()
	want, ok := skpdLambat(s)
	k, err := ParseKodeSKPD(s)
	if ok != (err == nil) || ok != k.IsValid() {
		t.Errorf("%q: %q, %v; kembaran lambat: %v", s, k, err, ok)
		return
	}
	if err != nil {
		periksaParseError(t, s, err)
		return
	}
	var bidang []string
	for b := range k.Bidang() {
		if b != MustParseKode(b.String()) || b.Tingkat() != TingkatBidangUrusan {
			t.Errorf("%q: bidang %#v", s, b)
		}
		bidang = append(bidang, b.String())
	}
	if k.String() != s || !slices.Equal(bidang, want) {
		t.Errorf("%q: String %q, bidang %q", s, k, bidang)
	}
	if induk := k.Induk(); induk.String() != s[:18]+"0000" || induk != MustParseKodeSKPD(induk.String()) {
		t.Errorf("%q: Induk %q", s, induk)
	}
}

func TestKodeSKPDSize(t *testing.T) {
	if n := unsafe.Sizeof(KodeSKPD{}); n != 8 {
		t.Errorf("ukuran KodeSKPD = %d, diharapkan 8", n)
	}
}

// TestKodeSKPDParts has the codes of section 1.2 of the notes on the rules.
func TestKodeSKPDParts(t *testing.T) {
	for _, c := range []struct {
		kode       string
		bidang     string
		nomor, sub int
		induk      string
	}{
		{"1.01.2.22.0.00.01.0000", "1.01 2.22", 1, 0, "1.01.2.22.0.00.01.0000"},
		{"1.02.0.00.0.00.01.0001", "1.02", 1, 1, "1.02.0.00.0.00.01.0000"},
		{"3.31.3.30.0.00.01.0000", "3.31 3.30", 1, 0, "3.31.3.30.0.00.01.0000"},
		{"2.23.2.24.0.00.01.0000", "2.23 2.24", 1, 0, "2.23.2.24.0.00.01.0000"},
		{"4.01.0.00.0.00.01.0003", "4.01", 1, 3, "4.01.0.00.0.00.01.0000"},
		{"1.01.0.00.0.00.16.0000", "1.01", 16, 0, "1.01.0.00.0.00.16.0000"},
		{"9.99.9.99.9.99.99.9999", "9.99 9.99 9.99", 99, 9999, "9.99.9.99.9.99.99.0000"},
	} {
		k := MustParseKodeSKPD(c.kode)
		var bidang []string
		for b := range k.Bidang() {
			bidang = append(bidang, b.String())
		}
		if got := strings.Join(bidang, " "); got != c.bidang {
			t.Errorf("%s: bidang %q", c.kode, got)
		}
		if k.Nomor() != c.nomor || k.SubUnit() != c.sub || k.Induk().String() != c.induk || k.String() != c.kode {
			t.Errorf("%s: nomor %d, sub unit %d, induk %v, ditulis %v", c.kode, k.Nomor(), k.SubUnit(), k.Induk(), k)
		}
		if !k.IsValid() || k.IsZero() || !k.Induk().Contains(k) || k.Contains(k.Induk()) != (c.sub == 0) {
			t.Errorf("%s: IsValid %v, IsZero %v, Contains %v", c.kode, k.IsValid(), k.IsZero(), k.Contains(k.Induk()))
		}
		periksaSKPDUji(t, c.kode)
	}
	var nol KodeSKPD
	for b := range nol.Bidang() {
		t.Errorf("bidang %v dari nilai nol", b)
	}
	k := MustParseKodeSKPD("1.01.2.22.0.00.01.0000")
	if nol.IsValid() || !nol.IsZero() || nol.String() != "" || nol.Induk() != nol || nol.Contains(k) || k.Contains(nol) || nol.Contains(nol) {
		t.Error("nilai nol")
	}
	for b := range k.Bidang() { // stops where told
		if b != MustParseKode("1.01") {
			t.Errorf("bidang pertama %v", b)
		}
		break
	}
}

func TestKodeSKPDOrder(t *testing.T) {
	urut := []string{
		"1.01.0.00.0.00.01.0000", "1.01.0.00.0.00.01.0001", "1.01.0.00.0.00.02.0000", "1.01.0.00.0.00.16.0000",
		"1.01.2.22.0.00.01.0000", "1.01.2.22.2.23.01.0000", "1.02.0.00.0.00.01.0000", "2.01.0.00.0.00.01.0000",
	}
	for i, a := range urut {
		for j, b := range urut {
			x, y := MustParseKodeSKPD(a), MustParseKodeSKPD(b)
			if got, want := x.Compare(y), strings.Compare(a, b); got != want || (got == 0) != x.Equal(y) {
				t.Errorf("%d, %d: %s.Compare(%s) = %d", i, j, a, b, got)
			}
			xb, _ := x.MarshalBinary()
			yb, _ := y.MarshalBinary()
			if got := slices.Compare(xb, yb); got != x.Compare(y) {
				t.Errorf("biner %s dan %s: %d", a, b, got)
			}
		}
		if (KodeSKPD{}).Compare(MustParseKodeSKPD(a)) != -1 {
			t.Errorf("nilai nol tidak sebelum %s", a)
		}
	}
}

func TestParseKodeSKPDErrors(t *testing.T) {
	const depan = `kode SKPD %: posisi `
	for s, want := range map[string]string{
		"":                         `0: diharapkan urusan pertama satu digit, ditemukan akhir teks`,
		"1.01":                     `4: diharapkan urusan kedua satu digit, ditemukan akhir teks`,
		"X.XX.0.00.0.00.01.0000":   `0: diharapkan urusan pertama satu digit, ditemukan "X"`,
		"1.1.2.22.0.00.01.0000":    `2: diharapkan bidang urusan pertama dua digit, ditemukan "1"`,
		"1..2.22.0.00.01.0000":     `2: diharapkan bidang urusan pertama dua digit, ditemukan "."`,
		"1.01.02.22.0.00.01.0000":  `5: diharapkan urusan kedua satu digit, ditemukan "02"`,
		"1.01.2.22.0.00.1.0000":    `15: diharapkan nomor SKPD dua digit, ditemukan "1"`,
		"1.01.2.22.0.00.01.00000":  `18: diharapkan nomor sub unit empat digit, ditemukan "00000"`,
		"1.01.2.22.0.00.01.":       `18: diharapkan nomor sub unit empat digit, ditemukan akhir teks`,
		"1.01.2.22.0.00.01.0000.":  `22: diharapkan akhir kode, ditemukan "."`,
		"1.01.2.22.0.00.01.0000.1": `22: diharapkan akhir kode, ditemukan ".1"`,
		"0.00.2.22.0.00.01.0000":   `0: diharapkan bidang urusan pertama, bukan 0.00, ditemukan "0.00"`,
		"1.00.2.22.0.00.01.0000":   `0: diharapkan bidang urusan seperti 2.22, atau 0.00 bila tidak ada, ditemukan "1.00"`,
		"1.01.0.22.0.00.01.0000":   `5: diharapkan bidang urusan seperti 2.22, atau 0.00 bila tidak ada, ditemukan "0.22"`,
		"1.01.2.22.1.00.01.0000":   `10: diharapkan bidang urusan seperti 2.22, atau 0.00 bila tidak ada, ditemukan "1.00"`,
		"1.01.0.00.2.22.01.0000":   `5: diharapkan bidang urusan kedua sebelum yang ketiga, ditemukan "0.00"`,
		"1.01.2.22.0.00.00.0000":   `15: diharapkan nomor SKPD 01 sampai 99, ditemukan "00"`,
	} {
		k, err := ParseKodeSKPD(s)
		want = strings.Replace(depan, "%", `"`+s+`"`, 1) + want
		if err == nil || err.Error() != want || k.IsValid() {
			t.Errorf("%q: %q, galat\n%v\ndiharapkan\n%s", s, k, err, want)
		}
		periksaSKPDUji(t, s)
	}
}

func TestMustParseKodeSKPD(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, ErrKode) {
			t.Errorf("panic %v", err)
		}
	}()
	MustParseKodeSKPD("1.01")
}

// TestKodeSKPDRandom changes single bytes of real codes.
func TestKodeSKPDRandom(t *testing.T) {
	const huruf = "0123456789.X"
	r := rand.New(rand.NewPCG(4, 2))
	for range 20_000 {
		b := []byte(benihSKPD[r.IntN(len(benihSKPD))])
		for range r.IntN(4) {
			if len(b) > 0 {
				b[r.IntN(len(b))] = huruf[r.IntN(len(huruf))]
			}
		}
		periksaSKPDUji(t, string(b))
	}
}

// TestKodeSKPDBinaryRejects flips every bit of valid values.
func TestKodeSKPDBinaryRejects(t *testing.T) {
	for _, s := range []string{"1.01.2.22.0.00.01.0000", "9.99.9.99.9.99.99.9999", "1.01.0.00.0.00.01.0001"} {
		b, _ := MustParseKodeSKPD(s).MarshalBinary()
		ditolak := 0
		for bit := range 64 {
			c := slices.Clone(b)
			c[bit/8] ^= 1 << (bit % 8)
			var k KodeSKPD
			if err := k.UnmarshalBinary(c); err != nil {
				ditolak++
				if !errors.Is(err, ErrKode) || k.IsValid() {
					t.Errorf("%s, bit %d: %q, %v", s, bit, k, err)
				}
			} else if MustParseKodeSKPD(k.String()) != k {
				t.Errorf("%s, bit %d: diterima %q", s, bit, k)
			}
		}
		if ditolak < 10 { // the ten highest bits are not in use
			t.Errorf("%s: %d ditolak", s, ditolak)
		}
	}
}

func TestKodeSKPDAllocs(t *testing.T) {
	k := MustParseKodeSKPD("1.01.2.22.0.00.01.0003")
	text := []byte("1.01.2.22.0.00.01.0003")
	buf := make([]byte, 0, panjangSKPD)
	for nama, f := range map[string]func(){
		"Parse":         func() { _, _ = ParseKodeSKPD("1.01.2.22.0.00.01.0003") },
		"UnmarshalText": func() { _ = k.UnmarshalText(text) },
		"AppendTo":      func() { buf = k.AppendTo(buf[:0]) },
		"Contains":      func() { _ = k.Induk().Contains(k) },
		"Bidang": func() {
			for b := range k.Bidang() {
				_ = b
			}
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v alokasi", nama, n)
		}
	}
}
