package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/anggaran"
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
}

func tulisJSON(w io.Writer, l *lembar) error {
	out := renjaJSON{Tahun: l.renja.Tahun, Pagu: l.pagu, PrakiraanMaju: l.maju, Baris: []barisJSON{}}
	for i := range l.renja.Baris {
		b := &l.renja.Baris[i]
		if b.Node.Tingkat < nomenklatur.TingkatProgram {
			continue
		}
		out.Baris = append(out.Baris, barisJSON{
			b.Node.Kode, b.Node.Tingkat.String(), b.Node.Nama, b.Node.Indikator,
			b.Target.String(), b.Pagu, b.PrakiraanMaju, b.Node.Baris, l.hasilJSON(b),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

var kepala = [...]string{"Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Target", "Pagu Indikatif (Rp)", "Prakiraan Maju (Rp)"}

// sel are the cells of a row as people read them.
func (l *lembar) sel(b *renstra.BarisRenja) []string {
	kode := ""
	if b.Node.Kode.IsValid() {
		kode = b.Node.Kode.String()
	}
	s := []string{kode, b.Node.Nama, b.Node.Indikator, b.Target.String(), angka(b.Pagu), angka(b.PrakiraanMaju)}
	if l.evaluasi != nil {
		s = append(s, selHasil(l.evaluasi.Row(b.Node))...)
	}
	return s
}

// angka writes an amount without its symbol, which the head has.
func angka(i anggaran.Isian) string { return strings.TrimPrefix(i.String(), "Rp") }

func (l *lembar) judul() string {
	return strings.TrimSpace(fmt.Sprintf("Rencana Kerja %s Tahun %d", l.renja.Rencana.PerangkatDaerah, l.renja.Tahun))
}

func tulisMarkdown(w io.Writer, l *lembar) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n| %s |\n| --- | --- | --- | --- | ---: | ---: |%s\n", l.judul(),
		strings.Join(l.kepala(), " | "), strings.Repeat(" ---: |", len(l.kepala())-len(kepala)))
	for i := range l.renja.Baris {
		s := l.sel(&l.renja.Baris[i])
		for j := range s {
			s[j] = strings.ReplaceAll(s[j], "|", `\|`)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(s, " | "))
	}
	fmt.Fprintf(&b, "|  | **Jumlah** |  |  | **%s** | **%s** |", angka(l.pagu), angka(l.maju))
	for _, s := range l.jumlahHasil() {
		if s != "" {
			s = "**" + s + "**"
		}
		fmt.Fprintf(&b, " %s |", s)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// lebarNama is how much of a name a line of text shows.
const lebarNama = 60

func tulisTeks(w io.Writer, l *lembar) error {
	var b strings.Builder
	k := l.kepala()
	fmt.Fprintf(&b, "%s\n\n%-18s %-*s %16s %18s %18s%s\n", l.judul(), k[0], lebarNama, k[1], k[3], k[4], k[5], lajurHasil(k[6:]))
	for i := range l.renja.Baris {
		s := l.sel(&l.renja.Baris[i])
		line := fmt.Sprintf("%-18s %s %16s %18s %18s%s", s[0], rata(s[1]), s[3], s[4], s[5], lajurHasil(s[6:]))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
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
