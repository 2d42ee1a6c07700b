package kinerja

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Rumus is a named formula: what is computed, from which variables in which
// units, and how the result is printed. The formulas of a Renstra are made by
// [PersentasePelayananDasar] and its like; one's own is a Rumus literal, which
// [Rumus.Check] checks.
type Rumus struct {
	Kode     string // short and stable, for programs; may be empty
	Nama     string
	Ekspresi *ekspresi.Ekspresi
	Variabel []VariabelRumus // of every variable of the expression
	Satuan   Satuan          // of the result
	Sumber   string          // where the formula stands, for people

	// Pembilang and Penyebut name the variables that are a part and its
	// whole, and Lebih says what a part greater than the whole means. With
	// either empty nothing is compared. (A whole of zero is an error anyway.)
	Pembilang, Penyebut string
	Lebih               Lebih

	// Desimal is how many decimal places the printed result has, 0 to 100,
	// and Pembulatan how it is rounded to them, once and last. The zero
	// value counts as anggaran.SetengahKeAtas.
	Desimal    int
	Pembulatan anggaran.Pembulatan
}

// VariabelRumus says what a variable of a [Rumus] is.
type VariabelRumus struct {
	Nama    string // as in the expression
	Makna   string // what is counted or measured, for people
	Satuan  Satuan // zero if none is known: for the check of units a pure number
	Negatif bool   // may be less than zero
	// Maksimal is the greatest value it can have, as of a score; nil if there
	// is none.
	Maksimal *big.Rat
}

// Lebih is what it means when a part is greater than its whole.
type Lebih uint8

const (
	LebihBoleh  Lebih = iota // nothing: more was served than planned
	LebihTemuan              // a finding beside the result
	LebihGalat               // it cannot be: an error, no result
)

// KategoriPembilangLebih is the finding of [LebihTemuan]: peringatan.
const KategoriPembilangLebih nomenklatur.Kategori = "pembilang-lebih-dari-penyebut"

var (
	// ErrDomain is wrapped by the error about a value that its variable
	// cannot have.
	ErrDomain = errors.New("nilai di luar ranah variabel")

	// ErrRumus is wrapped by the error about a [Rumus] that is not complete.
	ErrRumus = errors.New("rumus tidak lengkap")
)

// DomainError says which value a variable cannot have. It wraps [ErrDomain].
type DomainError struct {
	Rumus    string // its name
	Variabel string
	Nilai    *big.Rat
	Sebab    string // in Indonesian
}

// Error returns the message in Indonesian.
func (e *DomainError) Error() string {
	return fmt.Sprintf("kinerja: %s: %s = %s: %v: %s", e.Rumus, e.Variabel, teksRasional(e.Nilai), ErrDomain, e.Sebab)
}

// Unwrap returns [ErrDomain].
func (e *DomainError) Unwrap() error { return ErrDomain }

// HasilRumus is the result of a formula.
type HasilRumus struct {
	Nilai  *big.Rat             // exact
	Bulat  decimal.Decimal      // rounded as the formula says
	Temuan []nomenklatur.Temuan // what is odd about the values

	rumus   Rumus
	masukan []*big.Rat // in the order of the expression's variables
}

// Hitung computes the formula with the values of its variables by name; names
// that the expression does not have are passed over. A percentage counts in per cent.
//
// The error is a [*DomainError], one of package ekspresi (a variable without
// value, a division by zero: neither 0 nor 100 is its result), or wraps
// [ErrRumus] or anggaran.ErrPembulatan.
func (r Rumus) Hitung(nilai map[string]*big.Rat) (HasilRumus, error) {
	if r.Ekspresi == nil {
		return HasilRumus{}, fmt.Errorf("kinerja: %s: %w: tanpa ekspresi", r.Nama, ErrRumus)
	}
	h := HasilRumus{rumus: r}
	nama := r.Ekspresi.Variabel()
	h.masukan = make([]*big.Rat, len(nama))
	var pembilang, penyebut *big.Rat
	for i, n := range nama {
		v := nilai[n]
		h.masukan[i] = v
		if err := r.periksa(r.uraian(n, i), v); err != nil {
			return HasilRumus{}, err
		}
		switch n {
		case r.Pembilang:
			pembilang = v
		case r.Penyebut:
			penyebut = v
		}
	}
	if err := h.bandingkan(pembilang, penyebut); err != nil {
		return HasilRumus{}, err
	}
	var err error
	if h.Nilai, err = r.Ekspresi.EvalNilai(h.masukan); err == nil {
		h.Bulat, err = r.bulat(h.Nilai)
	}
	if err != nil {
		return HasilRumus{}, fmt.Errorf("kinerja: %s: %w", r.Nama, err)
	}
	return h, nil
}

func (r *Rumus) pembulatan() anggaran.Pembulatan {
	if r.Pembulatan == anggaran.TanpaPembulatan {
		return anggaran.SetengahKeAtas
	}
	return r.Pembulatan
}

