package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The price of one is neither the unit nor the value; the condition may be called
// keadaan; a column that has no place in the plan is said (synthetic).
func TestKolomAset(t *testing.T) {
	for _, c := range []struct{ kepala, isi, want, kolom string }{
		{"No\tJenis Sarana\tJumlah\tTahun\tKondisi\tHarga Satuan\tJumlah Harga", "1\tMobil\t2\t2019\tBaik\t200\t400",
			"2||2019|400|baik", `Kolom "Harga Satuan"`},
		{"No\tNama Barang\tJumlah Harga (Rp)\tJumlah\tSatuan\tHarga Satuan (Rp)", "1\tMobil\t400\t2\tUnit\t200",
			"2|Unit||400|", `Kolom "Harga Satuan (Rp)"`},
		{"No\tNama Barang\tVolume\tNilai Buku\tNilai Perolehan\tKeadaan Barang", "1\tMobil\t2\t250\t400\tRusak Berat",
			"2|||400|rusak berat", `Kolom "Nilai Buku"`},
		{"No\tNama Barang\tVolume\tHarga Satuan", "1\tMobil\t2\t200", "2||||", `Kolom "Harga Satuan"`},
		{"No\tNama Barang\tVolume\tHarga\tKet", "1\tMobil\t2\t200\t", "2|||200|", ""}, // nothing in the column
	} {
		r := rencana(t, "Tabel 2.5 Aset\n\n"+c.kepala+"\n"+c.isi+"\n\n"+judulLapangan+kepalaBaku+isiBaku)
		if len(r.Aset) != 1 {
			t.Errorf("%q: %d aset", c.kepala, len(r.Aset))
			continue
		}
		a := r.Aset[0]
		got := strings.Join([]string{a.Kuantitas.String(), a.Satuan.String(), a.Tahun, a.Nilai, a.Kondisi.String()}, "|")
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.kepala, diff)
		}
		kolom := strings.Join(adaTemuan(r, renstra.TabelTidakDikenal), ";")
		if c.kolom == "" && kolom != "" || !strings.Contains(kolom, c.kolom+" pada") && c.kolom != "" {
			t.Errorf("%q: %q, mau %q", c.kepala, kolom, c.kolom)
		}
	}
}
