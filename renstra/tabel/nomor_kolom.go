package tabel

import "strings"

// IsNomorKolom reports whether a row numbers the columns: 1, 2, … or (1),
// (2), …, also where the number is followed by its arithmetic or is that alone,
// as in "14=13/5x100", "(10)=(6)/(2)" and "3+4"; or a, b, … and I, II, …
func (b Baris) IsNomorKolom() bool {
	n, naik, last := 0, 0, 0
	for _, s := range b.Sel {
		if s == "" {
			continue
		}
		v := nomorKolom(s)
		if n == 0 && strings.Trim(s, "() ") == "0" {
			continue // some begin with (0)
		}
		if v == 0 && n >= 2 && rumusKolom(s, last) {
			v = last + 1
		}
		if v == 0 {
			return b.isHurufKolom()
		}
		n++
		if v == last+1 {
			naik++
		}
		last = v
	}
	return n >= 2 && naik >= n-1-n/8
}

// nomorKolom reads a cell of the row of column numbers, 0 if it is none.
func nomorKolom(s string) int {
	for s != "" && (s[0] == '(' || s[0] == ' ') {
		s = s[1:]
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 {
		return 0
	}
	rest := strings.TrimLeft(s[n:], ") ")
	if strings.Trim(rest, ").") == "" || rest[0] == '=' || rest[0] == '(' && rumusKolom(rest, angka(s[:n])-1) {
		return angka(s[:n])
	}
	return 0
}

// rumusKolom reports whether a cell is the arithmetic of the column after the one
// numbered last: "3+4", "(6)/(2)". It is made of columns before it.
func rumusKolom(s string, last int) bool {
	if strings.Trim(s, "0123456789+-/:x×*()% ") != "" || !strings.ContainsAny(s, "+-/:x×*") {
		return false
	}
	nomor := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	for _, w := range nomor {
		if len(w) > 2 && w != "100" || w != "100" && angka(w) > last {
			return false
		}
	}
	return len(nomor) > 1
}

// isHurufKolom reports whether a row letters the columns, or numbers them in Roman
// figures, from the first on and none left out: I, II, … under a label of several
// columns are labels. Capital letters are names of something.
func (b Baris) isHurufKolom() bool {
	huruf, romawi := true, true
	for i := 0; i < len(b.Sel) && (huruf || romawi); i++ {
		s := strings.Trim(b.Sel[i], "(). ")
		huruf = huruf && len(s) == 1 && int(s[0]) == 'a'+i
		romawi = romawi && strings.EqualFold(s, romawiKolom(i+1))
	}
	return len(b.Sel) > 2 && (huruf || romawi)
}

// romawiKolom writes a number below forty in Roman figures.
func romawiKolom(n int) string {
	return strings.Repeat("X", n/10) + [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}

func angka(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
