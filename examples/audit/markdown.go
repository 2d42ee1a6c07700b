package main

import (
	"fmt"
	"io"
	"strings"
)

// tulisMarkdown prints the report as Markdown with pipe tables.
func tulisMarkdown(w io.Writer, l *laporan) error {
	fmt.Fprintf(w, "# Audit %s\n\n", judulRencana(l.rencana))
	if b := bidang(l.rencana); b != "" {
		fmt.Fprintf(w, "%s\n\n", b)
	}
	fmt.Fprintf(w, "%d program, %d kegiatan, %d sub kegiatan. Temuan: %d galat, %d peringatan, %d info.\n\n",
		l.program, l.kegiatan, l.subKegiatan, l.hitung.Galat, l.hitung.Peringatan, l.hitung.Info)
	fmt.Fprintln(w, "| Tahun | Jumlah total tertulis (Rp) | Jumlah program | Jumlah kegiatan | Jumlah sub kegiatan |")
	fmt.Fprintln(w, "| ---: | ---: | ---: | ---: | ---: |")
	for _, p := range l.pagu {
		fmt.Fprintf(w, "| %d | %s | %s | %s | %s |\n", p.Tahun, angka(p.Tertulis),
			tanda(p.Program, p.Tertulis), tanda(p.Kegiatan, p.Tertulis), tanda(p.SubKegiatan, p.Tertulis))
	}
	for _, k := range kelompokkan(l) {
		fmt.Fprintf(w, "\n## %s\n\n| Baris | Tingkat | Jenis | Temuan |\n| ---: | --- | --- | --- |\n", k.judul)
		for _, b := range k.temuan {
			isi := b.pesan()
			if s := b.saran(); s != "" {
				isi += " (" + s + ")"
			}
			fmt.Fprintf(w, "| %d | %s | %s | %s |\n", b.Baris, b.Keparahan, b.Kode, pipa.Replace(isi))
		}
	}
	return nil
}

// pipa keeps a cell of a pipe table one cell.
var pipa = strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;")
