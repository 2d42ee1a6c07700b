package renstra_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// barisPolos is a row of the table read without the library: fixed columns,
// fixed exceptions, each seen in the document.
type barisPolos struct {
	tingkat nomenklatur.Tingkat
	pagu    map[int]int64
}

// bacaPolos reads the whole table in the plainest way. The pagu of 2025 is in
// the fourth column and those of the later years in every second column after
// it; the page of lines 2445–2450 has no column 2025, so everything stands one
// column earlier; lines 2408 and 2439 stand one column too far left.
func bacaPolos(t *testing.T, baris []string) []barisPolos {
	t.Helper()
	tanpaKata := map[int]bool{2366: true, 2498: true, 2509: true} // kegiatan without the word
	var out []barisPolos
	for n := 2296; n <= 2521; n++ {
		sel := strings.Split(strings.NewReplacer("<b>", "", "</b>", "").Replace(baris[n-1-selisihBaris]), "\t")
		if len(sel) < 14 || sel[0] == "" || strings.HasPrefix(sel[0], "BIDANG URUSAN/") || strings.HasPrefix(sel[0], "(1)") {
			continue
		}
		b := barisPolos{tingkat: nomenklatur.TingkatSubKegiatan, pagu: map[int]int64{}}
		switch {
		case strings.HasPrefix(sel[0], "URUSAN"):
			continue
		case strings.HasPrefix(sel[0], "PROGRAM"):
			b.tingkat = nomenklatur.TingkatProgram
		case strings.HasPrefix(sel[0], "Kegiatan "), tanpaKata[n]:
			b.tingkat = nomenklatur.TingkatKegiatan
		}
		for tahun, kolom := 2025, 3; tahun <= 2030; tahun, kolom = tahun+1, kolom+2 {
			at := kolom
			switch {
			case 2445 <= n && n <= 2450 && tahun == 2025:
				continue
			case 2445 <= n && n <= 2450, n == 2408, n == 2439:
				at--
			}
			s := strings.TrimSpace(sel[at])
			if s == "" || s == "-" {
				continue
			}
			v, err := strconv.ParseInt(strings.ReplaceAll(s, ",", ""), 10, 64)
			if err != nil {
				t.Fatalf("baris %d %d: %v", n, tahun, err)
			}
			b.pagu[tahun] = v
		}
		out = append(out, b)
	}
	return out
}

// The sums of every level and year, against the plain reading.
func TestSumLevel(t *testing.T) {
	text := bacaFixture(t)
	polos := bacaPolos(t, strings.Split(text, "\n"))
	r := rencana(t, text)
	// The same sums, as figures made once by a script in another language.
	harus := map[nomenklatur.Tingkat][]int64{
		nomenklatur.TingkatProgram:     {10825716265, 13196408000, 14559597000, 14801287000, 15091749000, 15301222000},
		nomenklatur.TingkatKegiatan:    {13759710500, 13196408000, 14559597000, 14801287000, 15079552000, 15281222000},
		nomenklatur.TingkatSubKegiatan: {13759710500, 13196408000, 14559597000, 14801287000, 15079552000, 15281222000},
	}
	for tingkat, want := range harus {
		for i, tahun := range r.Tahun {
			var sendiri int64
			for _, b := range polos {
				if b.tingkat == tingkat {
					sendiri += b.pagu[tahun]
				}
			}
			j, err := r.SumLevel(tingkat, tahun)
			if err != nil {
				t.Fatal(err)
			}
			got, exact := j.Nilai.Int64()
			if !exact || got != want[i] || got != sendiri {
				t.Errorf("%v %d: %d, mau %d, polos %d", tingkat, tahun, got, want[i], sendiri)
			}
		}
	}
}

// Every node of the tree, against the plain reading in the same order.
func TestPaguTiapBaris(t *testing.T) {
	text := bacaFixture(t)
	polos := bacaPolos(t, strings.Split(text, "\n"))
	i := 0
	for _, n := range rencana(t, text).Walk() {
		if n.Tingkat == nomenklatur.TingkatBidangUrusan {
			continue
		}
		if i == len(polos) {
			t.Fatal("terlalu banyak baris")
		}
		if n.Tingkat != polos[i].tingkat {
			t.Errorf("baris %d: %v, mau %v", n.Baris, n.Tingkat, polos[i].tingkat)
		}
		for _, y := range n.Tahunan {
			want, ada := polos[i].pagu[y.Tahun]
			r, ok := y.Pagu.Rupiah()
			got, _ := r.Int64()
			if ok != ada || got != want {
				t.Errorf("baris %d %d: %d %v, mau %d %v", n.Baris, y.Tahun, got, ok, want, ada)
			}
		}
		i++
	}
	if i != len(polos) {
		t.Errorf("%d baris, mau %d", i, len(polos))
	}
}

// Total and the sums of children of one node.
func TestSumAnak(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for n := range r.Program() {
		if n.Baris+selisihBaris != 2445 {
			continue
		}
		j, err := n.SumAnak(2025)
		if err != nil || j.Nilai.String() != "Rp2.933.994.235" || j.Tertulis != 1 || j.TidakTertulis != 1 {
			t.Errorf("%+v %v", j, err)
		}
	}
	if _, err := renstra.SumPagu(r.Program(), 2025); err != nil {
		t.Error(err)
	}
}

// The word for a sum may be spaced out, in the column of names or in front of
// them, and say whose the sum is there too (synthetic).
func TestLabelJumlah(t *testing.T) {
	for _, label := range []string{"J U M L A H", "T O T A L", "J.U.M.L.A.H", "J U M L A H   T O T A L", "TOTAL PAGU DINAS SOSIAL", "Jumlah Total"} {
		for _, sel := range []string{label + "\t\t", "\t" + label + "\t", label + "\t" + label + "\t"} {
			r := rencana(t, judulLapangan+kepalaBaku+isiBaku+sel+"\t\t3.000.000\t\t4.500.000\n")
			if r.Total == nil || paguTahun(r.Total, 2026)+" "+paguTahun(r.Total, 2027) != "Rp3.000.000 Rp4.500.000" {
				t.Errorf("%q: jumlah %+v", sel, r.Total)
			}
			if n := len(slices.Collect(r.Kegiatan())); n != 1 || len(r.Catatan) > 1 {
				t.Errorf("%q: %d kegiatan, %+v", sel, n, r.Catatan)
			}
		}
	}
}
