package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// ErrWilayah is wrapped by the error about data that is no [Wilayah].
var ErrWilayah = errors.New("bentuk biner wilayah tidak sah")

// The findings about a region.
const (
	PerangkatGanda     Kategori = "perangkat-ganda"      // the plan of one agency was added twice
	PerangkatTanpaNama Kategori = "perangkat-tanpa-nama" // of plans without name and code nothing tells whose they are
	PeriodeCampuran    Kategori = "periode-campuran"     // the plans are for different periods
	DaerahCampuran     Kategori = "daerah-campuran"      // the agencies are of different regions
)

// Wilayah is the plans of many agencies of one region as one: pagu by urusan,
// bidang urusan, program and agency, as an RKPD shows them.
//
// It holds sums, not plans, and partial results merge: with the empty Wilayah
// and [Wilayah.Merge] it is a commutative monoid, so that the agencies can be
// read on many machines, the parts sent in binary form and merged in any
// order. The zero value is empty. It is not safe for concurrent use.
type Wilayah struct {
	jumlah    *anggaran.Jumlahan[kunciWilayah]
	perangkat map[kunciPerangkat]*perangkatWilayah
	nama      map[string]string // of codes
}

// kunciPerangkat is what a plan says of whose it is: the code as written, name
// and region folded. Which of these are one agency is told when all are there.
type kunciPerangkat struct{ kode, nama, daerah string }

// kunciWilayah is the key of an amount: agency, bidang urusan and program, each
// with the key that [Rencana.Pivot] gives it, and year.
type kunciWilayah struct {
	perangkat       kunciPerangkat
	bidang, program string
	tahun           int
}

func (k kunciPerangkat) banding(o kunciPerangkat) int {
	return cmp.Or(cmp.Compare(k.kode, o.kode), cmp.Compare(k.nama, o.nama), cmp.Compare(k.daerah, o.daerah))
}

func (k kunciWilayah) banding(o kunciWilayah) int {
	return cmp.Or(k.perangkat.banding(o.perangkat), cmp.Compare(k.bidang, o.bidang), cmp.Compare(k.program, o.program), cmp.Compare(k.tahun, o.tahun))
}

// perangkatWilayah is what is known of one agency.
type perangkatWilayah struct {
	nama, daerah string
	periode      map[Periode]uint64 // how many plans it has for each
}

func (p *perangkatWilayah) gabung(o *perangkatWilayah) {
	p.nama, p.daerah = lebihDulu(p.nama, o.nama), lebihDulu(p.daerah, o.daerah)
	for periode, n := range o.periode {
		p.periode[periode] += n
	}
}

// gabungKe adds what is known of an agency under its key.
func gabungKe[K comparable](m map[K]*perangkatWilayah, k K, p *perangkatWilayah) {
	if m[k] == nil {
		m[k] = &perangkatWilayah{periode: map[Periode]uint64{}}
	}
	m[k].gabung(p)
}

// Add counts the plan of one agency. The error is that of a sum, or wraps
// [ErrNil].
func (w *Wilayah) Add(r *Rencana) error {
	if w == nil {
		return errWilayahNil
	}
	if err := periksaUtuh(r); err != nil {
		return err
	}
	w.siap()
	kunci := kunciPerangkat{nama: teks.Lipat(r.PerangkatDaerah), daerah: teks.Lipat(r.Daerah)}
	if r.KodeSKPD.IsValid() {
		kunci.kode = r.KodeSKPD.String()
	}
	gabungKe(w.perangkat, kunci, &perangkatWilayah{r.PerangkatDaerah, r.Daerah, map[Periode]uint64{r.periode(): 1}})
	for _, n := range r.Walk() {
		if n.Tingkat <= nomenklatur.TingkatProgram && n.Kode.IsValid() && n.Nama != "" {
			w.nama[n.Kode.String()] = lebihDulu(w.nama[n.Kode.String()], n.Nama)
		}
	}
	for x := range r.Rinci() {
		bidang, _ := x.golongan(SumbuBidangUrusan, nil)
		program, _ := x.golongan(SumbuProgram, nil)
		if err := w.jumlah.AddRupiah(kunciWilayah{kunci, bidang, program, x.Tahun}, x.Pagu); err != nil {
			return err
		}
	}
	return nil
}

