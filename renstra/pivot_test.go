package renstra_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The pagu of 2026 are the document's own for each program. For 2025 the
// program of perlindungan dan jaminan sosial writes none: what it has there is
// what its kegiatan write, 2,933,994,235, and with it the document's total.
func TestPivotProgram(t *testing.T) {
	p, err := dinsosJambi().Pivot(renstra.SumbuProgram)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int64{
		"1.06.01": 8_467_368_000, "1.06.04": 1_307_690_000, "1.06.05": 1_520_950_000,
		"1.06.03": 40_000_000, "1.06.02": 1_357_950_000, "1.06.06": 502_450_000,
	}
	got := map[string]int64{}
	for i := range p.Baris {
		got[p.Baris[i].Kunci], _ = p.Baris[i].Year(2026).Int64()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	i := slices.IndexFunc(p.Baris, func(b renstra.BarisPivot) bool { return b.Kunci == "1.06.05" })
	if v := p.Baris[i].Year(2025); v != anggaran.New(2_933_994_235) {
		t.Errorf("1.06.05 tahun 2025: %v", v)
	}
	for tahun, total := range map[int]int64{2025: 13_759_710_500, 2030: 15_281_222_000} {
		if v := p.Total.Year(tahun); v != anggaran.New(total) {
			t.Errorf("jumlah %d = %v, mau %d", tahun, v, total)
		}
	}
}

// What is no axis is an error, of a plan as of a region. Along an axis of which
// the plan says nothing, all is in the one row without a key.
func TestPivotSumbu(t *testing.T) {
	r := dinsosJambi()
	for _, s := range []renstra.Sumbu{0, renstra.SumbuRekening + 1, 200} {
		if p, err := r.Pivot(s); p != nil || !errors.Is(err, renstra.ErrSumbu) {
			t.Errorf("Rencana.Pivot(%d): %v", s, err)
		}
		if p, err := new(renstra.Wilayah).Pivot(s); p != nil || !errors.Is(err, renstra.ErrSumbu) {
			t.Errorf("Wilayah.Pivot(%d): %v", s, err)
		}
	}
	p, err := r.Pivot(renstra.SumbuSumberDana)
	if err != nil || len(p.Baris) != 1 || p.Baris[0].Kunci != "" || p.Baris[0].Year(2026) != anggaran.New(13_196_408_000) {
		t.Errorf("%+v %v", p, err)
	}
}

// The year after the period is no part of the sum of the period: the totals of
// the document for 2025 to 2029 add up to 71,396,554,500 (added by hand).
func TestPivotPeriode(t *testing.T) {
	r := dinsosJambi()
	r.Periode = renstra.Periode{Dari: 2025, Sampai: 2029}
	for s := renstra.SumbuUrusan; s <= renstra.SumbuRekening; s++ {
		p, err := r.Pivot(s)
		if err != nil {
			t.Fatal(err)
		}
		if p.Total.Jumlah != anggaran.New(71_396_554_500) {
			t.Errorf("%s: %v", s, p.Total.Jumlah)
		}
		var jumlah anggaran.Rupiah
		for _, b := range p.Baris {
			jumlah, _ = jumlah.Add(b.Jumlah)
		}
		if jumlah != p.Total.Jumlah {
			t.Errorf("%s: baris berjumlah %v", s, jumlah)
		}
		n := 0
		for range p.Points() {
			n++
		}
		if n != len(p.Baris)*len(p.Tahun) {
			t.Errorf("%s: %d titik", s, n)
		}
	}
}

// A synthetic row of Rp100 with parts of Rp60 and Rp30: the rest of Rp10 is
// nobody's.
func TestPivotSumberDana(t *testing.T) {
	pad, dau := nomenklatur.MustParseKodeSumberDana("1.1.01"), nomenklatur.MustParseKodeSumberDana("1.2.01")
	r := &renstra.Rencana{Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
		Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Anak: []*renstra.Node{{
			Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "Program", PenanggungJawab: "Bidang Sosial",
			Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(100)}},
			Rincian: []renstra.Rincian{
				{Tahun: 2026, SumberDana: pad, NamaSumberDana: "PAD", Pagu: rpIsian(60)},
				{Tahun: 2026, SumberDana: dau, NamaSumberDana: "DAU", Pagu: rpIsian(30)},
				{Tahun: 2027, SumberDana: dau, NamaSumberDana: "DAU", Pagu: rpIsian(5)},
			},
		}},
	}}}
	p, err := r.Pivot(renstra.SumbuSumberDana)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range p.Baris {
		got = append(got, fmt.Sprint(b.Kunci, " ", b.Nama, " ", b.Jumlah))
	}
	if diff := cmp.Diff([]string{"1.1.01 PAD Rp60", "1.2.01 DAU Rp30", "  Rp10"}, got); diff != "" {
		t.Error(diff)
	}
	if p, _ := r.Pivot(renstra.SumbuPenanggungJawab); p.Baris[0].Nama != "Bidang Sosial" {
		t.Errorf("%+v", p.Baris)
	}
}

