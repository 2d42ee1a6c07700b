package renstra_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// mutasi damages the text of the programme table in one way.
type mutasi struct {
	nama string
	buat func(*rand.Rand, []string) []string
}

func diSel(f func(*rand.Rand, []string) []string) func(*rand.Rand, []string) []string {
	return func(r *rand.Rand, baris []string) []string {
		for range 50 {
			i := r.IntN(len(baris))
			if sel := strings.Split(baris[i], "\t"); len(sel) > 2 {
				baris[i] = strings.Join(f(r, sel), "\t")
				break
			}
		}
		return baris
	}
}

var daftarMutasi = []mutasi{
	{"sel hilang", diSel(func(r *rand.Rand, sel []string) []string {
		i := r.IntN(len(sel))
		return append(sel[:i:i], sel[i+1:]...)
	})},
	{"sel tertukar", diSel(func(r *rand.Rand, sel []string) []string {
		i, j := r.IntN(len(sel)), r.IntN(len(sel))
		sel[i], sel[j] = sel[j], sel[i]
		return sel
	})},
	{"sel menyatu", diSel(func(r *rand.Rand, sel []string) []string {
		i := r.IntN(len(sel) - 1)
		sel[i] += " " + sel[i+1]
		return append(sel[:i+1:i+1], sel[i+2:]...)
	})},
	{"sel kosong disisipkan", diSel(func(r *rand.Rand, sel []string) []string {
		i := r.IntN(len(sel))
		return append(sel[:i:i], append([]string{""}, sel[i:]...)...)
	})},
	{"baris terpotong", func(r *rand.Rand, baris []string) []string {
		i := r.IntN(len(baris))
		if n := len(baris[i]); n > 0 {
			baris[i] = strings.ToValidUTF8(baris[i][:r.IntN(n)], "")
		}
		return baris
	}},
	{"baris hilang", func(r *rand.Rand, baris []string) []string {
		i := r.IntN(len(baris))
		return append(baris[:i:i], baris[i+1:]...)
	}},
	{"bita acak", func(r *rand.Rand, baris []string) []string {
		i := r.IntN(len(baris))
		b := []byte(baris[i])
		if len(b) > 0 {
			b[r.IntN(len(b))] = byte(' ' + r.IntN(95))
		}
		baris[i] = strings.ToValidUTF8(string(b), "")
		return baris
	}},
}

