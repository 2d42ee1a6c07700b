package nomenklatur

import (
	"strings"
	"testing"
)

var benihKode = []string{
	"", "1", "X", "1.06", "X.XX", "1.06.04", "1.06.04.2.01", "1.06.04.2.01.0014", "1.06.04.2.01.14",
	"X.XX.01.2.01.0001", "1.06.4", "1.00", "x.xx", "1.01.01.02.01.0001", "1.01.01.201", "1.06.07.2.001",
	"6.01.01.2.01.00001", "2.09.02.2.01.000801", "2.09.00.01.2.02.00911", "1.01.02.1.01.0001 Pembangunan USB",
	"7.01.01.2.06.0002.5.1.02.01.001.00024.", "\u00a01.06.04. ", "1.01.2.22.0.00.01.0000", "1.06 dan 1.07",
}

// FuzzParseKode holds ParseKode and the reader that explains its errors against
// the slow twin, and print against parse.
func FuzzParseKode(f *testing.F) {
	for _, s := range benihKode {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		periksaParse(t, s)
		k, err := ParseKode(s)
		var dariTeks Kode
		errTeks := dariTeks.UnmarshalText([]byte(s))
		if s != "" && ((err == nil) != (errTeks == nil) || k != dariTeks) {
			t.Errorf("UnmarshalText(%q) = %q, %v; ParseKode %q, %v", s, dariTeks, errTeks, k, err)
		}
	})
}

// FuzzParseKodeLenient: what needs no repair is what ParseKode reads, and what
// was repaired is, with the repairs made in the text, the code that came out.
func FuzzParseKodeLenient(f *testing.F) {
	for _, s := range benihKode {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		strict, errStrict := ParseKode(s)
		k, perbaikan, err := ParseKodeLenient(s)
		if errStrict == nil && (err != nil || k != strict || perbaikan != nil) {
			t.Fatalf("%q: %q, %v, %v; ParseKode %q", s, k, perbaikan, err, strict)
		}
		if err != nil {
			if k.IsValid() || perbaikan != nil || !strings.HasPrefix(err.Error(), "kode ") {
				t.Errorf("%q: %q, %v, %v", s, k, perbaikan, err)
			}
			return
		}
		if len(perbaikan) == 0 && errStrict != nil {
			t.Errorf("%q: dibaca %q tanpa perbaikan, ParseKode: %v", s, k, errStrict)
		}
		periksaPerbaikan(t, s, perbaikan)
		if got := terapkan(s, perbaikan); got != k.String() {
			t.Errorf("%q: dibaca %q, tetapi %v menghasilkan %q", s, k, perbaikan, got)
		}
	})
}
