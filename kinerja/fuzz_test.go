package kinerja_test

import (
	"encoding/json"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The two conventions, each on its own, plainly: the oracle of the parser,
// which works from the separators and knows neither.
var (
	figur     = regexp.MustCompile(`^(?:[-−])?[0-9][0-9.,]*`)
	indonesia = regexp.MustCompile(`^(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?$`)
	inggris   = regexp.MustCompile(`^(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$`)
	tepi      = regexp.MustCompile(`(?i)^(?:</?(?:b|strong|i|em|u|br|br ?/)>|[;\s\x{b}\p{Z}\x{85}\x{ad}\x{200b}\x{2060}\x{feff}])+`)
)

// nilaiMungkin gives what a figure can be in one convention or the other.
func nilaiMungkin(s string) []*big.Rat {
	tanda := ""
	for _, t := range []string{"-", "−"} {
		if sisa, ok := strings.CutPrefix(s, t); ok {
			tanda, s = "-", sisa
			break
		}
	}
	var v []*big.Rat
	tambah := func(s string) {
		r, ok := new(big.Rat).SetString(tanda + s)
		if ok && (len(v) == 0 || v[0].Cmp(r) != 0) {
			v = append(v, r)
		}
	}
	if inggris.MatchString(s) {
		tambah(strings.ReplaceAll(s, ",", ""))
	}
	if indonesia.MatchString(s) {
		tambah(strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", "."))
	}
	return v
}

func FuzzParseTarget(f *testing.F) {
	for _, s := range slices.Sorted(maps.Keys(selDokumen)) {
		f.Add(s)
	}
	for _, s := range []string{
		"19.765", "1.650 orang", "1,650 Ha", "19.765 %", "94,40%", "1.234.567,8", "1,234.5",
		"-37.26%", "−1.650", "6 Dokumen; 2 Laporan", "<b>100%<br>A</b>", "36 Orang/\nBulan",
		"60-70", "7 – 8 bulan", "......", "N/A", "Wajar Tanpa Pengecualian", "5 Rp/m2", "A &amp; 2",
		"1,5 juta orang", "\xff", "3 \u00a0 Kelompok  Tani.", "000.000", "0.000", "9.999;", "\v0", ";0", "5.,500,000",
		"80% - 90%", "1.000-2.000 Orang", "1,5 s/d 2.000", "-5--3", "1:20", "84,33/1.000", "2025-2029",
		"05/01/2026", "2 Januari\n2026", "TW III 2026", "sm1", "Tidak\nAda", "−5 Orang",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := kinerja.ParseTarget(s)
		if p.String() != s {
			t.Fatalf("String = %q, mau %q", p, s)
		}
		if kinerja.ParseTarget(p.String()) != p || !p.Equal(p) {
			t.Fatalf("%q tidak sama dengan dirinya", s)
		}
		periksaJSON(t, p)
		sisa := s
		jumlah := 0
		for b := range p.Bagian() {
			jumlah++
			_, ekor, ada := strings.Cut(sisa, b.String())
			if !ada || b.Jenis() == kinerja.JenisBanyak {
				t.Fatalf("bagian %q dari %q", b, s)
			}
			sisa = ekor
			periksaNilai(t, b)
		}
		if p.Jenis() == kinerja.JenisBanyak && jumlah < 2 || jumlah < 1 {
			t.Fatalf("%q: %d bagian", s, jumlah)
		}
	})
}

func periksaJSON(t *testing.T, p kinerja.Target) {
	if !utf8.ValidString(p.String()) {
		return // JSON has no other text
	}
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var q kinerja.Target
	if err := json.Unmarshal(b, &q); err != nil || q != p {
		t.Fatalf("json %s: %v, mau %v: %v", b, q, p, err)
	}
}

// periksaNilai holds the readings of a number against the oracle.
func periksaNilai(t *testing.T, p kinerja.Target) {
	bacaan := p.Bacaan()
	v, ada := p.Angka()
	if len(bacaan) == 0 {
		if ada {
			t.Fatalf("%q: %v tanpa bacaan", p, v)
		}
		return
	}
	s := figur.FindString(tepi.ReplaceAllString(p.String(), ""))
	mungkin := nilaiMungkin(s)
	for _, b := range bacaan {
		if !berisi(mungkin, b.Rat()) {
			t.Fatalf("%q: bacaan %v, mungkin %v", p, b, mungkin)
		}
	}
	switch p.Jenis() {
	case kinerja.JenisTakTentu:
		if len(mungkin) != 2 || len(bacaan) != 2 || ada {
			t.Fatalf("%q tak tentu: bacaan %v, mungkin %v", p, bacaan, mungkin)
		}
	default:
		tunggal := p.Dasar() == kinerja.DasarTiada
		if !ada || len(bacaan) != 1 || tunggal != (len(mungkin) == 1) {
			t.Fatalf("%q %v oleh %v: bacaan %v, mungkin %v", p, p.Jenis(), p.Dasar(), bacaan, mungkin)
		}
		if !tunggal && (!v.IsInteger() || !p.Satuan().Bulat()) {
			t.Fatalf("%q: %v %v oleh %v", p, v, p.Satuan(), p.Dasar())
		}
	}
	if kinerja.ParseSatuan(p.Satuan().String()) != p.Satuan() {
		t.Fatalf("%q: satuan %q", p, p.Satuan())
	}
	periksaPutusan(t, p)
}

// periksaPutusan decides by table both ways: together they give both readings.
func periksaPutusan(t *testing.T, p kinerja.Target) {
	a, ok1 := p.DecideByTable('.')
	b, ok2 := p.DecideByTable(',')
	tak := p.Jenis() == kinerja.JenisTakTentu
	if ok1 != tak || ok2 != tak {
		t.Fatalf("%q: putusan %v, %v", p, ok1, ok2)
	}
	va, _ := a.Angka()
	vb, _ := b.Angka()
	// At zero, and there only, the readings meet; a group cannot begin with 0.
	if tak == va.Equal(vb) {
		t.Fatalf("%q: putusan %v dan %v", p, va, vb)
	}
}

func berisi(v []*big.Rat, r *big.Rat) bool {
	for _, x := range v {
		if x.Cmp(r) == 0 {
			return true
		}
	}
	return false
}

func FuzzParseSatuan(f *testing.F) {
	for _, s := range []string{"Orang/ Bulan", "%", "MÂ³/Hari", "Kelompok Tani .", " - ", "km²", "\xffA", "İ ", "a - b / c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u := kinerja.ParseSatuan(s)
		if kinerja.ParseSatuan(u.String()) != u {
			t.Fatalf("%q: %q dibaca kembali sebagai %q", s, u, kinerja.ParseSatuan(u.String()))
		}
		if v := kinerja.ParseSatuan(" \t" + s + "\u00a0 "); v != u {
			t.Fatalf("%q: %q dengan spasi %q", s, u, v)
		}
		if u.Bulat() && !u.IsKnown() {
			t.Fatalf("%q bulat tetapi tidak dikenal", u)
		}
		if !utf8.ValidString(s) {
			return
		}
		if v := kinerja.ParseSatuan(strings.ReplaceAll(s, " ", "  ")); v != u {
			t.Fatalf("%q: %q, dengan spasi ganda %q", s, u, v)
		}
	})
}
