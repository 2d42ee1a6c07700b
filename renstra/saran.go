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
// A new name is matched again with the entries that the old one could mean,
// and with no other: it is sure where it is the official one, and a code that
// came from the old name goes with it. What hangs on a sure name, such as the
// official indicator, the audit can only suggest then: audit and apply again
// until nothing is suggested.
//
// The error wraps [ErrSaran] where a row or the year is not in the plan, or
// where the value to be replaced is not the one that stands there.
func Apply(r *Rencana, temuan []Temuan) (*Rencana, error) {
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	out := *r
	out.BidangUrusan = salinPohon(r.BidangUrusan)
	p := Pemeriksaan{Rencana: &out}
	for b := range p.rows() {
		b.sebutJalur() // as the findings name it: suggestions change names and codes
	}
	for _, t := range temuan {
		if t.Saran == nil {
			continue
		}
		path, n := p.cariNode(t)
		if n == nil {
			return nil, fmt.Errorf("%w: baris %d %q tidak ada dalam tabel program", ErrSaran, t.Baris, t.Nama)
		}
		if err := out.terapSaran(path, n, *t.Saran); err != nil {
			return nil, fmt.Errorf("%w: baris %d %q: %s: %w", ErrSaran, t.Baris, t.Nama, t.Saran.Medan, err)
		}
	}
	return &out, nil
}

// cariNode is the row of a finding, with its ancestors: by its line, and by its
// path where several rows stand in one line or none has any.
func (p *Pemeriksaan) cariNode(t Temuan) ([]*Node, *Node) {
	for b, n := range p.rows() {
		if n.Baris == t.Baris && (len(t.Jalur) == 0 || slices.Equal(b.jalur, t.Jalur)) {
			return b.atas(), n
		}
	}
	return nil, nil
}

// terapSaran changes one value of a row.
func (r *Rencana) terapSaran(path []*Node, n *Node, s nomenklatur.Saran) error {
	dasar := s.Medan == SaranTarget && s.Tahun == 0
	if bertahun := s.Medan == SaranTarget || s.Medan == SaranPagu; bertahun && !dasar && !slices.Contains(r.Tahun, s.Tahun) {
		return galatTahun("rencana", r.Tahun, s.Tahun)
	}
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
		r.gantiNama(path, n, s.Baru)
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

// gantiNama writes a name and matches it again: the official one is a sure
// match, any other is as near as it is. A code that the old match gave is that
// of the new one; a code that the table writes stays.
func (r *Rencana) gantiNama(path []*Node, n *Node, nama string) {
	lama := n.Padanan
	n.Nama = nama
	if len(lama.Calon) == 0 {
		return
	}
	n.Padanan = r.padankanUlang(path, n)
	asal, ok := n.Kode.Unbind()
	if !ok {
		asal = n.Kode
	}
	if baru := n.Padanan.Kode(); baru != lama.Kode() && (asal == lama.Kode() || n.Kode == lama.Kode()) {
		n.Kode = baru
		if len(path) > 0 {
			if k, err := baru.Bind(path[0].Kode); err == nil {
				n.Kode = k
			}
		}
	}
}

// padankanUlang matches the name of a row with its own candidates.
func (r *Rencana) padankanUlang(path []*Node, n *Node) nomenklatur.Padanan {
	var entri []nomenklatur.Entri
	for _, c := range n.Padanan.Calon {
		entri = append(entri, c.Entri)
	}
	k, err := nomenklatur.NewKatalog(entri)
	if err != nil {
		return nomenklatur.Padanan{} // candidates that no catalogue gave
	}
	q := nomenklatur.Query{Nama: n.Nama, JenisDaerah: r.JenisDaerah, Tingkat: n.Tingkat, Indikator: n.Indikator}
	for _, atas := range path {
		if n.Tingkat > nomenklatur.TingkatProgram && atas.Kode.IsValid() {
			q.Induk = atas.Kode
		}
	}
	return k.Match(q)
}
