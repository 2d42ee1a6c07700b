package nomenklatur

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ErrKode is wrapped by every error about a [Kode].
var ErrKode = errors.New("kode tidak sah")

// ParseError says where and why a text is not a code.
type ParseError struct {
	Jenis    string // the kind of code that was read, such as "kode"
	Input    string // the whole text
	Offset   int    // the byte, from 0, at which the fault begins
	Expected string // what may stand there, in Indonesian
	Found    string // what stands there, as written; empty at the end of the text
	Catatan  string // what the text may be instead, in Indonesian; often empty
	Err      error  // the sentinel, such as ErrKode
}

// Error returns the message in Indonesian. Long texts are shown in part.
func (e *ParseError) Error() string {
	found := "akhir teks"
	if e.Found != "" {
		found = kutip(e.Found)
	}
	msg := e.Jenis + " " + kutip(e.Input) + ": posisi " + strconv.Itoa(e.Offset) +
		": diharapkan " + e.Expected + ", ditemukan " + found
	if e.Catatan != "" {
		msg += "; " + e.Catatan
	}
	return msg
}

// Unwrap returns the sentinel.
func (e *ParseError) Unwrap() error { return e.Err }

// kutip quotes s for a message and cuts it where it would flood a screen.
func kutip(s string) string {
	const batas = 64
	if len(s) <= batas {
		return strconv.Quote(s)
	}
	n := batas
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strconv.Quote(s[:n]) + "…"
}

// MustParseKode is [ParseKode] for codes known to be right; it panics on error.
func MustParseKode(s string) Kode {
	k, err := ParseKode(s)
	if err != nil {
		panic(err)
	}
	return k
}

// ParseKode reads a code as the official list writes it, and nothing else:
//
//	1   1.06   1.06.04   1.06.04.2.01   1.06.04.2.01.0014   1.06.04.2.01.14
//	X   X.XX   X.XX.01   X.XX.01.2.01   X.XX.01.2.01.0001   X.XX.01.2.01.01
//
// Bidang urusan, program and the number of the kegiatan have two digits, the
// kewenangan one, 1 to 8; the sub kegiatan has two digits in the editions up to
// 050-5889/2021 and four since. No number is zero. X and XX stand together. The
// error is a [*ParseError] that wraps [ErrKode]. For what people type instead
// see [ParseKodeLenient].
func ParseKode(s string) (Kode, error) {
	v, ok := parse(s)
	if !ok {
		return Kode{}, galatKode(s)
	}
	return Kode{v}, nil
}

// parse is the fast reader. Each field has its fixed place, so the length
// tells the level. It does not say what is wrong: that is for a pembaca, which
// reads the same language.
func parse[T string | []byte](s T) (v uint64, ok bool) {
	n := len(s)
	if n <= 4 {
		return parseAtas(s)
	}
	v, ok = parseAtas(s[:4])
	if !ok || n < 7 || s[4] != '.' {
		return 0, false
	}
	program := duaDigit(s[5], s[6])
	if program-1 >= 99 {
		return 0, false
	}
	v |= uint64(program) << geserProgram
	if n == 7 {
		return v, true
	}
	if n < 12 || s[7] != '.' || s[9] != '.' {
		return 0, false
	}
	kewenangan := uint(s[8]) - '0'
	kegiatan := duaDigit(s[10], s[11])
	if kewenangan-1 >= 8 || kegiatan-1 >= 99 {
		return 0, false
	}
	v |= uint64(kewenangan)<<geserKewenangan | uint64(kegiatan)<<geserKegiatan
	if n == 12 {
		return v, true
	}
	sub, ok := parseSub(s[12:])
	return v | sub, ok
}

