package renstra_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

var (
	tukarPemisah = regexp.MustCompile(`\d{1,3}(,\d{3})+`)
	tahunSaja    = regexp.MustCompile(`\t(20\d\d)\b`)
	nomorKolomRE = regexp.MustCompile(`(?m)^\(1\)\t.*\n`)
)

// The same table as other extractors and agencies would write it gives the
// same findings.
func TestBentukLain(t *testing.T) {
	asli := bacaFixture(t)
	for nama, ubah := range map[string]func(string) string{
		"CRLF": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"BOM":  func(s string) string { return "\ufeff" + s },
		"titik ribuan": func(s string) string {
			return tukarPemisah.ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, ",", ".") })
		},
		"K dan Rp": func(s string) string {
			return strings.NewReplacer("\tPAGU", "\tRp", "\tTARGET\t", "\tK\t", "\tTARGET\n", "\tK\n").Replace(s)
		},
		"tahun dengan kata":    func(s string) string { return tahunSaja.ReplaceAllString(s, "\tTahun $1") },
		"spasi di sekitar sel": func(s string) string { return strings.ReplaceAll(s, "\t", " \t ") },
		"judul tanpa nomor": func(s string) string {
			return strings.ReplaceAll(s, "Tabel 4.3 Rencana Program", "Tabel Rencana Program")
		},
		"tanpa nomor kolom": func(s string) string { return nomorKolomRE.ReplaceAllString(s, "") },
	} {
		t.Run(nama, func(t *testing.T) {
			var got []string
			for _, x := range renstra.Audit(rencana(t, ubah(asli)), nil) {
				if x.Keparahan > renstra.Info && x.Kode != renstra.BedaTabel {
					got = append(got, cetakTemuan(x, 0)[5:])
				}
			}
			var want []string
			for _, s := range temuanHarus {
				want = append(want, s[5:])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// One row of heads, no baseline, no total, a provinsi, Indonesian figures, a
// column of numbers in front (synthetic, by the labels other plans use).
const satuBarisKepala = `Tabel 4.3 Rencana Program, Kegiatan dan Pendanaan Dinas Sosial Provinsi Contoh

No	Program/Kegiatan/Sub Kegiatan	Indikator Kinerja	Target 2026	Pagu Indikatif 2026 (Rp)	Target 2027	Pagu Indikatif 2027 (Rp)
1	PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN	Persentase	100 %	Rp 3.000.000,00	100 %	Rp 4.500.000,00
2	Kegiatan Pengelolaan Taman Makam Pahlawan Nasional Provinsi	Jumlah	1 Makam	Rp 3.000.000,00	1 Makam	Rp 4.500.000,00
3	Pemberian Pelayanan Pemakaman di Taman Makam Pahlawan Nasional Provinsi	Jumlah	1 Orang	Rp 3.000.000,00	1 Orang	Rp 4.499.999,50
`

func TestSatuBarisKepala(t *testing.T) {
	r := rencana(t, satuBarisKepala)
	if r.PerangkatDaerah != "Dinas Sosial Provinsi Contoh" || r.JenisDaerah != nomenklatur.Provinsi || r.Konvensi != anggaran.TitikRibuan {
		t.Errorf("%q %v %v", r.PerangkatDaerah, r.JenisDaerah, r.Konvensi)
	}
	var kode []string
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			kode = append(kode, n.Kode.String())
		}
	}
	if diff := cmp.Diff([]string{"1.06.07", "1.06.07.1.01", "1.06.07.1.01.0005"}, kode); diff != "" {
		t.Error(diff)
	}
	var got []string
	// The indicator of the sub kegiatan is cut short on purpose.
	for _, x := range renstra.Audit(r, nil, renstra.WithoutAturan(renstra.IndikatorTidakBaku)) {
		got = append(got, cetakTemuan(x, 0))
	}
	if diff := cmp.Diff([]string{"5 jumlah-kegiatan 2027 4500000 4499999.50 0.50"}, got); diff != "" {
		t.Error(diff)
	}
}

// A bidang of which the catalogue has the programmes only: the names below
// are not sought elsewhere, and that is said, not warned of.
func TestBidangTidakTercakup(t *testing.T) {
	r := rencana(t, strings.NewReplacer(
		"PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN", "PROGRAM PENGELOLAAN PENDIDIKAN",
		"Kegiatan Pengelolaan Taman Makam Pahlawan Nasional Provinsi", "Kegiatan Pengelolaan Pendidikan Sekolah Menengah Atas",
		"Pemberian Pelayanan Pemakaman di Taman Makam Pahlawan Nasional Provinsi", "Penyediaan Permakanan",
		"4.499.999,50", "4.500.000,00",
	).Replace(satuBarisKepala))
	for n := range r.SubKegiatan() {
		if n.Padanan.Keyakinan != nomenklatur.TidakAda || n.Kode.IsValid() {
			t.Errorf("%q: %v %v", n.Nama, n.Padanan.Keyakinan, n.Kode)
		}
	}
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode != renstra.KodeTidakDitemukan || x.Keparahan != renstra.Info {
			t.Errorf("%d %s %s", x.Baris, x.Kode, x.Pesan)
		}
	}
}

// Targets that may be thousands or decimals are decided by the other years or
// by the table, and that is said; what nothing decides stays as written.
func TestTargetTakTentu(t *testing.T) {
	r := rencana(t, strings.Replace(satuBarisKepala, "Jumlah	1 Makam	Rp 3.000.000,00	1 Makam", "Jumlah	1.650	Rp 3.000.000,00	1700", 1))
	var got []string
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == renstra.TargetTakTentu {
			got = append(got, x.Pesan)
		}
	}
	if diff := cmp.Diff([]string{`Target "1.650" dibaca 1650 menurut nilai lain baris ini.`}, got); diff != "" {
		t.Error(diff)
	}
}

