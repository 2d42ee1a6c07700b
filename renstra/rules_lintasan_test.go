package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A factor of 1 and less is none: the usual one judges then. The pagu of the
// synthetic row is 100, 150 and 1,600: only the last step is beyond ten times.
func TestUkuranLonjakan(t *testing.T) {
	r := rencanaKecil("Dinas", "Program", 2026)
	r.Tahun = []int{2026, 2027, 2028}
	n := r.BidangUrusan[0].Anak[0]
	n.Tahunan = nil
	for i, pagu := range []int64{100, 150, 1600} {
		n.Tahunan = append(n.Tahunan, renstra.Tahunan{Tahun: 2026 + i, Pagu: anggaran.IsianOf(anggaran.New(pagu)), Kolom: renstra.KolomPagu})
	}
	for faktor, want := range map[int]string{-1: "2028 10", 0: "2028 10", 1: "2028 10", 2: "2028 2"} {
		var pesan []string
		for _, f := range renstra.Audit(r, nil, renstra.WithUkuran(renstra.Ukuran{LonjakanPagu: faktor, LonjakanBiaya: faktor})) {
			if f.Kode == renstra.LonjakanPagu {
				pesan = append(pesan, f.Pesan)
			}
		}
		tahun, kali, _ := strings.Cut(want, " ")
		if len(pesan) != 1 || !strings.Contains(pesan[0], "pagu "+tahun) || !strings.Contains(pesan[0], "lebih dari "+kali+" kali lipat") {
			t.Errorf("faktor %d: %q, mau %s", faktor, pesan, want)
		}
	}
}

// Of two findings about one row, each has its own path.
func TestJalurTemuanSendiri(t *testing.T) {
	r := rencanaKecil("Dinas", "Program", 2026)
	dua := renstra.Aturan{Kode: "dua", Keparahan: renstra.Info, Periksa: func(p *renstra.Pemeriksaan) {
		for n := range p.Rencana.Program() {
			p.CatatNode(n, renstra.Temuan{})
			p.CatatNode(n, renstra.Temuan{})
		}
	}}
	temuan := dua.Run(r, nil)
	temuan[0].Jalur[0] = "diubah"
	if len(temuan) != 2 || temuan[1].Jalur[0] != "Program" {
		t.Errorf("%+v", temuan)
	}
}
