package renstra

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Errors of [Read]; the error returned is a [*ReadError] that wraps one.
var (
	ErrTabel = errors.New("tabel program tidak ditemukan")
	ErrUTF8  = errors.New("bukan teks UTF-8")
	ErrBatas = errors.New("masukan melebihi batas")
)

// ReadError says where an input could not be read.
type ReadError struct {
	Baris, Kolom int    // from 1; Kolom counts bytes
	Expected     string // what was expected there
	Found        string // what was found
	Err          error  // ErrTabel, ErrUTF8, ErrBatas, or the reader's own error
}

func (e *ReadError) Error() string {
	return fmt.Sprintf("baris %d kolom %d: %v: diharapkan %s, ditemukan %s", e.Baris, e.Kolom, e.Err, e.Expected, e.Found)
}

func (e *ReadError) Unwrap() error { return e.Err }

// DefaultLimit is how many bytes [Read] takes unless [WithLimit] says more.
const DefaultLimit = 64 << 20

// Option changes how [Read] reads.
type Option func(*options)

type options struct {
	katalog  *nomenklatur.Katalog
	daerah   nomenklatur.JenisDaerah
	konvensi anggaran.Konvensi
	limit    int64
}

// WithKatalog matches names against k instead of [nomenklatur.Default].
func WithKatalog(k *nomenklatur.Katalog) Option { return func(o *options) { o.katalog = k } }

// WithJenisDaerah says which kind of region the agency belongs to, where the
// text does not say it or says it wrong.
func WithJenisDaerah(j nomenklatur.JenisDaerah) Option { return func(o *options) { o.daerah = j } }

// WithKonvensi forces how the amounts of the table are read, instead of
// judging it from all of them.
func WithKonvensi(k anggaran.Konvensi) Option { return func(o *options) { o.konvensi = k } }

// WithLimit sets how many bytes of input are taken at most.
func WithLimit(n int64) Option { return func(o *options) { o.limit = n } }

// Read finds the programme table in the text of a Renstra and reads it. The
// text has its tables as TAB-separated lines, as text extractors write them;
// what stands around the table does not matter.
//
// Read fails if the input cannot be read at all: not UTF-8, over the limit,
// no programme table in it. Everything else becomes part of the plan or a
// finding in [Rencana.Catatan]: no figure is lost and none is invented.
func Read(r io.Reader, opts ...Option) (*Rencana, error) {
	o := options{limit: DefaultLimit}
	for _, opt := range opts {
		opt(&o)
	}
	if o.katalog == nil {
		o.katalog = nomenklatur.Default()
	}
	text, err := bacaSemua(r, o.limit)
	if err != nil {
		return nil, err
	}
	b := potongBaris(text)
	tabel := b.cariTabel()
	if len(tabel) == 0 {
		return nil, &ReadError{
			Baris: max(1, len(b.teks)), Kolom: 1, Err: ErrTabel,
			Expected: "tabel berkolom TAB dengan kepala PROGRAM/KEGIATAN, tahun, TARGET dan PAGU",
			Found:    "akhir masukan",
		}
	}
	return susun(b, tabel, o), nil
}

// bacaSemua reads all of r, at most limit bytes, as UTF-8 text.
func bacaSemua(r io.Reader, limit int64) (string, error) {
	var buf strings.Builder
	if l, ok := r.(interface{ Len() int }); ok {
		buf.Grow(int(min(int64(l.Len()), limit)) + 1)
	}
	n, err := io.Copy(&buf, io.LimitReader(r, limit+1))
	text := buf.String()
	if err != nil {
		baris, kolom := tempat(text, len(text))
		return "", &ReadError{baris, kolom, "isi masukan", "gagal membaca", err}
	}
	if n > limit {
		baris, kolom := tempat(text, int(limit))
		return "", &ReadError{baris, kolom, fmt.Sprintf("paling banyak %d bita", limit), "masukan yang lebih panjang", ErrBatas}
	}
	if i := bukanTeks(text); i >= 0 {
		baris, kolom := tempat(text, i)
		return "", &ReadError{baris, kolom, "teks UTF-8", fmt.Sprintf("bita 0x%02X", text[i]), ErrUTF8}
	}
	return text, nil
}

// bukanTeks is the offset of the first byte that is not UTF-8 text, -1 for
// none. NUL is valid UTF-8 and no text.
func bukanTeks(s string) int {
	nol := strings.IndexByte(s, 0)
	if utf8.ValidString(s) {
		return nol
	}
	for i, r := range s {
		if r == 0 {
			return i
		}
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return nol
}

// tempat is the line and column of an offset, both from 1.
func tempat(text string, offset int) (baris, kolom int) {
	head := text[:offset]
	return strings.Count(head, "\n") + 1, offset - strings.LastIndexByte(head, '\n')
}
