package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// What the row of a sum in the programme table and in flat records is called.
// The tables beside have rows of counts, whose names begin with the same words
// (see bagiSebutan).

// barisJumlah recognises a row that sums others: its name says so, and it has
// no indicator.
func barisJumlah(nama, indikator string) bool {
	return (indikator == "" || indikator == nama) && (awalanJumlah(nama) || totalSaja(nama) || totalPerangkat(nama))
}

// awalanJumlah reports whether a name begins with a word for a sum, its letters
// spaced out or not: "J U M L A H".
func awalanJumlah(nama string) bool {
	if len(nama) > 1 && (nama[1] == ' ' || nama[1] == '.') {
		nama = teks.Lipat(nama)
	}
	return slices.ContainsFunc([]string{"jumlah", "total", "grand total", "grandtotal", "sub total", "subtotal", "jml", "keseluruhan"}, func(w string) bool { return awalan(nama, w) })
}

// barisTotal recognises the total row among those that sum: its name says no
// more than that, but perhaps whose it is.
func barisTotal(nama string) bool {
	rest := tanpaKataTotal(teks.Lipat(nama))
	if milikPerangkat(rest) {
		return true
	}
	return len(rest) <= len("dinassosialkotajambi") && !adaAwalan(rest, "program", "kegiatan", "sub")
}

// totalSaja reports whether a text says no more than that its row is the sum,
// and perhaps of what: "Jumlah Pagu", "PAGU TOTAL", "Jml Keseluruhan".
func totalSaja(s string) bool {
	f := teks.Lipat(s)
	return len(f) <= maxSebutan && adaKata(f, "total", "jumlah", "jml", "keseluruhan", "seluruhnya") && tanpaKataTotal(f) == ""
}

// jumlahTingkat reports whether a text in the place of a code or a name says that
// its row is a sum: of all, of a part, of a level. An indicator that slipped there
// ("Jumlah Dokumen") says none of these.
func jumlahTingkat(s string) bool {
	dari, sub, ok := bagiSebutan(s)
	return totalSaja(s) || ok && (sub || adaAwalan(dari, "program", "kegiatan", "bidang", "urusan", "skpd", "opd", "perangkatdaerah"))
}

// jumlahDari is what a text names beside the words for a sum at its end or at its
// beginning, as pivot tables of spreadsheets write them: "1.06.07 Total", "Total
// 1.06.07"; "" where it has none of these.
func jumlahDari(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && satuKataTotal(s[i+1:]) {
		return strings.TrimSpace(s[:i])
	}
	if i := strings.IndexByte(s, ' '); i > 0 && satuKataTotal(s[:i]) {
		return strings.TrimSpace(s[i+1:])
	}
	return ""
}

// satuKataTotal reports whether a word is one for a sum. Nearly every other fails by
// its first letter.
func satuKataTotal(s string) bool {
	return s != "" && len(s) <= maxKataTotal && strings.IndexByte("tjksTJKS", s[0]) >= 0 && totalSaja(s)
}

const maxKataTotal = len("keseluruhan")

// totalPerangkat reports whether a text says that its row is the sum of an agency:
// "Jumlah Dinas Sosial", "Pagu Dinas Sosial".
func totalPerangkat(s string) bool {
	f := teks.Lipat(s)
	return len(f) <= maxNama && adaAwalan(f, kataTotal...) && milikPerangkat(tanpaKataTotal(f))
}

// maxSebutan is how long the folded name of a total may be.
const maxSebutan = 80

// milikPerangkat reports whether what the name of a total says besides is whose it
// is.
func milikPerangkat(rest string) bool {
	return slices.ContainsFunc(kataPerangkat, func(w string) bool { return strings.HasPrefix(rest, teks.Lipat(w)) })
}

// kataTotal are the words of which the name of a total is made.
var kataTotal = []string{"grand", "total", "jumlah", "jml", "keseluruhan", "seluruhnya", "pagu", "anggaran", "belanja", "pendanaan", "indikatif", "kebutuhan", "biaya", "dana", "rp", "perangkatdaerah"}

// tanpaKataTotal is what a folded name says besides.
func tanpaKataTotal(f string) string {
	for _, w := range kataTotal {
		f = strings.ReplaceAll(f, w, "")
	}
	return f
}
