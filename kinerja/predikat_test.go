package kinerja_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// TestPredikat walks the whole list in every case of letters.
func TestPredikat(t *testing.T) {
	for _, p := range []string{"AA", "A", "BB", "B", "CC", "C", "D"} {
		if got, ok := kinerja.ParseTarget(p).Predikat(); !ok || got != p {
			t.Errorf("%q: %q, %v", p, got, ok)
		}
		if got, ok := kinerja.ParseTarget(strings.ToLower(p)).Predikat(); ok {
			t.Errorf("%q huruf kecil: %q", p, got)
		}
	}
	for _, p := range []string{
		"Sangat Memuaskan", "Memuaskan", "Sangat Baik", "Baik", "Cukup Baik", "Cukup",
		"Kurang Baik", "Agak Kurang", "Kurang", "Sangat Kurang", "Tidak Baik",
		"Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah",
		"WTP", "WDP", "TMP", "Tidak Wajar",
	} {
		for _, s := range []string{p, strings.ToUpper(p), strings.ToLower(p), " " + strings.ReplaceAll(p, " ", "  ")} {
			if got, ok := kinerja.ParseTarget(s).Predikat(); !ok || got != p {
				t.Errorf("%q: %q, %v", s, got, ok)
			}
		}
	}
	for s, p := range map[string]string{
		"Wajar Dengan Pengecualian": "WDP",
		"Tidak memberikan pendapat": "TMP",
		"Tidak Menyatakan Pendapat": "TMP",
	} {
		if got, _ := kinerja.ParseTarget(s).Predikat(); got != p {
			t.Errorf("%q: %q, mau %q", s, got, p)
		}
	}
}
