package kinerja

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Perlakuan is what happens to a value that no printed interval holds: 90,5
// where the table goes "76–90, 91–100", or 120 where it ends with 100. No
// regulation was found that says it; two practices were seen.
type Perlakuan uint8

const (
	// PerlakuanBawaan is the treatment that the scale names.
	PerlakuanBawaan Perlakuan = iota
	// PerlakuanAmbang reads the lower bounds as thresholds: a value in a gap
	// belongs to the class below the gap, one above the table to the highest.
	// Below the table there is no class.
	PerlakuanAmbang
	// PerlakuanBulatkan rounds to the places of the scale first, half up, and
	// then reads the table as printed.
	PerlakuanBulatkan
	// PerlakuanBulatkanGenap does so rounding half to even. On the scale of
	// the SKM 76,605 is then 76,60 and C; with half up it is 76,61 and B.
	PerlakuanBulatkanGenap
	// PerlakuanTercetak reads the table as printed: a value that no interval
	// holds has no class.
	PerlakuanTercetak
)

var namaPerlakuan = [...]string{"bawaan", "ambang", "bulatkan", "bulatkan-genap", "tercetak"}

// String returns the name of the treatment in Indonesian.
func (p Perlakuan) String() string {
	if int(p) < len(namaPerlakuan) {
		return namaPerlakuan[p]
	}
	return fmt.Sprintf("perlakuan(%d)", uint8(p))
}

// ErrPerlakuan is wrapped by the error about a name that is no treatment.
var ErrPerlakuan = errors.New("perlakuan tidak dikenal")

// ParsePerlakuan reads "bawaan", "ambang", "bulatkan", "bulatkan-genap" or
// "tercetak". The error wraps [ErrPerlakuan].
func ParsePerlakuan(s string) (Perlakuan, error) {
	for p, nama := range namaPerlakuan {
		if s == nama {
			return Perlakuan(p), nil
		}
	}
	return 0, fmt.Errorf("kinerja: %s: %w: diharapkan ambang, bulatkan, bulatkan-genap, tercetak atau bawaan", kutipSkala(s), ErrPerlakuan)
}

// MarshalText returns the name of the treatment. The error is always nil.
func (p Perlakuan) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads a name as [ParsePerlakuan] does.
func (p *Perlakuan) UnmarshalText(b []byte) error {
	v, err := ParsePerlakuan(string(b))
	if err == nil {
		*p = v
	}
	return err
}

// Letak is where a value lies in a table as it is printed.
type Letak uint8

const (
	LetakTiada Letak = iota // there is no value
	LetakKelas              // in a class
	LetakCelah              // between two classes, in neither
	LetakBawah              // below the lowest class
	LetakAtas               // above the highest class
)

var namaLetak = [...]string{"tanpa nilai", "dalam kelas", "di celah", "di bawah tabel", "di atas tabel"}

// String returns the place in Indonesian words.
func (l Letak) String() string {
	if int(l) < len(namaLetak) {
		return namaLetak[l]
	}
	return fmt.Sprintf("letak(%d)", uint8(l))
}

// Klasifikasi is the class of a value, and how it was found.
type Klasifikasi struct {
	Predikat  Predikat  // zero: the value has no class
	Nilai     *big.Rat  // the value, as it was given
	Dipakai   *big.Rat  // the value that was looked up: rounded, or the same
	Letak     Letak     // where Nilai lies in the table as printed
	Perlakuan Perlakuan // what was done, never PerlakuanBawaan

	skala   *Skala
	setelah int // index of the class below, for a gap
}

// Classify finds the class of a value, which is in the unit of the scale:
// percent where that is Persen. What happens to a value that lies in no printed
// interval is said by the treatment; it is told by the result and by its
// [Klasifikasi.Temuan], and never passes in silence. No value, nil, has no
// class.
func (s *Skala) Classify(nilai *big.Rat, p Perlakuan) Klasifikasi {
	if p == PerlakuanBawaan || p > PerlakuanTercetak {
		p = s.def.Perlakuan
	}
	if p == PerlakuanBawaan {
		p = PerlakuanAmbang
	}
	k := Klasifikasi{Nilai: nilai, Dipakai: nilai, Perlakuan: p, skala: s}
	if nilai == nil || len(s.tepi) == 0 {
		return k
	}
	k.setelah, k.Letak = s.cari(nilai)
	i, letak := k.setelah, k.Letak
	switch p {
	case PerlakuanAmbang:
		if i >= 0 {
			letak = LetakKelas
		}
	case PerlakuanBulatkan:
		k.Dipakai = s.bulatkan(nilai, anggaran.SetengahKeAtas)
		i, letak = s.cari(k.Dipakai)
	case PerlakuanBulatkanGenap:
		k.Dipakai = s.bulatkan(nilai, anggaran.SetengahKeGenap)
		i, letak = s.cari(k.Dipakai)
	}
	if letak == LetakKelas {
		k.Predikat = Predikat{s, i + 1}
	}
	return k
}

func (s *Skala) bulatkan(v *big.Rat, p anggaran.Pembulatan) *big.Rat {
	d, _ := bulatRasional(v, s.def.Desimal, p) // places and way are ours
	return d.Rat()
}

// cari finds the class that holds v, or else the one below v, -1 if there is
// none.
func (s *Skala) cari(v *big.Rat) (int, Letak) {
	for i, t := range s.tepi {
		switch {
		case t.diAtas(v):
			continue
		case !t.diBawah(v):
			return i, LetakKelas
		case i == 0:
			return -1, LetakBawah
		}
		return i - 1, LetakCelah
	}
	return len(s.tepi) - 1, LetakAtas
}

// Temuan returns the finding about a value that no printed interval holds,
// and false for a value in a class.
func (k Klasifikasi) Temuan() (nomenklatur.Temuan, bool) {
	if k.Letak <= LetakKelas {
		return nomenklatur.Temuan{}, false
	}
	t := nomenklatur.Temuan{Kode: KategoriNilaiLuarSkala, Keparahan: nomenklatur.Peringatan, Nama: k.skala.Nama()}
	def := k.skala.def.Kelas
	var letak string
	switch k.Letak {
	case LetakCelah:
		t.Kode = KategoriNilaiDiCelah
		a, b := def[k.setelah], def[k.setelah+1]
		letak = fmt.Sprintf("terletak antara %s (%v) dan %s (%v), tidak termasuk keduanya", a.Predikat, a.Selang, b.Predikat, b.Selang)
	case LetakBawah:
		letak = fmt.Sprintf("di bawah kelas terendah %s (%v)", def[0].Predikat, def[0].Selang)
	case LetakAtas:
		letak = fmt.Sprintf("di atas kelas tertinggi %s (%v)", def[len(def)-1].Predikat, def[len(def)-1].Selang)
	}
	hasil := "tanpa predikat"
	if !k.Predikat.IsZero() {
		hasil = "predikat " + k.Predikat.String()
	}
	t.Pesan = fmt.Sprintf("Nilai %s pada skala %s %s; dengan perlakuan %q: %s.", teksRasional(k.Nilai), k.skala, letak, k.Perlakuan, hasil)
	return t, true
}
