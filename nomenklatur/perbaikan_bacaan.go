package nomenklatur

import (
	"fmt"
	"slices"
	"strings"
)

// bacaanKode is one legal reading of a written code.
type bacaanKode struct {
	kode      Kode
	perbaikan []Perbaikan
	perlu     perluBacaan
}

// perluBacaan is what a reading needs beside being the only one the catalogue
// has.
type perluBacaan uint8

const (
	perluEntri perluBacaan = iota // nothing
	perluEdisi                    // the edition, or the name
	perluNama                     // the name
)

// bacaan lists the legal readings, each code once, and what follows the code.
func (l kodeLengkap) bacaan() (out []bacaanKode, nama string) {
	p := pembaca{s: l.teks, akhir: len(l.teks), lunak: true}
	ekor := p.kupas()
	nama, _ = pisahNama(ekor)
	antre := []susunan{{pos: p.pos, perbaikan: p.perbaikan}}
	for len(antre) > 0 {
		s := antre[0]
		antre = antre[1:]
		if s.pos <= p.akhir {
			antre = append(antre, s.lanjut(l, p.akhir)...)
			continue
		}
		kode, err := ParseKode(s.resmi)
		ditolak := func(e Perbaikan) bool { return p.periksaEkor(kode, e) != nil }
		if err != nil || !l.dalamInduk(kode) || slices.ContainsFunc(ekor, ditolak) {
			continue
		}
		b := bacaanKode{kode, slices.Concat(s.perbaikan, ekor), s.perlu}
		if !slices.ContainsFunc(out, func(o bacaanKode) bool { return o.kode == kode }) {
			out = append(out, b)
		}
	}
	return out, nama
}

// susunan is a reading under way.
type susunan struct {
	resmi     string // what was read, as the official list writes it
	ruas      int    // how many fields that are; kewenangan and kegiatan are two
	pos       int    // where the next field begins
	perbaikan []Perbaikan
	perlu     perluBacaan
}

// lanjut reads the next field in every way it can be.
func (s susunan) lanjut(l kodeLengkap, akhir int) (out []susunan) {
	sisa := l.teks[s.pos:akhir]
	if s.ruas == 6 {
		if tampakRekening(sisa) {
			out = append(out, s.dengan(sisa, pilihanRuas{"", PerbaikanRekening, perluEntri}))
		}
		return out
	}
	r, _, adaLagi := strings.Cut(sisa, ".")
	if s.ruas == 2 && r == "00" && adaLagi {
		return append(out, s.dengan(r, pilihanRuas{"", PerbaikanRuas, perluNama}))
	}
	for _, p := range pilihRuas(s, r, l.induk.IsValid()) {
		out = append(out, s.dengan(r, p))
	}
	return out
}

// dengan adds the field r, read as p.
func (s susunan) dengan(r string, p pilihanRuas) susunan {
	if p.ke != r {
		dari := r
		if p.jenis == PerbaikanRuas && p.ke == "" {
			dari += "." // the dot goes with the field
		}
		s.perbaikan = append(slices.Clip(s.perbaikan), Perbaikan{p.jenis, s.pos, dari, p.ke})
	}
	if p.ke != r || s.ruas == 5 { // a sub kegiatan 10 may need the edition as it is
		s.perlu = max(s.perlu, p.perlu)
	}
	if p.ke != "" {
		s.resmi = strings.TrimPrefix(s.resmi+"."+p.ke, ".")
		s.ruas += 1 + strings.Count(p.ke, ".")
	}
	s.pos += len(r) + 1
	return s
}

// pilihanRuas is one way to read a field.
type pilihanRuas struct {
	ke    string
	jenis JenisPerbaikan
	perlu perluBacaan
}

// pilihRuas lists the ways to read the next field, r. What is no code in the
// end is left out there.
func pilihRuas(s susunan, r string, sel bool) []pilihanRuas {
	n, ok := angka(r)
	switch {
	case strings.EqualFold(r, "x") && s.ruas == 0, strings.EqualFold(r, "xx") && s.resmi == "X":
		return []pilihanRuas{{strings.ToUpper(r), PerbaikanHuruf, perluEntri}}
	case !ok:
		return nil
	}
	switch s.ruas {
	case 0:
		return []pilihanRuas{{fmt.Sprint(n), PerbaikanRuas, perluNama}}
	case 1, 2:
		return pilihDuaDigit(s, r, n, sel)
	case 3:
		return pilihKewenangan(r, n)
	case 4:
		return pilihKegiatan(r, n)
	}
	return pilihSub(r, n, sel)
}

// pilihDuaDigit reads a bidang urusan or a program. In a cell of its own 6 is
// 06, for a number loses the zeros in front only.
func pilihDuaDigit(s susunan, r string, n uint64, sel bool) []pilihanRuas {
	resmi := pilihanRuas{fmt.Sprintf("%02d", n), PerbaikanRuas, perluNama}
	if sel {
		resmi.perlu = perluEntri
	}
	if s.ruas == 1 && len(r) == 1 && !sel {
		return []pilihanRuas{resmi, {r + "0", PerbaikanRuas, perluNama}}
	}
	return []pilihanRuas{resmi}
}

// pilihKewenangan reads a kewenangan, or kewenangan and kegiatan in one piece.
func pilihKewenangan(r string, n uint64) []pilihanRuas {
	if len(r) <= 2 {
		return []pilihanRuas{{fmt.Sprint(n), PerbaikanKewenangan, perluEntri}}
	}
	if len(r) > 4 || len(r) == 4 && r[0] != '0' {
		return nil
	}
	return []pilihanRuas{{fmt.Sprintf("%d.%02d", n/100, n%100), PerbaikanKegiatan, perluEntri}}
}

// pilihKegiatan reads the number of a kegiatan. Of four digits and more the
// last one or two can be the number, and the rest one of the office's own.
func pilihKegiatan(r string, n uint64) []pilihanRuas {
	switch {
	case len(r) == 1: // 2.1 of a spreadsheet is 2.10, of a hand 2.01
		return []pilihanRuas{{"0" + r, PerbaikanKegiatan, perluEdisi}, {r + "0", PerbaikanKegiatan, perluEdisi}}
	case len(r) <= 3:
		return []pilihanRuas{{fmt.Sprintf("%02d", n), PerbaikanKegiatan, perluEntri}}
	}
	return []pilihanRuas{
		{fmt.Sprintf("%02d", n%100), PerbaikanKegiatan, perluNama},
		{fmt.Sprintf("%02d", n%10), PerbaikanKegiatan, perluNama},
	}
}

// pilihSub reads the number of a sub kegiatan.
func pilihSub(r string, n uint64, sel bool) []pilihanRuas {
	dua := func(n uint64, perlu perluBacaan) []pilihanRuas {
		return []pilihanRuas{
			{fmt.Sprintf("%02d", n), PerbaikanSubKegiatan, perlu},
			{fmt.Sprintf("%04d", n), PerbaikanSubKegiatan, perlu},
		}
	}
	switch {
	case len(r) == 2 && sel && n > 9:
		return dua(n, perluEdisi)
	case len(r) == 2 || len(r) == 4:
		return []pilihanRuas{{ke: r}}
	case len(r) < 4 && n <= 99:
		return dua(n, perluEdisi)
	case len(r) < 4 || n <= 99:
		return []pilihanRuas{{fmt.Sprintf("%04d", n), PerbaikanSubKegiatan, perluEntri}}
	}
	out := []pilihanRuas{{fmt.Sprintf("%04d", n), PerbaikanSubKegiatan, perluNama}}
	return slices.Concat(out, dua(n%100, perluNama), dua(n%10, perluNama))
}
