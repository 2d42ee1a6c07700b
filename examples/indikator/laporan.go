package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// bawaan are the indicators of the document that ships with the library.
//
//go:embed indikator.yaml
var bawaan []byte

// laporan is what is printed of a file of indicators.
type laporan struct {
	indikator []hasilIndikator
	temuan    []nomenklatur.Temuan
}

type hasilIndikator struct {
	kinerja.Indikator
	tahunan []hasilTahun
}

// hasilTahun is a year of an indicator: what is written, and what was computed
// of it. A nil number is one that could not be computed.
type hasilTahun struct {
	kinerja.Tahunan
	nilai      angka // of the formula, or else the realisasi
	pengerjaan string
	capaian    angka
	predikat   string
}

// laporkan reports on a file.
func laporkan(p *permintaan) error {
	if len(p.argumen) > 1 {
		return fmt.Errorf("diharapkan satu FILE, ditemukan %d", len(p.argumen))
	}
	semua, err := p.bacaBerkas()
	if err != nil {
		return err
	}
	skala, perlakuan, err := p.cariSkala()
	if err != nil {
		return err
	}
	l := laporan{indikator: []hasilIndikator{}}
	for k := range semua {
		l.tambah(&semua[k], p.desimal, skala, perlakuan)
	}
	tulis := map[string]func(*bytes.Buffer, *laporan) error{"teks": tulisTeks, "json": laporanJSON, "markdown": tulisMarkdown}[p.format]
	if err := tulis(&p.stdout, &l); err != nil {
		return err
	}
	for _, t := range l.temuan {
		if t.Keparahan == nomenklatur.Galat {
			return errGalat
		}
	}
	return nil
}

func (p *permintaan) bacaBerkas() ([]kinerja.Indikator, error) {
	nama := "-"
	var r io.Reader = p.stdin
	switch {
	case len(p.argumen) == 0:
		nama, r = "indikator.yaml", bytes.NewReader(bawaan)
	case p.argumen[0] != "-":
		f, err := os.Open(p.argumen[0])
		if err != nil {
			return nil, err
		}
		defer f.Close()
		nama, r = p.argumen[0], f
	}
	semua, err := kinerja.ReadIndikator(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", nama, err)
	}
	return semua, nil
}

// tambah computes an indicator and collects what is to be said about it.
func (l *laporan) tambah(i *kinerja.Indikator, desimal int, skala *kinerja.Skala, perlakuan kinerja.Perlakuan) {
	h := hasilIndikator{Indikator: *i}
	l.temuan = append(l.temuan, i.Validate()...)
	l.temuan = append(l.temuan, kinerja.Lintasan{}.Audit(i)...)
	for _, t := range i.Tahunan {
		th := hasilTahun{Tahunan: t, nilai: angka{nil, desimal}, capaian: angka{nil, desimal}}
		if v, ok := t.Realisasi.Rat(); ok {
			th.nilai.nilai = v
		}
		if len(t.Data) > 0 {
			l.hitung(i, &th)
		}
		l.capaian(i, &th, skala, perlakuan)
		h.tahunan = append(h.tahunan, th)
	}
	l.indikator = append(l.indikator, h)
}

// hitung evaluates the formula with the data of the year.
func (l *laporan) hitung(i *kinerja.Indikator, th *hasilTahun) {
	v, e, nilai, err := i.Evaluate(th.Tahun)
	switch {
	case errors.Is(err, ekspresi.ErrVariabel), errors.Is(err, ekspresi.ErrParse), errors.Is(err, kinerja.ErrTanpaRumus):
		return // Validate has said so
	case err != nil:
		l.temuan = append(l.temuan, nomenklatur.Temuan{Kode: "rumus-tidak-terhitung", Keparahan: nomenklatur.Peringatan,
			Nama: i.Nama, Tahun: th.Tahun, Pesan: fmt.Sprintf("Rumus tidak dapat dihitung: %v.", err)})
		return
	}
	th.nilai.nilai = v
	data := make(map[string]*big.Rat)
	for k, nama := range e.Variabel() {
		data[nama] = nilai[k]
	}
	th.pengerjaan = pengerjaan(e, data, th.nilai)
}
