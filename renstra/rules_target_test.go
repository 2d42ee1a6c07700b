package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A form that has targets for sub kegiatan only is said once for each level, not
// once for each row and year; one row without is said (synthetic).
func TestPaguTanpaTargetMenurutBentuk(t *testing.T) {
	duaKegiatan := isiBaku + "1.06.07.1.02\tKegiatan Contoh\tJumlah contoh\t1 Unit\t100\t1 Unit\t100\n"
	tanpaKegiatan := strings.NewReplacer("2 Makam\t3.000.000\t2 Makam", "\t3.000.000\t", "1 Unit\t100\t1 Unit", "\t100\t").Replace(duaKegiatan)
	for _, c := range []struct {
		nama, teks string
		want       []string
	}{
		{"semua bertarget", duaKegiatan, nil},
		{"tanpa target kegiatan", tanpaKegiatan, []string{"info 0"}},
		{"satu kegiatan tanpa target", strings.Replace(duaKegiatan, "1 Unit\t100\t1 Unit", "\t100\t", 1), []string{"peringatan 2026", "peringatan 2027"}},
		{"satu program saja, tanpa target", strings.NewReplacer("90 %", "", "95 %", "").Replace(isiBaku), []string{"peringatan 2026", "peringatan 2027"}},
		{"tanpa target sama sekali", strings.NewReplacer("90 %", "", "95 %", "", "1 Makam", "", "1 Orang", "").Replace(tanpaKegiatan),
			strings.Split(strings.Repeat("peringatan 2026|peringatan 2027|", 4)+"peringatan 2026|peringatan 2027", "|")},
	} {
		var got []string
		for _, x := range renstra.Audit(rencana(t, judulLapangan+kepalaBaku+c.teks), nil) {
			if x.Kode == renstra.PaguTanpaTarget {
				got = append(got, fmt.Sprint(x.Keparahan, " ", x.Tahun))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
	}
}

// A cell that could not be read is one finding: something is written there, and
// words that fit into no other column have not slipped. Words that do may have
// (synthetic).
func TestSelTidakTerbacaSekali(t *testing.T) {
	const sub = "1.06.07.1.01.0005\t" + subMakam + "\tJumlah orang dimakamkan\t"
	for _, c := range []struct {
		nama, baris string
		want        []string
	}{
		{"pagu dengan kata", sub + "1 Orang\tlihat lampiran\t1 Orang\t3.000.000\n", []string{"sel-tidak-terbaca"}},
		{"kata yang mungkin dari kolom target, tidak ada yang lain", sub + "\tlihat lampiran\t\t\n", []string{"sel-tidak-terbaca", "sel-bergeser"}},
		{"target dan pagu tertukar", sub + "2.000.000\t1 Orang\t1 Orang\t3.000.000\n", []string{"sel-tidak-terbaca", "sel-tidak-terbaca", "sel-bergeser"}},
		{"predikat satu sel di kanannya", sub + "\tSangat Baik\tBaik\t3.000.000\n", []string{"sel-tidak-terbaca", "sel-bergeser"}},
		{"pagu kosong", sub + "1 Orang\t\t1 Orang\t3.000.000\n", []string{"target-tanpa-pagu"}},
	} {
		var got []string
		for _, x := range renstra.Audit(rencana(t, judulLapangan+kepalaBaku+strings.Join(strings.SplitAfter(isiBaku, "\n")[:3], "")+c.baris), nil) {
			switch x.Kode {
			case renstra.SelTidakTerbaca, renstra.SelBergeser, renstra.TargetTanpaPagu, renstra.BarisKosong, renstra.PaguTanpaTarget:
				if x.Baris == 7 {
					got = append(got, string(x.Kode))
				}
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
	}
}

// A unit that stands in a column of its own is named by the findings about it:
// the targets alone say nothing. Synthetic.
func TestPesanSatuanKolom(t *testing.T) {
	r := rencana(t, "Kode,Program/Kegiatan,Indikator,Satuan,Target 2026,Pagu 2026,Target 2027,Pagu 2027\n"+
		"1.06.01,PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA,Nilai AKIP,Nilai,70,3.000.000,72,3.000.000\n"+
		"1.06.01.2.01,\"Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah\",Persentase,Persen,100,3.000.000,100,3.000.000\n"+
		"1.06.01.2.01.0001,Penyusunan Dokumen Perencanaan Perangkat Daerah,Jumlah Dokumen Perencanaan Perangkat Daerah,Laporan,2,3.000.000,2 Dokumen,3.000.000\n")
	got := map[renstra.Kategori]string{}
	for _, x := range renstra.Audit(r, nil) {
		got[x.Kode] = x.Pesan
	}
	for kode, mau := range map[renstra.Kategori]string{
		renstra.SatuanTidakBaku: `Target 2026 tertulis "2" (satuan: Laporan), satuan indikator resmi 1.06.01.2.01.0001: Dokumen.`,
		renstra.SatuanBerubah:   `Satuan target berubah sepanjang tahun: 2026 "2" (satuan: Laporan), 2027 "2 Dokumen".`,
	} {
		if got[kode] != mau {
			t.Errorf("%s: %s", kode, got[kode])
		}
	}
}
