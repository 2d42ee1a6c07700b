package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// A row whose code lost its last number bears that of the row it stands under. Taken
// at its word it would be another of those, with all rows below it.

// kodeTerpotong reports whether a row with the code and not the name of a row above is
// one of those below that: the next row goes on with them, or their sum needs it. It is
// then placed without a code. One whose name the catalogue has there gets its code.
func (p *penyusun) kodeTerpotong(rec *rekaman) bool {
	t := rec.tertulis.Tingkat()
	atas := p.jalur[t]
	if t < nomenklatur.TingkatProgram || t >= nomenklatur.TingkatSubKegiatan || atas == nil || p.ikat(atas.tertulis) != p.ikat(rec.tertulis) ||
		rec.Nama == "" || teks.Sama(rec.Nama, atas.Nama) {
		return false
	}
	m := p.katalog.Match(nomenklatur.Query{Nama: rec.Nama, JenisDaerah: p.daerah, Tingkat: t + 1, Induk: rec.tertulis, Indikator: rec.Indikator, Exact: true})
	if kode := m.Kode(); m.Keyakinan == nomenklatur.Pasti && p.ikat(rec.tertulis).Contains(p.ikat(kode)) && !p.adaKode[p.ikat(kode)] {
		p.catatBaris(rec, Temuan{Kode: KodeBerbeda, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Kode %v adalah kode baris %d, %q, yang membawahi baris ini; dibaca %v menurut namanya.", rec.tertulis, atas.Baris, atas.Nama, kode)})
		rec.tertulis = kode
		return false
	}
	if p.samaPagu(rec, atas) || !p.anakBerikut(rec, atas) {
		return false
	}
	p.catatBaris(rec, Temuan{Kode: KodeBerbeda, Keparahan: Peringatan,
		Pesan: fmt.Sprintf("Kode %v adalah kode baris %d, %q; baris ini dibaca sebagai %v di bawahnya, tanpa kode.", rec.tertulis, atas.Baris, atas.Nama, t+1)})
	rec.tertulis, rec.Tingkat = nomenklatur.Kode{}, t+1
	p.cocokkan(rec, false)
	return true
}

// anakBerikut reports whether a row with the code of that above stands among the rows
// below it: the next row is a new one of them, as that before is, or their sum needs it.
func (p *penyusun) anakBerikut(rec, atas *rekaman) bool {
	deret, _ := p.deretKode(rec, p.ikat(rec.tertulis))
	bawah := rec.tertulis.Tingkat() + 1
	if len(atas.anak) > 0 && len(deret) > 1 && deret[1].kode.Tingkat() == bawah && p.baca[deret[1].kode] == nil {
		return true
	}
	return p.berjumlah(atas, atas.anak, append(p.setingkat(deret, bawah), rec)...)
}

// samaPagu reports whether two rows have the same amounts, and any.
func (p *penyusun) samaPagu(a, b *rekaman) bool {
	return p.berpagu(a) && !slices.ContainsFunc(p.r.Tahun, func(t int) bool {
		return !p.pagu(a, t).Equal(p.pagu(b, t))
	})
}

// tanpaSisipan takes an empty cell out of the numbers of a code that is cut into cells,
// where it pushed the last of them into the column of names, or the name to the right,
// and a cell out of the table.
func (p *penyusun) tanpaSisipan(k *kepala, row barisTabel) barisTabel {
	if k.kode[1]-k.kode[0] < 2 || k.nama != k.kode[1] || len(row.Sel) != len(k.kolom)+1 || !adaHuruf(row.At(k.nama+1)) {
		return row
	}
	at := letakSisipan(k, row)
	if at < 0 {
		return row
	}
	p.catat(Temuan{Kode: SelBergeser, Keparahan: Peringatan, Baris: row.Nomor,
		Pesan: fmt.Sprintf("Sel kosong di antara nomor kode dan nama (sel ke-%d) dibuang; sel sesudahnya dibaca satu kolom ke kiri.", at+1)})
	return row.Geser(at, -1)
}

// letakSisipan is where such a cell stands, -1 for nowhere: among the numbers if one of
// them stands in the column of names, at their beginning if they are several and the
// first is missing there, else right before the name.
func letakSisipan(k *kepala, row barisTabel) int {
	kosong, isi := -1, 0
	for at := k.kode[1] - 1; at >= k.kode[0]; at-- {
		if row.At(at) == "" {
			kosong = at
		} else {
			isi++
		}
	}
	awal, akhir := row.At(k.kode[0]) != "", row.At(k.kode[1]-1) != ""
	switch nama := row.At(k.nama); {
	case semuaAngka(strings.Trim(nama, ". ")):
		return kosong
	case nama != "" || isi == 0 || k.indik != k.nama+1 || !adaHuruf(row.At(k.indik+1)):
	case isi > 2 && !awal:
		return k.kode[0]
	case awal || akhir:
		return k.nama
	}
	return -1
}

func adaHuruf(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
