// Command indikator computes indicators of performance and shows its working.
//
//	indikator [FILE|-]                                       report on a file of indicators (YAML)
//	indikator hitung -rumus RUMUS NAMA=NILAI…                the value of a formula
//	indikator capaian -arah ARAH -target T -realisasi R      realisation against target
//	indikator skala [-nama NAMA NILAI]                       the predicate of a value; without -nama, the scales
//
// Without FILE it reports on the indicators of the document that ships with
// the library; - is standard input. Flags may stand anywhere: -format
// teks|json (the report also markdown), -desimal N places to which numbers are
// rounded half up (10), and for capaian -cara, -batas, -skala and
// -perlakuan.
//
// It exits 0 if what was asked was computed, 1 if the report has a galat, 2 if
// the input cannot be used.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/examples/internal/masukan"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

const (
	keluarBaik    = 0
	keluarGalat   = 1
	keluarTakGuna = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// permintaan is one call of the program.
type permintaan struct {
	format    string
	desimal   int
	rumus     string
	arah      string
	cara      string
	target    string
	realisasi string
	batas     string
	skala     string
	perlakuan string
	// skalaDiminta: -nama or -skala was given.
	skalaDiminta bool
	argumen      []string
	stdin        io.Reader
	stdout       bytes.Buffer
}

// perintah are the subcommands; any other first word is a file to report on.
var perintah = map[string]func(*permintaan) error{
	"hitung":  hitung,
	"capaian": capaian,
	"skala":   skala,
}

// errGalat is returned by a report that was written and has a galat.
var errGalat = errors.New("ada galat")

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &permintaan{stdin: stdin}
	err := p.baca(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return keluarBaik
	}
	if err == nil {
		err = p.jalankan()
	}
	if err != nil && err != errGalat {
		fmt.Fprintln(stderr, "indikator:", err)
		return keluarTakGuna
	}
	if _, tulis := p.stdout.WriteTo(stdout); tulis != nil {
		fmt.Fprintln(stderr, "indikator:", tulis)
		return keluarTakGuna
	}
	if err == errGalat {
		return keluarGalat
	}
	return keluarBaik
}

func (p *permintaan) jalankan() error {
	if len(p.argumen) > 0 {
		if f, ok := perintah[p.argumen[0]]; ok {
			p.argumen = p.argumen[1:]
			if p.format == "markdown" {
				return fmt.Errorf("format %q hanya untuk laporan: diharapkan teks atau json", p.format)
			}
			return f(p)
		}
	}
	return laporkan(p)
}

// maksDesimal bounds -desimal.
const maksDesimal = 100

// baca reads the flags, which may stand before, between and after the words.
func (p *permintaan) baca(args []string, stderr io.Writer) error {
	fl := flag.NewFlagSet("indikator", flag.ContinueOnError)
	fl.SetOutput(stderr)
	fl.StringVar(&p.format, "format", "teks", "bentuk keluaran: teks atau json; laporan juga markdown")
	fl.IntVar(&p.desimal, "desimal", 10, "banyaknya angka desimal keluaran, 0 sampai 100")
	fl.StringVar(&p.rumus, "rumus", "", "hitung: `RUMUS`, misalnya 'a / b * 100'")
	fl.StringVar(&p.arah, "arah", "", "capaian: naik, turun, rentang atau tetap")
	fl.StringVar(&p.cara, "cara", "", "capaian: nama rumus capaian; untuk arah turun a, b atau c")
	fl.StringVar(&p.target, "target", "", "capaian: target, misalnya 80 atau 80-90")
	fl.StringVar(&p.realisasi, "realisasi", "", "capaian: realisasi")
	fl.StringVar(&p.batas, "batas", "", "capaian: batas atas capaian dalam persen, misalnya 120; tanpa ini tidak dibatasi")
	p.skala = kinerja.SkalaPermendagri86().Nama()
	pilihSkala := func(s string) error { p.skala, p.skalaDiminta = s, true; return nil }
	fl.Func("skala", "capaian dan laporan: `NAMA` skala predikat capaian (permendagri-86-2017)", pilihSkala)
	fl.Func("nama", "skala: `NAMA` skala; sama dengan -skala", pilihSkala)
	fl.StringVar(&p.perlakuan, "perlakuan", "bawaan", "nilai di celah skala: ambang, bulatkan, bulatkan-genap atau tercetak")
	fl.Usage = func() {
		fmt.Fprintln(stderr, "pemakaian: indikator [-format teks|json|markdown] [FILE|-]")
		fmt.Fprintln(stderr, "           indikator hitung -rumus RUMUS NAMA=NILAI…")
		fmt.Fprintln(stderr, "           indikator capaian -arah ARAH [-cara CARA] -target T -realisasi R")
		fmt.Fprintln(stderr, "           indikator skala [-nama NAMA NILAI]")
		fl.PrintDefaults()
	}
	args, negatif := pisahNegatif(args)
	sisa, err := masukan.Argumen(fl, args)
	if err != nil {
		return err
	}
	p.argumen = append(p.argumen, sisa...)
	p.argumen = append(p.argumen, negatif...)
	switch {
	case p.format != "teks" && p.format != "json" && p.format != "markdown":
		return fmt.Errorf("format %q tidak dikenal: diharapkan teks, json atau markdown", p.format)
	case p.desimal < 0 || p.desimal > maksDesimal:
		return fmt.Errorf("desimal %d: diharapkan 0 sampai %d", p.desimal, maksDesimal)
	}
	return nil
}

// pisahNegatif takes out negative numbers, which look like flags, unless they
// are the value of one.
func pisahNegatif(args []string) (sisa, negatif []string) {
	for i, s := range args {
		angka := len(s) > 1 && s[0] == '-' && strings.IndexByte("0123456789", s[1]) >= 0
		if angka && (i == 0 || !strings.HasPrefix(args[i-1], "-") || strings.Contains(args[i-1], "=")) {
			negatif = append(negatif, s)
		} else {
			sisa = append(sisa, s)
		}
	}
	return sisa, negatif
}
