package main

import (
	"encoding/json"
	"io"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The JSON form is a contract that other programs read: fields are added at
// the end and never renamed.

type dokumenJSON struct {
	Rencana rencanaJSON  `json:"rencana"`
	Jumlah  jumlahJSON   `json:"jumlah"`
	Pagu    []paguTahun  `json:"pagu"`
	Baris   []barisJSON  `json:"baris"`
	Temuan  []temuanJSON `json:"temuan"`
}

type rencanaJSON struct {
	PerangkatDaerah string          `json:"perangkatDaerah"`
	Daerah          string          `json:"daerah"`
	Tahun           []int           `json:"tahun"`   // of the programme table, which may go on beyond the period
	Periode         renstra.Periode `json:"periode"` // {} where the text does not say it
}

type jumlahJSON struct {
	Program     int `json:"program"`
	Kegiatan    int `json:"kegiatan"`
	SubKegiatan int `json:"subKegiatan"`
	Temuan      struct {
		Galat      int `json:"galat"`
		Peringatan int `json:"peringatan"`
		Info       int `json:"info"`
	} `json:"temuan"`
}

type barisJSON struct {
	Baris     int                   `json:"baris"`
	Tingkat   string                `json:"tingkat"`
	Nama      string                `json:"nama"`
	Kode      nomenklatur.Kode      `json:"kode"`
	Calon     []nomenklatur.Kode    `json:"calon"`
	Edisi     string                `json:"edisi"`
	Keyakinan nomenklatur.Keyakinan `json:"keyakinan"`
	Indikator string                `json:"indikator"`
	Baseline  string                `json:"baseline"`
	Tahunan   []tahunanJSON         `json:"tahunan"`
}

type tahunanJSON struct {
	Tahun  int            `json:"tahun"`
	Target string         `json:"target"`
	Pagu   anggaran.Isian `json:"pagu"`
}

type temuanJSON struct {
	Kode        renstra.Kategori  `json:"kode"`
	Tingkat     renstra.Keparahan `json:"tingkat"`
	Baris       int               `json:"baris"`
	Jalur       []string          `json:"jalur"`
	Nomenklatur nomenklatur.Kode  `json:"nomenklatur"`
	Nama        string            `json:"nama"`
	Tahun       *int              `json:"tahun"`
	Tertulis    any               `json:"tertulis"` // a number where it is one, else its text, or null
	Terhitung   any               `json:"terhitung"`
	Selisih     any               `json:"selisih"`
	Pesan       string            `json:"pesan"`
	Saran       *saranJSON        `json:"saran,omitempty"` // only where there is one
}

type saranJSON struct {
	Medan string `json:"medan"`
	Tahun *int   `json:"tahun"` // null: of no year; of a target, the baseline
	Lama  string `json:"lama"`
	Baru  string `json:"baru"`
	Ke    int    `json:"ke,omitempty"` // which of several rows with this line and path, from 1
}

func tulisJSON(w io.Writer, l *laporan) error {
	r := l.rencana
	d := dokumenJSON{
		Rencana: rencanaJSON{r.PerangkatDaerah, r.Daerah, r.Tahun, r.Periode},
		Jumlah:  jumlahJSON{Program: l.program, Kegiatan: l.kegiatan, SubKegiatan: l.subKegiatan},
		Pagu:    l.pagu,
		Baris:   []barisJSON{},
		Temuan:  []temuanJSON{},
	}
	d.Jumlah.Temuan.Galat, d.Jumlah.Temuan.Peringatan, d.Jumlah.Temuan.Info = l.hitung.Galat, l.hitung.Peringatan, l.hitung.Info
	for _, n := range r.Walk() {
		if !n.Tersirat() && n.Tingkat >= nomenklatur.TingkatProgram {
			d.Baris = append(d.Baris, keBaris(r, n))
		}
	}
	for _, t := range l.temuan {
		d.Temuan = append(d.Temuan, keTemuan(t))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}

func keBaris(r *renstra.Rencana, n *renstra.Node) barisJSON {
	b := barisJSON{
		Baris: n.Baris, Tingkat: n.Tingkat.String(), Nama: n.Nama, Kode: n.Kode,
		Calon: []nomenklatur.Kode{}, Keyakinan: n.Padanan.Keyakinan,
		Indikator: n.Indikator, Baseline: n.Baseline.String(), Tahunan: []tahunanJSON{},
	}
	for i, c := range n.Padanan.Calon {
		b.Calon = append(b.Calon, r.Bind(c.Entri.Kode))
		if i == 0 && n.Kode.IsValid() {
			b.Edisi = c.Entri.Edisi.String()
		}
	}
	for _, t := range n.Tahunan {
		b.Tahunan = append(b.Tahunan, tahunanJSON{t.Tahun, t.Target.String(), t.Pagu})
	}
	return b
}

func keTemuan(t renstra.Temuan) temuanJSON {
	out := temuanJSON{
		Kode: t.Kode, Tingkat: t.Keparahan, Baris: t.Baris, Jalur: t.Jalur, Nomenklatur: t.Nomenklatur,
		Nama: t.Nama, Tertulis: t.Tertulis, Terhitung: t.Terhitung, Selisih: t.Selisih, Pesan: t.Pesan,
	}
	if out.Jalur == nil {
		out.Jalur = []string{}
	}
	if t.Tahun != 0 {
		out.Tahun = &t.Tahun
	}
	if s := t.Saran; s != nil {
		out.Saran = &saranJSON{Medan: s.Medan, Lama: s.Lama, Baru: s.Baru, Ke: s.Ke}
		if s.Tahun != 0 {
			out.Saran.Tahun = &s.Tahun
		}
	}
	return out
}
