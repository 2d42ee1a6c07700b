package kinerja

import (
	"fmt"
	"slices"
	"strings"
)

// Arah is in which direction an indicator gets better.
type Arah uint8

const (
	ArahTidakTertulis Arah = iota
	ArahNaik               // higher is better
	ArahTurun              // lower is better
	ArahRentang            // best inside a range
	ArahTetap              // best where it stays
)

// Akumulasi is how the values of the years of a period belong together.
type Akumulasi uint8

const (
	AkumulasiTidakTertulis Akumulasi = iota
	AkumulasiTahunan                 // each year stands for itself
	AkumulasiAkumulatif              // the years add up
	AkumulasiPosisiAkhir             // the last year is the state of the period
)

// TingkatIndikator is what an indicator measures in the chain of results.
type TingkatIndikator uint8

const (
	TingkatTidakTertulis TingkatIndikator = iota
	TingkatImpact
	TingkatOutcome
	TingkatOutput
)

// Kelompok is the set of groups that an indicator belongs to; it may be in
// several: KelompokIKU | KelompokIKK.
type Kelompok uint8

const (
	KelompokIKU Kelompok = 1 << iota // Indikator Kinerja Utama
	KelompokIKK                      // Indikator Kinerja Kunci
	KelompokIKD                      // Indikator Kinerja Daerah
)

// The spellings of the enumerations, by value. The first is the one printed;
// those after it are read as well. The zero value is the empty text.
var (
	ejaanArah = ejaan{"arah", [][]string{{""},
		{"naik", "maximize", "semakin tinggi semakin baik"},
		{"turun", "minimize", "semakin rendah semakin baik"},
		{"rentang", "range"},
		{"tetap"},
	}}
	ejaanAkumulasi = ejaan{"akumulasi", [][]string{{""}, {"tahunan"}, {"akumulatif", "kumulatif"}, {"posisi akhir"}}}
	ejaanTingkat   = ejaan{"tingkat", [][]string{{""}, {"impact", "dampak"}, {"outcome", "hasil"}, {"output", "keluaran"}}}
	namaKelompok   = []string{"IKU", "IKK", "IKD"}
)

// ejaan are the spellings of an enumeration.
type ejaan struct {
	medan string
	nilai [][]string
}

func (e ejaan) string(n uint8) string {
	switch {
	case n == 0:
		return "tidak tertulis"
	case int(n) < len(e.nilai):
		return e.nilai[n][0]
	}
	return fmt.Sprintf("%s(%d)", e.medan, n)
}

func (e ejaan) append(b []byte, n uint8) ([]byte, error) {
	if int(n) >= len(e.nilai) {
		return b, &IndikatorError{Medan: e.medan, Diharapkan: e.daftar(), Ditemukan: e.string(n)}
	}
	return append(b, e.nilai[n][0]...), nil
}

// parse reads a spelling whatever its case and blanks.
func (e ejaan) parse(s string) (uint8, error) {
	rapi := strings.ToLower(strings.Join(strings.FieldsFunc(s, kosong), " "))
	for n, nama := range e.nilai {
		if slices.Contains(nama, rapi) {
			return uint8(n), nil
		}
	}
	return 0, &IndikatorError{Medan: e.medan, Diharapkan: e.daftar(), Ditemukan: kutip(s)}
}

// daftar names what can be written.
func (e ejaan) daftar() string {
	var nama []string
	for _, n := range e.nilai[1:] {
		nama = append(nama, n[0])
	}
	return strings.Join(nama[:len(nama)-1], ", ") + " atau " + nama[len(nama)-1]
}

// String returns "naik", "turun", "rentang", "tetap" or "tidak tertulis".
func (a Arah) String() string { return ejaanArah.string(uint8(a)) }

// ParseArah reads "naik" (also "maximize", "semakin tinggi semakin baik"),
// "turun" ("minimize", "semakin rendah semakin baik"), "rentang" ("range") or
// "tetap", whatever the case and blanks. Blank text is [ArahTidakTertulis].
// Words that are used for more than one direction, such as "stabil" or
// "positif", are not read. The error is an [*IndikatorError].
func ParseArah(s string) (Arah, error) {
	n, err := ejaanArah.parse(s)
	return Arah(n), err
}

// AppendText appends the direction as it is read; nothing for
// [ArahTidakTertulis].
func (a Arah) AppendText(b []byte) ([]byte, error) { return ejaanArah.append(b, uint8(a)) }

