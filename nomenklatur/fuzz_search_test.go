package nomenklatur

import (
	"slices"
	"testing"
)

// FuzzSearch holds what is promised of any text: results pass the filters,
// best first, the same every time, and a limit cuts off the end.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{
		"", "rehabilitasi anak", "rehabilitas sosail", "kerjasama", "kerja sama", "1.06.04", "x.xx.01", "1.06.01.2.02 gaji",
		"1.06.0", "1.", "x", "lk3", "dan", "p", "<b>gaji</b>", "\xff\xfe", "\u00a0taman\u200bmakam", "1.06.04.2.01.0014.", "1..", "9.99.99.9.99.9999",
	} {
		f.Add(s, uint8(0), uint8(0), uint8(0), 0)
		f.Add(s, uint8(KabupatenKota), uint8(TingkatSubKegiatan), uint8(Pemutakhiran2027), 5)
	}
	f.Fuzz(func(t *testing.T, teks string, j, tingkat, edisi uint8, batas int) {
		if len(teks) > 2000 {
			return
		}
		q := Cari{Teks: teks, JenisDaerah: JenisDaerah(j), Tingkat: Tingkat(tingkat), Edisi: Edisi(edisi)}
		semua := Default().Search(q)
		for i, h := range semua {
			if h.Skor < 300 || h.Skor > 1000 || i > 0 && h.Skor > semua[i-1].Skor {
				t.Fatalf("%d: skor %d", i, h.Skor)
			}
			if e := h.Entri; j != 0 && e.JenisDaerah != q.JenisDaerah || tingkat != 0 && e.Tingkat() != q.Tingkat || edisi != 0 && !e.Edisi.Has(q.Edisi) {
				t.Fatalf("%d: %v tidak lolos saringan", i, e)
			}
		}
		q.Batas = batas
		want := semua
		if batas > 0 {
			want = semua[:min(batas, len(semua))]
		}
		if got := Default().Search(q); !slices.Equal(got, want) {
			t.Fatalf("batas %d: %d hasil, mau %d", batas, len(got), len(want))
		}
	})
}
