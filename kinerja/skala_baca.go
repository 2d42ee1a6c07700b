package kinerja

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// SkalaError says in which line of a text no scale could be read.
type SkalaError struct {
	Baris      int // from 1
	Diharapkan string
	Ditemukan  string
	Sebab      error // an error about a part of the line, or nil
}

// Error returns the message in Indonesian.
func (e *SkalaError) Error() string {
	s := fmt.Sprintf("kinerja: skala baris %d: diharapkan %s, ditemukan %s", e.Baris, e.Diharapkan, kutipSkala(e.Ditemukan))
	if e.Sebab != nil {
		s += ": " + e.Sebab.Error()
	}
	return s
}

// Unwrap returns [ErrSkala] and the cause.
func (e *SkalaError) Unwrap() []error {
	if e.Sebab == nil {
		return []error{ErrSkala}
	}
	return []error{ErrSkala, e.Sebab}
}

// maksTeksSkala bounds the text of a scale.
const maksTeksSkala = 1 << 16

// ParseSkala reads a scale from lines of text. A line with a semicolon is a
// class: its predicate, its interval as [ParseSelang] reads it, then any other
// words for the predicate. A line with a colon is one of nama, judul, sumber,
// tahun, satuan, desimal, perlakuan. Blank lines and those that begin with #
// are passed over:
//
//	nama: kampung
//	desimal: 2
//	Maju; >80–100; Mandiri
//	Berkembang; >50–80
//	Tertinggal; 0–50
//
// The error wraps [ErrSkala]; about a line it is a [*SkalaError].
func ParseSkala(teks string) (*Skala, error) {
	if len(teks) > maksTeksSkala {
		return nil, fmt.Errorf("kinerja: %w: teks lebih dari %d byte", ErrSkala, maksTeksSkala)
	}
	var d DefinisiSkala
	tertulis := make(map[string]bool)
	nomor := 0
	for baris := range strings.Lines(teks) {
		nomor++
		isi := rapat(baris)
		if isi == "" || isi[0] == '#' {
			continue
		}
		if strings.Contains(isi, ";") && !kepalaSkala(isi) {
			k, err := bacaKelas(isi)
			if err != nil {
				return nil, &SkalaError{nomor, `kelas "predikat; selang; sebutan"`, isi, err}
			}
			d.Kelas = append(d.Kelas, k)
			continue
		}
		kunci, v, ada := strings.Cut(isi, ":")
		kunci = strings.ToLower(strings.TrimSpace(kunci))
		switch {
		case !ada || !kepalaSkala(isi):
			return nil, &SkalaError{nomor, "nama, judul, sumber, tahun, satuan, desimal, perlakuan atau kelas", isi, nil}
		case tertulis[kunci]:
			return nil, &SkalaError{nomor, kunci + " hanya sekali", isi, nil}
		}
		tertulis[kunci] = true
		if err := d.isi(kunci, strings.TrimSpace(v)); err != nil {
			return nil, &SkalaError{nomor, "nilai untuk " + kunci, isi, err}
		}
	}
	return NewSkala(d)
}

// kepalaSkala reports whether a line begins as one of the head does; the rest
// of it may hold semicolons.
func kepalaSkala(isi string) bool {
	kunci, _, ada := strings.Cut(isi, ":")
	switch strings.ToLower(strings.TrimSpace(kunci)) {
	case "nama", "judul", "sumber", "tahun", "satuan", "desimal", "perlakuan":
		return ada
	}
	return false
}

func (d *DefinisiSkala) isi(kunci, v string) (err error) {
	switch kunci {
	case "nama":
		d.Nama = v
	case "judul":
		d.Judul = v
	case "sumber":
		d.Sumber = v
	case "tahun":
		d.Tahun, err = strconv.Atoi(v)
	case "satuan":
		d.Satuan = ParseSatuan(v)
	case "desimal":
		d.Desimal, err = strconv.Atoi(v)
	case "perlakuan":
		d.Perlakuan, err = ParsePerlakuan(v)
	}
	return err
}

func bacaKelas(isi string) (Kelas, error) {
	bagian := strings.Split(isi, ";")
	sel, err := ParseSelang(strings.TrimSpace(bagian[1]))
	k := Kelas{Predikat: strings.TrimSpace(bagian[0]), Selang: sel}
	for _, s := range bagian[2:] {
		k.Sebutan = append(k.Sebutan, strings.TrimSpace(s))
	}
	return k, err
}

// MarshalText writes the scale as [ParseSkala] reads it, from the highest class
// to the lowest. A scale whose words hold a semicolon or begin as a line of
// the head cannot be written so: the error wraps [ErrSkala].
func (s *Skala) MarshalText() ([]byte, error) {
	var b bytes.Buffer
	d := s.def
	fmt.Fprintf(&b, "nama: %s\n", d.Nama)
	tulis := func(kunci, v string, ada bool) {
		if ada {
			fmt.Fprintf(&b, "%s: %s\n", kunci, rapat(v))
		}
	}
	tulis("judul", d.Judul, d.Judul != "")
	tulis("sumber", d.Sumber, d.Sumber != "")
	tulis("tahun", strconv.Itoa(d.Tahun), d.Tahun != 0)
	tulis("satuan", d.Satuan.String(), !d.Satuan.IsZero())
	tulis("desimal", strconv.Itoa(d.Desimal), d.Desimal != 0)
	tulis("perlakuan", d.Perlakuan.String(), d.Perlakuan != PerlakuanBawaan)
	for i := len(d.Kelas) - 1; i >= 0; i-- {
		k := d.Kelas[i]
		kata := append([]string{k.Predikat, k.Selang.String()}, k.Sebutan...)
		baris := strings.Join(kata, "; ")
		if strings.Count(baris, ";") != len(kata)-1 || baris[0] == '#' || kepalaSkala(baris) || k.Selang == (Selang{}) {
			return nil, fmt.Errorf("kinerja: %w: kelas %q tidak dapat ditulis sebagai baris", ErrSkala, k.Predikat)
		}
		b.WriteString(baris + "\n")
	}
	return b.Bytes(), nil
}

// UnmarshalText reads a scale as [ParseSkala] does.
func (s *Skala) UnmarshalText(b []byte) error { return s.isi(ParseSkala(string(b))) }

// MarshalJSON writes the [DefinisiSkala].
func (s *Skala) MarshalJSON() ([]byte, error) { return json.Marshal(s.def) }

// UnmarshalJSON reads a [DefinisiSkala], unknown fields are an error.
func (s *Skala) UnmarshalJSON(b []byte) error {
	var d DefinisiSkala
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		return fmt.Errorf("kinerja: %w: %w", ErrSkala, err)
	}
	return s.isi(NewSkala(d))
}

// MarshalYAML returns the [DefinisiSkala].
func (s *Skala) MarshalYAML() (any, error) { return s.def, nil }

// UnmarshalYAML reads a [DefinisiSkala]. Unknown fields are an error if the
// decoder of the caller says so.
func (s *Skala) UnmarshalYAML(unmarshal func(any) error) error {
	var d DefinisiSkala
	if err := unmarshal(&d); err != nil {
		return fmt.Errorf("kinerja: %w: %w", ErrSkala, err)
	}
	return s.isi(NewSkala(d))
}

// isi takes over what was read, unless there was an error.
func (s *Skala) isi(baru *Skala, err error) error {
	if err == nil {
		*s = *baru
	}
	return err
}
