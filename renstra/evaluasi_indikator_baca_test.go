package renstra_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The table says what the same records in JSON say, however it is written.
func TestReadRealisasiIndikator(t *testing.T) {
	var want []renstra.RealisasiIndikator
	if err := json.Unmarshal([]byte(`[{"indikator": "Rasio Kontribusi PSKS", "nilai": "76%"}, {"indikator": "Indeks Kemandirian PAS", "induk": "IKU", "nilai": "45 Persen"}, {"indikator": "Respon", "nilai": "-"}]`), &want); err != nil {
		t.Fatal(err)
	}
	for nama, s := range map[string]string{
		"koma":       "indikator,induk,nilai\n\"Rasio  Kontribusi PSKS\",,76%\n\nIndeks Kemandirian PAS,IKU,45 Persen\nRespon,,-\n",
		"titik koma": "\ufeffNilai;Indikator;Induk\r\n76%;Rasio Kontribusi PSKS;\r\n45 Persen;Indeks Kemandirian PAS;IKU\r\n-;Respon;\r\n",
		"tab":        "indikator\tnilai\tsatuan\tinduk\nRasio Kontribusi PSKS\t76%\t\t\nIndeks Kemandirian PAS\t45\tPersen\tIKU\nRespon\t-\t\t\n",
	} {
		got, err := renstra.ReadRealisasiIndikator(strings.NewReader(s))
		samaTarget := cmp.Comparer(func(a, b kinerja.Target) bool {
			return a.Jenis() == b.Jenis() && a.Satuan() == b.Satuan() && a.Equal(b)
		})
		if diff := cmp.Diff(want, got, samaTarget, cmpopts.IgnoreFields(renstra.RealisasiIndikator{}, "Baris")); diff != "" || err != nil {
			t.Errorf("%s: %v %s", nama, err, diff)
		}
	}
	x, err := renstra.ReadRealisasiIndikator(strings.NewReader("indikator,nilai\n\nA,1\n"))
	if err != nil || len(x) != 1 || x[0].Baris != 3 {
		t.Errorf("%+v, %v", x, err)
	}
}

func TestReadRealisasiIndikatorSalah(t *testing.T) {
	for s, want := range map[string]string{
		"":                              "baris 1 kolom 1",
		"indikator,nila\n":              "baris 1 kolom 11",
		"nilai\n":                       "diharapkan kolom indikator",
		"indikator,induk\n":             "diharapkan kolom nilai",
		"indikator,nilai\nA,1\n,2\n":    "baris 3 kolom 1",
		"indikator,nilai\nA,1\nB\n":     "baris 3 kolom 1",
		"indikator,nilai\nA,1\n\"B,2\n": "baris 3 kolom 6",
	} {
		x, err := renstra.ReadRealisasiIndikator(strings.NewReader(s))
		var r *renstra.ReadError
		if x != nil || !errors.As(err, &r) || !errors.Is(err, renstra.ErrRealisasi) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; mau %s", s, x, err, want)
		}
	}
}

// Whatever is read can be evaluated.
func FuzzReadRealisasiIndikator(f *testing.F) {
	for _, s := range []string{
		"indikator,induk,nilai\nRasio Kontribusi PSKS,,76%\nRasio Kontribusi PSKS,IKU,-\n",
		"indikator;nilai;satuan\nPenilaian mandiri reformasi birokrasi;BB;\nx;1,5;Persen\n",
	} {
		f.Add(s)
	}
	r := dinsosJambi()
	f.Fuzz(func(t *testing.T, s string) {
		x, err := renstra.ReadRealisasiIndikator(strings.NewReader(s))
		if err != nil {
			return
		}
		e, err := r.EvaluateIndikator(2026, x, renstra.CaraIndikator{})
		if err != nil {
			t.Fatal(err)
		}
		for _, tabel := range []*renstra.Tabel{e.TabelTujuan(), e.TabelIKU(), e.TabelIKK()} {
			for _, b := range tabel.Baris {
				if len(b.Sel) != len(tabel.Kolom) {
					t.Fatalf("%d sel, %d kolom", len(b.Sel), len(tabel.Kolom))
				}
			}
		}
	})
}
