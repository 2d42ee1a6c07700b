package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Column 6 of a row is the sum of the rows below it that are recorded; that
// some are not is found once, for column 13 has the year of all of them. The
// plan is made up: one programme, four sub kegiatan with a pagu in each year.
func TestEvaluasiLaluTidakLengkap(t *testing.T) {
	uang := func(n int64) anggaran.Isian { return anggaran.IsianOf(anggaran.New(n)) }
	strip, _ := anggaran.TitikRibuan.ParseIsian("-")
	semua := []string{"Dijumlahkan", "Keadaan", "Terserah", "Persen"}
	lalu := func(nama []string, n anggaran.Isian) (out []renstra.Realisasi) {
		for _, s := range nama {
			out = append(out, renstra.Realisasi{Nama: s, Triwulan: renstra.TriwulanLalu, Keuangan: n})
		}
		return out
	}
	kini := renstra.Realisasi{Nama: "Keadaan", Triwulan: 1, Keuangan: uang(7)}
	for nama, c := range map[string]struct {
		tahun     int
		realisasi []renstra.Realisasi
		baru      bool // the last two sub kegiatan have no pagu before 2026
		mau       string
	}{
		"satu dari empat":      {2026, append(lalu(semua[:1], uang(5)), kini), false, "1 baris dijumlahkan tanpa baris di bawahnya yang berpagu dan belum tercatat (Program tanpa 3)"},
		"semua":                {2026, append(lalu(semua, uang(5)), kini), false, ""},
		"strip adalah catatan": {2026, append(append(lalu(semua[:3], uang(5)), lalu(semua[3:], strip)...), kini), false, ""},
		"belum ada":            {2026, []renstra.Realisasi{kini}, false, ""},
		"tahun ini belum ada":  {2026, lalu(semua[:1], uang(5)), false, ""},
		"tahun pertama":        {2025, append(lalu(semua[:1], uang(5)), kini), false, ""},
		"baris baru":           {2026, append(lalu(semua[:2], uang(5)), kini), true, ""},
		"baris baru dan lama":  {2026, append(lalu(semua[:1], uang(5)), kini), true, "(Program tanpa 1)"},
	} {
		r := rencanaBuatan()
		for _, n := range r.BidangUrusan[0].Anak[0].Anak[2:] {
			if c.baru {
				n.Tahunan[0].Pagu = anggaran.Isian{}
			}
		}
		renja, err := r.Renja(c.tahun)
		if err != nil {
			t.Fatal(err)
		}
		e, err := renja.Evaluate(c.realisasi, renstra.CaraEvaluasi{})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(e.Temuan, func(f renstra.Temuan) bool { return f.Kode == renstra.RealisasiLaluTidakLengkap })
		switch n := hitungKode(e, renstra.RealisasiLaluTidakLengkap); {
		case c.mau == "" && n > 0:
			t.Errorf("%s: %s", nama, e.Temuan[i].Pesan)
		case c.mau != "" && (n != 1 || !strings.Contains(e.Temuan[i].Pesan, c.mau)):
			t.Errorf("%s: %v", nama, e.Temuan)
		}
	}
}
