package renstra

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// kataPerangkat are the words with which the names of regional agencies
// begin (PP 18/2016 names dinas, badan, inspektorat, sekretariat, kecamatan).
var kataPerangkat = []string{"DINAS", "BADAN", "INSPEKTORAT", "SEKRETARIAT", "SATUAN POLISI", "KECAMATAN", "KANTOR", "RUMAH SAKIT", "RSUD", "BAPPEDA", "BAPPERIDA", "BAPPELITBANGDA"}

// kataDaerah are the words with which the names of regions begin.
var kataDaerah = []string{"KOTA", "KABUPATEN", "KAB.", "KAB", "PROVINSI", "DAERAH ISTIMEWA", "DAERAH KHUSUS"}

// daerahTanpaKata are the regions whose name begins with no such word.
var daerahTanpaKata = []string{"ACEH", "DKI JAKARTA"}

// perangkatDaerah finds agency and region: in the caption of the table, else
// in the first short line of the document that names both, or in two lines of
// which the first is the agency and the next the region.
func perangkatDaerah(b *baca, judul string) (perangkat, daerah string) {
	if p, d := sebutan(judul); d != "" {
		return p, d
	}
	lalu := "" // the line above
	for _, row := range b.Baris {
		line := row.At(0)
		if line == "" {
			continue
		}
		if len(line) < 4 || len(line) > 120 || row.Isi() != 1 {
			lalu = ""
			continue
		}
		if p, d := sebutan(line); d != "" {
			return p, d
		}
		if diAwal(lalu, kataPerangkat) && diAwal(line, kataDaerah) {
			if p, d := sebutan(strings.Trim(lalu, "*#. ") + " " + strings.Trim(line, "*#. ")); d != "" {
				return p, d
			}
		}
		lalu = line
	}
	return "", ""
}

// diAwal reports whether a line begins with one of the words.
func diAwal(line string, words []string) bool {
	line = strings.Trim(line, "*#. ")
	for _, w := range words {
		if len(line) > len(w) && awalan(line, w) && line[len(w)] == ' ' {
			return true
		}
	}
	return false
}

// sebutan reads "… Dinas Sosial Kota Jambi" at the end of a line, but for the
// years behind it.
func sebutan(s string) (perangkat, daerah string) {
	s = strings.Trim(s, "*#. ")
	if i := strings.Index(strings.ToUpper(s), " TAHUN "); i > 0 {
		s = s[:i]
	}
	if i := strings.Index(s, " 20"); i > 0 && len(s) >= i+5 && semuaAngka(s[i+1:i+5]) {
		s = s[:i]
	}
	up := strings.ToUpper(s)
	d := kataTerakhir(up, kataDaerah)
	for _, w := range daerahTanpaKata {
		if d < 0 && strings.HasSuffix(up, " "+w) {
			d = len(up) - len(w)
		}
	}
	if n := len(strings.Fields(s[max(d, 0):])); d < 0 || n > 5 || n < 2 && !slices.Contains(daerahTanpaKata, up[d:]) {
		return "", ""
	}
	p := kataTerakhir(up[:d], kataPerangkat)
	if p < 0 {
		return "", ""
	}
	return judulKata(s[p:]), judulKata(s[d:])
}

// kataTerakhir is the offset of the last of the words that stands whole in s.
func kataTerakhir(s string, words []string) int {
	best := -1
	for _, w := range words {
		for i := strings.LastIndex(s, w); i > best; i = strings.LastIndex(s[:i], w) {
			end := i + len(w)
			if (i == 0 || s[i-1] == ' ') && end < len(s) && s[end] == ' ' {
				best = i
				break
			}
		}
	}
	return best
}

// singkatan are words that stay in capitals.
var singkatan = []string{"RSUD", "DPRD", "DKI", "UPTD"}

// judulKata writes a name that stands in capitals as names are written.
func judulKata(s string) string {
	if strings.ToUpper(s) != s {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		if slices.Contains(singkatan, w) {
			continue
		}
		words[i] = strings.ToLower(w)
		if w != "DAN" {
			_, n := utf8.DecodeRuneInString(w)
			words[i] = w[:n] + words[i][min(n, len(words[i])):]
		}
	}
	return strings.Join(words, " ")
}
