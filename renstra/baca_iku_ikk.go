package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// IKU and IKK in one table: rows "Indikator Kinerja Utama" and "Indikator Kinerja
// Kunci" over those of each, or a column that says which each row is.

// jenisBaris is what a table of indicators says of its rows, by their lines.
type jenisBaris struct {
	jenis map[int][]jenisTabel // which kinds each is, where the table says so
	lain  int                  // of how many it does not
	judul map[int]string       // those that are no more than the name of a kind
}

func jenisBarisOf(t *tabel.Tabel) jenisBaris {
	out := jenisBaris{jenis: map[int][]jenisTabel{}, judul: map[int]string{}}
	k := kolomPertama(t)
	lajur := lajurJenis(t, k)
	var kini []jenisTabel
	if j := sebutanIndikator(judulKepala(k)); j != jenisTakDikenal {
		kini = []jenisTabel{j}
	}
	for l, row := range barisDengan(t, lajurIndikatorOf) {
		if s, j := judulJenis(l, row); j != jenisTakDikenal {
			kini, out.judul[row.Nomor] = []jenisTabel{j}, s
			continue
		}
		var disebut []jenisTabel
		tanda := false // a row without a mark is of no kind
		for _, a := range lajur {
			disebut = append(disebut, a.jenis(row)...)
			tanda = tanda || a.tanda != jenisTakDikenal
		}
		if len(disebut) > 0 || tanda {
			kini = disebut
		}
		if len(kini) > 0 {
			out.jenis[row.Nomor] = kini
		} else {
			out.lain++
		}
	}
	return out
}

// judulJenis recognises a row that has no more than the name of a kind and its own
// number.
func judulJenis(l *lajurIndikator, row tabel.Baris) (string, jenisTabel) {
	nomor := -1
	if l.nomor != l.nama && row.At(l.nama) != "" {
		nomor = l.nomor
	}
	isi := satuIsi(row, nomor)
	if isi == "" {
		return "", jenisTakDikenal
	}
	s := tanpaSebutan(isi)
	if f := kataPertama(s); f != "iku" && f != "ikk" && !strings.HasPrefix(teks.Lipat(s), "indikatorkinerja") {
		return "", jenisTakDikenal
	}
	return isi, sebutanIndikator(s)
}

// satuIsi is the one text of a row, in one cell or in several, besides what it has
// in a column left out; "" where it has none or several.
func satuIsi(row tabel.Baris, kecuali int) string {
	isi := ""
	for i, s := range row.Sel {
		switch {
		case s == "" || s == isi || i == kecuali:
		case isi != "":
			return ""
		default:
			isi = s
		}
	}
	return isi
}

// sisaJenis is what a row with the name of a kind says beyond it, folded.
func sisaJenis(s string) string {
	return strings.NewReplacer("indikatorkinerjautama", "", "indikatorkinerjakunci", "", "iku", "", "ikk", "").Replace(teks.Lipat(tanpaSebutan(s)))
}

// lajurJenisIndikator is a column that tells the kind of each row: by its name or,
// where jenis is its head, by a mark.
type lajurJenisIndikator struct {
	at    int
	tanda jenisTabel
}

// lajurJenis finds those columns by what they hold: nothing else.
func lajurJenis(t *tabel.Tabel, k []tabel.Kolom) []lajurJenisIndikator {
	var out []lajurJenisIndikator
	for i, c := range k {
		a := lajurJenisIndikator{i, map[string]jenisTabel{"iku": jenisIKU, "ikk": jenisIKK}[c.Lipat]}
		n := 0
		for _, row := range t.All() {
			if row.At(i) == "" {
				continue
			}
			if n++; len(a.jenis(row)) == 0 {
				n = -1
				break
			}
		}
		if n > 0 {
			out = append(out, a)
		}
	}
	return out
}

// jenis are the kinds that a cell says.
func (a lajurJenisIndikator) jenis(row tabel.Baris) []jenisTabel {
	s := row.At(a.at)
	if a.tanda != jenisTakDikenal {
		if s != "" && strings.Trim(s, tandaCentang+"xX") == "" {
			return []jenisTabel{a.tanda}
		}
		return nil
	}
	switch teks.Lipat(s) {
	case "indikatorkinerjautama":
		return []jenisTabel{jenisIKU}
	case "indikatorkinerjakunci":
		return []jenisTabel{jenisIKK}
	}
	var out []jenisTabel
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "iku":
			out = append(out, jenisIKU)
		case "ikk":
			out = append(out, jenisIKK)
		case "dan", "atau", "serta":
		default:
			return nil
		}
	}
	return out
}

// judulKepala is the title that a table has in its first row, over all columns; ""
// for none.
func judulKepala(k []tabel.Kolom) string {
	for _, c := range k {
		if len(c.Label) < 2 || c.Label[0] != k[0].Label[0] {
			return ""
		}
	}
	if len(k) < 2 {
		return ""
	}
	return k[0].Label[0]
}

// tanpaJudulKepala are the columns without that title.
func tanpaJudulKepala(k []tabel.Kolom) []tabel.Kolom {
	if judulKepala(k) == "" {
		return k
	}
	out := slices.Clone(k)
	for i := range out {
		out[i].Label = out[i].Label[1:]
		out[i].Lipat = teks.Lipat(strings.Join(out[i].Label, " "))
	}
	return out
}

// kepalaUlang reports whether a row is the head of the table once more.
func kepalaUlang(k []tabel.Kolom, row tabel.Baris) bool {
	for i, c := range k {
		if s := row.At(i); len(c.Label) > 0 && s != c.Label[len(c.Label)-1] {
			return false
		}
	}
	return row.Isi() > 1
}

// bagiJenis parts the indicators of a table by what it says of each; those of
// which it says nothing are what its caption makes them, which is noted where it
// says what others are.
func (p *pembacaTabel) bagiJenis(jenis jenisBaris, daftar []Indikator, judul jenisTabel) (iku, ikk []Indikator) {
	for _, x := range daftar {
		j := jenis.jenis[x.Baris]
		if len(j) == 0 {
			j = []jenisTabel{judul}
			if len(jenis.jenis) > 0 {
				p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: x.Baris, Nama: x.Nama,
					Pesan: fmt.Sprintf("Tabel menyebut indikator lain IKU atau IKK, yang ini tidak; dibaca sebagai %s menurut judul tabel.", map[jenisTabel]string{jenisIKU: "IKU", jenisIKK: "IKK"}[judul])})
			}
		}
		if slices.Contains(j, jenisIKU) {
			iku = append(iku, x)
		}
		if slices.Contains(j, jenisIKK) {
			ikk = append(ikk, x)
		}
	}
	return iku, ikk
}
