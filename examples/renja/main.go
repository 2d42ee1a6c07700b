// Command renja cuts the annual plan of one year out of a Renstra.
//
//	renja -tahun 2026 [-format teks|json|markdown] [-realisasi FILE [-kumulatif]] [FILE|-]
//
// With -realisasi, a CSV of kode,triwulan,kinerja,keuangan, every row has its
// realisation (rupiah), capaian and penyerapan (per cent) besides; what is
// wrong with the records goes to standard error. With -kumulatif its figures
// are those since the beginning of the year ("s/d triwulan"), not those of the
// quarter alone.
//
// Without FILE it takes the document that ships with the library; - is
// standard input. It exits 0, or 2 with a message if the input could not be
// read or the plan does not have the year.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/perencanaan-id/perencanaan/examples/internal/masukan"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

var penulis = map[string]func(io.Writer, *lembar) error{
	"teks":     tulisTeks,
	"json":     tulisJSON,
	"markdown": tulisMarkdown,
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fl := flag.NewFlagSet("renja", flag.ContinueOnError)
	fl.SetOutput(stderr)
	tahun := fl.Int("tahun", 0, "tahun rencana kerja, misalnya 2026 (wajib)")
	format := fl.String("format", "teks", "bentuk keluaran: teks, json atau markdown")
	realisasi := fl.String("realisasi", "", "CSV realisasi dengan kolom kode,triwulan,kinerja,keuangan")
	kumulatif := fl.Bool("kumulatif", false, "realisasi dihitung sejak awal tahun (s/d triwulan), bukan per triwulan")
	fl.Usage = func() {
		fmt.Fprintln(stderr, "pemakaian: renja -tahun TAHUN [-format teks|json|markdown] [-realisasi FILE [-kumulatif]] [FILE|-]")
		fl.PrintDefaults()
	}
	files, err := masukan.Argumen(fl, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if err := renja(*tahun, *format, *realisasi, *kumulatif, files, stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "renja:", err)
		return 2
	}
	return 0
}

func renja(tahun int, format, realisasi string, kumulatif bool, files []string, stdin io.Reader, stdout, stderr io.Writer) error {
	tulis, ok := penulis[format]
	switch {
	case !ok:
		return fmt.Errorf("format %q tidak dikenal: diharapkan teks, json atau markdown", format)
	case tahun == 0:
		return errors.New("-tahun belum diberikan: diharapkan tahun rencana kerja, misalnya -tahun 2026")
	case kumulatif && realisasi == "":
		return errors.New("-kumulatif tanpa -realisasi: diharapkan berkas realisasi yang dihitung sejak awal tahun")
	case len(files) > 1:
		return fmt.Errorf("diharapkan satu FILE, ditemukan %d", len(files))
	}
	rencana, err := masukan.Rencana(append(files, "")[0], stdin)
	if err != nil {
		return err
	}
	l, err := susun(rencana, tahun)
	if err != nil {
		return err
	}
	if realisasi != "" {
		if err := l.evaluasikan(realisasi, kumulatif); err != nil {
			return err
		}
		for _, t := range l.evaluasi.Temuan {
			fmt.Fprintln(stderr, "renja:", t.Keparahan, t.Kode, t.Nomenklatur, t.Pesan)
		}
	}
	var out bytes.Buffer
	if err := tulis(&out, l); err != nil {
		return err
	}
	_, err = out.WriteTo(stdout)
	return err
}
