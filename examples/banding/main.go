// Command banding compares two plans of one agency, as a draft and the final
// text, or the original and the amended one.
//
//	banding [-format teks|json] LAMA BARU
//
// One of the two may be - for standard input. It exits 0 if the plans do not
// differ, 1 if they do, 2 if one of them could not be read.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/examples/internal/masukan"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

const (
	keluarSama    = 0
	keluarBeda    = 1
	keluarTakBaca = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fl := flag.NewFlagSet("banding", flag.ContinueOnError)
	fl.SetOutput(stderr)
	format := fl.String("format", "teks", "bentuk keluaran: teks atau json")
	fl.Usage = func() {
		fmt.Fprintln(stderr, "pemakaian: banding [-format teks|json] LAMA BARU")
		fl.PrintDefaults()
	}
	files, err := masukan.Argumen(fl, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return keluarSama
		}
		return keluarTakBaca
	}
	out, err := banding(*format, files, stdin)
	if err != nil {
		fmt.Fprintln(stderr, "banding:", err)
		return keluarTakBaca
	}
	if _, err := stdout.Write(out.teks); err != nil {
		fmt.Fprintln(stderr, "banding:", err)
		return keluarTakBaca
	}
	if out.beda {
		return keluarBeda
	}
	return keluarSama
}

type hasil struct {
	teks []byte
	beda bool
}

func banding(format string, files []string, stdin io.Reader) (hasil, error) {
	if format != "teks" && format != "json" {
		return hasil{}, fmt.Errorf("format %q tidak dikenal: diharapkan teks atau json", format)
	}
	if len(files) != 2 {
		return hasil{}, fmt.Errorf("diharapkan dua FILE (LAMA BARU), ditemukan %d", len(files))
	}
	if files[0] == "-" && files[1] == "-" {
		return hasil{}, errors.New("hanya satu dari dua FILE dapat berupa masukan standar (-)")
	}
	lama, err := masukan.Rencana(files[0], stdin)
	if err != nil {
		return hasil{}, err
	}
	baru, err := masukan.Rencana(files[1], stdin)
	if err != nil {
		return hasil{}, err
	}
	d := renstra.Diff(lama, baru)
	total, err := d.SelisihTerinci()
	if err != nil {
		return hasil{}, err
	}
	var out bytes.Buffer
	if format == "json" {
		err = tulisJSON(&out, d, total)
	} else {
		tulisTeks(&out, d, total)
	}
	return hasil{out.Bytes(), !d.IsZero()}, err
}

// The JSON form is a contract that other programs read: fields are added at
// the end and never renamed.

type bedaJSON struct {
	Jumlah struct {
		Tambah int `json:"tambah"`
		Hapus  int `json:"hapus"`
		Ubah   int `json:"ubah"`
	} `json:"jumlah"`
	Perubahan    []perubahanJSON `json:"perubahan"`
	SelisihTotal []selisihJSON   `json:"selisihTotal"`
}

type perubahanJSON struct {
	Jenis   renstra.JenisPerubahan `json:"jenis"`
	Jalur   []string               `json:"jalur"`
	Nama    string                 `json:"nama"`
	Tahun   *int                   `json:"tahun"`
	Lama    nomenklatur.Nilai      `json:"lama"`
	Baru    nomenklatur.Nilai      `json:"baru"`
	Selisih anggaran.Isian         `json:"selisih"`
	Tingkat string                 `json:"tingkat"` // of the row, "" outside the programme tree
	Baris   int                    `json:"baris"`

	Indikator string `json:"indikator,omitempty"` // a further indicator of the row
	Kolom     string `json:"kolom,omitempty"`     // the column of a table beside the programme table
}

type selisihJSON struct {
	Tahun int             `json:"tahun"`
	Nilai anggaran.Rupiah `json:"nilai"`
}

func tulisJSON(w io.Writer, d *renstra.Beda, total []renstra.NilaiTahun) error {
	out := bedaJSON{Perubahan: []perubahanJSON{}, SelisihTotal: []selisihJSON{}}
	j := d.Count()
	out.Jumlah.Tambah, out.Jumlah.Hapus, out.Jumlah.Ubah = j.Tambah, j.Hapus, j.Ubah
	for _, p := range d.Perubahan {
		c := perubahanJSON{Jenis: p.Jenis, Jalur: p.Jalur, Nama: p.Nama, Lama: p.Lama, Baru: p.Baru, Selisih: p.Selisih, Baris: p.Baris, Indikator: p.Indikator, Kolom: p.Kolom}
		if p.Tahun != 0 {
			c.Tahun = &p.Tahun
		}
		if p.Tingkat != 0 {
			c.Tingkat = p.Tingkat.String()
		}
		out.Perubahan = append(out.Perubahan, c)
	}
	for _, s := range total {
		out.SelisihTotal = append(out.SelisihTotal, selisihJSON(s))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func tulisTeks(w io.Writer, d *renstra.Beda, total []renstra.NilaiTahun) {
	if d.IsZero() {
		fmt.Fprintln(w, "Tidak ada perbedaan.")
		return
	}
	j := d.Count()
	fmt.Fprintf(w, "%d baris ditambah, %d dihapus, %d diubah\n", j.Tambah, j.Hapus, j.Ubah)
	if len(total) > 0 {
		fmt.Fprint(w, "\nSelisih jumlah pagu:\n")
		for _, s := range total {
			fmt.Fprintf(w, "  %d  %s\n", s.Tahun, s.Nilai)
		}
	}
	fmt.Fprintln(w)
	for _, p := range d.Perubahan {
		if p.Baris > 0 {
			fmt.Fprintf(w, "baris %d  ", p.Baris)
		}
		fmt.Fprintln(w, p)
	}
}
