package renstra_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// A target with two readings comes back as it was decided, or not decided,
// whatever else of its row says how it is to be read: reading decides all of a
// row or none (synthetic).
func TestBolakBalikPutusan(t *testing.T) {
	const (
		baris   = "bidangUrusan:\n  - {nama: BIDANG CONTOH, kode: \"1.06\", "
		total   = "tahun: [2026]\ntotal: {nama: JUMLAH, "
		diputus = `{tertulis: "4.250", ribuan: ".", dasar: tabel}`
		dekat   = `{tertulis: "4.250", ribuan: ".", dasar: tetangga}`
		terbuka = `{tertulis: "4.250"}`
	)
	for nama, teks := range map[string]string{
		"semua oleh baris":                  baris + `baseline: "4000", tahunan: [{tahun: 2026, target: "4.250"}], kondisiAkhir: {tahun: 2027, target: "4.250"}}`,
		"akhir saja oleh baris":             baris + `tahunan: [{tahun: 2026, target: "4000"}], kondisiAkhir: {tahun: 2027, target: "4.250"}}`,
		"akhir terbuka":                     total + `tahunan: [{tahun: 2026, target: "4000"}], kondisiAkhir: {tahun: 2027, target: ` + terbuka + `}}`,
		"tahun oleh baris, lain oleh tabel": baris + `tahunan: [{tahun: 2026, target: ` + dekat + `}], indikatorLain: [{nama: Lain, baseline: ` + diputus + `}]}`,
		"tahun terbuka, lain oleh tabel":    baris + `tahunan: [{tahun: 2026, target: ` + terbuka + `}, {tahun: 2027, target: "4000"}], indikatorLain: [{nama: Lain, baseline: ` + diputus + `}]}`,
		"oleh baris, lain oleh tabel":       baris + `tahunan: [{tahun: 2026, target: ` + dekat + `}, {tahun: 2027, target: "4000"}], indikatorLain: [{nama: Lain, baseline: ` + diputus + `}]}`,
		"lain terbuka":                      baris + `tahunan: [{tahun: 2026, target: "4.250"}, {tahun: 2027, target: "4000"}], indikatorLain: [{nama: Lain, baseline: "4.250"}]}`,
		"dua tahun berbeda":                 baris + `tahunan: [{tahun: 2026, target: ` + dekat + `}, {tahun: 2027, target: {tertulis: "4.250", ribuan: ","}}]}`,
	} {
		r := urai(t, teks)
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			sekali := tulis(t, r, f)
			got := urai(t, sekali)
			if d := renstra.Diff(r, got); !d.IsZero() {
				t.Errorf("%s, %v: %v\n%s", nama, f, d.Perubahan, sekali)
			}
			if dua := tulis(t, got, f); dua != sekali {
				t.Errorf("%s, %v: lain pada kali kedua:\n%s", nama, f, dua)
			}
		}
	}
	// What reading decides by itself is not told.
	if s := tulis(t, urai(t, baris+`baseline: "4000", tahunan: [{tahun: 2026, target: "4.250"}], kondisiAkhir: {tahun: 2027, target: "4.250"}}`), renstra.YAML); strings.Contains(s, "tertulis") {
		t.Error(s)
	}
}
