package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// lembar is the annual plan with its sums.
type lembar struct {
	renja      *renstra.Renja
	pagu, maju anggaran.Isian
	evaluasi   *renstra.Evaluasi // nil without -realisasi
}

func susun(r *renstra.Rencana, tahun int) (*lembar, error) {
	renja, err := r.Renja(tahun)
	if err != nil {
		return nil, err
	}
	pagu, err := renja.Pagu()
	if err != nil {
		return nil, err
	}
	maju, err := renja.PrakiraanMaju()
	if err != nil {
		return nil, err
	}
	return &lembar{renja: renja, pagu: pagu.Isian(), maju: maju.Isian()}, nil
}

// The JSON form is a contract that other programs read: fields are added at
// the end and never renamed.

type renjaJSON struct {
	Tahun         int            `json:"tahun"`
	Pagu          anggaran.Isian `json:"pagu"`
	PrakiraanMaju anggaran.Isian `json:"prakiraanMaju"`
	Baris         []barisJSON    `json:"baris"`
	*jumlahJSON                  // fields only with -realisasi
}

type barisJSON struct {
	Kode          nomenklatur.Kode `json:"kode"`
	Tingkat       string           `json:"tingkat"`
	Nama          string           `json:"nama"`
	Indikator     string           `json:"indikator"`
	Target        string           `json:"target"`
	Pagu          anggaran.Isian   `json:"pagu"`
	PrakiraanMaju anggaran.Isian   `json:"prakiraanMaju"`
	Baris         int              `json:"baris"`
	*hasilJSON                     // fields only with -realisasi
	Lain          []lainJSON       `json:"indikatorLain,omitempty"`
	Satuan        string           `json:"satuan,omitempty"` // of the target, where that does not write it
}

// lainJSON is a further indicator of a row; the money is the row's.
type lainJSON struct {
	Indikator    string `json:"indikator"`
	Target       string `json:"target"`
	*capaianJSON        // field only with -realisasi
	Satuan       string `json:"satuan,omitempty"`
}

