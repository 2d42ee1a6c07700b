package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurArah is the column that says in which direction an indicator gets
// better.
type lajurArah struct {
	at    int  // -1 for none
	pasti bool // the head says that it holds a direction; else its cells do
}

// labelArah are the heads that say so, labelStatus those that may mean
// something else, such as whether the target was reached.
var (
	labelArah = []string{"arah", "arahindikator", "arahindikatorkinerja", "arahkinerja", "arahcapaian", "arahtarget",
		"polaritas", "polarisasi", "polaritasindikator", "polarisasiindikator"}
	labelStatus = []string{"status", "statusindikator", "sifat", "sifatindikator", "tren", "trend", "kecenderungan"}
)

func lajurArahOf(k []tabel.Kolom) lajurArah {
	nama := cariKolom(k, "indikator")
	for i, c := range k {
		if i == nama {
			continue
		}
		if strings.Contains(c.Lipat, "positifnegatif") || strings.Contains(c.Lipat, "naikturun") || slices.Contains(labelArah, c.Lipat) {
			return lajurArah{i, true}
		}
	}
	return lajurArah{at: slices.IndexFunc(k, func(c tabel.Kolom) bool { return slices.Contains(labelStatus, c.Lipat) })}
}

// arah reads the direction of an indicator. A word that is none is noted, where
// the head promises one.
func (p *pembacaTabel) arah(l lajurArah, sel func(int) string, baris int, nama string) kinerja.Arah {
	s := sel(l.at)
	a, ok := bacaArah(s)
	if !ok && l.pasti {
		p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: baris, Nama: nama,
			Pesan: fmt.Sprintf("Arah indikator tertulis %q; tidak dikenal sebagai naik atau turun, jadi tidak dibaca.", s)})
	}
	return a
}

// kataArah are words for a direction, beyond those of [kinerja.ParseArah]. Of
// "positif" the column says which it means: its heads pair it with "negatif".
var kataArah = map[string]kinerja.Arah{
	"positif": kinerja.ArahNaik, "naik": kinerja.ArahNaik, "meningkat": kinerja.ArahNaik, "bertambah": kinerja.ArahNaik,
	"maximize": kinerja.ArahNaik, "maksimal": kinerja.ArahNaik, "maksimum": kinerja.ArahNaik, "maksimalisasi": kinerja.ArahNaik,
	"negatif": kinerja.ArahTurun, "turun": kinerja.ArahTurun, "menurun": kinerja.ArahTurun, "berkurang": kinerja.ArahTurun,
	"minimize": kinerja.ArahTurun, "minimal": kinerja.ArahTurun, "minimum": kinerja.ArahTurun, "minimalisasi": kinerja.ArahTurun,
}

// bacaArah reads a cell that holds a direction: nothing or a dash is none, words
// and arrows must all say the same.
func bacaArah(s string) (kinerja.Arah, bool) {
	if a, err := kinerja.ParseArah(s); err == nil {
		return a, true
	}
	var arah []kinerja.Arah
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		arah = append(arah, kataArah[teks.Lipat(w)])
	}
	if strings.ContainsAny(s, "↑⬆▲") || len(arah) == 0 && strings.Contains(s, "+") {
		arah = append(arah, kinerja.ArahNaik)
	}
	if strings.ContainsAny(s, "↓⬇▼") {
		arah = append(arah, kinerja.ArahTurun)
	}
	if arah = slices.Compact(arah); len(arah) != 1 {
		return 0, strings.Trim(s, "-–— ") == ""
	}
	return arah[0], arah[0] != kinerja.ArahTidakTertulis
}
