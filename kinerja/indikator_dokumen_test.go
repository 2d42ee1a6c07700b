package kinerja_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

const berkasDokumen = "../testdata/renstra-dinsos-kota-jambi-2025-2029.txt"

// tabel returns the rows of the document, by TAB, from the line that holds
// awal to the one before akhir, or the end if akhir is empty.
func tabel(t *testing.T, awal, akhir string) (baris [][]string) {
	t.Helper()
	data, err := os.ReadFile(berkasDokumen)
	if err != nil {
		t.Fatal(err)
	}
	_, sisa, ada := strings.Cut(string(data), awal)
	isi, tamat := sisa, true
	if akhir != "" {
		isi, _, tamat = strings.Cut(sisa, akhir)
	}
	if !ada || !tamat {
		t.Fatalf("tidak ada %q sampai %q", awal, akhir)
	}
	for b := range strings.Lines(isi) {
		baris = append(baris, strings.Split(strings.TrimRight(b, "\r\n"), "\t"))
	}
	return baris
}

// bernomor keeps the rows of n cells that begin with a number and go on with
// a name.
func bernomor(baris [][]string, n int) (isi [][]string) {
	for _, b := range baris {
		if len(b) == n && b[0] != "" && b[0][0] >= '0' && b[0][0] <= '9' && len(b[1]) > 2 {
			isi = append(isi, b)
		}
	}
	return isi
}

// Table T-C.23: five indicators with targets and realisations of 2021–2025.
func TestDokumenTC23(t *testing.T) {
	baris := bernomor(tabel(t, "**Tabel T-C.23**", "**Tabel T-C.24**"), 20)
	if len(baris) != 5 {
		t.Fatalf("%d baris", len(baris))
	}
	tahun := []int{2021, 2022, 2023, 2024, 2025}
	for n, b := range baris {
		i, catatan := kinerja.IndikatorOf(kinerja.BarisIndikator{Nama: b[1], Tahun: tahun, Target: b[5:10], Realisasi: b[10:15]})
		if n < 3 {
			// No unit column; the names say Persentase, and that is reported.
			if i.Satuan.String() != "Persen" || len(catatan) != 1 || catatan[0].Kode != kinerja.KategoriSatuanDariNama {
				t.Errorf("%s: satuan %q, %v", i.Nama, i.Satuan, catatan)
			}
		} else if len(catatan) != 0 || len(i.Tahunan) != 5 || i.Year(2021).Target.Jenis() != kinerja.JenisTidakTertulis {
			t.Errorf("%+v %v", i, catatan) // only a Target IKK, no figure of a year
		}
		if i.Arah != kinerja.ArahTidakTertulis {
			t.Errorf("arah %v", i.Arah)
		}
		for k, cetak := range b[15:20] {
			th := i.Year(tahun[k])
			c, err := kinerja.CaraCapaian{Rumus: kinerja.CapaianNaik}.ComputeTarget(th.Target, th.Realisasi)
			if rasio, ada := kinerja.ParseTarget(cetak).Rat(); ada != (err == nil) {
				t.Errorf("%s %d: rasio %q, target %q, realisasi %q: %v", i.Nama, tahun[k], cetak, th.Target, th.Realisasi, err)
			} else if ada && c.Rasio().FloatString(2) != rasio.FloatString(2) {
				t.Errorf("%s %d: %s, tercetak %s", i.Nama, tahun[k], c.Rasio(), cetak)
			}
		}
	}
}

