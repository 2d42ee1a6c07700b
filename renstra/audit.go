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
	o := opsiOf(opts)
	p := periksa(r, katalog, o, o.aturan)
	return p.hasil(o, p.Rencana.Catatan)
}

// periksa lets rules look at a plan.
func periksa(r *Rencana, katalog *nomenklatur.Katalog, o *opsiAudit, aturan []Aturan) *Pemeriksaan {
	if katalog == nil {
		katalog = nomenklatur.Default()
	}
	p := &Pemeriksaan{Rencana: utuh(r), Katalog: katalog, Ukuran: o.ukuran}
	for i := range aturan {
		if p.aturan = &aturan[i]; p.aturan.Periksa != nil && !o.tanpa[p.aturan.Kode] {
			p.aturan.Periksa(p)
		}
	}
	return p
}

// barisNode is a row of the programme table and where it stands.
type barisNode struct {
	node     *Node
	induk    *barisNode // nil at the top
	jalur    []string   // once a finding asks for it
	tersirat bool
}

// susun lays out the programme table when the first rule asks for it: the
// rules walk it many times.
func (p *Pemeriksaan) susun() []barisNode {
	if p.isi == nil {
		nodes := utuh(p.Rencana).BidangUrusan // a Pemeriksaan of somebody else's may hold any plan
		p.isi = tambahBaris(make([]barisNode, 0, banyakNode(nodes)), nodes, nil)
	}
	return p.isi
}

// tambahBaris appends rows, each with those below it. There must be room for
// all of them: the rows point at their parents.
func tambahBaris(isi []barisNode, nodes []*Node, induk *barisNode) []barisNode {
	for _, n := range nodes {
		isi = append(isi, barisNode{node: n, induk: induk, tersirat: n.Tersirat()})
		isi = tambahBaris(isi, n.Anak, &isi[len(isi)-1])
	}
	return isi
}

func banyakNode(nodes []*Node) int {
	banyak := len(nodes)
	for _, n := range nodes {
		banyak += banyakNode(n.Anak)
	}
	return banyak
}

// rows yields the rows of the programme table, without the parents that the
// table leaves out.
func (p *Pemeriksaan) rows() iter.Seq2[*barisNode, *Node] {
	return func(yield func(*barisNode, *Node) bool) {
		isi := p.susun()
		for i := range isi {
			if b := &isi[i]; !b.tersirat && !yield(b, b.node) {
				return
			}
		}
	}
}

// adaBaris reports whether the programme table has any row.
func (p *Pemeriksaan) adaBaris() bool {
	for range p.rows() {
		return true
	}
	return false
}

// program yields the rows from the programmes down.
func (p *Pemeriksaan) program() iter.Seq2[*barisNode, *Node] {
	return func(yield func(*barisNode, *Node) bool) {
		isi := p.susun()
		for i := range isi {
			if b := &isi[i]; !b.tersirat && b.node.Tingkat >= nomenklatur.TingkatProgram && !yield(b, b.node) {
				return
			}
		}
	}
}

// atas lists the rows above, the topmost first.
func (b *barisNode) atas() []*Node {
	if b.induk == nil {
		return nil
	}
	return append(b.induk.atas(), b.induk.node)
}

// sebutJalur is [jalur], made for the first finding about the row or one below it.
func (b *barisNode) sebutJalur() []string {
	if b.jalur == nil {
		var atas []string
		i := b.induk
		for i != nil && i.node.Tingkat < nomenklatur.TingkatProgram {
			i = i.induk
		}
		if i != nil {
			atas = i.sebutJalur()
		}
		b.jalur = append(slices.Clip(atas), sebut(b.node))
	}
	return b.jalur
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

// jalur is the path of a row for a finding; nil for what is no row of the
// table, such as its total.
func (p *Pemeriksaan) jalur(n *Node) []string {
	if p.letak == nil {
		p.letak = make(map[*Node]*barisNode, len(p.susun()))
		for b, n := range p.rows() {
			p.letak[n] = b
		}
	}
	if b := p.letak[n]; b != nil {
		return slices.Clone(b.sebutJalur()) // a finding may be changed without the others
	}
	return nil
}

// dalamBaris are the rows in a line of the input, for the findings of the
// reader, which know no more than the line.
func (p *Pemeriksaan) dalamBaris(baris int) []*Node {
	if p.perBaris == nil {
		p.perBaris = make([]*Node, 0, len(p.susun()))
		for _, n := range p.rows() {
			if n.Baris > 0 {
				p.perBaris = append(p.perBaris, n)
			}
		}
		slices.SortStableFunc(p.perBaris, func(a, b *Node) int { return a.Baris - b.Baris })
	}
	i, _ := slices.BinarySearchFunc(p.perBaris, baris, func(n *Node, baris int) int { return n.Baris - baris })
	j := i
	for j < len(p.perBaris) && p.perBaris[j].Baris == baris {
		j++
	}
	return p.perBaris[i:j]
}

// barisTemuan is the row that a finding is about, as far as its line tells: the
// only row there, unless the finding has another name. In a file written in one
// line, and in a flat record, many rows share a line, those of the other tables
// too: then the name must single one out, and only in a note of the reader,
// which has no other way to say it.
func (p *Pemeriksaan) barisTemuan(t *Temuan, pembaca bool) *Node {
	rows := p.dalamBaris(t.Baris)
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
func (p *Pemeriksaan) hasil(o *opsiAudit, catatan []Temuan) []Temuan {
	out := slices.Concat(catatan, p.temuan)
	for i := range out {
		t := &out[i]
		if len(t.Jalur) == 0 {
			if n := p.barisTemuan(t, i < len(catatan)); n != nil {
				t.Jalur, t.Nomenklatur, t.Nama = p.jalur(n), n.Kode, n.Nama
			}
		}
		if k, ok := o.keparahan[t.Kode]; ok {
			t.Keparahan = k
		}
	}
	return urutTemuan(slices.DeleteFunc(out, func(t Temuan) bool { return o.tanpa[t.Kode] }))
}

// urutTemuan sorts their places first: the findings are large, and moving them
// about costs more than comparing them.
func urutTemuan(temuan []Temuan) []Temuan {
	if len(temuan) == 0 {
		return temuan
	}
	urut := make([]int32, len(temuan))
	for i := range urut {
		urut[i] = int32(i)
	}
	slices.SortFunc(urut, func(i, j int32) int {
		x, y := &temuan[i], &temuan[j]
		return cmp.Or(
			cmp.Compare(x.Baris, y.Baris),
			-cmp.Compare(x.Keparahan, y.Keparahan),
			cmp.Compare(x.Kode, y.Kode),
			cmp.Compare(x.Tahun, y.Tahun),
			cmp.Compare(i, j),
		)
	})
	out := make([]Temuan, len(temuan))
	for i, j := range urut {
		out[i] = temuan[j]
	}
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
