package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The readers of the other tables are tested on the whole document and on the
// tables that ship with the module. Lines are those of the whole document;
// expected values were read off it, counts and sums made with awk over its
// lines (the command stands beside them).

// keFixture is the line of the fixture that a line of the whole document is.
func keFixture(utuh int) int {
	geser := 0
	for _, g := range []struct{ dari, geser int }{
		{423, 422}, {559, 436}, {1459, 450}, {1638, 554}, {1688, 595}, {1704, 599}, {1864, 750}, {1926, 790}, {2140, 937}, {2642, 982},
	} {
		if utuh >= g.dari {
			geser = g.geser
		}
	}
	return utuh - geser
}

// duaDokumen runs a test on both; at turns a line of the whole document into
// one of the text at hand.
func duaDokumen(t *testing.T, f func(t *testing.T, r *renstra.Rencana, at func(int) int)) {
	t.Helper()
	t.Run("tabel", func(t *testing.T) { f(t, rencana(t, bacaFixture(t)), keFixture) })
	t.Run("utuh", func(t *testing.T) { f(t, rencana(t, bacaUtuh(t)), func(n int) int { return n }) })
}

func TestPeriode(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, _ func(int) int) {
		if want := (renstra.Periode{TahunDasar: 2024, Dari: 2025, Sampai: 2029}); r.Periode != want {
			t.Errorf("periode %+v, mau %+v", r.Periode, want)
		}
		if r.Periode.Transisi() != 2030 {
			t.Errorf("tahun transisi %d", r.Periode.Transisi())
		}
		if !r.KodeSKPD.IsZero() {
			t.Errorf("dokumen tidak menulis kode SKPD, dibaca %v", r.KodeSKPD)
		}
	})
}

func nilaiTarget(t []kinerja.Tahunan, sel func(kinerja.Tahunan) kinerja.Target) []string {
	var out []string
	for _, y := range t {
		out = append(out, sel(y).String())
	}
	return out
}

func target(y kinerja.Tahunan) kinerja.Target    { return y.Target }
func realisasi(y kinerja.Tahunan) kinerja.Target { return y.Realisasi }

func TestKinerjaPelayanan(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		if len(r.KinerjaPelayanan) != 5 {
			t.Fatalf("%d baris, mau 5", len(r.KinerjaPelayanan))
		}
		for i, k := range r.KinerjaPelayanan {
			if k.Baris != at(1694+i) || k.Nomor != string(rune('1'+i)) || len(k.Sel) != 20 || len(k.Tahunan) != 5 || len(k.Rasio) != 5 {
				t.Errorf("baris %d nomor %q: %d sel, %d tahun, %d rasio", k.Baris, k.Nomor, len(k.Sel), len(k.Tahunan), len(k.Rasio))
			}
			if k.Tahunan[0].Tahun != 2021 || k.Tahunan[4].Tahun != 2025 {
				t.Errorf("baris %d: tahun %d–%d", k.Baris, k.Tahunan[0].Tahun, k.Tahunan[4].Tahun)
			}
		}
		pertama := r.KinerjaPelayanan[0]
		if diff := cmp.Diff([]string{"70", "85", "80", "100", "100"}, nilaiTarget(pertama.Tahunan, target)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"80", "123.59", "100", "100", "-"}, nilaiTarget(pertama.Tahunan, realisasi)); diff != "" {
			t.Error(diff)
		}
		if n, ok := pertama.Tahunan[1].Realisasi.Angka(); !ok || n.String() != "123.59" {
			t.Errorf("realisasi 2022: %v", n)
		}
		if s := pertama.Rasio[2].String(); s != "1.25" {
			t.Errorf("rasio 2023: %q", s)
		}
		// Rows 4 and 5 have one figure, in the column of the IKK.
		for _, k := range r.KinerjaPelayanan[3:] {
			if n, ok := k.TargetIKK.Angka(); !ok || n.String() != "100" {
				t.Errorf("baris %d: target IKK %q", k.Baris, k.TargetIKK)
			}
			if k.TargetNSPK.Jenis() != kinerja.JenisTidakTertulis || k.Tahunan[0].Target.Jenis() != kinerja.JenisTidakTertulis {
				t.Errorf("baris %d: NSPK %q, target 2021 %q", k.Baris, k.TargetNSPK, k.Tahunan[0].Target)
			}
		}
		if j := pertama.TargetNSPK.Jenis(); j != kinerja.JenisStrip {
			t.Errorf("target NSPK baris pertama %v, mau strip", j)
		}
	})
}

