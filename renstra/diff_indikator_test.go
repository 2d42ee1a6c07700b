package renstra_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// lainUji is a further indicator with its targets of 2026 and 2027.
func lainUji(nama, target2026, target2027 string) renstra.Indikator {
	return renstra.Indikator{Indikator: kinerja.Indikator{Nama: nama, Tahunan: []kinerja.Tahunan{
		{Tahun: 2026, Target: kinerja.ParseTarget(target2026)}, {Tahun: 2027, Target: kinerja.ParseTarget(target2027)},
	}}}
}

func rencanaLain(lain ...renstra.Indikator) *renstra.Rencana {
	p := barisUji("P", 100)
	p.IndikatorLain = lain
	return rencanaUji(p)
}

func TestDiffIndikatorLain(t *testing.T) {
	a := lainUji("A", "70 %", "80 %")
	b := lainUji("B", "1 Orang", "2 Orang")
	dasar := a
	dasar.Baseline = kinerja.ParseTarget("60 %")
	definisi := a
	definisi.Definisi = "bagian yang selesai"
	for _, tt := range []struct {
		nama       string
		lama, baru []renstra.Indikator
		want       []string // jenis|indikator|tahun|lama|baru, "–" for what is not written
	}{
		{"target", []renstra.Indikator{a, b}, []renstra.Indikator{a, lainUji("B", "1 Orang", "5 Orang")},
			[]string{"target|B|2027|2 Orang|5 Orang"}},
		{"dua target, letak lain", []renstra.Indikator{a, b}, []renstra.Indikator{lainUji("B", "3 Orang", "2 Orang"), lainUji("A", "70 %", "")},
			[]string{"target|B|2026|1 Orang|3 Orang", "target|A|2027|80 %|–"}},
		{"nama", []renstra.Indikator{a, b}, []renstra.Indikator{a, lainUji("C", "1 Orang", "2 Orang")},
			[]string{"indikator|C|0|B|C"}},
		{"baru", []renstra.Indikator{a}, []renstra.Indikator{a, b},
			[]string{"indikator|B|0|–|B", "target|B|2026|–|1 Orang", "target|B|2027|–|2 Orang"}},
		{"hilang", []renstra.Indikator{a, b}, []renstra.Indikator{b},
			[]string{"indikator|A|0|A|–", "target|A|2026|70 %|–", "target|A|2027|80 %|–"}},
		{"baseline", []renstra.Indikator{a}, []renstra.Indikator{dasar}, []string{"baseline|A|0|–|60 %"}},
		{"urutan", []renstra.Indikator{a, b}, []renstra.Indikator{b, a}, []string{"indikator||0|indikator lain|indikator lain"}},
		{"definisi", []renstra.Indikator{a}, []renstra.Indikator{definisi}, []string{"indikator||0|indikator lain|indikator lain"}},
		{"tanpa nama", []renstra.Indikator{lainUji("", "1", "2")}, []renstra.Indikator{lainUji("", "1", "3")},
			[]string{"target|(tanpa nama)|2027|2|3"}},
		{"tidak ada", nil, []renstra.Indikator{}, nil},
	} {
		t.Run(tt.nama, func(t *testing.T) {
			lama, baru := rencanaLain(tt.lama...), rencanaLain(tt.baru...)
			d := renstra.Diff(lama, baru)
			var got []string
			for _, p := range d.Perubahan {
				nilai := func(v fmt.Stringer) string {
					if v == nil {
						return "–"
					}
					return v.String()
				}
				got = append(got, fmt.Sprintf("%s|%s|%d|%s|%s", p.Jenis, p.Indikator, p.Tahun, nilai(p.Lama), nilai(p.Baru)))
				if p.Nama != "P" || !slices.Equal(p.Jalur, []string{"P"}) {
					t.Errorf("%s %q: bukan baris P", p.Nama, p.Jalur)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if j := d.Count(); j.Tambah+j.Hapus > 0 || j.Ubah != min(1, len(tt.want)) {
				t.Errorf("%+v", j)
			}
			hasil, err := d.Apply(lama)
			if err != nil {
				t.Fatal(err)
			}
			if sisa := renstra.Diff(hasil, baru); !sisa.IsZero() {
				t.Errorf("Apply menyisakan %v", sisa.Perubahan)
			}
		})
	}
}

// The total row may have further indicators as any other.
func TestDiffIndikatorLainTotal(t *testing.T) {
	a, b := rencanaLain(), rencanaLain()
	a.Total, b.Total = barisUji("JUMLAH", 100), barisUji("JUMLAH", 100)
	a.Total.IndikatorLain = []renstra.Indikator{lainUji("A", "1", "2")}
	b.Total.IndikatorLain = []renstra.Indikator{lainUji("A", "1", "3")}
	d := renstra.Diff(a, b)
	if len(d.Perubahan) != 1 || d.Perubahan[0].String() != `JUMLAH: target indikator "A" 2027 dari "2" menjadi "3"` {
		t.Error(d.Perubahan)
	}
	hasil, err := d.Apply(a)
	if err != nil || !renstra.Diff(hasil, b).IsZero() {
		t.Error(err)
	}
}

func TestDiffIndikatorLainTeks(t *testing.T) {
	a := rencanaLain(lainUji("A", "70 %", "80 %"))
	for _, tt := range []struct {
		lain renstra.Indikator
		want string
	}{
		{lainUji("A", "75 %", "80 %"), `P: target indikator "A" 2026 dari "70 %" menjadi "75 %"`},
		{lainUji("A", "70 %", ""), `P: target indikator "A" 2027 dari "80 %" menjadi tidak tertulis`},
		{lainUji("Z", "70 %", "80 %"), `P: indikator "Z" dari "A" menjadi "Z"`},
	} {
		if d := renstra.Diff(a, rencanaLain(tt.lain)); len(d.Perubahan) != 1 || d.Perubahan[0].String() != tt.want {
			t.Errorf("%v; mau %s", d.Perubahan, tt.want)
		}
	}
}

// Another target of a further indicator that changed meanwhile is not
// overwritten: Apply replaces all those of the row.
func TestDiffApplyIndikatorLainBerubah(t *testing.T) {
	lama, baru := rencanaLain(lainUji("A", "70 %", "80 %")), rencanaLain(lainUji("A", "75 %", "80 %"))
	kini := rencanaLain(lainUji("A", "70 %", "85 %"))
	if _, err := renstra.Diff(lama, baru).Apply(kini); !errors.Is(err, renstra.ErrBeda) {
		t.Errorf("%v", err)
	}
}
