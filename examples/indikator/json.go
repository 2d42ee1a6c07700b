package main

import (
	"bytes"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The JSON form is a contract that other programs read: fields are added at
// the end and never renamed.

type dokumenJSON struct {
	Indikator []indikatorJSON `json:"indikator"`
	Temuan    []temuanJSON    `json:"temuan"`
}

type indikatorJSON struct {
	Nama    string         `json:"nama"`
	Satuan  kinerja.Satuan `json:"satuan"`
	Arah    kinerja.Arah   `json:"arah"`
	Rumus   string         `json:"rumus"`
	Tahunan []tahunanJSON  `json:"tahunan"`
}

type tahunanJSON struct {
	Tahun      int    `json:"tahun"`
	Target     string `json:"target"`
	Realisasi  string `json:"realisasi"`
	Nilai      angka  `json:"nilai"` // number or null
	Pengerjaan string `json:"pengerjaan"`
	Capaian    angka  `json:"capaian"`
	Predikat   string `json:"predikat"`
}

// temuanJSON is the form of findings that the program audit writes.
type temuanJSON struct {
	Kode        nomenklatur.Kategori  `json:"kode"`
	Tingkat     nomenklatur.Keparahan `json:"tingkat"`
	Baris       int                   `json:"baris"`
	Jalur       []string              `json:"jalur"`
	Nomenklatur nomenklatur.Kode      `json:"nomenklatur"`
	Nama        string                `json:"nama"`
	Tahun       *int                  `json:"tahun"`
	Tertulis    any                   `json:"tertulis"` // number, text or null
	Terhitung   any                   `json:"terhitung"`
	Selisih     any                   `json:"selisih"`
	Pesan       string                `json:"pesan"`
}

func laporanJSON(b *bytes.Buffer, l *laporan) error {
	d := dokumenJSON{Indikator: []indikatorJSON{}, Temuan: []temuanJSON{}}
	for _, i := range l.indikator {
		j := indikatorJSON{Nama: i.Nama, Satuan: i.Satuan, Arah: i.Arah, Rumus: i.Rumus, Tahunan: []tahunanJSON{}}
		for _, t := range i.tahunan {
			j.Tahunan = append(j.Tahunan, tahunanJSON{t.Tahun, t.Target.String(), t.Realisasi.String(), t.nilai, t.pengerjaan, t.capaian, t.predikat})
		}
		d.Indikator = append(d.Indikator, j)
	}
	for _, t := range l.temuan {
		d.Temuan = append(d.Temuan, keTemuan(t))
	}
	return tulisJSON(b, d)
}

func keTemuan(t nomenklatur.Temuan) temuanJSON {
	j := temuanJSON{
		Kode: t.Kode, Tingkat: t.Keparahan, Baris: t.Baris, Jalur: t.Jalur, Nomenklatur: t.Nomenklatur,
		Nama: t.Nama, Tertulis: t.Tertulis, Terhitung: t.Terhitung, Selisih: t.Selisih, Pesan: t.Pesan,
	}
	if j.Jalur == nil {
		j.Jalur = []string{}
	}
	if t.Tahun != 0 {
		j.Tahun = &t.Tahun
	}
	return j
}
