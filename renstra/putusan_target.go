package renstra

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// A target with three digits behind its one separator may be thousands or
// decimals. The other values of its row decide, else how its table or the plan
// writes figures. What was decided is one finding a row, for information; what
// nothing decides is a warning.

// targetDisebut is a target and what it is called in a finding.
type targetDisebut struct {
	*kinerja.Target
	sebutan string // "2026", "baseline"
	tahun   int    // 0 for none
}

// pemutus is what groups in the figures of a table, and how that is known.
type pemutus struct {
	ribuan rune // 0 if it is not known
	dasar  string
	ragu   bool // other figures of the table are written otherwise
}

// putusanTarget is a target with what was read and by what.
type putusanTarget struct {
	targetDisebut
	tulis string
	dasar string // "" where nothing decided
	ragu  bool
}

// duaBacaan reports whether a value may be thousands or decimals, "1.204".
func duaBacaan(t kinerja.Target) bool { return t.Jenis() == kinerja.JenisTakTentu }

// putuskanSebaris decides those of the values of a row that have two readings
// and returns the findings about them.
func putuskanSebaris(semua []targetDisebut, tabel func() pemutus) []Temuan {
	var putus []*putusanTarget
	for _, t := range semua {
		if duaBacaan(*t.Target) {
			putus = append(putus, &putusanTarget{targetDisebut: t, tulis: t.String()})
		}
	}
	if len(putus) == 0 {
		return nil
	}
	for lagi := true; lagi; {
		lagi = false
		for _, p := range putus {
			lagi = p.menurutBaris(semua) || lagi
		}
	}
	if slices.ContainsFunc(putus, func(p *putusanTarget) bool { return p.dasar == "" }) {
		cara := tabel()
		for _, p := range putus {
			p.menurutTabel(cara)
		}
	}
	return temuanPutusan(putus)
}

// menurutBaris decides by the other values of the row.
func (p *putusanTarget) menurutBaris(semua []targetDisebut) bool {
	if p.dasar != "" {
		return false
	}
	var lain []kinerja.Target
	for _, o := range semua {
		if o.Target != p.Target {
			lain = append(lain, *o.Target)
		}
	}
	d, ok := p.DecideByNeighbours(lain...)
	if ok {
		*p.Target, p.dasar = d, "nilai lain baris ini"
	}
	return ok
}

// menurutTabel decides by how the table writes figures. A percentage in the
// thousands is read so, but hardly meant so.
func (p *putusanTarget) menurutTabel(cara pemutus) {
	if p.dasar != "" {
		return
	}
	d, ok := p.DecideByTable(cara.ribuan)
	if !ok {
		return
	}
	*p.Target, p.dasar, p.ragu = d, cara.dasar, cara.ragu
	if n, ada := d.Angka(); ada && d.Jenis() == kinerja.JenisPersen && n.GreaterThanOrEqual(seribu) {
		p.ragu = true
	}
}

var seribu = decimal.New(1000, 0)

// temuanPutusan are the findings about a row: what was decided, what only
// doubtfully, and what not.
func temuanPutusan(putus []*putusanTarget) (out []Temuan) {
	for _, c := range []struct {
		keparahan Keparahan
		punya     func(*putusanTarget) bool
	}{
		{Info, func(p *putusanTarget) bool { return p.dasar != "" && !p.ragu }},
		{Peringatan, func(p *putusanTarget) bool { return p.dasar != "" && p.ragu }},
		{Peringatan, func(p *putusanTarget) bool { return p.dasar == "" }},
	} {
		var isi []*putusanTarget
		for _, p := range putus {
			if c.punya(p) {
				isi = append(isi, p)
			}
		}
		if len(isi) == 0 {
			continue
		}
		t := Temuan{Kode: TargetTakTentu, Keparahan: c.keparahan, Pesan: pesanPutusan(isi)}
		if len(isi) == 1 {
			t.Tahun = isi[0].tahun
		}
		out = append(out, t)
	}
	return out
}

