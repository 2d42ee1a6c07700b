package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
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

// A plan without amounts does not say what groups: the counts of a table do, if
// they all have the same separator and none divides with it (synthetic).
func TestHitunganTanpaUang(t *testing.T) {
	const kepala = "Tabel 2.1 Kecamatan\n\nNo\tKecamatan\tLuas\tJumlah\n"
	tanpaUang := strings.NewReplacer("3.000.000", "", "4.500.000", "", "1.000.000", "", "1.500.000", "", "2.000.000", "")
	for isi, want := range map[string][]string{
		"1\tSuka\t2\t1.204\n2\tMaju\t3\t2.310\n":    {"2", "1204", "3", "2310"},
		"1\tSuka\t2\t1,204\n2\tMaju\t3\t7\n":        {"2", "1204", "3", "7"},
		"1\tSuka\t2\t1.204\n2\tMaju\t3\t2,310\n":    {"2", "", "3", ""},
		"1\tSuka\t2.25\t1.204\n2\tMaju\t3\t2.310\n": {"2.25", "", "3", ""},
	} {
		r := rencana(t, kepala+isi+"\n"+judulLapangan+kepalaBaku+tanpaUang.Replace(isiBaku))
		var got []string
		for _, b := range r.SumberDaya[0].Isi {
			for _, v := range b.Nilai {
				s := ""
				if x, ok := v.Angka(); ok {
					s = x.String()
				}
				got = append(got, s)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", isi, diff)
		}
	}
}

// Counts that are grouped as the plan does not group are decided by the sums of
// their table, or left alone (synthetic).
func TestHitunganMenurutJumlah(t *testing.T) {
	const (
		kepala  = "Tabel 2.1 Jumlah PPKS\n\nNo\tJenis\tLaki-laki\tPerempuan\tJumlah\n"
		ribuan  = `info target-tak-tentu: %d angka tabel seperti %q dibaca sebagai ribuan: hanya demikian jumlah tabel ini cocok.`
		dibiar  = `info target-tak-tentu: %d angka tabel seperti %q dapat berarti ribuan atau desimal; dibiarkan dan tidak ikut dijumlahkan.`
		desimal = `info target-tak-tentu: %d angka tabel seperti %q dibaca sebagai desimal: hanya demikian jumlah tabel ini cocok.`
	)
	for _, c := range []struct {
		isi    string
		lansia string // what the first row has in the first column, as a number
		temuan string
		salah  int // sums that are wrong
	}{
		{"1\tLansia\t1,234\t1.000\t2.234\n2\tAnak\t100\t200\t300\n\tJumlah\t1.334\t1.200\t2.534\n", "1234", fmt.Sprintf(ribuan, 1, "1,234"), 0},
		{"1\tLansia\t1,234\t1,000\t2,234\n2\tAnak\t100\t200\t300\n\tJumlah\t1,334\t1,200\t2,534\n", "1234", fmt.Sprintf(ribuan, 6, "1,234"), 0},
		{"1\tLansia\t1,234\t2\t3,234\n2\tAnak\t1\t2\t3\n\tJumlah\t2,234\t4\t6,234\n", "1.234", fmt.Sprintf(desimal, 4, "1,234"), 0},
		{"1\tLansia\t1,234\t1,000\t2,234\n", "", fmt.Sprintf(dibiar, 3, "1,234"), 0},                                                        // both readings agree
		{"1\tLansia\t1,234\t1.000\t2.235\n2\tAnak\t100\t200\t300\n\tJumlah\t1.334\t1.200\t2.534\n", "", fmt.Sprintf(dibiar, 1, "1,234"), 1}, // a sum is wrong in both
	} {
		r := rencana(t, kepala+c.isi+"\n"+judulLapangan+kepalaBaku+isiBaku)
		if diff := cmp.Diff([]string{c.temuan}, pesanCatatan(r)); diff != "" {
			t.Error(diff)
		}
		got := ""
		if x, ok := r.SumberDaya[0].Isi[0].Nilai[0].Angka(); ok {
			got = x.String()
		}
		if got != c.lansia {
			t.Errorf("%q: %s, mau %s", c.isi, got, c.lansia)
		}
		if got := adaTemuan(r, renstra.JumlahTabel); len(got) != c.salah {
			t.Errorf("%q: %v", c.isi, got)
		}
		samaKembali(t, r)
	}
}
