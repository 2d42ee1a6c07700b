package renstra_test

import (
	"strings"
	"testing"
)

// The total row of the document under other names that agencies give it.
func TestSebutanTotal(t *testing.T) {
	asli := rencana(t, bacaFixture(t))
	baris := strings.Split(bacaFixture(t), "\n")
	_, sisa, _ := strings.Cut(baris[1584], "\t")
	for _, nama := range []string{"PAGU TOTAL", "Pagu Total", "Keseluruhan", "Jml Total", "JML", "Jumlah Pagu Indikatif", "Pagu Dinas Sosial", "J U M L A H"} {
		baris[1584] = nama + "\t" + sisa
		r := rencana(t, strings.Join(baris, "\n"))
		if r.Total == nil || r.Total.Nama != nama {
			t.Errorf("%s: total %v", nama, r.Total)
			continue
		}
		if got, want := r.Total.Pagu(2026), asli.Total.Pagu(2026); !got.Equal(want) {
			t.Errorf("%s: %v, mau %v", nama, got, want)
		}
		n := 0
		for range r.SubKegiatan() {
			n++
		}
		if n != 100 {
			t.Errorf("%s: %d sub kegiatan", nama, n)
		}
	}
}
