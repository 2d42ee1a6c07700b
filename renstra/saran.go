package renstra

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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
// came from the old name goes with it. One that the cells of the row write stays;
// one that may be written in a file goes only for another. What hangs on a sure
// name, such as the official indicator, the audit can only suggest then: audit and
// apply again until nothing is suggested.
//
// The error wraps [ErrSaran] where a row or the year is not in the plan, where
// a finding fits several rows and does not say which, or where the value to be
// replaced is not the one that stands there.
func Apply(r *Rencana, temuan []Temuan) (*Rencana, error) {
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	out := *r
	out.BidangUrusan = salinPohon(r.BidangUrusan)
	p := Pemeriksaan{Rencana: &out}
	p.setempat(Temuan{}) // as the findings name the rows: suggestions change names and codes
	for _, t := range temuan {
		if t.Saran == nil {
			continue
		}
		b, err := p.barisSaran(t)
		if err != nil {
			return nil, fmt.Errorf("%w: baris %d %q %w", ErrSaran, t.Baris, t.Nama, err)
		}
		if err := out.terapSaran(b.atas(), b.node, *t.Saran); err != nil {
			return nil, fmt.Errorf("%w: baris %d %q: %s: %w", ErrSaran, t.Baris, t.Nama, t.Saran.Medan, err)
		}
	}
	return &out, nil
}

// tempatTemuan is what a finding says of its row: the line, and the path if it
// has one. In a file of one line, and in a plan made by a program, that may be
// several rows.
type tempatTemuan struct {
	baris int
	jalur string
}

// setempat are the rows that a finding may be about, in the order of the table.
func (p *Pemeriksaan) setempat(t Temuan) []*barisNode {
	if p.perTempat == nil {
		p.perTempat = map[tempatTemuan][]*barisNode{}
		for b, n := range p.rows() {
			for _, k := range []tempatTemuan{{n.Baris, ""}, {n.Baris, gabungJalur(b.sebutJalur())}} {
				p.perTempat[k] = append(p.perTempat[k], b)
			}
		}
	}
	return p.perTempat[tempatTemuan{t.Baris, gabungJalur(t.Jalur)}]
}

// gabungJalur is "" for no path alone: the only row of a path may have no name.
func gabungJalur(jalur []string) string {
	if len(jalur) == 0 {
		return ""
	}
	return "\x00" + strings.Join(jalur, "\x00")
}

// barisSaran is the row of a finding, or why there is none.
func (p *Pemeriksaan) barisSaran(t Temuan) (*barisNode, error) {
	rows, ke := p.setempat(t), t.Saran.Ke
	switch {
	case len(rows) == 0 || ke < 0 || ke > len(rows):
		return nil, errors.New("tidak ada dalam tabel program")
	case ke > 0:
		return rows[ke-1], nil
	case len(rows) > 1:
		return nil, fmt.Errorf("ada %d kali dalam tabel program", len(rows))
	}
	return rows[0], nil
}

// tentang makes a finding one about a row, and a suggestion in it tell the row
// from its namesakes.
func (p *Pemeriksaan) tentang(n *Node, t Temuan) Temuan {
	t.Baris, t.Nama, t.Nomenklatur, t.Jalur = n.Baris, n.Nama, n.Kode, p.jalur(n)
	if t.Saran == nil || len(p.dalamBaris(n.Baris)) == 1 {
		return t
	}
	if rows := p.setempat(t); len(rows) > 1 {
		salin := *t.Saran
		salin.Ke = 1 + slices.IndexFunc(rows, func(b *barisNode) bool { return b.node == n })
		t.Saran = &salin
	}
	return t
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
// of the new one; a code that the table writes stays, though it is that of the old
// name. Of a row without cells, as those of a data format, none can tell whether
// its code is written: it is not taken away.
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
	baru := n.Padanan.Kode()
	if kodeDiSel(n, asal) || !baru.IsValid() && len(n.Sel) == 0 {
		return
	}
	if baru != lama.Kode() && (asal == lama.Kode() || n.Kode == lama.Kode()) {
		n.Kode = baru
		if len(path) > 0 {
			if k, err := baru.Bind(path[0].Kode); err == nil {
				n.Kode = k
			}
		}
	}
}

// kodeDiSel reports whether the cells of a row write its code, bound or not, whole,
// in front of the name or cut into cells.
func kodeDiSel(n *Node, asal nomenklatur.Kode) bool {
	for i := range n.Sel {
		gabung := ""
		for _, s := range n.Sel[i:min(i+maksSelKode, len(n.Sel))] {
			kata, _, _ := strings.Cut(strings.Trim(s, ". "), " ")
			if kata == "" {
				continue
			}
			gabung = strings.TrimPrefix(gabung+"."+kata, ".")
			if k, _, err := nomenklatur.ParseKodeLenient(gabung); err == nil && (k == n.Kode || k == asal) {
				return true
			}
		}
	}
	return false
}

// maksSelKode is into how many cells a code is cut at most: urusan, bidang,
// program, kewenangan, kegiatan, sub kegiatan, an empty one between each two.
const maksSelKode = 11

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
