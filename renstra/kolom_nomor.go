package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// A label may reach over two columns, of which the first has no more than the
// numbers of what the second says: "Tujuan" over "1.1" and "Sejahtera".

// labelBernomor moves such labels of a table over the words.
func labelBernomor(t *tabel.Tabel) {
	k := kolomPertama(t)
	var geser []int
	for i := range k {
		if i+1 < len(k) && len(k[i].Label) > 0 && len(k[i+1].Label) == 0 && adaAwalan(k[i].Lipat, labelIsi...) && isiNomorSaja(t, i) && isiKataSaja(t, i+1) {
			geser = append(geser, i)
		}
	}
	if len(geser) == 0 {
		return
	}
	for _, h := range t.Halaman {
		if len(h.Kolom) < len(k) || !samaKolom(h.Kolom[:len(k)], k) {
			continue
		}
		h.Kolom = slices.Clone(h.Kolom)
		for _, i := range geser {
			h.Kolom[i+1], h.Kolom[i] = h.Kolom[i], tabel.Kolom{Label: []string{"No"}, Lipat: "no"}
		}
	}
}

// labelIsi are the labels of names, which rows may number.
var labelIsi = []string{"misi", "tujuan", "sasaran", "strategi", "arah", "kebijakan", "indikator"}

// isiNomorSaja reports whether a column has numbers of entries and nothing else.
func isiNomorSaja(t *tabel.Tabel, at int) bool {
	ada := false
	for _, row := range t.All() {
		s := strings.Trim(row.At(at), ".() ")
		if s != "" && satuIsi(row, -1) == "" {
			if strings.Trim(s, "0123456789.") != "" && !isiNomor(s) {
				return false
			}
			ada = true
		}
	}
	return ada
}

// isiKataSaja reports whether the cells of a column are words.
func isiKataSaja(t *tabel.Tabel, at int) bool {
	ada := false
	for _, row := range t.All() {
		if s := row.At(at); s != "" {
			if !isKata(s) || bernilai(s) {
				return false
			}
			ada = true
		}
	}
	return ada
}
