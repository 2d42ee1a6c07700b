package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func jalan(stdin string, args ...string) (kode int, stdout, stderr string) {
	var out, err bytes.Buffer
	kode = run(args, strings.NewReader(stdin), &out, &err)
	return kode, out.String(), err.String()
}

func padat(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		t.Fatalf("%v: %s", err, s)
	}
	return b.String()
}

// What a code is, in the form other programs read.
func TestJelaskan(t *testing.T) {
	kode, out, _ := jalan("", "-format", "json", "1.06.07.2.01.0003")
	want := `{"kode":"1.06.07.2.01.0003","tingkat":"sub kegiatan","nama":"Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota","jenisDaerah":"kabkota",` +
		`"edisi":["900.1.15.5-1317/2023","pemutakhiran 2027"],"indikator":"Jumlah Laporan Hasil Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota","satuan":"Laporan",` +
		`"jalur":[{"kode":"1","nama":"URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR"},{"kode":"1.06","nama":"URUSAN PEMERINTAHAN BIDANG SOSIAL"},` +
		`{"kode":"1.06.07","nama":"PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN"},{"kode":"1.06.07.2.01","nama":"Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"},` +
		`{"kode":"1.06.07.2.01.0003","nama":"Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota"}],"dahulu":[],"kini":[],"satuSumber":false}`
	if diff := cmp.Diff(want, padat(t, out)); kode != keluarAda || diff != "" {
		t.Errorf("keluar %d\n%s", kode, diff)
	}
	// One code, two kinds of region: an array, nothing chosen.
	kode, out, _ = jalan("", "1.06.04", "-format", "json")
	var dua []entriJSON
	if err := json.Unmarshal([]byte(out), &dua); err != nil || kode != keluarAda || len(dua) != 2 {
		t.Errorf("keluar %d, %v: %s", kode, err, out)
	}
	// A code bound to a bidang is the penunjang row.
	_, out, _ = jalan("", "1.06.01.2.01.0001", "-daerah", "kabkota", "-format", "json")
	if !strings.Contains(padat(t, out), `"kode":"1.06.01.2.01.0001"`) || !strings.Contains(out, "Penyusunan Dokumen Perencanaan Perangkat Daerah") {
		t.Error(out)
	}
	// A withdrawn row stays readable and says what took its place.
	_, out, _ = jalan("", "1.06.05.2.02.0003", "-format", "json")
	if !strings.Contains(padat(t, out), `"kini":[{"kode":"1.06.05.2.02.0006","nama":"Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"}]`) {
		t.Error(out)
	}
	_, out, _ = jalan("", "1.06.05.2.02.0006", "-format", "json")
	if !strings.Contains(padat(t, out), `"dahulu":[{"kode":"1.06.05.2.02.0003","nama":"Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"}]`) {
		t.Error(out)
	}
}

func TestUraikan(t *testing.T) {
	kode, out, _ := jalan("", "uraikan", "-format", "json", "1.01.01.02.01.0001", "1.06.04.2.01.0014", "1.01.2.22.0.00.01.0000")
	baris := strings.Split(strings.TrimSpace(out), "\n")
	if kode != keluarTiada || len(baris) != 3 {
		t.Fatalf("keluar %d: %s", kode, out)
	}
	for i, want := range []string{
		`{"masukan":"1.01.01.02.01.0001","kode":"1.01.01.2.01.0001","perbaikan":["kewenangan \"02\" dibaca \"2\" (posisi 8)"],"galat":""}`,
		`{"masukan":"1.06.04.2.01.0014","kode":"1.06.04.2.01.0014","perbaikan":[],"galat":""}`,
		`{"masukan":"1.01.2.22.0.00.01.0000","kode":"","perbaikan":[],"galat":"`,
	} {
		if !strings.HasPrefix(baris[i], want) {
			t.Errorf("dapat %s\nmau   %s", baris[i], want)
		}
	}
}

