package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

type periksaJSON struct {
	Jumlah struct {
		Baris  int        `json:"baris"`
		Temuan jumlahJSON `json:"temuan"`
	} `json:"jumlah"`
	Temuan []temuanJSON `json:"temuan"`
}

type jumlahJSON struct {
	Galat      int `json:"galat"`
	Peringatan int `json:"peringatan"`
	Info       int `json:"info"`
}

// temuanJSON has the fields of a finding as the program audit prints it.
type temuanJSON struct {
	Kode        nomenklatur.Kategori  `json:"kode"`
	Tingkat     nomenklatur.Keparahan `json:"tingkat"`
	Baris       int                   `json:"baris"`
	Jalur       []string              `json:"jalur"`
	Nomenklatur nomenklatur.Kode      `json:"nomenklatur"`
	Nama        string                `json:"nama"`
	Tahun       *int                  `json:"tahun"`
	Tertulis    any                   `json:"tertulis"`
	Terhitung   any                   `json:"terhitung"`
	Selisih     any                   `json:"selisih"`
	Pesan       string                `json:"pesan"`
}

// muat reads a list of one's own. Where it has no column for the edition or
// the kind of region, the flags say them. Without the flag, a list all of
// whose kegiatan are of one kind of region is taken to be of that kind as a
// whole, and the findings say so.
func (p *permintaan) muat(nama string) (*nomenklatur.Katalog, []nomenklatur.Temuan, error) {
	data, err := os.ReadFile(nama)
	if err != nil {
		return nil, nil, err
	}
	edisi := p.edisi
	if edisi == 0 {
		edisi = nomenklatur.TanpaEdisi
	}
	load := func(j nomenklatur.JenisDaerah) (*nomenklatur.Katalog, []nomenklatur.Temuan, error) {
		opsi := []nomenklatur.LoadOption{nomenklatur.WithEdisi(edisi)}
		if j != 0 {
			opsi = append(opsi, nomenklatur.WithJenisDaerah(j))
		}
		k, temuan, err := nomenklatur.Load(bytes.NewReader(data), opsi...)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", nama, err)
		}
		return k, temuan, nil
	}
	k, temuan, err := load(p.daerah)
	if err != nil || p.daerah != 0 {
		return k, temuan, err
	}
	satu := satuJenisDaerah(k, temuan)
	if satu == 0 {
		return k, temuan, nil
	}
	k, temuan, err = load(satu)
	return k, append([]nomenklatur.Temuan{{Kode: nomenklatur.KategoriDaerahDariKode, Keparahan: nomenklatur.Info, Baris: 1,
		Pesan: fmt.Sprintf("daftar tidak menyebut jenis daerah; seluruhnya dibaca sebagai %s menurut kewenangan kegiatannya", satu)}}, temuan...), err
}

// satuJenisDaerah is the only kind of region of a list that does not say it;
// zero if it says it, or has both.
func satuJenisDaerah(k *nomenklatur.Katalog, temuan []nomenklatur.Temuan) nomenklatur.JenisDaerah {
	if !slices.ContainsFunc(temuan, func(t nomenklatur.Temuan) bool { return t.Kode == nomenklatur.KategoriDaerahDariKode }) {
		return 0
	}
	prov, kab := k.Coverage(nomenklatur.Provinsi), k.Coverage(nomenklatur.KabupatenKota)
	switch {
	case kab != 0 && prov == 0:
		return nomenklatur.KabupatenKota
	case prov != 0 && kab == 0:
		return nomenklatur.Provinsi
	}
	return 0
}

// periksa checks a list: what could not be read of it, and what contradicts.
func periksa(p *permintaan) (bool, error) {
	if len(p.argumen) != 1 {
		return false, fmt.Errorf("periksa: diharapkan satu FILE, ditemukan %d", len(p.argumen))
	}
	k, temuan, err := p.muat(p.argumen[0])
	if err != nil {
		return false, err
	}
	temuan = append(temuan, k.Validate()...)
	out := periksaJSON{Temuan: []temuanJSON{}}
	out.Jumlah.Baris = k.Len()
	for _, t := range temuan {
		switch t.Keparahan {
		case nomenklatur.Galat:
			out.Jumlah.Temuan.Galat++
		case nomenklatur.Peringatan:
			out.Jumlah.Temuan.Peringatan++
		case nomenklatur.Info:
			out.Jumlah.Temuan.Info++
		}
		jalur := t.Jalur
		if jalur == nil {
			jalur = []string{}
		}
		out.Temuan = append(out.Temuan, temuanJSON{Kode: t.Kode, Tingkat: t.Keparahan, Baris: t.Baris, Jalur: jalur,
			Nomenklatur: t.Nomenklatur, Nama: t.Nama, Pesan: t.Pesan})
	}
	if p.json {
		return out.Jumlah.Temuan.Galat == 0, p.tulisJSON(out)
	}
	n := out.Jumlah.Temuan
	fmt.Fprintf(p.stdout, "%d baris; temuan: %d galat, %d peringatan, %d info\n", k.Len(), n.Galat, n.Peringatan, n.Info)
	for _, t := range out.Temuan {
		fmt.Fprintf(p.stdout, "%-10s  baris %5d  %-21s  %-17v  %s\n", t.Tingkat, t.Baris, t.Kode, t.Nomenklatur, t.Pesan)
	}
	return n.Galat == 0, nil
}
