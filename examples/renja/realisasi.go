package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// evaluasikan sets the records of a file against the plan, in the usual way.
func (l *lembar) evaluasikan(nama string, kumulatif bool) error {
	f, err := os.Open(nama)
	if err != nil {
		return err
	}
	defer f.Close()
	realisasi, err := renstra.ReadRealisasi(f)
	if err != nil {
		return fmt.Errorf("%s: %w", nama, err)
	}
	l.evaluasi, err = l.renja.Evaluate(realisasi, renstra.CaraEvaluasi{Kumulatif: kumulatif})
	return err
}

// hasilJSON is what a row reached: rupiah, and per cent to two places; null
// where it is not written or not defined.
type hasilJSON struct {
	Realisasi  anggaran.Isian `json:"realisasi"`
	Capaian    *json.Number   `json:"capaian"`
	Penyerapan *json.Number   `json:"penyerapan"`
}

func (l *lembar) hasilJSON(b *renstra.BarisRenja) *hasilJSON {
	if l.evaluasi == nil {
		return nil
	}
	e := l.evaluasi.Row(b.Node)
	h := &hasilJSON{Realisasi: e.Realisasi.Keuangan}
	if c, ok := capaian(e); ok {
		h.Capaian = &c
	}
	if e.Capaian.SebabKeuangan == nil {
		p := json.Number(fmt.Sprintf("%f", e.Capaian.Keuangan))
		h.Penyerapan = &p
	}
	return h
}

// capaian is the achievement of the year, half up.
func capaian(e *renstra.BarisEvaluasi) (json.Number, bool) {
	if e.Capaian.SebabKinerja != nil {
		return "", false
	}
	d, err := kinerja.Bulatkan(e.Capaian.Kinerja.Nilai, 2, anggaran.SetengahKeAtas)
	return json.Number(d.StringFixed(2)), err == nil
}

func (l *lembar) kepala() []string {
	if l.evaluasi == nil {
		return kepala[:]
	}
	return append(kepala[:len(kepala):len(kepala)], "Realisasi (Rp)", "Capaian", "Penyerapan")
}

func selHasil(e *renstra.BarisEvaluasi) []string {
	s := []string{angka(e.Realisasi.Keuangan), "", ""}
	if c, ok := capaian(e); ok {
		s[1] = strings.Replace(string(c), ".", ",", 1) + "%"
	}
	if e.Capaian.SebabKeuangan == nil {
		s[2] = e.Capaian.Keuangan.String()
	}
	return s
}

// jumlahHasil is the foot of the columns of realisation.
func (l *lembar) jumlahHasil() []string {
	switch {
	case l.evaluasi == nil:
		return nil
	case l.evaluasi.SebabPenyerapan != nil:
		return []string{angka(l.evaluasi.Realisasi), "", ""}
	}
	return []string{angka(l.evaluasi.Realisasi), "", l.evaluasi.Penyerapan.String()}
}

// lajurHasil sets the cells of realisation in columns.
func lajurHasil(sel []string) string {
	if len(sel) == 0 {
		return ""
	}
	return fmt.Sprintf(" %18s %10s %10s", sel[0], sel[1], sel[2])
}
