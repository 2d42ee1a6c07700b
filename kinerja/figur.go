package kinerja

import (
	"math/big"
	"strings"

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
	tanpa := tanpaTanda(figur)
	var buf [maksFigur]byte
	digit, skala := buf[:0], 0
	for i := range len(tanpa) {
		switch c := tanpa[i]; {
		case angka(c):
			digit = append(digit, c)
		case c == desimal:
			skala = len(tanpa) - i - 1
		}
	}
	v := besar(digit, -int32(skala))
	if len(tanpa) < len(figur) {
		return v.Neg()
	}
	return v
}

// besar is digits times a power of ten.
func besar(digit []byte, pangkat int32) decimal.Decimal {
	if len(digit) > 18 {
		v, _ := new(big.Int).SetString(string(digit), 10)
		return decimal.NewFromBigInt(v, pangkat)
	}
	var n int64
	for _, c := range digit {
		n = n*10 + int64(c-'0')
	}
	return decimal.New(n, pangkat)
}
