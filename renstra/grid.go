package renstra

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// barisTabel is one row of a programme table.
type barisTabel = tabel.Baris

// halaman is one page of a table: a head and the rows under it.
type halaman struct {
	kepala *kepala
	baris  []barisTabel
}

// tabelProgram is a programme table: pages of one caption.
type tabelProgram struct {
	judul   string
	nomor   int // line of the caption or, without one, of the head
	halaman []*halaman

	pertama []*halaman    // those of halaman that have every row of the table
	belahan []bagianTahun // the others, if it is split by years
}

// panjangHalaman is how many rows pages have.
func panjangHalaman(semua []*halaman) (n int) {
	for _, h := range semua {
		n += len(h.baris)
	}
	return n
}

// barisHalaman yields the rows of pages, each with its head.
func barisHalaman(semua []*halaman) iter.Seq2[*kepala, barisTabel] {
	return func(yield func(*kepala, barisTabel) bool) {
		for _, h := range semua {
			for _, row := range h.baris {
				if !yield(h.kepala, row) {
					return
				}
			}
		}
	}
}

// baca is the document, and the heads read so far.
type baca struct {
	*tabel.Dokumen
	kepala  []kepalaTeks
	label   kamusLabel
	periode Periode

	takBertahun *kepala // a head whose years cannot be known
}

// kepalaTeks is a head that was read, with its rows: most pages of a table
// repeat it to the letter.
type kepalaTeks struct {
	baris  []barisTabel
	kepala *kepala
}

// maxKepala is how many different heads are remembered; a table has a few.
const maxKepala = 16

// cariTabel finds every programme table of the document.
func (b *baca) cariTabel() []*tabelProgram {
	var out []*tabelProgram
	var judul, judulAsli string
	barisJudul, nomorJudul := 0, -1 // of the last caption, and of that of the last table
	for i := 0; i < len(b.Baris); {
		if b.Baris[i].IsJudul() {
			judul, barisJudul = b.Judul(i), b.Baris[i].Nomor
			judulAsli = judul
			i++
			continue
		}
		k, n := b.bacaKepala(i)
		if k == nil {
			i++
			continue
		}
		if dalam := kelipatanJudul(judul); dalam > k.dalam {
			salin := *k // heads of the same text may stand under other captions
			salin.dalam = dalam
			k = &salin
		}
		if s := b.perubahanDiAtas(i); s != "" && nomorJudul == barisJudul {
			judul, barisJudul = strings.TrimSpace(judulAsli+" "+s), b.Baris[i].Nomor
		}
		h := &halaman{kepala: k}
		i = b.isi(h, i+n)
		h.tanpaKaki(i < len(b.Baris) && mungkinKepala(b.Baris[i]))
		if nomorJudul != barisJudul {
			out = append(out, &tabelProgram{judul: judul, nomor: max(barisJudul, 1)})
			nomorJudul = barisJudul
		}
		t := out[len(out)-1]
		t.halaman = append(t.halaman, h)
	}
	return out
}

// namaiKolom gives the column of names its usual label in the tables that call it
// "Program" or "Nama" alone and have amounts by years, where the document has no
// other programme table. It reports whether there is such a table.
func (b *baca) namaiKolom() bool {
	baris := slices.Clone(b.Baris)
	ada := false
	for _, t := range b.Tabel {
		k := kolomPertama(t)
		if k == nil || !adaTahun(k) || !adaLabel(k, labelPagu) || cariKolom(k, "indikator", "target") < 0 {
			continue
		}
		for _, h := range t.Halaman {
			i, ketemu := slices.BinarySearchFunc(baris, h.Baris, func(r barisTabel, n int) int { return r.Nomor - n })
			if !ketemu {
				continue
			}
			at := slices.IndexFunc(baris[i].Sel, func(s string) bool { return kataNama[teks.Lipat(s)] })
			if at < 0 {
				continue
			}
			baris[i].Sel = slices.Clone(baris[i].Sel)
			baris[i].Sel[at] = "Program/Kegiatan"
			ada = true
		}
	}
	b.Dokumen = &tabel.Dokumen{Format: b.Format, Baris: baris, Tabel: b.Tabel, Perbaikan: b.Perbaikan}
	return ada
}

