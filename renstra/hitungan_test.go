package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Counts with thousands are decided by how the plan groups, and then checked.
func TestJumlahRibuan(t *testing.T) {
	ujiJumlah(t, []kasusJumlah{
		{nama: "penduduk",
			teks:  "Tabel 2.1 Jumlah Penduduk\n\nNo\tDesa\tL\tP\tJumlah\tKK\n1\tSuka\t1.204\t1.311\t2.515\t702\n2\tMaju\t2.010\t2.115\t4.125\t1.180\nJumlah\t\t3.214\t3.426\t6.640\t1.882\n",
			ganti: []string{"6.640", "6.460"},
			want: []string{`6 Kolom "Jumlah" tabel "Jumlah Penduduk" tertulis berjumlah 6.460, isinya berjumlah 6.640.`,
				`6 Kolom "Jumlah" baris "Jumlah" tertulis 6.460, kolom di depannya berjumlah 6.640.`}},
		{nama: "aset",
			teks:  "Tabel 2.5 Aset\n\nNo\tNama Barang\tKuantitas\tNilai (Rp)\n1\tTanah\t12\t5.000.000\n2\tBuku\t1.845\t2.500.000\n\tJumlah\t1.857\t7.500.000\n",
			ganti: []string{"1.857", "1.875"},
			want:  []string{"6 Kuantitas aset tertulis berjumlah 1.875, barang di atasnya berjumlah 1.857."}},
	})
}

// The separator of the plan groups, unless the table itself divides with it;
// the other one stays undecided.
func TestHitunganTakTentu(t *testing.T) {
	const kepala = "Tabel 2.1 Kecamatan\n\nNo\tKecamatan\tLuas\tJumlah\n"
	for isi, want := range map[string][]kinerja.Jenis{
		"1\tSuka\t2\t1.204\n2\tMaju\t3\t7\n":    {kinerja.JenisAngka, kinerja.JenisAngka, kinerja.JenisAngka, kinerja.JenisAngka},
		"1\tSuka\t2.25\t1.204\n2\tMaju\t3\t7\n": {kinerja.JenisAngka, kinerja.JenisTakTentu, kinerja.JenisAngka, kinerja.JenisAngka},
		"1\tSuka\t2\t1,204\n2\tMaju\t3\t7\n":    {kinerja.JenisAngka, kinerja.JenisTakTentu, kinerja.JenisAngka, kinerja.JenisAngka},
	} {
		r := rencana(t, kepala+isi+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []kinerja.Jenis
		for _, b := range r.SumberDaya[0].Isi {
			for _, v := range b.Nilai {
				got = append(got, v.Jenis())
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", isi, diff)
		}
		if r.Konvensi.String() != "titik ribuan" || len(r.SumberDaya) != 1 {
			t.Error(r.Konvensi)
		}
	}
}