// parseAtas reads an urusan, or an urusan and a bidang urusan: 1, X, 1.06 or
// X.XX.
func parseAtas[T string | []byte](s T) (v uint64, ok bool) {
	if len(s) != 1 && (len(s) != 4 || s[1] != '.') {
		return 0, false
	}
	if s[0] == 'X' {
		if len(s) == 1 {
			return 1 << geserUrusan, true
		}
		return penunjang, s[2] == 'X' && s[3] == 'X'
	}
	urusan := uint(s[0]) - '0'
	v = uint64(urusan+1) << geserUrusan
	if urusan-1 >= 9 || len(s) == 1 {
		return v, urusan-1 < 9
	}
	bidang := duaDigit(s[2], s[3])
	return v | uint64(bidang+1)<<geserBidang, bidang-1 < 99
}

// parseSub reads a dot and a sub kegiatan of two or four digits.
func parseSub[T string | []byte](s T) (v uint64, ok bool) {
	if len(s) != 3 && len(s) != 5 || s[0] != '.' {
		return 0, false
	}
	n := duaDigit(s[1], s[2])
	if len(s) == 3 {
		return uint64(n) << geserSub, n-1 < 99
	}
	akhir := duaDigit(s[3], s[4])
	sah := n <= 99 && akhir <= 99 && n+akhir > 0
	return uint64(n*100+akhir)<<geserSub | bitEmpatDigit, sah
}

// duaDigit is the number written by two digits, and 100 if they are not both
// digits.
func duaDigit(a, b byte) uint {
	a, b = a-'0', b-'0'
	if a > 9 || b > 9 {
		return 100
	}
	return uint(a)*10 + uint(b)
}

// galatKode says why s is not an official spelling.
func galatKode(s string) error {
	p := pembaca{s: s, akhir: len(s)}
	if _, err := p.baca(); err != nil {
		return err
	}
	// Not reached as long as the two readers agree, which a fuzz test holds.
	return &ParseError{Jenis: "kode", Input: s, Expected: "kode", Found: s, Err: ErrKode}
}

// pembaca reads a code field by field: to find the fault in a text that parse
// refuses, and, if lunak is set, to repair it.
type pembaca struct {
	s         string
	pos       int // where the field at hand begins
	akhir     int // where the code ends
	lunak     bool
	v         uint64
	perbaikan []Perbaikan
}

// baca reads the fields from pos to akhir.
func (p *pembaca) baca() (Kode, error) {
	bagian := [...]func(*pembaca) error{
		(*pembaca).urusan, (*pembaca).bidang, (*pembaca).program, (*pembaca).kegiatan, (*pembaca).subKegiatan,
	}
	for i, bacaBagian := range bagian {
		if i > 0 {
			p.lewatiTitik()
		}
		if err := bacaBagian(p); err != nil {
			return Kode{}, err
		}
		if p.pos == p.akhir {
			return Kode{p.v}, nil
		}
	}
	if err := p.rekening(); err != nil {
		return Kode{}, err
	}
	return Kode{p.v}, nil
}

// ruas is the text of the field at hand: up to the next dot.
func (p *pembaca) ruas() string {
	r, _, _ := strings.Cut(p.s[p.pos:p.akhir], ".")
	return r
}

// lewatiTitik moves from the end of one field to the start of the next.
func (p *pembaca) lewatiTitik() {
	if p.pos < p.akhir {
		p.pos++
	}
}

func (p *pembaca) urusan() error {
	r := p.ruas()
	switch {
	case r == "X":
		p.v = 1 << geserUrusan
	case p.lunak && r == "x":
		p.v = 1 << geserUrusan
		p.perbaiki(PerbaikanHuruf, r, "X")
	case len(r) == 1 && '1' <= r[0] && r[0] <= '9':
		p.v = uint64(r[0]-'0'+1) << geserUrusan
	default:
		return p.galat("urusan 1 sampai 9 atau X", r)
	}
	p.pos++
	return nil
}

