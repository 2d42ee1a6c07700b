package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A table in millions rounds its amounts: what half a step for each of them
// explains is no mistake of the plan, what is beyond it is (synthetic figures).
// Each of the two sub kegiatan and their kegiatan may be off by half a step.
func TestPembulatanCetak(t *testing.T) {
	kepala := strings.ReplaceAll(kepalaBaku, "(Rp)", "(Rp. juta)")
	isi := func(a, b, c string) string {
		return judulLapangan + kepala + "1.06.07.1.01\t" + kegiatan + "\tJumlah makam\t2 Makam\t" + a + "\t\t\n" +
			"1.06.07.1.01.0002\t" + subPelihara + "\tJumlah makam dipelihara\t1 Makam\t" + b + "\t\t\n" +
			"1.06.07.1.01.0005\t" + subMakam + "\tJumlah orang dimakamkan\t1 Orang\t" + c + "\t\t\n"
	}
	for _, c := range []struct {
		nama       string
		a, b, c    string // pagu 2026 of the kegiatan and its two sub kegiatan
		ketelitian renstra.Ketelitian
		want       []string
	}{
		{"tepat", "3,10", "1,05", "2,05", 10_000, nil},
		{"satu langkah", "3,11", "1,05", "2,05", 10_000, []string{"info jumlah-kegiatan"}},
		{"satu langkah, satu anak", "1,06", "1,05", "", 10_000, []string{"info jumlah-kegiatan"}},
		{"dua langkah", "3,12", "1,05", "2,05", 10_000, []string{"galat jumlah-kegiatan"}},
		{"desimal nol adalah desimal", "31,00", "10,00", "20,00", 10_000, []string{"galat jumlah-kegiatan"}},
		{"juta bulat", "31", "10", "20", 1_000_000, []string{"info jumlah-kegiatan"}},
		{"tiga desimal", "2.003,101", "1.001,050", "1.002,050", 1_000, []string{"info jumlah-kegiatan"}},
		{"tiga desimal nol", "2.032,000", "1.010,000", "1.021,000", 1_000, []string{"galat jumlah-kegiatan"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, isi(c.a, c.b, c.c))
			if r.Ketelitian != c.ketelitian {
				t.Errorf("ketelitian %d, want %d", r.Ketelitian, c.ketelitian)
			}
			var got []string
			for _, x := range renstra.Audit(r, nil) {
				if strings.HasPrefix(string(x.Kode), "jumlah-") {
					got = append(got, fmt.Sprint(x.Keparahan, " ", x.Kode))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A table in rupiah rounds nothing.
func TestTanpaPembulatanCetak(t *testing.T) {
	if r := rencana(t, judulLapangan+kepalaBaku+isiBaku); r.Ketelitian != 0 {
		t.Errorf("ketelitian %d", r.Ketelitian)
	}
}
