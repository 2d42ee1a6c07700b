package renstra

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurTujuan is where the columns of Table 3.3 stand.
type lajurTujuan struct {
	lajurIndikator
	nspk, tujuan, sasaran int
}

func lajurTujuanOf(k []tabel.Kolom) lajurTujuan {
	return lajurTujuan{
		lajurIndikator: lajurIndikatorOf(k),
		nspk:           cariKolom(k, "nspk"),
		tujuan:         cariKolom(k, "tujuan"),
		sasaran:        cariKolom(k, "sasaran"),
	}
}

// tujuan reads the table of tujuan and sasaran with their indicators. Cells
// that reach over several rows are written once: an indicator belongs to the
// sasaran above it or, before there is one, to the tujuan.
func (p *pembacaTabel) tujuan(t *tabel.Tabel) {
	var geser []int
	terakhir := 0
	for l, row := range barisDengan(t, lajurTujuanOf) {
		baru := terakhir > 0 && row.Nomor > terakhir+1 // first row of a page
		terakhir = row.Nomor
		asli := row.Sel
		if sel, ok := l.geser(row); ok {
			geser = append(geser, row.Nomor)
			row.Sel = sel
		}
		p.barisTujuan(l, row, asli, baru)
	}
	p.catatDeret(Temuan{Kode: BarisBergeser, Keparahan: Info}, geser,
		"Sel tabel tujuan dan sasaran bergeser: indikator berdiri di kolom pertama dan targetnya mulai di kolom indikator; dibaca di kolomnya.")
}

func (p *pembacaTabel) barisTujuan(l *lajurTujuan, row tabel.Baris, asli []string, halamanBaru bool) {
	if nama := row.At(l.tujuan); nama != "" {
		if n := len(p.r.Tujuan); halamanBaru && n > 0 && sambungan(nama) {
			p.r.Tujuan[n-1].Nama += " " + nama
		} else {
			p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: row.Nomor, Nama: nama, NSPK: row.At(l.nspk)})
		}
	}
	if len(p.r.Tujuan) == 0 {
		if row.At(l.sasaran) == "" && row.At(l.nama) == "" {
			return
		}
		p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: row.Nomor, NSPK: row.At(l.nspk)})
	}
	tujuan := &p.r.Tujuan[len(p.r.Tujuan)-1]
	if nama := row.At(l.sasaran); nama != "" {
		if n := len(tujuan.Sasaran); halamanBaru && n > 0 && sambungan(nama) {
			tujuan.Sasaran[n-1].Nama += " " + nama
		} else {
			tujuan.Sasaran = append(tujuan.Sasaran, Sasaran{Baris: row.Nomor, Nama: nama})
		}
	}
	milik := &tujuan.Indikator
	if n := len(tujuan.Sasaran); n > 0 {
		milik = &tujuan.Sasaran[n-1].Indikator
	}
	for _, i := range p.indikator(&l.lajurIndikator, row) {
		i.Sel = asli
		*milik = append(*milik, i)
	}
}

// sambungan reports whether a cell at the top of a page goes on with the cell
// that the page break cut: it begins in small letters.
func sambungan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// geser undoes a shift: the indicator stands in the first column, and values
// begin in the column of the indicator. It is sure only if all cells between
// are empty and there are exactly as many values as the table has years.
func (l *lajurTujuan) geser(row tabel.Baris) ([]string, bool) {
	if len(l.target) == 0 || l.target[0].at != l.nama+1 || l.nama == 0 ||
		row.At(0) == "" || bernilai(row.At(0)) || !bernilai(row.At(l.nama)) {
		return nil, false
	}
	akhir := l.nama + len(l.target)
	for i := 1; i < len(row.Sel); i++ {
		if nilai := l.nama <= i && i < akhir; nilai != bernilai(row.Sel[i]) || !nilai && row.Sel[i] != "" {
			return nil, false
		}
	}
	sel := make([]string, l.nama, len(row.Sel)+1)
	sel = append(sel, row.Sel[0])
	return append(sel, row.Sel[l.nama:]...), true
}

// namaTerpotong notes the tujuan and sasaran whose name another table goes on
// with: a page break cut them. The name stays as it is written.
func (p *pembacaTabel) namaTerpotong() {
	for _, t := range p.r.Tujuan {
		p.periksaPotongan("tujuan", t.Baris, t.Nama, func(k Kaitan) string { return k.Tujuan })
		for _, s := range t.Sasaran {
			p.periksaPotongan("sasaran", s.Baris, s.Nama, func(k Kaitan) string { return k.Sasaran })
		}
	}
}

func (p *pembacaTabel) periksaPotongan(jenis string, baris int, nama string, lain func(Kaitan) string) {
	f := teks.Lipat(nama)
	if f == "" {
		return
	}
	var utuh Kaitan
	for _, k := range p.r.Kaitan {
		if lain(k) == "" {
			continue
		}
		switch g := teks.Lipat(lain(k)); {
		case g == f:
			return
		case len(g) > len(f) && strings.HasPrefix(g, f) && utuh.Baris == 0:
			utuh = k
		}
	}
	if utuh.Baris > 0 {
		p.catat(Temuan{Kode: NamaTerpotong, Keparahan: Info, Baris: baris, Nama: nama,
			Pesan: fmt.Sprintf("Nama %s ini terpotong: baris %d menulis %q.", jenis, utuh.Baris, lain(utuh))})
	}
}
