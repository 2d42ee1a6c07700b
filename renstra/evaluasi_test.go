package renstra_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
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

// The plans are those of the document. All realisation in these tests is made
// up; what must come out was computed by hand.

// evaluasi evaluates records written as CSV against a year of the document.
func evaluasi(t testing.TB, tahun int, cara renstra.CaraEvaluasi, csv ...string) *renstra.Evaluasi {
	t.Helper()
	renja, err := dinsosJambi().Renja(tahun)
	if err != nil {
		t.Fatal(err)
	}
	return evaluasiRenja(t, renja, cara, csv...)
}

func evaluasiRenja(t testing.TB, renja *renstra.Renja, cara renstra.CaraEvaluasi, csv ...string) *renstra.Evaluasi {
	t.Helper()
	x, err := renstra.ReadRealisasi(strings.NewReader("kode,triwulan,kinerja,keuangan\n" + strings.Join(csv, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	e, err := renja.Evaluate(x, cara)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// barisKode finds a row by its code.
func barisKode(t testing.TB, e *renstra.Evaluasi, kode string) *renstra.BarisEvaluasi {
	t.Helper()
	for _, b := range e.Baris {
		if b.Indikator == nil && b.Rencana.Node.Kode.String() == kode {
			return b
		}
	}
	t.Fatalf("baris %s tidak ada", kode)
	return nil
}

// pasang writes performance and money of one column.
func pasang(v renstra.NilaiEvaluasi) string {
	s := fmt.Sprintf("%s | %s", v.Kinerja, v.Keuangan)
	if v.DariAnak {
		s += " dari anak"
	}
	return s
}

// tingkat writes an achievement to two places, half up.
func tingkat(c renstra.TingkatCapaian) string {
	k, rp := "tidak terdefinisi", "tidak terdefinisi"
	if c.SebabKinerja == nil {
		d, err := kinerja.Bulatkan(c.Kinerja.Nilai, 2, anggaran.SetengahKeAtas)
		k = fmt.Sprint(d.StringFixed(2), errTeks(err))
	}
	if c.SebabKeuangan == nil {
		rp = c.Keuangan.String()
	}
	return k + " | " + rp
}

func errTeks(err error) string {
	if err != nil {
		return err.Error()
	}
	return ""
}

func kolomE81(b *renstra.BarisEvaluasi) []string {
	s := []string{pasang(b.TargetAkhir), pasang(b.Lalu), pasang(b.Target)}
	for _, t := range b.Triwulan {
		s = append(s, pasang(t))
	}
	return append(s, pasang(b.Realisasi), pasang(b.Kumulatif), tingkat(b.CapaianAkhir), tingkat(b.Capaian))
}

// Targets of 2026–2029 are 2 each, 8 in all; pagu of 2025–2029 are 14.504.800 +
// 15.000.000 + 3 × 16.000.000 = 77.504.800, 2030 does not count. 13 = 6 + 12:
// 4 + 2 = 6 of 8 is 75 %; 28.500.000 of 77.504.800 is 36,77 %. Of the year:
// 2 of 2; 14.500.000 of 15.000.000 is 96,67 %.
func TestEvaluasiKolom(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.01.2.01.0001,lalu,4 Dokumen,14.000.000",
		"1.06.01.2.01.0001,I,1 Dokumen,3.500.000",
		"1.06.01.2.01.0001,2,-,-",
		"1.06.01.2.01.0001,TW IV,1,11.000.000")
	want := []string{
		"8 Dokumen | Rp77.504.800", "4 Dokumen | Rp14.000.000", "2 Dokumen | Rp15.000.000",
		"1 Dokumen | Rp3.500.000", "- | -", " | ", "1 | Rp11.000.000",
		"2 Dokumen | Rp14.500.000", "6 Dokumen | Rp28.500.000", "75.00 | 36,77%", "100.00 | 96,67%",
	}
	if d := cmp.Diff(want, kolomE81(barisKode(t, e, "1.06.01.2.01.0001"))); d != "" {
		t.Error(d)
	}
	// The kegiatan and the program have what their one row has.
	for _, kode := range []string{"1.06.01.2.01", "1.06.01", "1.06"} {
		b := barisKode(t, e, kode)
		if got := pasang(b.Realisasi) + " " + pasang(b.Kumulatif) + " " + pasang(b.Triwulan[1]); got != " | Rp14.500.000 dari anak  | Rp28.500.000 dari anak  | - dari anak" {
			t.Errorf("%s: %q", kode, got)
		}
	}
	// The other row of the kegiatan with a pagu, Rp3.350.000, has nothing
	// recorded.
	if b := barisKode(t, e, "1.06.01.2.01"); b.Triwulan[0].TidakTertulis != 1 {
		t.Errorf("%d baris belum tercatat", b.Triwulan[0].TidakTertulis)
	}
	if e.Triwulan != 4 || e.Realisasi != anggaran.IsianOf(anggaran.New(14_500_000)) {
		t.Error(e.Triwulan, e.Realisasi)
	}
}

// Not written, dash and zero are three things: without column 6 there is no
// 13, with a dash there 13 = 12; in the first year there is no 6. A pagu of Rp0
// and one that is not written have no penyerapan.
func TestEvaluasiTigaKeadaan(t *testing.T) {
	const baris = "1.06.01.2.01.0001"
	for _, u := range []struct {
		tahun int
		csv   []string
		want  string
	}{
		{2026, []string{",4,2,15.000.000"}, "2 | Rp15.000.000 →  |  = tidak terdefinisi | tidak terdefinisi"},
		{2026, []string{",4,2,15.000.000", ",lalu,-,-"}, "2 | Rp15.000.000 → 2 | Rp15.000.000 = 25.00 | 19,35%"},
		{2026, []string{",4,2,15.000.000", ",lalu,0,0"}, "2 | Rp15.000.000 → 2 Dokumen | Rp15.000.000 = 25.00 | 19,35%"},
		{2026, []string{",lalu,2,7"}, " |  →  |  = tidak terdefinisi | tidak terdefinisi"},
		{2026, []string{",4,-,-", ",lalu,2,15.000.000"}, "- | - → 2 | Rp15.000.000 = 25.00 | 19,35%"},
		{2026, []string{",4,0,0", ",lalu,2,15.000.000"}, "0 | 0 → 2 Dokumen | Rp15.000.000 = 25.00 | 19,35%"},
		{2025, []string{",4,2,7.752.240"}, "2 | Rp7.752.240 → 2 | Rp7.752.240 = 25.00 | 10,00%"},
	} {
		for i := range u.csv {
			u.csv[i] = baris + u.csv[i]
		}
		b := barisKode(t, evaluasi(t, u.tahun, renstra.CaraEvaluasi{}, u.csv...), baris)
		got := pasang(b.Realisasi) + " → " + pasang(b.Kumulatif) + " = " + tingkat(b.CapaianAkhir)
		if got = strings.ReplaceAll(got, "Rp0", "0"); got != u.want {
			t.Errorf("%d %q: %s; mau %s", u.tahun, u.csv, got, u.want)
		}
	}
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.05.2.01,1,100%,0", // pagu 0 in the document
		"1.06.07,1,50%,1")       // no pagu in the document
	for kode, want := range map[string]string{"1.06.05.2.01": "100.00 | tidak terdefinisi", "1.06.07": "50.00 | tidak terdefinisi"} {
		b := barisKode(t, e, kode)
		if got := tingkat(b.Capaian); got != want || !errors.Is(b.Capaian.SebabKeuangan, anggaran.ErrTakTerdefinisi) {
			t.Errorf("%s: %s, %v", kode, got, b.Capaian.SebabKeuangan)
		}
	}
}

// How the quarters go together: IP ASN, target 85 in every year of the period,
// 80, 81 and 81. Their mean is 80⅔, of 85 exactly 4840/51 %.
func TestEvaluasiGabungan(t *testing.T) {
	const baris = "1.06.01.2.05"
	for g, want := range map[kinerja.Gabungan]string{
		kinerja.GabunganTidakTertulis: "81: 4860/51", // no unit: the last
		kinerja.GabunganAkhir:         "81: 4860/51",
		kinerja.GabunganMaksimum:      "82: 4920/51",
		kinerja.GabunganJumlah:        "243: 14580/51",
		kinerja.GabunganRataRata:      "81: 4860/51",
	} {
		cara := renstra.CaraEvaluasi{Baris: func(*renstra.BarisRenja, *renstra.Indikator) renstra.CaraBaris {
			return renstra.CaraBaris{Triwulan: g}
		}}
		b := barisKode(t, evaluasi(t, 2026, cara, baris+",1,80,", baris+",2,82,", baris+",4,81,"), baris)
		if v, _ := new(big.Rat).SetString(strings.Split(want, ": ")[1]); b.Realisasi.Kinerja.String() != strings.Split(want, ": ")[0] || b.Capaian.Kinerja.Nilai.Cmp(v) != 0 {
			t.Errorf("%v: %s, %v; mau %s", g, b.Realisasi.Kinerja, b.Capaian.Kinerja.Nilai, want)
		}
	}
	cara := renstra.CaraEvaluasi{Baris: func(*renstra.BarisRenja, *renstra.Indikator) renstra.CaraBaris {
		return renstra.CaraBaris{Triwulan: kinerja.GabunganRataRata}
	}}
	b := barisKode(t, evaluasi(t, 2026, cara, baris+",1,80,", baris+",2,81,", baris+",4,81,"), baris)
	if b.Realisasi.Kinerja.String() != "80,6666666667" || b.Capaian.Kinerja.Nilai.Cmp(big.NewRat(4840, 51)) != 0 || b.CapaianAkhir.Kinerja.Nilai.Cmp(big.NewRat(4840, 51)) != 0 {
		t.Errorf("%s, %v, %v", b.Realisasi.Kinerja, b.Capaian.Kinerja.Nilai, b.CapaianAkhir.Kinerja.Nilai)
	}
	// A rate does not add up, things that are counted do.
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.01.2.02.0001,1,86,", "1.06.01.2.02.0001,2,87 Orang/Bulan,", // 87 Orang/Bulan
		"1.06.04.2.01.0003,1,40,", "1.06.04.2.01.0003,2,45,") // 85 Orang
	for kode, want := range map[string]string{"1.06.01.2.02.0001": "87 Orang/Bulan", "1.06.04.2.01.0003": "85 Orang"} {
		if got := barisKode(t, e, kode).Realisasi.Kinerja.String(); got != want {
			t.Errorf("%s: %s; mau %s", kode, got, want)
		}
	}
}

// Predicates have an achievement once the caller says how: BB is the fifth and
// A the sixth place of the scale, 5/6 is 83,33 %.
func TestEvaluasiPredikat(t *testing.T) {
	sakip, _ := kinerja.LookupSkala("sakip")
	cara := renstra.CaraEvaluasi{Baris: func(b *renstra.BarisRenja, _ *renstra.Indikator) renstra.CaraBaris {
		return renstra.CaraBaris{Capaian: kinerja.CaraCapaian{Skala: sakip, Predikat: kinerja.PredikatTempat}}
	}}
	e := evaluasi(t, 2026, cara, "1.06.01,1,B,", "1.06.01,4,BB,")
	if got := tingkat(barisKode(t, e, "1.06.01").Capaian); got != "83.33 | tidak terdefinisi" {
		t.Error(got)
	}
}

// rencanaBuatan is a plan made up for what the document does not have: the end
// of the period stated, several indicators, one that should fall.
func rencanaBuatan() *renstra.Rencana {
	tahunan := func(target ...string) (out []renstra.Tahunan) {
		for i, s := range target {
			out = append(out, renstra.Tahunan{Tahun: 2025 + i, Target: kinerja.ParseTarget(s),
				Pagu: anggaran.IsianOf(anggaran.New(100)), Kolom: renstra.KolomTarget | renstra.KolomPagu})
		}
		return out
	}
	sub := func(nama, akhir string, target ...string) *renstra.Node {
		return &renstra.Node{Baris: 3, Tingkat: nomenklatur.TingkatSubKegiatan, Nama: nama, Tahunan: tahunan(target...),
			KondisiAkhir: renstra.Tahunan{Tahun: 2027, Target: kinerja.ParseTarget(akhir)}}
	}
	lain := renstra.Indikator{}
	lain.Nama, lain.Arah = "Angka keluhan", kinerja.ArahTurun
	lain.Tahunan = []kinerja.Tahunan{{Tahun: 2026, Target: kinerja.ParseTarget("18 Kali")}}
	jumlah := sub("Dijumlahkan", "30 Unit", "10 Unit", "10 Unit", "10 Unit")
	jumlah.IndikatorLain = []renstra.Indikator{lain}
	return &renstra.Rencana{
		Periode: renstra.Periode{Dari: 2025, Sampai: 2027}, Tahun: []int{2025, 2026, 2027},
		BidangUrusan: []*renstra.Node{{Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "Bidang", Anak: []*renstra.Node{
			{Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "Program", Anak: []*renstra.Node{
				jumlah,
				sub("Keadaan", "30 Unit", "10 Unit", "20 Unit", "30 Unit"),
				sub("Terserah", "50 Unit", "10 Unit", "20 Unit", "30 Unit"),
				sub("Persen", "", "10%", "20%", "30%"),
			}},
		}}},
	}
}

// The plan says itself how its years belong together, where it states the end:
// 10 + 10 + 10 = 30 adds up, 10, 20, 30 ends with 30.
func TestEvaluasiAntartahun(t *testing.T) {
	renja, err := rencanaBuatan().Renja(2026)
	if err != nil {
		t.Fatal(err)
	}
	e, err := renja.Evaluate([]renstra.Realisasi{
		{Nama: "dijumlahkan", Triwulan: renstra.TriwulanLalu, Kinerja: kinerja.ParseTarget("9 Unit")},
		{Nama: "Dijumlahkan", Triwulan: 4, Kinerja: kinerja.ParseTarget("12 Unit")},
		{Nama: "Keadaan", Triwulan: renstra.TriwulanLalu, Kinerja: kinerja.ParseTarget("9 Unit")},
		{Nama: "Keadaan", Triwulan: 4, Kinerja: kinerja.ParseTarget("15 Unit")},
		{Nama: "Terserah", Triwulan: renstra.TriwulanLalu, Kinerja: kinerja.ParseTarget("10")},
		{Nama: "Terserah", Triwulan: 4, Kinerja: kinerja.ParseTarget("15")},
		{Nama: "Persen", Triwulan: renstra.TriwulanLalu, Kinerja: kinerja.ParseTarget("12%")},
		{Nama: "Dijumlahkan", Indikator: "angka keluhan", Triwulan: 1, Kinerja: kinerja.ParseTarget("5")},
	}, renstra.CaraEvaluasi{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for b := range e.Level(nomenklatur.TingkatSubKegiatan) {
		got = append(got, fmt.Sprintf("%s, %v, %s → %s = %s", b.Rencana.Node.Nama, b.Cara.Tahunan, b.TargetAkhir.Kinerja, b.Kumulatif.Kinerja, tingkat(b.CapaianAkhir)))
	}
	want := []string{
		"Dijumlahkan, akumulatif, 30 Unit → 21 Unit = 70.00 | tidak terdefinisi",
		"Dijumlahkan, posisi akhir,  → 5 = tidak terdefinisi | tidak terdefinisi",
		"Keadaan, posisi akhir, 30 Unit → 15 Unit = 50.00 | tidak terdefinisi",
		"Terserah, akumulatif, 50 Unit → 25 Unit = 50.00 | tidak terdefinisi",
		"Persen, posisi akhir, 30% → 12% = 40.00 | tidak terdefinisi",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	// The formula of an indicator that should fall is never guessed.
	if b := e.Baris[3]; b.Indikator == nil || !errors.Is(b.Capaian.SebabKinerja, kinerja.ErrRumusCapaian) {
		t.Errorf("%v", b.Capaian.SebabKinerja)
	}
}

// What an indicator says of itself is taken where the caller leaves it open:
// (2 × 18 − 21,6) / 18 is 80 %, the larger of 20 and 21,6 is 21,6. BB of A on
// its scale still needs a way.
func TestEvaluasiCaraIndikator(t *testing.T) {
	r := rencanaBuatan()
	lain := &r.BidangUrusan[0].Anak[0].Anak[0].IndikatorLain[0]
	lain.RumusCapaian, lain.Gabungan = kinerja.CapaianTurunA, kinerja.GabunganMaksimum
	sakip := renstra.Indikator{}
	sakip.Nama, sakip.Skala = "Nilai SAKIP", "sakip"
	sakip.Tahunan = []kinerja.Tahunan{{Tahun: 2026, Target: kinerja.ParseTarget("A")}}
	sub := r.BidangUrusan[0].Anak[0].Anak[1]
	sub.IndikatorLain = []renstra.Indikator{sakip}
	renja, _ := r.Renja(2026)
	for predikat, want := range map[kinerja.CaraPredikat]string{kinerja.PredikatTanpaCara: "tidak terdefinisi", kinerja.PredikatTempat: "83.33"} {
		e, err := renja.Evaluate([]renstra.Realisasi{
			{Nama: "Dijumlahkan", Indikator: lain.Nama, Triwulan: 1, Kinerja: kinerja.ParseTarget("21,6")},
			{Nama: "Dijumlahkan", Indikator: lain.Nama, Triwulan: 2, Kinerja: kinerja.ParseTarget("20")},
			{Nama: "Keadaan", Indikator: "Nilai SAKIP", Triwulan: 1, Kinerja: kinerja.ParseTarget("BB")},
		}, renstra.CaraEvaluasi{Baris: func(*renstra.BarisRenja, *renstra.Indikator) renstra.CaraBaris {
			return renstra.CaraBaris{Capaian: kinerja.CaraCapaian{Predikat: predikat}}
		}})
		if err != nil {
			t.Fatal(err)
		}
		at := func(n *renstra.Node) *renstra.BarisEvaluasi { return e.Baris[slices.Index(e.Baris, e.Row(n))+1] }
		if got := tingkat(at(r.BidangUrusan[0].Anak[0].Anak[0]).Capaian); got != "80.00 | tidak terdefinisi" {
			t.Error(got)
		}
		if got := tingkat(at(sub).Capaian); got != want+" | tidak terdefinisi" {
			t.Errorf("%v: %s", predikat, got)
		}
	}
	// Quarters that the indicator itself adds are not doubted.
	lain.Gabungan = kinerja.GabunganJumlah
	e, err := renja.Evaluate([]renstra.Realisasi{
		{Nama: "Dijumlahkan", Indikator: lain.Nama, Triwulan: 1, Kinerja: kinerja.ParseTarget("18")},
		{Nama: "Dijumlahkan", Indikator: lain.Nama, Triwulan: 2, Kinerja: kinerja.ParseTarget("18")},
	}, renstra.CaraEvaluasi{})
	if err != nil || hitungKode(e, renstra.AkumulasiDiragukan) > 0 {
		t.Error(e.Temuan, err)
	}
}

// Amounts of a row and of those below it: recorded goes first, and only what
// cannot be right is found.
func TestEvaluasiJumlahRealisasi(t *testing.T) {
	const kegiatan, a, b = "1.06.01.2.02", "1.06.01.2.02.0001", "1.06.01.2.02.0003"
	for _, u := range []struct {
		nama    string
		csv     []string
		setahun string
		total   string
		want    string // the difference that is found
	}{
		{"sama", []string{kegiatan + ",1,,300", a + ",1,,100", b + ",1,,200"}, "Rp300", "Rp300", ""},
		{"kurang", []string{kegiatan + ",1,,250", a + ",1,,100", b + ",1,,200"}, "Rp250", "Rp300", "-Rp50"},
		{"lebih", []string{kegiatan + ",1,,350", a + ",1,,100", b + ",1,,200"}, "Rp350", "Rp300", "Rp50"},
		{"belum lengkap", []string{kegiatan + ",1,,350", a + ",1,,100"}, "Rp350", "Rp100", ""},
		{"belum lengkap, sudah lebih", []string{kegiatan + ",1,,50", a + ",1,,100"}, "Rp50", "Rp100", "-Rp50"},
		{"lengkap dengan strip", []string{kegiatan + ",1,,350", a + ",1,,100", b + ",1,,-"}, "Rp350", "Rp100", "Rp250"},
		{"triwulan lain", []string{kegiatan + ",1,,350", a + ",2,,100"}, "Rp450", "Rp450", ""},
		{"tiap triwulan sendiri", []string{kegiatan + ",1,,350", a + ",1,,100", kegiatan + ",2,,60", a + ",2,,50", b + ",2,,20"}, "Rp410", "Rp170", "-Rp10"},
		{"induk strip", []string{kegiatan + ",1,,-", a + ",1,,100"}, "-", "Rp100", "-Rp100"},
	} {
		e := evaluasi(t, 2026, renstra.CaraEvaluasi{}, u.csv...)
		selisih := ""
		for _, f := range e.Temuan {
			if f.Kode == renstra.JumlahRealisasi {
				selisih = f.Selisih.String()
			}
		}
		if got := barisKode(t, e, kegiatan).Realisasi.Keuangan.String(); got != u.setahun || e.Realisasi.String() != u.total || selisih != u.want {
			t.Errorf("%s: %s, jumlah %s, selisih %q; mau %s, %s, %q", u.nama, got, e.Realisasi, selisih, u.setahun, u.total, u.want)
		}
	}
}

// One case per finding, and the same without the fault.
func TestEvaluasiTemuan(t *testing.T) {
	for _, u := range []struct {
		csv  string
		want string
	}{
		{"1.06.01.2.01.0001,1,1,15.000.000", ""},
		{"1.06.99,1,1,1", "realisasi-tanpa-baris"},
		{"1.06.01.2.01.0001,5,1,1", "triwulan-tidak-sah"},
		{"1.06.01.2.01.0001,0,1,1", "triwulan-tidak-sah"},
		{"1.06.01.2.01.0001,1,1,\n1.06.01.2.01.0001,1,,7", ""}, // two records, one of each
		{"1.06.01.2.01.0001,1,1,7\n1.06.01.2.01.0001,1,1,", "realisasi-ganda"},
		{"1.06.01.2.01.0001,1,1,7\n1.06.01.2.01.0001,I,,8", "realisasi-ganda"},
		{"1.06.01.2.01.0001,1,1 Laporan,", "satuan-realisasi"},
		{"1.06.01.2.01.0001,1,1,15.000.001", "realisasi-melampaui-pagu"},
		{"1.06.01.2.01.0002,1,1,1", "realisasi-tanpa-pagu"},
		{"1.06.01.2.01.0002,1,1,0", ""},
		{"1.06.05.2.01,1,,1", "realisasi-tanpa-pagu"},
		{"1.06.01,1,BB,", "capaian-tak-terdefinisi"}, // no scale chosen
		{"1.06.01.2.07.0005,1,1 Paket,", "capaian-tak-terdefinisi"},
		{"1.06.01.2.01.0001,1,2,\n1.06.01.2.01.0001,2,2,", "akumulasi-diragukan"},
		{"1.06.01.2.01.0001,1,1,\n1.06.01.2.01.0001,2,1,", ""},
		// The thresholds are 76: 100 % reached for 75,99 and for 76 % of the money.
		{"1.06.01.2.01.0001,4,2,11.398.500", "capaian-tinggi-serap-rendah"},
		{"1.06.01.2.01.0001,4,2,11.400.000", ""},
		{"1.06.01.2.01.0001,3,2,1", ""}, // the year has not ended
		{"1.06.01.2.01.0001,4,1,11.400.000", "capaian-rendah-serap-tinggi"},
	} {
		e := evaluasi(t, 2026, renstra.CaraEvaluasi{}, strings.Split(u.csv, "\n")...)
		var got []string
		for _, f := range e.Temuan {
			// What the document itself is the cause of, and the parents.
			if f.Kode == renstra.TargetAkhirTidakLengkap || f.Kode == kinerja.KategoriNilaiLuarSkala || f.Kode == kinerja.KategoriNilaiDiCelah {
				continue
			}
			got = append(got, string(f.Kode))
			i := slices.IndexFunc(renstra.AturanEvaluasi(), func(a renstra.Aturan) bool { return a.Kode == f.Kode })
			if i < 0 || f.Keparahan != renstra.AturanEvaluasi()[i].Keparahan || f.Pesan == "" || f.Tahun != 2026 {
				t.Errorf("%q: %+v", u.csv, f)
			}
		}
		if s := strings.Join(got, " "); s != u.want {
			t.Errorf("%q: %s; mau %s", u.csv, s, u.want)
		}
	}
}

// Added targets of a year without a column of targets are found once, with the
// number of rows that need them: 2025 in the document. A cell that is there
// and empty is a year without target.
func TestEvaluasiTargetTidakLengkap(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.01.2.01.0001,1,1,", "1.06.01.2.01.0001,lalu,1,", "1.06.04.2.01.0003,1,1,", "1.06.04.2.01.0003,lalu,1,",
		"1.06.04,1,50%,", "1.06.04,lalu,50%,", // does not add up
		"1.06.01.2.01.0002,1,1,", "1.06.01.2.01.0002,lalu,1,", // no money in 2025
		"1.06.01.2.01.0006,1,1,") // without column 6 there is no column 14
	i := slices.IndexFunc(e.Temuan, func(f renstra.Temuan) bool { return f.Kode == renstra.TargetAkhirTidakLengkap })
	if n := hitungKode(e, renstra.TargetAkhirTidakLengkap); n != 1 || !strings.Contains(e.Temuan[i].Pesan, " 2 indikator ") || e.Temuan[i].Tahun != 2025 {
		t.Errorf("%v", e.Temuan)
	}
	r := rencanaBuatan()
	sub := r.BidangUrusan[0].Anak[0].Anak[2]
	sub.KondisiAkhir, sub.Tahunan[0].Target = renstra.Tahunan{}, kinerja.Target{}
	for kolom, want := range map[renstra.Kolom]int{renstra.KolomPagu | renstra.KolomTarget: 0, renstra.KolomPagu: 1} {
		sub.Tahunan[0].Kolom = kolom
		renja, _ := r.Renja(2026)
		dua := kinerja.ParseTarget("2")
		e, err := renja.Evaluate([]renstra.Realisasi{{Nama: sub.Nama, Triwulan: 1, Kinerja: dua}, {Nama: sub.Nama, Triwulan: renstra.TriwulanLalu, Kinerja: dua}}, renstra.CaraEvaluasi{})
		if err != nil || hitungKode(e, renstra.TargetAkhirTidakLengkap) != want {
			t.Errorf("kolom %b: %v, %v", kolom, e.Temuan, err)
		}
	}
}

// Two rows of one code are told apart by their names.
func TestEvaluasiKodeGanda(t *testing.T) {
	r := rencanaBuatan()
	kode := nomenklatur.MustParseKode("1.06.04.2.01.0003")
	sub := r.BidangUrusan[0].Anak[0].Anak
	sub[0].Kode, sub[1].Kode = kode, kode
	renja, _ := r.Renja(2026)
	for nama, want := range map[string]int{"": 1, "Keadaan": 0, "keadaan ": 0, "Lain": 1} {
		e, err := renja.Evaluate([]renstra.Realisasi{{Kode: kode, Nama: nama, Triwulan: 1, Kinerja: kinerja.ParseTarget("2")}}, renstra.CaraEvaluasi{})
		if err != nil || hitungKode(e, renstra.RealisasiTanpaBaris) != want {
			t.Errorf("%q: %v, %v", nama, e.Temuan, err)
		}
		if b := e.Row(sub[1]); want == 0 && b.Realisasi.Kinerja.String() != "2" {
			t.Errorf("%q: %v", nama, b.Realisasi)
		}
	}
}

// What is chosen is not doubted, and what adds up does not fall.
func TestEvaluasiCaraDipilih(t *testing.T) {
	jumlah := renstra.CaraEvaluasi{Baris: func(*renstra.BarisRenja, *renstra.Indikator) renstra.CaraBaris {
		return renstra.CaraBaris{Triwulan: kinerja.GabunganJumlah}
	}}
	e := evaluasi(t, 2026, jumlah, "1.06.01.2.01.0001,1,2,", "1.06.01.2.01.0001,2,2,", "1.06.04.2.01.0003,1,40 Orang,", "1.06.04.2.01.0003,2,39 Orang,")
	if n := hitungKode(e, renstra.AkumulasiDiragukan) + hitungKode(e, renstra.RealisasiMenurun); n > 0 {
		t.Errorf("%v", e.Temuan)
	}
}

// The printed forms, cell by cell. T-C.29: 2 more in 2027 are 8 of 8.
func TestEvaluasiTabel(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.01.2.01.0001,lalu,4 Dokumen,14.000.000", "1.06.01.2.01.0001,I,1 Dokumen,3.500.000", "1.06.01.2.01.0001,2,-,-", "1.06.01.2.01.0001,4,1,11.000.000")
	e81, tc29 := e.TabelE81(), e.TabelTC29()
	if len(e81.Kolom) != 25 || len(tc29.Kolom) != 11 {
		t.Fatalf("%d dan %d kolom", len(e81.Kolom), len(tc29.Kolom))
	}
	const baris = 3 // after bidang urusan, program, kegiatan
	want := []string{
		"4", "Peningkatan Profesionalisme ASN", "1.06.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah", "Jumlah Dokumen Perencanaan Perangkat Daerah",
		"8 Dokumen", "77.504.800", "4 Dokumen", "14.000.000", "2 Dokumen", "15.000.000",
		"1 Dokumen", "3.500.000", "-", "-", "", "", "1", "11.000.000",
		"2 Dokumen", "14.500.000", "6 Dokumen", "28.500.000", "75,00%", "36,77%", "",
	}
	if d := cmp.Diff(want, e81.Baris[baris].Sel); d != "" {
		t.Error(d)
	}
	want = []string{
		"1.06.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", "Jumlah Dokumen Perencanaan Perangkat Daerah",
		"8 Dokumen", "4 Dokumen", "2 Dokumen", "2 Dokumen", "100,00%", "2 Dokumen", "8 Dokumen", "100,00%",
	}
	if d := cmp.Diff(want, tc29.Baris[baris].Sel); d != "" {
		t.Error(d)
	}
	// At the foot, the sub kegiatan last: its one row is its mean.
	want = make([]string, 25)
	want[2], want[18], want[19], want[22], want[23] = "Rata-rata capaian kinerja (%) sub kegiatan", "100,00%", "96,67%", "75,00%", "36,77%"
	kaki := e81.Baris[len(e81.Baris)-2:]
	if d := cmp.Diff(want, kaki[0].Sel); d != "" {
		t.Error(d)
	}
	want[2], want[18], want[19], want[22], want[23] = "Predikat kinerja sub kegiatan", "Sangat Tinggi", "Sangat Tinggi", "Sedang", "Sangat Rendah"
	if d := cmp.Diff(want, kaki[1].Sel); d != "" {
		t.Error(d)
	}
	if k := e81.Kolom[18].Kepala() + e81.Kolom[22].Kepala(); !strings.Contains(k, "(12) K") || !strings.Contains(k, "(14 = 13/5 × 100 %) K") {
		t.Error(k)
	}
	for _, tabel := range []*renstra.Tabel{e81, tc29} {
		for _, b := range tabel.Baris {
			if len(b.Sel) != len(tabel.Kolom) {
				t.Fatalf("%s: %d sel", tabel.Nomor, len(b.Sel))
			}
		}
	}
}

// A state is not added: 100 % in 2027 after 90 % is 100 % of the 100 % of 2029.
// Without what was reached before, counted things have no estimate.
func TestEvaluasiTC29(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{}, "1.06.04,4,90%,", "1.06.04.2.01.0003,4,85,")
	for _, b := range e.TabelTC29().Baris {
		switch b.Sel[0] {
		case "1.06.04":
			if got := strings.Join(b.Sel[3:], "|"); got != "100%||100%|90%|90,00%|100%|100%|100,00%" {
				t.Error(got)
			}
		case "1.06.04.2.01.0003":
			if got := strings.Join(b.Sel[3:], "|"); got != "370 Orang||85 Orang|85|100,00%|90 Orang||" {
				t.Error(got)
			}
		}
	}
}

// A state that is counted falls, if the caller says that it is one.
func TestEvaluasiMenurun(t *testing.T) {
	akhir := renstra.CaraEvaluasi{Baris: func(*renstra.BarisRenja, *renstra.Indikator) renstra.CaraBaris {
		return renstra.CaraBaris{Triwulan: kinerja.GabunganAkhir}
	}}
	for _, u := range []struct {
		kode, csv string
		want      int
	}{
		{"1.06.04.2.01.0003", ",1,40 Orang,|,3,39 Orang,", 1},
		{"1.06.04.2.01.0003", ",1,40 Orang,|,3,40 Orang,", 0},
		{"1.06.01.2.02.0001", ",1,87,|,2,85,", 0}, // a rate
		{"1.06.04", ",1,90%,|,2,85%,", 0},
	} {
		csv := strings.Split(u.csv, "|")
		for i := range csv {
			csv[i] = u.kode + csv[i]
		}
		if n := hitungKode(evaluasi(t, 2026, akhir, csv...), renstra.RealisasiMenurun); n != u.want {
			t.Errorf("%q: %d temuan, mau %d", csv, n, u.want)
		}
	}
}

func hitungKode(e *renstra.Evaluasi, k renstra.Kategori) (n int) {
	for _, f := range e.Temuan {
		if f.Kode == k {
			n++
		}
	}
	return n
}

// A name that two rows share belongs to neither; with the code, or with a name
// of its own, it does.
func TestEvaluasiMenurutNama(t *testing.T) {
	renja, _ := dinsosJambi().Renja(2026)
	for _, u := range []struct {
		x    renstra.Realisasi
		want string
	}{
		{renstra.Realisasi{Nama: "penyediaan  PERMAKANAN"}, "cocok dengan 2 baris"},
		{renstra.Realisasi{Nama: "Penyediaan Makanan"}, ""},
		{renstra.Realisasi{Kode: nomenklatur.MustParseKode("1.06.04.2.01.0001"), Nama: "Penyediaan Permakanan"}, ""},
		{renstra.Realisasi{Nama: "Penyediaan Kereta"}, "tidak ada dalam Renja 2026"},
		{renstra.Realisasi{}, "tidak ada dalam Renja 2026"},
		{renstra.Realisasi{Kode: nomenklatur.MustParseKode("1.06.04.2.01.0001"), Indikator: "Jumlah Kereta"}, `Indikator "Jumlah Kereta" tidak ada`},
		{renstra.Realisasi{Kode: nomenklatur.MustParseKode("1.06.01.2.02.0002")}, "ada dalam Renstra, tetapi tanpa target dan pagu"},
	} {
		u.x.Triwulan, u.x.Kinerja = 1, kinerja.ParseTarget("1 Orang")
		e, err := renja.Evaluate([]renstra.Realisasi{u.x}, renstra.CaraEvaluasi{})
		if err != nil {
			t.Fatal(err)
		}
		n := hitungKode(e, renstra.RealisasiTanpaBaris)
		if u.want == "" && n > 0 || u.want != "" && (n != 1 || !strings.Contains(e.Temuan[0].Pesan, u.want)) {
			t.Errorf("%+v: %v", u.x, e.Temuan)
		}
	}
}

// Two sub kegiatan with 100 and 50 per cent: 75, which is Sedang; for money
// 96,67 and 50: (14.500.000/15.000.000 + 1/2) × 50 = 73⅓, Sedang too. Of the
// other 52 with a target and 44 with a pagu every one is named.
func TestEvaluasiRerata(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{},
		"1.06.01.2.01.0001,4,2,14.500.000",
		"1.06.01.2.01.0006,4,2,1.675.000") // 4 Laporan, Rp3.350.000
	i := slices.IndexFunc(e.Rerata, func(r renstra.RerataTingkat) bool { return r.Tingkat == nomenklatur.TingkatSubKegiatan })
	r := e.Rerata[i]
	for _, u := range []struct {
		apa      string
		r        renstra.Rerata
		want     *big.Rat
		dipakai  int
		lewat    int
		predikat string
	}{
		{"kinerja", r.Kinerja, big.NewRat(75, 1), 2, 52, "Sedang"},
		{"keuangan", r.Keuangan, big.NewRat(220, 3), 2, 44, "Sedang"},
	} {
		if u.r.Nilai.Cmp(u.want) != 0 || u.r.Dipakai != u.dipakai || len(u.r.Dilewati) != u.lewat || u.r.Predikat.Predikat.String() != u.predikat || u.r.Sebab != nil {
			t.Errorf("%s: %v dari %d, %d dilewati, %v, %v", u.apa, u.r.Nilai, u.r.Dipakai, len(u.r.Dilewati), u.r.Predikat.Predikat, u.r.Sebab)
		}
		for _, l := range u.r.Dilewati {
			if l.Sebab == nil || len(l.Jalur) == 0 {
				t.Errorf("%s: %+v", u.apa, l)
			}
		}
	}
	// Without column 6 there is no average of column 14.
	if r.KinerjaAkhir.Nilai != nil || !errors.Is(r.KinerjaAkhir.Sebab, anggaran.ErrTakTerdefinisi) {
		t.Errorf("%v, %v", r.KinerjaAkhir.Nilai, r.KinerjaAkhir.Sebab)
	}
}

// Whatever is recorded for the sub kegiatan, each parent has the sum of its
// children, and the whole that of the sub kegiatan.
func TestEvaluasiJumlahSifat(t *testing.T) {
	renja, err := dinsosJambi().Renja(2027)
	if err != nil {
		t.Fatal(err)
	}
	acak := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		var x []renstra.Realisasi
		var total int64
		for b := range renja.Level(nomenklatur.TingkatSubKegiatan) {
			for q := range 4 {
				if acak.IntN(3) == 0 {
					continue
				}
				n := acak.Int64N(1_000_000)
				total += n
				x = append(x, renstra.Realisasi{Kode: b.Node.Kode, Nama: b.Node.Nama, Triwulan: q + 1, Keuangan: anggaran.IsianOf(anggaran.New(n))})
			}
		}
		acak.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		e, err := renja.Evaluate(x, renstra.CaraEvaluasi{})
		if err != nil {
			t.Fatal(err)
		}
		mau := anggaran.IsianOf(anggaran.New(total))
		for _, tingkat := range []nomenklatur.Tingkat{nomenklatur.TingkatBidangUrusan, nomenklatur.TingkatProgram, nomenklatur.TingkatKegiatan, nomenklatur.TingkatSubKegiatan} {
			var rekap anggaran.Rekap
			for b := range e.Level(tingkat) {
				rekap = rekap.Add(b.Realisasi.Keuangan)
			}
			if v, err := rekap.Sum(); err != nil || anggaran.IsianOf(v) != mau {
				t.Fatalf("tingkat %s: %v, %v; mau %v", tingkat, v, err, mau)
			}
		}
		if e.Realisasi != mau || hitungKode(e, renstra.JumlahRealisasi) > 0 || hitungKode(e, renstra.RealisasiTanpaBaris) > 0 {
			t.Fatalf("jumlah %v; mau %v; %v", e.Realisasi, mau, e.Temuan)
		}
	}
}