// MarshalText returns what AppendText appends.
func (a Arah) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads a direction as [ParseArah] does.
func (a *Arah) UnmarshalText(b []byte) (err error) { return tetapkan(a, b, ParseArah) }

// String returns "tahunan", "akumulatif", "posisi akhir" or "tidak tertulis".
func (a Akumulasi) String() string { return ejaanAkumulasi.string(uint8(a)) }

// ParseAkumulasi reads "tahunan", "akumulatif" (also "kumulatif") or "posisi
// akhir", whatever the case and blanks. Blank text is
// [AkumulasiTidakTertulis]. The error is an [*IndikatorError].
func ParseAkumulasi(s string) (Akumulasi, error) {
	n, err := ejaanAkumulasi.parse(s)
	return Akumulasi(n), err
}

// AppendText appends the kind as it is read; nothing for
// [AkumulasiTidakTertulis].
func (a Akumulasi) AppendText(b []byte) ([]byte, error) { return ejaanAkumulasi.append(b, uint8(a)) }

// MarshalText returns what AppendText appends.
func (a Akumulasi) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads a kind as [ParseAkumulasi] does.
func (a *Akumulasi) UnmarshalText(b []byte) error { return tetapkan(a, b, ParseAkumulasi) }

// String returns "impact", "outcome", "output" or "tidak tertulis".
func (t TingkatIndikator) String() string { return ejaanTingkat.string(uint8(t)) }

// ParseTingkatIndikator reads "impact" (also "dampak"), "outcome" ("hasil") or
// "output" ("keluaran"), whatever the case and blanks. Blank text is
// [TingkatTidakTertulis]. The error is an [*IndikatorError].
func ParseTingkatIndikator(s string) (TingkatIndikator, error) {
	n, err := ejaanTingkat.parse(s)
	return TingkatIndikator(n), err
}

// AppendText appends the level as it is read; nothing for
// [TingkatTidakTertulis].
func (t TingkatIndikator) AppendText(b []byte) ([]byte, error) {
	return ejaanTingkat.append(b, uint8(t))
}

// MarshalText returns what AppendText appends.
func (t TingkatIndikator) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads a level as [ParseTingkatIndikator] does.
func (t *TingkatIndikator) UnmarshalText(b []byte) error {
	return tetapkan(t, b, ParseTingkatIndikator)
}

// Has reports whether all groups of o are in k.
func (k Kelompok) Has(o Kelompok) bool { return k&o == o }

// String returns the groups with a comma and blank between them: "IKU, IKK".
func (k Kelompok) String() string {
	if k == 0 {
		return "tidak tertulis"
	}
	b, err := k.AppendText(nil)
	if err != nil {
		return fmt.Sprintf("kelompok(%d)", uint8(k))
	}
	return string(b)
}

// ParseKelompok reads groups with ",", ";" or "/" between them, in any order
// and whatever the case: "IKU, IKK". Blank text is the empty set. The error is
// an [*IndikatorError].
func ParseKelompok(s string) (Kelompok, error) {
	var k Kelompok
	if strings.TrimFunc(s, kosong) == "" {
		return 0, nil
	}
	for nama := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		n := slices.Index(namaKelompok, strings.ToUpper(strings.TrimFunc(nama, kosong)))
		if n < 0 {
			return 0, &IndikatorError{Medan: "kelompok", Diharapkan: "IKU, IKK atau IKD", Ditemukan: kutip(nama)}
		}
		k |= 1 << n
	}
	return k, nil
}

// AppendText appends the groups as [Kelompok.String] prints them; nothing for
// the empty set.
func (k Kelompok) AppendText(b []byte) ([]byte, error) {
	if k >= 1<<len(namaKelompok) {
		return b, &IndikatorError{Medan: "kelompok", Diharapkan: "IKU, IKK atau IKD", Ditemukan: fmt.Sprint(uint8(k))}
	}
	awal := len(b)
	for n, nama := range namaKelompok {
		if k.Has(1 << n) {
			if len(b) > awal {
				b = append(b, ", "...)
			}
			b = append(b, nama...)
		}
	}
	return b, nil
}

// MarshalText returns what AppendText appends.
func (k Kelompok) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads groups as [ParseKelompok] does.
func (k *Kelompok) UnmarshalText(b []byte) error { return tetapkan(k, b, ParseKelompok) }

// tetapkan sets *v to what parse reads; on error *v keeps its value.
func tetapkan[T any](v *T, b []byte, parse func(string) (T, error)) error {
	n, err := parse(string(b))
	if err == nil {
		*v = n
	}
	return err
}
