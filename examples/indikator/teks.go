package main

import (
	"bytes"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// tulisTeks prints each indicator with its years, then its working, then what
// is to be said about it.
func tulisTeks(b *bytes.Buffer, l *laporan) error {
	fmt.Fprintf(b, "%d indikator. Temuan: %s\n", len(l.indikator), hitungTemuan(l.temuan))
	for n, i := range l.indikator {
		fmt.Fprintf(b, "\n%d. %s\n", n+1, i.Nama)
		fmt.Fprintf(b, "   satuan %s, arah %s\n", atauStrip(i.Satuan.String()), i.Arah)
		if i.Rumus != "" {
			fmt.Fprintf(b, "   rumus %s\n", i.Rumus)
		}
		w := tabwriter.NewWriter(b, 0, 0, 2, ' ', tabwriter.AlignRight)
		fmt.Fprintln(w, "   Tahun\tTarget\tRealisasi\tNilai\tCapaian (%)\tPredikat\t")
		for _, t := range i.tahunan {
			fmt.Fprintf(w, "   %d\t%s\t%s\t%s\t%s\t%s\t\n", t.Tahun, atauStrip(t.Target.String()), atauStrip(t.Realisasi.String()),
				ringkas(t.nilai), ringkas(t.capaian), atauStrip(t.predikat))
		}
		if err := w.Flush(); err != nil {
			return err
		}
		for _, t := range i.tahunan {
			if t.pengerjaan != "" {
				fmt.Fprintf(b, "   %d: %s\n", t.Tahun, t.pengerjaan)
			}
		}
	}
	if len(l.temuan) > 0 {
		fmt.Fprintln(b, "\nTemuan")
	}
	nama := ""
	for _, t := range l.temuan {
		if t.Nama != nama {
			nama = t.Nama
			fmt.Fprintf(b, "  %s\n", nama)
		}
		tahun := "    "
		if t.Tahun > 0 {
			tahun = fmt.Sprint(t.Tahun)
		}
		fmt.Fprintf(b, "      %s  %-10s  %-24s  %s\n", tahun, t.Keparahan, t.Kode, t.Pesan)
	}
	return nil
}

// ringkas prints a number of a table with two places: the whole one stands in
// the working and in JSON.
func ringkas(a angka) string {
	return angka{a.nilai, min(a.desimal, 2)}.teks()
}

func hitungTemuan(semua []nomenklatur.Temuan) string {
	var n [nomenklatur.Galat + 1]int
	for _, t := range semua {
		n[t.Keparahan]++
	}
	return fmt.Sprintf("%d galat, %d peringatan, %d info", n[nomenklatur.Galat], n[nomenklatur.Peringatan], n[nomenklatur.Info])
}

// tulisMarkdown prints the report as Markdown with pipe tables.
func tulisMarkdown(b *bytes.Buffer, l *laporan) error {
	fmt.Fprintf(b, "# Indikator\n\n%d indikator. Temuan: %s.\n", len(l.indikator), hitungTemuan(l.temuan))
	for _, i := range l.indikator {
		fmt.Fprintf(b, "\n## %s\n\nSatuan %s, arah %s.\n", pipa.Replace(i.Nama), atauStrip(pipa.Replace(i.Satuan.String())), i.Arah)
		if i.Rumus != "" {
			fmt.Fprintf(b, "\nRumus: %s\n", kode(i.Rumus))
		}
		fmt.Fprintln(b, "\n| Tahun | Target | Realisasi | Nilai | Capaian (%) | Predikat | Pengerjaan |\n| ---: | ---: | ---: | ---: | ---: | --- | --- |")
		for _, t := range i.tahunan {
			fmt.Fprintf(b, "| %d | %s | %s | %s | %s | %s | %s |\n", t.Tahun, atauStrip(pipa.Replace(t.Target.String())),
				atauStrip(pipa.Replace(t.Realisasi.String())), ringkas(t.nilai), ringkas(t.capaian), atauStrip(pipa.Replace(t.predikat)), pipa.Replace(t.pengerjaan))
		}
	}
	if len(l.temuan) == 0 {
		return nil
	}
	fmt.Fprintln(b, "\n## Temuan\n\n| Indikator | Tahun | Tingkat | Jenis | Temuan |\n| --- | ---: | --- | --- | --- |")
	for _, t := range l.temuan {
		tahun := ""
		if t.Tahun > 0 {
			tahun = fmt.Sprint(t.Tahun)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", pipa.Replace(t.Nama), tahun, t.Keparahan, t.Kode, pipa.Replace(t.Pesan))
	}
	return nil
}

// pipa keeps a cell of a pipe table one cell.
var pipa = strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;")

// kode prints a formula as code, on one line.
func kode(s string) string {
	return "`" + strings.NewReplacer("`", "'", "\n", " ").Replace(s) + "`"
}
