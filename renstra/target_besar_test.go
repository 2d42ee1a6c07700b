package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// A further indicator with a unit of its own may have a target of that size
// (synthetic).
func TestTargetBesarLanjutan(t *testing.T) {
	r := rencana(t, "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tSatuan\tTarget 2026\tPagu 2026\n"+
		"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\tPersen\t80\t900.000.000\n\t\tNilai sumbangan\tRupiah\t2.500.000\t\n\t\tTanpa satuan\t\t2.500.000\t\n")
	for n := range r.Program() {
		if len(n.IndikatorLain) != 1 || n.IndikatorLain[0].Tahunan[0].Target.String() != "2.500.000" {
			t.Errorf("indikator lain %v", n.IndikatorLain)
		}
	}
	if len(r.Catatan) != 1 || r.Catatan[0].Baris != 4 || r.Catatan[0].Kode != renstra.BarisTanpaNama {
		t.Errorf("temuan %v", r.Catatan)
	}
}

// Targets as large as amounts (synthetic): they are the targets where the amounts
// of the row stand in their columns; an amount in the place of a target is none.
func TestTargetBesar(t *testing.T) {
	const kepala = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tBaseline\tTarget 2026\tPagu 2026\tTarget 2027\tPagu 2027\n"
	for nama, c := range map[string]struct{ isi, want string }{
		"besar":             {"J\t1.500.000\t1.234.567\t100.000.000\t1234568\t100.000.000", "1.500.000 1.234.567 1234568 0"},
		"beserta satuan":    {"J\t3 Paket\t1.234.567\t100.000.000\t5 Paket\t100.000.000", "3 Paket  5 Paket 1"},
		"sama dengan pagu":  {"J\t3\t100.000.000\t100.000.000\t5\t100.000.000", "3  5 1"},
		"pagu tanpa angka":  {"J\t3\t1.234.567\t80\t5\t100.000.000", "3  5 1"},
		"tanpa indikator":   {"\t\t1.234.567\t100.000.000\t\t100.000.000", "   1"},
		"kode, bukan angka": {"J\t3\t1.06.07.2.01.0001\t100.000.000\t5\t100.000.000", "3  5 1"},
	} {
		r := rencana(t, kepala+"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\t"+c.isi+"\n")
		galat := 0
		for _, f := range r.Catatan {
			if f.Kode == renstra.SelTidakTerbaca && f.Keparahan == renstra.Galat {
				galat++
			}
		}
		for n := range r.Program() {
			got := fmt.Sprint(n.Baseline, " ", n.Year(2026).Target, " ", n.Year(2027).Target, " ", galat)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: %s", nama, diff)
			}
		}
	}
}
