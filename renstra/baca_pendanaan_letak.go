package renstra

import (
	"cmp"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The two shapes of such a table: years as rows, and kinds of amounts as rows.

// lajurDanaTahun is where the columns of a table with a row for each year stand,
// -1 for those it lacks.
type lajurDanaTahun struct {
	nomor, tahun, uraian int
	kolom                []kolomDana
	lebih                bool // columns before the amounts that are none of these
}

type kolomDana struct {
	at    int
	jenis jenisDana
	untuk string
}

func lajurDanaTahunOf(k []tabel.Kolom) lajurDanaTahun {
	l := lajurDanaTahun{nomor: -1, tahun: -1, uraian: -1}
	for i, c := range k {
		d := kolomDanaOf(i, c)
		switch f := lipatBawah(c); {
		case f == "no" || f == "nomor":
			l.nomor = i
		case f == "tahun" || f == "tahunanggaran":
			l.lebih = l.lebih || l.tahun >= 0
			l.tahun = i
		case d.jenis != danaLain:
			l.kolom = append(l.kolom, d)
		case len(l.kolom) == 0:
			l.lebih = l.lebih || l.uraian >= 0
			l.uraian = i
		}
	}
	return l
}

// kolomDanaOf reads the labels over a column: one of them says what its amounts
// are, the others may say what they are for.
func kolomDanaOf(at int, c tabel.Kolom) kolomDana {
	d := kolomDana{at: at}
	var untuk []string
	for _, s := range c.Label {
		j, u := jenisDanaOf(s)
		switch {
		case j != danaLain:
			if d.jenis = j; u != "" {
				untuk = append(untuk, u)
			}
		case !strings.Contains(teks.Lipat(s), "realisasi") && !labelRupiah(s):
			untuk = append(untuk, s)
		}
	}
	d.untuk = strings.Join(untuk, " ")
	return d
}

// labelRupiah reports whether a label says no more than that its amounts are money.
func labelRupiah(s string) bool {
	f := teks.Lipat(strings.Trim(s, "() ."))
	return f == "rp" || f == "rupiah" || satuanUang(f) || strings.HasPrefix(f, "dalam")
}

// terang reports whether the columns tell what each amount is and what it is for:
// either a column says that, or the labels do.
func (l *lajurDanaTahun) terang() bool {
	untuk := slices.ContainsFunc(l.kolom, func(d kolomDana) bool {
		return d.jenis != danaRasio && d.jenis != danaSisa && d.untuk != l.kolom[0].untuk
	})
	return l.tahun >= 0 && !l.lebih && (l.uraian < 0 || !untuk)
}

// danaPerTahun puts a table together that has a row for each year.
func danaPerTahun(s *susunanDana, t *tabel.Tabel) bool {
	tahun, uraian, nomor := 0, "", ""
	for l, row := range barisDengan(t, lajurDanaTahunOf) {
		if !l.terang() {
			return false
		}
		s.lajur = append(s.lajur, l.nomor, l.tahun, l.uraian)
		berisi := slices.ContainsFunc(l.kolom, func(d kolomDana) bool { return row.At(d.at) != "" })
		if y := tahunTulisan(row.At(l.tahun)); y > 0 {
			tahun, berisi = y, berisi || l.uraian < 0
		} else if berisi && (l.tahun > l.uraian || row.At(l.uraian) == "") || row.At(l.tahun) != "" {
			if !sebutanJumlah(selPertama(row)) && !barisBagian(selPertama(row)) {
				return false
			}
			s.lain = append(s.lain, row)
			continue
		}
		if u := row.At(l.uraian); u != "" {
			uraian, nomor = u, row.At(l.nomor)
		}
		if !berisi {
			s.judul = append(s.judul, isiDana{uraian: uraian, row: row})
			continue
		}
		if tahun == 0 || l.uraian >= 0 && uraian == "" {
			return false
		}
		for _, c := range l.kolom {
			s.lajur = append(s.lajur, c.at)
			nama := uraian
			if l.uraian < 0 {
				nama = l.untuk(c)
			}
			d := s.untuk(nomor, nama, row)
			d.sel = append(d.sel, selDana{c.jenis, tahun, row, row.At(c.at)})
		}
	}
	return true
}

// untuk is what the amounts of a column are for: of a ratio or rest without a word
// for it, what those to the left are for.
func (l *lajurDanaTahun) untuk(c kolomDana) string {
	i := slices.Index(l.kolom, c)
	for i > 0 && l.kolom[i].untuk == "" && l.kolom[i].jenis > danaRealisasi {
		i--
	}
	return l.kolom[i].untuk
}

// lajurDanaJenis is where the columns of a table with a row for each kind of amount
// stand: those of the years, and the words before them.
type lajurDanaJenis struct {
	nomor, tumbuh int
	kata          []int
	tahun         []kolomTahun
}

func lajurDanaJenisOf(k []tabel.Kolom) lajurDanaJenis {
	l := lajurDanaJenis{nomor: -1, tumbuh: -1}
	for i, c := range k {
		switch {
		case tahunKolom(c) > 0:
			l.tahun = append(l.tahun, kolomTahun{i, tahunKolom(c)})
		case c.Lipat == "no" || c.Lipat == "nomor":
			l.nomor = i
		case strings.Contains(c.Lipat, "pertumbuhan"):
			l.tumbuh = i
		case len(l.tahun) == 0:
			l.kata = append(l.kata, i)
		}
	}
	return l
}

// danaPerJenis puts a table together that has a row each for what was planned and
// what was spent: under a row or beside a cell with what the money is for, or with
// that in its own name.
func danaPerJenis(s *susunanDana, t *tabel.Tabel) bool {
	k := kolomPertama(t)
	if slices.ContainsFunc(k, func(c tabel.Kolom) bool { return tahunKolom(c) > 0 && kolomDanaOf(0, c).jenis != danaLain }) {
		return false
	}
	uraian, nomor := "", ""
	var atas *isiDana
	for l, row := range barisDengan(t, lajurDanaJenisOf) {
		at, jenis, untuk := l.jenis(row)
		berisi := slices.ContainsFunc(l.tahun, func(c kolomTahun) bool { return row.At(c.at) != "" })
		if i := slices.IndexFunc(l.kata, func(i int) bool { return i != at && row.At(i) != "" }); i >= 0 {
			uraian, nomor = row.At(l.kata[i]), row.At(l.nomor)
		}
		s.lajur = append(append(s.lajur, l.nomor, l.tumbuh), l.kata...)
		switch {
		case !berisi:
			s.judul = append(s.judul, isiDana{uraian: uraian, row: row})
			continue
		case at < 0 || len(l.kata) > 2, untuk != "" && uraian != "" && !teks.Sama(untuk, uraian):
			return false
		}
		switch nama := cmp.Or(untuk, uraian); {
		case nama != "" || len(s.isi) == 0 || jenis <= danaRealisasi:
			atas = s.untuk(nomor, nama, row)
		default: // a ratio or rest without a name is of what stands above it
			atas = &s.isi[len(s.isi)-1]
		}
		for _, c := range l.tahun {
			s.lajur = append(s.lajur, c.at)
			atas.sel = append(atas.sel, selDana{jenis, c.tahun, row, row.At(c.at)})
		}
		if jenis < danaSisa {
			atas.tumbuh[jenis] = row.At(l.tumbuh)
		}
	}
	return true
}

// jenis is the cell of a row that says what its amounts are, -1 for none.
func (l *lajurDanaJenis) jenis(row tabel.Baris) (at int, j jenisDana, untuk string) {
	for _, i := range slices.Backward(l.kata) {
		if j, untuk := jenisDanaOf(tanpaNomorDepan(row.At(i))); j != danaLain {
			return i, j, untuk
		}
	}
	return -1, danaLain, ""
}
