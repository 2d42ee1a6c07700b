package renstra_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// All tables of the plan, printed one under the other and read back, are the
// same tables: only where they stand differs.
func TestTabelLainBacaKembali(t *testing.T) {
	a := dinsosJambi()
	for nama, tulis := range map[string]func(*renstra.Tabel, io.Writer) error{
		"tsv":      (*renstra.Tabel).WriteTSV,
		"markdown": (*renstra.Tabel).WriteMarkdown,
	} {
		t.Run(nama, func(t *testing.T) {
			var b bytes.Buffer
			for tabel := range a.Tables() {
				if err := tulis(tabel, &b); err != nil {
					t.Fatal(err)
				}
			}
			got, err := renstra.Read(&b)
			if err != nil {
				t.Fatal(err)
			}
			tempat := cmp.FilterPath(func(p cmp.Path) bool {
				s := p.Last().String()
				return s == ".Baris" || s == ".Sel"
			}, cmp.Ignore())
			samaNilai := cmp.Comparer(func(a, b kinerja.Target) bool { return a.String() == b.String() && a.Equal(b) })
			for _, c := range []struct {
				nama string
				a, b any
			}{
				{"3.3", a.Tujuan, got.Tujuan},
				{"T-C.23", a.KinerjaPelayanan, got.KinerjaPelayanan},
				{"T-C.24", a.Pendanaan, got.Pendanaan},
				{"4.2", a.Kaitan, got.Kaitan},
				{"4.4", a.Prioritas, got.Prioritas},
				{"4.5", a.IKU, got.IKU},
				{"4.6", a.IKK, got.IKK},
			} {
				if diff := cmp.Diff(c.a, c.b, tempat, samaNilai, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%s: %s", c.nama, diff)
				}
			}
			for _, x := range got.Catatan {
				if x.Kode == renstra.BarisBergeser {
					t.Errorf("baris %d: %s", x.Baris, x.Pesan)
				}
			}
		})
	}
}
