package kinerja_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// selDokumen is every text that stands in a target or baseline cell of the
// Renstra of Dinas Sosial Kota Jambi 2025–2029, read by eye: tables 4.3 (with
// its baseline), 3.3, 4.5, 4.6, and T-C.23 with targets, realisations and
// ratios.
var selDokumen = map[string]baca{
	"": kosong, "-": strip, "0": angka("0", ""),

	// 4.3
	"A": predikat("A"), "BB": predikat("BB"),
	"100%": persen("100"), "100 %": persen("100"), "<b>100%</b>": persen("100"),
	"60": angka("60", ""), "85": angka("85", ""),
	"1 Dokumen": angka("1", "Dokumen"), "2 Dokumen": angka("2", "Dokumen"),
	"6 Dokumen": angka("6", "Dokumen"), "12 Dokumen": angka("12", "Dokumen"),
	"30 Dokumen": angka("30", "Dokumen"), "36 Dokumen": angka("36", "Dokumen"),
	"1 Laporan": angka("1", "Laporan"), "4 Laporan": angka("4", "Laporan"),
	"5 Laporan": angka("5", "Laporan"), "12 Laporan": angka("12", "Laporan"),
	"50 Laporan":     angka("50", "Laporan"),
	"36 Orang/Bulan": angka("36", "Orang/Bulan"), "87 Orang/Bulan": angka("87", "Orang/Bulan"),
	"1 Paket": angka("1", "Paket"), "82 Paket": angka("82", "Paket"), "87 Paket": angka("87", "Paket"),
	"1 Unit": angka("1", "Unit"), "2 Unit": angka("2", "Unit"), "5 Unit": angka("5", "Unit"),
	"7 Unit": angka("7", "Unit"), "10 Unit": angka("10", "Unit"), "13 Unit": angka("13", "Unit"),
	"16 Unit": angka("16", "Unit"), "20 Unit": angka("20", "Unit"), "30 Unit": angka("30", "Unit"),
	"35 Unit": angka("35", "Unit"), "50 Unit": angka("50", "Unit"),
	"11 Orang": angka("11", "Orang"), "20 Orang": angka("20", "Orang"), "30 Orang": angka("30", "Orang"),
	"50 Orang": angka("50", "Orang"), "68 Orang": angka("68", "Orang"), "69 Orang": angka("69", "Orang"),
	"70 Orang": angka("70", "Orang"), "75 Orang": angka("75", "Orang"), "85 Orang": angka("85", "Orang"),
	"87 Orang": angka("87", "Orang"), "90 Orang": angka("90", "Orang"), "95 Orang": angka("95", "Orang"),
	"100 Orang": angka("100", "Orang"), "110 Orang": angka("110", "Orang"), "125 Orang": angka("125", "Orang"),
	"150 Orang": angka("150", "Orang"), "175 Orang": angka("175", "Orang"), "200 Orang": angka("200", "Orang"),
	"225 Orang": angka("225", "Orang"), "250 Orang": angka("250", "Orang"), "275 Orang": angka("275", "Orang"),
	"300 Orang": angka("300", "Orang"), "350 Orang": angka("350", "Orang"), "375 Orang": angka("375", "Orang"),
	"100 Keluarga": angka("100", "Keluarga"), "200 Keluarga": angka("200", "Keluarga"),
	"225 Keluarga": angka("225", "Keluarga"), "250 Keluarga": angka("250", "Keluarga"),
	"275 Keluarga": angka("275", "Keluarga"), "300 Keluarga": angka("300", "Keluarga"),
	"6882 Keluarga": angka("6882", "Keluarga"), "7500 Keluarga": angka("7500", "Keluarga"),
	"8250 Keluarga": angka("8250", "Keluarga"), "8500 Keluarga": angka("8500", "Keluarga"),
	"8750 Keluarga": angka("8750", "Keluarga"), "9000 Keluarga": angka("9000", "Keluarga"),
	"20000 Keluarga": angka("20000", "Keluarga"), "20200 Keluarga": angka("20200", "Keluarga"),
	"20400 Keluarga": angka("20400", "Keluarga"), "20600 Keluarga": angka("20600", "Keluarga"),
	"20800 Keluarga": angka("20800", "Keluarga"), "23000 Keluarga": angka("23000", "Keluarga"),
	"36 Lembaga": angka("36", "Lembaga"), "55 Lembaga": angka("55", "Lembaga"),
	"5 Sertifikat": angka("5", "Sertifikat"), "2 Kampung": angka("2", "Kampung"), "1 Makam": angka("1", "Makam"),
	// Money that a shifted row has put into a target column.
	"100,000,000": angka("100000000", ""), "45,000,000": angka("45000000", ""),
	"55,500,000": angka("55500000", ""),

	// 3.3 and 4.5
	"80%": persen("80"), "50%": persen("50"), "Sangat Baik": predikat("Sangat Baik"),

	// 4.6, whose units stand in a column
	"585": angka("585", ""), "10": angka("10", ""), "4": angka("4", ""), "250": angka("250", ""),
	"2": angka("2", ""), "150": angka("150", ""), "3": angka("3", ""), "7": angka("7", ""),
	"35": angka("35", ""), "26": angka("26", ""), "70": angka("70", ""), "15": angka("15", ""),
	"20": angka("20", ""), "50": angka("50", ""), "120": angka("120", ""), "75": angka("75", ""),
	"1650": angka("1650", ""), "275": angka("275", ""), "30": angka("30", ""),

	// T-C.23
	"80": angka("80", ""), "100": angka("100", ""), "123.59": angka("123.59", ""),
	"84.33": angka("84.33", ""), "1": angka("1", ""), "1.14": angka("1.14", ""),
	"1.45": angka("1.45", ""), "1.25": angka("1.25", ""), "0.84": angka("0.84", ""),
}