// kataNama are the labels of a column of names that say no more.
var kataNama = map[string]bool{"program": true, "namaprogram": true, "nama": true, "uraianprogram": true, "programprioritas": true}

// bacaKepala reads the head that begins on line index i, if one does; n is
// how many lines it takes.
func (b *baca) bacaKepala(i int) (k *kepala, n int) {
	if b.kepalaKode(b.Baris[i]) {
		return b.bacaKepalaKode(i)
	}
	if !mungkinKepala(b.Baris[i]) {
		return nil, 0
	}
	for _, c := range b.kepala {
		if n := len(c.baris); len(b.Baris)-i >= n && slices.EqualFunc(c.baris, b.Baris[i:i+n], samaSel) {
			sama := *c.kepala
			sama.baris = b.Baris[i].Nomor
			return &sama, n
		}
	}
	if !b.label.adaKolomNama(b.Baris[i]) {
		return nil, 0
	}
	end := i + 1
	for end < len(b.Baris) && end < i+maxBarisKepala && len(b.Baris[end].Sel) > 1 {
		end++
	}
	if k, n = b.label.duaCara(b.Baris[i:end]); k != nil && len(b.kepala) < maxKepala {
		b.kepala = append(b.kepala, kepalaTeks{b.Baris[i : i+n], k})
	}
	return k, n
}

// duaCara reads a head by its labels and by their paths. Where both can, the
// row of column numbers tells how many rows it has.
func (d kamusLabel) duaCara(rows []barisTabel) (k *kepala, n int) {
	k, n = d.bacaKepala(rows)
	jalur, m := d.kepalaJalur(rows)
	switch {
	case jalur == nil:
		return k, n
	case k == nil, m > n && rows[m-1].IsNomorKolom() && !rows[n-1].IsNomorKolom(), m > n && barisLapis(rows[n:m]):
		return jalur, m
	case m == n && !slices.Equal(k.kolom, jalur.kolom):
		k.jalur = jalur
	}
	return k, n
}

func samaSel(a, b barisTabel) bool { return slices.Equal(a.Sel, b.Sel) }

// isi collects the rows of a page from line index i on and returns the index
// of the line that ends it: a caption or heading, the next head, prose, or
// the head of another table. A line of one cell between rows is a row that
// lost its cells, not the end.
func (b *baca) isi(h *halaman, i int) int {
	jeda, tunda := false, i // lines from tunda on are not yet sure to belong
	asing := false          // there is one among them that no page has at its foot or top
	for ; i < len(b.Baris); i++ {
		row := b.Baris[i]
		switch {
		case row.IsKosong():
			jeda = true
			continue
		case row.IsJudul():
			return i
		case row.IsTeks():
			asing = asing || !kakiProgram(row)
			if len(row.Asli(0)) > maxNama || asing && i-tunda >= maxTunda {
				return i
			}
			continue
		}
		if mungkinKepala(row) || b.kepalaKode(row) {
			if k, _ := b.bacaKepala(i); k != nil {
				return i
			}
		}
		if jeda && kepalaLain(row) {
			return i
		}
		for _, t := range b.Baris[tunda:i] {
			if !t.IsKosong() && !kakiProgram(t) {
				h.baris = append(h.baris, t)
			}
		}
		h.baris = append(h.baris, row)
		tunda, jeda, asing = i+1, false, false
	}
	return i
}

// kakiProgram recognises the foot or top of a page between rows: the period too,
// on a line of its own under the title of the document.
func kakiProgram(b barisTabel) bool {
	if b.IsKaki() {
		return true
	}
	tahun, ok := strings.CutPrefix(teks.Lipat(b.Asli(0)), "tahun")
	return ok && b.IsTeks() && len(tahun) == len("20252029") && semuaAngka(tahun)
}

const (
	maxNama  = 400 // bytes; longer lines of one cell are prose
	maxTunda = 4   // lines of one cell in a row; more are prose
)

// kepalaLain reports whether a row is the head of another kind of table.
func kepalaLain(r barisTabel) bool {
	switch teks.Lipat(r.At(0)) {
	case "no", "nomor", "nspk", "tujuan":
		return true
	}
	return false
}
