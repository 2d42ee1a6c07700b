package renstra_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// rusakNama changes one to three letters of a name, or joins or splits words;
// the level word in front stays.
func rusakNama(r *rand.Rand, s string) string {
	awal := 0
	for _, w := range []string{"PROGRAM ", "Kegiatan "} {
		if strings.HasPrefix(s, w) {
			awal = len(w)
		}
	}
	b := []byte(s[awal:])
	for range 1 + r.IntN(3) {
		i := r.IntN(len(b))
		switch r.IntN(4) {
		case 0:
			b[i] = byte('a' + r.IntN(26))
		case 1:
			b = slices.Delete(b, i, i+1)
		case 2:
			b = slices.Insert(b, i, byte('a'+r.IntN(26)))
		default:
			b = slices.Insert(b, i, ' ')
		}
	}
	return s[:awal] + string(b)
}

// The whole document with every name damaged: no row is ever sure of another
// code than the one it has in the document as it stands, read row by row and
// matched all at once.
func TestNamaRusak(t *testing.T) {
	text := bacaFixture(t)
	benar := map[int]nomenklatur.Kode{}
	for _, n := range rencana(t, text).Walk() {
		benar[n.Baris] = n.Kode
	}
	baris := strings.Split(text, "\n")
	total, pasti, pertama, sekaligus := 0, 0, 0, 0
	for benih := range uint64(40) {
		r := rand.New(rand.NewPCG(benih, 2025))
		rusak := slices.Clone(baris)
		for no := range benar {
			if no > 0 && benar[no].Tingkat() >= nomenklatur.TingkatProgram {
				sel := strings.Split(rusak[no-1], "\t")
				polos := strings.NewReplacer("<b>", "", "</b>", "").Replace(sel[0])
				sel[0] = rusakNama(r, polos)
				rusak[no-1] = strings.Join(sel, "\t")
			}
		}
		plan := rencana(t, strings.Join(rusak, "\n"))
		for _, n := range plan.Walk() {
			if n.Tingkat < nomenklatur.TingkatProgram || n.Baris == 0 {
				continue
			}
			total++
			if n.Padanan.Keyakinan == nomenklatur.Pasti {
				pasti++
				if n.Kode != benar[n.Baris] {
					t.Errorf("benih %d baris %d %q: pasti %v, mau %v", benih, n.Baris, n.Nama, n.Kode, benar[n.Baris])
				}
			}
			if n.Kode == benar[n.Baris] {
				pertama++
			}
		}
		sekaligus += cocokSekaligus(t, plan, benar)
	}
	t.Logf("%d baris rusak: pasti %d, kode benar %d; sekaligus, calon pertama benar %d", total, pasti, pertama, sekaligus)
	if sekaligus*100 < total*95 {
		t.Errorf("sekaligus, calon pertama benar hanya %d dari %d", sekaligus, total)
	}
}

// cocokSekaligus matches the rows of a plan all at once and counts those whose
// first candidate is right.
func cocokSekaligus(t *testing.T, plan *renstra.Rencana, benar map[int]nomenklatur.Kode) int {
	t.Helper()
	var rows []nomenklatur.Row
	var nomor []int
	at := map[*renstra.Node]int{}
	for jalur, n := range plan.Walk() {
		if n.Tingkat < nomenklatur.TingkatProgram || n.Baris == 0 {
			continue
		}
		induk := -1
		if i, ok := at[jalur[len(jalur)-1]]; ok {
			induk = i
		}
		satuan := ""
		for _, y := range n.Tahunan {
			if s := y.Target.Satuan().String(); s != "" {
				satuan = s
				break
			}
		}
		at[n] = len(rows)
		rows = append(rows, nomenklatur.Row{Nama: n.Nama, Tingkat: n.Tingkat, Indikator: n.Indikator, Satuan: satuan, Induk: induk})
		nomor = append(nomor, n.Baris)
	}
	betul := 0
	for i, m := range nomenklatur.Default().MatchAll(nomenklatur.Query{JenisDaerah: nomenklatur.KabupatenKota}, rows) {
		if len(m.Calon) == 0 {
			continue
		}
		ok := plan.Bind(m.Calon[0].Entri.Kode) == benar[nomor[i]]
		if ok {
			betul++
		}
		if m.Keyakinan == nomenklatur.Pasti && !ok {
			t.Errorf("baris %d %q: pasti %v, mau %v", nomor[i], rows[i].Nama, m.Calon[0].Entri.Kode, benar[nomor[i]])
		}
	}
	return betul
}
