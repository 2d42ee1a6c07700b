package renstra

import (
	"cmp"
	"reflect"
	"slices"
)

// What differs between two tables beside the programme table, by rows and cells.

// bandingBaris notes what differs between two lists of rows under one path.
func (p *pembanding) bandingBaris(jalur []string, lama, baru []barisLain) {
	pasangkanBaris(lama, baru)
	naik := urutanBaris(baru)
	bersama := selBersama(lama, baru, naik)
	for i := range baru {
		b := &baru[i]
		if b.pasangan < 0 {
			p.seluruhBaris(Tambah, jalur, b)
			continue
		}
		if l := &lama[b.pasangan]; l.bentuk != b.bentuk {
			p.bandingSel(jalur, l, b, bersama)
			p.bandingBaris(jalurLain(jalur, b), l.anak, b.anak)
		}
	}
	for i := range lama {
		if lama[i].pasangan < 0 {
			p.seluruhBaris(Hapus, jalur, &lama[i])
		}
	}
	for i := range baru {
		if baru[i].pasangan >= 0 && !naik[i] {
			p.lain(ubahLain(UbahUrutan, jalur, &baru[i]))
		}
	}
}

// urutanBaris marks the rows that keep their place among those that both lists
// have.
func urutanBaris(baru []barisLain) []bool {
	var tetap, tempat []int
	for i := range baru {
		if baru[i].pasangan >= 0 {
			tetap, tempat = append(tetap, i), append(tempat, baru[i].pasangan)
		}
	}
	out := make([]bool, len(baru))
	for k, naik := range naikTerpanjang(tempat) {
		out[tetap[k]] = naik
	}
	return out
}

// jalurLain is the path of a row.
func jalurLain(induk []string, b *barisLain) []string {
	return append(slices.Clip(induk), b.nama)
}

func ubahLain(jenis JenisPerubahan, jalur []string, b *barisLain) Perubahan {
	return Perubahan{Jenis: jenis, Jalur: jalurLain(jalur, b), Nama: b.nama, Baris: b.baris}
}

// seluruhBaris notes a row that came or went, with those under it.
func (p *pembanding) seluruhBaris(jenis JenisPerubahan, jalur []string, b *barisLain) {
	p.lain(ubahLain(jenis, jalur, b))
	for i := range b.anak {
		p.seluruhBaris(jenis, jalurLain(jalur, b), &b.anak[i])
	}
}

// bandingSel notes the cells of a row that differ.
func (p *pembanding) bandingSel(jalur []string, l, b *barisLain, bersama map[ubahBersama]*Perubahan) {
	catat := func(s, dari, ke *selLain) {
		if dari.sama(ke) {
			return
		}
		c := ubahLain(s.jenis, jalur, b)
		c.Tahun = s.tahun
		c.Lama, c.Baru = nilaiBeda(dari.nilai, ke.nilai, dari.sifat, ke.sifat)
		if s.jenis == UbahTabel {
			c.Kolom = s.kolom
		}
		if satu, ok := bersama[bersamaOf(dari, s)]; ok {
			if satu.Nama != "" {
				return // told with the first of the rows
			}
			c.Jalur = jalur
			if len(jalur) == 0 {
				c.Jalur = []string{bagianTujuan}
			}
			c.Nama = c.Jalur[len(c.Jalur)-1]
			if s.kolom == medanNomor {
				c.Lama, c.Baru = nilaiTeks(medanNomor), nilaiTeks(medanNomor)
			}
			*satu = c
		}
		p.lain(c)
	}
	tidakAda := &selLain{}
	for i := range b.sel {
		s := &b.sel[i]
		catat(s, cmp.Or(l.cari(s, i), sekepala(l, b, i), tidakAda), s)
	}
	for i := range l.sel {
		if s := &l.sel[i]; b.cari(s, i) == nil && sekepala(b, l, i) == nil {
			catat(s, s, tidakAda)
		}
	}
}

// medanNomor is the running number of a row.
const medanNomor = "nomor"

// medanRentang are the cells that reach over several rows: the headings under
// which a row stands.
var medanRentang = []string{"tabel", "golongan", "kelompok", "induk", "nspk", "tujuan", "sasaran", "program", "outcome"}

// ubahBersama is a change that rows have in common: of one heading to another,
// or of the running numbers.
type ubahBersama struct{ kolom, lama string }

// bersamaOf is the change that one of a cell may be part of.
func bersamaOf(lama, s *selLain) ubahBersama {
	if s.kolom == medanNomor || lama.nilai == nil {
		return ubahBersama{kolom: s.kolom}
	}
	return ubahBersama{s.kolom, lama.nilai.String()}
}

