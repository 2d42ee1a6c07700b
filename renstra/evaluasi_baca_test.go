package renstra_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

func TestReadRealisasi(t *testing.T) {
	for nama, s := range map[string]string{
		"koma":       "kode, triwulan,kinerja,keuangan\n1.06.04,1, 50%, \"3,500,000\"\n\n1.06,TW II,-,-\n1.06,lalu,,0\n",
		"titik koma": "\ufeffKODE;Triwulan;Kinerja;Keuangan\r\n1.06.04;I;50 %;3.500.000\r\n1.06;Triwulan 2;–;-\r\n1.06;LALU;;0\r\n",
		"tab":        "triwulan\tkode\tkeuangan\tkinerja\tsatuan\n1\t1.06.04\tRp3.500.000,00\t50\tPersen\n2\t1.06\t-\t-\t\nlalu\t1.06\tRp0\t\t\n",
	} {
		x, err := renstra.ReadRealisasi(strings.NewReader(s))
		if err != nil {
			t.Errorf("%s: %v", nama, err)
			continue
		}
		var got []string
		for _, r := range x {
			got = append(got, fmt.Sprintf("%s %d %v %v %v", r.Kode, r.Triwulan, r.Kinerja.Jenis(), r.Kinerja.Satuan(), r.Keuangan))
		}
		if g := strings.Join(got, "\n"); g != "1.06.04 1 persen Persen Rp3.500.000\n1.06 2 strip  -\n1.06 -1 tidak tertulis  Rp0" {
			t.Errorf("%s: %s", nama, g)
		}
	}
	// The line is that of the file, and a file of heads has no records.
	x, err := renstra.ReadRealisasi(strings.NewReader("kode,nama,indikator,triwulan,kinerja\n\n,Penyediaan  Makanan,Jumlah Orang,7,x\n"))
	if err != nil || len(x) != 1 || x[0].Baris != 3 || x[0].Nama != "Penyediaan Makanan" || x[0].Indikator != "Jumlah Orang" || x[0].Triwulan != 7 || x[0].Keuangan != (anggaran.Isian{}) {
		t.Errorf("%+v, %v", x, err)
	}
	if x, err := renstra.ReadRealisasi(strings.NewReader("kode,triwulan,kinerja,keuangan")); err != nil || x != nil {
		t.Errorf("%v, %v", x, err)
	}
}

func TestReadRealisasiSalah(t *testing.T) {
	const kepala = "kode,triwulan,kinerja,keuangan\n"
	for s, want := range map[string]string{
		"":                                     "baris 1 kolom 1",
		"kode,triwulan,kinerja,keuagan\n":      "baris 1 kolom 23",
		"kode,kode,triwulan,kinerja\n":         "baris 1 kolom 6",
		"triwulan,kinerja\n":                   "diharapkan kolom kode atau nama",
		"kode,kinerja\n":                       "diharapkan kolom triwulan",
		"kode,triwulan\n":                      "diharapkan kolom kinerja atau keuangan",
		kepala + "1.06,1,2\n":                  "baris 2 kolom 1",
		kepala + "1.06,1,2,3\n1.6,1,2,3\n":     "baris 3 kolom 1",
		kepala + ",1,2,3\n":                    "baris 2 kolom 1",
		kepala + "1.06,V,2,3\n":                "baris 2 kolom 6",
		kepala + "1.06,,2,3\n":                 "baris 2 kolom 6",
		kepala + "1.06,-1,2,3\n":               "baris 2 kolom 6",
		kepala + "1.06,1,2,3\n1.06,1,2,tiga\n": "baris 3 kolom 10",
		kepala + "1.06,1,\"2,3\n":              "baris 2 kolom 13",
	} {
		x, err := renstra.ReadRealisasi(strings.NewReader(s))
		var r *renstra.ReadError
		if x != nil || !errors.As(err, &r) || !errors.Is(err, renstra.ErrRealisasi) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; mau %s", s, x, err, want)
		}
	}
	if _, err := renstra.ReadRealisasi(strings.NewReader(kepala + "1.06,1,\xff,\n")); !errors.Is(err, renstra.ErrUTF8) {
		t.Error(err)
	}
}

// Whatever is read can be evaluated, in any year.
func FuzzReadRealisasi(f *testing.F) {
	const kepala = "kode,triwulan,kinerja,keuangan\n"
	for _, s := range []string{
		kepala + "1.06.01.2.01.0001,1,1 Dokumen,3.500.000\n1.06.01.2.01.0001,lalu,-,-\n",
		kepala + "1.06.01,4,BB,9,5\n", kepala + "1.06.01,4,80-90,\"9,5\"\n", "nama;triwulan;keuangan\nPenyediaan Makanan;TW 3;-1\n",
		`[{"kode": "1.06.01.2.01.0001", "triwulan": "TW II", "kinerja": 1, "keuangan": 3.5}, {"nama": "x", "triwulan": -1, "keuangan": "1.000"}]`,
		"kode,indikator,triwulan,kinerja\n1.06.04,x,1,1/3\n1.06.04,,2,2 Januari 2026\n1.06.04,,3,Ya\n",
		kepala + "1.06.04.2.01.0003,1,1.650,1\n1.06.04.2.01.0003,2,6 Dokumen; 2 Laporan,1\n1.06.04.2.01.0003,3,-5 Orang,-1\n",
	} {
		f.Add(s)
	}
	renja, err := dinsosJambi().Renja(2026)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x, err := renstra.ReadRealisasi(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, cara := range []renstra.CaraEvaluasi{{}, {Kumulatif: true}} {
			e, err := renja.Evaluate(x, cara)
			if err != nil {
				if !errors.Is(err, anggaran.ErrOverflow) {
					t.Fatal(err)
				}
				continue
			}
			tabel := e.TabelE81()
			for _, b := range tabel.Baris {
				if len(b.Sel) != len(tabel.Kolom) {
					t.Fatalf("%d sel, %d kolom", len(b.Sel), len(tabel.Kolom))
				}
			}
		}
	})
}
