package renstra

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The stages of the period (Penahapan Renstra, Inmendagri 2/2025): a column for
// each, "TAHAP I (2026)", or a row for each.

// lajurPenahapan is where its columns stand, -1 for those it lacks.
type lajurPenahapan struct {
	tahap []int   // a column for each stage
	butir []Butir // and what its head says of it
	induk int     // what the stages of a row are of, left of them

	nomor, masa, isi int // where each stage has a row: its number, its year, what it is for
}

func lajurPenahapanOf(k []tabel.Kolom) lajurPenahapan {
	l := lajurPenahapan{induk: -1, nomor: -1, masa: -1, isi: -1}
	for i, c := range k {
		switch f := c.Lipat; {
		case len(c.Label) == 0, f == "no", f == "nomor":
		case isTahap(c):
			l.tahap, l.butir = append(l.tahap, i), append(l.butir, tahapKolom(c))
		case f == "tahap", f == "tahapan":
			l.nomor = i
		case f == "tahun", f == "periode", f == "tahunpelaksanaan":
			l.masa = i
		case len(l.tahap) == 0 && l.induk < 0:
			l.induk = i
		}
	}
	if (l.nomor >= 0 || l.masa >= 0) && len(l.tahap) == 0 {
		l.isi, l.induk = l.induk, -1
	}
	return l
}

// tahapKolom is what the head of a column says of its stage: the lowest labels
// from the word for it on.
func tahapKolom(c tabel.Kolom) Butir {
	at := len(c.Label) - 1
	if i := slices.IndexFunc(c.Label, func(s string) bool {
		return strings.Contains(teks.Lipat(s), "tahap") && !strings.Contains(teks.Lipat(s), "penahapan")
	}); i >= 0 {
		at = i
	}
	label := strings.Join(c.Label[at:], " ")
	if tahun := tahunTulisan(label); tahun > 0 {
		return Butir{Tahun: tahun}
	}
	return Butir{Nomor: label, Tahun: satuTahun(label)}
}

// isTahap reports whether a column is that of one stage: by its number, "Tahap
// I", with or without its year, or by the year alone.
func isTahap(c tabel.Kolom) bool {
	if i := strings.LastIndex(c.Lipat, "tahap"); i >= 0 {
		nomor := strings.TrimPrefix(strings.TrimPrefix(c.Lipat[i+len("tahap"):], "an"), "ke")
		return nomor != "" && strings.Trim(nomor, "0123456789ivx") == ""
	}
	return c.Tahun > 0 && tahunTulisan(c.Label[len(c.Label)-1]) > 0
}

// satuTahun is the one year that a text names; 0 for none or several.
func satuTahun(s string) int {
	tahun := 0
	for i := range s {
		switch t, ok := tahunDi(s, i); {
		case !ok:
		case tahun > 0:
			return 0
		default:
			tahun = t
		}
	}
	return tahun
}

// isPenahapan reports whether a table is that of the stages.
func isPenahapan(t *tabel.Tabel, k []tabel.Kolom) bool {
	l := lajurPenahapanOf(k)
	judul := strings.Contains(teks.Lipat(t.Judul), "penahapan")
	if len(l.tahap) > 1 {
		return (judul || adaKolom(k, "tahap")) && l.berkata(t)
	}
	return judul && l.isi >= 0
}

// berkata reports whether the stages have words, or marks beside them, rather than
// figures.
func (l *lajurPenahapan) berkata(t *tabel.Tabel) bool {
	for _, row := range t.All() {
		for _, at := range l.tahap {
			if s := row.At(at); strings.ContainsFunc(s, unicode.IsLetter) || isTanda(s) && row.At(l.induk) != "" {
				return true
			}
		}
	}
	return false
}

// isTanda reports whether a cell is a tick.
func isTanda(s string) bool { return s != "" && strings.Trim(s, tandaCentang) == "" }

const tandaCentang = "√✓✔vV" // how ticks are written

// masaTahap takes the years of the stages from a row that has nothing else, the
// second of the head.
func (l *lajurPenahapan) masaTahap(row tabel.Baris) bool {
	for _, at := range l.tahap {
		if strings.Trim(row.At(at), "0123456789()-–/ ") != "" || !strings.Contains(row.At(at), "20") {
			return false
		}
	}
	for i, at := range l.tahap {
		l.butir[i].Nomor += " " + row.At(at)
		l.butir[i].Tahun = satuTahun(row.At(at))
	}
	return true
}

func (p *pembacaTabel) penahapan(t *tabel.Tabel) {
	var tahap, induk Butir // of the last rows that say it
	var tanda []int
	for l, row := range barisDengan(t, lajurPenahapanOf) {
		if l.isi >= 0 {
			if s := strings.TrimSpace(row.At(l.nomor) + " " + row.At(l.masa)); s != "" {
				tahap = Butir{Nomor: s, Tahun: satuTahun(s)}
				if tahunTulisan(row.At(l.masa)) > 0 {
					tahap.Nomor = row.At(l.nomor)
				}
			}
			p.tahap(row, l.isi, tahap)
			continue
		}
		if l.masaTahap(row) {
			continue
		}
		induk.Induk = cmp.Or(row.At(l.induk), induk.Induk)
		for i, at := range l.tahap {
			b := l.butir[i]
			b.Induk = induk.Induk
			if !p.tahap(row, at, b) {
				tanda = append(tanda, row.Nomor)
			}
		}
	}
	p.catatDeret(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan}, slices.Compact(tanda),
		"Sel tahapan berisi tanda, bukan kata; tidak dibaca.")
	l := lajurPenahapanOf(kolomPertama(t))
	p.kolomTakTerbaca(t, append(l.tahap, l.induk, l.nomor, l.masa, l.isi)...)
}

// tahap adds what a cell says of a stage, b: a tick, that what the row is of
// belongs to it. It returns false for a cell that says nothing.
func (p *pembacaTabel) tahap(row tabel.Baris, at int, b Butir) bool {
	if isTanda(row.At(at)) && b.Induk != "" {
		b.Baris, b.Teks, b.Induk = row.Nomor, b.Induk, ""
		p.r.Penahapan = append(p.r.Penahapan, b)
		return true
	}
	sel := butirSel(row, at)
	for _, x := range sel {
		b.Baris, b.Teks = row.Nomor, x.Teks
		isi := b
		isi.Nomor = strings.TrimSpace(b.Nomor + " " + x.Nomor)
		p.r.Penahapan = append(p.r.Penahapan, isi)
	}
	return strings.Trim(row.At(at), "-–— ") == "" || len(sel) > 0
}
