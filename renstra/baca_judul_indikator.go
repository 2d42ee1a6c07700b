package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// jenisJudulIndikator is what the caption says where the heads could be those of
// another table: IKU often name the tujuan or sasaran of each, IKK the bidang
// urusan. A caption that speaks of those is that of their own table. One of which
// only the number is that of the official layout needs the heads to agree.
func jenisJudulIndikator(t *tabel.Tabel, k []tabel.Kolom) jenisTabel {
	if lajurNamaIndikator(k) < 0 || adaKata(teks.Lipat(t.Judul), "tujuan", "sasaran", "program", "kegiatan") {
		return jenisTakDikenal
	}
	if j := judulIndikatorKinerja(t.Judul); j != jenisTakDikenal {
		return j
	}
	resmi := map[string]jenisTabel{"4.5": jenisIKU, "4.6": jenisIKK}[t.Nomor]
	if resmi != jenisTakDikenal && jenisIndikator(t, k) == resmi {
		return resmi
	}
	return jenisTakDikenal
}

// judulIndikatorKinerja is which kind of indicators a caption names, also where a
// letter of its words is spoilt or one of them is lost, since no other caption is
// near to it: "Indikator Kinexja Utama", "Kinerja Utama".
func judulIndikatorKinerja(judul string) jenisTabel {
	if j := sebutanIndikator(judul); j != jenisTakDikenal {
		return j
	}
	kata := strings.FieldsFunc(judul, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := range kata {
		f := teks.Lipat(strings.Join(kata[i:min(i+3, len(kata))], ""))
		g := teks.Lipat(strings.Join(kata[i:min(i+2, len(kata))], ""))
		for _, x := range []struct {
			kata  string
			jenis jenisTabel
		}{{"utama", jenisIKU}, {"kunci", jenisIKK}} {
			if teks.Jarak(f, "indikatorkinerja"+x.kata, 1) <= 1 || g == "kinerja"+x.kata || g == "indikator"+x.kata {
				return x.jenis
			}
		}
	}
	return jenisTakDikenal
}

// sebutanIndikator is which kind of indicators a text names, in full or by the
// word for it: "berikut" is no IKU.
func sebutanIndikator(s string) jenisTabel {
	f := teks.Lipat(s)
	kata := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	sebut := func(singkat, nama string) bool {
		return strings.Contains(f, nama) || slices.ContainsFunc(kata, func(w string) bool { return strings.EqualFold(w, singkat) })
	}
	switch {
	case sebut("IKU", "indikatorkinerjautama"):
		return jenisIKU
	case sebut("IKK", "indikatorkinerjakunci"):
		return jenisIKK
	}
	return jenisTakDikenal
}

// judulIndikator finds the rows of a table of indicators that are headings, by
// their lines: they have a number and a name alone, and the number is of another
// kind ("I", "A" among 1, 2, 3) or the next row goes on with it (1, then 1.1).
func judulIndikator(t *tabel.Tabel) map[int]bool {
	out := map[int]bool{}
	var atas string // number of the row above, if that has no values
	var baris int
	var romawi []int
	angka := false // a row with values is numbered in figures
	for l, row := range barisDengan(t, lajurIndikatorOf) {
		nomor := strings.Trim(row.At(l.nomor), ".) ")
		if atas != "" && strings.HasPrefix(nomor, atas+".") {
			out[baris] = true
		}
		atas = ""
		switch polos := row.At(l.nama) != "" && row.Isi() == 2; {
		case nomor == "":
		case !polos:
			angka = angka || digit(nomor[0])
		case digit(nomor[0]):
			atas, baris = nomor, row.Nomor
		case strings.Trim(nomor, "IVX") == "" || len(nomor) == 1 && 'A' <= nomor[0] && nomor[0] <= 'Z':
			romawi = append(romawi, row.Nomor)
		}
	}
	for _, n := range romawi {
		if angka {
			out[n] = true
		}
	}
	return out
}

func (p *pembacaTabel) catatJudul(nama string, baris int) {
	p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: baris,
		Pesan: fmt.Sprintf("Baris judul di antara indikator tidak dibaca: %s.", nama)})
}

// kolomAtasIndikator notes that the tujuan or sasaran beside the indicators were
// not read, where no table of their own has them.
func (p *pembacaTabel) kolomAtasIndikator(t *tabel.Tabel) {
	k := kolomPertama(t)
	i := cariKolom(k, "tujuan", "sasaran")
	if i < 0 || len(p.r.Tujuan) > 0 {
		return
	}
	p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: t.Baris,
		Pesan: fmt.Sprintf("Kolom %q di samping indikator tidak dibaca, tempatnya di tabel tujuan dan sasaran; tabel itu tidak ada.", k[i].Label[len(k[i].Label)-1])})
}
