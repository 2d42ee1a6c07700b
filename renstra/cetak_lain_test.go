package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Table T-C.23 prints the unit where an indicator has one, and is read back with
// it (synthetic).
func TestCetakSatuanKinerja(t *testing.T) {
	const teks = "Tabel T-C.23 Capaian\n\nNo\tIndikator Kinerja\tSatuan\t2023\t\t\t2024\t\t\n\t\t\tTarget\tRealisasi\tRasio\tTarget\tRealisasi\tRasio\n1\tTingkat kapabilitas\tLevel\t3\t2\t66,67\t3\t3\t100\n"
	r := rencana(t, teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
	var cetak strings.Builder
	if err := r.TabelKinerjaPelayanan().WriteTSV(&cetak); err != nil {
		t.Fatal(err)
	}
	lagi := rencana(t, cetak.String()+"\n"+judulLapangan+kepalaBaku+isiBaku)
	for i, x := range lagi.KinerjaPelayanan {
		if x.Satuan.String() != "Level" || x.Nama != "Tingkat kapabilitas" {
			t.Errorf("%d: %+v", i, x)
		}
	}
	if diff := cmp.Diff(isiTabelLain(r), isiTabelLain(lagi)); diff != "" || len(lagi.KinerjaPelayanan) != 1 {
		t.Error(diff)
	}
}

// A figure of a year that the plan does not list is printed, whichever table it
// stands in, and read back (synthetic).
func TestCetakTahunTakTerdaftar(t *testing.T) {
	r := rencana(t, judulLapangan+kepalaBaku+isiBaku)
	semula := len(r.Tahun)
	for n := range r.SubKegiatan() {
		n.Tahunan = append(n.Tahunan, renstra.Tahunan{Tahun: 2041, Target: kinerja.ParseTarget("3 Orang"), Pagu: rpIsian(7)})
		break
	}
	for nama, tabel := range map[string]*renstra.Tabel{"4.3": r.TabelProgram(), "T-C.27": r.TabelTC27(), "datar": r.TabelDatar()} {
		var cetak strings.Builder
		if err := tabel.WriteTSV(&cetak); err != nil {
			t.Fatal(err)
		}
		lagi := rencana(t, cetak.String())
		j, err := lagi.SumTerinci(2041)
		if err != nil || j.Isian() != rpIsian(7) {
			t.Errorf("%s: %v, %v\n%s", nama, j, err, cetak.String())
		}
	}
	if len(r.Tahun) != semula {
		t.Error("rencana ikut berubah")
	}
}
