package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// kosong is a pagu that is not written.
const kosong = -1

// barisUji is a row with its pagu of 2026 and the rows below it.
func barisUji(nama string, pagu int64, anak ...*renstra.Node) *renstra.Node {
	t := renstra.Tahunan{Tahun: 2026}
	if pagu != kosong {
		t.Pagu = rpIsian(pagu)
	}
	return &renstra.Node{Nama: nama, Tahunan: []renstra.Tahunan{t}, Anak: anak}
}

// rencanaUji is a plan of 2026 and 2027 with these programmes under one bidang
// urusan that states nothing.
func rencanaUji(program ...*renstra.Node) *renstra.Rencana {
	r := &renstra.Rencana{Tahun: []int{2026, 2027}, BidangUrusan: []*renstra.Node{barisUji("Sosial", kosong, program...)}}
	for path, n := range r.Walk() {
		n.Tingkat = nomenklatur.TingkatBidangUrusan + nomenklatur.Tingkat(len(path))
		n.Baris = 1
	}
	return r
}

// rencanaSebagian are the plans of TestSumTerinci and what they add up to.
var rencanaSebagian = []struct {
	nama                    string
	program                 []*renstra.Node
	nilai                   int64
	tertulis, tidakTertulis int
}{
	{"program tanpa anak", []*renstra.Node{
		barisUji("P", 100, barisUji("K", 100, barisUji("S", 100))),
		barisUji("Q", 900),
	}, 1000, 2, 0},
	{"kegiatan yang anaknya tanpa pagu", []*renstra.Node{
		barisUji("P", 370,
			barisUji("K", 70, barisUji("S", 30), barisUji("T", 40)),
			barisUji("L", 300, barisUji("U", kosong), barisUji("V", kosong))),
	}, 370, 3, 0}, // what U and V have is in the 300
	{"baris tanpa pagu", []*renstra.Node{
		barisUji("P", 100, barisUji("K", kosong, barisUji("S", 60), barisUji("T", kosong))),
		barisUji("Q", kosong, barisUji("L", kosong, barisUji("U", kosong), barisUji("V", kosong))),
	}, 60, 1, 3}, // T, U, V
	{"nol tertulis", []*renstra.Node{
		barisUji("P", 0), barisUji("Q", kosong),
	}, 0, 1, 1},
	{"tidak tertulis", []*renstra.Node{barisUji("P", kosong)}, 0, 0, 1},
	{"tanpa baris", nil, 0, 0, 1},
}

// A branch that ends early, or that states nothing further down, counts with
// the lowest amount that it has.
func TestSumTerinci(t *testing.T) {
	for _, tt := range rencanaSebagian {
		t.Run(tt.nama, func(t *testing.T) {
			r := rencanaUji(tt.program...)
			want := renstra.Jumlah{Nilai: rp(tt.nilai), Tertulis: tt.tertulis, TidakTertulis: tt.tidakTertulis}
			if got, err := r.SumTerinci(2026); err != nil || got != want {
				t.Errorf("%+v, %v; mau %+v", got, err, want)
			}
			renja, err := r.Renja(2026)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := renja.Pagu(); err != nil || got != want {
				t.Errorf("Renja.Pagu %+v, %v; mau %+v", got, err, want)
			}
			var rinci anggaran.Rupiah
			for x := range r.Rinci() {
				rinci, _ = rinci.Add(x.Pagu)
			}
			if rinci != want.Nilai {
				t.Errorf("Rinci berjumlah %v, mau %v", rinci, want.Nilai)
			}
		})
	}
}

