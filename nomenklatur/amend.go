package nomenklatur

import (
	"fmt"
	"slices"
)

// Perubahan is what a decree since 2024 consists of: rows that are new or
// changed, and rows that are withdrawn.
type Perubahan struct {
	Ubah  []Entri // by code and kind of region; Edisi is not looked at
	Cabut []Kunci
}

// Kunci names a row within one edition.
type Kunci struct {
	JenisDaerah JenisDaerah
	Kode        Kode
}

// Amend returns a catalogue that has, beside all rows of k, the edition jadi:
// the rows of the edition dari, less those withdrawn, with those changed. A
// row that is withdrawn and stands among the changes too is replaced. Rows
// that stay the same are one row in both editions; withdrawn rows stay in k's
// older editions, where printed letters still need them.
//
// Withdrawing a row that dari does not have is a [*CariError]. A change that
// names one code twice or has no key wraps [ErrEntri], a jadi that is no edition
// [ErrEdisi].
func (k *Katalog) Amend(dari, jadi Edisi, p Perubahan) (*Katalog, error) {
	if !jadi.IsValid() {
		return nil, fmt.Errorf("edisi hasil %v: %w", jadi, ErrEdisi)
	}
	cabut := map[Kunci]bool{}
	for _, c := range p.Cabut {
		if k.cari(dari, c.JenisDaerah, c.Kode) == nil {
			return nil, fmt.Errorf("mencabut: %w", &CariError{dari, c.JenisDaerah, c.Kode, k.Cakupan(dari, c.JenisDaerah)})
		}
		cabut[c] = true
	}
	ubah := map[Kunci]Entri{}
	for _, e := range p.Ubah {
		c := Kunci{e.JenisDaerah, e.Kode}
		if _, ada := ubah[c]; ada {
			return nil, fmt.Errorf("%w: kode %v untuk %s berubah dua kali", ErrEntri, e.Kode, e.JenisDaerah)
		}
		ubah[c] = e
	}
	out := slices.Clone(k.entri)
	for i := range out {
		e := &out[i]
		e.Edisi &^= 1 << jadi
		if !e.Edisi.Has(dari) {
			continue
		}
		c := Kunci{e.JenisDaerah, e.Kode}
		baru, berubah := ubah[c]
		switch {
		case berubah && samaIsi(*e, baru):
			e.Edisi |= 1 << jadi
			delete(ubah, c)
		case !berubah && !cabut[c]:
			e.Edisi |= 1 << jadi
		}
	}
	out = slices.DeleteFunc(out, func(e Entri) bool { return e.Edisi == 0 })
	for _, e := range p.Ubah { // in the order given, so that the result is stable
		if _, ada := ubah[Kunci{e.JenisDaerah, e.Kode}]; ada {
			e.Edisi = HimpunanOf(jadi)
			out = append(out, e)
		}
	}
	hasil, err := NewKatalog(out)
	if err == nil {
		hasil.sebagian = k.sebagian
	}
	return hasil, err
}

// samaIsi reports whether two rows of one key say the same.
func samaIsi(a, b Entri) bool {
	return a.Nama == b.Nama && a.Indikator == b.Indikator && a.Satuan == b.Satuan && a.Kinerja == b.Kinerja
}
