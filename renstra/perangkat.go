package renstra

import "strings"

// kataPerangkat are the words with which the names of regional agencies
// begin (PP 18/2016 names dinas, badan, inspektorat, sekretariat, kecamatan).
var kataPerangkat = []string{"DINAS", "BADAN", "INSPEKTORAT", "SEKRETARIAT", "SATUAN POLISI", "KECAMATAN", "KANTOR", "RUMAH SAKIT", "RSUD", "BAPPEDA", "BAPPERIDA", "BAPPELITBANGDA"}

// kataDaerah are the words with which the names of regions begin.
var kataDaerah = []string{"KOTA", "KABUPATEN", "KAB.", "PROVINSI", "DAERAH ISTIMEWA", "DAERAH KHUSUS"}

// perangkatDaerah finds agency and region: in the caption of the table, else
// in the first short line of the document that names both.
func perangkatDaerah(b *baca, judul string) (perangkat, daerah string) {
	if p, d := sebutan(judul); d != "" {
		return p, d
	}
	for _, row := range b.Baris {
		line := row.At(0)
		if len(line) < 10 || len(line) > 120 || row.Isi() != 1 {
			continue
		}
		if p, d := sebutan(line); d != "" {
			return p, d
		}
	}
	return "", ""
}

// sebutan reads "… Dinas Sosial Kota Jambi" at the end of a line.
func sebutan(s string) (perangkat, daerah string) {
	s = strings.Trim(s, "*#. ")
	if i := strings.Index(strings.ToUpper(s), " TAHUN "); i > 0 {
		s = s[:i]
	}
	up := strings.ToUpper(s)
	d := kataTerakhir(up, kataDaerah)
	if d < 0 || len(strings.Fields(s[d:])) < 2 || len(strings.Fields(s[d:])) > 5 {
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

// judulKata writes a name that stands in capitals as names are written.
func judulKata(s string) string {
	if strings.ToUpper(s) != s {
		return s
	}
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if w != "dan" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}