// The forward estimate is the sum of the year after, by the same rule; after
// the last year of the plan it is not written.
func TestPrakiraanMajuTerinci(t *testing.T) {
	r := rencanaUji(barisUji("P", kosong, barisUji("K", kosong)), barisUji("Q", kosong))
	for _, n := range []*renstra.Node{r.BidangUrusan[0].Anak[0].Anak[0], r.BidangUrusan[0].Anak[1]} {
		n.Tahunan = append(n.Tahunan, renstra.Tahunan{Tahun: 2027, Pagu: rpIsian(250)})
	}
	for tahun, want := range map[int]renstra.Jumlah{
		2026: {Nilai: rp(500), Tertulis: 2}, 2027: {TidakTertulis: 2},
	} {
		renja, err := r.Renja(tahun)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := renja.PrakiraanMaju(); err != nil || got != want {
			t.Errorf("%d: %+v, %v; mau %+v", tahun, got, err, want)
		}
	}
}

// 450 of the 1,000 of the year are spent.
func TestPenyerapanTerinci(t *testing.T) {
	r := rencanaUji(rencanaSebagian[0].program...)
	renja, err := r.Renja(2026)
	if err != nil {
		t.Fatal(err)
	}
	e, err := renja.Evaluate([]renstra.Realisasi{{Nama: "Q", Triwulan: 1, Keuangan: rpIsian(450), Kinerja: kinerja.ParseTarget("-")}}, renstra.CaraEvaluasi{})
	if err != nil {
		t.Fatal(err)
	}
	if e.Pagu != rpIsian(1000) || e.Realisasi != rpIsian(450) || e.Penyerapan.String() != "45,00%" {
		t.Errorf("%v %v %v %v", e.Pagu, e.Realisasi, e.Penyerapan, e.SebabPenyerapan)
	}
}

// From the first of the plans to each other one the sums change by their
// difference, 1,000 being the first; a plan has no difference from itself.
func TestSelisihTerinci(t *testing.T) {
	for i, tt := range rencanaSebagian {
		a, b := rencanaUji(rencanaSebagian[0].program...), rencanaUji(tt.program...)
		var want, balik []renstra.NilaiTahun
		if i > 0 {
			want = []renstra.NilaiTahun{{Tahun: 2026, Nilai: rp(tt.nilai - 1000)}}
			balik = []renstra.NilaiTahun{{Tahun: 2026, Nilai: rp(1000 - tt.nilai)}}
		}
		for _, x := range []struct {
			lama, baru *renstra.Rencana
			want       []renstra.NilaiTahun
		}{{a, b, want}, {b, a, balik}} {
			got, err := renstra.Diff(x.lama, x.baru).SelisihTerinci()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Errorf("%s: %s", tt.nama, diff)
			}
		}
	}
}

// A program without rows rises by 50, a sub kegiatan and what it is a part of
// by 7: each rupiah once. The year 2027 is new and has 30.
func TestSelisihTerinciBercampur(t *testing.T) {
	a := rencanaUji(barisUji("P", 100, barisUji("K", 100, barisUji("S", 100))), barisUji("Q", 900))
	b := rencanaUji(barisUji("P", 107, barisUji("K", 107, barisUji("S", 107))), barisUji("Q", 950))
	q := b.BidangUrusan[0].Anak[1]
	q.Tahunan = append(q.Tahunan, renstra.Tahunan{Tahun: 2027, Pagu: rpIsian(30)})
	got, err := renstra.Diff(a, b).SelisihTerinci()
	if diff := cmp.Diff([]renstra.NilaiTahun{{Tahun: 2026, Nilai: rp(57)}, {Tahun: 2027, Nilai: rp(30)}}, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

// The total row is a change, and no amount of the plan.
func TestSelisihTerinciTotal(t *testing.T) {
	a, b := rencanaUji(barisUji("P", 100)), rencanaUji(barisUji("P", 100))
	a.Total, b.Total = barisUji("JUMLAH", 100), barisUji("JUMLAH", 120)
	d := renstra.Diff(a, b)
	got, err := d.SelisihTerinci()
	if len(d.Perubahan) != 1 || d.Perubahan[0].Selisih != rpIsian(20) || len(got) > 0 || err != nil {
		t.Errorf("%v %v %v", d.Perubahan, got, err)
	}
}
