package renstra_test

import (
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// What Apply gives is the caller's: however it is changed, neither plan changes
// with it, nor what the next Apply gives. And a difference stays what it was
// when the newer plan is changed after it.
func TestApplySalinan(t *testing.T) {
	ubah := func(r *renstra.Rencana) {
		r.IKU[0].Nama += " (diubah)"
		r.IKU[0].Tahunan[0].Target = kinerja.ParseTarget("7%")
		r.Tujuan[0].Sasaran[0].Indikator[0].Nama += " (diubah)"
		r.Cascading[0].Nama += " (diubah)"
		r.IKK[0].Nama += " (diubah)"
		r.BidangUrusan[0].Anak[0].Sel[0] += " (diubah)"
		r.BidangUrusan[0].Anak[0].Tahunan[0].Target = kinerja.ParseTarget("7%")
		r.Total.Nama += " (diubah)"
		r.Tahun[0] = 1999
	}
	lama, baru := dinsosJambi(), dinsosJambi()
	baru.IKU[0].Nama = "Indeks baru"
	baru.Tujuan[0].Sasaran[0].Indikator[0].Nama = "Indikator baru"
	baru.Cascading[0].Nama = "Tujuan baru"
	beda := renstra.Diff(lama, baru)

	hasil, err := beda.Apply(lama)
	if err != nil {
		t.Fatal(err)
	}
	ubah(hasil)
	if !renstra.Diff(lama, dinsosJambi()).IsZero() {
		t.Error("rencana lama ikut berubah")
	}
	if lama.BidangUrusan[0].Anak[0].Sel[0] != dinsosJambi().BidangUrusan[0].Anak[0].Sel[0] {
		t.Error("sel rencana lama ikut berubah")
	}
	if baru.IKU[0].Nama != "Indeks baru" || baru.Tujuan[0].Sasaran[0].Indikator[0].Nama != "Indikator baru" || baru.Cascading[0].Nama != "Tujuan baru" {
		t.Errorf("rencana baru ikut berubah: %q, %q, %q", baru.IKU[0].Nama, baru.Tujuan[0].Sasaran[0].Indikator[0].Nama, baru.Cascading[0].Nama)
	}
	ubah(baru)
	hasil, err = beda.Apply(lama)
	if err != nil {
		t.Fatal(err)
	}
	if hasil.IKU[0].Nama != "Indeks baru" || hasil.Tujuan[0].Sasaran[0].Indikator[0].Nama != "Indikator baru" || hasil.Cascading[0].Nama != "Tujuan baru" {
		t.Errorf("Apply kedua: %q, %q, %q", hasil.IKU[0].Nama, hasil.Tujuan[0].Sasaran[0].Indikator[0].Nama, hasil.Cascading[0].Nama)
	}
}

// A year that the plan does not list keeps its figures when a difference is
// carried out, in the row that changed as in the others (synthetic).
func TestApplyTahunTakTerdaftar(t *testing.T) {
	lama, baru := rencanaKecil("Dinas", "Program", 2026), rencanaKecil("Dinas", "Program", 2026)
	for _, r := range []*renstra.Rencana{lama, baru} {
		p := r.BidangUrusan[0].Anak[0]
		p.Tahunan = append(p.Tahunan, renstra.Tahunan{Tahun: 2031, Pagu: rpIsian(7)})
		r.BidangUrusan[0].Anak = append(r.BidangUrusan[0].Anak, &renstra.Node{Tingkat: p.Tingkat, Nama: "Lain", Tahunan: []renstra.Tahunan{{Tahun: 2024, Pagu: rpIsian(5)}}})
	}
	baru.BidangUrusan[0].Anak[0].Tahunan[0].Pagu = rpIsian(200)
	hasil, err := renstra.Diff(lama, baru).Apply(lama)
	if err != nil {
		t.Fatal(err)
	}
	satu, dua := hasil.BidangUrusan[0].Anak[0], hasil.BidangUrusan[0].Anak[1]
	if satu.Pagu(2026) != rpIsian(200) || satu.Pagu(2031) != rpIsian(7) || dua.Pagu(2024) != rpIsian(5) {
		t.Errorf("%v, %v", satu.Tahunan, dua.Tahunan)
	}
	if d := renstra.Diff(hasil, baru); !d.IsZero() {
		t.Error(d.Perubahan)
	}
	tanpa := rencanaKecil("Dinas", "Program", 2026) // the row is there, the year and its figure are not
	tanpa.BidangUrusan[0].Anak = append(tanpa.BidangUrusan[0].Anak, &renstra.Node{Tingkat: satu.Tingkat, Nama: "Lain"})
	hasil, err = renstra.Diff(lama, tanpa).Apply(lama)
	if err != nil || hasil.BidangUrusan[0].Anak[0].Pagu(2031) != (renstra.Tahunan{}).Pagu {
		t.Errorf("%v, %v", hasil, err)
	}
}
