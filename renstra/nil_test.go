package renstra_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// What is nil is an error of a function that returns one, and empty to one that
// returns none. Nothing panics.
func TestNil(t *testing.T) {
	lubang := func() *renstra.Rencana { // nil among the rows, at the top and further down
		r := rencanaKecil("Dinas", "Program", 2026)
		r.BidangUrusan[0].Anak[0].Anak = []*renstra.Node{nil}
		r.BidangUrusan = append(r.BidangUrusan, nil)
		r.Cascading = []*renstra.Cascading{nil, {Nama: "Tujuan", Anak: []*renstra.Cascading{nil}}}
		return r
	}
	utuh := func() *renstra.Rencana {
		r := rencanaKecil("Dinas", "Program", 2026)
		r.Cascading = []*renstra.Cascading{{Nama: "Tujuan"}}
		return r
	}
	beda := renstra.Diff(utuh(), rencanaKecil("Dinas", "Program Lain", 2026))
	sama := func(apa string, ada, mau any) error {
		if fmt.Sprint(ada) != fmt.Sprint(mau) {
			return fmt.Errorf("%s: %v, mau %v", apa, ada, mau)
		}
		return nil
	}
	kode := func(temuan []renstra.Temuan) (out []renstra.Kategori) {
		for _, f := range temuan {
			out = append(out, f.Kode)
		}
		return out
	}
	baca := func(r *renstra.Rencana, err error) error { return err }
	for _, tt := range []struct {
		nama string
		f    func() error
		want error
	}{
		{"Audit nil", func() error {
			return sama("temuan", kode(renstra.Audit(nil, nil)), kode(renstra.Audit(&renstra.Rencana{}, nil)))
		}, nil},
		{"Audit baris nil", func() error { return sama("temuan", renstra.Audit(lubang(), nil), renstra.Audit(utuh(), nil)) }, nil},
		{"Audit katalog kosong", func() error { renstra.Audit(dinsosJambi(), new(nomenklatur.Katalog)); return nil }, nil},
		{"Audit opsi nil", func() error {
			return sama("temuan", kode(renstra.Audit(utuh(), nil, nil)), kode(renstra.Audit(utuh(), nil)))
		}, nil},
		{"Diff nil", func() error { return sama("beda", renstra.Diff(nil, nil).IsZero(), true) }, nil},
		{"Diff nil dan rencana", func() error { return sama("tambah", renstra.Diff(nil, utuh()).Count().Tambah, 2) }, nil},
		{"Diff baris nil", func() error { return sama("beda", renstra.Diff(lubang(), utuh()).IsZero(), true) }, nil},
		{"Beda.Apply nil", func() error { return baca(beda.Apply(nil)) }, renstra.ErrNil},
		{"Beda.Apply baris nil", func() error { return baca(beda.Apply(lubang())) }, renstra.ErrNil},
		{"Beda kosong Apply nil", func() error { return baca(new(renstra.Beda).Apply(nil)) }, renstra.ErrNil},
		{"Apply nil", func() error { return baca(renstra.Apply(nil, nil)) }, renstra.ErrNil},
		{"Apply baris nil", func() error { return baca(renstra.Apply(lubang(), nil)) }, renstra.ErrNil},
		{"Wilayah.Add nil", func() error { return new(renstra.Wilayah).Add(nil) }, renstra.ErrNil},
		{"Wilayah.Add baris nil", func() error { return new(renstra.Wilayah).Add(lubang()) }, renstra.ErrNil},
		{"Wilayah.Merge nil", func() error { return new(renstra.Wilayah).Merge(nil) }, renstra.ErrNil},
		{"Wilayah.Merge kosong", func() error { return new(renstra.Wilayah).Merge(new(renstra.Wilayah)) }, nil},
		{"Pivot.Share nil", func() error { _, err := new(renstra.Pivot).Share(nil, 0); return err }, renstra.ErrNil},
		{"SumPagu nil", func() error { _, err := renstra.SumPagu(nil, 2026); return err }, renstra.ErrNil},
		{"SumPagu baris nil", func() error { _, err := renstra.SumPagu(slices.Values([]*renstra.Node{nil}), 2026); return err }, renstra.ErrNil},
		{"Renja kosong Pagu", func() error { _, err := new(renstra.Renja).Pagu(); return err }, renstra.ErrNil},
		{"Renja kosong PrakiraanMaju", func() error { _, err := new(renstra.Renja).PrakiraanMaju(); return err }, renstra.ErrNil},
		{"TabelE80 nil", func() error { _, err := utuh().TabelE80(nil); return err }, renstra.ErrNil},
		{"TabelE80 evaluasi kosong", func() error { _, err := utuh().TabelE80(new(renstra.Evaluasi)); return err }, renstra.ErrNil},
		{"EvaluasiIndikator kosong", func() error {
			e := new(renstra.EvaluasiIndikator)
			return sama("baris", len(e.TabelTujuan().Baris)+len(e.TabelIKU().Baris)+len(e.TabelIKK().Baris), 0)
		}, nil},
		{"Encode nil", func() error { return renstra.Encode(io.Discard, nil, renstra.YAML) }, renstra.ErrNil},
		{"Encode baris nil", func() error { return renstra.Encode(io.Discard, lubang(), renstra.JSON) }, renstra.ErrNil},
		{"Encode ke nil", func() error { return renstra.Encode(nil, utuh(), renstra.YAML) }, renstra.ErrNil},
		{"WriteSARIF ke nil", func() error { return renstra.WriteSARIF(nil, nil, renstra.SARIF{}) }, renstra.ErrNil},
		{"WriteAturan ke nil", func() error { return renstra.WriteAturan(nil, nil) }, renstra.ErrNil},
		{"baris nil dilewati", func() error {
			n := 0
			for range lubang().Walk() {
				n++
			}
			return sama("baris", n, 2)
		}, nil},
		{"Judul tanpa baris", func() error {
			d, err := tabel.Parse("Tabel 1\n")
			return errors.Join(err, sama("judul", d.Judul(-1)+d.Judul(9)+(*tabel.Dokumen)(nil).Judul(0), ""))
		}, nil},
		{"CatatNode tanpa aturan", func() error {
			r := lubang()
			p := &renstra.Pemeriksaan{Rencana: r}
			p.CatatNode(r.BidangUrusan[0], renstra.Temuan{})
			new(renstra.Pemeriksaan).CatatNode(r.BidangUrusan[0], renstra.Temuan{})
			return sama("temuan", len(renstra.Aturan{Periksa: func(p *renstra.Pemeriksaan) { p.Catat(renstra.Temuan{}) }}.Run(nil, nil)), 1)
		}, nil},
		{"Read nil", func() error { return baca(renstra.Read(nil)) }, renstra.ErrNil},
		{"Decode nil", func() error { return baca(renstra.Decode(nil)) }, renstra.ErrNil},
		{"ReadRows nil", func() error { return baca(renstra.ReadRows(context.Background(), nil)) }, renstra.ErrNil},
		{"Read opsi nil", func() error { return baca(renstra.Read(strings.NewReader(contohSaran), nil)) }, nil},
		{"Read katalog kosong", func() error {
			return baca(renstra.Read(strings.NewReader(contohSaran), renstra.WithKatalog(new(nomenklatur.Katalog))))
		}, nil},
	} {
		t.Run(tt.nama, func(t *testing.T) {
			defer func() {
				if p := recover(); p != nil {
					t.Errorf("panik: %v", p)
				}
			}()
			if err := tt.f(); !errors.Is(err, tt.want) {
				t.Errorf("%v, mau %v", err, tt.want)
			}
		})
	}
}
