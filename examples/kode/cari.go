package main

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

type hasilJSON struct {
	Kode        nomenklatur.Kode        `json:"kode"`
	Nama        string                  `json:"nama"`
	JenisDaerah nomenklatur.JenisDaerah `json:"jenisDaerah"`
	Edisi       string                  `json:"edisi"`
	Skor        int                     `json:"skor"`
}

// batasCari is how many rows a search shows.
const batasCari = 20

// cari finds rows by words or by the beginning of a code.
func cari(p *permintaan) (bool, error) {
	k, err := p.daftar()
	if err != nil {
		return false, err
	}
	out := []hasilJSON{}
	for _, h := range k.Search(nomenklatur.Cari{Teks: strings.Join(p.argumen, " "), JenisDaerah: p.daerah, Edisi: p.edisi, Batas: batasCari}) {
		out = append(out, hasilJSON{h.Entri.Kode, h.Entri.Nama, h.Entri.JenisDaerah, h.Entri.Edisi.String(), h.Skor})
	}
	if p.json {
		return len(out) > 0, p.tulisJSON(out)
	}
	for _, h := range out {
		fmt.Fprintf(p.stdout, "%-17v  %-8s  %s (%s)\n", h.Kode, h.JenisDaerah, h.Nama, h.Edisi)
	}
	return len(out) > 0, nil
}