func tulisJSON(w io.Writer, l *lembar) error {
	out := renjaJSON{Tahun: l.renja.Tahun, Pagu: l.pagu, PrakiraanMaju: l.maju, Baris: []barisJSON{}, jumlahJSON: l.jumlahJSON()}
	for i := range l.renja.Baris {
		b := &l.renja.Baris[i]
		if l.hanyaJudul(i) {
			continue
		}
		out.Baris = append(out.Baris, barisJSON{
			b.Node.Kode, b.Node.Tingkat.String(), b.Node.Nama, b.Node.Indikator,
			b.Target.String(), b.Pagu, b.PrakiraanMaju, b.Node.Baris, l.hasilJSON(b), l.lainJSON(b),
			b.Target.SatuanTersirat().String(),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// hanyaJudul reports whether a row is a bidang urusan that merely heads the rows
// below it: they have the amounts. One without rows in the year, or with the only
// amounts of its branch, is a row like any other.
func (l *lembar) hanyaJudul(i int) bool {
	b := &l.renja.Baris[i]
	if b.Node.Tingkat >= nomenklatur.TingkatProgram {
		return false
	}
	ada, berpagu := false, false
	for _, x := range l.renja.Baris[i+1:] {
		if x.Node.Tingkat <= b.Node.Tingkat {
			break
		}
		ada, berpagu = true, berpagu || bertulis(&x)
	}
	return ada && (berpagu || !bertulis(b))
}

// bertulis reports whether a row states an amount.
func bertulis(b *renstra.BarisRenja) bool {
	return b.Pagu.Isi() == anggaran.Tertulis || b.PrakiraanMaju.Isi() == anggaran.Tertulis
}

func (l *lembar) lainJSON(b *renstra.BarisRenja) []lainJSON {
	var out []lainJSON
	for _, x := range b.Lain {
		out = append(out, lainJSON{x.Indikator.Nama, x.Target.String(), l.capaianJSON(x.Indikator), x.Target.SatuanTersirat().String()})
	}
	return out
}

// targetTeks is a target as people read it, with its unit.
func targetTeks(t kinerja.Target) string {
	return strings.TrimSpace(t.String() + " " + t.SatuanTersirat().String())
}

var kepala = [...]string{"Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Target", "Pagu Indikatif (Rp)", "Prakiraan Maju (Rp)"}

// sel are the cells of a row as people read them.
func (l *lembar) sel(b *renstra.BarisRenja) []string {
	kode := ""
	if b.Node.Kode.IsValid() {
		kode = b.Node.Kode.String()
	}
	s := []string{kode, b.Node.Nama, b.Node.Indikator, targetTeks(b.Target), angka(b.Pagu), angka(b.PrakiraanMaju)}
	if l.evaluasi != nil {
		s = append(s, selHasil(l.evaluasi.Row(b.Node))...)
	}
	return s
}

// selLain are the cells of a further indicator, on a line under its row.
func (l *lembar) selLain(x renstra.IndikatorRenja) []string {
	s := []string{"", "", x.Indikator.Nama, targetTeks(x.Target), "", ""}
	if l.evaluasi != nil {
		s = append(s, selHasil(l.hasilLain(x.Indikator))...)
	}
	return s
}

// angka writes an amount without its symbol, which the head has.
func angka(i anggaran.Isian) string { return strings.TrimPrefix(i.String(), "Rp") }

// judul is the heading; an agency that the plan does not name leaves no gap.
func (l *lembar) judul() string {
	return satuBaris(fmt.Sprintf("Rencana Kerja %s Tahun %d", l.renja.Rencana.PerangkatDaerah, l.renja.Tahun))
}

// satuBaris is a text without line ends, which a cell may have.
func satuBaris(s string) string { return strings.Join(strings.Fields(s), " ") }

func tulisMarkdown(w io.Writer, l *lembar) error {
	t := renstra.Tabel{Judul: "# " + l.judul()}
	for i, k := range l.kepala() {
		t.Kolom = append(t.Kolom, renstra.KolomCetak{Label: []string{k}, Angka: i > 3})
	}
	baris := func(sel []string) { t.Baris = append(t.Baris, renstra.BarisCetak{Sel: sel}) }
	for i := range l.renja.Baris {
		b := &l.renja.Baris[i]
		baris(l.sel(b))
		for _, x := range b.Lain {
			baris(l.selLain(x))
		}
	}
	jumlah := append([]string{"", "Jumlah", "", "", angka(l.pagu), angka(l.maju)}, l.jumlahHasil()...)
	for i, s := range jumlah {
		if s != "" {
			jumlah[i] = "**" + s + "**"
		}
	}
	baris(jumlah)
	var b bytes.Buffer
	if err := t.WriteMarkdown(&b); err != nil {
		return err
	}
	_, err := w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n"))) // nothing follows the table
	return err
}

// lebarNama is how much of a name a line of text shows.
const lebarNama = 60

func tulisTeks(w io.Writer, l *lembar) error {
	var b strings.Builder
	k := l.kepala()
	fmt.Fprintf(&b, "%s\n\n%-18s %-*s %16s %18s %18s%s\n", l.judul(), k[0], lebarNama, k[1], k[3], k[4], k[5], lajurHasil(k[6:]))
	baris := func(nama string, s []string) {
		for i := range s {
			s[i] = satuBaris(s[i])
		}
		line := fmt.Sprintf("%-18s %s %16s %18s %18s%s", s[0], rata(nama), s[3], s[4], s[5], lajurHasil(s[6:]))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	for i := range l.renja.Baris {
		r := &l.renja.Baris[i]
		baris(satuBaris(r.Node.Nama), l.sel(r))
		for _, x := range r.Lain {
			baris("  "+satuBaris(x.Indikator.Nama), l.selLain(x)) // there is no column of indicators
		}
	}
	fmt.Fprintf(&b, "%-18s %s %16s %18s %18s%s\n", "", rata("Jumlah"), "", angka(l.pagu), angka(l.maju), lajurHasil(l.jumlahHasil()))
	_, err := io.WriteString(w, b.String())
	return err
}

// rata cuts or fills a name to the width of its column.
func rata(s string) string {
	n := utf8.RuneCountInString(s)
	if n > lebarNama {
		return string([]rune(s)[:lebarNama-1]) + "…"
	}
	return s + strings.Repeat(" ", lebarNama-n)
}