// A cell that breaks the convention of its table is read where it has but one
// reading, and that is said; otherwise it is not read, and quoted.
func TestSelMelanggarKonvensi(t *testing.T) {
	for _, c := range []struct{ sel, temuan, pagu string }{
		{"3,000,000.00", `1 jumlah rupiah tabel ini ditulis tidak baku (pemisahnya lain dari tabelnya), misalnya "3,000,000.00" dibaca 3.000.000,00.`, "Rp3.000.000"},
		{"Rp 3 000 000", `1 jumlah rupiah tabel ini ditulis tidak baku (spasi di antara angkanya), misalnya "Rp 3 000 000" dibaca Rp 3.000.000.`, "Rp3.000.000"},
		{"IDR 3.000.000", `1 jumlah rupiah tabel ini ditulis tidak baku (IDR), misalnya "IDR 3.000.000" dibaca Rp3.000.000.`, "Rp3.000.000"},
		{"3.000.000.-", `1 jumlah rupiah tabel ini ditulis tidak baku (titik di belakangnya), misalnya "3.000.000.-" dibaca 3.000.000,-.`, "Rp3.000.000"},
		{"3.0O0.0o0", `Isi kolom pagu 2026 tertulis "3.0O0.0o0" (huruf di antara angkanya); dibaca 3.000.000.`, "Rp3.000.000"},
		{"3.OOO.00", `Isi kolom pagu 2026 (sel ke-5) bukan pagu: ditemukan "3.OOO.00"; nilainya tidak dihitung.`, ""},
		{"3 00 000", `Isi kolom pagu 2026 (sel ke-5) bukan pagu: ditemukan "3 00 000"; nilainya tidak dihitung.`, ""},
		{"3,000.00", `Isi kolom pagu 2026 (sel ke-5) bukan pagu: ditemukan "3,000.00"; nilainya tidak dihitung.`, ""},
	} {
		r := rencana(t, strings.Replace(satuBarisKepala, "1 Orang	Rp 3.000.000,00", "1 Orang	"+c.sel, 1))
		var got []string
		for _, x := range renstra.Audit(r, nil) {
			if x.Kode == renstra.SelTidakTerbaca || x.Kode == renstra.SelDiperbaiki {
				got = append(got, x.Pesan)
			}
		}
		if diff := cmp.Diff([]string{c.temuan}, got); diff != "" {
			t.Error(diff)
		}
		for n := range r.SubKegiatan() {
			if s := n.Pagu(2026).String(); s != c.pagu {
				t.Errorf("%s: %s", c.sel, s)
			}
		}
	}
}

func TestBatas(t *testing.T) {
	text := bacaFixture(t)
	_, err := renstra.Read(strings.NewReader(text), renstra.WithLimit(1000))
	var re *renstra.ReadError
	if !errors.As(err, &re) || re.Err != renstra.ErrBatas || re.Baris < 2 {
		t.Errorf("%v", err)
	}
	if _, err := renstra.Read(strings.NewReader(text), renstra.WithLimit(int64(len(text)))); err != nil {
		t.Error(err)
	}
}

// What stands between the rows of real tables: page numbers and titles,
// subtotals, second indicators on rows of their own (synthetic).
func TestAntaraBaris(t *testing.T) {
	r := rencana(t, strings.NewReplacer(
		"2	Kegiatan", "98\nRENSTRA (2026-2027) DINAS SOSIAL\n2	Kegiatan",
		"3	Pemberian", "		Persentase ahli waris yang puas	80 %		80 %	\n3	Pemberian",
		"4.499.999,50\n", "4.500.000,00\n	JUMLAH PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN		 	Rp 3.000.000,00		Rp 4.500.000,00\n	JUMLAH			Rp 3.000.000,00		Rp 4.500.000,00\n",
	).Replace(satuBarisKepala))
	n := 0
	for _, x := range r.Walk() {
		if x.Baris > 0 {
			n++
		}
		if x.Tingkat == nomenklatur.TingkatKegiatan {
			if len(x.IndikatorLain) != 1 || x.IndikatorLain[0].Nama != "Persentase ahli waris yang puas" || x.IndikatorLain[0].Year(2027).Target.String() != "80 %" {
				t.Errorf("%+v", x.IndikatorLain)
			}
		}
	}
	if n != 3 || r.Total == nil || r.Total.Nama != "JUMLAH" {
		t.Errorf("%d baris, total %v", n, r.Total)
	}
	var got []string
	for _, x := range renstra.Audit(r, nil, renstra.WithoutAturan(renstra.IndikatorTidakBaku)) {
		got = append(got, string(x.Kode)+" "+x.Keparahan.String())
	}
	if diff := cmp.Diff([]string{"baris-subtotal info"}, got); diff != "" {
		t.Error(diff)
	}
}

// Three zeros at the end of a damaged label do not make the table one in
// thousands.
func TestKepalaBerakhirNol(t *testing.T) {
	asli := bacaFixture(t)
	rusak := strings.Replace(asli, "INDIKATOR OUTCOME", "INDIKATOR OUTCO000", 1)
	if rusak == asli {
		t.Fatal("kepala tidak ditemukan")
	}
	for n := range rencana(t, rusak).Program() {
		if v, ok := n.Pagu(2026).Rupiah(); !ok || v.Compare(anggaran.New(8_467_368_000)) != 0 {
			t.Errorf("pagu 2026 program pertama %v, mau Rp8.467.368.000", n.Pagu(2026))
		}
		break
	}
}