func (p *pembaca) bidang() error {
	if p.v != 1<<geserUrusan {
		n, err := p.nomor("bidang urusan")
		p.v |= (n + 1) << geserBidang
		return err
	}
	r := p.ruas()
	switch {
	case r == "XX":
	case p.lunak && strings.EqualFold(r, "xx"):
		p.perbaiki(PerbaikanHuruf, r, "XX")
	default:
		return p.galat("XX setelah X", r)
	}
	p.v |= 1 << geserBidang
	p.pos += len(r)
	return nil
}

func (p *pembaca) program() error {
	n, err := p.nomor("program")
	p.v |= n << geserProgram
	return err
}

// kegiatan reads the two fields that stand for one kegiatan.
func (p *pembaca) kegiatan() error {
	if p.kegiatanRekat() {
		return nil
	}
	if err := p.kewenangan(); err != nil {
		return err
	}
	p.lewatiTitik()
	if p.kegiatanTigaDigit() {
		return nil
	}
	n, err := p.nomor("kegiatan")
	p.v |= n << geserKegiatan
	return err
}

func (p *pembaca) kewenangan() error {
	r := p.ruas()
	d := r
	if p.lunak && len(r) == 2 && r[0] == '0' {
		d = r[1:]
	}
	if len(d) != 1 || d[0] < '1' || d[0] > '8' {
		return p.galat("kewenangan satu digit, 1 sampai 8", r)
	}
	if d != r {
		p.perbaiki(PerbaikanKewenangan, r, d)
	}
	p.v |= uint64(d[0]-'0') << geserKewenangan
	p.pos += len(r)
	return nil
}

func (p *pembaca) subKegiatan() error {
	r := p.ruas()
	n, ok := angka(r)
	switch {
	case !ok || len(r) != 2 && len(r) != 4:
		return p.subKegiatanLunak(r, n, ok)
	case n == 0:
		return p.galat("nomor sub kegiatan mulai 1", r)
	}
	if len(r) == 4 {
		p.v |= bitEmpatDigit
	}
	p.v |= n << geserSub
	p.pos += len(r)
	return nil
}

// nomor reads a field of two digits, 01 to 99.
func (p *pembaca) nomor(nama string) (uint64, error) {
	r := p.ruas()
	n, ok := angka(r)
	switch {
	case !ok || len(r) != 2:
		return 0, p.galat(nama+" dua digit", r)
	case n == 0:
		return 0, p.galat(nama+" 01 sampai 99", r)
	}
	p.pos += 2
	return n, nil
}

// angka reads one to seven digits, the widest field that was seen in use.
func angka[T string | []byte](s T) (n uint64, ok bool) {
	if len(s) == 0 || len(s) > 7 {
		return 0, false
	}
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + uint64(d)
	}
	return n, true
}

// galat is the error that found stands at pos in place of expected.
func (p *pembaca) galat(expected, found string) *ParseError {
	if found == "" && p.pos < len(p.s) {
		_, n := utf8.DecodeRuneInString(p.s[p.pos:])
		found = p.s[p.pos : p.pos+n]
	}
	e := &ParseError{Jenis: "kode", Input: p.s, Offset: p.pos, Expected: expected, Found: found, Err: ErrKode}
	if tampakSKPD(strings.TrimFunc(p.s, kosong)) {
		e.Catatan = "tampaknya kode SKPD"
	}
	return e
}

// tampakSKPD reports whether s begins with the eight fields of the code of an
// SKPD.
func tampakSKPD(s string) bool {
	const pola = "9.99.9.99.9.99.99.9999"
	return len(s) >= len(pola) && berpola(s[:len(pola)], pola)
}

// berpola reports whether s has a digit where pola has a 9, and otherwise the
// same bytes.
func berpola(s, pola string) bool {
	if len(s) != len(pola) {
		return false
	}
	for i := range len(s) {
		if pola[i] == '9' && s[i]-'0' > 9 || pola[i] != '9' && s[i] != pola[i] {
			return false
		}
	}
	return true
}
