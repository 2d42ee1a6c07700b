package nomenklatur

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Keyakinan says how far a match can be relied on.
type Keyakinan uint8

const (
	TidakAda Keyakinan = iota // nothing near enough was found
	Usulan                    // a proposal: a person must look at it
	Pasti                     // exactly one entry has this name where it was sought
)

// String returns "tidak ada", "usulan" or "pasti".
func (k Keyakinan) String() string {
	switch k {
	case TidakAda:
		return "tidak ada"
	case Usulan:
		return "usulan"
	case Pasti:
		return "pasti"
	}
	return fmt.Sprintf("Keyakinan(%d)", uint8(k))
}

// MarshalText writes k as String does.
func (k Keyakinan) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Keyakinan) UnmarshalText(b []byte) error {
	for v := TidakAda; v <= Pasti; v++ {
		if v.String() == string(b) {
			*k = v
			return nil
		}
	}
	return fmt.Errorf("keyakinan %q %w: diharapkan pasti, usulan atau tidak ada", b, ErrTidakDikenal)
}

// Query is a name as a document writes it, and what is known about its place.
// Every field but Nama may be left zero.
type Query struct {
	Nama        string      // case, tags, blanks and a level word in front do not matter
	JenisDaerah JenisDaerah // without it, no name that both kinds of region have is ever Pasti
	Tingkat     Tingkat     // without it, the level word in front of Nama decides, or any level fits
	Induk       Kode        // the parent, bound to a bidang or not; a name found elsewhere is never Pasti
	Edisi       Edisi       // only rows of this edition
	Indikator   string      // decides between rows of one name
	Satuan      string      // decides between rows of one name and one parent
	Exact       bool        // only rows of that very name: nothing near is sought
}

// Calon is one entry that a name can mean.
type Calon struct {
	Entri Entri
	Jarak int // edit distance of the folded names, 0 when they are the same
}

// Padanan is the outcome of a match: how sure it is, and the entries the name
// can mean, best first. Pasti has exactly one.
type Padanan struct {
	Keyakinan Keyakinan
	Calon     []Calon
}

// Kode is the code of the best candidate, if no other code is as near to the
// name; the zero Kode otherwise. Keyakinan says how far it can be relied on.
func (p Padanan) Kode() Kode {
	if len(p.Calon) == 0 {
		return Kode{}
	}
	best := p.Calon[0]
	for _, c := range p.Calon[1:] {
		if c.Jarak == best.Jarak && c.Entri.Kode != best.Entri.Kode {
			return Kode{}
		}
	}
	return best.Entri.Kode
}

// maxCalon bounds how many candidates are returned.
const maxCalon = 8

// Match finds the entries that a name can mean.
//
// Pasti is returned only if, among the rows that fit the query's kind of
// region, level, parent and edition, one single code has the folded name, or
// if several have it (an edition moved the row to another code) and the
// indicator, or between rows of one parent the unit, fits exactly one. A name
// that fits only outside the given parent, or only nearly, is Usulan. When
// nothing decides, all are given.
func (k *Katalog) Match(q Query) Padanan {
	c := k.saring(q)
	if len(c.kunci()) == 0 {
		return Padanan{}
	}
	if same := c.sama(); len(same) > 0 {
		dalam := c.dalamInduk(same)
		if len(dalam) > 0 {
			return c.putuskan(dalam)
		}
		if q.Exact {
			return usulan(c.calon(same, 0))
		}
		// The name is that of another parent's row. What stands under this
		// parent and is nearly so called is as likely what was meant.
		near := c.dekat(c.induk, batasDekat)
		return usulan(slices.Concat(c.calon(same, 0), near))
	}
	if q.Exact {
		return Padanan{}
	}
	if near := c.dekat(c.induk, batasDekat); len(near) > 0 || !c.induk.IsValid() {
		return usulan(near)
	}
	return usulan(c.dekat(Kode{}, batasJauh))
}

// A near name may differ from the official one by this share of its length:
// a fourth under the right parent, a sixth anywhere else.
const (
	batasDekat = 4
	batasJauh  = 6
)

// pencarian is one query made ready: its folded spellings and its filter.
type pencarian struct {
	q         Query
	nama      *indeksNama
	katalog   *Katalog
	tingkat   Tingkat
	induk     Kode      // unbound
	ejaan     [3]string // the folded name, without a level word, with that of a programme
	banyak    int       // how many of them there are
	indikator lipatan
	satuan    lipatan
}

// lipatan is a text folded when it is first asked for: only names that
// several rows share need it.
type lipatan struct {
	teks  string
	lipat string
}

