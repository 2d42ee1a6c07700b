package renstra_test

import (
	"encoding/json"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// BenchmarkYAML reads the plan of the document from YAML, with its rows
// matched; the yardstick parses the same bytes into a node and does nothing
// with it.
func BenchmarkYAML(b *testing.B) {
	text := tulis(b, rencana(b, bacaFixture(b)), renstra.YAML)
	b.Run("renstra", func(b *testing.B) { benchDecode(b, text) })
	b.Run("yaml", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			var y yaml.Node
			if err := yaml.Unmarshal([]byte(text), &y); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkJSON reads the plan from JSON; the yardstick is encoding/json into
// maps and slices.
func BenchmarkJSON(b *testing.B) {
	text := tulis(b, rencana(b, bacaFixture(b)), renstra.JSON)
	b.Run("renstra", func(b *testing.B) { benchDecode(b, text) })
	b.Run("json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			var v any
			if err := json.Unmarshal([]byte(text), &v); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func benchDecode(b *testing.B, text string) {
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := renstra.Decode(strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}
