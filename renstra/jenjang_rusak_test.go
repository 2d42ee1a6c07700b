package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// barisJenjang are the rows of a plan whose names no list has (synthetic): list
// number, name, pagu in juta. The kegiatan are the sums of their sub kegiatan, the
// programmes those of their kegiatan.
var barisJenjang = [][3]string{
	{"1", "Pengembangan Kampung Nelayan", "43"},
	{"1.1", "Penataan Dermaga", "11"},
	{"1.1.1", "Pengerukan Alur", "4"},
	{"1.1.2", "Pemasangan Lampu", "7"},
	{"1.2", "Pembinaan Pengrajin", "32"},
	{"1.2.1", "Lokakarya Jaring", "13"},
	{"1.2.2", "Gelar Karya", "19"},
	{"2", "Perawatan Hutan Bakau", "76"},
	{"2.1", "Pembibitan", "40"},
	{"2.1.1", "Persemaian", "17"},
	{"2.1.2", "Pengangkutan Bibit", "23"},
	{"2.2", "Patroli Pesisir", "36"},
	{"2.2.1", "Sewa Perahu", "36"},
}

// tabelJenjang writes them; ubah changes the cells of row at.
func tabelJenjang(kepala string, sel func(nomor, nama string) []string, at int, ubah func([]string) []string) string {
	teks := kepala + "\tIndikator\tTarget 2026\tPagu 2026\n"
	for i, b := range barisJenjang {
		s := append(sel(b[0], b[1]), fmt.Sprintf("Hasil %d", i+1), fmt.Sprint(i+2), b[2]+".000.000")
		if i == at {
			s = ubah(s)
		}
		teks += strings.Join(s, "\t") + "\n"
	}
	return teks
}

// jenjangDibaca is the level and pagu of every row that is read, by line.
func jenjangDibaca(r *renstra.Rencana) map[int]string {
	out := map[int]string{}
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			out[n.Baris] = fmt.Sprint(n.Tingkat, " ", n.Pagu(2026))
		}
	}
	return out
}

// One damaged row of a table that says its levels by list numbers, blanks or columns
// does not take those of the other rows away, and is found.
func TestJenjangSatuBarisRusak(t *testing.T) {
	nomor := func(nomor, nama string) []string { return []string{nomor, nama} }
	spasi := func(nomor, nama string) []string {
		return []string{"", strings.Repeat("   ", strings.Count(nomor, ".")) + nama}
	}
	kolom := func(nomor, nama string) []string {
		s := make([]string, 4)
		s[1+strings.Count(nomor, ".")] = nama
		return s
	}
	ganti := func(at int, isi string) func([]string) []string {
		return func(s []string) []string { s[at] = isi; return s }
	}
	for nama, c := range map[string]struct {
		kepala string
		sel    func(nomor, nama string) []string
		ubah   func([]string) []string
		temuan renstra.Kategori
	}{
		"nomor kosong":       {"No\tProgram/Kegiatan/Sub Kegiatan", nomor, ganti(0, ""), renstra.IndukTakTentu},
		"nomor salah baca":   {"No\tProgram/Kegiatan/Sub Kegiatan", nomor, ganti(0, "l?"), renstra.IndukTakTentu},
		"nama kosong":        {"No\tProgram/Kegiatan/Sub Kegiatan", nomor, ganti(1, ""), renstra.NamaTidakTertulis},
		"spasi lain":         {"No\tProgram/Kegiatan/Sub Kegiatan", spasi, ganti(1, "           Entah"), renstra.IndukTakTentu},
		"sel nomor hilang":   {"No\tProgram/Kegiatan/Sub Kegiatan\t\t", kolom, func(s []string) []string { return s[1:] }, renstra.JumlahSel},
		"dua sel di lajur":   {"No\tProgram/Kegiatan/Sub Kegiatan\t\t", kolom, func(s []string) []string { s[1], s[3] = "Anu", "Entah"; return s }, renstra.IndukTakTentu},
		"sel kosong disisip": {"No\tProgram/Kegiatan/Sub Kegiatan\t\t", kolom, func(s []string) []string { return append([]string{""}, s...) }, renstra.BarisTanpaNama},
	} {
		for at, b := range barisJenjang {
			if strings.Count(b[0], ".") < 2 && c.temuan != renstra.NamaTidakTertulis {
				continue // the rows below may hang elsewhere then: no layout tells where
			}
			want := map[int]string{}
			for i, b := range barisJenjang {
				if i != at || c.temuan == renstra.NamaTidakTertulis {
					want[i+4] = fmt.Sprintf("%v Rp%s.000.000", nomenklatur.TingkatProgram+nomenklatur.Tingkat(strings.Count(b[0], ".")), b[2])
				}
			}
			r := rencana(t, "Tabel 4.3 Rencana Program Dinas Contoh\n\n"+tabelJenjang(c.kepala, c.sel, at, c.ubah))
			got := jenjangDibaca(r)
			if c.temuan != renstra.NamaTidakTertulis {
				delete(got, at+4) // what is read of the damaged row itself is its own affair
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, baris %s: %s", nama, b[0], diff)
			}
			if periksaAda(r, c.temuan, at+4) == "" {
				t.Errorf("%s, baris %s: tanpa temuan %s: %v", nama, b[0], c.temuan, r.Catatan)
			}
		}
	}
}

