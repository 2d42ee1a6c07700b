package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// IKK and IKU say in a column of their own which way an indicator gets better;
// the heads and words are those of the field, the rows synthetic.
func TestArahIndikator(t *testing.T) {
	for _, c := range []struct {
		kepala, sel string
		arah        kinerja.Arah
		temuan      bool
	}{
		{"STATUS (POSITIF/NEGATIF)", "Negatif", kinerja.ArahTurun, false},
		{"STATUS (POSITIF/NEGATIF)", "POSITIF (+)", kinerja.ArahNaik, false},
		{"STATUS", "Positif", kinerja.ArahNaik, false},
		{"STATUS", "Tercapai", 0, false},
		{"ARAH", "Turun", kinerja.ArahTurun, false},
		{"ARAH", "Menurun / Negatif", kinerja.ArahTurun, false},
		{"Arah Indikator", "↑", kinerja.ArahNaik, false},
		{"Polarisasi", "Minimize", kinerja.ArahTurun, false},
		{"POLARITAS", "semakin tinggi semakin baik", kinerja.ArahNaik, false},
		{"ARAH", "tetap", kinerja.ArahTetap, false},
		{"ARAH", "", 0, false},
		{"ARAH", "-", 0, false},
		{"ARAH", "Naik/Turun", 0, true},
		{"ARAH", "Mantap", 0, true},
		{"ARAH", "tidak naik", 0, true},
		{"ARAH KEBIJAKAN", "Naik", 0, false},
	} {
		r := rencana(t, "Tabel 4.6 Indikator Kinerja Kunci\n\nNO\tINDIKATOR\t"+c.kepala+"\tSATUAN\tBASELINE 2024\t2026\t2027\n"+
			"1\tPrevalensi stunting\t"+c.sel+"\t%\t16,2\t15,8\t17,0\n\n"+judulLapangan+kepalaBaku+isiBaku)
		if len(r.IKK) != 1 || r.IKK[0].Arah != c.arah {
			t.Errorf("%s %q: %v", c.kepala, c.sel, r.IKK)
		}
		if ada := len(adaTemuan(r, renstra.SelTidakTerbaca)) == 1; ada != c.temuan {
			t.Errorf("%s %q: temuan %v, mau %v", c.kepala, c.sel, ada, c.temuan)
		}
	}
}

// With the direction known its rules speak (synthetic).
func TestArahMenjalankanAturan(t *testing.T) {
	r := rencana(t, "Tabel 4.6 Indikator Kinerja Kunci\n\nNO\tINDIKATOR\tSTATUS (POSITIF/NEGATIF)\tBASELINE 2024\t2025\t2026\t2027\n"+
		"1\tPrevalensi stunting\tNegatif\t16,2\t15,8\t17,0\t14,2\n2\tCakupan\tPositif\t70\t71\t65\t73\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var temuan []string
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == kinerja.KategoriTargetMelawanArah || x.Kode == kinerja.KategoriTargetBawahBaseline {
			temuan = append(temuan, fmt.Sprint(x.Nama, " ", x.Tahun, " ", x.Kode))
		}
	}
	mau := []string{"Prevalensi stunting 2026 target-di-bawah-baseline", "Prevalensi stunting 2026 target-melawan-arah",
		"Cakupan 2026 target-di-bawah-baseline", "Cakupan 2026 target-melawan-arah"}
	if diff := cmp.Diff(mau, temuan); diff != "" {
		t.Error(diff)
	}
}

// What is printed reads back with its direction (synthetic).
func TestArahKembali(t *testing.T) {
	r := rencana(t, "Tabel 4.6 Indikator Kinerja Kunci\n\nNO\tINDIKATOR\tARAH\t2026\t2027\n1\tPrevalensi stunting\tNegatif\t15,8\t14\n2\tCakupan\t\t70\t71\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var b strings.Builder
	if err := r.TabelIKK().WriteTSV(&b); err != nil {
		t.Fatal(err)
	}
	ulang := rencana(t, b.String()+"\n"+judulLapangan+kepalaBaku+isiBaku)
	if len(ulang.IKK) != 2 || ulang.IKK[0].Arah != kinerja.ArahTurun || ulang.IKK[1].Arah != kinerja.ArahTidakTertulis {
		t.Errorf("%+v\n%s", ulang.IKK, b.String())
	}
}
