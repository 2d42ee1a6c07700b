package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Names in Table 4.2 without codes that are those of several rows of the programme
// table (synthetic; names and codes of no list): each is the row that none before it
// is, and nothing differs between the tables.
func TestKaitanSenama(t *testing.T) {
	for nama, rows := range map[string][][2]string{
		"dua kegiatan": {{"7.77.02", "PROGRAM CONTOH"},
			{"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa"}, {"7.77.02.1.01.0002", "Beta"},
			{"7.77.02.1.02", "Pelayanan  umum"}, {"7.77.02.1.02.0001", "Gama"}},
		"sub kegiatan dan kegiatan sesudah lain": {{"7.77.02", "PROGRAM CONTOH"},
			{"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa-Beta"}, {"7.77.02.1.01.0002", "Gama"},
			{"7.77.02.1.02", "Alfa Beta"}, {"7.77.02.1.02.0001", "Delta"}},
		"dua program": {{"7.77.02", "PROGRAM CONTOH"}, {"7.77.02.1.01", "Pelayanan Umum"}, {"7.77.02.1.01.0001", "Alfa"},
			{"7.77.03", "Program Contoh"}, {"7.77.03.1.01", "Pengawasan"}, {"7.77.03.1.01.0001", "Beta"}},
	} {
		program, kaitan := kepalaBaku, "Tujuan\tSasaran\tOutcome\tOutput\tIndikator\tProgram/Kegiatan/Sub Kegiatan\tKet\n"
		var want []string
		for i, x := range rows {
			program += fmt.Sprintf("%s\t%s\tJumlah %d\t1\t1.000.000\t1\t1.000.000\n", x[0], x[1], i)
			kaitan += fmt.Sprintf("\t\t\t\tJumlah %d\t%s\t\n", i, x[1])
			want = append(want, x[0]+" "+strings.Join(strings.Fields(x[1]), " "))
		}
		r := rencana(t, "Tabel 4.2 Keterkaitan Dinas Contoh\n\n"+kaitan+"\nTabel 4.3 Rencana Program Dinas Contoh\n\n"+program)
		var got []string
		for _, k := range r.Kaitan {
			got = append(got, k.Kode.String()+" "+k.Nama)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, f := range renstra.Audit(r, nil) {
			if f.Kode == renstra.BedaTabel {
				t.Errorf("%s: baris %d %s", nama, f.Baris, f.Pesan)
			}
		}
	}
}
