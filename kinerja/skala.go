package kinerja

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Skala is a table that gives each value its class and predicate: a named one
// of a regulation ([LookupSkala]) or one's own ([NewSkala], [ParseSkala]). It
// never changes and may be used by many goroutines at once.
//
// Two scales share words without sharing meaning ("Sangat Baik" stands on four
// of those that are built in), so a predicate always belongs to a scale.
type Skala struct {
	def    DefinisiSkala // Kelas ascending
	tepi   []tepi        // of each class
	tempat map[string]int
}

// DefinisiSkala is all that is known of a scale, to make one and to look at
// one. It reads and writes as YAML and JSON.
type DefinisiSkala struct {
	Nama   string `json:"nama" yaml:"nama"` // a short key: "sakip"
	Judul  string `json:"judul,omitempty" yaml:"judul,omitempty"`
	Sumber string `json:"sumber,omitempty" yaml:"sumber,omitempty"`
	Tahun  int    `json:"tahun,omitempty" yaml:"tahun,omitempty"` // of the source; 0 if none is known
	Satuan Satuan `json:"satuan,omitzero" yaml:"satuan,omitempty"`
	// Desimal is how many decimal places the printed bounds have; to these
	// the treatments that round round.
	Desimal int `json:"desimal,omitempty" yaml:"desimal,omitempty"`
	// Perlakuan is the treatment where the caller of [Skala.Classify] names
	// none. Where this too is PerlakuanBawaan it is PerlakuanAmbang.
	Perlakuan Perlakuan `json:"perlakuan,omitzero" yaml:"perlakuan,omitempty"`
	Kelas     []Kelas   `json:"kelas" yaml:"kelas"`
}

// Kelas is one row of a scale.
type Kelas struct {
	Predikat string   `json:"predikat" yaml:"predikat"`
	Selang   Selang   `json:"selang" yaml:"selang"`
	Sebutan  []string `json:"sebutan,omitempty" yaml:"sebutan,omitempty"` // other words for the predicate
}

// ErrSkala is wrapped by every error about the definition of a scale.
var ErrSkala = errors.New("skala tidak sah")

// The bounds of a definition, far beyond what a scale of the field has.
const (
	maksKelas        = 100
	maksDesimalSkala = 12
)

// NewSkala makes a scale. Its classes may stand in any order; they are kept
// from the lowest to the highest. A name, at least one class, and a predicate
// for each class are needed; intervals must hold a number and may not overlap,
// no two classes may share a predicate or a word for it. The error wraps
// [ErrSkala] and tells everything that is wrong. Gaps between the classes are
// no error, regulations have them: [Skala.Audit].
func NewSkala(d DefinisiSkala) (*Skala, error) {
	d.Kelas = slices.Clone(d.Kelas)
	var salah []error
	tolak := func(pesan string, isi ...any) {
		salah = append(salah, fmt.Errorf("kinerja: %w: "+pesan, append([]any{ErrSkala}, isi...)...))
	}
	if d.Nama = rapat(d.Nama); d.Nama == "" {
		tolak("nama tidak tertulis")
	}
	if n := len(d.Kelas); n == 0 || n > maksKelas {
		tolak("%d kelas, diharapkan 1 sampai %d", n, maksKelas)
		return nil, errors.Join(salah...)
	}
	if d.Desimal < 0 || d.Desimal > maksDesimalSkala {
		tolak("desimal %d, diharapkan 0 sampai %d", d.Desimal, maksDesimalSkala)
	}
	if d.Perlakuan > PerlakuanTercetak {
		tolak("%v tidak dikenal", d.Perlakuan)
	}
	for i := range d.Kelas {
		k := &d.Kelas[i]
		k.Sebutan = slices.Clone(k.Sebutan)
		switch {
		case !batasWajar(k.Selang.Bawah) || !batasWajar(k.Selang.Atas):
			tolak("kelas %q: batas dengan terlalu banyak angka", k.Predikat)
			return nil, errors.Join(salah...)
		case !k.Selang.berisi():
			tolak("kelas %q: selang %v kosong", k.Predikat, k.Selang)
		}
	}
	slices.SortStableFunc(d.Kelas, urutKelas)
	s := &Skala{def: d, tempat: make(map[string]int)}
	for i := range d.Kelas {
		k := &d.Kelas[i]
		if i > 0 && !sebelum(d.Kelas[i-1].Selang, k.Selang) {
			tolak("kelas %q (%v) dan %q (%v) tumpang tindih", d.Kelas[i-1].Predikat, d.Kelas[i-1].Selang, k.Predikat, k.Selang)
		}
		k.Predikat = rapat(k.Predikat)
		for j, kata := range append([]string{k.Predikat}, k.Sebutan...) {
			kunci := kunciPredikat(kata)
			if lain, ada := s.tempat[kunci]; kunci == "" {
				tolak("kelas %v: predikat atau sebutan tidak tertulis", k.Selang)
			} else if ada {
				tolak("%q dipakai kelas %v dan kelas %v", kata, d.Kelas[lain-1].Selang, k.Selang)
			}
			s.tempat[kunci] = i + 1
			if j > 0 {
				k.Sebutan[j-1] = rapat(kata)
			}
		}
		s.tepi = append(s.tepi, tepiDari(k.Selang))
	}
	if salah != nil {
		return nil, errors.Join(salah...)
	}
	return s, nil
}

