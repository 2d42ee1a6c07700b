package ekspresi

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// jenisToken says what a token is; an operator or bracket is its own kind.
type jenisToken uint8

const (
	tAkhir jenisToken = iota
	tBilangan
	tKata  // a bare word: a name, a key word or a function
	tNama  // a name in quotes or brackets
	tTanda // an operator, bracket, semicolon, per cent sign
)

// token is a piece of the source. teks is its one spelling: "*" also for ×,
// the name without its quotes.
type token struct {
	jenis jenisToken
	teks  string
	awal  int // first byte in the source
	akhir int // the byte behind the last
}

// uraian describes a token in an error.
func (t token) uraian() string {
	switch t.jenis {
	case tAkhir:
		return "akhir rumus"
	case tBilangan:
		return "bilangan " + ringkas(t.teks)
	case tNama:
		return "nama " + strconv.Quote(ringkas(t.teks))
	}
	return strconv.Quote(ringkas(t.teks))
}

// ejaanTanda are the signs of the language with all their spellings: what
// people type, and what word processors make of it. A longer one stands before
// its beginning.
var ejaanTanda = []struct{ ejaan, teks string }{
	{"<>", "<>"}, {"<=", "<="}, {">=", ">="},
	{"≠", "<>"}, {"≤", "<="}, {"≥", ">="},
	{"<", "<"}, {">", ">"}, {"=", "="},
	{"+", "+"},
	{"-", "-"}, {"−", "-"}, {"–", "-"},
	{"*", "*"}, {"×", "*"}, {"·", "*"}, {"⋅", "*"},
	{"/", "/"}, {"÷", "/"}, {":", "/"},
	{"^", "^"}, {"%", "%"}, {"(", "("}, {")", ")"}, {";", ";"},
}

// baca reads the token that begins at or behind byte i.
func (p *pengurai) baca(i int) (token, error) {
	i = p.lewati(i)
	s := p.sumber[i:]
	if s == "" {
		return token{tAkhir, "", i, i}, nil
	}
	switch r, _ := utf8.DecodeRuneInString(s); {
	case '0' <= r && r <= '9':
		return p.bacaBilangan(i)
	case hurufAwal(r):
		return p.bacaKata(i)
	case r == '"' || r == '[':
		return p.bacaNama(i)
	}
	for _, t := range ejaanTanda {
		if strings.HasPrefix(s, t.ejaan) {
			return token{tTanda, t.teks, i, i + len(t.ejaan)}, nil
		}
	}
	return token{}, p.galat(i, "bilangan, nama atau tanda hitung", p.tandaDi(i), nil)
}

// lewati skips the blanks from byte i on.
func (p *pengurai) lewati(i int) int {
	return len(p.sumber) - len(strings.TrimLeftFunc(p.sumber[i:], kosong))
}

// bacaKata reads a bare word. rata-rata before a parenthesis is one word; any
// other word doubled with a hyphen would be a difference that is always zero,
// where the writer meant a name.
func (p *pengurai) bacaKata(i int) (token, error) {
	akhir := i + panjangKata(p.sumber[i:])
	kata := p.sumber[i:akhir]
	sisa := p.sumber[akhir:]
	n := len(kata)
	ulang := len(sisa) > n && sisa[0] == '-' && panjangKata(sisa[1:]) == n && strings.EqualFold(sisa[1:1+n], kata)
	if !ulang {
		return token{tKata, kata, i, akhir}, nil
	}
	akhir += 1 + n
	if strings.EqualFold(kata, "rata") && strings.HasPrefix(p.sumber[p.lewati(akhir):], "(") {
		return token{tKata, p.sumber[i:akhir], i, akhir}, nil
	}
	return token{}, p.galat(i, "nama berulang dalam kurung siku, atau pengurangan dengan spasi",
		strconv.Quote(ringkas(p.sumber[i:akhir])), nil)
}

// panjangKata is how many bytes of s are the letters, digits and underscores
// at its beginning.
func panjangKata(s string) int {
	for i, r := range s {
		if !hurufAwal(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}

func hurufAwal(r rune) bool { return r == '_' || unicode.IsLetter(r) }

// bacaNama reads a name in quotes or brackets: the text between them as it is.
func (p *pengurai) bacaNama(i int) (token, error) {
	tutup := `"`
	if p.sumber[i] == '[' {
		tutup = "]"
	}
	nama, _, ada := strings.Cut(p.sumber[i+1:], tutup)
	akhir := i + 1 + len(nama) + 1
	if !ada {
		return token{}, p.galat(len(p.sumber), "penutup nama "+tutup, "akhir rumus", nil)
	}
	for j, r := range nama {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return token{}, p.galat(i+1+j, "huruf dalam nama", p.tandaDi(i+1+j), nil)
		}
	}
	if nama == "" || strings.TrimFunc(nama, kosong) != nama {
		return token{}, p.galat(i, "nama yang tidak kosong dan tidak bertepi spasi",
			strconv.Quote(p.sumber[i:akhir]), nil)
	}
	return token{tNama, nama, i, akhir}, nil
}

// tandaDi describes the character at byte i.
func (p *pengurai) tandaDi(i int) string {
	if i >= len(p.sumber) {
		return "akhir rumus"
	}
	r, n := utf8.DecodeRuneInString(p.sumber[i:])
	if r == utf8.RuneError && n == 1 {
		return "byte yang bukan UTF-8"
	}
	return strconv.Quote(string(r))
}

// kosong reports whether r is a blank: white space, and the signs without
// width that text taken from a PDF carries.
func kosong(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}