// The eight growths and ratios were printed from these figures; the sums are
// those of awk -F'\t' over lines 1710 and 1711 without commas.
func TestPendanaan(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		if len(r.Pendanaan) != 2 {
			t.Fatalf("%d baris, mau 2", len(r.Pendanaan))
		}
		type baris struct {
			Baris                       int
			Uraian                      string
			Anggaran, Realisasi         [4]int64
			TumbuhAnggaran, TumbuhRasio string
		}
		var got []baris
		for _, p := range r.Pendanaan {
			b := baris{Baris: p.Baris, Uraian: p.Uraian, TumbuhAnggaran: p.TumbuhAnggaran.String(), TumbuhRasio: p.TumbuhRealisasi.String()}
			if len(p.Tahunan) != 4 {
				t.Fatalf("%d tahun, mau 4", len(p.Tahunan))
			}
			for i, y := range p.Tahunan {
				if y.Tahun != 2021+i {
					t.Errorf("tahun ke-%d: %d", i+1, y.Tahun)
				}
				b.Anggaran[i], b.Realisasi[i] = rupiah(t, y.Anggaran), rupiah(t, y.Realisasi)
			}
			got = append(got, b)
		}
		want := []baris{
			{at(1710), "Belanja Operasional",
				[4]int64{10_009_542_435, 18_412_964_502, 11_891_068_465, 11_117_346_531},
				[4]int64{9_448_777_466, 11_306_845_911, 11_205_003_490, 10_344_648_483}, "14.01%", "3.70%"},
			{at(1711), "Belanja Modal",
				[4]int64{1_211_663_081, 586_710_555, 498_040_722, 273_553_469},
				[4]int64{1_121_788_250, 546_526_800, 471_624_455, 262_460_000}, "-37.26%", "-36.45%"},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if n, ok := r.Pendanaan[1].Tahunan[2].Rasio.Angka(); !ok || n.String() != "94.7" {
			t.Errorf("rasio belanja modal 2023: %v", n)
		}
	})
}

func rupiah(t *testing.T, i anggaran.Isian) int64 {
	t.Helper()
	r, ok := i.Rupiah()
	n, exact := r.Int64()
	if !ok || !exact {
		t.Fatalf("%v bukan rupiah bulat", i)
	}
	return n
}

func TestTujuan(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		type butir struct {
			Baris     int
			Nama      string
			Indikator []int // lines
		}
		var got []butir
		lines := func(in []renstra.Indikator) (out []int) {
			for _, i := range in {
				out = append(out, i.Baris)
				if i.Nama == "" || len(i.Tahunan) != 5 || i.Tahunan[0].Tahun != 2025 {
					t.Errorf("baris %d: %+v", i.Baris, i)
				}
				for _, y := range i.Tahunan {
					if j := y.Target.Jenis(); j != kinerja.JenisPersen && j != kinerja.JenisPredikat {
						t.Errorf("baris %d %d: target %q", i.Baris, y.Tahun, y.Target)
					}
				}
			}
			return out
		}
		for _, x := range r.Tujuan {
			got = append(got, butir{x.Baris, x.Nama, lines(x.Indikator)})
			for _, s := range x.Sasaran {
				got = append(got, butir{s.Baris, s.Nama, lines(s.Indikator)})
			}
		}
		want := []butir{
			{1870, "Peningkatan efektivitas Kebijakan perlindungan, jaminan, rehabilitasi dan pemberdayaan", []int{1870, 1871, 1872, 1873, 1877}},
			{1878, "Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS)", []int{1878, 1879, 1880}},
			{1881, "Peningkatan Kualitas Pelayanan Kesejahteraan Sosial", []int{1881}},
			{1882, "Meningkatkan Profesionalisme ASN, Akuntabilitas Kinerja OPD dan Pelayanan Publik Berbasis TIK", []int{1882}},
			{1883, "Peningkatan Profesionalisme ASN", []int{1883, 1884}},
		}
		for i := range want {
			want[i].Baris = at(want[i].Baris)
			for n := range want[i].Indikator {
				want[i].Indikator[n] = at(want[i].Indikator[n])
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
		// The shifted rows: read where they belong, kept as written.
		geser := r.Tujuan[0].Indikator[2]
		if geser.Nama != "Indeks Kualitas Keluarga" || geser.Sel[0] != geser.Nama || geser.Sel[3] != "50%" {
			t.Errorf("baris bergeser: %q, sel %q", geser.Nama, geser.Sel)
		}
		if diff := cmp.Diff([]string{"50%", "50%", "50%", "50%", "50%"}, nilaiTarget(geser.Tahunan, target)); diff != "" {
			t.Error(diff)
		}
		periksaCatatan(t, r, at(1871), renstra.BarisBergeser, "–")
		periksaCatatan(t, r, at(1870), renstra.NamaTerpotong, "pemberdayaan sosial")
	})
}

