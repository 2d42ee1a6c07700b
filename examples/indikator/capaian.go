package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// hasilCapaian is the answer of capaian, in per cent.
type hasilCapaian struct {
	Capaian    angka    `json:"capaian"`
	Pecahan    string   `json:"pecahan,omitempty"`
	Predikat   string   `json:"predikat"`
	Pengerjaan string   `json:"pengerjaan"`
	Cara       string   `json:"cara"`
	Skala      string   `json:"skala"`
	Catatan    []string `json:"catatan,omitempty"`
}

// capaian computes realisasi against target.
func capaian(p *permintaan) error {
	if len(p.argumen) > 0 {
		return fmt.Errorf("capaian: %q tidak dikenal: target dan realisasi ditulis dengan -target dan -realisasi", p.argumen[0])
	}
	arah, err := kinerja.ParseArah(p.arah)
	if err != nil {
		return err
	}
	rumus, err := pilihRumus(arah, p.cara)
	if err != nil {
		return err
	}
	cara := kinerja.CaraCapaian{Rumus: rumus, DalamRentangSeratus: true}
	if p.batas != "" {
		if cara.Batas, err = tetapan(strings.TrimSuffix(p.batas, "%")); err != nil {
			return fmt.Errorf("-batas: %w", err)
		}
	}
	skala, perlakuan, err := p.cariSkala()
	if err != nil {
		return err
	}
	c, err := p.hitungCapaian(cara)
	if err != nil {
		return err
	}
	a := angka{c.Nilai, p.desimal}
	k := skala.Classify(c.Nilai, perlakuan)
	kerja, err := c.Pengerjaan(a.tempat(), anggaran.SetengahKeAtas)
	if err != nil {
		return err
	}
	h := hasilCapaian{
		Capaian: a, Pecahan: a.pecahan(), Predikat: k.Predikat.String(),
		Pengerjaan: strings.ReplaceAll(kerja.Teks, "\n", " "), Cara: rumus.String(), Skala: skala.Nama(),
	}
	for _, t := range c.Temuan() {
		h.Catatan = append(h.Catatan, t.Pesan)
	}
	if t, ada := k.Temuan(); ada {
		h.Catatan = append(h.Catatan, t.Pesan)
	}
	if p.format == "json" {
		return tulisJSON(&p.stdout, h)
	}
	fmt.Fprintf(&p.stdout, "Capaian     %s %%\nPredikat    %s\nCara        %s\n", a.lengkap(), atauStrip(h.Predikat), h.Cara)
	fmt.Fprintf(&p.stdout, "Pengerjaan  %s\n", strings.ReplaceAll(kerja.Teks, "\n", "\n            "))
	for _, s := range h.Catatan {
		fmt.Fprintf(&p.stdout, "Catatan     %s\n", s)
	}
	return nil
}

// hitungCapaian computes with the values of the command line. A number with
// two readings is decided by the other one, if that is near only one of them.
func (p *permintaan) hitungCapaian(cara kinerja.CaraCapaian) (kinerja.Capaian, error) {
	target, realisasi := kinerja.ParseTarget(p.target), kinerja.ParseTarget(p.realisasi)
	if t, ok := target.DecideByNeighbours(realisasi); ok {
		target = t
	}
	if t, ok := realisasi.DecideByNeighbours(target); ok {
		realisasi = t
	}
	for _, t := range []kinerja.Target{target, realisasi} {
		if b := t.Bacaan(); len(b) == 2 {
			return kinerja.Capaian{}, fmt.Errorf("%q dapat dibaca %s atau %s", t, b[0], b[1])
		}
	}
	return cara.ComputeTarget(target, realisasi)
}

var rumusArah = map[kinerja.Arah][]kinerja.RumusCapaian{
	kinerja.ArahNaik:    {kinerja.CapaianNaik},
	kinerja.ArahTurun:   {kinerja.CapaianTurunA, kinerja.CapaianTurunB, kinerja.CapaianTurunC},
	kinerja.ArahRentang: {kinerja.CapaianNaik, kinerja.CapaianTurunA, kinerja.CapaianTurunB, kinerja.CapaianTurunC},
	kinerja.ArahTetap:   {kinerja.CapaianTetap},
}

// pilihRumus finds the formula for a direction. Where none is named, falling
// indicators take turun A, the formula with the most sources, and ranges naik;
// the answer says so.
func pilihRumus(arah kinerja.Arah, cara string) (kinerja.RumusCapaian, error) {
	boleh, ada := rumusArah[arah] // the first is the usual one
	if !ada {
		return 0, errors.New("-arah belum diisi: diharapkan naik, turun, rentang atau tetap")
	}
	if cara == "" {
		return boleh[0], nil
	}
	if len(cara) == 1 {
		cara = "turun " + cara
	}
	r, err := kinerja.ParseRumusCapaian(cara)
	if err != nil {
		return 0, err
	}
	if !slices.Contains(boleh, r) {
		return 0, fmt.Errorf("cara %q tidak untuk arah %s", r, arah)
	}
	return r, nil
}

// capaian computes the achievement of a year, if target and value are there
// and the indicator says in which direction it gets better.
func (l *laporan) capaian(i *kinerja.Indikator, th *hasilTahun, skala *kinerja.Skala, perlakuan kinerja.Perlakuan) {
	if i.Arah == kinerja.ArahTidakTertulis || !th.Target.Tertulis() || !th.Realisasi.Tertulis() && th.nilai.nilai == nil {
		return
	}
	c, err := capaianTahun(i, th)
	if err != nil {
		l.temuan = append(l.temuan, nomenklatur.Temuan{Kode: "capaian-tidak-terhitung", Keparahan: nomenklatur.Peringatan,
			Nama: i.Nama, Tahun: th.Tahun, Pesan: fmt.Sprintf("Capaian tidak dapat dihitung: %v.", err)})
		return
	}
	k := skala.Classify(c.Nilai, perlakuan)
	th.capaian.nilai, th.predikat = c.Nilai, k.Predikat.String()
	semua := c.Temuan()
	if t, ada := k.Temuan(); ada {
		semua = append(semua, t)
	}
	for _, t := range semua {
		t.Nama, t.Tahun = i.Nama, th.Tahun
		l.temuan = append(l.temuan, t)
	}
}

func capaianTahun(i *kinerja.Indikator, th *hasilTahun) (kinerja.Capaian, error) {
	nama := ""
	if i.RumusCapaian != kinerja.CapaianTidakTertulis {
		nama = i.RumusCapaian.String()
	}
	rumus, err := pilihRumus(i.Arah, nama)
	if err != nil {
		return kinerja.Capaian{}, err
	}
	cara := kinerja.CaraCapaian{Rumus: rumus, DalamRentangSeratus: true}
	cara.Skala, _ = kinerja.LookupSkala(i.Skala)
	if th.pengerjaan == "" {
		return cara.ComputeTarget(th.Target, th.Realisasi)
	}
	// The exact value of a formula need not be a decimal that a cell can hold.
	if bawah, atas, ok := th.Target.Rentang(); ok {
		return cara.ComputeRange(bawah.Rat(), atas.Rat(), th.nilai.nilai)
	}
	t, ok := th.Target.Rat()
	if !ok {
		return kinerja.Capaian{}, fmt.Errorf("target %q: diharapkan bilangan, ditemukan %s", th.Target, th.Target.Jenis())
	}
	return cara.Compute(t, th.nilai.nilai)
}