// periksaAda is the message of a finding of a kind about a line, "" for none.
func periksaAda(r *renstra.Rencana, k renstra.Kategori, baris int) string {
	for _, f := range r.Catatan {
		if f.Kode == k && f.Baris == baris {
			return f.Pesan
		}
	}
	return ""
}

// A further indicator whose row repeats the number of the row above, as spreadsheets
// write merged cells that were taken apart, stays one (synthetic).
func TestJenjangNomorDiulang(t *testing.T) {
	teks := tabelJenjang("No\tProgram/Kegiatan/Sub Kegiatan", func(nomor, nama string) []string { return []string{nomor, nama} }, 3, func(s []string) []string {
		return append(s, "\n1.1.2", "", "Lampu menyala", "90 %")
	})
	r := rencana(t, "Tabel 4.3 Rencana Program Dinas Contoh\n\n"+strings.ReplaceAll(teks, "\t\n", "\n"))
	for n := range r.SubKegiatan() {
		if n.Nama == "Pemasangan Lampu" {
			if len(n.IndikatorLain) != 1 || n.IndikatorLain[0].Nama != "Lampu menyala" {
				t.Errorf("%v", n.IndikatorLain)
			}
			return
		}
	}
	t.Error("tanpa Pemasangan Lampu")
}

// A name that goes on in the next line, with a capital letter and in no list, is one
// where the layout tells: the line has no number, hangs deeper than any level, or
// would part a row from those below it. Nowhere does it take rows from others.
func TestJenjangNamaTerputus(t *testing.T) {
	for nama, c := range map[string]struct {
		sel  func(nomor, nama string) []string
		sisa func(dalam int) string // what stands in front of the rest of the name
		utuh func(dalam, at int) bool
	}{
		"nomor": {func(nomor, nama string) []string { return []string{nomor, nama} },
			func(int) string { return "" }, func(int, int) bool { return true }},
		"spasi menggantung": {func(nomor, nama string) []string {
			return []string{"", strings.Repeat("   ", strings.Count(nomor, ".")) + nama}
		}, func(dalam int) string { return strings.Repeat("   ", dalam) + "  " }, func(int, int) bool { return true }},
		"spasi sama": {func(nomor, nama string) []string {
			return []string{"", strings.Repeat("   ", strings.Count(nomor, ".")) + nama}
		}, func(dalam int) string { return strings.Repeat("   ", dalam) }, func(dalam, at int) bool { return dalam < 2 }},
	} {
		for at, b := range barisJenjang {
			dalam := strings.Count(b[0], ".")
			teks := tabelJenjang("No\tProgram/Kegiatan/Sub Kegiatan", c.sel, at, func(s []string) []string {
				return append(s, "\n", c.sisa(dalam)+"Zona Khusus", "", "", "")
			})
			r := rencana(t, "Tabel 4.3 Rencana Program Dinas Contoh\n\n"+strings.Replace(teks, "\t\n\t", "\n\t", 1))
			want := map[int]string{}
			for i, x := range barisJenjang {
				baris := i + 4
				if i > at {
					baris++
				}
				want[baris] = fmt.Sprintf("%v Rp%s.000.000", nomenklatur.TingkatProgram+nomenklatur.Tingkat(strings.Count(x[0], ".")), x[2])
			}
			got := jenjangDibaca(r)
			if c.utuh(dalam, at) {
				for n := range r.Level(nomenklatur.TingkatProgram + nomenklatur.Tingkat(dalam)) {
					if n.Baris == at+4 && n.Nama != b[1]+" Zona Khusus" {
						t.Errorf("%s, baris %s: nama %q", nama, b[0], n.Nama)
					}
				}
				if periksaAda(r, renstra.SelTerputus, at+4) == "" {
					t.Errorf("%s, baris %s: tanpa temuan", nama, b[0])
				}
			} else {
				delete(got, at+5) // a row without values: what it is, nothing tells
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, baris %s: %s", nama, b[0], diff)
			}
		}
	}
}
