package nomenklatur

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// KodeTertulis is a code as a document writes it, and what is known beside it.
// Every field but Teks may be left zero.
type KodeTertulis struct {
	Teks        string      // the cell: a code, a code and a name, or below Induk only the own number
	Nama        string      // the name in the row; if it is empty, what follows the code in Teks serves
	Induk       Kode        // where Teks is only the number below it: "01 ", "2.1"
	JenisDaerah JenisDaerah // only rows of this kind of region
	Edisi       Edisi       // only rows of this edition; decides between 02 and 0002
}

// Why a written code was not read though it may be read in some way; wrapped
// by a [*BacaanError]. A code of which no reading stands in the catalogue wraps
// [ErrTidakDitemukan], or [ErrTidakTercakup] if the edition is not there at all.
var (
	ErrBacaanGanda = errors.New("lebih dari satu bacaan")
	ErrNamaBeda    = errors.New("nama tidak sesuai dengan bacaan mana pun")
)

// Bacaan is one way to read a written code, and the row that has the code.
type Bacaan struct {
	Kode  Kode  // as the document means it: 1.01.01.2.01 for the row X.XX.01.2.01
	Entri Entri // of several rows the one with the nearest name, else the newest
}

// BacaanError says why a written code has no sure reading.
type BacaanError struct {
	Tertulis KodeTertulis
	Sebab    error       // ErrBacaanGanda, ErrNamaBeda, ErrTidakDitemukan or ErrTidakTercakup
	Calon    []Bacaan    // the readings that stand in the catalogue, in list order
	Salah    *ParseError // what [ParseKodeLenient] has against the text
}

// Error returns the message in Indonesian, with the candidates.
func (e *BacaanError) Error() string {
	var b strings.Builder
	b.WriteString(e.Salah.Error())
	b.WriteString("; ")
	switch {
	case e.Sebab == ErrTidakTercakup:
		b.WriteString("katalog tidak memuat edisi " + e.Tertulis.Edisi.String())
	case e.Sebab == ErrTidakDitemukan:
		b.WriteString("tidak satu bacaan pun ada dalam katalog")
	case e.Sebab == ErrBacaanGanda && len(e.Calon) == 1:
		b.WriteString(e.Sebab.Error() + ", sebutkan nama atau edisi; yang ada dalam katalog")
	default:
		b.WriteString(e.Sebab.Error())
	}
	for i, c := range e.Calon {
		sambung := " atau "
		if i == 0 {
			sambung = ": "
		}
		fmt.Fprintf(&b, "%s%v %s", sambung, c.Kode, kutip(c.Entri.Nama))
	}
	return b.String()
}

// Unwrap returns the cause and the [*ParseError], which wraps [ErrKode].
func (e *BacaanError) Unwrap() []error { return []error{e.Sebab, e.Salah} }

// ResolveKode reads a code as [ParseKodeLenient] does and, where that refuses
// it for having several readings or none that is legal, asks the catalogue. The
// readings are bounded by what people and spreadsheets were seen to do:
//
//   - kewenangan and kegiatan in one piece of four digits, 0201 for 2.01. The
//     catalogue alone confirms it;
//   - a kegiatan of one digit: 2.1 is 2.10 held as a number by a spreadsheet, or
//     2.01 written short; a sub kegiatan of one or three digits: 002 is 02 or
//     0002, as the edition has it. Edisi or a name must be given;
//   - a number run together with another, 000801 for 01 or 0801; a field 00
//     where the program begins; an urusan, bidang urusan or program of a wrong
//     width. The name must be that of the row.
//
// A reading counts if the catalogue has its code, or the penunjang code it is
// bound from, for JenisDaerah and Edisi. If a name is given the row must bear
// it: folded the same or, but for the last group, with at most one letter in
// six changed. If one reading is left it is returned with what was repaired;
// otherwise the error is a [*BacaanError] with those that were left. A code
// that [ParseKodeLenient] reads is returned as that reads it: it was not looked
// up, see [Katalog.Find].
//
// Below Induk Teks holds the own number alone, and may have been a number that
// lost the zeros in front: a bidang urusan or program 6 is then 06, and a sub
// kegiatan 10 is 10 or 0010, as the edition or the name has it. Places of
// repairs and errors are in Teks.
func (k *Katalog) ResolveKode(t KodeTertulis) (Kode, []Perbaikan, error) {
	l := lengkapi(t)
	kode, perbaikan, err := ParseKodeLenient(l.teks)
	if err == nil && l.dalamInduk(kode) && !l.selBilangan() {
		return kode, l.geser(perbaikan), nil
	}
	var salah *ParseError
	if !errors.As(err, &salah) {
		salah = l.galatSel()
	}
	bacaan, nama := l.bacaan()
	if t.Nama != "" {
		nama = t.Nama
	}
	kunci := kunciNama(nama)
	calon := k.calonBacaan(bacaan, t, kunci)
	sisa, sebab := putuskanBacaan(calon, len(kunci) > 0, t.Edisi != 0)
	if sebab == nil {
		return sisa[0].kode, l.geser(sisa[0].perbaikan), nil
	}
	if t.Edisi != 0 && !k.adaEdisi(t) {
		sebab = ErrTidakTercakup
	}
	e := &BacaanError{Tertulis: t, Sebab: sebab, Salah: l.geserGalat(salah)}
	for _, c := range sisa {
		e.Calon = append(e.Calon, Bacaan{c.kode, c.entri})
	}
	return Kode{}, nil, e
}

