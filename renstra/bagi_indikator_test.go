package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// tabelBerpagu is a small synthetic table of 2026–2028, its rows from line 5 on: the
// second sub kegiatan has further indicators.
func tabelBerpagu(kegiatan, sub string, lanjut ...string) string {
	return "RENSTRA DINAS PENDIDIKAN KABUPATEN KUDUS TAHUN 2026-2028\n\n" +
		"Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\t2026\t\t2027\t\t2028\t\n" +
		"\t\t\tTarget\tPagu\tTarget\tPagu\tTarget\tPagu\n" +
		"1.01.02\tPROGRAM PENGELOLAAN PENDIDIKAN\tPersentase lulusan\t90%" + kegiatan + "\n" +
		"1.01.02.2.01\tPengelolaan Pendidikan Sekolah Dasar\tPersentase SD\t90%" + kegiatan + "\n" +
		"1.01.02.2.01.0001\tPembangunan Unit Sekolah Baru (USB)\tJumlah Sekolah\t1 Unit\t5.000.000\t1 Unit\t5.000.000\t1 Unit\t5.000.000\n" +
		"1.01.02.2.01.0003\tPembangunan Ruang Guru\tJumlah Ruang\t2 Ruang" + sub + "\n" +
		"\t\t" + strings.Join(lanjut, "\n\t\t") + "\n"
}

