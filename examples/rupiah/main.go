// Command rupiah does sums with money from the command line.
//
//	rupiah terbilang 1234567                  an amount in words
//	rupiah baca "satu juta dua ratus ribu"    words back to an amount
//	rupiah urai "Rp 1.234.567,89"             what was read, by which convention
//	rupiah bagi -bobot 1,1,1 -satuan rupiah 100
//	rupiah serap -pagu 10009542435 -realisasi 9448777466
//	rupiah tumbuh 10009542435 18412964502 11891068465 11117346531
//
// Flags, anywhere: -format teks|json; -desimal N (places of percentages,
// rounded half up, default 2); -konvensi titik|koma for figures that have two
// readings, such as 1.234. Amounts may have a unit: "Rp1,5 miliar". It exits 2
// with a message on unusable input.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

const keluarTakGuna = 2

const pemakaian = `Pemakaian:
  rupiah terbilang NILAI
  rupiah baca KATA...
  rupiah urai TEKS
  rupiah bagi -bobot 1,1,1 [-satuan rupiah] NILAI
  rupiah serap -pagu NILAI -realisasi NILAI
  rupiah tumbuh NILAI NILAI...
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// permintaan is one call of the program.
type permintaan struct {
	argumen   []string
	ditulis   []string // the flags
	format    string
	desimal   int
	konvensi  anggaran.Konvensi
	bobot     string
	satuan    anggaran.Tempat
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

// milikBendera says which command a flag is for, where not for all.
var milikBendera = map[string]string{"bobot": "bagi", "satuan": "bagi", "pagu": "serap", "realisasi": "serap"}

func run(args []string, stdout, stderr io.Writer) int {
	p := &permintaan{}
	err := p.baca(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var h hasil
	if err == nil {
		h, err = p.jalankan()
	}
	var out bytes.Buffer
	if err == nil {
		err = h.tulis(&out, p.format)
	}
	if err == nil {
		_, err = out.WriteTo(stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "rupiah:", strings.TrimPrefix(err.Error(), "anggaran: "))
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
	for _, b := range p.ditulis {
		if milik, ok := milikBendera[b]; ok && milik != p.argumen[0] {
			return hasil{}, fmt.Errorf("-%s hanya untuk %s, bukan untuk %s", b, milik, p.argumen[0])
		}
	}
	p.argumen = p.argumen[1:]
	return f(p)
}

// bendera are the flags, all of which take a value.
func (p *permintaan) bendera() *flag.FlagSet {
	fl := flag.NewFlagSet("rupiah", flag.ContinueOnError)
	p.format, p.desimal, p.satuan = "teks", 2, anggaran.KeRupiah
	fl.Func("format", "bentuk keluaran: `teks|json`", func(s string) error {
		p.format = s
		return salahSatu(s, "teks", "json")
	})
	fl.Func("desimal", "tempat `desimal` persen, 0 sampai 18, dibulatkan setengah ke atas; 2 bila tidak ditulis", func(s string) error {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 || n > 18 {
			return errors.New("diharapkan 0 sampai 18")
		}
		p.desimal = n
		return nil
	})
	fl.Func("konvensi", "cara menulis angka: `titik|koma` (1.234,5 atau 1,234.5)", func(s string) error {
		p.konvensi = map[string]anggaran.Konvensi{"titik": anggaran.TitikRibuan, "koma": anggaran.KomaRibuan}[s]
		return salahSatu(s, "titik", "koma")
	})
	fl.Func("satuan", "bagi: `sen|rupiah|ribu|juta`; rupiah bila tidak ditulis", func(s string) error {
		p.satuan = map[string]anggaran.Tempat{"sen": anggaran.KeSen, "rupiah": anggaran.KeRupiah, "ribu": anggaran.KeRibuan, "ribuan": anggaran.KeRibuan, "juta": anggaran.KeJutaan}[s]
		return salahSatu(s, "sen", "rupiah", "ribu", "ribuan", "juta")
	})
	fl.StringVar(&p.bobot, "bobot", "", "bagi: `bobot` dipisah koma, misalnya 1,1,2.5")
	fl.StringVar(&p.pagu, "pagu", "", "serap: `nilai` pagu")
	fl.StringVar(&p.realisasi, "realisasi", "", "serap: `nilai` realisasi")
	return fl
}

func salahSatu(s string, may ...string) error {
	if slices.Contains(may, s) {
		return nil
	}
	return errors.New("diharapkan " + strings.Join(may, ", "))
}

// baca reads the flags, which may stand before, between and after the words.
// What starts with a dash and is no flag, as -1500 or "- Rp 5.000", is a word
// if it has a digit, for it may be an amount. Behind -- all are words.
func (p *permintaan) baca(args []string, stderr io.Writer) error {
	fl := p.bendera()
	for len(args) > 0 {
		a := args[0]
		args = args[1:]
		name, value, written := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-"), "=")
		switch {
		case a == "--":
			p.argumen = append(p.argumen, args...)
			return nil
		case !strings.HasPrefix(a, "-"):
			p.argumen = append(p.argumen, a)
			continue
		case a == "-h" || a == "-help" || a == "--help":
			fmt.Fprint(stderr, pemakaian)
			fl.SetOutput(stderr)
			fl.PrintDefaults()
			return flag.ErrHelp
		case fl.Lookup(name) != nil:
		case strings.ContainsAny(a, "0123456789"):
			p.argumen = append(p.argumen, a)
			continue
		default:
			return fmt.Errorf("%q tidak dikenal; -h menampilkan pemakaian", a)
		}
		if !written {
			if len(args) == 0 {
				return fmt.Errorf("-%s: nilainya tidak ditulis", name)
			}
			value, args = args[0], args[1:]
		}
		if err := fl.Set(name, value); err != nil {
			return fmt.Errorf("-%s %q: %w", name, value, err)
		}
		p.ditulis = append(p.ditulis, name)
	}
	return nil
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
