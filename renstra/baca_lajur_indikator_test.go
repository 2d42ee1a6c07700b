package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The latest of what was reached is the baseline, the rest is said and is no
// target; the end of the period beside its last year is no second target
// (synthetic).
func TestLajurIndikator(t *testing.T) {
	const judul = "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t"
	for _, c := range []struct {
		kepala, isi string
		baca, catat []string
	}{
		{"Realisasi 2023\tRealisasi 2024\t2026\t2027", "78\t79\t80\t81", []string{"IKU Makam [79] 2026:80 2027:81"}, []string{`"Realisasi 2023"`}},
		{"Capaian 2023\tCapaian 2024\tTarget 2026\tTarget 2027", "78\t79\t80\t81", []string{"IKU Makam [79] 2026:80 2027:81"}, []string{`"Capaian 2023"`}},
		{"Baseline 2024\tCapaian 2023\t2026\t2027", "79\t78\t80\t81", []string{"IKU Makam [79] 2026:80 2027:81"}, []string{`"Capaian 2023"`}},
		{"Capaian 2026\tCapaian 2027", "80\t81", []string{"IKU Makam 2026:80 2027:81"}, nil}, // no other targets
		{"Target Capaian 2026\tTarget Capaian 2027", "80\t81", []string{"IKU Makam 2026:80 2027:81"}, nil},
		{"Capaian 2026\tTarget 2026\tTarget 2027", "79\t80\t81", []string{"IKU Makam [79] 2026:80 2027:81"}, nil},
		{"Kondisi Awal 2024\t2026\t2027\tKondisi Akhir 2027", "79\t80\t81\t82", []string{"IKU Makam [79] 2026:80 2027:81 akhir:82"}, nil},
		{"2026\tKondisi Akhir 2027", "80\t81", []string{"IKU Makam 2026:80 2027:81"}, nil}, // the only one of its year
	} {
		r := rencana(t, judul+c.kepala+"\n1\tMakam\t"+c.isi+"\n\n"+judulLapangan+kepalaBaku+isiBaku)
		if diff := cmp.Diff(c.baca, isiTabelLain(r)); diff != "" {
			t.Errorf("%q: %s", c.kepala, diff)
		}
		var catat []string
		for _, x := range r.Catatan {
			kolom, _, _ := strings.Cut(strings.TrimPrefix(x.Pesan, "Kolom "), " pada")
			if x.Kode != renstra.TabelTidakDikenal {
				kolom = x.Pesan
			}
			catat = append(catat, kolom)
		}
		if diff := cmp.Diff(c.catat, catat); diff != "" {
			t.Errorf("%q: %s", c.kepala, diff)
		}
	}
}

// Names of several lines beside fewer values are one indicator, which is said
// (synthetic).
func TestIndikatorTakBerpasangan(t *testing.T) {
	r := rencana(t, "Tabel 4.5 Indikator Kinerja Utama\n\nNo\tIndikator\t2026\t2027\n1\tMakam<br>Taman<br>Tugu\t80<br>81\t82<br>83\n2\tMakam<br>Taman\t80<br>81\t82<br>83\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if diff := cmp.Diff([]string{"IKU Makam Taman Tugu 2026:80 81 2027:82 83", "IKU Makam 2026:80 2027:82", "IKU Taman 2026:81 2027:83"}, isiTabelLain(r)); diff != "" {
		t.Error(diff)
	}
	if len(r.Catatan) != 1 || r.Catatan[0].Pesan != "Sel indikator berisi 3 baris, sel targetnya tidak; dibaca sebagai satu indikator." {
		t.Error(r.Catatan)
	}
}

// The year of the baseline is that of its label, though the label reaches over the
// years of the plan.
func TestTahunDasarDiLabel(t *testing.T) {
	r := rencana(t, "RENSTRA DINAS SOSIAL KOTA JAMBI TAHUN 2025-2026\n\nKODE\tPROGRAM/KEGIATAN\tINDIKATOR\tBASELINE TAHUN 2024\t\t\t\t\n\t\t\t\t2025\t\t2026\t\n\t\t\t\tTARGET\tPAGU\tTARGET\tPAGU\n"+
		"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t70\t75\t1.000.000\t80\t1.000.000\n")
	if r.Periode.TahunDasar != 2024 {
		t.Errorf("tahun dasar %d", r.Periode.TahunDasar)
	}
}
