package renstra_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// isiRencana writes what is the plan, a line a row: not the lines, the cells as
// written, the layout of the page, the notes of the reader, nor how a name was
// matched.
func isiRencana(r *renstra.Rencana) []string {
	out := []string{fmt.Sprint(r.PerangkatDaerah, r.Daerah, r.JenisDaerah, r.KodeSKPD, r.Periode, r.Tahun)}
	node := func(dalam int, n *renstra.Node) {
		var b strings.Builder
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%s|%s|%s|%s", dalam, n.Tingkat, n.Kode, n.Nama, n.Indikator, n.Baseline, n.PenanggungJawab, n.Hasil, n.Lokasi)
		for _, t := range n.Tahunan {
			fmt.Fprintf(&b, "|%d %s %s", t.Tahun, t.Target, t.Pagu)
		}
		for _, i := range n.IndikatorLain {
			fmt.Fprint(&b, "|", i.Nama, i.Tahunan)
		}
		out = append(out, b.String())
	}
	for path, n := range r.Walk() {
		node(len(path), n)
	}
	if r.Total != nil {
		node(0, r.Total)
	}
	for _, t := range r.Tujuan {
		out = append(out, fmt.Sprint(t.Nama, len(t.Indikator), len(t.Sasaran)))
	}
	for _, ind := range slices.Concat(r.IKU, r.IKK) {
		out = append(out, fmt.Sprint(ind.Nomor, ind.Nama, ind.Satuan, ind.Tahunan))
	}
	return out
}

