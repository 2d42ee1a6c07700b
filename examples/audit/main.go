// Command audit reads the text of a Renstra and says where its programme
// table does not add up.
//
//	audit [-format teks|json|markdown|sarif] [-tingkat galat|peringatan|info] [FILE|-]
//
// Without FILE it audits the document that ships with the library; - is
// standard input. The form sarif is a SARIF 2.1.0 log, which tools of code
// review show beside the lines of FILE. It exits 0 if there is no galat, 1 if there is one, 2 if
// the input could not be read.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/perencanaan-id/perencanaan/examples/internal/masukan"
	"github.com/perencanaan-id/perencanaan/renstra"
)

const (
	keluarBersih  = 0
	keluarGalat   = 1
	keluarTakBaca = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

var penulis = map[string]func(io.Writer, *laporan) error{
	"teks":     tulisTeks,
	"json":     tulisJSON,
	"markdown": tulisMarkdown,
	"sarif":    tulisSARIF,
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fl := flag.NewFlagSet("audit", flag.ContinueOnError)
	fl.SetOutput(stderr)
	format := fl.String("format", "teks", "bentuk keluaran: teks, json, markdown atau sarif")
	tingkat := renstra.Info
	fl.TextVar(&tingkat, "tingkat", renstra.Info, "tingkat temuan terendah yang ditampilkan: galat, peringatan atau info")
	fl.Usage = func() {
		fmt.Fprintln(stderr, "pemakaian: audit [-format teks|json|markdown|sarif] [-tingkat galat|peringatan|info] [FILE|-]")
		fl.PrintDefaults()
	}
	files, err := masukan.Argumen(fl, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return keluarBersih
		}
		return keluarTakBaca
	}
	tulis, ok := penulis[*format]
	if !ok {
		fmt.Fprintf(stderr, "audit: format %q tidak dikenal: diharapkan teks, json, markdown atau sarif\n", *format)
		return keluarTakBaca
	}
	if len(files) > 1 {
		fmt.Fprintf(stderr, "audit: diharapkan satu FILE, ditemukan %d\n", len(files))
		return keluarTakBaca
	}
	file := append(files, "")[0]
	var salinan bytes.Buffer // of standard input: a log of another kind quotes it
	rencana, err := masukan.Rencana(file, io.TeeReader(stdin, &salinan))
	if err != nil {
		fmt.Fprintln(stderr, "audit:", err)
		return keluarTakBaca
	}
	l := susunLaporan(rencana, tingkat)
	l.berkas, l.salinan = file, &salinan
	var out bytes.Buffer
	if err := tulis(&out, l); err != nil {
		fmt.Fprintln(stderr, "audit:", err)
		return keluarTakBaca
	}
	if _, err := out.WriteTo(stdout); err != nil {
		fmt.Fprintln(stderr, "audit:", err)
		return keluarTakBaca
	}
	if l.hitung.Galat > 0 {
		return keluarGalat
	}
	return keluarBersih
}
