package tabel

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Errors of [Read] and [FromRows]; the error returned is a [*ReadError] that
// wraps one, or the error of the context.
var (
	ErrUTF8  = errors.New("bukan teks UTF-8")
	ErrBatas = errors.New("masukan melebihi batas")
	ErrKutip = errors.New("tanda kutip tidak ditutup")
	ErrNil   = errors.New("nilai nil")
)

// ReadError says where an input could not be read.
type ReadError struct {
	Baris, Kolom int    // from 1; Kolom counts bytes
	Expected     string // what was expected there
	Found        string // what was found
	Err          error  // a sentinel, or the reader's own error
}

// Error returns place, kind of mistake, what was expected and what was found.
func (e *ReadError) Error() string {
	return fmt.Sprintf("baris %d kolom %d: %v: diharapkan %s, ditemukan %s", e.Baris, e.Kolom, e.Err, e.Expected, e.Found)
}

// Unwrap returns Err.
func (e *ReadError) Unwrap() error { return e.Err }

// What [Read] takes unless an option says otherwise.
const (
	DefaultLimit    = 64 << 20 // bytes of input
	DefaultMaxBaris = 1 << 20  // lines, as many as a spreadsheet has
	DefaultMaxKolom = 1 << 14  // cells of one row, as many as a spreadsheet has
	DefaultMaxSel   = 1 << 16  // bytes of one cell of a table
)

// Option changes how [Read] and [FromRows] read.
type Option func(*options)

type options struct {
	format Format
	Setelan
}

// WithFormat says what the input is written in, instead of telling it by the
// content.
func WithFormat(f Format) Option { return func(o *options) { o.format = f } }

// WithLimit sets how many bytes of input are taken at most, from 0; a negative
// limit is an error that wraps [ErrBatas].
func WithLimit(n int64) Option { return func(o *options) { o.Limit = n } }

// WithMaxBaris sets how many lines are taken at most.
func WithMaxBaris(n int) Option { return func(o *options) { o.MaxBaris = n } }

// WithMaxKolom sets how many cells a row may have.
func WithMaxKolom(n int) Option { return func(o *options) { o.MaxKolom = n } }

// WithMaxSel sets how many bytes a cell of a table may have.
func WithMaxSel(n int) Option { return func(o *options) { o.MaxSel = n } }

// WithProgress calls f as the input is taken in, some thousand lines apart and
// at the end, with the bytes that are done and how many there are; dari is 0
// while that is not known. f is called from the goroutine of the reader.
func WithProgress(f func(selesai, dari int64)) Option {
	return func(o *options) { o.Progress = f }
}

func opsi(opts []Option) options {
	o := options{Setelan: Setelan{Limit: DefaultLimit, MaxBaris: DefaultMaxBaris, MaxKolom: DefaultMaxKolom, MaxSel: DefaultMaxSel}}
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	return o
}

// Dokumen is a document cut into lines and tables.
type Dokumen struct {
	Format Format
	Baris  []Baris  // every line or record, blank ones and text too; heads as they are read
	Tabel  []*Tabel // its tables, in their order

	Perbaikan []Perbaikan // what is read otherwise than it is written in heads
}

// Read reads a document: TAB-separated text, CSV or Markdown, told apart by
// the content.
func Read(r io.Reader, opts ...Option) (*Dokumen, error) {
	return ReadContext(context.Background(), r, opts...)
}

// ReadContext is [Read] that gives up with the context's error.
func ReadContext(ctx context.Context, r io.Reader, opts ...Option) (*Dokumen, error) {
	o := opsi(opts)
	text, err := ReadText(ctx, r, o.Limit)
	if err != nil {
		return nil, err
	}
	return urai(ctx, text, o)
}

// Parse is [Read] of a text that is there already.
func Parse(text string, opts ...Option) (*Dokumen, error) {
	return ParseContext(context.Background(), text, opts...)
}

// ParseContext is [Parse] that gives up with the context's error.
func ParseContext(ctx context.Context, text string, opts ...Option) (*Dokumen, error) {
	o := opsi(opts)
	if err := periksaBatas(o.Limit); err != nil {
		return nil, err
	}
	if int64(len(text)) > o.Limit {
		return nil, lewatBatas(text, o.Limit)
	}
	if err := periksaTeks(text); err != nil {
		return nil, err
	}
	return urai(ctx, text, o)
}

// urai reads a text that is within the limit and UTF-8.
func urai(ctx context.Context, text string, o options) (*Dokumen, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	if o.format == FormatTakTentu {
		o.format = Detect(text)
	}
	p := &pengumpul{ctx: ctx, o: o, dari: int64(len(text))}
	p.baris = make([]Baris, 0, min(strings.Count(text, "\n")+1, max(o.MaxBaris, 0)))
	var err error
	switch o.format {
	case FormatMarkdown:
		err = markdown(text, p)
	case FormatCSV:
		err = csv(text, ',', p)
	case FormatTitikKoma:
		err = csv(text, ';', p)
	default:
		o.format = FormatTAB
		err = tab(text, p)
	}
	return p.selesai(o.format, err)
}

// FromRows reads a document from rows that something else has taken apart:
// for each line or row its number and its cells as they are displayed. What has
// no number, 0, gets that of its place. Text
// outside of tables is a row of one cell, a blank line one of none. The cells
// are not kept, the slice may be used again.
func FromRows(ctx context.Context, rows iter.Seq2[int, []string], opts ...Option) (*Dokumen, error) {
	if rows == nil {
		return nil, tanpaMasukan()
	}
	p := &pengumpul{ctx: ctx, o: opsi(opts)}
	if err := periksaBatas(p.o.Limit); err != nil {
		return nil, err
	}
	urut := 0
	for nomor, cells := range rows {
		if urut++; nomor < 1 {
			nomor = urut // a row has to be told from another
		}
		if err := p.tambah(nomor, tanpaPelengkap(cells), ukuran(cells)); err != nil {
			return nil, err
		}
	}
	return p.selesai(FormatBaris, nil)
}

