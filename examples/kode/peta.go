package main

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

type petaJSON struct {
	Ringkasan nomenklatur.RingkasanPeta `json:"ringkasan"`
	Baris     []nomenklatur.BarisPeta   `json:"baris"`
}

// peta says what became of each code between two lists, for each kind of
// region that both have (or the one asked for).
func peta(p *permintaan) (bool, error) {
	if p.dari == "" || p.ke == "" || len(p.argumen) > 0 {
		return false, fmt.Errorf("peta: diharapkan -dari FILE -ke FILE")
	}
	dari, _, err := p.muat(p.dari)
	if err != nil {
		return false, err
	}
	ke, _, err := p.muat(p.ke)
	if err != nil {
		return false, err
	}
	out := petaJSON{Baris: []nomenklatur.BarisPeta{}}
	for _, j := range []nomenklatur.JenisDaerah{nomenklatur.Provinsi, nomenklatur.KabupatenKota} {
		if dari.Coverage(j) == 0 || ke.Coverage(j) == 0 || p.daerah != 0 && p.daerah != j {
			continue
		}
		x, err := nomenklatur.NewPeta(
			nomenklatur.Sisi{Katalog: dari, Edisi: dari.Coverage(j).Latest(), JenisDaerah: j},
			nomenklatur.Sisi{Katalog: ke, Edisi: ke.Coverage(j).Latest(), JenisDaerah: j})
		if err != nil {
			return false, err
		}
		out.tambah(x)
	}
	if p.json {
		return len(out.Baris) > 0, p.tulisJSON(out)
	}
	tulisPeta(p, out)
	return len(out.Baris) > 0, nil
}

func (o *petaJSON) tambah(x *nomenklatur.Peta) {
	r := x.Ringkasan()
	o.Ringkasan.Tetap += r.Tetap
	o.Ringkasan.GantiNama += r.GantiNama
	o.Ringkasan.Pindah += r.Pindah
	o.Ringkasan.Pecah += r.Pecah
	o.Ringkasan.Gabung += r.Gabung
	o.Ringkasan.PakaiUlang += r.PakaiUlang
	o.Ringkasan.Dicabut += r.Dicabut
	o.Ringkasan.Baru += r.Baru
	for b := range x.Baris() {
		o.Baris = append(o.Baris, b)
	}
}

// tulisPeta prints the counts, then every code that did not simply stay.
func tulisPeta(p *permintaan, o petaJSON) {
	r := o.Ringkasan
	fmt.Fprintf(p.stdout, "tetap %d, ganti nama %d, pindah %d, pecah %d, gabung %d, pakai ulang %d, dicabut %d, baru %d\n",
		r.Tetap, r.GantiNama, r.Pindah, r.Pecah, r.Gabung, r.PakaiUlang, r.Dicabut, r.Baru)
	for _, b := range o.Baris {
		if b.Jenis == nomenklatur.Tetap {
			continue
		}
		fmt.Fprintf(p.stdout, "%-10s  %-9s  %s\n", b.Jenis, b.Keyakinan, strings.TrimSpace(b.Dari.String()+" "+b.NamaDari))
		for _, x := range b.Ke {
			fmt.Fprintf(p.stdout, "    → %v %s\n", x.Kode, x.Nama)
		}
		if b.Kini.IsValid() {
			fmt.Fprintf(p.stdout, "    kini %v %s\n", b.Kini, b.NamaKini)
		}
	}
}
