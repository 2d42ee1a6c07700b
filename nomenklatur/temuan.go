package nomenklatur

import "fmt"

// Keparahan is how grave a finding is. Greater is graver.
type Keparahan uint8

const (
	Info       Keparahan = iota + 1 // worth knowing, nothing need be wrong
	Peringatan                      // probably wrong, a person must look
	Galat                           // the plan contradicts itself
)

// String returns "info", "peringatan" or "galat".
func (k Keparahan) String() string {
	switch k {
	case Info:
		return "info"
	case Peringatan:
		return "peringatan"
	case Galat:
		return "galat"
	}
	return fmt.Sprintf("Keparahan(%d)", uint8(k))
}

// ParseKeparahan reads "info", "peringatan" or "galat". The error wraps
// [ErrTidakDikenal].
func ParseKeparahan(s string) (Keparahan, error) {
	for k := Info; k <= Galat; k++ {
		if k.String() == s {
			return k, nil
		}
	}
	return 0, fmt.Errorf("tingkat %q %w: diharapkan galat, peringatan atau info", s, ErrTidakDikenal)
}

// MarshalText writes k as String does.
func (k Keparahan) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Keparahan) UnmarshalText(b []byte) error {
	v, err := ParseKeparahan(string(b))
	if err == nil {
		*k = v
	}
	return err
}

// Temuan is one finding: what is wrong or was decided, and where. It is the
// one type of finding of the whole module; it lives here since every other
// package stands above this one.
type Temuan struct {
	Kode        Kategori
	Keparahan   Keparahan
	Baris       int      // line in the input
	Jalur       []string // from the topmost row down to the row: its code, or its name where it has none
	Nomenklatur Kode
	Nama        string
	Tahun       int // 0 if the finding is not about one year

	// Tertulis is the value as written, Terhitung the one it should be by
	// the other values of the input, Selisih = Tertulis − Terhitung. Nil
	// where there is none.
	Tertulis, Terhitung, Selisih Nilai

	Pesan string // in Indonesian, complete in itself
	Saran *Saran // what to write instead; nil where nothing is sure enough to suggest
}

// Saran is a suggested change of one value of the row that a finding is about.
type Saran struct {
	Medan string // which value: "nama", "indikator", "target", "pagu"
	Tahun int    // of a value that has a year
	Lama  string // as it is written, "" where nothing is
	Baru  string // what to write instead
	Ke    int    // which of several rows with the line and the path of the finding, from 1; 0 for the only one
}

// Nilai is a value a finding is about, such as an amount of rupiah: it prints
// itself, for people and as JSON.
type Nilai interface {
	String() string
	MarshalJSON() ([]byte, error)
}

// Kategori names the kind of a finding.
type Kategori string
