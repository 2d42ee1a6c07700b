package renstra_test

import (
	"bytes"
	"errors"
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
