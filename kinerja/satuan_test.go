package kinerja_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

func TestParseSatuan(t *testing.T) {
	for _, c := range []struct {
		teks, nama     string
		dikenal, bulat bool
	}{
		{"", "", false, false}, {" - ", "", false, false}, {"...", "", false, false},
		{"Orang/Bulan", "Orang/Bulan", true, true}, {"Orang/ Bulan", "Orang/Bulan", true, true},
		{"orang/bulan", "Orang/Bulan", true, true}, {"ORANG / BULAN", "Orang/Bulan", true, true},
		{"Dokumen ", "Dokumen", true, true}, {"dokumen", "Dokumen", true, true},
		{"Doku men", "Dokumen", true, true}, {"\u200bDokumen\u00a0", "Dokumen", true, true},
		{"%", "Persen", true, false}, {"persen", "Persen", true, false}, {"Persen", "Persen", true, false},
		{"Persen (%)", "Persen", true, false}, {"(%)", "Persen", true, false},
		{"km", "KM", true, false}, {"m²", "M2", true, false}, {"m3/hari", "M³/Hari", true, false},
		{"MÂ³/Hari", "M³/Hari", true, false},
		{"Kegiatan Usaha.", "Kegiatan Usaha", true, true},
		{"Kelompok Pra- Koperasi", "Kelompok Pra-Koperasi", true, true},
		{"jiwa", "Jiwa", true, true}, {"tempat", "Tempat", true, true},
		{"Bulan", "Bulan", true, false},

		// Other letters are other units.
		{"Dokuman", "dokuman", false, false}, {"Persentase", "Persentase", true, false},
		{"KK", "KK", true, true}, {"Kepala Keluarga", "Kepala Keluarga", true, true},

		// Outside the table.
		{"Kelompok  Tani", "kelompok tani", false, false},
		{" KELOMPOK\tTANI. ", "kelompok tani", false, false},
		{"Rp / M²", "rp/m2", false, false}, {"ÉTAT - Civil", "état-civil", false, false},
		{"Ton CO2 . .", "ton co2", false, false}, {"\xff x", "\xff x", false, false},
		{strings.Repeat("Kata ", 20) + "x", strings.Repeat("kata ", 20) + "x", false, false},
	} {
		s := kinerja.ParseSatuan(c.teks)
		if s.String() != c.nama || s.IsKnown() != c.dikenal || s.Bulat() != c.bulat || s.IsZero() != (c.nama == "") {
			t.Errorf("ParseSatuan(%q) = %q, dikenal %v, bulat %v", c.teks, s, s.IsKnown(), s.Bulat())
		}
		if kinerja.ParseSatuan(s.String()) != s {
			t.Errorf("%q dibaca kembali: %q", s, kinerja.ParseSatuan(s.String()))
		}
	}
}

func TestSatuanCompare(t *testing.T) {
	a, b := kinerja.ParseSatuan("Dokumen"), kinerja.ParseSatuan("orang")
	if a.Compare(b) >= 0 || b.Compare(a) <= 0 || a.Compare(a) != 0 || a.Equal(b) || !a.Equal(a) {
		t.Error("Compare, Equal")
	}
	if d := cmp.Diff(a, kinerja.ParseSatuan("dokumen")); d != "" {
		t.Error(d)
	}
	if b, _ := a.AppendText([]byte("2 ")); string(b) != "2 Dokumen" {
		t.Errorf("AppendText = %q", b)
	}
}

// semuaSatuan are the raw spellings of the column satuan of all lists.
func semuaSatuan(t *testing.T) map[string]int {
	dir := filepath.Join("..", "..", "shared", "data")
	berkas, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	if len(berkas) == 0 {
		t.Skip("daftar satuan tidak ada")
	}
	ejaan := map[string]int{}
	for _, nama := range berkas {
		b, err := os.ReadFile(nama)
		if err != nil {
			t.Fatal(err)
		}
		kolom := -1
		for i, baris := range strings.Split(string(b), "\n") {
			sel := strings.Split(strings.TrimSuffix(baris, "\r"), "\t")
			for j, s := range sel {
				if i == 0 && s == "satuan" {
					kolom = j
				}
			}
			if i > 0 && kolom >= 0 && kolom < len(sel) && sel[kolom] != "" {
				ejaan[sel[kolom]]++
			}
		}
	}
	return ejaan
}

