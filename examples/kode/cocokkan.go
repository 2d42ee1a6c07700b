package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

type uraianJSON struct {
	Masukan   string           `json:"masukan"`
	Kode      nomenklatur.Kode `json:"kode"`
	Perbaikan []string         `json:"perbaikan"`
	Galat     string           `json:"galat"`
}

// uraikan reads codes as people type them. What one reading leaves open, the
// catalogue may settle.
func uraikan(p *permintaan) (bool, error) {
	if len(p.argumen) == 0 {
		return false, fmt.Errorf("uraikan: tidak ada teks")
	}
	k, err := p.daftar()
	if err != nil {
		return false, err
	}
	semua := true
	for _, s := range p.argumen {
		kode, perbaikan, err := k.ResolveKode(nomenklatur.KodeTertulis{Teks: s, JenisDaerah: p.daerah, Edisi: p.edisi})
		u := uraianJSON{Masukan: s, Kode: kode, Perbaikan: []string{}}
		for _, x := range perbaikan {
			u.Perbaikan = append(u.Perbaikan, x.String())
		}
		if err != nil {
			u.Galat, semua = err.Error(), false
		}
		if p.json {
			if err := p.tulisBaris(u); err != nil {
				return false, err
			}
			continue
		}
		hasil := u.Kode.String()
		if u.Galat != "" {
			hasil = u.Galat
		}
		fmt.Fprintf(p.stdout, "%s → %s\n", s, hasil)
		for _, x := range u.Perbaikan {
			fmt.Fprintf(p.stdout, "    %s\n", x)
		}
	}
	return semua, nil
}

type cocokJSON struct {
	Masukan   string                `json:"masukan"`
	Kode      nomenklatur.Kode      `json:"kode"`
	Keyakinan nomenklatur.Keyakinan `json:"keyakinan"`
	Calon     []calonJSON           `json:"calon"`
}

type calonJSON struct {
	Kode  nomenklatur.Kode `json:"kode"`
	Nama  string           `json:"nama"`
	Edisi string           `json:"edisi"`
}

// cocokkan turns names into codes, one line at a time. Without -daerah a name
// that both kinds of region have is never sure.
func cocokkan(p *permintaan) (bool, error) {
	k, err := p.daftar()
	if err != nil {
		return false, err
	}
	r, err := p.masukan()
	if err != nil {
		return false, err
	}
	defer r.Close()
	semua := true
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for baris := 1; sc.Scan(); baris++ {
		line := strings.TrimRight(sc.Text(), "\r")
		if strings.TrimSpace(line) == "" {
			continue
		}
		q, err := p.kueri(line)
		if err != nil {
			return false, fmt.Errorf("baris %d: %w", baris, err)
		}
		m := k.Match(q)
		semua = semua && m.Keyakinan != nomenklatur.TidakAda
		if err := p.tulisCocok(q.Nama, m); err != nil {
			return false, err
		}
	}
	if err := sc.Err(); err != nil {
		return false, err
	}
	return semua, nil
}

// kueri reads a line: name, indicator, unit, parent code.
func (p *permintaan) kueri(line string) (nomenklatur.Query, error) {
	f := append(strings.Split(line, "\t"), "", "", "")
	q := nomenklatur.Query{Nama: f[0], Indikator: f[1], Satuan: f[2], JenisDaerah: p.daerah, Edisi: p.edisi}
	if s := strings.TrimSpace(f[3]); s != "" {
		kode, _, err := nomenklatur.ParseKodeLenient(s)
		if err != nil {
			return q, fmt.Errorf("kode induk: %w", err)
		}
		q.Induk = kode
	}
	return q, nil
}

func (p *permintaan) tulisCocok(nama string, m nomenklatur.Padanan) error {
	out := cocokJSON{Masukan: nama, Kode: m.Kode(), Keyakinan: m.Keyakinan, Calon: []calonJSON{}}
	for _, c := range m.Calon {
		out.Calon = append(out.Calon, calonJSON{c.Entri.Kode, c.Entri.Nama, c.Entri.Edisi.String()})
	}
	if p.json {
		return p.tulisBaris(out)
	}
	fmt.Fprintf(p.stdout, "%-9s  %-17v  %s\n", m.Keyakinan, out.Kode, nama)
	if m.Keyakinan != nomenklatur.Pasti {
		for _, c := range out.Calon {
			fmt.Fprintf(p.stdout, "             %-17v  %s (%s)\n", c.Kode, c.Nama, c.Edisi)
		}
	}
	return nil
}

// masukan is the file named, or standard input.
func (p *permintaan) masukan() (io.ReadCloser, error) {
	if len(p.argumen) > 1 {
		return nil, fmt.Errorf("diharapkan satu FILE, ditemukan %d", len(p.argumen))
	}
	if len(p.argumen) == 0 || p.argumen[0] == "-" {
		return io.NopCloser(p.stdin), nil
	}
	return os.Open(p.argumen[0])
}
