package nomenklatur

import (
	"strings"
	"unicode"
)

// tebakKolom finds the columns of a list without a head by its cells: first a
// code in parts, whose kegiatan 2.01 looks like a bidang urusan, else a code in
// one cell; then the first column of words after it is the name.
func tebakKolom(isi []rekamanDaftar) kolomDaftar {
	k := kolomKosong()
	k.baris = isi[0].baris
	k.lebar = lebarBiasa(isi)
	mulai := k.tebakBertingkat(isi)
	for i := 0; i < k.lebar && mulai == 0; i++ {
		if sebagianBesar(isi, i, berkodeUtuh) {
			k.letak[medanKode] = i
			mulai = i + 1
		}
	}
	for i := mulai; mulai > 0 && i < k.lebar; i++ {
		if sebagianBesar(isi, i, berhuruf) {
			k.letak[medanNama] = i
			break
		}
	}
	return k
}

// lebarBiasa is the number of cells that most rows have; a separator in an
// unquoted name makes one more of it.
func lebarBiasa(isi []rekamanDaftar) int {
	lines := map[int]int{}
	best := 0
	for _, r := range isi {
		n := len(r.sel)
		lines[n]++
		if lines[n] > lines[best] || lines[n] == lines[best] && n > best {
			best = n
		}
	}
	return best
}

func berhuruf(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) && !awalKode(rapi(s)) }

// tebakBertingkat finds four or five columns side by side that hold a code in
// parts, and returns the column after them, 0 for none.
func (k *kolomDaftar) tebakBertingkat(isi []rekamanDaftar) int {
	pola := [...]func(string) bool{
		func(s string) bool { return len(s) == 1 && (awalKode(s)) },
		func(s string) bool { return len(s) <= 2 && awalKode(s) },
		func(s string) bool { return len(s) <= 2 && awalKode(s) },
		func(s string) bool { return len(s) >= 3 && len(s) <= 4 && s[1] == '.' && awalKode(s) },
		func(s string) bool { return len(s) <= 4 && awalKode(s) && !strings.Contains(s, ".") },
	}
	for i := 0; i+4 <= k.lebar; i++ {
		n := 0
		for n < len(pola) && sebagianBesar(isi, i+n, func(s string) bool { return pola[n](rapi(s)) }) {
			n++
		}
		if n < 4 {
			continue
		}
		for j := range n {
			k.letak[medanKodeTingkat+1+medanDaftar(j)] = i + j
		}
		return i + n
	}
	return 0
}
