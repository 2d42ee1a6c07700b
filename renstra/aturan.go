package renstra

import (
	"cmp"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Aturan is one rule of the audit, as a value: what it finds, why that
// matters, and the function that finds it. [AturanBaku] lists the rules of
// this package; a rule of one's own is another value of this type
// ([WithAturan]).
//
// The texts are Indonesian and short: Judul is what the finding says in a few
// words, Alasan why an officer should care, Sebelum and Sesudah a row as it
// stands and as it should.
type Aturan struct {
	Kode      Kategori  // of its findings; two rules never share one
	Keparahan Keparahan // of its findings, but for the milder ones that Alasan names
	Judul     string
	Alasan    string
	Sebelum   string
	Sesudah   string
	Sumber    string // "" where the rule is arithmetic or practice

	// Periksa looks for the findings and gives them to
	// [Pemeriksaan.Catat]. It is nil for what is found while reading, which
	// [Read] notes in Rencana.Catatan, and for what [Renja.Evaluate] finds.
	Periksa func(*Pemeriksaan)
}

// AturanBaku returns the rules of this package in the order of their page,
// ATURAN.md. The slice is the caller's.
func AturanBaku() []Aturan {
	return slices.Concat(aturanJumlah, aturanRincian, aturanAngka, aturanTarget, aturanLintasan, aturanIndikator,
		aturanNama, aturanKode, aturanWajib, aturanTabel, aturanUraian, aturanBaca)
}

// Run checks a plan by this rule alone and returns what it found, as [Audit]
// does: a way to try a rule of one's own. The options count but for
// [WithAturan].
func (a Aturan) Run(r *Rencana, katalog *nomenklatur.Katalog, opts ...AuditOption) []Temuan {
	o := opsiOf(opts)
	return periksa(r, katalog, o, []Aturan{a}).hasil(o, nil)
}

// AuditOption is one wish about an audit.
type AuditOption func(*opsiAudit)

type opsiAudit struct {
	aturan    []Aturan
	ukuran    Ukuran
	keparahan map[Kategori]Keparahan
	tanpa     map[Kategori]bool
}

// WithAturan adds rules. A rule whose Kode is that of an earlier one takes its
// place.
func WithAturan(aturan ...Aturan) AuditOption {
	return func(o *opsiAudit) {
		for _, a := range aturan {
			i := slices.IndexFunc(o.aturan, func(b Aturan) bool { return b.Kode == a.Kode })
			if i < 0 {
				o.aturan = append(o.aturan, a)
			} else {
				o.aturan[i] = a
			}
		}
	}
}

// WithoutAturan switches rules off: no finding of these kinds is returned,
// whether of the audit or of the reader.
func WithoutAturan(kode ...Kategori) AuditOption {
	return func(o *opsiAudit) {
		for _, k := range kode {
			o.tanpa[k] = true
		}
	}
}

// WithKeparahan gives every finding of a kind another grade, those of the
// reader too.
func WithKeparahan(kode Kategori, k Keparahan) AuditOption {
	return func(o *opsiAudit) { o.keparahan[kode] = k }
}

// WithUkuran sets the measures of the rules that have one.
func WithUkuran(u Ukuran) AuditOption {
	return func(o *opsiAudit) { o.ukuran = u }
}

func opsiOf(opts []AuditOption) *opsiAudit {
	o := &opsiAudit{aturan: AturanBaku(), keparahan: map[Kategori]Keparahan{}, tanpa: map[Kategori]bool{}}
	for _, f := range opts {
		if f != nil {
			f(o)
		}
	}
	return o
}

// Pemeriksaan is an audit at work: what a rule may ask, and where it leaves
// what it finds.
type Pemeriksaan struct {
	Rencana *Rencana
	Katalog *nomenklatur.Katalog // the list the names were matched against
	Ukuran  Ukuran

	aturan *Aturan // the rule at work
	temuan []Temuan

	// What several rules share, made by the first of them.
	isi         []barisNode          // the programme table, in its order
	letak       map[*Node]*barisNode // its rows
	perBaris    []*Node              // its rows by line
	jumlah      []Temuan             // of the rules of sums
	lintasan    []Temuan             // of kinerja.Lintasan
	kamus       *kamusNama
	menurutNama map[nomenklatur.Tingkat]*namaSetingkat // see perNama

	tidakTerbaca map[selBaris]bool // cells that the reader could not read

	perTempat map[tempatTemuan][]*barisNode // its rows by line and path
}

// Catat adds a finding. A Kode or Keparahan that is not set becomes that of the
// rule. A finding with a line and without Jalur gets path, code and name of the
// row of the programme table in that line, if it is the only one there and Nama
// is empty or the same. About a row that is at hand, [Pemeriksaan.CatatNode]
// needs no such luck.
func (p *Pemeriksaan) Catat(t Temuan) {
	if p == nil {
		return
	}
	if a := p.aturan; a != nil {
		t.Kode, t.Keparahan = cmp.Or(t.Kode, a.Kode), cmp.Or(t.Keparahan, a.Keparahan)
	}
	p.temuan = append(p.temuan, t)
}

// CatatNode adds a finding about a row of the programme table, with its line,
// path, code and name.
func (p *Pemeriksaan) CatatNode(n *Node, t Temuan) {
	if p == nil || n == nil {
		p.Catat(t)
		return
	}
	p.Catat(p.tentang(n, t))
}
