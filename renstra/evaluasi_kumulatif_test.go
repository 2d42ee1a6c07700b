package renstra_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// All realisation here is made up, as in the other tests of evaluations.

var kumulatif = renstra.CaraEvaluasi{Kumulatif: true}

// The year of TestEvaluasiKolom, recorded since its beginning: 3.500.000, then
// 5.500.000 more and 5.500.000 more are 14.500.000. Column 6 is of years before.
func TestEvaluasiKumulatif(t *testing.T) {
	e := evaluasi(t, 2026, kumulatif,
		"1.06.01.2.01.0001,lalu,4 Dokumen,14.000.000",
		"1.06.01.2.01.0001,I,1 Dokumen,3.500.000",
		"1.06.01.2.01.0001,3,1,9.000.000",
		"1.06.01.2.01.0001,4,2,14.500.000")
	want := []string{
		"8 Dokumen | Rp77.504.800", "4 Dokumen | Rp14.000.000", "2 Dokumen | Rp15.000.000",
		"1 Dokumen | Rp3.500.000", " | ", "0 Dokumen | Rp5.500.000", "1 Dokumen | Rp5.500.000",
		"2 | Rp14.500.000", "6 Dokumen | Rp28.500.000", "75.00 | 36,77%", "100.00 | 96,67%",
	}
	if d := cmp.Diff(want, kolomE81(barisKode(t, e, "1.06.01.2.01.0001"))); d != "" {
		t.Error(d)
	}
	for _, kode := range []string{"1.06.01.2.01", "1.06.01", "1.06"} {
		b := barisKode(t, e, kode)
		if got := pasang(b.Triwulan[2]) + " " + pasang(b.Realisasi) + " " + pasang(b.Kumulatif); got != " | Rp5.500.000 dari anak  | Rp14.500.000 dari anak  | Rp28.500.000 dari anak" {
			t.Errorf("%s: %q", kode, got)
		}
	}
	if e.Realisasi != anggaran.IsianOf(anggaran.New(14_500_000)) || e.Triwulan != 4 {
		t.Error(e.Realisasi, e.Triwulan)
	}
}

// What the quarters become, one row alone. A dash adds nothing; a record that
// falls is found once for each of its values.
func TestEvaluasiKumulatifSelisih(t *testing.T) {
	for _, u := range []struct {
		kode, csv   string
		want        string // columns 8 to 12
		ditemukan   int
		pesanMemuat string
	}{
		{"1.06.01.2.01.0001", ",1,1 Dokumen,100|,2,-,-|,4,2 Dokumen,150", "1 Dokumen | Rp100; - | -;  | ; 1 Dokumen | Rp50 = 2 Dokumen | Rp150", 0, ""},
		{"1.06.01.2.01.0001", ",3,2 Dokumen,150", " | ;  | ; 2 Dokumen | Rp150;  |  = 2 Dokumen | Rp150", 0, ""},
		{"1.06.01.2.01.0001", ",1,-,-", "- | -;  | ;  | ;  |  = - | -", 0, ""},
		{"1.06.01.2.01.0001", ",1,2 Dokumen,100|,2,2 Dokumen,100", "2 Dokumen | Rp100; 0 Dokumen | Rp0;  | ;  |  = 2 Dokumen | Rp100", 0, ""},
		{"1.06.01.2.01.0001", ",1,,100|,3,,90", " | Rp100;  | ;  | -Rp10;  |  =  | Rp90", 1, "Realisasi keuangan s/d triwulan III Rp90, padahal s/d triwulan I sudah Rp100"},
		{"1.06.01.2.01.0001", ",1,2 Dokumen,|,2,1 Dokumen,", "2 Dokumen | ; −1 Dokumen | ;  | ;  |  = 1 Dokumen | ", 1, "Realisasi kinerja s/d triwulan II 1 Dokumen, padahal s/d triwulan I sudah 2 Dokumen"},
		{"1.06.01.2.01.0001", ",1,2 Dokumen,100|,2,1 Dokumen,90", "2 Dokumen | Rp100; −1 Dokumen | -Rp10;  | ;  |  = 1 Dokumen | Rp90", 2, ""},
		{"1.06.01.2.01.0001", ",1,,-5", " | -Rp5;  | ;  | ;  |  =  | -Rp5", 0, ""}, // nothing before it
		// Another unit or no number: as it is recorded.
		{"1.06.01.2.01.0001", ",1,1 Laporan,|,2,2 Dokumen,", "1 Laporan | ; 2 Dokumen | ;  | ;  |  = 2 Dokumen | ", 0, ""},
		{"1.06.01.2.01.0001", ",1,1 Dokumen,|,2,belum dihitung,|,3,2 Dokumen,", "1 Dokumen | ; belum dihitung | ; 1 Dokumen | ;  |  = 2 Dokumen | ", 0, ""},
		// A percentage is its last value all the same, its money is cumulated.
		{"1.06.04", ",1,40%,100|,2,90%,150", "40% | Rp100; 90% | Rp50;  | ;  |  = 90% | Rp150", 0, ""},
	} {
		csv := strings.Split(u.csv, "|")
		for i := range csv {
			csv[i] = u.kode + csv[i]
		}
		e := evaluasi(t, 2026, kumulatif, csv...)
		b := barisKode(t, e, u.kode)
		var kolom []string
		for _, q := range b.Triwulan {
			kolom = append(kolom, pasang(q))
		}
		if got := strings.Join(kolom, "; ") + " = " + pasang(b.Realisasi); got != u.want {
			t.Errorf("%q: %s; mau %s", u.csv, got, u.want)
		}
		pesan := ""
		for _, f := range e.Temuan {
			if f.Kode == renstra.KumulatifMenurun {
				pesan += f.Pesan
			}
			if f.Kode == renstra.KumulatifMenurun && (f.Keparahan != renstra.Peringatan || f.Nomenklatur.String() != u.kode) {
				t.Errorf("%q: %+v", u.csv, f)
			}
		}
		if n := hitungKode(e, renstra.KumulatifMenurun); n != u.ditemukan || !strings.Contains(pesan, u.pesanMemuat) {
			t.Errorf("%q: %d temuan %q, mau %d %q", u.csv, n, pesan, u.ditemukan, u.pesanMemuat)
		}
	}
}

