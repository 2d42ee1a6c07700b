package tabel

import "strings"

// Format is what a document is written in.
type Format uint8

const (
	FormatTakTentu  Format = iota
	FormatTAB              // text with TAB between the cells of a row
	FormatCSV              // CSV with commas
	FormatTitikKoma        // CSV with semicolons, as spreadsheets of this country write it
	FormatMarkdown         // pipe tables
	FormatBaris            // rows from a callback
)

var namaFormat = [...]string{"tak tentu", "teks TAB", "CSV", "CSV titik koma", "Markdown", "baris"}

// String names the format in Indonesian.
func (f Format) String() string {
	if int(f) < len(namaFormat) {
		return namaFormat[f]
	}
	return namaFormat[0]
}

// contoh is how many bytes [Detect] looks at.
const contoh = 1 << 20

// cukup is how many lines with TABs, and none with pipes before them, leave no
// doubt.
const cukup = 500

// Detect tells what a text is written in. Lines with TABs or pipes decide;
// without either, the separator that cuts more lines into the same number of
// cells does. A text without tables is FormatTAB.
func Detect(text string) Format {
	text = text[:min(len(text), contoh)]
	tab, pipa, baris := 0, 0, 0
	garis := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		baris++
		switch {
		case garisMarkdown(line):
			garis = true
			pipa++
		case line[0] == '|' && strings.Count(line, "|") > 1:
			pipa++
		case strings.Contains(line, "\t"):
			tab++
		}
		if tab == cukup && pipa == 0 {
			break
		}
	}
	switch {
	case pipa > tab && (garis || 2*pipa > baris):
		return FormatMarkdown
	case tab > 0 && !diKutip(text, tab):
		return FormatTAB
	}
	koma, lebarKoma := seragam(text, ',')
	titik, lebarTitik := seragam(text, ';')
	switch {
	case titik > 1 && lebarTitik > 2 && titik*lebarTitik >= koma*lebarKoma:
		return FormatTitikKoma
	case koma > 1 && lebarKoma > 2:
		return FormatCSV
	}
	return FormatTAB
}

// diKutip reports whether the TABs of a text stand inside the cells of CSV:
// few lines have any, and most of the text is records of one width.
func diKutip(text string, tab int) bool {
	if 4*tab >= maxSeragam {
		return false
	}
	for _, c := range []byte{',', ';'} {
		if n, lebar := seragam(text, c); lebar > 2 && n > 4*tab {
			return true
		}
	}
	return false
}

// maxSeragam is how many records [seragam] looks at.
const maxSeragam = 400

// seragam counts the records of the commonest width above one that a
// separator cuts a text into, and says that width.
func seragam(text string, c byte) (n, lebar int) {
	hitung := map[int]int{}
	r := pemotongCSV{text: text, pisah: c, nomor: 1}
	for range maxSeragam {
		cells, _, ok := r.next()
		if !ok {
			break
		}
		hitung[len(cells)]++
	}
	for w, k := range hitung {
		if w > 1 && (k*w > n*lebar || k*w == n*lebar && w > lebar) {
			n, lebar = k, w
		}
	}
	return n, lebar
}
