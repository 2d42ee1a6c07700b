package anggaran

import (
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
)

func addEdgePairs(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, a.hi^1, ^a.lo)
	}
}

func FuzzAdd(f *testing.F) {
	addEdgePairs(f)
	f.Fuzz(func(t *testing.T, ahi int64, alo uint64, bhi int64, blo uint64) {
		checkPair(t, Rupiah{ahi, alo}, Rupiah{bhi, blo})
	})
}

// FuzzSum adds up to 24 amounts, where partial sums may leave the range.
func FuzzSum(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte("\x7f\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" + "\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"))
	f.Add([]byte("0123456789abcdef0123456789abcdef\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var terms []Rupiah
		want := new(big.Int)
		for _, b := range bagiBytes(data, 16) {
			var r Rupiah
			if err := r.UnmarshalBinary(b); err != nil {
				t.Fatal(err)
			}
			terms = append(terms, r)
			want.Add(want, toBig(r))
		}
		got, err := SumSlice(terms)
		checkResult(t, "SumSlice", terms, "", got, err, want)
		got, err = Sum(slices.Values(terms))
		checkResult(t, "Sum", terms, "", got, err, want)
	})
}

func FuzzNeg(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo)
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64) { checkOne(t, Rupiah{hi, lo}) })
}

func FuzzMulInt(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo, int64(a.lo))
		f.Add(a.hi>>60, a.lo, a.hi)
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64, n int64) { checkMul(t, Rupiah{hi, lo}, n) })
}

func FuzzText(f *testing.F) {
	for _, a := range edges() {
		f.Add(a.hi, a.lo)
	}
	f.Fuzz(func(t *testing.T, hi int64, lo uint64) {
		r := Rupiah{hi, lo}
		checkTexts(t, r, slowPlain(r), slowString(r))
	})
}

// FuzzParseRupiah holds the parser against its slow twin under every
// convention, and reads back what it read.
func FuzzParseRupiah(f *testing.F) {
	for _, c := range readings {
		f.Add(c.text)
	}
	for _, c := range texts {
		f.Add(c.plain)
		f.Add(c.pretty)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for k := range KomaRibuan + 1 {
			got, err := k.ParseRupiah(s)
			want, wantErr := slowParse(k, s)
			if got != want || kindOf(err) != wantErr {
				t.Fatalf("%v: ParseRupiah(%q) = %v, %v, twin %v, %v", k, s, got, err, want, wantErr)
			}
			if err != nil {
				checkParseError(t, s, err)
				continue
			}
			if back, err := TitikRibuan.ParseRupiah(got.String()); back != got || err != nil {
				t.Fatalf("%q printed as %v, read back as %v, %v", s, got, back, err)
			}
		}
	})
}

func checkParseError(t *testing.T, s string, err error) {
	t.Helper()
	var pe *ParseError
	if !errors.As(err, &pe) || pe.Input != s || pe.Expected == "" || pe.Found == "" {
		t.Fatalf("%q: error %#v", s, err)
	}
	if pe.Offset < 0 || pe.Offset > len(s) || pe.Offset == len(s) != (pe.Found == "akhir teks") {
		t.Fatalf("%q: offset %d with %s found", s, pe.Offset, pe.Found)
	}
	_ = err.Error()
}

func FuzzParseIsian(f *testing.F) {
	for _, s := range []string{"", " ", "-", "Rp -", "Rp. –", "0", "1.500", "--", "Rp", "\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for k := range KomaRibuan + 1 {
			got, err := k.ParseIsian(s)
			r, rErr := k.ParseRupiah(s)
			amount, ok := got.Rupiah()
			switch {
			case rErr == nil && (err != nil || !ok || amount != r),
				rErr != nil && (ok || amount != Rupiah{}),
				err == nil && got.Isi() != Tertulis && strings.ContainsAny(s, "0123456789"),
				err != nil && got != Isian{}:
				t.Fatalf("%v: ParseIsian(%q) = %#v, %v; as an amount %v, %v", k, s, got, err, r, rErr)
			}
			if back, err := TitikRibuan.ParseIsian(got.String()); back != got || err != nil {
				t.Fatalf("%q printed as %q, read back as %#v, %v", s, got, back, err)
			}
			text, _ := got.MarshalText()
			var back Isian
			if err := back.UnmarshalText(text); back != got || err != nil {
				t.Fatalf("%q as text %q, read back as %#v, %v", s, text, back, err)
			}
		}
	})
}

func FuzzUnmarshalJSON(f *testing.F) {
	for _, s := range []string{"1234.50", `"Rp1.234,50"`, "null", "1e3", `"\u0031"`, "-0", `"`, "", "1,000"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var r, back Rupiah
		var i Isian
		err := r.UnmarshalJSON(data)
		iErr := i.UnmarshalJSON(data)
		if err != nil {
			if !errors.Is(err, ErrParse) || !r.IsZero() {
				t.Fatalf("%q: %v, %v", data, r, err)
			}
			return
		}
		if !json.Valid(data) {
			t.Skip("not from a JSON decoder")
		}
		if i != IsianOf(r) || iErr != nil {
			t.Fatalf("%q: Rupiah %v, Isian %v, %v", data, r, i, iErr)
		}
		out, _ := r.MarshalJSON()
		if err := json.Unmarshal(out, &back); back != r || err != nil {
			t.Fatalf("%q written as %s, read back as %v, %v", data, out, back, err)
		}
	})
}

// FuzzKonvensiOf takes cells from lines.
func FuzzKonvensiOf(f *testing.F) {
	for _, s := range []string{"7,660,689,051\n1.234", "1.234\n5.678", "1,234", "1000,-\n1.000,-", "0.500\n-\n94.40%",
		"2000000000000000000000000000000000000,0", // out of range: no money
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cells := strings.Split(s, "\n")
		if got, want := KonvensiOf(slices.Values(cells)), slowKonvensi(cells); got != want {
			t.Fatalf("%q: %v, twin %v", cells, got, want)
		}
	})
}