// batasWajar keeps bounds out whose exponent would cost the machine.
func batasWajar(b decimal.NullDecimal) bool {
	e := b.Decimal.Exponent()
	return !b.Valid || -maksAngkaBatas <= e && e <= maksAngkaBatas && b.Decimal.NumDigits() <= maksAngkaBatas
}

// urutKelas orders classes by their lower bounds, none before all others.
func urutKelas(a, b Kelas) int {
	x, y := a.Selang, b.Selang
	switch {
	case !x.Bawah.Valid || !y.Bawah.Valid:
		return boolInt(x.Bawah.Valid) - boolInt(y.Bawah.Valid)
	case !x.Bawah.Decimal.Equal(y.Bawah.Decimal):
		return x.Bawah.Decimal.Cmp(y.Bawah.Decimal)
	}
	return boolInt(x.BawahTerbuka) - boolInt(y.BawahTerbuka)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sebelum reports whether a ends before b begins.
func sebelum(a, b Selang) bool {
	if !a.Atas.Valid || !b.Bawah.Valid {
		return false
	}
	c := a.Atas.Decimal.Cmp(b.Bawah.Decimal)
	return c < 0 || c == 0 && (a.AtasTerbuka || b.BawahTerbuka)
}

// Nama returns the key of the scale: "sakip".
func (s *Skala) Nama() string { return s.def.Nama }

// String returns the key of the scale.
func (s *Skala) String() string { return s.def.Nama }

// Definisi returns all that is known of the scale, its classes from the lowest
// to the highest. What is done to it does not change the scale.
func (s *Skala) Definisi() DefinisiSkala {
	d := s.def
	d.Kelas = slices.Clone(d.Kelas)
	for i := range d.Kelas {
		d.Kelas[i].Sebutan = slices.Clone(d.Kelas[i].Sebutan)
	}
	return d
}

// Categories of the findings about scales and about values on them.
const (
	KategoriCelahSkala     nomenklatur.Kategori = "celah-skala"          // info: between two classes of a scale
	KategoriNilaiDiCelah   nomenklatur.Kategori = "nilai-di-celah-skala" // peringatan: a value in such a gap
	KategoriNilaiLuarSkala nomenklatur.Kategori = "nilai-di-luar-skala"  // peringatan: a value below or above all classes
)

// Audit says where the scale has gaps: values between two classes that belong
// to neither. Overlaps it has none, [NewSkala] refuses them.
func (s *Skala) Audit() []nomenklatur.Temuan {
	var t []nomenklatur.Temuan
	for i := 1; i < len(s.def.Kelas); i++ {
		if c, ada := s.celah(i); ada {
			a, b := s.def.Kelas[i-1], s.def.Kelas[i]
			t = append(t, nomenklatur.Temuan{
				Kode: KategoriCelahSkala, Keparahan: nomenklatur.Info, Nama: s.def.Nama, Tahun: s.def.Tahun,
				Pesan: fmt.Sprintf("Skala %s: nilai %v tidak termasuk %s (%v) maupun %s (%v).", s, c, a.Predikat, a.Selang, b.Predikat, b.Selang),
			})
		}
	}
	return t
}

// celah returns the gap before the class with index i, which is not the first.
func (s *Skala) celah(i int) (Selang, bool) {
	a, b := s.def.Kelas[i-1].Selang, s.def.Kelas[i].Selang
	c := Selang{Bawah: a.Atas, BawahTerbuka: !a.AtasTerbuka, Atas: b.Bawah, AtasTerbuka: !b.BawahTerbuka}
	return c, c.berisi()
}

// Predikat is a place on a scale. Predicates compare with == ; the zero value
// is none.
type Predikat struct {
	skala  *Skala
	tempat int // from 1
}

var (
	// ErrPredikat is wrapped by every error about a word that is no predicate
	// of a scale.
	ErrPredikat = errors.New("predikat tidak dikenal")
	// ErrSkalaBeda is wrapped by the error about predicates of two scales.
	ErrSkalaBeda = errors.New("predikat dari skala yang berbeda")
)

// Predikat returns the predicate at a place, 1 being the lowest.
func (s *Skala) Predikat(tempat int) (Predikat, bool) {
	if tempat < 1 || tempat > len(s.def.Kelas) {
		return Predikat{}, false
	}
	return Predikat{s, tempat}, true
}

// ParsePredikat reads a predicate of the scale, whatever the case and blanks:
// its own word ("BB"), another word for it ("Sangat Baik"), or both, the
// second in parentheses ("A (Sangat Baik)"), which must then agree. The error
// wraps [ErrPredikat].
func (s *Skala) ParsePredikat(teks string) (Predikat, error) {
	tempat := s.tempat[kunciPredikat(teks)] // a word of the scale may itself have parentheses
	if luar, dalam, dua := strings.Cut(strings.TrimSpace(teks), "("); tempat == 0 && dua {
		dalam, tutup := strings.CutSuffix(dalam, ")")
		if i := s.tempat[kunciPredikat(luar)]; tutup && i == s.tempat[kunciPredikat(dalam)] {
			tempat = i
		}
	}
	if tempat == 0 {
		return Predikat{}, fmt.Errorf("kinerja: %s pada skala %s: %w: diharapkan salah satu dari %s", kutipSkala(teks), s, ErrPredikat, s.daftarPredikat())
	}
	return Predikat{s, tempat}, nil
}

func (s *Skala) daftarPredikat() string {
	var b strings.Builder
	for i, k := range s.def.Kelas {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(k.Predikat)
	}
	return b.String()
}

// kunciPredikat folds case, blanks and the three dashes; not more, for "A" and
// "A-" are two.
func kunciPredikat(s string) string {
	return strings.ToLower(satuStrip.Replace(rapat(s)))
}

// satuStrip makes the three dashes one.
var satuStrip = strings.NewReplacer("−", "-", "–", "-")

// rapat makes runs of blanks one and takes those at the ends.
func rapat(s string) string { return strings.Join(strings.Fields(s), " ") }

// String returns the word of the predicate, empty for none.
func (p Predikat) String() string { return p.Kelas().Predikat }

// IsZero reports whether there is no predicate.
func (p Predikat) IsZero() bool { return p.tempat == 0 }

// Skala returns the scale the predicate belongs to, nil for none.
func (p Predikat) Skala() *Skala { return p.skala }

// Tempat returns the place on the scale, 1 being the lowest; 0 for none.
func (p Predikat) Tempat() int { return p.tempat }

// Kelas returns the row of the scale.
func (p Predikat) Kelas() Kelas {
	if p.IsZero() {
		return Kelas{}
	}
	k := p.skala.def.Kelas[p.tempat-1]
	k.Sebutan = slices.Clone(k.Sebutan)
	return k
}

// Compare returns -1, 0 or +1 for a predicate that is below, the same as or
// above q. Predicates of two scales do not compare: the error wraps
// [ErrSkalaBeda].
func (p Predikat) Compare(q Predikat) (int, error) {
	if p.skala != q.skala {
		return 0, fmt.Errorf("kinerja: %s (%v) dan %s (%v): %w", p, p.skala, q, q.skala, ErrSkalaBeda)
	}
	switch {
	case p.tempat < q.tempat:
		return -1, nil
	case p.tempat > q.tempat:
		return 1, nil
	}
	return 0, nil
}

// MarshalText returns the word of the predicate. The error is always nil.
func (p Predikat) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
