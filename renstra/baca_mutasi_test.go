package renstra_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// periksaSel holds the promise of the readers about cells: each row keeps
// those of the line it says, or where one was cut the words of its lines.
func periksaSel(t *testing.T, text string) {
	t.Helper()
	r, err := renstra.Read(strings.NewReader(text), renstra.WithTabel(tabel.WithFormat(tabel.FormatTAB)))
	if err != nil {
		return // refused as a whole
	}
	d, err := tabel.Parse(text, tabel.WithFormat(tabel.FormatTAB))
	if err != nil {
		t.Fatal(err)
	}
	sel := map[int][]string{}
	for _, b := range d.Baris {
		sel[b.Nomor] = b.Sel
	}
	periksa := func(jenis string, baris int, got []string) {
		if !slices.Equal(sel[baris], got) && !samaKataBaris(sel, baris, got) {
			t.Errorf("%s baris %d: sel %q, di dokumen %q", jenis, baris, got, sel[baris])
		}
	}
	indikator := func(jenis string, in []renstra.Indikator) {
		for _, x := range in {
			periksa(jenis, x.Baris, x.Sel)
		}
	}
	for _, x := range r.SumberDaya {
		for _, b := range x.Isi {
			periksa("sumber daya", b.Baris, b.Sel)
		}
	}
	for _, x := range r.Aset {
		periksa("aset", x.Baris, x.Sel)
	}
	for _, x := range r.Layanan {
		periksa("layanan", x.Baris, x.Sel)
	}
	for _, x := range r.KinerjaPelayanan {
		periksa("kinerja pelayanan", x.Baris, x.Sel)
	}
	for _, x := range r.Pendanaan {
		periksa("pendanaan", x.Baris, x.Sel)
	}
	for _, x := range r.Tujuan {
		indikator("tujuan", x.Indikator)
		for _, s := range x.Sasaran {
			indikator("sasaran", s.Indikator)
		}
	}
	for _, x := range r.Kaitan {
		periksa("kaitan", x.Baris, x.Sel)
	}
	for _, x := range r.Prioritas {
		periksa("prioritas", x.Baris, x.Sel)
	}
	indikator("IKU", r.IKU)
	indikator("IKK", r.IKK)
}

// samaKataBaris reports whether cells have the words of a line and of those below
// it, each as often.
func samaKataBaris(sel map[int][]string, baris int, got []string) bool {
	kata := func(sel []string) []string {
		return slices.Sorted(slices.Values(strings.Fields(strings.Join(sel, " "))))
	}
	var semua []string
	for n := baris; n < baris+8; n++ {
		if semua = append(semua, sel[n]...); n > baris && slices.Equal(kata(semua), kata(got)) {
			return true
		}
	}
	return false
}

func TestSelSepertiDitulis(t *testing.T) { periksaSel(t, bacaFixture(t)) }

// Damaged documents: no reader panics, none mixes up its rows.
func TestMutasiTabelLain(t *testing.T) {
	asli := strings.Split(bacaFixture(t), "\n")
	const awal, akhir = 1083, 1700 // from the count of PPKS to the end, without the lists of assets
	for i := range 150 {
		r := rand.New(rand.NewPCG(1978, uint64(i)))
		baris := append(slices.Clone(asli[:122]), asli[awal:akhir]...)
		for range 1 + r.IntN(12) {
			baris = daftarMutasi[r.IntN(len(daftarMutasi))].buat(r, baris)
		}
		periksaSel(t, strings.Join(baris, "\n"))
	}
}

func FuzzTabelLain(f *testing.F) {
	baris := strings.Split(bacaFixture(f), "\n")
	for _, c := range [][2]int{{1113, 1135}, {1135, 1155}, {1191, 1202}, {1202, 1215}, {1586, 1592}, {1659, 1672}, {1092, 1113}, {0, 32}, {974, 1006}} {
		f.Add(strings.Join(baris[c[0]:c[1]], "\n"))
	}
	f.Add("## 2.2.2 Isu Strategis\n\n1. Regulasi yang belum\nlengkap;\n- 2) Data\n")
	f.Fuzz(func(t *testing.T, s string) { periksaSel(t, tabelProgram+s) })
}
