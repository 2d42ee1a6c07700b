package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Tables of indicators have columns for what the official layouts have none
// for, where the plan has it: numbers, definition, unit, baseline, source, unit
// in charge, condition at the end.
func TestIndikatorBacaKembali(t *testing.T) {
	ind := func(nomor string) renstra.Indikator {
		return renstra.Indikator{Nomor: nomor, Keterangan: "Ket", KondisiAkhir: kinerja.ParseTarget("9,5").WithSatuan(kinerja.ParseSatuan("Indeks")), Indikator: kinerja.Indikator{
			Nama: "Indeks Kami", Definisi: "Yang dihitung", Satuan: kinerja.ParseSatuan("Indeks"), SumberData: "BPS", PenanggungJawab: "Bidang Satu",
			Baseline: kinerja.ParseTarget("7,5").WithSatuan(kinerja.ParseSatuan("Indeks")),
			Tahunan:  []kinerja.Tahunan{{Tahun: 2025, Target: kinerja.ParseTarget("8").WithSatuan(kinerja.ParseSatuan("Indeks"))}, {Tahun: 2026, Target: kinerja.ParseTarget("9").WithSatuan(kinerja.ParseSatuan("Indeks"))}},
		}}
	}
	a := dinsosJambi()
	a.Tujuan = []renstra.Tujuan{{Nama: "Tujuan satu", Indikator: []renstra.Indikator{ind("1")}, Sasaran: []renstra.Sasaran{{Nama: "Sasaran satu", Indikator: []renstra.Indikator{ind("2")}}}}}
	a.IKU, a.IKK = []renstra.Indikator{ind("1")}, []renstra.Indikator{ind("1")}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram(), a.TabelTujuan(), a.TabelIKU(), a.TabelIKK())
		for _, p := range renstra.Diff(&renstra.Rencana{Tujuan: a.Tujuan, IKU: a.IKU, IKK: a.IKK}, &renstra.Rencana{Tujuan: got.Tujuan, IKU: got.IKU, IKK: got.IKK}).Perubahan {
			t.Errorf("%s: %v", bentuk, p)
		}
	}
}

// Tujuan and sasaran without indicators, as T-C.27 may name them, and IKU
// without targets come back from their printed tables too (synthetic).
func TestTujuanTanpaIndikatorBacaKembali(t *testing.T) {
	a := dinsosJambi()
	a.Tujuan = []renstra.Tujuan{
		{Nama: "Meningkatnya kesejahteraan sosial", NSPK: "NSPK satu", Sasaran: []renstra.Sasaran{{Nama: "Menurunnya kemiskinan"}, {Nama: "Meningkatnya layanan"}}},
		{Nama: "Tujuan tanpa sasaran"},
	}
	a.IKU = []renstra.Indikator{{Nomor: "1", Indikator: kinerja.Indikator{Nama: "Indeks Kesejahteraan Sosial"}}}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram(), a.TabelTujuan(), a.TabelIKU())
		if diff := cmp.Diff(a.Tujuan, got.Tujuan, samaRencana); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
		if len(got.IKU) != 1 || got.IKU[0].Nama != a.IKU[0].Nama {
			t.Errorf("%s: IKU %+v", bentuk, got.IKU)
		}
	}
}
