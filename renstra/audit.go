package renstra

import (
	"cmp"
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Audit checks a plan and returns what it found, with the findings of the
// reader, in the order of the lines. The sums are those of the figures as
// written: a pagu that is not written is never counted as zero in silence.
//
// katalog is the list the names were matched against; nil means
// [nomenklatur.Default]. Without options the rules of [AturanBaku] run with
// the usual measures.
func Audit(r *Rencana, katalog *nomenklatur.Katalog, opts ...AuditOption) []Temuan {
	if katalog == nil {
		katalog = nomenklatur.Default()
	}
	o := opsiOf(opts)
	p := &Pemeriksaan{Rencana: utuh(r), Katalog: katalog, Ukuran: o.ukuran, jalur: map[*Node][]string{}, baris: map[int][]*Node{}}
	p.letak()
	for i := range o.aturan {
		if p.aturan = &o.aturan[i]; p.aturan.Periksa != nil && !o.tanpa[p.aturan.Kode] {
			p.aturan.Periksa(p)
		}
	}
	return p.hasil(o)
}

// letak notes the path of every row, and which rows stand in a line, for the
// findings of the reader, which know no more than the line.
func (p *Pemeriksaan) letak() {
	for path, n := range p.rows() {
		p.jalur[n] = jalur(path, n)
		if n.Baris > 0 {
			p.baris[n.Baris] = append(p.baris[n.Baris], n)
		}
	}
}

// rows yields the rows of the programme table, without the parents that the
// table leaves out, each with its ancestors.
func (p *Pemeriksaan) rows() iter.Seq2[[]*Node, *Node] {
	return func(yield func([]*Node, *Node) bool) {
		for path, n := range p.Rencana.Walk() {
			if !n.Tersirat() && !yield(path, n) {
				return
			}
		}
	}
}

// program yields the rows from the programmes down.
func (p *Pemeriksaan) program() iter.Seq2[[]*Node, *Node] {
	return func(yield func([]*Node, *Node) bool) {
		for path, n := range p.rows() {
			if n.Tingkat >= nomenklatur.TingkatProgram && !yield(path, n) {
				return
			}
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

// barisTemuan is the row that a finding is about, as far as its line tells: the
// only row there, unless the finding has another name. In a file written in one
// line, and in a flat record, many rows share a line, those of the other tables
// too: then the name must single one out, and only in a note of the reader,
// which has no other way to say it.
func (p *Pemeriksaan) barisTemuan(t *Temuan, pembaca bool) *Node {
	rows := p.baris[t.Baris]
	if len(rows) == 1 && (t.Nama == "" || t.Nama == rows[0].Nama) {
		return rows[0]
	}
	var satu *Node
	for _, n := range rows {
		if !pembaca || t.Nama != n.Nama || t.Nomenklatur.IsValid() && t.Nomenklatur != n.Kode {
			continue
		}
		if satu != nil {
			return nil
		}
		satu = n
	}
	return satu
}

// hasil merges the findings with those of the reader and sorts them: by line,
// the graver first, then as they were found.
func (p *Pemeriksaan) hasil(o *opsiAudit) []Temuan {
	out := slices.Concat(p.Rencana.Catatan, p.temuan)
	for i := range out {
		t := &out[i]
		if len(t.Jalur) == 0 {
			if n := p.barisTemuan(t, i < len(p.Rencana.Catatan)); n != nil {
				t.Jalur, t.Nomenklatur, t.Nama = p.jalur[n], n.Kode, n.Nama
			}
		}
		if k, ok := o.keparahan[t.Kode]; ok {
			t.Keparahan = k
		}
	}
	out = slices.DeleteFunc(out, func(t Temuan) bool { return o.tanpa[t.Kode] })
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