// Nothing recorded: nothing found, nothing made up.
func TestEvaluasiKosong(t *testing.T) {
	e := evaluasi(t, 2026, renstra.CaraEvaluasi{})
	if len(e.Temuan) > 0 || e.Triwulan != 0 || e.Realisasi.Isi() != anggaran.TidakTertulis || !errors.Is(e.SebabPenyerapan, anggaran.ErrTakTerdefinisi) {
		t.Errorf("%v, %d, %v, %v", e.Temuan, e.Triwulan, e.Realisasi, e.SebabPenyerapan)
	}
	if e.Row(nil) != nil || e.Row(e.Baris[0].Rencana.Node) != e.Baris[0] {
		t.Error("Row")
	}
}

func TestEvaluasiLimpah(t *testing.T) {
	renja, _ := dinsosJambi().Renja(2026)
	maks := anggaran.IsianOf(anggaran.MaxRupiah())
	kode := nomenklatur.MustParseKode("1.06.01.2.01.0001")
	_, err := renja.Evaluate([]renstra.Realisasi{{Kode: kode, Triwulan: 1, Keuangan: maks}, {Kode: kode, Triwulan: 2, Keuangan: maks}}, renstra.CaraEvaluasi{})
	if !errors.Is(err, anggaran.ErrOverflow) {
		t.Error(err)
	}
}

