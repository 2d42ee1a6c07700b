package renstra_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// JSON says the same as a table with the same cells, with the lines of the file.
func TestReadRealisasiJSON(t *testing.T) {
	got, err := renstra.ReadRealisasi(strings.NewReader("\ufeff[\n" +
		`{"kode": "1.06.04", "triwulan": 1, "kinerja": "50%", "keuangan": 3500000},` + "\n" +
		`{"kode": "1.06", "triwulan": "TW 2", "kinerja": "-", "keuangan": "-"},` + "\n" +
		`{"nama": "Penyediaan Makanan", "kode": "", "triwulan": "II", "keuangan": "1.500"},` + "\n" +
		`{"kode": "1.06", "indikator": "Jumlah", "triwulan": "lalu", "kinerja": "4 Orang", "keuangan": "2.000.000"}]`))
	if err != nil {
		t.Fatal(err)
	}
	want, err := renstra.ReadRealisasi(strings.NewReader("kode;nama;indikator;triwulan;kinerja;keuangan\n" +
		"1.06.04;;;1;50%;3.500.000\n1.06;;;2;-;-\n;Penyediaan Makanan;;2;;1.500\n1.06;;Jumlah;lalu;4 Orang;2.000.000\n"))
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
		t.Errorf("%+v\nmau %+v", got, want)
	}
	// What encoding/json writes of records comes back, but for a dash in the place
	// of money, for which it writes null.
	want[1].Keuangan = anggaran.Isian{}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	lagi, err := renstra.ReadRealisasi(strings.NewReader(string(data)))
	for i := range lagi {
		lagi[i].Baris = want[i].Baris
	}
	if err != nil || fmt.Sprintf("%+v", lagi) != fmt.Sprintf("%+v", want) {
		t.Errorf("%+v, %v", lagi, err)
	}
	ind, err := renstra.ReadRealisasiIndikator(strings.NewReader(`[{"indikator": "Indeks", "induk": "IKU", "nilai": "45 Persen"}, {"indikator": "Respon", "nilai": "-"}]`))
	if err != nil || len(ind) != 2 || ind[0].Induk != "IKU" || ind[0].Nilai.String() != "45 Persen" || ind[1].Baris != 1 {
		t.Errorf("%+v, %v", ind, err)
	}
	if x, err := renstra.ReadRealisasi(strings.NewReader("[]")); err != nil || len(x) != 0 {
		t.Errorf("larik kosong: %v, %v", x, err)
	}
}

func TestReadRealisasiJSONSalah(t *testing.T) {
	for s, want := range map[string]string{
		`[{"kode": "1.06", "triwulan": 1, "keungan": 5}]`:                                                  `baris 1 kolom 34: realisasi[0].keungan: tidak dikenal; maksudnya keuangan?`,
		"[{\"kode\": \"1.06\", \"triwulan\": 1},\n{\"kode\": \"1.06\", \"triwulan\": 1, \"triwulan\": 2}]": "baris 2 kolom 33: realisasi[1].triwulan: tertulis dua kali",
		`[{"kode": "1.06", "keuangan": 5}]`:                                                                `realisasi[0].triwulan: isi tidak sesuai: diharapkan medan triwulan`,
		`[{"kode": "1.06", "triwulan": "V"}]`:                                                              `diharapkan triwulan 1 sampai 4`,
		`[{"kode": "1.06", "triwulan": [1]}]`:                                                              `realisasi[0].triwulan`,
		`[{"kode": "1.6", "triwulan": 1}]`:                                                                 `realisasi[0].kode`,
		`[{"kode": ["1.06"], "triwulan": 1}]`:                                                              `realisasi[0].kode`,
		`[{"triwulan": 1, "keuangan": 5}]`:                                                                 `realisasi[0]: isi tidak sesuai: diharapkan kode atau nama`,
		`[{"kode": "1.06", "triwulan": 1, "keuangan": "tiga"}]`:                                            `realisasi[0].keuangan`,
		`[{"kode": "1.06", "triwulan": 1`:                                                                  `akhir masukan`,
		`[3]`:                                                                                              `realisasi[0]`,
	} {
		x, err := renstra.ReadRealisasi(strings.NewReader(s))
		var r *renstra.ReadError
		if x != nil || !errors.As(err, &r) || !errors.Is(err, renstra.ErrRealisasi) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v; mau %s", s, x, err, want)
		}
	}
	if _, err := renstra.ReadRealisasiIndikator(strings.NewReader(`[{"indikator": " ", "nilai": 1}]`)); !errors.Is(err, renstra.ErrRealisasi) || !strings.Contains(err.Error(), "nama indikator") {
		t.Error(err)
	}
}

