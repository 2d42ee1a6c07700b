package nomenklatur

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
)

// JenisPerubahan says what became of a code from one edition to another.
type JenisPerubahan uint8

const (
	Tetap      JenisPerubahan = iota + 1 // same code, same name
	GantiNama                            // same code, same thing, other name
	Pindah                               // the thing has another code
	Pecah                                // the thing has several codes, or may have
	Gabung                               // several things have one code
	PakaiUlang                           // the code now stands for something else
	Dicabut                              // nothing follows, and the code is gone
	Baru                                 // follows nothing

	akhirPerubahan
)

var namaPerubahan = [akhirPerubahan]string{
	"", "tetap", "gantiNama", "pindah", "pecah", "gabung", "pakaiUlang", "dicabut", "baru",
}

// String returns the name of the class as JSON and TSV have it, such as
// "gantiNama"; "" for the zero value.
func (j JenisPerubahan) String() string {
	if j >= akhirPerubahan {
		return fmt.Sprintf("JenisPerubahan(%d)", uint8(j))
	}
	return namaPerubahan[j]
}

// MarshalText writes j as [JenisPerubahan.String] does.
func (j JenisPerubahan) MarshalText() ([]byte, error) {
	if j >= akhirPerubahan {
		return nil, fmt.Errorf("%v %w", j, ErrTidakDikenal)
	}
	return []byte(namaPerubahan[j]), nil
}

// UnmarshalText reads what MarshalText writes. On error j keeps its value.
func (j *JenisPerubahan) UnmarshalText(b []byte) error {
	if i := slices.Index(namaPerubahan[:], string(b)); i >= 0 {
		*j = JenisPerubahan(i)
		return nil
	}
	return fmt.Errorf("jenis perubahan %s %w: diharapkan tetap, gantiNama, pindah, pecah, gabung, pakaiUlang, dicabut atau baru", kutip(string(b)), ErrTidakDikenal)
}

// Banding is the outcome of comparing a part of two rows.
type Banding uint8

const (
	TidakTertulis Banding = iota // at least one row has none
	Sama
	Beda
)

// String returns "sama", "beda", or "" for what is not written.
func (b Banding) String() string {
	switch b {
	case TidakTertulis:
		return ""
	case Sama:
		return "sama"
	case Beda:
		return "beda"
	}
	return fmt.Sprintf("Banding(%d)", uint8(b))
}

// MarshalText writes b as [Banding.String] does.
func (b Banding) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads what MarshalText writes. On error b keeps its value.
func (b *Banding) UnmarshalText(text []byte) error {
	for v := TidakTertulis; v <= Beda; v++ {
		if v.String() == string(text) {
			*b = v
			return nil
		}
	}
	return fmt.Errorf("perbandingan %s %w: diharapkan sama, beda atau kosong", kutip(string(text)), ErrTidakDikenal)
}

// Bukti is why a row is held to follow another.
type Bukti struct {
	Jarak     int     // edit distance of the folded names in bytes, 0 when they are the same
	Indikator Banding // of the folded indicators
	Satuan    Banding // of the folded units
	Induk     Banding // Sama if the parent follows the old parent or has its code
	Anak      Banding // Sama if most children kept number and name
}

// Penerus is a row that follows an old one.
type Penerus struct {
	Kode  Kode
	Nama  string
	Bukti Bukti
}

// BarisPeta says what became of one old row, or that a new row follows none.
//
// A code can have two fates at once: the thing it stood for lives on under
// another code, and the code was given to something else. Such a row is
// PakaiUlang, since that is what does harm; Ke then holds where the old thing
// went, if anywhere, and Kini what the code means now. Kini is never in Ke.
type BarisPeta struct {
	Dari      Kode   // zero for Baru
	NamaDari  string // stays readable here when the code is withdrawn
	Ke        []Penerus
	Jenis     JenisPerubahan
	Keyakinan Keyakinan

	Kini      Kode   // for PakaiUlang: the code as the new edition writes it
	NamaKini  string // what it means there
	JarakKini int    // edit distance of NamaKini from NamaDari, both folded

	Catatan string // a remark of whoever keeps the map
}

// KodeKe lists the codes of the successors.
func (b BarisPeta) KodeKe() []Kode {
	out := make([]Kode, len(b.Ke))
	for i, p := range b.Ke {
		out[i] = p.Kode
	}
	return out
}

// MarshalJSON writes {"dari","namaDari","ke","namaKe","jenis","keyakinan"},
// and "kini", "namaKini" and "catatan" where there are such.
func (b BarisPeta) MarshalJSON() ([]byte, error) {
	nama := make([]string, len(b.Ke))
	for i, p := range b.Ke {
		nama[i] = p.Nama
	}
	return json.Marshal(struct {
		Dari      Kode           `json:"dari"`
		NamaDari  string         `json:"namaDari"`
		Ke        []Kode         `json:"ke"`
		NamaKe    []string       `json:"namaKe"`
		Jenis     JenisPerubahan `json:"jenis"`
		Keyakinan Keyakinan      `json:"keyakinan"`
		Kini      Kode           `json:"kini,omitzero"`
		NamaKini  string         `json:"namaKini,omitempty"`
		Catatan   string         `json:"catatan,omitempty"`
	}{b.Dari, b.NamaDari, b.KodeKe(), nama, b.Jenis, b.Keyakinan, b.Kini, b.NamaKini, b.Catatan})
}

// RingkasanPeta counts the rows of a map by class.
type RingkasanPeta struct {
	Tetap      int `json:"tetap"`
	GantiNama  int `json:"gantiNama"`
	Pindah     int `json:"pindah"`
	Pecah      int `json:"pecah"`
	Gabung     int `json:"gabung"`
	PakaiUlang int `json:"pakaiUlang"`
	Dicabut    int `json:"dicabut"`
	Baru       int `json:"baru"`
}

