package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// The lists of the text have levels, 1. over a. over i., and those of strategies
// and policy directions stand under the sasaran they serve, each with its word
// above: "Sasaran 1: …", "Strategi:", "Arah kebijakan:".

// sebutan reads a line that is no more than the word for a list of strategies or
// policy directions, or the tujuan or sasaran over it. It is no heading that ends
// the section.
func (d *pembacaDaftar) sebutan(s string) bool {
	if len(s) > 2*maxJudulBagian {
		return false // prose
	}
	polos := strings.Trim(s, "#* ")
	diStrategi := d.di == bagianStrategi || d.di == bagianArah
	di, ada := bagianLain, false
	if d.gabungan || diStrategi || strings.HasSuffix(polos, ":") {
		kata := polos
		if d.gabungan {
			kata = tanpaSebutan(polos)
		}
		if mungkinAwal(kata, "sak") {
			di, ada = kataStrategi[teks.Lipat(kata)]
		}
	}
	switch {
	case ada && (d.gabungan || strings.HasSuffix(polos, ":") || diStrategi && polos != s):
		if !diStrategi {
			d.simpan()
		}
		d.di, d.putus, d.lain, d.unit = di, false, false, false
		d.tingkat = nil
		return true
	case (diStrategi || d.di == bagianLain) && isSasaran(polos) && tanpaSebutan(polos) != "":
		d.induk, d.putus, d.lain, d.tingkat = tanpaSebutan(polos), false, false, nil
		return true
	}
	return false
}

// kataStrategi are those words.
var kataStrategi = map[string]bagianTeks{"strategi": bagianStrategi, "arahkebijakan": bagianArah, "kebijakan": bagianArah}

// isSasaran reports whether a line names a tujuan or sasaran: "Sasaran 1: …".
func isSasaran(s string) bool {
	if s == "" || strings.IndexByte("TtSs", s[0]) < 0 {
		return false // as nearly every line
	}
	kata := kataSebutan(s)
	return (kata == "tujuan" || kata == "sasaran") && tanpaSebutan(s) != s
}

// tingkatDaftar is an open level of a list: how its entries are numbered, and the
// last number.
type tingkatDaftar struct {
	gaya string
	urut int
}

// tambah adds an entry to the list of the section: under the last one, where it
// begins a list of another kind right behind it.
func (d *pembacaDaftar) tambah(b Butir) {
	daftar := &d.kini[d.di]
	if d.di < bagianPermasalahan || d.di > bagianArah {
		*daftar = append(*daftar, b)
		return
	}
	for range d.masuk(b.Nomor) {
		daftar = &(*daftar)[len(*daftar)-1].Anak
	}
	if d.di >= bagianStrategi && len(d.tingkat) == 1 {
		b.Induk = d.induk
	}
	*daftar = append(*daftar, b)
}

// masuk opens or closes levels for an entry and returns how many stand over it. A
// level begins with its first number, or with any right behind an entry that
// announces it, where the first one was lost.
func (d *pembacaDaftar) masuk(nomor string) int {
	gaya, urut := d.gaya(nomor)
	for i := range d.tingkat {
		if t := &d.tingkat[i]; t.gaya == gaya {
			t.urut = urut
			d.tingkat = d.tingkat[:i+1]
			return i
		}
	}
	if akhir := d.akhir(); len(d.tingkat) == 0 || urut == 1 || akhir != nil && strings.HasSuffix(akhir.Teks, ":") {
		d.tingkat = append(d.tingkat, tingkatDaftar{gaya, urut})
	}
	return len(d.tingkat) - 1
}

// gaya is how an entry is numbered, and which it is; bullets are all the first.
// "i." is a letter behind "h.", else it counts in roman numbers; "l." is one behind
// "k.", else a 1 that a scanner took for it. A number of which only the sign is left
// is the next of the innermost level that has the sign.
func (d *pembacaDaftar) gaya(nomor string) (string, int) {
	if nomor == "" {
		return "", 1
	}
	gaya, urut := gayaNomor(nomor)
	isi := strings.ToLower(strings.Trim(nomor, ".()"))
	switch {
	case isi == "":
		for _, t := range slices.Backward(d.tingkat) {
			if strings.Trim(t.gaya, "1aA") == nomor {
				return t.gaya, t.urut + 1
			}
		}
		return "1" + nomor, 1
	case nomor[0] == 'l' && len(isi) == 1 && !slices.Contains(d.tingkat, tingkatDaftar{gaya, urut - 1}):
		return strings.Replace(nomor, "l", "1", 1), 1
	case strings.Trim(isi, "ivx") != "":
		return gaya, urut
	}
	romawi := gayaRomawi(nomor)
	for _, t := range d.tingkat {
		switch {
		case t.gaya == gaya && t.urut == urut-1 && len(isi) == 1:
			return gaya, urut
		case t.gaya == romawi:
			return romawi, t.urut + 1
		}
	}
	if isi == "i" {
		return romawi, 1
	}
	return gaya, urut
}

