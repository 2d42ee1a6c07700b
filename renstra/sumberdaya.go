package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// TabelJumlah is a table of counts, as those of staff by rank, position,
// education and sex, training, and of PSKS and PPKS (Tables 1 to 5 of the
// plan): each row has one or more describing cells and one or more counts.
// Isi is as the table has it: the subtotal of a group is a row of it, and so is
// one of shares below the total.
type TabelJumlah struct {
	Baris  int           `json:"-" yaml:"-"`                             // line of the caption
	Nomor  string        `json:"nomor,omitempty" yaml:"nomor,omitempty"` // "1"; "" for a table without number
	Judul  string        `json:"judul" yaml:"judul"`
	Uraian []string      `json:"uraian,omitempty" yaml:"uraian,omitempty"` // heads of the describing columns: "PANGKAT", "GOLONGAN"
	Kolom  []string      `json:"kolom,omitempty" yaml:"kolom,omitempty"`   // heads of the counts: "Laki-Laki", "Perempuan", "Jumlah"; with the group over it, as "PNS L", where there are several or the caption does not say it
	Isi    []BarisJumlah `json:"isi,omitempty" yaml:"isi,omitempty"`
	Jumlah *BarisJumlah  `json:"jumlah,omitempty" yaml:"jumlah,omitempty"` // the total row as written, nil if there is none
	Sumber string        `json:"sumber,omitempty" yaml:"sumber,omitempty"` // "DUK Dinsos Kota Jambi Tahun 2025"
}

// BarisJumlah is one row of a [TabelJumlah].
type BarisJumlah struct {
	Baris    int              `json:"-" yaml:"-"`
	Nomor    string           `json:"nomor,omitempty" yaml:"nomor,omitempty"`
	Kelompok string           `json:"kelompok,omitempty" yaml:"kelompok,omitempty"` // the heading row it stands under: "Dinas Sosial"
	Uraian   []string         `json:"uraian,omitempty" yaml:"uraian,omitempty"`
	Nilai    []kinerja.Target `json:"nilai,omitempty" yaml:"nilai,omitempty"` // one per column of counts
	Sel      []string         `json:"-" yaml:"-"`
}

// Aset is one row of the lists of assets (Tables 6 to 9).
//
// The total of a list, where it has one, is an asset without a number whose
// name says so; see [Aset.IsJumlah].
type Aset struct {
	Baris      int            `json:"-" yaml:"-"`
	Tabel      string         `json:"tabel,omitempty" yaml:"tabel,omitempty"`       // number of the table: "6"
	Golongan   []string       `json:"golongan,omitempty" yaml:"golongan,omitempty"` // headings it stands under, outermost first
	Nomor      string         `json:"nomor,omitempty" yaml:"nomor,omitempty"`
	Nama       string         `json:"nama" yaml:"nama"`
	Merk       string         `json:"merk,omitempty" yaml:"merk,omitempty"`
	Kode       string         `json:"kode,omitempty" yaml:"kode,omitempty"`
	Kuantitas  kinerja.Target `json:"kuantitas,omitzero" yaml:"kuantitas,omitempty"`
	Satuan     kinerja.Satuan `json:"satuan,omitzero" yaml:"satuan,omitempty"` // where the table has a column for it; Kuantitas has it too
	Tahun      string         `json:"tahun,omitempty" yaml:"tahun,omitempty"`  // as written
	SumberDana string         `json:"sumberDana,omitempty" yaml:"sumberDana,omitempty"`
	Kondisi    Kondisi        `json:"kondisi,omitzero" yaml:"kondisi,omitempty"`
	Nilai      string         `json:"nilai,omitempty" yaml:"nilai,omitempty"` // value as written, where the table has it
	Sel        []string       `json:"-" yaml:"-"`
}

// IsJumlah reports whether a row of a list of assets is the total of those
// above it, or of a group of them, and no asset.
func (a *Aset) IsJumlah() bool {
	if a.Nomor != "" {
		return false
	}
	dari, sub, ok := bagiSebutan(a.Nama)
	return ok && (sub || totalSaja(a.Nama) || isiNomor(dari) || strings.Contains(a.Nama, "+") ||
		slices.ContainsFunc(a.Golongan, func(g string) bool { return teks.Lipat(g) == dari }))
}

// Kondisi is the condition of an asset.
type Kondisi uint8

const (
	KondisiTidakTertulis Kondisi = iota
	KondisiBaik
	KondisiRusakRingan
	KondisiRusakBerat
)

var namaKondisi = [...]string{"", "baik", "rusak ringan", "rusak berat"}

// String returns "baik", "rusak ringan" or "rusak berat", "" where none is
// written.
func (k Kondisi) String() string {
	if int(k) < len(namaKondisi) {
		return namaKondisi[k]
	}
	return fmt.Sprintf("Kondisi(%d)", uint8(k))
}

// MarshalText writes k as String does; a value that is no condition is an
// error that wraps [ErrTidakDikenal].
func (k Kondisi) MarshalText() ([]byte, error) {
	if int(k) >= len(namaKondisi) {
		return nil, fmt.Errorf("%v: kondisi %w", k, ErrTidakDikenal)
	}
	return []byte(namaKondisi[k]), nil
}

// UnmarshalText reads what MarshalText writes. The error wraps
// [ErrTidakDikenal].
func (k *Kondisi) UnmarshalText(b []byte) error {
	for i, nama := range namaKondisi {
		if nama == string(b) {
			*k = Kondisi(i)
			return nil
		}
	}
	return fmt.Errorf("kondisi %q %w: diharapkan baik, rusak ringan atau rusak berat", b, ErrTidakDikenal)
}