// bulat rounds the result. Half up within 64 bits, as nearly every percentage
// is, it needs no big numbers.
func (r *Rumus) bulat(v *big.Rat) (decimal.Decimal, error) {
	a, b := v.Num(), v.Denom()
	if r.pembulatan() != anggaran.SetengahKeAtas || !a.IsInt64() || !b.IsInt64() || r.Desimal < 0 || r.Desimal > 18 {
		return bulatRasional(v, r.Desimal, r.pembulatan())
	}
	n, d, skala := a.Int64(), uint64(b.Int64()), uint64(1)
	for range r.Desimal {
		skala *= 10
	}
	hi, lo := bits.Mul64(uint64(max(n, -n)), skala) // of the least int64 too
	if hi >= d {
		return bulatRasional(v, r.Desimal, r.pembulatan())
	}
	q, sisa := bits.Div64(hi, lo, d)
	if sisa >= d-sisa {
		q++
	}
	if q > math.MaxInt64 {
		return bulatRasional(v, r.Desimal, r.pembulatan())
	}
	if n < 0 {
		return decimal.New(-int64(q), int32(-r.Desimal)), nil
	}
	return decimal.New(int64(q), int32(-r.Desimal)), nil
}

// uraian gives the description of a variable, the i-th of the expression, in
// which order they usually stand. One that is not described may not be
// negative either.
func (r *Rumus) uraian(nama string, i int) VariabelRumus {
	if i < len(r.Variabel) && r.Variabel[i].Nama == nama {
		return r.Variabel[i]
	}
	for _, v := range r.Variabel {
		if v.Nama == nama {
			return v
		}
	}
	return VariabelRumus{Nama: nama}
}

func (r *Rumus) periksa(v VariabelRumus, nilai *big.Rat) error {
	switch {
	case nilai == nil:
		return nil // the evaluation names all that are missing
	case nilai.Sign() < 0 && !v.Negatif:
		return &DomainError{r.Nama, v.Nama, nilai, "tidak boleh kurang dari 0"}
	case v.Maksimal != nil && nilai.Cmp(v.Maksimal) > 0:
		return &DomainError{r.Nama, v.Nama, nilai, "paling banyak " + teksRasional(v.Maksimal)}
	}
	return nil
}

// bandingkan holds the part against its whole.
func (h *HasilRumus) bandingkan(pembilang, penyebut *big.Rat) error {
	r := &h.rumus
	if pembilang == nil || penyebut == nil || r.Lebih == LebihBoleh || bandingRat(pembilang, penyebut) <= 0 {
		return nil
	}
	if r.Lebih == LebihGalat {
		return &DomainError{r.Nama, r.Pembilang, pembilang, "lebih dari " + r.Penyebut + " = " + teksRasional(penyebut)}
	}
	h.Temuan = append(h.Temuan, nomenklatur.Temuan{
		Kode: KategoriPembilangLebih, Keparahan: nomenklatur.Peringatan, Nama: r.Nama,
		Pesan: fmt.Sprintf("%s (%s) lebih dari %s (%s); periksa apakah keduanya tidak tertukar dan dari sumber yang sama.",
			r.Pembilang, teksRasional(pembilang), r.Penyebut, teksRasional(penyebut)),
	})
	return nil
}

// bandingRat is a.Cmp(b), which multiplies by denominators of one as well.
func bandingRat(a, b *big.Rat) int {
	if a.IsInt() && b.IsInt() {
		return a.Num().Cmp(b.Num())
	}
	return a.Cmp(b)
}

// Check reports everything that is wrong with a formula before it has values:
// variables that are not described, described twice or not used, a result
// whose unit is not the one the units of the variables give. The error wraps
// [ErrRumus], or is one of package ekspresi.
//
// Persen, Rasio, Indeks, Nilai, Skor and their like are numbers without
// dimension: a quotient of two counts may be any of them.
func (r Rumus) Check() error {
	if r.Ekspresi == nil {
		return fmt.Errorf("kinerja: %s: %w: tanpa ekspresi", r.Nama, ErrRumus)
	}
	var galat []error
	catat := func(apa, nama string) {
		galat = append(galat, fmt.Errorf("kinerja: %s: %w: %s: %s", r.Nama, ErrRumus, apa, nama))
	}
	nama := r.Ekspresi.Variabel()
	satuan := make(map[string]string)
	for _, v := range r.Variabel {
		if _, ada := satuan[v.Nama]; ada {
			catat("variabel diuraikan dua kali", v.Nama)
		}
		if !slices.Contains(nama, v.Nama) {
			catat("variabel tidak ada dalam ekspresi", v.Nama)
		}
		satuan[v.Nama] = tanpaDimensi(v.Satuan)
	}
	for _, n := range nama {
		if _, ada := satuan[n]; !ada {
			catat("variabel tidak diuraikan", n)
		}
	}
	for _, n := range []string{r.Pembilang, r.Penyebut} {
		if n != "" && !slices.Contains(nama, n) {
			catat("pembilang atau penyebut tidak ada dalam ekspresi", n)
		}
	}
	if galat != nil {
		return errors.Join(galat...)
	}
	hasil, err := r.Ekspresi.CheckSatuan(func(n string) (string, bool) { s, ok := satuan[n]; return s, ok })
	if err != nil {
		return fmt.Errorf("kinerja: %s: %w", r.Nama, err)
	}
	if ParseSatuan(hasil) != ParseSatuan(tanpaDimensi(r.Satuan)) {
		catat("satuan hasil "+r.Satuan.String()+", menurut variabelnya", hasil)
	}
	return errors.Join(galat...)
}

// satuanPolos are the units of numbers without dimension.
var satuanPolos = []string{"Persen", "Persentase", "Rasio", "Indeks", "Nilai", "Skor", "Poin", "Angka", "Bobot"}

// tanpaDimensi gives the unit as package ekspresi wants it.
func tanpaDimensi(s Satuan) string {
	if slices.Contains(satuanPolos, s.String()) {
		return ""
	}
	return s.String()
}
