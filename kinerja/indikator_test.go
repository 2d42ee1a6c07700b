package kinerja_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

func TestGolongan(t *testing.T) {
	for _, c := range []struct {
		baca func(string) (fmt.Stringer, error)
		teks string
		mau  string // "" is an error
	}{
		{arah, "naik", "naik"}, {arah, " Semakin  tinggi\tsemakin BAIK ", "naik"}, {arah, "Maximize", "naik"},
		{arah, "turun", "turun"}, {arah, "minimize", "turun"}, {arah, "semakin rendah semakin baik", "turun"},
		{arah, "rentang", "rentang"}, {arah, "range", "rentang"}, {arah, "tetap", "tetap"}, {arah, "", "tidak tertulis"},
		{arah, "stabil", ""}, {arah, "positif", ""}, {arah, "naik turun", ""}, {arah, "tidak tertulis", ""},
		{akumulasi, "tahunan", "tahunan"}, {akumulasi, "Kumulatif", "akumulatif"}, {akumulasi, "posisi akhir", "posisi akhir"},
		{akumulasi, "posisi", ""}, {akumulasi, "\u00a0", "tidak tertulis"},
		{tingkat, "Impact", "impact"}, {tingkat, "outcome", "outcome"}, {tingkat, "keluaran", "output"}, {tingkat, "input", ""},
		{kelompok, "IKU", "IKU"}, {kelompok, "ikk; IKU", "IKU, IKK"}, {kelompok, "IKD/IKU/IKU", "IKU, IKD"},
		{kelompok, "", "tidak tertulis"}, {kelompok, "IKP", ""}, {kelompok, "IKU,", "IKU"},
	} {
		got, err := c.baca(c.teks)
		if c.mau == "" {
			var e *kinerja.IndikatorError
			if !errors.As(err, &e) || !errors.Is(err, kinerja.ErrIndikator) {
				t.Errorf("%q: %v, galat %v", c.teks, got, err)
			}
			continue
		}
		if err != nil || got.String() != c.mau {
			t.Errorf("%q: dapat %v, %v; mau %s", c.teks, got, err, c.mau)
		}
	}
}

func arah(s string) (fmt.Stringer, error)      { return kinerja.ParseArah(s) }
func akumulasi(s string) (fmt.Stringer, error) { return kinerja.ParseAkumulasi(s) }
func tingkat(s string) (fmt.Stringer, error)   { return kinerja.ParseTingkatIndikator(s) }
func kelompok(s string) (fmt.Stringer, error)  { return kinerja.ParseKelompok(s) }

// Every value prints what is read back to it; the zero value is nothing, and a
// value that does not exist cannot be written.
func TestGolonganPulangPergi(t *testing.T) {
	for n := range uint8(8) {
		pulang(t, kinerja.Arah(n), new(kinerja.Arah), n <= 4)
		pulang(t, kinerja.Akumulasi(n), new(kinerja.Akumulasi), n <= 3)
		pulang(t, kinerja.TingkatIndikator(n), new(kinerja.TingkatIndikator), n <= 3)
		pulang(t, kinerja.Kelompok(n), new(kinerja.Kelompok), true)
	}
	pulang(t, kinerja.Kelompok(8), new(kinerja.Kelompok), false)
}

func pulang[T comparable, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, v T, ke P, ada bool) {
	t.Helper()
	b, err := any(v).(interface{ MarshalText() ([]byte, error) }).MarshalText()
	if !ada {
		if err == nil {
			t.Errorf("%v tertulis %q", v, b)
		}
		return
	}
	if uerr := ke.UnmarshalText(b); err != nil || uerr != nil || *ke != v || (*new(T) == v) != (len(b) == 0) {
		t.Errorf("%v: %q, kembali %v, %v %v", v, b, *ke, err, uerr)
	}
}

