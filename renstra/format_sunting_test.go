package renstra_test

import (
	"math/rand/v2"
	"reflect"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What FuzzEncode puts into the fields of a plan.
var (
	teksSunting = []string{
		"", " ", "no", "null", "~", "1.06", "1e3", "2026-01-01", "12:30", "0x10", "true", "y", "a\nb", "a\n", "\nb", "tab\there", " depan", "belakang ",
		"# x", "a: b", "- a", "'", `"`, "[a]", "{a", "=", "<<", "!!x", "&a", "*a", "|", ">", "%", "@", "`", "-", "?",
		"\u2028", "\u00a0", "\x01", "\x00", "\x7f", "\u0080", "\u0085", "\ufeff", "\ufffe", "\ue000", "\xff", "\r\n", "é", "\U0001F600",
		"PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
	}
	targetSunting = []string{
		"", "-", "1.650", "4,250", "94,40", "94.40", "100%", "5 Orang", "1.650 Orang", "1.650; 1.700", "BB", "1-5", "1/2", "n/a", "0", "-5", "1.000.000",
		"2,5-3,5", "12 Dokumen dan 5 Orang", "100 (%)", " x ", "Rp 1.000", "1.234,5", "\n", "5\nOrang", "true", "null", "1e5", "1.5E3",
	}
	kodeSunting = []string{
		"", "1", "1.06", "1.06.01", "1.06.01.2.01", "1.06.01.2.01.0001", "1.06.02.2.01.0003", "1.06.01.2.01.01", "7.01.01.2.01", "X.XX.01", "X.XX.01.2.01",
		"X.XX.01.2.01.0002",
	}
	paguSunting     = []string{"", "-", "0", "5", "1.234.567", "0,5", "-5", "1234,50", "99999999999999999999999", "-0,01", "(5)"}
	satuanSunting   = []string{"", "Orang", "%", "Aneh sekali", "persen", "Rp", "orang ", " "}
	bilanganSunting = []int64{0, 1, -1, 2025, 2026, 2027, 2031, 1<<31 - 1, 1 << 31, 1 << 40}
)

// suntingNilai sets a field to something else that its type can hold.
func suntingNilai(g *rand.Rand, v reflect.Value) {
	switch v.Interface().(type) {
	case nomenklatur.Kode:
		k, _ := nomenklatur.ParseKode(ambil(g, kodeSunting)) // "" is none
		v.Set(reflect.ValueOf(k))
	case kinerja.Target:
		v.Set(reflect.ValueOf(targetAcak(g)))
	case anggaran.Isian:
		i, _ := anggaran.TitikRibuan.ParseIsian(ambil(g, paguSunting)) // all are read
		v.Set(reflect.ValueOf(i))
	case kinerja.Satuan:
		v.Set(reflect.ValueOf(kinerja.ParseSatuan(ambil(g, satuanSunting))))
	default:
		suntingJenis(g, v)
	}
}

func suntingJenis(g *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(ambil(g, teksSunting))
	case reflect.Int:
		v.SetInt(ambil(g, bilanganSunting))
	case reflect.Uint8:
		v.SetUint(g.Uint64N(10))
	case reflect.Pointer:
		if v.IsNil() || g.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
		} else {
			v.SetZero()
		}
	case reflect.Slice:
		suntingDaftar(g, v)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]kinerja.Target{"a": {}, ambil(g, teksSunting): targetAcak(g)}))
	case reflect.Struct:
		v.SetZero() // a code of another kind
	}
}

// targetAcak is a target, with a unit or decided in one way or another.
func targetAcak(g *rand.Rand) kinerja.Target {
	t := kinerja.ParseTarget(ambil(g, targetSunting))
	switch g.IntN(6) {
	case 0:
		t, _ = t.DecideByTable('.')
	case 1:
		t, _ = t.DecideByTable(',')
	case 2:
		t, _ = t.DecideByNeighbours(kinerja.ParseTarget("1700"))
	case 3:
		t = t.WithSatuan(kinerja.ParseSatuan("Orang"))
	}
	return t
}

// suntingDaftar takes an entry out of a list, or puts one in twice, elsewhere or
// an empty one besides.
func suntingDaftar(g *rand.Rand, v reflect.Value) {
	n := v.Len()
	i := g.IntN(max(1, n))
	switch apa := g.IntN(5); {
	case apa == 0 || n == 0:
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
	case apa == 1:
		v.Set(reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, n)))
	case apa == 2:
		v.Set(reflect.Append(v, v.Index(i)))
	case apa == 3:
		reflect.Swapper(v.Interface())(i, g.IntN(n))
	default:
		v.SetZero()
	}
}
