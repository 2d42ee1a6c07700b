package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Strategies and policy directions in one column: which an entry is, a word in
// front of it tells ("Strategi: …"), or its number, that of a strategy and one more
// ("1", then "1.1" or "a.").

// jenisGabungan is what an entry of such a column is.
type jenisGabungan uint8

const (
	gabungTakTentu jenisGabungan = iota
	gabungTujuan
	gabungSasaran
	gabungStrategi
	gabungArah
)

type butirGabungan struct {
	Butir
	jenis jenisGabungan
}

// penggabung reads such a column from the top.
type penggabung struct {
	jenis jenisGabungan // of the last word in front
	nomor string        // of the last strategy
	out   []butirGabungan
}

// gabunganTerang reports whether all entries of the column say what they are, and
// both kinds are there.
func gabunganTerang(t *tabel.Tabel) bool {
	var g penggabung
	ada := [gabungArah + 1]bool{}
	for l, row := range barisDengan(t, lajurStrategiOf) {
		daftar, ok := g.baris(l, row)
		if !ok {
			return false
		}
		for _, b := range daftar {
			ada[b.jenis] = true
		}
	}
	return ada[gabungStrategi] && ada[gabungArah]
}

// baris are the entries of a row; not ok if one does not say what it is.
func (g *penggabung) baris(l *lajurStrategi, row tabel.Baris) ([]butirGabungan, bool) {
	g.out, g.jenis = nil, gabungTakTentu
	for _, s := range larikButir(row, l.gabungan) {
		nomor := ""
		if len(g.out) == 0 {
			nomor = row.At(l.nomor)
		}
		if !g.larik(row.Nomor, s, nomor) {
			return nil, false
		}
	}
	return g.out, true
}

// larik reads a line of a cell; nomor is the number that the row has in a column.
func (g *penggabung) larik(baris int, s, nomor string) bool {
	isi, mulai := s, false // it begins an entry
	if rest, pasti, ok := nomorDepan(s); ok && pasti {
		isi, nomor, mulai = rest, nomorTulisan(s, rest), true
	}
	jenis := gabungTakTentu
	if depan, rest, ada := strings.Cut(isi, ":"); ada {
		jenis = jenisSebutan(depan)
		if jenis != gabungTakTentu {
			g.jenis, isi, mulai = jenis, strings.TrimSpace(rest), true
		}
	}
	if rest, pasti, ok := nomorDepan(isi); ok && pasti && jenis != gabungTakTentu {
		isi, nomor = rest, nomorTulisan(isi, rest)
	}
	switch n := len(g.out); {
	case isi == "":
		return jenis != gabungTakTentu // the entries follow
	case !mulai && n > 0:
		g.out[n-1].Teks += " " + isi
		return true
	case g.jenis != gabungTakTentu:
		jenis = g.jenis
	default:
		jenis = g.menurutNomor(nomor)
	}
	if jenis == gabungStrategi {
		g.nomor = strings.Trim(nomor, ".() ")
	}
	g.out = append(g.out, butirGabungan{Butir{Baris: baris, Nomor: nomor, Teks: isi}, jenis})
	return jenis != gabungTakTentu
}

// menurutNomor tells an entry by its number and that of the strategy above.
func (g *penggabung) menurutNomor(nomor string) jenisGabungan {
	n := strings.Trim(nomor, ".() ")
	switch {
	case n == "" || !isiNomor(n):
		return gabungTakTentu
	case g.nomor == "":
		return gabungStrategi
	case strings.HasPrefix(n, g.nomor+"."), !digit(n[0]) && digit(g.nomor[0]):
		return gabungArah
	case digit(n[0]) == digit(g.nomor[0]) && strings.Count(n, ".") == strings.Count(g.nomor, "."):
		return gabungStrategi
	}
	return gabungTakTentu
}

// jenisSebutan is what a word in front of an entry says that it is.
func jenisSebutan(s string) jenisGabungan {
	switch strings.Trim(teks.Lipat(s), "0123456789") {
	case "tujuan":
		return gabungTujuan
	case "sasaran", "sasaranstrategis":
		return gabungSasaran
	case "strategi":
		return gabungStrategi
	case "kebijakan", "arahkebijakan":
		return gabungArah
	}
	return gabungTakTentu
}
