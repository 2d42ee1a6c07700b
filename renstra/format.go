package renstra

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Format is a data format that keeps a whole plan.
type Format uint8

const (
	YAML Format = iota
	JSON
)

// String returns "yaml" or "json".
func (f Format) String() string {
	switch f {
	case YAML:
		return "yaml"
	case JSON:
		return "json"
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}

// Errors of [Decode], each in a [*FieldError].
var (
	ErrIsi          = errors.New("isi tidak sesuai")
	ErrTidakDikenal = errors.New("tidak dikenal")
	ErrGanda        = errors.New("tertulis dua kali")
)

// ErrEncode is wrapped by the errors of [Encode] about a plan that no file can
// hold, and about a [Format] that there is none of.
var ErrEncode = errors.New("rencana tidak dapat ditulis")

// KodeDiperbaiki is the kind of a finding about a code that was read otherwise
// than it is written.
const KodeDiperbaiki Kategori = "kode-diperbaiki"

// maksDalam bounds how deep a file may nest. A plan needs about twenty levels.
const maksDalam = 200

// FieldError is a [*ReadError] about a field of a data format.
type FieldError struct {
	Field string // bidangUrusan[0].program[2].nama
	*ReadError
}

// Error returns the place, the field, and what is wrong with it.
func (e *FieldError) Error() string {
	s := fmt.Sprintf("baris %d kolom %d: %s: %v", e.Baris, e.Kolom, e.Field, e.Err)
	switch {
	case e.Err != ErrTidakDikenal:
		return fmt.Sprintf("%s: diharapkan %s, ditemukan %s", s, e.Expected, e.Found)
	case e.Expected != "":
		return s + "; maksudnya " + e.Expected + "?"
	}
	return s
}

// Unwrap returns the [*ReadError].
func (e *FieldError) Unwrap() error { return e.ReadError }

// Encode writes the whole plan. The same plan gives the same bytes, and
// [Decode] gives back a plan that equals it in all that it says. What belongs
// to the file it was read from (lines, cells, the notes of the reader) is not
// written. A row without a code whose name the catalogue has comes back with
// that code, as from any file. In YAML, texts that readers of version 1.1 take
// for numbers, dates or truth values (1:20, no) are quoted.
//
// The error is one of w, or wraps [ErrEncode], for what Decode would refuse: with
// [ErrUTF8] for a text that is not UTF-8, [ErrBatas] for a tree that is deeper
// than a file may be, [ErrNil] for a plan or row that is nil, [ErrTidakDikenal]
// for what is no Format, [ErrGanda] for a year that a row has twice, [ErrTahun]
// for one that the plan does not have, [ErrIsi] for a code of another level than
// its row's, a number below zero, ratios that no year is for.
func Encode(w io.Writer, r *Rencana, f Format) error {
	y, err := tulisRencana(r, f)
	if err != nil {
		return err
	}
	switch f {
	case YAML:
		var b strings.Builder
		e := yaml.NewEncoder(&b)
		e.SetIndent(2)
		if err := errors.Join(e.Encode(y), e.Close()); err != nil {
			return err
		}
		return tulis(w, b.String())
	case JSON:
		return tulis(w, string(append(appendJSON(nil, y, 0), '\n')))
	}
	return fmt.Errorf("%w: format data %v %w", ErrEncode, f, ErrTidakDikenal)
}

// Decode reads a plan from YAML or from JSON, which it takes everything for
// that begins with a brace.
//
// Amounts may be numbers or written as people write them (8.467.368.000, Rp
// 1.000); one with two readings (1.234) is decided by [WithKonvensi], else by
// the field konvensi of the file, and an error without either. A target may be any text; amounts and
// targets that are left out are not written, a dash is a dash. Codes may be
// written as [nomenklatur.ParseKodeLenient] takes them; each repair is a
// finding in [Rencana.Catatan]. A row without a code gets that of its name, as
// in [Read].
//
// Every mistake is reported: the error joins a [*FieldError] for each, up to
// fifty, and where there are more, one that wraps [ErrBatas]. The others wrap
// [ErrIsi] for a value of the wrong kind, [ErrTidakDikenal] for a field that
// there is none of, with the nearest name, [ErrGanda] for a field, or a year,
// that is there twice. Aliases and merge keys of YAML are refused. What is no
// YAML or JSON, or over a limit of bytes, is a [*ReadError] alone. There is no
// plan beside an error.
//
// Baris of what was read is the line in the file.
func Decode(r io.Reader, opts ...Option) (*Rencana, error) {
	return DecodeContext(context.Background(), r, opts...)
}

// DecodeContext is [Decode] that gives up with the context's error. The parser
// of YAML takes the whole text in one go: there the context is looked at before
// and after it, and while the plan is built; of JSON while it is parsed too.
func DecodeContext(ctx context.Context, r io.Reader, opts ...Option) (*Rencana, error) {
	o := opsi(opts)
	text, err := tabel.ReadText(ctx, r, o.batas())
	if err != nil {
		return nil, err
	}
	return bacaData(ctx, text, o)
}

// bacaFormat reads a text that is a plan in a data format; ok is false for any
// other text.
func bacaFormat(ctx context.Context, text string, o options) (r *Rencana, ok bool, err error) {
	if !tampakJSON(text) && !tampakYAML(text) {
		return nil, false, nil
	}
	r, err = bacaData(ctx, text, o)
	return r, true, err
}

func bacaData(ctx context.Context, text string, o options) (*Rencana, error) {
	p := pengawasOf(ctx, text, o)
	if err := p.tahap(0); err != nil {
		return nil, err
	}
	json := tampakJSON(text)
	kolom := kolomBita(text)
	var y *yaml.Node
	var err error
	if json {
		y, err = bacaJSON(text, p)
		kolom = nil
	} else {
		y, err = bacaYAML(text)
	}
	if err != nil {
		return nil, err
	}
	if err := p.tahap(p.dari); err != nil {
		return nil, err
	}
	return bacaRencana(y, o, json, kolom, p)
}

// tampakJSON reports whether a text begins as an object does.
func tampakJSON(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "{")
}

