package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// What is nil or zero is an error of a function that returns one, and empty to
// one that returns none. Nothing panics.
func TestNil(t *testing.T) {
	sama := func(ada, mau any) error {
		if fmt.Sprint(ada) != fmt.Sprint(mau) {
			return fmt.Errorf("%v, mau %v", ada, mau)
		}
		return nil
	}
	pagu := anggaran.DeretFrom(2026, anggaran.New(1_000))
	for _, tt := range []struct {
		nama string
		f    func() error
		want error
	}{
		{"NilaiEfisiensiOf", func() error { return sama(NilaiEfisiensiOf(nil), NilaiEfisiensi{}) }, nil},
		{"Dibatasi kosong", func() error { return sama(NilaiEfisiensi{}.Dibatasi(), false) }, nil},
		{"Temuan kosong", func() error { _, ada := NilaiEfisiensi{}.Temuan(); return sama(ada, false) }, nil},
		{"Temuan tanpa efisiensi", func() error {
			_, ada := NilaiEfisiensi{Nilai: big.NewRat(100, 1), TanpaBatas: big.NewRat(235, 1)}.Temuan()
			return sama(ada, false)
		}, nil},
		{"Bulatkan", func() error { _, err := Bulatkan(nil, 2, anggaran.SetengahKeAtas); return err }, ErrNil},
		{"Lintasan.Audit", func() error { return sama(len(Lintasan{}.Audit(nil)), 0) }, nil},
		{"BiayaPerTahun", func() error { return sama(len(BiayaPerTahun(pagu, nil, 0, 0)), 1) }, nil},
		{"BiayaPerTahun tanpa target", func() error { return BiayaPerTahun(pagu, nil, 0, 0)[0].Err }, ErrBiaya},
		{"ReadIndikator", func() error { _, err := ReadIndikator(nil); return err }, ErrNil},
		{"WriteIndikator", func() error { return WriteIndikator(nil, nil) }, ErrNil},
		{"Selang.Contains", func() error { return sama(Selang{}.Contains(nil), false) }, nil},
		{"Selang.Contains dengan batas", func() error {
			s, err := ParseSelang("> 50 - 60")
			return errors.Join(err, sama(s.Contains(nil), false))
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
