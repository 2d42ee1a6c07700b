package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// A table without codes may still say the level of each row: by list numbers (1,
// 1.1, 1.1.1), by names that stand one cell further right for each level, or by
// blanks in front of them. Where its rows agree with the words of their names, but for
// a few that are damaged, that decides what neither words nor catalogue do.

// jenjang is what the layout of a table says of its rows, by their lines.
type jenjang struct {
	lajur   bool // the names stand in several columns under one label
	tingkat map[int]nomenklatur.Tingkat
	dalam   func(*kepala, barisTabel) int // how deep a row stands
	letak   [3]int                        // the depths of the levels
}

// hafalJenjang finds the levels that the layout says.
func (p *penyusun) hafalJenjang() {
	p.jenjang.lajur = p.lajurBertingkat()
	if len(p.adaKode) > 0 {
		return
	}
	var rupa []string
	nomor := func(k *kepala, row barisTabel) int { return dalamNomor(&rupa, k, row) }
	for _, dalam := range []func(*kepala, barisTabel) int{nomor, dalamLajur, dalamInden} {
		if t, letak := p.tingkatMenurut(dalam); t != nil {
			p.jenjang.tingkat, p.jenjang.dalam, p.jenjang.letak = t, dalam, letak
			return
		}
	}
}

// barisDalam is a row with a name, how deep it stands, and what its words say of its
// level.
type barisDalam struct {
	nomor, dalam int
	bidang       bool // its name is that of a bidang urusan
	kata         nomenklatur.Tingkat
}

// tingkatMenurut gives each row its level by how deep it stands: the three depths
// that the fewest rows contradict. One damaged row must not take the levels of all
// others away; those that contradict get none. nil if they are more than a few, or
// the rows have not three depths.
func (p *penyusun) tingkatMenurut(dalam func(*kepala, barisTabel) int) (jadi map[int]nomenklatur.Tingkat, letak [3]int) {
	if !p.bertingkat(dalam) {
		return nil, letak
	}
	var rows []barisDalam
	nomorAtas := ""
	for k, row := range barisHalaman(p.tabel.pertama) {
		nama := namaLajur(k, row)
		if awalanJumlah(nama) || totalSaja(nama) || !p.bernilai(k, row) {
			continue
		}
		d, nomor := dalam(k, row), nomorBaris(k, row)
		lanjutan := nama == "" && (d == 0 || nomor == nomorAtas)
		if nomorAtas = nomor; lanjutan {
			continue
		}
		kata, _ := kataTingkat(tanpaNomorDepan(nama), "")
		rows = append(rows, barisDalam{row.Nomor, d, p.sebutanBidang(nama), kata})
	}
	sedikit := len(rows)/maxMenyimpang + 1
	for _, d := range tigaDalam(rows) {
		if t, n := tingkatPada(rows, d); n < sedikit {
			jadi, letak, sedikit = t, d, n
		}
	}
	return jadi, letak
}

// maxMenyimpang is of how many rows one may contradict the layout of the others.
const maxMenyimpang = 10

// tigaDalam lists the choices of three depths out of those that rows stand at.
func tigaDalam(rows []barisDalam) (out [][3]int) {
	var ada []int
	for _, r := range rows {
		if at, sudah := slices.BinarySearch(ada, r.dalam); !sudah && r.dalam > 0 {
			ada = slices.Insert(ada, at, r.dalam)
		}
	}
	if len(ada) > maxDalam {
		return nil
	}
	for i, a := range ada {
		for j, b := range ada[i+1:] {
			for _, c := range ada[i+j+2:] {
				out = append(out, [3]int{a, b, c})
			}
		}
	}
	return out
}

// maxDalam bounds at how many depths the rows of a table may stand.
const maxDalam = 8

// tingkatPada gives the rows at three depths the levels from the programme down, and
// counts those that contradict: at another depth, of another level by their words, or
// below a level that no row before them has.
func tingkatPada(rows []barisDalam, d [3]int) (t map[int]nomenklatur.Tingkat, salah int) {
	t = map[int]nomenklatur.Tingkat{}
	terdalam := -1
	for _, r := range rows {
		i := slices.Index(d[:], r.dalam)
		switch {
		case r.bidang && r.dalam <= d[0]: // it may stand as deep as the programmes under it
		case i < 0:
			salah++
			terdalam = max(terdalam, 1) // it may be the row that those below stand under
		case i > terdalam+1:
			if salah++; terdalam < 0 {
				terdalam = i // those above the first row may be lost
			}
		case r.kata != 0 && r.kata != nomenklatur.TingkatProgram+nomenklatur.Tingkat(i):
			salah++
			terdalam = max(terdalam, i)
		default:
			t[r.nomor] = nomenklatur.TingkatProgram + nomenklatur.Tingkat(i)
			terdalam = max(terdalam, i)
		}
	}
	return t, salah
}

// bertingkat is the cheap test that nearly every table fails: its names stand at
// three depths at least.
func (p *penyusun) bertingkat(dalam func(*kepala, barisTabel) int) bool {
	ada := map[int]bool{}
	for k, row := range barisHalaman(p.tabel.pertama) {
		if namaLajur(k, row) != "" {
			ada[dalam(k, row)] = true
		}
	}
	delete(ada, 0)
	return len(ada) > 2
}

// sebutanBidang reports whether a name is that of a bidang urusan.
func (p *penyusun) sebutanBidang(nama string) bool {
	nama = tanpaNomorDepan(nama)
	return urusanTertulis(nama) || p.namaBidang(nama)
}