// A synthetic plan of bidang 1.06 with a row that the catalogue does not know:
// its Rp100 of 2026 and Rp7 of 2031, a year that Tahun does not name, belong to
// the bidang urusan all the same, in the plan as in the region; the sum of the
// period has the Rp100 alone.
func TestPivotTanpaKode(t *testing.T) {
	r := &renstra.Rencana{PerangkatDaerah: "Dinas", Periode: renstra.Periode{Dari: 2026, Sampai: 2030}, Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
		Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "SOSIAL", Kode: nomenklatur.MustParseKode("1.06"),
		Anak: []*renstra.Node{{
			Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM BARU", Anak: []*renstra.Node{{
				Baris: 3, Tingkat: nomenklatur.TingkatKegiatan, Nama: "Kegiatan Baru",
				Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(100)}, {Tahun: 2031, Pagu: rpIsian(7)}},
			}},
		}},
	}}}
	w := wilayahDari(t, r)
	for s, want := range map[renstra.Sumbu]string{
		renstra.SumbuUrusan:       `"1" ""`,
		renstra.SumbuBidangUrusan: `"1.06" "SOSIAL"`,
		renstra.SumbuProgram:      `"PROGRAM BARU" "PROGRAM BARU"`,
	} {
		for nama, pivot := range map[string]func(renstra.Sumbu) (*renstra.Pivot, error){"Rencana": r.Pivot, "Wilayah": pulangPergi(t, w).Pivot} {
			p, err := pivot(s)
			if err != nil || len(p.Baris) != 1 {
				t.Fatalf("%s %s: %+v, %v", nama, s, p, err)
			}
			b := &p.Baris[0]
			if got := fmt.Sprintf("%q %q", b.Kunci, b.Nama); got != want {
				t.Errorf("%s %s: %s, mau %s", nama, s, got, want)
			}
			if got := fmt.Sprint(p.Tahun, b.Year(2026), b.Year(2031), p.Total.Year(2031), b.Jumlah); got != "[2026 2031] Rp100 Rp7 Rp7 Rp100" {
				t.Errorf("%s %s: %s", nama, s, got)
			}
		}
	}
}

// A bidang urusan whose row has no code is that of the rows below it: the same
// key from the plan as from the region.
func TestPivotBidangTersirat(t *testing.T) {
	r := rencanaKecil("Dinas", "Program", 2026)
	r.BidangUrusan[0].Anak[0].Kode = nomenklatur.MustParseKode("1.06.02")
	for nama, pivot := range map[string]func(renstra.Sumbu) (*renstra.Pivot, error){"Rencana": r.Pivot, "Wilayah": wilayahDari(t, r).Pivot} {
		p, err := pivot(renstra.SumbuBidangUrusan)
		if err != nil || len(p.Baris) != 1 || p.Baris[0].Kunci != "1.06" {
			t.Errorf("%s: %+v, %v", nama, p, err)
		}
	}
}

func ExampleRencana_Pivot() {
	p, err := dinsosJambi().Pivot(renstra.SumbuProgram)
	if err != nil {
		log.Fatal(err)
	}
	for _, b := range p.Top(3, 2026) {
		bagian, err := p.Share(&b, 2026)
		if err != nil {
			log.Fatal(err)
		}
		bagian, err = bagian.Round(2, anggaran.SetengahKeAtas)
		fmt.Println(b.Kunci, b.Year(2026), bagian, err)
	}
	// Output:
	// 1.06.01 Rp8.467.368.000 64,16% <nil>
	// 1.06.05 Rp1.520.950.000 11,53% <nil>
	// 1.06.02 Rp1.357.950.000 10,29% <nil>
}

func ExampleRencana_Rinci() {
	for x := range dinsosJambi().Rinci() {
		fmt.Println(x.Node.Kode, x.Tahun, x.Pagu)
		break
	}
	// Output: 1.06.01.2.01.0001 2025 Rp14.504.800
}

