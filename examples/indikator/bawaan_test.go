package main

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Every figure of the embedded indicators stands in the document, in one row
// and in this order.
func TestBawaanDokumen(t *testing.T) {
	data, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	dokumen := string(data)
	semua, err := kinerja.ReadIndikator(bytes.NewReader(bawaan))
	if err != nil || len(semua) != 11 {
		t.Fatalf("%d indikator, %v", len(semua), err)
	}
	for _, i := range semua {
		var target, realisasi, pagu, belanja []string
		for _, th := range i.Tahunan {
			target = append(target, th.Target.String())
			realisasi = append(realisasi, th.Realisasi.String())
			pagu = append(pagu, th.Data["pagu anggaran"].String())
			belanja = append(belanja, th.Data["realisasi anggaran"].String())
		}
		var baris []string
		switch _, jenis, uang := strings.Cut(i.Nama, ", belanja "); {
		case uang: // T-C.24: anggaran, realisasi, rasio
			baris = append(append(append(baris, "Belanja "+strings.ToUpper(jenis[:1])+jenis[1:]), pagu...), belanja...)
			baris = append(baris, realisasi...)
		case i.Kelompok == kinerja.KelompokIKU: // 4.5
			baris = append([]string{i.Nama, i.Satuan.String()}, target...)
		default: // T-C.23: three columns that are not read here
			baris = append(append([]string{i.Nama, "-", "-", "-"}, target...), realisasi...)
		}
		if s := strings.Join(baris, "\t"); !strings.Contains(dokumen, s) {
			t.Errorf("tidak ada dalam dokumen: %q", s)
		}
	}
}
