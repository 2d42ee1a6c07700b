package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Which columns of a head are targets and amounts, and of which year.

// kolomNilai lays the target and pagu columns out by the years and the labels
// under them. Each year has the columns from its own label to the next; the
// last year has as many as the one before it. A label that its year does not
// reach, on a column just beyond, belongs to the unlabelled column of that
// year: so it stands on most pages of the real table.
func (k *kepala) kolomNilai(label []labelSel) bool {
	var tahun, jenis []labelSel
	for _, l := range label {
		switch {
		case l.tahun > 0 && l.jenis != kolomLain:
			k.setTahun(l, label)
		case l.tahun > 0:
			tahun = append(tahun, l)
		case l.jenis == kolomTarget || l.jenis == kolomPagu:
			jenis = append(jenis, l)
		}
	}
	if len(tahun) == 0 {
		k.targetTanpaTahun(jenis)
		return len(k.tahun) > 1 || len(k.tahun) == 1 && k.punya(k.tahun[0]).Has(KolomTarget|KolomPagu)
	}
	slices.SortStableFunc(tahun, func(a, b labelSel) int { return a.at - b.at })
	tahun = k.tahunDasar(tahun, jenis, label)
	for i, t := range tahun {
		if i > 0 && (t.at == tahun[i-1].at || t.tahun <= tahun[i-1].tahun && tahun[i-1].tahun != tahunAkhir) {
			return false
		}
		k.catatTahun(t.tahun)
	}
	k.harfia = slices.Clone(k.kolom)
	for i, t := range tahun {
		end := t.at + 2
		switch {
		case i+1 < len(tahun):
			end = tahun[i+1].at
		case i > 0:
			end = t.at + t.at - tahun[i-1].at
		}
		k.satuTahun(t, min(end, len(k.kolom)), jenis)
		k.akhirTunggal(t, end, label)
		if i == len(tahun)-1 {
			k.labelLewat(t, end, jenis)
		}
	}
	return len(tahun) > 1 && len(jenis) > 0
}

// targetTanpaTahun leaves the column of targets that no year is written for unread,
// which is noted.
func (k *kepala) targetTanpaTahun(jenis []labelSel) {
	for _, l := range jenis {
		if l.jenis == kolomTarget {
			beriJenis(k.kolom, l.at, kolomAbai)
		}
	}
}

// setTahun gives a column the figures of the year that its own label names.
func (k *kepala) setTahun(l labelSel, label []labelSel) {
	c := kolomTabel{l.jenis, l.tahun}
	lama := slices.Index(k.kolom, c)
	k.kolom[l.at] = c
	k.catatTahun(l.tahun)
	if lama >= 0 && lama != l.at {
		i := slices.IndexFunc(label, func(x labelSel) bool { return x.at == lama && x.tahun == l.tahun })
		k.kolomGanda(lama, l.at, label[i].teks, l.teks)
	}
}

// tahunDasar takes the year before the plan away, which a head may write over
// its baseline and nothing else: one column without a label of its own, beside
// years that have two.
func (k *kepala) tahunDasar(tahun, jenis, label []labelSel) []labelSel {
	if len(tahun) < 3 || tahun[0].tahun != tahun[1].tahun-1 || tahun[1].at != tahun[0].at+1 || tahun[2].at-tahun[1].at < 2 {
		return tahun
	}
	if slices.ContainsFunc(jenis, func(l labelSel) bool { return l.at == tahun[0].at }) || slices.ContainsFunc(label, func(l labelSel) bool { return l.jenis == kolomBaseline }) {
		return tahun
	}
	k.kolom[tahun[0].at] = kolomTabel{jenis: kolomBaseline}
	k.dasar = tahun[0].tahun
	return tahun[1:]
}

// nolRibuan reports whether a label has the three zeros of "in thousands" as a
// word of their own: "(000)", "Rp. 000".
func nolRibuan(s string) bool {
	i := strings.Index(s, "000")
	return i == 0 || i > 0 && strings.IndexByte("(. ", s[i-1]) >= 0
}

// kelipatan is in what the amounts of a table are written, by a row of its
// head: "(juta)", "Rp (000)".
func (d kamusLabel) kelipatan(r barisTabel) anggaran.Kelipatan {
	for _, s := range r.Sel {
		if k := kelipatanSel(s, d.baca(s).lipat); k != anggaran.Satu {
			return k
		}
	}
	return anggaran.Satu
}

// kelipatanSel is what one text says of that.
func kelipatanSel(s, lipat string) anggaran.Kelipatan {
	if adaKata(lipat, "juta", "ribu", "miliar") || nolRibuan(s) {
		if k, err := anggaran.ParseKelipatan(s); err == nil {
			return k
		}
	}
	return anggaran.Satu
}

