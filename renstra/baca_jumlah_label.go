package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The names of the columns of tables of counts.

// labelKolom lists the lowest labels of columns; where several columns have the
// same, as L and P under each group do, with those above that tell them apart.
func labelKolom(k []tabel.Kolom, at []int) []string {
	out := make([]string, len(at))
	for i, n := range at {
		out[i] = labelBawah(k[n], 1)
	}
	for banyak := 2; banyak <= maxLabelKolom; banyak++ {
		kali := make(map[string]int, len(out))
		for _, s := range out {
			kali[s]++
		}
		for i, n := range at {
			if kali[out[i]] > 1 && len(k[n].Label) >= banyak {
				out[i] = labelBawah(k[n], banyak)
			}
		}
	}
	return out
}

// labelKelompok lists the labels of columns of counts with those of the groups
// over them, as "Golongan IV" beside "Eselon IV". The one group of a table is left
// out where the caption says it, or where it says no more than that figures follow.
func labelKelompok(k []tabel.Kolom, at []int, judul string) []string {
	out := labelKolom(k, at)
	var kelompok []string
	for _, n := range at {
		if s := kelompokKolom(k[n]); s != "" && !slices.Contains(kelompok, s) {
			kelompok = append(kelompok, s)
		}
	}
	if len(kelompok) == 0 || len(kelompok) == 1 && kelompokTersebut(teks.Lipat(kelompok[0]), teks.Lipat(judul)) {
		return out
	}
	for i, n := range at {
		if kelompokKolom(k[n]) != "" && out[i] == labelBawah(k[n], 1) {
			out[i] = labelBawah(k[n], 2)
		}
	}
	return out
}

// kelompokKolom is the label right over that of a column, "" for none.
func kelompokKolom(k tabel.Kolom) string {
	if len(k.Label) < 2 {
		return ""
	}
	return k.Label[len(k.Label)-2]
}

func kelompokTersebut(f, judul string) bool {
	return strings.Contains(judul, f) || f == "jeniskelamin" || f == "gender" || strings.HasPrefix(f, "jumlah") || strings.HasPrefix(f, "tahun") || strings.HasPrefix(f, "banyak")
}

// maxLabelKolom is how many labels the name of a column may have.
const maxLabelKolom = 6

// lipatBawah is the lowest label of a column, folded.
func lipatBawah(k tabel.Kolom) string {
	if len(k.Label) == 1 {
		return k.Lipat
	}
	return teks.Lipat(labelBawah(k, 1))
}

// labelBawah are the lowest labels of a column, up to so many.
func labelBawah(k tabel.Kolom, banyak int) string {
	return strings.Join(k.Label[max(0, len(k.Label)-banyak):], " ")
}
