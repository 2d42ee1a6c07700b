package renstra

import (
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Rencana is the five-year plan of an agency (Renstra Perangkat Daerah): what
// its tables hold, each fact in one place. The programme table is the tree
// under BidangUrusan.
//
// The values are those that are written; nothing is filled in. What the
// reader had to decide, repair or leave unread is in Catatan. A field is empty
// where the input has no such table.
type Rencana struct {
	PerangkatDaerah string                  `json:"perangkatDaerah,omitempty"` // "Dinas Sosial Kota Jambi"; "" where the text does not say
	Daerah          string                  `json:"daerah,omitempty"`          // "Kota Jambi"
	JenisDaerah     nomenklatur.JenisDaerah `json:"jenisDaerah,omitzero"`      // zero where the text does not say
	KodeSKPD        nomenklatur.KodeSKPD    `json:"kodeSKPD,omitzero"`         // zero where the text does not say
	Periode         Periode                 `json:"periode,omitzero"`

	// Chapter II: the agency and what it reached. Tasks and functions are its own;
	// those of its units have no place here.
	Tugas            []Butir            `json:"tugas,omitempty"`
	Fungsi           []Butir            `json:"fungsi,omitempty"`
	SumberDaya       []TabelJumlah      `json:"sumberDaya,omitempty"` // staff, PSKS, PPKS
	Aset             []Aset             `json:"aset,omitempty"`
	Layanan          []Layanan          `json:"layanan,omitempty"`          // services by whom they are for
	KinerjaPelayanan []KinerjaPelayanan `json:"kinerjaPelayanan,omitempty"` // Table T-C.23
	Pendanaan        []Pendanaan        `json:"pendanaan,omitempty"`        // Table T-C.24
	Permasalahan     []Butir            `json:"permasalahan,omitempty"`
	IsuStrategis     []Butir            `json:"isuStrategis,omitempty"`

	// Chapter III: where it wants to go.
	Tujuan        []Tujuan     `json:"tujuan,omitempty"` // Table 3.3, with the sasaran
	Strategi      []Butir      `json:"strategi,omitempty"`
	Penahapan     []Butir      `json:"penahapan,omitempty"` // what each stage of the period is for
	ArahKebijakan []Butir      `json:"arahKebijakan,omitempty"`
	Cascading     []*Cascading `json:"cascading,omitempty"`

	// Chapter IV: how. The lists name what the tables plan.
	UraianProgram     []Butir `json:"uraianProgram,omitempty"`
	UraianKegiatan    []Butir `json:"uraianKegiatan,omitempty"`
	UraianSubKegiatan []Butir `json:"uraianSubKegiatan,omitempty"`

	Kaitan       []Kaitan          `json:"kaitan,omitempty"`       // Table 4.2
	Tahun        []int             `json:"tahun,omitempty"`        // every year the programme table has a column for, ascending
	Konvensi     anggaran.Konvensi `json:"konvensi,omitzero"`      // how the programme table writes amounts
	Ketelitian   Ketelitian        `json:"ketelitian,omitzero"`    // how far the programme table rounds them
	BidangUrusan []*Node           `json:"bidangUrusan,omitempty"` // the programme table, Table 4.3 or T-C.27
	Total        *Node             `json:"total,omitempty"`        // its total row as written; nil if there is none
	Prioritas    []Prioritas       `json:"prioritas,omitempty"`    // Table 4.4
	IKU          []Indikator       `json:"iku,omitempty"`          // Table 4.5, or T-C.28
	IKK          []Indikator       `json:"ikk,omitempty"`          // Table 4.6

	Catatan []Temuan `json:"-"` // findings of the reader
}

// Node is one row of the programme table: a bidang urusan, program, kegiatan
// or sub kegiatan, with the rows below it.
type Node struct {
	// Baris is the line in the input; 0 for a node that no row stands for: a
	// parent that the table leaves out.
	Baris   int                 `json:"-"`
	Tingkat nomenklatur.Tingkat `json:"-"`    // zero for the total row
	Nama    string              `json:"nama"` // as written, without tags and doubled blanks

	// Kode is the official code, bound to the bidang urusan of the plan
	// (1.06.01.2.01.0001): that of the one entry with this name, or of the
	// nearest one if no other is as near. Padanan.Keyakinan says which.
	Kode    nomenklatur.Kode    `json:"kode,omitzero"`
	Padanan nomenklatur.Padanan `json:"-"`

	Indikator       string         `json:"indikator,omitempty"`
	Baseline        kinerja.Target `json:"baseline,omitzero"`
	Tahunan         []Tahunan      `json:"tahunan,omitempty"`         // one per year of the plan, ascending
	PenanggungJawab string         `json:"penanggungJawab,omitempty"` // the responsible agency or unit, where written

	// What only some layouts have.
	Hasil         string      `json:"hasil,omitempty"`         // the outcome of a program or output of a kegiatan, where it has a cell or row of its own
	IndikatorLain []Indikator `json:"indikatorLain,omitempty"` // further indicators of the row, on the rows under it
	KondisiAkhir  Tahunan     `json:"kondisiAkhir,omitzero"`   // target and pagu at the end of the period; Tahun is the last year of it
	Lokasi        string      `json:"lokasi,omitempty"`
	Rincian       []Rincian   `json:"rincian,omitempty"` // the pagu by account and source of funds, or by indicator

	Sel  []string `json:"-"` // the cells as they stand in the row, but for empty ones at its end; of a table split by years in its first part
	Anak []*Node  `json:"-"`
}

// Rincian is a part of the pagu of a sub kegiatan: what one account, from one
// source of funds, has in a year, or what one of several indicators has.
type Rincian struct {
	Baris          int                        `json:"-"`
	Tahun          int                        `json:"tahun"`
	Rekening       nomenklatur.KodeRekening   `json:"rekening,omitzero"` // zero where not written
	NamaRekening   string                     `json:"namaRekening,omitempty"`
	SumberDana     nomenklatur.KodeSumberDana `json:"sumberDana,omitzero"` // zero where not written
	NamaSumberDana string                     `json:"namaSumberDana,omitempty"`
	Indikator      string                     `json:"indikator,omitempty"` // the indicator that has a pagu of its own
	Pagu           anggaran.Isian             `json:"pagu,omitzero"`
}

// Tahunan is what a row holds for one year.
type Tahunan struct {
	Tahun  int            `json:"tahun"`
	Target kinerja.Target `json:"target,omitzero"`
	Pagu   anggaran.Isian `json:"pagu,omitzero"`
	Kolom  Kolom          `json:"kolom,omitempty"` // which columns of this year the page of the row has
	Baris  int            `json:"-"`               // the line the values stand in
}

// Kolom is a set of the columns that a year has in a table.
type Kolom uint8

const (
	KolomTarget Kolom = 1 << iota
	KolomPagu
)

// Has reports whether every column of k2 is in k.
func (k Kolom) Has(k2 Kolom) bool { return k&k2 == k2 }

// Year returns what the row holds for a year; the zero Tahunan, whose values
// are not written, if the plan does not have that year.
func (n *Node) Year(tahun int) Tahunan {
	if t := n.tahun(tahun); t != nil {
		return *t
	}
	return Tahunan{Tahun: tahun}
}

// Pagu returns the pagu of a year as written.
func (n *Node) Pagu(tahun int) anggaran.Isian {
	if t := n.tahun(tahun); t != nil {
		return t.Pagu
	}
	return anggaran.Isian{}
}

// tahun is what the row holds for a year, nil for nothing. A row has a handful
// of years: going through them is faster than halving.
func (n *Node) tahun(tahun int) *Tahunan {
	if n == nil {
		return nil
	}
	for i := range n.Tahunan {
		if n.Tahunan[i].Tahun == tahun {
			return &n.Tahunan[i]
		}
	}
	return nil
}

// Tersirat reports whether no row of the table stands for n, but for the rows
// below it: it has a code at most, and neither line nor name nor values.
func (n *Node) Tersirat() bool {
	return n == nil || n.Baris == 0 && n.Nama == "" && n.Indikator == "" && !slices.ContainsFunc(n.Tahunan, Tahunan.berisi)
}

// Walk yields every node of the plan in the order of the table, parents
// before children, each with its ancestors from the bidang urusan down. The
// slice of ancestors is reused: copy it to keep it.
func (r *Rencana) Walk() iter.Seq2[[]*Node, *Node] {
	return func(yield func([]*Node, *Node) bool) {
		path := make([]*Node, 0, 4)
		var walk func(nodes []*Node) bool
		walk = func(nodes []*Node) bool {
			for _, n := range nodes {
				if n == nil {
					continue
				}
				if !yield(path, n) {
					return false
				}
				path = append(path, n)
				ok := walk(n.Anak)
				path = path[:len(path)-1]
				if !ok {
					return false
				}
			}
			return true
		}
		if r != nil {
			walk(r.BidangUrusan)
		}
	}
}

// Level yields the nodes of one level that have a row of their own, in the
// order of the table.
func (r *Rencana) Level(t nomenklatur.Tingkat) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, n := range r.Walk() {
			if n.Tingkat == t && !n.Tersirat() && !yield(n) {
				return
			}
		}
	}
}

// Program yields the programmes of the plan.
func (r *Rencana) Program() iter.Seq[*Node] { return r.Level(nomenklatur.TingkatProgram) }

// Kegiatan yields the kegiatan of the plan.
func (r *Rencana) Kegiatan() iter.Seq[*Node] { return r.Level(nomenklatur.TingkatKegiatan) }

// SubKegiatan yields the sub kegiatan of the plan.
func (r *Rencana) SubKegiatan() iter.Seq[*Node] { return r.Level(nomenklatur.TingkatSubKegiatan) }
