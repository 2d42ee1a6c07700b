// Command kode answers questions about the codes of the national list of
// nomenclature.
//
//	kode KODE…                     what a code is
//	kode uraikan TEKS…             reads codes as people type them
//	kode cari KATA…                finds rows by words or by the beginning of a code
//	kode cocokkan [FILE|-]         names to codes: one a line, TAB indicator, TAB unit, TAB parent code
//	kode peta -dari FILE -ke FILE  what became of each code between two lists
//	kode periksa FILE              checks a list
//
// Flags, anywhere: -format teks|json, -katalog FILE (a list of one's own
// instead of the embedded catalogue), -edisi EDISI, -daerah provinsi|kabkota.
//
// It exits 0 if what was asked was found, 1 if not or if a check finds a
// galat, 2 if the input cannot be used.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/perencanaan-id/perencanaan/examples/internal/masukan"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

const (
	keluarAda     = 0
	keluarTiada   = 1
	keluarTakGuna = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// permintaan is one call of the program.
type permintaan struct {
	json    bool
	katalog string
	edisi   nomenklatur.Edisi
	daerah  nomenklatur.JenisDaerah
	dari    string
	ke      string
	argumen []string
	stdin   io.Reader
	stdout  *bytes.Buffer
}

// perintah are the subcommands; any other first word is a code to explain.
// The result says whether what was asked was found.
var perintah = map[string]func(*permintaan) (ada bool, err error){
	"uraikan":  uraikan,
	"cari":     cari,
	"cocokkan": cocokkan,
	"peta":     peta,
	"periksa":  periksa,
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &permintaan{stdin: stdin, stdout: &bytes.Buffer{}}
	if err := p.baca(args, stderr); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return keluarAda
		}
		fmt.Fprintln(stderr, "kode:", err)
		return keluarTakGuna
	}
	jalankan := jelaskan
	if f, ok := perintah[p.argumen[0]]; ok {
		jalankan, p.argumen = f, p.argumen[1:]
	}
	ada, err := jalankan(p)
	if err != nil {
		fmt.Fprintln(stderr, "kode:", err)
		return keluarTakGuna
	}
	if _, err := p.stdout.WriteTo(stdout); err != nil {
		fmt.Fprintln(stderr, "kode:", err)
		return keluarTakGuna
	}
	if !ada {
		return keluarTiada
	}
	return keluarAda
}

// baca reads the flags, which may stand before, between and after the words.
func (p *permintaan) baca(args []string, stderr io.Writer) error {
	fl := flag.NewFlagSet("kode", flag.ContinueOnError)
	fl.SetOutput(stderr)
	format := fl.String("format", "teks", "bentuk keluaran: teks atau json")
	fl.StringVar(&p.katalog, "katalog", "", "`FILE` daftar sendiri (TSV atau CSV) sebagai pengganti katalog tersemat")
	fl.Func("edisi", "hanya `EDISI` ini, misalnya 900.1.15.5-1317", func(s string) (err error) {
		p.edisi, err = nomenklatur.ParseEdisi(s)
		return err
	})
	fl.TextVar(&p.daerah, "daerah", nomenklatur.JenisDaerah(0), "hanya jenis daerah ini: provinsi atau kabkota")
	fl.StringVar(&p.dari, "dari", "", "peta: `FILE` daftar lama")
	fl.StringVar(&p.ke, "ke", "", "peta: `FILE` daftar baru")
	fl.Usage = func() {
		fmt.Fprintln(stderr, "pemakaian: kode [-format teks|json] [-katalog FILE] [-edisi EDISI] [-daerah provinsi|kabkota]")
		fmt.Fprintln(stderr, "                KODE… | uraikan TEKS… | cari KATA… | cocokkan [FILE|-] | peta -dari FILE -ke FILE | periksa FILE")
		fl.PrintDefaults()
	}
	sisa, err := masukan.Argumen(fl, args)
	if err != nil {
		return err
	}
	p.argumen = append(p.argumen, sisa...)
	switch *format {
	case "teks":
	case "json":
		p.json = true
	default:
		return fmt.Errorf("format %q tidak dikenal: diharapkan teks atau json", *format)
	}
	if len(p.argumen) == 0 {
		fl.Usage()
		return errors.New("tidak ada yang diminta")
	}
	return nil
}

// daftar is the catalogue that is asked: one's own list or the embedded one.
func (p *permintaan) daftar() (*nomenklatur.Katalog, error) {
	if p.katalog == "" {
		return nomenklatur.Default(), nil
	}
	k, _, err := p.muat(p.katalog)
	return k, err
}

// cocokEntri reports whether a row is of the edition and kind of region asked
// for.
func (p *permintaan) cocokEntri(e nomenklatur.Entri) bool {
	return (p.edisi == 0 || e.Edisi.Has(p.edisi)) && (p.daerah == 0 || e.JenisDaerah == p.daerah)
}
