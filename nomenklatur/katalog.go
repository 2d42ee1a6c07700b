package nomenklatur

import (
	_ "embed"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Entri is one row of a list of nomenclature: a code and its official name
// in one kind of region, as it stands in one or more editions.
type Entri struct {
	Kode        Kode          // X.XX.01.… for the penunjang branch, as the list has it
	JenisDaerah JenisDaerah   // provinsi or kabupaten/kota
	Edisi       HimpunanEdisi // the editions in which the row stands
	SatuSumber  bool          // only one source was found: check before relying on it
	Nama        string        // official name
	Kinerja     string        // official performance statement (kinerja), where a list has it
	Indikator   string        // official indicator, where a list has it
	Satuan      string        // official unit of the indicator
	Sumber      string        // where the row was found, identifiers separated by ';'
}

// Tingkat is the level of the row.
func (e Entri) Tingkat() Tingkat { return e.Kode.Tingkat() }

// Katalog is a list of nomenclature. It is immutable and safe for concurrent
// use. The key of a row is edition, kind of region and code: the same code
// means different things in the two kinds of region and was reused for other
// things between editions. The zero value has no rows.
type Katalog struct {
	kode  []Kode // kode[i] is entri[i].Kode, apart so that a search stays in cache
	entri []Entri
	nama  func() *indeksNama

	cariIndeks func() *indeksCari

	// cakupan are the editions of which there are rows, per kind of region.
	cakupan [KabupatenKota + 1]HimpunanEdisi

	sebagian bool // holds parts of its editions only
}

//go:embed data/katalog.tsv
var dataKatalog string

// Default returns the embedded catalogue: every urusan, bidang urusan and
// program, the whole of X.XX.01 (penunjang) and of bidang 1.06 (sosial), for
// Kepmendagri 900.1.15.5-1317/2023 (kabupaten/kota only: no provinsi list of
// that edition was found) and for the state called "pemutakhiran 2027" (both
// kinds of region). It is read once, on first use.
//
// The rows are facts confirmed by independent lists; [Entri.Sumber] names
// them and [Entri.SatuSumber] marks the rows that only one list has.
func Default() *Katalog { return bawaan() }

var bawaan = sync.OnceValue(func() *Katalog {
	k, err := parseKatalog(dataKatalog)
	if err != nil {
		// The embedded file is part of the program and read by every test.
		panic("nomenklatur: katalog tersemat rusak: " + err.Error())
	}
	k.sebagian = true
	return k
})

// kolomKatalog are the columns of the embedded file, in order.
const kolomKatalog = "kode\tdaerah\tnama\tkinerja\tindikator\tsatuan\tedisi\tsumber\ttanda\n"

// tandaSatuSumber marks a row with a single source.
const tandaSatuSumber = "satu-sumber"

// ErrEntri is wrapped by the errors of [NewKatalog] and [Katalog.Amend] about a
// row that has no key, or whose key another row has.
var ErrEntri = errors.New("entri tidak sah")

// NewKatalog makes a catalogue of rows, such as those of a list of one's own.
// The rows are sorted into list order; rows of one code keep their order. The
// slice is not kept. A row without a code, a kind of region or an edition is
// an error that names its place, from 0, and wraps [ErrEntri].
func NewKatalog(entri []Entri) (*Katalog, error) {
	for i, e := range entri {
		switch {
		case !e.Kode.IsValid():
			return nil, fmt.Errorf("%w: entri %d %q tanpa kode", ErrEntri, i, e.Nama)
		case e.JenisDaerah == 0 || e.JenisDaerah > KabupatenKota:
			return nil, fmt.Errorf("%w: entri %d %v tanpa jenis daerah", ErrEntri, i, e.Kode)
		case e.Edisi == 0:
			return nil, fmt.Errorf("%w: entri %d %v tanpa edisi", ErrEntri, i, e.Kode)
		}
	}
	urut := slices.Clone(entri)
	slices.SortStableFunc(urut, func(a, b Entri) int { return a.Kode.Compare(b.Kode) })
	k := &Katalog{kode: make([]Kode, len(urut)), entri: urut}
	for i, e := range urut {
		k.kode[i] = e.Kode
		k.cakupan[e.JenisDaerah] |= e.Edisi
	}
	k.siapkan()
	return k, nil
}

// siapkan readies what is made on first use.
func (k *Katalog) siapkan() {
	k.nama = sync.OnceValue(func() *indeksNama { return buatIndeksNama(k.entri) })
	k.cariIndeks = sync.OnceValue(func() *indeksCari { return buatIndeksCari(k.entri) })
}

// parseKatalog reads the embedded form: a head row, then rows in list order.
// The strings of the entries are parts of data; nothing is copied.
func parseKatalog(data string) (*Katalog, error) {
	rest, ok := strings.CutPrefix(data, kolomKatalog)
	if !ok {
		return nil, fmt.Errorf("baris 1: kepala bukan %q", kolomKatalog)
	}
	n := strings.Count(rest, "\n")
	k := &Katalog{kode: make([]Kode, 0, n), entri: make([]Entri, 0, n)}
	var baca pembacaBaris
	for baris := 2; rest != ""; baris++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		k.entri = append(k.entri, Entri{})
		e := &k.entri[len(k.entri)-1]
		if err := baca.baris(e, line); err != nil {
			return nil, fmt.Errorf("baris %d: %w", baris, err)
		}
		if len(k.kode) > 0 && e.Kode.Compare(k.kode[len(k.kode)-1]) < 0 {
			return nil, fmt.Errorf("baris %d: kode %v tidak menurut urutan", baris, e.Kode)
		}
		k.kode = append(k.kode, e.Kode)
		k.cakupan[e.JenisDaerah] |= e.Edisi
	}
	k.siapkan()
	return k, nil
}

