package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Levels of education are labels though half of them are digits, and a count that
// is not known leaves its column one of counts; synthetic.
func TestKolomHitungan(t *testing.T) {
	for _, c := range []struct{ teks, want string }{
		{"No\tUnit\tTingkat Pendidikan\t\t\tJumlah\n\t\tS2\tD3\tSLTA\t\n1\tA\t1\t2\t3\t6\n2\tB\t1\t1\t1\t3\n\tJumlah\t2\t3\t4\t9\n", "[Unit] [Tingkat Pendidikan S2 Tingkat Pendidikan D3 Tingkat Pendidikan SLTA Jumlah] 2 baris, jumlah [2 3 4 9]"},
		{"No\tUnit\tS2\tS1\tJumlah\n1\tA\t1\t2\t3\n\tJumlah\t1\t2\t3\n", "[Unit] [S2 S1 Jumlah] 1 baris, jumlah [1 2 3]"},
		{"No\tUnit\tL\tP\tJumlah\n1\tA\t1\t2\t3\n2\tB\tn.a.\t3\t3\n\tJumlah\t1\t5\t6\n", "[Unit] [L P Jumlah] 2 baris, jumlah [1 5 6]"},
		{"No\tAgama\tJumlah\n1\tIslam\t12\n2\tBuddha\tn.a.\n\tJumlah\t12\n", "[Agama] [Jumlah] 2 baris, jumlah [12]"},
		{"No\tUnit\tEselon\tJumlah\n1\tA\tIII\t2\n2\tB\t-\t3\n\tJumlah\t\t5\n", "[Unit Eselon] [Jumlah] 2 baris, jumlah [5]"},
	} {
		r := rencana(t, "Tabel 2.1 Jumlah Pegawai\n\n"+c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
		got := fmt.Sprint(len(r.SumberDaya), " tabel")
		if len(r.SumberDaya) == 1 && r.SumberDaya[0].Jumlah != nil {
			x := r.SumberDaya[0]
			got = fmt.Sprintf("%v %v %d baris, jumlah %v", x.Uraian, x.Kolom, len(x.Isi), x.Jumlah.Nilai)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
}
