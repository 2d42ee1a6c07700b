package kinerja_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

func rupiah(n int64) anggaran.Rupiah { return anggaran.New(n) }

// The worked example of PMK 214/PMK.02/2017, lampiran.
var contohPMK214 = []kinerja.KeluaranAnggaran{
	{Pagu: rupiah(4_000_000_000), Realisasi: rupiah(3_800_000_000), Capaian: rat("122")},
	{Pagu: rupiah(1_000_000_000), Realisasi: rupiah(975_000_000), Capaian: rat("80")},
	{Pagu: rupiah(5_000_000_000), Realisasi: rupiah(4_725_000_000), Capaian: rat("142")},
}

func TestEfisiensi(t *testing.T) {
	satu := func(k kinerja.KeluaranAnggaran) []kinerja.KeluaranAnggaran { return []kinerja.KeluaranAnggaran{k} }
	for _, c := range []struct {
		nama  string
		rumus kinerja.RumusEfisiensi
		k     []kinerja.KeluaranAnggaran
		mau   string // four decimals; "" is an error
	}{
		{"PMK 214/2017 lampiran", kinerja.EfisiensiPMK214, contohPMK214, "25.6651"}, // 3,28 / 12,78
		{"semua sesuai rencana", kinerja.EfisiensiPMK214, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(7), Realisasi: rupiah(7), Capaian: rat("100")}), "0.0000"},
		{"boros", kinerja.EfisiensiPMK214, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(100), Realisasi: rupiah(90), Capaian: rat("50")}), "-80.0000"}, // (50−90)/50
		{"tanpa capaian", kinerja.EfisiensiPMK214, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(7)}), ""},
		{"capaian nol", kinerja.EfisiensiPMK214, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(7), Capaian: rat("0")}), ""},
		{"tiada", kinerja.EfisiensiPMK214, nil, ""},
		// (1 − (80/10)/(100/10)) = 0,2 and (1 − (100/20)/(100/10)) = 0,5; mean 0,35. Synthetic.
		{"PMK 249/2011", kinerja.EfisiensiPMK249, []kinerja.KeluaranAnggaran{
			{Pagu: rupiah(100), Realisasi: rupiah(80), VolumeTarget: rat("10"), VolumeRealisasi: rat("10")},
			{Pagu: rupiah(100), Realisasi: rupiah(100), VolumeTarget: rat("10"), VolumeRealisasi: rat("20")},
		}, "35.0000"},
		{"PMK 249/2011 volume nol", kinerja.EfisiensiPMK249, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(1), VolumeTarget: rat("1"), VolumeRealisasi: rat("0")}), ""},
		{"PMK 249/2011 pagu nol", kinerja.EfisiensiPMK249, satu(kinerja.KeluaranAnggaran{VolumeTarget: rat("1"), VolumeRealisasi: rat("1")}), ""},
		{"PMK 249/2011 tanpa volume", kinerja.EfisiensiPMK249, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(1)}), ""},
		// T-C.24, belanja operasional 2021: penyerapan 94,3977.
		{"sisa", kinerja.EfisiensiSisa, satu(kinerja.KeluaranAnggaran{Pagu: rupiah(10_009_542_435), Realisasi: rupiah(9_448_777_466)}), "5.6023"},
		{"sisa pagu nol", kinerja.EfisiensiSisa, satu(kinerja.KeluaranAnggaran{}), ""},
		{"rumus lain", 9, contohPMK214, ""},
	} {
		got, err := c.rumus.Efficiency(c.k)
		if c.mau == "" {
			var e *kinerja.EfisiensiError
			if !errors.As(err, &e) || !errors.Is(err, anggaran.ErrTakTerdefinisi) {
				t.Errorf("%s: %v, %v", c.nama, got, err)
			}
			continue
		}
		if err != nil || got.FloatString(4) != c.mau {
			t.Errorf("%s: %v, %v; mau %s", c.nama, got, err, c.mau)
		}
	}
}