// kelipatanJudul is what a caption says of that, behind "dalam" or in
// parentheses, and with the rupiah: "(dalam jutaan rupiah)", "(Rp. juta)".
func kelipatanJudul(judul string) anggaran.Kelipatan {
	i := max(strings.LastIndexByte(judul, '('), strings.LastIndex(judul, "dalam "), strings.LastIndex(judul, "Dalam "))
	if i < 0 {
		return anggaran.Satu
	}
	f := teks.Lipat(judul[i:])
	if !adaKata(f, "rp", "rupiah") {
		return anggaran.Satu
	}
	return kelipatanSel(judul[i:], f)
}

// satuTahun lays out the columns [t.at, end) of one year. It has one column
// of a kind; a second one belongs to a year whose label is lost.
func (k *kepala) satuTahun(t labelSel, end int, jenis []labelSel) {
	var ada [kolomPJ]bool
	for _, l := range jenis {
		if l.at >= t.at && l.at < end && !ada[l.jenis] {
			ada[l.jenis] = true
			k.kolom[l.at] = kolomTabel{l.jenis, t.tahun}
			k.harfia[l.at] = k.kolom[l.at]
		}
	}
}

// labelLewat gives the label just beyond the columns of the last year to the
// column of that year that has none.
func (k *kepala) labelLewat(t labelSel, end int, jenis []labelSel) {
	for _, l := range jenis {
		if l.at != end || slices.Contains(k.kolom, kolomTabel{l.jenis, t.tahun}) {
			continue
		}
		k.harfia[l.at] = kolomTabel{l.jenis, t.tahun}
		if free := k.kosong(t.at, end); free >= 0 {
			k.kolom[free] = kolomTabel{l.jenis, t.tahun}
			k.geser = append(k.geser, strings.ToUpper(l.lipat))
		}
	}
}

// kosong is the last column of [from, end) that has no meaning yet, or -1.
func (k *kepala) kosong(from, end int) int {
	for i := end - 1; i >= from; i-- {
		if k.kolom[i].jenis == kolomLain {
			return i
		}
	}
	return -1
}

func (k *kepala) catatTahun(t int) {
	if t == tahunAkhir {
		return
	}
	if i, found := slices.BinarySearch(k.tahun, t); !found {
		k.tahun = slices.Insert(k.tahun, i, t)
	}
}

// tetapkan gives the remaining columns their meaning. A label of the
// responsible agency on a column that a year already has belongs to the next
// free one.
func (k *kepala) tetapkan(label []labelSel) {
	if k.indik >= 0 && k.kolom[k.indik].tahun > 0 {
		k.indik = -1 // a label among the years is not where the column is
	}
	for _, kolom := range [][]kolomTabel{k.kolom, k.harfia} {
		for i := range kolom {
			switch i {
			case k.nama:
				kolom[i] = kolomTabel{jenis: kolomNama}
			case k.indik:
				kolom[i] = kolomTabel{jenis: kolomIndikator}
			}
		}
	}
	for at := k.kode[0]; at < k.kode[1]; at++ {
		k.kolom[at] = kolomTabel{jenis: kolomKode}
	}
	for _, l := range label {
		if l.jenis != kolomBaseline && l.jenis < kolomPJ || l.jenis == kolomKode {
			continue
		}
		at := l.at
		for l.jenis == kolomPJ && at < len(k.kolom) && k.kolom[at].tahun > 0 {
			at++
		}
		if at > l.at {
			k.geser = append(k.geser, "PD PENANGGUNG JAWAB")
		}
		beriJenis(k.kolom, at, l.jenis)
		beriJenis(k.harfia, l.at, l.jenis)
	}
	k.awal = slices.IndexFunc(k.kolom, kolomTabel.bernilai)
}

// bernilai reports whether a column has the values of a row: from the first of these on
// its cells may stand beside their columns.
func (c kolomTabel) bernilai() bool { return c.jenis == kolomBaseline || c.tahun > 0 }

// keterangan gives the columns whose label says nothing of this table's kind,
// such as "Catatan Penting", their meaning: remarks.
func (k *kepala) keterangan(label []labelSel) {
	for _, l := range label {
		if l.jenis == kolomLain && l.tahun == 0 && !adaKata(l.lipat, "pagu", "target", "anggaran", "pendanaan", "tahun") {
			beriJenis(k.kolom, l.at, kolomKet)
			beriJenis(k.harfia, l.at, kolomKet)
		}
	}
}

// beriJenis gives a column that means nothing yet a meaning.
func beriJenis(kolom []kolomTabel, at int, jenis jenisKolom) {
	if at < len(kolom) && kolom[at].jenis == kolomLain {
		kolom[at].jenis = jenis
	}
}

// punya returns which columns the page has for a year.
func (k *kepala) punya(tahun int) Kolom {
	var out Kolom
	for _, c := range k.kolom {
		if c.tahun != tahun {
			continue
		}
		switch c.jenis {
		case kolomTarget:
			out |= KolomTarget
		case kolomPagu:
			out |= KolomPagu
		}
	}
	return out
}