// pembacaBaris reads rows of the embedded form. It remembers the text of the
// last set of editions, since neighbours mostly share it.
type pembacaBaris struct {
	edisiTeks string
	edisi     HimpunanEdisi
}

func (p *pembacaBaris) baris(e *Entri, line string) (err error) {
	var f [9]string
	for i := range 8 {
		tab := strings.IndexByte(line, '\t')
		if tab < 0 {
			return fmt.Errorf("hanya %d kolom, diharapkan 9", i+1)
		}
		f[i], line = line[:tab], line[tab+1:]
	}
	f[8] = line
	if e.Kode, err = ParseKode(f[0]); err != nil {
		return err
	}
	if e.JenisDaerah, err = ParseJenisDaerah(f[1]); err != nil {
		return err
	}
	if f[6] != p.edisiTeks {
		if p.edisi, err = parseHimpunan(f[6]); err != nil {
			return err
		}
		p.edisiTeks = f[6]
	}
	e.Nama, e.Kinerja, e.Indikator, e.Satuan = f[2], f[3], f[4], f[5]
	e.Edisi, e.Sumber, e.SatuSumber = p.edisi, f[7], f[8] == tandaSatuSumber
	return nil
}

// Len is the number of rows.
func (k *Katalog) Len() int { return len(k.entri) }

// Lookup returns the row with this key, if the catalogue has it. A code bound
// to a bidang (1.06.01.2.01.0001) finds the penunjang row it is
// (X.XX.01.2.01.0001); compare [Entri.Kode] to see which it was.
func (k *Katalog) Lookup(e Edisi, j JenisDaerah, kode Kode) (Entri, bool) {
	if r := k.cari(e, j, kode); r != nil {
		return *r, true
	}
	if penunjang, ok := kode.Unbind(); ok {
		if r := k.cari(e, j, penunjang); r != nil {
			return *r, true
		}
	}
	return Entri{}, false
}

func (k *Katalog) cari(e Edisi, j JenisDaerah, kode Kode) *Entri {
	for i := k.posisi(kode); i < len(k.kode) && k.kode[i] == kode; i++ {
		if r := &k.entri[i]; r.JenisDaerah == j && r.Edisi.Has(e) {
			return r
		}
	}
	return nil
}

// posisi is the place of the first row whose code is not before kode.
func (k *Katalog) posisi(kode Kode) int {
	lo, hi := 0, len(k.kode)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if k.kode[mid].v < kode.v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// rentang is where the rows below kode lie: [lo, hi) of all rows. The zero
// code stands above them all.
func (k *Katalog) rentang(kode Kode) (lo, hi int) {
	if !kode.IsValid() {
		return 0, len(k.kode)
	}
	for lo = k.posisi(kode); lo < len(k.kode) && k.kode[lo] == kode; {
		lo++
	}
	n := sort.Search(len(k.kode)-lo, func(i int) bool { return !kode.Contains(k.kode[lo+i]) })
	return lo, lo + n
}

// Entries yields every row with this code: several where the two kinds of
// region or the editions name it differently. Nothing is chosen.
func (k *Katalog) Entries(kode Kode) iter.Seq[Entri] {
	return func(yield func(Entri) bool) {
		for i := k.posisi(kode); i < len(k.kode) && k.kode[i] == kode; i++ {
			if !yield(k.entri[i]) {
				return
			}
		}
	}
}

// Coverage returns the editions of which the catalogue holds rows for this
// kind of region. An edition that is not in it was not withdrawn: it is not
// known here.
func (k *Katalog) Coverage(j JenisDaerah) HimpunanEdisi {
	if int(j) >= len(k.cakupan) {
		return 0
	}
	return k.cakupan[j]
}