// selBersama finds the changes that are told once: a heading that is another one
// over all the rows that stood under it, and numbers that follow the place of
// the row where rows came, went or moved.
func selBersama(lama, baru []barisLain, naik []bool) map[ubahBersama]*Perubahan {
	bergeser := len(lama) != len(baru)
	menjadi := map[ubahBersama]string{}
	banyak := map[ubahBersama]int{}
	for i := range baru {
		bergeser = bergeser || !naik[i]
		if baru[i].pasangan < 0 {
			continue
		}
		l := &lama[baru[i].pasangan]
		for k := range baru[i].sel {
			s := &baru[i].sel[k]
			if o := l.cari(s, k); o != nil && (s.kolom == medanNomor && !o.sama(s) || slices.Contains(medanRentang, s.kolom)) {
				u := bersamaOf(o, s)
				if banyak[u] > 0 && s.kolom != medanNomor && menjadi[u] != s.bentuk {
					banyak[u] = -len(baru) // rows of one heading stand under several now
				}
				menjadi[u] = s.bentuk
				banyak[u]++
			}
		}
	}
	out := map[ubahBersama]*Perubahan{}
	for u, n := range banyak {
		if n > 1 && (u.kolom != medanNomor || bergeser) {
			out[u] = &Perubahan{}
		}
	}
	return out
}

// sekepala is the cell of a row at the same place as one of another, if both
// have a head that the other row lacks: the column has another head now.
func sekepala(a, b *barisLain, i int) *selLain {
	if len(a.sel) != len(b.sel) || a.sel[i].tahun != 0 || b.sel[i].tahun != 0 || a.cari(&b.sel[i], i) != nil || b.cari(&a.sel[i], i) != nil {
		return nil
	}
	return &a.sel[i]
}

// cari is the cell of a row under the head of another that stands at this place
// of its own row, nil if it has none.
func (b *barisLain) cari(s *selLain, letak int) *selLain {
	if letak < len(b.sel) && b.sel[letak].sekunci(s) { // as most often
		return &b.sel[letak]
	}
	for i := range b.sel {
		if o := &b.sel[i]; o.sekunci(s) {
			return o
		}
	}
	return nil
}

// pasangkanBaris pairs the rows of two lists: those in which nothing differs,
// then those of one name, then the other ones that are one row still. Where
// several fit it is the one with the most cells in common.
func pasangkanBaris(lama, baru []barisLain) {
	for _, kunci := range []func(b *barisLain) string{
		func(b *barisLain) string { return b.bentuk },
		func(b *barisLain) string { return b.nama },
		func(b *barisLain) string { return b.lipat },
	} {
		calon := map[string][]int{}
		for k := range lama {
			if l := &lama[k]; l.pasangan < 0 {
				calon[kunci(l)] = append(calon[kunci(l)], k)
			}
		}
		for i := range baru {
			if b := &baru[i]; b.pasangan < 0 {
				calon[kunci(b)] = pasangkanTerserupa(lama, baru, i, calon[kunci(b)])
			}
		}
	}
	for i := range baru {
		if baru[i].pasangan >= 0 {
			continue
		}
		var calon []int
		for k := range lama {
			if lama[k].pasangan < 0 && masihSama(&lama[k], &baru[i]) {
				calon = append(calon, k)
			}
		}
		pasangkanTerserupa(lama, baru, i, calon)
	}
}

// pasangkanTerserupa pairs a row of the newer list with the one that has the most
// in common with it, the first of several, and returns the others.
func pasangkanTerserupa(lama, baru []barisLain, i int, calon []int) []int {
	pilih, terbaik := -1, -1
	for at, k := range calon {
		if lama[k].bentuk == baru[i].bentuk {
			pilih = at
			break // there is no more to have
		}
		if n := lama[k].serupa(&baru[i]); n > terbaik {
			pilih, terbaik = at, n
		}
	}
	if pilih < 0 {
		return calon
	}
	lama[calon[pilih]].pasangan, baru[i].pasangan = i, calon[pilih]
	return slices.Delete(calon, pilih, pilih+1)
}

// serupa counts what two rows have in common: cells with the same in them, rows
// under them.
func (b *barisLain) serupa(o *barisLain) int {
	n := 0
	for i := range b.sel {
		if s := o.cari(&b.sel[i], i); s != nil && s.nilai != nil && s.sama(&b.sel[i]) {
			n++
		}
	}
	for i := range b.anak {
		if slices.ContainsFunc(o.anak, func(a barisLain) bool { return a.bentuk == b.anak[i].bentuk }) {
			n++
		}
	}
	return n
}

// masihSama reports whether two rows of different names are one: the names are
// nearly the same, a row under them is, or all their figures are and there are
// several.
func masihSama(l, b *barisLain) bool {
	if hampirSama(l.lipat, b.lipat) {
		return true
	}
	for i := range b.anak {
		if slices.ContainsFunc(l.anak, func(a barisLain) bool { return a.bentuk == b.anak[i].bentuk }) {
			return true
		}
	}
	angka := 0
	for i := range b.sel {
		switch s := l.cari(&b.sel[i], i); {
		case !b.sel[i].angka && (s == nil || !s.angka):
		case s == nil || !s.sama(&b.sel[i]):
			return false
		default:
			angka++
		}
	}
	return angka > 1
}

// bandingTabel compares a table by its rows.
func (p *pembanding) bandingTabel(jalur []string, lama, baru any) {
	p.bandingBaris(jalur, jajarkanLain(reflect.ValueOf(lama), nil), jajarkanLain(reflect.ValueOf(baru), nil))
}
