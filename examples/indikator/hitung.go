package main

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// hasilHitung is the answer of hitung.
type hasilHitung struct {
	Nilai      angka  `json:"nilai"`
	Pecahan    string `json:"pecahan,omitempty"`
	Pengerjaan string `json:"pengerjaan"`
}

// hitung computes a formula with the values of its variables.
func hitung(p *permintaan) error {
	if p.rumus == "" {
		return errors.New("hitung: -rumus belum diisi")
	}
	e, err := ekspresi.Parse(p.rumus)
	if err != nil {
		return err
	}
	nilai, err := bacaVariabel(e, p.argumen)
	if err != nil {
		return err
	}
	v, err := e.Eval(func(nama string) (*big.Rat, bool) { r, ok := nilai[nama]; return r, ok })
	if err != nil {
		return err
	}
	a := angka{v, p.desimal}
	h := hasilHitung{a, a.pecahan(), pengerjaan(e, nilai, a)}
	if p.format == "json" {
		return tulisJSON(&p.stdout, h)
	}
	fmt.Fprintf(&p.stdout, "Nilai       %s\nPengerjaan  %s\n", a.lengkap(), h.Pengerjaan)
	return nil
}

// bacaVariabel reads arguments such as "a=3" and "PAS terlayani=583". A value
// is written as in the formula, so 80% is 0,8, and may itself be computed.
func bacaVariabel(e *ekspresi.Ekspresi, argumen []string) (map[string]*big.Rat, error) {
	nilai := make(map[string]*big.Rat, len(argumen))
	dikenal := e.Variabel()
	for _, arg := range argumen {
		nama, teks, ada := strings.Cut(arg, "=")
		nama = strings.TrimSpace(nama)
		if s, ok := strings.CutPrefix(nama, "["); ok {
			nama = strings.TrimSpace(strings.TrimSuffix(s, "]"))
		}
		_, dua := nilai[nama]
		switch {
		case !ada:
			return nil, fmt.Errorf("%q: diharapkan NAMA=NILAI", arg)
		case !slices.Contains(dikenal, nama):
			return nil, fmt.Errorf("variabel %q tidak ada dalam rumus; yang ada: %s", nama, strings.Join(dikenal, ", "))
		case dua:
			return nil, fmt.Errorf("variabel %q diisi dua kali", nama)
		}
		v, err := tetapan(teks)
		if err != nil {
			return nil, fmt.Errorf("nilai %q: %w", nama, err)
		}
		nilai[nama] = v
	}
	return nilai, nil
}

// tetapan reads a number as formulas write it.
func tetapan(s string) (*big.Rat, error) {
	e, err := ekspresi.Parse(s)
	if err != nil {
		return nil, err
	}
	return e.Eval(func(string) (*big.Rat, bool) { return nil, false })
}

// pengerjaan shows the formula, the numbers put in, and the result.
func pengerjaan(e *ekspresi.Ekspresi, nilai map[string]*big.Rat, hasil angka) string {
	var urut []*big.Rat
	for _, nama := range e.Variabel() {
		urut = append(urut, nilai[nama])
	}
	langkah := []string{e.Cetak(ekspresi.Indonesia, nil)}
	if s := e.Cetak(ekspresi.Indonesia, urut); s != langkah[0] {
		langkah = append(langkah, s)
	}
	tanda := " = "
	if hasil.pecahan() != "" {
		tanda = " ≈ "
	}
	return strings.Join(langkah, " = ") + tanda + hasil.teks()
}
