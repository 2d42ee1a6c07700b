package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/shopspring/decimal"
)

// satu is the only amount among the arguments.
func (p *permintaan) satu() (anggaran.Rupiah, error) {
	if len(p.argumen) != 1 {
		return anggaran.Rupiah{}, fmt.Errorf("diharapkan satu nilai, ditemukan %d", len(p.argumen))
	}
	return p.nilai(p.argumen[0])
}

// nilai reads an amount, perhaps with a unit: under the convention asked for,
// or as it is if it has one reading only.
func (p *permintaan) nilai(s string) (anggaran.Rupiah, error) {
	r, err := p.konvensi.ParseRupiahDalam(s, anggaran.Satu)
	if errors.Is(err, anggaran.ErrAmbigu) && p.konvensi == anggaran.KonvensiTakTentu && bacaan(s) {
		err = fmt.Errorf("%w; sebutkan -konvensi titik atau -konvensi koma", err)
	}
	return r, err
}

// bacaan reports whether naming a convention helps to read a text.
func bacaan(s string) bool {
	_, titik := anggaran.TitikRibuan.ParseRupiahDalam(s, anggaran.Satu)
	_, koma := anggaran.KomaRibuan.ParseRupiahDalam(s, anggaran.Satu)
	return titik == nil || koma == nil
}

func terbilang(p *permintaan) (hasil, error) {
	r, err := p.satu()
	if err != nil {
		return hasil{}, err
	}
	return hasil{
		struct {
			Nilai     anggaran.Rupiah `json:"nilai"`
			Terbilang string          `json:"terbilang"`
		}{r, r.Terbilang()},
		[]string{r.Terbilang()},
	}, nil
}

func baca(p *permintaan) (hasil, error) {
	if len(p.argumen) == 0 {
		return hasil{}, errors.New("baca: tidak ada kata untuk dibaca")
	}
	kata := strings.Join(p.argumen, " ")
	r, err := anggaran.ParseTerbilang(kata)
	if err != nil {
		return hasil{}, err
	}
	return hasil{
		struct {
			Masukan   string          `json:"masukan"`
			Nilai     anggaran.Rupiah `json:"nilai"`
			Terbilang string          `json:"terbilang"`
		}{kata, r, r.Terbilang()},
		[]string{r.String()},
	}, nil
}

// urai says what was read, and by which convention: the one asked for, or the
// only one that reads the text.
func urai(p *permintaan) (hasil, error) {
	if len(p.argumen) == 0 {
		return hasil{}, errors.New("urai: tidak ada teks untuk diurai")
	}
	teks := strings.Join(p.argumen, " ")
	r, err := p.nilai(teks)
	if err != nil {
		return hasil{}, err
	}
	konvensi := cara(teks, p.konvensi)
	return hasil{
		struct {
			Masukan  string          `json:"masukan"`
			Nilai    anggaran.Rupiah `json:"nilai"`
			Konvensi string          `json:"konvensi"`
		}{teks, r, konvensi},
		[]string{fmt.Sprintf("%s (%s)", r, konvensi)},
	}, nil
}

// cara names the convention a text was read by.
func cara(teks string, diminta anggaran.Konvensi) string {
	if diminta != anggaran.KonvensiTakTentu {
		return diminta.String()
	}
	_, titik := anggaran.TitikRibuan.ParseRupiahDalam(teks, anggaran.Satu)
	_, koma := anggaran.KomaRibuan.ParseRupiahDalam(teks, anggaran.Satu)
	switch {
	case titik == nil && koma != nil:
		return anggaran.TitikRibuan.String()
	case koma == nil && titik != nil:
		return anggaran.KomaRibuan.String()
	}
	return "tanpa pemisah"
}

func bagi(p *permintaan) (hasil, error) {
	r, err := p.satu()
	if err != nil {
		return hasil{}, err
	}
	if p.bobot == "" {
		return hasil{}, errors.New("bagi: diharapkan -bobot, misalnya -bobot 1,1,1")
	}
	var bobot []decimal.Decimal
	for i, s := range strings.Split(p.bobot, ",") {
		b, err := decimal.NewFromString(strings.TrimSpace(s))
		if err != nil {
			return hasil{}, fmt.Errorf("-bobot ke-%d: diharapkan bilangan, ditemukan %q", i+1, s)
		}
		bobot = append(bobot, b)
	}
	bagian, err := anggaran.Allocate(r, bobot, p.satuan)
	if err != nil {
		return hasil{}, err
	}
	h := hasil{json: struct {
		Nilai  anggaran.Rupiah   `json:"nilai"`
		Bagian []anggaran.Rupiah `json:"bagian"`
	}{r, bagian}}
	for _, b := range bagian {
		h.baris = append(h.baris, b.String())
	}
	return h, nil
}
