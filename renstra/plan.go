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
	PerangkatDaerah string                  // "Dinas Sosial Kota Jambi"; "" where the text does not say
	Daerah          string                  // "Kota Jambi"
	JenisDaerah     nomenklatur.JenisDaerah // zero where the text does not say
	KodeSKPD        nomenklatur.KodeSKPD    // zero where the text does not say
	Periode         Periode

	// Chapter II: the agency and what it reached.
	Tugas            []Butir
	Fungsi           []Butir
	SumberDaya       []TabelJumlah // staff, PSKS, PPKS
	Aset             []Aset
	KinerjaPelayanan []KinerjaPelayanan // Table T-C.23
	Pendanaan        []Pendanaan        // Table T-C.24
	Permasalahan     []Butir
	IsuStrategis     []Butir

	// Chapter III: where it wants to go.
	Tujuan        []Tujuan // Table 3.3, with the sasaran
	Strategi      []Butir
	ArahKebijakan []Butir
	Cascading     []*Cascading

	// Chapter IV: how.
	Kaitan       []Kaitan          // Table 4.2
	Tahun        []int             // every year the programme table has a column for, ascending
	Konvensi     anggaran.Konvensi // how the programme table writes amounts
	BidangUrusan []*Node           // the programme table, Table 4.3 or T-C.27
	Total        *Node             // its total row as written; nil if there is none
	Prioritas    []Prioritas       // Table 4.4
	IKU          []Indikator       // Table 4.5
	IKK          []Indikator       // Table 4.6

	Catatan []Temuan // findings of the reader
}

// Node is one row of the programme table: a bidang urusan, program, kegiatan
// or sub kegiatan, with the rows below it.
type Node struct {
	// Baris is the line in the input; 0 for a node that no row stands for: a
	// parent that the table leaves out.
	Baris   int
	Tingkat nomenklatur.Tingkat // zero for the total row
	Nama    string              // as written, without tags and doubled blanks

	// Kode is the official code, bound to the bidang urusan of the plan
	// (1.06.01.2.01.0001): that of the one entry with this name, or of the
	// nearest one if no other is as near. Padanan.Keyakinan says which.
	Kode    nomenklatur.Kode
	Padanan nomenklatur.Padanan

	Indikator       string
	Baseline        kinerja.Target
	Tahunan         []Tahunan // one per year of the plan, ascending
	PenanggungJawab string    // the responsible agency or unit, where written

	// What only some layouts have.
	Hasil         string      // the outcome of a program or output of a kegiatan, where it has a cell or row of its own
	IndikatorLain []Indikator // further indicators of the row, on the rows under it
	KondisiAkhir  Tahunan     // target and pagu at the end of the period; Tahun is the last year of it
	Lokasi        string
	Rincian       []Rincian // the pagu by account and source of funds

	Sel  []string // the cells as they stand in the row
	Anak []*Node
}

// Rincian is a part of the pagu of a sub kegiatan: what one account, from one
// source of funds, has in a year.
type Rincian struct {
	Baris          int
	Tahun          int
	Rekening       nomenklatur.KodeRekening // zero where not written
	NamaRekening   string
	SumberDana     nomenklatur.KodeSumberDana // zero where not written
	NamaSumberDana string
	Pagu           anggaran.Isian
}

// Tahunan is what a row holds for one year.
type Tahunan struct {
	Tahun  int
	Target kinerja.Target
	Pagu   anggaran.Isian
	Kolom  Kolom // which columns of this year the page of the row has
	Baris  int   // the line the values stand in
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
	i, ok := slices.BinarySearchFunc(n.Tahunan, tahun, func(t Tahunan, y int) int { return t.Tahun - y })
	if !ok {
		return Tahunan{Tahun: tahun}
	}
	return n.Tahunan[i]
}

// Pagu returns the pagu of a year as written.
func (n *Node) Pagu(tahun int) anggaran.Isian { return n.Year(tahun).Pagu }

// Walk yields every node of the plan in the order of the table, parents
// before children, each with its ancestors from the bidang urusan down. The
// slice of ancestors is reused: copy it to keep it.
func (r *Rencana) Walk() iter.Seq2[[]*Node, *Node] {
	return func(yield func([]*Node, *Node) bool) {
		path := make([]*Node, 0, 4)
		var walk func(nodes []*Node) bool
		walk = func(nodes []*Node) bool {
			for _, n := range nodes {
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
		walk(r.BidangUrusan)
	}
}

// Level yields the nodes of one level that have a row of their own, in the
// order of the table.
func (r *Rencana) Level(t nomenklatur.Tingkat) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, n := range r.Walk() {
			if n.Tingkat == t && n.Baris > 0 && !yield(n) {
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
