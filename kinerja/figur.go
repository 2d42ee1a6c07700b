package kinerja

import (
	"math"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

func angka(c byte) bool { return '0' <= c && c <= '9' }

// maksFigur bounds the length of a figure, so that no cell can cost more than
// it is long. No plan needs a tenth of it.
const maksFigur = 64

// pisah parts a text that begins with a figure from what follows it. The
// figure is empty if the text begins with none, or with one that ends in a
// separator.
func pisah(s string) (figur, sisa string) {
	i := len(s) - len(tanpaTanda(s))
	awal := i
	for i < len(s) && (angka(s[i]) || s[i] == '.' || s[i] == ',') {
		i++
	}
	if i == awal || i > maksFigur || !angka(s[awal]) || !angka(s[i-1]) {
		return "", s
	}
	return s[:i], strings.TrimLeftFunc(s[i:], kosong)
}

// tanpaTanda takes the sign from a figure.
func tanpaTanda(s string) string {
	if sisa, ok := strings.CutPrefix(s, "-"); ok {
		return sisa
	}
	return strings.TrimPrefix(s, "−")
}

type bacaan uint8

const (
	takAngka   bacaan = iota // separators that make no number
	satuBacaan               // one reading
	duaBacaan                // the one separator may group or divide
)

// tafsir finds the reading of a figure, and if there is one, the separator
// that divides in it, 0 if none does.
func tafsir(figur string) (desimal byte, b bacaan) {
	figur = tanpaTanda(figur)
	akhir := strings.LastIndexAny(figur, ".,")
	if akhir < 0 {
		return 0, satuBacaan
	}
	pisah, depan := figur[akhir], figur[:akhir]
	lain := byte('.' + ',' - pisah)
	switch {
	case strings.IndexByte(depan, pisah) >= 0:
		// The last separator stands twice: it groups, and the other cannot
		// come before it.
		if !berkelompok(figur, pisah) {
			return 0, takAngka
		}
		return 0, satuBacaan
	case strings.IndexByte(depan, lain) >= 0:
		if !berkelompok(depan, lain) {
			return 0, takAngka
		}
		return pisah, satuBacaan
	case berkelompok(figur, pisah):
		return 0, duaBacaan
	}
	return pisah, satuBacaan
}

// berkelompok reports whether sep parts the digits of figur by threes: one to
// three digits that do not begin with 0, then threes.
func berkelompok(figur string, sep byte) bool {
	depan, sisa, _ := strings.Cut(figur, string(rune(sep)))
	if depan == "" || len(depan) > 3 || depan[0] == '0' || len(sisa)%4 != 3 {
		return false
	}
	if strings.ContainsAny(depan, ".,") {
		return false
	}
	for i := range len(sisa) {
		if (i%4 == 3) != (sisa[i] == sep) || i%4 != 3 && !angka(sisa[i]) {
			return false
		}
	}
	return true
}

// nilai gives the exact value of a figure that desimal divides.
func nilai(figur string, desimal byte) decimal.Decimal {
	if n, skala, ok := nilaiUtuh(figur, desimal); ok {
		return decimal.New(n, -skala)
	}
	_, pecahan, _ := strings.Cut(figur, string(desimal))
	v, _ := new(big.Int).SetString(strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && angka(byte(r)) {
			return r
		}
		return -1
	}, figur), 10)
	if len(tanpaTanda(figur)) < len(figur) {
		v.Neg(v)
	}
	return decimal.NewFromBigInt(v, -int32(len(pecahan)))
}

// nilaiUtuh gives that value as a whole number over 10^skala, if the figure has
// no more than 18 digits, as nearly all have.
func nilaiUtuh(figur string, desimal byte) (n int64, skala int32, ok bool) {
	tanpa := tanpaTanda(figur)
	banyak := 0
	for i := range len(tanpa) {
		switch c := tanpa[i]; {
		case angka(c):
			n = n*10 + int64(c-'0')
			banyak++
		case c == desimal:
			skala = int32(len(tanpa) - i - 1)
		}
		if banyak > 18 {
			return 0, 0, false
		}
	}
	if len(tanpa) < len(figur) {
		n = -n
	}
	return n, skala, true
}

// sepangkat gives two numbers as counts of the same decimal place, if both fit:
// then they compare without any [big.Rat].
func sepangkat(t, o Target) (a, b int64, ok bool) {
	if !t.berangka() || !o.berangka() {
		return 0, 0, false
	}
	a, p, okA := nilaiUtuh(t.isi, t.desimal)
	b, q, okB := nilaiUtuh(o.isi, o.desimal)
	if p > q {
		b, a, ok = sepangkat(o, t)
		return a, b, ok
	}
	for ; p < q; p++ {
		if a > math.MaxInt64/10 || a < -math.MaxInt64/10 {
			return 0, 0, false
		}
		a *= 10
	}
	return a, b, okA && okB
}
