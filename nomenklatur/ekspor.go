package nomenklatur

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// ErrEkspor is wrapped by the errors of [Katalog.WriteTSV] and
// [Katalog.WriteYAML] about a row that the form cannot hold.
var ErrEkspor = errors.New("baris katalog tidak dapat ditulis")

var errTanpaKeluaran = fmt.Errorf("keluaran: %w", ErrNil)

// WriteTSV writes the catalogue as tabbed text with a head row, in list order,
// the form of the embedded list. [Load] reads it back to the same catalogue;
// equal catalogues give equal bytes. A cell with a tab, a line break or a quote
// in it is quoted as [encoding/csv] does.
//
// Text that is not UTF-8 or holds a NUL or a carriage return would not come
// back, nor would an edition that is none: an error that wraps [ErrEkspor] and
// names the row. It and those of w are found before, or as, rows are written,
// so that w may then hold a part.
func (k *Katalog) WriteTSV(w io.Writer) error {
	if w == nil {
		return errTanpaKeluaran
	}
	c := csv.NewWriter(w)
	c.Comma = '\t'
	if err := c.Write(strings.Split(strings.TrimSuffix(kolomKatalog, "\n"), "\t")); err != nil {
		return err
	}
	for i := range k.entri {
		e := &k.entri[i]
		if err := periksaEkspor(i, e, "\r\x00"); err != nil {
			return err
		}
		tanda := ""
		if e.SatuSumber {
			tanda = tandaSatuSumber
		}
		err := c.Write([]string{
			e.Kode.String(), e.JenisDaerah.String(), e.Nama, e.Kinerja, e.Indikator, e.Satuan,
			e.Edisi.String(), e.Sumber, tanda,
		})
		if err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// periksaEkspor refuses a row that would not come back.
func periksaEkspor(i int, e *Entri, terlarang string) error {
	if HimpunanOf(edisiDari(e.Edisi)...) != e.Edisi {
		return fmt.Errorf("%w: entri %d %v: himpunan edisi %#x memuat edisi yang tidak dikenal", ErrEkspor, i, e.Kode, uint16(e.Edisi))
	}
	for _, s := range [...]string{e.Nama, e.Kinerja, e.Indikator, e.Satuan, e.Sumber} {
		if !utf8.ValidString(s) || strings.ContainsAny(s, terlarang) {
			return fmt.Errorf("%w: entri %d %v: teks %s bukan UTF-8 atau memuat tanda kendali", ErrEkspor, i, e.Kode, kutip(s))
		}
	}
	return nil
}

func edisiDari(h HimpunanEdisi) (out []Edisi) {
	for e := range h.All() {
		out = append(out, e)
	}
	return out
}

// WriteYAML writes the catalogue as a YAML list of rows, in list order, fields
// that are empty left out. [LoadYAML] reads it back to the same catalogue;
// equal catalogues give equal bytes. An error is one of w, or wraps
// [ErrEkspor]; see [Katalog.WriteTSV].
func (k *Katalog) WriteYAML(w io.Writer) error {
	if w == nil {
		return errTanpaKeluaran
	}
	b := bufio.NewWriter(w)
	if len(k.entri) == 0 {
		b.WriteString("[]\n") // the error, if any, stays with b
	}
	var buf []byte
	for i := range k.entri {
		e := &k.entri[i]
		if err := periksaEkspor(i, e, ""); err != nil {
			return err
		}
		buf = appendEntriYAML(buf[:0], e)
		if _, err := b.Write(buf); err != nil {
			return err
		}
	}
	return b.Flush()
}

// appendEntriYAML writes a row by hand: every text is quoted, by rules that Go
// and YAML share, so that no name is ever taken for a number or a date.
func appendEntriYAML(b []byte, e *Entri) []byte {
	b = append(b, "- kode: \""...)
	b = e.Kode.AppendTo(b)
	b = append(b, "\"\n  daerah: "...)
	b = append(b, e.JenisDaerah.String()...)
	b = append(b, "\n  nama: "...)
	b = strconv.AppendQuote(b, e.Nama)
	for _, f := range [...]struct{ kunci, isi string }{
		{"kinerja", e.Kinerja}, {"indikator", e.Indikator}, {"satuan", e.Satuan},
	} {
		b = appendMedanYAML(b, f.kunci, f.isi)
	}
	b = append(b, "\n  edisi: ["...)
	for i, ed := range edisiDari(e.Edisi) {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendQuote(b, ed.String())
	}
	b = append(b, ']')
	b = appendMedanYAML(b, "sumber", e.Sumber)
	if e.SatuSumber {
		b = append(b, "\n  satuSumber: true"...)
	}
	return append(b, '\n')
}

func appendMedanYAML(b []byte, kunci, isi string) []byte {
	if isi == "" {
		return b
	}
	b = append(b, "\n  "...)
	b = append(b, kunci...)
	b = append(b, ": "...)
	return strconv.AppendQuote(b, isi)
}

// LoadYAML reads what [Katalog.WriteYAML] writes: a list of rows with the keys
// kode, daerah (provinsi or kabkota), nama, kinerja, indikator, satuan, edisi
// (a list), sumber and satuSumber. Unlike [Load] it repairs nothing: whatever
// it cannot read is a [*LoadError] with its line, and nothing is loaded. A row
// without edisi or daerah is one of [WithEdisi] and [WithJenisDaerah].
func LoadYAML(r io.Reader, opts ...LoadOption) (*Katalog, error) {
	o, err := susunOpsiMuat(opts)
	if err != nil {
		return nil, err
	}
	text, err := bacaTeksDaftar(r, o.limit)
	if err != nil {
		return nil, err
	}
	var rows []entriYAML
	d := yaml.NewDecoder(strings.NewReader(text))
	if err := d.Decode(&rows); err != nil && err != io.EOF {
		return nil, galatYAML(err)
	}
	entri := make([]Entri, len(rows))
	for i, row := range rows {
		if row.entri.Edisi == 0 {
			row.entri.Edisi = HimpunanOf(o.edisi)
		}
		if row.entri.JenisDaerah == 0 {
			row.entri.JenisDaerah = o.daerah
		}
		if err := row.lengkap(); err != nil {
			return nil, err
		}
		entri[i] = row.entri
	}
	if err := d.Decode(&struct{}{}); err != io.EOF {
		return nil, &LoadError{1, 1, "satu dokumen YAML", "lebih dari satu", ErrIsi}
	}
	return NewKatalog(entri)
}

// galatYAML makes a LoadError of an error of the decoder, which names the line
// in its text only.
func galatYAML(err error) error {
	if e := (*LoadError)(nil); errors.As(err, &e) {
		return e
	}
	e := &LoadError{1, 1, "daftar entri dalam YAML", err.Error(), ErrIsi}
	if _, sisa, ok := strings.Cut(err.Error(), "line "); ok {
		angka, _, _ := strings.Cut(sisa, ":")
		if n, err := strconv.Atoi(angka); err == nil {
			e.Baris = n
		}
	}
	return e
}

// entriYAML is a row and the line it begins on.
type entriYAML struct {
	entri        Entri
	baris, kolom int
}

func (r *entriYAML) lengkap() error {
	kurang := ""
	switch e := &r.entri; {
	case !e.Kode.IsValid():
		kurang = "kode"
	case e.JenisDaerah == 0:
		kurang = "daerah"
	case e.Edisi == 0:
		kurang = "edisi"
	default:
		return nil
	}
	return &LoadError{max(1, r.baris), max(1, r.kolom), "entri dengan kode, daerah dan edisi", "entri tanpa " + kurang, ErrIsi}
}

// UnmarshalYAML reads one row.
func (r *entriYAML) UnmarshalYAML(n *yaml.Node) error {
	r.baris, r.kolom = n.Line, n.Column
	if n.Kind != yaml.MappingNode {
		return galatNode(n, "entri dengan kode, daerah, nama, edisi", nil)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		kunci, isi := n.Content[i], n.Content[i+1]
		if seen[kunci.Value] {
			return galatNode(kunci, "setiap kunci sekali", nil)
		}
		seen[kunci.Value] = true
		if err := r.medan(kunci, isi); err != nil {
			return err
		}
	}
	return nil
}

func (r *entriYAML) medan(kunci, isi *yaml.Node) error {
	e := &r.entri
	if kunci.Value == "edisi" {
		return r.edisi(isi)
	}
	if isi.Kind != yaml.ScalarNode {
		return galatNode(isi, "satu nilai untuk "+kunci.Value, nil)
	}
	switch kunci.Value {
	case "kode":
		k, err := ParseKode(isi.Value)
		if err != nil {
			return galatNode(isi, "kode", err)
		}
		e.Kode = k
	case "daerah":
		j, err := ParseJenisDaerah(isi.Value)
		if err != nil {
			return galatNode(isi, "provinsi atau kabkota", err)
		}
		e.JenisDaerah = j
	case "satuSumber":
		if isi.Value != "true" && isi.Value != "false" {
			return galatNode(isi, "true atau false", nil)
		}
		e.SatuSumber = isi.Value == "true"
	case "nama":
		e.Nama = isi.Value
	case "kinerja":
		e.Kinerja = isi.Value
	case "indikator":
		e.Indikator = isi.Value
	case "satuan":
		e.Satuan = isi.Value
	case "sumber":
		e.Sumber = isi.Value
	default:
		return galatNode(kunci, "kunci kode, daerah, nama, kinerja, indikator, satuan, edisi, sumber atau satuSumber", nil)
	}
	return nil
}

func (r *entriYAML) edisi(n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return galatNode(n, "daftar edisi dalam kurung siku", nil)
	}
	for _, s := range n.Content {
		e, err := ParseEdisi(s.Value)
		if err != nil {
			return galatNode(s, "edisi", err)
		}
		r.entri.Edisi |= HimpunanOf(e)
	}
	return nil
}

// galatNode is the error that n is not what was expected; err, if there is
// one, says why.
func galatNode(n *yaml.Node, expected string, err error) error {
	e := &LoadError{max(1, n.Line), max(1, n.Column), expected, kutip(n.Value), ErrIsi}
	if err != nil {
		e.Found = err.Error()
	}
	return e
}