// lengkap is an indicator with every field; synthetic but for its name.
func lengkap() kinerja.Indikator {
	i := kinerja.Indikator{
		Nama: "Persentase PAS yang mendapatkan layanan dasar", Definisi: "PAS: pemerlu atensi sosial.\nBaris kedua # bukan komentar",
		Rumus: "[PAS terlayani] / [total target PAS] * 100", Satuan: kinerja.ParseSatuan("Persen"),
		Arah: kinerja.ArahNaik, RumusCapaian: kinerja.CapaianNaik, Gabungan: kinerja.GabunganAkhir, Akumulasi: kinerja.AkumulasiPosisiAkhir, Tingkat: kinerja.TingkatOutcome,
		Kelompok: kinerja.KelompokIKU | kinerja.KelompokIKK, Skala: "sakip", SumberData: "Laporan SPM 2024",
		PenanggungJawab: "Bidang Rehabilitasi Sosial", KodeReferensi: "01.02: x", TahunBaseline: 2024,
		Baseline: kinerja.ParseTarget("75,5"),
		Tahunan: []kinerja.Tahunan{
			{Tahun: 2025, Target: kinerja.ParseTarget("80%"), Realisasi: kinerja.ParseTarget("-"),
				Data: map[string]kinerja.Target{"PAS terlayani": kinerja.ParseTarget("583 Orang"), "total target PAS": kinerja.ParseTarget("1.650")}},
			{Tahun: 2026, Target: kinerja.ParseTarget("80 - 90 %")},
			{Tahun: 2027, Target: kinerja.ParseTarget("null"), Realisasi: kinerja.ParseTarget("  ")},
			{Tahun: 2028},
		},
	}
	i.ApplySatuan()
	return i
}

func TestIndikatorPulangPergi(t *testing.T) {
	semua := []kinerja.Indikator{lengkap(), {Nama: "Nilai AKIP"}}
	var b bytes.Buffer
	if err := kinerja.WriteIndikator(&b, semua); err != nil {
		t.Fatal(err)
	}
	got, err := kinerja.ReadIndikator(&b)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(semua, got); d != "" {
		t.Error(d)
	}
	// JSON is YAML; and encoding/json reads its own form back.
	for _, inden := range []string{"", "  ", "\t"} {
		data, err := json.MarshalIndent(map[string]any{"indikator": semua}, "", inden)
		if err != nil {
			t.Fatal(err)
		}
		got, err = kinerja.ParseIndikator(data)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(semua, got); d != "" {
			t.Error(d)
		}
	}
	data, _ := json.Marshal(semua)
	got = nil
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for k := range got {
		got[k].ApplySatuan()
	}
	if d := cmp.Diff(semua, got); d != "" {
		t.Error(d)
	}
}

// An indicator that a larger type embeds is encoded field by field.
func TestIndikatorTersemat(t *testing.T) {
	type besar struct {
		kinerja.Indikator `yaml:",inline"`
		Nomor             string `json:"nomor" yaml:"nomor"`
	}
	v := besar{lengkap(), "7"}
	var j, y besar
	data, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(data, &j)
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err = yaml.Marshal(v)
	if err == nil {
		err = yaml.Unmarshal(data, &y)
	}
	if err != nil {
		t.Fatal(err)
	}
	j.ApplySatuan()
	y.ApplySatuan()
	if d := cmp.Diff(v, j); d != "" {
		t.Error("JSON", d)
	}
	if d := cmp.Diff(v, y); d != "" {
		t.Error("YAML", d)
	}
}

func TestParseIndikator(t *testing.T) {
	got, err := kinerja.ParseIndikator([]byte(`# komentar
- nama: Jumlah korban bencana yang mendapat makanan
  satuan: jiwa     # satuan memutuskan 1.650
  kelompok: [IKK, IKU]
  tahunan:
    - {tahun: 2026, target: 1.650}
    - {tahun: 2025, target: 1650, realisasi: 2026-01-05}
`))
	if err != nil {
		t.Fatal(err)
	}
	i := got[0]
	if i.Kelompok != kinerja.KelompokIKU|kinerja.KelompokIKK || i.Tahunan[0].Tahun != 2025 {
		t.Errorf("%+v", i)
	}
	a, b := i.Year(2025).Target, i.Year(2026).Target
	if !a.Equal(b) || b.String() != "1.650" || i.Year(2025).Realisasi.String() != "2026-01-05" {
		t.Errorf("%v %v", a, b)
	}
	for _, kosong := range []string{"", "# hanya komentar", "indikator:", "[]", "{}", "null"} {
		if got, err := kinerja.ParseIndikator([]byte(kosong)); len(got) != 0 || err != nil {
			t.Errorf("%q: %v %v", kosong, got, err)
		}
	}
}