func TestSelDokumen(t *testing.T) {
	for s, mau := range selDokumen {
		got := kinerja.ParseTarget(s)
		if d := cmp.Diff(mau, lihat(got)); d != "" {
			t.Errorf("ParseTarget(%q) (-mau +dapat):\n%s", s, d)
		}
		if got.String() != s {
			t.Errorf("ParseTarget(%q).String() = %q", s, got)
		}
	}
}

// TestSelDokumenLengkap holds selDokumen against the document: every cell
// stands in it, and it has no other.
func TestSelDokumenLengkap(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "shared", "sumber", "renstra-dinsos-kota-jambi-2025-2029.txt"))
	if err != nil {
		t.Skip("dokumen sumber tidak ada")
	}
	baris := strings.Split(string(b), "\n")
	terlihat := map[string]bool{}
	jenis := map[string]int{}
	sel := func(dari, sampai int, kolom func(no int, sel []string) []int) {
		for no := dari; no <= sampai; no++ {
			isi := strings.Split(baris[no-1], "\t")
			for _, k := range kolom(no, isi) {
				if k < len(isi) {
					terlihat[isi[k]] = true
					jenis[kinerja.ParseTarget(isi[k]).Jenis().String()]++
					if _, ok := selDokumen[isi[k]]; !ok {
						t.Errorf("baris %d kolom %d: %q tidak ada dalam tabel", no, k, isi[k])
					}
				}
			}
		}
	}
	bernomor := func(dari, sampai int) func(int, []string) []int {
		return func(_ int, isi []string) []int {
			// "1 2 3 …" under the head of T-C.23 is no row.
			if isi[0] == "" || strings.Trim(isi[0], "0123456789") != "" || len(isi) > 1 && isi[1] == "2" {
				return nil
			}
			return urut(dari, sampai, 1)
		}
	}
	// The page at 2442 has no column for 2025, so its targets stand one off.
	sel(2296, 2522, func(no int, isi []string) []int {
		switch {
		case len(isi) < 3 || isi[0] == "" || isi[0] == "(1)" || strings.HasPrefix(isi[0], "BIDANG URUSAN/"):
			return nil
		case 2442 <= no && no <= 2450:
			return append([]int{2}, urut(3, 11, 2)...)
		}
		return urut(2, 12, 2)
	})
	// Table 4.3 alone. Counted with awk, which cut the same columns out, and
	// grep -c: "^$", "-", "%", "[A-D]+", and for numbers "[0-9,]+" (12) and
	// "[0-9]+ [A-Z][A-Za-z/]+" (337).
	mau := map[string]int{
		"tidak tertulis": 244, "strip": 39, "persen": 118, "predikat": 12, "angka": 12 + 337,
	}
	if d := cmp.Diff(mau, jenis); d != "" {
		t.Errorf("jenis sel tabel 4.3 (-mau +dapat):\n%s", d)
	}
	sel(1688, 1699, bernomor(2, 19))
	sel(1870, 1890, func(_ int, isi []string) []int {
		// Three rows of the first page stand one column to the left.
		switch {
		case len(isi) < 9 || isi[0] == "NSPK" || isi[4] == "2025":
			return nil
		case isi[0] != "":
			return urut(3, 7, 1)
		}
		return urut(4, 8, 1)
	})
	sel(2645, 2653, bernomor(3, 8))
	sel(2657, 2690, bernomor(3, 8))
	for s := range selDokumen {
		if !terlihat[s] {
			t.Errorf("%q tidak ada dalam dokumen", s)
		}
	}
	t.Logf("%d teks sel yang berbeda", len(terlihat))
}

func urut(dari, sampai, langkah int) []int {
	var k []int
	for i := dari; i <= sampai; i += langkah {
		k = append(k, i)
	}
	return k
}

// TestSatuanKolom reads table 4.6 as a reader does, unit column and target.
func TestSatuanKolom(t *testing.T) {
	for _, s := range []string{"orang", "unit", "tempat", "paket", "jiwa"} {
		u := kinerja.ParseSatuan(s)
		if !u.IsKnown() || !u.Bulat() {
			t.Errorf("%q: dikenal %v, bulat %v", s, u.IsKnown(), u.Bulat())
		}
	}
	got := kinerja.ParseTarget("1650").WithSatuan(kinerja.ParseSatuan("jiwa"))
	if !got.Equal(kinerja.ParseTarget("1.650 Jiwa")) {
		t.Errorf("1650 jiwa: %v", lihat(got))
	}
}
