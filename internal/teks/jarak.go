package teks

// Jarak is the edit distance of two folded names in bytes (insert, delete,
// replace, each 1), or batas+1 as soon as it is sure to pass batas. Only the
// band of the table that can stay within batas is computed.
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
	var buf [512]int
	row := buf[:]
	if len(a) >= len(row) {
		row = make([]int, len(a)+1)
	}
	row = row[:len(a)+1]
	far := batas + 1
	for i := range row {
		row[i] = min(i, far) // what lies outside the band stays far
	}
	for j := 1; j <= len(b); j++ {
		lo, hi := max(1, j-batas), min(len(a), j+batas)
		diag := row[lo-1]
		row[lo-1] = far
		if lo == 1 {
			row[0] = min(j, far)
		}
		best := row[lo-1]
		for i := lo; i <= hi; i++ {
			cost := diag
			if a[i-1] != b[j-1] {
				cost = min(diag, row[i], row[i-1]) + 1
			}
			diag, row[i] = row[i], cost
			best = min(best, cost)
		}
		if best > batas {
			return far
		}
	}
	return min(row[len(a)], far)
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
