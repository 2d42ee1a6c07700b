package renstra

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Documents written in a word processor number the rows of a table as a list:
// "I. PROGRAM …", "1.1 Kegiatan …", "a. …", "- …". Such a number is no part of
// the name, and it hides the word of the level from those who look for it.

// butirDepan are the signs that a list begins its entries with.
const butirDepan = "-–—•*▪●➢"

// nomorDepan takes the number or bullet of a list in front of a name away.
// pasti tells whether it stands as lists write it, closed by a dot or a
// parenthesis and followed by a blank; "1 Kegiatan" and "1.Kegiatan" do not.
func nomorDepan(nama string) (rest string, pasti, ok bool) {
	if r, n := utf8.DecodeRuneInString(nama); strings.ContainsRune(butirDepan, r) {
		rest = strings.TrimLeft(nama[n:], " ")
		return rest, strings.HasPrefix(nama[n:], " "), rest != ""
	}
	nomor, rest, ada := strings.Cut(nama, " ")
	if isi := strings.Trim(nomor, ".)("); ada && isiNomor(isi) {
		rest = strings.TrimLeft(rest, " ")
		return rest, nomor != isi || strings.Contains(isi, "."), rest != ""
	}
	i := strings.IndexAny(nama, ".)")
	for i >= 0 && i+1 < len(nama) && digit(nama[i+1]) { // the dots within 1.1.Kegiatan
		next := strings.IndexAny(nama[i+1:], ".)")
		if next < 0 {
			return nama, false, false
		}
		i += 1 + next
	}
	if i > 0 && i+1 < len(nama) && isiNomor(strings.Trim(nama[:i], "(")) {
		if r, _ := utf8.DecodeRuneInString(nama[i+1:]); unicode.IsLetter(r) {
			return nama[i+1:], false, true
		}
	}
	return nama, false, false
}

// isiNomor reports whether s numbers an entry of a list: 1, 1.1, 1.1.2, a, IV.
func isiNomor(s string) bool {
	if len(s) == 1 && unicode.IsLetter(rune(s[0])) {
		return true
	}
	if len(s) > 1 && len(s) <= 4 && (strings.Trim(s, "IVX") == "" || strings.Trim(s, "ivx") == "") {
		return true
	}
	for n := range strings.SplitSeq(s, ".") {
		if len(n) > 2 || !semuaAngka(n) || n == "" {
			return false
		}
	}
	return strings.Count(s, ".") <= 3
}

// tanpaNomor takes the number of a list away where something proves that it is
// none of the name: the word of a level behind it, the catalogue, which has the
// name without it and not with it, or the table, most of whose names have one.
// A number that nothing closes, "10 Program Pokok PKK", the word alone does not
// prove.
// A code of the level that the row names is no such number.
func (p *penyusun) tanpaNomor(rec *rekaman, bernilai bool) {
	rest, pasti, ok := nomorDepan(rec.Nama)
	if !ok {
		return
	}
	t, kata := kataTingkat(rest, "")
	tertutup := strings.ContainsAny(rec.Nama[:len(rec.Nama)-len(rest)], ".)"+butirDepan) // not 10 Program
	kode, _, _ := kodeDepan(rec.Nama)
	r, _ := utf8.DecodeRuneInString(rec.Nama)
	butir := strings.ContainsRune(butirDepan, r) // the catalogue does not see it
	switch {
	case kode.IsValid() && (!kata || kode.Tingkat() == t):
	case kata && (tertutup || p.bernomor), p.bernama(rest) && (butir || !p.bernama(rec.Nama)), pasti && bernilai && p.bernomor:
		rec.Nama = rest
	}
}

// hafalNomor notes whether most names of the table are numbered.
func (p *penyusun) hafalNomor() {
	nomor, isi := 0, 0
	for k, row := range barisHalaman(p.tabel.halaman) {
		nama := row.At(k.nama)
		if nama == "" || !p.bernilai(k, row) {
			continue
		}
		isi++
		if rest, pasti, ok := nomorDepan(nama); pasti || ok && adaTingkat(rest) {
			if kode, _, _ := kodeDepan(nama); kode.Tingkat() < nomenklatur.TingkatBidangUrusan {
				nomor++
			}
		}
	}
	p.bernomor = nomor > 2 && 4*nomor >= 3*isi
}
