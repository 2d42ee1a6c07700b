package kinerja

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// Pengerjaan is the working of a result: the formula, the numbers put in, the
// result. It is data that any program can show, and has the working ready made
// as text and as LaTeX.
type Pengerjaan struct {
	Kode       string          `json:"kode,omitempty"`
	Nama       string          `json:"nama"`
	Rumus      string          `json:"rumus"`      // with names, in the language of package ekspresi
	Substitusi string          `json:"substitusi"` // the same with numbers
	Variabel   []NilaiVariabel `json:"variabel"`   // in the order of the formula
	Nilai      json.Number     `json:"nilai"`      // rounded
	// Pecahan is the exact result as a fraction, where rounding lost something.
	Pecahan    string   `json:"pecahan,omitempty"`
	Satuan     Satuan   `json:"satuan,omitzero"`
	Desimal    int      `json:"desimal"`    // places of Nilai
	Pembulatan string   `json:"pembulatan"` // in words
	Sumber     string   `json:"sumber,omitempty"`
	Temuan     []string `json:"temuan,omitempty"`
	Teks       string   `json:"teks"`  // lines parted by "\n", none at the end
	LaTeX      string   `json:"latex"` // for math mode, with the package amsmath
}

// NilaiVariabel is a value put into a formula: a decimal, or a fraction where
// it has no finite decimal form.
type NilaiVariabel struct {
	Nama    string      `json:"nama"`
	Makna   string      `json:"makna,omitempty"`
	Satuan  Satuan      `json:"satuan,omitzero"`
	Nilai   json.Number `json:"nilai,omitempty"`
	Pecahan string      `json:"pecahan,omitempty"`
}

// String returns the working as text.
func (p Pengerjaan) String() string { return p.Teks }

// Pengerjaan returns the working of the result. That of the zero HasilRumus is
// empty.
func (h HasilRumus) Pengerjaan() Pengerjaan {
	r := h.rumus
	if r.Ekspresi == nil {
		return Pengerjaan{}
	}
	p := Pengerjaan{
		Kode: r.Kode, Nama: r.Nama, Satuan: r.Satuan, Sumber: r.Sumber, Desimal: r.Desimal,
		Rumus:      r.Ekspresi.String(),
		Substitusi: r.Ekspresi.Cetak(ekspresi.Data, h.masukan),
		Nilai:      json.Number(h.Bulat.StringFixed(int32(r.Desimal))),
		Pembulatan: r.pembulatan().String(),
	}
	if !h.tepat() {
		p.Pecahan = h.Nilai.String()
	}
	for i, nama := range r.Ekspresi.Variabel() {
		p.Variabel = append(p.Variabel, r.nilaiVariabel(nama, i, h.masukan[i]))
	}
	for _, t := range h.Temuan {
		p.Temuan = append(p.Temuan, t.Pesan)
	}
	p.Teks, p.LaTeX = h.teks(), h.latex()
	return p
}

// tepat reports whether rounding lost nothing.
func (h HasilRumus) tepat() bool { return h.Bulat.Rat().Cmp(h.Nilai) == 0 }

func (r *Rumus) nilaiVariabel(nama string, i int, nilai *big.Rat) NilaiVariabel {
	d := r.uraian(nama, i)
	v := NilaiVariabel{Nama: nama, Makna: d.Makna, Satuan: d.Satuan}
	if tempat, tepat := nilai.FloatPrec(); tepat {
		v.Nilai = json.Number(nilai.FloatString(tempat))
	} else {
		v.Pecahan = nilai.String()
	}
	return v
}

func (h HasilRumus) teks() string {
	r := h.rumus
	tanda, dari := "= ", ""
	if !h.tepat() {
		tanda, dari = "≈ ", " (dibulatkan "+r.pembulatan().String()+")"
	}
	satuan := " " + r.Satuan.String()
	if r.Satuan == satuanPersen {
		satuan = "%"
	}
	baris := []string{
		r.Nama,
		"= " + r.Ekspresi.Cetak(ekspresi.Indonesia, nil),
		"= " + r.Ekspresi.Cetak(ekspresi.Indonesia, h.masukan),
		tanda + strings.TrimRight(ekspresi.CetakAngka(ekspresi.Indonesia, h.Bulat.Rat(), r.Desimal)+satuan, " ") + dari,
	}
	return strings.Join(baris, "\n")
}

func (h HasilRumus) latex() string {
	r := h.rumus
	tanda := " \\\\\n&= "
	akhir := tanda
	if !h.tepat() {
		akhir = " \\\\\n&\\approx "
	}
	satuan := ""
	switch {
	case r.Satuan == satuanPersen:
		satuan = `\%`
	case !r.Satuan.IsZero():
		satuan = `\ ` + ekspresi.TeksLaTeX(r.Satuan.String())
	}
	return "\\begin{aligned}\n" + ekspresi.TeksLaTeX(r.Nama) +
		" &= " + r.Ekspresi.LaTeX() +
		tanda + r.Ekspresi.Cetak(ekspresi.LaTeX, h.masukan) +
		akhir + ekspresi.CetakAngka(ekspresi.LaTeX, h.Bulat.Rat(), r.Desimal) + satuan +
		"\n\\end{aligned}"
}