// tampakYAML reports whether a text is a plan in YAML: its first line that
// says something is a field, and one of the first lines a field of a plan. In a
// text without tables a field that is nearly one will do: then it is misspelt.
func tampakYAML(text string) bool {
	medan := bentukRencana().nama
	pertama := true
	for line := range strings.Lines(text[:min(len(text), 64<<10)]) {
		line = strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), " \r\n")
		if line == "" || line[0] == '#' || line == "---" || line[0] == '%' {
			continue
		}
		kunci, isi, ok := strings.Cut(line, ":")
		if !ok || line[0] == '-' || isi != "" && isi[0] != ' ' || strings.ContainsAny(kunci, " \t") {
			if pertama {
				return false
			}
			continue
		}
		pertama = false
		kunci = strings.Trim(kunci, `"'`)
		if _, ok := medan[kunci]; ok || terdekatMedan(kunci, 0, slices.Collect(maps.Keys(medan))) != "" && !strings.ContainsAny(text, "\t|") {
			return true
		}
	}
	return false
}

// MarshalYAML returns the plan as [Encode] writes it.
func (r *Rencana) MarshalYAML() (any, error) { return tulisRencana(r, YAML) }

// UnmarshalYAML reads what [Decode] does; columns count characters. On error r
// keeps its value.
func (r *Rencana) UnmarshalYAML(y *yaml.Node) error {
	if r == nil || y == nil {
		return errRencanaNil
	}
	baru, err := bacaRencana(y, opsi(nil), false, nil, tanpaPengawas())
	if err == nil {
		*r = *baru
	}
	return err
}

// MarshalJSON returns the plan as [Encode] writes it.
func (r *Rencana) MarshalJSON() ([]byte, error) {
	y, err := tulisRencana(r, JSON)
	if err != nil {
		return nil, err
	}
	return appendJSON(nil, y, 0), nil
}

// UnmarshalJSON reads what [Decode] does. On error r keeps its value.
func (r *Rencana) UnmarshalJSON(data []byte) error {
	if r == nil {
		return errRencanaNil
	}
	y, err := bacaJSON(string(data), tanpaPengawas())
	if err != nil {
		return err
	}
	baru, err := bacaRencana(y, opsi(nil), true, nil, tanpaPengawas())
	if err == nil {
		*r = *baru
	}
	return err
}

// bacaYAML parses the one document of a text.
func bacaYAML(text string) (*yaml.Node, error) {
	dec := yaml.NewDecoder(strings.NewReader(text))
	y := new(yaml.Node)
	if err := dec.Decode(y); err != nil {
		return nil, galatYAML(text, err)
	}
	var lagi yaml.Node
	if err := dec.Decode(&lagi); err == nil {
		return nil, &ReadError{Baris: lagi.Line, Kolom: max(1, lagi.Column), Err: ErrIsi, Expected: "akhir masukan", Found: "dokumen YAML kedua"}
	} else if err != io.EOF {
		return nil, galatYAML(text, err)
	}
	return y, nil
}

// galatYAML gives the error of the YAML parser, a text with a line in it, the
// shape of this package's.
func galatYAML(text string, err error) error {
	e := &ReadError{Baris: 1, Kolom: 1, Err: ErrIsi, Expected: "YAML yang sah", Found: strings.TrimPrefix(err.Error(), "yaml: ")}
	if err == io.EOF {
		e.Found = "masukan kosong"
	}
	var baris int
	if n, _ := fmt.Sscanf(e.Found, "line %d:", &baris); n == 1 {
		e.Baris = baris
		_, e.Found, _ = strings.Cut(e.Found, ": ")
	}
	if err != io.EOF {
		e.Found = "teks yang tidak terurai (yaml: " + e.Found + ")"
	}
	return e
}

// kolomBita turns a column of the YAML parser, which counts characters, into
// one that counts bytes.
func kolomBita(text string) func(baris, kolom int) int {
	return func(baris, kolom int) int {
		rest := text
		for range baris - 1 {
			_, rest, _ = strings.Cut(rest, "\n")
		}
		bita := 1
		for _, c := range rest {
			if kolom--; kolom <= 0 || c == '\n' {
				break
			}
			bita += len(string(c))
		}
		return bita
	}
}