// Sisi is one side of a comparison: the rows of a catalogue for one kind of
// region in one edition.
type Sisi struct {
	Katalog     *Katalog
	Edisi       Edisi
	JenisDaerah JenisDaerah
}

// sisiPeta is what a map keeps of a side.
type sisiPeta struct {
	edisi  Edisi
	daerah JenisDaerah
}

// Peta says what became of every code from one edition to another. It is
// immutable, holds no catalogue, and is safe for concurrent use.
//
// No decree says which code follows which. Every link is drawn from names,
// indicators, units and parents; only those of [Pasti] leave no doubt. An
// office that knows better writes the map out ([Peta.WriteTSV]), corrects it,
// adds a remark and loads it again ([LoadPeta]).
type Peta struct {
	dari, ke sisiPeta
	baris    []BarisPeta    // by Dari, then those of Baru by Ke
	lama     map[Kode][]int // rows by Dari
	penerus  map[Kode][]int // rows by each of Ke
	luar     []Kode
}

func buatPeta(dari, ke sisiPeta, baris []BarisPeta) *Peta {
	p := &Peta{dari: dari, ke: ke, baris: baris, lama: map[Kode][]int{}, penerus: map[Kode][]int{}}
	for i, b := range baris {
		if b.Dari.IsValid() {
			p.lama[b.Dari] = append(p.lama[b.Dari], i)
		}
		for _, n := range b.Ke {
			p.penerus[n.Kode] = append(p.penerus[n.Kode], i)
		}
	}
	return p
}

// Edisi returns the editions from which and to which the map leads.
func (p *Peta) Edisi() (dari, ke Edisi) { return p.dari.edisi, p.ke.edisi }

// JenisDaerah returns the kinds of region of the two sides.
func (p *Peta) JenisDaerah() (dari, ke JenisDaerah) { return p.dari.daerah, p.ke.daerah }

// Len is the number of rows.
func (p *Peta) Len() int { return len(p.baris) }

// Baris yields the rows: first those of the old codes in list order, then the
// new rows that follow none.
func (p *Peta) Baris() iter.Seq[BarisPeta] {
	return func(yield func(BarisPeta) bool) {
		for i := range p.baris {
			if !yield(p.salin(i)) {
				return
			}
		}
	}
}

// salin returns row i with successors of its own, so that no caller can
// change the map.
func (p *Peta) salin(i int) BarisPeta {
	b := p.baris[i]
	b.Ke = slices.Clone(b.Ke)
	return b
}

// Luar lists the old codes that the map does not speak of, since the new
// catalogue holds only parts of its edition and nothing of their bidang
// urusan: they were not withdrawn, they are not known.
func (p *Peta) Luar() []Kode { return slices.Clone(p.luar) }

// Ringkasan counts the rows by class.
func (p *Peta) Ringkasan() RingkasanPeta {
	var n [akhirPerubahan]int
	for _, b := range p.baris {
		n[b.Jenis]++
	}
	return RingkasanPeta{n[Tetap], n[GantiNama], n[Pindah], n[Pecah], n[Gabung], n[PakaiUlang], n[Dicabut], n[Baru]}
}

// MarshalJSON writes {"ringkasan":{…},"baris":[…]}.
func (p *Peta) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Ringkasan RingkasanPeta `json:"ringkasan"`
		Baris     []BarisPeta   `json:"baris"`
	}{p.Ringkasan(), append([]BarisPeta{}, p.baris...)})
}

// Lookup returns what became of an old code: one row, or none if the old
// edition does not have the code, or several if its list has the code twice
// with different names. A code bound to a bidang (1.06.01.2.01.01) finds the
// row of X.XX.01.2.01.01. The width of a sub kegiatan matters: a code of two
// digits is not looked up as one of four.
func (p *Peta) Lookup(k Kode) []BarisPeta {
	rows, _ := p.cari(k)
	out := make([]BarisPeta, len(rows))
	for i, r := range rows {
		out[i] = p.salin(r)
	}
	return out
}

// cari finds the rows of an old code, and the bidang from which the code had
// to be unbound, if it had.
func (p *Peta) cari(k Kode) (rows []int, bidang Kode) {
	if rows = p.lama[k]; rows == nil {
		if u, ok := k.Unbind(); ok {
			return p.lama[u], k.BidangUrusan()
		}
	}
	return rows, Kode{}
}

// Successors lists the codes that took over from an old code, bound to its
// bidang if it was bound; empty if nothing follows it or it is not known.
func (p *Peta) Successors(k Kode) []Kode {
	var out []Kode
	rows, bidang := p.cari(k)
	for _, r := range rows {
		for _, n := range p.baris[r].Ke {
			if x := ikatKembali(n.Kode, bidang); !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// Predecessors returns the rows of which a new code is a successor: what it
// was called before.
func (p *Peta) Predecessors(k Kode) []BarisPeta {
	rows := p.penerus[k]
	if rows == nil {
		if u, ok := k.Unbind(); ok {
			rows = p.penerus[u]
		}
	}
	var out []BarisPeta
	for _, r := range rows {
		if p.baris[r].Dari.IsValid() {
			out = append(out, p.salin(r))
		}
	}
	return out
}

// ikatKembali binds a penunjang code to the bidang its predecessor had.
func ikatKembali(k, bidang Kode) Kode {
	if bidang.IsValid() {
		if x, err := k.Bind(bidang); err == nil {
			return x
		}
	}
	return k
}
