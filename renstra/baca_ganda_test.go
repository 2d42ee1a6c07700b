package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A table that stands twice is counted once, and that is said; synthetic.
func TestTabelGanda(t *testing.T) {
	const iku = "No\tIndikator\t2026\t2027\n1\tMakam\t80\t81\n2\tPanti\t5\t6\n"
	const tujuan = "Tujuan\tSasaran\tIndikator\t2026\t2027\nA\t\tIndeks\t1\t2\n\tA1\tMakam\t80\t81\nB\tB1\tPanti\t5\t6\n"
	const strategi = "Tujuan\tSasaran\tStrategi\tArah Kebijakan\nA1\tA2\tA3\tA4\n"
	semuaTujuan := []string{"tujuan A", "indikator Indeks 2026:1 2027:2", "sasaran A1", "indikator Makam 2026:80 2027:81", "tujuan B", "sasaran B1", "indikator Panti 2026:5 2027:6"}
	for _, c := range []struct {
		nama, teks  string
		baca, catat []string
	}{
		{"IKU", "Tabel 4.5 IKU\n\n" + iku + "\nTabel T-C.28 IKU\n\n" + iku,
			[]string{"IKU Makam 2026:80 2027:81", "IKU Panti 2026:5 2027:6"}, []string{"mengulang 2 indikator"}},
		{"IKU dengan target lain", "Tabel 4.5 IKU\n\n" + iku + "\nTabel T-C.28 IKU\n\n" + strings.Replace(iku, "81", "82", 1),
			[]string{"IKU Makam 2026:80 2027:81", "IKU Panti 2026:5 2027:6", "IKU Makam 2026:80 2027:82"}, []string{"mengulang 1 indikator"}},
		{"IKU yang sama dalam satu tabel", "Tabel 4.5 IKU\n\n" + iku + "3\tMakam\t80\t81\n",
			[]string{"IKU Makam 2026:80 2027:81", "IKU Panti 2026:5 2027:6", "IKU Makam 2026:80 2027:81"}, nil},
		{"tujuan", "Tabel 3.1 Tujuan\n\n" + tujuan + "\nTabel T-C.25 Tujuan\n\n" + tujuan, semuaTujuan, []string{"mengulang 3 indikator"}},
		{"tujuan bertambah", "Tabel 3.1 Tujuan\n\n" + tujuan + "\nTabel T-C.25 Tujuan\n\n" + tujuan + "C\tC1\tMakam\t80\t81\n",
			append(semuaTujuan, "tujuan C", "sasaran C1", "indikator Makam 2026:80 2027:81"), []string{"mengulang 3 indikator"}},
		{"strategi", "Tabel 3.4 Strategi\n\n" + strategi + "\nTabel T-C.26 Strategi\n\n" + strategi,
			[]string{"tujuan A1", "sasaran A2", "strategi A3", "arah A4"}, []string{"sama isinya dengan tabel pada baris 1; tidak dibaca lagi."}},
	} {
		r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		if diff := cmp.Diff(c.baca, isiTabelLain(r)); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
		var catat []string
		for _, x := range r.Catatan {
			_, s, _ := strings.Cut(x.Pesan, `" `)
			s, _, _ = strings.Cut(s, " yang")
			if x.Kode == renstra.TabelLain {
				catat = append(catat, s)
			}
			if x.Kode == renstra.TabelTidakTerbaca {
				t.Errorf("%s: %s", c.nama, x.Pesan)
			}
		}
		if diff := cmp.Diff(c.catat, catat); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
	}
}
