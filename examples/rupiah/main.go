// Command rupiah does sums with money from the command line.
//
//	rupiah terbilang 1234567                  an amount in words
//	rupiah baca "satu juta dua ratus ribu"    words back to an amount
//	rupiah urai "Rp 1.234.567,89"             what was read, by which convention
//	rupiah bagi -bobot 1,1,1 -satuan rupiah 100
//	rupiah serap -pagu 10009542435 -realisasi 9448777466
//	rupiah tumbuh 10009542435 18412964502 11891068465 11117346531
//
// Flags, anywhere: -format teks|json, -desimal N (places of percentages,
// rounded half up, default 2). It exits 2 with a message on unusable input.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

const keluarTakGuna = 2

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// permintaan is one call of the program.
type permintaan struct {
	argumen   []string
	desimal   int
	konvensi  anggaran.Konvensi
	bobot     string
	satuan    string
	pagu      string
	realisasi string
}

// hasil is what a command found: the fields of the JSON form, and the lines
// people read.
type hasil struct {
	json  any
	baris []string
}

var perintah = map[string]func(*permintaan) (hasil, error){
	"terbilang": terbilang,
	"baca":      baca,
	"urai":      urai,
	"bagi":      bagi,
	"serap":     serap,
	"tumbuh":    tumbuh,
}

func run(args []string, stdout, stderr io.Writer) int {
	p := &permintaan{}
	format, err := p.baca(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var h hasil
	if err == nil {
		h, err = p.jalankan()
	}
	var out bytes.Buffer
	if err == nil {
		err = h.tulis(&out, format)
	}
	if err == nil {
		_, err = out.WriteTo(stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "rupiah:", err)
		return keluarTakGuna
	}
	return 0
}

func (p *permintaan) jalankan() (hasil, error) {
	if len(p.argumen) == 0 {
		return hasil{}, errors.New("tidak ada yang diminta: terbilang, baca, urai, bagi, serap atau tumbuh")
	}
	f, ok := perintah[p.argumen[0]]
	if !ok {
		return hasil{}, fmt.Errorf("perintah %q tidak dikenal: diharapkan terbilang, baca, urai, bagi, serap atau tumbuh", p.argumen[0])
	}
	p.argumen = p.argumen[1:]
	return f(p)
}

// baca reads the flags, which may stand before, between and after the words.
// A word such as -1500 is an amount, not a flag.
func (p *permintaan) baca(args []string, stderr io.Writer) (format string, err error) {
	fl := flag.NewFlagSet("rupiah", flag.ContinueOnError)
	fl.SetOutput(stderr)
	fl.StringVar(&format, "format", "teks", "bentuk keluaran: teks atau json")
	fl.IntVar(&p.desimal, "desimal", 2, "tempat desimal persen, dibulatkan setengah ke atas")
	fl.Func("konvensi", "urai: titik (1.234,5) atau koma (1,234.5)", func(s string) error {
		switch s {
		case "titik":
			p.konvensi = anggaran.TitikRibuan
		case "koma":
			p.konvensi = anggaran.KomaRibuan
		default:
			return errors.New("diharapkan titik atau koma")
		}
		return nil
	})
	fl.StringVar(&p.bobot, "bobot", "", "bagi: bobot dipisah koma, misalnya 1,1,2")
	fl.StringVar(&p.satuan, "satuan", "rupiah", "bagi: sen, rupiah, ribu atau juta")
	fl.StringVar(&p.pagu, "pagu", "", "serap: pagu")
	fl.StringVar(&p.realisasi, "realisasi", "", "serap: realisasi")
	for len(args) > 0 {
		if angkaNegatif(args[0]) {
			p.argumen, args = append(p.argumen, args[0]), args[1:]
			continue
		}
		if err := fl.Parse(args); err != nil {
			return "", err
		}
		if args = fl.Args(); len(args) > 0 {
			p.argumen, args = append(p.argumen, args[0]), args[1:]
		}
	}
	if format != "teks" && format != "json" {
		return "", fmt.Errorf("format %q tidak dikenal: diharapkan teks atau json", format)
	}
	if p.desimal < 0 || p.desimal > 100 {
		return "", fmt.Errorf("-desimal %d: diharapkan 0 sampai 100", p.desimal)
	}
	return format, nil
}

func angkaNegatif(s string) bool {
	return len(s) > 1 && s[0] == '-' && s[1] >= '0' && s[1] <= '9'
}

func (h hasil) tulis(w io.Writer, format string) error {
	if format == "json" {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return enc.Encode(h.json)
	}
	_, err := fmt.Fprintln(w, strings.Join(h.baris, "\n"))
	return err
}