var errWilayahNil = fmt.Errorf("renstra: wilayah: %w", ErrNil)

func (w *Wilayah) siap() {
	if w.perangkat == nil {
		w.jumlah = new(anggaran.Jumlahan[kunciWilayah])
		w.perangkat, w.nama = map[kunciPerangkat]*perangkatWilayah{}, map[string]string{}
	}
}

// periode is the period of the plan, from its years where it writes none.
func (r *Rencana) periode() Periode {
	if r.Periode.Dari > 0 || len(r.Tahun) == 0 {
		return Periode{Dari: r.Periode.Dari, Sampai: r.Periode.Sampai}
	}
	return Periode{Dari: r.Tahun[0], Sampai: r.Tahun[len(r.Tahun)-1]}
}

// lebihDulu keeps of two texts the one that sorts first, so that merging does
// not depend on the order; nothing yields to something.
func lebihDulu(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// Merge counts all that o holds. The error is that of a sum, or wraps [ErrNil].
func (w *Wilayah) Merge(o *Wilayah) error {
	if w == nil || o == nil {
		return errWilayahNil
	}
	w.siap()
	if o.jumlah == nil {
		return nil
	}
	if err := w.jumlah.Merge(o.jumlah); err != nil {
		return err
	}
	for k, p := range o.perangkat {
		gabungKe(w.perangkat, k, p)
	}
	for k, nama := range o.nama {
		w.nama[k] = lebihDulu(w.nama[k], nama)
	}
	return nil
}

// satukan gives the agency that each plan is of: that of its code; without one,
// that of the only code with its name and region; else that of its name and
// region.
func (w *Wilayah) satukan() map[kunciPerangkat]string {
	if w == nil {
		return nil
	}
	kode := map[kunciPerangkat]string{} // of a name and region; "" where several have it
	for k := range w.perangkat {
		nama := kunciPerangkat{nama: k.nama, daerah: k.daerah}
		if lain, ada := kode[nama]; k.kode != "" && k.nama != "" {
			kode[nama] = k.kode
			if ada && lain != k.kode {
				kode[nama] = ""
			}
		}
	}
	out := map[kunciPerangkat]string{}
	for k := range w.perangkat {
		out[k] = cmp.Or(k.kode, kode[kunciPerangkat{nama: k.nama, daerah: k.daerah}], k.nama+"/"+k.daerah)
	}
	return out
}

// menurutPerangkat is what is known of each agency, by the keys of satukan.
func (w *Wilayah) menurutPerangkat() map[string]*perangkatWilayah {
	out := map[string]*perangkatWilayah{}
	for k, satu := range w.satukan() {
		gabungKe(out, satu, w.perangkat[k])
	}
	return out
}

// Len returns how many agencies the region has. Plans without name and code
// count as one for each region that they name.
func (w *Wilayah) Len() int { return len(w.menurutPerangkat()) }

// PivotPerangkatDaerah groups the pagu of the region by agency, each with the
// key of its code or, without one, its folded name and region. A plan without
// a code is of the agency that has its name and region. The error is overflow,
// or wraps [ErrNil].
func (w *Wilayah) PivotPerangkatDaerah() (*Pivot, error) {
	satu, perangkat := w.satukan(), w.menurutPerangkat()
	return w.pivot(0, func(k kunciWilayah) (string, string) {
		return satu[k.perangkat], perangkat[satu[k.perangkat]].nama
	})
}

// Pivot groups the pagu of the region by urusan, bidang urusan or program. The
// keys and names are those of [Rencana.Pivot], in the order of the keys; of a
// code that plans name differently, the name that sorts first; programmes of one
// name without a code are one. The error is overflow, or wraps
// [ErrNil] or, for an axis that a region does not keep, [ErrSumbu].
func (w *Wilayah) Pivot(s Sumbu) (*Pivot, error) {
	if s < SumbuUrusan || s > SumbuProgram {
		return nil, fmt.Errorf("%w: diharapkan urusan, bidang urusan atau program, ditemukan %d %q", ErrSumbu, s, s)
	}
	return w.pivot(s, func(k kunciWilayah) (string, string) {
		switch s {
		case SumbuUrusan:
			kode, err := nomenklatur.ParseKode(k.bidang)
			if err != nil {
				return "", ""
			}
			return kode.Urusan().String(), w.nama[kode.Urusan().String()]
		case SumbuBidangUrusan:
			return k.bidang, w.sebutan(k.bidang)
		}
		return k.program, w.sebutan(k.program)
	})
}

// sebutan is the name that goes with a key: of a code that of the plans, else
// the key is a name itself.
func (w *Wilayah) sebutan(kunci string) string {
	if _, err := nomenklatur.ParseKode(kunci); err != nil {
		return kunci
	}
	return w.nama[kunci]
}

func (w *Wilayah) pivot(s Sumbu, golongan func(kunciWilayah) (kunci, nama string)) (*Pivot, error) {
	if w == nil {
		return nil, errWilayahNil
	}
	w.siap()
	p := pivotBaru(s, nil)
	for _, k := range slices.SortedFunc(maps.Keys(maps.Collect(w.jumlah.All())), kunciWilayah.banding) {
		rekap, _ := w.jumlah.At(k)
		pagu, err := rekap.Sum()
		if err != nil {
			return nil, err
		}
		kunci, nama := golongan(k)
		if err := p.tambah(kunci, kunci, nama, k.tahun, pagu, w.perangkat[k.perangkat].periodeUmum()); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(p.Baris, func(a, b BarisPivot) int { return cmp.Compare(a.Kunci, b.Kunci) })
	return p.Pivot, nil
}

// periodeUmum is the period of an agency, the first of them where its plans
// have several.
func (p *perangkatWilayah) periodeUmum() Periode {
	if len(p.periode) == 0 {
		return Periode{}
	}
	return urutPeriode(maps.Keys(p.periode))[0]
}

func urutPeriode(periode iter.Seq[Periode]) []Periode {
	return slices.SortedFunc(periode, func(a, b Periode) int {
		return cmp.Or(cmp.Compare(a.Dari, b.Dari), cmp.Compare(a.Sampai, b.Sampai))
	})
}

// Temuan returns what is wrong with the region as a whole: an agency whose
// plan was added more than once, plans that may be so since they name no
// agency, agencies of different periods or regions.
func (w *Wilayah) Temuan() []Temuan {
	var out []Temuan
	var tanpaNama, semua uint64
	periode, daerah := map[Periode]bool{}, map[string]string{}
	perangkat := w.menurutPerangkat()
	for _, k := range slices.Sorted(maps.Keys(perangkat)) {
		p := perangkat[k]
		var n uint64
		for q, m := range p.periode {
			n += m
			periode[q] = true
		}
		if p.daerah != "" {
			daerah[teks.Lipat(p.daerah)] = p.daerah
		}
		semua += n
		switch {
		case strings.HasPrefix(k, "/"): // neither code nor name
			tanpaNama += n
		case n > 1:
			out = append(out, Temuan{Kode: PerangkatGanda, Keparahan: Galat, Nama: p.nama, Jalur: []string{k},
				Pesan: fmt.Sprintf("Rencana %s dimasukkan %d kali; pagunya terhitung sebanyak itu.", cmp.Or(p.nama, k), n)})
		}
	}
	if tanpaNama > 0 && semua > 1 {
		out = append(out, Temuan{Kode: PerangkatTanpaNama, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("%d rencana tanpa nama dan kode perangkat daerah; apakah salah satunya dimasukkan dua kali tidak diketahui.", tanpaNama)})
	}
	if len(periode) > 1 {
		var sebut []string
		for _, q := range urutPeriode(maps.Keys(periode)) {
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
