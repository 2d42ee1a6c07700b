package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// Texts that YAML 1.1 has for numbers, truths, moments and marks are quoted;
// those that it has for texts stand as they are. The first list was read with
// PyYAML, which gives each of them back as the text it is.
func TestTeksYAML11(t *testing.T) {
	namai := func(nama string) string {
		r := &renstra.Rencana{Tujuan: []renstra.Tujuan{{Nama: nama}}}
		text := tulis(t, r, renstra.YAML)
		if got := urai(t, text).Tujuan[0].Nama; got != nama {
			t.Errorf("%q terbaca kembali sebagai %q", nama, got)
		}
		_, isi, _ := strings.Cut(text, "- nama: ")
		return strings.TrimSuffix(isi, "\n")
	}
	for _, s := range []string{
		"1:20", "12:30:45", "190:20:30.15", "-1:20", "0:30",
		"y", "N", "yes", "No", "ON", "off", "true", "False", "~", "null", "=", "<<",
		"0o17", "017", "019", "0b1", "0b1_0", "1_000", "1_000.5", "0x1F", "+1", "750000000",
		".inf", "-.inf", ".NaN", "1e3", "1e+3", "1.", ".5", "1.06",
		"2025-01-01", "2025-1-1", "2025-01-01T10:00:00Z", "2025-01-01 10:00:00 +7",
	} {
		if got, want := namai(s), `"`+s+`"`; got != want {
			t.Errorf("%s tertulis %s, diharapkan %s", s, got, want)
		}
	}
	for _, s := range []string{
		"1:20 dokter", "1:75", "Nol", "none", "Ya", "Tidak", "1.06.01", "94,33", "100%", "12 Dokumen",
		"<5", "≥ 80", "80-90", "2025-2029", "1.000.000", "7 - 8 bulan", "0b", "BB", "A",
	} {
		if got := namai(s); got != s {
			t.Errorf("%s tertulis %s, diharapkan tanpa kutip", s, got)
		}
	}
	if got, want := namai("\nDinas"), `"\nDinas"`; got != want {
		t.Errorf("tertulis %s, diharapkan %s", got, want)
	}
}
