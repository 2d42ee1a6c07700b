package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Targets and amounts in whose labels no year stands: that of the labels beside them.

// tanpaTahun finds the year of the targets and amounts whose labels have none:
// that of the nearest column to the left under the same group, in a head without
// any year the first year for the plan and the second for its forward estimate.
// A target beside the amount of the only year, or of the year before its forward
// estimate, is that year's. Targets that stay without are not read, which is
// noted where their label stands alone; amounts mean nothing, and are found.
func (k *kepala) tanpaTahun(kolom []tabel.Kolom) {
	bertahun := slices.ContainsFunc(k.kolom, func(c kolomTabel) bool { return c.tahun > 0 && c.tahun != tahunAkhir })
	kiri, grup := 0, ""
	for i := range k.kolom {
		c := &k.kolom[i]
		g := ""
		if len(kolom[i].Label) > 1 {
			g = kolom[i].Label[0]
		}
		if g != grup {
			kiri, grup = 0, g
		}
		switch {
		case c.jenis != kolomTarget && c.jenis != kolomPagu:
		case c.tahun > 0:
			if kiri = c.tahun; kiri == tahunAkhir {
				kiri = 0
			}
		case kiri > 0 && g != "":
			c.tahun = kiri
		case !bertahun && labelMaju(kolom[i]):
			c.tahun = 2
		case !bertahun:
			c.tahun = 1
		case c.jenis == kolomTarget:
			if !adaKata(kolom[i].Lipat, "renstra", "rpjm") { // else of the period
				*c = k.targetSebelah(i)
			}
			if c.tahun == 0 {
				c.jenis = kolomKet
				if len(kolom[i].Label) == 1 {
					c.jenis = kolomAbai
				}
			}
		case adaKata(kolom[i].Lipat, "total", "jumlah", "akhir"):
			c.tahun = tahunAkhir // the sum over the years, as the end of the period states it
		default:
			c.jenis = kolomLain
		}
	}
}

// targetSebelah is column i as the target of the year whose amount stands next to the
// right, in a head of one year or of one and its forward estimate, if that year has no
// other.
func (k *kepala) targetSebelah(i int) kolomTabel {
	target := kolomTabel{jenis: kolomTarget}
	var tahun []int
	for _, c := range k.kolom {
		if c.jenis == kolomPagu && c.tahun > 0 && c.tahun < tahunAkhir {
			tahun = append(tahun, c.tahun)
		}
	}
	if n := len(tahun); n == 0 || n > 2 || n == 2 && tahun[1] != tahun[0]+1 || slices.Contains(k.kolom, kolomTabel{kolomTarget, tahun[0]}) {
		return target
	}
	for _, c := range k.kolom[i+1:] {
		switch {
		case c.jenis == kolomSatuan || c.jenis == kolomLokasi || c.jenis == kolomKet:
			continue
		case c == kolomTabel{kolomPagu, tahun[0]}:
			target.tahun = tahun[0]
		}
		break
	}
	return target
}

// paguSebelah gives an amount without a year that of the target to its left, if that
// year has no other.
func (k *kepala) paguSebelah(kolom []tabel.Kolom) {
	for i := 1; i < len(k.kolom); i++ {
		c, kiri := &k.kolom[i], k.kolom[i-1]
		if len(kolom[i].Label) == 1 && c.jenis == kolomPagu && c.tahun == 0 && kiri.jenis == kolomTarget && kiri.tahun > 0 && kiri.tahun < tahunAkhir &&
			!adaKata(kolom[i].Lipat, "total", "jumlah", "akhir", "maju") && !slices.Contains(k.kolom, kolomTabel{kolomPagu, kiri.tahun}) {
			c.tahun = kiri.tahun
		}
	}
}

// prakiraanMaju finds the forward estimate of an annual plan: a column that says no
// more than that is its amount, and where it has no year, it is of the one after the
// plan.
func (k *kepala) prakiraanMaju(kolom []tabel.Kolom) {
	tahun := 0
	for i, c := range k.kolom {
		if c.tahun == 0 || c.tahun >= tahunAkhir || labelMaju(kolom[i]) {
			continue
		}
		if tahun > 0 && tahun != c.tahun {
			return
		}
		tahun = c.tahun
	}
	for i := range k.kolom {
		c := &k.kolom[i]
		if !labelMaju(kolom[i]) {
			continue
		}
		if c.jenis == kolomKet && len(kolom[i].Label) == 1 && (strings.HasPrefix(kolom[i].Lipat, "prakiraanmaju") || strings.HasPrefix(kolom[i].Lipat, "perkiraanmaju")) {
			*c = kolomTabel{kolomPagu, tahunKolom(kolom[i])}
		}
		if (c.jenis == kolomTarget || c.jenis == kolomPagu) && c.tahun == 0 && tahun > 0 {
			c.tahun = tahun + 1
		}
	}
}

// labelMaju reports whether a column is of the forward estimate.
func labelMaju(c tabel.Kolom) bool {
	return strings.Contains(c.Lipat, "maju") || strings.HasSuffix(c.Lipat, "n1")
}
