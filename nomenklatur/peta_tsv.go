package nomenklatur

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// kepalaPeta are the columns of a map, one line for each successor.
var kepalaPeta = []string{
	"dari", "namaDari", "ke", "namaKe", "jenis", "keyakinan",
	"jarak", "indikator", "satuan", "induk", "anak",
	"kini", "namaKini", "jarakKini", "catatan",
}

const (
	tandaPeta = "peta" // begins the first line, before the two sides
	jenisLuar = "luar" // of the codes of Peta.Luar
)

// WriteTSV writes the map as tabbed text that spreadsheets open and
// [LoadPeta] reads back to the same map: a line with the two sides, a head
// row, and for every row of the map a line for each successor, or one if it
// has none. A row with several successors repeats dari, jenis, keyakinan and
// catatan on each line. Cells with a tab, a line break or a quote in them are
// quoted as [encoding/csv] does.
//
// A text that would not come back (not UTF-8, or with a carriage return or a
// NUL) is an error that wraps [ErrEkspor]; w may then hold a part.
func (p *Peta) WriteTSV(w io.Writer) error {
	if w == nil {
		return errTanpaKeluaran
	}
	c := csv.NewWriter(w)
	c.Comma = '\t'
	awal := []string{tandaPeta, p.dari.edisi.String(), p.dari.daerah.String(), p.ke.edisi.String(), p.ke.daerah.String()}
	if err := errors.Join(c.Write(awal), c.Write(kepalaPeta)); err != nil {
		return err
	}
	for _, b := range p.baris {
		if err := tulisBarisPeta(c, b); err != nil {
			return err
		}
	}
	for _, k := range p.luar {
		sel := make([]string, len(kepalaPeta))
		sel[0], sel[4] = k.String(), jenisLuar
		if err := c.Write(sel); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

func tulisBarisPeta(c *csv.Writer, b BarisPeta) error {
	penerus := b.Ke
	if len(penerus) == 0 {
		penerus = []Penerus{{}}
	}
	for _, n := range penerus {
		jarak, jarakKini := "", ""
		if n.Kode.IsValid() && b.Dari.IsValid() {
			jarak = strconv.Itoa(n.Bukti.Jarak)
		}
		if b.Kini.IsValid() {
			jarakKini = strconv.Itoa(b.JarakKini)
		}
		sel := []string{
			b.Dari.String(), b.NamaDari, n.Kode.String(), n.Nama, b.Jenis.String(), b.Keyakinan.String(),
			jarak, n.Bukti.Indikator.String(), n.Bukti.Satuan.String(), n.Bukti.Induk.String(), n.Bukti.Anak.String(),
			b.Kini.String(), b.NamaKini, jarakKini, b.Catatan,
		}
		for i, s := range sel {
			if bukan, _ := teks.BukanUTF8(s); bukan >= 0 || strings.ContainsRune(s, '\r') {
				return fmt.Errorf("%w: peta %v, kolom %s: %s memuat huruf yang tidak dapat dibaca kembali", ErrEkspor, b.Dari, kepalaPeta[i], kutip(s))
			}
		}
		if err := c.Write(sel); err != nil {
			return err
		}
	}
	return nil
}

// LoadPeta reads what [Peta.WriteTSV] writes, corrected by hand or not. The
// columns may stand in any order; indikator, satuan, induk, anak and catatan
// may be missing, and a distance that is left out is computed from the names.
// Lines of one old code stand together. The options are [WithLimit] and
// [WithPemisah].
//
// What contradicts itself is refused: a class that does not fit the number of
// successors, a code that is kept under another number, two lines of one code
// that disagree. The error is a [*LoadError] with line and column that wraps
// [ErrUTF8], [ErrBatas], [ErrKolom], [ErrIsi] or [ErrNil].
func LoadPeta(r io.Reader, opts ...LoadOption) (*Peta, error) {
	o, err := susunOpsiMuat(opts)
	if err != nil {
		return nil, err
	}
	if o.edisi != 0 || o.daerah != 0 {
		return nil, &LoadError{1, 1, "edisi dan jenis daerah dari baris pertama peta", "pilihan WithEdisi atau WithJenisDaerah", ErrIsi}
	}
	text, err := bacaTeksDaftar(r, o.limit)
	if err != nil {
		return nil, err
	}
	c := csv.NewReader(strings.NewReader(text))
	c.Comma, c.FieldsPerRecord = cmp.Or(o.pemisah, '\t'), -1
	p := pembacaPeta{csv: c, kolom: map[string]int{}, ada: map[kunciPeta]int{}, luar: map[Kode]bool{}}
	if err := p.baca(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.baris, urutBarisPeta)
	peta := buatPeta(p.dari, p.ke, p.baris)
	peta.luar = slices.SortedFunc(maps.Keys(p.luar), Kode.Compare)
	return peta, nil
}

// urutBarisPeta puts the rows of the old codes first, those of Baru last.
func urutBarisPeta(a, b BarisPeta) int {
	if c := cmp.Compare(kelompokPeta(a), kelompokPeta(b)); c != 0 {
		return c
	}
	if a.Jenis == Baru {
		return a.Ke[0].Kode.Compare(b.Ke[0].Kode)
	}
	return a.Dari.Compare(b.Dari)
}

func kelompokPeta(b BarisPeta) int {
	if b.Jenis == Baru {
		return 1
	}
	return 0
}

// kunciPeta tells rows apart: a list may have one code with two names.
type kunciPeta struct {
	dari Kode
	nama string // of the old row, of the new one for Baru
	ke   Kode   // of Baru
}

type pembacaPeta struct {
	csv      *csv.Reader
	sel      []string
	panjang  int // cells of the line as read
	kolom    map[string]int
	dari, ke sisiPeta
	baris    []BarisPeta
	ada      map[kunciPeta]int // the line on which a row began
	awal     []int             // the same by row
	luar     map[Kode]bool
}

func (p *pembacaPeta) baca() error {
	if err := p.awalan(); err != nil {
		return err
	}
	for {
		ada, err := p.lanjut()
		if err != nil {
			return err
		}
		if !ada {
			break
		}
		if err := p.satuBaris(); err != nil {
			return err
		}
	}
	for i, b := range p.baris {
		if salah := b.periksa(); salah != "" {
			return &LoadError{p.awal[i], 1, salah, fmt.Sprintf("jenis %v dari %q ke %v", b.Jenis, b.Dari, b.KodeKe()), ErrIsi}
		}
	}
	return nil
}

// lanjut reads the next line that has something in it.
func (p *pembacaPeta) lanjut() (bool, error) {
	for {
		sel, err := p.csv.Read()
		if err == io.EOF {
			return false, nil
		}
		if err != nil {
			baris, kolom := 1, 1
			var g *csv.ParseError
			if errors.As(err, &g) {
				baris, kolom = g.Line, max(g.Column, 1)
			}
			return false, &LoadError{baris, kolom, "sel yang tanda kutipnya berpasangan", "tanda kutip yang tidak ditutup atau berdiri di tengah sel", ErrIsi}
		}
		p.sel, p.panjang = sel, len(sel)
		if strings.Join(sel, "") != "" {
			return true, nil
		}
	}
}

// awalan reads the line of the two sides and the head row.
func (p *pembacaPeta) awalan() error {
	if ada, err := p.lanjut(); err != nil || !ada || p.sel[0] != tandaPeta {
		return cmpGalat(err, &LoadError{1, 1, "baris pertama: " + tandaPeta + ", edisi dan jenis daerah kedua sisi", "daftar lain atau kosong", ErrKolom})
	}
	p.sel = append(p.sel, make([]string, 5)...)
	for i, dst := range []interface{ UnmarshalText([]byte) error }{&p.dari.edisi, &p.dari.daerah, &p.ke.edisi, &p.ke.daerah} {
		if err := dst.UnmarshalText([]byte(p.sel[i+1])); err != nil || p.sel[i+1] == "" {
			return p.galatKe(i+1, "edisi dan jenis daerah kedua sisi", ErrKolom)
		}
	}
	if ada, err := p.lanjut(); err != nil || !ada {
		return cmpGalat(err, &LoadError{2, 1, "kepala " + strings.Join(kepalaPeta, ", "), "akhir teks", ErrKolom})
	}
	for i, s := range p.sel {
		if s == "" {
			continue
		}
		if _, dua := p.kolom[s]; dua || !slices.Contains(kepalaPeta, s) {
			return p.galatKe(i, "kepala kolom "+strings.Join(kepalaPeta, ", ")+", masing-masing sekali", ErrKolom)
		}
		p.kolom[s] = i
	}
	for _, s := range kepalaPeta[:6] {
		if _, ok := p.kolom[s]; !ok {
			return p.galatKe(0, "kolom "+s, ErrKolom)
		}
	}
	return nil
}

// cmpGalat is err, or lain if there is none.
func cmpGalat(err error, lain *LoadError) error {
	if err != nil {
		return err
	}
	return lain
}

// isi is the cell under a head, "" if the line or the map does not have it.
func (p *pembacaPeta) isi(kepala string) string {
	if i, ok := p.kolom[kepala]; ok && i < len(p.sel) {
		return p.sel[i]
	}
	return ""
}

func (p *pembacaPeta) galat(kepala, expected string) error {
	return p.galatKe(p.kolom[kepala], expected, ErrIsi)
}

// galatKe is an error about cell i of the line just read.
func (p *pembacaPeta) galatKe(i int, expected string, err error) error {
	found := "sel kosong"
	if i < len(p.sel) && p.sel[i] != "" {
		found = kutip(p.sel[i])
	}
	baris, kolom := p.csv.FieldPos(p.panjang - 1)
	if i < p.panjang {
		baris, kolom = p.csv.FieldPos(i)
	}
	return &LoadError{baris, kolom, expected, found, err}
}

func (p *pembacaPeta) satuBaris() error {
	var b BarisPeta
	var n Penerus
	if err := p.uraikan(&b, &n); err != nil {
		return err
	}
	nomor, _ := p.csv.FieldPos(0)
	if p.isi("jenis") == jenisLuar {
		p.luar[b.Dari] = true
		return nil
	}
	kunci := kunciPeta{dari: b.Dari, nama: b.NamaDari}
	if !b.Dari.IsValid() {
		kunci.ke, kunci.nama = n.Kode, n.Nama
	}
	if awal, sudah := p.ada[kunci]; sudah {
		return p.tambahan(b, n, awal)
	}
	p.ada[kunci] = nomor
	b.Ke = []Penerus{}
	if n.Kode.IsValid() {
		b.Ke = append(b.Ke, n)
	}
	p.baris, p.awal = append(p.baris, b), append(p.awal, nomor)
	return nil
}

// tambahan adds a further successor to the row read last.
func (p *pembacaPeta) tambahan(b BarisPeta, n Penerus, awal int) error {
	akhir := &p.baris[len(p.baris)-1]
	sama := akhir.Dari == b.Dari && akhir.NamaDari == b.NamaDari && b.Dari.IsValid()
	switch {
	case !sama:
		return p.galat("dari", fmt.Sprintf("baris-baris satu kode berurutan; kode ini sudah ada di baris %d", awal))
	case !n.Kode.IsValid() || slices.Contains(akhir.KodeKe(), n.Kode):
		return p.galat("ke", "penerus yang belum disebut")
	case akhir.Jenis != b.Jenis:
		return p.galat("jenis", "jenis yang sama dengan baris di atasnya: "+akhir.Jenis.String())
	case akhir.Keyakinan != b.Keyakinan:
		return p.galat("keyakinan", "keyakinan yang sama dengan baris di atasnya: "+akhir.Keyakinan.String())
	case akhir.Kini != b.Kini || akhir.NamaKini != b.NamaKini || akhir.JarakKini != b.JarakKini:
		return p.galat("kini", "kini yang sama dengan baris di atasnya")
	case akhir.Catatan != b.Catatan:
		return p.galat("catatan", "catatan yang sama dengan baris di atasnya")
	}
	akhir.Ke = append(akhir.Ke, n)
	return nil
}

// uraikan reads the cells of a line.
func (p *pembacaPeta) uraikan(b *BarisPeta, n *Penerus) error {
	if p.isi("jenis") == jenisLuar {
		if err := b.Dari.UnmarshalText([]byte(p.isi("dari"))); err != nil || !b.Dari.IsValid() {
			return p.galat("dari", "kode")
		}
		return nil
	}
	for _, k := range []struct {
		kepala, expected string
		dst              interface{ UnmarshalText([]byte) error }
	}{
		{"dari", "kode atau sel kosong", &b.Dari},
		{"ke", "kode atau sel kosong", &n.Kode},
		{"kini", "kode atau sel kosong", &b.Kini},
		{"jenis", "jenis perubahan", &b.Jenis},
		{"keyakinan", "pasti, usulan atau tidak ada", &b.Keyakinan},
		{"indikator", "sama, beda atau sel kosong", &n.Bukti.Indikator},
		{"satuan", "sama, beda atau sel kosong", &n.Bukti.Satuan},
		{"induk", "sama, beda atau sel kosong", &n.Bukti.Induk},
		{"anak", "sama, beda atau sel kosong", &n.Bukti.Anak},
	} {
		if err := k.dst.UnmarshalText([]byte(p.isi(k.kepala))); err != nil {
			return p.galat(k.kepala, k.expected)
		}
	}
	b.NamaDari, n.Nama, b.NamaKini, b.Catatan = p.isi("namaDari"), p.isi("namaKe"), p.isi("namaKini"), p.isi("catatan")
	if b.Jenis == 0 {
		return p.galat("jenis", "jenis perubahan")
	}
	if err := p.jarak("jarak", &n.Bukti.Jarak, b.Dari.IsValid() && n.Kode.IsValid(), b.NamaDari, n.Nama); err != nil {
		return err
	}
	return p.jarak("jarakKini", &b.JarakKini, b.Kini.IsValid(), b.NamaDari, b.NamaKini)
}

// jarak reads a distance, and computes one that was left out.
func (p *pembacaPeta) jarak(kepala string, dst *int, perlu bool, a, b string) error {
	s := p.isi(kepala)
	if s == "" {
		if perlu {
			*dst = jarakPenuh(teks.Lipat(a), teks.Lipat(b))
		}
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || !perlu || strconv.Itoa(n) != s {
		return p.galat(kepala, "jarak sebagai bilangan bulat di samping kode, atau sel kosong")
	}
	*dst = n
	return nil
}

// periksa says what a row should have, "" if it has it.
func (b *BarisPeta) periksa() string {
	senomor := len(b.Ke) == 1 && tanpaLebar(b.Ke[0].Kode) == tanpaLebar(b.Dari)
	switch {
	case b.Dari.IsValid() == (b.Jenis == Baru):
		return "kode asal, kecuali untuk baru"
	case b.Kini.IsValid() && b.Jenis != PakaiUlang:
		return "kini hanya untuk pakaiUlang"
	}
	switch b.Jenis {
	case Tetap, GantiNama:
		if !senomor {
			return "satu penerus dengan nomor yang sama"
		}
	case Pindah, Gabung, Baru:
		if len(b.Ke) != 1 {
			return "satu penerus"
		}
	case Pecah:
		if len(b.Ke) < 2 {
			return "sedikitnya dua penerus"
		}
	case PakaiUlang:
		if !b.Kini.IsValid() || tanpaLebar(b.Kini) != tanpaLebar(b.Dari) || slices.Contains(b.KodeKe(), b.Kini) {
			return "kini dengan nomor yang sama, bukan salah satu penerus"
		}
	case Dicabut:
		if len(b.Ke) > 0 {
			return "tanpa penerus"
		}
	}
	return ""
}
