package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// pesanOf are the messages of the findings of one kind.
func pesanOf(r *renstra.Rencana, kode nomenklatur.Kategori) []string {
	var out []string
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == kode {
			out = append(out, x.Pesan)
		}
	}
	return out
}

// A step says which way it goes (synthetic).
func TestPesanLonjakan(t *testing.T) {
	sub := func(target1, pagu1, target2, pagu2 string) *renstra.Rencana {
		return rencana(t, judulLapangan+kepalaBaku+"1.06.07.1.01.0005\tSub\tJumlah\t"+target1+"\t"+pagu1+"\t"+target2+"\t"+pagu2+"\n")
	}
	for _, tt := range []struct {
		r    *renstra.Rencana
		kode nomenklatur.Kategori
		want string
	}{
		{sub("5 Orang", "5.000.000", "5 Orang", "55.000.000"), renstra.LonjakanPagu, "Pagu 2026 Rp5.000.000, pagu 2027 Rp55.000.000: lebih dari 10 kali lipat."},
		{sub("5 Orang", "55.000.000", "5 Orang", "5.000.000"), renstra.LonjakanPagu, "Pagu 2026 Rp55.000.000, pagu 2027 Rp5.000.000: kurang dari 1/10."},
		{sub("100 Orang", "50.000.000", "5 Orang", "50.000.000"), renstra.LonjakanBiaya, "Biaya per Orang 2026 Rp500.000, 2027 Rp10.000.000: lebih dari 10 kali lipat."},
		{sub("5 Orang", "50.000.000", "100 Orang", "50.000.000"), renstra.LonjakanBiaya, "Biaya per Orang 2026 Rp10.000.000, 2027 Rp500.000: kurang dari 1/10."},
		{sub("25 Orang", "50.000.000", "2500 Orang", "50.000.000"), kinerja.KategoriLonjakanTarget, `Target 2027 "2500 Orang" lebih dari 10 kali lipat target 2026 "25 Orang".`},
		{sub("2500 Orang", "50.000.000", "25 Orang", "50.000.000"), kinerja.KategoriLonjakanTarget, `Target 2027 "25 Orang" kurang dari 1/10 target 2026 "2500 Orang".`},
	} {
		if diff := cmp.Diff([]string{tt.want}, pesanOf(tt.r, tt.kode)); diff != "" {
			t.Errorf("%s: %s", tt.kode, diff)
		}
	}
}
