package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// The rows of Table T-C.24 that are the sum of those below them, such as a kind
// of belanja. No column says which: that their amounts agree in at least half of
// the columns tells it; where they do not in the others, one of them is wrong.

// maksPendanaan is how many rows are looked at: the table has a handful.
const maksPendanaan = 200

// kolomRincian is one column of amounts: a year, and which of [kolomPendanaan].
type kolomRincian struct{ tahun, jenis int }

func (k kolomRincian) isi(d *Pendanaan) anggaran.Isian {
	for i := range d.Tahunan {
		if t := &d.Tahunan[i]; t.Tahun == k.tahun {
			return kolomPendanaan[k.jenis].ambil(t)
		}
	}
	return anggaran.Isian{}
}

func (k kolomRincian) String() string {
	return fmt.Sprintf("%s %d", kolomPendanaan[k.jenis].nama, k.tahun)
}

// penjumlahPendanaan looks for the sums of one table.
type penjumlahPendanaan struct {
	p          *Pemeriksaan
	rows       []Pendanaan
	kolom      []kolomRincian
	nilai      [][]anggaran.Rupiah // by row and column
	ada        [][]bool            // written
	ketelitian Ketelitian
}

// rincianPendanaan notes the rows of one table that are not the sum of their
// parts.
func (p *Pemeriksaan) rincianPendanaan(rows []Pendanaan) {
	if len(rows) < 3 || len(rows) > maksPendanaan {
		return
	}
	a := penjumlahPendanaan{p: p, rows: rows}
	a.baca(rows)
	a.induk()
}

func (a *penjumlahPendanaan) baca(rows []Pendanaan) {
	for i := range rows {
		for _, t := range rows[i].Tahunan {
			for jenis := range kolomPendanaan {
				if k := (kolomRincian{t.Tahun, jenis}); !slices.Contains(a.kolom, k) {
					a.kolom = append(a.kolom, k)
				}
			}
		}
	}
	for i := range rows {
		nilai, ada := make([]anggaran.Rupiah, len(a.kolom)), make([]bool, len(a.kolom))
		for k, kolom := range a.kolom {
			nilai[k], ada[k] = kolom.isi(&rows[i]).Rupiah()
		}
		a.nilai, a.ada = append(a.nilai, nilai), append(a.ada, ada)
	}
	a.ketelitian = ketelitianPendanaan(rows)
}

// ketelitianPendanaan is the unit in which the amounts of a table are printed, as
// far as they tell: ribu, juta or miliar, 0 where they are written in full.
func ketelitianPendanaan(rows []Pendanaan) Ketelitian {
	for _, k := range []int64{1_000_000_000, 1_000_000, 1_000} {
		if !slices.ContainsFunc(rows, func(d Pendanaan) bool {
			return slices.ContainsFunc(d.Tahunan, func(y PendanaanTahunan) bool { return !kelipatanDari(y, k) })
		}) {
			return Ketelitian(k)
		}
	}
	return 0
}

// kelipatanDari reports whether both amounts of a year are multiples of k.
func kelipatanDari(y PendanaanTahunan, k int64) bool {
	for _, c := range kolomPendanaan {
		r, _ := c.ambil(&y).Rupiah()
		if bulat, utuh := r.Int64(); !utuh || bulat%k != 0 {
			return false
		}
	}
	return true
}

// induk finds the rows that are the sum of those below them, the last one
// first.
func (a *penjumlahPendanaan) induk() {
	var luar, lain []int // from the bottom up; lain are the sum of no rows
	terbukti := false
	for i := len(a.nilai) - 1; i >= 0; i-- {
		bawah := slices.Clone(luar)
		slices.Reverse(bawah)
		if n := a.cocok(i, bawah); n > 0 {
			a.bandingkan(i, bawah[:n])
			luar = luar[:len(luar)-n]
			terbukti = terbukti || len(a.anakNomor(i)) > 0
		} else {
			lain = append(lain, i)
		}
		luar = append(luar, i)
	}
	for _, i := range lain {
		a.bernomor(i, terbukti)
	}
}

// cocok is of how many of the rows nearest to row i this is the sum, 0 if of
// none. Of several numbers that fit alike it is the least. One row alone must
// agree throughout.
func (a *penjumlahPendanaan) cocok(i int, dekat []int) int {
	terbaik, banyak := 0, 0
	jumlah, isi := make([]anggaran.Rupiah, len(a.kolom)), make([]int, len(a.kolom))
	for n, j := range dekat {
		for k := range a.kolom {
			if a.ada[j][k] && !a.nilai[j][k].IsZero() {
				x, err := jumlah[k].Add(a.nilai[j][k])
				if err != nil {
					return terbaik
				}
				jumlah[k] = x
				isi[k]++
			}
		}
		sama, bukti, dibanding := a.samaJumlah(i, jumlah, isi)
		switch {
		case n == 0 && (sama < dibanding || sama < 2), n > 0 && bukti == 0, 2*sama < dibanding, sama < banyak:
		case sama > banyak:
			terbaik, banyak = n+1, sama
		}
	}
	return terbaik
}

// samaJumlah counts the columns in which row i has the sums of isi amounts
// each, those of them with more than one amount, and those that it could have.
func (a *penjumlahPendanaan) samaJumlah(i int, jumlah []anggaran.Rupiah, isi []int) (sama, bukti, dibanding int) {
	for k := range a.kolom {
		if !a.ada[i][k] || isi[k] == 0 {
			continue
		}
		dibanding++
		if a.nilai[i][k] == jumlah[k] {
			if sama++; isi[k] > 1 {
				bukti++
			}
		}
	}
	return sama, bukti, dibanding
}

// bandingkan notes the columns in which row i is not the sum of the rows that
// it is the sum of in the others.
func (a *penjumlahPendanaan) bandingkan(i int, isi []int) {
	for k := range a.kolom {
		var nilai []anggaran.Rupiah
		for _, j := range isi {
			if a.ada[j][k] {
				nilai = append(nilai, a.nilai[j][k])
			}
		}
		jumlah, err := anggaran.SumSlice(nilai)
		if err != nil || !a.ada[i][k] || len(nilai) == 0 || jumlah == a.nilai[i][k] {
			continue
		}
		a.p.Catat(a.beda(i, k, jumlah, len(nilai), fmt.Sprintf("%d baris di bawahnya", len(isi))))
	}
}

// beda is the finding that row i is not the sum of others in a column, of which
// banyak have an amount there.
func (a *penjumlahPendanaan) beda(i, k int, jumlah anggaran.Rupiah, banyak int, rincian string) Temuan {
	d, tulis := &a.rows[i], a.nilai[i][k]
	selisih := kurang(tulis, jumlah)
	return a.ketelitian.nilai(Temuan{Baris: d.Baris, Nama: d.Uraian, Tahun: a.kolom[k].tahun,
		Tertulis: anggaran.IsianOf(tulis), Terhitung: anggaran.IsianOf(jumlah), Selisih: selisih,
		Pesan: fmt.Sprintf("%s %q di tabel pendanaan tertulis %s, %s berjumlah %s: %s.",
			a.kolom[k], d.Uraian, tulis, rincian, jumlah, lebihKurang(selisih))}, banyak)
}
