package tabel

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Kolom is one column of a page, by the labels above it.
type Kolom struct {
	// Label is the path of labels over the column, from the top: "Target
	// Renstra Perangkat Daerah Tahun ke -", "2021". A label over several
	// columns is in the path of each.
	Label []string

	// Lipat is the path folded for comparison: no case, blanks, hyphens or
	// tags.
	Lipat string

	Tahun   int // the year in its path, 0 for none
	TahunKe int // the number of the year where the path counts them, as in "Tahun-1"; 0 for none
}

// maxBarisKepala is how many rows the head of one page may have.
const maxBarisKepala = 6

// barisKepala is how many rows the head takes that begins at rows[0]: up to
// the row of column numbers where there is one, else the rows whose labels
// stand under labels that span several columns.
func barisKepala(rows []Baris) int {
	if !semuaLabel(rows[0]) {
		return 0
	}
	for n := 1; n < len(rows) && n < maxBarisKepala; n++ {
		if rows[n].IsKosong() || rows[n].IsTeks() {
			break
		}
		if akhirKepala(rows[:n], rows[n]) {
			return n + 1
		}
	}
	n := 1
	for n < len(rows) && n < maxBarisKepala && lanjutan(rows[:n], rows[n]) {
		n++
	}
	return n
}

// semuaLabel reports whether every cell of a row may be a label: words or a
// year, no amount and no per cent but the sign alone, over shares.
func semuaLabel(b Baris) bool {
	huruf := 0
	for _, s := range b.Sel {
		if s == "" || s == "%" {
			continue
		}
		if !label(s) {
			return false
		}
		if !semuaAngka(s) {
			huruf++
		}
	}
	return huruf > 0
}

func label(s string) bool {
	if tahunSaja(s) > 0 || len(s) == 2 && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' && s[1] >= '1' && s[1] <= '9' {
		return true // also a level of education: S2, D3
	}
	digit := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			digit++
		}
	}
	if teks.LetakTahun(s) >= 0 {
		digit -= 4 // "Rp2025" is a label of a year
	}
	return 2*digit < len(s) && len(s) <= maxLabel && !strings.HasSuffix(s, "%") && s != "-" && s != "–"
}

const maxLabel = 200 // bytes; labels as long as "Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan …" are real

// tahunSaja is the year that a cell has and nothing else, 0 for none.
func tahunSaja(s string) int {
	s = strings.Trim(s, "() .*")
	if len(s) == 4 && semuaAngka(s) && (s[:2] == "20" || s[:2] == "19") {
		return angka(s)
	}
	return 0
}

// lanjutan reports whether row goes on with the head: it has labels only
// where a label above spans several columns, or repeats what stands above. Of
// the years below the head, that of the baseline may stand under a label of one
// column.
func lanjutan(kepala []Baris, row Baris) bool {
	if len(row.Sel) < 2 {
		return false
	}
	if nomorTahun(kepala, row) {
		return true
	}
	isi, tunggal := 0, 0
	for i, s := range row.Sel {
		if s == "" || diAtas(kepala, i, s) {
			continue
		}
		switch {
		case !label(s) && s != "%":
			return false
		case bercabang(kepala, i):
			isi++
		case tahunSaja(s) > 0 || strings.HasPrefix(teks.Lipat(s), "tahun"):
			tunggal++
		default:
			return false
		}
	}
	if tunggal > 0 {
		return isi >= 2
	}
	return isi >= 2 || isi == 1 && row.Isi() == 1
}

// akhirKepala reports whether a row of column numbers ends the head above it.
func akhirKepala(kepala []Baris, row Baris) bool {
	return row.IsNomorKolom() && !nomorTahun(kepala, row)
}

// nomorTahun reports whether a row counts the years of the groups above it: 1, 2,
// 3 under labels that say "tahun", as in the forms of Permendagri 86/2017. Beside
// the numbers it may have labels under one that spans several columns.
func nomorTahun(kepala []Baris, row Baris) bool {
	atas := kepala[len(kepala)-1]
	last := 0
	for i, s := range row.Sel {
		if s == "" {
			continue
		}
		if len(s) > 1 && label(s) && bercabang(kepala, i) {
			continue
		}
		at := rentang(atas, i)
		if len(s) != 1 || s[0] < '1' || s[0] > '6' || at < 0 || !strings.Contains(teks.Lipat(atas.Sel[at]), "tahun") {
			return false
		}
		n := int(s[0] - '0')
		if n != last+1 && n != 1 {
			return false
		}
		last = n
	}
	return last > 1
}

// diAtas reports whether a cell repeats the label above it.
func diAtas(kepala []Baris, i int, s string) bool {
	return slices.ContainsFunc(kepala, func(k Baris) bool { return k.At(i) == s })
}

// bercabang reports whether column i lies under a label of the head that
// spans several columns: its own column or those to the right of it up to i
// have none, or have the same label.
func bercabang(kepala []Baris, i int) bool {
	for _, k := range kepala {
		at := rentang(k, i)
		if at < 0 {
			continue
		}
		if at < i || k.At(i+1) == k.At(i) || i+1 < len(k.Sel) && k.Sel[i+1] == "" || i+1 >= len(k.Sel) {
			return true
		}
	}
	return false
}

// rentang is the column of the label in row k that reaches column i, -1 if
// there is none to the left.
func rentang(k Baris, i int) int {
	if i >= len(k.Sel) {
		i = len(k.Sel) - 1
	}
	for i >= 0 && k.Sel[i] == "" {
		i--
	}
	return i
}

