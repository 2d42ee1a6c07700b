package anggaran

import (
	"errors"
	"testing"
)

// What is nil is an error of a function that returns one, and empty to one that
// returns none. Nothing panics.
func TestNil(t *testing.T) {
	baca := func(_ Rupiah, err error) error { return err }
	for _, tt := range []struct {
		nama string
		f    func() error
		want error
	}{
		{"FromBigInt", func() error { return baca(FromBigInt(nil)) }, ErrNil},
		{"FromBigSen", func() error { return baca(FromBigSen(nil)) }, ErrNil},
		{"Sum", func() error { return baca(Sum(nil)) }, ErrNil},
		{"SumSlice", func() error { return baca(SumSlice(nil)) }, nil}, // a slice without elements
		{"KonvensiOf", func() error {
			if k := KonvensiOf(nil); k != KonvensiTakTentu {
				return errors.New(k.String())
			}
			return nil
		}, nil},
		{"Breaks", func() error {
			for _, err := range TitikRibuan.Breaks(nil) {
				return err
			}
			return nil
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
