package teks

// Jarak is the edit distance of two folded names in bytes (insert, delete,
// replace, each 1), or batas+1 as soon as it is sure to pass batas.
func Jarak(a, b string, batas int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > batas {
		return batas + 1
	}
	a, b = potong(a, b)
	if len(a) == 0 {
		return min(len(b), batas+1)
	}
	switch n := (len(a) + 63) / 64; { // what need not be cleared is not
	case n == 1:
		var kolom [1]barisBit
		return jarakBit(kolom[:], a, b, batas)
	case n <= 3:
		var kolom [3]barisBit // for nearly every name
		return jarakBit(kolom[:n], a, b, batas)
	default:
		return jarakBit(make([]barisBit, n), a, b, batas)
	}
}

// jarakBit is [Jarak] of texts that share neither beginning nor end, in columns of
// as many bits as the shorter has bytes.
func jarakBit(kolom []barisBit, a, b string, batas int) int {
	for i := range kolom {
		kolom[i].naik = ^uint64(0)
	}
	for i := range len(a) {
		kolom[i/64].letak[a[i]] |= 1 << (i % 64)
	}
	akhir := uint(len(a)-1) % 64
	d := len(a) // the value of the last row
	for j := range len(b) {
		lebih, kurang := uint64(1)<<63, uint64(0) // the row over the first has the number of the column
		for i := range kolom {
			lebih, kurang = kolom[i].maju(b[j], lebih, kurang)
		}
		d += int(lebih>>akhir&1) - int(kurang>>akhir&1)
		if d-(len(b)-1-j) > batas {
			return batas + 1
		}
	}
	return d
}

// barisBit are 64 rows of the table of distances, a bit each, in the column at
// work: neighbours in it differ by one at most (Myers 1999, Hyyrö 2003).
type barisBit struct {
	letak       [256]uint64 // the rows that have a byte
	naik, turun uint64      // those that have one more, or one less, than the row above
}

// maju goes on to the next column, that of byte c. lebih and kurang are the rows
// that have one more, or one less, than in the column before: of the rows above,
// of which the last counts, and then of these.
func (r *barisBit) maju(c byte, lebih, kurang uint64) (uint64, uint64) {
	lebih, kurang = lebih>>63, kurang>>63
	sama := r.letak[c]
	tegak := sama | r.turun
	sama |= kurang
	datar := (sama&r.naik + r.naik) ^ r.naik | sama
	p, m := r.turun|^(datar|r.naik), r.naik&datar
	lebih, kurang = p<<1|lebih, m<<1|kurang
	r.naik, r.turun = kurang|^(tegak|lebih), lebih&tegak
	return p, m
}

// potong removes what both share at the front and at the end: real
// misspellings leave most of a name untouched.
func potong(a, b string) (string, string) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}
