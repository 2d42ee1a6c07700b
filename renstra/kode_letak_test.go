package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// tabelKode writes a table of one year from rows of a code and millions,
// "1.06.77.1.01 3", each with a name of its own that no catalogue has; above all
// of them stands a programme that is right. All figures are synthetic. The codes
// stand in their column or in front of the names.
func tabelKode(diNama bool, baris ...string) string {
	kepala := "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\n"
	if diNama {
		_, kepala, _ = strings.Cut(kepala, "\t")
	}
	var b strings.Builder
	b.WriteString(judulLapangan + kepala)
	for i, s := range append([]string{"1.06.70 1", "1.06.70.1.01 1", "1.06.70.1.01.0001 1"}, baris...) {
		kode, juta, _ := strings.Cut(s, " ")
		pisah := "\t"
		if diNama {
			pisah = " "
		}
		kata := map[int]string{2: "PROGRAM CONTOH", 4: "Kegiatan Contoh", 5: "Sub Kegiatan Contoh"}[strings.Count(kode, ".")]
		fmt.Fprintf(&b, "%s%s%s %c\tJumlah\t1 Unit\t%s.000.000\n", kode, pisah, kata, 'A'+rune(i), juta)
	}
	return b.String()
}

// pohonKode are the codes of a tree, each below its parent by a blank more, those
// that no row has in parentheses.
func pohonKode(r *renstra.Rencana) []string {
	var out []string
	for path, n := range r.Walk() {
		s := n.Kode.String()
		if n.Tersirat() {
			s = "(" + s + ")"
		}
		if n.Tingkat >= nomenklatur.TingkatProgram {
			out = append(out, strings.Repeat(" ", len(path)-1)+s)
		}
	}
	return out
}

