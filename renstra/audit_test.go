package renstra_test

import (
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Plans that no reader made: parts that are missing, rows without lines, codes
// without a match. The audit says what it can and never panics (synthetic).
func TestAuditRencanaBuatan(t *testing.T) {
	sub := &renstra.Node{Tingkat: nomenklatur.TingkatSubKegiatan, Nama: "Sub", Kode: nomenklatur.MustParseKode("1.06.04.2.01.0002"),
		Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: anggaran.IsianOf(anggaran.New(5)), Kolom: renstra.KolomPagu}}}
	kegiatan := &renstra.Node{Tingkat: nomenklatur.TingkatKegiatan, Nama: "Kegiatan", Anak: []*renstra.Node{sub},
		Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: anggaran.IsianOf(anggaran.New(7)), Kolom: renstra.KolomPagu}}}
	program := &renstra.Node{Tingkat: nomenklatur.TingkatProgram, Nama: "Program", Anak: []*renstra.Node{kegiatan}}
	for nama, r := range map[string]*renstra.Rencana{
		"kosong":           {},
		"program di akar":  {BidangUrusan: []*renstra.Node{program}},
		"bidang tersirat":  {BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatBidangUrusan, Anak: []*renstra.Node{program}}}},
		"hanya total":      {Total: &renstra.Node{Nama: "JUMLAH", Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: anggaran.IsianOf(anggaran.New(1))}}}},
		"hanya tabel lain": {Kaitan: []renstra.Kaitan{{}, {Nama: "X"}}, Prioritas: []renstra.Prioritas{{Nama: "Y"}}, IKU: []renstra.Indikator{{}}, Cascading: []*renstra.Cascading{{Tingkat: "Program", Nama: "Z"}}},
		"tabel timpang": {
			SumberDaya:       []renstra.TabelJumlah{{Kolom: []string{"L", "P", "Jumlah"}, Isi: []renstra.BarisJumlah{{}}, Jumlah: &renstra.BarisJumlah{Nilai: []kinerja.Target{kinerja.ParseTarget("1")}}}},
			KinerjaPelayanan: []renstra.KinerjaPelayanan{{Indikator: renstra.Indikator{Indikator: kinerja.Indikator{Tahunan: make([]kinerja.Tahunan, 2)}}}},
			Pendanaan:        []renstra.Pendanaan{{TumbuhAnggaran: kinerja.ParseTarget("1%")}},
			Tujuan:           []renstra.Tujuan{{}},
		},
	} {
		t.Run(nama, func(t *testing.T) {
			temuan := renstra.Audit(r, nil)
			if _, err := renstra.Apply(r, temuan); err != nil {
				t.Error(err)
			}
			jumlah := 0
			for _, x := range temuan {
				if x.Kode == renstra.JumlahKegiatan {
					jumlah++
				}
			}
			if ada := len(r.BidangUrusan) > 0; ada != (jumlah == 1) {
				t.Errorf("%d temuan jumlah-kegiatan", jumlah)
			}
		})
	}
}
