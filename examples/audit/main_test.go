package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

var update = flag.Bool("update", false, "tulis ulang berkas emas")

// jalan runs the program as the command line does.
func jalan(t *testing.T, stdin string, args ...string) (kode int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	kode = run(args, strings.NewReader(stdin), &out, &err)
	return kode, out.String(), err.String()
}

// The report of the embedded document in each format. The golden files were
// read against the document; -update rewrites them.
func TestEmas(t *testing.T) {
	for format, berkas := range map[string]string{"teks": "audit.txt", "json": "audit.json", "markdown": "audit.md", "sarif": "audit.sarif"} {
		kode, got, stderr := jalan(t, "", "-format", format)
		if kode != keluarGalat || stderr != "" {
			t.Errorf("%s: keluar %d, stderr %q", format, kode, stderr)
		}
		nama := filepath.Join("testdata", berkas)
		if *update {
			if err := os.WriteFile(nama, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(nama)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s:\n%s", format, diff)
		}
	}
}

// The JSON contract: the names of its fields, in order, and the numbers that
// other programs rely on.
func TestKontrakJSON(t *testing.T) {
	_, out, _ := jalan(t, "", "-format", "json")
	for _, want := range []string{
		`"jumlah":{"program":7,"kegiatan":18,"subKegiatan":100,"temuan":{"galat":7,"peringatan":61,"info":160}}`,
		`"rencana":{"perangkatDaerah":"Dinas Sosial Kota Jambi","daerah":"Kota Jambi","tahun":[2025,2026,2027,2028,2029,2030]`,
		`{"tahun":2025,"tertulis":13759710500,"program":10825716265,"kegiatan":13759710500,"subKegiatan":13759710500}`,
		`"kode":"1.06.01.2.01.0001","calon":["1.06.01.2.01.0001"],"edisi":"900.1.15.5-1317/2023; pemutakhiran 2027","keyakinan":"pasti","indikator":"Jumlah Dokumen Perencanaan Perangkat Daerah","baseline":"6 Dokumen","tahunan":[{"tahun":2025,"target":"","pagu":14504800},{"tahun":2026,"target":"2 Dokumen","pagu":15000000}`,
		`"saran":{"medan":"nama","tahun":null,"lama":"Penyediaan Barang Cetak dan Penggandaan","baru":"Penyediaan Barang Cetakan dan Penggandaan"}}`,
		`{"kode":"pagu-tidak-tertulis","tingkat":"galat","baris":1508,"jalur":["1.06.05"],"nomenklatur":"1.06.05","nama":"PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL","tahun":2025,"tertulis":null,"terhitung":2933994235,"selisih":null,"pesan":`,
	} {
		if !strings.Contains(padat(t, out), want) {
			t.Errorf("tidak ada: %s", want)
		}
	}
}

// A suggestion is printed where the message does not say it.
func TestSaran(t *testing.T) {
	for _, c := range []struct {
		pesan string
		saran *nomenklatur.Saran
		want  string
	}{
		{"Tidak ada.", nil, ""},
		{`Target 2027 tertulis "12 Laporann", satuan indikator resmi: Laporan.`,
			&nomenklatur.Saran{Medan: renstra.SaranTarget, Tahun: 2027, Lama: "12 Laporann", Baru: "12 Laporan"}, `saran: target 2027 menjadi "12 Laporan"`},
		{"Satuan salah eja.", &nomenklatur.Saran{Medan: renstra.SaranTarget, Baru: "12 Laporan"}, `saran: baseline menjadi "12 Laporan"`},
		{"Nama salah eja.", &nomenklatur.Saran{Medan: renstra.SaranNama, Baru: "Kegiatan A"}, `saran: nama menjadi "Kegiatan A"`},
		{`Nama resmi "A B".`, &nomenklatur.Saran{Medan: renstra.SaranNama, Baru: "A B"}, ""},
		{`Nama resmi "A B".`, &nomenklatur.Saran{Medan: renstra.SaranNama, Baru: "Kegiatan A B"}, ""},
		{`Jumlahnya Rp5.`, &nomenklatur.Saran{Medan: renstra.SaranPagu, Tahun: 2026, Baru: "Rp5"}, ""},
	} {
		b := butir{Temuan: renstra.Temuan{Pesan: c.pesan, Saran: c.saran}}
		if got := b.saran(); got != c.want {
			t.Errorf("%q %+v: %q, mau %q", c.pesan, c.saran, got, c.want)
		}
	}
}

// A misspelt unit is suggested in every format (the document with one cell
// changed).
func TestSaranTercetak(t *testing.T) {
	data, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	const sel = "6 Dokumen\t14,504,800\t2 Dokumen"
	if !strings.Contains(string(data), sel) {
		t.Fatal("sel tidak ada")
	}
	text := strings.Replace(string(data), sel, sel+"n", 1)
	for format, want := range map[string]string{
		"teks":     "\n" + strings.Repeat(" ", 41) + `saran: target 2026 menjadi "2 Dokumen"` + "\n",
		"markdown": `(saran: target 2026 menjadi "2 Dokumen") |`,
		"json":     `"baru": "2 Dokumen"`,
	} {
		if _, out, _ := jalan(t, text, "-format", format, "-"); !strings.Contains(out, want) {
			t.Errorf("%s: tidak ada %q", format, want)
		}
	}
}

// Of two rows that share line and path a suggestion says which it means
// (synthetic: a kegiatan twice, each without its pagu of 2026).
func TestSaranKe(t *testing.T) {
	const kegiatan = `{"nama":"Kegiatan Contoh","kode":"1.06.02.2.01","tahunan":[{"tahun":2026,"kolom":[]},{"tahun":2027,"pagu":5}],` +
		`"subKegiatan":[{"nama":"Sub","kode":"1.06.02.2.01.0001","tahunan":[{"tahun":2026,"pagu":11},{"tahun":2027,"pagu":5}]}]}`
	_, out, _ := jalan(t, `{"tahun":[2026,2027],"bidangUrusan":[{"nama":"BIDANG CONTOH","kode":"1.06","program":[{"nama":"PROGRAM CONTOH","kode":"1.06.02","kegiatan":[`+
		kegiatan+`,`+kegiatan+`]}]}]}`, "-format", "json", "-")
	for _, want := range []string{
		`"saran":{"medan":"pagu","tahun":2026,"lama":"","baru":"Rp11","ke":1}`,
		`"saran":{"medan":"pagu","tahun":2026,"lama":"","baru":"Rp11","ke":2}`,
	} {
		if !strings.Contains(padat(t, out), want) {
			t.Errorf("tanpa %s:\n%s", want, out)
		}
	}
}

func padat(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestKeluar(t *testing.T) {
	// A small plan whose sums agree (synthetic).
	const cocok = "Tabel 4.3 Rencana Program Dinas Contoh Kota Contoh\n\n" +
		"PROGRAM/KEGIATAN\tINDIKATOR\tBASELINE\tTARGET DAN PAGU\t\t\t\n" +
		"\t\t\t2026\t\t2027\t\n" +
		"\t\t\tTARGET\tPAGU\tTARGET\tPAGU\n" +
		"PROGRAM REHABILITASI SOSIAL\tPersentase\t100%\t100%\t3,000,000\t100%\t4,000,000\n" +
		"Kegiatan Rehabilitasi\tPersentase\t100%\t100%\t3,000,000\t100%\t4,000,000\n" +
		"Penyediaan Permakanan\tJumlah\t1 Orang\t1 Orang\t1,000,000\t1 Orang\t3,000,000\n" +
		"Penyediaan Sandang\tJumlah\t1 Orang\t1 Orang\t2,000,000\t1 Orang\t1,000,000\n"
	besar := strings.Repeat("x", 100)
	berkas := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(berkas, []byte(cocok), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		nama   string
		stdin  string
		args   []string
		kode   int
		stderr string
	}{
		{"stdin", cocok, []string{"-"}, keluarBersih, ""},
		{"berkas", "", []string{berkas}, keluarBersih, ""},
		{"ada galat", strings.Replace(cocok, "2,000,000", "2,000,001", 1), []string{"-format", "json", "-"}, keluarGalat, ""},
		{"galat tetap galat walau hanya galat yang tampil", strings.Replace(cocok, "2,000,000", "2,000,001", 1), []string{"-tingkat", "galat", "-"}, keluarGalat, ""},
		{"kosong", "", []string{"-"}, keluarTakBaca, "baris 1 kolom 1: tabel program tidak ditemukan"},
		{"tanpa tabel", "a\nb\n" + besar, []string{"-"}, keluarTakBaca, "baris 3 kolom 1: tabel program tidak ditemukan"},
		{"bukan UTF-8", "a\nb\xff", []string{"-"}, keluarTakBaca, "baris 2 kolom 2: bukan teks UTF-8"},
		{"NUL", "a\x00b", []string{"-"}, keluarTakBaca, "baris 1 kolom 2: bukan teks UTF-8"},
		{"berkas tidak ada", "", []string{berkas + "x"}, keluarTakBaca, "no such file"},
		{"format", "", []string{"-format", "xml"}, keluarTakBaca, `format "xml" tidak dikenal`},
		{"tingkat", "", []string{"-tingkat", "parah"}, keluarTakBaca, "diharapkan galat, peringatan atau info"},
		{"bendera", "", []string{"-x"}, keluarTakBaca, "-x"},
		{"dua berkas", "", []string{"a", "b"}, keluarTakBaca, "diharapkan satu FILE"},
		{"pertolongan", "", []string{"-h"}, keluarBersih, "pemakaian: audit"},
	} {
		kode, stdout, stderr := jalan(t, c.stdin, c.args...)
		if kode != c.kode || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%s: keluar %d, mau %d; stderr %q", c.nama, kode, c.kode, stderr)
		}
		if kode == keluarTakBaca && stdout != "" {
			t.Errorf("%s: stdout %q", c.nama, stdout)
		}
	}
}

// A log of another input names it and can mend it.
func TestSARIF(t *testing.T) {
	const plan = "PROGRAM/KEGIATAN\tINDIKATOR\tPAGU\t\n\t\t2026\t2027\n\t\tPAGU\tPAGU\n" +
		"PROGRAM REHABILITASI SOSIALL\tPersentase\t1,000,000\t1,000,000\n"
	berkas := filepath.Join(t.TempDir(), "rencana a.txt")
	if err := os.WriteFile(berkas, []byte(plan), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ stdin, arg, uri string }{
		{plan, "-", `"uri": "stdin"`},
		{"", berkas, `/rencana%20a.txt"`},
	} {
		_, out, stderr := jalan(t, c.stdin, "-format", "sarif", c.arg)
		for _, want := range []string{c.uri, `"version": "2.1.0"`, `"ruleId": "nama-tidak-baku"`, `"text": "PROGRAM REHABILITASI SOSIAL"`} {
			if !strings.Contains(out, want) {
				t.Errorf("%s: tidak ada %s; stderr %q", c.arg, want, stderr)
			}
		}
	}
}

// -tingkat shows only what is at least as grave; the counts stay those of all.
func TestTingkat(t *testing.T) {
	for tingkat, want := range map[string]int{"galat": 7, "peringatan": 68, "info": 228} {
		_, out, _ := jalan(t, "", "-format", "json", "-tingkat", tingkat)
		var d dokumenJSON
		if err := json.Unmarshal([]byte(out), &d); err != nil {
			t.Fatal(err)
		}
		if len(d.Temuan) != want || d.Jumlah.Temuan.Info != 160 {
			t.Errorf("%s: %d temuan, mau %d; info %d", tingkat, len(d.Temuan), want, d.Jumlah.Temuan.Info)
		}
	}
}

// The whole document gives what its tables give, but for line numbers and the
// lists of its text.
func TestDokumenUtuh(t *testing.T) {
	utuh := "../../../shared/sumber/renstra-dinsos-kota-jambi-2025-2029.txt"
	if _, err := os.Stat(utuh); os.IsNotExist(err) {
		t.Skip("dokumen utuh tidak ada di ", utuh)
	}
	baca := func(args ...string) dokumenJSON {
		_, out, _ := jalan(t, "", append([]string{"-format", "json"}, args...)...)
		var d dokumenJSON
		if err := json.Unmarshal([]byte(out), &d); err != nil {
			t.Fatal(err)
		}
		for i := range d.Baris {
			d.Baris[i].Baris = 0
		}
		d.Temuan = slices.DeleteFunc(d.Temuan, func(t temuanJSON) bool {
			if t.Kode != renstra.BedaUraian {
				return false
			}
			d.Jumlah.Temuan.Info--
			return true
		})
		for i := range d.Temuan {
			d.Temuan[i].Baris, d.Temuan[i].Pesan = 0, "" // messages name lines
		}
		return d
	}
	a, _ := json.Marshal(baca())
	b, _ := json.Marshal(baca(utuh))
	if diff := cmp.Diff(string(a), string(b)); diff != "" {
		t.Error(diff)
	}
}

// A plan without a programme is not in order, and its heading ends with the
// name that it has.
func TestTanpaProgram(t *testing.T) {
	kode, out, stderr := jalan(t, "perangkatDaerah: Dinas Contoh\n", "-")
	if judul, _, _ := strings.Cut(out, "\n"); kode != keluarGalat || judul != "Renstra Dinas Contoh" || !strings.Contains(out, "tabel-program-kosong") {
		t.Errorf("keluar %d, stderr %q:\n%s", kode, stderr, out)
	}
}

// Names of several lines are one line of the report.
func TestNamaSatuBaris(t *testing.T) {
	const teks = `{"perangkatDaerah": "Dinas\nContoh", "tahun": [2026], "bidangUrusan": [{"nama": "BIDANG\nX", "kode": "1.06", "program": [{"nama": "PROGRAM\nY", "kode": "1.06.02"}]}]}`
	_, out, _ := jalan(t, teks, "-")
	for _, want := range []string{"Renstra Dinas Contoh, 2026\n1.06 BIDANG X\n", "\n1.06.02 PROGRAM Y\n", "  PROGRAM Y\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("tanpa %q:\n%s", want, out)
		}
	}
}
