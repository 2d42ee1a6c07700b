package renstra_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Encode writes no year that Decode would refuse, and says where it stands; a
// year that says nothing is left out (synthetic).
func TestEncodeTahun(t *testing.T) {
	baris := func(tahun ...renstra.Tahunan) *renstra.Rencana {
		return &renstra.Rencana{Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "BIDANG CONTOH", Tahunan: tahun}}}
	}
	lain := baris(renstra.Tahunan{Tahun: 2027, Pagu: rpIsian(5)})
	lain.Tahun = nil
	ganda := baris()
	ganda.Tahun = []int{2027, 2026, 2027}
	iku := &renstra.Rencana{IKU: []renstra.Indikator{{Indikator: kinerja.Indikator{Nama: "Indikator contoh", Tahunan: []kinerja.Tahunan{{Tahun: 2026}, {Tahun: 2026}}}}}}
	for _, c := range []struct {
		nama  string
		r     *renstra.Rencana
		galat error
		sebut string
	}{
		{"di luar", baris(renstra.Tahunan{Tahun: 2027, Pagu: rpIsian(5)}), renstra.ErrTahun, `"BIDANG CONTOH": tahun di luar rencana: diharapkan salah satu tahun rencana (2026), ditemukan 2027`},
		{"dua kali", baris(renstra.Tahunan{Tahun: 2026, Pagu: rpIsian(5)}, renstra.Tahunan{Tahun: 2026, Pagu: rpIsian(6)}), renstra.ErrGanda, `"BIDANG CONTOH": tahun 2026 tertulis dua kali`},
		{"tahun rencana", ganda, renstra.ErrGanda, "tahun 2027 tertulis dua kali"},
		{"indikator", iku, renstra.ErrGanda, `"Indikator contoh": tahun 2026 tertulis dua kali`},
		{"kosong", baris(renstra.Tahunan{Tahun: 2027}), nil, ""},
		{"tanpa daftar", lain, nil, ""},
	} {
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			var b bytes.Buffer
			err := renstra.Encode(&b, c.r, f)
			if !errors.Is(err, c.galat) || c.galat != nil && !errors.Is(err, renstra.ErrEncode) || c.galat != nil && !strings.Contains(err.Error(), c.sebut) {
				t.Errorf("%s %v: %v", c.nama, f, err)
			}
			if c.galat != nil {
				continue
			}
			if _, err := renstra.Decode(&b); err != nil {
				t.Errorf("%s %v: %v", c.nama, f, err)
			}
		}
	}
}

// A ratio that no year is for is a mistake, and its place is told (synthetic).
func TestRasioTanpaTahun(t *testing.T) {
	const teks = "kinerjaPelayanan:\n  - nama: Indikator contoh\n    rasio: [\"0,8\", \"1,2\"]\n    tahunan: [{tahun: 2025, target: \"5\"}]\n"
	_, err := renstra.Decode(strings.NewReader(teks))
	if want := "baris 3 kolom 20: kinerjaPelayanan[0].rasio[1]: isi tidak sesuai: diharapkan paling banyak 1 rasio, satu untuk setiap isi tahunan, ditemukan 2"; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
	r := urai(t, strings.Replace(teks, ", \"1,2\"", "", 1))
	r.KinerjaPelayanan[0].Tahunan = nil
	if err := renstra.Encode(&bytes.Buffer{}, r, renstra.YAML); !errors.Is(err, renstra.ErrIsi) {
		t.Errorf("%v", err)
	}
}

// A figure of the year 0 is no figure of the plan: it was left out without a
// word (synthetic).
func TestTahunNol(t *testing.T) {
	const teks = "tahun: [2026, 2027]\nbidangUrusan:\n  - nama: BIDANG CONTOH\n    tahunan:\n      - {tahun: 0, pagu: 5}\n"
	_, err := renstra.Decode(strings.NewReader(teks))
	if want := "baris 5 kolom 17: bidangUrusan[0].tahunan[0].tahun: isi tidak sesuai: diharapkan salah satu tahun rencana [2026 2027], ditemukan 0"; err == nil || err.Error() != want {
		t.Error(err)
	}
	r := urai(t, strings.Replace(teks, "tahun: 0", "tahun: 2026", 1))
	r.BidangUrusan[0].Tahunan[0].Tahun = 0
	if err := renstra.Encode(&bytes.Buffer{}, r, renstra.YAML); !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, renstra.ErrTahun) {
		t.Error(err)
	}
	_, err = renstra.Decode(strings.NewReader("iku: [{nama: Indikator contoh, tahunan: [{tahun: 0, target: 1}, {tahun: 0, target: 2}]}]\n"))
	if !errors.Is(err, renstra.ErrGanda) {
		t.Error(err)
	}
}

// Years in any order are written and read in theirs, and each ratio goes with its
// year (synthetic).
func TestUrutanTahun(t *testing.T) {
	const teks = "tahun: [2027, 2026]\nkinerjaPelayanan:\n  - nama: Indikator contoh\n    rasio: [\"1,2\", \"0,8\"]\n    tahunan: [{tahun: 2027, target: \"6\"}, {tahun: 2026, target: \"5\"}]\n" +
		"iku: [{nama: Indikator contoh, tahunan: [{tahun: 2027, target: \"6\"}, {tahun: 2026, target: \"5\"}]}]\n"
	periksa := func(apa string, r *renstra.Rencana) {
		k := r.KinerjaPelayanan[0]
		if len(k.Tahunan) != 2 || len(k.Rasio) != 2 || k.Tahunan[0].Tahun != 2026 || k.Tahunan[0].Target.String() != "5" || k.Rasio[0].String() != "0,8" || k.Rasio[1].String() != "1,2" || r.Tahun[0] != 2026 {
			t.Errorf("%s: %v %v %v", apa, r.Tahun, k.Tahunan, k.Rasio)
		}
	}
	r := urai(t, teks)
	periksa("dibaca", r)
	k := &r.KinerjaPelayanan[0]
	slices.Reverse(k.Tahunan)
	slices.Reverse(k.Rasio)
	slices.Reverse(r.Tahun)
	slices.Reverse(r.IKU[0].Tahunan)
	periksa("ditulis", urai(t, tulis(t, r, renstra.JSON)))
	dibaca := urai(t, teks)
	if got := tulis(t, r, renstra.YAML); got != tulis(t, dibaca, renstra.YAML) {
		t.Errorf("ditulis menurut urutan rencana:\n%s", got)
	}
	if r.Tahun[0] != 2027 || k.Tahunan[0].Tahun != 2027 || k.Rasio[0].String() != "1,2" {
		t.Error("Encode mengubah rencana")
	}
}
