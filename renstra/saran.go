package renstra

import (
	"errors"
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What a [nomenklatur.Saran] of an audit changes in a row of the programme
// table.
const (
	SaranNama      = "nama"
	SaranIndikator = "indikator"
	SaranTarget    = "target" // of a year; year 0 is the baseline
	SaranPagu      = "pagu"   // of a year
)

// ErrSaran is wrapped by the error of [Apply] about a suggestion that does not
// fit the plan.
var ErrSaran = errors.New("saran tidak dapat diterapkan")

// Apply returns a copy of the plan with the suggestions of the findings
// carried out; findings without one change nothing. The plan given is not
// changed: what is shared with the copy are the tables that no suggestion is
// about.
//
// The error wraps [ErrSaran] where a row is not in the plan, or where the
// value to be replaced is not the one that stands there.
func Apply(r *Rencana, temuan []Temuan) (*Rencana, error) {
	out := *r
	out.BidangUrusan = salinPohon(r.BidangUrusan)
	p := Pemeriksaan{Rencana: &out, jalur: map[*Node][]string{}, baris: map[int][]*Node{}}
	p.letak()
	for _, t := range temuan {
		if t.Saran == nil {
			continue
		}
		n := p.cariNode(t)
		if n == nil {
			return nil, fmt.Errorf("%w: baris %d %q tidak ada dalam tabel program", ErrSaran, t.Baris, t.Nama)
		}
		if err := terapSaran(n, *t.Saran); err != nil {
			return nil, fmt.Errorf("%w: baris %d %q: %s: %w", ErrSaran, t.Baris, t.Nama, t.Saran.Medan, err)
		}
	}
	return &out, nil
}

func salinPohon(nodes []*Node) []*Node {
	out := make([]*Node, len(nodes))
	for i, n := range nodes {
		out[i] = salinNode(n)
		out[i].Anak = salinPohon(n.Anak)
	}
	return out
}

// cariNode is the row of a finding: by its line, and by its path where several
// rows stand in one line or none has any.
func (p *Pemeriksaan) cariNode(t Temuan) *Node {
	for _, n := range p.rows() {
		if n.Baris == t.Baris && (len(t.Jalur) == 0 || slices.Equal(p.jalur[n], t.Jalur)) {
			return n
		}
	}
	return nil
}

// terapSaran changes one value of a row.
func terapSaran(n *Node, s nomenklatur.Saran) error {
	var ada string
	switch s.Medan {
	case SaranNama:
		ada = n.Nama
	case SaranIndikator:
		ada = n.Indikator
	case SaranTarget:
		ada = targetSaran(n, s.Tahun).String()
	case SaranPagu:
		ada = n.Pagu(s.Tahun).String()
	default:
		return fmt.Errorf("diharapkan nama, indikator, target atau pagu")
	}
	if ada != s.Lama {
		return fmt.Errorf("diharapkan %q, ditemukan %q", s.Lama, ada)
	}
	switch s.Medan {
	case SaranNama:
		gantiNama(n, s.Baru)
	case SaranIndikator:
		n.Indikator = s.Baru
	case SaranTarget:
		*targetSaran(n, s.Tahun) = kinerja.ParseTarget(s.Baru)
	case SaranPagu:
		isi, err := anggaran.TitikRibuan.ParseIsian(s.Baru)
		if err != nil {
			return err
		}
		tahunUntuk(n, s.Tahun).Pagu = isi
	}
	return nil
}

func targetSaran(n *Node, tahun int) *kinerja.Target {
	if tahun == 0 {
		return &n.Baseline
	}
	return &tahunUntuk(n, tahun).Target
}

// gantiNama writes the official name: the match is then a sure one.
func gantiNama(n *Node, nama string) {
	n.Nama = nama
	if m := n.Padanan; len(m.Calon) > 0 {
		c := m.Calon[0]
		c.Jarak = 0
		n.Padanan = nomenklatur.Padanan{Keyakinan: nomenklatur.Pasti, Calon: []nomenklatur.Calon{c}}
	}
}