// periksaCatatan expects one finding of the reader at a line, with a text in it.
func periksaCatatan(t *testing.T, r *renstra.Rencana, baris int, k renstra.Kategori, teks string) {
	t.Helper()
	n := 0
	for _, c := range r.Catatan {
		if c.Baris == baris && c.Kode == k && strings.Contains(c.Pesan, teks) {
			n++
		}
	}
	if n != 1 {
		t.Errorf("baris %d: %d temuan %s dengan %q, mau 1", baris, n, k, teks)
	}
}

func TestIKU(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		if len(r.IKU) != 6 {
			t.Fatalf("%d IKU, mau 6", len(r.IKU))
		}
		for i, x := range r.IKU {
			if x.Baris != at(2647+i) || len(x.Tahunan) != 5 || len(x.Sel) != 9 {
				t.Errorf("IKU %d: baris %d, %d tahun, %d sel", i+1, x.Baris, len(x.Tahunan), len(x.Sel))
			}
		}
		if x := r.IKU[3]; x.Satuan.String() != "Bobot" || x.Year(2027).Target.String() != "A" {
			t.Errorf("IKU 4: satuan %v, target %q", x.Satuan, x.Year(2027).Target)
		}
		if p, ok := r.IKU[5].Year(2029).Target.Predikat(); !ok || p != "Sangat Baik" {
			t.Errorf("IKU 6: %q", p)
		}
	})
}

// awk -F'\t' 'NR>=2659&&NR<=2688&&$1+0>0{n++;s+=$4}END{print n,s}' gives 27 and 4739.
func TestIKK(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		if len(r.IKK) != 27 {
			t.Fatalf("%d IKK, mau 27", len(r.IKK))
		}
		for _, tahun := range []int{2025, 2029} {
			jumlah := int64(0)
			for _, x := range r.IKK {
				y := x.Year(tahun)
				n, ok := y.Target.Angka()
				if !ok || y.Target.Satuan() != x.Satuan || x.Satuan.IsZero() {
					t.Errorf("IKK %s: %q satuan %v, kolomnya %v", x.Nomor, y.Target, y.Target.Satuan(), x.Satuan)
				}
				jumlah += n.IntPart()
			}
			if jumlah != 4739 {
				t.Errorf("jumlah target %d: %d, mau 4739", tahun, jumlah)
			}
		}
		if x := r.IKK[19]; x.Nomor != "20" || x.Baris != at(2681) {
			t.Errorf("IKK pertama halaman kedua: nomor %q baris %d", x.Nomor, x.Baris)
		}
	})
}

