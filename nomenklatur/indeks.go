package nomenklatur

import (
	"sync"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// indeksNama is what matching needs of every row, in the order of the rows:
// built once, on the first match, since looking up codes does not need it.
type indeksNama struct {
	sama      map[string][]int32 // folded name to rows
	lipat     []string           // folded name
	indikator []string           // folded indicator
	huruf     []hurufNama        // letters of the folded name
	kata      func() [][]string  // words of name and indicator; few callers need them
}

func buatIndeksNama(entri []Entri) *indeksNama {
	x := &indeksNama{
		sama:      make(map[string][]int32, len(entri)),
		lipat:     make([]string, len(entri)),
		indikator: make([]string, len(entri)),
		huruf:     make([]hurufNama, len(entri)),
	}
	x.kata = sync.OnceValue(func() [][]string {
		kata := make([][]string, len(entri))
		for i := range entri {
			kata[i] = kataEntri(&entri[i])
		}
		return kata
	})
	for i := range entri {
		f := teks.Lipat(entri[i].Nama)
		x.sama[f] = append(x.sama[f], int32(i))
		x.lipat[i] = f
		x.indikator[i] = teks.Lipat(entri[i].Indikator)
		x.huruf[i] = hitungHuruf(f)
	}
	return x
}

// hurufNama counts the letters of a folded name, a to z and everything else.
// The counts of two names bound their edit distance from below, so that most
// rows need no further look.
type hurufNama [27]uint8

func hitungHuruf(f string) (h hurufNama) {
	for i := range len(f) {
		c := f[i] - 'a'
		if c > 25 {
			c = 26
		}
		if h[c] < 255 {
			h[c]++
		}
	}
	return h
}

// beda is at most twice the edit distance of the two names: one edit changes
// at most two counts by one.
func (h *hurufNama) beda(o *hurufNama) int {
	n := 0
	for i := range h {
		d := int(h[i]) - int(o[i])
		if d < 0 {
			d = -d
		}
		n += d
	}
	return n
}
