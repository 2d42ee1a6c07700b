package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The other way to read a head: each column by the path of labels over it, as
// merged cells leave them in spreadsheets and extracted text. It takes heads
// whose years stand over or under target and pagu, heads of one year, and
// labels of the annual plan; the first way (head.go) takes labels that stand
// beside their columns. Where both read a head the rows of the page decide.

// kepalaJalur reads the head that begins at rows[0] by paths; nil if it is none
// of a programme table: it has no column of names, or no pagu of a known year.
func (d kamusLabel) kepalaJalur(rows []barisTabel) (k *kepala, n int) {
	kolom, n := tabel.KolomOf(rows)
	if len(kolom) < 3 {
		return nil, 0
	}
	k = &kepala{baris: rows[0].Nomor, nama: -1, indik: -1, awal: -1, kolom: make([]kolomTabel, len(kolom))}
	for i, c := range kolom {
		k.kolom[i] = k.menurutJalur(d, c)
	}
	nyata := 0
	for i, c := range kolom {
		switch {
		case k.realisasiTahun(kolom, i):
			k.kolom[i] = kolomTabel{jenis: kolomAbai}
		case labelCapaian(c.Lipat) && (k.kolom[i].jenis != kolomBaseline || k.serapan(c)):
			nyata++
		}
	}
	if nyata > 1 || !k.berencana(kolom) {
		return nil, 0 // a table of what was reached, or a list of things with their value
	}
	k.kolomJumlah(kolom)
	k.dasarTanpaLabel(kolom)
	k.prakiraanMaju(kolom)
	k.paguSebelah(kolom)
	k.tanpaTahun(kolom)
	for _, c := range kolom {
		k.label = append(k.label, strings.Join(c.Label, " "))
	}
	k.satuJenis(kolom)
	k.letak()
	k.satuBaseline()
	if k.nama < 0 || !slices.ContainsFunc(k.kolom, func(c kolomTabel) bool { return c.jenis == kolomPagu && c.tahun != tahunAkhir }) {
		return nil, 0
	}
	for _, row := range rows[:n] {
		k.dalam = max(k.dalam, d.kelipatan(row))
	}
	return k, n
}

// realisasiTahun reports whether a column has what was reached beside the target
// and the pagu of its year, as a Renstra that is kept up has it.
func (k *kepala) realisasiTahun(kolom []tabel.Kolom, i int) bool {
	n := len(kolom[i].Label)
	tahun := tahunKolom(kolom[i])
	if n == 0 || tahun == 0 {
		return false
	}
	f := teks.Lipat(kolom[i].Label[n-1])
	if i := teks.LetakTahun(f); i >= 0 {
		f = strings.TrimPrefix(f[:i]+f[i+4:], "tahun")
	}
	switch strings.TrimSuffix(f, "tahun") {
	case "realisasi", "capaian", "realisasikinerja", "realisasianggaran", "capaiankinerja", "realisasitarget", "realisasipagu":
		return slices.Contains(k.kolom, kolomTabel{kolomTarget, tahun}) && slices.Contains(k.kolom, kolomTabel{kolomPagu, tahun})
	}
	return false
}

// serapan reports whether a column of what was reached stands beside the pagu of its
// year in a head without targets: T-C.24 with the codes of accounts.
func (k *kepala) serapan(c tabel.Kolom) bool {
	return slices.Contains(k.kolom, kolomTabel{kolomPagu, tahunKolom(c)}) && !slices.ContainsFunc(k.kolom, func(c kolomTabel) bool { return c.jenis == kolomTarget })
}

// berencana reports whether a head plans anything: it names a year, a target or
// a programme.
func (k *kepala) berencana(kolom []tabel.Kolom) bool {
	for i, c := range k.kolom {
		if c.tahun > 0 || c.jenis == kolomTarget || c.jenis == kolomNama && strings.Contains(kolom[i].Lipat, "program") {
			return true
		}
	}
	return false
}

// menurutJalur tells what a column means: by its lowest label that means
// something, in the year that its path names.
func (k *kepala) menurutJalur(d kamusLabel, c tabel.Kolom) kolomTabel {
	var out kolomTabel
	tahun := 0
	for _, s := range slices.Backward(c.Label) {
		l := d.baca(s)
		if tahun == 0 && l.tahun > 0 {
			tahun = l.tahun
		}
		if l.dasar > 0 && l.dasar < tahunAkhir {
			k.dasar = l.dasar
		}
		if out.jenis == kolomLain {
			out.jenis = l.jenis
		}
	}
	if tahun == 0 {
		tahun = c.TahunKe // 1, 2, 3 under "tahun"
	}
	if n := len(c.Label); tahun == 0 && n > 1 {
		tahun = teks.Romawi(d.baca(c.Label[n-1]).lipat)
	}
	switch out.jenis {
	case kolomTarget, kolomPagu:
		out.tahun = tahun // 0: see tanpaTahun
	case kolomLain:
		switch {
		case tahun == tahunAkhir:
			out = kolomTabel{kolomTarget, tahunAkhir}
			k.tunggal = true
		case len(c.Label) > 0:
			out.jenis = kolomKet
		}
	}
	return out
}

// dasarTanpaLabel makes the column that says no more than the year before the
// first pagu the baseline of a head that has none.
func (k *kepala) dasarTanpaLabel(kolom []tabel.Kolom) {
	awal, at := tahunAkhir, -1
	for i, c := range k.kolom {
		switch l := bacaLabel(kolom[i].Lipat); {
		case c.jenis == kolomBaseline:
			return
		case c.jenis == kolomPagu && c.tahun > 0:
			awal = min(awal, c.tahun)
		case c.jenis == kolomKet && l.jenis == kolomLain && l.tahun > 0 && at < 0:
			at = i
		}
	}
	if at >= 0 {
		if l := bacaLabel(kolom[at].Lipat); l.tahun == awal-1 {
			k.kolom[at], k.dasar = kolomTabel{jenis: kolomBaseline}, l.tahun
		}
	}
}

// kolomJumlah makes a column that says no more than "Total" one of amounts, if
// the head has amounts of several years before it.
func (k *kepala) kolomJumlah(kolom []tabel.Kolom) {
	pagu := 0
	for i := range k.kolom {
		switch c := &k.kolom[i]; {
		case c.jenis == kolomPagu && c.tahun != tahunAkhir:
			pagu++
		case c.jenis == kolomKet && pagu > 1 && (kolom[i].Lipat == "total" || kolom[i].Lipat == "jumlah"):
			c.jenis = kolomPagu
		}
	}
}

// letak notes where the columns stand that a row is asked for.
func (k *kepala) letak() {
	for i, c := range k.kolom {
		switch c.jenis {
		case kolomNama:
			k.nama = i
		case kolomIndikator:
			k.indik = i
		case kolomKode:
			if !k.berkode() {
				k.kode = [2]int{i, i + 1}
			}
		}
		if c.tahun > 0 {
			k.catatTahun(c.tahun)
		}
	}
	k.awal = slices.IndexFunc(k.kolom, kolomTabel.bernilai)
	if k.kode[1] == 0 {
		return
	}
	for i := k.kode[1]; i < k.nama && (k.kolom[i].jenis == kolomLain || k.kolom[i].jenis == kolomKode); i++ {
		k.kolom[i].jenis = kolomKode // a code cut into its numbers, under one label
		k.kode[1] = i + 1
	}
}