// lipatTeks returns the folded text, "" for none.
func (l *lipatan) lipatTeks() string {
	if l.lipat == "" && l.teks != "" {
		l.lipat, l.teks = teks.Lipat(l.teks), ""
	}
	return l.lipat
}

// sama reports whether the text says something, and folded the same as s.
func (l *lipatan) sama(s string) bool { return l.lipatTeks() != "" && l.lipatTeks() == teks.Lipat(s) }

func (k *Katalog) saring(q Query) pencarian {
	if k.nama == nil {
		k, _ = NewKatalog(nil)
	}
	c := pencarian{q: q, nama: k.nama(), katalog: k, tingkat: q.Tingkat, induk: q.Induk,
		indikator: lipatan{teks: q.Indikator}, satuan: lipatan{teks: q.Satuan}}
	if u, ok := q.Induk.Unbind(); ok {
		c.induk = u
	}
	nama := teks.Bersih(q.Nama)
	kata, sisa := kataTingkat(nama)
	if c.tingkat == 0 {
		c.tingkat = kata
	}
	f := teks.Lipat(nama)
	c.tambahKunci(f)
	if kata != 0 { // a word folds alone as it does in front of others
		f = strings.TrimPrefix(f, teks.Lipat(nama[:len(nama)-len(sisa)]))
		c.tambahKunci(f)
	}
	if c.tingkat == TingkatProgram { // only the names of programmes begin with their level
		c.tambahKunci("program" + f)
	}
	return c
}

func (c *pencarian) kunci() []string { return c.ejaan[:c.banyak] }

func (c *pencarian) tambahKunci(f string) {
	if f != "" && f != "program" && !slices.Contains(c.kunci(), f) {
		c.ejaan[c.banyak] = f
		c.banyak++
	}
}

// kataTingkat reads the level word that documents put in front of a name.
// The official names of programmes begin with it, those of kegiatan and sub
// kegiatan do not.
func kataTingkat(nama string) (Tingkat, string) {
	for _, w := range []struct {
		kata string
		t    Tingkat
	}{
		{"program", TingkatProgram},
		{"kegiatan", TingkatKegiatan},
		{"sub kegiatan", TingkatSubKegiatan},
		{"subkegiatan", TingkatSubKegiatan},
		{"sub-kegiatan", TingkatSubKegiatan},
		{"prog.", TingkatProgram},
		{"keg.", TingkatKegiatan},
		{"sub keg.", TingkatSubKegiatan},
		{"urusan pemerintahan", TingkatBidangUrusan},
	} {
		n := len(w.kata)
		if len(nama) > n+1 && (nama[n] == ' ' || nama[n] == ':') && strings.EqualFold(nama[:n], w.kata) {
			return w.t, strings.TrimLeft(nama[n:], " :")
		}
	}
	return 0, nama
}

// cocok reports whether row i fits the query but for its name and parent.
func (c *pencarian) cocok(e *Entri) bool {
	return (c.q.JenisDaerah == 0 || e.JenisDaerah == c.q.JenisDaerah) &&
		(c.tingkat == 0 || e.Kode.Tingkat() == c.tingkat) &&
		(c.q.Edisi == 0 || e.Edisi.Has(c.q.Edisi))
}

// sama returns the rows whose folded name is the query's.
func (c *pencarian) sama() []int32 {
	for _, f := range c.kunci() {
		if rows := c.pilih(c.nama.sama[f], func(i int32) bool { return c.cocok(&c.katalog.entri[i]) }); len(rows) > 0 {
			return rows
		}
	}
	return nil
}

func (c *pencarian) dalamInduk(rows []int32) []int32 {
	if !c.induk.IsValid() {
		return rows
	}
	return c.pilih(rows, func(i int32) bool { return c.dibawah(c.induk, i) })
}

// dibawah reports whether row i lies below induk.
func (c *pencarian) dibawah(induk Kode, i int32) bool {
	return induk.Contains(c.katalog.entri[i].Kode) && c.katalog.entri[i].Kode != induk
}

// putuskan decides between rows of one folded name.
func (c *pencarian) putuskan(rows []int32) Padanan {
	if c.satu(rows) {
		return Padanan{Pasti, c.calon(rows, 0)[:1]}
	}
	all := rows
	if ind := c.indikator.lipatTeks(); ind != "" {
		fit := c.pilih(rows, func(i int32) bool { return c.nama.indikator[i] == ind })
		if len(fit) > 0 {
			rows = fit
		}
	}
	if !c.satu(rows) && c.seinduk(rows) {
		fit := c.pilih(rows, func(i int32) bool { return c.satuan.sama(c.katalog.entri[i].Satuan) })
		if len(fit) > 0 {
			rows = fit
		}
	}
	if c.satu(rows) {
		return Padanan{Pasti, c.calon(rows, 0)[:1]}
	}
	return Padanan{Usulan, c.calon(all, 0)}
}

