package renstra_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// The page of the rules of an evaluation is rendered from their values.
func TestAturanEvaluasi(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# Aturan evaluasi Renja\n\nHalaman ini dibuat dari `renstra.AturanEvaluasi`. Temuan tentang capaian dan skala berasal dari\npaket `kinerja`.\n\n")
	if err := renstra.WriteAturan(&b, renstra.AturanEvaluasi()); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("ATURAN-EVALUASI.md", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("ATURAN-EVALUASI.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Error(diff)
	}
}
