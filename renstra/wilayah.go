package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// ErrWilayah is wrapped by the error about data that is no [Wilayah].
var ErrWilayah = errors.New("bentuk biner wilayah tidak sah")

// The findings about a region.
const (
	PerangkatGanda  Kategori = "perangkat-ganda"  // the plan of one agency was added twice
	PeriodeCampuran Kategori = "periode-campuran" // the plans are for different periods
	DaerahCampuran  Kategori = "daerah-campuran"  // the agencies are of different regions
)

// Wilayah is the plans of many agencies of one region as one: pagu by urusan,
// bidang urusan, program and agency, as an RKPD shows them.
//
// It holds sums, not plans, and partial results merge: with the empty Wilayah
// and [Wilayah.Merge] it is a commutative monoid, so that the agencies can be
// read on many machines, the parts sent in binary form and merged in any
// order. The zero value is empty. It is not safe for concurrent use.
type Wilayah struct {
	jumlah    *anggaran.Jumlahan[string]
	perangkat map[string]*perangkatWilayah
	nama      map[string]string // of codes
}

// perangkatWilayah is what is known of one agency.
type perangkatWilayah struct {
	nama, daerah string
	periode      map[Periode]uint64 // how many plans it has for each
}

// Add counts the plan of one agency. The error is that of a sum.
func (w *Wilayah) Add(r *Rencana) error {
	w.siap()
	kunci := kunciPerangkat(r)
	p := w.perangkat[kunci]
	if p == nil {
		p = &perangkatWilayah{periode: map[Periode]uint64{}}
		w.perangkat[kunci] = p
	}
	p.nama, p.daerah = lebihDulu(p.nama, r.PerangkatDaerah), lebihDulu(p.daerah, r.Daerah)
	p.periode[r.periode()]++
	for _, n := range r.Walk() {
		if n.Tingkat <= nomenklatur.TingkatProgram && n.Kode.IsValid() && n.Nama != "" {
			w.nama[n.Kode.String()] = lebihDulu(w.nama[n.Kode.String()], n.Nama)
		}
	}
	for x := range r.Rinci() {
		if err := w.jumlah.AddRupiah(kunciWilayah(kunci, &x), x.Pagu); err != nil {
			return err
		}
	}
	return nil
}

func (w *Wilayah) siap() {
	if w.perangkat == nil {
		w.jumlah = new(anggaran.Jumlahan[string])
		w.perangkat, w.nama = map[string]*perangkatWilayah{}, map[string]string{}
	}
}

// periode is the period of the plan, from its years where it writes none.
func (r *Rencana) periode() Periode {
	if r.Periode.Dari > 0 || len(r.Tahun) == 0 {
		return Periode{Dari: r.Periode.Dari, Sampai: r.Periode.Sampai}
	}
	return Periode{Dari: r.Tahun[0], Sampai: r.Tahun[len(r.Tahun)-1]}
}

// kunciPerangkat tells agencies apart: by code, else by name and region.
func kunciPerangkat(r *Rencana) string {
	if r.KodeSKPD.IsValid() {
		return r.KodeSKPD.String()
	}
	return teks.Lipat(r.PerangkatDaerah) + "/" + teks.Lipat(r.Daerah)
}

const pemisahKunci = "\x1f"

// kunciWilayah is the key of an amount: agency, code of the program (or the
// name of what has none), year.
func kunciWilayah(perangkat string, x *Rinci) string {
	program := ""
	if n := x.tingkatDari(nomenklatur.TingkatProgram); n != nil {
		program = cmp.Or(kodeTeks(n), "?"+n.Nama)
	}
	return strings.Join([]string{perangkat, program, strconv.Itoa(x.Tahun)}, pemisahKunci)
}