// SplitNama splits a cell that repeats the code in front of the name,
// "1.05.02.2.03.0002 Pembentukan …". The code is read by [ParseKodeLenient];
// what was repaired is returned, without the name, which is what was asked for.
// A dash or a colon between the two belongs to neither. A cell that does not
// begin like a code, with a digit or X and a dot, is a name alone: the zero Kode
// and the name. A cell that begins like a code and is none is an error that
// wraps [ErrKode]; see [Katalog.ResolveKode], which takes such cells as well.
func SplitNama(s string) (Kode, string, []Perbaikan, error) {
	isi := strings.TrimFunc(s, kosong)
	if !awalSepertiKode(isi) {
		return Kode{}, isi, nil, nil
	}
	kode, semua, err := ParseKodeLenient(s)
	if err != nil {
		return Kode{}, "", nil, err
	}
	nama, perbaikan := pisahNama(semua)
	return kode, nama, perbaikan, nil
}

// awalSepertiKode reports whether s begins with a digit or X and a dot.
func awalSepertiKode(s string) bool {
	return len(s) >= 2 && s[1] == '.' && (s[0]-'0' <= 9 || s[0] == 'X' || s[0] == 'x')
}

// pisahNama takes the name out of what was set aside.
func pisahNama(semua []Perbaikan) (nama string, perbaikan []Perbaikan) {
	for _, p := range semua {
		if p.Jenis == PerbaikanNama {
			nama = strings.TrimLeftFunc(p.Dari, func(r rune) bool { return kosong(r) || strings.ContainsRune("-–—:", r) })
			continue
		}
		perbaikan = append(perbaikan, p)
	}
	return nama, perbaikan
}

// kodeLengkap is a written code made whole with its parent.
type kodeLengkap struct {
	teks  string
	awal  int // where in teks the written part begins
	spasi string
	induk Kode
}

func lengkapi(t KodeTertulis) kodeLengkap {
	if !t.Induk.IsValid() {
		return kodeLengkap{teks: t.Teks}
	}
	isi := strings.TrimLeftFunc(t.Teks, kosong)
	awalan := t.Induk.String() + "."
	return kodeLengkap{awalan + isi, len(awalan), t.Teks[:len(t.Teks)-len(isi)], t.Induk}
}

// dalamInduk reports whether kode is what may be written below the parent.
func (l kodeLengkap) dalamInduk(kode Kode) bool {
	return !l.induk.IsValid() || kode.Parent() == l.induk
}

// selBilangan reports whether a cell below a kegiatan may have been a number
// that lost the zeros in front: 10 is then 10 or 0010.
func (l kodeLengkap) selBilangan() bool {
	s := strings.TrimRightFunc(l.teks[l.awal:], kosong)
	return l.induk.Tingkat() == TingkatKegiatan && berpola(s, "99") && s[0] != '0'
}

// galatSel says what is wrong with a cell that is a code, but not surely the
// one it stands for.
func (l kodeLengkap) galatSel() *ParseError {
	e := &ParseError{Jenis: "kode", Input: l.teks, Offset: l.awal, Expected: "nomor di bawah " + l.induk.String(), Found: l.teks[l.awal:], Err: ErrKode}
	if l.selBilangan() {
		e.Expected = "sub kegiatan dua atau empat digit"
		e.Catatan = "bilangan tanpa nol di depan dapat berarti dua atau empat digit"
	}
	return e
}

// geser places repairs of the whole in the written text.
func (l kodeLengkap) geser(semua []Perbaikan) []Perbaikan {
	if !l.induk.IsValid() {
		return semua
	}
	var out []Perbaikan
	if l.spasi != "" {
		out = append(out, Perbaikan{PerbaikanSpasi, 0, l.spasi, ""})
	}
	for _, p := range semua {
		p.Offset += len(l.spasi) - l.awal
		out = append(out, p)
	}
	return out
}

