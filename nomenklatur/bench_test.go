package nomenklatur

import (
	"strings"
	"testing"
)

// BenchmarkLoad reads the embedded catalogue; the yardstick cuts the same
// bytes into cells and does nothing with them.
func BenchmarkLoad(b *testing.B) {
	b.Run("katalog", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(dataKatalog)))
		for b.Loop() {
			if _, err := parseKatalog(dataKatalog); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("split", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(dataKatalog)))
		for b.Loop() {
			if len(strings.Split(dataKatalog, "\t")) == 0 {
				b.Fatal("kosong")
			}
		}
	})
}

// BenchmarkLookup looks every row up by its key; the yardstick is a map of
// codes.
func BenchmarkLookup(b *testing.B) {
	k := Default()
	byKode := map[Kode]*Entri{}
	var codes []Entri
	for e := range k.All() {
		byKode[e.Kode] = &e
		codes = append(codes, e)
	}
	b.Run("katalog", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			q := &codes[i]
			if _, ok := k.Lookup(q.Edisi.Latest(), q.JenisDaerah, q.Kode); !ok {
				b.Fatal(q.Kode)
			}
			if i++; i == len(codes) {
				i = 0
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if byKode[codes[i].Kode] == nil {
				b.Fatal(i)
			}
			if i++; i == len(codes) {
				i = 0
			}
		}
	})
}