// bacaUbah reads the document with texts replaced, each of which must stand in
// it.
func bacaUbah(t *testing.T, oldnew ...string) *renstra.Rencana {
	t.Helper()
	teks := bacaFixture(t)
	for i := 0; i < len(oldnew); i += 2 {
		if !strings.Contains(teks, oldnew[i]) {
			t.Fatalf("dokumen tidak memuat %q", oldnew[i])
		}
		teks = strings.Replace(teks, oldnew[i], oldnew[i+1], 1)
	}
	r, err := renstra.Read(strings.NewReader(teks))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDiffSamaKosong(t *testing.T) {
	a, b := bacaUbah(t), bacaUbah(t)
	d := renstra.Diff(a, b)
	if !d.IsZero() || d.Count() != (renstra.JumlahPerubahan{}) {
		t.Errorf("Diff(a, a) = %v", d.Perubahan)
	}
	// A line more above the table moves every line and changes nothing.
	geser, err := renstra.Read(strings.NewReader("\n" + bacaFixture(t)))
	if err != nil {
		t.Fatal(err)
	}
	if d := renstra.Diff(a, geser); !d.IsZero() {
		t.Errorf("satu baris kosong di depan mengubah rencana: %v", d.Perubahan[0])
	}
}

// A table that is there and empty is none, in the file too.
func TestDiffTabelKosong(t *testing.T) {
	a := &renstra.Rencana{}
	b := &renstra.Rencana{Aset: []renstra.Aset{}, IKU: []renstra.Indikator{}, Tujuan: []renstra.Tujuan{}}
	if d := renstra.Diff(a, b); !d.IsZero() {
		t.Error(d.Perubahan)
	}
	if d := renstra.Diff(b, a); !d.IsZero() {
		t.Error(d.Perubahan)
	}
}

// Each case changes the document in one place; the figures are those of the
// document and the ones written here.
func TestDiffSatuPerubahan(t *testing.T) {
	const baris = "Penyusunan Dokumen Perencanaan Perangkat Daerah\tJumlah Dokumen Perencanaan Perangkat Daerah\t6 Dokumen\t14,504,800\t2 Dokumen\t15,000,000"
	a := bacaUbah(t)
	for _, tt := range []struct {
		nama       string
		lama, baru string
		want       renstra.JumlahPerubahan
		jenis      []renstra.JenisPerubahan
		total      []renstra.NilaiTahun
	}{
		{"pagu", baris, strings.Replace(baris, "15,000,000", "15,250,000", 1),
			renstra.JumlahPerubahan{Ubah: 1}, []renstra.JenisPerubahan{renstra.UbahPagu},
			[]renstra.NilaiTahun{{Tahun: 2026, Nilai: rp(250_000)}}},
		{"target", baris, strings.Replace(baris, "2 Dokumen", "3 Dokumen", 1),
			renstra.JumlahPerubahan{Ubah: 1}, []renstra.JenisPerubahan{renstra.UbahTarget}, nil},
		{"pagu hilang", baris, strings.Replace(baris, "14,504,800", "", 1),
			renstra.JumlahPerubahan{Ubah: 1}, []renstra.JenisPerubahan{renstra.UbahPagu},
			[]renstra.NilaiTahun{{Tahun: 2025, Nilai: rp(-14_504_800)}}},
		{"baseline", baris, strings.Replace(baris, "6 Dokumen", "5 Dokumen", 1),
			renstra.JumlahPerubahan{Ubah: 1}, []renstra.JenisPerubahan{renstra.UbahBaseline}, nil},
	} {
		t.Run(tt.nama, func(t *testing.T) {
			d := renstra.Diff(a, bacaUbah(t, tt.lama, tt.baru))
			if got := d.Count(); got != tt.want {
				t.Errorf("Count = %+v, mau %+v", got, tt.want)
			}
			var jenis []renstra.JenisPerubahan
			for _, p := range d.Perubahan {
				jenis = append(jenis, p.Jenis)
			}
			if diff := cmp.Diff(tt.jenis, jenis); diff != "" {
				t.Error(diff)
			}
			total, err := d.SelisihTotal(nomenklatur.TingkatSubKegiatan)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.total, total); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// acak changes a plan at random in the ways that plans change.
func acak(r *renstra.Rencana, rng *rand.Rand) {
	var nodes []*renstra.Node
	var parents []*renstra.Node
	for _, n := range r.Walk() {
		nodes = append(nodes, n)
		if len(n.Anak) > 0 {
			parents = append(parents, n)
		}
	}
	for range 1 + rng.IntN(6) {
		n := nodes[rng.IntN(len(nodes))]
		p := parents[rng.IntN(len(parents))]
		switch rng.IntN(11) {
		case 0:
			n.Nama += " Perubahan"
		case 1:
			if len(n.Tahunan) > 0 {
				n.Tahunan[rng.IntN(len(n.Tahunan))].Pagu = rpIsian(rng.Int64N(1e12))
			}
		case 2:
			if len(p.Anak) > 0 {
				i := rng.IntN(len(p.Anak))
				p.Anak = slices.Delete(p.Anak, i, i+1)
			}
		case 3:
			rng.Shuffle(len(p.Anak), func(i, j int) { p.Anak[i], p.Anak[j] = p.Anak[j], p.Anak[i] })
		case 4:
			baru := &renstra.Node{Tingkat: p.Tingkat + 1, Nama: "Baris Sisipan", Tahunan: slices.Clone(p.Tahunan)}
			p.Anak = slices.Insert(p.Anak, rng.IntN(len(p.Anak)+1), baru)
		case 5:
			q := parents[rng.IntN(len(parents))]
			if q != p && q.Tingkat == p.Tingkat && len(p.Anak) > 0 {
				pindah := p.Anak[0]
				p.Anak = slices.Delete(p.Anak, 0, 1)
				q.Anak = append(q.Anak, pindah)
			}
		case 6:
			n.Indikator += "x"
			n.PenanggungJawab = "Sekretariat"
		case 7:
			n.Kode = nomenklatur.Kode{}
		case 8:
			r.IKU = append(r.IKU, renstra.Indikator{Nomor: "7"})
			r.Total = nil
		case 9:
			n.IndikatorLain = append(n.IndikatorLain, lainUji("Indikator Sisipan", "5", "6"))
		case 10:
			if len(n.IndikatorLain) > 1 {
				n.IndikatorLain = []renstra.Indikator{n.IndikatorLain[1], lainUji("Indikator A", "9 %", "20 %")}
			}
		}
	}
}

// bacaLain is the document with two further indicators in every other row.
func bacaLain(t *testing.T) *renstra.Rencana {
	r, banyak := bacaUbah(t), 0
	for _, n := range r.Walk() {
		if banyak++; banyak%2 == 0 {
			n.IndikatorLain = []renstra.Indikator{lainUji("Indikator A", "10 %", "20 %"), lainUji("Indikator B", "3 Orang", "")}
		}
	}
	return r
}

func TestDiffApply(t *testing.T) {
	a := bacaLain(t)
	semula := isiRencana(a)
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 7))
		b := bacaLain(t)
		acak(b, rng)
		d := renstra.Diff(a, b)
		got, err := d.Apply(a)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(isiRencana(b), isiRencana(got)); diff != "" {
			t.Fatalf("seed %d: Apply(Diff(a, b)) bukan b:\n%s", seed, diff)
		}
		if diff := cmp.Diff(semula, isiRencana(a)); diff != "" {
			t.Fatalf("seed %d: Apply mengubah rencana lama:\n%s", seed, diff)
		}
		// The differences add up to the change of the totals, at each level
		// and over the branches.
		for _, tingkat := range []nomenklatur.Tingkat{nomenklatur.TingkatProgram, nomenklatur.TingkatKegiatan, nomenklatur.TingkatSubKegiatan} {
			selisih, err := d.SelisihTotal(tingkat)
			if err != nil {
				t.Fatal(err)
			}
			for _, tahun := range a.Tahun {
				want := jumlahTingkat(t, b, tingkat, tahun) - jumlahTingkat(t, a, tingkat, tahun)
				if ada := nilaiTahun(selisih, tahun); ada != want {
					t.Fatalf("seed %d: selisih %s %d = %d, mau %d", seed, tingkat, tahun, ada, want)
				}
			}
		}
		selisih, err := d.SelisihTerinci()
		if err != nil {
			t.Fatal(err)
		}
		for _, tahun := range a.Tahun {
			want := jumlahCabang(b.BidangUrusan, tahun) - jumlahCabang(a.BidangUrusan, tahun)
			if ada := nilaiTahun(selisih, tahun); ada != want {
				t.Fatalf("seed %d: selisih terinci %d = %d, mau %d", seed, tahun, ada, want)
			}
		}
	}
}

// nilaiTahun is the amount of one year, 0 if it is not among them.
func nilaiTahun(n []renstra.NilaiTahun, tahun int) int64 {
	for _, x := range n {
		if x.Tahun == tahun {
			v, _ := x.Nilai.Int64()
			return v
		}
	}
	return 0
}

// jumlahCabang adds what the rows below a row state or, where that is nothing,
// what it states itself, in rupiah.
func jumlahCabang(nodes []*renstra.Node, tahun int) int64 {
	sum, _ := cabang(nodes, tahun)
	return sum
}

func cabang(nodes []*renstra.Node, tahun int) (sum int64, ada bool) {
	for _, n := range nodes {
		v, tertulis := cabang(n.Anak, tahun)
		if !tertulis {
			var r anggaran.Rupiah
			r, tertulis = n.Pagu(tahun).Rupiah()
			v, _ = r.Int64()
		}
		sum, ada = sum+v, ada || tertulis
	}
	return sum, ada
}

// jumlahTingkat adds the pagu of a level by a loop of its own, in rupiah.
func jumlahTingkat(t *testing.T, r *renstra.Rencana, tingkat nomenklatur.Tingkat, tahun int) int64 {
	var sum int64
	for _, n := range r.Walk() {
		if v, ok := n.Pagu(tahun).Rupiah(); ok && n.Tingkat == tingkat {
			i, tepat := v.Int64()
			if !tepat {
				t.Fatalf("%v bukan rupiah bulat", v)
			}
			sum += i
		}
	}
	return sum
}

func TestDiffApplyRencanaLain(t *testing.T) {
	a := bacaUbah(t)
	b := bacaUbah(t, "15,000,000", "15,250,000")
	c := bacaUbah(t, "15,000,000", "15,100,000")
	if _, err := renstra.Diff(a, b).Apply(c); !errors.Is(err, renstra.ErrBeda) {
		t.Errorf("Apply pada rencana lain: %v", err)
	}
}

// Rows that went, moved or are others than the difference is about are no value
// to replace in silence either. What the plan has besides stays.
func TestDiffApplyBaris(t *testing.T) {
	program := func(r *renstra.Rencana, i int) *renstra.Node { return r.BidangUrusan[0].Anak[i] }
	buang := func(r *renstra.Rencana) { program(r, 1).Anak = program(r, 1).Anak[1:] }
	pindah := func(ke int) func(*renstra.Rencana) {
		return func(r *renstra.Rencana) {
			k := program(r, 1).Anak[0]
			buang(r)
			program(r, ke).Anak = append(program(r, ke).Anak, k)
		}
	}
	tukar := func(r *renstra.Rencana) {
		b := r.BidangUrusan[0].Anak
		b[1], b[2] = b[2], b[1]
	}
	for _, tt := range []struct {
		nama      string
		ubah      func(*renstra.Rencana)
		sementara func(*renstra.Rencana) // what became of the older plan meanwhile
	}{
		{"baris yang dihapus sudah lain", buang, func(r *renstra.Rencana) { program(r, 1).Anak[0].Anak[0].Indikator = "x" }},
		{"indikator lain berbeda dengan cara lain", func(r *renstra.Rencana) { program(r, 0).IndikatorLain[0].Baseline = kinerja.ParseTarget("1 Orang") },
			func(r *renstra.Rencana) { program(r, 0).IndikatorLain[0].Nama = "x" }},
		{"sudah pindah", pindah(3), pindah(2)},
		{"sudah bertukar tempat", func(r *renstra.Rencana) { program(r, 1).PenanggungJawab = "x" }, tukar},
		{"baris lain di tempatnya", func(r *renstra.Rencana) { program(r, 1).PenanggungJawab = "x" },
			func(r *renstra.Rencana) { program(r, 1).Nama, program(r, 1).Kode = "PROGRAM LAIN", nomenklatur.Kode{} }},
	} {
		lama, baru, kini := dinsosJambi(), dinsosJambi(), dinsosJambi()
		for _, r := range []*renstra.Rencana{lama, baru, kini} {
			program(r, 0).IndikatorLain = []renstra.Indikator{{}}
		}
		tt.ubah(baru)
		tt.sementara(kini)
		if _, err := renstra.Diff(lama, baru).Apply(kini); !errors.Is(err, renstra.ErrBeda) {
			t.Errorf("%s: %v", tt.nama, err)
		}
	}
	lama, baru, kini := dinsosJambi(), dinsosJambi(), dinsosJambi()
	baru.PerangkatDaerah, baru.BidangUrusan[0].Anak[0].Indikator = "Dinas Baru", "i"
	kini.Daerah, kini.BidangUrusan[0].Anak[0].PenanggungJawab = "Kota Lain", "Sekretariat"
	got, err := renstra.Diff(lama, baru).Apply(kini)
	if err != nil {
		t.Fatal(err)
	}
	if n := got.BidangUrusan[0].Anak[0]; got.PerangkatDaerah != "Dinas Baru" || got.Daerah != "Kota Lain" || n.Indikator != "i" || n.PenanggungJawab != "Sekretariat" {
		t.Errorf("%s, %s, %s, %s", got.PerangkatDaerah, got.Daerah, n.Indikator, n.PenanggungJawab)
	}
}

// The copy shares no row with the plan, also where nothing differs, and the
// older plan may change after Diff.
func TestDiffApplySalinan(t *testing.T) {
	a := dinsosJambi()
	n := a.BidangUrusan[0].Anak[0]
	n.Rincian = []renstra.Rincian{{Tahun: 2026}}
	n.IndikatorLain = []renstra.Indikator{{Nomor: "1"}}
	semula := fmt.Sprint(isiRencana(a), n.Rincian, n.IndikatorLain)
	for _, d := range []*renstra.Beda{{}, renstra.Diff(a, a), renstra.Diff(a, dinsosJambi())} {
		got, err := d.Apply(a)
		if err != nil {
			t.Fatal(err)
		}
		got.Total.Nama, got.Tahun[0] = "x", 1
		for _, m := range got.Walk() {
			m.Nama, m.Tahunan[0].Tahun = "x", 1
			for i := range m.Rincian {
				m.Rincian[i].Tahun = 1
			}
			for i := range m.IndikatorLain {
				m.IndikatorLain[i].Nomor = "x"
			}
		}
		if fmt.Sprint(isiRencana(a), n.Rincian, n.IndikatorLain) != semula {
			t.Error("Apply berbagi baris dengan rencananya")
		}
	}
	d := renstra.Diff(a, bacaUbah(t))
	n.Tahunan[1].Pagu = rpIsian(1)
	n.Rincian[0].Tahun = 2027
	if _, err := d.Apply(a); !errors.Is(err, renstra.ErrBeda) {
		t.Errorf("rencana lama yang berubah sesudah Diff: %v", err)
	}
}

func rp(s int64) anggaran.Rupiah { return anggaran.New(s) }

func rpIsian(n int64) anggaran.Isian { return anggaran.IsianOf(anggaran.New(n)) }
