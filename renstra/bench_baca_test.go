package renstra_test

import (
	"encoding/csv"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// BenchmarkRead reads the whole document (its tables, where the document is not
// there) into a plan; the yardstick reads the same bytes as TAB-separated
// records and does nothing with them. The metrics memori/masukan and
// memori/tabel are what is alive after reading, the plan with its cells and
// findings, against the size of the input: of the document, and of a large
// document that is nothing but a programme table.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile(dokumenUtuh)
	text := string(data)
	if err != nil {
		text = bacaFixture(b)
	}
	b.Run("renstra", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if _, err := renstra.Read(strings.NewReader(text)); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(memori(b, text), "memori/masukan")
		b.ReportMetric(memori(b, tabelBesar(b)), "memori/tabel")
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

// tabelBesar is one programme table of a few megabytes: the pages of the
// document's over and over.
func tabelBesar(b *testing.B) string {
	text := bacaFixture(b)
	i := strings.Index(text, "Tabel 4.3")
	judul, halaman, _ := strings.Cut(text[i:i+strings.Index(text[i:], "Tabel 4.4")], "\n")
	return judul + "\n" + strings.Repeat(halaman, 100)
}

// memori is what is alive after reading a text, against its size.
func memori(b *testing.B, text string) float64 {
	hidup := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	awal := hidup()
	r, err := renstra.Read(strings.NewReader(text))
	if err != nil {
		b.Fatal(err)
	}
	akhir := hidup()
	runtime.KeepAlive(r)
	return float64(akhir-awal) / float64(len(text))
}
