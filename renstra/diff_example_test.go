package renstra_test

import (
	"fmt"
	"io/fs"
	"log"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// dinsosJambiUbah is the document with the pagu of 2026 of its first sub
// kegiatan raised by Rp250.000: an amended plan.
func dinsosJambiUbah() *renstra.Rencana {
	b, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		log.Fatal(err)
	}
	r, err := renstra.Read(strings.NewReader(strings.Replace(string(b), "2 Dokumen\t15,000,000", "2 Dokumen\t15,250,000", 1)))
	if err != nil {
		log.Fatal(err)
	}
	return r
}

func ExampleDiff() {
	d := renstra.Diff(dinsosJambi(), dinsosJambiUbah())
	for _, p := range d.Perubahan {
		fmt.Println(p)
	}
	// Output:
	// 1.06.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah: pagu 2026 dari Rp15.000.000 menjadi Rp15.250.000 (+Rp250.000)
}

func ExampleBeda_Apply() {
	lama, baru := dinsosJambi(), dinsosJambiUbah()
	hasil, err := renstra.Diff(lama, baru).Apply(lama)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(renstra.Diff(hasil, baru).IsZero())
	// Output: true
}

func ExampleBeda_SelisihTotal() {
	d := renstra.Diff(dinsosJambi(), dinsosJambiUbah())
	total, err := d.SelisihTotal(nomenklatur.TingkatSubKegiatan)
	fmt.Println(total, err)
	// Output: [{2026 Rp250.000}] <nil>
}

func ExampleBeda_Count() {
	fmt.Printf("%+v\n", renstra.Diff(dinsosJambi(), dinsosJambiUbah()).Count())
	// Output: {Tambah:0 Hapus:0 Ubah:1}
}

// BenchmarkDiff compares the document's plan with itself, where every row has
// to be seen, and with one that was changed at random.
func BenchmarkDiff(b *testing.B) {
	lama, sama, ubah := dinsosJambi(), dinsosJambi(), dinsosJambi()
	acak(ubah, rand.New(rand.NewPCG(1, 2)))
	for _, bb := range []struct {
		nama string
		baru *renstra.Rencana
	}{{"sama", sama}, {"ubah", ubah}} {
		b.Run(bb.nama, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if d := renstra.Diff(lama, bb.baru); d.IsZero() != (bb.nama == "sama") {
					b.Fatal("perbedaan lain dari yang diharapkan")
				}
			}
		})
	}
}

// From nothing to the whole plan and back.
func TestDiffRencanaKosong(t *testing.T) {
	a := dinsosJambi()
	d := renstra.Diff(&renstra.Rencana{}, a)
	if j := d.Count(); j.Hapus != 0 || j.Tambah < 125 {
		t.Errorf("%+v", j)
	}
	total, err := d.SelisihTotal(nomenklatur.TingkatSubKegiatan)
	if err != nil || len(total) != 6 || total[0].Nilai != anggaran.New(13_759_710_500) {
		t.Errorf("%v %v", total, err) // the document's own total of 2025
	}
	kosong, err := renstra.Diff(a, &renstra.Rencana{}).Apply(a)
	if err != nil || len(kosong.BidangUrusan) != 0 || kosong.Total != nil {
		t.Errorf("%v %v", kosong, err)
	}
}

// BenchmarkDiffSenama compares rows of one name under one parent: ten times as
// many should take about ten times as long.
func BenchmarkDiffSenama(b *testing.B) {
	rencana := func(n, tambah int) *renstra.Rencana {
		r := rencanaKecil("Dinas", "Program", 2026)
		for i := range n {
			r.BidangUrusan[0].Anak = append(r.BidangUrusan[0].Anak, &renstra.Node{
				Tingkat: nomenklatur.TingkatProgram, Nama: "Program senama", Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(int64(i + tambah))}},
			})
		}
		return r
	}
	for _, n := range []int{800, 8000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			lama, baru := rencana(n, 0), rencana(n, n)
			for b.Loop() {
				if d := renstra.Diff(lama, baru); len(d.Perubahan) != n {
					b.Fatal(len(d.Perubahan))
				}
			}
		})
	}
}