// pilih returns the rows to keep, rows itself where that is all of them.
func (c *pencarian) pilih(rows []int32, keep func(int32) bool) []int32 {
	semua := 0
	for semua < len(rows) && keep(rows[semua]) {
		semua++
	}
	if semua == len(rows) {
		return rows
	}
	out := slices.Clone(rows[:semua])
	for _, i := range rows[semua+1:] {
		if keep(i) {
			out = append(out, i)
		}
	}
	return out
}

// satu reports whether the rows are one code of one kind of region.
func (c *pencarian) satu(rows []int32) bool {
	a := &c.katalog.entri[rows[0]]
	for _, i := range rows[1:] {
		if b := &c.katalog.entri[i]; b.Kode != a.Kode || b.JenisDaerah != a.JenisDaerah {
			return false
		}
	}
	return true
}

func (c *pencarian) seinduk(rows []int32) bool {
	for _, i := range rows[1:] {
		if c.katalog.entri[i].Kode.Parent() != c.katalog.entri[rows[0]].Kode.Parent() {
			return false
		}
	}
	return true
}

// dekat returns the rows below induk (all, if it is zero) whose name differs
// by at most a 1/bagian of the query's length, or is the query's and more:
// documents leave off ends such as "Kabupaten/Kota".
func (c *pencarian) dekat(induk Kode, bagian int) []Calon {
	var out []Calon
	lo, hi := c.katalog.rentang(induk)
	for n, f := range c.kunci() {
		batas := len(f) / bagian
		hitung := teks.HurufOf(f)
		for i := lo; i < hi; i++ {
			e := &c.katalog.entri[i]
			lebih := len(c.nama.lipat[i]) - len(f)
			switch {
			case -lebih > batas || !c.cocok(e):
			case lebih > batas:
				if 5*len(f) >= 3*len(c.nama.lipat[i]) && strings.HasPrefix(c.nama.lipat[i], f) {
					out = tambahCalon(out, *e, lebih, n)
				}
			case hitung.Beda(&c.nama.huruf[i]) <= 2*batas:
				if d := teks.Jarak(f, c.nama.lipat[i], batas); d <= batas {
					out = tambahCalon(out, *e, d, n)
				}
			}
		}
	}
	c.urut(out)
	return out
}

// tambahCalon adds a candidate; an entry that an earlier spelling of the
// query found keeps its lesser distance.
func tambahCalon(out []Calon, e Entri, jarak, ejaan int) []Calon {
	if ejaan > 0 {
		i := slices.IndexFunc(out, func(x Calon) bool {
			return x.Entri.Kode == e.Kode && x.Entri.JenisDaerah == e.JenisDaerah && x.Entri.Edisi == e.Edisi
		})
		if i >= 0 {
			out[i].Jarak = min(out[i].Jarak, jarak)
			return out
		}
	}
	return append(out, Calon{e, jarak})
}

// calon turns rows into candidates, best first.
func (c *pencarian) calon(rows []int32, jarak int) []Calon {
	out := make([]Calon, len(rows))
	for n, i := range rows {
		out[n] = Calon{c.katalog.entri[i], jarak}
	}
	c.urut(out)
	return out
}

// urut sorts candidates best first: the nearest name, then the row with the
// query's indicator, then the one in the newest edition, then list order.
func (c *pencarian) urut(calon []Calon) {
	slices.SortStableFunc(calon, func(a, b Calon) int {
		return cmp.Or(
			cmp.Compare(a.Jarak, b.Jarak),
			c.urutIndikator(a, b),
			-cmp.Compare(a.Entri.Edisi.Latest(), b.Entri.Edisi.Latest()),
			a.Entri.Kode.Compare(b.Entri.Kode),
		)
	})
}

func (c *pencarian) urutIndikator(a, b Calon) int {
	switch {
	case a.Entri.Indikator == b.Entri.Indikator:
	case c.indikator.sama(a.Entri.Indikator):
		return -1
	case c.indikator.sama(b.Entri.Indikator):
		return 1
	}
	return 0
}

func usulan(calon []Calon) Padanan {
	if len(calon) == 0 {
		return Padanan{}
	}
	return Padanan{Usulan, calon[:min(len(calon), maxCalon)]}
}
