package renstra_test

import (
	"strings"
	"testing"
)

// The fixture is the document's own lines in their order: nothing added but
// blank lines between tables, nothing changed.
func TestFixtureAdalahDokumen(t *testing.T) {
	utuh := strings.Split(bacaUtuh(t), "\n")
	at := 0
	for i, line := range strings.Split(strings.TrimSuffix(bacaFixture(t), "\n"), "\n") {
		for at < len(utuh) && utuh[at] != line {
			at++
		}
		if at == len(utuh) {
			t.Fatalf("baris %d fixture tidak ada dalam dokumen: %q", i+1, line)
		}
		at++
	}
	// Every table line of the document is in the fixture, but for the two
	// lists of contents.
	fixture := map[string]int{}
	for _, line := range strings.Split(bacaFixture(t), "\n") {
		fixture[line]++
	}
	for i, line := range utuh {
		if !strings.Contains(line, "\t") || i < 95 {
			continue
		}
		if fixture[line]--; fixture[line] < 0 {
			t.Errorf("baris %d dokumen tidak ada dalam fixture: %q", i+1, line)
		}
	}
}