// huruf keeps what tells two units apart: letters, digits and signs, in one
// case, without blanks and a final full stop.
func huruf(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimRight(strings.ToLower(s), ".")
}

func TestSatuanDaftar(t *testing.T) {
	ejaan := semuaSatuan(t)
	menurutSatuan := map[kinerja.Satuan]string{}
	menurutHuruf := map[string]kinerja.Satuan{}
	tidakDikenal := map[string]int{}
	for e, n := range ejaan {
		s := kinerja.ParseSatuan(e)
		h := huruf(e)
		if lain, ok := menurutSatuan[s]; ok && lain != h {
			t.Errorf("%q dan %q berbeda huruf tetapi satu satuan, %q", lain, h, s)
		}
		if lain, ok := menurutHuruf[h]; ok && lain != s {
			t.Errorf("%q dan %q sama huruf tetapi dua satuan", lain, s)
		}
		menurutSatuan[s], menurutHuruf[h] = h, s
		if !s.IsKnown() {
			tidakDikenal[e] += n
		}
		if s.IsKnown() && h != huruf(s.String()) && e != "MÂ³/Hari" {
			t.Errorf("%q dibaca sebagai %q", e, s)
		}
	}
	// Counted with another program: 167 spellings, 154 without case and
	// blanks, 153 without the full stop of "Kegiatan Usaha.".
	if len(ejaan) != 167 || len(menurutSatuan) != 153 {
		t.Errorf("%d ejaan, %d satuan; mau 167 dan 153", len(ejaan), len(menurutSatuan))
	}
	if d := cmp.Diff(map[string]int{"Dokuman": 14, "Doumen": 1}, tidakDikenal); d != "" {
		t.Errorf("di luar tabel (-mau +dapat):\n%s", d)
	}
	// Rows, counted with awk over the column satuan of every list: 3853 with a
	// unit, 15 of them misspelt.
	baris, luar := 0, 0
	dimensi := map[kinerja.Dimensi]bool{}
	for e, n := range ejaan {
		baris += n
		s := kinerja.ParseSatuan(e)
		if s.Dimensi() == "" {
			luar += n
		}
		dimensi[s.Dimensi()] = true
	}
	if baris != 3853 || luar != 15 {
		t.Errorf("%d baris, %d tanpa dimensi; mau 3853 dan 15", baris, luar)
	}
	t.Logf("%d ejaan menjadi %d satuan dan %d dimensi; %d dari %d baris di luar tabel",
		len(ejaan), len(menurutSatuan), len(dimensi)-1, luar, baris)
}

func TestDimensi(t *testing.T) {
	for _, c := range []struct{ satuan, baku, dimensi string }{
		{"", "", ""}, {"Dokuman", "dokuman", ""},
		{"orang", "Orang", "orang"}, {"jiwa", "Jiwa", "orang"}, {"Peserta Didik", "Peserta Didik", "orang"},
		{"dokumen", "Dokumen", "dokumen"}, {"laporan", "Laporan", "laporan"}, {"unit", "Unit", "unit"},
		{"paket", "Paket", "paket"}, {"bulan", "Bulan", "bulan"}, {"orang/ bulan", "Orang/Bulan", "orang/bulan"},
		{"%", "Persen", "persen"}, {"Persentase", "Persen", "persen"}, {"hektar", "Ha", "luas"}, {"m²", "M2", "luas"},
		{"meter", "M", "panjang"}, {"KM", "KM", "panjang"}, {"Kab/Kota", "Kabupaten/Kota", "kabupaten/kota"},
		{"KK", "KK", "keluarga"}, {"Keluarga", "Keluarga", "keluarga"}, {"Indeks", "Indeks", "indeks"},
	} {
		s := kinerja.ParseSatuan(c.satuan)
		if s.Baku().String() != c.baku || string(s.Dimensi()) != c.dimensi {
			t.Errorf("%q: %q, %q; mau %q, %q", c.satuan, s.Baku(), s.Dimensi(), c.baku, c.dimensi)
		}
		if b := s.Baku(); b.Baku() != b || b.Dimensi() != s.Dimensi() || b.Bulat() != s.Bulat() {
			t.Errorf("%q: baku %q tidak sama sifatnya", s, b)
		}
	}
}