// lebihDulu keeps of two texts the one that sorts first, so that merging does
// not depend on the order; nothing yields to something.
func lebihDulu(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// Merge counts all that o holds. The error is that of a sum.
func (w *Wilayah) Merge(o *Wilayah) error {
	w.siap()
	if o.jumlah == nil {
		return nil
	}
	if err := w.jumlah.Merge(o.jumlah); err != nil {
		return err
	}
	for k, p := range o.perangkat {
		ada := w.perangkat[k]
		if ada == nil {
			ada = &perangkatWilayah{periode: map[Periode]uint64{}}
			w.perangkat[k] = ada
		}
		ada.nama, ada.daerah = lebihDulu(ada.nama, p.nama), lebihDulu(ada.daerah, p.daerah)
		for periode, n := range p.periode {
			ada.periode[periode] += n
		}
	}
	for k, nama := range o.nama {
		w.nama[k] = lebihDulu(w.nama[k], nama)
	}
	return nil
}

// Len returns how many agencies the region has.
func (w *Wilayah) Len() int { return len(w.perangkat) }

// PivotPerangkatDaerah groups the pagu of the region by agency, each with the
// key of its code or, without one, its folded name. The error is overflow.
func (w *Wilayah) PivotPerangkatDaerah() (*Pivot, error) {
	return w.pivot(0, func(perangkat, _ string) (string, string) { return perangkat, w.perangkat[perangkat].nama })
}

// Pivot groups the pagu of the region by urusan, bidang urusan or program. The
// names are those that the plans write. The error is overflow, or wraps
// [ErrSumbu] for an axis that a region does not keep.
func (w *Wilayah) Pivot(s Sumbu) (*Pivot, error) {
	if s < SumbuUrusan || s > SumbuProgram {
		return nil, fmt.Errorf("%w: diharapkan urusan, bidang urusan atau program, ditemukan %q", ErrSumbu, s)
	}
	return w.pivot(s, func(_, program string) (string, string) {
		k, err := nomenklatur.ParseKode(program)
		if err != nil {
			if s == SumbuProgram {
				return program, strings.TrimPrefix(program, "?")
			}
			return "", ""
		}
		switch s {
		case SumbuUrusan:
			k = k.Urusan()
		case SumbuBidangUrusan:
			k = k.BidangUrusan()
		}
		return k.String(), w.nama[k.String()]
	})
}

// ErrSumbu is wrapped by the error about an axis along which there is nothing
// to group.
var ErrSumbu = errors.New("sumbu tidak tersedia")

func (w *Wilayah) pivot(s Sumbu, golongan func(perangkat, program string) (kunci, nama string)) (*Pivot, error) {
	w.siap()
	p := &Pivot{Sumbu: s}
	kunci := slices.Sorted(maps.Keys(maps.Collect(w.jumlah.All())))
	for _, k := range kunci {
		_, _, tahun := bacaKunci(k)
		if i, ada := slices.BinarySearch(p.Tahun, tahun); !ada {
			p.Tahun = slices.Insert(p.Tahun, i, tahun)
		}
	}
	p.Total = p.barisBaru("", "Jumlah")
	tempat := map[string]int{}
	for _, k := range kunci {
		perangkat, program, tahun := bacaKunci(k)
		rekap, _ := w.jumlah.At(k)
		pagu, err := rekap.Sum()
		if err != nil {
			return nil, err
		}
		kode, nama := golongan(perangkat, program)
		at, ada := tempat[kode]
		if !ada {
			at = len(p.Baris)
			tempat[kode] = at
			p.Baris = append(p.Baris, p.barisBaru(kode, nama))
		}
		for _, b := range []*BarisPivot{&p.Baris[at], &p.Total} {
			if err := b.tambah(tahun, pagu, w.periodeUmum(perangkat)); err != nil {
				return nil, err
			}
		}
	}
	slices.SortFunc(p.Baris, func(a, b BarisPivot) int { return cmp.Compare(a.Kunci, b.Kunci) })
	return p, nil
}

func bacaKunci(k string) (perangkat, program string, tahun int) {
	bagian := strings.Split(k, pemisahKunci)
	if len(bagian) != 3 {
		return "", "", 0
	}
	tahun, _ = strconv.Atoi(bagian[2])
	return bagian[0], bagian[1], tahun
}

// periodeUmum is the period of an agency, the first of them where its plans
// have several.
func (w *Wilayah) periodeUmum(perangkat string) Periode {
	periode := w.periode(w.perangkat[perangkat])
	if len(periode) == 0 {
		return Periode{}
	}
	return periode[0]
}

func (w *Wilayah) periode(p *perangkatWilayah) []Periode {
	if p == nil {
		return nil
	}
	return slices.SortedFunc(maps.Keys(p.periode), func(a, b Periode) int {
		return cmp.Or(a.Dari-b.Dari, a.Sampai-b.Sampai)
	})
}

// Temuan returns what is wrong with the region as a whole: an agency whose
// plan was added more than once, agencies of different periods or regions.
func (w *Wilayah) Temuan() []Temuan {
	var out []Temuan
	periode, daerah := map[Periode]bool{}, map[string]string{}
	for _, k := range slices.Sorted(maps.Keys(w.perangkat)) {
		p := w.perangkat[k]
		var n uint64
		for q, m := range p.periode {
			n += m
			periode[q] = true
		}
		if p.daerah != "" {
			daerah[teks.Lipat(p.daerah)] = p.daerah
		}
		if n > 1 {
			out = append(out, Temuan{Kode: PerangkatGanda, Keparahan: Galat, Nama: p.nama, Jalur: []string{k},
				Pesan: fmt.Sprintf("Rencana %s dimasukkan %d kali; pagunya terhitung sebanyak itu.", cmp.Or(p.nama, "perangkat daerah tanpa nama"), n)})
		}
	}
	if len(periode) > 1 {
		var sebut []string
		for _, q := range w.periode(&perangkatWilayah{periode: hitungPeriode(periode)}) {
			sebut = append(sebut, cmp.Or(q.teks(), "tidak tertulis"))
		}
		out = append(out, Temuan{Kode: PeriodeCampuran, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Rencana-rencana ini memiliki periode yang berbeda: %s.", strings.Join(sebut, ", "))})
	}
	if len(daerah) > 1 {
		out = append(out, Temuan{Kode: DaerahCampuran, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Perangkat daerah ini dari daerah yang berbeda: %s.", strings.Join(slices.Sorted(maps.Values(daerah)), ", "))})
	}
	return out
}

func hitungPeriode(ada map[Periode]bool) map[Periode]uint64 {
	out := map[Periode]uint64{}
	for p := range ada {
		out[p] = 1
	}
	return out
}