// Rows and those below them, both cumulated: what a row below skipped in one
// quarter is in its next record, and no rupiah counts twice.
func TestEvaluasiKumulatifJumlah(t *testing.T) {
	const kegiatan, a, b = "1.06.01.2.02", "1.06.01.2.02.0001", "1.06.01.2.02.0003"
	for _, u := range []struct {
		nama    string
		csv     []string
		setahun string // of the kegiatan
		total   string
		want    string // the differences that are found
	}{
		{"sama", []string{kegiatan + ",1,,300", kegiatan + ",2,,350", a + ",1,,100", a + ",2,,150", b + ",1,,200", b + ",2,,200"}, "Rp350", "Rp350", ""},
		{"kegiatan tanpa catatan", []string{a + ",1,,100", a + ",2,,150", b + ",1,,200"}, "Rp350", "Rp350", ""},
		{"anak melewati I", []string{kegiatan + ",1,,300", kegiatan + ",2,,350", a + ",2,,150", b + ",1,,200", b + ",2,,200"}, "Rp350", "Rp350", ""},
		{"kegiatan melewati I", []string{kegiatan + ",2,,350", a + ",1,,100", a + ",2,,150", b + ",1,,200", b + ",2,,200"}, "Rp350", "Rp350", ""},
		{"kegiatan lebih akhir", []string{kegiatan + ",3,,500", a + ",1,,100", b + ",2,,200"}, "Rp500", "Rp500", ""},
		{"anak lebih akhir", []string{kegiatan + ",1,,300", a + ",2,,150", b + ",2,,200"}, "Rp300", "Rp350", ""},
		{"kurang", []string{kegiatan + ",1,,300", kegiatan + ",2,,340", a + ",1,,100", a + ",2,,150", b + ",1,,200", b + ",2,,200"}, "Rp340", "Rp350", "-Rp10"},
		{"lebih", []string{kegiatan + ",1,,300", kegiatan + ",2,,360", a + ",1,,100", a + ",2,,150", b + ",1,,200", b + ",2,,200"}, "Rp360", "Rp350", "Rp10"},
		{"anak belum tercatat lagi", []string{kegiatan + ",2,,400", a + ",1,,100", b + ",2,,200"}, "Rp400", "Rp300", ""},
		{"s/d I sudah lebih", []string{kegiatan + ",2,,250", a + ",1,,100", b + ",1,,200"}, "Rp250", "Rp250", "-Rp50"},
		{"tahun lalu sendiri", []string{kegiatan + ",lalu,,900", kegiatan + ",1,,300", a + ",1,,100", b + ",1,,200"}, "Rp300", "Rp300", ""},
		{"strip kegiatan", []string{kegiatan + ",1,,-"}, "-", "-", ""},
		{"strip", []string{kegiatan + ",1,,-", a + ",1,,-"}, "-", "-", ""},
	} {
		e := evaluasi(t, 2026, kumulatif, u.csv...)
		selisih := ""
		for _, f := range e.Temuan {
			if f.Kode == renstra.JumlahRealisasi {
				selisih += f.Selisih.String()
			}
		}
		if got := barisKode(t, e, kegiatan).Realisasi.Keuangan.String(); got != u.setahun || e.Realisasi.String() != u.total || selisih != u.want {
			t.Errorf("%s: %s, jumlah %s, selisih %q; mau %s, %s, %q", u.nama, got, e.Realisasi, selisih, u.setahun, u.total, u.want)
		}
		if n := hitungKode(e, renstra.KumulatifMenurun); n > 0 {
			t.Errorf("%s: %v", u.nama, e.Temuan)
		}
	}
	// The finding tells the figures as they were recorded, and until when.
	for cara, want := range map[bool]string{
		true:  "Rp340 Realisasi keuangan s/d triwulan II tercatat Rp340, jumlah baris di bawahnya Rp350.",
		false: "Rp340 Realisasi keuangan triwulan II tercatat Rp340, jumlah baris di bawahnya Rp350.",
	} {
		e := evaluasi(t, 2026, renstra.CaraEvaluasi{Kumulatif: cara},
			kegiatan+",1,,300", kegiatan+",2,,340", a+",1,,100", a+",2,,150", b+",1,,200", b+",2,,200")
		for _, f := range e.Temuan {
			if got := fmt.Sprint(f.Tertulis, " ", f.Pesan); f.Kode == renstra.JumlahRealisasi && got != want {
				t.Error(got)
			}
		}
	}
	// What was before the year is no quarter: it comes from below as ever.
	e := evaluasi(t, 2026, kumulatif, kegiatan+",1,,300", a+",lalu,,50")
	if got := pasang(barisKode(t, e, kegiatan).Lalu); got != " | Rp50 dari anak" {
		t.Error(got)
	}
}

