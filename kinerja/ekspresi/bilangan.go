package ekspresi

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// bacaBilangan reads a number: digits, grouped or not, and a decimal part. The
// value is read by nilaiBilangan; here only its end is found.
func (p *pengurai) bacaBilangan(i int) (token, error) {
	akhir := i
	for akhir < len(p.sumber) && strings.IndexByte("0123456789.,", p.sumber[akhir]) >= 0 {
		akhir++
	}
	t := token{tBilangan, p.sumber[i:akhir], i, akhir}
	if c := t.teks[len(t.teks)-1]; c == '.' || c == ',' {
		return t, p.galat(akhir, "angka; argumen fungsi dipisahkan titik koma", p.tandaDi(akhir), nil)
	}
	if r, _ := utf8.DecodeRuneInString(p.sumber[akhir:]); akhir < len(p.sumber) && hurufAwal(r) {
		return t, p.galat(akhir, "tanda hitung; bilangan tidak memakai huruf dan kali ditulis *", p.tandaDi(akhir), nil)
	}
	return t, nil
}

// nilaiBilangan gives the value of a number.
func (p *pengurai) nilaiBilangan(t token) (pecahan, error) {
	utuh, desimal, err := p.pisahDesimal(t)
	if err != nil {
		return pecahan{}, err
	}
	if len(utuh) > 1 && utuh[0] == '0' {
		return pecahan{}, p.galat(t.awal, "bilangan tanpa nol di depan", t.uraian(), nil)
	}
	desimal = strings.TrimRight(desimal, "0")
	if len(utuh)+len(desimal) > p.batas.angka {
		return pecahan{}, p.galat(t.awal, "bilangan dengan paling banyak "+strconv.Itoa(p.batas.angka)+" angka",
			strconv.Itoa(len(utuh)+len(desimal))+" angka", ErrBatas)
	}
	n, _ := new(big.Int).SetString(utuh+desimal, 10)
	sepuluh := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(desimal))), nil)
	return dariRat(new(big.Rat).SetFrac(n, sepuluh)), nil
}

// pisahDesimal parts the digits of a number into those before and those behind
// its decimal sign. Both conventions are read, 1.234.567,89 and 1,234,567.89;
// one separator that may be of either is an error.
func (p *pengurai) pisahDesimal(t token) (utuh, desimal string, err error) {
	s := t.teks
	akhir := strings.LastIndexAny(s, ".,")
	if akhir < 0 {
		return s, "", nil
	}
	pisah, lain := s[akhir:akhir+1], ","
	if pisah == "," {
		lain = "."
	}
	switch depan := s[:akhir]; {
	case strings.Contains(depan, pisah): // it stands twice and groups
		if utuh, ok := tanpaRibuan(s, pisah); ok {
			return utuh, "", nil
		}
	case strings.Contains(depan, lain):
		if utuh, ok := tanpaRibuan(depan, lain); ok {
			return utuh, s[akhir+1:], nil
		}
	case len(s)-akhir == 4 && akhir <= 3 && s[0] != '0':
		return "", "", p.galat(t.awal, "bilangan yang hanya satu artinya: "+depan+s[akhir+1:]+" untuk ribuan, "+
			depan+","+s[akhir+1:]+"0 untuk desimal", t.uraian(), ErrAmbigu)
	default:
		return depan, s[akhir+1:], nil
	}
	return "", "", p.galat(t.awal, "pemisah ribuan di antara tiap tiga angka", t.uraian(), nil)
}

// tanpaRibuan takes the separators from between the thousands. It reports
// false if they do not stand there.
func tanpaRibuan(s, pisah string) (string, bool) {
	kelompok := strings.Split(s, pisah)
	for i, k := range kelompok {
		if strings.ContainsAny(k, ".,") || i > 0 && len(k) != 3 || i == 0 && (k == "" || len(k) > 3 || k[0] == '0') {
			return "", false
		}
	}
	return strings.Join(kelompok, ""), true
}