// akhirNama is the column behind those of the names: that with the label, and those
// beside it without one.
func (k *kepala) akhirNama() int {
	sampai := k.nama + 1
	for sampai < len(k.kolom) && sampai < k.awal && k.kolom[sampai].jenis == kolomLain {
		sampai++
	}
	return sampai
}

// letakNama is the column in which a row has its name, −1 for none, and in how many of
// the columns of the names it has something.
func (k *kepala) letakNama(row barisTabel) (at, isi int) {
	at = -1
	for i := k.akhirNama() - 1; i >= k.nama; i-- {
		if row.At(i) != "" {
			at = i
			isi++
		}
	}
	return at, isi
}

// namaLajur is the name of a row and, where it stands beside its column, found
// there.
func namaLajur(k *kepala, row barisTabel) string {
	at, _ := k.letakNama(row)
	return row.At(at)
}

// lajurBertingkat reports whether names stand in several columns under one label:
// one in a row, but for a few rows whose cells are shifted, and in three columns at
// least.
func (p *penyusun) lajurBertingkat() bool {
	var isi [nomenklatur.TingkatSubKegiatan + 1]int
	baris, menyimpang := 0, 0
	for _, h := range p.tabel.halaman {
		lajur := h.kepala.akhirNama() - h.kepala.nama
		if lajur < 3 || lajur > len(isi) {
			return false
		}
		for _, row := range h.baris {
			baris++
			if at, n := h.kepala.letakNama(row); n > 1 {
				menyimpang++
			} else if n == 1 {
				isi[at-h.kepala.nama]++
			}
		}
	}
	return isi[0] > 0 && isi[1] > 0 && isi[2] > 0 && menyimpang*maxMenyimpang <= baris
}

// dalamNomor is how deep a row stands by its list number, in a column of its own
// in front of the name or in the name; 0 if it has none. rupa is the kinds of
// numbers that the table has, from the top down.
func dalamNomor(rupa *[]string, k *kepala, row barisTabel) int {
	if nomor := nomorBaris(k, row); nomor != "" {
		return letakRupa(rupa, nomor)
	}
	return 0
}

// nomorBaris is the list number of a row, "" for none.
func nomorBaris(k *kepala, row barisTabel) string {
	for at := range k.nama {
		if s := row.At(at); s != "" && isiNomor(strings.Trim(s, ".) (")) {
			return s
		}
	}
	nomor, _, ada := strings.Cut(row.At(k.nama), " ")
	if s := strings.Trim(nomor, ".)("); ada && isiNomor(s) && (nomor != s || digit(s[0])) {
		return nomor
	}
	return ""
}

// letakRupa is where the kind of a number stands among those of the table, from 1: a
// new one below those before, but that 1.1 stands above 1.1.1 where the first 1.1 is
// lost.
func letakRupa(rupa *[]string, nomor string) int {
	r := rupaNomor(strings.TrimSpace(nomor), *rupa)
	at := slices.Index(*rupa, r)
	if at < 0 {
		if at = slices.IndexFunc(*rupa, func(s string) bool { return len(s) > len(r) && strings.HasPrefix(s, "1.") && strings.HasPrefix(s, r) }); at < 0 {
			at = len(*rupa)
		}
		*rupa = slices.Insert(*rupa, at, r)
	}
	return at + 1
}

// dalamLajur is by how many columns the name stands to the right, from 1;
// 0 where other cells stand beside it.
func dalamLajur(k *kepala, row barisTabel) int {
	if at, n := k.letakNama(row); n == 1 {
		return at - k.nama + 1
	}
	return 0
}

// dalamInden is how many blanks stand in front of the name, from 1; 0 for no
// name.
func dalamInden(k *kepala, row barisTabel) int {
	s := row.Asli(k.nama)
	if strings.TrimSpace(s) == "" {
		return 0
	}
	return 1 + len(s) - len(strings.TrimLeft(s, " \u00a0"))
}

// bolehSetingkat reports whether the layout allows two rows to be of one level.
func (j *jenjang) bolehSetingkat(a, b *rekaman) bool {
	x, y := j.tingkat[a.Baris], j.tingkat[b.Baris]
	return x == y || x == 0 || y == 0
}

// catatMenyimpang notes a row with values whose number, column or blanks are not those
// of its level, where the layout tells that of the others and no list has its name.
func (p *penyusun) catatMenyimpang(rec *rekaman) {
	if p.jenjang.tingkat == nil || rec.Tingkat == nomenklatur.TingkatBidangUrusan || rec.Padanan.Keyakinan == nomenklatur.Pasti ||
		!p.bernilai(rec.kepala, barisTabel{Sel: rec.mentah}) {
		return
	}
	p.catatBaris(rec, Temuan{Kode: IndukTakTentu, Keparahan: Peringatan,
		Pesan: fmt.Sprintf("Nomor, kolom atau spasi di depan nama baris ini tidak sesuai dengan baris lain; tingkatnya tidak tertentu, dibaca sebagai %s.", rec.Tingkat)})
}

// sisaNama reports whether the layout tells that a row with nothing but a name is the
// rest of that above: it has no number where the others have one, stands as deep as
// no level does, or has below it the rows that the one above would be without.
func (p *penyusun) sisaNama(k *kepala, row, bawah barisTabel, sesudah []barisTabel) bool {
	j := &p.jenjang
	t := j.tingkat[row.Nomor]
	if t == 0 || nomorBaris(k, bawah) != "" {
		return false
	}
	switch at := slices.Index(j.letak[:], j.dalam(k, bawah)); {
	case at < 0:
		return true
	case nomenklatur.TingkatProgram+nomenklatur.Tingkat(at) == t && len(sesudah) > 0:
		return j.tingkat[sesudah[0].Nomor] == t+1
	}
	return false
}
