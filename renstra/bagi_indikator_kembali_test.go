package renstra_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Amounts by indicator come back from a file, and a change of one is told with its
// indicator. Synthetic.
func TestPaguPerIndikatorKembali(t *testing.T) {
	r := rencana(t, tabelBerpagu("\t35.000.000\t91%\t36.000.000\t92%\t37.000.000", "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000",
		"Jumlah Mebel\t5 Set\t10.000.000\t5 Set\t10.500.000\t5 Set\t11.000.000"))
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		var b bytes.Buffer
		if err := renstra.Encode(&b, r, f); err != nil {
			t.Fatal(err)
		}
		baru, err := renstra.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		if d := renstra.Diff(r, baru); !d.IsZero() {
			t.Error(d.Perubahan)
		}
		sub := baru.BidangUrusan[0].Anak[0].Anak[0].Anak[1]
		sub.Rincian[3].Pagu = sub.Rincian[4].Pagu // Mebel 2026 as 2027
		var got []string
		for _, x := range renstra.Diff(r, baru).Perubahan {
			got = append(got, fmt.Sprint(x.Kolom, " ", x.Tahun, " ", x.Lama, " ", x.Baru))
		}
		if diff := cmp.Diff([]string{"rincian Jumlah Mebel 2026 Rp10.000.000 Rp10.500.000"}, got); diff != "" {
			t.Error(diff)
		}
	}
}

// Printed, each indicator has its amount again, in the form that the table had: parts
// below the whole, or a part in every row. Synthetic.
func TestPaguPerIndikatorCetak(t *testing.T) {
	const (
		kegiatan = "\t35.000.000\t91%\t36.000.000\t92%\t37.000.000"
		mebel    = "Jumlah Mebel\t5 Set\t10.000.000\t5 Set\t10.500.000\t5 Set\t11.000.000"
	)
	for nama, c := range map[string]struct{ teks, pagu string }{
		"bagian di bawahnya": {tabelBerpagu(kegiatan, "\t30.000.000\t2 Ruang\t31.000.000\t2 Ruang\t32.000.000", mebel,
			"Jumlah Atap\t3 Unit\t20.000.000\t3 Unit\t20.500.000\t3 Unit\t21.000.000"), "30.000.000 10.000.000 20.000.000"},
		"setiap baris": {tabelBerpagu(kegiatan, "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000", mebel), "20.000.000 10.000.000"},
		"nama yang sama": {tabelBerpagu(kegiatan, "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000",
			"Jumlah Mebel\t5 Set\t4.000.000\t5 Set\t4.500.000\t5 Set\t5.000.000", "Jumlah Mebel\t2 Set\t6.000.000\t5 Set\t6.000.000\t5 Set\t6.000.000"),
			"20.000.000 4.000.000 6.000.000"},
	} {
		a := rencana(t, c.teks)
		for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
			pertama := slices.IndexFunc(tabel.Kolom, func(k renstra.KolomCetak) bool {
				return strings.HasSuffix(k.Kepala(), "PAGU") || strings.HasSuffix(k.Kepala(), "Rp")
			})
			var got []string
			for _, b := range tabel.Baris[len(tabel.Baris)-len(strings.Fields(c.pagu)):] {
				got = append(got, b.Sel[pertama])
			}
			if diff := cmp.Diff(c.pagu, strings.Join(got, " ")); diff != "" {
				t.Errorf("%s, tabel %s: %s", nama, tabel.Nomor, diff)
			}
			for bentuk, tulis := range bentukCetak {
				if diff := cmp.Diff([]string(nil), bedaTeks(a, cetakBaca(t, tulis, tabel))); diff != "" {
					t.Errorf("%s, tabel %s, %s: %s", nama, tabel.Nomor, bentuk, diff)
				}
			}
		}
	}
}

// Where parts no longer add up to the pagu, the pagu stands in its row.
func TestPaguPerIndikatorTakBerjumlah(t *testing.T) {
	a := rencana(t, tabelBerpagu("\t35.000.000\t91%\t36.000.000\t92%\t37.000.000", "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000",
		"Jumlah Mebel\t5 Set\t10.000.000\t5 Set\t10.500.000\t5 Set\t11.000.000"))
	sub := a.BidangUrusan[0].Anak[0].Anak[0].Anak[1]
	sub.Tahunan[0].Pagu = anggaran.IsianOf(anggaran.New(99_000_000))
	tabel := a.TabelTC27()
	if sel := strings.Join(tabel.Baris[len(tabel.Baris)-2].Sel, "|"); !strings.Contains(sel, "|2 Ruang|99.000.000|2 Ruang|20.500.000|") {
		t.Error(sel)
	}
}
