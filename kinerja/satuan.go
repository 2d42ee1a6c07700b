package kinerja

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Satuan is a unit of measurement such as Dokumen, Orang/Bulan or Persen.
//
// It is a small comparable value: two spellings of one unit that differ only
// in case, blanks or a final full stop give the same Satuan, so == compares
// units and a Satuan can be a map key. The zero value means that no unit is
// written.
type Satuan struct {
	// nama is the spelling of the table for a known unit and the folded
	// spelling for any other. It determines the unit, so == works.
	nama string
}

// ParseSatuan reads a unit as documents write it. It never fails.
//
// A unit of the table (the units of the national lists, and a few that plans
// use besides) gets its canonical spelling, whatever the case and wherever the
// blanks: "Orang/ bulan" is "Orang/Bulan", "%" and "persen" are "Persen". A
// unit outside the table keeps its letters, in lower case, with runs of blanks
// made one and none around "/" and "-". Text without a letter or sign of a
// unit (empty, "-", "...") is the zero Satuan.
func ParseSatuan(s string) Satuan {
	if e, ok := cariSatuan(s); ok {
		return Satuan{e.nama}
	}
	return Satuan{lipatSatuan(s)}
}

// String returns the canonical spelling, empty for no unit.
func (s Satuan) String() string { return s.nama }

// IsZero reports whether no unit is written.
func (s Satuan) IsZero() bool { return s.nama == "" }

// IsKnown reports whether the unit stands in the table of units.
func (s Satuan) IsKnown() bool {
	_, ok := satuanMenurutNama[s.nama]
	return ok
}

// Bulat reports whether the unit counts things, which come in whole numbers:
// orang, dokumen, laporan, unit, paket. It is false for measures (km, ha,
// persen, bulan), and for units outside the table, of which nothing is known.
func (s Satuan) Bulat() bool { return satuanMenurutNama[s.nama].bulat }

// Equal is ==. It is there for packages that look for the method.
func (s Satuan) Equal(o Satuan) bool { return s == o }

// Compare orders units by their canonical spelling.
func (s Satuan) Compare(o Satuan) int { return strings.Compare(s.nama, o.nama) }

// AppendText appends the canonical spelling. The error is always nil.
func (s Satuan) AppendText(b []byte) ([]byte, error) { return append(b, s.nama...), nil }

// MarshalText returns the canonical spelling. The error is always nil.
func (s Satuan) MarshalText() ([]byte, error) { return []byte(s.nama), nil }

// UnmarshalText reads a unit as [ParseSatuan] does. The error is always nil.
func (s *Satuan) UnmarshalText(b []byte) error {
	*s = ParseSatuan(string(b))
	return nil
}

// entriSatuan is one row of the table.
type entriSatuan struct {
	nama    string
	bulat   bool
	baku    string  // the unit of which this is another name, or nama
	dimensi Dimensi // what it measures or counts
}

var (
	satuanMenurutKunci = make(map[string]entriSatuan) // by kunci: no case, no blanks
	satuanMenurutNama  = make(map[string]entriSatuan) // by canonical spelling

	satuanPersen = Satuan{"Persen"}
	satuanRasio  = Satuan{"Rasio"}
)

func init() {
	for _, nama := range satuanCacah {
		tambahSatuan(nama, true)
	}
	for _, nama := range satuanUkur {
		tambahSatuan(nama, false)
	}
	for ejaan, nama := range ejaanSatuan {
		var buf [maksKunci]byte
		k, _ := kunci(&buf, ejaan)
		satuanMenurutKunci[string(k)] = satuanMenurutNama[nama]
	}
}

func tambahSatuan(nama string, bulat bool) {
	e := entriSatuan{nama, bulat, nama, Dimensi(strings.ToLower(nama))}
	if b, ok := satuanBaku[nama]; ok {
		e.baku = b
		e.dimensi = Dimensi(strings.ToLower(b))
	}
	if d, ok := dimensiSatuan[e.baku]; ok {
		e.dimensi = d
	}
	var buf [maksKunci]byte
	k, _ := kunci(&buf, e.nama)
	satuanMenurutKunci[string(k)] = e
	satuanMenurutNama[e.nama] = e
}

func cariSatuan(s string) (entriSatuan, bool) {
	var buf [maksKunci]byte
	k, ok := kunci(&buf, s)
	if !ok {
		return entriSatuan{}, false
	}
	e, ok := satuanMenurutKunci[string(k)] // does not allocate
	return e, ok
}

// maksKunci is room for the longest name of the tables; what does not fit is
// in no table.
const maksKunci = 64

// kunci writes s without blanks, case and final full stops into buf. It
// reports false if it does not fit.
func kunci(buf *[maksKunci]byte, s string) ([]byte, bool) {
	b := buf[:0]
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if len(b)+utf8.UTFMax > len(buf) {
			return nil, false
		}
		if !kosong(r) {
			b = appendKecil(b, r, s[i:i+n])
		}
		i += n
	}
	for len(b) > 0 && b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	return b, true
}

// lipatSatuan gives the spelling that stands for a unit outside the table.
func lipatSatuan(s string) string {
	b := make([]byte, 0, len(s))
	sela := false   // a blank is due before the next sign
	rapat := true   // no blank may follow what was written last
	berisi := false // something but dashes and full stops was written
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		asli := s[i : i+n]
		i += n
		if kosong(r) {
			sela = true
			continue
		}
		sambung := r == '/' || r == '-'
		if sela && !rapat && !sambung {
			b = append(b, ' ')
		}
		b = appendKecil(b, r, asli)
		sela, rapat = false, sambung
		berisi = berisi || !(r == '.' || strip(r))
	}
	if !berisi {
		return ""
	}
	return strings.TrimRight(string(b), " .")
}

// appendKecil appends r in lower case, ² and ³ as digits. Bytes that are not
// UTF-8 stay as they are.
func appendKecil(b []byte, r rune, asli string) []byte {
	switch {
	case r == utf8.RuneError:
		return append(b, asli...)
	case r == '²':
		return append(b, '2')
	case r == '³':
		return append(b, '3')
	case 'A' <= r && r <= 'Z':
		return append(b, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(b, byte(r))
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// kosong reports whether r is a blank: white space, and the signs without
// width that text taken from a PDF carries.
func kosong(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// strip reports whether r is one of the dashes that stand for "nothing here".
func strip(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return true
	}
	return false
}
