package nomenklatur

import (
	"encoding"
	"errors"
	"testing"
)

// A program tells errors apart without reading their text.
func TestGalatBersentinel(t *testing.T) {
	utuh := Entri{Kode: MustParseKode("1.06.04.2.01.0011"), Nama: "A", JenisDaerah: KabupatenKota, Edisi: HimpunanOf(Kepmendagri1317)}
	ubah := func(f func(*Entri)) error {
		e := utuh
		f(&e)
		_, err := NewKatalog([]Entri{utuh, e})
		return err
	}
	amend := func(jadi Edisi, p Perubahan) error {
		k, err := NewKatalog([]Entri{utuh})
		if err != nil {
			t.Fatal(err)
		}
		_, err = k.Amend(Kepmendagri1317, jadi, p)
		return err
	}
	teks := func(v encoding.TextUnmarshaler) error { return v.UnmarshalText([]byte("entah")) }
	tulis := func(v encoding.TextMarshaler) error { _, err := v.MarshalText(); return err }
	for _, tt := range []struct {
		nama      string
		err, want error
	}{
		{"NewKatalog tanpa kode", ubah(func(e *Entri) { e.Kode = Kode{} }), ErrEntri},
		{"NewKatalog tanpa jenis daerah", ubah(func(e *Entri) { e.JenisDaerah = 0 }), ErrEntri},
		{"NewKatalog jenis daerah lain", ubah(func(e *Entri) { e.JenisDaerah = 9 }), ErrEntri},
		{"NewKatalog tanpa edisi", ubah(func(e *Entri) { e.Edisi = 0 }), ErrEntri},
		{"Amend berubah dua kali", amend(Kepmendagri3406, Perubahan{Ubah: []Entri{utuh, utuh}}), ErrEntri},
		{"Amend tanpa kode", amend(Kepmendagri3406, Perubahan{Ubah: []Entri{{Nama: "A", JenisDaerah: Provinsi}}}), ErrEntri},
		{"Amend edisi lain", amend(99, Perubahan{}), ErrEdisi},
		{"Edisi ditulis", tulis(Edisi(99)), ErrEdisi},
		{"Edisi dibaca", teks(new(Edisi)), ErrEdisi},
		{"JenisDaerah ditulis", tulis(JenisDaerah(99)), ErrTidakDikenal},
		{"JenisDaerah dibaca", teks(new(JenisDaerah)), ErrTidakDikenal},
		{"Tingkat ditulis", tulis(Tingkat(99)), ErrTidakDikenal},
		{"Tingkat dibaca", teks(new(Tingkat)), ErrTidakDikenal},
		{"Keparahan dibaca", teks(new(Keparahan)), ErrTidakDikenal},
		{"Keyakinan dibaca", teks(new(Keyakinan)), ErrTidakDikenal},
		{"JenisPerubahan ditulis", tulis(JenisPerubahan(99)), ErrTidakDikenal},
		{"JenisPerubahan dibaca", teks(new(JenisPerubahan)), ErrTidakDikenal},
		{"Banding dibaca", teks(new(Banding)), ErrTidakDikenal},
	} {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("%s: %v, mau %v", tt.nama, tt.err, tt.want)
		}
	}
}
