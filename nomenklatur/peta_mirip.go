package nomenklatur

import (
	"cmp"
	"maps"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// pasanganMirip is a pair of rows and how alike they are.
type pasanganMirip struct {
	o, n  int32
	nilai float64
}

// mirip links what is left under one parent by likeness, the likest first.
func (b *bandingan) mirip(rows []int32, nilai func(l *lingkupBanding, o, n int32) float64) {
	var calon []pasanganMirip
	for _, o := range rows {
		if !b.lepas(o) {
			continue
		}
		l := b.lingkupOf(o)
		for _, n := range l.baru {
			if !b.bebas(n) || !b.boleh(o, n) {
				continue
			}
			if s := nilai(l, o, n); s > 0 {
				calon = append(calon, pasanganMirip{o, n, s})
			}
		}
	}
	b.ambil(calon)
}

// seejaan values pairs that differ only in spelling, in the word for the kind
// of region, in a remark, or since one list cut the name off.
func (b *bandingan) seejaan(_ *lingkupBanding, o, n int32) float64 {
	x, y := b.kataBanding(o, n)
	if len(x) == 0 || len(y) == 0 || !b.sekata(x[0], y[0]) {
		return 0
	}
	p, q := b.sisaKata(x, y)
	for _, w := range slices.Concat(p, q) {
		if !kataDaerah[w] {
			return 0
		}
	}
	if b.padan(o, n) {
		return 2
	}
	return 1
}

// senada values pairs that speak of the same thing in other words. Rows of
// one number need less likeness than others, and a few letters of difference
// are no other thing. Names above the kegiatan are too short for more.
func (b *bandingan) senada(l *lingkupBanding, o, n int32) float64 {
	s := b.kemiripan(l, o, n)
	switch {
	case b.padan(o, n) && (b.lama.lipat[o] == "" || b.baru.lipat[n] == ""):
		return miripTetap // a row without a name speaks for nothing else
	case b.padan(o, n):
		batas := min(4, len(b.lama.lipat[o])/6)
		if teks.Jarak(b.lama.lipat[o], b.baru.lipat[n], batas) <= batas {
			s = max(s, miripPindah)
		}
		if s >= miripTetap {
			return s + 0.2
		}
	case b.lama.entri[o].Tingkat() <= TingkatProgram || s < miripLebih:
		return 0
	case s >= miripPindah || b.termuat(l, b.lama.kata[o], b.baru.kata[n]):
		return s
	}
	return 0
}

// miripSeprogram links what is left to very like names elsewhere in the program.
func (b *bandingan) miripSeprogram(rows []int32) {
	var calon []pasanganMirip
	bebas := map[Kode][]int32{}
	for n, e := range b.baru.entri {
		if b.bebas(int32(n)) {
			bebas[e.Kode.Program()] = append(bebas[e.Kode.Program()], int32(n))
		}
	}
	for _, o := range rows {
		if !b.lepas(o) || b.lama.entri[o].Tingkat() <= TingkatProgram {
			continue
		}
		for _, p := range b.indukBaru(b.lama.entri[o].Kode.Program()) {
			for _, n := range bebas[p] {
				if b.baru.entri[n].Tingkat() != b.lama.entri[o].Tingkat() || !b.sewenang(o, n) {
					continue
				}
				if s := b.kemiripan(b.lingkupOf(o), o, n); s >= miripJauh {
					calon = append(calon, pasanganMirip{o, n, s})
				}
			}
		}
	}
	b.ambil(calon)
}

// ambil makes links of pairs, the likest first; each row is taken once, but
// where an old row fits two new ones equally well it is linked to both.
func (b *bandingan) ambil(calon []pasanganMirip) {
	slices.SortStableFunc(calon, func(x, y pasanganMirip) int { return cmp.Compare(y.nilai, x.nilai) })
	terbaik := map[int32]float64{}
	for _, c := range calon {
		s, sudah := terbaik[c.o]
		if !b.bebas(c.n) || sudah && c.nilai < s-miripSeri {
			continue
		}
		if !sudah {
			terbaik[c.o] = c.nilai
			b.mantap[c.o] = b.padan(c.o, c.n) && (c.nilai == 2 || b.indikatorSama(c.o, c.n))
		}
		b.hubungkan(c.o, c.n)
	}
}

func (b *bandingan) indikatorSama(o, n int32) bool {
	return b.lama.indikator[o] != "" && b.lama.indikator[o] == b.baru.indikator[n]
}

// pecahan finds names that were cut up: two or more new rows under the parent
// that say part of what the old row said, and together nearly all of it.
func (b *bandingan) pecahan(rows []int32) {
	for _, o := range rows {
		if b.tetapNama(o) {
			continue
		}
		l := b.lingkupOf(o)
		var liput []string // in order: two words side by side may be one joined
		var bagian []int32
		for _, n := range l.baru {
			if (b.bebas(n) && b.boleh(o, n) || slices.Contains(b.ke[o], n)) && b.isi(l, b.baru.kata[n], b.lama.kata[o]) >= miripIsi {
				bagian = append(bagian, n)
				liput = append(liput, b.baru.kata[n]...)
			}
		}
		if len(bagian) < 2 || b.isi(l, b.lama.kata[o], liput) < miripLiput {
			continue
		}
		for _, n := range slices.Concat(bagian, b.bagianLain(l, o, bagian)) {
			b.hubungkan(o, n)
		}
	}
}

// bagianLain finds further parts of a name that was cut up, said in other
// words: rows that begin as it does and have all words that the parts share.
func (b *bandingan) bagianLain(l *lingkupBanding, o int32, bagian []int32) (lain []int32) {
	inti := b.baru.kata[bagian[0]]
	for _, n := range bagian[1:] {
		inti = slices.DeleteFunc(slices.Clone(inti), func(w string) bool { return !slices.Contains(b.baru.kata[n], w) })
	}
	for _, n := range l.baru {
		kata := b.baru.kata[n]
		if !b.bebas(n) || slices.Contains(bagian, n) || !b.boleh(o, n) || len(kata) == 0 || !b.sekata(b.lama.kata[o][0], kata[0]) {
			continue
		}
		kurang := slices.ContainsFunc(inti, func(w string) bool { return !slices.Contains(kata, w) })
		if !kurang && b.isi(l, kata, b.lama.kata[o]) >= miripBagian {
			lain = append(lain, n)
		}
	}
	return lain
}

// gabungan finds names that were put together: two or more old rows without a
// successor that say part of what one new row says, and together nearly all.
func (b *bandingan) gabungan(rows []int32) {
	bagian := map[int32][]int32{}
	for _, o := range rows {
		if b.tetapNama(o) {
			continue
		}
		l := b.lingkupOf(o)
		for _, n := range l.baru {
			if slices.Contains(b.ke[o], n) || b.lepas(o) && b.boleh(o, n) && !b.bawaanNama(n) && b.isi(l, b.lama.kata[o], b.baru.kata[n]) >= miripIsi {
				bagian[n] = append(bagian[n], o)
			}
		}
	}
	for _, n := range slices.Sorted(maps.Keys(bagian)) {
		os := bagian[n]
		var liput []string
		for _, o := range os {
			liput = append(liput, b.lama.kata[o]...)
		}
		if len(os) < 2 || b.isi(b.lingkupOf(os[0]), b.baru.kata[n], liput) < miripLiput {
			continue
		}
		for _, o := range os {
			b.hubungkan(o, n)
			b.mantap[o] = false
		}
	}
}

// serumpun links what is left to new rows that a neighbour went to under
// another name: of "… di Kawasan Perkotaan" and "… di Kawasan Perdesaan" one
// row was made.
func (b *bandingan) serumpun(rows []int32) {
	var baru []pasanganMirip
	for _, o := range rows {
		l := b.lingkupOf(o)
		best := pasanganMirip{o: o}
		for _, n := range l.baru {
			if !b.lepas(o) || b.bebas(n) || b.bawaanNama(n) || !b.boleh(o, n) {
				continue
			}
			if s := b.senada(l, o, n); s > best.nilai {
				best.n, best.nilai = n, s
			}
		}
		if best.nilai > 0 {
			baru = append(baru, best)
		}
	}
	for _, c := range baru {
		b.hubungkan(c.o, c.n)
	}
}

// sisa links an old and a new row that are left under one parent if each is
// clearly the likest that the other has left.
func (b *bandingan) sisa(rows []int32) {
	type terbaik struct {
		lawan       int32
		nilai, lain float64
	}
	ubah := func(m map[int32]terbaik, i, lawan int32, s float64) {
		t := m[i]
		if s > t.nilai {
			m[i] = terbaik{lawan, s, t.nilai}
		} else if s > t.lain {
			t.lain = s
			m[i] = t
		}
	}
	dariLama, dariBaru := map[int32]terbaik{}, map[int32]terbaik{}
	for _, o := range rows {
		if !b.lepas(o) || b.lama.entri[o].Tingkat() <= TingkatProgram {
			continue
		}
		l := b.lingkupOf(o)
		for _, n := range l.baru {
			if b.bebas(n) && b.boleh(o, n) && !b.padan(o, n) {
				s := b.kemiripan(l, o, n)
				ubah(dariLama, o, n, s)
				ubah(dariBaru, n, o, s)
			}
		}
	}
	for _, o := range rows {
		t := dariLama[o]
		u := dariBaru[t.lawan]
		if t.nilai >= miripSisa && u.lawan == o && t.nilai-max(t.lain, u.lain) >= miripUnggul {
			b.hubungkan(o, t.lawan)
		}
	}
}

// tetapNama reports whether the old row lives on under its own name.
func (b *bandingan) tetapNama(o int32) bool {
	return slices.ContainsFunc(b.ke[o], func(n int32) bool { return b.lama.lipat[o] == b.baru.lipat[n] })
}

// bawaanNama reports whether the new row is an old one of the same name.
func (b *bandingan) bawaanNama(n int32) bool {
	return slices.ContainsFunc(b.asal[n], func(o int32) bool { return b.lama.lipat[o] == b.baru.lipat[n] })
}
