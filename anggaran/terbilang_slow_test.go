package anggaran

import (
	"math/big"
	"strings"
)

// This file holds the slow twin of terbilang.go: the recursion of textbooks,
// on int below a million million and on math/big above. It shares no code and
// no table with the package.

var slowWords = strings.Fields("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")

// slowTerbilangInt returns the words of 0 ≤ n < 10¹².
func slowTerbilangInt(n int) string {
	rest := func(n int) string {
		if n == 0 {
			return ""
		}
		return " " + slowTerbilangInt(n)
	}
	switch {
	case n < 12:
		return slowWords[n]
	case n < 20:
		return slowWords[n-10] + " belas"
	case n < 100:
		return slowWords[n/10] + " puluh" + rest(n%10)
	case n < 200:
		return "seratus" + rest(n-100)
	case n < 1000:
		return slowWords[n/100] + " ratus" + rest(n%100)
	case n < 2000:
		return "seribu" + rest(n-1000)
	case n < 1_000_000:
		return slowTerbilangInt(n/1000) + " ribu" + rest(n%1000)
	case n < 1_000_000_000:
		return slowTerbilangInt(n/1_000_000) + " juta" + rest(n%1_000_000)
	}
	return slowTerbilangInt(n/1_000_000_000) + " miliar" + rest(n%1_000_000_000)
}

// slowTerbilang is the twin of Rupiah.Terbilang without options.
func slowTerbilang(r Rupiah) string {
	sen := toBig(r)
	minus := sen.Sign() < 0
	whole, cents := new(big.Int).QuoRem(sen.Abs(sen), big.NewInt(100), new(big.Int))
	var words []string
	if minus {
		words = append(words, "minus")
	}
	if whole.Sign() != 0 || cents.Sign() == 0 {
		zero := whole.Sign() == 0
		names := strings.Fields("desiliun noniliun oktiliun septiliun sekstiliun kuintiliun kuadriliun triliun")
		for i, name := range names {
			power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(33-3*i)), nil)
			q, rem := new(big.Int).QuoRem(whole, power, new(big.Int))
			if q.Sign() != 0 {
				words = append(words, slowTerbilangInt(int(q.Int64())), name)
			}
			whole = rem
		}
		if n := whole.Int64(); n != 0 || zero {
			words = append(words, slowTerbilangInt(int(n)))
		}
		words = append(words, "rupiah")
	}
	if n := cents.Int64(); n != 0 {
		words = append(words, slowTerbilangInt(int(n)), "sen")
	}
	return strings.Join(words, " ")
}

var slowFolder = strings.NewReplacer("satupuluh", "sepuluh", "satubelas", "sebelas",
	"saturatus", "seratus", "saturibu", "seribu")

// slowFold takes off a text in words all that ParseTerbilang does not mind:
// spacing, hyphens, case, spelling of scales, satu for se-, the word rupiah at
// the end, nol beside another number.
func slowFold(s string) string {
	s = strings.ToLower(s)
	s = strings.Map(func(c rune) rune {
		if c == '-' || c == '\u2010' || c == '\u2011' || strings.ContainsRune(" \t\n\v\f\r\u00a0\u202f", c) || '\u2000' <= c && c <= '\u200a' {
			return -1
		}
		return c
	}, s)
	for _, end := range []string{"lion", "liyun", "lyun"} {
		s = strings.ReplaceAll(s, end, "liun")
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "milyar", "miliar"), "miliyar", "miliar")
	s = slowFolder.Replace(s)
	for _, nothing := range []string{"nolsen", "nolrupiah"} {
		if rest, ok := strings.CutSuffix(s, nothing); ok && nothing == "nolsen" {
			s = rest
		} else if rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "minus"), nothing); ok && rest != "" {
			s = strings.Repeat("minus", strings.Count(s, "minus")) + rest
		}
	}
	s = strings.TrimSuffix(s, "rupiah")
	if s == "" || s == "minus" || s == "minusnol" {
		return "nol"
	}
	return s
}
