package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Where the columns of a table of indicators stand: what was reached before the
// period, the targets of its years, and the end of it.

var kataBaseline = []string{"baseline", "kondisiawal", "kondisikinerjaawal", "kondisikinerjapadaawal", "datacapaian", "capaianawal", "realisasi"}

func lajurIndikatorOf(k []tabel.Kolom) lajurIndikator {
	k = tanpaJudulKepala(k)
	l := lajurIndikator{
		nomor:    cariKolom(k, "no", "nomor"),
		nama:     lajurNamaIndikator(k),
		definisi: cariKolom(k, "definisi", "formula", "rumus", "caraperhitungan"),
		satuan:   cariKolom(k, "satuan"),
		akhir:    lajurAkhir(k),
		sumber:   cariKolom(k, "sumberdata"),
		pj:       cariKolom(k, "penanggungjawab", "pdpenanggungjawab"),
		ket:      cariKolom(k, "ket", "keterangan"),
		arah:     lajurArahOf(k),
	}
	tercapai, rencana := bagiTercapai(k, slices.DeleteFunc(semuaTahun(k, []string{""}), func(c kolomTahun) bool {
		return c.at == l.nama || c.at == l.akhir
	}))
	if l.baseline = lajurBaseline(k); l.baseline < 0 && len(tercapai) > 0 {
		l.baseline = tercapai[len(tercapai)-1].at
	}
	l.target = slices.DeleteFunc(rencana, func(c kolomTahun) bool { return c.at == l.baseline })
	l.target = slices.CompactFunc(l.target, func(a, b kolomTahun) bool { return a.tahun == b.tahun })
	return l
}

// lajurNamaIndikator is the column of the indicators, which a table of one kind may
// call by that: "IKK Outcome".
func lajurNamaIndikator(k []tabel.Kolom) int {
	if at := cariKolom(k, "indikator"); at >= 0 {
		return at
	}
	return slices.IndexFunc(k, func(c tabel.Kolom) bool {
		return strings.HasPrefix(c.Lipat, "iku") || strings.HasPrefix(c.Lipat, "ikk")
	})
}

// bagiTercapai parts the columns of years: what was reached, by the words over
// them, and the targets. "Capaian" alone is the word for targets where there are
// no others.
func bagiTercapai(k []tabel.Kolom, kolom []kolomTahun) (tercapai, rencana []kolomTahun) {
	var capaian []kolomTahun
	for _, c := range kolom {
		switch {
		case adaAwalan(k[c.at].Lipat, kataBaseline...):
			tercapai = append(tercapai, c)
		case strings.HasPrefix(labelNilai(k[c.at]), "capaian"):
			capaian = append(capaian, c)
		default:
			rencana = append(rencana, c)
		}
	}
	if len(rencana) == 0 {
		return tercapai, capaian
	}
	tercapai = append(tercapai, capaian...)
	slices.SortStableFunc(tercapai, func(a, b kolomTahun) int { return a.tahun - b.tahun })
	return tercapai, rencana
}

// lajurBaseline is the column that is called the baseline; of several years, under
// one label or each with the same word, the last.
func lajurBaseline(k []tabel.Kolom) int {
	for _, w := range kataBaseline {
		at := cariKolom(k, w)
		if at < 0 {
			continue
		}
		for i, c := range k {
			if k[at].Tahun > 0 && c.Tahun > k[at].Tahun && (strings.HasPrefix(c.Lipat, w) || c.Label[0] == k[at].Label[0] && len(c.Label) > 1) {
				at = i
			}
		}
		return at
	}
	return -1
}

// lajurAkhir is the column of the end of the period: one without a year or, where
// its year has a column of its own, with it.
func lajurAkhir(k []tabel.Kolom) int {
	return slices.IndexFunc(k, func(c tabel.Kolom) bool {
		if !akhirPeriode(c.Lipat) {
			return false
		}
		return tahunKolom(c) == 0 || slices.ContainsFunc(k, func(x tabel.Kolom) bool {
			return tahunKolom(x) == tahunKolom(c) && !akhirPeriode(x.Lipat)
		})
	})
}

// catatKondisiLain says which columns of what was reached in earlier years are not
// read, since the plan has one baseline.
func (p *pembacaTabel) catatKondisiLain(t *tabel.Tabel) {
	k := kolomPertama(t)
	l := lajurIndikatorOf(k)
	tercapai, _ := bagiTercapai(k, semuaTahun(k, []string{""}))
	var label []string
	for _, c := range tercapai {
		if c.at != l.baseline && c.at != l.akhir && berisiKolom(t, c.at) {
			label = append(label, fmt.Sprintf("%q", strings.Join(k[c.at].Label, " ")))
		}
	}
	if len(label) > 0 && l.baseline >= 0 {
		p.catat(Temuan{Kode: TabelTidakDikenal, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Kolom %s pada tabel %q tidak dibaca: rencana memuat satu baseline, yang dibaca kolom %q.",
				strings.Join(label, ", "), sebutanTabel(t), strings.Join(k[l.baseline].Label, " "))})
	}
}
