package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// temuanPagu are the findings about which amounts of a plan count.
func temuanPagu(r *renstra.Rencana) (out []string) {
	for _, t := range renstra.Audit(r, nil) {
		switch t.Kode {
		case renstra.PaguBerulang, renstra.MedanGanda, renstra.BarisSubtotal, renstra.BarisGanda, renstra.RincianBeda:
			out = append(out, fmt.Sprintf("%v %s %d %s", t.Keparahan, t.Kode, t.Baris, t.Pesan))
		}
	}
	return out
}

// Records of accounts with the pagu of their sub kegiatan beside their own amount,
// or without it (synthetic; the fields as collectors of SIPD name them).
func TestDatarPaguRekening(t *testing.T) {
	const a, b = "5.1.02.01.01.0024", "5.1.02.01.01.0052"
	baris := func(kepala string, isi ...string) string {
		out := "tahun;kode_sub_giat;kode_akun;" + kepala + "\n"
		for _, x := range isi {
			out += "2026;1.06.05.2.02.000" + x + "\n"
		}
		return out
	}
	for nama, c := range map[string]struct {
		text, pagu string
		temuan     []string
	}{
		"pagu saja": {baris("pagu", "2;"+a+";3000000", "2;"+b+";3000000", "3;"+a+";500000", "3;"+b+";500000"), "2026 Rp6.000.000; 2026 Rp1.000.000",
			[]string{"peringatan pagu-berulang 2 Medan pagu bernilai sama pada semua rekening atau sumber dana tiap sub kegiatan (2 sub kegiatan, mulai baris ini). Sebagai pagu masing-masing jumlahnya Rp7.000.000, dan itu yang dibaca; sebagai pagu sub kegiatan yang diulang jumlahnya Rp3.500.000."}},
		"satu lain":     {baris("pagu", "2;"+a+";3000000", "2;"+b+";1000000", "3;"+a+";500000", "3;"+b+";500000"), "2026 Rp4.000.000; 2026 Rp1.000.000", nil},
		"satu rekening": {baris("pagu", "2;"+a+";3000000", "3;"+a+";500000"), "2026 Rp3.000.000; 2026 Rp500.000", nil},
		"nilai sama":    {baris("nilai", "2;"+a+";3000000", "2;"+b+";3000000"), "2026 Rp6.000.000", nil}, // the field is that of the account
		"rekening":      {baris("pagu;pagu_rekening", "2;"+a+";3000000;1200000", "2;"+b+";3000000;1800000"), "2026 Rp3.000.000", []string{pesanSama("pagu", "pagu_rekening", 2)}},
		"nama lain":     {baris("pagu;subtotal", "2;"+a+";3000000;1200000", "2;"+b+";3000000;1800000"), "2026 Rp3.000.000", []string{pesanSama("pagu", "subtotal", 2)}},
		"realisasi":     {baris("pagu;nilai_realisasi", "2;"+a+";1200000;1200000", "2;"+b+";1800000;1800000"), "2026 Rp3.000.000", nil},
		"beda": {baris("rincian;total_rincian", "2;"+a+";3000000;1200000", "2;"+b+";3000000;1700000", "2;5.1.02.01.01.0026;3000000;"), "2026 Rp2.900.000",
			[]string{"peringatan medan-ganda 2 Medan rincian mengulang pagu sub kegiatan pada tiap rekening, berjumlah Rp3.000.000; isi medan total_rincian menurut rekening berjumlah Rp2.900.000 dan itu yang dibaca (3 rekaman, mulai baris ini)."}},
	} {
		r := rencana(t, c.text)
		if got := paguSub(r); got != c.pagu {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.pagu)
		}
		if diff := cmp.Diff(c.temuan, temuanPagu(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

func pesanSama(pagu, rinci string, banyak int) string {
	return fmt.Sprintf("info medan-ganda 2 Medan %s mengulang pagu sub kegiatan pada tiap rekening; isi medan %s berjumlah sama dan itu yang dibaca (%d rekaman, mulai baris ini).", pagu, rinci, banyak)
}

// A whole beside its parts counts once where they add up to it, and is said where
// they do not (synthetic; the levels of accounts as an RKA prints them).
func TestDatarUtuhDanRinci(t *testing.T) {
	const kepala = "tahun,kode_sub_giat,kode_akun,nama_akun,kode_dana,pagu\n"
	const awal = "2026,1.06.05.2.02.0003,"
	for nama, c := range map[string]struct {
		text, pagu string
		temuan     []string
	}{
		"tanpa rekening": {kepala + awal + ",,,3000000\n" + awal + "5.1.02.01.01.0024,ATK,,1200000\n" + awal + "5.1.02.01.01.0052,Makan,,1800000\n",
			"2026 Rp3.000.000", []string{"info baris-subtotal 2 1 rekaman mengulang jumlah rekening di bawahnya dan tidak dihitung lagi, mulai baris ini; pagu dibaca Rp3.000.000."}},
		"tingkat rekening": {kepala + awal + "5,BELANJA,,3000000\n" + awal + "5.1,OPERASI,,3000000\n" + awal + "5.1.02.01.01.0024,ATK,,1200000\n" + awal + "5.1.02.01.01.0052,Makan,,1800000\n",
			"2026 Rp3.000.000", []string{"info baris-subtotal 2 2 rekaman mengulang jumlah rekening di bawahnya dan tidak dihitung lagi, mulai baris ini; pagu dibaca Rp3.000.000."}},
		"satu ujung": {kepala + awal + "5,BELANJA,,3000000\n" + awal + "5.1.02.01.01.0024,ATK,,3000000\n",
			"2026 Rp3.000.000", []string{"info baris-subtotal 2 1 rekaman mengulang jumlah rekening di bawahnya dan tidak dihitung lagi, mulai baris ini; pagu dibaca Rp3.000.000."}},
		"beda": {kepala + awal + ",,,3000000\n" + awal + "5.1.02.01.01.0024,ATK,,1200000\n",
			"2026 Rp4.200.000", []string{"peringatan pagu-berulang 2 Rekaman tanpa rekening tertulis Rp3.000.000, rekening di bawahnya berjumlah Rp1.200.000; keduanya dijumlahkan, padahal mungkin yang satu adalah jumlah yang lain."}},
		"kosong": {kepala + awal + ",,,0\n" + awal + "5.1.02.01.01.0024,ATK,,1200000\n", "2026 Rp1.200.000", nil},
	} {
		r := rencana(t, c.text)
		if got := paguSub(r); got != c.pagu {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.pagu)
		}
		if diff := cmp.Diff(c.temuan, temuanPagu(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// What an account buys is no target, and two things of one account are no record
// twice (synthetic; the fields as in the RKA of SIPD).
func TestDatarBarang(t *testing.T) {
	r := rencana(t, strings.ReplaceAll(`[
{@ "nama_komponen": "Kertas HVS", "spek": "A4", "koefisien": "10 Rim", "volume": 10, "satuan": "Rim", "harga_satuan": 50000, "rincian": 500000},
{@ "nama_komponen": "Pulpen", "spek": "Hitam", "koefisien": "20 Buah", "volume": 20, "satuan": "Buah", "harga_satuan": 5000, "rincian": 100000}]`,
		"@", `"tahun": 2026, "kode_sub_giat": "1.06.05.2.02.0003", "kode_akun": "5.1.02.01.01.0024",`))
	if got := paguSub(r); got != "2026 Rp600.000" {
		t.Error(got)
	}
	for n := range r.SubKegiatan() {
		if s := n.Year(2026).Target.String(); s != "" {
			t.Errorf("target %s", s)
		}
	}
	if x := temuanPagu(r); len(x) > 0 {
		t.Error(x)
	}
}

// One damaged record of an account moves no other: the field that repeats the pagu
// and the one that divides it stay what they are for all sub kegiatan, and what does
// not add up is said where it is (synthetic; four sub kegiatan of two accounts each).
func TestDatarSatuRincianRusak(t *testing.T) {
	rekaman := func(lain string) string {
		out := "tahun;kode_sub_giat;kode_akun;pagu;besaran\n"
		for i := 1; i <= 4; i++ {
			for at, x := range []string{"5.1.02.01.01.0024;3000000;1200000", "5.1.02.01.01.0052;3000000;1800000"} {
				if i == 4 && at == 1 {
					x = lain
				}
				if x != "" {
					out += fmt.Sprintf("2026;1.06.05.2.02.000%d;%s\n", i, x)
				}
			}
		}
		return out
	}
	const tiga = "2026 Rp3.000.000; 2026 Rp3.000.000; 2026 Rp3.000.000; "
	for nama, c := range map[string]struct {
		lain, pagu string
		baris      int // of the finding about the sub kegiatan
	}{
		"utuh":            {"5.1.02.01.01.0052;3000000;1800000", tiga + "2026 Rp3.000.000", 0},
		"rekening hilang": {"", tiga + "2026 Rp1.200.000", 8},
		"rincian kosong":  {"5.1.02.01.01.0052;3000000;", tiga + "2026 Rp1.200.000", 8},
		"rincian huruf":   {"5.1.02.01.01.0052;3000000;18x0000", tiga + "2026 Rp1.200.000", 8},
		"pagu lain":       {"5.1.02.01.01.0052;30000;1800000", tiga + "2026 Rp3.000.000", 8},
		"pagu kosong":     {"5.1.02.01.01.0052;;1800000", tiga + "2026 Rp3.000.000", 8},
	} {
		r := rencana(t, rekaman(c.lain))
		if got := paguSub(r); got != c.pagu {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.pagu)
		}
		baris := 0
		for _, x := range r.Catatan {
			if x.Kode == renstra.MedanGanda && x.Keparahan == renstra.Peringatan {
				baris = x.Baris
			}
			if x.Kode == renstra.PaguBerulang {
				t.Errorf("%s: %s", nama, x.Pesan)
			}
		}
		if baris != c.baris {
			t.Errorf("%s: temuan pada baris %d, diharapkan %d", nama, baris, c.baris)
		}
	}
}

// A pagu that each account repeats is said too where one record has another (synthetic).
func TestDatarBerulangSatuRusak(t *testing.T) {
	text := "tahun;kode_sub_giat;kode_akun;pagu\n"
	for i := 1; i <= 4; i++ {
		text += fmt.Sprintf("2026;1.06.05.2.02.000%d;5.1.02.01.01.0024;3000000\n2026;1.06.05.2.02.000%d;5.1.02.01.01.0052;3000000\n", i, i)
	}
	text = strings.TrimSuffix(text, "3000000\n") + "300000\n"
	ada := false
	for _, x := range rencana(t, text).Catatan {
		ada = ada || x.Kode == renstra.PaguBerulang
	}
	if !ada {
		t.Error("pagu-berulang tidak disebut")
	}
}
