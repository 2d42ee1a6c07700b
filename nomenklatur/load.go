package nomenklatur

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Errors of [Load] and [LoadYAML]; the error returned is a [*LoadError] that
// wraps one of them or the reader's own error.
var (
	ErrUTF8  = errors.New("bukan teks UTF-8")
	ErrBatas = errors.New("masukan melebihi batas")
	ErrKolom = errors.New("kolom daftar tidak dikenali")
	ErrIsi   = errors.New("isi daftar tidak dapat dibaca")
)

// ErrNil is wrapped by the error about a reader or writer that is nil. An
// option that is nil changes nothing.
var ErrNil = errors.New("nilai nil")

// LoadError says where a list could not be read.
type LoadError struct {
	Baris, Kolom int    // from 1; Kolom counts bytes
	Expected     string // what was expected there, in Indonesian
	Found        string // what was found
	Err          error  // ErrUTF8, ErrBatas, …, ErrNil, or the reader's own error
}

// Error returns the message in Indonesian.
func (e *LoadError) Error() string {
	return fmt.Sprintf("baris %d kolom %d: %v: diharapkan %s, ditemukan %s", e.Baris, e.Kolom, e.Err, e.Expected, e.Found)
}

// Unwrap returns the sentinel or the reader's error.
func (e *LoadError) Unwrap() error { return e.Err }

// DefaultLimit is how many bytes [Load] takes unless [WithLimit] says more.
const DefaultLimit = 64 << 20

// LoadOption changes how [Load] and [LoadYAML] read.
type LoadOption func(*opsiMuat)

type opsiMuat struct {
	edisi   Edisi
	daerah  JenisDaerah
	limit   int64
	pemisah rune
}

// WithEdisi says of which edition a list is: of its rows that name none. A
// list of which neither a column nor this option tells the edition is refused.
func WithEdisi(e Edisi) LoadOption { return func(o *opsiMuat) { o.edisi = e } }

// WithJenisDaerah says for which kind of region a list is: its rows that name
// none.
func WithJenisDaerah(j JenisDaerah) LoadOption { return func(o *opsiMuat) { o.daerah = j } }

// WithLimit sets how many bytes are taken at most.
func WithLimit(n int64) LoadOption { return func(o *opsiMuat) { o.limit = n } }

// WithPemisah sets what stands between two cells, instead of telling it from
// the text: a comma, a semicolon or a tab. [LoadYAML] has no use for it.
func WithPemisah(r rune) LoadOption { return func(o *opsiMuat) { o.pemisah = r } }

// susunOpsiMuat applies opts and refuses values that are none.
func susunOpsiMuat(opts []LoadOption) (opsiMuat, error) {
	o := opsiMuat{limit: DefaultLimit}
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	switch {
	case o.edisi != 0 && !o.edisi.IsValid():
		return o, &LoadError{1, 1, "edisi yang dikenal", o.edisi.String(), ErrEdisi}
	case o.daerah > KabupatenKota:
		return o, &LoadError{1, 1, "jenis daerah provinsi atau kabkota", o.daerah.String(), ErrIsi}
	case o.limit < 0:
		return o, &LoadError{1, 1, "batas masukan mulai 0", fmt.Sprint(o.limit), ErrBatas}
	}
	return o, nil
}

// Load reads a list of one's own: lines of cells between tabs, commas or
// semicolons, quoted as [encoding/csv] does. Tabbed text that is not quoted so
// is read as it stands, quotes being letters.
//
// # Columns
//
// A head row, if there is one, names them; case, blanks and punctuation do not
// count, and further rows of the head and titles above it may stand there.
// Known are kode; nama, nomenklatur, uraian; kinerja; indikator; satuan;
// daerah, jenis_pemda; edisi; level, tingkat; sumber; and for every level
// kode_… and nama_… (kode_urusan, kode_bidang_urusan, kode_program,
// kode_kegiatan or kode_giat, kode_sub_kegiatan or kode_sub_giat). What these
// columns may hold:
//
//   - one code a row, a name beside it or after it in the same cell;
//   - one code in parts, as the annex of the decree prints it: 1, 06, 04,
//     2.01, 0014; the row is the deepest of them;
//   - a code and a name for every level, as tools around SIPD keep them: a row
//     for each level, each once.
//
// Without a head row, codes and names are found by what the cells hold.
// Columns that are not read are named in a finding.
//
// # Rows
//
// Codes are read by [ParseKodeLenient]. A lone decimal, as in 1.06.04.2.1, is
// not taken: a spreadsheet makes it of 2.10. Blanks around a cell are left out;
// nothing else is changed in silence. The edition of a row is that of its cell,
// else that of [WithEdisi]. Its kind of region is that of its cell, else that
// of [WithJenisDaerah]; where neither tells, that of the kewenangan digit of a
// kegiatan or sub kegiatan, 1 or 2, which a finding says; a row above that
// level is then refused, since both kinds of region have its code.
//
// Every line with something in it is in the catalogue or in a finding. A finding
// of level [Galat] means that the line, or in a list with several codes a line
// the code named there, was not taken; of [Peringatan], that it was taken
// otherwise than written or needs a look; of [Info], that nothing is lost.
// Findings stand in the order of their lines. Rows that contradict each other
// are loaded: [Katalog.Validate] finds them.
//
// An error is a [*LoadError] and nothing was loaded: text that is not UTF-8 or
// over the limit, broken quotes, no column of codes, no edition, a list of
// something else, such as account codes, or no reader.
func Load(r io.Reader, opts ...LoadOption) (*Katalog, []Temuan, error) {
	o, err := susunOpsiMuat(opts)
	if err != nil {
		return nil, nil, err
	}
	text, err := bacaTeksDaftar(r, o.limit)
	if err != nil {
		return nil, nil, err
	}
	rekaman, err := potongDaftar(text, o.pemisah)
	if err != nil {
		return nil, nil, err
	}
	p := &pemuat{opsi: o, ada: map[kunciMuat]int{}}
	if err := p.muat(rekaman); err != nil {
		return nil, nil, err
	}
	k, err := NewKatalog(p.entri)
	if err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(p.temuan, func(a, b Temuan) int { return cmp.Compare(a.Baris, b.Baris) })
	return k, p.temuan, nil
}

