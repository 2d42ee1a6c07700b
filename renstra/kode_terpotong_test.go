package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// barisTerpotong is a plan that no list has (synthetic): code, name, pagu in juta.
var barisTerpotong = [][3]string{
	{"7.77.02", "PROGRAM CONTOH", "60"},
	{"7.77.02.1.01", "Pelayanan Umum", "24"},
	{"7.77.02.1.01.0001", "Alfa", "7"},
	{"7.77.02.1.01.0002", "Beta", "8"},
	{"7.77.02.1.01.0003", "Gama", "9"},
	{"7.77.02.1.02", "Pengawasan", "36"},
	{"7.77.02.1.02.0001", "Delta", "17"},
	{"7.77.02.1.02.0002", "Epsilon", "19"},
}

// A code that lost its last number is that of the row above: the row stays one of those
// below it, and takes no other from their place. Codes in one cell, and cut into cells.
func TestKodeTerpotong(t *testing.T) {
	utuh := func(kode string) []string { return []string{kode} }
	sel := func(kode string) []string {
		n := strings.Split(kode, ".")
		out := make([]string, 5)
		copy(out, n[:3])
		if len(n) > 4 {
			out[3] = n[3] + "." + n[4]
		}
		if len(n) > 5 {
			out[4] = n[5]
		}
		return out
	}
	potong := func(s []string) []string {
		i := strings.LastIndexByte(s[0], '.')
		s[0] = s[0][:i]
		return s
	}
	for nama, c := range map[string]struct {
		kode   func(string) []string
		ubah   func([]string) []string
		temuan renstra.Kategori
		hilang bool // the row has no code of its own then
	}{
		"satu sel":            {utuh, potong, renstra.KodeBerbeda, true},
		"sel terakhir kosong": {sel, func(s []string) []string { s[4] = ""; return s }, renstra.KodeBerbeda, true},
		"sel kosong disisip":  {sel, func(s []string) []string { return append([]string{s[0], s[1], ""}, s[2:]...) }, renstra.SelBergeser, false},
		"sel sebelum nama":    {sel, func(s []string) []string { return append(s[:5:5], append([]string{""}, s[5:]...)...) }, renstra.SelBergeser, false},
		"sel kosong di depan": {sel, func(s []string) []string { return append([]string{""}, s...) }, renstra.SelBergeser, false},
	} {
		for at, b := range barisTerpotong {
			if strings.Count(b[0], ".") < 5 && (c.hilang || nama == "sel kosong disisip") {
				continue
			}
			teks := "Tabel 4.3 Rencana Program Dinas Contoh\n\nKode" + strings.Repeat("\t", len(c.kode(b[0]))) + kepalaBaku[len("Kode\t"):]
			var want []string
			for i, x := range barisTerpotong {
				s := c.kode(x[0])
				tingkat := nomenklatur.MustParseKode(x[0]).Tingkat()
				kode := x[0]
				if s = append(s, x[1], fmt.Sprintf("Hasil %d", i), "1", x[2]+".000.000", "1", x[2]+".000.000"); i == at {
					if s = c.ubah(s); c.hilang {
						kode = ""
					}
				}
				teks += strings.Join(s, "\t") + "\n"
				want = append(want, fmt.Sprintf("%v %s %s Rp%s.000.000", tingkat, kode, x[1], x[2]))
			}
			r := rencana(t, teks)
			var got []string
			for _, n := range r.Walk() {
				if n.Tingkat > nomenklatur.TingkatBidangUrusan {
					got = append(got, fmt.Sprintf("%v %s %s %v", n.Tingkat, n.Kode, n.Nama, n.Pagu(2026)))
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, baris %s: %s", nama, b[0], diff)
			}
			if periksaAda(r, c.temuan, at+4) == "" {
				t.Errorf("%s, baris %s: tanpa temuan: %v", nama, b[0], r.Catatan)
			}
		}
	}
}

// The catalogue gives such a row the code that its name has there; a second row with the
// code, the name and the amounts of the first in other words is not one below it
// (official names, synthetic figures).
func TestKodeTerpotongKatalog(t *testing.T) {
	r := rencana(t, judulLapangan+kepalaBaku+strings.Replace(isiBaku, "1.06.07.1.01.0005", "1.06.07.1.01", 1))
	if diff := cmp.Diff(pohonBaku, pohonPagu(r)); diff != "" {
		t.Error(diff)
	}
	r = rencana(t, judulLapangan+kepalaBaku+strings.Replace(isiBaku, "1.06.07.1.01.0005", "1.06.07.1.01\t"+kegiatan+" (lanjutan)\tJumlah makam\t2 Makam\t3.000.000\t2 Makam\t4.500.000\n1.06.07.1.01.0005", 1))
	n := 0
	for range r.Kegiatan() {
		n++
	}
	if n != 2 {
		t.Errorf("%d kegiatan: %v", n, pohonPagu(r))
	}
}

// pohonPagu is the tree as pohonBaku has it.
func pohonPagu(r *renstra.Rencana) []string {
	var out []string
	for _, n := range r.Walk() {
		if n.Tingkat > nomenklatur.TingkatBidangUrusan {
			out = append(out, fmt.Sprintf("%v %v %v", n.Kode, n.Pagu(2026), n.Pagu(2027)))
		}
	}
	return out
}
