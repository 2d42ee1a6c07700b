package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Cells that hold entries of a list: one, or several with a number or bullet each.

// tambahBaru adds the entries of a cell with what they have in common, but for
// those that stand there already: a table may repeat what another says, as the
// strategies in front of their policy directions.
func tambahBaru(daftar *[]Butir, sel []Butir, bersama Butir) {
	for _, b := range sel {
		b.Induk, b.Tahun, b.NSPK = cmp.Or(b.Induk, bersama.Induk), bersama.Tahun, bersama.NSPK
		if !slices.ContainsFunc(*daftar, func(x Butir) bool {
			return x.Teks == b.Teks && x.Tahun == b.Tahun && (b.Induk == "" || x.Induk == b.Induk) && (b.NSPK == "" || x.NSPK == b.NSPK)
		}) {
			*daftar = append(*daftar, b)
		}
	}
}

// indukNomor is the text of the entry under which one stands by its number: "1.1.2"
// under "1.1"; "" where none is.
func indukNomor(daftar []Butir, nomor string) string {
	nomor = strings.Trim(nomor, ".() ")
	induk, panjang := "", 0
	for _, b := range daftar {
		if n := strings.Trim(b.Nomor, ".() "); len(n) > panjang && strings.HasPrefix(nomor, n+".") {
			induk, panjang = b.Teks, len(n)
		}
	}
	return induk
}

// teksButir are the texts of the entries of a cell.
func teksButir(row tabel.Baris, at int) []string {
	var out []string
	for _, b := range butirSel(row, at) {
		out = append(out, tanpaSebutan(b.Teks))
	}
	return out
}

// butirSel are the entries of a cell: one for each line with a number or bullet,
// with the lines that go on with it, if the first has one; else the whole cell is
// one. A cell without a letter, a dash or a mark, has none.
func butirSel(row tabel.Baris, at int) []Butir {
	if !strings.ContainsFunc(row.At(at), unicode.IsLetter) {
		return nil
	}
	var out []Butir
	for _, s := range larikButir(row, at) {
		isi, pasti, ok := nomorDepan(s)
		switch bernomor := ok && pasti; {
		case bernomor:
			out = append(out, Butir{Baris: row.Nomor, Nomor: nomorTulisan(s, isi), Teks: isi})
		case len(out) == 0:
			return []Butir{{Baris: row.Nomor, Teks: row.At(at)}}
		default:
			out[len(out)-1].Teks += " " + s
		}
	}
	return out
}

// larikButir are the lines of a cell. Where there is one that counts "1. … 2. …",
// each number behind a blank and before a capital, its entries are.
func larikButir(row tabel.Baris, at int) []string {
	lines := isiLarik(row, at)
	if len(lines) != 1 || !strings.HasPrefix(lines[0], "1. ") {
		return lines
	}
	rest := lines[0]
	var out []string
	for n := 2; ; n++ {
		i := strings.Index(rest, fmt.Sprintf(" %d. ", n))
		if i < 0 {
			return append(out, rest)
		}
		if r, _ := utf8.DecodeRuneInString(rest[i+len(fmt.Sprintf(" %d. ", n)):]); !unicode.IsUpper(r) {
			return lines
		}
		out, rest = append(out, rest[:i]), rest[i+1:]
	}
}

// nomorTulisan is what stands in front of an entry; a bullet is no number.
func nomorTulisan(s, isi string) string {
	nomor := strings.TrimSpace(strings.TrimSuffix(s, isi))
	return strings.Trim(nomor, butirDepan)
}
