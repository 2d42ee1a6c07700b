package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// tahunKolom is the year of a column; where the head counts the years instead
// of naming them, the number.
func tahunKolom(c tabel.Kolom) int { return max(c.Tahun, c.TahunKe) }

// kolomTahun is a column of values of one year.
type kolomTahun struct{ at, tahun int }

// cariTahun lists the columns of years that hold one of the kinds of values, in
// the order of the years; "" is any kind. Of several of one year the first counts;
// see catatTahunGanda.
func cariTahun(kolom []tabel.Kolom, kata ...string) []kolomTahun {
	return slices.CompactFunc(semuaTahun(kolom, kata), func(a, b kolomTahun) bool { return a.tahun == b.tahun })
}

func semuaTahun(kolom []tabel.Kolom, kata []string) []kolomTahun {
	var out []kolomTahun
	for i, c := range kolom {
		t := tahunKolom(c)
		if t == 0 {
			continue
		}
		if !slices.Contains(kata, "") && !adaAwalan(labelNilai(c), kata...) {
			continue
		}
		out = append(out, kolomTahun{i, t})
	}
	slices.SortStableFunc(out, func(a, b kolomTahun) int { return a.tahun - b.tahun })
	return out
}

// catatTahunGanda says which columns of a table of indicators are a second one for
// a year, and not read.
func (p *pembacaTabel) catatTahunGanda(t *tabel.Tabel) {
	k := kolomPertama(t)
	akhir := lajurAkhir(k)
	_, semua := bagiTercapai(k, slices.DeleteFunc(semuaTahun(k, []string{""}), func(c kolomTahun) bool { return c.at == akhir }))
	var label []string
	for i := 1; i < len(semua); i++ {
		if semua[i].tahun == semua[i-1].tahun && berisiKolom(t, semua[i].at) {
			label = append(label, strings.Join(k[semua[i].at].Label, " "))
		}
	}
	if len(label) > 0 {
		p.catat(Temuan{Kode: MedanGanda, Keparahan: Peringatan, Baris: t.Baris,
			Pesan: fmt.Sprintf("Kolom %s tidak dibaca: tahunnya sudah punya kolom lain.", strings.Join(label, ", "))})
	}
}

// catatTahunHilang says on which later pages of a table a column that on its first
// page has values of a year stands under a head that names none: nothing else
// tells that they are not read.
func (p *pembacaTabel) catatTahunHilang(t *tabel.Tabel, letak func([]tabel.Kolom) []kolomTahun) {
	pertama := kolomPertama(t)
	for _, h := range t.Halaman {
		if len(h.Kepala) == 0 || len(h.Kolom) != len(pertama) || samaKolom(h.Kolom, pertama) {
			continue
		}
		mau, ada := letak(pertama), letak(h.Kolom)
		var hilang []string
		for _, c := range mau {
			terbaca := slices.ContainsFunc(ada, func(a kolomTahun) bool { return a.at == c.at })
			if !terbaca && slices.ContainsFunc(h.Isi, func(b tabel.Baris) bool { return bernilai(b.At(c.at)) }) {
				hilang = append(hilang, tahunTeks(c.tahun))
			}
		}
		if slices.Sort(hilang); len(hilang) > 0 {
			p.catat(Temuan{Kode: KolomHilang, Keparahan: Peringatan, Baris: h.Kepala[0].Nomor,
				Pesan: fmt.Sprintf("Kepala halaman ini tidak menyebut tahun kolom yang di halaman pertama berisi nilai %s; nilai di bawahnya tidak dibaca.",
					strings.Join(slices.Compact(hilang), ", "))})
		}
	}
}

// kataNilai are the words with which the labels of columns of years begin.
var kataNilai = []string{"target", "anggaran", "pagu", "realisasi", "rasio", "tingkatcapaian", "capaian", "persen", "penyerapan", "serapan", "sisa"}

// singkatanNilai are the letters that narrow columns have for those words.
var singkatanNilai = map[string]string{"t": "target", "r": "realisasi"}

// labelNilai is the folded label that says what the values of a column are: the
// lowest that begins with a word for it, since the year may stand above or below
// it and a heading over all of them may name several ("Anggaran dan Realisasi").
// Where none does, it is the path.
func labelNilai(c tabel.Kolom) string {
	for _, s := range slices.Backward(c.Label) {
		if semuaAngka(s) {
			continue // the year alone, as over most columns
		}
		if strings.Trim(s, "() 0123456789") == "%" && !satuNilai(c.Label) {
			return "persen" // beside "Anggaran" and "Realisasi", their ratio
		}
		f := teks.Lipat(s)
		if i := teks.LetakTahun(f); i == 0 || i == len("tahun") && strings.HasPrefix(f, "tahun") {
			f = f[i+4:] // "2023 Target"
		}
		if adaAwalan(f, kataNilai...) {
			return f
		}
		if kata, ok := singkatanNilai[f]; ok {
			return kata
		}
	}
	return c.Lipat
}

// satuNilai reports whether a label of a path names one kind of values, of which
// "%" below it is the unit.
func satuNilai(label []string) bool {
	return slices.ContainsFunc(label, func(s string) bool {
		f := teks.Lipat(s)
		n := 0
		for _, w := range []string{"target", "anggaran", "pagu", "realisasi", "rasio", "capaian"} {
			if strings.Contains(f, w) {
				n++
			}
		}
		return n == 1
	})
}

// tahunSama reports whether two lists of columns are of the same years.
func tahunSama(a, b []kolomTahun) bool {
	return slices.EqualFunc(a, b, func(x, y kolomTahun) bool { return x.tahun == y.tahun })
}
