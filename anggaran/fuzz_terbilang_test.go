package anggaran

import "testing"

func FuzzTerbilang(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo)
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64) { checkTerbilang(t, Rupiah{hi, lo}) })
}

// FuzzParseTerbilang holds what is read against the words of what was read.
func FuzzParseTerbilang(f *testing.F) {
	for _, c := range sebutan {
		f.Add(c.words)
	}
	for _, c := range bacaan {
		f.Add(c.text)
	}
	for _, s := range []string{"dua tiga", "seratus-", "sejuta", "seratus seribu", "nol rupiah nol sen", "minus minus"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseTerbilang(s)
		if err != nil {
			checkParseError(t, s, err)
			return
		}
		if got, want := slowFold(s), slowFold(r.Terbilang()); got != want {
			t.Fatalf("%q read as %v, %s (%q, %q)", s, r, r.Terbilang(), got, want)
		}
	})
}
