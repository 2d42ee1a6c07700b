package anggaran

import (
	"errors"
	"testing"
)

func TestParseIsian(t *testing.T) {
	dashed := Isian{isi: Strip}
	for _, c := range []struct {
		text string
		want Isian
		kind error
	}{
		{"", Isian{}, nil},
		{" \t\u00a0\n", Isian{}, nil},
		{"-", dashed, nil},
		{" – ", dashed, nil},
		{"—", dashed, nil},
		{"−", dashed, nil},
		{"Rp -", dashed, nil},
		{"Rp-", dashed, nil},
		{"Rp. –", dashed, nil},
		{"RP\u00a0- ", dashed, nil},
		{"0", IsianOf(Rupiah{}), nil},
		{"0,00", IsianOf(Rupiah{}), nil},
		{"Rp 1.500", IsianOf(New(1500)), nil},
		{"-1.500", IsianOf(New(-1500)), nil},
		{"--", Isian{}, ErrParse},
		{"- -", Isian{}, ErrParse},
		{"- Rp", Isian{}, ErrParse},
		{"Rp", Isian{}, ErrParse},
		{"Rp.", Isian{}, ErrParse},
		{"(-)", Isian{}, ErrParse},
		{"...", Isian{}, ErrParse},
		{"N/A", Isian{}, ErrParse},
		{"1,500.00", Isian{}, ErrParse},
	} {
		got, err := TitikRibuan.ParseIsian(c.text)
		if got != c.want || kindOf(err) != c.kind {
			t.Errorf("ParseIsian(%q) = %#v, %v, want %#v, %v", c.text, got, err, c.want, c.kind)
		}
	}
	if _, err := KonvensiTakTentu.ParseIsian("1.500"); !errors.Is(err, ErrAmbigu) {
		t.Errorf("without a convention: %v", err)
	}
}

func TestIsian(t *testing.T) {
	for _, c := range []struct {
		isian Isian
		isi   Isi
		kata  string
		text  string
	}{
		{Isian{}, TidakTertulis, "tidak tertulis", ""},
		{Isian{isi: Strip}, Strip, "strip", "-"},
		{IsianOf(Rupiah{}), Tertulis, "tertulis", "Rp0"},
		{IsianOf(FromSen(123450)), Tertulis, "tertulis", "Rp1.234,50"},
	} {
		if c.isian.Isi() != c.isi || c.isi.String() != c.kata || c.isian.String() != c.text {
			t.Errorf("%#v: %v, %q", c.isian, c.isian.Isi(), c.isian.String())
		}
		if _, ok := c.isian.Rupiah(); ok != (c.isi == Tertulis) {
			t.Errorf("%#v: Rupiah says %v", c.isian, ok)
		}
	}
	if got := Isi(9).String(); got != "Isi(9)" {
		t.Error(got)
	}
	if IsianOf(Rupiah{}) == (Isian{}) {
		t.Error("a written zero equals an empty cell")
	}
}
