package teks

// Huruf counts the letters of a folded name, a to z and everything else. The
// counts of two names bound their edit distance from below, so that most names
// need no further look.
type Huruf [27]uint8

// HurufOf counts the letters of a folded name.
func HurufOf(f string) (h Huruf) {
	for i := range len(f) {
		c := min(f[i]-'a', 26)
		if h[c] < 255 {
			h[c]++
		}
	}
	return h
}

// Beda is at most twice the edit distance of the two names: one edit changes
// at most two counts by one.
func (h *Huruf) Beda(o *Huruf) int {
	n := 0
	for i := range h {
		d := int(h[i]) - int(o[i])
		n += max(d, -d)
	}
	return n
}
