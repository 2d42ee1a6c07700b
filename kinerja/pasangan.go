package kinerja

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Rentang returns the ends of a range, the lower one first, in the unit of the
// target: 80 and 90 for "80 - 90%".
func (t Target) Rentang() (bawah, atas decimal.Decimal, ok bool) {
	if t.jenis != JenisRentang {
		return decimal.Decimal{}, decimal.Decimal{}, false
	}
	bawah, atas = t.dua()
	return bawah, atas, true
}

// Pecahan returns the two numbers of a ratio as they are written: 1 and 20 for
// "1:20". The second is not zero. [Target.Rat] returns its value.
func (t Target) Pecahan() (atas, bawah decimal.Decimal, ok bool) {
	if t.jenis != JenisPecahan {
		return decimal.Decimal{}, decimal.Decimal{}, false
	}
	atas, bawah = t.dua()
	return atas, bawah, true
}

// Rat returns the exact value of a number, a percentage (in per cent, as
// [Target.Angka] does) or a ratio.
func (t Target) Rat() (*big.Rat, bool) {
	if v, ok := t.Angka(); ok {
		return v.Rat(), true
	}
	a, b, ok := t.Pecahan()
	if !ok {
		return nil, false
	}
	r := a.Rat()
	return r.Quo(r, b.Rat()), true
}

// dua gives both numbers of a decided range or ratio.
func (t Target) dua() (a, b decimal.Decimal) {
	p, _ := belah(t.isi)
	return nilai(p.a, t.pembagi(p.a)), nilai(p.b, t.pembagi(p.b))
}

// pembagi is the separator that divides in a figure of a decided pair.
func (t Target) pembagi(figur string) byte {
	desimal, baca := tafsir(figur)
	if baca == duaBacaan && strings.IndexByte(figur, t.desimal) >= 0 {
		return t.desimal
	}
	return desimal
}

// pasanganSama compares two decided pairs of one form.
func (t Target) pasanganSama(o Target) bool {
	a, b := t.dua()
	c, d := o.dua()
	if t.bentuk == bentukPecahan {
		return a.Mul(d).Equal(c.Mul(b))
	}
	return a.Equal(c) && b.Equal(d)
}

// duaAngka is a text of two figures.
type duaAngka struct {
	bentuk  bentuk
	a, b    string // the figures
	satuanA string // what follows the first: a unit, mostly nothing
	sisa    string // what follows the second
	isi     string // the text without sisa
}

// kataRentang stand between the ends of a range, the longest first.
var kataRentang = []string{"sampai dengan", "sampai", "hingga", "s.d.", "s.d", "s/d", "sd"}

// belah finds the two figures of a text that begins with a figure.
func belah(s string) (duaAngka, bool) {
	a, sisa := pisah(s)
	for i := 0; i < len(sisa); {
		r, n := utf8.DecodeRuneInString(sisa[i:])
		p := duaAngka{a: a, satuanA: strings.TrimRightFunc(sisa[:i], kosong)}
		switch {
		case strip(r):
			p.bentuk = bentukRentang
		case i == 0 && (r == '/' || r == ':'):
			p.bentuk = bentukPecahan
		case i == 0 || kosong(rune(sisa[i-1])) || sisa[i-1] == '%':
			if m := kataDepan(sisa[i:]); m > 0 {
				n, p.bentuk = m, bentukRentang
			}
		}
		if p.bentuk != bentukAngka {
			p.b, p.sisa = pisah(strings.TrimLeftFunc(sisa[i+n:], kosong))
			if p.b != "" {
				p.isi = s[:len(s)-len(p.sisa)]
				return p, true
			}
		}
		i += n
	}
	return duaAngka{}, false
}

// kataDepan returns the length of the word of kataRentang that s begins with.
func kataDepan(s string) int {
	for _, k := range kataRentang {
		if len(s) > len(k) && strings.EqualFold(s[:len(k)], k) && (kosong(rune(s[len(k)])) || angka(s[len(k)])) {
			return len(k)
		}
	}
	return 0
}

// pasangan makes t the range or ratio that isi is, and leaves it if it is
// none.
func (t *Target) pasangan(isi string) {
	p, ok := belah(isi)
	if !ok || nolDepan(p.a) || nolDepan(p.b) || p.satuanA == "" && p.sisa == "" && tahun(p.a) && tahun(p.b) {
		return
	}
	satuan, ok := p.satuan()
	_, bacaA := tafsir(p.a)
	_, bacaB := tafsir(p.b)
	if !ok || bacaA == takAngka || bacaB == takAngka {
		return
	}
	u := Target{teks: t.teks, isi: p.isi, satuan: satuan, bentuk: p.bentuk, jenis: JenisTakTentu}
	switch {
	case bacaA == satuBacaan && bacaB == satuBacaan:
		u = u.putus(0, DasarTiada)
	case satuan.Bulat():
		u = u.putus(0, DasarSatuan)
	}
	if u.wajar() {
		*t = u
	}
}

// satuan gives the unit of both figures: written after the second, and after
// the first either the same or none. A ratio has none.
func (p duaAngka) satuan() (Satuan, bool) {
	s, ok := bacaSatuan(p.sisa)
	if p.bentuk == bentukPecahan {
		return Satuan{}, p.sisa == "" && p.satuanA == ""
	}
	if !ok || s.Bulat() && (taksa(p.a) || taksa(p.b)) {
		return Satuan{}, false
	}
	if p.satuanA == "" {
		return s, true
	}
	a, ok := bacaSatuan(p.satuanA)
	return s, ok && a == s
}

// wajar reports whether both readings of a pair make sense: a range does not
// fall, a ratio is of two numbers that are not negative, the second not zero.
func (t Target) wajar() bool {
	if t.jenis == JenisTakTentu {
		for _, desimal := range []byte{'.', ','} {
			if !t.putus(desimal, DasarTabel).wajar() {
				return false
			}
		}
		return true
	}
	a, b := t.dua()
	if t.bentuk == bentukPecahan {
		return a.Sign() >= 0 && b.Sign() > 0
	}
	return a.LessThanOrEqual(b)
}

// nolDepan reports whether a figure begins with a 0 that numbers do not have.
func nolDepan(figur string) bool {
	f := tanpaTanda(figur)
	return len(f) > 1 && f[0] == '0' && angka(f[1])
}