func pesanPutusan(isi []*putusanTarget) string {
	satu := isi[0]
	if satu.dasar == "" {
		if len(isi) == 1 {
			return fmt.Sprintf("Target %q dapat berarti ribuan atau desimal; tidak ada yang memutuskannya.", satu.tulis)
		}
		return "Target dapat berarti ribuan atau desimal; tidak ada yang memutuskannya: " + sebutPutusan(isi) + "."
	}
	if len(isi) == 1 {
		return fmt.Sprintf("Target %q dibaca %s menurut %s.", satu.tulis, satu.terbaca(), satu.dasar)
	}
	var bagian []string
	for len(isi) > 0 {
		n := 1
		for n < len(isi) && isi[n].dasar == isi[0].dasar {
			n++
		}
		bagian = append(bagian, "menurut "+isi[0].dasar+": "+sebutPutusan(isi[:n]))
		isi = isi[n:]
	}
	return "Target yang dapat berarti ribuan atau desimal dibaca " + strings.Join(bagian, "; ") + "."
}

// sebutPutusan lists targets: 2025 "21.750 Ha" = 21750.
func sebutPutusan(isi []*putusanTarget) string {
	out := make([]string, len(isi))
	for i, p := range isi {
		out[i] = fmt.Sprintf("%s %q", p.sebutan, p.tulis)
		if p.dasar != "" {
			out[i] += " = " + p.terbaca()
		}
	}
	return strings.Join(out, ", ")
}

func (p *putusanTarget) terbaca() string { return strings.ReplaceAll(terbaca(*p.Target), ".", ",") }

// caraAngka judges by targets what groups in them: of the two separators the
// one that divides in none of them, where the other divides in one or more. campur
// says that both do.
func caraAngka(teks iter.Seq[string]) (ribuan rune, campur bool) {
	titik, koma := false, false
	for s := range teks {
		switch pembagiAngka(s) {
		case '.':
			titik = true
		case ',':
			koma = true
		}
	}
	switch {
	case koma && !titik:
		return '.', false
	case titik && !koma:
		return ',', false
	}
	return 0, titik
}

// pembagiAngka is the separator that divides in the figures of a cell, or whose
// counterpart groups in them; 0 if none surely does.
func pembagiAngka(s string) byte {
	for s != "" {
		i := strings.IndexAny(s, "0123456789")
		if i < 0 {
			return 0
		}
		s = s[i:]
		n := len(s) - len(strings.TrimLeft(s, "0123456789.,"))
		if c := pembagiSatu(strings.TrimRight(s[:n], ".,")); c != 0 {
			return c
		}
		s = s[n:]
	}
	return 0
}

func pembagiSatu(s string) byte {
	i := strings.LastIndexAny(s, ".,")
	if i < 0 {
		return 0
	}
	lain := byte('.' + ',' - s[i])
	pertama := strings.IndexAny(s, ".,")
	switch {
	case strings.IndexByte(s, lain) >= 0: // 1.234,5
		if s[pertama] == lain && strings.Count(s, s[i:i+1]) == 1 {
			return s[i]
		}
		return 0
	case pertama < i: // 1.234.567
		if kelompokTiga(s) {
			return lain
		}
		return 0 // a number of a list
	case len(s)-i-1 != 3 || s[:i] == "0" || i > 3:
		return s[i]
	}
	return 0
}

// caraTabel is what groups in the programme table: by its amounts, else by its
// targets.
func (p *penyusun) caraTabel() pemutus {
	if p.cara == nil {
		uang := p.pemisahRibuan()
		target, campur := caraAngka(p.selTarget())
		p.cara = &pemutus{ribuan: cmp.Or(uang, target), dasar: "cara tabel ini menulis angka"}
		p.cara.ragu = campur || target != 0 && target != p.cara.ribuan
	}
	return *p.cara
}

// selTarget yields the cells of targets of the programme table.
func (p *penyusun) selTarget() iter.Seq[string] {
	return func(yield func(string) bool) {
		if p.tabel == nil {
			return
		}
		for k, row := range barisHalaman(p.tabel.halaman) {
			for i, s := range row.Sel {
				if j := k.kolomDi(i).jenis; (j == kolomTarget || j == kolomBaseline) && !yield(s) {
					return
				}
			}
		}
	}
}