// A row whose code says another parent than its place hangs where the sums say,
// else where it stands; whatever is wrong, no rupiah counts twice.
func TestKodeDanLetak(t *testing.T) {
	for _, c := range []struct {
		nama   string
		baris  []string
		pohon  []string
		juta   int // what the plan spends, without the programme above
		temuan []string
	}{
		{nama: "nomor kegiatan sub pertama salah",
			baris: []string{"1.06.77 3", "1.06.77.1.02 3", "1.06.77.1.03.0001 1", "1.06.77.1.02.0002 2"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.03.0001", "  1.06.77.1.02.0002"}, juta: 3},
		{nama: "nomor kegiatan sub tengah salah, jumlahnya belum cukup",
			baris: []string{"1.06.77 6", "1.06.77.1.02 6", "1.06.77.1.02.0001 1", "1.06.77.1.03.0002 2", "1.06.77.1.02.0003 2"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", "  1.06.77.1.03.0002", "  1.06.77.1.02.0003"}, juta: 5,
			temuan: []string{"jumlah-kegiatan"}},
		{nama: "nomor kegiatan dua sub terakhir salah, menurut jumlah",
			baris: []string{"1.06.77 6", "1.06.77.1.02 6", "1.06.77.1.02.0001 1", "1.06.77.1.03.0002 2", "1.06.77.1.03.0003 3"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", "  1.06.77.1.03.0002", "  1.06.77.1.03.0003"}, juta: 6},
		{nama: "kegiatan tidak tertulis: sub sebelumnya sudah berjumlah",
			baris: []string{"1.06.77 6", "1.06.77.1.02 1", "1.06.77.1.02.0001 1", "1.06.77.1.03.0002 2", "1.06.77.1.03.0003 3"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", " (1.06.77.1.03)", "  1.06.77.1.03.0002", "  1.06.77.1.03.0003"}, juta: 6,
			temuan: []string{"jumlah-program", "baris-tanpa-induk"}},
		{nama: "nomor program salah",
			baris: []string{"1.06.75 3", "1.06.77.1.02 3", "1.06.77.1.02.0001 1", "1.06.77.1.02.0002 2"},
			pohon: []string{"1.06.75", " 1.06.77.1.02", "  1.06.77.1.02.0001", "  1.06.77.1.02.0002"}, juta: 3},
		{nama: "nomor program kegiatan kedua salah",
			baris: []string{"1.06.77 5", "1.06.77.1.01 2", "1.06.77.1.01.0001 2", "1.06.74.1.02 3", "1.06.77.1.02.0001 3"},
			pohon: []string{"1.06.77", " 1.06.77.1.01", "  1.06.77.1.01.0001", " 1.06.74.1.02", "  1.06.77.1.02.0001"}, juta: 5},
		{nama: "kewenangan kegiatan salah",
			baris: []string{"1.06.77 6", "1.06.77.2.02 6", "1.06.77.1.02.0001 1", "1.06.77.1.02.0002 2", "1.06.77.1.02.0003 3"},
			pohon: []string{"1.06.77", " 1.06.77.2.02", "  1.06.77.1.02.0001", "  1.06.77.1.02.0002", "  1.06.77.1.02.0003"}, juta: 6},
		{nama: "kegiatan kedua berkode yang pertama",
			baris: []string{"1.06.77 3", "1.06.77.1.01 1", "1.06.77.1.01.0001 1", "1.06.77.1.01 2", "1.06.77.1.02.0001 2"},
			pohon: []string{"1.06.77", " 1.06.77.1.01", "  1.06.77.1.01.0001", " 1.06.77.1.01", "  1.06.77.1.02.0001"}, juta: 3},
		{nama: "seluruh kegiatan dengan nomor program yang salah",
			baris: []string{"1.06.77 3", "1.06.74.1.02 3", "1.06.74.1.02.0001 1", "1.06.74.1.02.0002 2"},
			pohon: []string{"1.06.77", " 1.06.74.1.02", "  1.06.74.1.02.0001", "  1.06.74.1.02.0002"}, juta: 3},
		{nama: "sub tertukar tempat, jumlahnya berkata lain",
			baris: []string{"1.06.77 6", "1.06.77.1.02 3", "1.06.77.1.02.0001 3", "1.06.77.1.03.0001 1", "1.06.77.1.03 3", "1.06.77.1.03.0002 2"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", " 1.06.77.1.03", "  1.06.77.1.03.0001", "  1.06.77.1.03.0002"}, juta: 6,
			temuan: []string{"baris-tanpa-induk"}},
		{nama: "sub dari kegiatan di atas, jumlahnya berkata lain",
			baris: []string{"1.06.77 6", "1.06.77.1.02 3", "1.06.77.1.02.0001 2", "1.06.77.1.03 3", "1.06.77.1.02.0002 1", "1.06.77.1.03.0001 3"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", "  1.06.77.1.02.0002", " 1.06.77.1.03", "  1.06.77.1.03.0001"}, juta: 6},
		{nama: "kode kegiatan lain yang sudah lengkap: tempatnya yang berlaku",
			baris: []string{"1.06.77 6", "1.06.77.1.02 3", "1.06.77.1.02.0001 3", "1.06.77.1.03 3", "1.06.77.1.02.0002 1", "1.06.77.1.03.0001 2"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", " 1.06.77.1.03", "  1.06.77.1.02.0002", "  1.06.77.1.03.0001"}, juta: 6},
		{nama: "kegiatan di bawah subnya",
			baris: []string{"1.06.77 3", "1.06.77.1.02.0001 1", "1.06.77.1.02.0002 2", "1.06.77.1.02 3"},
			pohon: []string{"1.06.77", " 1.06.77.1.02", "  1.06.77.1.02.0001", "  1.06.77.1.02.0002"}, juta: 3,
			temuan: []string{"baris-tanpa-induk"}},
	} {
		for _, diNama := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/%v", c.nama, diNama), func(t *testing.T) {
				r := rencana(t, tabelKode(diNama, c.baris...))
				if diff := cmp.Diff(append([]string{"1.06.70", " 1.06.70.1.01", "  1.06.70.1.01.0001"}, c.pohon...), pohonKode(r)); diff != "" {
					t.Error(diff)
				}
				if j, err := r.SumTerinci(2026); err != nil || j.Nilai.String() != fmt.Sprintf("Rp%d.000.000", c.juta+1) {
					t.Errorf("jumlah %v %v", j.Nilai, err)
				}
				var temuan []string
				for _, x := range renstra.Audit(r, nil) {
					if slices.Contains([]renstra.Kategori{renstra.BarisTanpaInduk, renstra.JumlahKegiatan, renstra.JumlahProgram}, x.Kode) {
						temuan = append(temuan, string(x.Kode))
					}
				}
				if diff := cmp.Diff(c.temuan, temuan); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// A row that no parent has says which one it lacks, or that it comes later.
func TestPesanTanpaInduk(t *testing.T) {
	for _, c := range []struct {
		baris []string
		want  string
	}{
		{[]string{"1.06.77 1", "1.06.77.1.02.0001 1"}, "Baris sub kegiatan ini berkode di bawah kegiatan 1.06.77.1.02, yang tidak punya baris."},
		{[]string{"1.06.77 1", "1.06.77.1.02.0001 1", "1.06.77.1.02 1"}, "Baris sub kegiatan ini berdiri sebelum kegiatan yang membawahinya."},
	} {
		var got []string
		for _, x := range rencana(t, tabelKode(false, c.baris...)).Catatan {
			if x.Kode == renstra.BarisTanpaInduk {
				got = append(got, x.Pesan)
			}
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%q", got)
		}
	}
}

// A code whose name is that of the catalogue is no other name's, whatever the
// rows above it are.
func TestNamaKodeDiTempatLain(t *testing.T) {
	r := rencana(t, judulLapangan+kepalaBaku+isiBaku[:strings.Index(isiBaku, "1.06.07.1.01")]+"1.06.77\tPROGRAM CONTOH\t\t\t\t\t\n"+
		"1.06.07.1.01\t"+kegiatan+"\tJumlah makam\t2 Makam\t3.000.000\t2 Makam\t4.500.000\n")
	for _, x := range r.Catatan {
		if x.Kode == renstra.KodeBerbeda {
			t.Errorf("%d %s", x.Baris, x.Pesan)
		}
	}
}

// A programme of another bidang urusan is miscoded where its own rows say so; where
// they say the same, it is one of that bidang, whose row the table leaves out
// (synthetic).
func TestKodeBidangDanLetak(t *testing.T) {
	baris := func(kode, nama, juta string) string {
		return kode + "\t" + nama + "\tJumlah\t1 Unit\t" + juta + ".000.000\n"
	}
	const kepala = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\n"
	awal := judulLapangan + kepala + baris("1.06", "URUSAN PEMERINTAHAN BIDANG SOSIAL", "3") + baris("1.06.70", "PROGRAM CONTOH A", "1")
	for _, c := range []struct{ nama, teks, want string }{
		{"salah satu angka", awal + baris("1.03.71", "PROGRAM CONTOH B", "2") + baris("1.06.71.1.01", "Kegiatan Contoh", "2"), "1.06: 1.06.70 1.03.71"},
		{"bidang urusan lain", awal + baris("2.13.71", "PROGRAM CONTOH B", "2") + baris("2.13.71.1.01", "Kegiatan Contoh", "2"), "1.06: 1.06.70|2.13: 2.13.71"},
		{"baris bidang urusan yang salah", judulLapangan + kepala + baris("1.05", "URUSAN CONTOH", "3") + baris("1.06.70", "PROGRAM CONTOH A", "1") + baris("1.06.71", "PROGRAM CONTOH B", "2"), "1.05: 1.06.70 1.06.71"},
	} {
		r := rencana(t, c.teks)
		var got []string
		for _, b := range r.BidangUrusan {
			s := b.Kode.String() + ":"
			for _, p := range b.Anak {
				s += " " + p.Kode.String()
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s", c.nama, s)
		}
		if j, err := r.SumTerinci(2026); err != nil || j.Nilai.String() != "Rp3.000.000" {
			t.Errorf("%s: jumlah %v %v", c.nama, j.Nilai, err)
		}
	}
}