// The tallest bar is that of 2030, the year with the largest total of the
// document, 15,281,222,000; a program of 8,467,368,000 is 300 × 0.5541 = 166
// units high beside it.
func TestPivotSVG(t *testing.T) {
	p, err := dinsosJambi().Pivot(renstra.SumbuProgram)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := p.WriteSVG(&b); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal([]byte(b.String()), new(struct{ XMLName xml.Name })); err != nil {
		t.Error(err)
	}
	want := `height="166" fill="#0072b2"><title>1.06.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA 2026: Rp8.467.368.000`
	if !strings.Contains(b.String(), want) {
		t.Errorf("SVG tanpa %s:\n%.1500s", want, b.String())
	}
}

// Two kegiatan of one name without codes, under two programmes, are two rows of
// the pivot; one of a name that nothing else has keeps it as its key (synthetic).
func TestPivotSenama(t *testing.T) {
	kegiatan := func(nama string, pagu int64) *renstra.Node {
		return &renstra.Node{Baris: 3, Tingkat: nomenklatur.TingkatKegiatan, Nama: nama, Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(pagu)}}}
	}
	r := &renstra.Rencana{Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
		Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "SOSIAL", Anak: []*renstra.Node{
			{Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM A", Anak: []*renstra.Node{kegiatan("Pembinaan", 100), kegiatan("Pendataan", 7)}},
			{Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM B", Kode: nomenklatur.MustParseKode("1.06.02"), Anak: []*renstra.Node{kegiatan("Pembinaan", 20)}},
		},
	}}}
	p, err := r.Pivot(renstra.SumbuKegiatan)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range p.Baris {
		got = append(got, fmt.Sprint(b.Kunci, " | ", b.Nama, " ", b.Year(2026)))
	}
	want := []string{"SOSIAL › PROGRAM A › Pembinaan | Pembinaan Rp100", "Pendataan | Pendataan Rp7", "1.06.02 › Pembinaan | Pembinaan Rp20"}
	if diff := cmp.Diff(want, got); diff != "" || p.Total.Year(2026) != anggaran.New(127) {
		t.Error(diff, p.Total)
	}
	var b strings.Builder
	if err := p.WriteSVG(&b); err != nil || strings.Contains(b.String(), "Pembinaan Pembinaan") || !strings.Contains(b.String(), "1.06.02 › Pembinaan<") {
		t.Errorf("%v\n%s", err, b.String())
	}
}

// Of two kegiatan of one name each has the sasaran of its own row of Table 4.2, told
// by code or by parent; a row that serves two has both, and no rupiah is in two rows
// (synthetic).
func TestPivotSasaranSenama(t *testing.T) {
	kegiatan := func(nama, kode string, pagu int64) *renstra.Node {
		n := &renstra.Node{Baris: 3, Tingkat: nomenklatur.TingkatKegiatan, Nama: nama, Tahunan: []renstra.Tahunan{{Tahun: 2026, Pagu: rpIsian(pagu)}}}
		if kode != "" {
			n.Kode = nomenklatur.MustParseKode(kode)
		}
		return n
	}
	for _, kode := range [][2]string{{"1.06.02.2.01", "1.06.04.2.01"}, {"", ""}} {
		a, b := kegiatan("Pembinaan", kode[0], 100), kegiatan("Pembinaan", kode[1], 20)
		r := &renstra.Rencana{Tahun: []int{2026}, BidangUrusan: []*renstra.Node{{
			Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "SOSIAL", Anak: []*renstra.Node{
				{Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM A", Anak: []*renstra.Node{a, kegiatan("Pendataan", "", 7)}},
				{Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM B", Anak: []*renstra.Node{b}},
			},
		}}, Kaitan: []renstra.Kaitan{
			{Nama: "Pembinaan", Kode: a.Kode, Induk: "Program A", Sasaran: "Sasaran satu"},
			{Nama: "Pembinaan", Kode: b.Kode, Induk: "Program B", Sasaran: "Sasaran dua"},
			{Nama: "Pendataan", Sasaran: "Sasaran satu"}, {Nama: "Pendataan", Sasaran: "Sasaran dua"}, {Nama: "Pendataan", Sasaran: "SASARAN SATU"},
		}}
		if kode[0] != "" {
			r.Kaitan[0].Induk, r.Kaitan[1].Induk = "", ""
		}
		p, err := r.Pivot(renstra.SumbuSasaran)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range p.Baris {
			got = append(got, fmt.Sprint(b.Nama, " ", b.Year(2026)))
		}
		if diff := cmp.Diff([]string{"Sasaran satu Rp100", "Sasaran satu; Sasaran dua Rp7", "Sasaran dua Rp20"}, got); diff != "" {
			t.Error(diff)
		}
	}
}
