package nomenklatur

import (
	"errors"
	"strings"
	"testing"
	"time"
)

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

// The ways people cite a decree; the dates are those of data/README item 9.
func TestParseEdisi(t *testing.T) {
	for in, want := range map[string]Edisi{
		"Kepmendagri 050-5889 Tahun 2021":                          Kepmendagri5889,
		"Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021": Kepmendagri5889,
		"KEPMENDAGRI NO. 050-5889/2021":                            Kepmendagri5889,
		"050-5889":                                                 Kepmendagri5889,
		"5889":                                                     Kepmendagri5889,
		"900.1.15.5-1317":                                          Kepmendagri1317,
		"900.1.15.5-1317/2023":                                     Kepmendagri1317,
		"Kepmendagri Nomor 900.1.15.5-3406 Tahun 2024":             Kepmendagri3406,
		"900.1-2850 Tahun 2025":                                    Kepmendagri2850,
		"Kepmendagri 900.1-861 Tahun 2026":                         Kepmendagri861,
		"Permendagri 90 Tahun 2019":                                Permendagri90,
		"Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019":       Permendagri90,
		"Permendagri No. 90":                                       Permendagri90,
		"90/2019":                                                  Permendagri90,
		"050-3708/2020":                                            Kepmendagri3708,
		"pemutakhiran 2027":                                        Pemutakhiran2027,
		" Pemutakhiran  2027 ":                                     Pemutakhiran2027,
	} {
		if got, err := ParseEdisi(in); err != nil || got != want {
			t.Errorf("ParseEdisi(%q) = %v, %v; mau %v", in, got, err, want)
		}
	}
	for _, in := range []string{
		"", "90", "2021", "Kepmendagri", "050-5889 Tahun 2020", "Permendagri 86 Tahun 2017",
		"900.1.15.5-1318", "5889 dan 1317", "050-588", "Kepmendagri 050-5889 Tahun 2021 dan 050-3708 Tahun 2020",
	} {
		if got, err := ParseEdisi(in); !errors.Is(err, ErrEdisi) {
			t.Errorf("ParseEdisi(%q) = %v, %v", in, got, err)
		}
	}
}

func TestEdisiPada(t *testing.T) {
	for _, c := range []struct {
		tanggal string
		want    Edisi
	}{
		{"2019-10-17", 0},
		{"2019-10-18", Permendagri90},
		{"2020-10-04", Permendagri90},
		{"2021-12-27", Kepmendagri5889},
		{"2025-07-30", Kepmendagri3406},
		{"2025-09-19", Kepmendagri2850}, // the day the Renstra of Jambi was signed, which cites 3406
		{"2026-11-23", Kepmendagri861},
	} {
		d, err := time.Parse(time.DateOnly, c.tanggal)
		if err != nil {
			t.Fatal(err)
		}
		if got := EdisiPada(d); got != c.want {
			t.Errorf("%s: %v, mau %v", c.tanggal, got, c.want)
		}
	}
	// The day is that of the place the time is in.
	wib := time.FixedZone("WIB", 7*3600)
	if got := EdisiPada(time.Date(2019, 10, 18, 1, 0, 0, 0, wib)); got != Permendagri90 {
		t.Error(got)
	}
}

func TestEdisiKeterangan(t *testing.T) {
	if got := Kepmendagri3406.Sebutan(); got != "Kepmendagri 900.1.15.5-3406 Tahun 2024" {
		t.Error(got)
	}
	// As item 19 of the legal bases of the Renstra of Jambi cites it.
	if got, want := Kepmendagri3406.Judul(), "Perubahan Kedua atas Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021 tentang Hasil Verifikasi, Validasi, dan Inventarisasi Pemutakhiran Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"; got != want {
		t.Errorf("%s", got)
	}
	if Kepmendagri5889.Previous() != Kepmendagri3708 || Permendagri90.Previous() != 0 || Pemutakhiran2027.Previous() != 0 {
		t.Error("Previous")
	}
	if Kepmendagri5889.IsPerubahan() || !Kepmendagri3406.IsPerubahan() || Pemutakhiran2027.IsPerubahan() {
		t.Error("IsPerubahan")
	}
	if Pemutakhiran2027.Nomor() != "" || Pemutakhiran2027.Tahun() != 0 || !Pemutakhiran2027.Tanggal().IsZero() {
		t.Error("pemutakhiran 2027 tidak menyebut keputusan")
	}
}

func FuzzParseEdisi(f *testing.F) {
	for _, s := range []string{"Kepmendagri 050-5889 Tahun 2021", "90/2019", "900.1.15.5-1317", "pemutakhiran 2027", "----....", "5889 5889"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseEdisi(s)
		if (err == nil) != e.IsValid() {
			t.Fatalf("%q: %v %v", s, e, err)
		}
		if err == nil && e.Nomor() != "" {
			akhir := e.Nomor()[strings.LastIndexByte(e.Nomor(), '-')+1:]
			if !strings.Contains(s, akhir) {
				t.Fatalf("%q dibaca %v", s, e)
			}
		}
	})
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
