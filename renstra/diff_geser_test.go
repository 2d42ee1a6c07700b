package renstra_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// rencanaKode is a synthetic plan of 2026 and 2027: one programme, with a
// kegiatan for each list of its sub kegiatan, "number name pagu indicator". The
// number is the last part of the code.
func rencanaKode(t *testing.T, kegiatan ...[]string) *renstra.Rencana {
	t.Helper()
	var anak []*renstra.Node
	for i, isi := range kegiatan {
		k := barisUji("Kegiatan "+string(rune('A'+i)), kosong)
		k.Kode = nomenklatur.MustParseKode(fmt.Sprintf("1.03.01.1.%02d", i+1))
		for _, x := range isi {
			k.Anak = append(k.Anak, subUji(t, k.Kode, x))
		}
		anak = append(anak, k)
	}
	p := barisUji("Program", kosong, anak...)
	p.Kode = nomenklatur.MustParseKode("1.03.01")
	return rencanaUji(p)
}

func subUji(t *testing.T, induk nomenklatur.Kode, x string) *renstra.Node {
	t.Helper()
	f := strings.Fields(x)
	nomor, err := strconv.Atoi(f[0])
	if err != nil {
		t.Fatal(err)
	}
	n := barisUji(f[1], kosong)
	n.Kode = nomenklatur.MustParseKode(fmt.Sprintf("%s.%04d", induk, nomor))
	if len(f) > 2 {
		pagu, err := strconv.ParseInt(f[2], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		n.Tahunan[0].Pagu = rpIsian(pagu)
	}
	if len(f) > 3 {
		n.Indikator = f[3]
	}
	return n
}

// The sub kegiatan of a new edition of the nomenclature have other numbers and
// stay what they are.
func TestDiffGeserKode(t *testing.T) {
	lama := [][]string{{"1 Dokumen 100 dok", "2 RKA 20 rka", "3 DPA 30 dpa", "4 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}}
	for _, tt := range []struct {
		nama       string
		lama, baru [][]string
		want       []string
	}{
		{"bergeser satu", lama,
			[][]string{{"1 Dokumen 100 dok", "3 RKA 20 rka", "4 DPA 30 dpa", "5 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-kode RKA 2→3", "ganti-kode DPA 3→4", "ganti-kode Evaluasi 4→5"}},
		{"bergeser, huruf dan tanda baca lain", lama,
			[][]string{{"1 Dokumen 100 dok", "3 R-K-A 20 rka", "4 DPA 30 dpa", "5 EVALUASI 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-nama R-K-A", "ganti-kode R-K-A 2→3", "ganti-kode DPA 3→4", "ganti-nama EVALUASI", "ganti-kode EVALUASI 4→5"}},
		{"satu dihapus, sisanya bergeser", lama,
			[][]string{{"1 Dokumen 100 dok", "2 DPA 30 dpa", "3 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-kode DPA 3→2", "ganti-kode Evaluasi 4→3", "hapus RKA", "pagu RKA"}},
		{"satu disisipkan, sisanya bergeser", lama,
			[][]string{{"1 Dokumen 100 dok", "2 Renja 7 renja", "3 RKA 20 rka", "4 DPA 30 dpa", "5 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"tambah Renja", "pagu Renja", "ganti-kode RKA 2→3", "ganti-kode DPA 3→4", "ganti-kode Evaluasi 4→5"}},
		{"kode bertukar", lama,
			[][]string{{"1 Dokumen 100 dok", "3 RKA 20 rka", "2 DPA 30 dpa", "4 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-kode RKA 2→3", "ganti-kode DPA 3→2"}},
		{"bergeser dan pagu berubah", lama,
			[][]string{{"1 Dokumen 100 dok", "3 RKA 21 rka", "4 DPA 30 dpa", "5 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-kode RKA 2→3", "pagu RKA", "ganti-kode DPA 3→4", "ganti-kode Evaluasi 4→5"}},
		{"ganti nama, kode tetap", lama,
			[][]string{{"1 Dokumen 100 dok", "2 Anggaran 20 rka", "3 DPA 30 dpa", "4 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-nama Anggaran"}},
		{"ganti nama dan isi, kode tetap", lama,
			[][]string{{"1 Dokumen 100 dok", "2 Anggaran 25 angg", "3 DPA 30 dpa", "4 Evaluasi 40 lap"}, {"1 Gaji 500 orang"}},
			[]string{"ganti-nama Anggaran", "indikator Anggaran", "pagu Anggaran"}},
		{"pindah ke kegiatan lain, kode bekasnya dipakai", lama,
			[][]string{{"1 Dokumen 100 dok", "2 DPA 30 dpa", "3 Evaluasi 40 lap"}, {"1 RKA 20 rka", "2 Gaji 500 orang"}},
			[]string{"ganti-kode DPA 3→2", "ganti-kode Evaluasi 4→3", "pindah RKA", "ganti-kode RKA 2→1", "ganti-kode Gaji 1→2"}},
		{"pindah ke tempat yang dihapus", lama,
			[][]string{{"1 Dokumen 100 dok", "2 RKA 20 rka", "3 DPA 30 dpa"}, {"1 Evaluasi 40 lap"}},
			[]string{"pindah Evaluasi", "ganti-kode Evaluasi 4→1", "hapus Gaji", "pagu Gaji"}},

		{"nama berulang, bergeser", [][]string{{"2 Bimtek 10 a", "3 Bimtek 20 b"}}, [][]string{{"3 Bimtek 10 a", "4 Bimtek 20 b"}},
			[]string{"ganti-kode Bimtek 2→3", "ganti-kode Bimtek 3→4"}},
		{"nama berulang, yang pertama dihapus", [][]string{{"2 Bimtek 10 a", "3 Bimtek 20 b"}}, [][]string{{"2 Bimtek 20 b"}},
			[]string{"ganti-kode Bimtek 3→2", "hapus Bimtek", "pagu Bimtek"}},
		{"nama berulang, kode yang menentukan", [][]string{{"2 Bimtek 10 a", "3 Bimtek 20 a"}}, [][]string{{"3 Bimtek 25 a", "2 Bimtek 15 a"}},
			[]string{"pagu Bimtek", "urutan Bimtek", "pagu Bimtek"}},
		{"nama dan kode berulang, angka yang menentukan", [][]string{{"2 Bimtek 10 a", "2 Bimtek 20 a"}}, [][]string{{"2 Bimtek 20 a", "2 Bimtek 30 a"}},
			[]string{"urutan Bimtek", "pagu Bimtek"}},
		{"nama berulang, tanpa angka", [][]string{{"2 Bimtek", "3 Bimtek"}}, [][]string{{"3 Bimtek", "4 Bimtek"}},
			[]string{"ganti-kode Bimtek 2→4", "urutan Bimtek"}},
	} {
		t.Run(tt.nama, func(t *testing.T) {
			a, b := rencanaKode(t, tt.lama...), rencanaKode(t, tt.baru...)
			got := sebutPerubahan(renstra.Diff(a, b))
			slices.Sort(got)
			want := slices.Sorted(slices.Values(tt.want))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			hukumBeda(t, a, b)
		})
	}
}

// sebutPerubahan names the changes shortly, a code by its last part.
func sebutPerubahan(d *renstra.Beda) []string {
	var out []string
	for _, p := range d.Perubahan {
		s := fmt.Sprint(p.Jenis, " ", p.Nama)
		if p.Jenis == renstra.GantiKode {
			ekor := func(v nomenklatur.Nilai) string {
				k := v.String()
				return strings.TrimLeft(k[strings.LastIndex(k, ".")+1:], "0")
			}
			s += " " + ekor(p.Lama) + "→" + ekor(p.Baru)
		}
		out = append(out, s)
	}
	return out
}

// hukumBeda checks what holds for any two plans.
func hukumBeda(t *testing.T, a, b *renstra.Rencana) {
	t.Helper()
	for _, r := range []*renstra.Rencana{a, b} {
		if d := renstra.Diff(r, r); !d.IsZero() {
			t.Fatalf("Diff(a, a) = %v", d.Perubahan)
		}
	}
	d := renstra.Diff(a, b)
	got, err := d.Apply(a)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tulis(t, b, renstra.JSON), tulis(t, got, renstra.JSON)); diff != "" {
		t.Fatalf("Apply(Diff(a, b)) bukan b:\n%s", diff)
	}
	if sama := cmp.Equal(tulis(t, a, renstra.JSON), tulis(t, b, renstra.JSON)); sama != d.IsZero() {
		t.Fatalf("rencana sama: %t, tanpa perbedaan: %t", sama, d.IsZero())
	}
	for tingkat := nomenklatur.TingkatBidangUrusan; tingkat <= nomenklatur.TingkatSubKegiatan; tingkat++ {
		selisih, err := d.SelisihTotal(tingkat)
		if err != nil {
			t.Fatal(err)
		}
		for _, tahun := range a.Tahun {
			want := jumlahTingkat(t, b, tingkat, tahun) - jumlahTingkat(t, a, tingkat, tahun)
			if ada := nilaiTahun(selisih, tahun); ada != want {
				t.Fatalf("selisih %s %d = %d, mau %d", tingkat, tahun, ada, want)
			}
		}
	}
}

// pohonAcak is a random plan of few names, codes and figures, so that many of
// them stand more than once.
func pohonAcak(rng *rand.Rand) *renstra.Rencana {
	kata := []string{"", "RKA", "DPA", "Evaluasi Kinerja", "Evaluasi Kinerja Daerah", "Gaji", "rka", "Laporan"}
	satu := func(kode string, anak []*renstra.Node) *renstra.Node {
		n := barisUji(kata[rng.IntN(len(kata))], []int64{kosong, 0, 10, 20, 30}[rng.IntN(5)], anak...)
		n.Tahunan = append(n.Tahunan, renstra.Tahunan{Tahun: 2027, Target: kinerja.ParseTarget([]string{"", "1 Dokumen", "2 Dokumen"}[rng.IntN(3)])})
		n.Indikator = []string{"", "Jumlah A", "Jumlah B"}[rng.IntN(3)]
		if rng.IntN(6) > 0 {
			n.Kode = nomenklatur.MustParseKode(kode)
		}
		return n
	}
	var program []*renstra.Node
	for range 1 + rng.IntN(3) {
		p := fmt.Sprintf("1.03.%02d", 1+rng.IntN(3))
		var kegiatan []*renstra.Node
		for range rng.IntN(4) {
			k := fmt.Sprintf("%s.1.%02d", p, 1+rng.IntN(3))
			var sub []*renstra.Node
			for range rng.IntN(5) {
				sub = append(sub, satu(fmt.Sprintf("%s.%04d", k, 1+rng.IntN(4)), nil))
			}
			kegiatan = append(kegiatan, satu(k, sub))
		}
		program = append(program, satu(p, kegiatan))
	}
	return rencanaUji(program...)
}

// The laws hold for plans that have nothing to do with each other, with names
// and codes several times under one parent or none at all.
func TestDiffAcakBebas(t *testing.T) {
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 11))
		hukumBeda(t, pohonAcak(rng), pohonAcak(rng))
	}
}

// A plan of which rows get other codes, names and parents. Where the codes alone
// are others, nothing else is reported.
func TestDiffAcakKode(t *testing.T) {
	asal := func() *renstra.Rencana {
		var isi [][]string
		for k := range 4 {
			var sub []string
			for s := range 5 {
				sub = append(sub, fmt.Sprintf("%d Sub%c%c %d ind%d%d", s+1, 'A'+k, 'A'+s, 100*k+10*s+1, k, s))
			}
			isi = append(isi, sub)
		}
		return rencanaKode(t, isi...)
	}
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 12))
		a, b := asal(), asal()
		kegiatan := b.BidangUrusan[0].Anak[0].Anak
		for _, k := range kegiatan {
			urut := rng.Perm(7)
			for i, s := range k.Anak {
				s.Kode = nomenklatur.MustParseKode(fmt.Sprintf("%s.%04d", k.Kode, 1+urut[i]))
			}
		}
		for _, p := range renstra.Diff(a, b).Perubahan {
			if p.Jenis != renstra.GantiKode {
				t.Fatalf("benih %d: hanya kode yang diubah: %v", seed, p)
			}
		}
		hukumBeda(t, a, b)
		for range 1 + rng.IntN(4) {
			k, l := kegiatan[rng.IntN(4)], kegiatan[rng.IntN(4)]
			if len(k.Anak) == 0 {
				continue
			}
			i := rng.IntN(len(k.Anak))
			switch rng.IntN(3) {
			case 0:
				k.Anak[i].Nama += " Baru"
			case 1:
				l.Anak = append(l.Anak, k.Anak[i])
				k.Anak = slices.Delete(k.Anak, i, i+1)
			case 2:
				k.Anak = slices.Delete(k.Anak, i, i+1)
			}
		}
		for _, p := range renstra.Diff(a, b).Perubahan {
			if p.Jenis == renstra.Tambah && !strings.HasSuffix(p.Nama, " Baru") {
				t.Fatalf("benih %d: %s ada di rencana lama", seed, p.Nama)
			}
		}
		hukumBeda(t, a, b)
	}
}
