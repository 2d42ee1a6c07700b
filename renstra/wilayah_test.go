package renstra_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"log"
	"math/rand/v2"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// perangkatBanyak makes n plans of a region of the real one: other names, and the
// changes of acak. They are synthetic.
func perangkatBanyak(n int) []*renstra.Rencana {
	out := make([]*renstra.Rencana, n)
	for i := range out {
		r := dinsosJambi()
		r.Periode = renstra.Periode{Dari: 2025, Sampai: 2029}
		r.PerangkatDaerah = fmt.Sprintf("Dinas Contoh %d", i)
		acak(r, rand.New(rand.NewPCG(uint64(i), 3)))
		out[i] = r
	}
	return out
}

// However the plans are split and in whatever order the parts are merged, also
// after a way through the binary form, the region is that of one pass.
func TestWilayahMonoid(t *testing.T) {
	plans := perangkatBanyak(12)
	var utuh renstra.Wilayah
	for _, r := range plans {
		if err := utuh.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	want, err := utuh.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 5))
		parts := make([]renstra.Wilayah, 1+rng.IntN(4))
		for _, i := range rng.Perm(len(plans)) {
			if err := parts[rng.IntN(len(parts))].Add(plans[i]); err != nil {
				t.Fatal(err)
			}
		}
		var got renstra.Wilayah
		for _, i := range rng.Perm(len(parts)) {
			data, err := parts[i].MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			var p renstra.Wilayah
			if err := p.UnmarshalBinary(data); err != nil {
				t.Fatal(err)
			}
			if err := got.Merge(&p); err != nil {
				t.Fatal(err)
			}
		}
		data, err := got.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(data, want) {
			t.Fatalf("seed %d: hasil gabungan lain dari satu jalan", seed)
		}
	}
}

// Two agencies with the document's plan have twice its total, 13,196,408,000
// for 2026; an agency added twice is a finding.
func TestWilayahJumlah(t *testing.T) {
	a, b := dinsosJambi(), dinsosJambi()
	b.PerangkatDaerah = "Dinas Sosial Kota Contoh"
	var w renstra.Wilayah
	for _, r := range []*renstra.Rencana{a, b} {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	for s := renstra.SumbuUrusan; s <= renstra.SumbuProgram; s++ {
		p, err := w.Pivot(s)
		if err != nil {
			t.Fatal(err)
		}
		if p.Total.Year(2026) != anggaran.New(2*13_196_408_000) {
			t.Errorf("%s: %v", s, p.Total.Year(2026))
		}
	}
	p, err := w.PivotPerangkatDaerah()
	if err != nil || len(p.Baris) != 2 || p.Baris[0].Year(2026) != anggaran.New(13_196_408_000) {
		t.Errorf("%v %v", p, err)
	}
	if temuan := w.Temuan(); len(temuan) != 0 {
		t.Errorf("%v", temuan)
	}
	c := dinsosJambi()
	c.Periode, c.Daerah = renstra.Periode{Dari: 2021, Sampai: 2026}, "Kota Lain"
	if err := errors.Join(w.Add(a), w.Add(c)); err != nil {
		t.Fatal(err)
	}
	var kode []renstra.Kategori
	for _, f := range w.Temuan() {
		kode = append(kode, f.Kode)
	}
	if fmt.Sprint(kode) != "[perangkat-ganda periode-campuran daerah-campuran]" {
		t.Errorf("%v", kode)
	}
	if _, err := w.Pivot(renstra.SumbuSasaran); !errors.Is(err, renstra.ErrSumbu) {
		t.Errorf("%v", err)
	}
}

func FuzzWilayahUnmarshalBinary(f *testing.F) {
	var w renstra.Wilayah
	kecil := &renstra.Rencana{PerangkatDaerah: "Dinas", Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
		Nama: "Program", Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(100)}},
	}}}
	if err := w.Add(kecil); err != nil {
		f.Fatal(err)
	}
	data, err := w.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:len(data)-4])
	f.Add([]byte("WL\x04\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) { // the checksum is made right: it would catch all
		data = binary.BigEndian.AppendUint32(data, crc32.ChecksumIEEE(data))
		var w renstra.Wilayah
		if err := w.UnmarshalBinary(data); err != nil {
			if !errors.Is(err, renstra.ErrWilayah) {
				t.Fatal(err)
			}
			return
		}
		for _, f := range w.Temuan() {
			_ = f.Pesan
		}
		if _, err := w.Pivot(renstra.SumbuProgram); err != nil && !errors.Is(err, anggaran.ErrOverflow) {
			t.Fatal(err)
		}
		if _, err := w.PivotPerangkatDaerah(); err != nil && !errors.Is(err, anggaran.ErrOverflow) {
			t.Fatal(err)
		}
		if lagi, err := w.MarshalBinary(); err != nil || !bytes.Equal(lagi, data) {
			t.Fatalf("%v: ditulis lain", err)
		}
	})
}

func ExampleWilayah() {
	var w renstra.Wilayah
	if err := w.Add(dinsosJambi()); err != nil {
		log.Fatal(err)
	}
	p, err := w.Pivot(renstra.SumbuBidangUrusan)
	if err != nil {
		log.Fatal(err)
	}
	for _, b := range p.Baris {
		fmt.Println(b.Kunci, b.Nama, b.Year(2026))
	}
	// Output: 1.06 URUSAN PEMERINTAHAN YANG BERKAITAN DENGAN PELAYANAN DASAR BIDANG SOSIAL Rp13.196.408.000
}