func TestCari(t *testing.T) {
	kode, out, _ := jalan("", "cari", "-format", "json", "-daerah", "kabkota", "rehabilitasi", "anak")
	var hasil []hasilJSON
	if err := json.Unmarshal([]byte(out), &hasil); err != nil {
		t.Fatal(err)
	}
	ada := map[string]bool{}
	for _, h := range hasil {
		ada[h.Kode.String()] = true
	}
	if kode != keluarAda || !ada["1.06.04.2.01"] || !ada["1.06.04.2.01.0016"] {
		t.Errorf("keluar %d: %s", kode, out)
	}
	if kode, out, _ := jalan("", "cari", "-format", "json", "stasiun ruang angkasa"); kode != keluarTiada || strings.TrimSpace(out) != "[]" {
		t.Errorf("keluar %d: %s", kode, out)
	}
}

func TestCocokkan(t *testing.T) {
	masukan := "Penyediaan Sandang\t\t\t1.06.04.2.01\n" +
		"Penyediaan Sandang\n" +
		"Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/ Kota\tJumlah Usulan Penindaklayakan, Usulan yang Terverifikasi dan Tervalidasi, dan Usulan Perbaikan yang dilaksanakan\tKeluarga\t1.06.05.2.02\n" +
		"Pembangunan Stasiun Ruang Angkasa\n"
	kode, out, _ := jalan(masukan, "cocokkan", "-daerah", "kabkota", "-format", "json")
	baris := strings.Split(strings.TrimSpace(out), "\n")
	if kode != keluarTiada || len(baris) != 4 {
		t.Fatalf("keluar %d: %s", kode, out)
	}
	for i, want := range []string{
		`{"masukan":"Penyediaan Sandang","kode":"1.06.04.2.01.0002","keyakinan":"pasti","calon":[{"kode":"1.06.04.2.01.0002","nama":"Penyediaan Sandang","edisi":"900.1.15.5-1317/2023; pemutakhiran 2027"}]}`,
		`{"masukan":"Penyediaan Sandang","kode":"","keyakinan":"usulan","calon":[{"kode":"1.06.04.2.01.0002",`,
		`{"masukan":"Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/ Kota","kode":"1.06.05.2.02.0008","keyakinan":"pasti",`,
		`{"masukan":"Pembangunan Stasiun Ruang Angkasa","kode":"","keyakinan":"tidak ada","calon":[]}`,
	} {
		if !strings.HasPrefix(baris[i], want) {
			t.Errorf("dapat %s\nmau   %s", baris[i], want)
		}
	}
}

// Two small lists (synthetic lists of real rows, as two editions have them).
const (
	daftarLama = "kode\tnama\tjenis_pemda\n1.06.04\tPROGRAM REHABILITASI SOSIAL\tKABKOT\n1.06.04.2.01\tRehabilitasi Sosial Dasar\tKABKOT\n" +
		"1.06.04.2.01.01\tPenyediaan Permakanan\tKABKOT\n1.06.04.2.01.02\tPenyediaan Sandang\tKABKOT\n1.06.04.2.01.12\tPemberian Pelayanan Reunifikasi Keluarga\tKABKOT\n"
	daftarBaru = "kode\tnama\tjenis_pemda\n1.06.04\tPROGRAM REHABILITASI SOSIAL\tKABKOT\n1.06.04.2.01\tRehabilitasi Sosial Dasar\tKABKOT\n" +
		"1.06.04.2.01.0001\tPenyediaan Permakanan\tKABKOT\n1.06.04.2.01.0004\tPemberian Pelayanan Reunifikasi Keluarga\tKABKOT\n1.06.04.2.01.0012\tPemberian Layanan Rujukan\tKABKOT\n"
)

func tulisBerkas(t *testing.T, nama, isi string) string {
	t.Helper()
	nama = filepath.Join(t.TempDir(), nama)
	if err := os.WriteFile(nama, []byte(isi), 0o644); err != nil {
		t.Fatal(err)
	}
	return nama
}