// The same year told in both ways is the same evaluation: cell by cell, and in
// its findings but for the doubt about added quarters.
func TestEvaluasiKumulatifSifat(t *testing.T) {
	renja, err := dinsosJambi().Renja(2027)
	if err != nil {
		t.Fatal(err)
	}
	kosong := evaluasiRenja(t, renja, renstra.CaraEvaluasi{})
	acak := rand.New(rand.NewPCG(3, 4))
	for range 30 {
		var alone, since []renstra.Realisasi
		for b := range renja.Level(nomenklatur.TingkatSubKegiatan) {
			uang, orang := int64(0), int64(0)
			dijumlahkan := kosong.Row(b.Node).Cara.Triwulan == kinerja.GabunganJumlah
			for q := 1; q <= 4; q++ {
				if acak.IntN(3) == 0 {
					continue
				}
				x := renstra.Realisasi{Kode: b.Node.Kode, Nama: b.Node.Nama, Triwulan: q}
				y := x
				u, o := acak.Int64N(10_000_000), acak.Int64N(9)
				uang, orang = uang+u, orang+o
				x.Keuangan, y.Keuangan = anggaran.IsianOf(anggaran.New(u)), anggaran.IsianOf(anggaran.New(uang))
				if dijumlahkan {
					x.Kinerja, y.Kinerja = kinerja.ParseTarget(fmt.Sprint(o)), kinerja.ParseTarget(fmt.Sprint(orang))
				}
				alone, since = append(alone, x), append(since, y)
			}
		}
		a, err := renja.Evaluate(alone, renstra.CaraEvaluasi{})
		b, err2 := renja.Evaluate(since, kumulatif)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if d := cmp.Diff(ringkas(a), ringkas(b)); d != "" {
			t.Fatal(d)
		}
	}
}

// ringkas writes an evaluation without the way its numbers are spelt.
func ringkas(e *renstra.Evaluasi) []string {
	out := []string{fmt.Sprint(e.Realisasi, e.Penyerapan)}
	angka := func(v renstra.NilaiEvaluasi) string {
		n, ok := v.Kinerja.Rat()
		return fmt.Sprint(n, ok, v.Keuangan, v.DariAnak, v.TidakTertulis)
	}
	for _, b := range e.Baris {
		s := b.Rencana.Node.Nama
		for _, v := range []renstra.NilaiEvaluasi{b.Triwulan[0], b.Triwulan[1], b.Triwulan[2], b.Triwulan[3], b.Realisasi, b.Kumulatif} {
			s += "; " + angka(v)
		}
		out = append(out, s+" = "+tingkat(b.Capaian)+", "+tingkat(b.CapaianAkhir))
	}
	for _, f := range e.Temuan {
		if f.Kode != renstra.AkumulasiDiragukan {
			out = append(out, fmt.Sprint(f.Kode, f.Nama, f.Selisih))
		}
	}
	return out
}

// Each quarter reaches the target of the year: added, that is in doubt; said to
// be cumulated, it is not.
func TestEvaluasiKumulatifTanpaRagu(t *testing.T) {
	csv := []string{"1.06.01.2.01.0001,1,2 Dokumen,", "1.06.01.2.01.0001,2,4 Dokumen,"}
	if e := evaluasi(t, 2026, kumulatif, csv...); hitungKode(e, renstra.AkumulasiDiragukan) > 0 {
		t.Error(e.Temuan)
	}
	csv[1] = "1.06.01.2.01.0001,2,2 Dokumen,"
	if e := evaluasi(t, 2026, renstra.CaraEvaluasi{}, csv...); hitungKode(e, renstra.AkumulasiDiragukan) != 1 {
		t.Error(e.Temuan)
	}
}

// A difference may be larger than any amount.
func TestEvaluasiKumulatifLimpah(t *testing.T) {
	renja, _ := dinsosJambi().Renja(2026)
	kode := nomenklatur.MustParseKode("1.06.01.2.01.0001")
	_, err := renja.Evaluate([]renstra.Realisasi{
		{Kode: kode, Triwulan: 1, Keuangan: anggaran.IsianOf(anggaran.MinRupiah())},
		{Kode: kode, Triwulan: 2, Keuangan: anggaran.IsianOf(anggaran.MaxRupiah())}}, kumulatif)
	if !errors.Is(err, anggaran.ErrOverflow) {
		t.Error(err)
	}
}
