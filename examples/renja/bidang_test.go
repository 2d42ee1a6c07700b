package main

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Four bidang urusan (synthetic): one that its programme has the amount of, one
// without rows below it, one whose programme has only a target and so no part of
// its amount, and one that only heads a programme.
const rencanaBidang = `{"tahun": [2026], "bidangUrusan": [
	{"nama": "A", "tahunan": [{"tahun": 2026, "pagu": 100}], "program": [{"nama": "P", "tahunan": [{"tahun": 2026, "pagu": 100}]}]},
	{"nama": "B", "indikator": "Indeks B", "tahunan": [{"tahun": 2026, "target": "5 Orang", "pagu": 40}]},
	{"nama": "C", "tahunan": [{"tahun": 2026, "pagu": 7}], "program": [{"nama": "Q", "tahunan": [{"tahun": 2026, "target": "1 Paket"}]}]},
	{"nama": "D", "program": [{"nama": "R", "tahunan": [{"tahun": 2026, "target": "2 Paket"}]}]}]}`

// A bidang urusan that heads rows is none in JSON; one that has amounts which no
// row below it has does not vanish.
func TestJSONBidang(t *testing.T) {
	kode, out, galat := jalan("-tahun", "2026", "-format", "json", berkas(t, rencanaBidang))
	if kode != 0 {
		t.Fatal(kode, galat)
	}
	type baris struct {
		Tingkat, Nama, Indikator, Target string
		Pagu                             json.Number
	}
	var got struct {
		Pagu  json.Number
		Baris []baris
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	want := []baris{
		{"program", "P", "", "", "100"},
		{"bidang urusan", "B", "Indeks B", "5 Orang", "40"},
		{"bidang urusan", "C", "", "", "7"},
		{"program", "Q", "", "1 Paket", ""},
		{"program", "R", "", "2 Paket", ""},
	}
	if diff := cmp.Diff(want, got.Baris); diff != "" {
		t.Error(diff)
	}
	if got.Pagu != "147" { // 100 + 40 + 7
		t.Errorf("pagu %s", got.Pagu)
	}
}
