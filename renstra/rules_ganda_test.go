package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// A row of a table beside the programme table that stands twice is said at the
// second; one with another figure, or one below another row, is none.
func TestBarisGandaBerurut(t *testing.T) {
	baris := strings.Split(bacaFixture(t), "\n")
	ganda := func(i int, sisip ...string) []int {
		var out []int
		isi := append(append(append([]string{}, baris[:i]...), sisip...), baris[i:]...)
		for _, x := range renstra.Audit(rencana(t, strings.Join(isi, "\n")), nil) {
			if x.Kode == renstra.NamaGanda && x.Baris != 1384+len(sisip) && x.Baris != 1384 { // RKA-SKPD stands twice in the document
				out = append(out, x.Baris)
			}
		}
		return out
	}
	for _, c := range []struct {
		tabel     string
		baris     int
		lama, isi string // what one figure of it becomes
	}{
		{"Tabel 1", 16, "II/c\t-", "II/c\t7"},
		{"T-C.23", 1099, "123.59", "123.58"},
		{"T-C.24", 1111, "10,009,542,435", "10,009,542,436"},
		{"Tabel 4.2", 1240, "yang Disediakan", "yang Dibeli"},
		{"Tabel 4.4", 1627, "Yang Dilayani", "Yang Ditangani"},
		{"IKU", 1666, "80%", "81%"},
		{"IKK", 1678, "585", "586"},
	} {
		t.Run(c.tabel, func(t *testing.T) {
			asli := baris[c.baris-1]
			lain := strings.Replace(asli, c.lama, c.isi, 1)
			if lain == asli {
				t.Fatalf("%q tidak ada dalam %q", c.lama, asli)
			}
			if got := ganda(c.baris, asli); len(got) != 1 || got[0] != c.baris+1 {
				t.Errorf("baris yang sama: temuan pada %v", got)
			}
			if got := ganda(c.baris, lain); got != nil {
				t.Errorf("baris dengan isi lain: temuan pada %v", got)
			}
			if got := ganda(c.baris, lain, asli); got != nil {
				t.Errorf("baris di antaranya: temuan pada %v", got)
			}
		})
	}
}
