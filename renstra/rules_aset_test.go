package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Counts of each condition are no marks that contradict (synthetic).
func TestAsetMenurutKondisi(t *testing.T) {
	const kepala = "Tabel 2.5 Aset\n\nNo\tNama Barang\tJumlah\tKondisi\t\t\n\t\t\tB\tRR\tRB\n"
	for isi, want := range map[string][]string{
		"1\tMeja\t5\t3\t1\t1\n": {"info 5"},       // counts
		"1\tMeja\t5\tv\t\tv\n":  {"peringatan 5"}, // marks that contradict
		"1\tMeja\t5\t5\t-\t-\n": nil,
		"1\tMeja\t5\t\tv\t\n":   nil,
	} {
		var got []string
		for _, x := range rencana(t, kepala+isi+"\n"+judulLapangan+kepalaBaku+isiBaku).Catatan {
			got = append(got, fmt.Sprint(x.Keparahan, " ", x.Baris))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", isi, diff)
		}
	}
}

// The total of a list of assets is compared with the rows above it (synthetic
// figures).
func TestJumlahAset(t *testing.T) {
	const tabel = "Tabel 2.5 Aset Dinas Sosial\n\nNo\tNama Barang\tKuantitas\tNilai Perolehan (Rp)\n" +
		"1\tTanah\t2\t5.000.000\n2\tPeralatan dan Mesin\t3\t2.500.000\n3\tBuku\t-\t\n\tJumlah\t5\t7.500.000\n\n"
	for nama, c := range map[string]struct {
		ganti []string
		want  []string
	}{
		"cocok":     {nil, nil},
		"kuantitas": {[]string{"Jumlah\t5", "Jumlah\t6"}, []string{"7 Kuantitas aset tertulis berjumlah 6, barang di atasnya berjumlah 5."}},
		"nilai":     {[]string{"7.500.000", "7.500.001"}, []string{"7 Nilai aset tertulis berjumlah Rp7.500.001, barang di atasnya berjumlah Rp7.500.000: lebih Rp1."}},
		"subtotal":  {[]string{"3\tBuku\t-\t\n", "\tJumlah\t5\t7.500.000\n", "\tJumlah\t5", "\tTotal\t5"}, nil},
		"subtotal salah": {[]string{"3\tBuku\t-\t\n", "\tJumlah\t4\t7.500.000\n", "\tJumlah\t5", "\tTotal\t9"},
			[]string{"6 Kuantitas aset tertulis berjumlah 4, barang di atasnya berjumlah 5.", "7 Kuantitas aset tertulis berjumlah 9, barang di atasnya berjumlah 5."}},
		"nilai bukan":     {[]string{"2.500.000", "dua juta"}, nil},
		"bernomor":        {[]string{"\tJumlah\t5", "4\tJumlah\t6"}, nil}, // an asset of that name
		"nilai tidak ada": {[]string{"7.500.000", ""}, nil},
	} {
		r := rencana(t, strings.NewReplacer(c.ganti...).Replace(tabel)+judulLapangan+kepalaBaku+isiBaku)
		if len(r.Aset) != 4 {
			t.Errorf("%s: %d aset", nama, len(r.Aset))
		}
		if diff := cmp.Diff(c.want, adaTemuan(r, renstra.JumlahTabel)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
