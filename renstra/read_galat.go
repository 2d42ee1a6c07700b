package renstra

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// What a document has instead of a programme table, so that its owner sees what
// to mend.

const tabelDiharapkan = "tabel dengan kepala PROGRAM/KEGIATAN, tahun, TARGET dan PAGU"

// galatTabel is the error about a document without a programme table.
func galatTabel(d *tabel.Dokumen) *ReadError {
	e := &ReadError{Baris: max(1, len(d.Baris)), Kolom: 1, Err: ErrTabel, Expected: tabelDiharapkan, Found: "akhir masukan"}
	for _, cari := range []func(*tabel.Dokumen) (int, string){barisSQL, barisHTML, barisBerspasi, hampirTabel, barisTerpisah} {
		if baris, found := cari(d); found != "" {
			e.Baris, e.Found = baris, found
			break
		}
	}
	return e
}

// barisSQL finds the first statement of a dump of a database.
func barisSQL(d *tabel.Dokumen) (baris int, found string) {
	for _, b := range d.Baris {
		s := strings.ToUpper(strings.TrimSpace(b.Asli(0)))
		if adaAwalan(s, "INSERT INTO ", "CREATE TABLE ") {
			return b.Nomor, "perintah SQL; ekspor tabelnya sebagai CSV atau JSON"
		}
	}
	return 0, ""
}

// barisHTML finds the beginning of a page of HTML.
func barisHTML(d *tabel.Dokumen) (baris int, found string) {
	for _, b := range d.Baris {
		s := strings.ToLower(strings.TrimSpace(b.Asli(0)))
		if adaAwalan(s, "<!doctype html", "<html", "<table") {
			return b.Nomor, "HTML; simpan tabelnya sebagai CSV atau teks"
		}
		if s != "" {
			break
		}
	}
	return 0, ""
}

// spasiBerderet is what stands between the cells of a row that an extractor laid
// out with blanks, as on the page.
var spasiBerderet = regexp.MustCompile(`\S {3,}\S`)

// barisBerspasi finds the first of several rows whose cells blanks alone keep
// apart, in a text without any TAB.
func barisBerspasi(d *tabel.Dokumen) (baris int, found string) {
	banyak := 0
	for _, b := range d.Baris {
		if d.Format == tabel.FormatTAB && len(b.Sel) > 1 {
			return 0, ""
		}
		if len(spasiBerderet.FindAllString(b.Asli(0), 3)) < 3 {
			continue
		}
		if banyak++; banyak == 1 {
			baris = b.Nomor
		}
	}
	if banyak < 3 {
		return 0, ""
	}
	return baris, "baris yang selnya terpisah deret spasi; pisahkan sel dengan TAB"
}

// hampirTabel is the table whose head lacks the least of what a programme table has,
// and what it lacks.
func hampirTabel(d *tabel.Dokumen) (baris int, found string) {
	terbaik := 0
	for _, t := range d.Tabel {
		k := kolomPertama(t)
		if k == nil {
			continue
		}
		var kurang []string
		for _, c := range []struct {
			ada  bool
			nama string
		}{
			{cariKolom(k, "program", "kegiatan", "subkegiatan", "uraian", "nomenklatur") >= 0, "nama PROGRAM/KEGIATAN"},
			{adaTahun(k), "tahun"},
			{adaLabel(k, labelPagu), "PAGU"},
		} {
			if !c.ada {
				kurang = append(kurang, c.nama)
			}
		}
		if punya := 3 - len(kurang); punya > terbaik {
			terbaik, baris = punya, t.Halaman[0].Baris
			sebab := "tanpa kolom " + strings.Join(kurang, ", ")
			if len(kurang) == 0 {
				sebab = "yang kolom tahun dan nilainya tidak dapat dipasangkan"
			}
			found = fmt.Sprintf("tabel %q %s", potongTeks(sebutanTabel(t)), sebab)
		}
	}
	if terbaik < 2 {
		return 0, ""
	}
	return baris, found
}

// adaLabel reports whether one of the labels over the columns is of a kind.
func adaLabel(k []tabel.Kolom, jenis func(string) bool) bool {
	for _, c := range k {
		for _, s := range c.Label {
			if jenis(teks.Lipat(s)) {
				return true
			}
		}
	}
	return false
}

// barisTerpisah finds text that looks as CSV and could not be cut: its first line
// has separators, and a later one a different number of them.
func barisTerpisah(d *tabel.Dokumen) (baris int, found string) {
	for _, pisah := range []string{",", ";", "|"} {
		pertama, awal := 0, 0
		for _, b := range d.Baris {
			if len(b.Sel) != 1 {
				continue
			}
			n := strings.Count(b.Asli(0), pisah)
			switch {
			case pertama == 0 && n < 2:
			case pertama == 0:
				pertama, awal = n, b.Nomor
			case n > 0 && n != pertama:
				return b.Nomor, fmt.Sprintf("baris dengan %d sel (pemisah %s), baris %d mempunyai %d", n+1, pisah, awal, pertama+1)
			}
		}
		if pertama > 0 && pisah == "|" {
			return awal, "baris terpisah garis tegak tanpa garis kepala Markdown (|---|---|)"
		}
	}
	return 0, ""
}
