package main

import (
	"io"
	"net/url"
	"os"
	"path/filepath"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// tulisSARIF prints the findings as a SARIF log. Fixes need the text that was
// read; where it cannot be had again the log is without them.
func tulisSARIF(w io.Writer, l *laporan) error {
	s := renstra.SARIF{URI: uri(l.berkas)}
	switch l.berkas {
	case "-":
		s.Teks = l.salinan.String()
	case "":
		f, err := perencanaan.Fixtures().Open(perencanaan.DinsosKotaJambi)
		if err != nil {
			return err
		}
		defer f.Close()
		data, err := io.ReadAll(f)
		if err != nil {
			return err
		}
		s.URI, s.Teks = perencanaan.DinsosKotaJambi, string(data)
	default:
		if data, err := os.ReadFile(l.berkas); err == nil {
			s.Teks = string(data)
		}
	}
	return renstra.WriteSARIF(w, l.temuan, s)
}

// uri is the reference to a file: relative as it was given, else with its
// scheme.
func uri(berkas string) string {
	switch {
	case berkas == "-":
		return "stdin"
	case filepath.IsAbs(berkas):
		return (&url.URL{Scheme: "file", Path: filepath.ToSlash(berkas)}).String()
	}
	return (&url.URL{Path: filepath.ToSlash(berkas)}).String()
}
