package nomenklatur

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"testing"
	"unsafe"
)

var bentukFungsi = regexp.MustCompile(`\A\d\d(?:\.\d\d)?\z`)

// periksaFungsi holds ParseKodeFungsi against a slow twin.
func periksaFungsi(t *testing.T, s string) {
	t.Helper()
	ok := bentukFungsi.MatchString(s) && s[:2] != "00" && (len(s) == 2 || s[3:] != "00")
	k, err := ParseKodeFungsi(s)
	switch {
	case ok != (err == nil) || ok != k.IsValid():
		t.Errorf("%q: %q, %v; kembaran lambat: %v", s, k, err, ok)
		return
	case err != nil:
		periksaParseError(t, s, err)
		return
	}
	nomor, _ := strconv.Atoi(s[len(s)-2:])
	if k.String() != s || k.Nomor() != nomor || k.Fungsi().String() != s[:2] || k.Tingkat() != (len(s)+1)/3 {
		t.Errorf("%q: ditulis %q, nomor %d, fungsi %q, tingkat %d", s, k, k.Nomor(), k.Fungsi(), k.Tingkat())
	}
}

func TestKodeFungsiSize(t *testing.T) {
	if n := unsafe.Sizeof(KodeFungsi{}); n != 2 {
		t.Errorf("ukuran KodeFungsi = %d, diharapkan 2", n)
	}
}

func TestKodeFungsiParts(t *testing.T) {
	fungsi, sub := MustParseKodeFungsi("11"), MustParseKodeFungsi("11.04")
	if fungsi.Nomor() != 11 || sub.Nomor() != 4 || sub.Parent() != fungsi || sub.Fungsi() != fungsi || fungsi.Fungsi() != fungsi {
		t.Errorf("%v, %v", fungsi, sub)
	}
	if fungsi.Parent().IsValid() || fungsi.IsZero() || fungsi.Tingkat() != 1 || sub.Tingkat() != 2 || (KodeFungsi{}).Tingkat() != 0 {
		t.Error("tingkat atau induk")
	}
	var leluhur []KodeFungsi
	for _, k := range []KodeFungsi{{}, fungsi, sub} {
		for a := range k.Ancestors() {
			leluhur = append(leluhur, a)
		}
	}
	if len(leluhur) != 1 || leluhur[0] != fungsi {
		t.Errorf("leluhur %v", leluhur)
	}
	var nol KodeFungsi
	for _, c := range []struct {
		a, b KodeFungsi
		want bool
	}{
		{fungsi, sub, true}, {fungsi, fungsi, true}, {sub, sub, true}, {sub, fungsi, false},
		{MustParseKodeFungsi("01"), sub, false}, {sub, MustParseKodeFungsi("11.05"), false},
		{nol, fungsi, false}, {nol, nol, false}, {fungsi, nol, false},
	} {
		if got := c.a.Contains(c.b); got != c.want {
			t.Errorf("%q.Contains(%q) = %v", c.a, c.b, got)
		}
	}
	if !nol.IsZero() || nol.String() != "" || nol.Nomor() != 0 || nol.Parent() != nol {
		t.Error("nilai nol")
	}
}

func TestKodeFungsiOrder(t *testing.T) {
	lama := KodeFungsi{}
	for f := 1; f <= 99; f++ {
		for s := 0; s <= 99; s++ {
			text := fmt.Sprintf("%02d", f)
			if s > 0 {
				text += fmt.Sprintf(".%02d", s)
			}
			periksaFungsi(t, text)
			k := MustParseKodeFungsi(text)
			if lama.Compare(k) != -1 || k.Compare(lama) != 1 || k.Compare(k) != 0 || !k.Equal(k) || k.Equal(lama) {
				t.Errorf("%q dan %q", lama, k)
			}
			lama = k
		}
	}
}

func TestParseKodeFungsiErrors(t *testing.T) {
	for s, want := range map[string]string{
		"":        `kode fungsi "": posisi 0: diharapkan fungsi dua digit, 01 sampai 99, ditemukan akhir teks`,
		"1":       `kode fungsi "1": posisi 0: diharapkan fungsi dua digit, 01 sampai 99, ditemukan "1"`,
		"00":      `kode fungsi "00": posisi 0: diharapkan fungsi dua digit, 01 sampai 99, ditemukan "00"`,
		".04":     `kode fungsi ".04": posisi 0: diharapkan fungsi dua digit, 01 sampai 99, ditemukan "."`,
		"11.":     `kode fungsi "11.": posisi 3: diharapkan sub fungsi dua digit, 01 sampai 99, ditemukan akhir teks`,
		"11.4":    `kode fungsi "11.4": posisi 3: diharapkan sub fungsi dua digit, 01 sampai 99, ditemukan "4"`,
		"11.00":   `kode fungsi "11.00": posisi 3: diharapkan sub fungsi dua digit, 01 sampai 99, ditemukan "00"`,
		"11.04.1": `kode fungsi "11.04.1": posisi 5: diharapkan akhir kode, ditemukan ".1"`,
		"11.04.":  `kode fungsi "11.04.": posisi 5: diharapkan akhir kode, ditemukan "."`,
		"11,04":   `kode fungsi "11,04": posisi 0: diharapkan fungsi dua digit, 01 sampai 99, ditemukan "11,04"`,
	} {
		k, err := ParseKodeFungsi(s)
		if err == nil || err.Error() != want || k.IsValid() {
			t.Errorf("%q: %q, galat\n%v\ndiharapkan\n%s", s, k, err, want)
		}
		periksaFungsi(t, s)
	}
}

// TestKodeFungsiBinary walks all pairs of bytes.
func TestKodeFungsiBinary(t *testing.T) {
	diterima := 0
	for v := range 1 << 16 {
		k := MustParseKodeFungsi("11")
		err := k.UnmarshalBinary([]byte{byte(v >> 8), byte(v)})
		if err != nil {
			if !errors.Is(err, ErrKode) || k != MustParseKodeFungsi("11") {
				t.Errorf("%04x: %q, %v", v, k, err)
			}
			continue
		}
		diterima++
		if v != 0 && MustParseKodeFungsi(k.String()) != k {
			t.Errorf("%04x: diterima %q", v, k)
		}
	}
	if want := 99*100 + 1; diterima != want {
		t.Errorf("%d diterima, diharapkan %d", diterima, want)
	}
}

func TestKodeFungsiAllocs(t *testing.T) {
	k := MustParseKodeFungsi("11.04")
	buf := make([]byte, 0, panjangFungsi)
	for nama, f := range map[string]func(){
		"Parse":    func() { _, _ = ParseKodeFungsi("11.04") },
		"AppendTo": func() { buf = k.AppendTo(buf[:0]) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v alokasi", nama, n)
		}
	}
}