func (l kodeLengkap) geserGalat(e *ParseError) *ParseError {
	baru := *e
	baru.Input = l.spasi + l.teks[l.awal:]
	baru.Offset = max(0, e.Offset+len(l.spasi)-l.awal)
	return &baru
}

// calonKode is a reading with the row that speaks for it.
type calonKode struct {
	bacaanKode
	entri Entri
	jarak int  // of the names
	dekat bool // the names may be the same
}

// calonBacaan keeps the readings that the catalogue has, in list order.
func (k *Katalog) calonBacaan(bacaan []bacaanKode, t KodeTertulis, kunci []string) []calonKode {
	var out []calonKode
	for _, b := range bacaan {
		c, ada := calonKode{bacaanKode: b}, false
		for _, e := range k.entriBacaan(b.kode, t) {
			jarak, dekat := jarakKunci(kunci, e.Nama)
			lebihDekat := jarak < c.jarak || jarak == c.jarak && e.Edisi.Latest() > c.entri.Edisi.Latest()
			if !ada || lebihDekat {
				c.entri, c.jarak, c.dekat, ada = e, jarak, dekat, true
			}
		}
		if ada {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b calonKode) int { return a.kode.Compare(b.kode) })
	return out
}

// entriBacaan are the rows that kode can be. A penunjang code may be bound to
// a bidang urusan that the catalogue has, not to any number.
func (k *Katalog) entriBacaan(kode Kode, t KodeTertulis) (out []Entri) {
	cari := func(kode Kode) {
		for e := range k.Entries(kode) {
			if (t.JenisDaerah == 0 || e.JenisDaerah == t.JenisDaerah) && (t.Edisi == 0 || e.Edisi.Has(t.Edisi)) {
				out = append(out, e)
			}
		}
	}
	cari(kode)
	if asal, ok := kode.Unbind(); ok {
		for range k.Entries(kode.BidangUrusan()) {
			cari(asal)
			break
		}
	}
	return out
}

// adaEdisi reports whether the catalogue has rows of the edition asked for.
func (k *Katalog) adaEdisi(t KodeTertulis) bool {
	if t.JenisDaerah != 0 {
		return k.Coverage(t.JenisDaerah).Has(t.Edisi)
	}
	return k.Coverage(Provinsi).Has(t.Edisi) || k.Coverage(KabupatenKota).Has(t.Edisi)
}

// putuskanBacaan returns the one reading that is sure, or the readings that
// are left and why none of them is.
func putuskanBacaan(calon []calonKode, adaNama, adaEdisi bool) ([]calonKode, error) {
	sisa := calon
	if adaNama {
		sisa = menurutNama(calon)
	}
	switch {
	case len(calon) == 0:
		return nil, ErrTidakDitemukan
	case len(sisa) == 0:
		return calon, ErrNamaBeda
	case len(sisa) > 1:
		return sisa, ErrBacaanGanda
	case !adaNama && (sisa[0].perlu == perluNama || sisa[0].perlu == perluEdisi && !adaEdisi):
		return sisa, ErrBacaanGanda
	}
	return sisa, nil
}

// menurutNama keeps the readings whose row has the name, else those whose row
// nearly has it. Between 02 and 0002 a name that is only nearly the same counts
// too: editions reword names, and people keep the words of the one before.
func menurutNama(calon []calonKode) (out []calonKode) {
	lebar := map[int]bool{}
	for _, c := range calon {
		if c.jarak == 0 {
			out = append(out, c)
			lebar[c.kode.LebarSubKegiatan()] = true
		}
	}
	for _, c := range calon {
		if c.jarak > 0 && c.dekat && c.perlu != perluNama && !lebar[c.kode.LebarSubKegiatan()] {
			out = append(out, c)
		}
	}
	return out
}

// kunciNama folds a name, and the same without a level word in front.
func kunciNama(nama string) (kunci []string) {
	nama = teks.Bersih(nama)
	_, sisa := kataTingkat(nama)
	for _, s := range []string{nama, sisa} {
		if f := teks.Lipat(s); f != "" {
			kunci = append(kunci, f)
		}
	}
	return slices.Compact(kunci)
}

// jarakKunci is the distance of the nearest key to a name; dekat reports
// whether it is within the share of letters that may differ.
func jarakKunci(kunci []string, nama string) (jarak int, dekat bool) {
	if len(kunci) == 0 {
		return 0, false
	}
	f := teks.Lipat(nama)
	jarak = max(len(f), len(kunci[0])) + 1
	for _, s := range kunci {
		d := teks.Jarak(s, f, len(s)/batasJauh)
		jarak, dekat = min(jarak, d), dekat || d <= len(s)/batasJauh
	}
	return jarak, dekat
}
