package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
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
	Realisasi anggaran.Isian `json:"realisasi"`
	capaianJSON
	Penyerapan *json.Number `json:"penyerapan"`
}

type capaianJSON struct {
	Capaian *json.Number `json:"capaian"`
}

func capaianOf(e *renstra.BarisEvaluasi) (j capaianJSON) {
	if c, ok := capaian(e); ok {
		j.Capaian = &c
	}
	return j
}

func (l *lembar) capaianJSON(ind *renstra.Indikator) *capaianJSON {
	if l.evaluasi == nil {
		return nil
	}
	j := capaianOf(l.hasilLain(ind))
	return &j
}

// hasilLain is what a further indicator reached.
func (l *lembar) hasilLain(ind *renstra.Indikator) *renstra.BarisEvaluasi {
	i := slices.IndexFunc(l.evaluasi.Baris, func(b *renstra.BarisEvaluasi) bool { return b.Indikator == ind })
	return l.evaluasi.Baris[i]
}

func (l *lembar) hasilJSON(b *renstra.BarisRenja) *hasilJSON {
	if l.evaluasi == nil {
		return nil
	}
	e := l.evaluasi.Row(b.Node)
	h := &hasilJSON{Realisasi: e.Realisasi.Keuangan, capaianJSON: capaianOf(e)}
	h.Penyerapan = persenJSON(e.Capaian.Keuangan, e.Capaian.SebabKeuangan)
	return h
}

// jumlahJSON is what the whole year reached, as the foot of the other forms has
// it.
type jumlahJSON struct {
	Realisasi  anggaran.Isian `json:"realisasi"`
	Penyerapan *json.Number   `json:"penyerapan"`
}

func (l *lembar) jumlahJSON() *jumlahJSON {
	if l.evaluasi == nil {
		return nil
	}
	return &jumlahJSON{l.evaluasi.Realisasi, persenJSON(l.evaluasi.Penyerapan, l.evaluasi.SebabPenyerapan)}
}

// persenJSON is a percentage to two places, nil where it is not defined.
func persenJSON(p anggaran.Persen, sebab error) *json.Number {
	if sebab != nil {
		return nil
	}
	n := json.Number(fmt.Sprintf("%f", p))
	return &n
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