// KolomOf lays out the columns of the head that begins at rows[0], and says how
// many rows it takes; n is 0 if no head begins there.
func KolomOf(rows []Baris) (k []Kolom, n int) {
	if len(rows) == 0 {
		return nil, 0
	}
	if n = barisKepala(rows); n == 0 {
		return nil, 0
	}
	return kolom(rows[:n]), n
}

// kolom lays out the columns of a head.
func kolom(kepala []Baris) []Kolom {
	if n := len(kepala); n > 1 && akhirKepala(kepala[:n-1], kepala[n-1]) {
		kepala = kepala[:n-1]
	}
	lebar := 0
	for _, k := range kepala {
		lebar = max(lebar, len(k.Sel))
	}
	out := make([]Kolom, lebar)
	semua := make([]string, 0, lebar*len(kepala)) // the labels of all columns
	for i := range out {
		c := &out[i]
		for r := range kepala {
			if s := labelDi(kepala, r, i); s != "" && (len(c.Label) == 0 || c.Label[len(c.Label)-1] != s) {
				semua = append(semua, s)
				c.Label = semua[len(semua)-len(c.Label)-1:]
			}
		}
		c.Label = slices.Clip(c.Label)
		c.Lipat = teks.Lipat(strings.Join(c.Label, " "))
		c.Tahun, c.TahunKe = TahunLabel(c.Label)
	}
	return out
}

// labelDi is the label of row r over column i: that of the column itself or,
// if a row below has a label there, that of the group it stands in. A group
// ends where a row above begins another.
func labelDi(kepala []Baris, r, i int) string {
	if s := kepala[r].At(i); s != "" {
		return s
	}
	if !slices.ContainsFunc(kepala[r+1:], func(k Baris) bool { return k.At(i) != "" }) {
		return ""
	}
	at := rentang(kepala[r], i)
	if at < 0 {
		return ""
	}
	for _, atas := range kepala[:r] {
		for j := at + 1; j <= i; j++ {
			if atas.At(j) != "" {
				return ""
			}
		}
	}
	return kepala[r].Sel[at]
}

// TahunLabel finds the year of a path of labels, the lowest label first, or
// the number of the year: "Tahun-1", "Tahun ke-1", "Tahun 1". Both are 0 where the
// labels say neither.
func TahunLabel(label []string) (tahun, ke int) {
	for i, s := range slices.Backward(label) {
		if len(s) == 1 && s[0] >= '1' && s[0] <= '6' && i > 0 && strings.Contains(teks.Lipat(label[i-1]), "tahun") {
			ke = int(s[0] - '0') // counted under "Tahun ke-"
			continue
		}
		if strings.IndexByte(s, '2') < 0 && strings.IndexByte(s, 'h') < 0 && strings.IndexByte(s, 'H') < 0 {
			continue // neither 20.. nor "tahun"
		}
		f := teks.Lipat(s)
		if i := teks.LetakTahun(f); i >= 0 {
			return angka(f[i : i+4]), 0
		}
		if ke == 0 {
			ke = TahunKe(f)
		}
	}
	return 0, ke
}

// TahunKe reads "Tahun-1", "tahun ke-5", "Tahun 2", "Tahun I" and the like: the number
// of the year in the period, 0 where s does not say one.
func TahunKe(s string) int {
	f := teks.Lipat(s)
	i := strings.Index(f, "tahun")
	if i < 0 {
		return 0
	}
	f = strings.TrimPrefix(f[i+len("tahun"):], "ke")
	if len(f) > 0 && f[0] >= '1' && f[0] <= '9' && (len(f) == 1 || f[1] < '0' || f[1] > '9') {
		return int(f[0] - '0')
	}
	return teks.Romawi(f)
}

// Cari returns the first column that has one of the names, or -1. A name is
// compared folded: with the lowest label of a column, else with its whole
// path, else with the beginning of either, and at last with any part of the
// path. The names are tried in their order within each of these.
func (h *Halaman) Cari(nama ...string) int {
	if i := h.cari(nama, func(path, label, f string) bool { return label == f || path == f }); i >= 0 {
		return i
	}
	if i := h.cari(nama, func(path, label, f string) bool { return strings.HasPrefix(label, f) || strings.HasPrefix(path, f) }); i >= 0 {
		return i
	}
	return h.cari(nama, func(path, _, f string) bool { return strings.Contains(path, f) })
}

func (h *Halaman) cari(nama []string, cocok func(path, label, f string) bool) int {
	for _, s := range nama {
		f := teks.Lipat(s)
		if f == "" {
			continue
		}
		for i, c := range h.Kolom {
			if len(c.Label) > 0 && cocok(c.Lipat, teks.Lipat(c.Label[len(c.Label)-1]), f) {
				return i
			}
		}
	}
	return -1
}

// CariTahun returns the columns that have a year (in Kolom.Tahun or TahunKe)
// and whose path has one of the names in it, in their order; every column
// with a year if no name is given.
func (h *Halaman) CariTahun(nama ...string) []int {
	var out []int
	for i, c := range h.Kolom {
		if c.Tahun == 0 && c.TahunKe == 0 {
			continue
		}
		if len(nama) == 0 || slices.ContainsFunc(nama, func(s string) bool { return strings.Contains(c.Lipat, teks.Lipat(s)) }) {
			out = append(out, i)
		}
	}
	return out
}