func TestParseIndikatorSalah(t *testing.T) {
	for _, c := range []struct{ teks, mau string }{
		{"- nama: a\n  satuam: Persen", `baris 2 kolom 3: diharapkan medan yang dikenal, ditemukan "satuam" (mungkin maksudnya "satuan")`},
		{"- nama: a\n  Arah: naik", `baris 2 kolom 3: diharapkan medan yang dikenal, ditemukan "Arah" (mungkin maksudnya "arah")`},
		{"- nama: a\n  tahunan:\n  - tahun: 2025\n    realisassi: 4", `baris 4 kolom 5: diharapkan medan yang dikenal, ditemukan "realisassi" (mungkin maksudnya "realisasi")`},
		{"- nama: a\n  warna: biru", `baris 2 kolom 3: diharapkan medan yang dikenal, ditemukan "warna"`},
		{"- nama: a\n  nama: b", `baris 2 kolom 3: diharapkan setiap medan sekali, ditemukan "nama" lagi`},
		{"- nama: a\n  arah: keatas", `baris 2 kolom 9: arah: diharapkan naik, turun, rentang atau tetap, ditemukan "keatas"`},
		{"- nama: a\n  tahunan: [{tahun: 25}]", `baris 2 kolom 21: tahun: diharapkan tahun empat angka, ditemukan "25"`},
		{"- nama: a\n  tahunan: [{target: 25}]", `baris 2 kolom 13: tahun: diharapkan tahun, ditemukan tidak ada`},
		{"- nama: a\n  tahunan: [{tahun: 2025}, {tahun: 2025}]", `setiap tahun sekali, ditemukan 2025 lagi`},
		{"- nama: a\n  baseline: [1, 2]", `baris 2 kolom 13: baseline: diharapkan satu nilai, ditemukan daftar`},
		{"- satuan: Persen", `baris 1 kolom 3: nama: diharapkan nama indikator, ditemukan tidak ada`},
		{"indikatro: []", `(mungkin maksudnya "indikator")`},
		{"halo", `baris 1 kolom 1: diharapkan daftar indikator, ditemukan "halo"`},
		{"- &a {nama: a}\n- *a", `jangkar &a`},
		{"- nama: a\n  arah: turun\n  rumusCapaian: turun D", `baris 3 kolom 17: rumusCapaian: diharapkan nilai yang terbaca, ditemukan kinerja: "turun D"`},
		{"- nama: a\n  gabungan: campur", `gabungan: diharapkan nilai yang terbaca`},
		{"- {&a nama: a}", `ditemukan jangkar &a`},
		{"- nama: a\n  data: {}", `ditemukan "data"`},
		{"- {nama: a}\n---\n- {nama: b}", `diharapkan satu dokumen YAML`},
		{"- nama: a\n\tsatuan: b", `baris 2 kolom 1: diharapkan YAML`},
		{"- nama: !!binary YQ==", `diharapkan satu nilai`},
		{"- nama: a\n  tahunan: [{tahun: 2025, data: {a: 1, a: 2}}]", `ditemukan "a" lagi`},
	} {
		got, err := kinerja.ParseIndikator([]byte(c.teks))
		var e *kinerja.IndikatorError
		if got != nil || !errors.As(err, &e) || !strings.Contains(err.Error(), c.mau) {
			t.Errorf("%q:\ndapat %v, %v\nmau   %s", c.teks, got, err, c.mau)
		}
	}
	// All errors of a file at once, but not without end.
	_, err := kinerja.ParseIndikator([]byte(strings.Repeat("- nama: a\n  x: 1\n", 100)))
	if n := strings.Count(err.Error(), "\n") + 1; n != 20 {
		t.Errorf("%d galat", n)
	}
	_, err = kinerja.ReadIndikator(strings.NewReader(strings.Repeat("#", 17<<20)))
	if !errors.Is(err, kinerja.ErrIndikator) {
		t.Error(err)
	}
}

