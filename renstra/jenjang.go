package renstra

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// A table without codes may still say the level of each row: by list numbers (1,
// 1.1, 1.1.1), by names that stand one cell further right for each level, or by
// blanks in front of them. Where all its rows agree with the words of their names,
// that decides what neither words nor catalogue do.

// jenjang is what the layout of a table says of its rows, by their lines.
type jenjang struct {
	lajur   bool // the names stand in several columns under one label
	tingkat map[int]nomenklatur.Tingkat
}

// hafalJenjang finds the levels that the layout says.
func (p *penyusun) hafalJenjang() {
	p.jenjang.lajur = p.lajurBertingkat()
	if len(p.adaKode) > 0 {
		return
	}
	var rupa penentuTingkat
	nomor := func(k *kepala, row barisTabel) int { return dalamNomor(&rupa, k, row) }
	for _, dalam := range []func(*kepala, barisTabel) int{nomor, dalamLajur, dalamInden} {
		if p.jenjang.tingkat = p.tingkatMenurut(dalam); p.jenjang.tingkat != nil {
			return
		}
	}
}

// tingkatMenurut gives each row its level by how deep it stands; nil if the rows
// have not three depths, one row skips a depth, or the word of a name says another
// level.
func (p *penyusun) tingkatMenurut(dalam func(*kepala, barisTabel) int) map[int]nomenklatur.Tingkat {
	if !p.bertingkat(dalam) {
		return nil
	}
	letak, ada, atas := map[int]int{}, []int{}, 0
	for k, row := range p.barisBernama() {
		d := dalam(k, row)
		if (d == 0 || len(ada) == 0 || d <= ada[0]) && p.sebutanBidang(namaLajur(k, row)) {
			continue // it may stand as deep as the programmes under it
		}
		if d == 0 {
			return nil
		}
		letak[row.Nomor] = d
		if at, sudah := slices.BinarySearch(ada, d); !sudah {
			if at < len(ada) {
				return nil // a depth above the first ones: the order says nothing
			}
			if len(ada) > 0 && atas != ada[len(ada)-1] {
				return nil
			}
			ada = append(ada, d)
		}
		atas = d
	}
	if len(ada) != 3 {
		return nil
	}
	out := map[int]nomenklatur.Tingkat{}
	for k, row := range p.barisBernama() {
		if letak[row.Nomor] == 0 {
			continue
		}
		t := nomenklatur.TingkatProgram + nomenklatur.Tingkat(slices.Index(ada, letak[row.Nomor]))
		if kata, ok := kataTingkat(&rekaman{Node: &Node{Nama: tanpaNomorDepan(namaLajur(k, row))}}); ok && kata != t {
			return nil
		}
		out[row.Nomor] = t
	}
	return out
}

// bertingkat is the cheap test that nearly every table fails: its names stand at
// three depths at least.
func (p *penyusun) bertingkat(dalam func(*kepala, barisTabel) int) bool {
	ada := map[int]bool{}
	for _, h := range p.tabel.pertama {
		for _, row := range h.baris {
			if namaLajur(h.kepala, row) != "" {
				ada[dalam(h.kepala, row)] = true
			}
		}
	}
	delete(ada, 0)
	return len(ada) > 2
}

// barisBernama yields the rows of the table that have a name and values, but for
// sums.
func (p *penyusun) barisBernama() iter.Seq2[*kepala, barisTabel] {
	return func(yield func(*kepala, barisTabel) bool) {
		for _, h := range p.tabel.pertama {
			for _, row := range h.baris {
				nama := namaLajur(h.kepala, row)
				if nama == "" || awalanJumlah(nama) || totalSaja(nama) || !p.bernilai(h.kepala, row) {
					continue
				}
				if !yield(h.kepala, row) {
					return
				}
			}
		}
	}
}

// sebutanBidang reports whether a name is that of a bidang urusan.
func (p *penyusun) sebutanBidang(nama string) bool {
	nama = tanpaNomorDepan(nama)
	t, ok := kataTingkat(&rekaman{Node: &Node{Nama: nama}})
	return ok && t == nomenklatur.TingkatBidangUrusan || p.namaBidang(nama)
}

// lajurNama is the columns [dari, sampai) of the names: that with the label, and
// those beside it without one.
func (k *kepala) lajurNama() (dari, sampai int) {
	sampai = k.nama + 1
	for sampai < len(k.kolom) && sampai < k.awal && k.kolom[sampai].jenis == kolomLain {
		sampai++
	}
	return k.nama, sampai
}

// letakNama is the column in which a row has its name, −1 for none.
func (k *kepala) letakNama(row barisTabel) int {
	dari, sampai := k.lajurNama()
	for at := dari; at < sampai; at++ {
		if row.At(at) != "" {
			return at
		}
	}
	return -1
}

// namaLajur is the name of a row and, where it stands beside its column, found
// there.
func namaLajur(k *kepala, row barisTabel) string { return row.At(k.letakNama(row)) }

// lajurBertingkat reports whether names stand in several columns under one label:
// never two in one row, and in three columns at least.
func (p *penyusun) lajurBertingkat() bool {
	var isi [nomenklatur.TingkatSubKegiatan + 1]int
	for _, h := range p.tabel.halaman {
		dari, sampai := h.kepala.lajurNama()
		if sampai-dari < 3 || sampai-dari > len(isi) {
			return false
		}
		for _, row := range h.baris {
			n := 0
			for at := dari; at < sampai; at++ {
				if row.At(at) != "" {
					isi[at-dari]++
					n++
				}
			}
			if n > 1 {
				return false
			}
		}
	}
	return isi[0] > 0 && isi[1] > 0 && isi[2] > 0
}

// dalamNomor is how deep a row stands by its list number, in a column of its own
// in front of the name or in the name; 0 if it has none.
func dalamNomor(rupa *penentuTingkat, k *kepala, row barisTabel) int {
	for at := range k.nama {
		if s := row.At(at); s != "" && isiNomor(strings.Trim(s, ".) (")) {
			return 1 + rupa.tingkat(s, "")
		}
	}
	nomor, _, ada := strings.Cut(row.At(k.nama), " ")
	if s := strings.Trim(nomor, ".)("); ada && isiNomor(s) && (nomor != s || digit(s[0])) {
		return 1 + rupa.tingkat(nomor, "")
	}
	return 0
}

// dalamLajur is by how many columns the name stands to the right, from 1.
func dalamLajur(k *kepala, row barisTabel) int {
	if at := k.letakNama(row); at >= 0 {
		return at - k.nama + 1
	}
	return 0
}

// dalamInden is how many blanks stand in front of the name, from 1.
func dalamInden(k *kepala, row barisTabel) int {
	s := row.Asli(k.nama)
	return 1 + len(s) - len(strings.TrimLeft(s, " \u00a0"))
}
