package renstra_test

import (
	"strings"
	"testing"
)

// A sheet with an empty column as margin, every row of its width: cover, period
// and caption are read as without it (synthetic).
func TestTepiKosong(t *testing.T) {
	teks := "RENCANA STRATEGIS\nDINAS SOSIAL KOTA PADANG\nTAHUN 2026-2030\n\n" +
		"Tabel 4.3 Rencana Program (dalam ribuan rupiah)\n" + strings.ReplaceAll(kepalaBaku, " (Rp)", "") + strings.ReplaceAll(isiBaku, "00.000\t", "00\t")
	lebar := strings.Count(kepalaBaku, "\t")
	for _, tepi := range []int{0, 1, 2} {
		var b strings.Builder
		for line := range strings.Lines(strings.NewReplacer("00.000\n", "00\n", "\t", ",").Replace(teks)) {
			line = strings.TrimSuffix(line, "\n")
			b.WriteString(strings.Repeat(",", tepi) + line + strings.Repeat(",", lebar-strings.Count(line, ",")) + "\n")
		}
		r := rencana(t, b.String())
		if r.PerangkatDaerah != "Dinas Sosial Kota Padang" || r.Periode.Dari != 2026 || r.Periode.Sampai != 2030 {
			t.Errorf("tepi %d: %q %v", tepi, r.PerangkatDaerah, r.Periode)
		}
		for n := range r.Program() {
			if s := paguTahun(n, 2026) + " " + paguTahun(n, 2027); s != "Rp3.000.000 Rp4.500.000" {
				t.Errorf("tepi %d: %s", tepi, s)
			}
		}
	}
}