// What a cell could not be read for is in the error; and the readers take the
// options that other readers take.
func TestReadRealisasiOpsi(t *testing.T) {
	const kepala = "kode,triwulan,keuangan\n"
	_, err := renstra.ReadRealisasi(strings.NewReader(kepala + "1.6,1,2\n"))
	if p := (*nomenklatur.ParseError)(nil); !errors.As(err, &p) || !errors.Is(err, renstra.ErrRealisasi) {
		t.Errorf("kode: %v", err)
	}
	_, err = renstra.ReadRealisasi(strings.NewReader(kepala + "1.06,1,\"1.23\"\n1.06,2,\"1,234,5\"\n"))
	if p := (*anggaran.ParseError)(nil); !errors.As(err, &p) || !errors.Is(err, renstra.ErrRealisasi) {
		t.Errorf("keuangan: %v", err)
	}

	const ambigu = "kode;triwulan;keuangan\n1.06;1;1.234\n"
	if _, err := renstra.ReadRealisasi(strings.NewReader(ambigu)); !errors.Is(err, anggaran.ErrAmbigu) {
		t.Errorf("dua bacaan: %v", err)
	}
	x, err := renstra.ReadRealisasi(strings.NewReader(ambigu), renstra.WithKonvensi(anggaran.TitikRibuan))
	if err != nil || fmt.Sprint(x[0].Keuangan) != "Rp1.234" {
		t.Errorf("%v, %v", x, err)
	}

	batal, cancel := context.WithCancel(context.Background())
	cancel()
	for nama, s := range map[string]string{"CSV": kepala + "1.06,1,2\n1.06,2,2\n", "JSON": `[{"kode": "1.06", "triwulan": 1}, {"kode": "1.06", "triwulan": 2}]`} {
		baca := func(opts ...renstra.Option) error {
			_, err := renstra.ReadRealisasi(strings.NewReader(s), opts...)
			return err
		}
		for _, n := range []int64{-5, 0, int64(len(s)) - 1} {
			if err := baca(renstra.WithLimit(n)); !errors.Is(err, renstra.ErrBatas) {
				t.Errorf("%s batas %d: %v", nama, n, err)
			}
		}
		if err := errors.Join(baca(renstra.WithLimit(int64(len(s)))), baca(renstra.WithLimit(math.MaxInt64)), baca(renstra.WithTabel(tabel.WithMaxBaris(2)))); err != nil {
			t.Errorf("%s: %v", nama, err)
		}
		if err := baca(renstra.WithTabel(tabel.WithMaxBaris(1))); !errors.Is(err, renstra.ErrBatas) || errors.Is(err, renstra.ErrRealisasi) {
			t.Errorf("%s satu baris: %v", nama, err)
		}
		var lapor []string
		if err := baca(renstra.WithProgress(func(selesai, dari int64) { lapor = append(lapor, fmt.Sprint(selesai == dari, dari)) })); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(fmt.Sprint("true ", len(s)), lapor[len(lapor)-1]); len(lapor) < 2 || diff != "" {
			t.Errorf("%s: laporan %v", nama, lapor)
		}
		if _, err := renstra.ReadRealisasiContext(batal, strings.NewReader(s)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s batal: %v", nama, err)
		}
	}
}
