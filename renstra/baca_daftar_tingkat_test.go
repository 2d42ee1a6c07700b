package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Synthetic: lists of several levels, and those of strategies and policy
// directions under the sasaran they serve.
func TestDaftarBertingkat(t *testing.T) {
	for _, c := range []struct {
		nama, teks     string
		strategi, arah []string
	}{
		{"1. a. i.", "3.3 Strategi\n\n1. Rehabilitasi:\n   a. Luar panti;\n   b. Permakanan:\n      i. lanjut usia;\n      ii. anak.\n2. Jaminan:\n   a. DTKS.\n\n3.4 Arah Kebijakan\n\nA. Data\n1) Penataan\n2) Integrasi\nB. Layanan\n1) Pengaduan\n",
			[]string{"[1.] Rehabilitasi:", " [a.] Luar panti;", " [b.] Permakanan:", "  [i.] lanjut usia;", "  [ii.] anak.", "[2.] Jaminan:", " [a.] DTKS."},
			[]string{"[A.] Data", " [1)] Penataan", " [2)] Integrasi", "[B.] Layanan", " [1)] Pengaduan"}},
		{"anak dengan nomor lain", "3.3 Strategi\n\n1. A\na. B\n2. C\ni. D\n- E\n3. F\n", []string{"[1.] A", " [a.] B", "[2.] C", " [i.] D", "  E", "[3.] F"}, nil},
		{"angka romawi besar", "3.3 Strategi\n\nI. Data\n1. Penataan\nII. Layanan\n1. Pengaduan\n", []string{"[I.] Data", " [1.] Penataan", "[II.] Layanan", " [1.] Pengaduan"}, nil},
		{"i. sesudah h.", "3.3 Strategi\n\na. A\nb. B\nc. C\nd. D\ne. E\nf. F\ng. G\nh. H\ni. I\nj. J\n",
			[]string{"[a.] A", "[b.] B", "[c.] C", "[d.] D", "[e.] E", "[f.] F", "[g.] G", "[h.] H", "[i.] I", "[j.] J"}, nil},
		{"daftar kedua sesudah kalimatnya bukan anak", "3.4 Arah Kebijakan\n\nMeliputi:\n1. A\n2. B\n\nDirumuskan sebagai berikut:\n1) C\n2) D\n", nil, []string{"[1.] A", "[2.] B", "[1)] C", "[2)] D"}},
		{"angka nomor hilang", "3.3 Strategi\n\n1. A:\na) B\n) C\nc) D\n. E\n3. F\n", []string{"[1.] A:", " [a)] B", " [)] C", " [c)] D", "[.] E", "[3.] F"}, nil},
		{"angka nomor pertama hilang", "3.3 Strategi\n\n. A:\n1) B\n2. C\n", []string{"[.] A:", " [1)] B", "[2.] C"}, nil},
		{"nomor pertama salah pindai", "3.3 Strategi\n\nl. A:\nl) B\n2) C\n2. D\n", []string{"[l.] A:", " [l)] B", " [2)] C", "[2.] D"}, nil},
		{"nomor sepuluh salah pindai", "3.3 Strategi\n\n9. A\na. B\n1O. C\na. D\nl1. E\n", []string{"[9.] A", " [a.] B", "[1O.] C", " [a.] D", "[l1.] E"}, nil},
		{"l. sesudah k.", "3.3 Strategi\n\na. A\nk. K\nl. L\nm. M\n", []string{"[a.] A", "[k.] K", "[l.] L", "[m.] M"}, nil},
		{"nomor pertama anak hilang", "3.3 Strategi\n\n1. A:\n2) B\n3) C\n2. D\n", []string{"[1.] A:", " [2)] B", " [3)] C", "[2.] D"}, nil},
		{"sumber tabel di antara butir", "3.3 Strategi\n\n1. A:\n\nSumber : BPS 2024\n\na) B\n2. C\n", []string{"[1.] A:", " [a)] B", "[2.] C"}, nil},
		{"nomor yang tidak memulai daftar tetap setingkat", "3.3 Strategi\n\n1. A\n2) B\n3. C\n", []string{"[1.] A", "[2)] B", "[3.] C"}, nil},
		{"sebutan di bawah sasaran", "3.3 Strategi\n\nSasaran 1: Terlayani\n\nStrategi:\n1. Rehabilitasi\n2. Jaminan\n\nArah kebijakan:\n1. Luar panti\n\nSasaran 2: Berdaya\n\nStrategi:\n1. Pemberdayaan\n\nArah kebijakan:\n1. Pelatihan\n   a. Dasar\n",
			[]string{"[1.] Rehabilitasi < Terlayani", "[2.] Jaminan < Terlayani", "[1.] Pemberdayaan < Berdaya"}, []string{"[1.] Luar panti < Terlayani", "[1.] Pelatihan < Berdaya", " [a.] Dasar"}},
		{"sasaran tanpa sebutan", "3.3 Strategi\n\nSasaran 1: Terlayani\n1. Rehabilitasi\n2. Jaminan\nSasaran 2: Berdaya\n1. Pemberdayaan\n", []string{"[1.] Rehabilitasi < Terlayani", "[2.] Jaminan < Terlayani", "[1.] Pemberdayaan < Berdaya"}, nil},
		{"judul tebal di bawah judul gabungan", "### 3.3 Strategi dan Arah Kebijakan\n\n#### Sasaran 1: Terlayani\n\n**Strategi**\n\n1. Rehabilitasi\n\n**Arah Kebijakan**\n\n1. Luar panti\n\n#### Sasaran 2: Berdaya\n\n**Strategi**\n\n1. Pemberdayaan\n",
			[]string{"[1.] Rehabilitasi < Terlayani", "[1.] Pemberdayaan < Berdaya"}, []string{"[1.] Luar panti < Terlayani"}},
		{"judul berhuruf di bawah judul gabungan", "3.3 Strategi dan Arah Kebijakan\n\nA. Strategi\n\n1. Rehabilitasi\n\nB. Arah Kebijakan\n\n1. Luar panti\n", []string{"[1.] Rehabilitasi"}, []string{"[1.] Luar panti"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n## BAB IV\n\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.strategi, barisButir(r.Strategi)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.arah, barisButir(r.ArahKebijakan)); diff != "" {
				t.Error(diff)
			}
			if got := pesanCatatan(r); got != nil {
				t.Error(got)
			}
		})
	}
}

