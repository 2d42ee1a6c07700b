package tabel

import "strings"

// pemotongCSV cuts CSV into records without copying it. It takes what
// encoding/csv takes with LazyQuotes, keeps blank lines, and refuses a quote
// that never closes instead of swallowing the rest of the file.
type pemotongCSV struct {
	text  string
	at    int
	nomor int // line of text[at:]
	pisah byte
	cells []string
	salah *ReadError
}

// next returns the cells of the next record and its line; ok is false at the
// end or where the text cannot be cut.
func (r *pemotongCSV) next() (cells []string, nomor int, ok bool) {
	if r.at >= len(r.text) {
		return nil, 0, false
	}
	nomor = r.nomor
	r.cells = r.cells[:0]
	for {
		cell, akhir, ok := r.sel()
		if !ok {
			return nil, nomor, false
		}
		r.cells = append(r.cells, cell)
		if akhir {
			return r.cells, nomor, true
		}
	}
}

// sel returns the next cell and whether it is the last of its record.
func (r *pemotongCSV) sel() (cell string, akhir, ok bool) {
	if r.at < len(r.text) && r.text[r.at] == '"' {
		isi, end, tutup := r.kutip()
		switch {
		case tutup && r.batas(end):
			r.nomor += strings.Count(r.text[r.at:end], "\n")
			r.at = end
			return isi, r.lewati(), true
		case !tutup:
			baris, kolom := tempat(r.text, r.at)
			r.salah = &ReadError{baris, kolom, `tanda kutip penutup (")`, "akhir masukan", ErrKutip}
			return "", false, false
		}
	}
	end := r.at
	for end < len(r.text) && r.text[end] != r.pisah && r.text[end] != '\n' {
		end++
	}
	cell = r.text[r.at:end]
	r.at = end
	if end == len(r.text) || r.text[end] == '\n' {
		cell = strings.TrimSuffix(cell, "\r")
	}
	return cell, r.lewati(), true
}

// kutip reads the quoted cell at r.at; end is the offset after its closing
// quote.
func (r *pemotongCSV) kutip() (isi string, end int, tutup bool) {
	ganda := false
	for i := r.at + 1; i < len(r.text); i++ {
		if r.text[i] != '"' {
			continue
		}
		if i+1 < len(r.text) && r.text[i+1] == '"' {
			ganda = true
			i++
			continue
		}
		isi = r.text[r.at+1 : i]
		if ganda {
			isi = strings.ReplaceAll(isi, `""`, `"`)
		}
		return isi, i + 1, true
	}
	return "", 0, false
}

// batas reports whether a cell may end at an offset.
func (r *pemotongCSV) batas(i int) bool {
	return i == len(r.text) || r.text[i] == r.pisah || r.text[i] == '\n' || strings.HasPrefix(r.text[i:], "\r\n")
}

// lewati steps over what ends a cell and reports whether it ends the record.
func (r *pemotongCSV) lewati() bool {
	if r.at < len(r.text) && r.text[r.at] == r.pisah {
		r.at++
		return false
	}
	if r.at < len(r.text) && r.text[r.at] == '\r' {
		r.at++
	}
	if r.at < len(r.text) {
		r.at++
	}
	r.nomor++
	return true
}

// csv takes the records of a text in.
func csv(text string, pisah byte, p *pengumpul) error {
	r := pemotongCSV{text: text, pisah: pisah, nomor: 1}
	for {
		dari := r.at
		cells, nomor, ok := r.next()
		if !ok {
			break
		}
		if nomor == 1 && len(cells) == 2 && cells[0] == "sep=" {
			cells = nil // a hint to spreadsheet programs
		}
		if err := p.tambah(nomor, tanpaPelengkap(cells), int64(r.at-dari)); err != nil {
			return err
		}
	}
	if r.salah != nil {
		return r.salah
	}
	return nil
}

// tanpaPelengkap undoes the padding of rows to one width, as CSV and
// spreadsheets have it: a row with content in its first cell only that begins
// as a caption does is text, one without content is a blank line.
func tanpaPelengkap(cells []string) []string {
	n := len(cells)
	for n > 0 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	if n == 0 || n == 1 && awalJudul(cells[0]) {
		return cells[:n]
	}
	return cells
}
