package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurKaitan is where the columns of Table 4.2 stand; some pages lack the
// first.
type lajurKaitan struct {
	nspk, tujuan, sasaran, outcome, output, indikator, nama, ket int

	kode, kegiatan, sub int // where codes, and each level, have a column of their own; else -1

	sendiri map[int]int // by the column of a level, that of its indicators, where each has one
}

func lajurKaitanOf(k []tabel.Kolom) lajurKaitan {
	pd := kolomPerangkatDaerah(k)
	l := lajurKaitan{
		nspk:      cariKolom(k, "nspk", "sasaranrpjmd"),
		tujuan:    cariKolom(pd, "tujuan"),
		sasaran:   cariKolom(pd, "sasaran"),
		outcome:   cariKolom(k, "outcome"),
		output:    cariKolom(k, "output"),
		indikator: cariKolom(k, "indikator"),
		nama:      cariKolom(k, "program", "kegiatan", "subkegiatan"),
		ket:       cariKolom(k, "ket", "keterangan"),
		kode:      cariKolom(k, "kode"),
		kegiatan:  -1, sub: -1,
	}
	for i, c := range k {
		switch {
		case i == l.nama:
		case c.Lipat == "kegiatan":
			l.kegiatan = i
		case c.Lipat == "subkegiatan":
			l.sub = i
		}
	}
	l.indikatorSendiri(k)
	return l
}

// berkaitan reports whether what the rows of a table serve has a column of its
// own, as in Table 4.2. The heads of Table 4.3 name outcome and output too, above
// the names and the indicators of its rows.
func berkaitan(_ *tabel.Tabel, k []tabel.Kolom) bool {
	l := lajurKaitanOf(k)
	return slices.ContainsFunc([]int{l.tujuan, l.sasaran, l.outcome, l.output}, func(at int) bool {
		return at >= 0 && at != l.nama && at != l.indikator
	})
}

// indikatorSendiri finds the indicators of each level, where several columns
// hold some: those to the right of its names.
func (l *lajurKaitan) indikatorSendiri(k []tabel.Kolom) {
	milik, banyak := -1, 0
	sendiri := map[int]int{}
	for i, c := range k {
		switch {
		case i == l.nama || i == l.kegiatan || i == l.sub:
			milik = i
		case strings.HasPrefix(c.Lipat, "indikator"):
			banyak++
			if _, ada := sendiri[milik]; milik >= 0 && !ada {
				sendiri[milik] = i
			}
		}
	}
	if banyak > 1 && len(sendiri) > 0 {
		l.indikator, l.sendiri = -1, sendiri
	}
}

// indikatorDi is the indicator of the name in a column, akhir for the lowest
// name of the row.
func (l *lajurKaitan) indikatorDi(row tabel.Baris, at int, akhir bool) string {
	if i, ada := l.sendiri[at]; ada {
		return row.At(i)
	}
	if akhir {
		return row.At(l.indikator)
	}
	return ""
}

// kaitan reads Table 4.2, which program, kegiatan or sub kegiatan serves which
// sasaran. Tujuan and sasaran are those of the row itself: how far down their
// merged cells reach is lost in text.
func (p *pembacaTabel) kaitan(t *tabel.Tabel) {
	var geser []int
	var atas Kaitan // tujuan and sasaran that stand in rows of their own above the next name
	sudah := map[string]bool{}
	c := penempat{p: p}
	p.r.Kaitan = slices.Grow(p.r.Kaitan, t.Len())
	for l, row := range barisDengan(t, lajurKaitanOf) {
		asli := row.Sel
		if sel, ok := l.geser(row); ok {
			geser = append(geser, row.Nomor)
			row = tabel.Baris{Nomor: row.Nomor, Sel: sel}
		}
		nama, kolom := l.namaBaris(row)
		if len(nama) == 0 && l.judul(row) {
			p.judulKaitan(l, row, &atas)
			continue
		}
		if len(nama) == 0 {
			p.tanpaNama(row.Nomor, "tabel keterkaitan", asli)
			continue
		}
		l.bacaAtas(row, &atas)
		for i, s := range nama {
			if i < len(nama)-1 && sudah[s] {
				continue // a merged cell, written in each of its rows
			}
			sudah[s] = true
			k := Kaitan{Baris: row.Nomor, NSPK: atas.NSPK, Tujuan: atas.Tujuan, Sasaran: atas.Sasaran, Sel: asli}
			k.Indikator = l.indikatorDi(row, kolom[i], i == len(nama)-1)
			if i == len(nama)-1 {
				s = denganKode(row.At(l.kode), s)
				k.Outcome, k.Output, k.Keterangan = row.At(l.outcome), row.At(l.output), row.At(l.ket)
			}
			at := c.tempatkan(0, s, k.Indikator)
			k.Nama, k.Tingkat, k.Kode, k.Induk = at.nama, at.tingkat, at.kode, at.induk
			p.r.Kaitan = append(p.r.Kaitan, k)
		}
		atas = Kaitan{}
	}
	p.catatDeret(Temuan{Kode: BarisBergeser, Keparahan: Info}, geser,
		"Nama program/kegiatan/sub kegiatan berdiri di kolom indikator dan indikatornya di kolom output; dibaca di kolomnya.")
}

// namaBaris are the names of a row from the programme down, and their columns:
// one, unless each level has a column of its own.
func (l *lajurKaitan) namaBaris(row tabel.Baris) (nama []string, kolom []int) {
	for _, at := range []int{l.nama, l.kegiatan, l.sub} {
		if s := row.At(at); s != "" {
			nama, kolom = append(nama, s), append(kolom, at)
		}
	}
	return nama, kolom
}

// bacaAtas takes what a row says of what its name serves; the rest stays.
func (l *lajurKaitan) bacaAtas(row tabel.Baris, atas *Kaitan) {
	atas.NSPK = cmp.Or(row.At(l.nspk), atas.NSPK)
	atas.Tujuan = cmp.Or(row.At(l.tujuan), atas.Tujuan)
	atas.Sasaran = cmp.Or(row.At(l.sasaran), atas.Sasaran)
}

// judul reports whether a row has a tujuan or sasaran and nothing of a programme:
// the form of Inmendagri 2/2025 writes them in rows of their own.
func (l *lajurKaitan) judul(row tabel.Baris) bool {
	return row.At(l.tujuan)+row.At(l.sasaran) != "" && row.At(l.outcome)+row.At(l.output) == ""
}

// judulKaitan keeps the tujuan and sasaran of such a row for the next name. Its
// indicator has its place in the table of tujuan and sasaran.
func (p *pembacaTabel) judulKaitan(l *lajurKaitan, row tabel.Baris, atas *Kaitan) {
	l.bacaAtas(row, atas)
	if i := row.At(l.indikator); i != "" {
		p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Indikator tujuan atau sasaran di tabel keterkaitan tidak dibaca, tempatnya di tabel tujuan dan sasaran: %s.", i)})
	}
}

// geser undoes a shift by one: the column of names is empty, the cell to the
// left of it holds a name, that to the left of both its indicator.
func (l *lajurKaitan) geser(row tabel.Baris) ([]string, bool) {
	if l.kegiatan >= 0 || l.sub >= 0 || l.nama < 2 || l.indikator != l.nama-1 || l.output != l.nama-2 ||
		row.At(l.nama) != "" || row.At(l.indikator) == "" || row.At(l.output) == "" {
		return nil, false
	}
	sel := make([]string, max(len(row.Sel), l.nama+1))
	copy(sel, row.Sel)
	sel[l.nama], sel[l.indikator], sel[l.output] = sel[l.indikator], sel[l.output], ""
	return sel, true
}
