package renstra_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// rencanaProgram is a plan put together in Go, without lines (synthetic): a
// programme, its kegiatan, of which no row speaks, and a sub kegiatan.
func rencanaProgram() *renstra.Rencana {
	pagu := []renstra.Tahunan{{Tahun: 2026, Pagu: anggaran.IsianOf(anggaran.New(100)), Kolom: renstra.KolomPagu}}
	kosong := []renstra.Tahunan{{Tahun: 2026, Kolom: renstra.KolomPagu}}
	kode := nomenklatur.MustParseKode
	return &renstra.Rencana{Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
		Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "URUSAN PEMERINTAHAN BIDANG SOSIAL", Kode: kode("1.06"), Tahunan: kosong, Anak: []*renstra.Node{{
			Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM CONTOH", Kode: kode("1.06.77"), Tahunan: pagu, Anak: []*renstra.Node{{
				Tingkat: nomenklatur.TingkatKegiatan, Kode: kode("1.06.77.2.01"), Tahunan: kosong, Anak: []*renstra.Node{{
					Tingkat: nomenklatur.TingkatSubKegiatan, Nama: "Contoh", Kode: kode("1.06.77.2.01.0001"), Tahunan: pagu,
				}},
			}},
		}},
	}}}
}

// What a row is does not hang on whether it has a line: a plan from a program is
// as whole as one from a file, and the same as one that went through a file.
func TestRencanaTanpaBaris(t *testing.T) {
	r := rencanaProgram()
	var b bytes.Buffer
	if err := renstra.Encode(&b, r, renstra.YAML); err != nil {
		t.Fatal(err)
	}
	berkas, err := renstra.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	for nama, r := range map[string]*renstra.Rencana{"program": r, "berkas": berkas} {
		p, k, s := len(slices.Collect(r.Program())), len(slices.Collect(r.Kegiatan())), len(slices.Collect(r.SubKegiatan()))
		if p != 1 || k != 0 || s != 1 {
			t.Errorf("%s: %d program, %d kegiatan, %d sub kegiatan", nama, p, k, s)
		}
		if j, err := r.SumLevel(nomenklatur.TingkatSubKegiatan, 2026); err != nil || j.Nilai != anggaran.New(100) {
			t.Errorf("%s: %v, %v", nama, j, err)
		}
		if x, err := r.Renja(2026); err != nil {
			t.Errorf("%s: %v", nama, err)
		} else if j, err := x.Pagu(); err != nil || j.Nilai != anggaran.New(100) {
			t.Errorf("%s: pagu Renja %v, %v", nama, j, err)
		}
		kegiatan := r.BidangUrusan[0].Anak[0].Anak[0]
		if !kegiatan.Tersirat() || kegiatan.Anak[0].Tersirat() {
			t.Errorf("%s: kegiatan tersirat %v, sub kegiatan %v", nama, kegiatan.Tersirat(), kegiatan.Anak[0].Tersirat())
		}
	}
	if d := renstra.Diff(r, berkas); !d.IsZero() {
		t.Error(d.Perubahan)
	}
}

// Rows without numbers are read as those with them, under the number of their
// place.
func TestReadRowsTanpaNomor(t *testing.T) {
	baca := func(nomor func(i int) int) *renstra.Rencana {
		i := 0
		r, err := renstra.ReadRows(context.Background(), func(yield func(int, []string) bool) {
			for line := range strings.Lines(judulLapangan + kepalaBaku + isiBaku) {
				i++
				if !yield(nomor(i), strings.Split(strings.TrimSuffix(line, "\n"), "\t")) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	tanpa, dengan := baca(func(int) int { return 0 }), baca(func(i int) int { return i })
	if d := renstra.Diff(dengan, tanpa); !d.IsZero() {
		t.Error(d.Perubahan)
	}
	for n := range tanpa.SubKegiatan() {
		if n.Baris != 6 { // caption, blank, head, programme, kegiatan
			t.Errorf("%s: baris %d", n.Nama, n.Baris)
		}
		break
	}
}
