package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Sumbu is by what a [Pivot] groups the pagu of a plan.
type Sumbu uint8

const (
	SumbuUrusan Sumbu = iota + 1
	SumbuBidangUrusan
	SumbuProgram
	SumbuKegiatan
	SumbuSubKegiatan
	SumbuSasaran         // the sasaran that Table 4.2 names for the row or one above it; several as one, with "; " between
	SumbuPenanggungJawab // the unit in charge named by the row or the nearest one above it
	SumbuSumberDana      // where the plan has its parts by source of funds
	SumbuRekening        // where the plan has its parts by account
)

var namaSumbu = [...]string{"", "urusan", "bidang urusan", "program", "kegiatan", "sub kegiatan", "sasaran", "penanggung jawab", "sumber dana", "rekening"}

// String returns the name of the axis in Indonesian.
func (s Sumbu) String() string {
	if int(s) < len(namaSumbu) {
		return namaSumbu[s]
	}
	return ""
}

// Pivot is the pagu of a plan grouped along one axis, by year: exact, each
// rupiah in one row. What belongs nowhere on the axis is in the row without
// Kunci.
type Pivot struct {
	Sumbu Sumbu
	Tahun []int        // ascending; every year of the plan, and of its amounts
	Baris []BarisPivot // in the order in which the plan first has them
	Total BarisPivot
}

// BarisPivot is one row of a [Pivot].
type BarisPivot struct {
	Kunci   string       // official code, or the name where there is none; of namesakes with those of the rows above them
	Nama    string       // as the plan writes it
	Tahunan []NilaiTahun // one per year of the pivot
	// Jumlah is the sum over the years of the period; the year after it is
	// planned but does not belong to it. Without a period it is over all years.
	Jumlah anggaran.Rupiah
}

// Year returns the amount of one year.
func (b *BarisPivot) Year(tahun int) anggaran.Rupiah {
	if b == nil {
		return anggaran.Rupiah{}
	}
	for _, t := range b.Tahunan {
		if t.Tahun == tahun {
			return t.Nilai
		}
	}
	return anggaran.Rupiah{}
}

// ErrSumbu is wrapped by the error about an axis along which there is nothing
// to group: one that does not exist, or that a region does not keep.
var ErrSumbu = errors.New("sumbu tidak tersedia")

// Pivot groups the amounts of the plan ([Rencana.Rinci]) along an axis. Where
// the plan says nothing about it, such as a source of funds, all is in the one
// row without Kunci. The error is overflow, or wraps [ErrNil] or, for what is no
// axis, [ErrSumbu].
func (r *Rencana) Pivot(s Sumbu) (*Pivot, error) {
	if s < SumbuUrusan || s > SumbuRekening {
		return nil, fmt.Errorf("%w: diharapkan %d (%s) sampai %d (%s), ditemukan %d",
			ErrSumbu, SumbuUrusan, SumbuUrusan, SumbuRekening, SumbuRekening, s)
	}
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	p := pivotBaru(s, r.Tahun)
	sasaran := r.sasaranMenurutNama()
	for x := range r.Rinci() {
		kunci, nama := x.golongan(s, sasaran)
		tempat := cmp.Or(x.tempatTanpaKode(s), kunci)
		if err := p.tambah(tempat, kunci, nama, x.Tahun, x.Pagu, r.Periode); err != nil {
			return nil, err
		}
	}
	p.bedakan()
	return p.Pivot, nil
}

// bedakan gives rows of one key that are several that of their places.
func (p *penyusunPivot) bedakan() {
	banyak := map[string]int{}
	for _, b := range p.Baris {
		banyak[b.Kunci]++
	}
	for tempat, i := range p.tempat {
		if b := &p.Baris[i]; banyak[b.Kunci] > 1 {
			b.Kunci = tempat
		}
	}
}

// penyusunPivot adds amounts up to a pivot.
type penyusunPivot struct {
	*Pivot
	tempat map[string]int // of what tells a row from the others, its key or more, among the rows
}

func pivotBaru(s Sumbu, tahun []int) *penyusunPivot {
	p := &penyusunPivot{&Pivot{Sumbu: s, Total: BarisPivot{Nama: "Jumlah"}}, map[string]int{}}
	for _, t := range tahun {
		p.tahun(t)
	}
	return p
}

// tahun makes a column for a year, if there is none yet: no amount may be left
// out because the head of its table does not name its year.
func (p *penyusunPivot) tahun(tahun int) {
	i, ada := slices.BinarySearch(p.Tahun, tahun)
	if ada {
		return
	}
	p.Tahun = slices.Insert(p.Tahun, i, tahun)
	p.Total.Tahunan = slices.Insert(p.Total.Tahunan, i, NilaiTahun{Tahun: tahun})
	for j := range p.Baris {
		p.Baris[j].Tahunan = slices.Insert(p.Baris[j].Tahunan, i, NilaiTahun{Tahun: tahun})
	}
}

// tambah counts an amount in the row of a place and in the total.
func (p *penyusunPivot) tambah(tempat, kunci, nama string, tahun int, pagu anggaran.Rupiah, periode Periode) error {
	p.tahun(tahun)
	at, ada := p.tempat[tempat]
	if !ada {
		at = len(p.Baris)
		p.tempat[tempat] = at
		b := BarisPivot{Kunci: kunci, Nama: nama, Tahunan: make([]NilaiTahun, len(p.Tahun))}
		for i, t := range p.Tahun {
			b.Tahunan[i].Tahun = t
		}
		p.Baris = append(p.Baris, b)
	}
	if err := p.Baris[at].tambah(tahun, pagu, periode); err != nil {
		return err
	}
	return p.Total.tambah(tahun, pagu, periode)
}

