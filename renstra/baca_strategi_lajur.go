package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurStrategi is where the columns of a table of strategies stand, -1 for those
// it lacks.
type lajurStrategi struct {
	tujuan, sasaran, strategi int
	indikator                 [2]int       // of tujuan and sasaran
	nspk, rpjmd, tahun        int          // what the policy directions answer to, and the year of a row
	arah                      []kolomTahun // the policy directions; of year 0 where they hold for the period
	centang                   []kolomTahun // years in which a row is ticked
	gabungan, nomor           int          // strategies and policy directions in one column, and the number of a row
}

func lajurStrategiOf(k []tabel.Kolom) lajurStrategi {
	l := lajurStrategi{tujuan: -1, sasaran: -1, strategi: -1, indikator: [2]int{-1, -1}, nspk: -1, rpjmd: -1, tahun: -1, gabungan: -1, nomor: -1}
	for i, c := range k {
		switch at := l.kolom(c); {
		case at != nil && *at < 0:
			*at = i
		case at != nil:
		case isArah(c) && (tahunKolom(c) > 0 || len(l.arah) == 0):
			l.arah = append(l.arah, kolomTahun{i, tahunKolom(c)})
		case tahunKolom(c) > 0:
			l.centang = append(l.centang, kolomTahun{i, tahunKolom(c)})
		}
	}
	if l.strategi >= 0 {
		l.rpjmd = -1 // a direction goes under one thing
	}
	return l
}

// bertahun are the columns that may be of years.
func (l *lajurStrategi) bertahun() []kolomTahun { return slices.Concat(l.arah, l.centang) }

// kolom is where to note a column by what it holds; nil for one that holds
// policy directions or nothing of this table.
func (l *lajurStrategi) kolom(c tabel.Kolom) *int {
	if len(c.Label) == 0 {
		return nil
	}
	rpjmd := strings.Contains(c.Lipat, "rpjmd")
	switch f := lipatBawah(c); {
	case strings.Contains(f, "nspk"):
		return &l.nspk
	case f == "tahun":
		return &l.tahun
	case rpjmd && isArah(c):
		return &l.rpjmd
	case rpjmd, isArah(c):
		return nil
	case strings.HasPrefix(f, "indikatortujuan"):
		return &l.indikator[0]
	case strings.HasPrefix(f, "indikatorsasaran"):
		return &l.indikator[1]
	case f == "no" || f == "nomor" || f == "kode":
		return &l.nomor
	case strings.Contains(f, "strategi") && strings.Contains(f, "kebijakan"):
		return &l.gabungan
	case strings.HasPrefix(f, "strategi"):
		return &l.strategi
	case strings.HasPrefix(f, "tujuan"):
		return &l.tujuan
	case strings.HasPrefix(f, "sasaran"):
		return &l.sasaran
	}
	return nil
}

// isArah reports whether a column holds policy directions, of all years or of
// one. A column that is to hold strategies too is none.
func isArah(c tabel.Kolom) bool {
	f := lipatBawah(c)
	if at := len(c.Label) - 2; tahunKolom(c) > 0 && at >= 0 {
		f = teks.Lipat(c.Label[at])
	}
	return strings.Contains(f, "kebijakan") && !strings.Contains(f, "strategi")
}

// isStrategi reports whether a table is one of strategies or policy directions:
// it has both, or one of them beside what it serves. Years are those of the
// directions, or of ticks.
func isStrategi(t *tabel.Tabel, k []tabel.Kolom) bool {
	l := lajurStrategiOf(k)
	bertahun := letakTahun(l.bertahun())
	for i, c := range k {
		if tahunKolom(c) > 0 && !slices.Contains(bertahun, i) {
			return false
		}
	}
	terang := false
	switch {
	case l.gabungan >= 0 && l.strategi < 0 && len(l.arah) == 0:
		terang = len(l.centang) == 0 && gabunganTerang(t)
	case l.strategi >= 0 && len(l.arah) > 0:
		terang = !judulCascading(t)
	case l.strategi >= 0, len(l.arah) > 0 && strings.Contains(k[l.arah[0].at].Lipat, "arahkebijakan"):
		terang = max(l.tujuan, l.sasaran, l.rpjmd, l.nspk, l.tahun) >= 0 && !adaKolom(k, "program", "kegiatan", "indikator", "realisasi")
	}
	return terang && l.bercentang(t)
}

// bercentang reports whether the columns of years that hold no policy directions
// hold ticks. A cross is one only where there are no others: beside them it may
// mean no.
func (l *lajurStrategi) bercentang(t *tabel.Tabel) bool {
	centang, silang := 0, 0
	for l, row := range barisDengan(t, lajurStrategiOf) {
		for _, c := range l.centang {
			switch s := strings.Trim(row.At(c.at), "-– "); {
			case s == "":
			case isTanda(s):
				centang++
			case strings.Trim(s, "xX") == "":
				silang++
			default:
				return false
			}
		}
	}
	return len(l.centang) == 0 || (centang > 0) != (silang > 0) && tahunUrut(l.centang)
}

// tahunUrut reports whether columns are of years in their order, each once.
func tahunUrut(k []kolomTahun) bool {
	for i := 1; i < len(k); i++ {
		if k[i].tahun <= k[i-1].tahun {
			return false
		}
	}
	return true
}

// tahunCentang are the years in which a row is ticked.
func (l *lajurStrategi) tahunCentang(row tabel.Baris) []int {
	var out []int
	for _, c := range l.centang {
		if strings.Trim(row.At(c.at), "-– ") != "" {
			out = append(out, c.tahun)
		}
	}
	return out
}