// gayaRomawi is how entries that count in roman numbers are numbered.
func gayaRomawi(nomor string) string {
	isi := strings.Trim(nomor, ".()")
	satu := "i"
	if kapitalSaja(isi) {
		satu = "I"
	}
	return strings.Replace(nomor, isi, satu, 1) + "romawi"
}

// potongButir cuts an entry of the list into its number and its text; "II." is a
// number where the list has an "I.", and so is a lone sign, whose figure was lost.
func (d *pembacaDaftar) potongButir(s string) (nomor, isi string, ok bool) {
	nomor, isi, _ = strings.Cut(strings.TrimPrefix(s, "- "), " ")
	if nomor == "." || nomor == ")" {
		return nomor, isi, isi != ""
	}
	if angka := strings.TrimRight(nomor, ".)"); angka != nomor && len(angka) > 1 && strings.Trim(angka, "IVX") == "" {
		romawi := gayaRomawi(nomor)
		return nomor, isi, slices.ContainsFunc(d.tingkat, func(t tingkatDaftar) bool { return t.gaya == romawi })
	}
	return potongButir(s)
}

// akhir is the last entry of the section, at any level; nil for none.
func (d *pembacaDaftar) akhir() *Butir {
	var b *Butir
	for daftar := d.kini[d.di]; len(daftar) > 0; daftar = b.Anak {
		b = &daftar[len(daftar)-1]
	}
	return b
}

// namaBagian are the lists of which a plan has one.
var namaBagian = map[bagianTeks]string{bagianPermasalahan: "permasalahan", bagianIsu: "isu strategis", bagianStrategi: "strategi", bagianArah: "arah kebijakan"}

// nomorBab are the chapters in order.
var nomorBab = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}

// bab follows where the introduction tells what each chapter will hold
// (sistematika penulisan): until the chapters begin anew.
func (d *pembacaDaftar) bab(s string, judul bool) {
	if len(s) > maxJudulBagian {
		return
	}
	switch s = strings.Trim(s, "#* "); {
	case awalan(s, "bab "):
		nomor, _, _ := strings.Cut(strings.TrimSpace(s[len("bab "):]), " ")
		if n := slices.Index(nomorBab, strings.ToUpper(nomor)); n > 0 {
			d.sistematika = d.sistematika && n > d.babKe
			d.babKe = n
		}
	case judul && letakKata(s, "sistematika") >= 0:
		d.sistematika, d.babKe = true, 0
	}
}

// catatDiganti says which entries of a list another one further down takes the
// place of. What the introduction says of the lists is none of their entries.
func (d *pembacaDaftar) catatDiganti(di bagianTeks, lama, baru []Butir) {
	nama := namaBagian[di]
	if len(lama) == 0 || nama == "" || d.pengantar[di] {
		return
	}
	if lain := butirLain(lama, baru); len(lain) > 0 {
		d.catatan = append(d.catatan, Temuan{Kode: TabelLain, Keparahan: Info, Baris: lama[0].Baris,
			Pesan: fmt.Sprintf("Daftar %s dibaca dari bagian mulai baris %d; %d butir bagian ini tidak ada di sana dan tidak dibaca: %s.", nama, baru[0].Baris, len(lain), sebutButir(lain))})
	}
}

// butirLain are the entries of one list, at any level, that another has at none.
func butirLain(daftar, baca []Butir) []Butir {
	ada := map[string]bool{}
	for _, b := range semuaButir(baca) {
		ada[teks.Lipat(namaButir(b.Teks))] = true
	}
	var lain []Butir
	for _, b := range semuaButir(daftar) {
		if !ada[teks.Lipat(namaButir(b.Teks))] {
			lain = append(lain, b)
		}
	}
	return lain
}

// sebutButir names entries with their lines.
func sebutButir(daftar []Butir) string {
	var sebut []string
	for _, b := range daftar {
		sebut = append(sebut, fmt.Sprintf("baris %d %q", b.Baris, b.Teks))
	}
	return strings.Join(sebut, ", ")
}
