package nomenklatur

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Perbaikan is one thing that [ParseKodeLenient] read otherwise than written.
type Perbaikan struct {
	Jenis    JenisPerbaikan
	Offset   int    // the byte of the input, from 0, at which Dari begins
	Dari, Ke string // what is written, what it was read as; Ke is empty if it was set aside
}

// String returns a sentence such as: kewenangan "02" dibaca "2" (posisi 8).
func (p Perbaikan) String() string {
	s := p.Jenis.String() + " " + kutip(p.Dari)
	if p.Ke == "" {
		s += " disisihkan"
	} else {
		s += " dibaca " + strconv.Quote(p.Ke)
	}
	return s + " (posisi " + strconv.Itoa(p.Offset) + ")"
}

// JenisPerbaikan is the part of the text that was repaired.
type JenisPerbaikan uint8

const (
	PerbaikanSpasi       JenisPerbaikan = iota + 1 // blanks before or after
	PerbaikanHuruf                                 // x.xx for X.XX
	PerbaikanKewenangan                            // 1.01.01.02.01 for 1.01.01.2.01
	PerbaikanKegiatan                              // 1.01.01.201 or 1.01.01.2.001 for 1.01.01.2.01
	PerbaikanSubKegiatan                           // …2.01.00001 for …2.01.0001
	PerbaikanRekening                              // an account code after the code
	PerbaikanTitik                                 // a dot after the code
	PerbaikanNama                                  // a name after the code
	PerbaikanRuas                                  // a field above the kegiatan, 1.6.04 for 1.06.04, or one too many
)

// String returns the Indonesian name of the part.
func (j JenisPerbaikan) String() string {
	switch j {
	case PerbaikanSpasi:
		return "spasi"
	case PerbaikanHuruf:
		return "huruf"
	case PerbaikanKewenangan:
		return "kewenangan"
	case PerbaikanKegiatan:
		return "kegiatan"
	case PerbaikanSubKegiatan:
		return "sub kegiatan"
	case PerbaikanRekening:
		return "kode rekening"
	case PerbaikanTitik:
		return "titik"
	case PerbaikanNama:
		return "nama"
	case PerbaikanRuas:
		return "ruas"
	}
	return fmt.Sprintf("JenisPerbaikan(%d)", uint8(j))
}

// ParseKodeLenient reads a code as people and their tools write it, and returns
// what it had to repair, in the order of the text; nothing for an official
// spelling, which it reads as [ParseKode] does. It repairs
//
//   - blanks around the code, the no-break space too; x.xx for X.XX;
//   - a kewenangan of two digits: 1.01.01.02.01 is 1.01.01.2.01;
//   - a kegiatan in one piece, 1.01.01.201, or with a zero too many,
//     1.06.07.2.001: both are …2.01;
//   - a sub kegiatan of five to seven digits of which all but the last two are
//     zero, 00001, and one of three digits above 99, 137: they are 0001 and
//     0137, of four digits;
//   - after a code with a dot in it: a dot, a blank and a name, and after a sub
//     kegiatan an account code. They are set aside and reported.
//
// A repair is made only if it is the only legal reading. So a sub kegiatan 002
// is refused, for it may be 02 or 0002, which can be different things. So is
// 00101, which real lists write for 001 and a further number 01, and 000801,
// 0000403 likewise: they read as one number and as two run together. A single
// digit is refused where two are needed, for a spreadsheet turns 2.10 into 2.1;
// "1." and "1 Dokumen", for these are a number, hardly an urusan; and a second
// code in the text. The error is a [*ParseError] that wraps [ErrKode].
func ParseKodeLenient(s string) (Kode, []Perbaikan, error) {
	if v, ok := parse(s); ok {
		return Kode{v}, nil, nil
	}
	p := pembaca{s: s, akhir: len(s), lunak: true}
	ekor := p.kupas()
	k, err := p.baca()
	if err != nil {
		return Kode{}, nil, err
	}
	for _, e := range ekor {
		if err := p.periksaEkor(k, e); err != nil {
			return Kode{}, nil, err
		}
	}
	return k, append(p.perbaikan, ekor...), nil
}

