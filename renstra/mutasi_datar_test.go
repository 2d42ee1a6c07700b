package renstra_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Damages of flat records that the programme table of the document cannot have.
var mutasiDatar = append(slices.Clone(daftarMutasi),
	mutasi{"kolom digandakan, satu selnya lain", func(r *rand.Rand, baris []string) []string {
		at := 9 + r.IntN(8)
		lain := 3 + r.IntN(len(baris)-3)
		for i, b := range baris {
			sel := strings.Split(b, "\t")
			if at >= len(sel) {
				continue
			}
			isi := sel[at]
			if i == lain {
				isi = "123.456.789"
			}
			baris[i] = strings.Join(slices.Insert(sel, at, isi), "\t")
		}
		return baris
	}},
	mutasi{"kolom berpindah", func(r *rand.Rand, baris []string) []string {
		dari, ke := r.IntN(10), r.IntN(10)
		for i, b := range baris {
			if sel := strings.Split(b, "\t"); max(dari, ke) < len(sel) {
				sel[dari], sel[ke] = sel[ke], sel[dari]
				baris[i] = strings.Join(sel, "\t")
			}
		}
		return baris
	}},
	mutasi{"subtotal disisipkan", func(r *rand.Rand, baris []string) []string {
		nama := []string{"JUMLAH", "Total Pagu", "Sub Total", "Jumlah Program", "JML SELURUHNYA"}[r.IntN(5)]
		return append(baris, nama+strings.Repeat("\t", 10)+"\t777.000.000")
	}},
)

// Damaged lists: the reader never panics, and every amount of a row that it reads is
// in the plan, or a finding speaks of the row or of the fields of all rows.
func TestMutasiDatar(t *testing.T) {
	asli := rencana(t, bacaFixture(t))
	var b strings.Builder
	if err := asli.TabelDatar().WriteTSV(&b); err != nil {
		t.Fatal(err)
	}
	dasar := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	for i := range 300 {
		r := rand.New(rand.NewPCG(2026, uint64(i)))
		baris := slices.Clone(dasar)
		var nama []string
		for range 1 + r.IntN(3) {
			m := mutasiDatar[r.IntN(len(mutasiDatar))]
			nama = append(nama, m.nama)
			baris = m.buat(r, baris)
		}
		periksaDatar(t, fmt.Sprintf("mutasi %d %v", i, nama), baris)
	}
}

func periksaDatar(t *testing.T, nama string, baris []string) {
	t.Helper()
	r, err := renstra.Read(strings.NewReader(strings.Join(baris, "\n")))
	if err != nil {
		return
	}
	disebut, semua := map[int]bool{}, false
	for _, f := range renstra.Audit(r, nil) {
		disebut[f.Baris] = true
		semua = semua || slices.Contains([]renstra.Kategori{renstra.MedanGanda, renstra.MedanTidakDibaca, renstra.JumlahSel, renstra.SelDiperbaiki, renstra.KepalaRusak, renstra.PeriodeTidakDiketahui}, f.Kode)
	}
	if semua {
		return
	}
	dibaca := map[int]map[anggaran.Rupiah]int{}
	catat := func(n *renstra.Node) {
		for _, y := range append(slices.Clone(n.Tahunan), n.KondisiAkhir) {
			if x, ok := y.Pagu.Rupiah(); ok {
				if dibaca[y.Baris] == nil {
					dibaca[y.Baris] = map[anggaran.Rupiah]int{}
				}
				dibaca[y.Baris][x]++
			}
		}
	}
	for _, n := range r.Walk() {
		catat(n)
	}
	if r.Total != nil {
		catat(r.Total)
	}
	for no, isi := range dibaca {
		if no == 0 || disebut[no] {
			continue
		}
		for x := range uang(baris[no-1], r.Konvensi) {
			if x.Compare(anggaran.New(1_000_000)) >= 0 && isi[x] == 0 {
				t.Errorf("%s: baris %d: %v hilang tanpa temuan: %q", nama, no, x, baris[no-1])
			}
		}
	}
}
