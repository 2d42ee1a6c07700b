package ekspresi

import (
	"math/big"
	"strings"
)

func cetakNilai(g Gaya, v pecahan) string { return CetakAngka(g, v.rat(), 0) }

// CetakAngka prints a number as [Ekspresi.Cetak] does: exactly, as a decimal of
// at least that many places, or as a fraction in lowest terms where it has no
// finite decimal form. It rounds nothing.
func CetakAngka(g Gaya, r *big.Rat, desimal int) string {
	tempat, tepat := r.FloatPrec()
	if !tepat {
		a := gayaAngka(g, new(big.Int).Abs(r.Num()).String(), "")
		b := gayaAngka(g, r.Denom().String(), "")
		bentuk := a + " / " + b
		if g == LaTeX {
			bentuk = `\frac{` + a + `}{` + b + `}`
		}
		return tandaMinus(r) + bentuk
	}
	utuh, pecah, _ := strings.Cut(new(big.Rat).Abs(r).FloatString(max(tempat, desimal)), ".")
	return tandaMinus(r) + gayaAngka(g, utuh, pecah)
}

func tandaMinus(r *big.Rat) string {
	if r.Sign() < 0 {
		return "-"
	}
	return ""
}

// gayaAngka puts the digits before and behind the decimal sign together.
func gayaAngka(g Gaya, utuh, desimal string) string {
	koma := ","
	switch g {
	case Data:
		// 1,234 could be read in two ways; 1,2340 cannot.
		if len(desimal) == 3 && len(utuh) <= 3 && utuh != "0" {
			desimal += "0"
		}
	case LaTeX:
		koma = "{,}" // a bare comma would have a blank behind it
		fallthrough
	default:
		utuh = ribuan(utuh)
	}
	if desimal == "" {
		return utuh
	}
	return utuh + koma + desimal
}

// ribuan puts points between the thousands.
func ribuan(digit string) string {
	var b strings.Builder
	for i, c := range []byte(digit) {
		if i > 0 && (len(digit)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(c)
	}
	return b.String()
}
