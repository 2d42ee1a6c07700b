package nomenklatur

import "testing"

func TestEdisi(t *testing.T) {
	for e := Permendagri90; e < akhirEdisi; e++ {
		got, err := ParseEdisi(e.String())
		if err != nil || got != e {
			t.Errorf("%v: %v %v", e, got, err)
		}
		b, _ := e.MarshalText()
		var u Edisi
		if err := u.UnmarshalText(b); err != nil || u != e {
			t.Errorf("%v: %v %v", e, u, err)
		}
	}
	if _, err := ParseEdisi("900.1.15.5-1318/2023"); err == nil {
		t.Error("edisi yang tidak ada terbaca")
	}
	var e Edisi
	if err := e.UnmarshalText(nil); err != nil || e != 0 {
		t.Error(e, err)
	}
	if err := e.UnmarshalText([]byte("x")); err == nil {
		t.Error("x terbaca")
	}
}

func TestHimpunanEdisi(t *testing.T) {
	h := HimpunanOf(Pemutakhiran2027, Kepmendagri1317, 0)
	if h.String() != "900.1.15.5-1317/2023; pemutakhiran 2027" || h.Latest() != Pemutakhiran2027 {
		t.Errorf("%v, terbaru %v", h, h.Latest())
	}
	if !h.Has(Kepmendagri1317) || h.Has(Kepmendagri5889) || h.Has(0) {
		t.Error(h)
	}
	got, err := parseHimpunan(h.String())
	if err != nil || got != h {
		t.Error(got, err)
	}
	if HimpunanOf().Latest() != 0 || HimpunanOf().String() != "" {
		t.Error("himpunan kosong")
	}
}

func TestJenisDaerah(t *testing.T) {
	for _, j := range []JenisDaerah{0, Provinsi, KabupatenKota} {
		b, _ := j.MarshalText()
		var u JenisDaerah
		if err := u.UnmarshalText(b); err != nil || u != j {
			t.Errorf("%v: %v %v", j, u, err)
		}
	}
	if _, err := ParseJenisDaerah("kota"); err == nil {
		t.Error("kota terbaca")
	}
}
