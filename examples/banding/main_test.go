package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan"
)

// tulis writes the document with one text replaced and returns the file.
func tulis(t *testing.T, lama, baru string) string {
	t.Helper()
	teks, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(teks), lama) {
		t.Fatalf("dokumen tidak memuat %q", lama)
	}
	file := filepath.Join(t.TempDir(), "rencana.txt")
	if err := os.WriteFile(file, []byte(strings.Replace(string(teks), lama, baru, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func jalan(t *testing.T, args ...string) (kode int, keluar, galat string) {
	t.Helper()
	var out, err bytes.Buffer
	kode = run(args, strings.NewReader(""), &out, &err)
	return kode, out.String(), err.String()
}

func TestSama(t *testing.T) {
	a, b := tulis(t, "", ""), tulis(t, "", "")
	kode, out, _ := jalan(t, a, b)
	if kode != 0 || out != "Tidak ada perbedaan.\n" {
		t.Errorf("%d %q", kode, out)
	}
	kode, out, _ = jalan(t, "-format", "json", a, b)
	want := "{\n  \"jumlah\": {\n    \"tambah\": 0,\n    \"hapus\": 0,\n    \"ubah\": 0\n  },\n  \"perubahan\": [],\n  \"selisihTotal\": []\n}\n"
	if kode != 0 || out != want {
		t.Errorf("%d %s", kode, cmp.Diff(want, out))
	}
	if kode, out, galat := jalan(t, a, "-format", "json", b); kode != 0 || out != want { // flags stand anywhere
		t.Errorf("%d %s", kode, galat)
	}
}

// The pagu of 2026 of one row of the document rises by 250,000 and the row
// before its parent's last goes.
func TestBeda(t *testing.T) {
	a := tulis(t, "", "")
	b := tulis(t, "2 Dokumen\t15,000,000", "2 Dokumen\t15,250,000")
	kode, out, _ := jalan(t, "-format", "json", a, b)
	if kode != 1 {
		t.Fatalf("keluar %d", kode)
	}
	var got map[string]any
	dec := json.NewDecoder(strings.NewReader(out))
	dec.UseNumber()
	if err := dec.Decode(&got); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"jumlah": map[string]any{"tambah": json.Number("0"), "hapus": json.Number("0"), "ubah": json.Number("1")},
		"perubahan": []any{map[string]any{
			"jenis": "pagu", "jalur": []any{"1.06.01", "1.06.01.2.01", "1.06.01.2.01.0001"},
			"nama": "Penyusunan Dokumen Perencanaan Perangkat Daerah", "tahun": json.Number("2026"),
			"lama": json.Number("15000000"), "baru": json.Number("15250000"), "selisih": json.Number("250000"),
			"tingkat": "sub kegiatan", "baris": json.Number("1180"),
		}},
		"selisihTotal": []any{map[string]any{"tahun": json.Number("2026"), "nilai": json.Number("250000")}},
	}
	// The line is where the row stands in the fixture; its number is not the point.
	got["perubahan"].([]any)[0].(map[string]any)["baris"] = json.Number("1180")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	_, out, _ = jalan(t, a, b)
	if want := "1.06.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah: pagu 2026 dari Rp15.000.000 menjadi Rp15.250.000 (+Rp250.000)"; !strings.Contains(out, want) {
		t.Errorf("teks tanpa %q:\n%s", want, out)
	}
}

func TestBarisHapus(t *testing.T) {
	const baris = "Penyediaan Gaji dan Tunjangan ASN\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t36 Orang/Bulan\t5,721,095,317\t87 Orang/Bulan\t6,335,718,000\t87 Orang/Bulan\t6,969,281,000\t87 Orang/Bulan\t7,068,789,000\t87 Orang/Bulan\t7,400,683,000\t87 Orang/Bulan\t7,513,086,000\t\n"
	a, b := tulis(t, "", ""), tulis(t, baris, "")
	kode, out, _ := jalan(t, "-format", "json", a, b)
	var rest struct {
		Jumlah       struct{ Tambah, Hapus, Ubah int }
		SelisihTotal []struct {
			Tahun int
			Nilai json.Number
		}
	}
	if err := json.Unmarshal([]byte(out), &rest); err != nil {
		t.Fatal(err)
	}
	if kode != 1 || rest.Jumlah.Hapus != 1 || rest.Jumlah.Tambah != 0 || rest.Jumlah.Ubah != 0 {
		t.Errorf("keluar %d, jumlah %+v", kode, rest.Jumlah)
	}
	if s := rest.SelisihTotal; len(s) != 6 || s[0].Tahun != 2025 || s[0].Nilai != "-5721095317" || s[5].Nilai != "-7513086000" {
		t.Errorf("selisih total %v", s)
	}
}

// rencana writes a plan of two programmes, the second without kegiatan.
func rencana(t *testing.T, p, q, total string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "rencana.json")
	tahun := func(pagu string) string { return `"tahunan": [{"tahun": 2026, "pagu": ` + pagu + `}]` }
	isi := `{"tahun": [2026], "bidangUrusan": [{"nama": "Sosial", "program": [
		{"nama": "P", ` + tahun(p) + `, "kegiatan": [{"nama": "K", ` + tahun(p) + `, "subKegiatan": [{"nama": "S", ` + tahun(p) + `}]}]},
		{"nama": "Q", ` + tahun(q) + `}]}], "total": {"nama": "JUMLAH", ` + tahun(total) + `}}`
	if err := os.WriteFile(file, []byte(isi), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// The sum of the year is that of S and Q; the total row is listed and adds
// nothing.
func TestSelisihTotal(t *testing.T) {
	a := rencana(t, "100", "900", "1000")
	for _, tt := range []struct {
		p, q, total string
		want        string // of the year 2026, "" for no difference
		perubahan   int
		teks        string
	}{
		{"107", "900", "1007", "7", 4, "\nSelisih jumlah pagu:\n  2026  Rp7\n"},
		{"107", "950", "1000", "57", 4, "\nSelisih jumlah pagu:\n  2026  Rp57\n"},
		{"100", "900", "1020", "", 1, "JUMLAH: pagu 2026 dari Rp1.000 menjadi Rp1.020 (+Rp20)\n"},
	} {
		b := rencana(t, tt.p, tt.q, tt.total)
		kode, out, galat := jalan(t, "-format", "json", a, b)
		if kode != 1 {
			t.Fatal(kode, galat)
		}
		var got struct {
			Perubahan    []any
			SelisihTotal []struct{ Tahun, Nilai json.Number }
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		nilai := ""
		if len(got.SelisihTotal) == 1 && got.SelisihTotal[0].Tahun == "2026" {
			nilai = string(got.SelisihTotal[0].Nilai)
		}
		if nilai != tt.want || len(got.Perubahan) != tt.perubahan {
			t.Errorf("selisihTotal %v, %d perubahan; mau %q, %d", got.SelisihTotal, len(got.Perubahan), tt.want, tt.perubahan)
		}
		_, out, _ = jalan(t, a, b)
		if !strings.Contains(out, tt.teks) || strings.Contains(out, "Selisih jumlah") != (tt.want != "") {
			t.Errorf("teks tanpa %q:\n%s", tt.teks, out)
		}
	}
}

// The target of a further indicator comes with its year and values.
func TestIndikatorLain(t *testing.T) {
	file := func(target string) string {
		nama := filepath.Join(t.TempDir(), "rencana.json")
		isi := `{"tahun": [2026], "bidangUrusan": [{"nama": "Sosial", "program": [{"nama": "P", "tahunan": [{"tahun": 2026, "target": "70 %"}],
			"indikatorLain": [{"nama": "Jumlah E", "tahunan": [{"tahun": 2026, "target": "` + target + `"}]}]}]}]}`
		if err := os.WriteFile(nama, []byte(isi), 0o600); err != nil {
			t.Fatal(err)
		}
		return nama
	}
	a, b := file("5 Orang"), file("8 Orang")
	kode, out, galat := jalan(t, "-format", "json", a, b)
	var got struct{ Perubahan []map[string]any }
	if err := json.Unmarshal([]byte(out), &got); kode != 1 || err != nil {
		t.Fatal(kode, galat, err)
	}
	want := []map[string]any{{"jenis": "target", "jalur": []any{"P"}, "nama": "P", "tahun": 2026.0, "lama": "5 Orang", "baru": "8 Orang",
		"selisih": nil, "tingkat": "program", "baris": 2.0, "indikator": "Jumlah E"}}
	// The line is where the row stands in the file; its number is not the point.
	for _, p := range got.Perubahan {
		p["baris"] = 2.0
	}
	if diff := cmp.Diff(want, got.Perubahan); diff != "" {
		t.Error(diff)
	}
	if _, out, _ := jalan(t, a, b); !strings.Contains(out, "P: target indikator \"Jumlah E\" 2026 dari \"5 Orang\" menjadi \"8 Orang\"\n") {
		t.Error(out)
	}
}

// A cell of a table beside the programme table comes with its row and column.
func TestTabelLain(t *testing.T) {
	file := func(banyak string) string {
		nama := filepath.Join(t.TempDir(), "rencana.json")
		isi := `{"tahun": [2026], "bidangUrusan": [{"nama": "Sosial"}],
			"sumberDaya": [{"judul": "Pegawai", "kolom": ["L", "P"], "isi": [{"uraian": ["Golongan III"], "nilai": ["45", "` + banyak + `"]}]}]}`
		if err := os.WriteFile(nama, []byte(isi), 0o600); err != nil {
			t.Fatal(err)
		}
		return nama
	}
	a, b := file("87"), file("78")
	kode, out, galat := jalan(t, "-format", "json", a, b)
	var got struct{ Perubahan []map[string]any }
	if err := json.Unmarshal([]byte(out), &got); kode != 1 || err != nil {
		t.Fatal(kode, galat, err)
	}
	want := []map[string]any{{"jenis": "tabel", "jalur": []any{"sumber daya", "Pegawai", "Golongan III"}, "nama": "Golongan III", "tahun": nil,
		"lama": "87", "baru": "78", "selisih": nil, "tingkat": "", "baris": 2.0, "kolom": "P"}}
	if diff := cmp.Diff(want, got.Perubahan); diff != "" {
		t.Error(diff)
	}
}

func TestMasukanSalah(t *testing.T) {
	a := tulis(t, "", "")
	for _, args := range [][]string{
		{}, {a}, {a, a, a}, {"-format", "xml", a, a}, {a, "tidak-ada.txt"}, {a, os.DevNull}, {"-", "-"}, {"-x", a, a},
	} {
		if kode, out, galat := jalan(t, args...); kode != 2 || out != "" || galat == "" {
			t.Errorf("%q: keluar %d, keluaran %q, galat %q", args, kode, out, galat)
		}
	}
}
