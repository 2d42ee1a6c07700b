package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// cari finds the row of the first part that a row of a later one goes on with,
// -1 for none.
func (s *sambungBelah) cari(rec *rekaman, row barisTabel, nama string) int {
	kode := s.kodeBelah(rec, row)
	if kode == "" && nama == "" {
		return s.tanpaNamaBelah(rec)
	}
	if kode != "" {
		calon := s.bebas(s.kode[kode])
		if nama != "" && len(calon) > 1 {
			if senama := slices.DeleteFunc(slices.Clone(calon), func(i int) bool { return s.urut[i].nama != nama }); len(senama) > 0 {
				calon = senama
			}
		}
		if len(calon) == 1 {
			return calon[0]
		}
		if i := s.seinduk(calon); i >= 0 {
			return i
		}
	}
	if nama == "" {
		return -1
	}
	return s.menurutNama(rec, nama)
}

// menurutNama finds a row by its name: below the parents that were found, else
// in order if the part has as many rows of this name as are left; else the next
// row if its name is spelled nearly so, or the total.
func (s *sambungBelah) menurutNama(rec *rekaman, nama string) int {
	calon := s.bebas(s.nama[nama])
	if i := s.seinduk(calon); i >= 0 {
		return i
	}
	if len(calon) > 0 && len(calon) == s.sisa[nama]+1 {
		return s.sesudah(calon)
	}
	if at := s.di + 1; at < len(s.urut) && !s.urut[at].sudah && s.urut[at].nama != "" {
		batas := len(nama) / 10
		if teks.Jarak(nama, s.urut[at].nama, batas) <= batas {
			return at
		}
	}
	if barisJumlah(rec.Nama, rec.Indikator) && barisTotal(rec.Nama) && s.total != nil {
		if at, ok := s.letak[s.total]; ok && !s.urut[at].sudah {
			return at
		}
	}
	return -1
}

// bebas are the rows that have no partner yet.
func (s *sambungBelah) bebas(calon []int) []int {
	var out []int
	for _, i := range calon {
		if !s.urut[i].sudah {
			out = append(out, i)
		}
	}
	return out
}

// seinduk is the first of some rows that stands below a row that was found last
// or one over it; -1 for none.
func (s *sambungBelah) seinduk(calon []int) int {
	if s.di < 0 || len(calon) == 0 {
		return -1
	}
	for atas := s.simpul(); atas != nil; atas = atas.induk {
		at, ok := s.letak[atas]
		if !ok || !s.urut[at].sudah {
			continue
		}
		dalam := slices.DeleteFunc(slices.Clone(calon), func(i int) bool { return s.urut[i].induk != atas })
		if len(dalam) > 0 {
			return s.sesudah(dalam)
		}
	}
	return -1
}

// sesudah is the first of some rows behind the one that was found last, else the
// first of them.
func (s *sambungBelah) sesudah(calon []int) int {
	for _, i := range calon {
		if i > s.di {
			return i
		}
	}
	return calon[0]
}

// tanpaNamaBelah finds the row without a name that a row without one goes on
// with: of those right below the row that was found last, that with its
// indicator, else the first of those to come. Amounts alone are the total, with
// a label there or without.
func (s *sambungBelah) tanpaNamaBelah(rec *rekaman) int {
	indikator := teks.Lipat(rec.Indikator)
	uang := s.uangSaja(rec)
	if at := s.di + 1; uang && at < len(s.urut) && s.urut[at].rekaman == s.total && !s.urut[at].sudah {
		return at
	}
	jumlah := s.tanpaLabel != nil && uang
	dari := s.di
	for dari >= 0 && s.urut[dari].tanpaNama() {
		dari--
	}
	pertama := -1
	for i := dari + 1; i < len(s.urut) && s.urut[i].tanpaNama(); i++ {
		x := s.urut[i]
		switch {
		case x.sudah, (x.rekaman == s.tanpaLabel) != jumlah:
		case jumlah, x.indikator == indikator && i > s.di, x.indikator == indikator && indikator != "":
			return i
		case i > s.di && pertama < 0 && (indikator == "" || x.indikator == ""):
			pertama = i
		}
	}
	return pertama
}

func (x *barisBelah) tanpaNama() bool { return x.nama == "" && x.kode == "" }

// uangSaja reports whether a row has amounts and nothing else.
func (s *sambungBelah) uangSaja(rec *rekaman) bool {
	for i, sel := range rec.mentah {
		if sel != "" && rec.kepala.kolomDi(i).jenis != kolomPagu {
			return false
		}
	}
	return true
}
