package renstra_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Every exported method, of every type that is a pointer, called on nil and on
// what holds a nil row, and with arguments that are nil: none panics, and one
// that returns an error wraps ErrNil. A new method is tried without being
// named here.
func TestNilMetode(t *testing.T) {
	lubang := func() *renstra.Rencana {
		r := rencanaKecil("Dinas", "Program", 2026)
		r.BidangUrusan[0].Anak = append(r.BidangUrusan[0].Anak, nil)
		r.BidangUrusan[0].Anak[0].Anak = []*renstra.Node{nil}
		r.BidangUrusan = append(r.BidangUrusan, nil)
		r.Cascading = []*renstra.Cascading{nil, {Nama: "Tujuan", Anak: []*renstra.Cascading{nil}}}
		return r
	}
	utuh := rencanaKecil("Dinas", "Program", 2026)
	for _, x := range []struct {
		nama  string
		nilai any
		galat bool // its methods that return an error return ErrNil
	}{
		{"Rencana nil", (*renstra.Rencana)(nil), true},
		{"Rencana berbaris nil", lubang(), true},
		{"Node nil", (*renstra.Node)(nil), true},
		{"Node beranak nil", lubang().BidangUrusan[0], true},
		{"Beda nil", (*renstra.Beda)(nil), true},
		{"Renja nil", (*renstra.Renja)(nil), true},
		{"Renja kosong", new(renstra.Renja), true},
		{"Renja rencana berbaris nil", &renstra.Renja{Rencana: lubang(), Tahun: 2026, Baris: []renstra.BarisRenja{{}}}, true},
		{"Wilayah nil", (*renstra.Wilayah)(nil), true},
		{"Wilayah kosong", new(renstra.Wilayah), false},
		{"Evaluasi nil", (*renstra.Evaluasi)(nil), true},
		{"Evaluasi kosong", new(renstra.Evaluasi), true},
		{"EvaluasiIndikator nil", (*renstra.EvaluasiIndikator)(nil), true},
		{"BarisEvaluasi nil", (*renstra.BarisEvaluasi)(nil), true},
		{"BarisEvaluasi kosong", new(renstra.BarisEvaluasi), true},
		{"Pivot nil", (*renstra.Pivot)(nil), true},
		{"BarisPivot nil", (*renstra.BarisPivot)(nil), true},
		{"Tabel nil", (*renstra.Tabel)(nil), true},
		{"Tabel utuh", utuh.TabelProgram(), true}, // the writer is nil
		{"Pemeriksaan nil", (*renstra.Pemeriksaan)(nil), false},
		{"Pemeriksaan kosong", new(renstra.Pemeriksaan), false},
		{"Rencana utuh", utuh, false},
		{"Beda kosong", new(renstra.Beda), false},
	} {
		v := reflect.ValueOf(x.nilai)
		for i := range v.NumMethod() {
			metode := v.Type().Method(i)
			t.Run(x.nama+"/"+metode.Name, func(t *testing.T) {
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("panik: %v", p)
					}
				}()
				err, ada := panggil(v.Method(i))
				if baca := strings.HasPrefix(metode.Name, "Unmarshal"); baca && !v.IsNil() {
					return // it puts another plan in place
				}
				if ada && x.galat && !errors.Is(err, renstra.ErrNil) {
					t.Errorf("%v, mau ErrNil", err)
				}
			})
		}
	}
}

// panggil calls a method with arguments that say as little as they can, goes
// through what it yields, and returns its error, if it returns one.
func panggil(f reflect.Value) (err error, ada bool) {
	var arg []reflect.Value
	for i := range f.Type().NumIn() {
		if f.Type().IsVariadic() && i == f.Type().NumIn()-1 {
			break
		}
		a := reflect.Zero(f.Type().In(i))
		switch a.Interface().(type) {
		case int:
			a = reflect.ValueOf(2026)
		case renstra.Sumbu:
			a = reflect.ValueOf(renstra.SumbuProgram)
		case nomenklatur.Kode:
			a = reflect.ValueOf(nomenklatur.MustParseKode("X.XX.01"))
		}
		arg = append(arg, a)
	}
	for _, hasil := range f.Call(arg) {
		switch x := hasil.Interface().(type) {
		case error:
			err = x
		case iter.Seq[*renstra.Node]:
			for n := range x {
				_ = n.Nama
			}
		case iter.Seq2[[]*renstra.Node, *renstra.Node]:
			for _, n := range x {
				_ = n.Nama
			}
		case iter.Seq[renstra.Rinci]:
			for x := range x {
				_ = x.Node.Nama
			}
		case iter.Seq[*renstra.Tabel]:
			for t := range x {
				_ = t.WriteTSV(io.Discard)
			}
		case iter.Seq[*renstra.BarisEvaluasi]:
			for b := range x {
				_ = b.NamaIndikator()
			}
		case iter.Seq[renstra.Titik]:
			for range x {
			}
		case iter.Seq[*renstra.BarisRenja]:
			for b := range x {
				_ = b.Node.Nama
			}
		case fmt.Stringer:
			_ = x.String()
		}
		ada = ada || hasil.Type() == reflect.TypeFor[error]()
	}
	return err, ada
}
