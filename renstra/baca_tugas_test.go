package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Tasks and functions of the agency alone, with the numbers that tell the level
// of each (synthetic, in the forms of the field).
func TestTugasFungsi(t *testing.T) {
	for _, c := range []struct {
		nama, teks    string
		tugas, fungsi []string
	}{
		{nama: "fungsi bertingkat, lalu sekretariat",
			teks: "2.1 Tugas, Fungsi dan Struktur Organisasi\n\nDinas Sosial mempunyai tugas membantu Gubernur melaksanakan urusan sosial.\nDinas Sosial menyelenggarakan fungsi:\n" +
				"a. perumusan kebijakan;\nb. pelaksanaan kebijakan:\n1) pencegahan;\n2) pelayanan:\na) rujukan; dan\nb) primer;\nc. administrasi dinas; dan\nd. pelaksanaan fungsi lain.\n\n" +
				"1. Sekretariat\nSekretariat mempunyai tugas melaksanakan koordinasi.\nSekretariat menyelenggarakan fungsi:\na. pengelolaan keuangan;\nb. pengelolaan barang.\n",
			tugas:  []string{" membantu Gubernur melaksanakan urusan sosial"},
			fungsi: []string{"a. perumusan kebijakan;", "b. pelaksanaan kebijakan:", "1) pencegahan;", "2) pelayanan:", "a) rujukan; dan", "b) primer;", "c. administrasi dinas; dan", "d. pelaksanaan fungsi lain."}},
		{nama: "judul berhuruf",
			teks:   "A. Tugas Pokok\n\nCamat mempunyai tugas pokok membantu Bupati dalam urusannya.\n\nB. Fungsi\n\nUntuk melaksanakan tugas tersebut, Camat mempunyai fungsi:\n1. penyelenggaraan umum;\n2. pengoordinasian:\n   a. di desa;\n   b. di kelurahan; dan\n3. pembinaan desa.\n\nC. Struktur Organisasi\n\n1. Camat\n2. Sekretaris\n",
			tugas:  []string{" membantu Bupati dalam urusannya"},
			fungsi: []string{"1. penyelenggaraan umum;", "2. pengoordinasian:", "a. di desa;", "b. di kelurahan; dan", "3. pembinaan desa."}},
		{nama: "unit kerja berjudul tugas dan fungsi sendiri",
			teks:   "A. Tugas\n\nDinas mempunyai tugas membantu Gubernur melaksanakan urusan.\n\nB. Fungsi\n1. perumusan kebijakan;\n2. fungsi lain.\n\n1. Sekretariat\n\nA. Tugas\n\nSekretariat mempunyai tugas melayani dinas.\n\nB. Fungsi\n1. pengelolaan keuangan.\n",
			tugas:  []string{" membantu Gubernur melaksanakan urusan"},
			fungsi: []string{"1. perumusan kebijakan;", "2. fungsi lain."}},
		{nama: "susunan organisasi di depan",
			teks:   "2.1 Tugas, Fungsi dan Struktur Organisasi\n\nSusunan organisasi terdiri atas:\n1. Kepala Dinas\n2. Sekretariat\n3. Bidang Sosial\n\nDinas Sosial mempunyai tugas membantu Gubernur melaksanakan urusan.\n\nDalam melaksanakan tugas, Dinas Sosial menyelenggarakan fungsi:\na. perumusan kebijakan;\nb. fungsi lain.\n",
			tugas:  []string{" membantu Gubernur melaksanakan urusan"},
			fungsi: []string{"a. perumusan kebijakan;", "b. fungsi lain."}},
		{nama: "baris asing di antara fungsi",
			teks:   "2.1 Tugas dan Fungsi\n\nDinas Sosial mempunyai tugas membantu Gubernur melaksanakan urusan.\nDinas Sosial menyelenggarakan fungsi:\na. perumusan kebijakan;\nPeraturan Gubernur Nomor 5\nb. pelaksanaan kebijakan;\nSumber: Peraturan Gubernur\n. administrasi;\nd. fungsi lain.\n",
			tugas:  []string{" membantu Gubernur melaksanakan urusan"},
			fungsi: []string{"a. perumusan kebijakan;", "b. pelaksanaan kebijakan;", ". administrasi;", "d. fungsi lain."}},
		{nama: "hanya fungsi unit kerja",
			teks: "2.1 Tugas dan Fungsi\n\nSekretariat mempunyai tugas melayani dinas.\nSekretariat menyelenggarakan fungsi:\na. pengelolaan keuangan;\nb. fungsi lain.\n"},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.tugas, isiButir(r.Tugas)); diff != "" {
				t.Error("tugas", diff)
			}
			if diff := cmp.Diff(c.fungsi, isiButir(r.Fungsi)); diff != "" {
				t.Error("fungsi", diff)
			}
		})
	}
}

func isiButir(daftar []renstra.Butir) []string {
	var out []string
	for _, b := range daftar {
		out = append(out, b.Nomor+" "+b.Teks)
	}
	return out
}