func FuzzParseIndikator(f *testing.F) {
	f.Add([]byte("indikator:\n  - nama: a\n    satuan: Persen\n    arah: naik\n    tahunan:\n      - tahun: 2025\n        target: 80%\n        data: {a: 1.650}\n"))
	f.Add([]byte("- {nama: a, kelompok: [IKU], baseline: '-'}"))
	f.Add([]byte(`[{"nama":"a","tahunan":[{"tahun":2025,"target":"1.650"}]}]`))
	f.Add([]byte("- &a {nama: a}\n- *a"))
	f.Fuzz(func(t *testing.T, data []byte) {
		semua, err := kinerja.ParseIndikator(data)
		if err != nil {
			if !errors.Is(err, kinerja.ErrIndikator) {
				t.Errorf("galat tanpa jenis: %v", err)
			}
			return
		}
		for k := range semua {
			semua[k].Validate()
			kinerja.Lintasan{}.Audit(&semua[k])
		}
		var b bytes.Buffer
		if err := kinerja.WriteIndikator(&b, semua); err != nil {
			t.Fatal(err)
		}
		got, err := kinerja.ParseIndikator(b.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.Bytes())
		}
		if len(got) != len(semua) || len(got) > 0 && !cmp.Equal(semua, got) {
			t.Errorf("%s\n%s", cmp.Diff(semua, got), b.Bytes())
		}
	})
}

// ringkas is a finding as code, year and value.
func ringkas(semua []nomenklatur.Temuan) (s []string) {
	for _, t := range semua {
		r := fmt.Sprintf("%s %s %d", t.Keparahan, t.Kode, t.Tahun)
		if t.Tertulis != nil {
			r += " " + t.Tertulis.String()
		}
		s = append(s, r)
	}
	return s
}

// Synthetic indicators, each with one defect or a few.
func TestValidate(t *testing.T) {
	for _, c := range []struct {
		teks string
		mau  []string
	}{
		{"nama: a\narah: naik\nsatuan: Persen\ntahunan: [{tahun: 2025, target: 80, realisasi: 90%}]", nil},
		{"nama: a", []string{"info arah-tidak-tertulis 0"}},
		{"nama: a\narah: naik\nsatuan: gebyar", []string{"peringatan satuan-tidak-dikenal 0"}},
		{"nama: a\narah: naik\nsatuan: Persen\ntahunan: [{tahun: 2025, target: 4 Orang}]", []string{"peringatan satuan-berbeda 2025 4 Orang"}},
		{"nama: a\narah: naik\ntahunan: [{tahun: 2025, target: 1.650, data: {x: 2.500}}]",
			[]string{"peringatan target-tak-tentu 2025 1.650", "peringatan target-tak-tentu 2025 2.500"}},
		{"nama: a\narah: naik\nbaseline: sedang dihitung", []string{"peringatan target-tidak-terbaca 0 sedang dihitung"}},
		{"nama: a\narah: naik\ntahunan: [{tahun: 2025, realisasi: 4}]", []string{"info target-tidak-tertulis 2025 4"}},
		{"nama: a\narah: naik\ntahunan: [{tahun: 2025, target: BB}, {tahun: 2026, target: A}]", []string{"info skala-tidak-tertulis 2025 BB"}},
		{"nama: a\narah: naik\nskala: sakip\ntahunan: [{tahun: 2025, target: BB}]", nil},
		{"nama: a\narah: naik\nskala: ip-asn\ntahunan: [{tahun: 2025, target: BB}]", []string{"peringatan predikat-skala-lain 2025 BB"}},
		{"nama: a\narah: naik\nskala: milik sendiri\ntahunan: [{tahun: 2025, target: BB}]", nil},
		{"nama: a\narah: naik\nrumus: x +", []string{"galat rumus-tidak-terbaca 0"}},
		{"nama: a\narah: naik\nrumus: x / y\ntahunan: [{tahun: 2025}, {tahun: 2026, data: {x: 1, z: 2}}]",
			[]string{"peringatan variabel-tanpa-data 2026", "peringatan data-tanpa-variabel 2026"}},
		{"nama: a\narah: naik\nrumus: x / y * 100\ntahunan: [{tahun: 2025, target: 70, realisasi: '66.67', data: {x: 2, y: 3}}]", nil},
		{"nama: a\narah: naik\nrumus: x / y * 100\ntahunan: [{tahun: 2025, target: 70, realisasi: '66.6', data: {x: 2, y: 3}}]",
			[]string{"peringatan realisasi-berbeda 2025 66.6"}},
	} {
		semua, err := kinerja.ParseIndikator([]byte("- " + strings.ReplaceAll(c.teks, "\n", "\n  ")))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.mau, ringkas(semua[0].Validate())); d != "" {
			t.Errorf("%s\n%s", c.teks, d)
		}
	}
	// Only Go can make these.
	i := kinerja.Indikator{Arah: kinerja.ArahNaik, Tahunan: []kinerja.Tahunan{{Tahun: 2026}, {Tahun: 2025}, {Tahun: 2025}}}
	mau := []string{"galat indikator-tanpa-nama 0", "galat tahun-tidak-urut 2025", "galat tahun-tidak-urut 2025"}
	if d := cmp.Diff(mau, ringkas(i.Validate())); d != "" {
		t.Error(d)
	}
}

