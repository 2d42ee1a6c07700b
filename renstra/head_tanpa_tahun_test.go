package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A target that no year is written for is that of the only year of its table, or of the
// year before the forward estimate; where the head has more years it is left out, and
// that is said. An amount without one is that of the target beside it, or of the year
// after the plan where it is the forward estimate. Synthetic.
func TestTargetTanpaTahun(t *testing.T) {
	for _, c := range []struct{ kepala, isi, want, catatan string }{
		{"Target\tPagu Anggaran Tahun 2026 (Rp)\tSumber Dana", "80%\t10.000.000\tDAU", "2026 80% Rp10.000.000", ""},
		{"Target\tSatuan\tPagu Anggaran Tahun 2026 (Rp)", "80\tUnit\t10.000.000", "2026 80 Rp10.000.000", ""},
		{"Target Renstra\tPagu 2026", "80%\t10.000.000", "2026  Rp10.000.000", "Kolom berisi angka yang tidak dibaca: Target Renstra."},
		{"Target 2026\tPagu 2026\tPrakiraan Maju (Rp)", "80%\t10.000.000\t11.000.000", "2026 80% Rp10.000.000; 2027  Rp11.000.000", ""},
		{"Target 2026\tPagu 2026\tTarget n+1\tPagu n+1", "80%\t10.000.000\t82%\t11.000.000", "2026 80% Rp10.000.000; 2027 82% Rp11.000.000", ""},
		{"Target 2026\tKebutuhan Dana (Rp)\tSumber Dana\tPrakiraan Maju 2027 Target\tPrakiraan Maju 2027 (Rp)", "80%\t10.000.000\tPAD\t82%\t11.000.000", "2026 80% Rp10.000.000; 2027 82% Rp11.000.000", ""},
		{"Target 2026\tRp\tTarget 2027\tRp", "80%\t10.000.000\t81%\t11.000.000", "2026 80% Rp10.000.000; 2027 81% Rp11.000.000", ""},
		{"Target\tPagu Indikatif 2026\tPrakiraan Maju 2027", "80%\t10.000.000\t11.000.000", "2026 80% Rp10.000.000; 2027  Rp11.000.000", ""},
		{"Target\tPagu 2026\tPagu 2027\tPagu 2028", "80%\t10.000.000\t11.000.000\t12.000.000",
			"2026  Rp10.000.000; 2027  Rp11.000.000; 2028  Rp12.000.000", "Kolom berisi angka yang tidak dibaca: Target."},
	} {
		r := rencana(t, "RENCANA KERJA DINAS SOSIAL KOTA JAMBI\n\nKode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\t"+c.kepala+
			"\n1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase PSKS\t"+c.isi+"\n")
		var got, catatan []string
		for n := range r.Program() {
			for _, x := range n.Tahunan {
				got = append(got, fmt.Sprint(x.Tahun, " ", x.Target, " ", x.Pagu))
			}
		}
		for _, x := range r.Catatan {
			catatan = append(catatan, x.Pesan)
		}
		if diff := cmp.Diff([]string{c.want, c.catatan}, []string{strings.Join(got, "; "), strings.Join(catatan, "; ")}); diff != "" {
			t.Errorf("%s: %s", c.kepala, diff)
		}
	}
}