// Tables 4.5 and 4.6 have a column of units; "Bobot" beside the predicate "A"
// stays what the table says.
func TestDokumenIKUIKK(t *testing.T) {
	iku := bernomor(tabel(t, "Tabel 4.5", "Tabel 4.6"), 9)
	ikk := bernomor(tabel(t, "Tabel 4.6", ""), 9)
	if len(iku) != 6 || len(ikk) != 27 {
		t.Fatalf("%d IKU, %d IKK", len(iku), len(ikk))
	}
	satuan := map[string]int{}
	for _, b := range slices.Concat(iku, ikk) {
		i, catatan := kinerja.IndikatorOf(kinerja.BarisIndikator{
			Nama: b[1], Satuan: b[2], Tahun: []int{2025, 2026, 2027, 2028, 2029}, Target: b[3:8]})
		if len(catatan) > 0 || !i.Satuan.IsKnown() {
			t.Errorf("%s: %q %v", i.Nama, i.Satuan, catatan)
		}
		satuan[i.Satuan.String()]++
		i.Arah = kinerja.ArahNaik // not in the table; only to see what the trajectory says
		if got := ringkas(kinerja.Lintasan{}.Audit(&i)); len(got) != 1 || !strings.HasPrefix(got[0], "info target-tidak-berubah 0 ") {
			t.Errorf("%s: %v", i.Nama, got)
		}
	}
	// Counted by eye in the tables.
	for s, mau := range map[string]int{"Persen": 4, "Bobot": 1, "Predikat": 1, "Orang": 18, "Unit": 2, "Tempat": 1, "Paket": 3, "Jiwa": 3} {
		if satuan[s] != mau {
			t.Errorf("%s: %d, mau %d", s, satuan[s], mau)
		}
	}
}

// Table 3.3 has no unit column; the cells of one indicator agree on theirs.
func TestDokumenTabel33(t *testing.T) {
	var n int
	for _, b := range tabel(t, "Tabel 3.3", "**CASCADING") {
		if len(b) != 10 || b[0] != "" || b[3] == "" || b[3] == "INDIKATOR" || b[4] == "2025" {
			continue
		}
		n++
		i, catatan := kinerja.IndikatorOf(kinerja.BarisIndikator{Nama: b[3], Tahun: []int{2025, 2026, 2027, 2028, 2029}, Target: b[4:9]})
		mau := ""
		if strings.HasSuffix(b[4], "%") {
			mau = "Persen"
		}
		if i.Satuan.String() != mau || len(catatan) != 0 {
			t.Errorf("%s: satuan %q, mau %q, %v", i.Nama, i.Satuan, mau, catatan)
		}
	}
	if n != 9 { // the rows whose cells stand in their columns; three are shifted
		t.Errorf("%d indikator", n)
	}
}

// The sums of tables 1 to 5 and of the SPM report of 2024, as printed and by
// hand.
func TestDokumenJumlah(t *testing.T) {
	for _, c := range []struct {
		awal, akhir string
		kolom       int
		mau         int64
	}{
		{"Tabel. 1\n", "Sumber", 3, 163},
		{"Tabel. 2\n", "Sumber", 3, 163},
		{"Tabel. 3\n", "Sumber", 4, 163},
		{"Tabel. 3\n", "Sumber", 2, 74},
		{"Tabel. 3\n", "Sumber", 3, 89},
		{"Tabel. 4\n", "Sumber", 2, 17},
		{"Tabel. 5\n", "Sumber", 4, 102},
		{"Tabel. 5\n", "Sumber", 2, 41},
		{"Tabel. 5\n", "Sumber", 3, 61},
		{"No\tPPKS Terlantar\tJumlah", "Sumber", 2, 729},
	} {
		jumlah, tercetak := decimal.Decimal{}, decimal.Decimal{}
		for _, b := range tabel(t, c.awal, c.akhir) {
			if len(b) <= c.kolom {
				continue
			}
			v, ok := kinerja.ParseTarget(b[c.kolom]).Angka()
			kepala := strings.ToUpper(strings.Trim(b[0], "<>b/ "))
			switch {
			case !ok || b[1] == "2": // the row of column numbers
			case strings.Contains(kepala, "JUMLAH") || strings.Contains(kepala, "TOTAL"):
				tercetak = v
			default:
				jumlah = jumlah.Add(v)
			}
		}
		if mau := decimal.NewFromInt(c.mau); !jumlah.Equal(mau) || !tercetak.Equal(mau) {
			t.Errorf("%s kolom %d: jumlah %s, tercetak %s, mau %d", c.awal, c.kolom+1, jumlah, tercetak, c.mau)
		}
	}
}
