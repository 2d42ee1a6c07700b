package renstra

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Records of realisation in JSON: an array of objects with the fields of their
// type, read as strictly as a plan is.

// tampakLarik reports whether a text begins as a JSON array does.
func tampakLarik(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "[")
}

// bacaRekamanJSON reads an array of records, with every mistake in its error.
func bacaRekamanJSON[T any](ctx context.Context, text string, o options, b bentukRekaman[T]) ([]T, error) {
	w := pengawasOf(ctx, text, o)
	if err := w.tahap(0); err != nil {
		return nil, err
	}
	y, err := bacaJSON(text, w)
	if w.galat != nil {
		return nil, w.galat
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRealisasi, err)
	}
	if len(y.Content) > w.MaxBaris {
		e := batas("paling banyak %d rekaman", w.MaxBaris, strconv.Itoa(len(y.Content)))
		e.Baris, e.Kolom = y.Content[w.MaxBaris].Line, y.Content[w.MaxBaris].Column
		return nil, e
	}
	d := &pembacaData{r: &Rencana{Konvensi: konvensiRekaman(y, o.konvensi)}, json: true, pengawas: w}
	out := make([]T, len(y.Content))
	for i, isi := range y.Content {
		j := &jejak{induk: &jejak{nama: "realisasi"}, i: i}
		var khusus map[string]func(*yaml.Node, *jejak)
		if b.khusus != nil {
			khusus = b.khusus(d, &out[i])
		}
		salah := len(d.galat)
		d.struktur(isi, reflect.ValueOf(&out[i]).Elem(), j, khusus)
		if s := b.kurang(&out[i]); s != "" && len(d.galat) == salah {
			d.salah(isi, j, ErrIsi, s, "tidak ada")
		}
	}
	if err := w.tahap(w.dari); err != nil {
		return nil, err
	}
	if len(d.galat) > 0 {
		return nil, fmt.Errorf("%w: %w", ErrRealisasi, errors.Join(d.galat...))
	}
	return out, nil
}

// konvensiRekaman is how the amounts written as texts are grouped: as asked
// for, else judged from all of them.
func konvensiRekaman(y *yaml.Node, mau anggaran.Konvensi) anggaran.Konvensi {
	if mau != anggaran.KonvensiTakTentu {
		return mau
	}
	return anggaran.KonvensiOf(func(yield func(string) bool) {
		for _, isi := range y.Content {
			if k := isiMedan(isi, "keuangan"); k != nil && k.Tag == "!!str" && !yield(k.Value) {
				return
			}
		}
	})
}

// khususRealisasi reads code and quarter as the table has them; the line is set
// with the other fields.
func khususRealisasi(d *pembacaData, x *Realisasi) map[string]func(*yaml.Node, *jejak) {
	return map[string]func(*yaml.Node, *jejak){
		"kode": func(y *yaml.Node, j *jejak) {
			if hampa(y) || y.Kind == yaml.ScalarNode && y.Value == "" {
				return
			}
			var err error
			if x.Kode, err = nomenklatur.ParseKode(y.Value); err != nil || y.Kind != yaml.ScalarNode {
				d.salah(y, j, ErrIsi, kodeRealisasi, sebutNilai(y))
			}
		},
		"triwulan": func(y *yaml.Node, j *jejak) {
			var ok bool
			if x.Triwulan, ok = parseTriwulan(y.Value); y.Tag == "!!int" && y.Value == strconv.Itoa(TriwulanLalu) {
				x.Triwulan, ok = TriwulanLalu, true // as a Realisasi is written
			}
			if !ok || y.Kind != yaml.ScalarNode {
				d.salah(y, j, ErrIsi, triwulanRealisasi, sebutNilai(y))
			}
		},
	}
}