// Vectors 18 and 38: an efficiency beyond the limit. LAKIP Itjen 2019 printed
// 235 %, for it did not limit; its E itself came of three figures divided by
// four.
func TestNilaiEfisiensi(t *testing.T) {
	e, err := kinerja.EfisiensiPMK214.Efficiency(contohPMK214)
	if err != nil {
		t.Fatal(err)
	}
	if got := kinerja.NilaiEfisiensiOf(e).TanpaBatas.FloatString(2); got != "114.16" {
		t.Error(got)
	}
	for _, c := range []struct{ e, nilai, tanpa string }{
		{"25.6651", "100", "114.16275"}, {"74.03", "100", "235.075"},
		{"20", "100", "100"}, {"-20", "0", "0"}, {"0", "50", "50"}, {"10", "75", "75"},
		{"20.0001", "100", "100.00025"}, {"-20.0001", "0", "-0.00025"}, {"-80", "0", "-150"},
	} {
		n := kinerja.NilaiEfisiensiOf(rat(c.e))
		temuan, ada := n.Temuan()
		if n.Nilai.Cmp(rat(c.nilai)) != 0 || n.TanpaBatas.Cmp(rat(c.tanpa)) != 0 || ada != (c.nilai != c.tanpa) || ada != (temuan.Pesan != "") {
			t.Errorf("%s: %v %v %v", c.e, n.Nilai, n.TanpaBatas, temuan)
		}
	}
}