// Records are plain JSON.
func TestRealisasiJSON(t *testing.T) {
	const s = `[{"kode":"1.06.01.2.01.0001","triwulan":1,"kinerja":"1 Dokumen","keuangan":3500000},{"nama":"Penyediaan Makanan","triwulan":-1,"kinerja":"-"}]`
	var x []renstra.Realisasi
	if err := json.Unmarshal([]byte(s), &x); err != nil {
		t.Fatal(err)
	}
	if x[0].Keuangan != anggaran.IsianOf(anggaran.New(3_500_000)) || x[1].Triwulan != renstra.TriwulanLalu || x[1].Kinerja.Jenis() != kinerja.JenisStrip {
		t.Errorf("%+v", x)
	}
	if b, err := json.Marshal(x); err != nil || string(b) != s {
		t.Errorf("%s, %v", b, err)
	}
}

func BenchmarkEvaluate(b *testing.B) {
	renja, _ := dinsosJambi().Renja(2026)
	var x []renstra.Realisasi
	for r := range renja.Level(nomenklatur.TingkatSubKegiatan) {
		for q := range 4 {
			x = append(x, renstra.Realisasi{Kode: r.Node.Kode, Nama: r.Node.Nama, Triwulan: q + 1, Kinerja: r.Target, Keuangan: r.Pagu})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := renja.Evaluate(x, renstra.CaraEvaluasi{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A year in which every row reaches its target with all of its pagu has no
// finding but two: the predicates A of lines 1360 and 1361 have no achievement
// without a scale.
func TestEvaluasiTanpaTemuan(t *testing.T) {
	renja, err := dinsosJambi().Renja(2026)
	if err != nil {
		t.Fatal(err)
	}
	var x []renstra.Realisasi
	for _, b := range renja.Baris {
		r := renstra.Realisasi{Kode: b.Node.Kode, Nama: b.Node.Nama, Triwulan: 4, Kinerja: b.Target}
		if b.Node.Tingkat == nomenklatur.TingkatSubKegiatan {
			r.Keuangan = b.Pagu
		}
		x = append(x, r)
	}
	e, err := renja.Evaluate(x, renstra.CaraEvaluasi{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Temuan) != 2 || hitungKode(e, renstra.CapaianTakTerdefinisi) != 2 || e.Temuan[0].Baris != 1360 || e.Temuan[1].Baris != 1361 {
		t.Errorf("%v", e.Temuan)
	}
	for _, r := range e.Rerata {
		if r.Kinerja.Nilai.Cmp(big.NewRat(100, 1)) != 0 || r.Keuangan.Nilai.Cmp(big.NewRat(100, 1)) != 0 {
			t.Errorf("%s: %v, %v", r.Tingkat, r.Kinerja.Nilai, r.Keuangan.Nilai)
		}
	}
	if e.Realisasi != e.Pagu {
		t.Errorf("%v, %v", e.Realisasi, e.Pagu)
	}
}
