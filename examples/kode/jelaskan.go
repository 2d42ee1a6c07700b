package main

import (
	"encoding/json"
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

type entriJSON struct {
	Kode        nomenklatur.Kode        `json:"kode"`
	Tingkat     string                  `json:"tingkat"`
	Nama        string                  `json:"nama"`
	JenisDaerah nomenklatur.JenisDaerah `json:"jenisDaerah"`
	Edisi       []nomenklatur.Edisi     `json:"edisi"`
	Indikator   string                  `json:"indikator"`
	Satuan      string                  `json:"satuan"`
	Jalur       []kodeNama              `json:"jalur"`
	Dahulu      []kodeNama              `json:"dahulu"`
	Kini        []kodeNama              `json:"kini"`
	SatuSumber  bool                    `json:"satuSumber"`
}

type kodeNama struct {
	Kode nomenklatur.Kode `json:"kode"`
	Nama string           `json:"nama"`
}

// jelaskan says what codes are: their path, where and in which editions they
// stand, what they were called before and, for a withdrawn row, what took
// their place.
func jelaskan(p *permintaan) (bool, error) {
	k, err := p.daftar()
	if err != nil {
		return false, err
	}
	var out []entriJSON
	semua := true
	for _, s := range p.argumen {
		kode, err := nomenklatur.ParseKode(s)
		if err != nil {
			return false, err
		}
		found := p.entri(k, kode)
		if len(found) == 0 {
			semua = false
			if !p.json {
				fmt.Fprintf(p.stdout, "%v: %s\n", kode, p.sebabTiada(k, kode))
			}
		}
		out = append(out, found...)
	}
	if !p.json {
		for _, e := range out {
			tulisEntri(p, e)
		}
		return semua, nil
	}
	var v any = out
	switch len(out) {
	case 0:
		v = []entriJSON{}
	case 1:
		v = out[0]
	}
	return semua, p.tulisJSON(v)
}

// entri are the rows of a code; a code bound to a bidang is the penunjang row
// it was bound from.
func (p *permintaan) entri(k *nomenklatur.Katalog, kode nomenklatur.Kode) []entriJSON {
	var out []entriJSON
	for e := range k.Entries(kode) {
		if p.cocokEntri(e) {
			out = append(out, jadiJSON(k, e, kode))
		}
	}
	if len(out) > 0 {
		return out
	}
	if penunjang, ok := kode.Unbind(); ok {
		for e := range k.Entries(penunjang) {
			if p.cocokEntri(e) {
				out = append(out, jadiJSON(k, e, kode))
			}
		}
	}
	return out
}

func jadiJSON(k *nomenklatur.Katalog, e nomenklatur.Entri, kode nomenklatur.Kode) entriJSON {
	out := entriJSON{
		Kode: kode, Tingkat: e.Tingkat().String(), Nama: e.Nama, JenisDaerah: e.JenisDaerah, Edisi: []nomenklatur.Edisi{},
		Indikator: e.Indikator, Satuan: e.Satuan, SatuSumber: e.SatuSumber,
		Jalur: []kodeNama{}, Dahulu: []kodeNama{}, Kini: []kodeNama{},
	}
	for ed := range e.Edisi.All() {
		out.Edisi = append(out.Edisi, ed)
	}
	for atas := range kode.Ancestors() {
		if r, ok := k.Lookup(e.Edisi.Latest(), e.JenisDaerah, atas); ok {
			out.Jalur = append(out.Jalur, kodeNama{atas, r.Nama})
		}
	}
	out.Jalur = append(out.Jalur, kodeNama{kode, e.Nama})
	for lain := range k.Entries(e.Kode) { // the same code under another name
		if lain.JenisDaerah == e.JenisDaerah && lain.Nama != e.Nama && lain.Edisi.Latest() < e.Edisi.Latest() {
			out.Dahulu = append(out.Dahulu, kodeNama{kode, lain.Nama})
		}
	}
	if k.Withdrawn(e) {
		for _, c := range k.Replacements(e) {
			out.Kini = append(out.Kini, kodeNama{ikat(c.Entri.Kode, kode), c.Entri.Nama})
		}
	} else {
		for _, lama := range k.Predecessors(e) {
			out.Dahulu = append(out.Dahulu, kodeNama{ikat(lama.Kode, kode), lama.Nama})
		}
	}
	return out
}

// ikat binds a penunjang code to the bidang of the code that was asked for.
func ikat(k, tanya nomenklatur.Kode) nomenklatur.Kode {
	if b, err := k.Bind(tanya.BidangUrusan()); err == nil && k.IsPenunjang() {
		return b
	}
	return k
}

// sebabTiada says why a code was not found.
func (p *permintaan) sebabTiada(k *nomenklatur.Katalog, kode nomenklatur.Kode) string {
	if p.edisi != 0 && p.daerah != 0 {
		_, err := k.Find(p.edisi, p.daerah, kode)
		return err.Error()
	}
	if p.katalog == "" {
		return "tidak ditemukan; katalog tersemat hanya memuat sebagian daftar, muat daftar lengkap dengan -katalog"
	}
	return "tidak ditemukan"
}

func tulisEntri(p *permintaan, e entriJSON) {
	fmt.Fprintf(p.stdout, "%v  %s\n", e.Kode, e.Nama)
	fmt.Fprintf(p.stdout, "  tingkat       %s\n  jenis daerah  %s\n", e.Tingkat, e.JenisDaerah)
	for i, ed := range e.Edisi {
		label := "edisi"
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(p.stdout, "  %-12s  %s\n", label, ed.Sebutan())
	}
	for _, r := range []struct{ label, isi string }{{"indikator", e.Indikator}, {"satuan", e.Satuan}} {
		if r.isi != "" {
			fmt.Fprintf(p.stdout, "  %-12s  %s\n", r.label, r.isi)
		}
	}
	for _, r := range []struct {
		label string
		isi   []kodeNama
	}{{"jalur", e.Jalur[:len(e.Jalur)-1]}, {"dahulu", e.Dahulu}, {"kini", e.Kini}} {
		for i, x := range r.isi {
			label := r.label
			if i > 0 {
				label = ""
			}
			fmt.Fprintf(p.stdout, "  %-12s  %v %s\n", label, x.Kode, x.Nama)
		}
	}
	if e.SatuSumber {
		fmt.Fprintln(p.stdout, "  perhatian     hanya satu sumber; periksa pada lampiran keputusan")
	}
}

func (p *permintaan) tulisJSON(v any) error {
	enc := json.NewEncoder(p.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// tulisBaris writes one JSON value a line.
func (p *permintaan) tulisBaris(v any) error {
	enc := json.NewEncoder(p.stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