func TestEvaluate(t *testing.T) {
	semua, err := kinerja.ParseIndikator([]byte(`
- nama: a
  rumus: '[PAS terlayani] / target * 100'
  tahunan:
    - {tahun: 2025, data: {PAS terlayani: 2, target: 3 Orang}}
    - {tahun: 2026, data: {PAS terlayani: 2, target: 0}}
    - {tahun: 2027, data: {PAS terlayani: 2}}
    - {tahun: 2028, data: {PAS terlayani: '-'}}
    - {tahun: 2029, data: {PAS terlayani: 1.650, target: 3}}
- nama: b
- {nama: c, rumus: x +}
- nama: d
  rumus: rasio-kontribusi-psks
  tahunan:
    - {tahun: 2025, data: {unsur PSKS jenis i: 30, seluruh unsur PSKS: 102}}  # Tabel 5: Taruna Siaga Bencana
    - {tahun: 2026, data: {unsur PSKS jenis i: 103, seluruh unsur PSKS: 102}}
`))
	if err != nil {
		t.Fatal(err)
	}
	i := &semua[0]
	v, e, nilai, err := i.Evaluate(2025)
	if err != nil || v.RatString() != "200/3" || e.Cetak(ekspresi.Indonesia, nilai) != "(2 / 3) × 100" {
		t.Errorf("%v %v %v %v", v, e, nilai, err)
	}
	if v, _, _, err := semua[3].Evaluate(2025); err != nil || v.RatString() != "500/17" {
		t.Errorf("%v %v", v, err)
	}
	if _, _, _, err := semua[3].Evaluate(2026); !errors.Is(err, kinerja.ErrDomain) {
		t.Error(err)
	}
	for tahun, mau := range map[int]error{2026: ekspresi.ErrBagiNol, 2027: ekspresi.ErrVariabel, 2028: ekspresi.ErrVariabel, 2029: kinerja.ErrData, 2030: ekspresi.ErrVariabel} {
		if _, _, _, err := i.Evaluate(tahun); !errors.Is(err, mau) {
			t.Errorf("%d: %v", tahun, err)
		}
	}
	if _, _, _, err := semua[1].Evaluate(2025); !errors.Is(err, kinerja.ErrTanpaRumus) {
		t.Error(err)
	}
	if _, _, _, err := semua[2].Evaluate(2025); !errors.Is(err, ekspresi.ErrParse) {
		t.Error(err)
	}
}

// The unit comes from its column, else from the cells if they agree, else from
// a name that begins with Persentase. Synthetic rows.
func TestIndikatorOfSatuan(t *testing.T) {
	for _, c := range []struct {
		nama, satuan string
		target       []string
		mau          string
		temuan       int
	}{
		{"Jumlah korban", "jiwa", []string{"1.650", "275 jiwa"}, "Jiwa", 0},
		{"Jumlah korban", "", []string{"1650 jiwa", "275"}, "Jiwa", 0},
		{"Jumlah dokumen", "", []string{"4 Dokumen", "5 Laporan", "6 Laporan"}, "", 0},
		{"Persentase korban", "", []string{"70", "-"}, "Persen", 1},
		{"Persentase korban", "Poin", []string{"70"}, "Poin", 0},
		{"Persentase korban", "", []string{"-", ""}, "", 0},
		{"Persentasenya korban", "", []string{"70"}, "", 0},
		{"Indeks Kemandirian PAS", "", []string{"50"}, "", 0},
	} {
		i, temuan := kinerja.IndikatorOf(kinerja.BarisIndikator{Nama: c.nama, Satuan: c.satuan, Tahun: []int{2026, 2025, 2024}, Target: c.target})
		if i.Satuan.String() != c.mau || len(temuan) != c.temuan {
			t.Errorf("%s %q %v: satuan %q, %v", c.nama, c.satuan, c.target, i.Satuan, temuan)
		}
		if len(i.Tahunan) != 3 || i.Tahunan[2].Tahun != 2026 || i.Year(2026).Target.String() != c.target[0] {
			t.Errorf("%v", i.Tahunan)
		}
	}
}
