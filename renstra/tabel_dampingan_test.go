package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Tables of counts side by side are two, or one that was folded (synthetic). Each
// expectation is "head name=count", the totals last.
func TestTabelDampingan(t *testing.T) {
	const judul = "Tabel 2.1 Jumlah Pegawai\n\n"
	pesan := func(n int) []string {
		return []string{fmt.Sprintf(`info tabel-terbelah: Tabel "Tabel 2.1 Jumlah Pegawai" memuat 2 daftar berdampingan dengan nomornya masing-masing; dibaca sebagai %d tabel.`, n)}
	}
	for _, c := range []struct {
		nama, teks   string
		want, temuan []string
	}{
		{"dua tabel", "No\tGolongan\tJumlah\tNo\tPendidikan\tJumlah\n1\tIV\t8\t1\tS2\t10\n2\tIII\t30\t2\tS1\t23\n\t\t\t3\tD3\t5\n\tJumlah\t38\t\tJumlah\t38\n",
			[]string{"Golongan IV=8", "Golongan III=30", "Golongan Jumlah=38", "Pendidikan S2=10", "Pendidikan S1=23", "Pendidikan D3=5", "Pendidikan Jumlah=38"}, pesan(2)},
		{"satu yang dilipat", "No\tJabatan\tJumlah\tNo\tJabatan\tJumlah\n1\tKepala\t1\t3\tKasi\t5\n2\tSekretaris\t1\t4\tStaf\t20\n\t\t\t\tJumlah\t27\n",
			[]string{"Jabatan Kepala=1", "Jabatan Sekretaris=1", "Jabatan Kasi=5", "Jabatan Staf=20", "Jabatan Jumlah=27"}, pesan(1)},
		{"nomor mulai lagi", "No\tJabatan\tJumlah\tNo\tJabatan\tJumlah\n1\tKepala\t1\t1\tKasi\t5\n",
			[]string{"Jabatan Kepala=1", "Jabatan Kasi=5"}, pesan(2)},
		{"satu nomor saja", "No\tGolongan\tL\tP\tJumlah\n1\tIV\t3\t5\t8\n", []string{"Golongan IV=3"}, nil},
	} {
		r := rencana(t, judul+c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []string
		for _, x := range r.SumberDaya {
			baris := x.Isi
			if x.Jumlah != nil {
				baris = append(baris[:len(baris):len(baris)], *x.Jumlah)
			}
			for _, b := range baris {
				got = append(got, fmt.Sprintf("%s %s=%s", x.Uraian[0], b.Uraian[0], b.Nilai[0]))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
		if diff := cmp.Diff(c.temuan, pesanCatatan(r)); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
		if got := adaTemuan(r, renstra.JumlahTabel); got != nil {
			t.Errorf("%s: %v", c.nama, got)
		}
		samaKembali(t, r)
	}
}