// One thousand damaged documents: the reader never panics, every amount it
// gives stands in the line it says, is the sum of such, or is said to be read otherwise, and every amount of a line it read is in
// the plan or in a finding about that line.
func TestSeribuMutasi(t *testing.T) {
	asli := strings.Split(bacaFixture(t), "\n")
	const awal, akhir = 1352, 1585 // Tabel 4.3
	n := 1000
	if s := os.Getenv("MUTASI"); s != "" { // .ci/panjang asks for more
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	seeds := []int{1856, 2675, 3411, 3507} // that once found a mistake
	for i := range n {
		seeds = append(seeds, i)
	}
	for _, i := range seeds {
		r := rand.New(rand.NewPCG(2025, uint64(i)))
		baris := append([]string(nil), asli[awal:akhir]...)
		var nama []string
		for range 1 + r.IntN(4) {
			m := daftarMutasi[r.IntN(len(daftarMutasi))]
			nama = append(nama, m.nama)
			baris = m.buat(r, baris)
		}
		periksaAngka(t, fmt.Sprintf("mutasi %d %v", i, nama), strings.Join(baris, "\n"))
	}
}

// periksaAngka holds the two promises of Read about figures.
func periksaAngka(t *testing.T, nama, text string) {
	t.Helper()
	rencana, err := renstra.Read(strings.NewReader(text))
	if err != nil {
		return // refused as a whole: nothing half-read
	}
	baris := strings.Split(text, "\n")
	diperbaiki := map[int]bool{} // lines with amounts that are read otherwise than written, and said to be
	tabelDiperbaiki, bersatuan := false, false
	for _, x := range rencana.Catatan {
		bersatuan = bersatuan || x.Kode == renstra.SatuanPagu // a head that says thousands
		if x.Kode == renstra.SelDiperbaiki {
			diperbaiki[x.Baris] = true
			tabelDiperbaiki = tabelDiperbaiki || strings.Contains(x.Pesan, "jumlah rupiah tabel ini")
		}
	}
	dibaca := map[int]map[anggaran.Rupiah]int{}
	sel := map[int]bool{}
	nodes := []*renstra.Node{}
	for _, n := range rencana.Walk() {
		nodes = append(nodes, n)
	}
	if rencana.Total != nil {
		nodes = append(nodes, rencana.Total)
	}
	for _, n := range nodes {
		if n.Baris == 0 {
			continue
		}
		sel[n.Baris] = true
		for _, y := range paguTertulis(t, n) {
			if r, ok := y.Pagu.Rupiah(); ok {
				if dibaca[y.Baris] == nil {
					dibaca[y.Baris] = map[anggaran.Rupiah]int{}
				}
				dibaca[y.Baris][r]++
				if dibaca[y.Baris][r] > uang(baris[y.Baris-1], rencana.Konvensi)[r] && !diperbaiki[y.Baris] && !tabelDiperbaiki && !bersatuan {
					t.Errorf("%s: baris %d %d: %v tidak ada dalam %q", nama, y.Baris, y.Tahun, r, baris[y.Baris-1])
				}
			}
		}
	}
	if bersatuan {
		return // no amount is as it is written
	}
	ditemukan := map[int]bool{}
	for _, x := range renstra.Audit(rencana, nil) {
		ditemukan[x.Baris] = true
	}
	for no := range sel {
		for r, n := range uang(baris[no-1], rencana.Konvensi) {
			if besar := r.Compare(anggaran.New(1_000_000)) >= 0; besar && dibaca[no][r] < n && !ditemukan[no] {
				t.Errorf("%s: baris %d: %v hilang tanpa temuan: %q", nama, no, r, baris[no-1])
			}
		}
	}
}

// paguTertulis are the amounts of a row; of one that sums those of its indicators, what
// it sums.
func paguTertulis(t *testing.T, n *renstra.Node) (out []renstra.Tahunan) {
	t.Helper()
	for _, y := range n.Tahunan {
		var bagian []renstra.Tahunan
		var jumlah anggaran.Rupiah
		sendiri := false
		for _, x := range n.Rincian {
			if x.Tahun != y.Tahun {
				continue
			}
			nilai, _ := x.Pagu.Rupiah()
			jumlah, _ = jumlah.Add(nilai)
			sendiri = sendiri || x.Baris == n.Baris
			bagian = append(bagian, renstra.Tahunan{Tahun: x.Tahun, Baris: x.Baris, Pagu: x.Pagu})
		}
		switch pagu, _ := y.Pagu.Rupiah(); {
		case !sendiri:
			out = append(out, y)
		case jumlah != pagu:
			t.Errorf("baris %d %d: pagu %v bukan jumlah indikatornya %v", n.Baris, y.Tahun, pagu, jumlah)
		default:
			out = append(out, bagian...)
		}
	}
	return out
}

// tag is what the reader takes for mark-up.
var tag = regexp.MustCompile(`</?[A-Za-z0-9]{1,6}[ /]*>`)

// uang counts the amounts in the cells of a line.
func uang(line string, k anggaran.Konvensi) map[anggaran.Rupiah]int {
	out := map[anggaran.Rupiah]int{}
	for _, s := range strings.Split(line, "\t") {
		s = tag.ReplaceAllString(s, "")
		if r, err := k.ParseRupiah(s); err == nil {
			out[r]++
		}
	}
	return out
}

func FuzzRead(f *testing.F) {
	text := bacaFixture(f)
	baris := strings.Split(text, "\n")
	f.Add(text[strings.Index(text, "Tabel 4.3"):])
	f.Add(strings.Join(baris[1352:1380], "\n"))
	f.Add(strings.Join(baris[1500:1530], "\n"))
	f.Add("PROGRAM/KEGIATAN\tINDIKATOR\tPAGU\t\n\t\t2025\t2026\n\t\tPAGU\tPAGU\nPROGRAM X\t\t1,000,000\t2,000,000\n")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<17 {
			return
		}
		periksaAngka(t, "fuzz", s)
	})
}
