package ekspresi_test

import (
	"errors"
	"math/big"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// Each of these would exhaust the machine without limits. They must end with
// the error of a limit and, what is held against a generous bound, in little
// memory; the time follows the memory, as numbers are all that can grow.
func TestRumusJahat(t *testing.T) {
	x := "99999999999999999999"
	penyebut := "1/101^300"
	for n := 103; n < 480; n += 2 {
		penyebut += ";1/" + strconv.Itoa(n) + "^300"
	}
	for nama, rumus := range map[string]string{
		"menara pangkat":      "9^9^9^9",
		"pangkat besar":       "9^99999999999999999999",
		"pangkat berulang":    "((((9^999)^999)^999)^999)",
		"pangkat negatif":     "9^-(9^9)",
		"pecahan berpangkat":  "((1/3)^999)^999",
		"eksponen":            strings.Repeat("9^", 2000) + "9",
		"kurung":              strings.Repeat("(", 2000) + "1" + strings.Repeat(")", 2000),
		"kurung tanpa tutup":  strings.Repeat("(", 4000),
		"minus":               strings.Repeat("-", 4000) + "1",
		"bukan":               "jika " + strings.Repeat("bukan ", 500) + "1 = 1 maka 1 lainnya 2",
		"jika":                strings.Repeat("jika 1 = 1 maka ", 300) + "1" + strings.Repeat(" lainnya 2", 300),
		"fungsi":              strings.Repeat("min(1;", 500) + "1" + strings.Repeat(")", 500),
		"hasil kali panjang":  x + strings.Repeat("*"+x, 150),
		"jumlah penyebut":     "1/7" + strings.Repeat("+1/99999999999999999999999999999999989^30", 90),
		"argumen pecahan":     "jumlah(" + penyebut + ")",
		"banyak bagian":       "1" + strings.Repeat("+1", 2000),
		"banyak argumen":      "min(1" + strings.Repeat(";1", 1500) + ")",
		"banyak nama":         "a" + strings.Repeat("+a", 1500),
		"angka panjang":       strings.Repeat("9", 4000),
		"desimal panjang":     "0," + strings.Repeat("9", 4000),
		"teks panjang":        strings.Repeat("1+", 1<<22) + "1",
		"nama panjang":        "[" + strings.Repeat("a", 1<<22) + "]",
		"kata ulang":          strings.Repeat("rata-", 1<<20) + "rata",
		"bulat jauh":          "bulat(1; 999999999)",
		"bulat jauh ke kiri":  "bulat(1; -999999999)",
		"bulat hingga batas":  "bulat(10^999; 1000) * 10^1000",
		"selisih pangkat dua": "(2^1000 - 1)^4",
	} {
		t.Run(nama, func(t *testing.T) {
			var sebelum, sesudah runtime.MemStats
			runtime.ReadMemStats(&sebelum)
			e, err := ekspresi.Parse(rumus)
			if err == nil {
				_, err = e.EvalNilai([]*big.Rat{big.NewRat(1, 1)})
			}
			runtime.ReadMemStats(&sesudah)
			if !errors.Is(err, ekspresi.ErrBatas) {
				t.Errorf("%v, seharusnya melewati batas", err)
			}
			if n := sesudah.TotalAlloc - sebelum.TotalAlloc; n > 4<<20 {
				t.Errorf("%d byte memori untuk rumus sepanjang %d byte", n, len(rumus))
			}
		})
	}
}

// The same with values that the caller passes.
func TestNilaiJahat(t *testing.T) {
	besar := new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 1<<20))
	for _, rumus := range []string{"a", "a / a", "1 / a", "-a", "a ^ a", "2 ^ a", "min(a; 1)"} {
		if _, err := ekspresi.MustParse(rumus).EvalNilai([]*big.Rat{besar}); !errors.Is(err, ekspresi.ErrBatas) {
			t.Errorf("%s: %v", rumus, err)
		}
	}
}

// What a limit lets through works, one more does not.
func TestOpsi(t *testing.T) {
	for _, c := range []struct {
		nama, lolos, tolak string
		opsi               ekspresi.Option
	}{
		{"panjang", "1  +  [1 2]", "12 + [1 2]", ekspresi.MaksPanjang(6)},
		{"kedalaman", "((1))", "(((1)))", ekspresi.MaksKedalaman(3)},
		{"simpul", "1 + 2", "1 + 2 + 3", ekspresi.MaksSimpul(3)},
		{"angka", "123,4", "123,45", ekspresi.MaksAngka(4)},
		{"pangkat", "1^4", "1^5", ekspresi.MaksPangkat(4)},
		{"paling sedikit satu", "1", "12", ekspresi.MaksPanjang(-5)},
	} {
		for _, rumus := range []string{c.lolos, c.tolak} {
			e, err := ekspresi.Parse(rumus, c.opsi)
			if err == nil {
				_, err = e.EvalNilai([]*big.Rat{big.NewRat(1, 1)})
			}
			if errors.Is(err, ekspresi.ErrBatas) != (rumus == c.tolak) {
				t.Errorf("%s: %q: %v", c.nama, rumus, err)
			}
		}
	}
}

// The ceilings keep the stack: the deepest tree that can be asked for.
func TestBatasAtas(t *testing.T) {
	opsi := []ekspresi.Option{ekspresi.MaksPanjang(1 << 30), ekspresi.MaksKedalaman(1 << 30), ekspresi.MaksSimpul(1 << 30)}
	panjang := "1" + strings.Repeat("+1", 49_999)
	e, err := ekspresi.Parse(panjang, opsi...)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := e.EvalNilai(nil); err != nil || v.Cmp(big.NewRat(50_000, 1)) != 0 {
		t.Errorf("%v, %v", v, err)
	}
	if e.String() != "1"+strings.Repeat(" + 1", 49_999) {
		t.Error("cetakan rumus panjang")
	}
	if _, err := ekspresi.Parse(strings.Repeat("(", 1001)+"1", opsi...); !errors.Is(err, ekspresi.ErrBatas) {
		t.Errorf("kedalaman: %v", err)
	}
}
