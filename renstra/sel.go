package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// jenisSel is what a cell looks like, judged without its column.
type jenisSel uint8

const (
	selKosong   jenisSel = iota // empty or a dash: fits every column
	selBilangan                 // a number that may be an amount or a target
	selUang                     // a number that can only be an amount
	selTeks                     // letters, a per cent sign: a target, never an amount
)

// jenisOf judges a cell. Only an amount has two groups of three digits, or
// seven digits and more without any.
func jenisOf(s string, k anggaran.Konvensi) jenisSel {
	if s == "" {
		return selKosong
	}
	if !bolehUang(s) {
		return selTeks
	}
	digit, pisah := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digit++
		case c == '.' || c == ',':
			pisah++
		}
	}
	if digit == 0 {
		if isi, err := k.ParseIsian(s); err == nil && isi.Isi() != anggaran.Tertulis {
			return selKosong
		}
		return selTeks
	}
	if pisah >= 2 || digit >= 7 {
		return selUang
	}
	if _, err := k.ParseIsian(s); err != nil {
		if pisah == 1 && digit == len(s)-1 { // three decimals, where amounts are in millions
			return selBilangan
		}
		return selTeks
	}
	if s[0] == 'R' || s[0] == 'r' {
		return selUang
	}
	return selBilangan
}

// bolehUang reports whether s has nothing but what amounts are written with:
// digits, separators, signs, parentheses, blanks, and Rp in front.
func bolehUang(s string) bool {
	switch {
	case len(s) >= 2 && s[0]|0x20 == 'r' && s[1]|0x20 == 'p':
		s = s[2:]
	case strings.HasPrefix(s, "IDR"):
		s = s[3:]
	}
	for _, c := range s {
		switch c {
		case '.', ',', '-', '(', ')', ' ', '–', '—':
		default:
			if c < '0' || c > '9' {
				return false
			}
		}
	}
	return true
}

// cocok reports whether a cell can stand in a column.
func (c kolomTabel) cocok(j jenisSel) bool {
	switch c.jenis {
	case kolomPagu:
		return j != selTeks
	case kolomTarget, kolomBaseline, kolomPJ, kolomNama, kolomIndikator, kolomHasil, kolomSatuan, kolomLokasi, kolomTujuan, kolomSasaran, kolomKet:
		return j != selUang
	}
	return true
}

// targetBesar reports whether the number in a column of targets, though it looks
// like an amount ("1.234.567"), is the target of the indicator of the row: the
// amounts of the row stand in their columns, that of its own year with the size of
// one and not the same, and no target of the row has a unit.
func (rec *rekaman) targetBesar(sel []string, at int, konv anggaran.Konvensi) bool {
	k := rec.kepala
	c := k.kolom[at]
	if c.jenis != kolomTarget && c.jenis != kolomBaseline || rec.Indikator == "" || len(sel) > len(k.kolom) || !isiAngka(sel[at]) {
		return false
	}
	if rec.Nama == "" && rec.hanyaTargetBesar(sel, konv) {
		return true
	}
	ada := false
	for i, x := range k.kolom[:len(sel)] {
		if (x.jenis == kolomTarget || x.jenis == kolomBaseline) && jenisOf(sel[i], konv) == selTeks {
			return false
		}
		if x.jenis != kolomPagu || c.jenis == kolomTarget && x.tahun != c.tahun {
			continue
		}
		switch j := jenisOf(sel[i], konv); {
		case j == selUang && sel[i] != sel[at]:
			ada = true
		case j != selKosong:
			return false
		}
	}
	return ada
}

// hanyaTargetBesar reports whether a further indicator has targets of that size, a
// baseline or a unit, and no amounts at all.
func (rec *rekaman) hanyaTargetBesar(sel []string, konv anggaran.Konvensi) bool {
	satuan := slices.Index(rec.kepala.kolom, kolomTabel{jenis: kolomSatuan})
	dasar, target := barisTabel{Sel: sel}.At(satuan) != "", 0
	for i, x := range rec.kepala.kolom[:len(sel)] {
		j := jenisOf(sel[i], konv)
		switch {
		case x.jenis != kolomPagu && x.jenis != kolomTarget && x.jenis != kolomBaseline, j == selKosong:
		case x.jenis == kolomPagu || j != selUang:
			return false
		case x.jenis == kolomBaseline:
			dasar = true
		default:
			target++
		}
	}
	return dasar && target > 0
}

// isiAngka reports whether a cell is a number, however it is read.
func isiAngka(s string) bool {
	t := kinerja.ParseTarget(s)
	_, ok := t.Angka()
	return ok || duaBacaan(t)
}