func TestBiayaSatuan(t *testing.T) {
	for _, c := range []struct {
		pagu   int64
		target string
		tempat anggaran.Tempat
		p      anggaran.Pembulatan
		mau    string
	}{
		// Table 4.3, Penyediaan Gaji dan Tunjangan ASN, 2026: 6.335.718.000 = 87 × 72.824.344 + 72.
		{6_335_718_000, "87 Orang/Bulan", anggaran.KeSen, anggaran.SetengahKeAtas, "Rp72.824.344,83/Orang/Bulan"},
		{6_335_718_000, "87 Orang/Bulan", anggaran.KeRupiah, anggaran.SetengahKeAtas, "Rp72.824.345/Orang/Bulan"},
		{6_335_718_000, "87 Orang/Bulan", anggaran.KeRupiah, anggaran.KeBawah, "Rp72.824.344/Orang/Bulan"},
		{15_000_000, "2 Dokumen", anggaran.KeRupiah, anggaran.TanpaPembulatan, "Rp7.500.000/Dokumen"},
		{15_000_000, "2,5", anggaran.KeRupiah, anggaran.TanpaPembulatan, "Rp6.000.000"},
		{15_000_000, "80%", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
		{15_000_000, "0 Orang", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
		{15_000_000, "-2", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
		{15_000_000, "BB", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
		{15_000_000, "1.650", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
		{15_000_000, "", anggaran.KeSen, anggaran.SetengahKeAtas, ""},
	} {
		got, err := kinerja.BiayaSatuan(rupiah(c.pagu), kinerja.ParseTarget(c.target), c.tempat, c.p)
		if c.mau == "" {
			if !errors.Is(err, kinerja.ErrBiaya) {
				t.Errorf("%d / %s: %v, %v", c.pagu, c.target, got, err)
			}
		} else if err != nil || got.String() != c.mau {
			t.Errorf("%d / %s: %v, %v; mau %s", c.pagu, c.target, got, err, c.mau)
		}
	}
	_, err := kinerja.BiayaSatuan(rupiah(1), kinerja.ParseTarget("3"), anggaran.KeSen, anggaran.TanpaPembulatan)
	if !errors.Is(err, anggaran.ErrTakTepat) {
		t.Error(err)
	}
}

func TestKuadran(t *testing.T) {
	for _, c := range []struct {
		capaian, serapan string
		a                kinerja.AmbangKuadran
		mau              kinerja.Kuadran
	}{
		{"100", "94.4", kinerja.AmbangKuadran{}, kinerja.KuadranTinggiTinggi},
		{"76", "76", kinerja.AmbangKuadran{}, kinerja.KuadranTinggiTinggi},
		{"76", "75.99", kinerja.AmbangKuadran{}, kinerja.KuadranTinggiRendah},
		{"75.99", "76", kinerja.AmbangKuadran{}, kinerja.KuadranRendahTinggi},
		{"0", "61.41", kinerja.AmbangKuadran{}, kinerja.KuadranRendahRendah},
		{"145", "61.41", kinerja.AmbangKuadran{Penyerapan: rat("60")}, kinerja.KuadranTinggiTinggi},
		{"99", "99", kinerja.AmbangKuadran{Capaian: rat("100")}, kinerja.KuadranRendahTinggi},
	} {
		if got := c.a.Verdict(rat(c.capaian), rat(c.serapan)); got != c.mau {
			t.Errorf("%s, %s: %v, mau %v", c.capaian, c.serapan, got, c.mau)
		}
	}
	if got := (kinerja.AmbangKuadran{}).Verdict(nil, rat("5")); got != kinerja.KuadranTiada {
		t.Error(got)
	}
}

func ExampleRumusEfisiensi_Efficiency() {
	e, err := kinerja.EfisiensiPMK214.Efficiency(contohPMK214)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(e.FloatString(4), "%")
	fmt.Println(kinerja.EfisiensiPMK214.Rumus())
	fmt.Println(kinerja.EfisiensiPMK214.Sumber())
	// Output:
	// 25.6651 %
	// Σ(PAK × CK − RAK) / Σ(PAK × CK) × 100
	// PMK 214/PMK.02/2017, lampiran
}

// LAKIP Itjen 2019 printed a nilai efisiensi of 235 %.
func ExampleNilaiEfisiensiOf() {
	n := kinerja.NilaiEfisiensiOf(big.NewRat(7403, 100))
	fmt.Println(n.Nilai.RatString(), n.Dibatasi())
	t, _ := n.Temuan()
	fmt.Println(t.Pesan)
	// Output:
	// 100 true
	// Efisiensi 74,03 % di luar −20 sampai 20 %; nilai efisiensi 100 %, tanpa batas 235,08 %.
}

// Table 4.3 of the Renstra of Dinas Sosial Kota Jambi 2025–2029, Penyusunan
// Dokumen Perencanaan Perangkat Daerah: 2025 has a pagu and no target.
func ExampleBiayaPerTahun() {
	pagu := anggaran.DeretFrom(2025, anggaran.New(14_504_800), anggaran.New(15_000_000))
	i := &kinerja.Indikator{Nama: "Jumlah Dokumen Perencanaan Perangkat Daerah",
		Tahunan: []kinerja.Tahunan{{Tahun: 2026, Target: kinerja.ParseTarget("2 Dokumen")}}}
	for _, b := range kinerja.BiayaPerTahun(pagu, i, anggaran.KeRupiah, anggaran.SetengahKeAtas) {
		if b.Err != nil {
			fmt.Println(b.Tahun, b.Err)
			continue
		}
		fmt.Println(b.Tahun, b.Biaya)
	}
	// Output:
	// 2025 kinerja: biaya per satuan tidak dapat dihitung: target bukan bilangan ("")
	// 2026 Rp7.500.000/Dokumen
}

func ExampleBiayaSatuan() {
	b, err := kinerja.BiayaSatuan(anggaran.New(6_335_718_000), kinerja.ParseTarget("87 Orang/Bulan"), anggaran.KeRupiah, anggaran.SetengahKeAtas)
	fmt.Println(b, err)
	// Output: Rp72.824.345/Orang/Bulan <nil>
}

// Table T-C.24, belanja operasional 2022: 61,41 % absorbed; the capaian is
// that of row 1 of T-C.23.
func ExampleAmbangKuadran_Verdict() {
	serapan, err := anggaran.Penyerapan(anggaran.New(11_306_845_911), anggaran.New(18_412_964_502))
	if err != nil {
		fmt.Println(err)
	}
	capaian := big.NewRat(12359, 85) // 123,59 / 85 × 100
	fmt.Println(kinerja.AmbangKuadran{}.Verdict(capaian, serapan.Decimal().Rat()))
	// Output: capaian tinggi, penyerapan rendah
}
