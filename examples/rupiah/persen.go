package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/shopspring/decimal"
)

// persen rounds a percentage half up to the places asked for: the number for
// JSON, the text for people.
func (p *permintaan) persen(x anggaran.Persen) (angka, string, error) {
	r, err := x.Round(p.desimal, anggaran.SetengahKeAtas)
	if err != nil {
		return angka{}, "", err
	}
	teks, err := x.AppendFixed(nil, p.desimal, anggaran.SetengahKeAtas, anggaran.TitikRibuan)
	return angka{r.Decimal()}, string(teks), err
}

// angka is an exact decimal that JSON writes as a number.
type angka struct{ decimal.Decimal }

func (a angka) MarshalJSON() ([]byte, error) { return []byte(a.Decimal.String()), nil }

func serap(p *permintaan) (hasil, error) {
	if p.pagu == "" || p.realisasi == "" || len(p.argumen) > 0 {
		return hasil{}, errors.New("serap: diharapkan -pagu NILAI -realisasi NILAI")
	}
	pagu, err := p.nilai(p.pagu)
	if err != nil {
		return hasil{}, err
	}
	realisasi, err := p.nilai(p.realisasi)
	if err != nil {
		return hasil{}, err
	}
	x, err := anggaran.Penyerapan(realisasi, pagu)
	if err != nil {
		return hasil{}, err
	}
	persen, teks, err := p.persen(x)
	if err != nil {
		return hasil{}, err
	}
	sisa, err := anggaran.Sisa(realisasi, pagu)
	if err != nil {
		return hasil{}, err
	}
	return hasil{
		struct {
			Pagu      anggaran.Rupiah `json:"pagu"`
			Realisasi anggaran.Rupiah `json:"realisasi"`
			Persen    angka           `json:"persen"`
			Sisa      anggaran.Rupiah `json:"sisa"`
		}{pagu, realisasi, persen, sisa},
		[]string{teks, "sisa " + sisa.String()},
	}, nil
}

// tumbuh takes the yearly growths of a series, their arithmetic mean as table
// T-C.24 does, and the compound rate.
func tumbuh(p *permintaan) (hasil, error) {
	if len(p.argumen) < 2 {
		return hasil{}, fmt.Errorf("tumbuh: diharapkan paling sedikit dua nilai, ditemukan %d", len(p.argumen))
	}
	var nilai []anggaran.Isian
	for _, s := range p.argumen {
		r, err := p.nilai(s)
		if err != nil {
			return hasil{}, err
		}
		nilai = append(nilai, anggaran.IsianOf(r))
	}
	out := struct {
		Tumbuh   []angka `json:"tumbuh"`
		RataRata angka   `json:"rataRata"`
		Majemuk  angka   `json:"majemuk"`
	}{Tumbuh: []angka{}}
	var baris []string
	for i := 1; i < len(nilai); i++ {
		dulu, _ := nilai[i-1].Rupiah()
		kini, _ := nilai[i].Rupiah()
		x, err := anggaran.Pertumbuhan(dulu, kini)
		if err != nil {
			return hasil{}, err
		}
		a, teks, err := p.persen(x)
		if err != nil {
			return hasil{}, err
		}
		out.Tumbuh = append(out.Tumbuh, a)
		baris = append(baris, teks)
	}
	rata, err := anggaran.RataRataPertumbuhan(nilai)
	if err != nil {
		return hasil{}, err
	}
	dulu, _ := nilai[0].Rupiah()
	kini, _ := nilai[len(nilai)-1].Rupiah()
	majemuk, err := anggaran.Majemuk(dulu, kini, len(nilai)-1)
	if err != nil {
		return hasil{}, err
	}
	var rataTeks, majemukTeks string
	if out.RataRata, rataTeks, err = p.persen(rata.Persen); err != nil {
		return hasil{}, err
	}
	if out.Majemuk, majemukTeks, err = p.persen(majemuk); err != nil {
		return hasil{}, err
	}
	return hasil{out, []string{
		"pertumbuhan " + strings.Join(baris, "  "),
		"rata-rata   " + rataTeks,
		"majemuk     " + majemukTeks,
	}}, nil
}