// The levels by awk over lines 2143–2288: 132 rows, 7 with PROGRAM, 15 with
// "Kegiatan", 3 kegiatan without the word (lines 2191, 2268, 2274).
func TestKaitan(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		count := map[nomenklatur.Tingkat]int{}
		menurutBaris := map[int]renstra.Kaitan{}
		for _, k := range r.Kaitan {
			count[k.Tingkat]++
			menurutBaris[k.Baris] = k
			if !k.Kode.IsValid() || k.Kode.Tingkat() != k.Tingkat {
				t.Errorf("baris %d %q: kode %v tingkat %v", k.Baris, k.Nama, k.Kode, k.Tingkat)
			}
			if k.Tingkat > nomenklatur.TingkatProgram && k.Induk == "" {
				t.Errorf("baris %d %q: tanpa induk", k.Baris, k.Nama)
			}
		}
		want := map[nomenklatur.Tingkat]int{nomenklatur.TingkatProgram: 7, nomenklatur.TingkatKegiatan: 18, nomenklatur.TingkatSubKegiatan: 107}
		if diff := cmp.Diff(want, count); diff != "" {
			t.Error(diff)
		}
		type baris struct{ Kode, Nama, Outcome, Output, Indikator string }
		for line, want := range map[int]baris{
			2143: {"1.06.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "Meningkatnya Akuntabilitas Kinerja Perangkat Daerah", "", "Predikat Akuntabilitas Kinerja Perangkat Daerah"},
			// Shifted by one: undone.
			2144: {"1.06.01.2.01", "Kegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "", "", "Nilai AKIP Perangkat Daerah"},
			2151: {"1.06.01.2.01.0007", "Evaluasi Kinerja Perangkat Daerah", "", "", "Jumlah Laporan Evaluasi Kinerja Perangkat Daerah"},
			// Not shifted: the indicator is written as output.
			2160: {"1.06.01.2.03.0006", "Penatausahaan Barang Milik Daerah pada SKPD", "", "Jumlah Laporan Penatausahaan Barang Milik Daerah pada SKPD", ""},
			// A page without the column NSPK.
			2191: {"1.06.01.2.09", "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", "", "Tertib Pemeliharaan Barang Milik Daerah", ""},
			2199: {"1.06.04", "PROGRAM REHABILITASI SOSIAL", "Meningkatnya Rehabilitasi Sosial", "", "Persentase Rehabilitasi Sosial yang Dilayani"},
			2274: {"1.06.06.2.02", "Penyelenggaraan Pemberdayaan Masyarakat terhadap Kesiapsiagaan Bencana Kabupaten/Kota", "Meningkatnya kapasitas Taruna Siaga Bencana dalam penanganan Kesiapsiagaan masa Tanggap Darurat dan Pasca Bencana Alam, non Alam dan Sosial Kewenangan Kabupaten/Kota", "", ""},
			// A sub kegiatan with the name of its kegiatan.
			2287: {"1.06.07.2.01.0002", "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota", "", "", "Jumlah Makam yang Terpenuhi Pemeliharannya pada Taman Makam Pahlawan Kabupaten/Kota"},
		} {
			k := menurutBaris[at(line)]
			if diff := cmp.Diff(want, baris{k.Kode.String(), k.Nama, k.Outcome, k.Output, k.Indikator}); diff != "" {
				t.Errorf("baris %d: %s", line, diff)
			}
		}
		if k := menurutBaris[at(2145)]; k.Tujuan != r.Tujuan[1].Nama || k.Sasaran != r.Tujuan[1].Sasaran[0].Nama {
			t.Errorf("baris 2145: tujuan %q, sasaran %q", k.Tujuan, k.Sasaran)
		}
		if k := menurutBaris[at(2144)]; k.Sel[5] != k.Nama || k.Sel[4] != k.Indikator {
			t.Errorf("baris 2144 tidak disimpan seperti ditulis: %q", k.Sel)
		}
		if k := menurutBaris[at(2268)]; k.Induk != "PROGRAM PENANGANAN BENCANA" {
			t.Errorf("baris 2268: induk %q", k.Induk)
		}
		periksaCatatan(t, r, at(2144), renstra.BarisBergeser, "indikator")
	})
}

