package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The records that the nodes of trees in JSON become.

// pecahanJSON is what a node holds, by what becomes of it.
type pecahanJSON struct {
	sel       []selJSON           // its own fields
	anak      []medanJSON         // nodes below it
	bagian    []medanJSON         // its accounts or sources of funds
	indikator []map[string]string // its indicators
	kegiatan  []map[string]string // those of its kegiatan
}

// simpul adds the records of a node and of those below it.
func (p *larikJSON) simpul(s, atas *simpulJSON) error {
	if s.dalam > maksPohon {
		return batas("paling dalam %d objek", maksPohon, s.kunci)
	}
	s.isi = p.ratakanInduk(s)
	p.kenali(s, atas)
	x := p.pecah(s)
	if s.tingkat == 0 && s.dalam > 0 && len(x.anak) == 0 {
		return p.salahTingkat(s)
	}
	bungkus := s.tingkat == 0 && len(x.anak) > 0
	p.wariskan(s, atas, x.sel)
	if !bungkus {
		if err := p.rekamanSimpul(s, atas, x); err != nil {
			return err
		}
	} else {
		p.catatBungkus(s, x.sel)
		for _, m := range s.isi {
			p.catatAmplop(m)
		}
	}
	for _, m := range x.anak {
		isi, di, _ := bacaLarik(m)
		for i, o := range isi {
			p.di = di[i]
			if err := p.simpul(&simpulJSON{isi: o, baris: p.baris(int64(di[i])), kunci: m.nama, dalam: s.dalam + 1}, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// salahTingkat is the error of a node whose level nothing says.
func (p *larikJSON) salahTingkat(s *simpulJSON) error {
	var nama []string
	for _, m := range s.isi {
		nama = append(nama, m.nama)
	}
	return &ReadError{Err: ErrMedan, Expected: "medan yang menyatakan tingkat simpul di bawah " + s.kunci + ": kode, jenis, atau kode_program, nama_kegiatan dan seterusnya", Found: strings.Join(nama, ", ")}
}

// memuatSimpul reports whether an object holds nodes of a level below t.
func (p *larikJSON) memuatSimpul(isi []medanJSON, t nomenklatur.Tingkat) bool {
	return slices.ContainsFunc(isi, func(m medanJSON) bool { return pohonDi(m, t, false, 0) })
}

// pohonDi reports whether a field holds nodes of a level below t: it is called as one
// is, or by a word for what is below and its first object has a code or the same
// below it, or it holds such fields in its turn.
func pohonDi(m medanJSON, t nomenklatur.Tingkat, anak bool, dalam int) bool {
	if dalam > maksPohon || !berisi(m.nilai) {
		return false
	}
	isi, ok := objekPertama(m)
	if !ok {
		return false
	}
	if k := tingkatKunci(m.nama); k > t && m.larik() {
		return true
	}
	if anak && m.larik() && slices.Contains(anakSimpul, teks.Lipat(m.nama)) {
		return bersimpul(isi, m.nama)
	}
	return slices.ContainsFunc(isi, func(x medanJSON) bool { return pohonDi(x, max(t, tingkatKunci(m.nama)), anak, dalam+1) })
}

// bersimpul reports whether the object in a field for what is below is a node.
func bersimpul(isi []medanJSON, kunci string) bool {
	return slices.ContainsFunc(isi, func(x medanJSON) bool {
		f := teks.Lipat(x.nama)
		m := medanOf(x.nama)
		return slices.Contains(kodeSimpul, f) && tingkatKode(x.teks()) >= nomenklatur.TingkatBidangUrusan ||
			slices.Contains(jenisSimpul, f) && tingkatKunci(x.teks()) > 0 ||
			(m.arti == medanKode || m.arti == medanNama) && x.teks() != "" ||
			f == teks.Lipat(kunci) && x.larik() && berisi(x.nilai)
	})
}

// objekPertama are the fields of an object, or of the first in an array.
func objekPertama(m medanJSON) ([]medanJSON, bool) {
	if isi, _, ok := objekLarik(m, 1); ok {
		return isi[0], true
	}
	isi, ok := bacaObjek(m.nilai, m.di)
	if ok && petaKode(isi) {
		return bacaObjek(isi[0].nilai, isi[0].di)
	}
	return isi, ok
}

// pecah tells the fields of a node apart.
func (p *larikJSON) pecah(s *simpulJSON) (x pecahanJSON) {
	for _, m := range s.isi {
		if !berisi(m.nilai) {
			x.sel = append(x.sel, selJSON{p.namaMedan(s, m), m.teks(), m.di})
			continue
		}
		p.pecahBersarang(s, m, &x)
	}
	return x
}

// pecahBersarang takes a field that holds values of its own.
func (p *larikJSON) pecahBersarang(s *simpulJSON, m medanJSON, x *pecahanJSON) {
	if sel, lain, ok := tahunanJSON(m); ok {
		x.sel = append(x.sel, sel...)
		for _, nama := range lain {
			catatLetak(&p.d.angkaLain, nama, s.baris)
		}
		return
	}
	isi, _, ok := bacaLarik(m)
	objek, lain := sarangJSON(m.nama, isi)
	penuh := slices.DeleteFunc(slices.Clone(objek), tanpaIsi)
	if len(penuh) > 0 {
		objek = penuh
	}
	switch {
	case ok && len(lain) == 0 && len(penuh) == 0: // a form that was not filled in
	case ok && berindikator(objek):
		if sarangKegiatan[teks.Lipat(m.nama)] {
			x.kegiatan = append(x.kegiatan, objek...)
		} else {
			x.indikator = append(x.indikator, objek...)
		}
		p.sarang(s.baris, m.nama, objek)
		for _, nama := range lain {
			p.d.sarang(s.baris, nama)
		}
	case ok && len(x.bagian) == 0 && p.bagianJSON(isi, s.tingkat):
		x.bagian = append(x.bagian, m)
	case ok && p.beranak(s, m, isi):
		x.anak = append(x.anak, m)
	case p.akar && s.dalam == 0 && !p.memuatNilai(m, 0), p.arti(m.nama).arti == medanTahun:
	default:
		p.d.sarang(s.baris, m.nama)
	}
}

// tanpaIsi reports whether an object within a record says nothing.
func tanpaIsi(o map[string]string) bool {
	for _, v := range o {
		if v != "" {
			return false
		}
	}
	return true
}

// memuatNilai reports whether a field holds an amount, a target or an indicator,
// however deep.
func (p *larikJSON) memuatNilai(m medanJSON, dalam int) bool {
	if dalam > maksPohon {
		return false
	}
	isi, _, _ := bacaLarik(m)
	return slices.ContainsFunc(slices.Concat(isi...), func(x medanJSON) bool {
		return p.menilai(x.nama) && (x.teks() != "" || berisi(x.nilai)) || berisi(x.nilai) && p.memuatNilai(x, dalam+1)
	})
}

// beranak reports whether a field of a node holds nodes below it.
func (p *larikJSON) beranak(s *simpulJSON, m medanJSON, isi [][]medanJSON) bool {
	if m.larik() && slices.Contains(anakSimpul, teks.Lipat(m.nama)) && (s.tingkat > 0 || s.dalam == 0) {
		return slices.ContainsFunc(isi, func(o []medanJSON) bool {
			return bersimpul(o, m.nama) || s.tingkat > 0 && (&simpulJSON{isi: o}).umum(namaSimpul) != ""
		})
	}
	if k := tingkatKunci(m.nama); k > 0 && k <= s.tingkat {
		return false
	}
	return slices.ContainsFunc(isi, func(o []medanJSON) bool { return pohonDi(medanJSON{m.nama, m.nilai, 0}, s.tingkat, s.tingkat > 0, 0) })
}

// namaMedan is the name of a field of a record: that of code and name says the level
// of the node, where it has no fields of a level of its own.
func (p *larikJSON) namaMedan(s *simpulJSON, m medanJSON) string {
	if s.tingkat == 0 || s.sendiri {
		return m.nama
	}
	kode, nama := medanTingkat(s.tingkat)
	f := teks.Lipat(m.nama)
	switch {
	case (slices.Contains(kodeSimpul, f) || p.arti(m.nama).arti == medanRekening) && p.kodeTertulis(s) == m.teks():
		return kode
	case slices.Contains(namaSimpul, f) && s.umum(namaSimpul) == m.teks():
		return nama
	}
	return m.nama
}

// wariskan keeps what the nodes below take over: the levels down to this one, and
// agency, year and marks of what was taken out.
func (p *larikJSON) wariskan(s, atas *simpulJSON, sel []selJSON) {
	s.warisan = slices.Clone(atas.warisan)
	if s.tingkat == 0 { // what is above it is what is above those below it
		s.tingkat, s.kode = atas.tingkat, atas.kode
	}
	for _, x := range sel {
		a := p.arti(x.nama)
		if a.arti == medanTahun && tahunTulisan(x.isi) == 0 {
			continue
		}
		switch a.arti {
		case medanKode, medanNama, medanSKPD, medanNamaSKPD, medanSubSKPD, medanNamaSubSKPD, medanTahun, medanTahunAwal, medanAktif, medanHapus:
			if x.isi != "" {
				s.warisan = append(s.warisan, x)
			}
		}
	}
}

// catatBungkus notes the fields of an object that only holds nodes.
func (p *larikJSON) catatBungkus(s *simpulJSON, sel []selJSON) {
	for _, x := range sel {
		switch a := p.arti(x.nama); {
		case x.isi == "", bukanUkuran(x.nama), s.dalam == 0 && !angkaSel(x.isi):
		case a.arti == medanLain, a.uang(), a.arti == medanTarget, a.arti == medanIndikator:
			p.d.sarang(s.baris, strings.TrimPrefix(s.kunci+"."+x.nama, "."))
		}
	}
}

// rekamanSimpul adds the records of one node. One with nothing but code and name
// needs none where nodes below it say them.
func (p *larikJSON) rekamanSimpul(s, atas *simpulJSON, x pecahanJSON) error {
	if len(x.anak) > 0 && len(x.indikator)+len(x.bagian) == 0 && !slices.ContainsFunc(x.sel, func(c selJSON) bool { return c.isi != "" && p.menilai(c.nama) }) {
		for _, c := range x.sel {
			if p.arti(c.nama).arti == medanLain && !bukanUkuran(c.nama) && beruang(c.isi) && angkaSel(c.isi) {
				catatLetak(&p.d.angkaLain, c.nama, s.baris)
			}
		}
		return nil
	}
	b, err := p.barisSimpul(s, atas, x.sel)
	if err != nil {
		return err
	}
	if err := p.rekamanKegiatan(b, x.kegiatan); err != nil {
		return err
	}
	if err := p.rekaman(b, x.indikator); err != nil {
		return err
	}
	for _, m := range x.bagian {
		if err := p.rekamanBagian(b, m); err != nil {
			return err
		}
	}
	return nil
}

// barisSimpul is the record of a node: what it takes over, and its own fields.
func (p *larikJSON) barisSimpul(s, atas *simpulJSON, sel []selJSON) (b tabel.Baris, err error) {
	b.Nomor = s.baris
	for _, c := range atas.warisan {
		if a := p.arti(c.nama); (a.arti == medanKode || a.arti == medanNama) && s.tingkat > 0 && a.tingkat >= s.tingkat {
			continue
		}
		if err := p.isi(&b, c.nama, c.isi); err != nil {
			return b, err
		}
	}
	for _, c := range sel {
		at, ada := p.at[c.nama]
		if ada && b.At(at) != "" && b.At(at) != c.isi && !slices.ContainsFunc(atas.warisan, func(w selJSON) bool { return w.nama == c.nama }) {
			catatLetak(&p.d.ganda, [2]string{c.nama, c.nama}, b.Nomor) // a key twice in one object
		}
		if c.di > 0 {
			p.di = c.di
		}
		if err := p.isi(&b, c.nama, c.isi); err != nil {
			return b, err
		}
	}
	return b, nil
}

// menilai reports whether a field says something of a node besides what it is.
func (p *larikJSON) menilai(nama string) bool {
	a := p.arti(nama)
	switch a.arti {
	case medanIndikator, medanSatuan, medanAwal, medanAkhir, medanHasil, medanTarget, medanPaguAkhir, medanLokasi, medanPenanggungJawab, medanDana, medanNamaDana, medanRekening, medanNamaRekening:
		return true
	}
	return a.uang()
}
