package renstra

import (
	"cmp"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Audit checks a plan and returns what it found, with the findings of the
// reader, in the order of the lines. The sums are those of the figures as
// written: a pagu that is not written is never counted as zero in silence.
//
// katalog is the list the names were matched against; nil means
// [nomenklatur.Default].
func Audit(r *Rencana, katalog *nomenklatur.Katalog) []Temuan {
	if katalog == nil {
		katalog = nomenklatur.Default()
	}
	a := &pemeriksa{r: r, katalog: katalog, node: map[int]letak{}}
	a.letak()
	for path, n := range r.Walk() {
		a.jalur = path
		if n.Baris > 0 {
			a.jumlah(n)
			a.target(n)
			a.nama(n)
		}
	}
	a.jalur = nil
	a.ganda()
	a.jumlahTotal()
	a.sebab()
	return a.hasil()
}

// pemeriksa collects the findings of one audit.
type pemeriksa struct {
	r       *Rencana
	katalog *nomenklatur.Katalog
	temuan  []Temuan
	jalur   []*Node // ancestors of the node being checked
	node    map[int]letak
	selisih []selisihJumlah
}

// letak is a node with the names of its path.
type letak struct {
	node  *Node
	jalur []string
}

// letak notes the path of every row, for the findings of the reader, which
// know no more than the line.
func (a *pemeriksa) letak() {
	for path, n := range a.r.Walk() {
		if n.Baris > 0 {
			a.node[n.Baris] = letak{n, jalur(path, n)}
		}
	}
}

// jalur names a node from its programme down: by code, or by name where it
// has none.
func jalur(path []*Node, n *Node) []string {
	out := make([]string, 0, len(path)+1)
	for _, p := range path {
		if p.Tingkat >= nomenklatur.TingkatProgram {
			out = append(out, sebut(p))
		}
	}
	return append(out, sebut(n))
}

func sebut(n *Node) string {
	if n.Kode.IsValid() {
		return n.Kode.String()
	}
	return n.Nama
}

// catat adds a finding about a node.
func (a *pemeriksa) catat(n *Node, t Temuan) {
	t.Baris, t.Nama, t.Nomenklatur = n.Baris, n.Nama, n.Kode
	a.temuan = append(a.temuan, t)
}

// hasil merges the findings with those of the reader and sorts them: by line,
// the graver first, then as they were found.
func (a *pemeriksa) hasil() []Temuan {
	out := slices.Concat(a.r.Catatan, a.temuan)
	for i := range out {
		if l, ok := a.node[out[i].Baris]; ok {
			out[i].Jalur, out[i].Nomenklatur = l.jalur, l.node.Kode
			if out[i].Nama == "" {
				out[i].Nama = l.node.Nama
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Temuan) int {
		return cmp.Or(
			cmp.Compare(x.Baris, y.Baris),
			-cmp.Compare(x.Keparahan, y.Keparahan),
			cmp.Compare(x.Kode, y.Kode),
			cmp.Compare(x.Tahun, y.Tahun),
		)
	})
	return out
}

// Counts is the number of findings of each severity.
type Counts struct{ Galat, Peringatan, Info int }

// Count counts findings by severity.
func Count(temuan []Temuan) Counts {
	var c Counts
	for _, t := range temuan {
		switch t.Keparahan {
		case Galat:
			c.Galat++
		case Peringatan:
			c.Peringatan++
		case Info:
			c.Info++
		}
	}
	return c
}

// kurang is a − b as a cell; not written if it overflows, which no plan does.
func kurang(a, b anggaran.Rupiah) anggaran.Isian {
	d, err := a.Sub(b)
	if err != nil {
		return anggaran.Isian{}
	}
	return anggaran.IsianOf(d)
}
