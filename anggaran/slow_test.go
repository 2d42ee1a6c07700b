package anggaran

import (
	"errors"
	"math/big"
	"regexp"
	"strings"
)

// This file holds the slow, plainly right twins that the tests measure the
// package against: math/big for the numbers, regular expressions for the
// notation. It shares no code with the package.

var (
	bigMax = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 127), big.NewInt(1))
	bigMin = new(big.Int).Neg(new(big.Int).Lsh(big.NewInt(1), 127))
)

func toBig(r Rupiah) *big.Int {
	b := big.NewInt(r.hi)
	b.Lsh(b, 64)
	return b.Add(b, new(big.Int).SetUint64(r.lo))
}

// fromBig returns the amount of b sen; ok is false out of range.
func fromBig(b *big.Int) (r Rupiah, ok bool) {
	if b.Cmp(bigMin) < 0 || b.Cmp(bigMax) > 0 {
		return Rupiah{}, false
	}
	low := new(big.Int).And(b, new(big.Int).SetUint64(1<<64-1))
	return Rupiah{new(big.Int).Rsh(b, 64).Int64(), low.Uint64()}, true
}

const (
	reBlank  = `[ \t\n\v\f\r\x{a0}\x{2000}-\x{200a}\x{202f}]*`
	reDash   = `[-\x{2010}-\x{2014}\x{2212}]`
	reRp     = `(?:[Rr][Pp]\.?)?`
	reFigure = `(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:G[0-9]{3})+)` +
		`(?:D(?P<sen>[0-9]{1,2})|(?P<tail>,` + reDash + `))?`
)

// slowForm compiles one shape of an amount: what stands before and behind.
func slowForm(before, behind, group, decimal string) *regexp.Regexp {
	figure := strings.NewReplacer("G", group, "D", decimal).Replace(reFigure)
	return regexp.MustCompile(`^` + before + figure + behind + reBlank + `$`)
}

func slowForms(group, decimal string) []*regexp.Regexp {
	b := reBlank
	return []*regexp.Regexp{
		slowForm(b+reRp+b, "", group, decimal),
		slowForm(b+reDash+b+reRp+b, "", group, decimal),
		slowForm(b+reRp+b+reDash+b, "", group, decimal),
		slowForm(b+`\(`+b+reRp+b, b+`\)`, group, decimal),
		slowForm(b+reRp+b+`\(`+b, b+`\)`, group, decimal),
	}
}

var (
	slowTitik = slowForms(`\.`, `,`)
	slowKoma  = slowForms(`,`, `\.`)
	slowTail  = regexp.MustCompile(`,` + reDash)
	slowOpen  = regexp.MustCompile(`^[^0-9]*[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9]*$`)
)

// slowSettled reads s under one of the two conventions, in sen.
func slowSettled(forms []*regexp.Regexp, s string) (sen *big.Int, ok bool) {
	for i, re := range forms {
		m := re.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		whole := strings.NewReplacer(".", "", ",", "").Replace(m[re.SubexpIndex("whole")])
		frac := (m[re.SubexpIndex("sen")] + "00")[:2]
		sen, _ = new(big.Int).SetString(whole+frac, 10)
		if i > 0 {
			sen.Neg(sen)
		}
		return sen, true
	}
	return nil, false
}

// slowParse is the twin of Konvensi.ParseRupiah. The error is one of the
// sentinels, the most particular.
func slowParse(k Konvensi, s string) (Rupiah, error) {
	t, okT := slowSettled(slowTitik, s)
	c, okC := slowSettled(slowKoma, s)
	switch k {
	case TitikRibuan:
		okC = false
	case KomaRibuan:
		okT = false
	default:
		if (okT || okC) && slowOpen.MatchString(s) && !slowTail.MatchString(s) {
			return Rupiah{}, ErrAmbigu
		}
	}
	if okT && okC && t.Cmp(c) != 0 {
		panic("two readings of " + s)
	}
	if !okT {
		t = c
	}
	if !okT && !okC {
		return Rupiah{}, ErrParse
	}
	r, ok := fromBig(t)
	if !ok {
		return Rupiah{}, ErrOverflow
	}
	return r, nil
}

// slowString is the twin of Rupiah.String; slowPlain of MarshalText.
func slowString(r Rupiah) string {
	sign, whole, sen := slowParts(r)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if sen != "00" {
		whole += "," + sen
	}
	return sign + "Rp" + whole
}

func slowPlain(r Rupiah) string {
	sign, whole, sen := slowParts(r)
	if sen != "00" {
		whole += "." + sen
	}
	return sign + whole
}

func slowParts(r Rupiah) (sign, whole, sen string) {
	b := toBig(r)
	if b.Sign() < 0 {
		sign = "-"
	}
	s := b.Abs(b).String()
	for len(s) < 3 {
		s = "0" + s
	}
	return sign, s[:len(s)-2], s[len(s)-2:]
}

// slowKonvensi is the twin of KonvensiOf, from its documentation.
func slowKonvensi(cells []string) Konvensi {
	var sureT, sureC, openT, openC int
	for _, s := range cells {
		_, errT := slowParse(TitikRibuan, s)
		_, errC := slowParse(KomaRibuan, s)
		okT, okC := errT == nil, errC == nil
		switch open := slowOpen.MatchString(s) && !slowTail.MatchString(s); {
		case okT == okC: // not money, or no separators
		case okT && open:
			openT++
		case okT:
			sureT++
		case open:
			openC++
		default:
			sureC++
		}
	}
	switch {
	case sureT > sureC:
		return TitikRibuan
	case sureC > sureT:
		return KomaRibuan
	case openT > 1 && openC == 0:
		return TitikRibuan
	case openC > 1 && openT == 0:
		return KomaRibuan
	}
	return KonvensiTakTentu
}

// kindOf reduces an error to the most particular sentinel it wraps.
func kindOf(err error) error {
	for _, kind := range []error{ErrAmbigu, ErrOverflow, ErrParse} {
		if errors.Is(err, kind) {
			return kind
		}
	}
	return err
}
