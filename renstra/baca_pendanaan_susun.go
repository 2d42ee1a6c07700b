package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// T-C.24 in other shapes than that of Permendagri 86/2017: a row for each year, or
// a row each for what was planned and what was spent under columns of years.

// jenisDana is what an amount of T-C.24 is.
type jenisDana uint8

const (
	danaLain jenisDana = iota
	danaAnggaran
	danaRealisasi
	danaRasio
	danaSisa
)

// jenisDanaOf reads what a label of a column or the name of a row says of its
// amounts, and what they are for, where it says that too: "Realisasi Belanja
// Modal". Of a label that names both there is none.
func jenisDanaOf(s string) (j jenisDana, untuk string) {
	f := teks.Lipat(s)
	switch {
	case strings.Trim(s, "() ") == "%":
		return danaRasio, ""
	case strings.Contains(f, "fisik"), strings.Contains(f, "kinerja"):
		return danaLain, "" // what was built is no share of the money
	}
	for _, x := range []struct {
		jenis jenisDana
		awal  []string
	}{
		{danaAnggaran, []string{"anggaran", "pagu", "alokasi"}},
		{danaRealisasi, []string{"realisasi"}},
		{danaRasio, append([]string{"prosentase", "capaian", "tingkatpenyerapan"}, kataRasio...)},
		{danaSisa, []string{"sisa", "selisih"}},
	} {
		if adaAwalan(f, x.awal...) {
			j = x.jenis
		}
	}
	switch {
	case j == danaAnggaran && strings.Contains(f, "realisasi"):
		return danaLain, ""
	case j != danaAnggaran && j != danaRealisasi:
		return j, ""
	case strings.Contains(s, "%") || strings.Contains(f, "persen"):
		return danaRasio, ""
	}
	_, untuk, _ = strings.Cut(s, " ")
	untuk, _, _ = strings.Cut(untuk, "(")
	switch untuk = strings.TrimSpace(untuk); teks.Lipat(untuk) {
	case "anggaran", "pagu", "dana", "pendanaan", "keuangan", "rp":
		untuk = ""
	}
	return j, untuk
}

// susunanDana is such a table, its amounts put together as T-C.24 has them: what
// the money is for, and under each year what was planned and spent.
type susunanDana struct {
	isi   []isiDana
	lain  []tabel.Baris // rows that are none of these: sums over the years
	judul []isiDana     // rows without amounts
	lajur []int         // the columns that are read
	polos bool          // nothing says what the money is for
}

type isiDana struct {
	nomor, uraian string
	row           tabel.Baris // the first of its rows
	sel           []selDana
	tumbuh        [danaSisa]string // by kind
}

type selDana struct {
	jenis jenisDana
	tahun int
	row   tabel.Baris
	isi   string
}

// susunanDanaOf puts such a table together; nil for one that is none, or whose rows
// do not all say what they are.
func susunanDanaOf(t *tabel.Tabel, k []tabel.Kolom) *susunanDana {
	susun := danaPerTahun
	if adaTahun(k) {
		susun = danaPerJenis
	}
	s := &susunanDana{}
	if !susun(s, t) || !s.lengkap() || s.polos && !judulDana(t.Judul) {
		return nil
	}
	return s
}

func isPendanaanSusun(t *tabel.Tabel, k []tabel.Kolom) bool {
	return (adaTahun(k) || adaKolom(k, "realisasi")) && susunanDanaOf(t, k) != nil
}

// judulDana reports whether a caption is that of all the money of an agency, where
// the rows do not say what it is for: not of one kind of aid or one fund.
func judulDana(judul string) bool {
	f := teks.Lipat(judul)
	return adaKata(f, "anggaran", "pendanaan", "belanja", "keuangan") &&
		!adaKata(f, "bantuan", "bansos", "hibah", "program", "kegiatan", "pendapatan", "retribusi", "alokasikhusus", "alokasiumum", "dekonsentrasi", "desa", "upt",
			"belanjamodal", "belanjapegawai", "belanjabarang", "belanjaoperasi", "belanjalangsung", "belanjatidaklangsung")
}

// lengkap reports whether all that money is for has what was planned and what was
// spent, each once a year. A sum that not every year has may be that of all years.
func (s *susunanDana) lengkap() bool {
	tahun := s.tahun()
	for i := range s.isi {
		d := &s.isi[i]
		s.polos = d.uraian == ""
		ada := [danaSisa + 1]bool{}
		for n, x := range d.sel {
			ada[x.jenis] = true
			if slices.ContainsFunc(d.sel[:n], func(y selDana) bool { return y.jenis == x.jenis && y.tahun == x.tahun }) {
				return false
			}
		}
		switch {
		case !ada[danaAnggaran], !ada[danaRealisasi], bernilai(d.uraian), s.polos && len(s.isi) > 1:
			return false
		case sebutanJumlah(d.uraian) && !slices.Equal(d.tahun(), tahun):
			return false
		}
	}
	return len(s.isi) > 0
}

// uang are the cells of amounts.
func (s *susunanDana) uang() (sel []string) {
	for _, d := range s.isi {
		for _, x := range d.sel {
			if x.jenis != danaRasio {
				sel = append(sel, x.isi)
			}
		}
	}
	return sel
}

// untuk is the entry of what money is for, a new one where there is none.
func (s *susunanDana) untuk(nomor, uraian string, row tabel.Baris) *isiDana {
	f := teks.Lipat(uraian)
	i := slices.IndexFunc(s.isi, func(d isiDana) bool { return teks.Lipat(d.uraian) == f })
	if i < 0 {
		i = len(s.isi)
		s.isi = append(s.isi, isiDana{nomor: nomor, uraian: uraian, row: row})
	}
	return &s.isi[i]
}

// tahun are the years of the table.
func (s *susunanDana) tahun() []int {
	var semua isiDana
	for _, d := range s.isi {
		semua.sel = append(semua.sel, d.sel...)
	}
	return semua.tahun()
}

func (d *isiDana) tahun() []int {
	var out []int
	for _, x := range d.sel {
		out = append(out, x.tahun)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
