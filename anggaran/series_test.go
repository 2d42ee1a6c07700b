package anggaran

import (
	"errors"
	"math"
	"testing"
)

func TestDeret(t *testing.T) {
	d, err := DeretOf(Tahunan{2024, IsianOf(New(30))}, Tahunan{2021, IsianOf(New(10))},
		Tahunan{2022, Isian{}}, Tahunan{2023, Isian{isi: Strip}})
	if err != nil || d.Len() != 4 || d.At(2024) != IsianOf(New(30)) || d.At(2020) != (Isian{}) || d.At(2023).Isi() != Strip {
		t.Fatal(d, err)
	}
	last := 0
	for tahun := range d.All() {
		if tahun <= last {
			t.Errorf("%d after %d", tahun, last)
		}
		last = tahun
	}
	if _, err := DeretOf(Tahunan{Tahun: 2021}, Tahunan{Tahun: 2021}); !errors.Is(err, ErrTahunGanda) {
		t.Error(err)
	}
	if r, n, err := d.Sum(); r != New(40) || n != 2 || err != nil {
		t.Error(r, n, err)
	}
	o := DeretFrom(2022, New(1), New(2), New(3), New(4))
	diff, err := d.Sub(o)
	want, _ := DeretOf(Tahunan{Tahun: 2021}, Tahunan{Tahun: 2022}, Tahunan{Tahun: 2023},
		Tahunan{2024, IsianOf(New(27))}, Tahunan{Tahun: 2025})
	if !diff.Equal(want) || err != nil {
		t.Error(diff, err)
	}
	if sum, err := o.Add(o); !sum.Equal(DeretFrom(2022, New(2), New(4), New(6), New(8))) || err != nil {
		t.Error(sum, err)
	}
	if _, err := DeretFrom(1, MaxRupiah()).Add(DeretFrom(1, FromSen(1))); !errors.Is(err, ErrOverflow) {
		t.Error(err)
	}
}

func TestDeretFill(t *testing.T) {
	d, _ := DeretOf(Tahunan{2020, IsianOf(New(5))}, Tahunan{2022, Isian{isi: Strip}}, Tahunan{2023, IsianOf(New(7))})
	none, strip, nol := Isian{}, Isian{isi: Strip}, IsianOf(Rupiah{})
	five, seven := IsianOf(New(5)), IsianOf(New(7))
	for _, c := range []struct {
		dari int
		p    Pengisian
		want []Isian
	}{
		{2019, TanpaPengisian, []Isian{none, five, none, strip, seven, none}},
		{2019, IsiNol, []Isian{nol, five, nol, nol, seven, nol}},
		{2019, IsiSebelumnya, []Isian{none, five, five, five, seven, seven}},
		{2021, IsiSebelumnya, []Isian{five, five, seven, seven}},
	} {
		got, err := d.Fill(c.dari, 2024, c.p)
		if err != nil || got.Len() != len(c.want) {
			t.Fatal(got, err)
		}
		for i, w := range c.want {
			if got.At(c.dari+i) != w {
				t.Errorf("%v: %d is %v, want %v", c.p, c.dari+i, got.At(c.dari+i), w)
			}
		}
	}
	dash, _ := DeretOf(Tahunan{2020, strip}, Tahunan{2021, IsianOf(New(5))})
	if got, err := dash.Fill(2020, 2021, IsiSebelumnya); got.At(2020) != strip || err != nil {
		t.Error("a dash before the first amount became", got.At(2020), err)
	}
	for _, c := range [][3]int{{2024, 2023, 0}, {0, 1000, 0}, {math.MinInt, math.MaxInt, 1}, {1, 2, 3}} {
		if _, err := d.Fill(c[0], c[1], Pengisian(c[2])); !errors.Is(err, ErrDeret) {
			t.Error(c, err)
		}
	}
	if got, err := d.Fill(0, 999, 0); got.Len() != 1000 || err != nil {
		t.Error(got.Len(), err)
	}
}

func TestDeretPertumbuhan(t *testing.T) {
	// 2021→2022 doubles; 2023 is lacking; 2024 dash; 2025→2026 grows by half.
	d, _ := DeretOf(Tahunan{2021, IsianOf(New(1))}, Tahunan{2022, IsianOf(New(2))},
		Tahunan{2024, IsianOf(New(9))}, Tahunan{2025, IsianOf(New(2))}, Tahunan{2026, Isian{isi: Strip}})
	g := d.Pertumbuhan()
	if len(g) != 4 || g[0].Persen != persenMust(t, "100") || g[0].Err != nil ||
		!errors.Is(g[1].Err, ErrTakTerdefinisi) || g[2].Err != nil || !errors.Is(g[3].Err, ErrTakTerdefinisi) {
		t.Error(g)
	}
	m, err := d.RataRataPertumbuhan() // (100 − 77.77…)/2 = 11.11…
	if m.Persen.String() != "11,11%" || m.Selang != 2 || len(m.Lewat) != 2 || m.Lewat[0] != 2024 || m.Lewat[1] != 2026 || err != nil {
		t.Error(m, err)
	}
	for _, e := range []Deret{{}, DeretFrom(2021, New(1)), d, {[]Tahunan{{math.MinInt, IsianOf(New(1))}, {math.MaxInt, IsianOf(New(1))}}}} {
		if _, err := e.Majemuk(); !errors.Is(err, ErrTakTerdefinisi) {
			t.Error(e, err)
		}
		_ = e.Pertumbuhan()
	}
}
