package renstra

import "github.com/shopspring/decimal"

// bedaInduk is a figure that is not the sum of those of the rows of the next
// level below it.
type bedaInduk struct {
	kolom, baris int
	hitung       decimal.Decimal
}

// indukBeda compares rows with their parts, as their numbers tell them, in some
// columns. Parts may be some of many, so that a figure is wrong only if most
// others of the table are the sums of theirs.
func (s *susunanJumlah) indukBeda(kolom []kolomSusun) []bedaInduk {
	var beda []bedaInduk
	sama := 0
	for n, k := range kolom {
		for i, b := range s.baris {
			if b.jenis != susunIsi || k[i] == nil {
				continue
			}
			hitung, ok := s.jumlahAnak(k, i)
			switch {
			case !ok:
			case hitung.Equal(*k[i]):
				sama++
			default:
				beda = append(beda, bedaInduk{n, i, hitung})
			}
		}
	}
	if sama < 2 || sama <= 2*len(beda) {
		return nil
	}
	return beda
}

// jumlahAnak adds up the rows of the next level below row i; not ok if there are
// less than two, or one has no figure, or all are nothing.
func (s *susunanJumlah) jumlahAnak(k kolomSusun, i int) (j decimal.Decimal, ok bool) {
	n := 0
	for a := i + 1; a < len(s.baris) && s.baris[a].jenis == susunIsi && s.baris[a].tingkat > s.baris[i].tingkat; a++ {
		if s.baris[a].tingkat > s.baris[i].tingkat+1 {
			continue
		}
		if k[a] == nil {
			return j, false
		}
		j = j.Add(*k[a])
		n++
	}
	return j, n > 1 && !j.IsZero()
}

// rincianCocok reports whether some rows have parts by their levels, and each of
// those is what its parts add up to.
func (s *susunanJumlah) rincianCocok(k kolomSusun) bool {
	ada := false
	for i, b := range s.baris {
		if b.jenis != susunIsi || i+1 == len(s.baris) || s.baris[i+1].jenis != susunIsi || s.baris[i+1].tingkat <= b.tingkat {
			continue
		}
		hitung, ok := s.jumlahAnak(k, i)
		if !ok || k[i] == nil || !hitung.Equal(*k[i]) {
			return false
		}
		ada = true
	}
	return ada
}