// kosong reports whether r is blank, as a person sees it.
func kosong(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

// kupas sets pos and akhir to what stands between the blanks, and returns the
// repairs that what follows the code needs.
func (p *pembaca) kupas() (ekor []Perbaikan) {
	isi := strings.TrimLeftFunc(p.s, kosong)
	if n := len(p.s) - len(isi); n > 0 {
		p.perbaiki(PerbaikanSpasi, p.s[:n], "")
		p.pos = n
	}
	isi = strings.TrimRightFunc(isi, kosong)
	kode, nama := isi, ""
	if i := strings.IndexFunc(isi, kosong); i >= 0 {
		kode, nama = isi[:i], strings.TrimLeftFunc(isi[i:], kosong)
	}
	p.akhir = p.pos + len(kode)
	if strings.HasSuffix(kode, ".") {
		p.akhir--
		ekor = append(ekor, Perbaikan{PerbaikanTitik, p.akhir, ".", ""})
	}
	ujung := p.pos + len(isi)
	if nama != "" {
		ekor = append(ekor, Perbaikan{PerbaikanNama, ujung - len(nama), nama, ""})
	}
	if ujung < len(p.s) {
		ekor = append(ekor, Perbaikan{PerbaikanSpasi, ujung, p.s[ujung:], ""})
	}
	return ekor
}

// periksaEkor refuses what follows the code k if it may be more than a name.
func (p *pembaca) periksaEkor(k Kode, e Perbaikan) error {
	p.pos = e.Offset
	switch {
	case e.Jenis == PerbaikanSpasi:
		return nil
	case k.Tingkat() == TingkatUrusan:
		g := p.galat("akhir teks", e.Dari)
		g.Catatan = "satu angka di depan teks dapat berarti nomor urut atau jumlah"
		return g
	case e.Jenis == PerbaikanTitik:
		return nil
	}
	// The name may follow a dash or stand in brackets, but begins with a letter.
	huruf := strings.IndexFunc(e.Dari, unicode.IsLetter)
	angka := strings.IndexFunc(e.Dari, unicode.IsDigit)
	if huruf < 0 || angka >= 0 && angka < huruf {
		return p.galat("nama setelah kode", e.Dari)
	}
	if i := indeksKode(e.Dari); i >= 0 {
		p.pos += i
		return p.galat("nama tanpa kode lain", p.s[p.pos:e.Offset+len(e.Dari)])
	}
	return nil
}

// indeksKode is the place in s of the first word that looks like a code, -1 if
// there is none.
func indeksKode(s string) int {
	awal := true
	for i, r := range s {
		if awal && tampakKode(s[i:]) {
			return i
		}
		awal = !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.'
	}
	return -1
}

// tampakKode reports whether s begins with an urusan and a bidang urusan.
func tampakKode(s string) bool {
	if len(s) < 4 || len(s) > 4 && s[4]-'0' <= 9 {
		return false
	}
	return berpola(s[:4], "9.99") || strings.EqualFold(s[:4], "x.xx")
}

// perbaiki reports that dari, at pos, was read as ke.
func (p *pembaca) perbaiki(jenis JenisPerbaikan, dari, ke string) {
	p.perbaikan = append(p.perbaikan, Perbaikan{jenis, p.pos, dari, ke})
}

// kegiatanRekat reads kewenangan and kegiatan in one piece: 201 for 2.01.
func (p *pembaca) kegiatanRekat() bool {
	r := p.ruas()
	if !p.lunak || !berpola(r, "999") || r[0] < '1' || r[0] > '8' || r[1:] == "00" {
		return false
	}
	n := uint64(duaDigit(r[1], r[2]))
	p.perbaiki(PerbaikanKegiatan, r, r[:1]+"."+r[1:])
	p.v |= uint64(r[0]-'0')<<geserKewenangan | n<<geserKegiatan
	p.pos += len(r)
	return true
}

// kegiatanTigaDigit reads a kegiatan with a zero too many: 001 for 01.
func (p *pembaca) kegiatanTigaDigit() bool {
	r := p.ruas()
	n, ok := angka(r)
	if !p.lunak || !ok || len(r) != 3 || n == 0 || n > 99 {
		return false
	}
	p.perbaiki(PerbaikanKegiatan, r, r[1:])
	p.v |= n << geserKegiatan
	p.pos += len(r)
	return true
}

// subKegiatanLunak reads a sub kegiatan r of an illegal width, if its number n
// has one reading only.
func (p *pembaca) subKegiatanLunak(r string, n uint64, ok bool) error {
	// Five digits and more come from four by zeros in front. But lists also
	// write two numbers in one, 00101 for 001 and 01; only where all before the
	// last two digits is zero can that not be.
	satuBacaan := len(r) == 3 && n > 99 || len(r) >= 5 && n <= 99
	if p.lunak && ok && n > 0 && satuBacaan {
		p.perbaiki(PerbaikanSubKegiatan, r, fmt.Sprintf("%04d", n))
		p.v |= n<<geserSub | bitEmpatDigit
		p.pos += len(r)
		return nil
	}
	e := p.galat("sub kegiatan dua atau empat digit", r)
	switch {
	case !ok || n == 0:
	case len(r) == 3 && n <= 99:
		e.Catatan = fmt.Sprintf("dapat berarti %02d atau %04d", n, n)
	case len(r) >= 5 && n <= 9999:
		e.Catatan = fmt.Sprintf("dapat berarti %04d atau dua nomor yang tersambung", n)
	}
	return e
}

// polaRekening are the shapes of an account code from the second level down;
// its widths were changed in 2020 and again after.
var polaRekening = [...]string{
	"9.9", "9.9.99", "9.9.99.99", "9.9.99.99.99", "9.9.99.99.999",
	"9.9.99.99.99.999", "9.9.99.99.99.9999", "9.9.99.99.999.99999",
}

// rekening sets aside an account code that follows a sub kegiatan. Anything
// else there is an error.
func (p *pembaca) rekening() error {
	if !p.lunak {
		return p.galat("akhir kode", p.s[p.pos:p.akhir])
	}
	p.lewatiTitik()
	sisa := p.s[p.pos:p.akhir]
	if !tampakRekening(sisa) {
		return p.galat("akhir kode atau kode rekening", sisa)
	}
	p.perbaiki(PerbaikanRekening, sisa, "")
	p.pos = p.akhir
	return nil
}

// tampakRekening reports whether s has the shape of an account code. The first
// level, akun, runs from 1 to 8.
func tampakRekening(s string) bool {
	if s == "" || s[0] < '1' || s[0] > '8' {
		return false
	}
	for _, pola := range polaRekening {
		if berpola(s, pola) {
			return true
		}
	}
	return false
}