func TestPeta(t *testing.T) {
	lama, baru := tulisBerkas(t, "lama.tsv", daftarLama), tulisBerkas(t, "baru.tsv", daftarBaru)
	kode, out, stderr := jalan("", "peta", "-dari", lama, "-ke", baru, "-format", "json")
	if kode != keluarAda {
		t.Fatalf("keluar %d: %s", kode, stderr)
	}
	s := padat(t, out)
	for _, want := range []string{
		`{"ringkasan":{"tetap":3,"gantiNama":0,"pindah":0,"pecah":0,"gabung":0,"pakaiUlang":1,"dicabut":1,"baru":1},"baris":[`,
		`{"dari":"1.06.04.2.01.01","namaDari":"Penyediaan Permakanan","ke":["1.06.04.2.01.0001"],"namaKe":["Penyediaan Permakanan"],"jenis":"tetap","keyakinan":"pasti"}`,
		// The code was given to something else, and what it stood for moved.
		`{"dari":"1.06.04.2.01.12","namaDari":"Pemberian Pelayanan Reunifikasi Keluarga","ke":["1.06.04.2.01.0004"],"namaKe":["Pemberian Pelayanan Reunifikasi Keluarga"],"jenis":"pakaiUlang",`,
		`"jenis":"dicabut"`,
	} {
		if !strings.Contains(s, want) {
			t.Errorf("tidak ada: %s\n%s", want, s)
		}
	}
}

func TestPeriksa(t *testing.T) {
	baik := tulisBerkas(t, "baik.tsv", daftarBaru)
	if kode, out, stderr := jalan("", "periksa", baik); kode != keluarAda {
		t.Errorf("keluar %d: %s %s", kode, out, stderr)
	}
	buruk := tulisBerkas(t, "buruk.tsv", daftarBaru+"1.06.04.2.01.0001\tPenyediaan Lain\tKABKOT\nbukan kode\tx\tKABKOT\n")
	kode, out, _ := jalan("", "periksa", buruk, "-format", "json")
	var d periksaJSON
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	if kode != keluarTiada || d.Jumlah.Temuan.Galat < 2 || len(d.Temuan) < 2 {
		t.Errorf("keluar %d: %s", kode, out)
	}
}

// A list of one's own in place of the embedded catalogue.
func TestKatalogSendiri(t *testing.T) {
	baru := tulisBerkas(t, "baru.tsv", daftarBaru)
	kode, out, stderr := jalan("", "-katalog", baru, "-format", "json", "1.06.04.2.01.0012")
	if kode != keluarAda || !strings.Contains(out, "Pemberian Layanan Rujukan") || !strings.Contains(padat(t, out), `"edisi":["tanpa edisi"]`) {
		t.Errorf("keluar %d: %s %s", kode, out, stderr)
	}
	if kode, _, _ := jalan("", "-katalog", baru, "1.06.07"); kode != keluarTiada {
		t.Errorf("keluar %d", kode)
	}
}

func TestKeluar(t *testing.T) {
	for _, c := range []struct {
		args   []string
		kode   int
		stderr string
	}{
		{[]string{"1.06.04"}, keluarAda, ""},
		{[]string{"1.01.02.2.01"}, keluarTiada, ""},
		{[]string{"1.06.4"}, keluarTakGuna, "diharapkan program dua digit"},
		{[]string{}, keluarTakGuna, "tidak ada yang diminta"},
		{[]string{"-format", "xml", "1"}, keluarTakGuna, `format "xml" tidak dikenal`},
		{[]string{"-edisi", "1318", "1"}, keluarTakGuna, "edisi"},
		{[]string{"-daerah", "kota", "1"}, keluarTakGuna, "provinsi"},
		{[]string{"-katalog", "tidak-ada.tsv", "1"}, keluarTakGuna, "tidak-ada.tsv"},
		{[]string{"peta", "-dari", "x"}, keluarTakGuna, "diharapkan -dari FILE -ke FILE"},
		{[]string{"periksa"}, keluarTakGuna, "diharapkan satu FILE"},
		{[]string{"uraikan"}, keluarTakGuna, "tidak ada teks"},
		{[]string{"cocokkan", "tidak-ada.txt"}, keluarTakGuna, "tidak-ada.txt"},
		{[]string{"-h"}, keluarAda, "pemakaian: kode"},
	} {
		kode, stdout, stderr := jalan("", c.args...)
		if kode != c.kode || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%q: keluar %d, mau %d; stderr %q", c.args, kode, c.kode, stderr)
		}
		if kode == keluarTakGuna && stdout != "" {
			t.Errorf("%q: stdout %q", c.args, stdout)
		}
	}
}
