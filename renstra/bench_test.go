package renstra_test

import (
	"encoding/csv"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// BenchmarkAudit reads, matches and audits the whole document (its tables,
// where the document is not there); the yardstick reads the same bytes as
// TAB-separated records and does nothing with them.
func BenchmarkAudit(b *testing.B) {
	data, err := os.ReadFile(dokumenUtuh)
	text := string(data)
	if err != nil {
		text = bacaFixture(b)
	}
	b.Run("audit", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			r, err := renstra.Read(strings.NewReader(text))
			if err != nil {
				b.Fatal(err)
			}
			if len(renstra.Audit(r, nil)) == 0 {
				b.Fatal("tanpa temuan")
			}
		}
	})
	b.Run("csv", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			r := csv.NewReader(strings.NewReader(text))
			r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
			for {
				if _, err := r.Read(); err == io.EOF {
					break
				} else if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// BenchmarkAuditAll runs every rule on the plan of the whole document.
func BenchmarkAuditAll(b *testing.B) {
	data, err := os.ReadFile(dokumenUtuh)
	text := string(data)
	if err != nil {
		text = bacaFixture(b)
	}
	r := rencana(b, text)
	b.ReportAllocs()
	for b.Loop() {
		if len(renstra.Audit(r, nil)) == 0 {
			b.Fatal("tanpa temuan")
		}
	}
}