// Of two lists the table's is read, of two in the text the last; what the other
// alone has is said (synthetic). The introduction, which tells what the chapters
// will hold, has no entries.
func TestDaftarDiganti(t *testing.T) {
	const tabel = "Tabel T-C.26\n\nTujuan\tSasaran\tStrategi\tArah Kebijakan\nSejahtera\tTerlayani\tRehabilitasi\tLuar panti\n\n"
	for _, c := range []struct {
		teks              string
		strategi, catatan []string
	}{
		{"3.3 Strategi\n\n1. Rehabilitasi;\n\n" + tabel, []string{"Rehabilitasi < Terlayani"}, nil},
		{"3.3 Strategi\n\n1. Rehabilitasi;\n2. Jaminan.\n\n" + tabel, []string{"Rehabilitasi < Terlayani"},
			[]string{`info tabel-lain: Daftar strategi dibaca dari tabel; 1 butir dalam teks tidak ada di sana dan tidak dibaca: baris 4 "Jaminan.".`}},
		{"3.3 Strategi\n\n1. Rehabilitasi\n\n3.5 Strategi Pelaksanaan\n\n1. Jaminan\n\n", []string{"[1.] Jaminan"},
			[]string{`info tabel-lain: Daftar strategi dibaca dari bagian mulai baris 7; 1 butir bagian ini tidak ada di sana dan tidak dibaca: baris 3 "Rehabilitasi".`}},
		{"1.4 Sistematika Penulisan\n\nBAB III Tujuan\n\nBAB IV Program\n\n## BAB III\n\n3.3 Strategi\n\n1. Rehabilitasi\n\n3.5 Strategi Pelaksanaan\n\n1. Jaminan\n\n", []string{"[1.] Jaminan"},
			[]string{`info tabel-lain: Daftar strategi dibaca dari bagian mulai baris 15; 1 butir bagian ini tidak ada di sana dan tidak dibaca: baris 11 "Rehabilitasi".`}},
		{"1.4 Sistematika Penulisan\n\nBAB III Tujuan\n\n3.3 Strategi\n\n1. Memuat strategi\n\nBAB IV Program\n\n## BAB III\n\n3.3 Strategi\n\n1. Jaminan\n\n", []string{"[1.] Jaminan"}, nil},
	} {
		r := rencana(t, c.teks+"## BAB IV\n\n"+judulLapangan+kepalaBaku+isiBaku)
		if diff := cmp.Diff(c.strategi, barisButir(r.Strategi)); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
		if diff := cmp.Diff(c.catatan, pesanCatatan(r)); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
	if n := strings.Count(strings.Join(pesanCatatan(rencana(t, bacaUtuh(t))), "\n"), string(renstra.TabelLain)); n > 0 {
		t.Errorf("%d catatan tentang daftar pengantar dokumen sumber", n)
	}
}
