package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The lists of the text stand in the whole document only.
func TestDaftarTeks(t *testing.T) {
	r := rencana(t, bacaUtuh(t))
	type daftar struct {
		Jumlah, Pertama, Terakhir int // how many, first and last line
		Nomor, Teks               string
	}
	ringkas := func(in []renstra.Butir) daftar {
		if len(in) == 0 {
			return daftar{}
		}
		n := len(in) - 1
		return daftar{len(in), in[0].Baris, in[n].Baris, in[n].Nomor, in[n].Teks}
	}
	for nama, c := range map[string]struct {
		got  []renstra.Butir
		want daftar
	}{
		"fungsi":         {r.Fungsi, daftar{10, 289, 299, "j.", "pelaksanaan tugas lain yang diberikan walikota sesuai dengan bidang tugas dan fungsinya"}},
		"permasalahan":   {r.Permasalahan, daftar{22, 1751, 1775, "12)", "Rendahnya keterampilan penduduk miskin;"}},
		"isu strategis":  {r.IsuStrategis, daftar{6, 1820, 1825, "6.", "Peningkatan dan Optimalisasi anggaran urusan sosial"}},
		"strategi":       {r.Strategi, daftar{4, 1899, 1902, "4.", "Peningkatan pelayanan Jaminan Sosial bagi PAS;"}},
		"arah kebijakan": {r.ArahKebijakan, daftar{7, 1908, 1917, "3)", "Peningkatan fungsi dan Pemberdayaan Potensi Sumber Kesejahteraan Sosial (PSKS) dalam penanganan masalah-masalah Kesejahteraan Sosial."}},
	} {
		if diff := cmp.Diff(c.want, ringkas(c.got)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
	if len(r.Tugas) != 1 || r.Tugas[0].Baris != 285 || !strings.HasPrefix(r.Tugas[0].Teks, "Membantu Walikota dalam melaksanakan Urusan Pemerintah Daerah di Bidang Sosial") {
		t.Errorf("tugas: %+v", r.Tugas)
	}
	for _, b := range [][]renstra.Butir{r.Tugas, r.Fungsi, r.Permasalahan, r.IsuStrategis, r.Strategi, r.ArahKebijakan} {
		baris := strings.Split(bacaUtuh(t), "\n")
		for _, x := range b {
			if !strings.Contains(baris[x.Baris-1], x.Teks) {
				t.Errorf("baris %d tidak memuat %q", x.Baris, x.Teks)
			}
		}
	}
}

// Synthetic: an entry that a page break cut, and a list under a heading
// without mark-up.
func TestDaftarTerpotong(t *testing.T) {
	r := rencana(t, tabelProgram+`
2.2.2 Isu Strategis

Isu strategis sebagai berikut:
- a) Regulasi yang belum
RENSTRA (2025-2029) DINAS 66
lengkap;
- b) Data.

Paragraf berikutnya.
- c) bukan isu
`)
	want := []renstra.Butir{{Baris: 10, Nomor: "a)", Teks: "Regulasi yang belum lengkap;"}, {Baris: 13, Nomor: "b)", Teks: "Data."}}
	if diff := cmp.Diff(want, r.IsuStrategis); diff != "" {
		t.Error(diff)
	}
}
