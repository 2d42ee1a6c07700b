package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// An amount that no integer of a YAML parser holds is a text there, and comes
// back to the rupiah in both formats (synthetic).
func TestBolakBalikJumlahBesar(t *testing.T) {
	for _, c := range []struct{ pagu, yaml, json string }{
		{"9223372036854775807", "pagu: 9223372036854775807\n", `"pagu": 9223372036854775807`},
		{"9223372036854775808", "pagu: \"9223372036854775808\"\n", `"pagu": 9223372036854775808`},
		{"-36893488147419103232", "pagu: \"-36893488147419103232\"\n", `"pagu": -36893488147419103232`},
		{`"36893488147419103232,25"`, "pagu: \"36893488147419103232.25\"\n", `"pagu": 36893488147419103232.25`},
	} {
		r := urai(t, "bidangUrusan: [{nama: BIDANG CONTOH, kode: \"1.06\", tahunan: [{tahun: 2026, pagu: "+c.pagu+"}]}]\n")
		for f, want := range map[renstra.Format]string{renstra.YAML: c.yaml, renstra.JSON: c.json} {
			s := tulis(t, r, f)
			if !strings.Contains(s, want) {
				t.Errorf("%s %v: tanpa %q:\n%s", c.pagu, f, want, s)
			}
			got, err := renstra.Decode(strings.NewReader(s))
			if err != nil {
				t.Errorf("%s %v: %v", c.pagu, f, err)
			} else if d := renstra.Diff(r, got); !d.IsZero() {
				t.Errorf("%s %v: %v", c.pagu, f, d.Perubahan)
			}
		}
	}
}
