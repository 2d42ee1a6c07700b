package renstra_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// samaRencana compares what a plan says, not where it was read.
var samaRencana = cmp.Options{
	cmpopts.IgnoreFields(renstra.Rencana{}, "Catatan"),
	cmpopts.EquateEmpty(),
	cmp.FilterPath(func(p cmp.Path) bool {
		f, ok := p.Last().(cmp.StructField)
		return ok && (f.Name() == "Sel" || f.Name() == "Baris")
	}, cmp.Ignore()),
	cmp.Comparer(func(a, b kinerja.Target) bool { return a == b }), // stricter than Equal
}

func tulis(t testing.TB, r *renstra.Rencana, f renstra.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := renstra.Encode(&b, r, f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func urai(t testing.TB, text string) *renstra.Rencana {
	t.Helper()
	r, err := renstra.Decode(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The plan of the document survives writing and reading, and is written the
// same again.
func TestBolakBalik(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		text := tulis(t, r, f)
		balik := urai(t, text)
		if diff := cmp.Diff(r, balik, samaRencana); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
		if lagi := tulis(t, balik, f); lagi != text {
			t.Errorf("%v: tulisan kedua berbeda: %s", f, cmp.Diff(text, lagi))
		}
	}
}
