package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Objects within a record in JSON that stand for what is above it: its levels, its
// agency, the account that it is of.

// ratakanInduk puts the code and name of an object that is a level above, the
// agency, or the field of the record itself, in its place.
func (p *larikJSON) ratakanInduk(s *simpulJSON) []medanJSON {
	if !slices.ContainsFunc(s.isi, func(m medanJSON) bool { return len(m.nilai) > 0 && m.nilai[0] == '{' }) {
		return s.isi
	}
	var out []medanJSON
	for _, m := range s.isi {
		isi, ok := bacaObjek(m.nilai, m.di)
		ok = ok && !petaKode(isi)
		if t := tingkatKunci(m.nama); ok && t > 0 && !p.memuatSimpul(isi, t) {
			out = append(out, p.induk(s, m.nama, t, isi)...)
			continue
		}
		_, ada := relasi[teks.Lipat(m.nama)]
		if a := p.arti(m.nama).arti; ok && (ada || a == medanKode || a == medanNama) {
			if sel := p.diri(s, m.nama, isi); len(sel) > 0 {
				out = append(out, sel...)
				continue
			}
		}
		out = append(out, m)
	}
	return out
}

// induk are code and name of an object that is a level above, and those of what
// is above it in turn. Its amounts are not those of the record.
func (p *larikJSON) induk(s *simpulJSON, kunci string, t nomenklatur.Tingkat, isi []medanJSON) (out []medanJSON) {
	kode, nama := medanTingkat(t)
	for _, m := range p.ratakanInduk(&simpulJSON{isi: isi, baris: s.baris}) {
		a := p.arti(m.nama)
		switch {
		case berisi(m.nilai):
			p.d.sarang(s.baris, kunci+"."+m.nama)
		case a.arti == medanKode, a.arti == medanNama && a.tingkat > 0:
			out = append(out, m)
		case slices.Contains(kodeSimpul, teks.Lipat(m.nama)):
			out = append(out, medanJSON{kode, m.nilai, m.di})
		case slices.Contains(namaSimpul, teks.Lipat(m.nama)):
			out = append(out, medanJSON{nama, m.nilai, m.di})
		case berangkaJSON(m.nilai) && !bukanUkuran(m.nama):
			catatLetak(&p.d.angkaLain, kunci+"."+m.nama, s.baris)
		}
	}
	return out
}

// relasi are the fields of code and name that an object stands for.
var relasi = map[string][2]string{
	"skpd": {"kode_skpd", "nama_skpd"}, "opd": {"kode_skpd", "nama_skpd"}, "unit": {"kode_skpd", "nama_skpd"}, "perangkatdaerah": {"kode_skpd", "nama_skpd"},
	"rekening": {"kode_rekening", "nama_rekening"}, "akun": {"kode_rekening", "nama_rekening"},
	"sumberdana": {"kode_sumber_dana", "nama_sumber_dana"}, "dana": {"kode_sumber_dana", "nama_sumber_dana"},
}

// diri are the fields of code and name in an object that holds what its own name
// says, and no amounts: "nama_sub_giat": {"nama_sub_giat": …}, "skpd": {"kode": …}.
func (p *larikJSON) diri(s *simpulJSON, kunci string, isi []medanJSON) (out []medanJSON) {
	f := teks.Lipat(kunci)
	nama, ada := relasi[f]
	if slices.ContainsFunc(isi, func(m medanJSON) bool { return p.arti(m.nama).uang() || berisi(m.nilai) }) {
		return nil
	}
	for _, m := range isi {
		x := teks.Lipat(m.nama)
		switch {
		case m.teks() == "":
		case x == f, ada && p.arti(m.nama).arti != medanLain && (p.arti(m.nama).arti == p.arti(nama[0]).arti || p.arti(m.nama).arti == p.arti(nama[1]).arti):
			out = append(out, m)
		case ada && slices.Contains(kodeSimpul, x):
			out = append(out, medanJSON{nama[0], m.nilai, m.di})
		case ada && slices.Contains(namaSimpul, x):
			out = append(out, medanJSON{nama[1], m.nilai, m.di})
		case berangkaJSON(m.nilai) && !bukanUkuran(m.nama):
			catatLetak(&p.d.angkaLain, kunci+"."+m.nama, s.baris)
		}
	}
	return out
}
