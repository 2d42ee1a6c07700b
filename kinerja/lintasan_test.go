package kinerja_test

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// seri is a synthetic indicator: a baseline and the targets from 2025 on.
func seri(arah kinerja.Arah, baseline string, target ...string) *kinerja.Indikator {
	i := &kinerja.Indikator{Nama: "Contoh", Arah: arah, Baseline: kinerja.ParseTarget(baseline)}
	for k, s := range target {
		i.Tahunan = append(i.Tahunan, kinerja.Tahunan{Tahun: 2025 + k, Target: kinerja.ParseTarget(s)})
	}
	return i
}

func berskala(nama string, i *kinerja.Indikator) *kinerja.Indikator {
	i.Skala = nama
	return i
}

func TestLintasan(t *testing.T) {
	const naik, turun, tiada = kinerja.ArahNaik, kinerja.ArahTurun, kinerja.ArahTidakTertulis
	for _, c := range []struct {
		nama string
		i    *kinerja.Indikator
		l    kinerja.Lintasan
		mau  []string
	}{
		{"naik", seri(naik, "70%", "75%", "80%", "80%", "90%", "95%"), kinerja.Lintasan{}, nil},
		{"naik lalu jatuh", seri(naik, "", "75%", "70%"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2026 70%"}},
		{"turun lalu naik", seri(turun, "", "15", "14", "14.5"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2027 14.5"}},
		{"jatuh tanpa arah", seri(tiada, "80%", "75%", "70%"), kinerja.Lintasan{}, nil},
		{"rentang", seri(kinerja.ArahRentang, "80", "75", "70"), kinerja.Lintasan{}, nil},
		{"tetap bergerak", seri(kinerja.ArahTetap, "100", "100", "99"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2026 99"}},
		{"tetap tetap", seri(kinerja.ArahTetap, "9", "9", "9", "9", "9", "9"), kinerja.Lintasan{}, nil},
		{"satuan", seri(naik, "", "4 Dokumen", "5 Laporan"), kinerja.Lintasan{}, []string{"peringatan satuan-berubah 2026 5 Laporan"}},
		{"persen lalu angka", seri(naik, "", "80%", "81"), kinerja.Lintasan{}, []string{"peringatan satuan-berubah 2026 81"}},
		{"jenis", seri(naik, "", "BB", "75"), kinerja.Lintasan{}, []string{"peringatan jenis-bercampur 2026 75"}},
		{"sepuluh kali tidak melonjak", seri(naik, "", "10", "100"), kinerja.Lintasan{}, nil},
		{"lebih dari sepuluh kali", seri(naik, "", "10", "100,1"), kinerja.Lintasan{}, []string{"peringatan lonjakan-target 2026 100,1"}},
		{"kurang dari sepersepuluh", seri(tiada, "", "585", "58"), kinerja.Lintasan{}, []string{"peringatan lonjakan-target 2026 58"}},
		{"faktor sendiri", seri(naik, "", "10", "21"), kinerja.Lintasan{Lonjakan: 2}, []string{"peringatan lonjakan-target 2026 21"}},
		{"tepat sepersepuluh tidak", seri(tiada, "", "580", "58,0"), kinerja.Lintasan{}, nil},
		{"di bawah nol", seri(tiada, "", "-5", "-50", "-501"), kinerja.Lintasan{}, []string{"peringatan lonjakan-target 2027 -501"}},
		{"ke seberang nol", seri(tiada, "", "-5", "501"), kinerja.Lintasan{}, nil},
		{"di luar 64 bit", seri(tiada, "", "0,05", "999999999999999999", "9999999999999999991"), kinerja.Lintasan{},
			[]string{"peringatan lonjakan-target 2026 999999999999999999", "peringatan lonjakan-target 2027 9999999999999999991"}},
		{"dari nol", seri(naik, "", "0", "21"), kinerja.Lintasan{}, nil},
		{"lewat tahun kosong", seri(naik, "", "80", "", "-", "70"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2028 70"}},
		{"bawah baseline", seri(naik, "72", "70", "75"), kinerja.Lintasan{}, []string{"peringatan target-di-bawah-baseline 2025 70"}},
		{"turun di atas baseline", seri(turun, "18", "21", "14"), kinerja.Lintasan{}, []string{"peringatan target-di-bawah-baseline 2025 21"}},
		{"sudah tercapai", seri(naik, "75", "75", "75"), kinerja.Lintasan{}, []string{"info target-sudah-tercapai 2026 75"}},
		{"baseline lebih baik", seri(naik, "80", "75"), kinerja.Lintasan{}, []string{"peringatan target-di-bawah-baseline 2025 75", "info target-sudah-tercapai 2025 75"}},
		{"baseline satuan lain", seri(naik, "80%", "75"), kinerja.Lintasan{}, nil},
		{"lima tahun sama", seri(naik, "", "A", "A", "A", "A", "A"), kinerja.Lintasan{}, []string{"info target-tidak-berubah 0 A"}},
		{"empat tahun sama", seri(naik, "", "A", "A", "A", "A"), kinerja.Lintasan{}, nil},
		{"tiga tahun sama, diminta tiga", seri(naik, "", "A", "A", "A"), kinerja.Lintasan{TahunTetap: 3}, []string{"info target-tidak-berubah 0 A"}},
		{"sama maknanya", seri(naik, "", "80%", "80 %", "80 persen", "80,0%", "80%"), kinerja.Lintasan{}, []string{"info target-tidak-berubah 0 80%"}},
		{"kosong", seri(naik, ""), kinerja.Lintasan{}, nil},
		{"rentang turun", seri(naik, "", "70-80", "65-75"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2026 65-75"}},
		{"rentang menyempit", seri(naik, "", "70-80", "72-78"), kinerja.Lintasan{}, nil},
		{"rentang lalu angka", seri(naik, "", "70-80", "75"), kinerja.Lintasan{}, []string{"peringatan jenis-bercampur 2026 75"}},
		{"pecahan naik", seri(naik, "", "1:4", "1:2"), kinerja.Lintasan{}, nil},
		{"pecahan turun", seri(naik, "", "3/4", "1/2"), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2026 1/2"}},
		{"tidak tersedia", seri(naik, "", "80", "N/A", "90"), kinerja.Lintasan{}, nil},
		{"predikat turun", berskala("sakip", seri(naik, "B", "BB", "A", "BB")), kinerja.Lintasan{}, []string{"peringatan target-melawan-arah 2027 BB"}},
		{"predikat naik", berskala("SAKIP", seri(naik, "B", "BB", "Memuaskan", "AA")), kinerja.Lintasan{}, nil},
		{"predikat di bawah baseline", berskala("sakip", seri(naik, "A", "BB")), kinerja.Lintasan{},
			[]string{"peringatan target-di-bawah-baseline 2025 BB", "info target-sudah-tercapai 2025 BB"}},
		{"predikat tanpa skala", seri(naik, "A", "BB"), kinerja.Lintasan{}, nil},
		{"predikat skala lain", berskala("ip-asn", seri(naik, "A", "BB")), kinerja.Lintasan{}, nil},
	} {
		if d := cmp.Diff(c.mau, ringkas(c.l.Audit(c.i))); d != "" {
			t.Errorf("%s\n%s", c.nama, d)
		}
	}
}

func TestInterpolasi(t *testing.T) {
	linear, majemuk := kinerja.InterpolasiLinear, kinerja.InterpolasiMajemuk
	for _, c := range []struct {
		p        kinerja.Interpolasi
		dari, ke string
		n        int
		mau      string // by hand; "" is an error
	}{
		{kinerja.Interpolasi{}, "70 %", "100 %", 5, "76%; 82%; 88%; 94%"},
		{kinerja.Interpolasi{Cara: linear, Desimal: 2, Pembulatan: anggaran.SetengahKeAtas}, "0 %", "100 %", 3, "33,33%; 66,67%"},
		{kinerja.Interpolasi{Cara: linear, Desimal: 3, Pembulatan: anggaran.KeBawah}, "0", "2", 3, "0,666; 1,3330"},
		{kinerja.Interpolasi{Cara: linear, Pembulatan: anggaran.SetengahKeAtas}, "14", "9", 2, "12"},  // 11,5
		{kinerja.Interpolasi{Cara: linear, Pembulatan: anggaran.SetengahKeGenap}, "14", "9", 2, "12"}, // 11,5
		{kinerja.Interpolasi{Cara: linear, Pembulatan: anggaran.SetengahKeGenap}, "14", "11", 2, "12"},
		{kinerja.Interpolasi{Cara: linear, Pembulatan: anggaran.SetengahKeGenap}, "12", "13", 3, "12; 13"}, // 12,33… and 12,66…
		// 12,5
		{kinerja.Interpolasi{Cara: linear, Pembulatan: anggaran.SetengahKeAtas}, "-2", "-3", 2, "-3"}, // -2,5
		{kinerja.Interpolasi{Cara: linear, Desimal: 4, Pembulatan: anggaran.KeAtas}, "10 Orang", "11 Orang", 3, "11 Orang; 11 Orang"},
		{kinerja.Interpolasi{Cara: linear, Desimal: 4, Pembulatan: anggaran.SetengahKeAtas}, "10 Orang", "11 Orang", 3, "10 Orang; 11 Orang"},
		{kinerja.Interpolasi{}, "10 Orang", "11 Orang", 3, ""},
		{kinerja.Interpolasi{Cara: majemuk}, "100", "121", 2, "110"},
		{kinerja.Interpolasi{Cara: majemuk}, "8", "27", 3, "12; 18"},
		{kinerja.Interpolasi{Cara: majemuk, Desimal: 15, Pembulatan: anggaran.SetengahKeAtas}, "2", "3", 2, "2,449489742783178"}, // √6 = 2,4494897427831780981…
		{kinerja.Interpolasi{Cara: majemuk, Desimal: 2, Pembulatan: anggaran.KeAtas}, "2", "3", 2, "2,45"},
		{kinerja.Interpolasi{Cara: majemuk, Desimal: 2, Pembulatan: anggaran.KeBawah}, "2", "3", 2, "2,44"},
		{kinerja.Interpolasi{Cara: majemuk}, "2", "3", 2, ""},
		{kinerja.Interpolasi{Cara: majemuk}, "0", "3", 2, ""},
		{kinerja.Interpolasi{Cara: majemuk}, "3", "-3", 2, ""},
		{kinerja.Interpolasi{}, "3 Orang", "4 Dokumen", 2, ""},
		{kinerja.Interpolasi{}, "BB", "A", 2, ""},
		{kinerja.Interpolasi{}, "1.650", "2", 2, ""},
		{kinerja.Interpolasi{}, "1", "2", 0, ""},
		{kinerja.Interpolasi{}, "1", "2", 31, ""},
		{kinerja.Interpolasi{Desimal: 19}, "1", "2", 2, ""},
		{kinerja.Interpolasi{Cara: 7}, "1", "2", 2, ""},
		{kinerja.Interpolasi{Pembulatan: 9}, "1", "2", 2, ""},
		{kinerja.Interpolasi{}, "1", "2", 1, " "}, // no year between
	} {
		got, err := c.p.Targets(2025, kinerja.ParseTarget(c.dari), 2025+c.n, kinerja.ParseTarget(c.ke))
		if c.mau == "" {
			if !errors.Is(err, kinerja.ErrInterpolasi) && !errors.Is(err, anggaran.ErrTakTepat) {
				t.Errorf("%v %s–%s: %v, %v", c.p, c.dari, c.ke, got, err)
			}
			continue
		}
		var s []string
		for k, th := range got {
			s = append(s, th.Target.String())
			if th.Tahun != 2026+k || th.Target.Satuan() != kinerja.ParseTarget(c.dari).Satuan() || len(th.Target.Bacaan()) != 1 {
				t.Errorf("%v", th)
			}
		}
		if err != nil || strings.Join(s, "; ") != strings.TrimSpace(c.mau) {
			t.Errorf("%v %s–%s: %v, %v; mau %s", c.p, c.dari, c.ke, s, err, c.mau)
		}
	}
}

// A slow, plainly right twin: the linear step in big.Rat, and for the compound
// one the product of the four years between, which is (a·b)² whatever the
// rounding of none.
func FuzzInterpolasi(f *testing.F) {
	f.Add(int64(70), int64(100), uint8(5), uint8(2))
	f.Add(int64(-3), int64(1_000_003), uint8(30), uint8(18))
	f.Fuzz(func(t *testing.T, a, b int64, n, desimal uint8) {
		n, desimal = n%30+1, desimal%19
		p := kinerja.Interpolasi{Desimal: int(desimal), Pembulatan: anggaran.SetengahKeAtas}
		dari, ke := kinerja.ParseTarget(strconv.FormatInt(a, 10)), kinerja.ParseTarget(strconv.FormatInt(b, 10))
		got, err := p.Targets(2025, dari, 2025+int(n), ke)
		if err != nil {
			t.Fatal(err)
		}
		for k, th := range got {
			v := big.NewRat(1, 1).SetInt64(b)
			v.Sub(v, new(big.Rat).SetInt64(a))
			v.Mul(v, big.NewRat(int64(k+1), int64(n)))
			v.Add(v, new(big.Rat).SetInt64(a))
			angka, _ := th.Target.Angka()
			if mau := v.FloatString(int(desimal)); angka.StringFixed(int32(desimal)) != mau && !strings.HasPrefix(mau, "-0") {
				t.Errorf("%d–%d/%d ke-%d: %s, mau %s", a, b, n, k+1, angka, mau)
			}
		}
		// Compound: rounding down and up enclose the root.
		if a <= 0 || b <= 0 {
			return
		}
		p.Cara = kinerja.InterpolasiMajemuk
		for _, cara := range []anggaran.Pembulatan{anggaran.KeBawah, anggaran.KeAtas} {
			p.Pembulatan = cara
			got, err := p.Targets(2025, dari, 2025+int(n), ke)
			if err != nil {
				t.Fatal(err)
			}
			for k, th := range got {
				angka, _ := th.Target.Angka()
				kiri := pangkat(angka.Rat(), int(n))
				kanan := new(big.Rat).Mul(pangkat(big.NewRat(a, 1), int(n)-k-1), pangkat(big.NewRat(b, 1), k+1))
				if beda := kiri.Cmp(kanan); beda > 0 && cara == anggaran.KeBawah || beda < 0 && cara == anggaran.KeAtas {
					t.Errorf("%d–%d/%d ke-%d %v: %s", a, b, n, k+1, cara, angka)
				}
			}
		}
	})
}

func pangkat(r *big.Rat, n int) *big.Rat {
	p := big.NewRat(1, 1)
	for range n {
		p.Mul(p, r)
	}
	return p
}

func ExampleInterpolasi_Targets() {
	p := kinerja.Interpolasi{Desimal: 2, Pembulatan: anggaran.SetengahKeAtas}
	antara, err := p.Targets(2024, kinerja.ParseTarget("585 Orang"), 2027, kinerja.ParseTarget("600 Orang"))
	if err != nil {
		fmt.Println(err)
	}
	for _, t := range antara {
		fmt.Println(t.Tahun, t.Target)
	}
	// Output:
	// 2025 590 Orang
	// 2026 595 Orang
}

func ExampleLintasan_Audit() {
	i, _ := kinerja.IndikatorOf(kinerja.BarisIndikator{
		Nama:  "Persentase PPKS Terlantar di Luar Panti yang Tertangani",
		Tahun: []int{2021, 2022, 2023}, Target: []string{"70", "85", "80"},
	})
	i.Arah = kinerja.ArahNaik
	for _, t := range (kinerja.Lintasan{}).Audit(&i) {
		fmt.Println(t.Keparahan, t.Kode, t.Tahun)
		fmt.Println(t.Pesan)
	}
	// Output:
	// peringatan target-melawan-arah 2023
	// Target 2023 "80" sesudah target 2022 "85", padahal arah indikator naik.
}
