package renstra_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Two kegiatan of one name and code, each without a pagu in 2026 (synthetic).
const duaKegiatan = `{"tahun":[2026,2027],"bidangUrusan":[{"nama":"BIDANG CONTOH","kode":"1.06","program":[{"nama":"PROGRAM CONTOH","kode":"1.06.02","kegiatan":[` +
	`{"nama":"Kegiatan Contoh","kode":"1.06.02.2.01","tahunan":[{"tahun":2026,"kolom":[]},{"tahun":2027,"pagu":5}],"subKegiatan":[{"nama":"Sub Satu","kode":"1.06.02.2.01.0001","tahunan":[{"tahun":2026,"pagu":11},{"tahun":2027,"pagu":5}]}]},` +
	`{"nama":"Kegiatan Contoh","kode":"1.06.02.2.01","tahunan":[{"tahun":2026,"kolom":[]},{"tahun":2027,"pagu":6}],"subKegiatan":[{"nama":"Sub Dua","kode":"1.06.02.2.01.0002","tahunan":[{"tahun":2026,"pagu":13},{"tahun":2027,"pagu":6}]}]}]}]}]}`

// Rows that share line, path and what is written in them are told apart by
// their place: in a file of one line, and in a plan that no file stands for.
func TestApplySenama(t *testing.T) {
	satuBaris, err := renstra.Decode(strings.NewReader(duaKegiatan))
	if err != nil {
		t.Fatal(err)
	}
	tanpaBaris, err := renstra.Decode(strings.NewReader(duaKegiatan))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range tanpaBaris.Walk() {
		n.Baris = 0
	}
	for nama, r := range map[string]*renstra.Rencana{"satu baris": satuBaris, "tanpa baris": tanpaBaris} {
		var saran []renstra.Temuan
		for _, x := range renstra.Audit(r, nil) {
			if x.Saran != nil && x.Saran.Medan == renstra.SaranPagu && x.Nama == "Kegiatan Contoh" {
				saran = append(saran, x)
			}
		}
		if len(saran) != 2 {
			t.Fatalf("%s: %+v", nama, saran)
		}
		saran[0], saran[1] = saran[1], saran[0] // whatever their order
		baru, err := renstra.Apply(r, saran)
		if err != nil {
			t.Fatalf("%s: %v", nama, err)
		}
		kegiatan := baru.BidangUrusan[0].Anak[0].Anak
		for i, want := range []int64{11, 13} {
			if got := kegiatan[i].Pagu(2026); got != anggaran.IsianOf(anggaran.New(want)) {
				t.Errorf("%s: kegiatan ke-%d: pagu %v, seharusnya %d", nama, i+1, got, want)
			}
		}
	}
}

// A finding that fits several rows and does not say which changes none of them.
func TestApplySenamaTakTentu(t *testing.T) {
	r, err := renstra.Decode(strings.NewReader(duaKegiatan))
	if err != nil {
		t.Fatal(err)
	}
	for _, ke := range []int{-1, 0, 3} {
		x := renstra.Temuan{Baris: 1, Jalur: []string{"1.06.02", "1.06.02.2.01"}, Nama: "Kegiatan Contoh",
			Saran: &nomenklatur.Saran{Medan: renstra.SaranPagu, Tahun: 2026, Baru: "11", Ke: ke}}
		if _, err := renstra.Apply(r, []renstra.Temuan{x}); !errors.Is(err, renstra.ErrSaran) {
			t.Errorf("ke %d: %v", ke, err)
		}
	}
}
