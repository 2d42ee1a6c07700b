package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// paguSub are the amounts of the sub kegiatan of a plan, year by year.
func paguSub(r *renstra.Rencana) string {
	var out []string
	for n := range r.SubKegiatan() {
		for _, t := range n.Tahunan {
			out = append(out, fmt.Sprintf("%d %s", t.Tahun, t.Pagu))
		}
	}
	return strings.Join(out, "; ")
}

// Layers of the same pagu (aturan, section 5; synthetic): pagumurni is that of
// the budget before its change, and stands in for no other.
func TestDatarLapisPagu(t *testing.T) {
	rekam := func(isi ...string) string {
		var out []string
		for i, x := range isi {
			out = append(out, fmt.Sprintf(`{"tahun": "2026", "kode_sub_giat": "7.01.03.2.02.000%d", %s}`, i+2, x))
		}
		return "[" + strings.Join(out, ", ") + "]"
	}
	for nama, c := range map[string]struct{ text, pagu string }{
		"null":               {rekam(`"pagu": null, "pagumurni": "750000000"`, `"pagu": "130000000", "pagumurni": "1"`), "2026 ; 2026 Rp130.000.000"},
		"kosong":             {rekam(`"pagu": "", "pagumurni": "750000000"`, `"pagu": "130000000", "pagumurni": "1"`), "2026 ; 2026 Rp130.000.000"},
		"tidak ada":          {rekam(`"pagumurni": "750000000"`, `"pagu": "130000000", "pagumurni": "1"`), "2026 ; 2026 Rp130.000.000"},
		"strip":              {rekam(`"pagu": "-", "pagumurni": "750000000"`), "2026 -"},
		"nol":                {rekam(`"pagu": 0, "pagumurni": "750000000"`), "2026 Rp0"},
		"null saja":          {rekam(`"pagu": null, "pagumurni": "750000000"`), "2026 "},
		"murni saja":         {rekam(`"pagumurni": "750000000"`), "2026 Rp750.000.000"},
		"pagu bertahun":      {rekam(`"pagu_2026": "5000000", "pagumurni": "750000000"`), "2026 Rp5.000.000"},
		"dana, lalu pagu":    {rekam(`"pagudana": "60", "pagu": "100", "pagumurni": "7"`), "2026 Rp60"},
		"dana kosong, pagu":  {rekam(`"pagudana": null, "pagu": "100", "pagumurni": "7"`), "2026 Rp100"},
		"maju tidak menyela": {rekam(`"pagu_n_depan": "8", "pagumurni": "7"`), "2026 Rp7; 2027 Rp8"},
	} {
		if got := paguSub(rencana(t, c.text)); got != c.pagu {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.pagu)
		}
	}
}

// The grand total of lists whose records say their year (synthetic amounts).
func TestDatarTotalTahun(t *testing.T) {
	const kepala = "tahun,kode_program,kode_giat,kode_sub_giat,nama_sub_giat,pagu\n"
	const a = ",7.01.03,7.01.03.2.02,7.01.03.2.02.0002,Pembangunan Sarana,"
	const b = ",7.01.03,7.01.03.2.02,7.01.03.2.02.0003,Pemberdayaan Masyarakat,"
	const satu = kepala + "2026" + a + "775.000.000\n2026" + b + "130.000.000\n"
	const dua = satu + "2027" + a + "800.000.000\n2027" + b + "100.000.000\n"
	for nama, c := range map[string]struct {
		text string
		mau  []string
	}{
		"satu tahun":              {satu + "GRAND TOTAL,,,,,905.000.000\n", nil},
		"satu tahun, salah":       {satu + "GRAND TOTAL,,,,,999.000.000\n", []string{"4 jumlah-total 2026 Rp999.000.000 Rp905.000.000"}},
		"tahun pada baris total":  {satu + "2026,TOTAL,,,,999.000.000\n", []string{"4 jumlah-total 2026 Rp999.000.000 Rp905.000.000"}},
		"dua tahun bersama":       {dua + "GRAND TOTAL,,,,,1.805.000.000\n", nil},
		"dua tahun bersama salah": {dua + "GRAND TOTAL,,,,,1.805.000.001\n", []string{"6 jumlah-total 0 Rp1.805.000.001 Rp1.805.000.000"}},
		"dua tahun masing-masing": {dua + "2026,JUMLAH,,,,905.000.000\n2027,JUMLAH,,,,901.000.000\n", []string{"7 jumlah-total 2027 Rp901.000.000 Rp900.000.000"}},
	} {
		r := rencana(t, c.text)
		if diff := cmp.Diff(c.mau, jumlahSalah(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		// From the file as from the list: rows above the sub kegiatan have no pagu there.
		var kembali []string // without the lines, which are those of the file
		for _, x := range jumlahSalah(urai(t, tulis(t, r, renstra.YAML))) {
			_, x, _ = strings.Cut(x, " ")
			kembali = append(kembali, x)
		}
		for i, x := range c.mau {
			_, c.mau[i], _ = strings.Cut(x, " ")
		}
		if diff := cmp.Diff(c.mau, kembali); diff != "" {
			t.Errorf("%s, dari YAML: %s", nama, diff)
		}
	}
}

// Amounts of flat records as typists and scanners leave them (synthetic).
func TestDatarUangRapi(t *testing.T) {
	const kepala = "tahun;kode_sub_giat;pagu\n"
	for nama, c := range map[string]struct {
		sel, pagu string
		kode      renstra.Kategori
	}{
		"huruf":    {"775.000.00O", "2026 Rp775.000.000", renstra.SelDiperbaiki},
		"IDR":      {"IDR 775.000.000", "2026 Rp775.000.000", renstra.SelDiperbaiki},
		"spasi":    {"775 000 000", "2026 Rp775.000.000", renstra.SelDiperbaiki},
		"pemisah":  {"775,000,000", "2026 Rp775.000.000", renstra.SelDiperbaiki},
		"kata":     {"tujuh ratus", "2026 ", renstra.SelTidakTerbaca},
		"dua baca": {"775.OOx", "2026 ", renstra.SelTidakTerbaca},
		"biasa":    {"Rp775.000.000,-", "2026 Rp775.000.000", ""},
	} {
		r := rencana(t, kepala+"2026;7.01.03.2.02.0002;"+c.sel+"\n2026;7.01.03.2.02.0003;1.250.000\n2026;7.01.03.2.02.0004;2.250.000\n")
		if got := paguSub(r); got != c.pagu+"; 2026 Rp1.250.000; 2026 Rp2.250.000" {
			t.Errorf("%s: %q", nama, got)
		}
		i := slices.IndexFunc(r.Catatan, func(x renstra.Temuan) bool {
			return x.Kode == renstra.SelDiperbaiki || x.Kode == renstra.SelTidakTerbaca
		})
		switch {
		case i < 0 && c.kode != "", i >= 0 && (r.Catatan[i].Kode != c.kode || r.Catatan[i].Baris != 2):
			t.Errorf("%s: %+v", nama, r.Catatan)
		case (nama == "huruf" || c.kode == renstra.SelTidakTerbaca) && r.Catatan[i].Tahun != 2026:
			t.Errorf("%s: tahun %d", nama, r.Catatan[i].Tahun)
		}
	}
}
