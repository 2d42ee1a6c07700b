package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// tulisTeks prints what an officer wants first: whose plan, how much, and
// what is wrong with it, programme by programme.
func tulisTeks(w io.Writer, l *laporan) error {
	fmt.Fprintln(w, judulRencana(l.rencana))
	if b := bidang(l.rencana); b != "" {
		fmt.Fprintln(w, b)
	}
	fmt.Fprintf(w, "%d program, %d kegiatan, %d sub kegiatan\n", l.program, l.kegiatan, l.subKegiatan)
	fmt.Fprintf(w, "Temuan: %d galat, %d peringatan, %d info\n\n", l.hitung.Galat, l.hitung.Peringatan, l.hitung.Info)
	if err := tabelPagu(w, l); err != nil {
		return err
	}
	for _, k := range kelompokkan(l) {
		fmt.Fprintf(w, "\n%s\n", k.judul)
		baris := -1
		for _, b := range k.temuan {
			if b.Baris != baris {
				baris = b.Baris
				fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("  baris %4d  %-17s  %s", b.Baris, b.Nomenklatur, satuBaris(b.Nama)), " "))
			}
			fmt.Fprintf(w, "      %-10s  %-21s  %s\n", b.Keparahan, b.Kode, lipat(b.pesan(), 41))
			if s := b.saran(); s != "" {
				fmt.Fprintf(w, "%41s%s\n", "", lipat(s, 41))
			}
		}
	}
	return nil
}

func tabelPagu(w io.Writer, l *laporan) error {
	tw := tabwriter.NewWriter(w, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "Pagu (Rp)\tJumlah total tertulis\tJumlah program\tJumlah kegiatan\tJumlah sub kegiatan\t")
	for _, p := range l.pagu {
		fmt.Fprintf(tw, "%d\t%s\t%s\t%s\t%s\t\n", p.Tahun, angka(p.Tertulis),
			tanda(p.Program, p.Tertulis), tanda(p.Kegiatan, p.Tertulis), tanda(p.SubKegiatan, p.Tertulis))
	}
	return tw.Flush()
}

// angka prints an amount without its symbol, which the head of the table has.
func angka(i anggaran.Isian) string {
	if i.Isi() != anggaran.Tertulis {
		return "–"
	}
	return strings.Replace(i.String(), "Rp", "", 1)
}

// tanda marks a sum that differs from the total written. Of a level at which
// nothing is written there is no sum that could.
func tanda(i, tertulis anggaran.Isian) string {
	s := angka(i)
	if tertulis.Isi() == anggaran.Tertulis && i.Isi() == anggaran.Tertulis && i != tertulis {
		return "≠ " + s
	}
	return s
}

// lipat breaks a message over lines that begin at a column.
func lipat(s string, kolom int) string {
	const lebar = 100
	var b strings.Builder
	n := 0
	for i, kata := range strings.Fields(s) {
		panjang := len([]rune(kata))
		switch {
		case i == 0:
		case n+1+panjang > lebar:
			b.WriteString("\n" + strings.Repeat(" ", kolom))
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(kata)
		n += panjang
	}
	return b.String()
}
