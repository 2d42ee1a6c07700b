package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// periode says for which years the plan is, before any row is read: the end of
// the period has values of its own. What an option says goes before what the
// heads that count their years were read with, and that before the text.
func (p *penyusun) periode(b *baca, o options) {
	if p.r.Periode = b.periode; !o.periode.IsZero() {
		p.r.Periode = o.periode
	}
	if p.r.Periode.Dari == 0 {
		p.r.Periode.Dari, p.r.Periode.Sampai = periodeTeks(b.Dokumen)
	}
	p.opsiPeriode = o.periode.Sampai > 0
	p.periodeLampau()
}

// periodeLampau takes a period of the text away that ends before the programme
// table begins: the text has it of something else, such as counts of past years.
func (p *penyusun) periodeLampau() {
	if t := p.r.Periode; !p.opsiPeriode && len(p.r.Tahun) > 0 && t.Sampai > 0 && t.Sampai < p.r.Tahun[0] {
		p.r.Periode.Dari, p.r.Periode.Sampai = 0, 0
	}
}

// tahunTerakhir is the last year of the period: the one that the text or an
// option names, unless the table goes on for years after it and so is of another
// period. Where nothing names it, it is the one before the year that a table of
// six years plans besides.
func (p *penyusun) tahunTerakhir() int {
	n, sampai := len(p.r.Tahun), p.r.Periode.Sampai
	switch {
	case sampai > 0 && (p.opsiPeriode || n == 0 || p.r.Tahun[n-1] <= sampai+1):
		return sampai
	case n == 6:
		return p.r.Tahun[4]
	case n > 0:
		return p.r.Tahun[n-1]
	}
	return 0
}

const (
	maxBarisPeriode = 200 // bytes; a longer line is prose
	maxLamaPeriode  = 6   // years
)

// periodeTeks is the span of years that the short lines about the plan name
// most often, the first of those named as often. Lines that name the Renstra go
// before those that only say "Tahun 2025-2029".
func periodeTeks(dok *tabel.Dokumen) (dari, sampai int) {
	type rentang struct{ dari, sampai int }
	hitung := map[rentang]int{}
	var terbaik rentang
	for _, b := range dok.Baris {
		s := teksBaris(b)
		if len(b.Sel) == 0 || len(s) > maxBarisPeriode {
			continue
		}
		d, k, ok := rentangTahun(s)
		if !ok || k-d < 2 || k-d > maxLamaPeriode {
			continue
		}
		r := rentang{d, k}
		bobot := bobotPeriode(s)
		if b.IsJudul() {
			bobot = max(bobot, 1) // the caption of a table
		}
		if hitung[r] += bobot; hitung[r] > hitung[terbaik] {
			terbaik = r
		}
	}
	return terbaik.dari, terbaik.sampai
}

// bobotPeriode is how much a line says about the period of the plan.
func bobotPeriode(s string) int {
	switch {
	case letakKata(s, "renstra") >= 0, letakKata(s, "rencana strategis") >= 0, len(s) <= len("2025 – 2029"):
		return 1000
	case letakKata(s, "tahun 20") >= 0, letakKata(s, "periode 20") >= 0:
		return 1
	}
	return 0
}

// rentangTahun finds "2025-2029", "2025 – 2029" or "2025 s.d. 2029" in a line.
func rentangTahun(s string) (dari, sampai int, ok bool) {
	for i := 0; ; {
		n := strings.Index(s[i:], "20")
		if n < 0 {
			return 0, 0, false
		}
		i += n
		if dari, ok = tahunDi(s, i); !ok {
			i += 2
			continue
		}
		rest := strings.TrimLeft(s[i+4:], " -–—/sd.")
		if len(rest) < len(s)-i-4 {
			if sampai, ok = tahunDi(rest, 0); ok && sampai > dari {
				return dari, sampai, true
			}
		}
		i += 4
	}
}

// tahunTunggal finds the one year of an annual plan: "Tahun 2026", "Tahun
// Anggaran 2026". A span of years is none.
func tahunTunggal(s string) int {
	if len(s) > maxBarisPeriode {
		return 0
	}
	if _, _, rentang := rentangTahun(s); rentang {
		return 0
	}
	up := strings.ToUpper(s)
	for _, w := range []string{"TAHUN ANGGARAN ", "TAHUN "} {
		if i := strings.Index(up, w); i >= 0 {
			if t, ok := tahunDi(up, i+len(w)); ok {
				return t
			}
		}
	}
	return 0
}

// tahunDi reads the year at an offset: four digits that stand alone.
func tahunDi(s string, i int) (int, bool) {
	if len(s) < i+4 || i > 0 && digit(s[i-1]) || len(s) > i+4 && digit(s[i+4]) {
		return 0, false
	}
	if s = s[i : i+4]; !semuaAngka(s) {
		return 0, false
	}
	n := angka(s)
	return n, n >= 1900 && n < 2200
}

// tahunLabelDasar is the year of a column under the label of the baseline: that
// which this label says, else the one below it.
func tahunLabelDasar(c tabel.Kolom) int {
	f := teks.Lipat(c.Label[0])
	if i := teks.LetakTahun(f); i >= 0 {
		return angka(f[i : i+4])
	}
	return c.Tahun
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// tahunDasar is the year in the head of a baseline column; of several on a page
// the last.
func tahunDasar(dok *tabel.Dokumen) int {
	for _, t := range dok.Tabel {
		for _, h := range t.Halaman {
			tahun := 0
			for _, c := range h.Kolom {
				if adaAwalan(c.Lipat, "baseline", "kondisiawal", "datacapaian") {
					tahun = max(tahun, tahunLabelDasar(c))
				}
			}
			if tahun > 0 {
				return tahun
			}
		}
	}
	return 0
}
