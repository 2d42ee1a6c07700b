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
	huruf     []teks.Huruf       // letters of the folded name
	kata      func() [][]string  // words of name and indicator; few callers need them
}

func buatIndeksNama(entri []Entri) *indeksNama {
	x := &indeksNama{
		sama:      make(map[string][]int32, len(entri)),
		lipat:     make([]string, len(entri)),
		indikator: make([]string, len(entri)),
		huruf:     make([]teks.Huruf, len(entri)),
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
		x.huruf[i] = teks.HurufOf(f)
	}
	return x
}
