package nomenklatur

import (
	"errors"
	"slices"
	"testing"
)

// lebarSumberDanaUji are the widths of a source of funds, as section 1.4 of the
// notes on the rules has them: to 1317/2023, to 2850/2025, 861/2026.
var lebarSumberDanaUji = [][]int{{1, 1, 1, 2, 2, 2}, {1, 1, 2, 2, 2, 4}, {1, 1, 2, 2, 3, 5}}

// TestKodeSumberDanaOfList reads the whole list: it stands in order, and the
// parent of every row is a row but for one, which the list does not have.
func TestKodeSumberDanaOfList(t *testing.T) {
	semua := kolomKode(t, "sumber-dana.tsv")
	if len(semua) != 300 {
		t.Fatalf("%d baris", len(semua))
	}
	ada := map[KodeSumberDana]bool{{}: true}
	var lama KodeSumberDana
	var tanpa []string
	for _, s := range semua {
		periksaEnam(t, s, lebarSumberDanaUji, 9, ParseKodeSumberDana)
		k, _ := ParseKodeSumberDana(s)
		if lama.Compare(k) >= 0 || k.Canonical() != k {
			t.Errorf("%v setelah %v", k, lama)
		}
		if got, err := k.Format(Kepmendagri3406); err != nil || got != s {
			t.Errorf("%s.Format(3406) = %q, %v", s, got, err)
		}
		if !ada[k.Parent()] {
			tanpa = append(tanpa, k.Parent().String())
		}
		ada[k], lama = true, k
	}
	if tanpa = slices.Compact(tanpa); !slices.Equal(tanpa, []string{"1.2.02"}) {
		t.Errorf("induk yang tidak ada: %q", tanpa)
	}
}

func TestKodeSumberDanaFormat(t *testing.T) {
	for _, c := range []struct {
		kode  string
		edisi Edisi
		want  string // empty: refused
	}{
		{"1.1.01.01.01.0001", Permendagri90, "1.1.1.01.01.01"},
		{"1.1.01.01.01.0001", Kepmendagri3708, "1.1.1.01.01.01"},
		{"1.1.01.01.01.0001", Kepmendagri5889, "1.1.1.01.01.01"},
		{"1.1.01.01.01.0001", Kepmendagri1317, "1.1.1.01.01.01"},
		{"1.1.1.01.01.01", Kepmendagri3406, "1.1.01.01.01.0001"},
		{"1.1.1.01.01.01", Kepmendagri2850, "1.1.01.01.01.0001"},
		{"1.1.1.01.01.01", Kepmendagri861, "1.1.01.01.001.00001"},
		{"1.1.1", Kepmendagri861, "1.1.01"},
		{"1.1.01.01", Kepmendagri1317, "1.1.1.01"},
		{"1.1", Kepmendagri1317, "1.1"},
		{"1.1.10", Kepmendagri1317, ""},
		{"1.1.01.01.01.0100", Kepmendagri1317, ""},
		{"1.1.01", Pemutakhiran2027, ""},
		{"", Kepmendagri861, ""},
	} {
		var k KodeSumberDana
		if err := k.UnmarshalText([]byte(c.kode)); err != nil {
			t.Fatal(err)
		}
		got, err := k.Format(c.edisi)
		if got != c.want || (err == nil) != (c.want != "") || err != nil && !errors.Is(err, ErrKode) {
			t.Errorf("%q.Format(%v) = %q, %v; diharapkan %q", c.kode, c.edisi, got, err, c.want)
		}
	}
}

func TestKodeSumberDanaParts(t *testing.T) {
	for _, c := range []struct {
		kode           string
		tingkat, nomor int
		parent, baku   string
	}{
		{"", 0, 0, "", ""},
		{"1", 1, 1, "", "1"},
		{"1.2", 2, 2, "1", "1.2"},
		{"1.2.3", 3, 3, "1.2", "1.2.03"},
		{"1.2.03", 3, 3, "1.2", "1.2.03"},
		{"1.2.3.04", 4, 4, "1.2.3", "1.2.03.04"},
		{"1.2.03.04.005", 5, 5, "1.2.03.04", "1.2.03.04.05"},
		{"1.2.3.04.05.06", 6, 6, "1.2.3.04.05", "1.2.03.04.05.0006"},
		{"1.2.03.04.005.00006", 6, 6, "1.2.03.04.005", "1.2.03.04.05.0006"},
		{"1.2.03.04.105.00006", 6, 6, "1.2.03.04.105", "1.2.03.04.105.00006"},
	} {
		var k KodeSumberDana
		if err := k.UnmarshalText([]byte(c.kode)); err != nil {
			t.Fatal(err)
		}
		if k.Tingkat() != c.tingkat || k.Nomor() != c.nomor || k.Parent().String() != c.parent || k.Canonical().String() != c.baku {
			t.Errorf("%q: tingkat %d, nomor %d, induk %q, baku %q", c.kode, k.Tingkat(), k.Nomor(), k.Parent(), k.Canonical())
		}
		n := 0
		for a := range k.Ancestors() {
			n++
			if a != k.At(n) || a.Tingkat() != n || !a.Contains(k) {
				t.Errorf("%q: leluhur %d = %q", c.kode, n, a)
			}
		}
		if n != max(0, c.tingkat-1) {
			t.Errorf("%q: %d leluhur", c.kode, n)
		}
	}
	satu, dua := MustParseKodeSumberDana("1.2.3.04"), MustParseKodeSumberDana("1.2.03.04")
	if satu == dua || !satu.Equal(dua) || satu.Parent() == dua.Parent() || satu.At(2) != dua.At(2) {
		t.Error("1.2.3.04 dan 1.2.03.04 harus dua nilai yang Equal")
	}
}

func TestParseKodeSumberDanaErrors(t *testing.T) {
	for s, want := range map[string]string{
		"":                 `kode sumber dana "": posisi 0: diharapkan tingkat 1 satu digit, 1 sampai 9, ditemukan akhir teks`,
		"1.1.001":          `kode sumber dana "1.1.001": posisi 4: diharapkan tingkat 3 satu atau dua digit, ditemukan "001"`,
		"1.1.1.01.001":     `kode sumber dana "1.1.1.01.001": posisi 9: diharapkan tingkat 5 dua digit, ditemukan "001"`,
		"1.1.01.01.1":      `kode sumber dana "1.1.01.01.1": posisi 10: diharapkan tingkat 5 dua atau tiga digit, ditemukan "1"`,
		"1.1.01.01.01.01":  `kode sumber dana "1.1.01.01.01.01": posisi 13: diharapkan tingkat 6 empat digit, ditemukan "01"`,
		"1.1.1.01.01.0001": `kode sumber dana "1.1.1.01.01.0001": posisi 12: diharapkan tingkat 6 dua digit, ditemukan "0001"`,
		"[DBH] 1.2":        `kode sumber dana "[DBH] 1.2": posisi 0: diharapkan tingkat 1 satu digit, 1 sampai 9, ditemukan "[DBH] 1"`,
	} {
		k, err := ParseKodeSumberDana(s)
		if err == nil || err.Error() != want || k.IsValid() {
			t.Errorf("%q: %q, galat\n%v\ndiharapkan\n%s", s, k, err, want)
		}
	}
}
