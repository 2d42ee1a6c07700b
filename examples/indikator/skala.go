package main

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"text/tabwriter"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// hasilSkala is the answer of skala. Predikat is empty for a value that has
// none; Catatan tells of a value that no printed interval holds.
type hasilSkala struct {
	Nilai    angka  `json:"nilai"`
	Pecahan  string `json:"pecahan,omitempty"`
	Predikat string `json:"predikat"`
	Skala    string `json:"skala"`
	Catatan  string `json:"catatan,omitempty"`
}

// skala classifies a value, or lists the scales.
func skala(p *permintaan) error {
	switch len(p.argumen) {
	case 0:
		return daftarSkala(p)
	case 1:
	default:
		return fmt.Errorf("skala: diharapkan satu NILAI, ditemukan %d", len(p.argumen))
	}
	s, perlakuan, err := p.cariSkala()
	if err != nil {
		return err
	}
	v, err := nilaiSkala(s, p.argumen[0])
	if err != nil {
		return err
	}
	a := angka{v, p.desimal}
	k := s.Classify(v, perlakuan)
	h := hasilSkala{Nilai: a, Pecahan: a.pecahan(), Predikat: k.Predikat.String(), Skala: s.Nama()}
	if t, ada := k.Temuan(); ada {
		h.Catatan = t.Pesan
	}
	if p.format == "json" {
		return tulisJSON(&p.stdout, h)
	}
	fmt.Fprintf(&p.stdout, "Nilai     %s\nPredikat  %s\nSkala     %s\n", a.lengkap(), atauStrip(h.Predikat), s.Definisi().Judul)
	if h.Catatan != "" {
		fmt.Fprintln(&p.stdout, "Catatan  ", h.Catatan)
	}
	return nil
}

// nilaiSkala reads a value of a scale; on one of percents and on one of points
// the sign % says nothing new. Of a number with two readings, as 76.605, it is
// the one that lies on the scale, if the other does not.
func nilaiSkala(s *kinerja.Skala, teks string) (*big.Rat, error) {
	teks = strings.TrimSuffix(strings.TrimSpace(teks), "%")
	v, err := tetapan(teks)
	if !errors.Is(err, ekspresi.ErrAmbigu) {
		return v, err
	}
	var cocok []*big.Rat
	for _, b := range kinerja.ParseTarget(teks).Bacaan() {
		if r := b.Rat(); s.Classify(r, kinerja.PerlakuanTercetak).Letak <= kinerja.LetakCelah {
			cocok = append(cocok, r)
		}
	}
	if len(cocok) != 1 {
		return nil, err
	}
	return cocok[0], nil
}

// cariSkala finds the scale that is asked for and the treatment of gaps.
func (p *permintaan) cariSkala() (*kinerja.Skala, kinerja.Perlakuan, error) {
	perlakuan, err := kinerja.ParsePerlakuan(p.perlakuan)
	if err != nil {
		return nil, 0, err
	}
	s, ada := kinerja.LookupSkala(p.skala)
	if !ada {
		var nama []string
		for s := range kinerja.AllSkala() {
			nama = append(nama, s.Nama())
		}
		return nil, 0, fmt.Errorf("skala %q tidak dikenal: diharapkan %s", p.skala, strings.Join(nama, ", "))
	}
	return s, perlakuan, nil
}

type skalaJSON struct {
	Nama   string   `json:"nama"`
	Judul  string   `json:"judul"`
	Sumber string   `json:"sumber"`
	Kelas  []string `json:"kelas"`
}

func daftarSkala(p *permintaan) error {
	if p.skalaDiminta {
		return errors.New("skala: NILAI belum diisi")
	}
	semua := []skalaJSON{}
	for s := range kinerja.AllSkala() {
		d := s.Definisi()
		j := skalaJSON{Nama: d.Nama, Judul: d.Judul, Sumber: d.Sumber}
		for _, k := range d.Kelas {
			j.Kelas = append(j.Kelas, fmt.Sprintf("%s %v", k.Predikat, k.Selang))
		}
		semua = append(semua, j)
	}
	if p.format == "json" {
		return tulisJSON(&p.stdout, semua)
	}
	w := tabwriter.NewWriter(&p.stdout, 0, 0, 2, ' ', 0)
	for _, s := range semua {
		fmt.Fprintf(w, "%s\t%s\n", s.Nama, s.Judul)
	}
	return w.Flush()
}

func atauStrip(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
