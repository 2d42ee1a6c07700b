package tabel

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// lanjutan reports whether the line at index i is the caption of t once more, as
// on each page of a long table, or the title of the chapter, over the head of page
// h; next is then the line of that head. A table that had its total on the page is
// not gone on with.
func (p *pemotong) lanjutan(t *Tabel, h *Halaman, i int) (next int, ok bool) {
	if i >= len(p.baris) || !p.baris[i].IsJudul() || len(h.Kepala) == 0 || h.bertotal() || !t.samaJudul(judul(p.baris, i)) && !p.babBerjalan(i) {
		return i, false
	}
	for j := i + 1; j < len(p.baris) && j <= i+2*maxJudul; j++ {
		if b := p.baris[j]; len(b.Sel) > 1 && !b.IsKosong() {
			if slices.EqualFunc(b.Sel, h.Kepala[0].Sel, teks.Sama) {
				return j, true
			}
			break
		}
	}
	return i, false
}

// hitungTeks counts how often each short line of text stands in the document.
func hitungTeks(baris []Baris) map[string]int {
	n := map[string]int{}
	for _, b := range baris {
		if b.IsTeks() && len(b.Sel[0]) <= maxProsa/2 {
			n[b.Sel[0]]++
		}
	}
	return n
}

// babBerjalan reports whether a line is the title of a chapter that each page has.
func (p *pemotong) babBerjalan(i int) bool {
	b := p.baris[i]
	return p.berjalan(b) && len(b.Sel[0]) > 4 && strings.EqualFold(b.Sel[0][:4], "bab ")
}

// berjalan reports whether a line stands at the foot or top of pages: it says so
// (see Baris.IsKaki), or is there on several.
func (p *pemotong) berjalan(b Baris) bool {
	const halaman = 3
	return b.IsTeks() && (p.teks[b.Sel[0]] >= halaman || b.IsKaki())
}

// isLanjutan reports whether a line says that the table above it goes on: "Lanjutan",
// "Lanjutan Tabel 4.2 …".
func (b Baris) isLanjutan() bool {
	if !b.IsTeks() || len(b.Sel[0]) > maxProsa {
		return false
	}
	kata, _, _ := strings.Cut(strings.Trim(b.Sel[0], "*#().: "), " ")
	return strings.EqualFold(kata, "lanjutan") || strings.EqualFold(kata, "sambungan")
}

// mulaiLagi reports whether the head at line index i, though it is that of page h, is
// of another table, whose caption is damaged: text stands over it, and the rows are
// numbered from 1 again.
func (p *pemotong) mulaiLagi(h *Halaman, dari, i int) bool {
	if !slices.ContainsFunc(p.baris[dari:i], func(b Baris) bool { return b.IsTeks() && !b.IsKaki() && !b.IsKakiSel() }) {
		return false
	}
	switch namaNomor := teks.Lipat(p.baris[i].At(0)); {
	case namaNomor != "no" && namaNomor != "nomor", len(h.Isi) == 0:
		return false
	}
	for _, b := range p.baris[i+1 : min(i+maxBarisKepala+2, len(p.baris))] {
		if s := strings.Trim(b.At(0), ". "); s != "" && !b.IsNomorKolom() {
			atas := strings.Trim(h.Isi[len(h.Isi)-1].At(0), ". ")
			return s == "1" && semuaAngka(atas) && atas != "1"
		}
	}
	return false
}

// samaJudul reports whether a caption is that of t, perhaps said to go on: "Tabel
// 2.1 (lanjutan)". Another caption with the number of t is that of another table.
func (t *Tabel) samaJudul(judul string) bool {
	f := teks.Lipat(judul)
	tanpa := strings.ReplaceAll(strings.ReplaceAll(f, "lanjutan", ""), "sambungan", "")
	return tanpa == teks.Lipat(t.Judul) || tanpa != f && t.Nomor != "" && tanpa == "tabel"+teks.Lipat(t.Nomor)
}

// lebihTinggi reports whether rows are the head of page h and more rows of a single
// cell: the first of the page, with the rest of a cell or under cells that are
// merged.
func (h *Halaman) lebihTinggi(rows []Baris) bool {
	n := len(h.Kepala)
	return n > 0 && len(rows) > n && slices.EqualFunc(h.Kepala, rows[:n], samaSel) &&
		!slices.ContainsFunc(rows[n:], func(b Baris) bool { return b.Isi() != 1 })
}

// bertotal reports whether the last row of a page is a total.
func (h *Halaman) bertotal() bool {
	if len(h.Isi) == 0 {
		return false
	}
	akhir := h.Isi[len(h.Isi)-1].Sel
	i := slices.IndexFunc(akhir, func(s string) bool { return s != "" })
	if i < 0 {
		return false
	}
	f := teks.Lipat(akhir[i])
	return strings.HasPrefix(f, "jumlah") || strings.HasPrefix(f, "total")
}

// kepalaLain reports whether a row that has labels of the head of page h is the
// head of another table all the same: what its rows are is called otherwise, and
// the page had its total or has another number of columns. Tables by years are
// long and change their labels from page to page.
func (h *Halaman) kepalaLain(b Baris) bool {
	if len(h.Kepala) == 0 || !semuaLabel(b) || slices.ContainsFunc(h.Kolom, func(c Kolom) bool { return c.Tahun+c.TahunKe > 0 }) {
		return false
	}
	lama, baru := namaKolom(h.Kepala[0]), namaKolom(b)
	if lama == "" || baru == "" || strings.Contains(lama, baru) || strings.Contains(baru, lama) {
		return false
	}
	if h.punyaLabel([]byte(baru)) || slices.ContainsFunc(b.Sel, func(s string) bool { return teks.Lipat(s) == lama }) {
		return false // a page that leaves a column out, or has one more
	}
	return h.bertotal() || b.Isi() != h.Kepala[0].Isi()
}

// lainLebar reports whether rows below a gap are those of another table, without a
// head or a caption: this page has a head that is known and rows of one width, and
// they are of another by three columns at least.
func (h *Halaman) lainLebar(rows []Baris) bool {
	const sedikit = 3 // rows, columns
	if len(h.Kolom) == 0 || len(h.Isi) < sedikit || len(rows) < sedikit || !kepalaDikenal(h.Kepala[0].Sel) {
		return false
	}
	n, lain := len(h.Kolom), len(rows[0].Sel)
	if lain < n+sedikit && lain > n-sedikit {
		return false
	}
	beda := func(n int) func(Baris) bool { return func(b Baris) bool { return len(b.Sel) != n } }
	return !slices.ContainsFunc(h.Isi, beda(n)) && !slices.ContainsFunc(rows[:sedikit], beda(lain))
}

// namaKolom is the folded label of the first column that does not number the rows.
func namaKolom(b Baris) string {
	for _, s := range b.Sel {
		if f := teks.Lipat(s); f != "" && f != "no" && f != "nomor" {
			return f
		}
	}
	return ""
}
