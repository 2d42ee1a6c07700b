package nomenklatur

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// A nil reader or writer is an error, a nil option changes nothing. Nothing
// panics.
func TestNil(t *testing.T) {
	baca := func(_ *Katalog, _ []Temuan, err error) error { return err }
	bacaYAML := func(_ *Katalog, err error) error { return err }
	bacaPeta := func(_ *Peta, err error) error { return err }
	daftar := "kode\tnama\n1.06.04.2.01\tRehabilitasi\n"
	for _, tt := range []struct {
		nama string
		f    func() error
		want error
	}{
		{"Load", func() error { return baca(Load(nil, WithEdisi(Kepmendagri1317))) }, ErrNil},
		{"LoadYAML", func() error { return bacaYAML(LoadYAML(nil)) }, ErrNil},
		{"LoadPeta", func() error { return bacaPeta(LoadPeta(nil)) }, ErrNil},
		{"Load opsi nil", func() error {
			return baca(Load(strings.NewReader(daftar), nil, WithEdisi(Kepmendagri1317), nil))
		}, nil},
		{"Validate opsi nil", func() error {
			if ada, mau := len(Default().Validate(nil)), len(Default().Validate()); ada != mau {
				return fmt.Errorf("%d temuan, mau %d", ada, mau)
			}
			return nil
		}, nil},
		{"Katalog.WriteTSV", func() error { return Default().WriteTSV(nil) }, ErrNil},
		{"Katalog.WriteYAML", func() error { return Default().WriteYAML(nil) }, ErrNil},
		{"Peta.WriteTSV", func() error { return new(Peta).WriteTSV(nil) }, ErrNil},
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
