package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The end of the period in one column that does not say of what (heads of a
// regency's Renstra): targets, or amounts where the cells are such; the years
// that a head counts are those of the title beside it too.
func TestKondisiAkhirTunggal(t *testing.T) {
	const (
		judul  = "RENSTRA KECAMATAN JANGKAR KABUPATEN SITUBONDO TAHUN 2026-2028\n\n"
		kepala = "Kode\tProgram dan Kegiatan\tIndikator Kinerja\tKondisi Awal\t%s\t\t%s\t\t%s\t\tKondisi Kinerja Pada Akhir Periode Renstra\tUnit Kerja\n\t\t\t\tTarget\tRp.\tTarget\tRp.\tTarget\tRp.\t\t\n"
		isi    = "7.01.04\tPROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM\tPersentase\t90\t95\t10.000.000\t96\t15.000.000\t97\t20.000.000\t%s\tKec. Jangkar\n"
	)
	for nama, c := range map[string]struct {
		tahun       [3]any
		akhir, want string
	}{
		"target":         {[3]any{"2026", "2027", "2028"}, "97", "97 "},
		"uang":           {[3]any{"2026", "2027", "2028"}, "45.000.000", " Rp45.000.000"},
		"tahun dihitung": {[3]any{"Tahun-1", "Tahun-2", "Tahun-3"}, "97", "97 "},
	} {
		r := rencana(t, judul+fmt.Sprintf(kepala, c.tahun[:]...)+fmt.Sprintf(isi, c.akhir))
		var got []string
		for n := range r.Program() {
			got = append(got, fmt.Sprint(r.Tahun, " ", n.Pagu(2027), " ", n.PenanggungJawab, " ", n.KondisiAkhir.Target, " ", n.KondisiAkhir.Pagu))
		}
		if diff := cmp.Diff([]string{"[2026 2027 2028] Rp15.000.000 Kec. Jangkar " + c.want}, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if len(r.Catatan) > 0 {
			t.Errorf("%s: %v", nama, r.Catatan)
		}
	}
}

// Heads with all targets before all amounts, each with the end of the period in one
// word. Synthetic.
func TestAkhirSatuKata(t *testing.T) {
	const text = "RENSTRA KECAMATAN JANGKAR KABUPATEN SITUBONDO TAHUN 2026-2028\n\n" +
		"Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tBaseline\tTarget\t\t\t\tPagu (Rp)\t\t\t\tUnit Kerja\n" +
		"\t\t\t\t2026\t2027\t2028\tAkhir\t2026\t2027\t2028\tAkhir\t\n" +
		"7.01.04\tPROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM\tPersentase\t90\t95\t96\t97\t98\t10.000.000\t15.000.000\t20.000.000\t45.000.000\tKec. Jangkar\n"
	r := rencana(t, text)
	for n := range r.Program() {
		var got []string
		for _, x := range n.Tahunan {
			got = append(got, fmt.Sprint(x.Tahun, " ", x.Target, " ", x.Pagu))
		}
		got = append(got, fmt.Sprint("akhir ", n.KondisiAkhir.Target, " ", n.KondisiAkhir.Pagu))
		want := []string{"2026 95 Rp10.000.000", "2027 96 Rp15.000.000", "2028 97 Rp20.000.000", "akhir 98 Rp45.000.000"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	if len(r.Catatan) > 0 {
		t.Error(r.Catatan)
	}
}

// What is found in a column of the end of the period is of no year (synthetic).
func TestTemuanKondisiAkhirTanpaTahun(t *testing.T) {
	r := rencana(t, judulLapangan+"Program/Kegiatan\tIndikator\tTarget 2026\tPagu 2026\tTarget Akhir Periode\tPagu Akhir Periode\n"+
		program+"\tPersentase\t90\t3.000.000\t95\tabc\n")
	if len(r.Catatan) != 1 || r.Catatan[0].Kode != renstra.SelTidakTerbaca || r.Catatan[0].Tahun != 0 {
		t.Errorf("%+v", r.Catatan)
	}
}