func tanpaMasukan() error { return &ReadError{1, 1, "masukan", "nil", ErrNil} }

func ukuran(cells []string) int64 {
	n := int64(1)
	for _, s := range cells {
		n += int64(len(s)) + 1
	}
	return n
}

// pengumpul takes rows in and watches over the limits.
type pengumpul struct {
	ctx   context.Context
	o     options
	g     gudang
	baris []Baris
	bita  int64
	dari  int64
}

// langkah is how many lines pass between two looks at the context.
const langkah = 4096

// tambah takes one row of so many bytes in.
func (p *pengumpul) tambah(nomor int, cells []string, bita int64) error {
	for _, s := range cells {
		p.g.tambah(s, false)
	}
	return p.tutup(nomor, bita)
}

// tutup takes the row at work in, which takes so many bytes.
func (p *pengumpul) tutup(nomor int, bita int64) error {
	if len(p.baris)%langkah == 0 {
		if err := p.ctx.Err(); err != nil {
			return err
		}
		p.lapor()
	}
	p.bita += bita
	b := p.g.baris(nomor)
	switch {
	case len(p.baris) >= p.o.MaxBaris:
		return &ReadError{nomor, 1, fmt.Sprintf("paling banyak %d baris", p.o.MaxBaris), "baris berikutnya", ErrBatas}
	case p.bita-1 > p.o.Limit: // the last line needs no end
		return &ReadError{nomor, 1, fmt.Sprintf("paling banyak %d bita", p.o.Limit), "masukan yang lebih panjang", ErrBatas}
	case len(b.Sel) > p.o.MaxKolom:
		return &ReadError{nomor, 1, fmt.Sprintf("paling banyak %d sel sebaris", p.o.MaxKolom), "lebih banyak", ErrBatas}
	}
	if len(b.Sel) > 1 && bita > int64(p.o.MaxSel) {
		kolom := 1
		for i := range b.Sel {
			n := len(b.Asli(i))
			if n > p.o.MaxSel {
				return &ReadError{nomor, kolom, fmt.Sprintf("sel paling panjang %d bita", p.o.MaxSel), fmt.Sprintf("%d bita", n), ErrBatas}
			}
			kolom += n + 1
		}
	}
	p.baris = append(p.baris, b)
	return nil
}

func (p *pengumpul) lapor() {
	if p.o.Progress != nil {
		p.o.Progress(p.bita, p.dari)
	}
}

func (p *pengumpul) selesai(f Format, err error) (*Dokumen, error) {
	if err == nil {
		err = p.ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	if p.dari > 0 {
		p.bita = p.dari
	}
	p.lapor()
	kepala := rapikan(p.baris)
	d := &Dokumen{Format: f, Baris: kepala.baris, Tabel: potong(kepala.baris), Perbaikan: kepala.out}
	kepala.batalkan(d)
	return d, nil
}

// ReadText reads all of r, at most limit bytes, as UTF-8 text. A negative limit
// is an error that wraps [ErrBatas].
func ReadText(ctx context.Context, r io.Reader, limit int64) (string, error) {
	if r == nil {
		return "", tanpaMasukan()
	}
	if err := periksaBatas(limit); err != nil {
		return "", err
	}
	var buf strings.Builder
	if n := panjang(r); n > 0 {
		buf.Grow(int(min(n, limit, DefaultLimit)) + 1) // a reader may say any length
	}
	in := io.LimitReader(&pembaca{ctx, r}, max(limit, limit+1)) // limit+1, but for the largest
	_, err := io.CopyBuffer(&buf, in, make([]byte, 8<<10))
	text := buf.String()
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		baris, kolom := tempat(text, len(text))
		return "", &ReadError{baris, kolom, "isi masukan", "gagal membaca", err}
	case int64(len(text)) > limit:
		return "", lewatBatas(text, limit)
	}
	return text, periksaTeks(text)
}

// pembaca is a reader that stops when its context does.
type pembaca struct {
	ctx context.Context
	r   io.Reader
}

func (p *pembaca) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.r.Read(b)
}

// panjang is how many bytes a reader has, 0 where it does not say.
func panjang(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if fi, err := r.Stat(); err == nil && fi.Mode().IsRegular() {
			return fi.Size()
		}
	}
	return 0
}

// periksaBatas refuses a limit that is none.
func periksaBatas(limit int64) error {
	if limit < 0 {
		return &ReadError{1, 1, "batas masukan mulai 0", fmt.Sprint(limit), ErrBatas}
	}
	return nil
}

func lewatBatas(text string, limit int64) error {
	baris, kolom := tempat(text, int(limit))
	return &ReadError{baris, kolom, fmt.Sprintf("paling banyak %d bita", limit), "masukan yang lebih panjang", ErrBatas}
}

func periksaTeks(text string) error {
	if i, found := teks.BukanUTF8(text); i >= 0 {
		baris, kolom := tempat(text, i)
		return &ReadError{baris, kolom, "teks UTF-8", found, ErrUTF8}
	}
	return nil
}

// tempat is the line and column of an offset, both from 1.
func tempat(text string, offset int) (baris, kolom int) {
	head := text[:offset]
	return strings.Count(head, "\n") + 1, offset - strings.LastIndexByte(head, '\n')
}
