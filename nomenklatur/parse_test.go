package nomenklatur

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// bentukResmi is the language of ParseKode, but for the numbers that may not
// be zero.
var bentukResmi = regexp.MustCompile(
	`\A(?:[1-9](?:\.\d\d)?|X|X\.XX|(?:[1-9]\.\d\d|X\.XX)\.\d\d(?:\.[1-8]\.\d\d(?:\.\d\d(?:\d\d)?)?)?)\z`)

// parseLambat is the slow, plainly right twin of ParseKode: it returns the
// numbers of the fields, -1 for X and XX.
func parseLambat(s string) (angka []int, ok bool) {
	if !bentukResmi.MatchString(s) {
		return nil, false
	}
	for _, f := range strings.Split(s, ".") {
		n := -1
		if f != "X" && f != "XX" {
			n, _ = strconv.Atoi(f)
		}
		if n == 0 {
			return nil, false
		}
		angka = append(angka, n)
	}
	return angka, true
}

// kunciLambat is the key by which the official list is sorted: the numbers,
// then the width of the sub kegiatan.
func kunciLambat(s string) []int {
	angka, _ := parseLambat(s)
	if len(angka) == 6 {
		angka = append(angka, len(s))
	}
	return angka
}

// samakanLambat holds what a Kode says against the numbers of the slow twin.
func samakanLambat(t *testing.T, s string, k Kode, angka []int) {
	t.Helper()
	tingkat := []Tingkat{1: TingkatUrusan, 2: TingkatBidangUrusan, 3: TingkatProgram, 5: TingkatKegiatan, 6: TingkatSubKegiatan}
	n := len(angka)
	if k.Tingkat() != tingkat[n] || k.Nomor() != max(0, angka[n-1]) || k.IsPenunjang() != (angka[0] == -1) {
		t.Errorf("%q: tingkat %v, nomor %d, penunjang %v", s, k.Tingkat(), k.Nomor(), k.IsPenunjang())
	}
	kewenangan, lebar := 0, 0
	if n >= 5 {
		kewenangan = angka[3]
	}
	if n == 6 {
		lebar = len(s) - len("1.06.04.2.01.")
	}
	if k.Kewenangan() != kewenangan || k.LebarSubKegiatan() != lebar {
		t.Errorf("%q: kewenangan %d, lebar %d", s, k.Kewenangan(), k.LebarSubKegiatan())
	}
	if k.String() != s {
		t.Errorf("%q ditulis %q", s, k)
	}
	for a := range k.Ancestors() {
		if !a.Contains(k) || !strings.HasPrefix(s, a.String()+".") || a.Compare(k) >= 0 {
			t.Errorf("%q: leluhur %v", s, a)
		}
	}
}

// TestParseKodeAllShort tries every text of up to five signs of an alphabet
// that holds each kind of sign.
func TestParseKodeAllShort(t *testing.T) {
	teks := []string{""}
	for range 6 {
		for _, s := range teks {
			periksaParse(t, s)
		}
		var lebih []string
		for _, s := range teks {
			for _, c := range "0189X.x " {
				lebih = append(lebih, s+string(c))
			}
		}
		teks = lebih
	}
}

// TestParseKodeMutations changes every byte of codes of each level to every
// other byte, drops it and doubles it.
func TestParseKodeMutations(t *testing.T) {
	for _, s := range []string{"1", "X", "1.06", "X.XX", "1.06.04", "X.XX.01.2.01", "1.06.04.2.01", "1.06.04.2.01.14", "1.06.04.2.01.0014"} {
		for i := range len(s) {
			for c := range 256 {
				periksaParse(t, s[:i]+string([]byte{byte(c)})+s[i+1:])
			}
			periksaParse(t, s[:i])
			periksaParse(t, s[:i]+s[i+1:])
			periksaParse(t, s[:i]+s[i:i+1]+s[i:])
		}
	}
}

// periksaParse holds ParseKode and the reader that explains against the slow
// twin.
func periksaParse(t *testing.T, s string) {
	t.Helper()
	angka, ok := parseLambat(s)
	k, err := ParseKode(s)
	if (err == nil) != ok {
		t.Errorf("ParseKode(%q) = %q, %v; pembanding %v", s, k, err, ok)
		return
	}
	p := pembaca{s: s, akhir: len(s)}
	lambat, errLambat := p.baca()
	if (errLambat == nil) != ok || lambat != k {
		t.Errorf("pembaca(%q) = %q, %v; ParseKode %q", s, lambat, errLambat, k)
	}
	if ok {
		samakanLambat(t, s, k, angka)
		return
	}
	var e *ParseError
	if k.IsValid() || !errors.As(err, &e) || !errors.Is(err, ErrKode) {
		t.Fatalf("ParseKode(%q) = %q, %v", s, k, err)
	}
	if e.Input != s || e.Offset < 0 || e.Offset > len(s) || !strings.HasPrefix(s[e.Offset:], e.Found) {
		t.Errorf("ParseKode(%q): galat menunjuk %d %q", s, e.Offset, e.Found)
	}
}