// awk over lines 2527–2595: 67 rows, 8 of them kegiatan (6 with the word).
func TestPrioritas(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		count, program := map[nomenklatur.Tingkat]int{}, map[string]int{}
		for _, p := range r.Prioritas {
			count[p.Tingkat]++
			program[p.Program]++
			if !p.Kode.IsValid() || p.Induk == "" {
				t.Errorf("baris %d %q: kode %v, induk %q", p.Baris, p.Nama, p.Kode, p.Induk)
			}
		}
		if diff := cmp.Diff(map[nomenklatur.Tingkat]int{nomenklatur.TingkatKegiatan: 8, nomenklatur.TingkatSubKegiatan: 59}, count); diff != "" {
			t.Error(diff)
		}
		want := map[string]int{ // 2527–2561, 2564–2572, 2573–2581, 2582–2595
			"PROGRAM REHABILITASI SOSIAL": 35, "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL": 9,
			"PROGRAM PEMBERDAYAAN SOSIAL": 9, "PROGRAM PENANGANAN BENCANA": 14,
		}
		if diff := cmp.Diff(want, program); diff != "" {
			t.Error(diff)
		}
		i := slices.IndexFunc(r.Prioritas, func(p renstra.Prioritas) bool { return p.Baris == at(2595) })
		if p := r.Prioritas[i]; p.Nomor != "" || p.Kode.String() != "1.06.06.2.02.0008" || p.Sel[0] != p.Nama {
			t.Errorf("baris 2595: %+v", p)
		}
		periksaCatatan(t, r, at(2559), renstra.BarisBergeser, "–")
		periksaCatatan(t, r, at(2595), renstra.BarisBergeser, "kolom pertama")
		if p := r.Prioritas[0]; p.Nomor != "1" || !strings.HasPrefix(p.Outcome, "Persentase Pelayanan Dan") {
			t.Errorf("baris pertama: %+v", p)
		}
	})
}

// tabelProgram is a smallest programme table, without which Read refuses.
const tabelProgram = `Tabel 4.3 Rencana Program Dinas Sosial Kota Contoh

PROGRAM/KEGIATAN	INDIKATOR	TARGET 2025	PAGU 2025	TARGET 2026	PAGU 2026
PROGRAM REHABILITASI SOSIAL	Persentase	100%	1,000,000	100%	2,000,000

`

// Synthetic: another layout of the same tables, with six years, other heads
// and a cell that a page break cut.
func TestTataLetakLain(t *testing.T) {
	r := rencana(t, tabelProgram+`
Tabel T-C.25 Tujuan dan Sasaran Jangka Menengah
NSPK dan Sasaran RPJMD yang relevan	Tujuan	Sasaran	Indikator	Baseline 2024	Satuan	Target Tahun						Keterangan
						2025	2026	2027	2028	2029	2030	
Menurunnya kemiskinan	Meningkatnya			70	Persen	71	72	73	74	75	76	
		Terpenuhinya kebutuhan	Persentase terlayani	80	Persen	81	82	83	84	85	86	x

NSPK dan Sasaran RPJMD yang relevan	Tujuan	Sasaran	Indikator	Baseline 2024	Satuan	Target Tahun						Keterangan
						2025	2026	2027	2028	2029	2030	
	kesejahteraan		Indeks	1400	Angka	1.650	1500	1600	1700	1800	1900	
`)
	if len(r.Tujuan) != 1 || r.Tujuan[0].Nama != "Meningkatnya kesejahteraan" || r.Tujuan[0].NSPK != "Menurunnya kemiskinan" {
		t.Fatalf("tujuan: %+v", r.Tujuan)
	}
	if len(r.Tujuan[0].Sasaran) != 1 || len(r.Tujuan[0].Sasaran[0].Indikator) != 2 {
		t.Fatalf("sasaran: %+v", r.Tujuan[0].Sasaran)
	}
	i := r.Tujuan[0].Sasaran[0].Indikator[0]
	if i.Year(2030).Target.Jenis() != kinerja.JenisPersen || i.Baseline.String() != "80" || i.Keterangan != "x" || len(i.Tahunan) != 6 {
		t.Errorf("indikator: %+v", i)
	}
	// 1.650 stands beside 1500 … 1900, so it is one thousand six hundred fifty.
	if n, ok := r.Tujuan[0].Sasaran[0].Indikator[1].Year(2025).Target.Angka(); !ok || n.String() != "1650" {
		t.Errorf("1.650 dibaca %v", n)
	}
}