// The amounts of further indicators, whose rows look alike: parts of the pagu of the
// first row, what is to be added to it, or that pagu once more. The sum of the kegiatan
// tells, also with one figure wrong; where it tells nothing, the rows are found and not
// read. Synthetic.
func TestPaguPerIndikator(t *testing.T) {
	const (
		kegiatan = "\t35.000.000\t91%\t36.000.000\t92%\t37.000.000"
		utuh     = "\t30.000.000\t2 Ruang\t31.000.000\t2 Ruang\t32.000.000"
		mebel    = "Jumlah Mebel\t5 Set\t10.000.000\t5 Set\t10.500.000\t5 Set\t11.000.000"
		atap     = "Jumlah Atap\t3 Unit\t20.000.000\t3 Unit\t20.500.000\t3 Unit\t21.000.000"
		sebagian = "\t20.000.000\t2 Ruang\t20.500.000\t2 Ruang\t21.000.000"
		ulang    = "Jumlah Mebel\t5 Set\t30.000.000\t5 Set\t31.000.000\t5 Set\t32.000.000"
	)
	for nama, c := range map[string]struct {
		teks    string
		pagu    string // of the second sub kegiatan
		lain    int    // its further indicators
		rincian string
		temuan  []string
	}{
		"bagian dari baris pertama": {tabelBerpagu(kegiatan, utuh, mebel, atap), "Rp30.000.000 Rp31.000.000 Rp32.000.000", 2,
			"Jumlah Mebel Rp10.000.000; Jumlah Mebel Rp10.500.000; Jumlah Mebel Rp11.000.000; Jumlah Atap Rp20.000.000; Jumlah Atap Rp20.500.000; Jumlah Atap Rp21.000.000", nil},
		"satu bagian salah": {tabelBerpagu(kegiatan, utuh, mebel, strings.Replace(atap, "20.500.000", "20.400.000", 1)), "Rp30.000.000 Rp31.000.000 Rp32.000.000", 2,
			"Jumlah Mebel Rp10.000.000; Jumlah Mebel Rp10.500.000; Jumlah Mebel Rp11.000.000; Jumlah Atap Rp20.000.000; Jumlah Atap Rp20.400.000; Jumlah Atap Rp21.000.000",
			[]string{"galat 8 rincian-beda 2027"}},
		"dijumlahkan": {tabelBerpagu(kegiatan, sebagian, mebel), "Rp30.000.000 Rp31.000.000 Rp32.000.000", 1,
			"Jumlah Ruang Rp20.000.000; Jumlah Ruang Rp20.500.000; Jumlah Ruang Rp21.000.000; Jumlah Mebel Rp10.000.000; Jumlah Mebel Rp10.500.000; Jumlah Mebel Rp11.000.000",
			[]string{"peringatan 8 baris-tanpa-nama 0"}},
		"dijumlahkan, satu salah": {tabelBerpagu(kegiatan, sebagian, strings.Replace(mebel, "10.500.000", "10.900.000", 1)), "Rp30.000.000 Rp31.400.000 Rp32.000.000", 1,
			"Jumlah Ruang Rp20.000.000; Jumlah Ruang Rp20.500.000; Jumlah Ruang Rp21.000.000; Jumlah Mebel Rp10.000.000; Jumlah Mebel Rp10.900.000; Jumlah Mebel Rp11.000.000",
			[]string{"galat 6 jumlah-kegiatan 2027", "peringatan 8 baris-tanpa-nama 0"}},
		"diulang": {tabelBerpagu(kegiatan, utuh, ulang), "Rp30.000.000 Rp31.000.000 Rp32.000.000", 1, "", nil},
		"dua kali sama, dijumlahkan": {tabelBerpagu("\t65.000.000\t91%\t67.000.000\t92%\t69.000.000", utuh, ulang), "Rp60.000.000 Rp62.000.000 Rp64.000.000", 1,
			"Jumlah Ruang Rp30.000.000; Jumlah Ruang Rp31.000.000; Jumlah Ruang Rp32.000.000; Jumlah Mebel Rp30.000.000; Jumlah Mebel Rp31.000.000; Jumlah Mebel Rp32.000.000",
			[]string{"peringatan 8 baris-tanpa-nama 0"}},
		"tidak menentu": {tabelBerpagu("\t\t91%\t\t92%\t", sebagian, mebel), "Rp20.000.000 Rp20.500.000 Rp21.000.000", 0, "",
			[]string{"galat 9 baris-tanpa-nama 0"}},
	} {
		r := rencana(t, c.teks)
		var pagu, rincian []string
		lain := 0
		for n := range r.SubKegiatan() {
			if n.Baris != 8 {
				continue
			}
			lain = len(n.IndikatorLain)
			for _, x := range n.Tahunan {
				pagu = append(pagu, x.Pagu.String())
			}
			for _, x := range n.Rincian {
				rincian = append(rincian, fmt.Sprint(x.Indikator, " ", x.Pagu))
			}
		}
		if got := strings.Join(pagu, " "); got != c.pagu || lain != c.lain {
			t.Errorf("%s: pagu %s, %d indikator lain", nama, got, lain)
		}
		if diff := cmp.Diff(c.rincian, strings.Join(rincian, "; ")); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if diff := cmp.Diff(c.temuan, temuanAngka(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// temuanAngka are the findings about amounts and rows without a name.
func temuanAngka(r *renstra.Rencana) (out []string) {
	for _, x := range renstra.Audit(r, nil) {
		if x.Keparahan == renstra.Galat && x.Kode != renstra.PaguTidakTertulis || x.Kode == renstra.BarisTanpaNama {
			out = append(out, fmt.Sprint(x.Keparahan, " ", x.Baris, " ", x.Kode, " ", x.Tahun))
		}
	}
	return out
}

// The amounts of several indicators in the lines of one cell are read the same way.
// Synthetic.
func TestPaguPerIndikatorDalamSel(t *testing.T) {
	const text = "Renstra Dinas Pendidikan Kabupaten Kudus Tahun 2026-2027\n" +
		"Kode,Program/Kegiatan/Sub Kegiatan,Indikator,Target 2026,Pagu 2026,Target 2027,Pagu 2027\n" +
		"1.01.02,PROGRAM PENGELOLAAN PENDIDIKAN,Persentase lulusan,90%,30.000.000,91%,31.000.000\n" +
		"1.01.02.2.01,Pengelolaan Pendidikan Sekolah Dasar,Persentase SD,90%,30.000.000,91%,31.000.000\n" +
		"1.01.02.2.01.0003,Pembangunan Ruang Guru,\"- Jumlah Ruang\n- Jumlah Mebel\",\"2 Ruang\n5 Set\",\"20.000.000\n10.000.000\",\"2 Ruang\n5 Set\",\"20.500.000\n10.500.000\"\n"
	r := rencana(t, text)
	for n := range r.SubKegiatan() {
		if got := fmt.Sprint(n.Pagu(2026), " ", n.Pagu(2027), " ", n.Indikator, " ", len(n.IndikatorLain), " ", len(n.Rincian)); got != "Rp30.000.000 Rp31.000.000 Jumlah Ruang 1 4" {
			t.Error(got)
		}
	}
	if diff := cmp.Diff([]string{"info 5 baris-tanpa-nama 0"}, temuanAngka(r)); diff != "" {
		t.Error(diff)
	}
}

// In thousands the parts of a pagu, and what is to be added up, may miss a sum by what
// rounding leaves. Synthetic.
func TestPaguPerIndikatorRibuan(t *testing.T) {
	ribuan := strings.NewReplacer("Pagu", "Pagu (Rp 000)", "5.000.000", "5.000").Replace
	const kegiatan = "\t35.000\t91%\t36.000\t92%\t37.000"
	for nama, c := range map[string]struct{ teks, want string }{
		"bagian": {tabelBerpagu(kegiatan, "\t30.000\t2 Ruang\t31.000\t2 Ruang\t32.000", "Jumlah Mebel\t5 Set\t10.000\t5 Set\t10.500\t5 Set\t11.000",
			"Jumlah Atap\t3 Unit\t19.999\t3 Unit\t20.501\t3 Unit\t21.001"), "Rp30.000.000 Rp31.000.000 Rp32.000.000"},
		"dijumlahkan": {tabelBerpagu(kegiatan, "\t20.000\t2 Ruang\t20.501\t2 Ruang\t21.001", "Jumlah Mebel\t5 Set\t9.999\t5 Set\t10.500\t5 Set\t11.000"),
			"Rp29.999.000 Rp31.001.000 Rp32.001.000"},
	} {
		r := rencana(t, ribuan(c.teks))
		for n := range r.SubKegiatan() {
			if got := fmt.Sprint(n.Pagu(2026), " ", n.Pagu(2027), " ", n.Pagu(2028)); n.Baris == 8 && got != c.want {
				t.Errorf("%s: %s", nama, got)
			}
		}
		for _, x := range renstra.Audit(r, nil) {
			if x.Keparahan == renstra.Galat {
				t.Errorf("%s: %d %s %s", nama, x.Baris, x.Kode, x.Pesan)
			}
		}
	}
}
