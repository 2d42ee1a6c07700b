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