func TestParseKodeLists(t *testing.T) {
	for file, baris := range daftarResmi {
		t.Run(file, func(t *testing.T) {
			kode := kolomKode(t, file)
			if len(kode) != baris {
				t.Errorf("%d baris, diharapkan %d", len(kode), baris)
			}
			for _, s := range kode {
				periksaParse(t, s)
				k, perbaikan, err := ParseKodeLenient(s)
				if err != nil || perbaikan != nil || k != MustParseKode(s) {
					t.Errorf("ParseKodeLenient(%q) = %q, %v, %v", s, k, perbaikan, err)
				}
			}
		})
	}
}

func TestParseKodeErrors(t *testing.T) {
	for s, want := range map[string]string{
		"":                             `kode "": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan akhir teks`,
		"0":                            `kode "0": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "0"`,
		"x.xx":                         `kode "x.xx": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "x"`,
		".06":                          `kode ".06": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "."`,
		"X.06":                         `kode "X.06": posisi 2: diharapkan XX setelah X, ditemukan "06"`,
		"1.XX":                         `kode "1.XX": posisi 2: diharapkan bidang urusan dua digit, ditemukan "XX"`,
		"1.00":                         `kode "1.00": posisi 2: diharapkan bidang urusan 01 sampai 99, ditemukan "00"`,
		"1.06.4":                       `kode "1.06.4": posisi 5: diharapkan program dua digit, ditemukan "4"`,
		"1.06.":                        `kode "1.06.": posisi 5: diharapkan program dua digit, ditemukan akhir teks`,
		"1..06":                        `kode "1..06": posisi 2: diharapkan bidang urusan dua digit, ditemukan "."`,
		"1.06.04.2":                    `kode "1.06.04.2": posisi 9: diharapkan kegiatan dua digit, ditemukan akhir teks`,
		"1.06.04.9.01":                 `kode "1.06.04.9.01": posisi 8: diharapkan kewenangan satu digit, 1 sampai 8, ditemukan "9"`,
		"1.06.04.02.01":                `kode "1.06.04.02.01": posisi 8: diharapkan kewenangan satu digit, 1 sampai 8, ditemukan "02"`,
		"1.06.04.2.1":                  `kode "1.06.04.2.1": posisi 10: diharapkan kegiatan dua digit, ditemukan "1"`,
		"1.06.04.2.01.014":             `kode "1.06.04.2.01.014": posisi 13: diharapkan sub kegiatan dua atau empat digit, ditemukan "014"; dapat berarti 14 atau 0014`,
		"1.06.04.2.01.0000":            `kode "1.06.04.2.01.0000": posisi 13: diharapkan nomor sub kegiatan mulai 1, ditemukan "0000"`,
		"1.06.04.2.01.0014.":           `kode "1.06.04.2.01.0014.": posisi 17: diharapkan akhir kode, ditemukan "."`,
		" 1.06":                        `kode " 1.06": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan " 1"`,
		"1.06 Sosial":                  `kode "1.06 Sosial": posisi 2: diharapkan bidang urusan dua digit, ditemukan "06 Sosial"`,
		"1.01.2.22.0.00.01.0000":       `kode "1.01.2.22.0.00.01.0000": posisi 5: diharapkan program dua digit, ditemukan "2"; tampaknya kode SKPD`,
		"a" + strings.Repeat("é", 32):  `kode "a` + strings.Repeat("é", 31) + `"…: posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "a` + strings.Repeat("é", 31) + `"…`,
		strings.Repeat("é", 33):        `kode "` + strings.Repeat("é", 32) + `"…: posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "` + strings.Repeat("é", 32) + `"…`,
		"1." + strings.Repeat("a", 63): `kode "1.` + strings.Repeat("a", 62) + `"…: posisi 2: diharapkan bidang urusan dua digit, ditemukan "` + strings.Repeat("a", 63) + `"`,
	} {
		_, err := ParseKode(s)
		if err == nil || err.Error() != want {
			t.Errorf("ParseKode(%q):\n  %v, diharapkan\n  %v", s, err, want)
		}
	}
}

func TestParseErrorFields(t *testing.T) {
	_, err := ParseKode("1.06.4")
	want := ParseError{Jenis: "kode", Input: "1.06.4", Offset: 5, Expected: "program dua digit", Found: "4", Err: ErrKode}
	var got *ParseError
	if !errors.As(err, &got) || *got != want || !errors.Is(err, ErrKode) {
		t.Errorf("%#v, diharapkan %#v", err, want)
	}
}

func TestMustParseKodePanics(t *testing.T) {
	defer func() {
		if err, _ := recover().(error); !errors.Is(err, ErrKode) {
			t.Errorf("panik dengan %v", err)
		}
	}()
	MustParseKode("1.6")
}
