package renstra

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Errors of [Read], besides [ErrNil]; the error returned is a [*ReadError] that wraps one, or
// the error of the context.
var (
	ErrTabel = errors.New("tabel program tidak ditemukan")
	ErrUTF8  = tabel.ErrUTF8
	ErrBatas = tabel.ErrBatas
)

// ReadError says where an input could not be read.
type ReadError = tabel.ReadError

// DefaultLimit is how many bytes [Read] takes unless [WithLimit] says more.
const DefaultLimit = tabel.DefaultLimit

// Option changes how [Read] reads.
type Option func(*options)

type options struct {
	katalog  *nomenklatur.Katalog
	daerah   nomenklatur.JenisDaerah
	konvensi anggaran.Konvensi
	periode  Periode
	tabel    []tabel.Option
}

// WithKatalog matches names against k instead of [nomenklatur.Default].
func WithKatalog(k *nomenklatur.Katalog) Option { return func(o *options) { o.katalog = k } }

// WithJenisDaerah says which kind of region the agency belongs to, where the
// text does not say it or says it wrong.
func WithJenisDaerah(j nomenklatur.JenisDaerah) Option { return func(o *options) { o.daerah = j } }

// WithKonvensi says how amounts are grouped, instead of judging it from all of
// them or taking it from the field konvensi of a file: then what has two readings
// (1.234) has one.
func WithKonvensi(k anggaran.Konvensi) Option { return func(o *options) { o.konvensi = k } }

// WithPeriode says which years the plan is for, where the text does not say it
// or says it wrong: those that a head only counts (Tahun-1 …), and the last one,
// for which the columns of the end of the period stand.
func WithPeriode(p Periode) Option { return func(o *options) { o.periode = p } }

// WithLimit sets how many bytes of input are taken at most, from 0; a negative
// limit is an error that wraps [ErrBatas].
func WithLimit(n int64) Option { return WithTabel(tabel.WithLimit(n)) }

// WithTabel passes options on to the grid: what the input is written in, how
// many rows and how long a cell it may have. The limits hold for flat records
// in JSON too, a record being a row; a plan in YAML or JSON has that of
// [WithLimit] alone.
func WithTabel(opts ...tabel.Option) Option {
	return func(o *options) { o.tabel = append(o.tabel, opts...) }
}

// WithProgress calls f as the input is taken in; see [tabel.WithProgress]. Of a
// plan in YAML or JSON it hears the beginning and the end.
func WithProgress(f func(selesai, dari int64)) Option {
	return WithTabel(tabel.WithProgress(f))
}

// Read finds the programme table in the text of a Renstra and reads it, with
// every other table of the plan and the lists of its text that are there. The
// text has its tables as lines of cells: TAB-separated, as text extractors
// write them, CSV with commas or semicolons, or Markdown; which it is, the
// content says. What stands around the table does not matter. A plan in YAML
// or JSON is read as [Decode] does.
//
// Flat records, one row per sub kegiatan or per account with its parents in
// columns beside it, are read into the same tree, from a table or from an array
// of JSON objects under whatever key, where the document has no programme table. The pagu of a sub
// kegiatan is the sum of its rows; that of its parents, which no row states, is
// not written. The list may end at the kegiatan or the programmes. In JSON a record
// may hold amounts and targets by year, indicators, accounts, and the levels above
// or below it: trees of other programs are read so, where code, kind or the name of
// a field tells the level of each of their nodes.
//
// Where a table has codes, the code as written stands, whatever the catalogue
// says of the name: a difference is a finding. Years that the table only counts
// (Tahun-1, pagu_1) are those of the period in the text or in [WithPeriode];
// without either they stay numbers, and that is a finding.
//
// Read fails if the input cannot be read at all: not UTF-8, over a limit, no
// programme table in it. Everything else becomes part of the plan or a
// finding in [Rencana.Catatan]: no figure is lost and none is invented.
func Read(r io.Reader, opts ...Option) (*Rencana, error) {
	return ReadContext(context.Background(), r, opts...)
}

// ReadContext is [Read] that gives up with the context's error. YAML is parsed
// in one go, so there it is looked at before and after that.
func ReadContext(ctx context.Context, r io.Reader, opts ...Option) (*Rencana, error) {
	o := opsi(opts)
	text, err := tabel.ReadText(ctx, r, o.batas())
	if err != nil {
		return nil, err
	}
	return bacaTeks(ctx, text, o)
}

// ReadRows is [Read] of rows that something else has taken apart, such as an
// extractor of spreadsheets or PDF: for each its number and its cells as they
// are displayed.
func ReadRows(ctx context.Context, rows iter.Seq2[int, []string], opts ...Option) (*Rencana, error) {
	o := opsi(opts)
	d, err := tabel.FromRows(ctx, rows, o.tabel...)
	if err != nil {
		return nil, err
	}
	return bacaDokumen(ctx, d, o)
}

func opsi(opts []Option) options {
	var o options
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	if o.katalog == nil {
		o.katalog = nomenklatur.Default()
	}
	return o
}

// batas is how many bytes of input are taken at most.
func (o options) batas() int64 { return tabel.SetelanOf(o.tabel...).Limit }

// bacaTeks hands a text to the reader of what it is.
func bacaTeks(ctx context.Context, text string, o options) (*Rencana, error) {
	if b, ok := bungkusOf(text); ok {
		d, err := bacaDatarJSON(text, b, pengawasOf(ctx, text, o))
		if err != nil {
			return nil, err
		}
		return susunDatar(ctx, nil, d, o)
	}
	if r, ok, err := bacaFormat(ctx, text, o); ok {
		return r, err
	}
	d, err := tabel.ParseContext(ctx, text, o.tabel...)
	if err != nil {
		return nil, err
	}
	return bacaDokumen(ctx, d, o)
}

// bacaDokumen reads the plan out of a document.
func bacaDokumen(ctx context.Context, d *tabel.Dokumen, o options) (*Rencana, error) {
	b := &baca{Dokumen: d, label: make(kamusLabel, 1<<7)}
	daftar := b.cariTabel()
	if len(daftar) == 0 {
		if datar := cariDatar(d); datar != nil {
			r, err := susunDatar(ctx, b, datar, o)
			if err == nil {
				r.catatKepala(d)
			}
			return r, err
		}
		if b.namaiKolom() {
			daftar = b.cariTabel()
		}
	}
	if len(daftar) == 0 {
		return nil, galatTabel(d)
	}
	b.hitungTahun(daftar, o)
	r := susun(b, daftar, o)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return r, nil
}