// Synthetic: a plan without the other tables has their fields empty and no
// finding about them.
func TestTabelTidakAda(t *testing.T) {
	r := rencana(t, tabelProgram)
	if r.Tujuan != nil || r.Kaitan != nil || r.IKU != nil || r.Pendanaan != nil || r.SumberDaya != nil || r.Aset != nil || r.Cascading != nil || len(r.Catatan) != 0 {
		t.Errorf("%+v", r)
	}
}

// Synthetic: tables as other agencies lay them out, in Markdown: years that are
// counted, other heads, several indicators in one cell.
func TestTabelPerangkatLain(t *testing.T) {
	r := rencana(t, `Tabel 5.1 Rencana Program Dinas Sosial Kota Contoh

| PROGRAM/KEGIATAN | INDIKATOR | TARGET 2025 | PAGU 2025 | TARGET 2026 | PAGU 2026 |
| --- | --- | --- | --- | --- | --- |
| PROGRAM REHABILITASI SOSIAL | Persentase | 100% | 1.000.000 | 100% | 2.000.000 |

Tabel 2.3 Pencapaian Kinerja Pelayanan Dinas Sosial Kota Contoh

| No | Indikator Kinerja | Target NSPK | Target IKK | Target Renstra Tahun ke-1 | Target Renstra Tahun ke-2 | Realisasi Capaian Tahun ke-1 | Realisasi Capaian Tahun ke-2 | Rasio Capaian Tahun ke-1 | Rasio Capaian Tahun ke-2 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Persentase A<br>Jumlah B | - | 100 | 70<br>5 | 80<br>6 | 75<br>5 | 81<br>7 | 1,07 | 1,01 |

Tabel 7.1 Indikator Kinerja Utama (IKU) Dinas Sosial Kota Contoh

| No | Indikator Kinerja Utama | Definisi Operasional | Satuan | Kondisi Awal 2024 | 2025 | 2026 | Sumber Data | Keterangan |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Persentase A | Bagian dari seluruhnya | % | 90 | 91 | 92 | Dinas | Rutin |

Tabel 2.1 Jumlah Pegawai

| Golongan | Jumlah |
| --- | --- |
| IV | 3 |
| III | 1.250 |
| Jumlah | 1.253 |
`)
	if len(r.KinerjaPelayanan) != 2 || r.KinerjaPelayanan[1].Nama != "Jumlah B" {
		t.Fatalf("kinerja pelayanan: %+v", r.KinerjaPelayanan)
	}
	b := r.KinerjaPelayanan[1]
	if diff := cmp.Diff([]string{"5", "6"}, nilaiTarget(b.Tahunan, target)); diff != "" {
		t.Error(diff)
	}
	if b.Tahunan[0].Tahun != 1 || b.Tahunan[1].Tahun != 2 {
		t.Errorf("tahun %+v", b.Tahunan)
	}
	if diff := cmp.Diff([]string{"5", "7"}, nilaiTarget(b.Tahunan, realisasi)); diff != "" {
		t.Error(diff)
	}
	if len(r.IKU) != 1 || len(r.IKK) != 0 {
		t.Fatalf("IKU %d, IKK %d", len(r.IKU), len(r.IKK))
	}
	i := r.IKU[0]
	if i.Definisi == "" || i.SumberData != "Dinas" || i.Keterangan != "Rutin" || len(i.Tahunan) != 2 || i.Baseline.Jenis() != kinerja.JenisPersen || i.Year(2026).Target.Jenis() != kinerja.JenisPersen {
		t.Errorf("IKU: %+v", i)
	}
	if len(r.SumberDaya) != 1 || r.SumberDaya[0].Judul != "Jumlah Pegawai" || len(r.SumberDaya[0].Isi) != 2 || r.SumberDaya[0].Jumlah == nil {
		t.Errorf("sumber daya: %+v", r.SumberDaya)
	}
}
