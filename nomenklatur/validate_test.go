package nomenklatur

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// entriUji makes rows of lines "kode daerah edisi nama | satuan", daerah p or k.
func entriUji(t *testing.T, baris ...string) []Entri {
	t.Helper()
	edisi := map[string]HimpunanEdisi{
		"90": HimpunanOf(Permendagri90), "3708": HimpunanOf(Kepmendagri3708), "1317": HimpunanOf(Kepmendagri1317),
		"2027": HimpunanOf(Pemutakhiran2027), "1317+2027": HimpunanOf(Kepmendagri1317, Pemutakhiran2027),
	}
	var out []Entri
	for _, b := range baris {
		b, satuan, _ := strings.Cut(b, " | ")
		f := strings.SplitN(b, " ", 4)
		e := Entri{Kode: MustParseKode(f[0]), JenisDaerah: KabupatenKota, Edisi: edisi[f[2]], Nama: f[3], Satuan: satuan}
		if f[1] == "p" {
			e.JenisDaerah = Provinsi
		}
		if e.Edisi == 0 {
			t.Fatal(b)
		}
		out = append(out, e)
	}
	return out
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		nama  string
		baris []string
		want  []string // baris tingkat kategori kode
	}{
		{"bersih", []string{"1 k 1317 A", "1.06 k 1317 B", "1.06.02 k 1317 C", "1.06.02.2.01 k 1317 D", "1.06.02.2.01.0001 k 1317 E", "1.06.02.2.01.0002 k 1317 F"}, nil},
		// The same code in two editions, or for two kinds of region, is no twin.
		{"kode kembar", []string{"1 k 1317 A", "1 p 1317 A", "1 k 2027 B", "1 k 1317+2027 C"}, []string{"4 galat kode-kembar 1"}},
		{"tanpa induk", []string{"1 k 1317 A", "1.06 k 1317+2027 B", "1.06.02 p 1317 C"},
			[]string{"2 peringatan tanpa-induk 1.06", "3 peringatan tanpa-induk 1.06.02"}},
		// Program 01 of a bidang is X.XX.01.
		{"induk penunjang", []string{"X k 1317 A", "X.XX k 1317 B", "X.XX.01 k 1317 C", "1.06.01.2.01 k 1317 D"}, nil},
		{"lebar", []string{"1 k 3708 A", "1.06 k 3708 B", "1.06.02 k 3708 C", "1.06.02.2.01 k 3708 D", "1.06.02.2.01.01 k 3708 E", "1.06.02.2.01.02 k 3708 F", "1.06.02.2.01.0003 k 3708 G"},
			[]string{"7 peringatan lebar-sub-kegiatan 1.06.02.2.01.0003", "7 peringatan edisi-campuran 1.06.02.2.01.0003"}},
		// All of the wrong width: another edition, but no mixture.
		{"lebar tanpa campuran", []string{"1 k 90 A", "1.06 k 90 B", "1.06.02 k 90 C", "1.06.02.2.01 k 90 D", "1.06.02.2.01.0001 k 90 E"},
			[]string{"5 peringatan lebar-sub-kegiatan 1.06.02.2.01.0001"}},
		// The same name under kewenangan 3, in another edition, or by another
		// kind of region is as lists have it; spelling does not count.
		{"nama kembar", []string{"1 k 1317 A", "1.06 k 1317 B", "1.06.02 k 1317 C", "1.06.02.2.01 k 1317 Kerja Sama", "1.06.02.2.02 k 1317 Kerjasama", "1.06.02.3.01 k 1317 Kerja Sama"},
			[]string{"5 peringatan nama-kembar 1.06.02.2.02"}},
		{"kapital", []string{"1 k 1317 URUSAN WAJIB", "1.06 k 1317 BIDANG SOSIAL", "1.06.02 k 1317 PROGRAM BESAR", "1.06.02.2.01 k 1317 KEGIATAN BESAR", "1.06.02.2.01.0001 k 1317 SIPD", "1.06.02.2.01.0002 k 1317 SUB KEGIATAN 1"},
			[]string{"4 info nama-kapital 1.06.02.2.01", "6 info nama-kapital 1.06.02.2.01.0002"}},
		// Three spellings of one unit are three rows of it.
		{"satuan", []string{"1 k 1317 A | Orang/Bulan", "2 k 1317 B | Orang/ Bulan", "3 k 1317 C | orang/bulan", "4 k 1317 D | Dokumem"},
			[]string{"4 info satuan-tidak-dikenal 4"}},
		{"kewenangan", []string{"1 k 1317 A", "1 p 1317 A", "1.06 k 1317 B", "1.06 p 1317 B", "1.06.02 k 1317 C", "1.06.02 p 1317 C",
			"1.06.02.1.01 k 1317 D", "1.06.02.2.01 p 1317 E", "1.06.02.5.01 k 1317 F", "1.06.02.1.01 p 1317 D"},
			[]string{"7 galat kewenangan-daerah 1.06.02.1.01", "9 galat kewenangan-daerah 1.06.02.2.01"}},
		// 2.07 follows 1.06; programmes begin at 02; kegiatan count by
		// kewenangan; 0002 stands in one of the two editions only.
		{"nomor", []string{"1 k 1317+2027 A1", "2 k 1317+2027 A2", "2.07 k 1317+2027 B7", "2.09 k 1317+2027 B9", "2.07.02 k 1317+2027 C", "2.07.05 k 1317+2027 D",
			"2.07.02.2.01 k 1317+2027 E", "2.07.02.3.02 k 1317+2027 F", "2.07.02.2.01.0001 k 1317+2027 G", "2.07.02.2.01.0002 k 1317 H", "2.07.02.2.01.0003 k 1317+2027 I"},
			[]string{"8 info nomor-terlompati 2.07.02.2.01.0003", "9 info nomor-terlompati 2.07.02.3.02", "10 info nomor-terlompati 2.07.05", "11 info nomor-terlompati 2.09"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			k, err := NewKatalog(entriUji(t, c.baris...))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range k.Validate() {
				got = append(got, strings.Join([]string{itoa(f.Baris), f.Keparahan.String(), string(f.Kode), f.Nomenklatur.String()}, " "))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// pesanDi is the message of the finding of a category at a row, "" for none.
func pesanDi(temuan []Temuan, kategori Kategori, kode string) string {
	for _, f := range temuan {
		if f.Kode == kategori && f.Nomenklatur.String() == kode {
			return f.Pesan
		}
	}
	return ""
}

// Units: folded, 22 rows of Default have one that fewer than three have; by
// letters alone there are three more, of Kabupaten/Kota and Kab/Kota. Gaps: 77
// rows, by a program of its own over data/katalog.tsv. It has no twins, no
// orphans and no contradiction.
func TestValidateDefault(t *testing.T) {
	temuan := Default().Validate()
	want := map[Kategori]int{KategoriSatuanTidakDikenal: 22, KategoriNomorTerlompati: 77}
	if diff := cmp.Diff(want, jumlahKategori(temuan)); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct {
		kategori    Kategori
		kode, pesan string
	}{
		// Two rows of penunjang-2027.tsv have the unit Ha; 1.02.06 is not in
		// bidang-program-2027.tsv, 1.02.05 and 1.02.07 are.
		{KategoriSatuanTidakDikenal, "X.XX.01.1.09.0012", `satuan "Ha" hanya dipakai 2 baris`},
		{KategoriNomorTerlompati, "1.02.07", "nomor 6 sebelum 1.02.07 tidak ada (provinsi, pemutakhiran 2027)"},
	} {
		if got := pesanDi(temuan, c.kategori, c.kode); got != c.pesan {
			t.Errorf("%s: %q, mau %q", c.kode, got, c.pesan)
		}
	}
	// With a list of units of its own every row with a unit is asked about.
	n := 0
	for e := range Default().All() {
		if e.Satuan == "Orang" {
			n++
		}
	}
	bukanOrang := Default().Validate(WithSatuanDikenal(func(s string) bool { return s != "Orang" }))
	if got := jumlahKategori(bukanOrang)[KategoriSatuanTidakDikenal]; got != n || n == 0 {
		t.Errorf("satuan Orang: %d temuan, mau %d", got, n)
	}
}

// The lists, counted by a program of its own over their text (rows by code;
// the same letters under one parent and kewenangan; parents that are missing;
// numbers that are missing).
func TestValidateDaftar(t *testing.T) {
	for _, c := range []struct {
		daftar  string
		opsi    []LoadOption
		want    map[Kategori]int
		periksa map[string]string // kategori kode: message, each looked up in the list
	}{
		{"edisi-900-1317-2023-kabkota.tsv", []LoadOption{WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota)},
			map[Kategori]int{KategoriNamaKembar: 10, KategoriNomorTerlompati: 373, KategoriSatuanTidakDikenal: 115},
			map[string]string{
				"nama-kembar 9.01.03.7.01.0014":          `9.01.03.7.01.0014 "Pendidikan Kader Ulama" bernama sama dengan 9.01.03.7.01.0003 di bawah induk yang sama (kabkota, 900.1.15.5-1317/2023)`,
				"nomor-terlompati 1.01.02.2.01.0003":     "nomor 2 sebelum 1.01.02.2.01.0003 tidak ada (kabkota, 900.1.15.5-1317/2023)",
				"satuan-tidak-dikenal X.XX.01.2.10.0001": `satuan "Unit Kerja" hanya dipakai 1 baris`,
			}},
		// No urusan stands in it: 99 bidang urusan without one; and 22 sub
		// kegiatan of 5.01, 5.03 and 5.07 stand without their kegiatan. It has no units.
		{"edisi-050-3708-2020.tsv", []LoadOption{WithEdisi(Kepmendagri3708)},
			map[Kategori]int{KategoriTanpaInduk: 99 + 22, KategoriNamaKembar: 10, KategoriNomorTerlompati: 3},
			map[string]string{
				"tanpa-induk 5.01.04.2.01.01":      "kegiatan 5.01.04.2.01 tidak ada dalam daftar (kabkota, 050-3708/2020)",
				"nama-kembar 2.22.08.1.10":         `2.22.08.1.10 "Adat, Seni, Tradisi dan Lembaga Budaya" bernama sama dengan 2.22.08.1.09 di bawah induk yang sama (provinsi, 050-3708/2020)`,
				"nomor-terlompati 2.14.03.2.01.06": "nomor 5 sebelum 2.14.03.2.01.06 tidak ada (kabkota, 050-3708/2020)",
			}},
	} {
		k, _, err := Load(bukaDaftar(t, c.daftar), c.opsi...)
		if err != nil {
			t.Fatal(err)
		}
		temuan := k.Validate()
		if diff := cmp.Diff(c.want, jumlahKategori(temuan)); diff != "" {
			t.Errorf("%s:\n%s", c.daftar, diff)
		}
		for di, want := range c.periksa {
			kategori, kode, _ := strings.Cut(di, " ")
			if got := pesanDi(temuan, Kategori(kategori), kode); got != want {
				t.Errorf("%s: %q, mau %q", di, got, want)
			}
		}
	}
}

// A field list mixes two editions, and codes that were repaired meet those
// that were right: 1586 rows of two digits (see TestLoadDaftar), 1528 + 17 + 29
// of four.
func TestValidateLapangan(t *testing.T) {
	k, _, err := Load(bukaDaftar(t, "lapangan-esakip.tsv"), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota))
	if err != nil {
		t.Fatal(err)
	}
	temuan := k.Validate()
	n := jumlahKategori(temuan)
	if n[KategoriLebarSubKegiatan] != 1586 || n[KategoriEdisiCampuran] != 1 {
		t.Error(n)
	}
	for _, f := range temuan {
		if want := "daftar 900.1.15.5-1317/2023 (kabkota) mencampur edisi: 1586 sub kegiatan berdigit 2 dan 1574 berdigit 4"; f.Kode == KategoriEdisiCampuran && f.Pesan != want {
			t.Errorf("%s, mau %s", f.Pesan, want)
		}
	}
	// Written 1.06.07.2.001 and 1.06.07.2.01.
	if pesanDi(temuan, KategoriKodeKembar, "1.06.07.2.01") == "" {
		t.Error("kode kembar 1.06.07.2.01 tidak ditemukan")
	}
}

// What a finding holds.
func TestValidateTemuan(t *testing.T) {
	k, err := NewKatalog(entriUji(t, "1 k 1317 A", "1.06 k 1317 B", "1.06.02 k 1317 C", "1.06.02.1.01 k 1317 D"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Temuan{{
		Kode: KategoriKewenanganDaerah, Keparahan: Galat, Baris: 4, Jalur: []string{"1", "1.06", "1.06.02", "1.06.02.1.01"},
		Nomenklatur: MustParseKode("1.06.02.1.01"), Nama: "D", Pesan: "kewenangan 1 pada 1.06.02.1.01 adalah kewenangan provinsi, baris ini untuk kabkota",
	}}
	if diff := cmp.Diff(want, k.Validate(), samaKode); diff != "" {
		t.Error(diff)
	}
}

// A list that names no edition may have either width, only not both.
func TestValidateTanpaEdisi(t *testing.T) {
	baris := func(kode, nama string) Entri {
		return Entri{Kode: MustParseKode(kode), JenisDaerah: KabupatenKota, Edisi: HimpunanOf(TanpaEdisi), Nama: nama}
	}
	for _, c := range []struct {
		kode []string
		want int
	}{
		{[]string{"1.06.04.2.01.01", "1.06.04.2.01.02"}, 0},
		{[]string{"1.06.04.2.01.0001", "1.06.04.2.01.0002"}, 0},
		{[]string{"1.06.04.2.01.01", "1.06.04.2.01.0002"}, 1},
	} {
		entri := []Entri{baris("1.06.04.2.01", "Rehabilitasi Sosial Dasar")}
		for _, k := range c.kode {
			entri = append(entri, baris(k, "Sub "+k))
		}
		k, err := NewKatalog(entri)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, x := range k.Validate() {
			if x.Kode == KategoriLebarSubKegiatan || x.Kode == KategoriEdisiCampuran {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%v: %d temuan lebar, mau %d", c.kode, n, c.want)
		}
	}
}
