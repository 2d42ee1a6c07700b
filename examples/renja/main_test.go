package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func jalan(args ...string) (kode int, keluar, galat string) {
	var out, err bytes.Buffer
	kode = run(args, strings.NewReader(""), &out, &err)
	return kode, out.String(), err.String()
}

// The figures are those of the document's Table 4.3: the total row of 2026 and
// 2027, and its second programme.
func TestJSON(t *testing.T) {
	kode, out, galat := jalan("-tahun", "2026", "-format", "json")
	if kode != 0 {
		t.Fatal(kode, galat)
	}
	var got struct {
		Tahun               int
		Pagu, PrakiraanMaju json.Number
		Baris               []struct {
			Kode, Tingkat, Nama, Indikator, Target string
			Pagu, PrakiraanMaju                    *json.Number
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.Tahun != 2026 || got.Pagu != "13196408000" || got.PrakiraanMaju != "14559597000" {
		t.Errorf("%d %s %s", got.Tahun, got.Pagu, got.PrakiraanMaju)
	}
	n := map[string]int{}
	for _, b := range got.Baris {
		n[b.Tingkat]++
		if b.Kode == "1.06.04" && (b.Target != "100%" || *b.Pagu != "1307690000" || *b.PrakiraanMaju != "1067500000") {
			t.Errorf("%+v", b)
		}
		if b.Kode == "1.06.07" && (b.Pagu != nil || b.PrakiraanMaju != nil) {
			t.Errorf("1.06.07 tidak memiliki pagu: %+v", b)
		}
	}
	if n["program"] != 7 || n["sub kegiatan"] != 60 {
		t.Errorf("%v", n)
	}
}

func TestTeksMarkdown(t *testing.T) {
	for format, want := range map[string]string{
		"teks":     "1.06.01.2.01.0001  Penyusunan Dokumen Perencanaan Perangkat Daerah                     2 Dokumen         15.000.000         16.000.000\n",
		"markdown": "| 1.06.01.2.01.0001 | Penyusunan Dokumen Perencanaan Perangkat Daerah | Jumlah Dokumen Perencanaan Perangkat Daerah | 2 Dokumen | 15.000.000 | 16.000.000 |\n",
	} {
		kode, out, _ := jalan("-tahun", "2026", "-format", format)
		if kode != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: keluar %d, tanpa %q", format, kode, want)
		}
	}
}

func TestMasukanSalah(t *testing.T) {
	for _, args := range [][]string{
		{}, {"-tahun", "2024"}, {"-tahun", "dua"}, {"-tahun", "2026", "-format", "xml"}, {"-tahun", "2026", "a", "b"},
		{"-tahun", "2026", "tidak-ada.txt"}, {"-tahun", "2026", os.DevNull}, {"-tahun", "2026", "-"},
	} {
		if kode, out, galat := jalan(args...); kode != 2 || out != "" || galat == "" {
			t.Errorf("%q: keluar %d, keluaran %q, galat %q", args, kode, out, galat)
		}
	}
}

// Flags may stand behind FILE.
func TestBenderaDiBelakang(t *testing.T) {
	file := berkas(t, rencanaLain)
	_, depan, _ := jalan("-tahun", "2026", "-format", "json", file)
	if kode, out, galat := jalan(file, "-tahun", "2026", "-format", "json"); kode != 0 || out != depan || out == "" {
		t.Errorf("%d %s", kode, galat)
	}
}