// bacaTeksDaftar reads all of r, at most limit bytes, as UTF-8 text without a
// byte order mark.
func bacaTeksDaftar(r io.Reader, limit int64) (string, error) {
	if r == nil {
		return "", &LoadError{1, 1, "masukan", "nil", ErrNil}
	}
	var buf strings.Builder
	n, err := io.Copy(&buf, io.LimitReader(r, max(limit, limit+1)))
	text := buf.String()
	if err != nil {
		return "", galatMuat(text, len(text), "isi masukan", "gagal membaca", err)
	}
	if n > limit {
		return "", galatMuat(text, int(limit), fmt.Sprintf("paling banyak %d bita", limit), "masukan yang lebih panjang", ErrBatas)
	}
	if i, found := teks.BukanUTF8(text); i >= 0 {
		return "", galatMuat(text, i, "teks UTF-8", found, ErrUTF8)
	}
	return strings.TrimPrefix(text, "\ufeff"), nil
}

func galatMuat(text string, offset int, expected, found string, err error) *LoadError {
	head := text[:offset]
	return &LoadError{
		Baris: strings.Count(head, "\n") + 1, Kolom: offset - strings.LastIndexByte(head, '\n'),
		Expected: expected, Found: found, Err: err,
	}
}

// rekamanDaftar is one row of cells and the line on which it begins.
type rekamanDaftar struct {
	baris int
	sel   []string
}

// kosong reports whether no cell holds anything.
func (r rekamanDaftar) kosong() bool { return r.terisi() == 0 }

// terisi is the number of cells up to the last that holds something.
func (r rekamanDaftar) terisi() int {
	for i := len(r.sel); i > 0; i-- {
		if rapi(r.sel[i-1]) != "" {
			return i
		}
	}
	return 0
}

// rapi is a cell without the blanks around it.
func rapi(s string) string { return strings.TrimFunc(s, kosong) }

// potongDaftar cuts text into rows that hold something.
func potongDaftar(text string, pemisah rune) ([]rekamanDaftar, error) {
	if pemisah == 0 {
		pemisah = tebakPemisah(text)
	}
	if !strings.ContainsRune("\t,;", pemisah) {
		return nil, &LoadError{1, 1, "pemisah tab, koma atau titik koma", fmt.Sprintf("%q", pemisah), ErrKolom}
	}
	rekaman, err := potongCSV(text, pemisah)
	if err == nil {
		return rekaman, nil
	}
	if pemisah == '\t' {
		return potongTab(text), nil
	}
	e := &LoadError{1, 1, "sel yang tanda kutipnya berpasangan", "tanda kutip yang tidak ditutup atau berdiri di tengah sel", ErrIsi}
	if pe := (*csv.ParseError)(nil); errors.As(err, &pe) {
		e.Baris, e.Kolom = pe.Line, pe.Column
		if pe.StartLine != pe.Line { // a quote left open swallows lines: say where it began
			e.Baris, e.Kolom = pe.StartLine, 1
		}
	}
	return nil, e
}

func potongCSV(text string, pemisah rune) ([]rekamanDaftar, error) {
	c := csv.NewReader(strings.NewReader(text))
	c.Comma = pemisah
	c.FieldsPerRecord = -1
	var out []rekamanDaftar
	for {
		sel, err := c.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		baris, _ := c.FieldPos(0)
		if r := (rekamanDaftar{baris, sel}); !r.kosong() {
			out = append(out, r)
		}
	}
}

// potongTab cuts tabbed text in which a quote is a letter.
func potongTab(text string) []rekamanDaftar {
	var out []rekamanDaftar
	baris := 0
	for line := range strings.Lines(text) {
		baris++
		r := rekamanDaftar{baris, strings.Split(strings.TrimRight(line, "\r\n"), "\t")}
		if !r.kosong() {
			out = append(out, r)
		}
	}
	return out
}

// tebakPemisah tells what stands between two cells: the separator of which
// most of the first lines have the same number, else the first that most of
// them have at all. A comma or semicolon before a blank is prose. Where there
// is none, lines are single cells.
func tebakPemisah(text string) rune {
	const contoh = 40
	const calon = "\t;,"
	jumlah := [len(calon)]map[int]int{{}, {}, {}}
	n := 0
	for line := range strings.Lines(text) {
		if rapi(line) == "" {
			continue
		}
		if n == contoh {
			break
		}
		n++
		for i := range len(calon) {
			jumlah[i][hitungPemisah(line, calon[i])]++
		}
	}
	best, pemisah := n/2, rune(0)
	for i, c := range calon {
		for banyak, lines := range jumlah[i] {
			if banyak > 0 && lines > best {
				best, pemisah = lines, c
			}
		}
	}
	for i, c := range calon {
		if pemisah == 0 && n-jumlah[i][0] > n/2 {
			pemisah = c
		}
	}
	return cmp.Or(pemisah, '\t')
}

// hitungPemisah counts the separators of a line that stand outside quotes.
func hitungPemisah(line string, c byte) int {
	n, dikutip := 0, false
	for i := range len(line) {
		switch {
		case line[i] == '"':
			dikutip = !dikutip
		case line[i] == c && !dikutip && (c == '\t' || !strings.HasPrefix(line[i+1:], " ")):
			n++
		}
	}
	return n
}
