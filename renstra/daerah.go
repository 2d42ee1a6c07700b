package renstra

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// kataDaerah are the words with which the names of regions begin.
var kataDaerah = []string{"KOTA", "KABUPATEN", "KAB.", "KAB", "PROVINSI", "PROV.", "DAERAH ISTIMEWA", "DAERAH KHUSUS"}

// provinsi are the names of provinces that stand without such a word ("Dinas
// Sosial Jawa Barat"). Those that a kota or kabupaten bears too (Jambi,
// Bengkulu, Gorontalo, Yogyakarta) do not say which region is meant.
var provinsi = []string{
	"ACEH", "SUMATERA UTARA", "SUMATERA BARAT", "RIAU", "KEPULAUAN RIAU", "SUMATERA SELATAN",
	"KEPULAUAN BANGKA BELITUNG", "BANGKA BELITUNG", "LAMPUNG", "BANTEN", "DKI JAKARTA", "JAWA BARAT", "JAWA TENGAH",
	"DIY", "DI YOGYAKARTA", "D.I. YOGYAKARTA", "JAWA TIMUR", "BALI", "NUSA TENGGARA BARAT", "NUSA TENGGARA TIMUR",
	"KALIMANTAN BARAT", "KALIMANTAN TENGAH", "KALIMANTAN SELATAN", "KALIMANTAN TIMUR", "KALIMANTAN UTARA",
	"SULAWESI UTARA", "SULAWESI TENGAH", "SULAWESI SELATAN", "SULAWESI TENGGARA", "SULAWESI BARAT",
	"MALUKU", "MALUKU UTARA", "PAPUA", "PAPUA BARAT", "PAPUA BARAT DAYA", "PAPUA TENGAH", "PAPUA PEGUNUNGAN", "PAPUA SELATAN",
}

// kataNamaDaerah is how many words the name of a region has at most: Kabupaten
// Penukal Abab Lematang Ilir, Provinsi Daerah Khusus Ibukota Jakarta.
const kataNamaDaerah = 5

// letakDaerah finds the last name of a region in words: kata[dari:sampai].
// Without one of its words a province is named only by the last of them.
func letakDaerah(kata []string) (dari, sampai int, ok bool) {
	for i := len(kata) - 2; i >= 0; i-- {
		n := panjangKata(kata[i:], kataDaerah)
		if n == 0 || i+n == len(kata) || !adaNama(kata[i+n]) {
			continue
		}
		for sampai = i + n; sampai < len(kata) && (adaNama(kata[sampai]) || kata[sampai] == "dan"); {
			sampai++
		}
		if sampai-i <= kataNamaDaerah {
			return awalDaerah(kata, i), sampai, true
		}
	}
	for n := min(3, len(kata)); n > 0; n-- {
		if slices.Contains(provinsi, strings.ToUpper(strings.Join(kata[len(kata)-n:], " "))) {
			return len(kata) - n, len(kata), true
		}
	}
	return 0, 0, false
}

// awalDaerah takes the word Provinsi in front of a region to it.
func awalDaerah(kata []string, i int) int {
	if i > 0 && strings.EqualFold(kata[i-1], "provinsi") {
		return i - 1
	}
	return i
}

// panjangKata is how many words the entry of the list has with which they
// begin, 0 without one.
func panjangKata(kata, daftar []string) int {
	for _, w := range daftar {
		if n := strings.Count(w, " ") + 1; len(kata) >= n && strings.EqualFold(strings.Join(kata[:n], " "), w) {
			return n
		}
	}
	return 0
}

// adaNama reports whether a word may belong to a name: it begins with a capital
// or a sign, or is a title, as in RSUD dr. Soedarso.
func adaNama(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r) || strings.HasSuffix(s, ".")
}

// jenisDaerah is the kind of region: by the region's name, else by what the
// programmes of the table are called.
func jenisDaerah(daerah string, t *tabelProgram) nomenklatur.JenisDaerah {
	kata := strings.Fields(daerah)
	switch n := panjangKata(kata, kataDaerah); {
	case n > 0 && len(kata) > n && slices.Contains([]string{"KOTA", "KABUPATEN", "KAB.", "KAB"}, strings.ToUpper(kata[0])):
		return nomenklatur.KabupatenKota
	case n > 0 && len(kata) > n, slices.Contains(provinsi, strings.ToUpper(daerah)):
		return nomenklatur.Provinsi
	}
	kab, prov := 0, 0
	for k, row := range barisHalaman(t.halaman) {
		switch f := teks.Lipat(row.At(k.nama)); {
		case strings.HasSuffix(f, "kabupatenkota"):
			kab++
		case strings.HasSuffix(f, "daerahprovinsi"):
			prov++
		}
	}
	switch {
	case kab > prov:
		return nomenklatur.KabupatenKota
	case prov > kab:
		return nomenklatur.Provinsi
	}
	return 0
}