// tambah counts an amount in the column of its year, which is there.
func (b *BarisPivot) tambah(tahun int, pagu anggaran.Rupiah, periode Periode) (err error) {
	i := slices.IndexFunc(b.Tahunan, func(t NilaiTahun) bool { return t.Tahun == tahun })
	if b.Tahunan[i].Nilai, err = b.Tahunan[i].Nilai.Add(pagu); err != nil {
		return err
	}
	if periode.Has(tahun) {
		b.Jumlah, err = b.Jumlah.Add(pagu)
	}
	return err
}

// golongan is where an amount belongs along an axis.
func (x *Rinci) golongan(s Sumbu, sasaran sasaranKaitan) (kunci, nama string) {
	switch s {
	case SumbuUrusan:
		if k := x.bidangUrusan(); k.IsValid() {
			return k.Urusan().String(), ""
		}
	case SumbuBidangUrusan:
		var nama string
		if n := x.tingkatDari(nomenklatur.TingkatBidangUrusan); n != nil {
			nama = n.Nama
		}
		if k := x.bidangUrusan(); k.IsValid() {
			return k.String(), nama
		}
		return nama, nama
	case SumbuProgram, SumbuKegiatan, SumbuSubKegiatan:
		t := nomenklatur.TingkatBidangUrusan + nomenklatur.Tingkat(s-SumbuBidangUrusan)
		if n := x.tingkatDari(t); n != nil {
			return cmp.Or(kodeTeks(n), n.Nama), n.Nama
		}
	case SumbuSasaran:
		s := sasaran.untuk(x.Atas, x.Node)
		return s, s
	case SumbuPenanggungJawab:
		pj := x.penanggungJawab()
		return strings.ToUpper(pj), pj
	case SumbuSumberDana:
		if c := x.Rincian; c != nil {
			return cmp.Or(c.SumberDana.String(), c.NamaSumberDana), c.NamaSumberDana
		}
	case SumbuRekening:
		if c := x.Rincian; c != nil {
			return cmp.Or(c.Rekening.String(), c.NamaRekening), c.NamaRekening
		}
	}
	return "", ""
}

// tempatTanpaKode tells a row of the programme table without a code from its
// namesakes elsewhere: its name below that of the rows above it, or below the
// nearest code. "" for a row with a code, and along any other axis.
func (x *Rinci) tempatTanpaKode(s Sumbu) string {
	if s < SumbuProgram || s > SumbuSubKegiatan {
		return ""
	}
	n := x.tingkatDari(nomenklatur.TingkatBidangUrusan + nomenklatur.Tingkat(s-SumbuBidangUrusan))
	if n == nil || n.Kode.IsValid() {
		return ""
	}
	tempat := n.Nama
	for i := len(x.Atas) - 1; i >= 0; i-- {
		atas := x.Atas[i]
		if sebutan := cmp.Or(kodeTeks(atas), atas.Nama); atas.Tingkat < n.Tingkat && sebutan != "" {
			tempat = sebutan + " › " + tempat
		}
		if atas.Tingkat < n.Tingkat && atas.Kode.IsValid() {
			break
		}
	}
	return tempat
}

// Top returns the n rows with the largest amounts of a year, or of the period
// where tahun is 0, the largest first; among equals the order of the plan.
func (p *Pivot) Top(n, tahun int) []BarisPivot {
	if p == nil {
		return nil
	}
	nilai := func(b *BarisPivot) anggaran.Rupiah {
		if tahun == 0 {
			return b.Jumlah
		}
		return b.Year(tahun)
	}
	out := slices.Clone(p.Baris)
	slices.SortStableFunc(out, func(a, b BarisPivot) int { return nilai(&b).Compare(nilai(&a)) })
	return out[:max(0, min(n, len(out)))]
}

var errPivotNil = fmt.Errorf("renstra: pivot atau barisnya: %w", ErrNil)

// Share returns the share of a row in the total of a year, or of the period
// where tahun is 0. Where the total is Rp0 it is not defined: the error is
// that of [anggaran.Proporsi]. It may also wrap [ErrNil].
func (p *Pivot) Share(b *BarisPivot, tahun int) (anggaran.Persen, error) {
	if p == nil || b == nil {
		return anggaran.Persen{}, errPivotNil
	}
	if tahun == 0 {
		return anggaran.Proporsi(b.Jumlah, p.Total.Jumlah)
	}
	return anggaran.Proporsi(b.Year(tahun), p.Total.Year(tahun))
}

// Titik is one value of a [Pivot] as charts take them.
type Titik struct {
	Kunci, Nama string
	Tahun       int
	Nilai       anggaran.Rupiah
}

// Points yields every value of the pivot as one row, for charts and tables of
// data: rows first, years within.
func (p *Pivot) Points() iter.Seq[Titik] {
	return func(yield func(Titik) bool) {
		if p == nil {
			return
		}
		for _, b := range p.Baris {
			for _, t := range b.Tahunan {
				if !yield(Titik{b.Kunci, b.Nama, t.Tahun, t.Nilai}) {
					return
				}
			}
		}
	}
}
