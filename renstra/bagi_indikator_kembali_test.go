package renstra_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Amounts by indicator come back from a file, and a change of one is told with its
// indicator. Synthetic.
func TestPaguPerIndikatorKembali(t *testing.T) {
	r := rencana(t, tabelBerpagu("\t35.000.000\t91%\t36.000.000\t92%\t37.000.000", "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000",
		"Jumlah Mebel\t5 Set\t10.000.000\t5 Set\t10.500.000\t5 Set\t11.000.000"))
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		var b bytes.Buffer
		if err := renstra.Encode(&b, r, f); err != nil {
			t.Fatal(err)
		}
		baru, err := renstra.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		if d := renstra.Diff(r, baru); !d.IsZero() {
			t.Error(d.Perubahan)
		}
		sub := baru.BidangUrusan[0].Anak[0].Anak[0].Anak[1]
		sub.Rincian[3].Pagu = sub.Rincian[4].Pagu // Mebel 2026 as 2027
		var got []string
		for _, x := range renstra.Diff(r, baru).Perubahan {
			got = append(got, fmt.Sprint(x.Kolom, " ", x.Tahun, " ", x.Lama, " ", x.Baru))
		}
		if diff := cmp.Diff([]string{"rincian Jumlah Mebel 2026 Rp10.000.000 Rp10.500.000"}, got); diff != "" {
			t.Error(diff)
		}
	}
}
