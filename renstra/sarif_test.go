package renstra_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// sarifUji is what SARIF 2.1.0 requires of a log, and what the viewers need
// to show a result in place.
type sarifUji struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []struct {
		ColumnKind string
		Tool       struct {
			Driver struct {
				Name  string
				Rules []struct {
					ID                   string
					ShortDescription     struct{ Text string }
					DefaultConfiguration struct{ Level string }
				}
			}
		}
		Results []struct {
			RuleID    string
			RuleIndex *int
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine int }
				}
			}
			Fixes []struct {
				Description     struct{ Text string }
				ArtifactChanges []struct {
					ArtifactLocation struct{ URI string }
					Replacements     []struct {
						DeletedRegion   struct{ StartLine, StartColumn, EndColumn int }
						InsertedContent struct{ Text string }
					}
				}
			}
		}
	}
}

func TestWriteSARIF(t *testing.T) {
	text := bacaFixture(t)
	baris := strings.Split(text, "\n")
	temuan := renstra.Audit(rencana(t, text), nil)
	temuan = append(temuan, renstra.Temuan{Kode: "tanpa-aturan", Keparahan: renstra.Info, Pesan: "tanpa baris"})
	var b bytes.Buffer
	if err := renstra.WriteSARIF(&b, temuan, renstra.SARIF{URI: "testdata/renstra.txt", Teks: text}); err != nil {
		t.Fatal(err)
	}
	var d sarifUji
	if err := json.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	if d.Schema == "" || d.Version != "2.1.0" || len(d.Runs) != 1 {
		t.Fatalf("skema %q, versi %q, %d run", d.Schema, d.Version, len(d.Runs))
	}
	run := d.Runs[0]
	if run.Tool.Driver.Name == "" || run.ColumnKind != "unicodeCodePoints" || len(run.Results) != len(temuan) {
		t.Errorf("driver %q, %s, %d hasil, mau %d", run.Tool.Driver.Name, run.ColumnKind, len(run.Results), len(temuan))
	}
	tingkat := map[renstra.Keparahan]string{renstra.Galat: "error", renstra.Peringatan: "warning", renstra.Info: "note"}
	for _, r := range run.Tool.Driver.Rules {
		if r.ID == "" || r.ShortDescription.Text == "" || r.DefaultConfiguration.Level == "" {
			t.Errorf("aturan %+v", r)
		}
	}
	perbaikan := 0
	for i, h := range run.Results {
		x := temuan[i]
		if h.RuleIndex == nil || run.Tool.Driver.Rules[*h.RuleIndex].ID != h.RuleID || h.RuleID != string(x.Kode) {
			t.Errorf("%d: aturan %q, indeks %v", i, h.RuleID, h.RuleIndex)
		}
		if h.Level != tingkat[x.Keparahan] || h.Message.Text != x.Pesan || len(h.Locations) != 1 {
			t.Errorf("%d: %+v", i, h)
			continue
		}
		l := h.Locations[0].PhysicalLocation
		if l.ArtifactLocation.URI != "testdata/renstra.txt" || l.Region.StartLine != max(1, x.Baris) {
			t.Errorf("%d: %+v", i, l)
		}
		for _, f := range h.Fixes {
			perbaikan++
			g := f.ArtifactChanges[0].Replacements[0]
			line := []rune(baris[g.DeletedRegion.StartLine-1])
			if got := string(line[g.DeletedRegion.StartColumn-1 : g.DeletedRegion.EndColumn-1]); got != x.Saran.Lama {
				t.Errorf("%d: wilayah %q, mau %q", i, got, x.Saran.Lama)
			}
			if g.InsertedContent.Text != x.Saran.Baru || f.Description.Text == "" {
				t.Errorf("%d: %+v", i, f)
			}
		}
	}
	if perbaikan < 5 {
		t.Errorf("hanya %d perbaikan", perbaikan)
	}
	// Without the text there is no region to replace, hence no fix; without a
	// finding there still is a list.
	b.Reset()
	if err := renstra.WriteSARIF(&b, nil, renstra.SARIF{}); err != nil || !strings.Contains(b.String(), `"results": []`) {
		t.Errorf("%v %s", err, b.String())
	}
}
