package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// ErrBeda is wrapped by the error of [Beda.Apply] about a plan that is not the
// older one of the difference.
var ErrBeda = errors.New("perbedaan ini bukan dari rencana itu")

var errBedaNil = fmt.Errorf("renstra: perbedaan: %w", ErrNil)

// tempatNode says where a row of the newer plan comes from.
type tempatNode struct {
	asal  int // place in the Walk of the older plan, −1 for a new row
	induk int // place of the parent in the newer plan, −1 at the top
}

// Apply returns a copy of the older plan with the differences carried out: the
// newer plan, but for what [Diff] does not count (lines, the cells as written, the
// columns of a page, how amounts are grouped and rounded, the notes of the reader),
// which stays that of the older plan. The copy shares nothing with either plan: it
// may be changed, and Apply be called again.
//
// The error wraps [ErrBeda] where a value that a change replaces is not the
// one that stands in the plan, or where its rows are others; or it wraps
// [ErrNil].
func (b *Beda) Apply(lama *Rencana) (*Rencana, error) {
	if b == nil {
		return nil, errBedaNil
	}
	if err := periksaUtuh(lama); err != nil {
		return nil, err
	}
	out := *lama
	out.BidangUrusan = nil
	out = salin(out)
	out.BidangUrusan = salinPohon(lama.BidangUrusan)
	if len(b.Perubahan) == 0 {
		return &out, nil
	}
	rata := ratakan(&out)
	if err := b.cocok(lama, rata); err != nil {
		return nil, err
	}
	baru := b.susun(rata)
	for i := range b.Perubahan {
		if p := &b.Perubahan[i]; p.baris >= 0 {
			terapNode(p, baru[p.baris])
		} else {
			terapRencana(p, &out)
		}
	}
	out.BidangUrusan = nil
	for i, t := range b.susunan {
		n := baru[i]
		n.Tahunan = tahunPenuh(n.Tahunan, out.Tahun)
		if t.induk < 0 {
			out.BidangUrusan = append(out.BidangUrusan, n)
		} else {
			baru[t.induk].Anak = append(baru[t.induk].Anak, n)
		}
	}
	return &out, nil
}

// susun makes the rows of the newer plan of those of the older one, where they
// have one; the new rows come with their change.
func (b *Beda) susun(rata []simpulRata) []*Node {
	baru := make([]*Node, len(b.susunan))
	for i, t := range b.susunan {
		if t.asal >= 0 {
			baru[i] = salinNode(rata[t.asal].node)
		}
	}
	for _, p := range b.Perubahan {
		if n, ok := p.muat.(*Node); ok && p.Jenis == Tambah {
			baru[p.baris] = salinNode(n)
		}
	}
	return baru
}

// terapNode puts the value of a change into its row.
func terapNode(p *Perubahan, n *Node) {
	switch v := p.muat.(type) {
	case Tahunan:
		t := tahunUntuk(n, p.Tahun)
		t.Kolom = v.Kolom // they go with the values
		if p.Jenis == UbahPagu {
			t.Pagu = v.Pagu
		} else {
			t.Target = v.Target
		}
	case kinerja.Target:
		n.Baseline = v
	case namaPadanan:
		n.Nama, n.Padanan = v.nama, v.padanan
	case kodePadanan:
		n.Kode, n.Padanan = v.kode, v.padanan
	case indikatorLain:
		n.IndikatorLain = salinIndikator(v)
	case hasilBaru:
		n.Hasil = string(v)
	case lokasiBaru:
		n.Lokasi = string(v)
	case akhirBaru:
		v.Baris = n.KondisiAkhir.Baris
		n.KondisiAkhir = Tahunan(v)
	case rincianBaru:
		n.Rincian = slices.Clone(v)
	case string:
		if p.Jenis == UbahPenanggungJawab {
			n.PenanggungJawab = v
		} else {
			n.Indikator = v
		}
	}
}

// terapRencana puts the value of a change outside the tree in place.
func terapRencana(p *Perubahan, r *Rencana) {
	switch v := p.muat.(type) {
	case identitasBaru:
		v.medan.set(r, v.dari)
	case []int:
		r.Tahun = slices.Clone(v)
	case totalRow:
		r.Total = salinNode(v.baru)
	case tabelBaru:
		v.bagian.set(r, v.bagian.salin(v.dari)) // it may be put in place again
	}
}

// tahunUntuk returns the year of a row, made where it lacks it.
func tahunUntuk(n *Node, tahun int) *Tahunan {
	i, ok := slices.BinarySearchFunc(n.Tahunan, tahun, func(t Tahunan, y int) int { return t.Tahun - y })
	if !ok {
		n.Tahunan = slices.Insert(n.Tahunan, i, Tahunan{Tahun: tahun})
	}
	return &n.Tahunan[i]
}

// tahunPenuh returns one entry per year of the plan, and those of other years that
// say something: no figure may go because the plan does not list its year.
func tahunPenuh(ada []Tahunan, tahun []int) []Tahunan {
	if len(ada) == 0 {
		return ada // a row that the table leaves out
	}
	out := make([]Tahunan, 0, len(tahun))
	n := Node{Tahunan: ada}
	for _, t := range tahun {
		out = append(out, n.Year(t))
	}
	for _, t := range ada {
		if t.berisi() && !slices.Contains(tahun, t.Tahun) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b Tahunan) int { return cmp.Compare(a.Tahun, b.Tahun) })
	return out
}
